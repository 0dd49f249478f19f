import {
  absolute,
  add,
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
import type { Part, Whole } from '../words/measures.ts';
import { AMONG_THEM, NO_SHARE } from '../words/prose.ts';
import { type MeasuredCell, measureKey } from './measured-cells.ts';
import type { Passage } from './passages.ts';
import { agreesInPeriod } from './periods.ts';
import { isSlippedShare } from './plausible.ts';
import { isSentenceEnd, type Statement } from './statements.ts';

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

/**
 * The percentages of a passage that figures of the section bear on. Every legitimate denominator is tried (the domain
 * has seen five): one that fits settles it. Where nothing fits, the surest reading says what it should be.
 * `earlier` are the statements of the section's passages before, a list each; `cells` its measured cells.
 */
export function proseSharesOf(
  passage: Passage,
  statements: readonly Statement[],
  earlier: readonly (readonly Statement[])[],
  cells: readonly MeasuredCell[],
): readonly ProseShare[] {
  const nearby = earlier[earlier.length - 1] ?? [];
  const shares: ProseShare[] = [];
  for (const [i, percent] of statements.entries()) {
    if (
      !percent.figure.percent ||
      percent.figure.use !== 'statement' ||
      NO_SHARE.test(sentenceOf(passage.text, percent))
    )
      continue;
    const share =
      shareWithPart(passage, statements, earlier, cells, i) ??
      shareByMeasure(passage, percent, [...statements, ...nearby], cells);
    if (share) shares.push(share);
  }
  return shares.filter((share) => share.fit !== 'none' || isSlippedShare(share) || isBorneOut(share, shares));
}

/** Whether another percentage of the passage is a share of the same whole, and is right. */
function isBorneOut({ whole, sure }: ProseShare, shares: readonly ProseShare[]): boolean {
  return sure && shares.some((other) => other.fit === 'exact' && other.whole.span === whole.span);
}

function sentenceOf(text: string, { figure }: Statement): string {
  let start = figure.index;
  while (start > 0 && !isSentenceEnd(text, start - 1)) start--;
  let end = figure.end;
  while (end < text.length && !isSentenceEnd(text, end)) end++;
  return text.slice(start, end);
}

function amountOf({ figure, label }: Statement): Amount {
  return { value: figure.value, interval: figure.interval, span: figure.span, label };
}

/** A percentage beside the figure that it is the share of: «2.521 hồ sơ (đạt tỷ lệ 37,76%)», «đạt 99,79% (964/966)». */
function shareWithPart(
  passage: Passage,
  statements: readonly Statement[],
  before: readonly (readonly Statement[])[],
  cells: readonly MeasuredCell[],
  i: number,
): ProseShare | undefined {
  const percent = statements[i] as Statement;
  const part = partBefore(passage, statements, i) ?? partBehind(passage, statements, i);
  if (!part) return undefined;
  const among = wholeAmong(passage, statements, part);
  if (among) return beside(judge(percent, amountOf(among.part), [amountOf(among.whole)], []));
  const over = part.figure.over;
  if (over) {
    const whole: Amount = {
      value: over.value,
      interval: { low: over.value, high: over.value },
      span: over.span,
      label: '',
    };
    return beside(judge(percent, amountOf(part), [whole], []));
  }
  const sure = sureWholes(passage, statements, before, cells, part, i);
  if (sure.length === 0) return undefined;
  const nearby = before[before.length - 1] ?? [];
  const others = [...statements, ...nearby].filter((s) => !s.figure.percent && s !== part).map(amountOf);
  const overs = [...statements, ...nearby].flatMap((s) =>
    s.figure.over
      ? [
          {
            ...amountOf(s),
            value: s.figure.over.value,
            interval: { low: s.figure.over.value, high: s.figure.over.value },
          },
        ]
      : [],
  );
  return judge(percent, amountOf(part), sure, [...others, ...overs, ...cells.filter((c) => c.all).map(cellAmount)]);
}

function beside(share: ProseShare | undefined): ProseShare | undefined {
  return share && { ...share, beside: true };
}

function cellAmount({ cell }: MeasuredCell): Amount {
  return {
    value: cell.reading.value,
    interval: { low: cell.reading.value, high: cell.reading.value },
    span: cell.span,
    label: '',
  };
}

// «3/12 phòng, ban, tỷ lệ kiểm tra chung 38,1%»: of all together.
const OF_ALL = /(?<!\p{L})(?:chung|tính chung|bình quân|cả hai|tổng thể)(?!\p{L})/iu;
const LINK = /^(?:[^\p{L}\d;]*|(?=[^;]{0,70}$)[^;]*(?:đạt|chiếm|tỷ lệ|tỉ lệ|bằng|tương ứng|tương đương|\()[^;]*)$/iu;

function partBefore(passage: Passage, statements: readonly Statement[], i: number): Statement | undefined {
  const percent = statements[i] as Statement;
  const last = statements[i - 1];
  // Of two percentages in a row, each of another whole, both are shares of the figure before them.
  if (last?.figure.percent && last.of !== undefined && percent.of !== undefined && last.sentence === percent.sentence)
    return partBefore(passage, statements, i - 1);
  const before = last;
  if (!before || before.figure.percent || before.figure.use !== 'statement' || before.sentence !== percent.sentence)
    return undefined;
  const between = passage.text.slice(before.figure.end, percent.figure.index);
  if (!LINK.test(between) || between.includes(')') || OF_ALL.test(between)) return undefined;
  return measuresOther(percent, before) ? undefined : before;
}

/**
 * «19 trên 31 nhiệm vụ, đạt 61,29%», «345 hồ sơ trên tổng số 369 hồ sơ», «Trong số 37 công chức có 17 người, chiếm 45,95%»: the
 * whole stands beside the part. `near` is the figure next to the percentage, which is the one or the other.
 */
function wholeAmong(
  passage: Passage,
  statements: readonly Statement[],
  near: Statement,
): { readonly part: Statement; readonly whole: Statement } | undefined {
  const before = statements[statements.indexOf(near) - 1];
  if (!before || before.figure.percent || before.sentence !== near.sentence || before.figure.over || near.figure.over)
    return undefined;
  const between = passage.text.slice(before.figure.end, near.figure.index);
  if (/^(?:\s+\p{L}+){0,3}\s+(?:trên|trong)(?: tổng số| tổng| số)?\s*$/iu.test(between))
    return { part: before, whole: near };
  const ahead = passage.text.slice(Math.max(0, before.figure.index - 30), before.figure.index);
  const within = /trong (?:tổng )?số\s*$/iu.test(ahead) && /(?:có|với)\s*$/iu.test(between) && !/[;.]/u.test(between);
  return within ? { part: near, whole: before } : undefined;
}

/** A percentage with words of its own speaks of something else than the figure before it. */
function measuresOther(percent: Statement, before: Statement): boolean {
  if (percent.whole === undefined) return false;
  return (
    before.whole === undefined || measureKey(percent.whole, percent.parts) !== measureKey(before.whole, before.parts)
  );
}

function partBehind(passage: Passage, statements: readonly Statement[], i: number): Statement | undefined {
  const percent = statements[i] as Statement;
  const next = statements[i + 1];
  if (!next || next.figure.percent || next.depth <= percent.depth) return undefined;
  return /^[^,;.()]{0,25}\(\s*(?:(?:với|tức|là|tương ứng|bằng)\s*)?$/iu.test(
    passage.text.slice(percent.figure.end, next.figure.index),
  )
    ? next
    : undefined;
}

/** The wholes that a part is certainly a share of, surest first: named behind it, of its measure, or opened by «trong đó». */
function sureWholes(
  passage: Passage,
  statements: readonly Statement[],
  before: readonly (readonly Statement[])[],
  cells: readonly MeasuredCell[],
  part: Statement,
  i: number,
): readonly Amount[] {
  const percent = statements[i] as Statement;
  const named = wholeBehind(passage, statements, i);
  if (named) return [named];
  const earlier = [...statements.slice(0, i).reverse(), ...before.flat().reverse()].filter(
    (s) => !s.figure.percent && s.figure.use === 'statement' && s !== part,
  );
  const { of } = percent;
  const isWhole = (s: { readonly whole: Whole | undefined; readonly parts: readonly Part[] }): boolean =>
    s.whole !== undefined && s.parts.length === 0;
  if (of === 'total') {
    const around = [...statements.slice(0, i), ...(before[before.length - 1] ?? [])].filter(
      (s) => !s.figure.percent && s.scope === '' && isWhole(s),
    );
    return [...around.map(amountOf), ...cells.filter((c) => c.all && isWhole(c)).map(cellAmount)];
  }
  if (typeof of === 'object') {
    const stated = earlier
      .filter((s) => s.whole === of.whole && s.parts.join() === of.parts.join() && s.scope === part.scope)
      .slice(0, 1)
      .map(amountOf);
    const tabled =
      part.scope === ''
        ? cells.filter((c) => c.all && c.whole === of.whole && c.parts.join() === of.parts.join()).map(cellAmount)
        : [];
    return [...stated, ...tabled];
  }
  const wholes = of === 'some' ? [] : wholesFor(part.whole, part.parts);
  const samePlace = (s: Statement): boolean => s.scope === part.scope && agreesInPeriod(s.period, part.period);
  const byMeasure = wholes.flatMap((whole) =>
    earlier
      .filter((s) => s.whole === whole && s.parts.length === 0 && samePlace(s))
      .slice(0, 1)
      .map(amountOf),
  );
  const byTable =
    part.scope === ''
      ? wholes.flatMap((whole) =>
          cells.filter((c) => c.all && c.whole === whole && c.parts.length === 0).map(cellAmount),
        )
      : [];
  const opened = openedBy(passage, earlier, part);
  return [...byMeasure, ...(opened ? [amountOf(opened)] : []), ...byTable];
}

/** The figure whose parts a «trong đó» before the part opens. */
function openedBy(passage: Passage, earlier: readonly Statement[], part: Statement): Statement | undefined {
  const sentence = passage.text.slice(0, part.figure.index);
  const marker = Math.max(...AMONG_THEM.map((words) => sentence.lastIndexOf(words)));
  const rest = `${sentence.slice(marker)} A`;
  if (marker < 0 || [...rest].some((_, at) => isSentenceEnd(rest, at))) return undefined;
  return earlier.find(
    (s) => s.figure.end <= marker && s.depth === 0 && compare(s.figure.interval.high, part.figure.interval.low) >= 0,
  );
}

function wholeBehind(passage: Passage, statements: readonly Statement[], i: number): Amount | undefined {
  const percent = statements[i] as Statement;
  const next = statements[i + 1];
  if (!next || next.figure.percent || next.sentence !== percent.sentence) return undefined;
  const between = passage.text.slice(percent.figure.end, next.figure.index);
  return /^\s*(?:(?:trên|của|trong|so với)(?: tổng số| tổng| số)?|tổng số)(?: là)?\s*$/iu.test(between)
    ? amountOf(next)
    : undefined;
}

/** What a measure can be a share of, by domain practice: the usual denominator first. */
function wholesFor(whole: Whole | undefined, parts: readonly Part[]): readonly Whole[] {
  if (!whole) return [];
  if (parts.length > 0) return whole === 'resolved' ? ['resolved', 'received', 'due'] : [whole];
  return whole === 'resolved' || whole === 'pending' ? ['received'] : [];
}

/** A percentage without a figure beside it, whose words name what it is the share of: «Tỷ lệ trước và đúng hạn đạt 99,79%». */
function shareByMeasure(
  passage: Passage,
  percent: Statement,
  around: readonly Statement[],
  cells: readonly MeasuredCell[],
): ProseShare | undefined {
  if (!percent.whole || percent.scope !== '' || percent.figure.value.digits === 0n) return undefined;
  const before = passage.text.slice(Math.max(0, percent.figure.index - 60), percent.figure.index);
  if (/chưa|không|dưới mức|mới chỉ/iu.test(before)) return undefined;
  const own = around.filter(
    (s) => !s.figure.percent && s.figure.use === 'statement' && s.scope === '' && s.period === percent.period,
  );
  // Each table may be of another period: what one of them bears out is what is meant.
  const tables = [...new Set(cells.filter((c) => c.all).map((c) => c.table))];
  let best: ProseShare | undefined;
  for (const table of tables.length > 0 ? tables : [undefined]) {
    const amounts = amountsOf(own, table ? cells.filter((c) => c.all && c.table === table) : []);
    const share = bestShare(percent, amounts);
    if (share && (!best || rankOf(share) > rankOf(best))) best = { ...share, sure: false };
  }
  return best;
}

/** What is known of each measure: by the table, and for what it does not state, by the sentences. */
function amountsOf(own: readonly Statement[], cells: readonly MeasuredCell[]): ReadonlyMap<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const cell of cells) amounts.set(measureKey(cell.whole, cell.parts), cellAmount(cell));
  for (const s of own)
    if (s.whole && !amounts.has(measureKey(s.whole, s.parts))) amounts.set(measureKey(s.whole, s.parts), amountOf(s));
  return amounts;
}

/** How files came in is also told as a share of what is new, and of what came in by all ways (domain practice). */
function waysOf({ whole, of }: Statement, amounts: ReadonlyMap<string, Amount>): readonly Amount[] {
  if (whole !== 'received' || of !== undefined) return [];
  const fresh = amounts.get(measureKey('received', ['new']));
  const all = amounts.get(measureKey('received', []));
  const carried = amounts.get(measureKey('received', ['carried-over']));
  const online = amounts.get(measureKey('received', ['online']));
  const inPerson = amounts.get(measureKey('received', ['in-person']));
  return [
    ...(fresh ? [fresh] : []),
    ...(all && carried ? [without(all, carried)] : []),
    ...(online && inPerson ? [addUp(online, inPerson)] : []),
  ];
}

function bestShare(percent: Statement, amounts: ReadonlyMap<string, Amount>): ProseShare | undefined {
  if (!percent.whole) return undefined;
  const parts = partAmounts(percent.whole, percent.parts, amounts);
  const wholes = [...wholeKeys(percent).flatMap((key) => amounts.get(key) ?? []), ...waysOf(percent, amounts)];
  let best: ProseShare | undefined;
  for (const part of parts) {
    // Parts that are more than their whole are told of as such; a share of more than all would only add to it.
    const share = judge(
      percent,
      part,
      wholes.filter((whole) => compare(part.value, whole.value) <= 0),
      [],
    );
    if (share && (!best || rankOf(share) > rankOf(best))) best = share;
  }
  return best;
}

/** The measures that a percentage may be a share of: the one that its words name, else what is usual. */
function wholeKeys({ of, whole, parts }: Statement): readonly string[] {
  if (of === 'other' || of === 'some') return [];
  return of && of !== 'total'
    ? [measureKey(of.whole, of.parts)]
    : wholesFor(whole, parts).map((name) => measureKey(name, []));
}

function rankOf(share: ProseShare): number {
  if (share.fit !== 'none') return share.fit === 'exact' ? 3 : 2;
  return isSlippedShare(share) ? 1 : 0;
}

/** The amounts that a measure can stand for: «đúng hạn» by itself also takes in what was before time. */
function partAmounts(whole: Whole, parts: readonly Part[], amounts: ReadonlyMap<string, Amount>): readonly Amount[] {
  const direct = amounts.get(measureKey(whole, parts));
  const wanted: readonly Part[] = parts.includes('on-time') && whole === 'resolved' ? ['early', 'on-time'] : parts;
  const pieces = wanted.map((part) => amounts.get(measureKey(whole, [part])));
  const found: Amount[] = direct ? [direct] : [];
  const joint = amounts.get(measureKey(whole, wanted));
  if (joint && joint !== direct) found.push(joint);
  const known = pieces.filter((piece): piece is Amount => piece !== undefined);
  if (wanted.length > 1 && known.length === wanted.length) found.push(known.reduce(addUp));
  return found;
}

function without(whole: Amount, part: Amount): Amount {
  return {
    value: subtract(whole.value, part.value),
    interval: {
      low: subtract(whole.interval.low, part.interval.high),
      high: subtract(whole.interval.high, part.interval.low),
    },
    span: whole.span,
    label: whole.label,
  };
}

function addUp(a: Amount, b: Amount): Amount {
  return {
    value: add(a.value, b.value),
    interval: { low: add(a.interval.low, b.interval.low), high: add(a.interval.high, b.interval.high) },
    span: a.span,
    label: a.label,
  };
}

/** Tries the sure wholes, then all others; the surest is what is told when none fits. */
function judge(
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
    if (i < sure.length) {
      if (!best || rankOf(share) > rankOf(best)) best = share;
    }
  }
  return best;
}

function shareOf(percent: Statement, part: Amount, whole: Amount): ProseShare | undefined {
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
