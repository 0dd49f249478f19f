import { isNumbered } from './text-flow.ts';
import { chunksOf, isValue, type PlacedWord, type TextLine } from './text-lines.ts';
import { type FoundTable, tableOf, unsure } from './text-table-parts.ts';

/** So many blanks part two cells, and so many cells and lines make a table. */
const APART = 3;
const FEWEST_CELLS = 3;
const FEWEST_LINES = 3;

/**
 * A table of words whose lines keep the cells apart, with its header first: as many cells on each line, below one another.
 * Where some line has fewer cells, as an empty or a wrapped one leaves them, all stay lines, with a note.
 */
export function spreadTable(lines: readonly TextLine[], from: number, end: number): FoundTable | undefined {
  const cells = (at: number): readonly PlacedWord[] => {
    const line = at < end ? lines[at] : undefined;
    return line && !isNumbered(line.text) ? chunksOf(line.raw, APART) : [];
  };
  const head = cells(from);
  if (head.length < FEWEST_CELLS || !head.every(({ text }) => /^\p{Lu}/u.test(text))) return undefined;
  let to = from;
  while (cells(to).length > 1) to++;
  const rows = Array.from({ length: to - from }, (_, i) => cells(from + i));
  if (rows.length < FEWEST_LINES) return undefined;
  if (!rows.every((row) => row.length === head.length) || !isInColumns(rows)) return unsure(lines, from, to);
  const figures = head.map((_, column) => rows.slice(1).every((row) => isValue(row[column]?.text ?? '')));
  const [labels = [], ...body] = rows.map((row) => row.map(({ text }) => text));
  return { from, to, blocks: [tableOf(labels, body, figures)], notes: [] };
}

/** Whether no cell of a column reaches into the next column. */
function isInColumns(rows: readonly (readonly PlacedWord[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  const ends = (column: number): number => Math.max(...rows.map((row) => row[column]?.end ?? 0));
  const starts = (column: number): number => Math.min(...rows.map((row) => row[column]?.start ?? 0));
  return Array.from({ length: columns - 1 }, (_, column) => ends(column) < starts(column + 1)).every(Boolean);
}
