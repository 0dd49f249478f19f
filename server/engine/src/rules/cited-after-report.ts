import { dayOf, issueDate, mentionsIn, nameOf, placeOf } from '../facts/citation-compare.ts';
import type { Citation } from '../facts/citations.ts';
import { lookup } from '../facts/front-matter.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface AfterData {
  readonly name: string;
  /** The day that the citation gives; empty where only the year in its symbol is later. */
  readonly day: string;
  readonly year: number;
  readonly issued: string;
  /** The citation's date would fit one year earlier. */
  readonly lastYear: boolean;
}

/**
 * Báo cáo không thể dẫn một văn bản ký sau ngày của chính báo cáo. Thường do gõ nhầm năm hoặc tháng, hoặc chép lại báo
 * cáo kỳ khác mà chưa sửa ngày. Văn bản dự kiến ban hành thì không bị báo.
 *
 * Sai:
 * ```markdown
 * Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2025 của Ủy ban nhân dân xã.
 * ```
 *
 * Đúng:
 * ```markdown
 * Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân xã.
 * ```
 */
export const rule = reportRule<AfterData>({
  id: 'cited-after-report',
  severity: 'warning',
  of: ['citations'],
  words: {
    vi: {
      title: 'Văn bản được dẫn có ngày sau ngày của báo cáo',
      message: ({ name, day, year, issued, lastYear }) => ({
        headline:
          day === ''
            ? `${name} là văn bản của năm ${year}, sau ngày của báo cáo (${issued}).`
            : `${name} đề ngày ${day}, sau ngày của báo cáo (${issued}).`,
        hint: lastYear ? 'có thể năm đã gõ nhầm' : undefined,
        mend: 'xem lại ngày của văn bản được dẫn, hoặc ngày của báo cáo',
      }),
      related: () => 'ngày của báo cáo',
    },
    en: {
      title: 'A cited document is dated after the report',
      message: ({ name, day, year, issued, lastYear }) => ({
        headline:
          day === ''
            ? `${name} is of the year ${year}, after the report's own date (${issued}).`
            : `${name} is dated ${day}, after the report's own date (${issued}).`,
        hint: lastYear ? 'the year may be a slip' : undefined,
        mend: "look at the cited document's date, or at the report's",
      }),
      related: () => 'date of the report',
    },
  },
  *check(report) {
    const issued = issueDate(report);
    const issuedNode = lookup(report.frontMatter, 'ngày');
    if (!issued || issuedNode?.kind !== 'text') return;
    for (const mention of mentionsIn(report)) {
      const { citation } = mention;
      const { date, symbol } = citation;
      const isLater = date ? (date.ordinal ?? 0) > issued.ordinal : (symbol?.year ?? 0) > issued.year;
      const year = date?.year ?? symbol?.year;
      if (!isLater || year === undefined || isPlanned(citation)) continue;
      yield {
        at: placeOf(mention, date?.core ?? citation),
        data: {
          name: nameOf(citation),
          day: dayOf(citation),
          year,
          issued: issuedNode.text,
          lastYear: date?.ordinal !== undefined && date.ordinal - 12 * 31 <= issued.ordinal,
        },
        related: [{ at: inFrontMatter(issuedNode.span), role: 'issued' }],
      };
    }
  },
});

const PLANNED = /(?<!\p{L})(?:dự kiến|dự thảo|sẽ|sắp|chuẩn bị|tới đây|sắp tới|thời gian tới|kỳ tới)(?!\p{L})/u;

/** What will be signed has a date to come. */
function isPlanned({ before, after }: Citation): boolean {
  return PLANNED.test(before) || PLANNED.test(after);
}
