import { dateOf, lookup } from '../facts/front-matter.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface IssueData {
  readonly issued: string;
  readonly from: string;
  /** Whether the date would fit one year later. */
  readonly lastYear: boolean;
}

/**
 * Báo cáo không thể ký trước khi kỳ báo cáo bắt đầu. Ký trước ngày cuối kỳ thì vẫn thường gặp, vì cấp trên cần số liệu
 * sớm; chỗ ấy không bị báo.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * ngày: 05/01/2023
 * kỳ:
 *   từ: 01/01/2024
 *   đến: 31/12/2024
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * ngày: 18/12/2024
 * kỳ:
 *   từ: 01/01/2024
 *   đến: 31/12/2024
 * ---
 * ```
 */
export const rule = reportRule<IssueData>({
  id: 'issue-date',
  severity: 'warning',
  of: [],
  words: {
    vi: {
      title: 'Báo cáo đề ngày trước kỳ báo cáo',
      message: ({ issued, from, lastYear }) => ({
        headline: `Báo cáo đề ngày ${issued}, trước cả ngày đầu của kỳ báo cáo (${from}).`,
        ...(lastYear ? { hint: 'có thể năm còn ghi theo năm cũ' } : {}),
        mend: 'xem lại ngày ban hành hoặc ngày đầu của kỳ',
      }),
      related: () => 'ngày đầu của kỳ báo cáo',
    },
    en: {
      title: 'The report is dated before its period',
      message: ({ issued, from, lastYear }) => ({
        headline: `The report is dated ${issued}, before the first day of its period (${from}).`,
        ...(lastYear ? { hint: 'the year may still be the old one' } : {}),
        mend: 'look at the date of issue or at the first day of the period',
      }),
      related: () => 'first day of the period',
    },
  },
  *check({ frontMatter }) {
    const issuedNode = lookup(frontMatter, 'ngày');
    const fromNode = lookup(frontMatter, 'kỳ', 'từ');
    const issued = dateOf(issuedNode);
    const from = dateOf(fromNode);
    if (issuedNode?.kind !== 'text' || fromNode?.kind !== 'text' || !issued?.exists || !from?.exists) return;
    if (issued.ordinal >= from.ordinal) return;
    const yearLater = issued.ordinal + 12 * 31;
    yield {
      at: inFrontMatter(issuedNode.span),
      data: { issued: issuedNode.text, from: fromNode.text, lastYear: yearLater >= from.ordinal },
      related: [{ at: inFrontMatter(fromNode.span), role: 'from' }],
    };
  },
});
