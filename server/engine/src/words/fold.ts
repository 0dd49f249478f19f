import { LEGACY_LETTERS } from './legacy-letters.ts';

const LEGACY = new RegExp(`[${[...LEGACY_LETTERS.keys()].join('')}]`, 'u');
const EVERY_LEGACY = new RegExp(LEGACY, 'gu');
const MARKS = /[*_`~<\s\u00a0\u202f]/u;
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
  // Each step is first asked for at one look: most texts need none of them.
  let folded = text.normalize('NFC');
  if (LEGACY.test(folded)) folded = folded.replace(EVERY_LEGACY, (letter) => LEGACY_LETTERS.get(letter) ?? letter);
  folded = folded.toLowerCase();
  if (MARKS.test(folded)) {
    folded = folded
      .replace(/[*_`~]|<br\s*\/?>/gu, (mark) => (mark.length === 1 ? '' : ' '))
      .replace(/[\s\u00a0\u202f]+/gu, ' ')
      .trim();
  }
  return TWO_SPELLINGS.test(folded) ? folded.replace(TONED_PAIR, olderSpelling).replace(I_FOR_Y, withY) : folded;
}

function olderSpelling(_all: string, o: string, oSecond: string, _u: string, uSecond: string): string {
  const at = NEW_STYLE.indexOf(oSecond ?? uSecond);
  const first = o ? FIRST_VOWEL.o : FIRST_VOWEL.u;
  return `${first.charAt(at % 5)}${PLAIN_SECOND.charAt(Math.floor(at / 5))}`;
}

function withY(_all: string, onset: string, vowel: string): string {
  return `${onset}${'ỳýỷỹỵ'.charAt('ìíỉĩị'.indexOf(vowel))}`;
}

// Signs by their ranges, all but the blank and %: a class of ranges is read several times faster than \p{L}.
const SIGNS =
  '\\u0000-\\u001f\\u0021-\\u0024\\u0026-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u2190-\\u2bff\\u3000-\\u303f\\ufe00-\\ufe0f\\ufffd';
const PUNCTUATION = new RegExp(`[${SIGNS}]`, 'u');
const SIGNS_AND_BLANKS = new RegExp(`[ ${SIGNS}]+`, 'gu');

/** `fold` without punctuation: «Đúng hạn:» and «đúng hạn» are one label. */
export function foldLabel(text: string): string {
  const folded = fold(text);
  if (!PUNCTUATION.test(folded)) return folded;
  return folded.replace(SIGNS_AND_BLANKS, ' ').trim();
}
