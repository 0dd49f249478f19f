import { type DateFact, daysIn, type FrontMatter, lookup, nameIn, readDate } from '../facts/front-matter.ts';
import type { FrontMatterSchema } from '../generated/schema-types.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface DateData {
  readonly key: string;
  readonly written: string;
  readonly date: DateFact;
}

/**
 * Ngày ghi ở phần đầu báo cáo phải có thật trong lịch: tháng 2 năm 2024 có 29 ngày, tháng 6 có 30 ngày, và không có
 * tháng 13.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * ngày: 30/02/2024
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * ngày: 29/02/2024
 * ---
 * ```
 */
export const rule = reportRule<DateData>({
  id: 'impossible-date',
  severity: 'error',
  of: [],
  words: {
    vi: {
      title: 'Ngày không có trong lịch',
      message: ({ key, written, date }) => ({
        headline: `Mục «${key}» ghi ${written}, ngày này không có trong lịch.`,
        hint: isSwapped(date)
          ? 'có thể ngày và tháng đã đổi chỗ cho nhau'
          : daysIn(date.month, date.year) > 0
            ? `tháng ${date.month} năm ${date.year} có ${daysIn(date.month, date.year)} ngày`
            : 'một năm chỉ có 12 tháng',
        mend: 'ghi lại theo thứ tự ngày/tháng/năm',
      }),
    },
    en: {
      title: 'A day that the calendar does not have',
      message: ({ key, written, date }) => ({
        headline: `«${key}» says ${written}, a day that the calendar does not have.`,
        hint: isSwapped(date)
          ? 'day and month may have changed places'
          : daysIn(date.month, date.year) > 0
            ? `month ${date.month} of ${date.year} has ${daysIn(date.month, date.year)} days`
            : 'a year has only 12 months',
        mend: 'write it as day/month/year',
      }),
    },
  },
  *check({ frontMatter, kind }) {
    for (const keys of dateKeys(kind.schema.frontMatter)) {
      const node = textAt(frontMatter, keys);
      const date = node && readDate(node.text);
      if (node && date && !date.exists) {
        yield {
          at: inFrontMatter(node.span),
          data: { key: nameIn(`/${keys.join('/')}`).key, written: node.text, date },
        };
      }
    }
  },
});

/** Whether the day would exist with day and month the other way round. */
function isSwapped({ day, month, year }: DateFact): boolean {
  return month > 12 && day <= 12 && month <= daysIn(day, year);
}

function textAt(frontMatter: FrontMatter, keys: readonly string[]) {
  const node = lookup(frontMatter, ...keys);
  return node?.kind === 'text' ? node : undefined;
}

/** The paths of all keys whose values are dates. */
function dateKeys(schema: FrontMatterSchema): readonly (readonly string[])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
    value.format === 'ngay' ? [[key]] : dateKeys(value).map((keys) => [key, ...keys]),
  );
}
