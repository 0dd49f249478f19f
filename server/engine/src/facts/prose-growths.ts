import { absolute, compare, type Decimal, decimal, divide, lastUnit, multiply, subtract } from '../figures/decimal.ts';
import { foldLabel } from '../words/fold.ts';
import { AIM, EARLIER, EARLIER_WORDS, RISES_OR_FALLS } from '../words/growth.ts';
import { measureOf } from '../words/measures.ts';
import { measureKey } from './measured-cells.ts';
import type { Passage } from './passages.ts';
import { isCount, periodIn, type Statement } from './statements.ts';

/** By how much a sentence says that something has grown or shrunk, with the two figures that it says it of. */
export interface ProseGrowth {
  /** The percentage or the amount of the change. */
  readonly change: Statement;
  readonly now: Statement;
  /** The figure of the period that it is compared with. */
  readonly before: Statement;
  readonly rises: boolean;
  /** The change that the two figures make, without its sign and with the decimals that are stated. */
  readonly exact: Decimal;
  /** `turned` where it rises by the words and falls by the figures, or the other way round. */
  readonly fit: 'exact' | 'near' | 'none' | 'turned';
}

const HUNDRED = decimal(100n);
const ZERO = decimal(0n);

/**
 * The changes of a passage that can be reckoned: in one sentence two counts of one measure and no third, one of an
 * earlier period, and right behind them «tăng 10,0%» or «giảm 25 hồ sơ». All others are left alone. Never throws.
 */
export function proseGrowthsOf(passage: Passage, statements: readonly Statement[]): readonly ProseGrowth[] {
  return statements.flatMap((change, i): readonly ProseGrowth[] => {
    if (change.figure.use !== 'change') return [];
    const direction = directionOf(passage.text, change, statements[i - 1]);
    const pair = direction && pairOf(passage.text, change, statements);
    const growth = pair && growthOf(change, pair, direction === 'tăng');
    return growth ? [growth] : [];
  });
}

/** «, tăng 10,0%»: the word, where nothing but a sign and the word stands between the figure before and the change. */
function directionOf(text: string, { figure }: Statement, previous: Statement | undefined): string | undefined {
  if (!previous || /^\s*(?:điểm|lần)/iu.test(text.slice(figure.end))) return undefined;
  return RISES_OR_FALLS.exec(text.slice(previous.figure.end, figure.index))?.[1]?.toLowerCase();
}

interface Pair {
  readonly now: Statement;
  readonly before: Statement;
}

/** The two counts of the sentence that the change is said of. */
function pairOf(text: string, change: Statement, statements: readonly Statement[]): Pair | undefined {
  const counts = statements.filter((one) => one.sentence === change.sentence && isCount(one));
  const [first, second] = counts;
  if (counts.length !== 2 || !first || !second || first.figure.index > change.figure.index) return undefined;
  if (counts.some(({ figure }) => figure.approximate || figure.multiplied || figure.over)) return undefined;
  const earlier = counts.filter((one) => isEarlier(one, one === first ? second : first));
  const [before] = earlier;
  if (!before || earlier.length !== 1) return undefined;
  const now = before === first ? second : first;
  if (!isSameMeasure(now, before) || AIM.test(text.slice(first.figure.index, endOf(text, change)))) return undefined;
  // «Tăng 12% so với quý trước» is no change since the same quarter of last year.
  const since = periodIn(text.slice(change.figure.end, endOf(text, change)));
  return since === undefined || since === before.period || EARLIER.test(since) ? { now, before } : undefined;
}

/** Where the words behind a change end. */
function endOf(text: string, { figure }: Statement): number {
  const length = text.slice(figure.end).search(/[.;,)(]/u);
  return length < 0 ? text.length : figure.end + length;
}

/** Whether a count is of a period before the other's: by its words, or by the year of the same quarter or months. */
function isEarlier({ period }: Statement, other: Statement): boolean {
  if (EARLIER.test(period)) return !EARLIER.test(other.period);
  const [own, theirs] = [yearIn(period), yearIn(other.period)];
  return own !== undefined && theirs !== undefined && own < theirs && nameOf(period) === nameOf(other.period);
}

function yearIn(period: string): number | undefined {
  const year = /(?:19|20)\d{2}$/u.exec(period)?.[0];
  return year === undefined ? undefined : Number(year);
}

function nameOf(period: string): string {
  return period.replace(/(?: năm)? \d{4}$/u, '');
}

/** One measure that the vocabulary knows, of one scope; the earlier figure may go without a measure of its own. */
function isSameMeasure(now: Statement, before: Statement): boolean {
  if (now.figure.unit !== before.figure.unit || now.scope !== before.scope || now.office !== before.office)
    return false;
  if (now.whole === undefined) return false;
  if (before.whole !== undefined)
    return (
      measureKey(now.whole, now.parts) === measureKey(before.whole, before.parts) && now.qualifier === before.qualifier
    );
  // «Cùng kỳ năm trước đã giải quyết»: «năm trước» is no word of the measure here.
  const words = foldLabel(before.label).replace(EARLIER_WORDS, ' ').trim();
  const { whole, parts } = measureOf(words);
  return words === '' || (whole !== undefined && measureKey(now.whole, now.parts) === measureKey(whole, parts));
}

function growthOf(change: Statement, { now, before }: Pair, rises: boolean): ProseGrowth | undefined {
  const stated = change.figure.value;
  const difference = subtract(now.figure.value, before.figure.value);
  const { percent, unit } = change.figure;
  if (!percent && unit !== '' && unit !== now.figure.unit) return undefined;
  const exact = percent
    ? divide(multiply(absolute(difference), HUNDRED), before.figure.value, stated.scale)
    : absolute(difference);
  if (!exact || change.figure.approximate || change.figure.multiplied) return undefined;
  const isTurned = compare(difference, ZERO) !== 0 && compare(difference, ZERO) > 0 !== rises;
  const off = absolute(subtract(stated, exact));
  const isNear = percent && compare(off, lastUnit(stated)) <= 0;
  const fit = compare(off, ZERO) === 0 ? 'exact' : isNear ? 'near' : 'none';
  return { change, now, before, rises, exact, fit: isTurned ? 'turned' : fit };
}
