import { type Edit, type Row, type RowNode, rowTree } from '@soat/engine/tables';
import { cellAt, type Step } from './moves.ts';
import { ordinalText, rowText, withOrdinal } from './new-row.ts';
import { DELIMITER, type TextTable } from './text-table.ts';

/**
 * Sorts the rows by what stands in the column at `offset`: figures by their value, words as the Vietnamese alphabet has
 * them, empty cells last. Rows change places only among neighbours that stand under the same row, each with what stands
 * under it; total and section rows stay, and so do the ordinals, which count places. The row at `offset` tells which level
 * is sorted; in the head of the table it is the innermost. Undefined where the offset is in no cell.
 */
export function sortRows(table: TextTable, offset: number, order: 'ascending' | 'descending'): Step | undefined {
  const place = cellAt(table, offset);
  if (!place) return undefined;
  const lists = siblings(rowTree(table.table).top);
  const own = table.table.rows[place.line - DELIMITER - 1];
  const innermost = lists.reduce((most, { depth }) => Math.max(most, depth), 0);
  const depth = lists.find(({ nodes }) => nodes.some(({ row }) => row === own))?.depth ?? innermost;
  const compare = comparison(place.column, order === 'ascending' ? 1 : -1);
  const edits = lists
    .filter((list) => list.depth === depth)
    .flatMap(({ nodes }) => runsOf(nodes).flatMap((run) => reorder(table, run, compare)));
  return { edits, selection: { start: offset, end: offset } };
}

interface Siblings {
  readonly depth: number;
  readonly nodes: readonly RowNode[];
}

function siblings(nodes: readonly RowNode[], depth = 0): readonly Siblings[] {
  const below = nodes.flatMap(({ children }) => (children.length > 0 ? siblings(children, depth + 1) : []));
  return [{ depth, nodes }, ...below];
}

/** Neighbours that may change places: a total row, a section row or an aside between two parts them. */
function runsOf(nodes: readonly RowNode[]): readonly (readonly RowNode[])[] {
  const runs: RowNode[][] = [];
  let next = -1;
  for (const node of nodes) {
    const movable = isMovable(node);
    if (movable && node.row.index === next) runs[runs.length - 1]?.push(node);
    else if (movable) runs.push([node]);
    next = movable ? lastIndex(node) + 1 : -1;
  }
  return runs.filter((run) => run.length > 1);
}

/** A row with a plain number that has no figures yet reads like a heading, and is none as long as nothing stands under it. */
function isMovable({ row, children }: RowNode): boolean {
  return row.kind === 'data' || (row.kind === 'section' && children.length === 0 && /^\d/u.test(row.marker));
}

function lastIndex({ row, children }: RowNode): number {
  return children.reduce((last, child) => Math.max(last, lastIndex(child)), row.index);
}

type Compare = (a: RowNode, b: RowNode) => number;

function comparison(column: number, sign: 1 | -1): Compare {
  const words = new Intl.Collator('vi', { numeric: true });
  return (a, b) => {
    const [one, other] = [a.row.cells[column], b.row.cells[column]];
    const [left, right] = [rank(one), rank(other)];
    if (left !== right) return left - right;
    if (left === BLANK) return 0;
    return sign * (left === FIGURE ? compareFigures(one, other) : words.compare(one?.text ?? '', other?.text ?? ''));
  };
}

const [FIGURE, WORDS, BLANK] = [0, 1, 2];

/** Words in a column of figures come behind them, empty cells behind all. */
function rank(cell: Row['cells'][number] | undefined): number {
  if (!cell || cell.reading.kind === 'blank') return BLANK;
  return cell.reading.kind === 'figure' ? FIGURE : WORDS;
}

function compareFigures(a: Row['cells'][number] | undefined, b: Row['cells'][number] | undefined): number {
  if (a?.reading.kind !== 'figure' || b?.reading.kind !== 'figure') return 0;
  const [one, other] = [a.reading.value, b.reading.value];
  const difference = one.digits * 10n ** BigInt(other.scale) - other.digits * 10n ** BigInt(one.scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The edits that put a run of rows into order: each line gets the text of another, the ordinals stay in their places. */
function reorder(table: TextTable, run: readonly RowNode[], compare: Compare): readonly Edit[] {
  const lines = run.toSorted(compare).flatMap((node, i) => {
    const place = run[i]?.row.index ?? 0;
    return linesOf(node).map((index) => {
      const own = ordinalText(table, index);
      return withOrdinal(
        table,
        index,
        movedOrdinal(own, ordinalText(table, node.row.index), ordinalText(table, place)),
      );
    });
  });
  return run.flatMap(linesOf).flatMap((place, i) => {
    const target = table.raw.rows[place];
    const newText = lines[i] ?? '';
    return !target || newText === rowText(table, place) ? [] : [{ span: target.span, newText }];
  });
}

function linesOf(node: RowNode): number[] {
  return Array.from({ length: lastIndex(node) - node.row.index + 1 }, (_, i) => node.row.index + i);
}

/** The ordinal of a row that moves with `from` to the place of `to`: the row itself, or 2.1 under 2 becoming 1.1 under 1. */
function movedOrdinal(own: string, from: string, to: string): string {
  if (own === from) return to;
  return from !== '' && own.startsWith(`${from}.`) ? `${to}${own.slice(from.length)}` : own;
}
