import { absolute, add, compare, type Decimal, isZero, lastUnit, subtract } from '../figures/decimal.ts';
import { readDigits } from '../figures/reading.ts';
import { type Span, span } from '../text/span.ts';
import { foldLabel } from '../words/fold.ts';
import {
  GOES_ON,
  LEFT_OF_BUDGET,
  LEFT_OF_FRACTION,
  LEFT_OF_GIVEN,
  NO_FRACTION,
  NOT_YET,
  TELLS_WHY,
} from '../words/left-overs.ts';
import type { Passage } from './passages.ts';
import { isLikeSlip } from './plausible.ts';

/** A figure that a sentence of its own makes clear: its digits as written, and where they stand in the section. */
export interface WrittenNumber {
  readonly value: Decimal;
  readonly written: string;
  readonly span: Span;
}

/** What a sentence says is left of a whole of which some is done. */
export interface LeftOver {
  readonly whole: WrittenNumber;
  readonly done: WrittenNumber;
  readonly left: WrittenNumber;
  /** What is left by the other two. */
  readonly exact: Decimal;
  readonly agrees: boolean;
}

/**
 * What a passage says is left: behind a fraction («đã khắc phục 31/36 kiến nghị, còn 05 kiến nghị») or of what was given
 * («được giao 245 chỉ tiêu, có mặt 231 người, còn 14»). Where the words behind it may count something else, and where
 * more is listed, nothing is said. Never throws.
 */
export function leftOversOf(passage: Passage): readonly LeftOver[] {
  const { text } = passage;
  if (!/còn|thiếu|chưa sử dụng/iu.test(text)) return [];
  return [...ofFractions(passage), ...ofGiven(passage), ...ofBudgets(passage)].filter(
    ({ agrees, whole, done, left, exact }) =>
      agrees ||
      isLikeSlip(left.value, exact) ||
      isLikeSlip(done.value, subtract(whole.value, left.value)) ||
      isLikeSlip(whole.value, add(done.value, left.value)),
  );
}

function* ofFractions(passage: Passage): Iterable<LeftOver> {
  const { text } = passage;
  for (const match of text.matchAll(LEFT_OF_FRACTION)) {
    const [all, , , between = '', , behind = ''] = match;
    const end = match.index + all.length;
    if (NO_FRACTION.test(text.slice(Math.max(0, match.index - 12), match.index)) || GOES_ON.test(text.slice(end)))
      continue;
    if (passage.noFigures.some((range) => range.index < end && match.index < range.end)) continue;
    if (!isOfSame(foldLabel(between), foldLabel(behind))) continue;
    yield* leftOver(passage, match, [2, 1, 4]);
  }
}

function* ofGiven(passage: Passage): Iterable<LeftOver> {
  for (const match of passage.text.matchAll(LEFT_OF_GIVEN)) {
    if (GOES_ON.test(passage.text.slice(match.index + match[0].length))) continue;
    yield* leftOver(passage, match, [1, 2, 3]);
  }
}

function* ofBudgets(passage: Passage): Iterable<LeftOver> {
  for (const match of passage.text.matchAll(LEFT_OF_BUDGET)) yield* leftOver(passage, match, [1, 3, 4]);
}

/** Whether what is left is said of what was counted before: «còn 3 xã chưa đạt tiêu chí số 5» brings in another aim. */
function isOfSame(counted: string, left: string): boolean {
  const known = new Set(counted.split(' '));
  const words = left.split(' ');
  const why = words.findIndex((word) => TELLS_WHY.has(word));
  return words.slice(0, why < 0 ? undefined : why).every((word) => word === '' || known.has(word) || NOT_YET.has(word));
}

/** What the groups of a match say that number these: the whole, what is done and what is left. */
function leftOver(passage: Passage, match: RegExpMatchArray, groups: readonly [number, number, number]): LeftOver[] {
  const [whole, done, left] = groups.map((group) => numberAt(passage, match, group)) as [
    WrittenNumber,
    WrittenNumber,
    WrittenNumber,
  ];
  const exact = subtract(whole.value, done.value);
  if (exact.digits < 0n) return [];
  // Of rounded amounts the difference may be one unit off and yet be right.
  const off = absolute(subtract(exact, left.value));
  const agrees = isZero(off) || (exact.scale > 0 && compare(off, lastUnit(exact)) <= 0);
  return [{ whole, done, left, exact, agrees }];
}

function numberAt(passage: Passage, match: RegExpMatchArray, group: number): WrittenNumber {
  const [start, end] = match.indices?.[group] ?? [0, 0];
  return {
    value: readDigits(match[group] ?? '').value,
    written: match[group] ?? '',
    span: span(passage.offsetOf(start), passage.offsetOf(end - 1) + 1),
  };
}
