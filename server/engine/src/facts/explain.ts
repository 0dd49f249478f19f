import { absolute, type Decimal, show } from '../figures/decimal.ts';
import { columnLabel, type FigureCell, isFigure, type Table } from './table.ts';
import { suspectsOf, tellOf, type Verdict } from './verdicts.ts';

/** A broken sum in the reader's own figures and labels, ready for words. All amounts are written the Vietnamese way. */
export interface SumData {
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
  readonly suspect: { readonly row: string; readonly column: string; readonly stated: string; readonly value: string; readonly isWhole: boolean } | undefined;
  /** The label of a part that is left empty and could make up the difference. */
  readonly blank: string | undefined;
}

/** Puts a broken verdict into figures and labels. `others` are all verdicts of the section. */
export function explain(verdict: Verdict, others: readonly Verdict[]): SumData {
  const { table, whole, parts } = verdict.identity;
  const along = isAlongRow(verdict);
  const label = (cell: { row: number; column: number }): string =>
    along ? columnLabel(table.columns[cell.column]) : rowLabel(table, cell.row);
  const figures = parts.filter(({ cell }) => isFigure(cell));
  const tell = tellOf(verdict);
  const suspect = suspectOf(verdict, others);
  const blank = verdict.difference.digits > 0n ? verdict.missing[0] : undefined;
  return {
    row: rowLabel(table, whole.row),
    column: columnLabel(table.columns[whole.column]),
    stated: show(verdict.whole.reading.value),
    sum: show(verdict.sum),
    difference: show(absolute(verdict.difference)),
    more: verdict.difference.digits > 0n,
    terms: termsOf(figures.map(({ cell, sign }) => ({ value: (cell as FigureCell).reading.value, sign }))),
    count: parts.length,
    above: (parts[0]?.cell.row ?? 0) < whole.row,
    labels: figures.map(({ cell }) => label(cell)),
    tell: tell && { kind: tell.kind, label: 'part' in tell ? label(tell.part) : '', value: 'part' in tell ? tell.part.text : '' },
    suspect: suspect && {
      row: rowLabel(table, suspect.cell.row),
      column: columnLabel(table.columns[suspect.cell.column]),
      stated: show(suspect.cell.reading.value),
      value: show(suspect.value),
      isWhole: suspect.cell === verdict.whole,
    },
    blank: blank && label(blank),
  };
}

/** The one figure that this broken sum and another broken sum of the table both point at, if there is just one. */
export function suspectOf(verdict: Verdict, others: readonly Verdict[]): { readonly cell: FigureCell; readonly value: Decimal } | undefined {
  const sameTable = others.filter((other) => other.identity.table === verdict.identity.table);
  const suspects = suspectsOf(sameTable).filter((suspect) => suspect.mends.includes(verdict));
  return suspects.length === 1 ? suspects[0] : undefined;
}

function isAlongRow(verdict: Verdict): boolean {
  return verdict.identity.kind === 'row' || verdict.identity.kind === 'balance';
}

/** The name of a row as messages give it. */
export function rowLabel(table: Table, row: number): string {
  return table.rows[row]?.label || `${row + 1}`;
}

/** «72 + 2 − 5»; of more than a dozen terms, the first and the last few. */
function termsOf(terms: readonly { readonly value: Decimal; readonly sign: 1 | -1 }[]): string {
  const written = terms.map(({ value, sign }, i) => `${sign === 1 ? (i === 0 ? '' : ' + ') : i === 0 ? '−' : ' − '}${show(value)}`);
  return written.length <= 12 ? written.join('') : `${written.slice(0, 8).join('')} + …${written.slice(-2).join('')}`;
}

/**
 * The text to put in place of a figure, written the way its table writes figures: with `.` between thousands when the
 * figure itself or a figure of four digits beside it has them.
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
