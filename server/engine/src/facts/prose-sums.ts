import { add, compare, type Decimal, subtract, ZERO } from '../figures/decimal.ts';
import { type Interval, meets } from '../figures/interval.ts';
import { FILES } from '../words/keys.ts';
import { type Part, type Whole, withOnlineJoined } from '../words/measures.ts';
import { ADDED_UP, LISTS_ALL, NOT_ALL, OUTSIDE, PART_MARKER, REMAINDER, WHOLLY } from '../words/prose.ts';
import { ALL_LEVELS } from '../words/scopes.ts';
import { ALL_OTHERS, FAULTS } from '../words/tallies.ts';
import { measureKey } from './measured-cells.ts';
import type { Passage } from './passages.ts';
import { isSlippedSum } from './plausible.ts';
import { talliesOf } from './prose-tallies.ts';
import { haveOneUnit, isCount, isPartOf, isSentenceEnd, type Statement } from './statements.ts';

/**
 * How it is known that the parts are all of the whole: the vocabulary says so (before, on and after time), the words do
 * («gồm», «còn lại»), or the levels of government are all there. A balance may be upset by a fourth status.
 */
export type SumGround = 'vocabulary' | 'words' | 'remainder' | 'levels' | 'balance';

/** Figures of one passage that must add up, with the arithmetic done. */
export interface ProseSum {
  readonly ground: SumGround;
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  readonly sum: Decimal;
  /** Stated whole minus sum. */
  readonly difference: Decimal;
  readonly agrees: boolean;
}

/** A part that is more than its whole, which no reading allows. */
export interface Excess {
  readonly whole: Statement;
  readonly part: Statement;
}

/** What the figures of a passage must add up to. Only where the parts are certainly all there is; else nothing. */
export function proseSumsOf(passage: Passage, statements: readonly Statement[]): readonly ProseSum[] {
  const counts = statements.filter(isCount);
  if (counts.length < 2) return [];
  const byMeasure = recordsOf(counts).flatMap((record) => [...sumsByMeasure(record), ...balanceOf(record, passage)]);
  const frames = framesOf(passage, statements);
  const byWords = frames.flatMap((frame) => sumOfFrame(frame));
  const all = [...byMeasure, ...byWords, ...sumsByLevel(counts, frames), ...talliesOf(passage, statements)].filter(
    (sum) =>
      sum.agrees ||
      (isTold(sum) &&
        !(isIncomplete(sum, frames) || isToldAsExcess(sum, frames) || isDifferenceStated(sum, statements))),
  );
  // Whatever reading of a whole comes out is the one that is meant.
  const settled = all.filter((sum) => sum.agrees && sum.ground !== 'balance');
  const told = new Set<Statement>();
  return all.filter((sum) => {
    if (sum.agrees) return true;
    if (sum.ground !== 'balance' && settled.some((other) => other.whole === sum.whole && sharesParts(other, sum)))
      return false;
    // What is one of several parts that make up another figure is no whole of the other parts.
    if (settled.some((other) => other.parts.includes(sum.whole) && sharesParts(other, sum))) return false;
    if (told.has(sum.whole)) return false;
    told.add(sum.whole);
    return true;
  });
}

/** Parts that only the words make out to be all there is must be a slip away from it; else they are of something else. */
function isTold(sum: ProseSum): boolean {
  return sum.ground === 'vocabulary' || sum.ground === 'balance' || isSlippedSum(sum);
}

/** Whether another figure of the passage is just what the parts lack: then it is the part that has no name here. */
function isDifferenceStated({ whole, parts, difference }: ProseSum, statements: readonly Statement[]): boolean {
  return statements.some(
    (other) =>
      other !== whole &&
      !parts.includes(other) &&
      !other.figure.percent &&
      isPartOf(other, whole) &&
      compare(other.figure.value, difference) === 0,
  );
}

function sharesParts(a: ProseSum, b: ProseSum): boolean {
  return a.parts.some((part) => b.parts.includes(part));
}

/** Parts named after «trong đó» that are more than the figure they are part of. */
export function excessesOf(passage: Passage, statements: readonly Statement[]): readonly Excess[] {
  const isNamed = (part: Statement): boolean => part.figure.unit !== '' || isShortlyNamed(statements, part);
  return framesOf(passage, statements).flatMap(({ whole, parts, sure }) =>
    upToOtherUnit(parts, whole)
      .filter(
        (part) =>
          sure &&
          isNamed(part) &&
          countsTheSame(part, whole) &&
          compare(part.figure.interval.low, whole.figure.interval.high) > 0,
      )
      .map((part) => ({ whole, part })),
  );
}

/** Whether a part that is more than its whole is told of anyway. */
function isToldAsExcess({ ground, whole, parts }: ProseSum, frames: readonly Frame[]): boolean {
  const isMore = (part: Statement): boolean => compare(part.figure.interval.low, whole.figure.interval.high) > 0;
  return (
    ground === 'words' &&
    frames.some((frame) => frame.whole === whole && frame.parts.some((part) => parts.includes(part) && isMore(part)))
  );
}

/** Whether the text names more parts of a whole than the vocabulary knows: then its sum leaves some out. */
function isIncomplete(sum: ProseSum, frames: readonly Frame[]): boolean {
  if (sum.ground !== 'vocabulary') return false;
  return frames.some(
    (frame) =>
      frame.whole === sum.whole && frame.parts.some((part) => part.whole === undefined && haveOneUnit(part, sum.whole)),
  );
}

/** The parts of a whole added up, and held against it. */
export function sumUp(ground: SumGround, whole: Statement, parts: readonly Statement[]): ProseSum {
  let sum = ZERO;
  let range: Interval = { low: ZERO, high: ZERO };
  for (const { figure } of parts) {
    sum = add(sum, figure.value);
    range = { low: add(range.low, figure.interval.low), high: add(range.high, figure.interval.high) };
  }
  return {
    ground,
    whole,
    parts,
    sum,
    difference: subtract(whole.figure.value, sum),
    agrees: meets(whole.figure.interval, range),
  };
}

/** Statements of one scope and period, by what they measure. */
type Record = Map<string, Statement>;

/** A measure stated anew with another amount opens a new record: the text has gone on to something else. */
function recordsOf(counts: readonly Statement[]): readonly Record[] {
  const open = new Map<string, Record>();
  const records: Record[] = [];
  for (const statement of counts) {
    if (!statement.whole || (statement.figure.unit !== FILES && statement.figure.unit !== '')) continue;
    const place = `${statement.scope}\u0000${statement.period}`;
    const measure = measureKey(statement.whole, statement.parts);
    let record = open.get(place);
    const stated = record?.get(measure);
    if (!record || (stated && !meets(stated.figure.interval, statement.figure.interval))) {
      record = new Map();
      open.set(place, record);
      records.push(record);
    }
    if (!record.has(measure)) record.set(measure, statement);
  }
  return records;
}

function sumsByMeasure(record: Record): readonly ProseSum[] {
  const all = [...record.values()];
  const whole = (name: Whole): Statement | undefined => record.get(measureKey(name, []));
  const partsOf = (name: Whole, wanted: readonly Part[]): readonly Statement[] =>
    all.filter((s) => s.whole === name && s.parts.length > 0 && s.parts.every((part) => wanted.includes(part)));
  const carried = record.get('received carried-over');
  const fresh = record.get('received new');
  const ways = partsOf('received', ['online', 'online-full', 'online-partial', 'in-person', 'postal']);
  const received = whole('received');
  const sums: ProseSum[] = [];
  if (received && fresh && carried) sums.push(sumUp('vocabulary', received, [fresh, carried]));
  if (covers(ways, ['online', 'in-person'])) {
    // Where the carry-over is named, the total may or may not take it in: the reading that holds is meant.
    if (received && carried)
      sums.push(bestOf([sumUp('vocabulary', received, [...ways, carried]), sumUp('vocabulary', received, ways)]));
    else if (received && !fresh) sums.push(sumUp('vocabulary', received, ways));
    if (fresh) sums.push(sumUp('vocabulary', fresh, ways));
  }
  const resolved = whole('resolved');
  const terms = partsOf('resolved', ['early', 'on-time', 'late']);
  if (resolved && covers(terms, ['on-time', 'late'])) {
    // Where files before time are counted among those on time, the two outer ones make up the whole.
    const broad = terms.filter((term) => term.parts.includes('on-time') || term.parts.includes('late'));
    sums.push(bestOf([sumUp('vocabulary', resolved, terms), sumUp('vocabulary', resolved, broad)]));
  } else if (resolved && terms.length === 2) sums.push(...overfull(resolved, terms));
  const pending = whole('pending');
  const states = partsOf('pending', ['in-time', 'late']);
  if (pending && covers(states, ['in-time', 'late'])) sums.push(sumUp('vocabulary', pending, states));
  return sums;
}

/** Parts that are not all there is, and yet more than the whole; files before time may be counted among those on time. */
function overfull(whole: Statement, parts: readonly Statement[]): readonly ProseSum[] {
  const early = parts.find((part) => part.parts.join() === 'early');
  const onTime = parts.find((part) => part.parts.join() === 'on-time');
  if (early && onTime && compare(onTime.figure.value, early.figure.value) >= 0) return [];
  const sum = sumUp('vocabulary', whole, parts);
  return sum.difference.digits < 0n && !sum.agrees ? [sum] : [];
}

/** Whether the statements name each of the parts, none of them twice. */
function covers(statements: readonly Statement[], parts: readonly Part[]): boolean {
  const named = withOnlineJoined(statements.flatMap((statement) => statement.parts));
  return statements.length >= 2 && parts.every((part) => named.includes(part)) && new Set(named).size === named.length;
}

function bestOf(sums: readonly ProseSum[]): ProseSum {
  return sums.find((sum) => sum.agrees) ?? (sums[0] as ProseSum);
}

/** Received = resolved + pending, only where the carry-over is certainly in and no fourth status is spoken of. */
function balanceOf(record: Record, passage: Passage): readonly ProseSum[] {
  const received = record.get('received');
  const resolved = record.get('resolved');
  const pending = record.get('pending');
  if (!received || !resolved || !pending || OUTSIDE.test(passage.text)) return [];
  const takesCarryOver = record.has('received carried-over') || /phải|cần|tổng số|cộng dồn/iu.test(received.label);
  const sum = sumUp('balance', received, [resolved, pending]);
  return takesCarryOver || sum.agrees ? [sum] : [];
}

/** A figure and what is named as its parts, by «trong đó», «gồm» or brackets right behind it. */
interface Frame {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  /** Whether the words say that the parts are all there is. */
  readonly all: boolean;
  /** The last part, where it is called the rest. */
  readonly remainder: Statement | undefined;
  /** Whether every number there is read and the parts stand in one row, so that what does not fit can be told. */
  readonly sure: boolean;
}

/** A frame before it is known how sure it is. */
type OpenFrame = Omit<Frame, 'sure'>;

function framesOf(passage: Passage, statements: readonly Statement[]): readonly Frame[] {
  const counts = statements.filter(isCount);
  const frames: OpenFrame[] = [];
  for (const marker of passage.text.matchAll(PART_MARKER)) {
    const opens = marker.index + marker[0].length;
    const whole = wholeBefore(passage.text, counts, marker.index);
    if (!whole || opensAChange(statements, whole, marker.index)) continue;
    const ends = endOfFrame(passage.text, opens);
    const words = passage.text.slice(marker.index, ends);
    const depth = depthAt(passage.text, whole, opens);
    const inside = counts.filter((c) => c.figure.index >= opens && c.figure.index < ends && c.depth === depth);
    const named = upToSemicolon(passage.text, firstOfItems(upToNextWhole(inside, whole)));
    const parts = marker[0].trimEnd().endsWith(':') ? named : withoutGreater(passage.text, named, whole);
    const remainder = parts.find((part) =>
      REMAINDER.test(passage.text.slice(Math.max(0, part.figure.index - 30), part.figure.index)),
    );
    const isAll = opensWithCount(passage.text, opens, parts) && WHOLLY.test(marker[0]);
    frames.push({
      whole,
      parts,
      all: (isAll || endsWithOthers(passage.text, parts)) && !NOT_ALL.test(words.toLowerCase()),
      remainder,
    });
  }
  return [
    ...frames,
    ...bracketFrames(passage, counts),
    ...closingFrames(passage, counts),
    ...listFrames(passage, counts),
  ].map((frame) => ({ ...frame, sure: isSure(passage.text, statements, frame) }));
}

/** Two rows of parts, «nữ 12; Mông 14, Thái 13», are two ways to part the whole; in a number that is not read a part may hide. */
function isSure(text: string, statements: readonly Statement[], { whole, parts }: OpenFrame): boolean {
  const last = parts[parts.length - 1];
  if (!last) return false;
  const gaps = parts.slice(1).map((part, i) => text.slice(parts[i]?.figure.end, part.figure.index));
  const withSemicolon = gaps.filter((gap) => gap.includes(';')).length;
  if (withSemicolon > 0 && withSemicolon < gaps.length) return false;
  return !hasUnread(text, statements, whole.figure.end, Math.max(whole.figure.end, last.figure.index));
}

const DATED =
  /\d+(?:\/\d{4})?\/\p{Lu}[\p{L}\d-]*|(?<!\d)(?:[012]?\d|3[01])\/(?:0?\d|1[0-2])(?:\/\d{4})?(?!\d)|(?:ngày|tháng|năm|quý|kỳ)\s+\d+(?:\/\d{4})?|\d+\s+(?:năm|tháng|ngày|tuần|quý|giờ|phút)(?!\p{L})/giu;

/** Whether a stretch of the text has digits that state no figure and are no date or symbol of a document either. */
export function hasUnread(text: string, statements: readonly Statement[], from: number, to: number): boolean {
  let rest = '';
  let at = from;
  for (const { figure } of statements) {
    if (figure.end <= from || figure.index >= to) continue;
    rest += `${text.slice(at, Math.max(at, figure.index))} `;
    at = Math.max(at, figure.end);
  }
  rest += text.slice(at, Math.max(at, to));
  return /\d/u.test(rest) && /\d/u.test(rest.replace(DATED, ' '));
}

/** «Gồm Trưởng phòng, 01 Phó Trưởng phòng và 04 chuyên viên»: what is named without a figure is a part all the same. */
function opensWithCount(text: string, opens: number, [first]: readonly Statement[]): boolean {
  return first !== undefined && !text.slice(opens, first.figure.index).includes(',');
}

/** «Hộ tịch 2.905 hồ sơ, …, các lĩnh vực khác 1.112 hồ sơ»: the last of three parts or more is all that is left. */
function endsWithOthers(text: string, parts: readonly Statement[]): boolean {
  const [before, last] = parts.slice(-2);
  return parts.length >= 3 && !!before && !!last && ALL_OTHERS.test(text.slice(before.figure.end, last.figure.index));
}

/**
 * Two figures or more in brackets or behind a colon right behind one: «64.310 hồ sơ (quận 11.204 hồ sơ, các phường
 * 53.106 hồ sơ)», «1.944 giao dịch: trực tuyến 1.203 giao dịch, tiền mặt 741 giao dịch».
 */
function bracketFrames(passage: Passage, counts: readonly Statement[]): readonly OpenFrame[] {
  return counts.flatMap((whole): OpenFrame[] => {
    const behind = passage.text.slice(whole.figure.end);
    // A unit that the vocabulary does not know stands between the figure and the sign.
    const opens = /^(?:\s+\p{L}+){0,2}\s*[(:]/u.exec(behind)?.[0];
    if (opens === undefined) return [];
    const from = whole.figure.end + opens.length;
    const ends = endOfFrame(passage.text, from);
    const words = passage.text.slice(from, ends).toLowerCase();
    if (/^\s*(?:tăng|giảm)|trong đó/u.test(words) || FAULTS.test(words)) return [];
    const depth = opens.endsWith('(') ? whole.depth + 1 : whole.depth;
    const inside = counts.filter((c) => c.figure.index >= from && c.figure.index < ends && c.depth === depth);
    const parts = withoutGreater(passage.text, firstOfItems(upToNextWhole(inside, whole)), whole);
    return parts.length < 2 || !parts.every((part) => haveOneUnit(part, whole))
      ? []
      : [{ whole, parts, all: !NOT_ALL.test(words), remainder: undefined }];
  });
}

/** A figure above a list of its parts: «tiếp nhận 3.288 hồ sơ thuộc các lĩnh vực sau:» with a figure in each item. */
function listFrames(passage: Passage, counts: readonly Statement[]): readonly OpenFrame[] {
  const [lead, ...items] = passage.paragraphs;
  const [from, ...starts] = passage.starts;
  if (!lead || from !== 0 || items.length < 2 || !items.every((item) => item.item) || !LISTS_ALL.test(lead.text))
    return [];
  const inItem = (i: number): Statement | undefined =>
    counts.find((c) => c.figure.index >= (starts[i] ?? 0) && c.figure.index < (starts[i + 1] ?? passage.text.length));
  const parts = items.map((_, i) => inItem(i));
  const whole = counts.filter((c) => c.figure.end <= (starts[0] ?? 0)).pop();
  if (!whole || NOT_ALL.test(lead.text.toLowerCase()) || !parts.every((part) => part && haveOneUnit(part, whole)))
    return [];
  return [{ whole, parts: parts as Statement[], all: true, remainder: undefined }];
}

/** A total behind its parts: «112 hồ sơ … và 45 hồ sơ …, cộng lại 157 hồ sơ». */
function closingFrames(passage: Passage, counts: readonly Statement[]): readonly OpenFrame[] {
  return counts.flatMap((whole, i): OpenFrame[] => {
    if (!ADDED_UP.test(passage.text.slice(Math.max(0, whole.figure.index - 30), whole.figure.index))) return [];
    const parts = counts
      .slice(0, i)
      .filter((c) => c.sentence === whole.sentence && c.depth === whole.depth && isPartOf(c, whole));
    return parts.length >= 2 ? [{ whole, parts, all: true, remainder: undefined }] : [];
  });
}

/** The last figure before a marker, in its sentence or, where the marker opens a sentence, in the one before. */
function wholeBefore(text: string, counts: readonly Statement[], at: number): Statement | undefined {
  const before = counts.filter((count) => count.figure.end <= at);
  const outer = before.filter((count) => count.depth === 0);
  const last = outer[outer.length - 1] ?? before[before.length - 1];
  if (!last) return undefined;
  const between = text.slice(last.figure.end, at);
  const ends = [...between].filter((_, i) => isSentenceEnd(`${between}${text.slice(at, at + 2)}`, i)).length;
  const opensSentence = /[.:;]\s*$/u.test(between);
  return ends === 0 || (ends === 1 && opensSentence) ? last : undefined;
}

/** «39 đơn vị (giảm 08 đơn vị, trong đó giải thể 03 …)»: the parts are those of the change, not of the whole before it. */
function opensAChange(statements: readonly Statement[], whole: Statement, marker: number): boolean {
  return statements.some(
    ({ figure }) =>
      !figure.percent && figure.use !== 'statement' && figure.index > whole.figure.index && figure.end <= marker,
  );
}

/** Where the parts end: with the sentence, or with the bracket that holds them. */
function endOfFrame(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++;
    if (text.charAt(at) === ')' && --depth < 0) return at;
    if (isSentenceEnd(text, at)) return at;
  }
  return text.length;
}

/** How deep in brackets the text is at `at`, counted on from a figure before it. */
function depthAt(text: string, from: Statement, at: number): number {
  let depth = from.depth;
  for (let i = from.figure.end; i < at; i++) {
    if (text.charAt(i) === '(') depth++;
    else if (text.charAt(i) === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** Parts between commas end at a semicolon: what stands behind it goes on from the whole, or from one above it. */
function upToSemicolon(text: string, parts: readonly Statement[]): readonly Statement[] {
  const gap = (i: number): string => text.slice(parts[i - 1]?.figure.end ?? 0, parts[i]?.figure.index ?? 0);
  if (parts.length < 3 || gap(1).includes(';')) return parts;
  const end = parts.findIndex((_, i) => i > 1 && gap(i).includes(';'));
  return end < 0 ? parts : parts.slice(0, end);
}

/** A figure behind a semicolon that is more than the whole is none of its parts, and nor is what follows it. */
function withoutGreater(text: string, parts: readonly Statement[], whole: Statement): readonly Statement[] {
  const semicolon = parts.findIndex(
    (part, i) => i > 0 && text.slice(parts[i - 1]?.figure.end ?? 0, part.figure.index).includes(';'),
  );
  if (semicolon < 0) return parts;
  const behind = parts.slice(semicolon);
  const isGreater = behind.some((part) => compare(part.figure.interval.low, whole.figure.interval.high) > 0);
  return isGreater ? parts.slice(0, semicolon) : parts;
}

/** Where another whole is named, or another period, the text has gone on from the parts to something else. */
function upToNextWhole(counts: readonly Statement[], whole: Statement): readonly Statement[] {
  const end = counts.findIndex((c) => (c.whole !== undefined && c.parts.length === 0) || c.period !== whole.period);
  return end < 0 ? counts : counts.slice(0, end);
}

/** Behind a figure of another kind («5 quyết định gồm 64 thủ tục: ban hành mới 9») what follows is part of that one. */
function upToOtherUnit(counts: readonly Statement[], whole: Statement): readonly Statement[] {
  const end = counts.findIndex((count) => whole.figure.unit !== '' && !isPartOf(count, whole));
  return end < 0 ? counts : counts.slice(0, end);
}

function firstOfItems(counts: readonly Statement[]): readonly Statement[] {
  return counts.filter((count, i) => i === 0 || counts[i - 1]?.item !== count.item);
}

function sumOfFrame({ whole, parts, all, remainder, sure }: Frame): readonly ProseSum[] {
  if (parts.length < 2) return [];
  const upToRemainder = remainder ? parts.slice(0, parts.indexOf(remainder) + 1) : parts;
  if (isMixedInScale([whole, ...upToRemainder])) return [];
  if (remainder && !upToRemainder.every((part) => haveOneUnit(part, whole))) return [];
  if (upToRemainder.length < 2 || upToRemainder.some((part) => compare(part.figure.value, whole.figure.value) > 0))
    return [];
  if (remainder) {
    const sum = sumUp('remainder', whole, upToRemainder);
    return sure || sum.agrees ? [sum] : [];
  }
  // The text may go on from the parts to other figures: the first of them that make up the whole are all there are.
  for (let count = 1; count < upToRemainder.length; count++) {
    const first = sumUp('words', whole, upToRemainder.slice(0, count));
    if (first.agrees) return count > 1 ? [first] : [];
  }
  const sum = sumUp('words', whole, upToRemainder);
  // Without a word that closes the list, only a sum that comes out is believed to be one; nor do classes add up to people.
  const mayMiss = all && sure && upToRemainder.every((part) => isPartOf(part, whole));
  return mayMiss || sum.agrees ? [sum] : [];
}

/** «231 triệu đồng, gồm … 46, … 62, khoản khác 85 triệu đồng»: which of them are millions is left to the reader. */
function isMixedInScale(statements: readonly Statement[]): boolean {
  const multiplied = statements.filter(({ figure }) => figure.multiplied).length;
  return multiplied > 0 && multiplied < statements.length;
}

/** Whether the whole says what it counts, and the part says nothing else. */
function countsTheSame(part: Statement, whole: Statement): boolean {
  return whole.figure.unit !== '' && isPartOf(part, whole);
}

const SHORT_NAME = 30;

/** Whether only a few words lead to a figure: with more, it may well count something else than the figures before it. */
function isShortlyNamed(statements: readonly Statement[], { figure }: Statement): boolean {
  const before = statements.filter((other) => other.figure.end <= figure.index);
  const previous = before[before.length - 1];
  return previous !== undefined && figure.index - previous.figure.end <= SHORT_NAME;
}

/** The three levels of government, each with the same measure, and the figure without a level that they make up. */
function sumsByLevel(counts: readonly Statement[], frames: readonly Frame[]): readonly ProseSum[] {
  const sums: ProseSum[] = [];
  for (const whole of counts) {
    if (whole.scope !== '' || !whole.whole) continue;
    // Levels whose measure is left unsaid have the one of the figure that they are named as parts of.
    const named = frames.filter((frame) => frame.whole === whole).flatMap((frame) => frame.parts);
    const same = (s: Statement): boolean =>
      s.whole === undefined
        ? named.includes(s)
        : s.whole === whole.whole && s.parts.join() === whole.parts.join() && s.period === whole.period;
    const parts = ALL_LEVELS.map((level) => counts.filter((s) => s.scope === level && same(s)));
    if (parts.every((found) => found.length === 1)) sums.push(sumUp('levels', whole, parts.flat()));
  }
  return sums;
}
