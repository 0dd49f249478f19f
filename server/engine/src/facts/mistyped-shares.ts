import { compare, type Decimal, decimal, subtract } from '../figures/decimal.ts';
import type { Part, Whole } from '../words/measures.ts';
import type { MeasuredCell } from './measured-cells.ts';
import { isSlip, slippedFrom } from './near-miss.ts';
import type { Passage } from './passages.ts';
import { type Amount, amountOf, cellAmount, type ProseShare, shareOf } from './share-arithmetic.ts';
import { haveOneUnit, isCount, type ShareOf, type Statement } from './statements.ts';

/**
 * A percentage beside a figure, of which no word says what it is a share of. What the figures say by themselves is
 * believed only where it is most unlikely to be chance: the percentage is one slip of the finger away from the share of
 * the figure beside it in one before it («hòa giải 213 vụ, thành 176 vụ, đạt 85,63%» is 82,63%), or, where it has two
 * decimals, one of the two figures is such a slip. Whatever pair of figures fits settles it.
 */
export function mistypedShareOf(
  passage: Passage,
  statements: readonly Statement[],
  i: number,
  nearby: readonly Statement[],
  cells: readonly MeasuredCell[],
): ProseShare | undefined {
  const percent = statements[i] as Statement;
  const { value } = percent.figure;
  if (percent.figure.approximate || value.scale === 0) return undefined;
  const parts = partsBeside(passage, statements, i).filter((part) => mayBePartOf(percent, part));
  if (parts.length === 0) return undefined;
  const counts = [...statements, ...nearby].filter(isCount);
  const totals = cells.filter((cell) => cell.all).map(cellAmount);
  const everything = [...counts.flatMap(amountsOf), ...totals];
  for (const part of parts)
    for (const whole of everything) {
      const share = shareOf(percent, amountOf(part), whole);
      if (share?.fit === 'exact') return { ...share, sure: false };
    }
  if (fitsOther(percent, statements, everything) || isRest(percent, statements, everything)) return undefined;
  const candidates = (part: Statement): readonly Amount[] =>
    percent.of === undefined
      ? wholesBefore(statements, i, part, value.scale > 1 ? nearby : undefined)
      : wholesNamed(percent.of, [...statements, ...nearby], cells);
  const shares = parts.flatMap((part) =>
    candidates(part).flatMap((whole) => {
      const share = shareOf(percent, amountOf(part), whole);
      if (!share || (share.fit !== 'near' && !isMistyped(share))) return [];
      return isOfAnother(passage, statements, i, whole) ? [] : [{ ...share, sure: false }];
    }),
  );
  return shares.find((share) => share.fit === 'near') ?? shares[0];
}

const MAKES_UP = /(?<!\p{L})chiếm(?: tỷ lệ| khoảng)?\s*$/iu;

/**
 * «Chứng thực 1.206 hồ sơ, chiếm 52,03%; hộ tịch 488 hồ sơ, chiếm 21,05%»: where the other percentages of a sentence are
 * no shares of a whole, this one is none of it either.
 */
function isOfAnother(passage: Passage, statements: readonly Statement[], i: number, whole: Amount): boolean {
  const own = statements[i] as Statement;
  // «Chiếm» takes a share of what all have in common; «đạt» is of each one's own.
  const isShare = ({ figure }: Statement): boolean =>
    figure.percent && MAKES_UP.test(passage.text.slice(Math.max(0, figure.index - 20), figure.index));
  if (!isShare(own)) return false;
  const others = statements.flatMap((percent, at) => {
    if (at === i || !isShare(percent) || percent.sentence !== own.sentence) return [];
    const [part] = partsBeside(passage, statements, at);
    const share = part && shareOf(percent, amountOf(part), whole);
    return share ? [share] : [];
  });
  return others.length > 0 && others.every(({ fit }) => fit === 'none');
}

/** A fraction states two amounts. */
function amountsOf(statement: Statement): readonly Amount[] {
  const own = amountOf(statement);
  const { over } = statement.figure;
  return over ? [own, { ...own, value: over.value, interval: { low: over.value, high: over.value } }] : [own];
}

/** Whether a percentage is the share of another figure of its sentence. */
function fitsOther(percent: Statement, statements: readonly Statement[], wholes: readonly Amount[]): boolean {
  const parts = statements.filter((one) => isCount(one) && one.sentence === percent.sentence).flatMap(amountsOf);
  return parts.some((part) => wholes.some((whole) => shareOf(percent, part, whole)?.fit === 'exact'));
}

/** «Giải quyết 2.761 hồ sơ, tỷ lệ trước hạn và đúng hạn đạt 99,71%»: the percentage has a measure of its own. */
function mayBePartOf(percent: Statement, part: Statement): boolean {
  return percent.whole === undefined || part.whole === undefined || percent.parts.join() === part.parts.join();
}

/** «Trong 55.195 hồ sơ đã trả có 26 hồ sơ trễ hẹn, nên tỷ lệ đúng hẹn là 99,95%»: the share of what a figure of the sentence leaves. */
function isRest(percent: Statement, statements: readonly Statement[], wholes: readonly Amount[]): boolean {
  const parts = statements.filter((one) => isCount(one) && one.sentence === percent.sentence).map(amountOf);
  return parts.some((part) =>
    wholes.some((whole) => {
      const value = subtract(whole.value, part.value);
      const rest: Amount = { ...part, value, interval: { low: value, high: value } };
      return value.digits > 0n && shareOf(percent, rest, whole)?.fit === 'exact';
    }),
  );
}

/** The one or two figures right before a percentage in its sentence, with no semicolon between. */
export function partsBeside(passage: Passage, statements: readonly Statement[], i: number): readonly Statement[] {
  const percent = statements[i] as Statement;
  const beside: Statement[] = [];
  for (let at = i - 1; at >= Math.max(0, i - 2); at--) {
    const one = statements[at] as Statement;
    const gap = passage.text.slice(one.figure.end, percent.figure.index);
    if (!isCount(one) || one.sentence !== percent.sentence || gap.includes(';') || one.figure.over) break;
    // The bracket that the percentage stands in belongs to the figure right before it.
    if (at < i - 1 && one.depth !== percent.depth) break;
    beside.push(one);
  }
  return beside;
}

/** What the part may be a share of: the nearest greater figure of its unit before it, and all of them where `nearby` is given. */
function wholesBefore(
  statements: readonly Statement[],
  i: number,
  part: Statement,
  nearby: readonly Statement[] | undefined,
): readonly Amount[] {
  const at = statements.indexOf(part);
  const before = [...statements.slice(0, at).reverse(), ...(nearby ? [...nearby].reverse() : [])].filter(
    (one) =>
      isCount(one) &&
      haveOneUnit(one, part) &&
      compare(one.figure.value, part.figure.value) > 0 &&
      // What came in is no share of what was resolved.
      !(part.whole === 'received' && one.whole !== undefined && one.whole !== 'received'),
  );
  const same = before.filter((one) => one.sentence === part.sentence);
  const behind = statements[i + 1];
  const named =
    behind && isCount(behind) && behind.sentence === part.sentence && haveOneUnit(behind, part) ? [behind] : [];
  return [...named, ...(nearby ? before.slice(0, 4) : same.slice(0, 1))].map(amountOf);
}

/** What the words behind a percentage name as its whole, wherever it is stated. */
function wholesNamed(of: ShareOf, around: readonly Statement[], cells: readonly MeasuredCell[]): readonly Amount[] {
  if (typeof of !== 'object') return [];
  const same = (one: { readonly whole: Whole | undefined; readonly parts: readonly Part[] }): boolean =>
    one.whole === of.whole && one.parts.join() === of.parts.join();
  return [
    ...around.filter((one) => isCount(one) && same(one)).map(amountOf),
    ...cells.filter((cell) => cell.all && same(cell)).map(cellAmount),
  ];
}

/** Whether one slip of the finger makes a percentage the share that it says it is. */
function isMistyped({ percent, part, whole, exact }: ProseShare): boolean {
  const stated = percent.figure.value;
  if (isSlip(stated, exact)) return true;
  if (stated.scale < 2 || compare(stated, decimal(100n)) >= 0) return false;
  const fits = (a: Amount, b: Amount): boolean => shareOf(percent, a, b)?.fit === 'exact';
  const other = (amount: Amount, value: Decimal): Amount => ({
    ...amount,
    value,
    interval: { low: value, high: value },
  });
  return (
    slippedFrom(whole.value).some((value) => fits(part, other(whole, value))) ||
    slippedFrom(part.value).some((value) => fits(other(part, value), whole))
  );
}
