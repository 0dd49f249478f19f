import { compare, type Decimal, decimal, divide, isZero, multiply } from '../figures/decimal.ts';
import { type Share, sharesOf } from './shares.ts';
import { type Cell, type Column, type FigureCell, isFigure, type Row, type Table } from './table.ts';

/** An empty cell of a column of percentages, with what it should hold. */
export interface ComputedShare {
  readonly row: Row;
  readonly cell: Cell;
  readonly part: FigureCell;
  readonly whole: FigureCell;
  /** In per cent, rounded to as many decimals as the column has; two where it has none yet. */
  readonly value: Decimal;
  /** Whether a percent sign stands behind the figures of the column. */
  readonly sign: boolean;
}

/** What a column of percentages states: this column's share of that one, or of the total row's figure in the same one. */
interface Plan {
  readonly part: number;
  readonly whole: number | 'total';
}

const HUNDRED = decimal(100n);
const USUAL_DECIMALS = 2;

/**
 * The empty cells of a table's columns of percentages of which it is known what they should hold: by the table's own
 * formula, by what the rest of the column follows, or because the table has just one figure column for part and whole.
 */
export function computedShares(table: Table): readonly ComputedShare[] {
  const percents = table.columns.filter((column) => column.kind === 'percent' || isUnfilled(table, column));
  if (percents.length === 0) return [];
  const shares = sharesOf(table);
  return percents.flatMap((column) => {
    const plan = planFor(table, column, shares);
    return plan ? sharesBy(table, column, plan) : [];
  });
}

/** A column of percentages in which nothing stands yet is known by its label alone. */
function isUnfilled(table: Table, { index, folded }: Column): boolean {
  const own = folded[folded.length - 1] ?? '';
  return /%|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu/u.test(own) && table.rows.every((row) => !isFigure(row.cells[index]));
}

function planFor(table: Table, { index }: Column, shares: readonly Share[]): Plan | undefined {
  const declared = table.formulas.find(({ equation }) => equation?.kind === 'share' && equation.percent === index);
  if (declared?.equation?.kind === 'share') return declared.equation;
  const own = shares.filter(({ percent, fit }) => percent.column === index && fit !== 'none');
  if (own.length > 0) return followed(table, own);
  const stated = table.rows.some((row) => isFigure(row.cells[index]));
  return stated ? undefined : onlyPlan(table, index);
}

/** What all of the stated percentages follow; undefined where they are not of one mind, or too few to tell. */
function followed(table: Table, shares: readonly Share[]): Plan | undefined {
  const plans = shares.map(({ reading: { part, whole } }): Plan => {
    const isTotal = whole.column === part.column && table.rows[whole.row]?.kind === 'total';
    return { part: part.column, whole: isTotal ? 'total' : whole.column };
  });
  const [first] = plans;
  const alike = plans.every((plan) => plan.part === first?.part && plan.whole === first.whole);
  return alike && shares.some((share) => share.borneOut) ? first : undefined;
}

/** The plan of a table with two figure columns before the percentages, or with one and a total row. */
function onlyPlan(table: Table, index: number): Plan | undefined {
  const figures = table.columns.filter((column) => column.kind === 'figure' && !isUnfilled(table, column));
  if (figures.some((column) => column.index > index)) return undefined;
  const [first, second, ...more] = figures;
  if (!first || more.length > 0) return undefined;
  if (!second) {
    const totals = table.rows.filter((row) => row.kind === 'total' && isFigure(row.cells[first.index]));
    return totals.length === 1 ? { part: first.index, whole: 'total' } : undefined;
  }
  const isPart = table.rows.every(({ cells }) => {
    const [whole, part] = [cells[first.index], cells[second.index]];
    return !isFigure(whole) || !isFigure(part) || compare(part.reading.value, whole.reading.value) <= 0;
  });
  return isPart ? { part: second.index, whole: first.index } : undefined;
}

function sharesBy(table: Table, { index, path }: Column, plan: Plan): readonly ComputedShare[] {
  const stated = table.rows.flatMap((row) => (isFigure(row.cells[index]) ? [row.cells[index].reading] : []));
  const scale = stated.length > 0 ? Math.max(...stated.map(({ value }) => value.scale)) : USUAL_DECIMALS;
  const sign =
    stated.length > 0
      ? stated.filter(({ percent }) => percent).length * 2 > stated.length
      : !path.join(' ').includes('%');
  const total = table.rows.find((row) => row.kind === 'total');
  return table.rows.flatMap((row): ComputedShare[] => {
    const cell = row.cells[index];
    if ((row.kind !== 'data' && row.kind !== 'total') || row.cells.length !== table.columns.length) return [];
    const part = row.cells[plan.part];
    const whole = plan.whole === 'total' ? total?.cells[plan.part] : row.cells[plan.whole];
    if (cell?.text !== '' || !isFigure(part) || !isFigure(whole) || isZero(whole.reading.value)) return [];
    const value = divide(multiply(part.reading.value, HUNDRED), whole.reading.value, scale);
    return value ? [{ row, cell, part, whole, value, sign }] : [];
  });
}
