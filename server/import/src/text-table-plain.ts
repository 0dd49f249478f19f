import { ANNEX, isNumbered } from './text-flow.ts';
import { type PlacedWord, type TextLine, wordsOf } from './text-lines.ts';
import {
  endOfRows,
  type FoundTable,
  headerOf,
  headerStart,
  isAboveHeader,
  pageNotes,
  tableOf,
  unsure,
} from './text-table-parts.ts';
import type { ColumnPlace } from './text-table-place.ts';
import { beginsCounted, middleOf, type ReadRows, readRows, valuesAtEnd } from './text-table-rows.ts';

/** A table without a number row whose rows begin at a line: they end in as many figures each. */
export function plainTable(lines: readonly TextLine[], at: number, behind: number): FoundTable | undefined {
  const line = lines[at];
  if (!line) return undefined;
  if (beginsUncounted(line)) return uncountedTable(lines, at, behind) ?? pairs(lines, at);
  const next = lines[at + 1];
  const first = next && isGroupName(line) && isFirstCounted(next) ? next : line;
  return isFirstCounted(first) ? countedTable(lines, at, behind, first) : undefined;
}

/** The first of the rows that a table counts. */
export function isFirstCounted(line: TextLine): boolean {
  return /^(?:0?1|I|A)[.)]?$/u.test(wordsOf(line.raw)[0]?.text ?? '');
}

/** The name of the first group of rows, which has no figures: «I Cấp xã». */
function isGroupName({ raw, text }: TextLine): boolean {
  const words = wordsOf(raw);
  return /^[IA]$/u.test(words[0]?.text ?? '') && words.length > 1 && valuesAtEnd(words) < 2 && !isNumbered(text);
}

/** A line with the name of a row and the row's figures, and nothing that counts it. */
function beginsUncounted({ raw, text }: TextLine): boolean {
  const words = wordsOf(raw);
  const count = valuesAtEnd(words);
  const name = words.slice(0, words.length - count);
  const hasFigures = words.slice(name.length).some((word) => /\d/u.test(word.text));
  return hasFigures && /^["“«(]?\p{Lu}/u.test(text) && !isNumbered(text) && !/[.:;!?]$/u.test(name.at(-1)?.text ?? '');
}

/** Rows that are counted from 1. `first` is the first with figures; the name of a group may stand above it. */
function countedTable(lines: readonly TextLine[], at: number, behind: number, first: TextLine): FoundTable | undefined {
  const words = wordsOf(first.raw);
  const count = valuesAtEnd(words);
  if (count < 2 || words.length - count < 2) return undefined;
  const columns: Columns = { words: 2, places: placesOf(lines, at, true) };
  const reads = plansOf(first, columns).map((values) => rowsOf(lines, at, columns, values));
  const read = reads.find((one) => one.sure && one.rows.length > 1);
  const end = Math.max(at, ...reads.map((one) => one.to));
  const from = headerStart(lines, at, behind, true, columns.places, 2);
  if (!read) return end - at > 1 ? unsure(lines, from, endOfRows(lines, end)) : undefined;
  return withHeader(lines, from, at, columns, read) ?? unsure(lines, from, read.to);
}

/** How many rows make a table of lines that nothing counts, where its header cannot be read. */
const MANY_ROWS = 3;
/** How many lines the header of such a table has at most, and how long they are. */
const TALLEST = 12;
const LONGEST = 60;

/** Rows that nothing counts: names with as many figures each. */
function uncountedTable(lines: readonly TextLine[], at: number, behind: number): FoundTable | undefined {
  const line = lines[at];
  const columns: Columns = { words: 1, places: placesOf(lines, at, false) };
  if (!line || (columns.places === undefined && valuesAtEnd(wordsOf(line.raw)) < 2)) return undefined;
  const reads = plansOf(line, columns).map((values) => rowsOf(lines, at, columns, values));
  const read = reads.find((one) => one.sure && one.rows.length > 1);
  if (!read) {
    const longest = reads.find((one) => one.rows.length >= MANY_ROWS);
    return longest && unsure(lines, nearHeader(lines, at, behind), endOfRows(lines, longest.to));
  }
  const ofYears = tableOfYears(lines, at, read);
  if (ofYears) return ofYears;
  for (const from of headerStarts(lines, at, behind, columns)) {
    const table = withHeader(lines, from, at, columns, read);
    if (table) return table;
  }
  return read.rows.length >= MANY_ROWS ? unsure(lines, nearHeader(lines, at, behind), read.to) : undefined;
}

/** Where the header of uncounted rows may begin: places tell it; else the nearest lines that make one are it. */
function headerStarts(
  lines: readonly TextLine[],
  at: number,
  behind: number,
  { places, words }: Columns,
): readonly number[] {
  if (places) return [headerStart(lines, at, behind, false, places, words)];
  const starts: number[] = [];
  for (let from = at - 1; from >= Math.max(behind, at - TALLEST); from--) {
    const line = lines[from];
    if (!line || line.text.length > LONGEST || isAboveHeader(line, undefined, words)) break;
    starts.push(from);
  }
  return starts;
}

/** The few short lines over rows whose header cannot be read. */
function nearHeader(lines: readonly TextLine[], at: number, behind: number): number {
  const starts = headerStarts(lines, at, behind, { words: 1, places: undefined });
  return starts[Math.min(starts.length, MANY_ROWS) - 1] ?? at;
}

/** «Chỉ tiêu 2023 2024»: the first line looks like a row and is the header. */
function tableOfYears(lines: readonly TextLine[], at: number, { rows }: ReadRows): FoundTable | undefined {
  const [head = []] = rows;
  const isHeader = head.length > 2 && head.slice(1).every((cell) => /^(?:19|20)\d\d$/u.test(cell));
  if (!isHeader) return undefined;
  const columns: Columns = { words: 1, places: placesOf(lines, at + 1, false) };
  const read = rowsOf(lines, at + 1, columns, head.length - 1, [lines[at]?.text ?? '']);
  if (!read.sure || read.rows.length === 0) return undefined;
  const figures = head.map((_, column) => column > 0);
  return { from: at, to: read.to, blocks: [tableOf(head, read.rows, figures)], notes: pageNotes(read) };
}

/** Names with one figure each, on lines that do not keep them apart: nothing tells where such a table ends. */
function pairs(lines: readonly TextLine[], at: number): FoundTable | undefined {
  let to = at;
  for (let line = lines[to]; line && isPair(line); line = lines[to]) to++;
  return to - at >= MANY_ROWS ? unsure(lines, at, to) : undefined;
}

function isPair(line: TextLine): boolean {
  return line.text.length <= LONGEST && beginsUncounted(line) && !ANNEX.test(line.text) && !/[.;:,]\s/u.test(line.text);
}

/** The columns of a table. */
interface Columns {
  /** How many of them, the first ones, hold words. */
  readonly words: 1 | 2;
  /** Where all of them stand; undefined where the lines do not keep them apart. */
  readonly places: readonly ColumnPlace[] | undefined;
}

/** How many columns of figures there may be: where blanks part them, one too many may stand for an empty cell. */
function plansOf(first: TextLine, { words, places }: Columns): readonly number[] {
  if (places) return [places.length - words];
  const count = valuesAtEnd(wordsOf(first.raw));
  return [...new Set([count + blanksTooMany(first), count])];
}

function rowsOf(
  lines: readonly TextLine[],
  at: number,
  { words, places }: Columns,
  values: number,
  header: readonly string[] = [],
): ReadRows {
  const hasOrdinals = words === 2;
  const middlesOf = (all: readonly ColumnPlace[] | undefined) => all?.slice(words).map(middleOf);
  const plan = { values, hasOrdinals, middles: middlesOf(places) };
  const middlesAt = (from: number) => middlesOf(placesOf(lines, from, hasOrdinals));
  return readRows(lines, at, plan, header.length > 0 ? { texts: header, latest: 0, middlesAt } : undefined);
}

/** The table with the header that begins at a line, its rows read on over the pages where that comes back. */
function withHeader(
  lines: readonly TextLine[],
  from: number,
  at: number,
  columns: Columns,
  { rows }: ReadRows,
): FoundTable | undefined {
  const width = rows[0]?.length ?? 0;
  const { words, places } = columns;
  const own = lines.slice(from, at);
  const head = headerOf(own, places, { columns: width, words, rows, formulas: [], hasOrdinals: words === 2 });
  if (!head) return undefined;
  const header = own.map((line) => line.text);
  const read = rowsOf(lines, at, columns, width - words, header);
  if (!read.sure) return undefined;
  const figures = head.map((_, column) => column >= words);
  return { from, to: read.to, blocks: [tableOf(head, read.rows, figures)], notes: pageNotes(read) };
}

/** How many blanks stand between the figures at the end of a line beyond the one that parts two. */
function blanksTooMany(line: TextLine): number {
  const words = wordsOf(line.raw);
  const from = words.length - valuesAtEnd(words);
  return words.slice(from).reduce((sum, word, i) => sum + word.start - (words[from + i - 1]?.end ?? 0) - 1, 0);
}

/** So many lines tell where the columns of a table stand. */
const TELLING = 30;

/** Where the columns stand, by the rows that have the most figures; undefined for lines that do not keep them apart. */
function placesOf(lines: readonly TextLine[], from: number, hasOrdinals: boolean): readonly ColumnPlace[] | undefined {
  const rows = lines
    .slice(from, from + TELLING)
    .filter((line) => (hasOrdinals ? beginsCounted(line) : beginsUncounted(line)))
    .map((line) => wordsOf(line.raw));
  const most = Math.max(0, ...rows.map(valuesAtEnd));
  const words = hasOrdinals ? 2 : 1;
  const full = rows.filter((row) => valuesAtEnd(row) === most && row.length >= most + words);
  const apart = full.filter((row) => isApart(row.slice(row.length - most - 1)));
  if (full.length === 0 || apart.length * 2 < full.length) return undefined;
  // Without ordinals a line of prose that ends in figures may be among them.
  const telling = hasOrdinals ? full : apart;
  return [
    ...(hasOrdinals ? [span(telling.flatMap((row) => row[0] ?? []))] : []),
    span(telling.flatMap((row) => row.slice(words - 1, row.length - most))),
    ...Array.from({ length: most }, (_, column) =>
      span(telling.flatMap((row) => row[row.length - most + column] ?? [])),
    ),
  ];
}

function isApart(words: readonly PlacedWord[]): boolean {
  return words.slice(1).every((word, i) => word.start - (words[i]?.end ?? 0) >= 2);
}

function span(words: readonly ColumnPlace[]): ColumnPlace {
  return { start: Math.min(...words.map((word) => word.start)), end: Math.max(...words.map((word) => word.end)) };
}
