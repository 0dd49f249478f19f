import { dateOf, lookup } from '../facts/front-matter.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface PeriodData {
  readonly from: string;
  readonly to: string;
}

/**
 * Kỳ báo cáo phải bắt đầu trước khi kết thúc. Hay gặp khi chép lại báo cáo kỳ trước mà chỉ sửa một đầu, nhất là ở kỳ vắt
 * qua năm: từ 15/12 năm trước đến 14/3 năm nay.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * kỳ:
 *   từ: 15/12/2024
 *   đến: 14/3/2024
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * kỳ:
 *   từ: 15/12/2023
 *   đến: 14/3/2024
 * ---
 * ```
 */
export const rule = reportRule<PeriodData>({
  id: 'period-order',
  severity: 'error',
  of: [],
  words: {
    vi: {
      title: 'Kỳ báo cáo bắt đầu sau khi kết thúc',
      message: ({ from, to }) => ({
        headline: `Kỳ báo cáo ghi từ ${from} đến ${to}: ngày đầu đứng sau ngày cuối.`,
        mend: 'xem lại năm của hai ngày, hoặc đổi chỗ hai ngày',
      }),
      related: () => 'ngày đầu của kỳ',
      fix: (_name, { from, to }) => `Đổi chỗ: từ ${to} đến ${from}`,
    },
    en: {
      title: 'The period begins after its end',
      message: ({ from, to }) => ({
        headline: `The period runs from ${from} to ${to}: its first day comes after its last.`,
        mend: 'look at the years of both days, or let them change places',
      }),
      related: () => 'first day of the period',
      fix: (_name, { from, to }) => `Swap them: from ${to} to ${from}`,
    },
  },
  *check({ frontMatter }) {
    const fromNode = lookup(frontMatter, 'kỳ', 'từ');
    const toNode = lookup(frontMatter, 'kỳ', 'đến');
    const from = dateOf(fromNode);
    const to = dateOf(toNode);
    if (
      fromNode?.kind !== 'text' ||
      toNode?.kind !== 'text' ||
      !from?.exists ||
      !to?.exists ||
      from.ordinal <= to.ordinal
    )
      return;
    const edits = [
      { at: inFrontMatter(fromNode.span), newText: toNode.text },
      { at: inFrontMatter(toNode.span), newText: fromNode.text },
    ];
    yield {
      at: inFrontMatter(toNode.span),
      data: { from: fromNode.text, to: toNode.text },
      related: [{ at: inFrontMatter(fromNode.span), role: 'from' }],
      fixes: [{ name: 'swap', safe: false, edits }],
    };
  },
});
