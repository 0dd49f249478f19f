import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { RawDocument } from './model.ts';
import { mendText } from './text-mend.ts';

const HEADING = /^#{1,6} \S/mu;
const TABLE = /^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?)?[ \t]*$/mu;

// Nothing that people write is nested so deep, and reading it as Markdown would take long.
const TOO_DEEP = /^(?:[ \t]*[>*+-]){40}/mu;

/** Whether a text is written in Markdown already: it has a heading or the rule under a table's header. */
export function isMarkdown(text: string): boolean {
  return (HEADING.test(text) || TABLE.test(text)) && !TOO_DEEP.test(text);
}

/** Whether a text is a report already: its front matter names a kind. */
export function isReport(text: string): boolean {
  const front = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(
    text.normalize('NFC'),
  )?.[1];
  return front !== undefined && /^loại[ \t]*:/mu.test(front);
}

/** Reads a text that is written in Markdown, with its emphasis, lists and tables. */
export function readMarkdown(text: string): RawDocument {
  const mended = mendText(text);
  const root: Root = fromMarkdown(mended.text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  keepMarkers(root, mended.text);
  return { root, notes: mended.notes };
}

/** Items keep the numbers that they are written with, which need not count up from the first. */
function keepMarkers(node: Nodes, text: string): void {
  if (node.type === 'listItem') {
    const marker = /^\d+[.)]/u.exec(text.slice(node.position?.start.offset ?? text.length).slice(0, 12))?.[0];
    if (marker !== undefined) node.data = { ...node.data, marker };
  }
  if ('children' in node) for (const child of node.children) keepMarkers(child, text);
}
