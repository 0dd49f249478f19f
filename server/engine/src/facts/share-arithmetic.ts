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
import { type Interval, meets } from '../figures/interval.ts';
import type { Span } from '../text/span.ts';
import type { MeasuredCell } from './measured-cells.ts';
import { isSlippedShare } from './plausible.ts';
import type { Statement } from './statements.ts';

/** A figure that a percentage may be a share of, or a share itself, with where it stands. */
export interface Amount {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly span: Span;
  /** Empty where nothing names it. */
  readonly label: string;
}

/** How a stated percentage meets the figures. */
export interface ProseShare {
  readonly percent: Statement;
  readonly part: Amount;
  /** The whole that it is most surely a share of. */
  readonly whole: Amount;
  /** part / whole in percent, rounded to the decimals stated. */
  readonly exact: Decimal;
  readonly fit: 'exact' | 'near' | 'none';
  /** Whether part and whole are named together with the percentage, and not put together from what each measures. */
  readonly sure: boolean;
  /** Whether the two stand right beside the percentage as a fraction: «4.561/5.650 hồ sơ, đạt 80,73%». */
  readonly beside: boolean;
}

const HUNDRED = decimal(100n);

/** A figure of the prose as what a percentage may be a share of. */
export function amountOf({ figure, label }: Statement): Amount {
  return { value: figure.value, interval: figure.interval, span: figure.span, label };
}

/** A table's figure as what a percentage may be a share of. */
export function cellAmount({ cell }: MeasuredCell): Amount {
  return {
    value: cell.reading.value,
    interval: { low: cell.reading.value, high: cell.reading.value },
    span: cell.span,
    label: '',
  };
}

/** Tries the sure wholes, then all others; the surest is what is told when none fits. */
export function judge(
  percent: Statement,
  part: Amount,
  sure: readonly Amount[],
  others: readonly Amount[],
): ProseShare | undefined {
  let best: ProseShare | undefined;
  for (const [i, whole] of [...sure, ...others].entries()) {
    const share = shareOf(percent, part, whole);
    if (!share) continue;
    if (share.fit === 'exact') return share;
    if (i < sure.length && (!best || rankOf(share) > rankOf(best))) best = share;
  }
  return best;
}

/** How well a percentage meets its figures: greater for one that fits, then for one that a slip explains. */
export function rankOf(share: ProseShare): number {
  if (share.fit !== 'none') return share.fit === 'exact' ? 3 : 2;
  const known = RANKS.get(share);
  if (known !== undefined) return known;
  const rank = isSlippedShare(share) ? 1 : 0;
  RANKS.set(share, rank);
  return rank;
}

// The best of many readings is asked for again with each of them, and to look for slips takes a while.
const RANKS = new WeakMap<ProseShare, number>();

/** The percentage held against one part and one whole; undefined where the one can be no share of the other. */
export function shareOf(percent: Statement, part: Amount, whole: Amount): ProseShare | undefined {
  if (isZero(whole.value) || compare(whole.interval.low, decimal(0n)) <= 0) return undefined;
  const stated = percent.figure.value;
  // What is less than the part is not what it is a share of, unless the share is said to be more than all.
  if (compare(part.interval.low, whole.interval.high) > 0 && compare(stated, HUNDRED) <= 0) return undefined;
  const exact = divide(multiply(part.value, HUNDRED), whole.value, stated.scale);
  if (!exact) return undefined;
  return { percent, part, whole, exact, fit: fitOf(percent, part, whole, exact), sure: true, beside: false };
}

function fitOf(percent: Statement, part: Amount, whole: Amount, exact: Decimal): ProseShare['fit'] {
  const stated = percent.figure.value;
  if (compare(stated, exact) === 0) return 'exact';
  // Rounded or approximate figures leave room: the percentage fits if some amounts within their ranges give it.
  const low = divide(multiply(part.interval.low, HUNDRED), whole.interval.high, stated.scale + 4);
  const high = divide(multiply(part.interval.high, HUNDRED), whole.interval.low, stated.scale + 4);
  const ranges =
    compare(part.interval.low, part.interval.high) !== 0 ||
    compare(whole.interval.low, whole.interval.high) !== 0 ||
    percent.figure.approximate;
  if (ranges && low && high && meets(percent.figure.interval, { low, high })) return 'exact';
  return compare(absolute(subtract(stated, exact)), lastUnit(stated)) <= 0 ? 'near' : 'none';
}
