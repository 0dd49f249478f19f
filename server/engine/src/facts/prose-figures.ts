import { add, type Decimal, decimal, multiply, subtract, trimmed } from '../figures/decimal.ts';
import { exactly, type Interval, rounded } from '../figures/interval.ts';
import { readDigits } from '../figures/reading.ts';
import { type Span, span } from '../text/span.ts';
import { CHANGE, HEDGE, MULTIPLIERS, NO_UNITS, TARGET, UNITS } from '../words/prose.ts';
import type { Passage } from './passages.ts';

/** What a figure of the prose is said to be: something that is so, something aimed at, or by how much something changed. */
export type Use = 'statement' | 'target' | 'change';

/** A figure that the prose states, with the words that belong to it. */
export interface ProseFigure {
  /** The digits, section-relative. */
  readonly span: Span;
  /** Where the digits begin in the passage's text, and where the figure ends with its multiplier and unit. */
  readonly index: number;
  readonly end: number;
  /** Multiplied out: 5,65 ngàn is 5650. */
  readonly value: Decimal;
  /** The amounts that it can stand for, by its last digit and by words such as «hơn», «gần», «khoảng». */
  readonly interval: Interval;
  readonly percent: boolean;
  /** Folded: «hồ sơ», «lượt»; empty where none is written. Bộ, HS and trường hợp are hồ sơ. */
  readonly unit: string;
  readonly approximate: boolean;
  readonly use: Use;
  /** The unit and multiplier aside, whether it is written with a multiplier or decimals of its own. */
  readonly scaled: boolean;
  /** Whether a word such as «nghìn» or «triệu» multiplies it. */
  readonly multiplied: boolean;
  /** 4.561/5.650 hồ sơ states two figures: this is the first, and here is the second. */
  readonly over: { readonly value: Decimal; readonly span: Span } | undefined;
}

/**
 * What looks like a figure and states none. Dates, periods, symbols of documents and articles are kept away by the
 * passage; these are levels, numbers that belong to a name, ranks and numbering.
 */
const NO_FIGURES: readonly RegExp[] = [
  /(?<!\p{L})(?:ISO|TCVN|IEC|QCVN|ISO\/IEC)[\s\d:./-]*\d+(?::\d{4})?/gu,
  /(?<!\p{L})(?:mức(?: độ)?|cấp độ|(?<!(?:trung|sơ|cao) )cấp(?=\s+\d(?!\d))|(?<!(?:xếp|phân) )loại|hạng|thứ|lần thứ|đợt|phiên bản|khóa|lớp|nhóm|hình thức)\s+\d+(?:\s*(?:,|và|;|-|–|\/)\s*\d+(?![\d.]*\d|\s*(?:%|hồ sơ|bộ|lượt)))*(?![\d.,]*\d|\s*%)/giu,
  /(?<!\p{L})(?:quận|phường|tổ|tổ dân phố|thôn|khu phố|kp|ấp|khối|xóm|khóm|buôn|làng|cụm|khu vực|(?<!nhật )bản|tiểu khu|đội|đề án|phụ lục|biểu(?: số)?|mẫu(?: số)?|bảng|cột|dòng|hình|(?<!một )phần|chương|mục|tiểu mục|trang|đường|số nhà|hotline|tổng đài|điện thoại|q\.|p\.)\s*(?:số\s+)?\d+(?:[.\d]*\d)?(?!\d|[.,]\d|\s*(?:hồ sơ|bộ|lượt|%))/giu,
  /\d+\s*\/\s*\d+\s*(?=(?:tỉnh|thành|huyện|xã|phường|sở|đơn vị|cơ quan|tiêu chí|chỉ tiêu|nội dung|nhiệm vụ|điểm)(?!\p{L})(?![^.;%]{0,40}%|[^.;:()\d]{0,60}[:(]\s*\d))/giu,
  /(?<!\p{L})(?:24\/7|24\/24|7\/7|[0-9]\s+(?:trong|cửa|không|rõ|tại chỗ)(?!\p{L}))/giu,
  /(?:[IVX]+\.)?\d+[a-zđ](?!\p{L})/gu,
  /(?<!\d)\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}(?!\p{L})/giu,
  // What something was before: «từ 35 lên 63», «từ 15 đầu mối xuống còn 12».
  /(?<!\p{L})từ\s+\d[\d.,]*(?=(?:\s*%|(?:\s+\p{L}+){1,3})?\s+(?:lên|xuống(?: còn)?|còn|thành)\s+\d)/giu,
  // The two ends of a range: «từ 70 đến dưới 90 điểm», «từ 18 đến 35 tuổi».
  /(?<!\p{L})từ\s+\d[\d.,]*(?:\s*%|\s+\p{L}+)?\s+đến\s+(?:dưới\s+|hết\s+|cận\s+)?\d(?:[\d.,]*\d)?/giu,
];

// How long something took is no amount that anything adds up to.
const DURATION = /^\s*(?:năm|tháng|ngày|tuần|quý|giờ|phút)(?!\p{L})/iu;
const NUMBERING = /^\s*(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|\(\d{1,2}\))\s*/u;
const DIGITS = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)(?:,\d+)?|\d+,\d+|\d+\.\d{1,2}(?!\d)|\d+`;
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,/])(${DIGITS})(?!\\d)(?:(?:\\s+\\p{L}+){0,2}\\s*/\\s*(${DIGITS})(?!\\d))?(\\s?%|\\s+phần trăm(?!\\p{L}))?`,
  'gu',
);

/** The figures of a passage, in order. Careful: what may be no figure is not taken for one. Never throws. */
export function proseFiguresOf(passage: Passage): readonly ProseFigure[] {
  if (!/\d/u.test(passage.text)) return [];
  const text = blankOut(passage);
  const figures: ProseFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const figure = readFigure(passage, text, match);
    if (figure) figures.push(figure);
  }
  return figures;
}

/** The longest words before a digit that make it no figure: «tổ dân phố số ». */
const LONGEST_LEAD = 60;

/** The passage's text with everything that is no figure blanked out, so that all positions stay. */
function blankOut(passage: Passage): string {
  let text = passage.text.replace(NUMBERING, blank);
  for (const { index, end } of passage.noFigures)
    text = text.slice(0, index) + ' '.repeat(end - index) + text.slice(end);
  // What stands well before the first digit has nothing to do with any.
  const from = Math.max(0, text.search(/\d/u) - LONGEST_LEAD);
  let rest = text.slice(from);
  for (const pattern of NO_FIGURES) rest = rest.replace(pattern, blank);
  return text.slice(0, from) + rest;
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

function readFigure(passage: Passage, text: string, match: RegExpMatchArray): ProseFigure | undefined {
  const digits = match[1] ?? '';
  const index = match.index ?? 0;
  // A figure in a run of other signs (1.2.3, 5-6, 3,4,5) is numbering, a range or a list: no statement of an amount.
  if (
    /^[.,]?\d|^\s*[-–]\s*\d/u.test(text.slice(index + match[0].length)) ||
    /\d\s*[-–]\s*$/u.test(text.slice(Math.max(0, index - 6), index))
  )
    return undefined;
  if (isYear(text, index, digits) || DURATION.test(text.slice(index + match[0].length))) return undefined;
  const read = readDigits(digits);
  if (read.writing === 'ambiguous-comma' && !match[3]) return undefined;
  const after = text.slice(index + match[0].length);
  const multiplier = /^\s*(ngàn|nghìn|vạn|triệu|tỷ|tỉ)(?!\p{L})/iu.exec(after);
  const factor = MULTIPLIERS[multiplier?.[1]?.toLowerCase() ?? ''] ?? 0;
  const rest = after.slice(multiplier?.[0].length ?? 0);
  const percent = match[3] !== undefined;
  const unit = percent ? undefined : unitAfter(rest);
  const points = percent && /^\s*điểm/iu.test(rest);
  const end = index + match[0].length + (multiplier?.[0].length ?? 0) + (unit?.length ?? 0);
  const scaled = factor > 0 || read.value.scale > 0 || percent;
  const before = clauseBefore(text, index);
  const hedge = hedgeOf(before);
  const value = factor > 0 ? trimmed(multiply(read.value, decimal(10n ** BigInt(factor)))) : read.value;
  const own = scaled ? scale(rounded(read.value), factor) : exactly(value);
  return {
    span: span(passage.offsetOf(index), passage.offsetOf(index + digits.length - 1) + 1),
    index,
    end,
    value,
    interval: widen(own, value, hedge),
    percent,
    unit: unit?.name ?? '',
    approximate: hedge !== undefined,
    use: useOf(before, rest, points, percent),
    scaled,
    multiplied: factor > 0,
    over: overOf(passage, match, index, factor),
  };
}

/** «Từ 2016 đến 2018»: a bare year behind a word that leads to one. */
function isYear(text: string, index: number, digits: string): boolean {
  return (
    /^(?:19|20)\d\d$/u.test(digits) &&
    /(?:từ|đến|năm|giai đoạn|nhiệm kỳ|và|-|–)\s*$/iu.test(text.slice(Math.max(0, index - 12), index))
  );
}

function overOf(passage: Passage, match: RegExpMatchArray, index: number, factor: number): ProseFigure['over'] {
  const second = match[2];
  if (second === undefined) return undefined;
  const at = index + match[0].indexOf(second, (match[1] ?? '').length);
  return {
    value: multiply(readDigits(second).value, decimal(10n ** BigInt(factor))),
    span: span(passage.offsetOf(at), passage.offsetOf(at + second.length - 1) + 1),
  };
}

function scale(interval: Interval, factor: number): Interval {
  const by = decimal(10n ** BigInt(factor));
  return { low: multiply(interval.low, by), high: multiply(interval.high, by) };
}

/** Words such as «hơn» open the interval to one side; how far, domain practice puts at two to three per cent. */
function widen(own: Interval, value: Decimal, hedge: 'above' | 'below' | 'around' | undefined): Interval {
  if (!hedge) return own;
  const margin = multiply(value, decimal(hedge === 'above' ? 3n : 5n, 2));
  return {
    low: hedge === 'above' ? own.low : subtract(own.low, margin),
    high: hedge === 'below' ? own.high : add(own.high, margin),
  };
}

function hedgeOf(before: string): 'above' | 'below' | 'around' | undefined {
  for (const [kind, pattern] of HEDGE) if (pattern.test(before)) return kind;
  return undefined;
}

function unitAfter(rest: string): { readonly name: string; readonly length: number } | undefined {
  for (const { pattern, name } of UNITS) {
    const match = pattern.exec(rest);
    if (match) return { name, length: match[0].length };
  }
  const word = (/^\s+(\p{L}+)/u.exec(rest)?.[1] ?? '').toLowerCase();
  return word === '' || NO_UNITS.has(word) ? undefined : { name: word, length: 0 };
}

/** The words right before a figure, back to the last sign that ends a clause. */
function clauseBefore(text: string, index: number): string {
  const from = Math.max(0, index - 90);
  const part = text.slice(from, index);
  const cutAt = Math.max(
    part.lastIndexOf(';'),
    part.lastIndexOf('. '),
    part.lastIndexOf('('),
    part.search(/\d[^\d]*$/u),
  );
  return part.slice(cutAt + 1).toLowerCase();
}

function useOf(before: string, rest: string, points: boolean, percent: boolean): Use {
  const clauseAfter = (/^[^,;:.()]*/u.exec(rest)?.[0] ?? '').toLowerCase();
  if (TARGET.before.test(before) || TARGET.after.test(clauseAfter)) return 'target';
  if (points || CHANGE.before.test(before) || CHANGE.after.test(clauseAfter)) return 'change';
  if (percent && CHANGE.afterPercent.test(clauseAfter)) return 'change';
  return 'statement';
}
