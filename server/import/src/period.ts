/** The period of a report as the front matter has it. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** The words that tell it; empty where the file itself holds it. */
  readonly words: string;
}

const DAY = String.raw`(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?`;
const RANGE = new RegExp(`từ\\s+${DAY}\\s*(?:đến|[-–—])\\s*(?:hết\\s+)?${DAY}`, 'iu');
const MONTHS = /(?<!\d)(\d{1,2})\s+tháng\s+đầu\s+năm\s+(\d{4})/iu;

/**
 * The period that a trích yếu certainly names: two dates, or the first months of a year. A quarter, half a year, nine
 * months and a year are left open: the figures of the regular reports are taken on days of their own (15/12, 14/3, 14/6,
 * 14/9), which each province sets.
 */
export function periodIn(text: string): Period | undefined {
  const range = RANGE.exec(text);
  if (range) {
    const [words, day1 = '', month1 = '', year1, day2 = '', month2 = '', year2] = range;
    if (year2 === undefined) return undefined;
    return { from: [day1, month1, year1 ?? year2].join('/'), to: [day2, month2, year2].join('/'), words };
  }
  const months = MONTHS.exec(text);
  const count = Number(months?.[1] ?? 0);
  const year = months?.[2] ?? '';
  if (!months || count < 2 || count > 11 || count % 3 === 0) return undefined;
  const last = new Date(Date.UTC(Number(year), count, 0)).getUTCDate();
  return { from: `01/01/${year}`, to: `${last}/${count < 3 ? `0${count}` : count}/${year}`, words: months[0] };
}

/** The period among the properties of a file, as long as they speak of the report that stands on its pages. */
export function periodOfFile(properties: Readonly<Record<string, string>>, summary: string): Period | undefined {
  const [from, to] = [properties.PeriodFrom, properties.PeriodTo].map((text) => dayOf(text ?? ''));
  const isOwn = summary !== '' && properties.Subject?.normalize('NFC') === summary.normalize('NFC');
  return from !== undefined && to !== undefined && isOwn ? { from, to, words: '' } : undefined;
}

/** `2024-01-31` as people write it, `31/01/2024`: months 3 to 9 without a zero (Phụ lục I, phần I, mục II.4). */
function dayOf(iso: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  if (year === undefined || month === undefined) return undefined;
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
