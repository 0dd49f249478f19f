import type { Paragraph } from '../markdown/prose.ts';
import type { Range } from './passages.ts';

const PATTERNS: readonly RegExp[] = [
  /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu,
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/gu,
  /(?:ngày|từ|đến|trước|sau)\s+\d{1,2}[/-]\d{1,2}(?![\d%])/giu,
  /(?:ngày|tháng|quý|năm|kỳ|tuần)\s+\d{1,4}(?:[/-]\d{4})?(?:\s*(?:,|và|đến|-|–)\s*\d{1,4}(?:[/-]\d{4})?)*(?![\d.,]*\d|\s*%)/giu,
  /(?:quý|kỳ)\s+[IVX]+(?:\s*[/-]\s*\d{4})?/giu,
  /\d{1,5}\s*(?:\/\s*\d{4})?\s*\/\s*[A-ZĐ][\p{L}\d&.]*(?:\s*-\s*[A-ZĐ][\p{L}\d&.]*)*/gu,
  /\d{1,2}\s+(?:tháng|năm|quý|ngày|tuần)(?!\p{L})/giu,
  /(?:điều|khoản|điểm|luật|nghị quyết|quyết định|thông tư|nghị định|công văn|kế hoạch)\s+(?:số\s+)?\d+(?![\d.,]*\d)(?!\s*(?:hồ sơ|bộ|lượt|%))/giu,
];

/** The ranges of a paragraph that hold numbers but no figures: dates, periods, symbols of documents, articles. */
export function noFiguresOf(paragraph: Paragraph): readonly Range[] {
  return PATTERNS.flatMap((pattern) =>
    [...paragraph.text.matchAll(pattern)].map((match) => ({ index: match.index, end: match.index + match[0].length })),
  );
}
