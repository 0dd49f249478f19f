import type { Decimal } from '../figures/decimal.ts';
import { readDigits } from '../figures/reading.ts';
import type { Paragraph } from '../markdown/prose.ts';
import { type Span, span } from '../text/span.ts';

/** A figure that the prose states. Section-relative. */
export interface ProseFigure {
  readonly span: Span;
  readonly value: Decimal;
  readonly percent: boolean;
}

/**
 * What looks like a figure and states none: dates and periods, symbols of documents, articles and clauses, levels,
 * numbers that belong to a name, numbering. The order matters: what stands first is taken first.
 */
const NO_FIGURES: readonly RegExp[] = [
  /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu,
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/gu,
  /(?:ngày|từ|đến|trước|sau)\s+\d{1,2}[/-]\d{1,2}(?![\d%])/giu,
  /(?:ngày|tháng|quý|năm|kỳ|tuần)\s+\d{1,4}(?:[/-]\d{4})?(?:\s*(?:,|và|đến|-|–)\s*\d{1,4}(?:[/-]\d{4})?)*(?![\d.,]*\d|\s*%)/giu,
  /\d{1,5}\s*(?:\/\s*\d{4})?\s*\/\s*[A-ZĐ][\p{L}\d&.]*(?:\s*-\s*[A-ZĐ][\p{L}\d&.]*)*/gu,
  /\d{1,2}\s+(?:tháng|năm|quý|ngày)(?!\p{L})/giu,
  /(?:điều|khoản|điểm|chương|mục|phần|phụ lục|biểu|mẫu|bảng|cột|hình|mức(?: độ)?|cấp|lớp|loại|nhóm|đợt|lần|phiên bản|khóa)\s+(?:số\s+)?\d+(?:\.\d+)*(?:\s*(?:,|và|;|-)\s*\d+(?![\d.]*\d|\s*%))*/giu,
  /(?:quận|phường|tổ|thôn|khu phố|ấp|khối|tiểu khu|đề án|nghị quyết|quyết định|thông tư|nghị định|công văn|luật|số)\s+(?:số\s+)?\d+(?:[.\d]*\d)?(?!\s*(?:hồ sơ|bộ|lượt|%))/giu,
  /\d+\s*\/\s*\d+(?!\s*(?:hồ sơ|bộ))/gu,
  /(?:[IVX]+\.)?\d+[a-zđ](?![\p{L}])/gu,
];

const FIGURE =
  /(?<![\p{L}\d.,/])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\d+\.\d{1,2})(?![\d/]|[.,]\d)(\s?%)?/gu;
const NUMBERING = /^\s*(?:\d+(?:\.\d+)*[.)]|[a-zđ]\))\s*/u;

/** The figures of a paragraph. Cheap and careful: what may be no figure is not counted as one. */
export function proseFiguresOf(paragraph: Paragraph): readonly ProseFigure[] {
  if (!/\d/u.test(paragraph.text)) return [];
  const text = blankOut(paragraph.text);
  const figures: ProseFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const digits = match[1] ?? '';
    const start = paragraph.offsetOf(match.index);
    figures.push({ span: span(start, start + digits.length), value: readDigits(digits).value, percent: match[2] !== undefined });
  }
  return figures;
}

function blankOut(text: string): string {
  let out = text.replace(NUMBERING, (numbering) => ' '.repeat(numbering.length));
  for (const pattern of NO_FIGURES) out = out.replace(pattern, (match) => ' '.repeat(match.length));
  return out;
}
