import { absolute, compare, type Decimal, decimal, divide, lastUnit, multiply, subtract } from '../figures/decimal.ts';
import { foldLabel } from '../words/fold.ts';
import {
  AIM,
  AIM_OR_OTHER,
  CHANGES_SINCE,
  COMPARED_IN_BRACKETS,
  EARLIER,
  EARLIER_WORDS,
  RISES_OR_FALLS,
  RISES_OR_FALLS_BEHIND,
  SAME_AGAIN,
} from '../words/growth.ts';
import { measureOf } from '../words/measures.ts';
import { MULTIPLIERS } from '../words/prose.ts';
import { measureKey } from './measured-cells.ts';
import type { Passage } from './passages.ts';
import { sumOf } from './prose-frames.ts';
import { isCount, periodIn, type Statement } from './statements.ts';

/** By how much a sentence says that something has grown or shrunk, with the two figures that it says it of. */
export interface ProseGrowth {
  /** The percentage or the amount of the change. */
  readonly change: Statement;
  readonly now: Statement;
  /** The figure of the period that it is compared with. */
  readonly before: Statement;
  readonly rises: boolean;
  /** What the change is told in: per cent of the earlier figure, points between two percentages, or what is counted. */
  readonly measure: 'percent' | 'points' | 'count';
  /** The change that the two figures make, without its sign and with the decimals that are stated. */
  readonly exact: Decimal;
  /** How many zeros the word behind all three figures («triệu») stands for; 0 where there is none. */
  readonly zeros: number;
  /** `turned` where it rises by the words and falls by the figures, or the other way round. */
  readonly fit: 'exact' | 'near' | 'none' | 'turned';
}

const HUNDRED = decimal(100n);
const ZERO = decimal(0n);

/** The two figures that a change is said of. */
interface Pair {
  readonly now: Statement;
  readonly before: Statement;
  readonly rises: boolean;
}

/**
 * The changes of a passage that can be reckoned. Either one sentence has two counts of one measure and no third, one of an
 * earlier period, and right behind them «tăng 10,0%» or «giảm 25 hồ sơ»; or it puts the earlier figure in brackets behind
 * «so với», or tells both ends: «từ 40,9% lên 45,5%, tăng 4,6 điểm phần trăm». All others are left alone. Never throws.
 */
export function proseGrowthsOf(passage: Passage, statements: readonly Statement[]): readonly ProseGrowth[] {
  const growths: ProseGrowth[] = [];
  let last: { readonly change: Statement; readonly pair: Pair } | undefined;
  for (const [i, change] of statements.entries()) {
    if (change.figure.use !== 'change') continue;
    const pair =
      besidePair(passage.text, statements, i) ??
      bracketedPair(passage.text, statements, i) ??
      endsPair(passage.text, statements, i) ??
      samePair(passage.text, statements, i, last);
    if (!pair) continue;
    last = { change, pair };
    const growth = growthOf(passage.text, change, pair);
    if (growth) growths.push(growth);
  }
  return growths;
}

/** «…, tăng 10,0%» behind two counts of its sentence. */
function besidePair(text: string, statements: readonly Statement[], i: number): Pair | undefined {
  const change = statements[i] as Statement;
  const direction = isPoints(text, change) ? undefined : directionOf(text, change, statements[i - 1]);
  const pair = direction && pairOf(text, change, statements);
  return pair ? { ...pair, rises: direction === 'tăng' } : undefined;
}

/** «, tăng 10,0%»: the word, where nothing but a sign and the word stands between the figure before and the change. */
function directionOf(text: string, { figure }: Statement, previous: Statement | undefined): string | undefined {
  return previous && RISES_OR_FALLS.exec(text.slice(previous.figure.end, figure.index))?.[1]?.toLowerCase();
}

/** Whether a change is told in points, or as so many times. */
function isPoints(text: string, { figure }: Statement): boolean {
  return /^\s*(?:điểm|lần)/iu.test(text.slice(figure.end));
}

/**
 * «2.775 hồ sơ, tăng 275 hồ sơ so với quý III năm 2023 (2.500 hồ sơ)», «đạt 89,09%; so với tháng 4 (86,54%) tăng 2,55
 * điểm»: the earlier figure stands alone in brackets behind what it is of.
 */
function bracketedPair(text: string, statements: readonly Statement[], i: number): Pair | undefined {
  const change = statements[i] as Statement;
  const previous = statements[i - 1];
  if (!previous) return undefined;
  const direction = directionOf(text, change, previous);
  if (direction && previous.depth === change.depth) return bracketBehind(text, statements, i, previous, direction);
  const now = statements[i - 2];
  const word = CHANGES_SINCE.exec(text.slice(previous.figure.end, change.figure.index))?.[1]?.toLowerCase();
  if (!word || !now || !isInBrackets(text, previous, change, text.slice(now.figure.end, previous.figure.index)))
    return undefined;
  const isSure = areAlike(now, previous) && isOnlyOne(text, statements, i - 2, change);
  return isSure ? { now, before: previous, rises: word === 'tăng' } : undefined;
}

/** The earlier figure stands behind the change: «2.775 hồ sơ, tăng 275 hồ sơ so với quý III năm 2023 (2.500 hồ sơ)». */
function bracketBehind(
  text: string,
  statements: readonly Statement[],
  i: number,
  previous: Statement,
  direction: string,
): Pair | undefined {
  const change = statements[i] as Statement;
  // The same change in per cent may stand in between.
  const next = statements.slice(i + 1).find(({ figure }) => figure.use !== 'change' || !figure.percent);
  if (!next || !isInBrackets(text, next, change, text.slice(change.figure.end, next.figure.index))) return undefined;
  if (!areAlike(previous, next)) return undefined;
  const now = isOnlyOne(text, statements, i - 1, change) ? previous : partedWhole(statements, previous, change);
  return now && { now, before: next, rises: direction === 'tăng' };
}

/** Whether a figure stands alone in brackets behind «so với …», and no aim does; `lead` are the words that lead to it. */
function isInBrackets(text: string, { figure, sentence, depth }: Statement, change: Statement, lead: string): boolean {
  const [, compared = '', ...more] = lead.split(/so (?:với|cùng)/iu);
  return (
    sentence === change.sentence &&
    depth === change.depth + 1 &&
    COMPARED_IN_BRACKETS.test(lead) &&
    more.length === 0 &&
    !AIM.test(compared) &&
    /^[^()\d]*\)/u.test(text.slice(figure.end))
  );
}

/** «732 hồ sơ, gồm 634 hồ sơ trực tuyến và 98 hồ sơ trực tiếp, tăng 42 hồ sơ»: the first of its sentence, where the others make it up. */
function partedWhole(
  statements: readonly Statement[],
  { figure: last }: Statement,
  change: Statement,
): Statement | undefined {
  const alike = statements.filter(
    ({ figure, sentence, depth }) =>
      figure.index <= last.index &&
      sentence === change.sentence &&
      depth === change.depth &&
      figure.unit === last.unit &&
      figure.percent === last.percent,
  );
  return sumOf(alike);
}

/** Whether a figure is the only one of its kind in the sentence up to it, in no brackets, and no aim. */
function isOnlyOne(text: string, statements: readonly Statement[], i: number, change: Statement): boolean {
  const one = statements[i] as Statement;
  const before = statements.slice(0, i).filter((other) => other.clause === one.clause);
  const { index, unit, percent } = one.figure;
  return (
    one.sentence === change.sentence &&
    one.depth === change.depth &&
    !AIM_OR_OTHER.test(text.slice(Math.max(0, index - 30), index)) &&
    !before.some(({ figure }) => (figure.unit === unit || figure.unit === '') && figure.percent === percent)
  );
}

/** «Tăng từ 40,9% (09/22 người) năm 2020 lên 45,5% (10/22 người) năm 2021, tăng 4,6 điểm phần trăm». */
function endsPair(text: string, statements: readonly Statement[], i: number): Pair | undefined {
  const change = statements[i] as Statement;
  const own = statements.slice(0, i).filter((one) => one.sentence === change.sentence && one.depth === change.depth);
  const [from, to] = own.slice(-2);
  if (!from || !to) return undefined;
  const direction = RISES_OR_FALLS_BEHIND.exec(text.slice(to.figure.end, change.figure.index))?.[1]?.toLowerCase();
  const leads = (one: Statement, words: RegExp): boolean =>
    words.test(text.slice(Math.max(0, one.figure.index - 12), one.figure.index));
  if (!direction || !leads(from, /(?<!\p{L})từ\s*$/iu) || !leads(to, /(?<!\p{L})(?:lên|xuống|còn)\s*$/iu))
    return undefined;
  const isAlike = from.figure.percent === to.figure.percent && !from.figure.over && !to.figure.over;
  return isAlike ? { now: to, before: from, rises: direction === 'tăng' } : undefined;
}

/** «…, tăng 306 hồ sơ so với cùng kỳ (3.600 hồ sơ), tương ứng tăng 8,5%»: the change once more, of the same two figures. */
function samePair(
  text: string,
  statements: readonly Statement[],
  i: number,
  last: { readonly change: Statement; readonly pair: Pair } | undefined,
): Pair | undefined {
  const change = statements[i] as Statement;
  const previous = statements[i - 1];
  if (!last || !previous || change.sentence !== last.change.sentence || isPoints(text, change)) return undefined;
  if (previous !== last.change && previous !== last.pair.before) return undefined;
  return SAME_AGAIN.test(text.slice(previous.figure.end, change.figure.index)) ? last.pair : undefined;
}

/** Whether two figures are statements of one unit, as they stand, of which one may be the other's earlier one. */
function areAlike(a: Statement, b: Statement): boolean {
  const isPlain = ({ figure }: Statement): boolean => figure.use === 'statement' && !figure.approximate && !figure.over;
  return (
    isPlain(a) &&
    isPlain(b) &&
    a.figure.percent === b.figure.percent &&
    (a.figure.unit === b.figure.unit || b.figure.unit === '') &&
    a.figure.multiplied === b.figure.multiplied
  );
}

/** The two counts of the sentence that the change is said of. */
function pairOf(text: string, change: Statement, statements: readonly Statement[]): Omit<Pair, 'rises'> | undefined {
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

function growthOf(text: string, change: Statement, { now, before, rises }: Pair): ProseGrowth | undefined {
  const stated = change.figure.value;
  const { percent, unit, approximate } = change.figure;
  const isOfPoints = isPoints(text, change) && /^\s*điểm/iu.test(text.slice(change.figure.end));
  if (approximate || (isPoints(text, change) && !isOfPoints) || now.figure.percent !== isOfPoints) return undefined;
  if (!percent && !isOfPoints && unit !== '' && unit !== now.figure.unit) return undefined;
  const zeros = isOfPoints || percent ? 0 : zerosOf(text, [change, now, before]);
  if (zeros === undefined) return undefined;
  const difference = subtract(now.figure.value, before.figure.value);
  const measure = isOfPoints ? 'points' : percent ? 'percent' : 'count';
  const exact =
    measure === 'percent'
      ? divide(multiply(absolute(difference), HUNDRED), before.figure.value, stated.scale)
      : absolute(difference);
  if (!exact) return undefined;
  const isTurned = compare(difference, ZERO) !== 0 && compare(difference, ZERO) > 0 !== rises;
  const off = absolute(subtract(stated, exact));
  const isNear = compare(off, lastUnit(stated)) <= 0;
  // Of two rounded percentages the difference may be one unit off and yet be right.
  const isRight = compare(off, ZERO) === 0 || (measure === 'points' && isNear);
  const fit = isRight ? 'exact' : isNear && percent ? 'near' : 'none';
  return { change, now, before, rises, measure, exact, zeros, fit: isTurned ? 'turned' : fit };
}

/** How many zeros the words behind some figures stand for; undefined where they are not the same for all. */
function zerosOf(text: string, statements: readonly Statement[]): number | undefined {
  const words = statements.map(({ figure }) =>
    figure.multiplied ? multiplierIn(text.slice(figure.index, figure.end)) : 0,
  );
  const [first] = words;
  return words.every((zeros) => zeros === first) ? first : undefined;
}

function multiplierIn(written: string): number {
  const word = /(?<=\d\s*)(?:ngàn|nghìn|vạn|triệu|tỷ|tỉ)(?!\p{L})/iu.exec(written)?.[0] ?? '';
  return MULTIPLIERS[word.toLowerCase()] ?? 0;
}
