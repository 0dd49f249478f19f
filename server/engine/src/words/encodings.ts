import { isSyllable } from './syllables.ts';

/** The encodings that text is read in wrongly: two old Vietnamese ones, and UTF-8 taken for Windows-1252. */
export type Misreading = 'TCVN3' | 'VNI' | 'UTF-8';

/** A stretch of text that was read in the wrong encoding. Offsets count from the start of the text that was looked at. */
export interface MisreadStretch {
  readonly misreading: Misreading;
  readonly start: number;
  readonly end: number;
  /** What each broken word should read, in order and without overlaps. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  /** Whether every word of the stretch comes out as a Vietnamese one. */
  readonly sure: boolean;
}

/**
 * TCVN 5712:1993 (the «ABC» fonts): byte, seen as Latin-1, to letter. Capitals with tone marks have no code of their own;
 * such text uses a font whose small letters look like capitals.
 */
const TCVN3: ReadonlyMap<string, string> = pairs(`
  ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ
  µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ
  Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị
  ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ`);

/** VNI for Windows writes the mark as a letter of its own behind the vowel; a few letters have a code by themselves. */
const VNI_MARKS: ReadonlyMap<string, string> = pairs(
  'ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323 Ù\u0301 Ø\u0300 Û\u0309 Õ\u0303 Ï\u0323',
);
const VNI_HATS: ReadonlyMap<string, string> = pairs(
  'â\u0302 á\u0302\u0301 à\u0302\u0300 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323 Â\u0302 Á\u0302\u0301 À\u0302\u0300 Å\u0302\u0309 Ã\u0302\u0303 Ä\u0302\u0323',
);
const VNI_BREVES: ReadonlyMap<string, string> = pairs(
  'ê\u0306 é\u0306\u0301 è\u0306\u0300 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323 Ê\u0306 É\u0306\u0301 È\u0306\u0300 Ú\u0306\u0309 Ü\u0306\u0303 Ë\u0306\u0323',
);
const VNI_ALONE: ReadonlyMap<string, string> = pairs('ñđ ÑĐ ôơ ÔƠ öư ÖƯ ìì íí æỉ óĩ òị îỵ ÌÌ ÍÍ ÆỈ ÓĨ ÒỊ ÎỴ');

/** Windows-1252: the characters of the bytes 0x80 to 0x9F; bytes without one stay themselves. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// Latin-1 signs that are neither Vietnamese letters nor, most of them, anything that a report needs.
const OLD_TELLTALE =
  /[\u00a1-\u00b0\u00b5-\u00be\u00c5-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/u;
const UTF8_TELLTALE =
  /[\u00c2-\u00c6][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00e1[\u00ba\u00bb]/u;
const UTF8_RUN =
  /(?:[\u00c2-\u00c6][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|[\u00e1\u00e2][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2})/gu;
const WORD = /[A-Za-z\u00a1-\u024f\u1ea0-\u1ef9]+/gu;
const NOT_LATIN_1 = /[\u0102-\u01b0\u1ea0-\u1ef9]/u;

/** Whether a text has any character that misread text could not do without. Cheap: for whole sections. */
export function mayBeMisread(text: string): boolean {
  return OLD_TELLTALE.test(text) || UTF8_TELLTALE.test(text);
}

/** The stretch of a paragraph that was read in a wrong encoding, or undefined. Never throws. */
export function findMisread(text: string): MisreadStretch | undefined {
  if (UTF8_TELLTALE.test(text)) {
    const found = misreadUtf8(text);
    if (found) return found;
  }
  if (!OLD_TELLTALE.test(text)) return undefined;
  return longer(oldStretch(text, 'TCVN3', fromTcvn3), oldStretch(text, 'VNI', fromVni));
}

/** TCVN3 letters turned into Unicode; other characters stay. */
export function fromTcvn3(word: string): string {
  let out = '';
  for (const letter of word) out += TCVN3.get(letter) ?? letter;
  return out;
}

/** VNI letter pairs turned into Unicode; other characters stay. */
export function fromVni(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    const base = VNI_ALONE.get(letter) ?? letter;
    const next = word.charAt(i + 1);
    const sign =
      /[aeouyAEOUYơưƠƯ]/u.test(base) && VNI_MARKS.has(next)
        ? VNI_MARKS.get(next)
        : /[aeoAEO]/u.test(base) && VNI_HATS.has(next)
          ? VNI_HATS.get(next)
          : /[aA]/u.test(base)
            ? VNI_BREVES.get(next)
            : undefined;
    out += sign === undefined ? base : (base + sign).normalize('NFC');
    if (sign !== undefined) i++;
  }
  return out;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly turned: string;
  /** No Vietnamese word as it stands, and one when turned. */
  readonly telling: boolean;
  /** Turning it gives a word. */
  readonly fits: boolean;
}

function oldStretch(text: string, misreading: Misreading, turn: (word: string) => string): MisreadStretch | undefined {
  const words = [...text.matchAll(WORD)].map((match) => wordOf(match[0], match.index, turn));
  const first = words.findIndex((word) => word.telling);
  const last = words.findLastIndex((word) => word.telling);
  if (first < 0) return undefined;
  const stretch = grown(text, words, first, last);
  const changed = stretch.filter((word) => word.turned !== word.text);
  const telling = [...new Map(changed.map((word) => [word.text, weight(word)])).values()].reduce(
    (sum, one) => sum + one,
    0,
  );
  const start = stretch[0]?.start ?? 0;
  const end = stretch[stretch.length - 1]?.end ?? start;
  // Letters that neither of the old encodings can give show that the text between is none of theirs.
  const modern = NOT_LATIN_1.test(text.slice(start, end));
  const distinct = new Set(changed.map((word) => word.text)).size;
  if (telling < 2 || telling * 2 < distinct || modern) return undefined;
  if (!OLD_TELLTALE.test(text.slice(start, end))) return undefined;
  return {
    misreading,
    start,
    end,
    edits: changed.map((word) => ({ start: word.start, end: word.end, newText: word.turned })),
    sure: changed.every((word) => word.fits),
  };
}

function wordOf(text: string, start: number, turn: (word: string) => string): Word {
  const turned = /[\u00a1-\u00ff]/u.test(text) && !NOT_LATIN_1.test(text) ? turn(text) : text;
  const fits = isSyllable(turned.toLowerCase());
  const telling = turned !== text && fits && /[A-Za-z]/u.test(text) && !isSyllable(text.toLowerCase());
  return { start, end: start + text.length, text, turned, telling, fits };
}

/** How much a word says for the old encoding: two of its signs in one word are no accident. */
function weight(word: Word): number {
  if (!word.telling) return 0;
  return (word.text.match(new RegExp(OLD_TELLTALE, 'gu'))?.length ?? 0) > 1 ? 2 : 1;
}

/** The words from the first telling one to the last, and those around them that nothing speaks against. */
function grown(text: string, words: readonly Word[], first: number, last: number): readonly Word[] {
  let from = first;
  let to = last;
  for (let i = first - 1; i >= 0 && !NOT_LATIN_1.test(text.slice(words[i]?.start, words[from]?.start)); i--)
    if (words[i]?.turned !== words[i]?.text && words[i]?.fits) from = i;
  for (let i = last + 1; i < words.length && !NOT_LATIN_1.test(text.slice(words[to]?.end, words[i]?.end)); i++)
    if (words[i]?.turned !== words[i]?.text && words[i]?.fits) to = i;
  return words.slice(from, to + 1);
}

function longer(a: MisreadStretch | undefined, b: MisreadStretch | undefined): MisreadStretch | undefined {
  if (!a || !b) return a ?? b;
  return wellMended(b) > wellMended(a) ? b : a;
}

function wellMended(stretch: MisreadStretch): number {
  return stretch.edits.filter((edit) => isSyllable(edit.newText.toLowerCase())).length * 2 - stretch.edits.length;
}

function misreadUtf8(text: string): MisreadStretch | undefined {
  const edits: { start: number; end: number; newText: string }[] = [];
  let telling = 0;
  for (const match of text.matchAll(UTF8_RUN)) {
    const letter = decode(match[0]);
    if (letter === undefined) continue;
    if (/[\u00c0-\u01b0\u1ea0-\u1ef9]/u.test(letter)) telling += match[0].length - 1;
    edits.push({ start: match.index, end: match.index + match[0].length, newText: letter });
  }
  if (telling < 2) return undefined;
  const blanks = lostBlanks(text, edits);
  const all = [...edits, ...blanks].sort((a, b) => a.start - b.start);
  const start = all[0]?.start ?? 0;
  const end = all[all.length - 1]?.end ?? start;
  // A letter one of whose bytes is gone (0x81, 0x8D … have no sign) stays broken, and has to be typed anew.
  const whole = !UTF8_TELLTALE.test(applyAll(text.slice(start, end), start, edits));
  return { misreading: 'UTF-8', start, end, edits: all, sure: whole && blanks.length === 0 };
}

function applyAll(
  text: string,
  from: number,
  edits: readonly { start: number; end: number; newText: string }[],
): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start - from) + edit.newText;
    at = edit.end - from;
  }
  return out + text.slice(at);
}

/** à is the bytes C3 A0, and A0 is a blank that does not break; editors make a plain blank of it: «hÃ nh». */
function lostBlanks(
  text: string,
  edits: readonly { readonly start: number }[],
): { start: number; end: number; newText: string }[] {
  const known = new Set(edits.map((edit) => edit.start));
  return [...text.matchAll(/\u00c3 /gu)]
    .filter((match) => !known.has(match.index))
    .map((match) => ({ start: match.index, end: match.index + 2, newText: 'à' }));
}

/** The letter whose UTF-8 bytes were read as Windows-1252; undefined where the bytes are not UTF-8. */
function decode(characters: string): string | undefined {
  const bytes = [...characters].map(byteOf);
  const [first = -1, second = -1, third = -1] = bytes;
  const follows = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;
  if (bytes.length === 2 && first >= 0xc2 && first < 0xe0 && follows(second))
    return String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f));
  if (bytes.length === 3 && first >= 0xe1 && first < 0xf0 && follows(second) && follows(third))
    return String.fromCharCode(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
  return undefined;
}

function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x100) return code;
  const at = CP1252.indexOf(character);
  return at < 0 ? -1 : 0x80 + at;
}

/** Pairs of one sign and what it stands for, between blanks. */
function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/[ \n]+/u)
      .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
  );
}
