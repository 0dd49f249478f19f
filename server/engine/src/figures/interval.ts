import { add, compare, type Decimal, decimal, subtract } from './decimal.ts';

/** All amounts from `low` to `high`, both included. An exact amount has low equal to high. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The interval that holds just this amount. */
export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/**
 * What a rounded statement can stand for: half a unit of its last digit either way (XBRL Calculations 1.1 reads
 * reported values so). 4,52 stands for 4,515 to 4,525.
 */
export function rounded(value: Decimal): Interval {
  const half = decimal(5n, value.scale + 1);
  return { low: subtract(value, half), high: add(value, half) };
}

/** Whether some amount lies in both: then two statements can be true together. */
export function meets(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}
