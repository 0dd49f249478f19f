import type { InlineCode, PhrasingContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Inline, TextRun } from './model.ts';
import type { Origins, Piece } from './origins.ts';

type Look = Omit<TextRun, 'kind' | 'text'>;

/** What leads from the body's footnotes and link definitions to what they stand for. */
export interface References {
  /** The number of a footnote, given at its first use; undefined for one that is not defined. */
  footnote(identifier: string): number | undefined;
  /** The address of a link definition. */
  address(identifier: string): string | undefined;
  /** The text that the nodes were read from; undefined where nobody asks for origins. */
  readonly source?: Source | undefined;
}

/** What leads from a Markdown tree back to the report's text. */
export interface Source {
  readonly origins: Origins;
  readonly text: string;
  /** The absolute offset in the report of an offset in `text`. */
  absolute(offset: number): number;
}

/** The words of Markdown's inline nodes with their looks. Comments and other raw HTML leave no trace but `<br>`. */
export function inlineOf(nodes: readonly PhrasingContent[], references: References): readonly Inline[] {
  const into: Inline[] = [];
  for (const node of nodes) add(node, {}, references, into);
  return tidied(into);
}

function add(node: PhrasingContent, look: Look, references: References, into: Inline[]): void {
  const inside = (children: readonly PhrasingContent[], own: Look): void => {
    for (const child of children) add(child, own, references, into);
  };
  switch (node.type) {
    case 'text':
      // A line end in the source is a blank on the page.
      into.push(...runsOf(node.value.replace(/\s*\n\s*/gu, ' '), look, piecesOf(node, references)));
      break;
    case 'inlineCode':
      into.push(...runsOf(node.value, look, piecesOf(node, references)));
      break;
    case 'strong':
      inside(node.children, { ...look, bold: true });
      break;
    case 'emphasis':
      inside(node.children, { ...look, italic: true });
      break;
    case 'delete':
      inside(node.children, { ...look, strike: true });
      break;
    case 'link':
      inside(node.children, linked(look, node.url));
      break;
    case 'linkReference':
      inside(node.children, linked(look, references.address(node.identifier)));
      break;
    case 'image':
    case 'imageReference':
      if (node.alt) into.push({ kind: 'text', text: node.alt.normalize('NFC'), ...look });
      break;
    case 'break':
      into.push({ kind: 'break' });
      break;
    case 'html':
      if (/^<br\s*\/?>$/iu.test(node.value.trim())) into.push({ kind: 'break' });
      break;
    case 'footnoteReference': {
      const number = references.footnote(node.identifier);
      if (number === undefined) into.push({ kind: 'text', text: `[^${node.label ?? node.identifier}]`, ...look });
      else into.push({ kind: 'footnote', number });
      break;
    }
  }
}

/** Cuts the words of a node at the marks on them. */
function piecesOf({ position }: Text | InlineCode, { source }: References): (text: string) => readonly Piece[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (!source || start === undefined || end === undefined) return (text) => [{ text }];
  return (text) => source.origins.cut(text, source.text.slice(start, end), source.absolute(start));
}

function runsOf(text: string, look: Look, cut: (text: string) => readonly Piece[]): readonly TextRun[] {
  return cut(text).map((piece) => ({ kind: 'text', ...piece, text: piece.text.normalize('NFC'), ...look }));
}

/** Only addresses that a reader of the document can open; a link to another report is its words. */
function linked(look: Look, url: string | undefined): Look {
  return url !== undefined && /^(?:https?:\/\/|mailto:)/iu.test(url) ? { ...look, link: url } : look;
}

/** Runs of one look joined, blanks at both ends gone. */
function tidied(parts: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (part.kind === 'text' && last?.kind === 'text' && sameLook(part, last))
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return trimEnd(trimStart(joined)).filter((part) => part.kind !== 'text' || part.text !== '' || part.marks);
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.strike === b.strike &&
    a.link === b.link &&
    a.marks?.join() === b.marks?.join()
  );
}

function trimStart(parts: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = parts;
  return first?.kind === 'text' ? [{ ...first, text: first.text.replace(/^[ \t]+/u, '') }, ...rest] : parts;
}

function trimEnd(parts: readonly Inline[]): readonly Inline[] {
  const last = parts[parts.length - 1];
  return last?.kind === 'text' ? [...parts.slice(0, -1), { ...last, text: last.text.replace(/[ \t]+$/u, '') }] : parts;
}

const MARKED = /[*_`[\]<>&\\~\n]|https?:|www\.|@/iu;

/** For micromark: a cell is one line whatever it begins with; «1.», «-» and «#» are words there. */
export const LINE_ONLY = {
  disable: {
    null: [
      'list',
      'headingAtx',
      'setextUnderline',
      'thematicBreak',
      'blockQuote',
      'codeIndented',
      'codeFenced',
      'htmlFlow',
      'table',
    ],
  },
};

/** The words of one table cell, given its trimmed source and, where origins are asked for, where in the report it is. */
export function cellOf(written: string, outside: References, at?: number): readonly Inline[] {
  if (written === '') return [];
  const text = written.replace(/\\\|/gu, '|');
  const origins = at === undefined ? undefined : outside.source?.origins;
  if (!MARKED.test(text)) return runsOf(text, {}, (own) => origins?.cut(own, written, at ?? 0) ?? [{ text: own }]);
  const references: References = { ...outside, source: origins && cellSource(text, written, at ?? 0, origins) };
  // A footnote is known only where it is defined, and the definitions stand elsewhere.
  const notes = [...new Set([...text.matchAll(/\[\^([^\]\s]+)\]/gu)].map((match) => match[1] ?? ''))];
  const known = notes.filter((note) => references.footnote(note.toLowerCase()) !== undefined);
  const whole = [text, ...known.map((note) => `[^${note}]: x`)].join('\n\n');
  const tree = fromMarkdown(whole, { extensions: [gfm(), LINE_ONLY], mdastExtensions: [gfmFromMarkdown()] });
  const first = tree.children[0];
  return first?.type === 'paragraph' ? inlineOf(first.children, references) : [{ kind: 'text', text }];
}

/** An escaped `|` is a character shorter than it is written. */
function cellSource(text: string, written: string, at: number, origins: Origins): Source {
  const pipesIn = (part: string): number => (text === written ? 0 : part.split('|').length - 1);
  const absolute = (offset: number): number => at + Math.min(written.length, offset + pipesIn(text.slice(0, offset)));
  return { origins, text, absolute };
}

/** A line of plain words. */
export function words(text: string): readonly Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** The same line, all of it bold. */
export function bold(content: readonly Inline[]): readonly Inline[] {
  return content.map((one) => (one.kind === 'text' ? { ...one, bold: true } : one));
}
