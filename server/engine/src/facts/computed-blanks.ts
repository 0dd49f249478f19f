import { add, type Decimal, decimal, subtract, ZERO } from '../figures/decimal.ts';
import type { Reading } from '../figures/reading.ts';
import { formEquations } from './recognise-form.ts';
import { rowIdentities } from './row-identities.ts';
import { type Cell, type FigureCell, isFigure, type Row, type SignedColumn, type Table } from './table.ts';
import { totalVerdicts } from './total-identities.ts';

/** An empty cell that should hold a sum, with what the sum is. */
export interface ComputedBlank {
  readonly row: Row;
  readonly cell: Cell;
  readonly value: Decimal;
  /** The cells that are added up, those that are computed themselves among them. */
  readonly parts: readonly { readonly cell: Cell; readonly sign: 1 | -1; readonly value: Decimal }[];
  /** How many cells of the sum are empty and so count as nothing. */
  readonly empty: number;
}

/** A column that is the sum of others in every row. */
interface Plan {
  readonly whole: number;
  readonly parts: readonly SignedColumn[];
}

/**
 * The empty cells of a table of which it is known what they should hold: totals of rows, by the table's formulas, its
 * form or its other rows, and the cells of total rows. A cell with a sign for nothing («-») is filled in and none of
 * these. A sum of which every part is empty is none. Rows with cells missing are left alone.
 */
export function computedBlanks(table: Table): readonly ComputedBlank[] {
  const rows = table.rows.filter((row) => row.cells.length === table.columns.length);
  if (!rows.some((row) => row.cells.some((cell) => isEmpty(table, cell)))) return [];
  const known = new Map<Cell, ComputedBlank>();
  const plans = plansOf(table);
  const along = (kinds: readonly Row['kind'][]): void => {
    for (const row of rows) if (kinds.includes(row.kind)) fillRow(table, row, plans, known);
  };
  along(['data', 'aside']);
  for (const blank of totalsOf(table, known)) known.set(blank.cell, blank);
  along(['total']);
  return [...known.values()].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

/**
 * The total row that a table has not: for each column its sum, `undefined` for a column that does not add up or has no
 * figures. Undefined for a table that has a total row, or in which nothing adds up.
 */
export function missingTotals(table: Table): readonly (Decimal | undefined)[] | undefined {
  const kinds = new Set(table.rows.map((row) => row.kind));
  if (kinds.has('total') || !kinds.has('data')) return undefined;
  const index = table.rows.length;
  const span = { start: table.span.end, end: table.span.end };
  const cells = table.columns.map(
    ({ index: column }): Cell => ({ row: index, column, span, text: '', reading: BLANK }),
  );
  const row: Row = { index, kind: 'total', span, cells, label: '', folded: '', marker: '' };
  const blanks = computedBlanks({ ...table, rows: [...table.rows, row] }).filter((blank) => blank.row === row);
  if (blanks.length === 0) return undefined;
  return table.columns.map((column) => blanks.find(({ cell }) => cell.column === column.index)?.value);
}

const BLANK: Reading = { kind: 'blank' };

/** Whether a cell may be filled in: in a column of figures, with nothing at all in it. */
function isEmpty(table: Table, cell: Cell): boolean {
  return cell.text === '' && table.columns[cell.column]?.kind === 'figure';
}

/** What the columns add up to: as declared, as the form has it, else as the other rows bear it out. */
function plansOf(table: Table): readonly Plan[] {
  const plans = new Map<number, Plan>();
  const put = (plan: Plan): void => {
    if (!plans.has(plan.whole)) plans.set(plan.whole, plan);
  };
  for (const { equation } of table.formulas) if (equation?.kind === 'sum') put(equation);
  for (const equation of formEquations(table)) put(equation);
  for (const { whole, parts, borneOut, ground, kind } of rowIdentities(table)) {
    if (kind === 'row' && (borneOut || ground === 'vocabulary'))
      put({ whole: whole.column, parts: parts.map(({ cell, sign }) => ({ column: cell.column, sign })) });
  }
  return [...plans.values()];
}

/** Fills the totals of one row, those first whose parts are no totals themselves. */
function fillRow(table: Table, row: Row, plans: readonly Plan[], known: Map<Cell, ComputedBlank>): void {
  const open = new Set(plans.filter(({ whole }) => isOpen(table, row.cells[whole], known)));
  for (let going = true; going; ) {
    going = false;
    for (const plan of open) {
      const waits = plan.parts.some(({ column }) =>
        [...open].some((other) => other !== plan && other.whole === column),
      );
      if (waits) continue;
      open.delete(plan);
      going = true;
      const blank = sumOf(row, plan, known);
      if (blank) known.set(blank.cell, blank);
    }
  }
}

function isOpen(table: Table, cell: Cell | undefined, known: ReadonlyMap<Cell, ComputedBlank>): boolean {
  return cell !== undefined && isEmpty(table, cell) && !known.has(cell);
}

function sumOf(row: Row, { whole, parts }: Plan, known: ReadonlyMap<Cell, ComputedBlank>): ComputedBlank | undefined {
  const cell = row.cells[whole];
  const cells = parts.flatMap(({ column, sign }) => (row.cells[column] ? [{ cell: row.cells[column], sign }] : []));
  return cell && cells.length === parts.length ? added(row, cell, cells, known) : undefined;
}

/** Adds cells up; undefined where one holds something that is neither a figure nor empty, or none holds a figure. */
function added(
  row: Row,
  cell: Cell,
  parts: readonly { readonly cell: Cell; readonly sign: 1 | -1 }[],
  known: ReadonlyMap<Cell, ComputedBlank>,
): ComputedBlank | undefined {
  let value = ZERO;
  const filled: { cell: Cell; sign: 1 | -1; value: Decimal }[] = [];
  for (const { cell: part, sign } of parts) {
    const amount = amountOf(part, known);
    if (amount === 'unknown') return undefined;
    if (amount === undefined) continue;
    value = sign === 1 ? add(value, amount) : subtract(value, amount);
    filled.push({ cell: part, sign, value: amount });
  }
  const empty = parts.length - filled.length;
  return filled.length === 0 || value.digits < 0n ? undefined : { row, cell, value, parts: filled, empty };
}

function amountOf(cell: Cell, known: ReadonlyMap<Cell, ComputedBlank>): Decimal | 'unknown' | undefined {
  const computed = known.get(cell);
  if (computed) return computed.value;
  if (isFigure(cell)) return cell.reading.percent ? 'unknown' : cell.reading.value;
  return cell.reading.kind === 'blank' ? undefined : 'unknown';
}

const NOTHING: Reading = {
  kind: 'figure',
  value: decimal(0n),
  percent: false,
  start: 0,
  end: 0,
  grouped: false,
};

/**
 * The empty cells of total rows. Which rows a total row adds up is for `totalVerdicts` to tell, which looks only at
 * totals that are there: so it is shown a table in which a figure stands in each of them.
 */
function totalsOf(table: Table, known: ReadonlyMap<Cell, ComputedBlank>): readonly ComputedBlank[] {
  const filled: Table = { ...table, rows: table.rows.map((row) => withFigures(table, row, known)) };
  const original = (cell: Cell): Cell | undefined => table.rows[cell.row]?.cells[cell.column];
  return totalVerdicts(filled).flatMap(({ identity }): ComputedBlank[] => {
    const cell = original(identity.whole);
    const row = cell && table.rows[cell.row];
    if (identity.kind !== 'total' || !cell || !row || !isEmpty(table, cell)) return [];
    const parts = identity.parts.flatMap((part) => {
      const own = original(part.cell);
      return own ? [{ cell: own, sign: part.sign }] : [];
    });
    const blank = added(row, cell, parts, known);
    return blank ? [blank] : [];
  });
}

function withFigures(table: Table, row: Row, known: ReadonlyMap<Cell, ComputedBlank>): Row {
  if (row.cells.length !== table.columns.length) return row;
  const cells = row.cells.map((cell): Cell => {
    const value = known.get(cell)?.value;
    if (value) return { ...cell, reading: { ...NOTHING, value } as FigureCell['reading'] };
    return row.kind === 'total' && isEmpty(table, cell) ? { ...cell, reading: NOTHING } : cell;
  });
  return { ...row, cells };
}
