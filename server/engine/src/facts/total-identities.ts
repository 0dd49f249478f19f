import { compare } from '../figures/decimal.ts';
import { isSubsetLabel } from '../words/table-labels.ts';
import type { Identity } from './identities.ts';
import { closesPart, figureRows, leafRows, type RowNode, type RowTree, rowTree } from './row-tree.ts';
import { type Column, isFigure, type Row, type Table } from './table.ts';
import { judge, type Verdict } from './verdicts.ts';

/**
 * The column totals and sub-totals of a table, with their arithmetic done. Which rows a total row sums is often not
 * written: of the readings that the rows' order and numbering allow, the one that most columns bear out is taken.
 */
export function totalVerdicts(table: Table): readonly Verdict[] {
  const tree = rowTree(table);
  const columns = table.columns.filter((column) => column.kind === 'figure');
  if (columns.length === 0) return [];
  const totals = tree.totals.flatMap((total, i) => totalOf(table, columns, total.row, readingsOf(tree, i)));
  return [...totals, ...subtotalsOf(table, columns, tree.top)];
}

/** The sets of rows that the total row number `i` may be the sum of, likeliest first. */
function readingsOf(tree: RowTree, i: number): readonly (readonly Row[])[] {
  const { row, run } = tree.totals[i] ?? { row: undefined, run: [] };
  const earlier = tree.totals.slice(0, i);
  const readings: (readonly Row[])[] = [];
  if (run.length > 0) readings.push(figureRows(run), leafRows(run));
  if (earlier.length > 0 && row && !closesPart(row)) {
    const closed = earlier.map((total) => total.row);
    readings.push([...closed, ...figureRows(run)], figureRows(tree.top), leafRows(tree.top));
  }
  if (i === 0 && run.length === 0) {
    const next = tree.totals[1]?.run ?? tree.top;
    readings.push(figureRows(next), figureRows(tree.top), leafRows(tree.top));
  }
  return readings.filter((rows, at) => rows.length > 0 && readings.findIndex((other) => sameRows(rows, other)) === at);
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

function totalOf(
  table: Table,
  columns: readonly Column[],
  row: Row,
  readings: readonly (readonly Row[])[],
): readonly Verdict[] {
  let best: readonly Verdict[] = [];
  let bestScore = -1;
  for (const rows of readings) {
    const verdicts = sumsOver(table, columns, row, rows, 'total');
    const score = verdicts.filter(({ agrees }) => agrees).length;
    if (score > bestScore) {
      best = verdicts;
      bestScore = score;
    }
  }
  // One column by itself needs no other to bear it out; of three or more, at least one must hold.
  if (bestScore > 0 || best.length <= 2) return best;
  return best.map((verdict) => ({ ...verdict, identity: { ...verdict.identity, borneOut: false } }));
}

function sumsOver(
  table: Table,
  columns: readonly Column[],
  whole: Row,
  rows: readonly Row[],
  kind: 'total' | 'subtotal',
): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  // A row with cells missing may have its figures under the wrong labels: nothing can be summed over it.
  if ([whole, ...rows].some((row) => row.cells.length !== table.columns.length && row.cells.some(isFigure))) return [];
  for (const { index } of columns) {
    const cell = whole.cells[index];
    if (!isFigure(cell)) continue;
    const parts = rows.flatMap((row) => (row.cells[index] ? [{ cell: row.cells[index], sign: 1 as const }] : []));
    const identity: Identity = { kind, table, whole: cell, parts, ground: 'pattern', borneOut: true };
    const verdict = judge(identity);
    if (verdict && !isAverage(identity)) verdicts.push(verdict);
  }
  return verdicts;
}

/** A figure with decimals between the least and the greatest of those above it is their mean, and no sum of them. */
function isAverage({ whole, parts }: Identity): boolean {
  const values = parts.flatMap(({ cell }) => (isFigure(cell) ? [cell.reading.value] : []));
  if (!isFigure(whole) || values.length < 2 || values.every((value) => value.scale === 0)) return false;
  const { value } = whole.reading;
  return values.some((other) => compare(other, value) > 0) && values.some((other) => compare(other, value) < 0);
}

/**
 * Rows that sum the rows under them. A row over others may as well be a heading with figures of its own, so this is
 * believed only where it holds for some column of that row, or for another row numbered alike.
 */
function subtotalsOf(table: Table, columns: readonly Column[], nodes: readonly RowNode[]): readonly Verdict[] {
  const parents = nodes.filter((node) => node.children.length > 0);
  const own = parents
    .filter((node) => node.row.kind === 'data' && !node.children.some((child) => isSubsetLabel(child.row.folded)))
    // One row under another may be its only part, a detail of it, or a row that has nothing to do with it.
    .filter((node) => figureRows(node.children).length > 1)
    .map((node) => sumsOver(table, columns, node.row, figureRows(node.children), 'subtotal'));
  const believed = own.some((verdicts) => verdicts.some((verdict) => verdict.agrees && tells(verdict.identity)));
  // A row of several figures of which none is the sum of those below was read over the wrong rows.
  const borneOut = own.filter((verdicts) => verdicts.length < 2 || verdicts.some(({ agrees }) => agrees));
  const deeper = parents.flatMap((node) => subtotalsOf(table, columns, node.children));
  return believed ? [...borneOut.flat(), ...deeper] : deeper;
}

/** Whether an identity that holds says something: 0 = 0 + 0 and 5 = 5 bear nothing out. */
function tells(identity: Identity): boolean {
  return (
    identity.parts.filter(({ cell }) => isFigure(cell) && cell.reading.value.digits !== 0n).length >= 1 &&
    identity.parts.length >= 2
  );
}
