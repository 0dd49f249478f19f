import type { FrontMatter, FrontMatterNode } from '../markdown/front-matter.ts';
import type { Span } from '../text/span.ts';
import { lookup } from './front-matter.ts';

/** One line of a list of the front matter, such as `nơi nhận`. Spans are relative to section 0. */
export interface ListLine {
  readonly text: string;
  readonly span: Span;
}

/** The lines under a key that holds a list, empty ones left off. A single text is a list of one; without the key, none. */
export function linesOf(frontMatter: FrontMatter, key: string): readonly ListLine[] {
  const node = lookup(frontMatter, key);
  const items: readonly FrontMatterNode[] = node?.kind === 'list' ? node.items : node ? [node] : [];
  return items.flatMap((item) =>
    item.kind === 'text' && item.text !== '' ? [{ text: item.text, span: item.span }] : [],
  );
}

/** A change of the front matter: section-0-relative span and what stands there instead. */
export interface ListEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Puts `text` as a line of its own before or behind a line of a list; undefined where the list is not written one line
 * each, `- ` before it. `section0` is the text of section 0.
 */
export function insertLine(
  section0: string,
  beside: ListLine,
  text: string,
  where: 'before' | 'behind',
): ListEdit | undefined {
  const own = ownLine(section0, beside);
  if (!own) return undefined;
  const at = where === 'before' ? own.start : own.end;
  const line = `${own.lead}${text}`;
  const isOpen = where === 'behind' && !section0.slice(own.start, own.end).endsWith('\n');
  const newText = isOpen ? `${own.eol}${line}` : `${line}${own.eol}`;
  return { span: { start: at, end: at }, newText };
}

/** Takes a line out of a list; undefined where it does not stand on a line of its own. */
export function removeLine(section0: string, line: ListLine): ListEdit | undefined {
  const own = ownLine(section0, line);
  return own && { span: { start: own.start, end: own.end }, newText: '' };
}

function ownLine(
  section0: string,
  { span }: ListLine,
): { start: number; end: number; lead: string; eol: string } | undefined {
  const start = section0.lastIndexOf('\n', span.start - 1) + 1;
  const newline = section0.indexOf('\n', span.end);
  const end = newline < 0 ? section0.length : newline + 1;
  const lead = section0.slice(start, span.start);
  if (!/^[ \t]*-[ \t]+$/u.test(lead) || section0.slice(span.start, span.end).includes('\n')) return undefined;
  if (!/^[ \t]*\r?\n?$/u.test(section0.slice(span.end, end))) return undefined;
  return { start, end, lead, eol: section0.includes('\r\n') ? '\r\n' : '\n' };
}

// A fault in how the front matter is written may have hidden a line that is there; a line put right as it was read has not.
const HARMLESS: ReadonlySet<string> = new Set(['colon', 'special', 'quote', 'tab', 'no-blank']);

/** Whether the front matter was read whole, so that what is not found in it is not there. */
export function isReadWhole(frontMatter: FrontMatter): boolean {
  return frontMatter.root?.kind === 'map' && frontMatter.problems.every(({ code }) => HARMLESS.has(code));
}
