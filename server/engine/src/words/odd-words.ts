import { isAccepted, looksLikeHighlandName } from './accepted-words.ts';
import { gluedFrom, isMarked, problemOf, type SyllableProblem } from './mend-syllable.ts';
import { plainWord, scanWords } from './scan.ts';
import { isSyllable, lookUp, type SpellingVariant, withoutTones } from './syllables.ts';

/** A word that cannot be what its writer meant. Offsets count from the start of the text that was read. */
export interface OddWord {
  /**
   * A `SyllableProblem`, `doubled-letter` at a word's end, `lone`: consonants without a vowel between other words, or
   * glued: `glued-case` (phườngLong), `glued-words` (nhândân), `glued-figure` (21/7đến, tháng7).
   */
  readonly kind: SyllableProblem['kind'] | 'doubled-letter' | 'lone' | 'glued-case' | 'glued-words' | 'glued-figure';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What may have been meant, at most two; each in the letter case of the text. */
  readonly mended: readonly string[];
}

/** A word that could as rightly be written another way. */
export interface VariantUse {
  readonly variant: SpellingVariant;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface WordsRead {
  readonly odd: readonly OddWord[];
  readonly variants: readonly VariantUse[];
}

/** Reads the words of a text in NFC in one pass. Never throws. */
export function readWords(text: string): WordsRead {
  const reader = new WordReader(text);
  scanWords(text, (start, end) => reader.read(start, end));
  return reader;
}

class WordReader implements WordsRead {
  readonly odd: OddWord[] = [];
  readonly variants: VariantUse[] = [];
  readonly #text: string;
  /** Where the word before stands. */
  #from = 0;
  #to = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(start: number, end: number): void {
    const raw = this.#text.slice(start, end);
    let variant = lookUp(raw);
    if (variant === undefined) {
      const word = plainWord(raw);
      const lower = word.toLowerCase();
      variant = lookUp(lower);
      if (variant === undefined) this.#judge(raw, word, lower, start, end);
    }
    if (variant) this.#noteVariant(variant, raw, start, end);
    if (variant !== undefined) this.#joinedFigure(raw, start, end);
    this.#from = start;
    this.#to = end;
  }

  /** A word right behind a figure (7đến) or right before one (tháng7). Units have no marked letters. */
  #joinedFigure(raw: string, start: number, end: number): void {
    const behind = isDigit(this.#text.charCodeAt(start - 1));
    const before = isDigit(this.#text.charCodeAt(end));
    if ((!behind && !before) || raw.length < 2 || !isMarked(raw) || raw === raw.toUpperCase()) return;
    const stretch = /^[\d.,/%-]*\d$/u.exec(chunkBefore(this.#text, start))?.[0] ?? '';
    if (behind && stretch === '') return;
    const figure = behind
      ? stretch
      : (/^\d[\d.,/]*(?<=\d)(?![\p{L}])/u.exec(this.#text.slice(end, end + 20))?.[0] ?? '');
    if (figure === '' || (before && /[/.-]/u.test(this.#text.charAt(start - 1)))) return;
    const at = behind ? start - figure.length : start;
    const mended = behind ? `${figure} ${raw}` : `${raw} ${figure}`;
    this.#add('glued-figure', at, at + mended.length - 1, [mended]);
  }

  /** Notes a word with two right spellings, unless it may be somebody's name, which is written as its bearer writes it. */
  #noteVariant(variant: SpellingVariant, raw: string, start: number, end: number): void {
    if (raw !== raw.toLowerCase() && this.#mayBeName(raw, start, end)) return;
    if (variant.matter === 'i-y' && FIXED_PAIRS.test(this.#text.slice(this.#from, end + 6).toLowerCase())) return;
    this.variants.push({ variant, start, end, text: raw });
  }

  #mayBeName(raw: string, start: number, end: number): boolean {
    if (raw.length > 1 && raw === raw.toUpperCase()) return true;
    if (!/^ \p{Ll}/u.test(this.#text.slice(end, end + 3))) return true;
    const before = this.#wordBefore(start);
    return before !== undefined && (/^\p{Lu}/u.test(before) || ADDRESSES.has(before));
  }

  /** The word before, where nothing but blanks stand between: a blank too many, once taken out, must change nothing here. */
  #wordBefore(start: number): string | undefined {
    const joined = this.#to > this.#from && /^(?:\s| +)$/u.test(this.#text.slice(this.#to, start));
    return joined ? this.#text.slice(this.#from, this.#to) : undefined;
  }

  #judge(raw: string, word: string, lower: string, start: number, end: number): void {
    if (!isMarked(word)) {
      this.#judgeAscii(word, start, end);
      return;
    }
    if (isAccepted(lower) || this.#isJoined(start, end) || !VIETNAMESE.test(withoutTones(lower).base)) return;
    const pieces = casePieces(word);
    if (pieces) {
      this.#add('glued-case', start, end, raw === word ? [pieces.join(' ')] : []);
      return;
    }
    if (!VOWEL.test(withoutTones(lower).base)) {
      if (/^(?:NG|NGH|NH)$/u.test(word)) this.#judgeLone(start, end);
      return;
    }
    const glued = gluedFrom(lower);
    const style = caseOf(word);
    if (style === 'mixed' || (!glued && this.#isLikelyName(word, lower, style, start))) return;
    const problem = glued ? { kind: 'glued-words' as const, mended: [glued.join(' ')] } : problemOf(lower);
    // Between capitals and before đ it is letters that were lost in a PDF, and no letter less can mend that.
    const lost = IMPOSSIBLE_ANYWHERE.test(lower) || (style === 'capitals' && !glued);
    const likely = problem.mended.filter((one) => !lost || one.length === lower.length);
    const mended = raw === word ? likely.map((one) => inCase(one, style)) : [];
    this.#add(problem.kind, start, end, mended);
  }

  /** Abbreviations, and names that are spelled otherwise than Vietnamese words. */
  #isLikelyName(word: string, lower: string, style: LetterCase, start: number): boolean {
    if (style === 'lower') return word.length < 3;
    if (looksLikeHighlandName(lower)) return true;
    if (style === 'capitals') return withoutTones(lower).tones.length === 0;
    return !IMPOSSIBLE_ANYWHERE.test(lower) && !this.#startsSentence(start);
  }

  #judgeAscii(word: string, start: number, end: number): void {
    if (word.length <= 3 && !/[aeiouy]/iu.test(word)) {
      this.#judgeLone(start, end);
      return;
    }
    if (word !== word.toLowerCase() || word.charAt(word.length - 1) !== word.charAt(word.length - 2)) return;
    const single = word.slice(0, -1);
    const likely = isAccepted(single) || (/[aiuych]$/u.test(single) && single.length > 1 && isSyllable(single));
    if (!likely || isAccepted(word) || /^[ivx]+$/u.test(word) || this.#isJoined(start, end)) return;
    this.#add('doubled-letter', start, end, [single]);
  }

  /** A consonant by itself where a word should be: what is left of a word when a PDF's accented letters are lost. */
  #judgeLone(start: number, end: number): void {
    const word = this.#text.slice(start, end);
    const before = this.#wordBefore(start);
    if (before === undefined || this.#isJoined(start, end) || isDigit(this.#text.charCodeAt(this.#from - 1))) return;
    const capitals = /^(?:NG|NGH|NH)$/u.test(word) && isMarked(before) && before === before.toUpperCase();
    if (!capitals && !(word.length === 1 ? LONE_LETTER : LONE_LETTERS).test(word)) return;
    if (word.length === 1 && (LABELS.has(before.toLowerCase()) || !/^(?:$|\s|:)/u.test(this.#text.slice(end, end + 2))))
      return;
    if (BARE_RUN.test(this.#text.slice(Math.max(0, start - 8), end + 8))) return;
    this.#add('lone', this.#from, end, []);
  }

  /** Whether a hyphen, an apostrophe or an address sign ties the word to another: pa-nô, K’Nớ, ten@xa.gov.vn. */
  #isJoined(start: number, end: number): boolean {
    return (
      /[\p{L}\d]['’‘`\-‑@_./\\]$/u.test(this.#text.slice(Math.max(0, start - 2), start)) ||
      /^['’‘`\-‑@_/\\.][\p{L}\d]/u.test(this.#text.slice(end, end + 2))
    );
  }

  #startsSentence(start: number): boolean {
    return /(?:^|[.?!:;…\n“"(–•*-]|^[\p{L}\d.]{1,6}[.)])\s*$/u.test(this.#text.slice(Math.max(0, start - 8), start));
  }

  #add(kind: OddWord['kind'], start: number, end: number, mended: readonly string[]): void {
    this.odd.push({ kind, start, end, text: this.#text.slice(start, end), mended });
  }
}

/** Words with other letters are foreign: façade, Müller. */
const VIETNAMESE = /^[a-zăâđêôơư]+$/u;
const VOWEL = /[aăâeêioôơuưy]/u;
/** No language of the country puts đ behind one of these: letters were lost between them (Ban Chđạo). */
const IMPOSSIBLE_ANYWHERE = /(?:ch|gh|kh|ng|nh|ph|th|tr)đ/u;
const LONE_LETTERS = /^(?:ng|ngh|nh|gh|ch|kh|ph|th|tr)$/u;
const LONE_LETTER = /^[bcdghklmnpqrst]$/u;
const BARE = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])';
/** Three bare consonants in a row are the rule lost-letters' own. */
const BARE_RUN = new RegExp(`(?:^|\\s)${BARE}\\s+${BARE}\\s+${BARE}(?:\\s|$)`, 'iu');
/** Words behind which a letter by itself is a label: điểm b, nhóm c, từ a đến d. */
const LABELS = new Set(
  'điểm khoản mục nhóm loại hạng lớp phần ý câu án cột hàng dòng mẫu biểu số khối tiết đoạn hình bảng tổ đội khu lô đường hộp thư vitamin chữ cấp bậc ký kí hiệu và hoặc đến từ là hay dạng kiểu ô thửa hẻm ngõ tuyến bằng thành sau trước dấu'.split(
    ' ',
  ),
);
/** Words for a person, behind which a name stands. */
const ADDRESSES = new Set('ông bà anh chị em cô chú bác cháu chí tên thị văn'.split(' '));
/** Words of two syllables that are always written with i. */
const FIXED_PAIRS = /(?:tỉ (?:mỉ|tê|mẩn)|kì (?:kèo|cọ)|lí (?:nhí|lắc)|hi hi|kí lô|kĩ càng kĩ)/u;

type LetterCase = 'lower' | 'title' | 'capitals' | 'mixed';

function caseOf(word: string): LetterCase {
  if (word === word.toLowerCase()) return 'lower';
  if (word === word.toUpperCase()) return word.length > 1 ? 'capitals' : 'title';
  return word.slice(1) === word.slice(1).toLowerCase() ? 'title' : 'mixed';
}

function inCase(word: string, style: LetterCase): string {
  if (style === 'capitals') return word.toUpperCase();
  return style === 'title' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The syllables of a word with a capital inside it: phường|Long, của|UBND, UBND|xã. Undefined for any other word. */
function casePieces(word: string): readonly string[] | undefined {
  const pieces = /^\p{Lu}{2,}\p{Ll}{2,}$/u.test(word)
    ? (/^(\p{Lu}+)(\p{Ll}+)$/u.exec(word)?.slice(1) ?? [])
    : word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  const [first = '', ...rest] = pieces;
  if (rest.length === 0 || first.length < 2) return undefined;
  const abbreviation = (piece: string): boolean => /^[A-ZĐ]{2,}$/u.test(piece);
  const syllable = (piece: string): boolean => piece.length > 1 && isSyllable(piece.toLowerCase());
  const fit = pieces.every(
    (piece, i) => syllable(piece) || (abbreviation(piece) && (i === 0 || i === pieces.length - 1)),
  );
  return fit && pieces.some((piece) => syllable(piece) && isMarked(piece)) ? pieces : undefined;
}

function chunkBefore(text: string, end: number): string {
  return /[\d.,/%-]*$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? '';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
