import { type Edit, show } from '@soat/engine';
import {
  type Cell,
  type MeasuredCell,
  measureKey,
  type SectionFacts,
  subtract,
  type Table,
} from '@soat/engine/drafting';

/**
 * What the tables of the next period begin with.
 * - `balance`: what this period leaves over; the next one begins where it ends
 * - `same`: what this period began with; the next one begins on the same day
 * - `unknown`: nothing that this report could tell
 */
export type CarryOver = 'balance' | 'same' | 'unknown';

/** What was carried over from the period before, as a measure. */
export const CARRIED = measureKey('received', ['carried-over']);
const PENDING = measureKey('pending', []);
const RECEIVED = measureKey('received', []);
const RESOLVED = measureKey('resolved', []);

/**
 * The edits that make a table ready for the next period: its figures become blanks as wide, and the cells for what was
 * carried over get what they now carry over, row by row. Names of rows, ordinals and the head stay. Spans count in the
 * section. `carried` hears of every cell that got a figure.
 */
export function nextTable(
  table: Table,
  facts: SectionFacts,
  carryOver: CarryOver,
  carried: () => void,
): readonly Edit[] {
  const cells = facts.measured.filter((one) => one.table === table);
  const figures = new Map<string, string>();
  const column = columnOf(table, CARRIED);
  const rowwise = cells.find((one) => keyOf(one) === CARRIED && one.cell.column !== column);
  for (const row of table.rows) {
    const target = column === undefined ? (rowwise?.row === row ? rowwise.cell.column : undefined) : column;
    // Where the measures stand down the side, the whole table tells of one thing.
    const own = cells.filter((one) => (column === undefined ? true : one.row === row));
    const figure = target === undefined ? undefined : carriedOver(own, carryOver);
    if (target !== undefined && figure !== undefined) figures.set(`${row.index}:${target}`, figure);
  }
  return table.rows.flatMap((row) => {
    // A line of one cell may be a paragraph that somebody forgot to part from the table; without it there would be no line.
    if (row.kind === 'header' || row.kind === 'numbers' || row.cells.length < 2) return [];
    return row.cells.flatMap((cell): Edit[] => {
      if (!isStale(table, cell)) return [];
      const figure = figures.get(`${cell.row}:${cell.column}`);
      if (figure !== undefined) carried();
      return editOf(cell, figure ?? '', facts.section.text);
    });
  });
}

function keyOf({ whole, parts }: MeasuredCell): string {
  return measureKey(whole, parts);
}

/** The one column of a measure; undefined where there is none, or more than one. */
function columnOf(table: Table, key: string): number | undefined {
  const found = table.measures.filter(({ whole, parts }) => whole !== undefined && measureKey(whole, parts) === key);
  return found.length === 1 ? found[0]?.column.index : undefined;
}

function carriedOver(cells: readonly MeasuredCell[], carryOver: CarryOver): string | undefined {
  const at = (key: string): MeasuredCell | undefined => {
    const found = cells.filter((one) => keyOf(one) === key);
    return found.length === 1 ? found[0] : undefined;
  };
  if (carryOver === 'unknown') return undefined;
  if (carryOver === 'same') return at(CARRIED)?.cell.text;
  const pending = at(PENDING);
  if (pending) return pending.cell.text;
  const [received, resolved] = [at(RECEIVED), at(RESOLVED)];
  if (!received || !resolved) return undefined;
  const value = subtract(received.cell.reading.value, resolved.cell.reading.value);
  if (value.digits < 0n) return undefined;
  return show(value, { grouped: received.cell.reading.grouped || resolved.cell.reading.grouped });
}

/** Whether a cell says something of the period that is over: whatever stands in a column of figures, and any figure. */
function isStale({ columns }: Table, { column, reading }: Cell): boolean {
  const kind = columns[column]?.kind;
  if (kind === 'figure' || kind === 'percent' || kind === 'other') return true;
  // Bare numbers in the first columns number or name the rows.
  return kind === 'text' && column > 1 && reading.kind === 'figure';
}

/** Wider gaps are left as they are; the bound keeps long sections from being searched over and over. */
const WIDEST_GAP = 200;

/**
 * Keeps the width of the cell where it can, so that an aligned table stays so: the figure takes of the blanks around it. A
 * row that begins without a bar gets one, since it would else begin with blanks, which may mean something.
 */
function editOf({ span, text }: Cell, figure: string, source: string): Edit[] {
  if (figure === text) return [];
  const before = /(\n?)([ \t]*)$/u.exec(source.slice(Math.max(0, span.start - WIDEST_GAP), span.start));
  const behind = /^[ \t]*/u.exec(source.slice(span.end, span.end + WIDEST_GAP))?.[0].length ?? 0;
  const blanks = before?.[2]?.length ?? 0;
  const isOpen = before?.[1] === '\n' || span.start === blanks;
  const newText = `${isOpen ? '|' : ''} ${figure.padStart(blanks + text.length + behind - 2)} `;
  return [{ span: { start: span.start - blanks, end: span.end + behind }, newText }];
}
