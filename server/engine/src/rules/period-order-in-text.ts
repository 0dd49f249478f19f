import { plain } from '../facts/citation-compare.ts';
import { sectionRule } from './kit.ts';

interface OrderData {
  readonly from: string;
  readonly to: string;
}

/**
 * Trong lời văn, «từ ngày … đến ngày …» phải theo thứ tự thời gian. Ngày đầu đứng sau ngày cuối thường là do gõ nhầm năm,
 * hoặc đảo hai ngày; người đọc không biết số liệu tính đến đâu.
 *
 * Sai:
 * ```markdown
 * Số liệu tính từ ngày 14/3/2022 đến ngày 15/12/2021.
 * ```
 *
 * Đúng:
 * ```markdown
 * Số liệu tính từ ngày 15/12/2021 đến ngày 14/3/2022.
 * ```
 */
export const rule = sectionRule<OrderData>({
  id: 'period-order-in-text',
  severity: 'warning',
  words: {
    vi: {
      title: 'Ngày đầu đứng sau ngày cuối trong câu văn',
      message: ({ from, to }) => ({
        headline: `Câu văn ghi từ ${from} đến ${to}: ngày đầu đứng sau ngày cuối.`,
        mend: 'xem lại năm của hai ngày, hoặc đổi chỗ hai ngày.',
      }),
      related: () => 'ngày đầu',
      fix: (_name, { from, to }) => `Đổi chỗ: từ ${to} đến ${from}`,
    },
    en: {
      title: 'A period in the text that ends before it starts',
      message: ({ from, to }) => ({
        headline: `The text says from ${from} to ${to}: the first day is after the last.`,
        mend: 'look at the years of the two days, or let them change places.',
      }),
      related: () => 'the first day',
      fix: (_name, { from, to }) => `Let them change places: from ${to} to ${from}`,
    },
  },
  *check({ dates }) {
    for (const [i, to] of dates.entries()) {
      const from = dates[i - 1];
      if (from?.role !== 'from' || to.role !== 'to' || from.ordinal === undefined || to.ordinal === undefined) continue;
      if (from.ordinal <= to.ordinal) continue;
      yield {
        at: to.core.span,
        data: { from: plain(from.core.written), to: plain(to.core.written) },
        related: [{ at: from.core.span, role: 'from' }],
        fixes: [
          {
            name: 'swap',
            safe: false,
            edits: [
              { at: from.core.span, newText: to.core.written },
              { at: to.core.span, newText: from.core.written },
            ],
          },
        ],
      };
    }
  },
});
