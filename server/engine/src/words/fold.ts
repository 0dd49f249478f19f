import { LEGACY_LETTERS } from './legacy-letters.ts';
import { SIGN, SIGNS, signsOf } from './letters.ts';

const EVERY_LEGACY = new RegExp(`[${[...LEGACY_LETTERS.keys()].join('')}]`, 'gu');
// The tone mark of an open syllable on its second vowel, and the words that are written with i or y alike.
const TWO_SPELLINGS = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[klmt][ìíỉĩị])(?!\p{L})/u;
const TONED_PAIR = /(o)([àáảãạèéẻẽẹ])(?!\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\p{L})/gu;
const I_FOR_Y = /(?<!\p{L})(k|l|m|t)([ìíỉĩị])(?!\p{L})/gu;
const NEW_STYLE = 'àáảãạèéẻẽẹỳýỷỹỵ';
const FIRST_VOWEL = { o: 'òóỏõọ', u: 'ùúủũụ' } as const;
const PLAIN_SECOND = 'aey';

/**
 * The form in which words are compared: NFC, lower case, one blank between words, no Markdown emphasis, letters of the
 * old font encodings mended, the tone mark where the older spelling puts it (hoà and hòa, uỷ and ủy are one word), and y
 * where i is written as well (kì and kỳ, tỉ and tỷ).
 * For comparing only: what is shown and edited is always the text as written.
 */
export function fold(text: string): string {
  const signs = signsOf(text);
  if ((signs & SIGN.loose) === 0) return folded(text, signs);
  const composed = text.normalize('NFC');
  return folded(composed, signsOf(composed));
}

/** `fold` of a text in NFC that holds these signs (see `signsOf`): most texts need few of the steps. */
function folded(text: string, signs: number): string {
  const mended =
    (signs & SIGN.legacy) === 0 ? text : text.replace(EVERY_LEGACY, (letter) => LEGACY_LETTERS.get(letter) ?? letter);
  let lower = mended.toLowerCase();
  if ((signs & SIGN.mark) !== 0 || lower.includes('  ') || lower.startsWith(' ') || lower.endsWith(' ')) {
    lower = lower
      .replace(/[*_`~]|<br\s*\/?>/gu, (mark) => (mark.length === 1 ? '' : ' '))
      .replace(/[\s\u00a0\u202f]+/gu, ' ')
      .trim();
  }
  if ((signs & SIGN.twoSpellings) === 0 || !TWO_SPELLINGS.test(lower)) return lower;
  return lower.replace(TONED_PAIR, olderSpelling).replace(I_FOR_Y, withY);
}

function olderSpelling(_all: string, o: string, oSecond: string, _u: string, uSecond: string): string {
  const at = NEW_STYLE.indexOf(oSecond ?? uSecond);
  const first = o ? FIRST_VOWEL.o : FIRST_VOWEL.u;
  return `${first.charAt(at % 5)}${PLAIN_SECOND.charAt(Math.floor(at / 5))}`;
}

function withY(_all: string, onset: string, vowel: string): string {
  return `${onset}${'ỳýỷỹỵ'.charAt('ìíỉĩị'.indexOf(vowel))}`;
}

const SIGNS_AND_BLANKS = new RegExp(`[ ${SIGNS}]+`, 'gu');

/** `fold` without punctuation: «Đúng hạn:» and «đúng hạn» are one label. */
export function foldLabel(text: string): string {
  const signs = signsOf(text);
  const isLoose = (signs & SIGN.loose) !== 0;
  if (!isLoose && (signs & SIGN.punctuation) === 0) return folded(text, signs);
  return (isLoose ? fold(text) : folded(text, signs)).replace(SIGNS_AND_BLANKS, ' ').trim();
}
