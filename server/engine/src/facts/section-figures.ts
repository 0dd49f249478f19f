import { type Decimal, decimal, divide, equal, multiply, show, trimmed } from '../figures/decimal.ts';
import { readDigits } from '../figures/reading.ts';
import type { Span } from '../text/span.ts';
import { digitsSpan, rewrite, rowLabel } from './explain.ts';
import type { Amount, ProseShare } from './prose-shares.ts';
import type { ProseSum } from './prose-sums.ts';
import type { SectionFacts } from './report.ts';
import type { Share } from './shares.ts';
import type { Statement } from './statements.ts';
import { columnLabel, type FigureCell, isFigure, type Row, type Table } from './table.ts';
import type { Verdict } from './verdicts.ts';

/** A figure of a section: a cell of one of its tables, or a number that its prose states. Spans are section-relative. */
export interface FigureFact {
  /** Its place among the section's figures, in the order of the text. */
  readonly index: number;
  /** The digits, without sign, unit and marks. */
  readonly span: Span;
  /** Where a pointer that means it may rest: all of a cell's text, the digits in prose. */
  readonly reach: Span;
  /** The digits as they are written. */
  readonly text: string;
  readonly value: Decimal;
  readonly percent: boolean;
  /** Its column, or the words that the prose names it with; empty where nothing names it. */
  readonly label: string;
  /** The name of its row; empty in prose. */
  readonly row: string;
  readonly cell: { readonly table: Table; readonly cell: FigureCell; readonly row: Row } | undefined;
  readonly statement: Statement | undefined;
  /** The second of two figures that are stated as one: 5.650 of «4.561/5.650 hồ sơ». */
  readonly second: boolean;
}

/** Figures of one section that must add up. A part without a figure (an empty cell) is left out. */
export interface FigureSum {
  readonly whole: FigureFact;
  readonly parts: readonly { readonly figure: FigureFact; readonly sign: 1 | -1 }[];
  readonly sum: Decimal;
  /** The whole as it is stated, less the sum. */
  readonly difference: Decimal;
  readonly agrees: boolean;
  /** Of a sum within a table. */
  readonly verdict: Verdict | undefined;
}

/** A percentage with the figures that it is worked out from, as far as they are figures of the section. */
export interface FigureShare {
  readonly percent: FigureFact;
  readonly part: FigureFact | undefined;
  readonly whole: FigureFact | undefined;
  /** The amounts themselves; a part may be two figures together. */
  readonly partValue: Decimal;
  readonly wholeValue: Decimal;
  /** The percentage as it should be, to the decimals that are stated. */
  readonly exact: Decimal;
  readonly fit: 'exact' | 'near' | 'none';
}

/** The figures of a section and what ties them together within it. */
export interface SectionFigures {
  /** In the order of the text. */
  readonly figures: readonly FigureFact[];
  readonly sums: readonly FigureSum[];
  readonly shares: readonly FigureShare[];
  /** The figure whose digits or whose cell begin at an offset. */
  startingAt(offset: number): FigureFact | undefined;
  /** The figure that an offset rests on or touches. */
  at(offset: number): FigureFact | undefined;
}

/** Reads the figures of one section. Depends on nothing but its facts, and so can be kept with them. */
export function sectionFigures(facts: SectionFacts): SectionFigures {
  const figures = inOrder([...cellsOf(facts), ...statedIn(facts)]);
  const starts = new Map<number, FigureFact>();
  for (const figure of figures) {
    starts.set(figure.reach.start, figure);
    starts.set(figure.span.start, figure);
  }
  const startingAt = (offset: number): FigureFact | undefined => starts.get(offset);
  return {
    figures,
    sums: [
      ...facts.verdicts.flatMap((verdict) => sumOfVerdict(verdict, startingAt)),
      ...facts.proseSums.flatMap((sum) => sumOfProse(sum, startingAt)),
    ],
    shares: [
      ...facts.shares.flatMap((share) => shareOfTable(share, startingAt)),
      ...facts.proseShares.flatMap((share) => shareOfProse(share, startingAt)),
    ],
    startingAt,
    at: (offset) => figureAt(figures, offset),
  };
}

type Unnumbered = Omit<FigureFact, 'index'>;
type Find = (offset: number) => FigureFact | undefined;

function inOrder(figures: Unnumbered[]): readonly FigureFact[] {
  return figures.sort((a, b) => a.span.start - b.span.start).map((figure, index) => ({ ...figure, index }));
}

/** The cells that count as figures: see `coverageOf`, which counts just these. */
function cellsOf(facts: SectionFacts): readonly Unnumbered[] {
  return facts.tables.flatMap((table) => {
    const counted = table.columns.map(({ kind }) => kind !== 'ordinal' && kind !== 'text');
    return table.rows.flatMap((row) => {
      if (row.kind === 'numbers' || row.kind === 'header') return [];
      return row.cells.flatMap((cell): Unnumbered[] =>
        isFigure(cell) && counted[cell.column] ? [ofCell(table, row, cell)] : [],
      );
    });
  });
}

function ofCell(table: Table, row: Row, cell: FigureCell): Unnumbered {
  return {
    span: digitsSpan(cell),
    reach: cell.span,
    text: cell.text.slice(cell.reading.start, cell.reading.end),
    value: cell.reading.value,
    percent: cell.reading.percent || table.columns[cell.column]?.kind === 'percent',
    label: columnLabel(table.columns[cell.column]),
    row: rowLabel(table, row.index),
    cell: { table, cell, row },
    statement: undefined,
    second: false,
  };
}

function statedIn(facts: SectionFacts): readonly Unnumbered[] {
  const source = facts.section.text;
  return facts.statements.flat().flatMap((statement): Unnumbered[] => {
    const { figure, label } = statement;
    const of = (span: Span, value: Decimal, second: boolean): Unnumbered => ({
      span,
      reach: span,
      text: source.slice(span.start, span.end),
      value,
      percent: figure.percent && !second,
      label,
      row: '',
      cell: undefined,
      statement,
      second,
    });
    const { over } = figure;
    return [of(figure.span, figure.value, false), ...(over ? [of(over.span, over.value, true)] : [])];
  });
}

function figureAt(figures: readonly FigureFact[], offset: number): FigureFact | undefined {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.reach.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = figures[low - 1];
  return found && offset <= found.reach.end ? found : undefined;
}

function sumOfVerdict(verdict: Verdict, find: Find): readonly FigureSum[] {
  const whole = find(verdict.whole.span.start);
  if (!whole) return [];
  const parts = verdict.identity.parts.flatMap(({ cell, sign }) => {
    const figure = isFigure(cell) ? find(cell.span.start) : undefined;
    return figure ? [{ figure, sign }] : [];
  });
  const { sum, difference, agrees } = verdict;
  return [{ whole, parts, sum, difference, agrees, verdict }];
}

function sumOfProse({ whole, parts, sum, difference, agrees }: ProseSum, find: Find): readonly FigureSum[] {
  const figure = find(whole.figure.span.start);
  if (!figure) return [];
  const terms = parts.flatMap((part) => {
    const term = find(part.figure.span.start);
    return term ? [{ figure: term, sign: 1 as const }] : [];
  });
  return [{ whole: figure, parts: terms, sum, difference, agrees, verdict: undefined }];
}

function shareOfTable({ percent, reading, fit }: Share, find: Find): readonly FigureShare[] {
  const figure = find(percent.span.start);
  if (!figure) return [];
  return [
    {
      percent: figure,
      part: find(reading.part.span.start),
      whole: find(reading.whole.span.start),
      partValue: reading.part.reading.value,
      wholeValue: reading.whole.reading.value,
      exact: reading.exact,
      fit,
    },
  ];
}

function shareOfProse({ percent, part, whole, exact, fit }: ProseShare, find: Find): readonly FigureShare[] {
  const figure = find(percent.figure.span.start);
  if (!figure) return [];
  // Two figures put together bear the place of the first, which is then not the amount itself.
  const single = ({ span, value }: Amount): FigureFact | undefined => {
    const found = find(span.start);
    return found && equal(found.value, value) ? found : undefined;
  };
  return [
    {
      percent: figure,
      part: single(part),
      whole: single(whole),
      partValue: part.value,
      wholeValue: whole.value,
      exact,
      fit,
    },
  ];
}

/** A percentage with `more` decimals than are stated; undefined where it is stated in full, or is one of nothing. */
export function precisely({ percent, partValue, wholeValue }: FigureShare, more: number): Decimal | undefined {
  const exact = divide(multiply(partValue, HUNDRED), wholeValue, percent.value.scale + more);
  return exact && !equal(exact, percent.value) ? trimmed(exact) : undefined;
}

const HUNDRED = decimal(100n);
const BARE_DIGITS = /^\d[\d.,]*$/u;

/**
 * The text to put in place of a figure's digits for another amount, written the way the figure is: leading zeros and
 * points between thousands as it has them. Undefined where the figure has no one such writing: it is rounded or hedged
 * («4,52 ngàn», «hơn 900»), has a sign before it, blanks between its thousands, or an English decimal point.
 */
export function rewrittenAs({ text, value, cell, statement }: FigureFact, amount: Decimal): string | undefined {
  if (!BARE_DIGITS.test(text) || value.digits < 0n || amount.digits < 0n) return undefined;
  const written = readDigits(text);
  if (written.writing !== undefined || !equal(written.value, value)) return undefined;
  if (cell) return padded(text, rewrite(cell.table, cell.cell, amount));
  if (!statement || statement.figure.approximate) return undefined;
  // Without a thousand of its own a figure does not show whether points would stand in it: then they do, as they should.
  const grouped = written.grouped || !/\d{4}/u.test(text);
  return padded(text, show(amount, { grouped }));
}

/** «02» becomes «05», but 10 needs no zero before it. */
function padded(like: string, digits: string): string {
  return /^0\d/u.test(like) && /^\d+$/u.test(digits) ? digits.padStart(like.length, '0') : digits;
}
