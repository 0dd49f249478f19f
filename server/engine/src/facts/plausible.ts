import { absolute, add, compare, type Decimal, decimal, divide, multiply, subtract } from '../figures/decimal.ts';
import { isSlip, slipsOf } from './near-miss.ts';
import type { ProseSum } from './prose-sums.ts';
import type { ProseShare } from './share-arithmetic.ts';

/**
 * Whether one figure may be the other gone wrong: a digit mistyped, left out or doubled, two neighbours swapped, or a
 * figure of an earlier draft, which is never far off (five per cent). Figures that differ in any other way are, in reports
 * as they are written, figures of two different things that the words name alike.
 */
export function isLikeSlip(a: Decimal, b: Decimal): boolean {
  return isNear(a, b) || isSlip(a, b) || isSlip(b, a) || isOneDigitMore(a, b) || isOneDigitMore(b, a);
}

/** Whether a digit typed once too often makes one of the other. */
function isOneDigitMore(more: Decimal, less: Decimal): boolean {
  if (more.digits < 0n || less.digits < 0n) return false;
  const scale = Math.max(more.scale, less.scale);
  const [longer, shorter] = [digitsAt(more, scale), digitsAt(less, scale)];
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);
}

/** All digits with `wanted` decimals, without zeros before them. */
function digitsAt({ digits, scale }: Decimal, wanted: number): string {
  return (digits * 10n ** BigInt(wanted - scale)).toString();
}

function isNear(a: Decimal, b: Decimal): boolean {
  const larger = compare(a, b) > 0 ? a : b;
  return compare(multiply(absolute(subtract(a, b)), decimal(20n)), larger) <= 0;
}

/** Whether one figure of a sum that does not come out, put right, would make it come out. */
export function isSlippedSum({ whole, parts, sum, difference }: ProseSum): boolean {
  if (isLikeSlip(whole.figure.value, sum)) return true;
  return parts.some(({ figure: { value } }) => isLikeSlip(value, add(value, difference)));
}

/**
 * Whether a percentage that does not fit is a slip away from what it should be, or one of its two figures is. Where both
 * stand right beside it there is nothing else that they could be.
 */
export function isSlippedShare({ percent, part, whole, exact, beside }: ProseShare): boolean {
  const stated = percent.figure.value;
  if (beside || isLikeSlip(stated, exact)) return true;
  // Of «0,3%» or «0,29%» some slip of one of two figures nearly always makes sense.
  if (stated.digits < 100n) return false;
  const fits = (one: Decimal, of: Decimal): boolean => {
    const share = of.digits > 0n ? divide(multiply(one, decimal(100n)), of, stated.scale) : undefined;
    return share !== undefined && compare(share, stated) === 0;
  };
  return (
    slipsOfFigure(part.value).some((value) => fits(value, whole.value)) ||
    slipsOfFigure(whole.value).some((value) => fits(part.value, value))
  );
}

function slipsOfFigure({ digits, scale }: Decimal): readonly Decimal[] {
  return digits > 0n ? [...slipsOf(digits.toString())].map((slip) => ({ digits: BigInt(slip), scale })) : [];
}
