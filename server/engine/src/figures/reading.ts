import type { Decimal } from './decimal.ts';

/**
 * What is unusual about the way a figure is written. The value is sure; the writing is worth a hint.
 * - `english-decimal`: 98.8 (a dot before decimals that are not exactly three)
 * - `spaced-thousands`: 1 234 with a blank, NBSP or U+202F between thousands
 * - `ambiguous-comma`: 1,234 where a count stands: 1.234 written the English way, or 1,234 decimal
 */
export type Writing = 'english-decimal' | 'spaced-thousands' | 'ambiguous-comma';

/** What stands in a table cell. */
export type Reading =
  | {
      readonly kind: 'figure';
      readonly value: Decimal;
      readonly percent: boolean;
      /** Offsets of the digits within the cell's text, sign and percent sign left out. */
      readonly start: number;
      readonly end: number;
      /** Whether a `.` (or a blank) stands between thousands. */
      readonly grouped: boolean;
      readonly writing?: Writing;
    }
  /** Nothing, or a sign for nothing (-, –, —, …): counts as 0 in a sum, but stays «not given». */
  | { readonly kind: 'blank' }
  /** An x: the form's sign for «not summed here». */
  | { readonly kind: 'not-summed' }
  /** Digits are there, but they form no figure: 1O2, 1.23.4, 12,,5. */
  | { readonly kind: 'garbled' }
  | { readonly kind: 'text' };

const BARE = /^\d{1,15}$/u;
const BLANK = /^(?:[-–—−_…]|\.{2,}|[-–—]{2,})?$/u;
const NOT_SUMMED = /^[xX×]$/u;
// A unit may follow the figure in a cell («12 hồ sơ»); a footnote mark too («12(*)», «12[^1]»).
const AFTER = /(?:[ \u00a0]*%|[ \u00a0]+\p{L}[\p{L}\p{M} ]*)?(?:[ \u00a0]*(?:\(\*+\)|\*+|\[\^[^\]]+\]))?/u.source;
const DIGITS =
  /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\d+\.\d+|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?/u
    .source;
const FIGURE = new RegExp(`^([-−+]?)[ \u00a0]?(${DIGITS})(${AFTER})$`, 'u');
const SPACE = /[ \u00a0\u202f]/u;

/**
 * Reads the trimmed text of a table cell. Never throws.
 *
 * Figures are written as in domain practice: `.` between thousands, `,` before decimals; leading zeros are the same
 * number (02 máy); blank, NBSP and U+202F are accepted between thousands; `98.8` is taken as a decimal.
 */
export function readCell(text: string): Reading {
  // Most cells of a report are bare digits; they need no pattern to be read by.
  if (BARE.test(text)) {
    const value = { digits: BigInt(text), scale: 0 };
    return { kind: 'figure', value, percent: false, start: 0, end: text.length, grouped: false };
  }
  const { inner, offset } = stripEmphasis(text);
  if (BLANK.test(inner)) return { kind: 'blank' };
  if (NOT_SUMMED.test(inner)) return { kind: 'not-summed' };
  const match = FIGURE.exec(inner);
  if (!match) return { kind: looksGarbled(inner) ? 'garbled' : 'text' };
  const [, sign = '', digits = '', after = ''] = match;
  const start = offset + inner.indexOf(digits, sign.length);
  const { value, grouped, writing } = readDigits(digits);
  const negative = sign === '-' || sign === '−';
  return {
    kind: 'figure',
    value: negative ? { digits: -value.digits, scale: value.scale } : value,
    percent: after.includes('%'),
    start,
    end: start + digits.length,
    grouped,
    ...(writing ? { writing } : {}),
  };
}

interface Digits {
  readonly value: Decimal;
  readonly grouped: boolean;
  readonly writing?: Writing;
}

/**
 * Reads one figure without sign or unit, written in any of the accepted ways.
 * `1,234` reads as a decimal here; whoever knows that the column counts things may read it as 1.234 instead.
 */
export function readDigits(digits: string): Digits {
  const commas = digits.split(',').length - 1;
  if (commas > 1)
    return { value: toDecimal(digits.replaceAll(',', ''), '.'), grouped: true, writing: 'ambiguous-comma' };
  if (SPACE.test(digits)) {
    return {
      value: toDecimal(digits.replace(/[ \u00a0\u202f]/gu, ''), ','),
      grouped: true,
      writing: 'spaced-thousands',
    };
  }
  if (/^\d+\.\d+$/u.test(digits) && !/^\d{1,3}\.\d{3}$/u.test(digits)) {
    return { value: toDecimal(digits, '.'), grouped: false, writing: 'english-decimal' };
  }
  const value = toDecimal(digits.replaceAll('.', ''), ',');
  const grouped = digits.includes('.');
  return /^[1-9]\d{0,2},\d{3}$/u.test(digits) ? { value, grouped, writing: 'ambiguous-comma' } : { value, grouped };
}

function toDecimal(digits: string, point: ',' | '.'): Decimal {
  const [whole = '0', fraction = ''] = digits.split(point);
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** Takes Markdown emphasis and code marks off both ends: `**966**` is the figure 966, two units further on. */
function stripEmphasis(text: string): { inner: string; offset: number } {
  let start = 0;
  let end = text.length;
  while (end - start >= 2 && /[*_`~]/u.test(text.charAt(start)) && text.charAt(start) === text.charAt(end - 1)) {
    start++;
    end--;
  }
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return { inner: text.slice(start, end), offset: start };
}

/**
 * Whether a cell that is no figure was probably meant as one: digits only, mixed with the letters that are mistyped
 * or misread for digits, or with separators that no way of writing allows. Dates, symbols, ratios, ranges and words
 * with numbers in them are texts.
 */
function looksGarbled(text: string): boolean {
  if (/^[\dOoIl]*$/u.test(text)) return /\d/u.test(text);
  if (!/^[\d., {2}\u00a0]+$/u.test(text) || !/\d/u.test(text)) return false;
  return !/^\d{1,2}\.\d{1,2}(?:\.\d{2,4})?$/u.test(text);
}
