import { plain } from '../facts/citation-compare.ts';
import type { DateMention } from '../facts/dates.ts';
import { daysIn } from '../facts/front-matter.ts';
import { sectionRule } from './kit.ts';

interface DateData {
  readonly written: string;
  readonly fault: 'day' | 'month' | 'year';
  readonly month: number;
  readonly year: number | undefined;
  /** How many days the month has. */
  readonly days: number;
  /** The date with day and month the other way round, where that exists. */
  readonly swapped: string;
}

/**
 * Ngày ghi trong lời văn phải có thật trong lịch: tháng 6 có 30 ngày, tháng 2 có 28 hoặc 29 ngày, và không có tháng 13.
 * Người đọc căn cứ vào ngày để tìm văn bản và đối chiếu số liệu.
 *
 * Sai:
 * ```markdown
 * Ngày 31/6/2024, Ủy ban nhân dân xã họp kiểm điểm công tác cải cách hành chính.
 * ```
 *
 * Đúng:
 * ```markdown
 * Ngày 30/6/2024, Ủy ban nhân dân xã họp kiểm điểm công tác cải cách hành chính.
 * ```
 */
export const rule = sectionRule<DateData>({
  id: 'impossible-date-in-text',
  severity: 'error',
  words: {
    vi: {
      title: 'Ngày trong lời văn không có trong lịch',
      message: (data) => ({
        headline: `«${data.written}» không có trong lịch.`,
        hint: hintVi(data),
        mend: data.swapped === '' ? 'xem lại ngày ở văn bản gốc' : `xem lại văn bản gốc; có thể là ${data.swapped}`,
      }),
      fix: (_name, { written, swapped }) => `Đổi «${written}» thành «${swapped}»`,
    },
    en: {
      title: 'A date in the text that the calendar does not have',
      message: (data) => ({
        headline: `The calendar does not have «${data.written}».`,
        hint: hintEn(data),
        mend:
          data.swapped === '' ? 'look the date up in the original' : `look at the original; it may be ${data.swapped}`,
      }),
      fix: (_name, { written, swapped }) => `Change «${written}» to «${swapped}»`,
    },
  },
  *check(facts) {
    for (const date of facts.dates) {
      const { fault, month, year } = date;
      if (!fault || date.form === 'day-only' || month === undefined) continue;
      const swapped = swappedOf(date);
      yield {
        at: date.form === 'month' ? date.span : date.core.span,
        data: {
          written: plain(date.form === 'month' ? date.written : date.core.written),
          fault,
          month,
          year,
          days: daysIn(month, year ?? 2000),
          swapped,
        },
        fixes: swapped === '' ? [] : [{ name: 'swap', safe: false, edits: [{ at: date.core.span, newText: swapped }] }],
      };
    }
  },
});

/** Day and month change places where only that makes a date: 05/13/2024. */
function swappedOf({ day, month, year, fault, core, form }: DateMention): string {
  if (form !== 'day' || fault !== 'month' || day === undefined || month === undefined || year === undefined) return '';
  if (day > 12 || month > daysIn(day, year) || !/^\d+\D\d+\D\d+$/u.test(core.written)) return '';
  const [first = '', second = ''] = core.written.split(/\D/u);
  const separator = /\D/u.exec(core.written)?.[0] ?? '/';
  return [second, first, String(year)].join(separator);
}

function hintVi({ fault, month, year, days }: DateData): string {
  if (fault === 'month') return 'một năm chỉ có 12 tháng';
  if (fault === 'year') return 'năm ghi thừa hoặc thiếu chữ số';
  return year === undefined ? `tháng ${month} có ${days} ngày` : `tháng ${month} năm ${year} có ${days} ngày`;
}

function hintEn({ fault, month, year, days }: DateData): string {
  if (fault === 'month') return 'a year has only 12 months';
  if (fault === 'year') return 'the year has a digit too many or too few';
  return year === undefined ? `month ${month} has ${days} days` : `month ${month} of ${year} has ${days} days`;
}
