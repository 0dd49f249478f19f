import { LEGACY_LETTERS } from './legacy-letters.ts';

/** What `signsOf` may find in a text; the bits of its answer. */
export const SIGN = {
  /** Something that normalisation to NFC may change. */
  loose: 1,
  /** A letter of an old font encoding (see `LEGACY_LETTERS`). */
  legacy: 2,
  /** A mark of Markdown (`*`, `_`, `` ` ``, `~`, `<`) or white space other than the plain blank. */
  mark: 4,
  /** A sign that is neither letter nor figure, but for the blank and %. */
  punctuation: 8,
  /** A toned vowel that may stand second where the older spelling tones the first, or i for y (see `fold`). */
  twoSpellings: 16,
} as const;

/** The signs that `foldLabel` takes out, all but the blank and %, from first to last: quicker to look for than `\p{P}`. */
const SIGN_RANGES = [
  [0x00, 0x1f],
  [0x21, 0x24],
  [0x26, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2000, 0x206f],
  [0x2190, 0x2bff],
  [0x3000, 0x303f],
  [0xfe00, 0xfe0f],
  [0xfffd, 0xfffd],
] as const;

/** The same signs, for use within the class of a regular expression. */
export const SIGNS = SIGN_RANGES.map((range) =>
  range.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('-'),
).join('');

const TABLE = signTable();

/**
 * What kinds of signs a text holds, as bits of `SIGN`, at one look. Most texts of a report need only some of the steps
 * that comparing takes, and this tells which.
 */
export function signsOf(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i++) signs |= TABLE[text.charCodeAt(i)] as number;
  return signs;
}

function signTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(SIGN.loose);
  // Latin letters, figures and signs that are NFC by themselves and take part in no composition but as its base.
  for (const [from, to] of [
    [0, 0x300],
    [0x1e00, 0x1f00],
    [0x2002, 0x2070],
  ] as const)
    table.fill(0, from, to);
  const add = (letters: Iterable<string>, sign: number): void => {
    for (const letter of letters) table[letter.charCodeAt(0)] = (table[letter.charCodeAt(0)] ?? 0) | sign;
  };
  for (const [from, to] of SIGN_RANGES) {
    for (let code = from; code <= to; code++) add(String.fromCharCode(code), SIGN.punctuation);
  }
  add(LEGACY_LETTERS.keys(), SIGN.legacy);
  add(
    '*_`~<\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    SIGN.mark,
  );
  const toned = 'àáảãạèéẻẽẹỳýỷỹỵìíỉĩị';
  add(toned + toned.toUpperCase(), SIGN.twoSpellings);
  return table;
}
