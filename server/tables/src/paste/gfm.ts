import { readCell } from '@soat/engine/tables';
import { applyFormat } from '../format.ts';
import { escapeCell, headerCells } from '../head.ts';
import { tableOf } from '../text-table.ts';
import { type Grid, type GridCell, sliceRows, textAt, widthOf, withoutBlanks } from './grid.ts';

/** A copied table taken apart: what stood above and below it on lines of its own, its head, and its rows of words. */
export interface ReadGrid {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** The labels of each column from the outermost group down; one empty label where the selection had no head. */
  readonly paths: readonly (readonly string[])[];
  readonly hasHead: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** Takes a copied table apart. Undefined where it has not at least two columns and two rows, which is no table. */
export function readGrid(copied: Grid): ReadGrid | undefined {
  const grid = withoutBlanks(copied);
  const first = firstTableRow(grid);
  const last = lastTableRow(grid);
  const own = withoutBlanks(sliceRows(grid, first, last));
  if (widthOf(own) < 2 || own.rows.length < 2) return undefined;
  const head = isHeadless(own) ? 0 : headDepth(own);
  const columns = Array.from({ length: widthOf(own) }, (_, column) => column);
  const rowsOf = (from: number): string[][] =>
    own.rows.slice(from).map((_, r) => columns.map((column) => textAt(own, from + r, column)));
  const paths = columns.map((column) => pathOf(own, head, column));
  const read = stackedHead(paths, rowsOf(head));
  return { above: loneWords(grid, 0, first), below: loneWords(grid, last), hasHead: head > 0, ...read };
}

/** A copied table as a GFM table with the header of the report format, its figures to the right, its columns aligned. */
export function gfmTable({ paths, rows }: Pick<ReadGrid, 'paths' | 'rows'>, maxWidth: number): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(row.map(escapeCell)));
  const head = line(headerCells(paths));
  const draft = [head, `|${paths.map(() => '---|').join('')}`, ...body].join('\n');
  const kinds = tableOf(draft)?.table.columns.map(({ kind }) => kind) ?? [];
  const marks = kinds.map((kind) => (kind === 'ordinal' || kind === 'text' ? '---' : '--:'));
  return applyFormat([head, `|${marks.join('|')}|`, ...body].join('\n'), { maxWidth });
}

/** What people write above a table, even where only a part of its breadth is merged for it. */
const TITLE = /^\(?(?:đơn vị tính|đvt|biểu|bảng|phụ lục|mẫu|kèm theo)(?!\p{L})/iu;

/** Titles stand above a table in a cell that is merged across it, or alone in its row. */
function firstTableRow(grid: Grid): number {
  const isTitle = (row: number): boolean => {
    const cells = grid.rows[row] ?? [];
    const words = wordsIn(grid, row);
    if (spansAll(cells) || words.length !== 1 || widthOf(grid) < 3) return spansAll(cells);
    // A lone cell over some of the columns is the name of a group, unless it says that it is something else.
    const isMerged = cells.some(
      (cell, column) => cell?.text !== undefined && cell.text !== '' && cell === cells[column - 1],
    );
    return !isMerged || TITLE.test(words[0] ?? '');
  };
  let first = 0;
  while (first < grid.rows.length - 2 && isTitle(first)) first++;
  // Rows with more than one cell have to remain, or these were no titles.
  return grid.rows.slice(first).some((_, r) => wordsIn(grid, first + r).length > 1) ? first : 0;
}

/** Notes stand below it merged across its whole breadth. */
function lastTableRow(grid: Grid): number {
  let last = grid.rows.length;
  while (last > 2 && spansAll(grid.rows[last - 1] ?? [])) last--;
  return last;
}

function spansAll(row: readonly (GridCell | undefined)[]): boolean {
  return row.length > 1 && row[0] !== undefined && row.every((cell) => cell === row[0]);
}

function wordsIn(grid: Grid, row: number): readonly string[] {
  return (grid.rows[row] ?? []).flatMap((_, column) => textAt(grid, row, column) || []);
}

function loneWords(grid: Grid, start: number, end = grid.rows.length): readonly string[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => wordsIn(grid, start + i)).flat();
}

/** Whether a selection begins with a row of data or with the column numbers: a label is no figure, unless it is a year. */
function isHeadless(grid: Grid): boolean {
  if (grid.head > 0) return false;
  return (grid.rows[0] ?? []).some((cell, column) => {
    const text = cell?.text ?? '';
    if (column === 0 || /^(?:19|20)\d\d$/u.test(text)) return false;
    return readCell(text).kind === 'figure' || /^\(\d+\)/u.test(text);
  });
}

/** How many rows the head takes: those that are marked as such, and as many more as its merged cells reach down. */
function headDepth(grid: Grid): number {
  const { rows } = grid;
  let depth = Math.max(1, grid.head);
  for (let r = 0; r < depth; r++) {
    for (let column = 0; column < widthOf(grid); column++) {
      while (depth < rows.length - 1 && rows[r]?.[column] && rows[depth]?.[column] === rows[r]?.[column]) depth++;
    }
  }
  return Math.min(depth, rows.length - 1);
}

function pathOf({ rows }: Grid, depth: number, column: number): readonly string[] {
  const cells = rows.slice(0, depth).map((row) => row[column]);
  const path = cells.filter((cell, r) => cell && cell !== cells[r - 1]).flatMap((cell) => cell?.text || []);
  return path.length > 0 ? path : [''];
}

/** Rows of labels below the first may be stacked headers too; the engine knows them by what stands below. */
function stackedHead(
  paths: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): Pick<ReadGrid, 'paths' | 'rows'> {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  const draft = [`| ${headerCells(paths).join(' | ')} |`, `|${paths.map(() => '---|').join('')}`, ...rows.map(line)];
  const table = tableOf(draft.join('\n'))?.table;
  const stacked = table?.rows.filter(({ kind }) => kind === 'header').length ?? 0;
  if (!table || stacked === 0) return { paths, rows };
  return { paths: table.columns.map(({ path }) => (path.length > 0 ? path : [''])), rows: rows.slice(stacked) };
}
