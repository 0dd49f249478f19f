import type { Edit, RawRow } from '@soat/engine/tables';
import { barsOf, contentOf, DELIMITER, lineStart, type TextTable } from './text-table.ts';
import { width } from './width.ts';

/**
 * A row as wide as the one on a line of the table, with nothing in it but `ordinal` in the column of ordinals. It is written
 * like that one, so that an aligned table stays so.
 */
export function newRowLike(table: TextTable, line: number, ordinal: string): string {
  const { text, raw, lines } = table;
  const like = lines[line] as RawRow;
  const numbered = ordinalColumn(table);
  const bars = barsOf(text, like);
  const cells = Array.from({ length: raw.header.cells.length }, (_, column) => {
    const [open, close] = [bars[column], bars[column + 1]];
    // Of a header only that it has so many cells counts: its labels are as wide as they are for other reasons.
    const isPattern = open !== undefined && close !== undefined && line > DELIMITER;
    const wide = isPattern ? width(text.slice(open + 1, close)) : 2;
    const words = column === numbered ? ordinal : '';
    return `${words === '' ? ' ' : ` ${words}`}${' '.repeat(Math.max(1, wide - 1 - width(words)))}`;
  });
  const indent = text.slice(lineStart(text, like.span.start), like.span.start);
  return `${indent}|${cells.join('|')}|`;
}

/** Where one would type in a column of a row that is written as `row`: behind its words, or a blank behind its bar. */
export function cellPoint(row: string, column: number): number {
  let at = row.indexOf('|');
  for (let i = 0; i < column; i++) at = row.indexOf('|', at + 1);
  const words = row.slice(at + 1, row.indexOf('|', at + 1)).trim();
  return words === '' ? at + 2 : row.indexOf(words, at) + words.length;
}

/** The column of ordinals (STT), where the table has one. */
export function ordinalColumn({ table }: TextTable): number | undefined {
  return table.columns.find(({ kind }) => kind === 'ordinal')?.index;
}

/** What the column of ordinals has in a body row; empty where there is no such column. */
export function ordinalText(table: TextTable, index: number): string {
  const column = ordinalColumn(table);
  const row = table.raw.rows[index];
  return column === undefined || !row ? '' : contentOf(table, row, column);
}

/**
 * The number that follows that of a body row, written the same way, and the edits that make room for it: the rows below
 * that are numbered on without a gap count one more. Empty where the row has no plain number, or where a row below is
 * numbered in a way that would have to be thought about (3.1 under 3).
 */
export function nextOrdinal(
  table: TextTable,
  index: number,
): { readonly ordinal: string; readonly edits: readonly Edit[] } {
  const none = { ordinal: '', edits: [] };
  const like = /^(\d{1,4})([.)]?)$/u.exec(ordinalText(table, index));
  const kind = table.table.rows[index]?.kind;
  if (!like || kind === 'numbers' || kind === 'header') return none;
  const [, digits = '', mark = ''] = like;
  const written = (value: number): string => `${String(value).padStart(digits.length, '0')}${mark}`;
  const edits: Edit[] = [];
  let next = Number(digits) + 1;
  const ordinal = written(next);
  for (const [at, row] of table.raw.rows.entries()) {
    if (at <= index) continue;
    const own = ordinalText(table, at);
    if (/^\d+\.\d/u.test(own)) return none;
    if (own === '') continue;
    if (own !== written(next)) break;
    next++;
    edits.push({ span: row.span, newText: withOrdinal(table, at, written(next)) });
  }
  return { ordinal, edits };
}

/** The text of a body row as it is written, without its indent. */
export function rowText({ text, raw }: TextTable, index: number): string {
  const span = raw.rows[index]?.span;
  return span ? text.slice(span.start, span.end) : '';
}

/** The text of a body row with another ordinal, in as many columns as before where it fits. */
export function withOrdinal(table: TextTable, index: number, ordinal: string): string {
  const written = rowText(table, index);
  const column = ordinalColumn(table);
  const row = table.raw.rows[index];
  const cell = column === undefined ? undefined : row?.cells[column]?.span;
  if (!row || !cell) return written;
  const [start, end] = [cell.start - row.span.start, cell.end - row.span.start];
  const blanks = /^ */u.exec(written.slice(end))?.[0].length ?? 0;
  const wanted = Math.max(1, blanks + (end - start) - ordinal.length);
  return `${written.slice(0, start)}${ordinal}${' '.repeat(wanted)}${written.slice(end + blanks)}`;
}
