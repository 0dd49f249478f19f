import { add, compare, subtract } from '../figures/decimal.ts';
import type { Part, Whole } from '../words/measures.ts';
import { AMONG_THEM, NO_SHARE } from '../words/prose.ts';
import { type MeasuredCell, measureKey } from './measured-cells.ts';
import { mistypedShareOf, partsBeside } from './mistyped-shares.ts';
import type { Passage } from './passages.ts';
import { agreesInPeriod, periodName } from './periods.ts';
import { isSlippedShare } from './plausible.ts';
import type { Frame, FramedPassage } from './prose-frames.ts';
import { type Amount, amountOf, cellAmount, judge, type ProseShare, rankOf, shareOf } from './share-arithmetic.ts';
import { haveOneUnit, isSentenceEnd, type Statement, sentenceAround } from './statements.ts';

/**
 * The percentages of a passage that figures of the section bear on. Every legitimate denominator is tried (the domain
 * has seen five): one that fits settles it. Where nothing fits, the surest reading says what it should be.
 * `earlier` are the statements of the section's passages before, a list each; `cells` its measured cells.
 */
export function proseSharesOf(
  framed: FramedPassage,
  earlier: readonly (readonly Statement[])[],
  cells: readonly MeasuredCell[],
): readonly ProseShare[] {
  return credible(shareReadingsOf(framed, earlier, cells));
}

/** The same with what each percentage should be, however far it is off: for whoever has yet to write it. */
export function shareReadingsOf(
  framed: FramedPassage,
  earlier: readonly (readonly Statement[])[],
  cells: readonly MeasuredCell[],
): readonly ProseShare[] {
  const { passage, statements } = framed;
  const nearby = earlier[earlier.length - 1] ?? [];
  const shares: ProseShare[] = [];
  for (const [i, percent] of statements.entries()) {
    if (!percent.figure.percent) continue;
    if (percent.figure.use !== 'statement') {
      const ofAim = shareOfAim(passage, statements, i);
      if (ofAim) shares.push(ofAim);
      continue;
    }
    const told = NO_SHARE.test(sentenceOf(passage.text, percent))
      ? undefined
      : (shareWithPart(framed, earlier, cells, i) ??
        shareByMeasure(passage, percent, [...statements, ...nearby], cells));
    const share =
      told === undefined
        ? mistypedShareOf(passage, statements, i, nearby, cells)
        : told.fit === 'exact'
          ? told
          : (shareOfOther(passage, statements, i, told) ?? told);
    if (share) shares.push(share);
  }
  return shares;
}

/** Those of them that fit, or that a slip explains, or that another one bears out; the others are of something else. */
function credible(shares: readonly ProseShare[]): readonly ProseShare[] {
  return shares.filter((share) => share.fit !== 'none' || isSlippedShare(share) || isBorneOut(share, shares));
}

/** Whether another percentage of the passage is a share of the same whole, and is right. */
function isBorneOut({ whole, sure }: ProseShare, shares: readonly ProseShare[]): boolean {
  return sure && shares.some((other) => other.fit === 'exact' && other.whole.span === whole.span);
}

/** «Nhận 89, đúng hạn 86, quá hạn 3, đạt 96,6%»: not the figure next to the percentage is the part, but the one before it. */
function shareOfOther(
  passage: Passage,
  statements: readonly Statement[],
  i: number,
  { percent, whole }: ProseShare,
): ProseShare | undefined {
  const parts = partsBeside(passage, statements, i).map(amountOf);
  // «04 phường và 02 xã, bằng 60% tổng số 10 xã, phường»: or of both together.
  const together = parts.length > 1 ? [parts.reduce(addUp)] : [];
  return [...parts, ...together].map((part) => shareOf(percent, part, whole)).find((share) => share?.fit === 'exact');
}

function sentenceOf(text: string, { figure }: Statement): string {
  const { start, end } = sentenceAround(text, figure.index, figure.end);
  return text.slice(start, end);
}

/** A percentage beside the figure that it is the share of: «2.521 hồ sơ (đạt tỷ lệ 37,76%)», «đạt 99,79% (964/966)». */
function shareWithPart(
  framed: FramedPassage,
  before: readonly (readonly Statement[])[],
  cells: readonly MeasuredCell[],
  i: number,
): ProseShare | undefined {
  const { passage, statements } = framed;
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
  const sure = sureWholes(framed, before, cells, part, i);
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

// «84% dự toán năm 420 tỷ đồng», «105% dự toán (30 tỷ đồng)»: from the percentage to the aim that it is a share of.
const OF_AIM = /^\s*(?:so với )?(?:dự toán|kế hoạch|chỉ tiêu)[^\d,;.()]{0,40}(?:\(\s*[^\d,;.()]{0,20})?$/iu;
const REACHES = /^[^\d,;()]{0,20}[,(;]?\s*(?:đạt|bằng|tương đương|=)(?: tỷ lệ)?\s*$/iu;

/** «315 tỷ đồng, đạt 75% dự toán năm 420 tỷ đồng»: the share of an aim whose amount stands right behind it. */
function shareOfAim(passage: Passage, statements: readonly Statement[], i: number): ProseShare | undefined {
  const [part, percent, aim] = [statements[i - 1], statements[i] as Statement, statements[i + 1]];
  if (!part || !aim || part.sentence !== percent.sentence || aim.sentence !== percent.sentence) return undefined;
  const [from, to] = [part.figure, aim.figure];
  if (from.percent || to.percent || from.over || from.approximate || to.approximate || from.unit !== to.unit)
    return undefined;
  if (from.use !== 'statement' || from.multiplied !== to.multiplied) return undefined;
  if (!REACHES.test(passage.text.slice(from.end, percent.figure.index))) return undefined;
  if (!OF_AIM.test(passage.text.slice(percent.figure.end, to.index))) return undefined;
  const others = statements
    .slice(0, i - 1)
    .filter((one) => one.sentence === part.sentence && !one.figure.percent && one.figure.unit === from.unit);
  const readings = [...others, part].flatMap((one) => beside(judge(percent, amountOf(one), [amountOf(aim)], [])) ?? []);
  // «86 người, gồm 61 người nghỉ hưu và 25 người thôi việc; đạt 90,5% kế hoạch (95 người)»: the percentage is of the first.
  const fitting = readings.find(({ fit }) => fit === 'exact');
  return fitting ?? (others.length === 0 ? readings[0] : undefined);
}

function beside(share: ProseShare | undefined): ProseShare | undefined {
  return share && { ...share, beside: true };
}

// «3/12 phòng, ban, tỷ lệ kiểm tra chung 38,1%»: of all together.
const OF_ALL = /(?<!\p{L})(?:chung|tính chung|bình quân|cả hai|tổng thể)(?!\p{L})/iu;
// «96/98 xã đạt tỷ lệ số hóa trên 80%»: what each of them has reached.
const THRESHOLD = /tỷ lệ(?:\s+\p{L}[^,;()]*)?\s(?:trên|dưới|từ|hơn|ít nhất|tối thiểu)\s*$/iu;
const LINK =
  /^(?:[^\p{L}\d;]*|(?=[^;]{0,70}$)[^;]*(?:đạt|chiếm|tỷ lệ|tỉ lệ|bằng|tương ứng|tương đương|tức|\()[^;]*)$/iu;

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
  if (!LINK.test(between) || between.includes(')') || OF_ALL.test(between) || THRESHOLD.test(between)) return undefined;
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
  const within =
    /trong(?: tổng)?(?: số)?\s*$/iu.test(ahead) && /(?:có|với)\s*$/iu.test(between) && !/[;.]/u.test(between);
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

// «1,18% số hồ sơ của cả khối» is a share of something that the text need not state.
const ELSEWHERE = /^[^,;.()]*\s(?:của|toàn|cả|tại|thuộc)\s/iu;

/** The wholes that a part is certainly a share of, surest first: named behind it, of its measure, or opened by «trong đó». */
function sureWholes(
  { passage, statements, frames }: FramedPassage,
  before: readonly (readonly Statement[])[],
  cells: readonly MeasuredCell[],
  part: Statement,
  i: number,
): readonly Amount[] {
  const percent = statements[i] as Statement;
  const named = wholeBehind(passage, statements, i, part);
  if (named) return [named];
  const earlier = [...statements.slice(0, i).reverse(), ...before.flat().reverse()].filter(
    (s) => !s.figure.percent && s.figure.use === 'statement' && s !== part,
  );
  const { of } = percent;
  const isWhole = (s: { readonly whole: Whole | undefined; readonly parts: readonly Part[] }): boolean =>
    s.whole !== undefined && s.parts.length === 0;
  if (of === 'total') {
    const around = [...statements.slice(0, i), ...[...before].reverse().flat()].filter(
      (s) => !s.figure.percent && s.scope === '' && isWhole(s),
    );
    return [...around.map(amountOf), ...cells.filter((c) => c.all && isWhole(c)).map(cellAmount)];
  }
  if (typeof of === 'object') {
    const stated = earlier
      .filter((s) => s.whole === of.whole && s.parts.join() === of.parts.join() && isOfSame(s, part))
      .slice(0, 1)
      .map(amountOf);
    const tabled =
      part.scope === '' && part.qualifier === ''
        ? cells.filter((c) => c.all && c.whole === of.whole && c.parts.join() === of.parts.join()).map(cellAmount)
        : [];
    return [...stated, ...tabled];
  }
  if (of === 'other' && ELSEWHERE.test(passage.text.slice(percent.figure.end, statements[i + 1]?.figure.index)))
    return [];
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
  const marked = openedBy(passage, earlier, part);
  const opened = marked && haveOneUnit(part, marked) ? marked : listedUnder(frames, part);
  return [...byMeasure, ...(opened ? [amountOf(opened)] : []), ...byTable];
}

/** The figure that a part is listed under: «xếp loại 81 người: xuất sắc 15 (18,5%), tốt 63 (77,8%), …». */
function listedUnder(frames: readonly Frame[], part: Statement): Statement | undefined {
  const [only, ...more] = frames.filter(({ parts }) => parts.includes(part));
  return only && more.every(({ whole }) => whole === only.whole) && haveOneUnit(part, only.whole)
    ? only.whole
    : undefined;
}

/** Whether two figures are of one field, and of one kind of files: «hồ sơ lý lịch tư pháp nộp trực tuyến» are not of all. */
function isOfSame(a: Statement, b: Statement): boolean {
  return a.scope === b.scope && a.qualifier === b.qualifier;
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

function wholeBehind(
  passage: Passage,
  statements: readonly Statement[],
  i: number,
  part: Statement,
): Amount | undefined {
  const percent = statements[i] as Statement;
  const next = statements[i + 1];
  if (!next || next === part || next.figure.percent || next.sentence !== percent.sentence) return undefined;
  const between = passage.text.slice(percent.figure.end, next.figure.index);
  // «45,76% số hồ sơ tiếp nhận mới (5.618 hồ sơ)»: the brackets say how many they are.
  const isGlossed =
    next.depth > percent.depth && IN_BRACKETS.test(between) && !passage.text.slice(next.figure.end).match(/^[^)]*\d/u);
  return isGlossed || /^\s*(?:(?:trên|của|trong|so với)(?: tổng số| tổng| số)?|tổng số)(?: là)?\s*$/iu.test(between)
    ? amountOf(next)
    : undefined;
}

const IN_BRACKETS = /^\s*(?:(?:trên|của|trong|so với)\s+)?(?:tổng |tổng số |số |lượng )[^,;:.()\d]{0,40}\(\s*$/iu;

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
    (s) =>
      !s.figure.percent &&
      s.figure.use === 'statement' &&
      s.scope === '' &&
      periodName(s.period) === periodName(percent.period),
  );
  // Each table may be of another period or of some offices alone: what one of them, or the prose by itself, bears out is
  // what is meant.
  const tables = [...new Set(cells.filter((c) => c.all).map((c) => c.table))];
  let best: ProseShare | undefined;
  for (const table of [...tables, undefined]) {
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
  const [first] = wholes;
  let best: ProseShare | undefined;
  for (const part of parts) {
    // Parts that are more than their whole are told of as such; a share of more than all would only add to it.
    if (first && compare(part.value, first.value) > 0) continue;
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
