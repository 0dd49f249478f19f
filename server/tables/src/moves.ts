import type { Edit, RawRow, Span } from '@soat/engine/tables';
import { cellPoint, newRowLike, nextOrdinal, ordinalColumn } from './new-row.ts';
import { barsOf, DELIMITER, lineEnd, lineEnding, lineStart, type TextTable } from './text-table.ts';

/** Where the cursor is to go: `next` and `previous` cell along the rows, or the cell `below`. */
export type Move = 'next' | 'previous' | 'below';

/** What a key does: edits of the text, and then what is selected, counted in the edited text. */
export interface Step {
  readonly edits: readonly Edit[];
  readonly selection: Span;
  /** Where Tab goes on to from there, within the text of the first edit, counted like the selection. */
  readonly stops?: readonly number[];
}

/** A cell by the line of the table (see `TextTable.lines`) and its column. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** The cell that an offset in a table lies in or touches; before the first bar that is the first one. */
export function cellAt({ text, lines }: TextTable, offset: number): CellPlace | undefined {
  const line = lines.findIndex(
    ({ span }) => lineStart(text, span.start) <= offset && offset <= lineEnd(text, span.end),
  );
  const row = lines[line];
  if (!row) return undefined;
  const inner = barsOf(text, row).slice(1, -1);
  const column = inner.filter((bar) => bar !== undefined && bar < offset).length;
  return { line, column };
}

/**
 * What Tab, Shift+Tab and Enter do with the cursor at `offset` of a table. From the last row they go on to a new row, which
 * gets the next number where its rows are numbered; behind a total row there is none, and an empty last row is taken away
 * again: then the cursor leaves the table. The delimiter row is passed over. Undefined where the offset is in no cell.
 */
export function move(table: TextTable, offset: number, to: Move): Step | undefined {
  const from = cellAt(table, offset);
  if (!from) return undefined;
  const { lines, raw } = table;
  const columns = Math.max(raw.header.cells.length, lines[from.line]?.cells.length ?? 0);
  if (to === 'below') {
    const isEmpty = isEmptyRow(table, from.line);
    return isLast(table, from.line) ? extend(table, from.column, isEmpty) : select(table, below(from));
  }
  if (to === 'previous') return select(table, before(table, from) ?? from);
  if (from.column < columns - 1 && from.line !== DELIMITER)
    return select(table, { line: from.line, column: from.column + 1 });
  return isLast(table, from.line) ? extend(table, 0, false) : select(table, { ...below(from), column: 0 });
}

function below({ line, column }: CellPlace): CellPlace {
  return { line: line + 1 === DELIMITER ? line + 2 : line + 1, column };
}

function before({ lines, raw }: TextTable, { line, column }: CellPlace): CellPlace | undefined {
  if (column > 0 && line !== DELIMITER) return { line, column: column - 1 };
  const above = line - 1 === DELIMITER ? line - 2 : line - 1;
  const cells = Math.max(raw.header.cells.length, lines[above]?.cells.length ?? 0);
  return above < 0 ? undefined : { line: above, column: cells - 1 };
}

function isLast({ lines }: TextTable, line: number): boolean {
  return line === lines.length - 1 || (line === 0 && lines.length === DELIMITER + 1);
}

/** Whether a body row has nothing in it but, at most, its number. */
function isEmptyRow({ table, lines }: TextTable, line: number): boolean {
  const row = table.rows[line - DELIMITER - 1];
  if (line <= DELIMITER || !row || lines.length === DELIMITER + 2) return false;
  return row.cells.every((cell) => cell.text === '' || table.columns[cell.column]?.kind === 'ordinal');
}

/** Selects what a cell holds; a row that is written too short for it is made longer. */
export function select(table: TextTable, { line, column }: CellPlace): Step {
  const row = table.lines[line] as RawRow;
  const cell = row.cells[column];
  if (cell) return { edits: [], selection: cell.span };
  const missing = column + 1 - row.cells.length;
  const closed = barsOf(table.text, row).at(-1) !== undefined;
  const at = row.span.end;
  const newText = `${closed ? '' : ' |'}${'  |'.repeat(missing)}`;
  const point = at + newText.length - 2;
  return { edits: [{ span: { start: at, end: at }, newText }], selection: { start: point, end: point } };
}

function extend(table: TextTable, column: number, isEmpty: boolean): Step {
  const last = table.table.rows.at(-1);
  if (isEmpty) return leave(table, true);
  if (last?.kind === 'total') return leave(table, false);
  return addRow(table, table.lines.length - 1, column);
}

/** Puts a new row below a line of the table, which is not its header, with the cursor in its `column`. */
export function addRow(table: TextTable, line: number, column: number): Step {
  const { text } = table;
  const above = table.lines[line] as RawRow;
  const at = lineEnd(text, above.span.end);
  const { ordinal, edits } = nextOrdinal(table, line - DELIMITER - 1);
  const written = newRowLike(table, line, ordinal);
  const start = at + lineEnding(text).length;
  // The number is there already: what is to be typed is the name behind it.
  const isNumbered = ordinal !== '' && column === ordinalColumn(table);
  return {
    edits: [{ span: { start: at, end: at }, newText: `${lineEnding(text)}${written}` }, ...edits],
    ...pointsIn(table, written, start, isNumbered ? column + 1 : column),
  };
}

/** The cursor in a column of a new row that is written as `row` and stands at `start`, and the cells behind it as stops. */
export function pointsIn(
  { raw }: TextTable,
  row: string,
  start: number,
  column: number,
): Pick<Step, 'selection' | 'stops'> {
  const [own = start, ...stops] = raw.header.cells
    .map((_, index) => index)
    .slice(column)
    .map((index) => start + cellPoint(row, index));
  return { selection: { start: own, end: own }, stops };
}

/**
 * Moves the cursor below the table onto an empty line between empty lines, making those that are not there. `drop` takes
 * the last row away.
 */
function leave({ text, lines }: TextTable, drop: boolean): Step {
  const eol = lineEnding(text);
  const last = lines[lines.length - 1] as RawRow;
  const kept = drop ? (lines[lines.length - 2] as RawRow) : last;
  const end = lineEnd(text, kept.span.end);
  const from = lineEnd(text, last.span.end);
  const blank = /^(?:\r?\n(?:[ \t]*(?=\r?\n|$))?)*/u.exec(text.slice(from))?.[0] ?? '';
  const at = from + blank.length;
  const breaks = blank.split('\n').length - 1;
  const missing = eol.repeat(Math.max(0, (at === text.length ? 2 : 4) - breaks));
  const edits: Edit[] = [];
  if (drop) edits.push({ span: { start: end, end: from }, newText: '' });
  if (missing !== '') edits.push({ span: { start: at, end: at }, newText: missing });
  const above = /^[^\n]*\n[^\n]*\n/u.exec(blank + missing)?.[0] ?? '';
  return { edits, selection: { start: end + above.length, end: end + above.length } };
}
