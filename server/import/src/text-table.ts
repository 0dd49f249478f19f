import { foldLabel, isOrdinalLabel } from '@soat/engine';
import type { Paragraph, RootContent, Table, TableCell } from 'mdast';
import type { ImportNote } from './model.ts';
import { isNumbered } from './text-flow.ts';
import { chunksOf, type TextLine, wordsOf } from './text-lines.ts';
import { headerOfForm } from './text-table-form.ts';
import { headerFromLabels, labelsIn, type TableBody } from './text-table-header.ts';
import { formulasOf, type NumberRow, numberRowAt } from './text-table-numbers.ts';
import { type ColumnPlace, headerByPlace } from './text-table-place.ts';
import { beginsCounted, middleOf, type ReadRows, readRows, valuesAtEnd } from './text-table-rows.ts';

/** Lines that make a table, or look like one. */
export interface FoundTable {
  /** The lines that it takes: from this index up to the other. */
  readonly from: number;
  readonly to: number;
  /** The table; where its columns cannot be told, the lines as they stand. */
  readonly blocks: readonly RootContent[];
  readonly notes: readonly ImportNote[];
}

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
    return [...cellsOnLines(lines, from, to), ...(table ? [table] : [])];
  });
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
  return { from, to, blocks: [tableOf(head, body, figureColumns(body, widest))], notes: [] };
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
  const middles = numbers.columns?.slice(words).map(middleOf);
  const read = readRows(lines, numbers.to, { values, hasOrdinals, middles });
  if (read.rows.length === 0) return undefined;
  const formulas = formulasOf(numbers.cells);
  const body = { columns: numbers.cells.length, words, rows: read.rows, formulas, hasOrdinals };
  const from = headerStart(lines, numbers.from, behind, hasOrdinals, numbers.columns, words);
  if (!read.sure) return unsure(lines, from, endOfRows(lines, read.to));
  const head = headerOf(lines.slice(from, numbers.from), numbers.columns, body);
  const figures = numbers.cells.map((_, column) => column >= words);
  if (head) {
    const blocks = [tableOf(head, [numbers.cells, ...read.rows], figures)];
    return { from, to: read.to, blocks, notes: [] };
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
  return { from, to: read.to, blocks: [...header.blocks, table], notes: header.notes };
}

function headerOf(
  lines: readonly TextLine[],
  places: readonly ColumnPlace[] | undefined,
  body: TableBody,
): readonly string[] | undefined {
  if (lines.length === 0) return undefined;
  const read = places ? headerByPlace(lines, body) : headerFromLabels(labelsIn(lines.map((line) => line.text)), body);
  return (
    read ??
    headerOfForm(
      lines.map((line) => line.text.split(' ')),
      body,
    )
  );
}

/** The first of the rows that a table counts. */
function isFirstCounted(line: TextLine): boolean {
  return /^(?:0?1|I|A)[.)]?$/u.test(wordsOf(line.raw)[0]?.text ?? '');
}

/** How many lines a header has at most: a narrow column breaks its words, one on a line. */
const TALLEST = 80;
const CAPTION = /^(?:\(?(?:đơn vị(?: tính)?|đvt)\s*:|(?:bảng|biểu)(?:\s+số)?\s+[\dIVX])/iu;

/** The first line of the header that ends above a line. */
function headerStart(
  lines: readonly TextLine[],
  end: number,
  behind: number,
  hasOrdinals: boolean,
  places: readonly ColumnPlace[] | undefined,
  words: number,
): number {
  let from = end;
  while (from > Math.max(behind, end - TALLEST)) {
    const line = lines[from - 1];
    if (!line || isAboveHeader(line, places, words)) break;
    from--;
    // Cells that are read one after another begin with the first, the one of the ordinals.
    if (!places && hasOrdinals && opensHeader(line)) break;
  }
  return from;
}

function opensHeader(line: TextLine): boolean {
  const [first = '', second = ''] = line.text.split(' ');
  return isOrdinalLabel(foldLabel(first)) || isOrdinalLabel(foldLabel(`${first} ${second}`));
}

function isAboveHeader(line: TextLine, places: readonly ColumnPlace[] | undefined, words: number): boolean {
  const { text } = line;
  if (/[.:;!?…]$/u.test(text) || isNumbered(text) || CAPTION.test(text) || /^[-–+•]\s/u.test(text)) return true;
  if (!places) return text.length > 90;
  // Words across the columns of names and those of figures stand over the table, not in it.
  const first = places[words];
  const label = places[words - 1];
  return chunksOf(line.raw, 2).some((chunk) => chunk.start < (label?.end ?? 0) && chunk.end > (first?.end ?? 0) + 2);
}

/** A table without a number row: rows that are counted from 1 and end in as many figures each. */
function plainTable(lines: readonly TextLine[], at: number, behind: number): FoundTable | undefined {
  const line = lines[at];
  if (!line || !isFirstCounted(line)) return undefined;
  const parts = wordsOf(line.raw);
  const count = valuesAtEnd(parts);
  if (count < 2 || parts.length - count < 2) return undefined;
  const places = placesOf(lines, at);
  const values = places ? places.length - 2 : count + blanksTooMany(line);
  const plans = places ? [values] : [...new Set([values, count])];
  const reads = plans.map((own) =>
    readRows(lines, at, { values: own, hasOrdinals: true, middles: places?.slice(2).map(middleOf) }),
  );
  const read = reads.find((one) => one.sure && one.rows.length > 1);
  const end = Math.max(at, ...reads.map((one) => one.to));
  const from = headerStart(lines, at, behind, true, places, 2);
  if (!read) return end - at > 1 ? unsure(lines, from, endOfRows(lines, end)) : undefined;
  const columns = read.rows[0]?.length ?? 0;
  const body = { columns, words: 2, rows: read.rows, formulas: [], hasOrdinals: true };
  const head = headerOf(lines.slice(from, at), places, body);
  if (!head) return unsure(lines, from, read.to);
  const figures = head.map((_, column) => column >= 2);
  return { from, to: read.to, blocks: [tableOf(head, read.rows, figures)], notes: [] };
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

/** How many blanks stand between the figures at the end of a line beyond the one that parts two. */
function blanksTooMany(line: TextLine): number {
  const words = wordsOf(line.raw);
  const from = words.length - valuesAtEnd(words);
  return words.slice(from).reduce((sum, word, i) => sum + word.start - (words[from + i - 1]?.end ?? 0) - 1, 0);
}

/** Where the columns stand, by the rows that have the most figures; undefined for lines that do not keep them apart. */
function placesOf(lines: readonly TextLine[], from: number): readonly ColumnPlace[] | undefined {
  const rows = lines
    .slice(from, from + 30)
    .filter(beginsCounted)
    .map((line) => wordsOf(line.raw));
  const most = Math.max(0, ...rows.map(valuesAtEnd));
  const full = rows.filter((row) => valuesAtEnd(row) === most && row.length > most + 1);
  const apart = full.filter((row) => {
    const figures = row.slice(row.length - most - 1);
    return figures.slice(1).every((word, i) => word.start - (figures[i]?.end ?? 0) >= 2);
  });
  if (full.length === 0 || apart.length * 2 < full.length) return undefined;
  const span = (words: readonly ColumnPlace[]): ColumnPlace => ({
    start: Math.min(...words.map((word) => word.start)),
    end: Math.max(...words.map((word) => word.end)),
  });
  const at = (column: number): ColumnPlace => span(full.flatMap((row) => row[row.length - most + column] ?? []));
  return [
    span(full.flatMap((row) => row[0] ?? [])),
    span(full.flatMap((row) => row.slice(1, row.length - most))),
    ...Array.from({ length: most }, (_, column) => at(column)),
  ];
}

/** Where rows of which it is not sure end: behind the last line near that still ends in figures. */
function endOfRows(lines: readonly TextLine[], to: number): number {
  let end = to;
  for (let at = to; at < Math.min(lines.length, end + 4); at++) {
    const line = lines[at];
    if (line && valuesAtEnd(wordsOf(line.raw)) >= 2) end = at + 1;
  }
  return end;
}

/** Lines whose columns cannot be told stay lines. */
function unsure(lines: readonly TextLine[], from: number, to: number): FoundTable {
  const own = lines.slice(from, to);
  if (own.length === 0) return { from, to, blocks: [], notes: [] };
  const text = own.map((line) => line.text).join('\n');
  return { from, to, blocks: [linesAsTheyStand(own)], notes: [{ kind: 'table-unsure', text }] };
}

function linesAsTheyStand(lines: readonly TextLine[]): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((line, i) => [
      ...(i > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', value: line.text } as const,
    ]),
  };
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[], figures: readonly boolean[]): Table {
  const row = (texts: readonly string[]): Table['children'][number] => ({
    type: 'tableRow',
    children: texts.map(
      (value): TableCell => ({ type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }] }),
    ),
  });
  return { type: 'table', align: figures.map((is) => (is ? 'right' : null)), children: [head, ...rows].map(row) };
}
