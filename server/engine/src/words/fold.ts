import { LEGACY_LETTERS } from './legacy-letters.ts';

const LEGACY = new RegExp(`[${[...LEGACY_LETTERS.keys()].join('')}]`, 'gu');
const TONED_PAIR = /(o)([àáảãạèéẻẽẹ])(?!\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\p{L})/gu;
const NEW_STYLE = 'àáảãạèéẻẽẹỳýỷỹỵ';
const FIRST_VOWEL = { o: 'òóỏõọ', u: 'ùúủũụ' } as const;
const PLAIN_SECOND = 'aey';

/**
 * The form in which words are compared: NFC, lower case, one blank between words, no Markdown emphasis, letters of the
 * old font encodings mended, and the tone mark where the older spelling puts it (hoà and hòa, uỷ and ủy are one word).
 * For comparing only: what is shown and edited is always the text as written.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(LEGACY, (letter) => LEGACY_LETTERS.get(letter) ?? letter)
    .toLowerCase()
    .replace(/[*_`~]/gu, '')
    .replace(TONED_PAIR, (_all, o: string, oSecond: string, _u: string, uSecond: string) => {
      const at = NEW_STYLE.indexOf(oSecond ?? uSecond);
      const first = o ? FIRST_VOWEL.o : FIRST_VOWEL.u;
      return `${first.charAt(at % 5)}${PLAIN_SECOND.charAt(Math.floor(at / 5))}`;
    })
    .replace(/<br\s*\/?>/gu, ' ')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}

/** `fold` without punctuation: «Đúng hạn:» and «đúng hạn» are one label. */
export function foldLabel(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}% ]+/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
}
