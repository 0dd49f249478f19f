import { add, compare, equal, ZERO } from '../figures/decimal.ts';
import type { Frame } from './prose-frames.ts';
import { isCount, isPartOf, type Statement } from './statements.ts';

/** A part that is more than its whole, which no reading allows. */
export interface Excess {
  readonly whole: Statement;
  readonly part: Statement;
}

/** Parts named after «trong đó» that are more than the figure they are part of. */
export function excessesOf(frames: readonly Frame[], statements: readonly Statement[]): readonly Excess[] {
  const isNamed = (part: Statement): boolean => part.figure.unit !== '' || isShortlyNamed(statements, part);
  return frames.flatMap(({ whole, parts, isSure }) => {
    const excesses = upToOtherUnit(parts, whole)
      .filter(
        (part) =>
          compare(part.figure.interval.low, whole.figure.interval.high) > 0 &&
          isNamed(part) &&
          countsTheSame(part, whole) &&
          isSure(),
      )
      .map((part) => ({ whole, part }));
    // Several that are more than it are parts of a figure before it: «112 văn bản của 3 xã cũ, chia ra …». So may one be
    // that a new sentence names: «Có 214 người: dưới 35 tuổi 71 người, …, trên 50 tuổi 25 người. Trong đó, nữ 97 người».
    const goesBack = excesses.length > 1 || parts[0]?.sentence !== whole.sentence;
    const ofAnother = statements.some(
      (other) =>
        isCount(other) &&
        other.sentence === whole.sentence &&
        other.figure.end <= whole.figure.index &&
        excesses.every(({ part }) => compare(other.figure.value, part.figure.value) >= 0),
    );
    return (goesBack && ofAnother) || areMadeUp(statements, whole, parts) ? [] : excesses;
  });
}

/** «11 nghị quyết trong 03 kỳ họp (giữa năm 04, cuối năm 05, bất thường 02)»: the parts make up a figure before the whole. */
function areMadeUp(statements: readonly Statement[], whole: Statement, parts: readonly Statement[]): boolean {
  const sum = parts.map(({ figure }) => figure.value).reduce(add, ZERO);
  return statements.some(
    (other) =>
      isCount(other) &&
      other.sentence === whole.sentence &&
      other.figure.end <= whole.figure.index &&
      equal(other.figure.value, sum),
  );
}

/** Behind a figure of another kind («5 quyết định gồm 64 thủ tục: ban hành mới 9») what follows is part of that one. */
function upToOtherUnit(counts: readonly Statement[], whole: Statement): readonly Statement[] {
  const end = counts.findIndex((count) => whole.figure.unit !== '' && !isPartOf(count, whole));
  return end < 0 ? counts : counts.slice(0, end);
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
