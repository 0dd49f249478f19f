import { splitNumber } from '@soat/engine';
import { isCapitals } from './lines.ts';
import { type TextLine, usualGap, widthOf } from './text-lines.ts';

/** How the lines of a text fill their page, as far as lines show that certainly go on with one another. */
export interface PageMeasure {
  /** How wide a full line is; undefined where no line goes on, so that each is a paragraph. */
  readonly width: number | undefined;
  /** How wide the first line of a paragraph is, which begins further in. */
  readonly first: number | undefined;
  /** Lines that go on begin at most so many characters in; undefined where that tells nothing. */
  readonly indent: number | undefined;
  /** Whether paragraphs begin further in than that, so that a line which does not is none. */
  readonly isIndented: boolean;
  /** How many empty lines stand between two lines of a paragraph. */
  readonly gap: number;
}

/** Measures the stretches of a text that are prose. */
export function measurePage(stretches: readonly (readonly TextLine[])[]): PageMeasure {
  const all: Wrapped[] = [];
  const first: Wrapped[] = [];
  const indents: number[] = [];
  const openings: number[] = [];
  for (const lines of stretches) {
    for (let at = 1; at < lines.length; at++) {
      const [above, line, next] = [lines[at - 2], lines[at - 1], lines[at]];
      if (!line || !next || !surelyGoesOn(line.text, next.text)) continue;
      const wrapped = { width: widthOf(line.text), needed: widthOf(`${line.text} ${firstWord(next.text)}`) };
      all.push(wrapped);
      indents.push(next.indent);
      const opens = above !== undefined && CLOSED.test(above.text) && /^\p{Lu}/u.test(line.text);
      if (isMarked(line.text) || opens) first.push(wrapped);
      if (opens) openings.push(line.indent);
    }
  }
  const width = fullWidth(all);
  const indent = indents.length < 5 ? undefined : quantile(indents, 0.9);
  const further = openings.filter((own) => indent !== undefined && own > indent + 1);
  return {
    width,
    first: first.length < 3 ? width : fullWidth(first),
    indent,
    isIndented: openings.length > 2 && further.length > openings.length * 0.7,
    gap: usualGap(stretches.flat()),
  };
}

interface Wrapped {
  readonly width: number;
  /** With the first word of the next line, for which there was no room. */
  readonly needed: number;
}

/** The widest lines fit on the page, and the narrowest that did not fit are wider: between the two it is full. */
function fullWidth(wrapped: readonly Wrapped[]): number | undefined {
  if (wrapped.length === 0) return undefined;
  const fits = quantile(
    wrapped.map((one) => one.width),
    0.9,
  );
  const over = quantile(
    wrapped.map((one) => one.needed),
    0.1,
  );
  return (fits + over) / 2;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? 0;
}

const CLOSED = /[.;:!?…]["”»)\]]*$/u;
const SMALL = /^["“«‘([]*\p{Ll}/u;

// A number behind one of these words belongs to it: «tại khoản / 2. …», «ngày / 14. …».
const WANTS_NUMBER =
  /(?:^|[\s(])(?:khoản|điều|điểm|mục|số|tháng|năm|ngày|quý|biểu|bảng|phụ lục|và|đến|từ|lần|thứ|mức độ|đề án|tiểu mục|chương|phần|quận|phường|tổ|khu phố)$/iu;

/** A line that begins with a small letter behind one that has not ended, or with the figure that this one wants. */
function surelyGoesOn(line: string, next: string): boolean {
  const isWanted = SMALL.test(next) || (/^\d/u.test(next) && WANTS_NUMBER.test(line));
  return isWanted && !CLOSED.test(line) && !isMarked(next) && line.split(' ').length > 3;
}

function firstWord(text: string): string {
  return /^\S+/u.exec(text)?.[0] ?? '';
}

const DASHED = /^(?:[-–—+•●○▪■◦\uf0b7\uf02d]\s+\S|[-–—]\p{L})/u;
const LETTERED = /^[a-zđA-ZĐ]\s*\)\s*\S/u;
const LABELLED = /^(?:kính\s+gửi\s*:|nơi\s+nhận\s*:|trên đây là\s)/iu;
const NUMBERED =
  /^(?:[IVXLC]{1,6}\s*[.)/-]\s*["“«(]?\p{Lu}|(?:\d{1,2}\.)*\d{1,2}\s*[.)/]\s*["“«(]?\p{Lu}|\d{1,2}(?:\.\d{1,2})+\s+["“«(]?\p{Lu}|\p{Lu}\.\s+\p{Lu})/u;
const PART = /^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:[IVXLC]{1,6}|\d{1,2}|thứ \p{L}+|THỨ \p{L}+)(?![\p{L}\p{N}])/u;

/** The label of an annex, alone on its line or before its name. */
export const ANNEX =
  /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+|SỐ\s+)?(?:[IVXLC]{1,6}|\d{1,2}))?\s*(?:[.:–—-]\s*(?=\p{Lu})|$)/u;

/** Whether a line begins with a number of a heading or of a point. */
export function isNumbered(text: string): boolean {
  return NUMBERED.test(text) || PART.test(text);
}

/** Whether a line begins with what begins a paragraph: a dash, a number, a letter with a bracket, words that only stand there. */
function isMarked(text: string): boolean {
  return DASHED.test(text) || isNumbered(text) || LETTERED.test(text) || LABELLED.test(text) || ANNEX.test(text);
}

/**
 * The paragraphs of a stretch of prose: lines that go on with one another become one. Where it is not sure that a line
 * goes on with the one above, the room that was left there decides: a first word that would have fit begins a paragraph.
 */
export function paragraphsOf(lines: readonly TextLine[], page: PageMeasure): readonly string[] {
  const paragraphs: TextLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = paragraphs[paragraphs.length - 1];
    const [first] = open ?? [];
    const above = lines[at - 1];
    const seam = first && above && { first, above, line, next: lines[at + 1] };
    if (open && seam && goesOn(seam, page)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(joined);
}

/** A place between two lines. */
interface Seam {
  /** The first line of the paragraph so far. */
  readonly first: TextLine;
  readonly above: TextLine;
  readonly line: TextLine;
  readonly next: TextLine | undefined;
}

function goesOn(seam: Seam, page: PageMeasure): boolean {
  const { first, above, line } = seam;
  const isHeading = isNumbered(first.text) && !CLOSED.test(above.text);
  if (ANNEX.test(first.text) || (isMarked(line.text) && !isOnlyLikeAMark(seam, page))) return false;
  const fill = page.width === undefined ? 0 : fillOf(seam, page.width, page.first ?? page.width, isHeading);
  if (SMALL.test(line.text)) return !CLOSED.test(above.text) || fill > 0.96;
  if (isHeading && isCapitals(above.text)) return isCapitals(line.text);
  if (isCapitals(above.text) !== isCapitals(line.text)) return false;
  if (page.indent !== undefined && line.indent > page.indent + 1 && !isHeading) return false;
  const isParted = line.gap > page.gap && !line.opensPage;
  if (isParted && (CLOSED.test(above.text) || fill < 0.96)) return false;
  if (isHeading) return headingGoesOn(seam, page, fill);
  if (/[:;]$/u.test(above.text)) return false;
  if (CLOSED.test(above.text)) return page.isIndented ? fill > 0.9 : closedGoesOn(seam, page, fill);
  return fill > (above.text.endsWith(',') ? 0.8 : 0.96);
}

/** Whether the paragraph goes on behind the end of a sentence that fills its line. */
function closedGoesOn(seam: Seam, page: PageMeasure, fill: number): boolean {
  return fill > 0.96 && !(opensParagraph(seam, page) ?? fill < 1.02);
}

/**
 * Whether a line that another certainly goes on with is the first of its paragraph: it is further in, and so less fits
 * on it. Undefined where its width does not tell, or where paragraphs begin like any line.
 */
function opensParagraph({ line, next }: Seam, { width, first }: PageMeasure): boolean | undefined {
  if (!next || width === undefined || first === undefined || first > 0.98 * width) return undefined;
  if (!surelyGoesOn(line.text, next.text)) return undefined;
  if (widthOf(line.text) > 1.01 * first) return false;
  return widthOf(`${line.text} ${firstWord(next.text)}`) < 0.99 * width ? true : undefined;
}

/** How full the line above would be with the first word of this one: 1 is the width of the page. */
function fillOf(seam: Seam, width: number, first: number, bold: boolean): number {
  const { above, line } = seam;
  return widthOf(`${above.text} ${firstWord(line.text)}`, bold) / (seam.first === above ? first : width);
}

/** «Thi đua / - khen thưởng», «Điều 5 khoản / 2. Cơ quan»: in the middle of a sentence, and the line above is full. */
function isOnlyLikeAMark(seam: Seam, page: PageMeasure): boolean {
  const { above, line } = seam;
  if (WANTS_NUMBER.test(above.text)) return isNumbered(line.text);
  if (!/^[-–—+]\s+["“«(]?\p{Ll}/u.test(line.text) || CLOSED.test(above.text) || page.width === undefined) return false;
  return fillOf(seam, page.width, page.first ?? page.width, false) > 1;
}

/**
 * A heading that goes on in a second line ends there, short of the page's width. A line behind which a sentence goes on
 * is the first of the text below.
 */
function headingGoesOn({ above, line, next }: Seam, page: PageMeasure, fill: number): boolean {
  if (fill < 0.9 || page.width === undefined) return false;
  if (above.text.endsWith(',')) return true;
  const isOpen = next !== undefined && !CLOSED.test(line.text) && SMALL.test(next.text) && !isMarked(next.text);
  return !isOpen && !CLOSED.test(line.text) && widthOf(line.text, true) < page.width * 0.8;
}

/** Lines as one. What ends in a dash or a slash within a symbol goes on without a blank: «05/QĐ- / UBND». */
function joined(lines: readonly TextLine[]): string {
  return lines
    .map(({ text }, i) => {
      const next = lines[i + 1]?.text ?? '';
      const isWithin = /[\p{Lu}\d/][-/]$/u.test(text) && /\/\S*$/u.test(text) && /^[\p{Lu}\d]/u.test(next);
      return next === '' || isWithin ? text : `${text} `;
    })
    .join('');
}

/** The number at the beginning of a paragraph, where it has one, parted from the words by a blank. */
export function withNumberApart(text: string): string {
  const split = isNumbered(text) ? splitNumber(text) : undefined;
  if (!split) return text;
  const number = text.slice(0, split.end).trimEnd();
  return `${number} ${text.slice(split.end).trimStart()}`;
}
