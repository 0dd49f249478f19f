import { LEGACY_LETTERS } from './legacy-letters.ts';

/** What the words of a text can be told apart by, and how many there are. */
export interface WordingKey {
  /** The same for all texts that `foldLabel` makes one; now and then for others too. */
  readonly key: number;
  readonly words: number;
}

const NOTHING = 0;
const GAP = 1;
const LETTERS = letterTable();

/**
 * The key of a text's words, made at one look and without a text of its own: an FNV-1a hash over figures and letters
 * without their marks, i and y being one. For finding what may be the same among many texts; `foldLabel` then tells
 * whether it is.
 */
export function wordingKey(text: string): WordingKey {
  const lower = text.toLowerCase();
  let key = 0x811c9dc5;
  let words = 0;
  let isInWord = false;
  for (let i = 0; i < lower.length; i++) {
    const letter = LETTERS[lower.charCodeAt(i)] as number;
    if (letter === GAP) isInWord = false;
    else if (letter !== NOTHING) {
      if (!isInWord) words++;
      isInWord = true;
      key = Math.imul(key ^ letter, 0x01000193);
    }
  }
  return { key: key >>> 0, words };
}

/** Of each UTF-16 unit: its letter without marks, `GAP` for what parts words, `NOTHING` for what stands within them. */
function letterTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [from, to] of [
    [0x00, 0x24f],
    [0x1e00, 0x1eff],
    [0x2000, 0x206f],
    [0x3000, 0x303f],
    [0xfe00, 0xfe0f],
  ] as const) {
    for (let code = from; code <= to; code++) table[code] = baseOf(String.fromCharCode(code));
  }
  table.fill(NOTHING, 0x300, 0x370);
  table.fill(GAP, 0x2190, 0x2c00);
  for (const mark of '*_`~') table[mark.charCodeAt(0)] = NOTHING;
  for (const [letter, mended] of LEGACY_LETTERS) table[letter.charCodeAt(0)] = baseOf(mended);
  table[0xfffd] = GAP;
  return table;
}

function baseOf(letter: string): number {
  if (letter === 'i') return 'y'.charCodeAt(0);
  if (letter === 'đ') return 'd'.charCodeAt(0);
  if (!/[\p{L}\p{N}%]/u.test(letter)) return GAP;
  const base = letter.normalize('NFD');
  return base.charCodeAt(0) === 'i'.charCodeAt(0) ? 'y'.charCodeAt(0) : base.charCodeAt(0);
}
