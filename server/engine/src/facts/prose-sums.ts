import { absolute, add, compare, type Decimal, subtract, ZERO } from '../figures/decimal.ts';
import { type Interval, meets } from '../figures/interval.ts';
import { FILES } from '../words/keys.ts';
import { type Part, type Whole, withOnlineJoined } from '../words/measures.ts';
import { OUTSIDE } from '../words/prose.ts';
import { ALL_LEVELS } from '../words/scopes.ts';
import { measureKey } from './measured-cells.ts';
import type { Passage } from './passages.ts';
import { isSlippedSum } from './plausible.ts';
import type { Frame } from './prose-frames.ts';
import { periodSumsOf } from './prose-period-sums.ts';
import { talliesOf } from './prose-tallies.ts';
import { haveOneUnit, isCount, isPartOf, type Statement } from './statements.ts';

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

/** What the figures of a passage must add up to. Only where the parts are certainly all there is; else nothing. */
export function proseSumsOf(
  passage: Passage,
  statements: readonly Statement[],
  frames: readonly Frame[],
): readonly ProseSum[] {
  const counts = statements.filter(isCount);
  if (counts.length < 2) return [];
  const byMeasure = recordsOf(counts).flatMap((record) => [...sumsByMeasure(record), ...balanceOf(record, passage)]);
  const byWords = frames.flatMap((frame) => sumOfFrame(frame));
  const all = [
    ...byMeasure,
    ...byWords,
    ...sumsByLevel(counts, frames),
    ...talliesOf(passage, statements),
    ...periodSumsOf(passage, statements),
  ].filter(
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

/**
 * Whether another figure of the passage is just what the parts lack: then it is the part that has no name here. What they
 * have too much may be the carry-over that the whole leaves out.
 */
function isDifferenceStated({ whole, parts, difference }: ProseSum, statements: readonly Statement[]): boolean {
  return statements.some(
    (other) =>
      other !== whole &&
      !parts.includes(other) &&
      !other.figure.percent &&
      isPartOf(other, whole) &&
      // What is known to be part of something else is none of this.
      (other.whole === undefined || other.whole === whole.whole) &&
      (difference.digits > 0n || other.parts.includes('carried-over')) &&
      compare(other.figure.value, absolute(difference)) === 0,
  );
}

function sharesParts(a: ProseSum, b: ProseSum): boolean {
  return a.parts.some((part) => b.parts.includes(part));
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
  // «Xã Phú Mỹ 849 hồ sơ (đã giải quyết 845, đang giải quyết 04)»: what stands in brackets is of what stands before them.
  if (resolved.depth !== received.depth || pending.depth !== received.depth) return [];
  const sum = sumUp('balance', received, [resolved, pending]);
  return takesCarryOver || sum.agrees ? [sum] : [];
}

function sumOfFrame({ whole, parts, all, remainder, isSure }: Frame): readonly ProseSum[] {
  if (parts.length < 2) return [];
  const upToRemainder = remainder ? parts.slice(0, parts.indexOf(remainder) + 1) : parts;
  if (isMixedInScale([whole, ...upToRemainder])) return [];
  if (remainder && !upToRemainder.every((part) => haveOneUnit(part, whole))) return [];
  if (upToRemainder.length < 2 || upToRemainder.some((part) => compare(part.figure.value, whole.figure.value) > 0))
    return [];
  if (remainder) {
    const sum = sumUp('remainder', whole, upToRemainder);
    return sum.agrees || isSure() ? [sum] : [];
  }
  // The text may go on from the parts to other figures: the first of them that make up the whole are all there are.
  for (let count = 1; count < upToRemainder.length; count++) {
    const first = sumUp('words', whole, upToRemainder.slice(0, count));
    if (first.agrees) return count > 1 ? [first] : [];
  }
  const sum = sumUp('words', whole, upToRemainder);
  // Without a word that closes the list, only a sum that comes out is believed to be one; nor do classes add up to people.
  const mayMiss = (): boolean => all && upToRemainder.every((part) => isPartOf(part, whole)) && isSure();
  return sum.agrees || mayMiss() ? [sum] : [];
}

/** «231 triệu đồng, gồm … 46, … 62, khoản khác 85 triệu đồng»: which of them are millions is left to the reader. */
function isMixedInScale(statements: readonly Statement[]): boolean {
  const multiplied = statements.filter(({ figure }) => figure.multiplied).length;
  return multiplied > 0 && multiplied < statements.length;
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
