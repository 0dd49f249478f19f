import { type Span, span } from '../text/span.ts';

/** One cell as it stands in the source: the span of its trimmed content (empty for an empty cell), section-relative. */
export interface RawCell {
  readonly span: Span;
}

/** One line of a table. */
export interface RawRow {
  readonly span: Span;
  readonly cells: readonly RawCell[];
}

/** A GFM table found in the source, section-relative. Body rows keep the number of cells they were written with. */
export interface RawTable {
  readonly span: Span;
  readonly header: RawRow;
  readonly delimiter: RawRow;
  readonly rows: readonly RawRow[];
}

const PIPE = 124;
const BACKSLASH = 92;
const DASH = 45;
const COLON = 58;

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/**
 * Cuts one line into its cells the way GFM does: `|` separates, a leading and a trailing one are optional, and a
 * backslash keeps the next `|` or backslash from meaning anything. Code spans do not protect a `|`.
 */
export function splitRow(text: string, start: number, end: number): RawRow {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const row = span(from, to);
  const cells: RawCell[] = [];
  let cellStart = text.charCodeAt(from) === PIPE ? from + 1 : from;
  let i = cellStart;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) {
      const next = text.charCodeAt(i + 1);
      if (next === BACKSLASH || next === PIPE) i++;
    } else if (code === PIPE) {
      cells.push(cellOf(text, cellStart, i));
      cellStart = i + 1;
    }
  }
  if (cellStart < to) cells.push(cellOf(text, cellStart, to));
  return { span: row, cells };
}

function cellOf(text: string, start: number, end: number): RawCell {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  // An empty cell is a point one blank behind its bar, where a figure would be typed.
  if (from === to) return { span: span(Math.min(start + 1, end), Math.min(start + 1, end)) };
  return { span: span(from, to) };
}

/** The delimiter row that a line is, or undefined: cells of dashes with optional colons, and at least one bar or colon. */
export function delimiterRow(text: string, start: number, end: number): RawRow | undefined {
  let dashes = 0;
  let marks = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === DASH) dashes++;
    else if (code === PIPE || code === COLON) marks++;
    else if (!isBlank(code)) return undefined;
  }
  if (dashes === 0 || marks === 0) return undefined;
  const row = splitRow(text, start, end);
  for (const cell of row.cells) {
    if (!/^:?-+:?$/u.test(text.slice(cell.span.start, cell.span.end))) return undefined;
  }
  return row;
}
