import { isNumbered } from './text-flow.ts';
import type { TextLine } from './text-lines.ts';
import { formulasOf, type NumberRow, numberRowAt } from './text-table-numbers.ts';
import { endOfRows, type FoundTable, headerOf, headerStart, pageNotes, tableOf, unsure } from './text-table-parts.ts';
import { isFirstCounted, plainTable } from './text-table-plain.ts';
import { middleOf, type ReadRows, readRows } from './text-table-rows.ts';
import { spreadTable } from './text-table-spread.ts';

export type { FoundTable } from './text-table-parts.ts';

/** Finds the tables in the lines of a text, in order. */
export function findTables(lines: readonly TextLine[]): readonly FoundTable[] {
  const whole: FoundTable[] = [];
  let at = 0;
  while (at < lines.length) {
    const behind = whole[whole.length - 1]?.to ?? 0;
    const table = tabTable(lines, at) ?? numberedTable(lines, at, behind) ?? plainTable(lines, at, behind);
    if (table) whole.push(table);
    at = table?.to ?? at + 1;
  }
  // The header of a table is no table in pieces, so that these are looked for in what is left.
  return [...whole, undefined].flatMap((table, i) => {
    const [from, to] = [whole[i - 1]?.to ?? 0, table?.from ?? lines.length];
    return [...looseTables(lines, from, to), ...(table ? [table] : [])];
  });
}

/** Tables that no row of figures tells: cells that stand apart on their lines, or each on a line of its own. */
function looseTables(lines: readonly TextLine[], from: number, end: number): readonly FoundTable[] {
  const found: FoundTable[] = [];
  let start = from;
  for (let at = from; at < end; at++) {
    const table = spreadTable(lines, at, end);
    if (!table) continue;
    found.push(...cellsOnLines(lines, start, at), table);
    start = table.to;
    at = start - 1;
  }
  return [...found, ...cellsOnLines(lines, start, end)];
}

/** Cells parted by tabs, as they come from Excel or Word: their columns are told by the tabs alone. */
function tabTable(lines: readonly TextLine[], from: number): FoundTable | undefined {
  const cells = (at: number): readonly string[] => lines[at]?.raw.split('\t').map((cell) => cell.trim()) ?? [];
  const width = cells(from).length;
  let to = from;
  let widest = width;
  // A row may lack its last cells: what copies a table leaves out empty ones there.
  while (to < lines.length && cells(to).length >= 3 && Math.abs(cells(to).length - width) <= 2) {
    widest = Math.max(widest, cells(to).length);
    to++;
  }
  if (width < 3 || to - from < 2) return undefined;
  const rows = Array.from({ length: to - from }, (_, i) => {
    const row = cells(from + i);
    return Array.from({ length: widest }, (_, column) => row[column] ?? '');
  });
  const [head = [], ...body] = rows;
  const text = head.join('\t');
  const own = body.filter((row) => row.join('\t') !== text);
  const notes =
    own.length < body.length ? [{ kind: 'running-head', text, count: body.length - own.length } as const] : [];
  return { from, to, blocks: [tableOf(head, own, figureColumns(own, widest))], notes };
}

function figureColumns(rows: readonly (readonly string[])[], width: number): readonly boolean[] {
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => row[column] ?? '').filter((text) => text !== '');
    return column > 0 && texts.some(isFigure) && texts.every((text) => isFigure(text) || !/\p{L}{2}/u.test(text));
  });
}

function isFigure(text: string): boolean {
  return /^[-–+]?\d[\d.,\s]*%?$/u.test(text);
}

/** A table with the column-number row of a form. */
function numberedTable(lines: readonly TextLine[], at: number, behind: number): FoundTable | undefined {
  const numbers = numberRowAt(lines, at);
  if (!numbers) return undefined;
  const hasOrdinals = lines.slice(numbers.to, numbers.to + 8).some(isFirstCounted);
  const words = hasOrdinals ? 2 : 1;
  const values = numbers.cells.length - words;
  if (values < 1) return undefined;
  const from = headerStart(lines, numbers.from, behind, hasOrdinals, numbers.columns, words);
  const middlesOf = (row: NumberRow | undefined) => row?.columns?.slice(words).map(middleOf);
  const texts = lines.slice(from, numbers.to).map((line) => line.text);
  const height = numbers.to - numbers.from;
  // On the next page the whole header may come back, or no more than its last lines; the numbers are always among them.
  const header = {
    texts,
    latest: texts.length - height,
    middlesAt: (to: number) => middlesOf(numberRowAt(lines, to - height)),
  };
  const read = readRows(lines, numbers.to, { values, hasOrdinals, middles: middlesOf(numbers) }, header);
  if (read.rows.length === 0) return undefined;
  const body = {
    columns: numbers.cells.length,
    words,
    rows: read.rows,
    formulas: formulasOf(numbers.cells),
    hasOrdinals,
  };
  if (!read.sure) return unsure(lines, from, endOfRows(lines, read.to));
  const head = headerOf(lines.slice(from, numbers.from), numbers.columns, body);
  const figures = numbers.cells.map((_, column) => column >= words);
  if (head) {
    const blocks = [tableOf(head, [numbers.cells, ...read.rows], figures)];
    return { from, to: read.to, blocks, notes: pageNotes(read) };
  }
  return underItsNumbers(lines, from, numbers, read, figures);
}

/** The rows are sure and the header is not: the numbers of the columns head the table, and its lines stand above it. */
function underItsNumbers(
  lines: readonly TextLine[],
  from: number,
  numbers: NumberRow,
  read: ReadRows,
  figures: readonly boolean[],
): FoundTable {
  const header = unsure(lines, from, numbers.from);
  const table = tableOf(numbers.cells, read.rows, figures);
  return { from, to: read.to, blocks: [...header.blocks, table], notes: [...header.notes, ...pageNotes(read)] };
}

/** From how many lines on, and how many figures among them, a run of short lines is a table. */
const MANY_CELLS = 12;
const MANY_FIGURES = 6;
const LONGEST_CELL = 30;

/** Cells that come each on a line of its own: which column one belongs to is lost. */
function cellsOnLines(lines: readonly TextLine[], from: number, end: number): readonly FoundTable[] {
  const found: FoundTable[] = [];
  let start = from;
  for (let at = from; at <= end; at++) {
    const text = at < end ? lines[at]?.text : undefined;
    const isCell = text !== undefined && text.length <= LONGEST_CELL && !/[.:;!?]$/u.test(text) && !isNumbered(text);
    if (isCell) continue;
    const run = lines.slice(start, at);
    const figures = run.filter((line) => /^[\d.,%()+=\s]+$/u.test(line.text)).length;
    if (run.length >= MANY_CELLS && figures >= MANY_FIGURES) found.push(unsure(lines, start, at));
    start = at + 1;
  }
  return found;
}
