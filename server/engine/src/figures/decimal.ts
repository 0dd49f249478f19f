/**
 * An exact decimal number: `digits` divided by ten to the power `scale`. 99,79 is {digits: 9979n, scale: 2}.
 * `scale` keeps the decimals as they were written, since a stated value is only as exact as its last digit.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** The decimal with these digits and so many decimals. */
export function decimal(digits: bigint | number, scale = 0): Decimal {
  return { digits: BigInt(digits), scale };
}

export const ZERO: Decimal = decimal(0n);

function at(value: Decimal, scale: number): bigint {
  if (value.scale === scale) return value.digits;
  return value.digits * 10n ** BigInt(scale - value.scale);
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: at(a, scale) + at(b, scale), scale };
}

/** The exact difference a − b. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** The same amount with the other sign. */
export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale };
}

/** The amount without its sign. */
export function absolute(a: Decimal): Decimal {
  return a.digits < 0n ? negate(a) : a;
}

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = at(a, scale) - at(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether both are the same amount, however many decimals each is written with. */
export function equal(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(a: Decimal): boolean {
  return a.digits === 0n;
}

/**
 * a / b rounded half away from zero to `scale` decimals, as the forms round (TT 01/2020/TT-VPCP shows two decimals).
 * Undefined when b is zero: the caller then has nothing to compare with.
 */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal | undefined {
  if (b.digits === 0n) return undefined;
  const common = Math.max(a.scale, b.scale);
  const negative = a.digits < 0n !== b.digits < 0n;
  const top = magnitude(at(a, common)) * 10n ** BigInt(scale);
  const bottom = magnitude(at(b, common));
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return { digits: negative ? -rounded : rounded, scale };
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** One unit of the last written decimal: 0,01 for 99,79; 1 for 966. */
export function lastUnit(value: Decimal): Decimal {
  return { digits: 1n, scale: value.scale };
}

/** The whole number of a decimal that has no fraction, else undefined. */
export function wholeNumber(value: Decimal): bigint | undefined {
  const divisor = 10n ** BigInt(value.scale);
  return value.digits % divisor === 0n ? value.digits / divisor : undefined;
}

/** The same amount without zeros at the end of its decimals: 5.650,00 is 5.650. */
export function trimmed(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale--;
  }
  return { digits, scale };
}

/**
 * The Vietnamese way to write the amount: `.` between thousands, `,` before decimals (1.234,5).
 * `grouped: false` leaves the thousands together, as many tables write them.
 */
export function show(value: Decimal, options: { readonly grouped?: boolean } = {}): string {
  const negative = value.digits < 0n;
  const digits = magnitude(value.digits)
    .toString()
    .padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale);
  const grouped = options.grouped === false ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${negative ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}
