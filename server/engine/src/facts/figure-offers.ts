import { type Decimal, isZero } from '../figures/decimal.ts';
import { plainText } from '../markdown/prose.ts';
import { foldLabel } from '../words/fold.ts';
import { measureBefore } from '../words/measures.ts';
import { CARRIES_OVER, ENDS_IN_SHARE, IMPROBABLE, NAMES_SHARE } from '../words/prose.ts';
import { citationsOf } from './citations.ts';
import { datesOf } from './dates.ts';
import { rowLabel } from './explain.ts';
import type { MeasuredCell } from './measured-cells.ts';
import { type Passage, passagesOf } from './passages.ts';
import { isOwnPeriod, ownPeriods } from './periods.ts';
import { proseFiguresOf } from './prose-figures.ts';
import { framesOf } from './prose-frames.ts';
import { shareReadingsOf } from './prose-shares.ts';
import type { ReportFacts } from './report.ts';
import type { Amount } from './share-arithmetic.ts';
import { isSentenceEnd, type Statement, statementsOf } from './statements.ts';
import { type Cell, columnLabel } from './table.ts';
import { matchesOf } from './table-matches.ts';

/** A figure that a sentence is about to state, by what a table says. */
export interface FigureOffer {
  readonly value: Decimal;
  readonly percent: boolean;
  /** Where it is from: «Tổng số · Tiếp nhận / Tổng số»; of a percentage, and of a sum of cells, each of them. */
  readonly from: readonly string[];
  /** The cells among these. */
  readonly cells: readonly Cell[];
}

/**
 * The figure that comes next in a sentence, as far as its words name a measure that a table states: `before` is the
 * paragraph up to the place where it is typed. Reads the words just as it would with a figure behind them. Empty where
 * they name none, or where more than one table could be meant.
 */
export function figureOffers(report: ReportFacts, section: number, before: string): readonly FigureOffer[] {
  if (report.sections[section]?.heading?.isPlan) return [];
  const lead = `${lastSentences(before).trimEnd()} `;
  if (!mayMeasure(lead)) return [];
  const cells = cellsFor(report, section);
  if (cells.length === 0) return [];
  const own = ownPeriods(report);
  const shares = ENDS_IN_SHARE.test(lead) ? shareOffers(lead, cells, own) : [];
  return shares.length > 0 && NAMES_SHARE.test(lead) ? shares : [...shares, ...countOffers(lead, cells, own)];
}

/** How far back the words of a measure may stand. */
const NEAR = 80;

/** Whether the last words name anything that is counted: looked at first, since most words do not. */
function mayMeasure(lead: string): boolean {
  const { whole, parts } = measureBefore(foldLabel(lead.slice(-NEAR)));
  return whole !== undefined || parts.length > 0;
}

/**
 * The sentence that is being written, with the one before it where that has something to carry over: a figure that this one
 * goes on from, a field, a level, a period. All else it could say makes no difference to what is measured here.
 */
function lastSentences(before: string): string {
  const own = startOfLast(before, before.length);
  const previous = own === 0 ? 0 : startOfLast(before, own - 1);
  return before.slice(CARRIES_OVER.test(before.slice(previous, own)) ? previous : own);
}

/** Where the sentence begins that ends at `end`; the mark that ends it is not looked at. */
function startOfLast(text: string, end: number): number {
  for (let at = end - 3; at > 0; at--) if (isSentenceEnd(text, at)) return at + 1;
  return 0;
}

/** The cells that a section speaks of: those of its own tables, else those of the report's only one. */
function cellsFor(report: ReportFacts, section: number): readonly MeasuredCell[] {
  const own = report.sections[section]?.measured ?? [];
  if (own.length > 0) return own;
  const all = report.sections.filter(({ measured }) => measured.length > 0);
  const cells = all.length === 1 ? (all[0]?.measured ?? []) : [];
  return new Set(cells.map(({ table }) => table)).size === 1 ? cells : [];
}

interface Read {
  readonly passage: Passage;
  readonly statements: readonly Statement[];
  /** What the figure at the end states; undefined where it is read as no figure. */
  readonly last: Statement | undefined;
}

function readWith(lead: string, figure: string): Read | undefined {
  const text = `${lead}${figure}.`;
  const paragraph = plainText(text);
  // Only words with numbers in them have to be kept from being read as figures.
  const dates = /\d/u.test(lead) ? datesOf(paragraph) : [];
  const citations = /\d/u.test(lead) ? citationsOf(paragraph, dates) : [];
  const [passage] = passagesOf([paragraph], () => [...dates, ...citations]);
  if (!passage) return undefined;
  const statements = statementsOf(passage, proseFiguresOf(passage));
  const last = statements[statements.length - 1];
  return { passage, statements, last: last?.figure.index === lead.length ? last : undefined };
}

function countOffers(lead: string, cells: readonly MeasuredCell[], own: string): readonly FigureOffer[] {
  const read = readWith(lead, IMPROBABLE.count);
  if (!read?.last || !isOwnPeriod(read.last.period, own)) return [];
  return matchesOf([read.passage], [[read.last]], cells).map((match) => ({
    value: match.value,
    percent: false,
    from: match.cells.map(placeOf),
    cells: match.cells.map(({ cell }) => cell),
  }));
}

function shareOffers(lead: string, cells: readonly MeasuredCell[], own: string): readonly FigureOffer[] {
  const read = readWith(lead, IMPROBABLE.percent);
  if (!read?.last?.figure.percent || !isOwnPeriod(read.last.period, own)) return [];
  const { passage, statements } = read;
  const framed = { passage, statements, frames: framesOf(passage, statements) };
  const share = shareReadingsOf(framed, [], cells).find(({ percent }) => percent === read.last);
  if (!share || isZero(share.whole.value)) return [];
  const amounts = [share.part, share.whole];
  return [
    {
      value: share.exact,
      percent: true,
      from: amounts.map((amount) => placeNamed(amount, cells)),
      cells: amounts.flatMap((amount) => cellOf(amount, cells)?.cell ?? []),
    },
  ];
}

function placeOf({ table, cell }: MeasuredCell): string {
  return [rowLabel(table, cell.row), columnLabel(table.columns[cell.column])].filter((part) => part !== '').join(' · ');
}

/** An amount without a name of its own is a cell. */
function cellOf({ span, label }: Amount, cells: readonly MeasuredCell[]): MeasuredCell | undefined {
  return label === '' ? cells.find((one) => one.cell.span.start === span.start) : undefined;
}

function placeNamed(amount: Amount, cells: readonly MeasuredCell[]): string {
  const cell = cellOf(amount, cells);
  return cell ? placeOf(cell) : amount.label;
}
