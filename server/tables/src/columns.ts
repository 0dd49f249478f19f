import { type Edit, type RawRow, splitRow } from '@soat/engine/tables';
import { headerCells, readHeader } from './head.ts';
import { cellAt, type Step } from './moves.ts';
import { barsOf, contentOf, DELIMITER, type TextTable } from './text-table.ts';

/** What can be done to the column that the cursor is in. */
export type ColumnChange = 'insert-left' | 'insert-right' | 'delete' | 'move-left' | 'move-right';

/**
 * Inserts, deletes or moves the column at `offset`. Cells keep their text as it is written; a header cell that says `/ Cột`
 * is written out where the group that it repeats no longer stands on its left, and the other way round. The column-number
 * row keeps its numbers with their columns, so that its formulas stay right. Undefined where the offset is in no cell or
 * nothing can be done: there is no column on that side, or it is the only one.
 */
export function changeColumn(table: TextTable, offset: number, change: ColumnChange): Step | undefined {
  const place = cellAt(table, offset);
  const columns = table.raw.header.cells.length;
  const order = place && place.column < columns ? newOrder(columns, place.column, change) : undefined;
  if (!place || !order) return undefined;
  const header = newHeader(table, order);
  const target = change === 'delete' ? Math.min(place.column, order.length - 1) : targetOf(order, place.column, change);
  const lines = table.lines.map((row, line) => {
    // The cursor's own row is made long enough for the cursor to stay in its column.
    const isWhole = line <= DELIMITER || row.cells.length > columns;
    const least = isWhole ? order.length : line === place.line ? target + 1 : 0;
    return rearranged(table, row, line, order, header, least);
  });
  const edits = table.lines.flatMap((row, line): Edit[] => {
    const newText = lines[line] ?? '';
    return newText === table.text.slice(row.span.start, row.span.end) ? [] : [{ span: row.span, newText }];
  });
  return { edits, selection: selectionIn(table, lines, place.line, target) };
}

/** The columns of the changed table from left to right: where each was, or undefined for the new one. */
type Order = readonly (number | undefined)[];

function newOrder(columns: number, column: number, change: ColumnChange): Order | undefined {
  const order: (number | undefined)[] = Array.from({ length: columns }, (_, i) => i);
  switch (change) {
    case 'insert-left':
      return order.toSpliced(column, 0, undefined);
    case 'insert-right':
      return order.toSpliced(column + 1, 0, undefined);
    case 'delete':
      return columns > 1 ? order.toSpliced(column, 1) : undefined;
    case 'move-left':
      return column > 0 ? order.toSpliced(column - 1, 2, column, column - 1) : undefined;
    case 'move-right':
      return column < columns - 1 ? order.toSpliced(column, 2, column + 1, column) : undefined;
  }
}

function targetOf(order: Order, column: number, change: ColumnChange): number {
  return order.indexOf(change.startsWith('insert') ? undefined : column);
}

/** The header cells of the changed table, as far as they have to be written anew; the others stay as they are written. */
function newHeader(table: TextTable, order: Order): readonly (string | undefined)[] {
  // Where rows are stacked below the header its cells name groups over blank ones, and repeat nothing.
  if (table.table.rows[0]?.kind === 'header') return order.map((column) => (column === undefined ? '' : undefined));
  const paths = order.map((column) => (column === undefined ? [''] : (table.table.columns[column]?.path ?? [''])));
  const written = headerCells(paths);
  const kept = order.map((column) => (column === undefined ? '' : contentOf(table, table.raw.header, column)));
  const same = readHeader(kept).map((path, i) => path.join('\n') === paths[i]?.join('\n'));
  return order.map((column, i) => {
    if (column === undefined || !same[i]) return written[i];
    const hasNewNeighbour = order[i - 1] !== (column === 0 ? undefined : column - 1);
    return hasNewNeighbour && written[i]?.startsWith('/ ') ? written[i] : undefined;
  });
}

function rearranged(
  table: TextTable,
  row: RawRow,
  line: number,
  order: Order,
  header: readonly (string | undefined)[],
  least: number,
): string {
  const pieces = piecesOf(table.text, row);
  // A row that is written too short stays as short as its last cell allows; the cells past the table's columns stay last.
  const moved = order.map((column, i) => {
    if (line === 0 && header[i] !== undefined) return ` ${header[i]} `;
    if (column === undefined) return line === DELIMITER ? ' --- ' : '  ';
    return pieces[column];
  });
  const last = moved.findLastIndex((piece, i) => piece !== undefined && order[i] !== undefined);
  const body = moved.slice(0, Math.max(last + 1, least)).map((piece) => piece ?? '  ');
  return `|${[...body, ...pieces.slice(table.raw.header.cells.length)].join('|')}|`;
}

/** What stands between the bars of a row, blanks and all. */
function piecesOf(text: string, row: RawRow): readonly string[] {
  const bars = barsOf(text, row);
  return row.cells.map(({ span }, i) => {
    const [open, close] = [bars[i], bars[i + 1]];
    const start = open === undefined ? span.start : open + 1;
    const piece = text.slice(start, close ?? span.end);
    return `${open === undefined ? ' ' : ''}${piece}${close === undefined ? ' ' : ''}`;
  });
}

/** Where the cursor goes in the changed text: to the end of what stands in the cell. */
function selectionIn(table: TextTable, lines: readonly string[], line: number, column: number): Step['selection'] {
  let start = (table.lines[line] as RawRow).span.start;
  for (let i = 0; i < line; i++) {
    const span = (table.lines[i] as RawRow).span;
    start += (lines[i] ?? '').length - (span.end - span.start);
  }
  const written = lines[line] ?? '';
  const cell = splitRow(written, 0, written.length).cells[column];
  const point = start + (cell?.span.end ?? written.length);
  return { start: point, end: point };
}
