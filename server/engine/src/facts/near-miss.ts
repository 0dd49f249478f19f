import { type Decimal, decimal, divide, equal, multiply, wholeNumber } from '../figures/decimal.ts';

/**
 * The figure one slip of the finger away from `whole` (one digit other, or two neighbours swapped) of which `part` is
 * `percent`; undefined when there is none, or more than one.
 */
export function fittingWhole(part: Decimal, whole: Decimal, percent: Decimal): Decimal | undefined {
  const digits = wholeNumber(whole)?.toString();
  if (digits === undefined || digits.startsWith('-')) return undefined;
  const fitting = new Set<string>();
  for (const slip of slipsOf(digits)) {
    const exact = divide(multiply(part, decimal(100)), decimal(BigInt(slip)), percent.scale);
    if (exact && equal(exact, percent)) fitting.add(slip);
  }
  const [only] = fitting;
  return fitting.size === 1 && only !== undefined ? decimal(BigInt(only)) : undefined;
}

/** Whether two runs of digits are one slip of the finger apart: one digit other, or two neighbours swapped. */
export function isSlipOf(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  for (const slip of slipsOf(a)) if (slip === b) return true;
  return false;
}

/**
 * Whether a stated amount is one slip of the finger away from the one that was meant: one digit other, two neighbours
 * swapped, one unit of the last digit more or less, a zero too many.
 */
export function isSlip(stated: Decimal, meant: Decimal): boolean {
  const scale = Math.max(stated.scale, meant.scale);
  const [a, b] = [stated, meant].map(({ digits, scale: own }) => digits * 10n ** BigInt(scale - own));
  if (a === undefined || b === undefined || a < 0n || b < 0n || a === b) return false;
  if (a === b + 1n || b === a + 1n || a === b * 10n) return true;
  const [x, y] = [String(a), String(b)];
  return x.length === y.length && (differences(x, y).length === 1 || areSwapped(x, y));
}

/** Whether two amounts have the same digits but for two neighbours that changed places: 168 and 186. */
export function isSwap(a: Decimal, b: Decimal): boolean {
  return a.scale === b.scale && areSwapped(String(a.digits), String(b.digits));
}

function areSwapped(x: string, y: string): boolean {
  const [first = -1, second = -1, ...more] = differences(x, y);
  if (x.length !== y.length || more.length > 0) return false;
  return second === first + 1 && first >= 0 && x[first] === y[second] && x[second] === y[first];
}

/** Where two runs of digits differ. */
function differences(x: string, y: string): readonly number[] {
  return [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
}

/** The whole numbers of which `stated` may be a slip of the finger (see `isSlip`); none for a number with decimals. */
export function slippedFrom(stated: Decimal): readonly Decimal[] {
  const digits = wholeNumber(stated)?.toString();
  if (digits === undefined || digits.startsWith('-')) return [];
  const short = digits.endsWith('0') && digits.length > 1 ? [digits.slice(0, -1)] : [];
  const near = [BigInt(digits) - 1n, BigInt(digits) + 1n].filter((one) => one > 0n);
  return [...slipsOf(digits), ...short].map((one) => decimal(BigInt(one))).concat(near.map((one) => decimal(one)));
}

/** Every run of digits that one slip of the finger makes of this one: a digit other, or two neighbours swapped. */
export function* slipsOf(digits: string): Iterable<string> {
  for (let at = 0; at < digits.length; at++) {
    for (const other of '0123456789') {
      if (other !== digits[at] && !(at === 0 && other === '0'))
        yield digits.slice(0, at) + other + digits.slice(at + 1);
    }
    const next = digits[at + 1];
    if (next !== undefined && next !== digits[at] && !(at === 0 && next === '0')) {
      yield digits.slice(0, at) + next + digits[at] + digits.slice(at + 2);
    }
  }
}
