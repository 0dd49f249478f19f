import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  lastUnit,
  multiply,
  subtract,
} from '../figures/decimal.ts';
import { columnLabel, type FigureCell, isFigure, type Row, type Table } from './table.ts';

/** A way to read a stated percentage: this figure of that one. */
export interface ShareReading {
  readonly part: FigureCell;
  readonly whole: FigureCell;
  /** part / whole in percent, rounded to the decimals that are stated. */
  readonly exact: Decimal;
}

/**
 * A percentage that a table states in a cell, with the readings that its row and column allow.
 * `fit` is how the best of them meets it: exactly, one unit of the last digit off (rounded the other way), or not.
 */
export interface Share {
  readonly table: Table;
  readonly percent: FigureCell;
  /** The reading that the column follows, or the only one that labels allow: what it should be. */
  readonly reading: ShareReading;
  readonly fit: 'exact' | 'near' | 'none';
  /** Whether other rows of the column follow the same reading. */
  readonly borneOut: boolean;
}

const HUNDRED = decimal(100n);

/**
 * The percentages of a table. A percentage belongs to the figure column on its left, and is a share of another figure
 * of its row, or of the total row's figure in the same column. Which of them is learnt from the column as a whole:
 * the reading that most rows follow. Columns of which no row follows any reading are left alone.
 */
export function sharesOf(table: Table): readonly Share[] {
  return table.columns
    .filter((column) => column.kind === 'percent')
    .flatMap((column) => sharesOfColumn(table, column.index));
}

type Plan = { readonly part: number; readonly whole: number | 'total' };

function sharesOfColumn(table: Table, column: number): readonly Share[] {
  const rows = table.rows.filter(
    (row) => (row.kind === 'data' || row.kind === 'total') && statedIn(row, column, table) !== undefined,
  );
  const declared = table.formulas.find(
    ({ equation }) => equation?.kind === 'share' && equation.percent === column,
  )?.equation;
  const plans = declared?.kind === 'share' ? [{ part: declared.part, whole: declared.whole }] : plansFor(table, column);
  let best: { plan: Plan; shares: Share[]; score: number } | undefined;
  for (const plan of plans) {
    const shares = rows.flatMap((row) => shareBy(table, row, column, plan));
    const score = shares.filter((share) => share.fit !== 'none' && isTelling(share)).length;
    if (!best || score > best.score) best = { plan, shares, score };
  }
  if (!best || (best.score === 0 && !declared)) return [];
  const fitting = best.score;
  const failing = best.shares.filter((share) => share.fit === 'none');
  const borneOut = declared !== undefined || (fitting >= 2 && failing.length <= fitting);
  return best.shares.flatMap((share): Share[] => {
    if (share.fit !== 'none') return [{ ...share, borneOut }];
    // Another legitimate denominator may stand behind this one row: then nothing is said.
    const row = table.rows[share.percent.row];
    const fitsOther =
      row && plans.some((plan) => shareBy(table, row, column, plan).some((other) => other.fit === 'exact'));
    return fitsOther || !borneOut ? [] : [{ ...share, borneOut }];
  });
}

/** The cell's figure when it can be a percentage of something. */
function statedIn(row: Row, column: number, table: Table): FigureCell | undefined {
  const cell = row.cells[column];
  return isFigure(cell) && row.cells.length === table.columns.length ? cell : undefined;
}

/** Which figures the percentage may relate, likeliest first: the figure on its left to each other figure, or to the total. */
function plansFor(table: Table, column: number): readonly Plan[] {
  const figures = table.columns.filter((other) => other.kind === 'figure').map((other) => other.index);
  const left = figures.filter((index) => index < column).pop();
  const plans: Plan[] = [];
  if (left !== undefined) {
    for (const whole of figures) if (whole !== left) plans.push({ part: left, whole });
    plans.push({ part: left, whole: 'total' });
  }
  // «Tỷ lệ» at the end of a row often relates two columns further left.
  for (const part of figures) {
    for (const whole of figures)
      if (part !== whole && part !== left && figures.length <= 12) plans.push({ part, whole });
  }
  return plans;
}

function shareBy(table: Table, row: Row, column: number, plan: Plan): Share[] {
  const percent = statedIn(row, column, table);
  const part = row.cells[plan.part];
  const total = table.rows.find((other) => other.kind === 'total');
  const whole = plan.whole === 'total' ? total?.cells[plan.part] : row.cells[plan.whole];
  if (!percent || !isFigure(part) || !isFigure(whole) || isZero(whole.reading.value)) return [];
  const stated = percent.reading.value;
  const exact = divide(multiply(part.reading.value, HUNDRED), whole.reading.value, stated.scale);
  if (!exact) return [];
  const off = absolute(subtract(stated, exact));
  const fit = isZero(off) ? 'exact' : compare(off, lastUnit(stated)) <= 0 ? 'near' : 'none';
  return [{ table, percent, reading: { part, whole, exact }, fit, borneOut: false }];
}

/** 100% of an equal figure and 0% of nothing fit any reading. */
function isTelling(share: Share): boolean {
  const { value } = share.percent.reading;
  return !isZero(value) && compare(value, HUNDRED) !== 0;
}

/** How a reading is named: «Trước hạn / Tổng : Đã xử lý». */
export function describeShare(share: Share): string {
  const name = (cell: FigureCell): string => columnLabel(share.table.columns[cell.column]);
  return `${name(share.reading.part)} : ${name(share.reading.whole)}`;
}
