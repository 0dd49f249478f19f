import type { SectionText } from '../markdown/sections.ts';
import { type Span, span } from '../text/span.ts';
import { foldLabel } from '../words/fold.ts';
import { isPlanHeading } from '../words/plans.ts';
import { matchWording, type OutlineIndex, type WordingMatch } from './outline-index.ts';

/** A heading's own number: «II.», «3.1.», «a)». */
export interface HeadingNumber {
  /** As written, without the full stop or bracket: `II`, `3.1`, `a`. */
  readonly text: string;
  readonly style: 'roman' | 'arabic' | 'letter';
  /** The steps of the number: II is [2], 3.1 is [3, 1], đ is [5]. */
  readonly steps: readonly number[];
  /** The number as `text` has it, without the word «Phần» before it and the full stop behind it. */
  readonly span: Span;
}

/** An ATX heading with its number split off. Spans are section-relative. */
export interface HeadingFact {
  readonly level: number;
  /** The whole heading text: number and wording. */
  readonly span: Span;
  readonly number: HeadingNumber | undefined;
  /** The words behind the number, in NFC; what sections are matched by. */
  readonly wording: string;
  readonly wordingSpan: Span;
  /** The wording as it is compared: lower case, without punctuation and old letters (see `foldLabel`). */
  readonly folded: string;
  /** Whether the section tells of what is planned, so that its figures are aims and no statements. */
  readonly isPlan: boolean;
  /** The part of the kind's outline that the wording names; undefined where it was read without an outline. */
  readonly match: WordingMatch | undefined;
}

/**
 * The letters of the Vietnamese alphabet that points are lettered with (Nghị định 30/2020/NĐ-CP, Phụ lục I): a, b, c,
 * d, đ, e, g, h, i … There is no f, j, w or z, and ă, â, ê, ô, ơ, ư are not used.
 */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

const NUMBER =
  /^(?<marks>[*_]*)(?:(?<word>phần|chương|mục)\s+)?(?<number>[IVXLC\u0406\u2160-\u216b]+(?:\.\d{1,3})*(?=$|[\s.):/*_–-])|\d{1,3}(?:\.\d{1,3})*(?=$|\D)|\p{L}(?=[.)]))(?<end>[*_]*\s*(?:[.):]|\/(?=\s))?(?:\s*[-–—](?=\s))?[*_]*)\s*/iu;

/**
 * A section's heading with its number and its wording, held against `outline` where one is given; undefined for a
 * section without a heading. Never throws.
 */
export function headingOf(section: SectionText, outline?: OutlineIndex): HeadingFact | undefined {
  const heading = section.heading;
  if (!heading) return undefined;
  const text = section.text.slice(heading.span.start, heading.span.end);
  const split = splitNumber(text);
  const start = heading.span.start;
  const wordingStart = start + (split?.end ?? 0);
  const wording = text.slice(split?.end ?? 0).normalize('NFC');
  const folded = foldLabel(wording);
  return {
    level: heading.level,
    span: heading.span,
    number: split && { ...split.number, span: span(start + split.number.span.start, start + split.number.span.end) },
    wording,
    wordingSpan: span(wordingStart, heading.span.end),
    folded,
    isPlan: isPlanHeading(folded),
    match: outline && matchWording(outline, folded, heading.level),
  };
}

/** A number at the start of a text, and where the words behind it begin. Spans count from the start of `text`. */
export interface SplitNumber {
  readonly number: HeadingNumber;
  readonly end: number;
}

/** Splits off the number that a heading or a point begins with: `3.1.`, `II.`, `Phần I`, `a)`. */
export function splitNumber(text: string): SplitNumber | undefined {
  const match = NUMBER.exec(text);
  const written = match?.groups?.number;
  if (!match || written === undefined) return undefined;
  const word = match.groups?.word;
  const end = match.groups?.end ?? '';
  const rest = text.slice(match[0].length);
  const start = text.indexOf(written, (match.groups?.marks ?? '').length + (word ?? '').length);
  const number = readNumber(written, word !== undefined, span(start, start + written.length));
  if (!number) return undefined;
  // «6 tháng đầu năm», «100% văn bản», «2024»: a figure without a full stop belongs to the wording.
  const marked = word !== undefined || /[.):/–—-]/u.test(end) || (number.style === 'arabic' && number.steps.length > 1);
  if (!marked && !(number.style === 'roman' && rest !== '' && /\s$/u.test(match[0]))) return undefined;
  // «VI PHẠM …», «XI MĂNG …» are words, and a Roman figure without a full stop counts only in capitals.
  if (!marked && (written !== written.toUpperCase() || /^(?:VI|XI|LI)$/u.test(written))) return undefined;
  return { number, end: match[0].length };
}

function readNumber(written: string, hasWord: boolean, own: Span): HeadingNumber | undefined {
  const text = written.normalize('NFC');
  if (/^\d/u.test(text)) {
    const steps = text.split('.').map(Number);
    // 1.234 is a figure, and no report has a hundred parts.
    return steps.every((step) => step < 100) ? { text, style: 'arabic', steps, span: own } : undefined;
  }
  const [first = '', ...rest] = text.split('.');
  const roman = first === first.toUpperCase() || hasWord ? romanValue(first) : undefined;
  if (roman !== undefined) return { text, style: 'roman', steps: [roman, ...rest.map(Number)], span: own };
  if ([...text].length !== 1) return undefined;
  const letter = POINT_LETTERS.indexOf(text.toLowerCase());
  return { text, style: 'letter', steps: [letter + 1], span: own };
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The value of a Roman number in its regular form, else undefined. NFKC reads «Ⅱ»; the Cyrillic «І» is read as I. */
export function romanValue(written: string): number | undefined {
  const text = written.normalize('NFKC').replaceAll('\u0406', 'I').toUpperCase();
  let rest = text;
  let value = 0;
  for (const [sign, worth] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' && value > 0 && romanOf(value) === text ? value : undefined;
}

/** A whole number from 1 as a Roman number. */
export function romanOf(value: number): string {
  let rest = value;
  let text = '';
  for (const [sign, worth] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/**
 * The number `value` written like `like`: same style and, for 3.1, the same first steps; a letter keeps its case.
 * Undefined past the last letter.
 */
export function numberLike(like: HeadingNumber, value: number): string | undefined {
  const before = like.text.split('.').slice(0, -1);
  if (like.style === 'letter') {
    const letter = POINT_LETTERS.charAt(value - 1);
    if (!letter) return undefined;
    return like.text === like.text.toUpperCase() ? letter.toUpperCase() : letter;
  }
  const last = like.style === 'roman' && before.length === 0 ? romanOf(value) : String(value);
  return [...before, last].join('.');
}
