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
