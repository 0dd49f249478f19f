import { isSubsetLabel, isSubtotalLabel } from '../words/table-labels.ts';
import type { Row, Table } from './table.ts';

/** A row with the rows that stand under it. */
export interface RowNode {
  readonly row: Row;
  readonly children: RowNode[];
}

/** How the rows of a table hang together. */
export interface RowTree {
  /** Data and section rows that stand under no other row, in order. */
  readonly top: readonly RowNode[];
  /** Total rows, each with the top rows since the total row before it. */
  readonly totals: readonly { readonly row: Row; readonly run: readonly RowNode[] }[];
}

type MarkerStyle = 'roman' | 'capital' | 'letter' | 'sign' | 'none' | `depth-${number}`;

/**
 * Puts the rows of a table under each other by the way they are numbered: whichever style comes first is the outermost
 * (I over 1, A over I, a bold name over 1, 2, 3), 1.1 stands under 1, a «trong đó» row under the row above it.
 */
export function rowTree(table: Table): RowTree {
  const top: RowNode[] = [];
  const totals: { row: Row; run: RowNode[] }[] = [];
  let run: RowNode[] = [];
  let open: { style: MarkerStyle; node: RowNode }[] = [];
  const rows = table.rows.filter((row) => row.kind === 'data' || row.kind === 'section' || row.kind === 'total');
  for (const [i, row] of rows.entries()) {
    if (row.kind === 'total') {
      totals.push({ row, run });
      run = [];
      open = [];
      continue;
    }
    const node: RowNode = { row, children: [] };
    const style = styleOf(row.marker, rows[i - 1]?.marker);
    const subset = isSubsetLabel(row.folded);
    const level = subset ? -1 : open.findIndex((entry) => entry.style === style);
    if (subset) open = open.slice(0, 1);
    else if (level >= 0) open = open.slice(0, level);
    const parent = open[open.length - 1]?.node;
    if (parent) parent.children.push(node);
    else {
      top.push(node);
      run.push(node);
    }
    open.push({ style: subset ? 'sign' : style, node });
  }
  const first = totals[0];
  // A total row above everything it sums has no rows before it: it speaks of all that follow.
  if (first && first.run.length === 0 && totals.length === 1) totals[0] = { row: first.row, run: top };
  return { top, totals };
}

/** The rows that carry figures in place of a node: itself, or its children where it is only a heading. */
export function figureRows(nodes: readonly RowNode[]): Row[] {
  return nodes.flatMap((node) => (node.row.kind === 'section' ? figureRows(node.children) : [node.row]));
}

/** The innermost rows: those with nothing under them. */
export function leafRows(nodes: readonly RowNode[]): Row[] {
  return nodes.flatMap((node) =>
    node.children.length === 0 ? (node.row.kind === 'section' ? [] : [node.row]) : leafRows(node.children),
  );
}

/** Whether a total row closes one part of the table only («Cộng I»). */
export function closesPart(row: Row): boolean {
  return isSubtotalLabel(row.folded);
}

function styleOf(marker: string, before: string | undefined): MarkerStyle {
  if (marker === '') return 'none';
  if (/^[-+*–]$/u.test(marker)) return 'sign';
  if (/^\d/u.test(marker)) return `depth-${marker.split('.').length}`;
  if (/^[a-zđ]$/u.test(marker)) return 'letter';
  // C, D, I, L, V and X are Roman numerals and letters: the row before tells which.
  const inLetters =
    before !== undefined && /^[A-ZĐ]$/u.test(before) && marker.charCodeAt(0) === before.charCodeAt(0) + 1;
  return /^[IVXL]+$/u.test(marker) && !(inLetters && marker !== 'II') ? 'roman' : 'capital';
}
