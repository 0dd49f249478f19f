import { absolute, type Decimal, show } from '../figures/decimal.ts';
import { columnLabel, type FigureCell, isFigure, type Table } from './table.ts';
import { type Suspect, tellOf, type Verdict } from './verdicts.ts';

/** A broken sum in the reader's own figures and labels, ready for words. All amounts are written the Vietnamese way. */
export type SumData = SingleSum | CrossedSums;

/** One sum that does not add up, and nothing tells which of its figures is wrong. */
export interface SingleSum {
  readonly form: 'single';
  readonly row: string;
  readonly column: string;
  readonly stated: string;
  readonly sum: string;
  readonly difference: string;
  /** Whether the stated whole is more than the sum of its parts. */
  readonly more: boolean;
  /** The parts as they are added up: «72 + 2 + 600». */
  readonly terms: string;
  readonly count: number;
  /** Whether the parts stand above the whole (a total row at the end) or below it. */
  readonly above: boolean;
  readonly labels: readonly string[];
  readonly tell: { readonly kind: string; readonly label: string; readonly value: string } | undefined;
  /** The label of a part that is left empty and could make up the difference. */
  readonly blank: string | undefined;
}

/** Two or more sums that one figure, where they cross, would put right. */
export interface CrossedSums {
  readonly form: 'crossed';
  readonly row: string;
  readonly column: string;
  readonly stated: string;
  /** What the figure must be for all of the sums to hold. */
  readonly value: string;
  readonly sums: readonly {
    readonly along: 'row' | 'column';
    readonly label: string;
    readonly terms: string;
    readonly sum: string;
    readonly stated: string;
  }[];
}

/** Puts one broken sum into figures and labels. */
export function explainSingle(verdict: Verdict): SingleSum {
  const { table, whole, parts } = verdict.identity;
  const label = (cell: { row: number; column: number }): string =>
    isAlongRow(verdict) ? columnLabel(table.columns[cell.column]) : rowLabel(table, cell.row);
  const tell = tellOf(verdict);
  const blank = verdict.difference.digits > 0n ? verdict.missing[0] : undefined;
  return {
    form: 'single',
    row: rowLabel(table, whole.row),
    column: columnLabel(table.columns[whole.column]),
    stated: show(verdict.whole.reading.value),
    sum: show(verdict.sum),
    difference: show(absolute(verdict.difference)),
    more: verdict.difference.digits > 0n,
    terms: termsOf(verdict),
    count: parts.length,
    above: (parts[0]?.cell.row ?? 0) < whole.row,
    labels: parts.filter(({ cell }) => isFigure(cell)).map(({ cell }) => label(cell)),
    tell: tell && {
      kind: tell.kind,
      label: 'part' in tell ? label(tell.part) : '',
      value: 'part' in tell ? tell.part.text : '',
    },
    blank: blank && label(blank),
  };
}

/** Puts the broken sums that cross in one figure into figures and labels. */
export function explainCrossed(suspect: Suspect, table: Table): CrossedSums {
  return {
    form: 'crossed',
    row: rowLabel(table, suspect.cell.row),
    column: columnLabel(table.columns[suspect.cell.column]),
    stated: show(suspect.cell.reading.value),
    value: show(suspect.value),
    sums: suspect.mends.map((verdict) => ({
      along: isAlongRow(verdict) ? 'row' : 'column',
      label: isAlongRow(verdict)
        ? columnLabel(table.columns[verdict.whole.column])
        : rowLabel(table, verdict.whole.row),
      terms: termsOf(verdict),
      sum: show(verdict.sum),
      stated: show(verdict.whole.reading.value),
    })),
  };
}

/** Whether a sum runs along a row of its table, and not down a column. */
export function isAlongRow(verdict: Verdict): boolean {
  return verdict.identity.kind === 'row' || verdict.identity.kind === 'balance';
}

/** The name of a row as messages give it. */
export function rowLabel(table: Table, row: number): string {
  return table.rows[row]?.label || `${row + 1}`;
}

/** «72 + 2 − 5»; of more than a dozen terms, the first and the last few. */
function termsOf(verdict: Verdict): string {
  const figures = verdict.identity.parts.filter(({ cell }) => isFigure(cell));
  const written = figures.map(({ cell, sign }, i) => {
    const operator = sign === 1 ? (i === 0 ? '' : ' + ') : i === 0 ? '−' : ' − ';
    return `${operator}${show((cell as FigureCell).reading.value)}`;
  });
  return written.length <= 12 ? written.join('') : `${written.slice(0, 8).join('')} + …${written.slice(-2).join('')}`;
}

/**
 * The text to put in place of a figure, written the way its table writes figures: with `.` between thousands when the
 * figure itself or another one of the table has them.
 */
export function rewrite(table: Table, cell: FigureCell, value: Decimal): string {
  const all = table.rows.flatMap((row) => row.cells).filter(isFigure);
  const grouped = cell.reading.grouped || all.some((other) => other.reading.grouped);
  return show(value, { grouped });
}

/** The span of a figure's digits, section-relative: what a fix replaces, so that bold marks and units stay. */
export function digitsSpan(cell: FigureCell): { readonly start: number; readonly end: number } {
  return { start: cell.span.start + cell.reading.start, end: cell.span.start + cell.reading.end };
}
