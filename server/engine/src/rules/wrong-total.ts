import { brokenSums } from '../facts/broken-sums.ts';
import type { SumData } from '../facts/explain.ts';
import { sumFixTitle, sumMessage } from '../words/sums.ts';
import { sectionRule } from './kit.ts';

/**
 * Dòng tổng của bảng (Tổng số, Tổng cộng, Cộng …) phải bằng các dòng mà nó cộng lại, ở từng cột số liệu. Người đọc báo
 * cáo cộng lại dòng này trước tiên; sai một số là mất tin cả bảng. Soát cũng cộng lại các dòng nhóm (I, II, A, B) khi
 * bảng cho thấy chúng là tổng của các dòng bên dưới. Cột tỷ lệ, bình quân, xếp hạng không được cộng.
 *
 * Sai:
 * ```markdown
 * | STT | Lĩnh vực | Đã giải quyết |
 * |---|---|--:|
 * | 1 | Chứng thực | 412 |
 * | 2 | Hộ tịch | 388 |
 * | 3 | Đất đai | 279 |
 * | | Tổng cộng | 1.097 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Đã giải quyết |
 * |---|---|--:|
 * | 1 | Chứng thực | 412 |
 * | 2 | Hộ tịch | 388 |
 * | 3 | Đất đai | 279 |
 * | | Tổng cộng | 1.079 |
 * ```
 */
export const rule = sectionRule<SumData>({
  id: 'wrong-total',
  severity: 'error',
  words: {
    vi: {
      title: 'Dòng tổng không bằng các dòng cộng lại',
      message: (data) =>
        sumMessage(data, 'vi', {
          headline: ({ row, column, stated, count, above, sum }) =>
            `Dòng «${row}», cột «${column}» ghi ${stated}, nhưng ${count} dòng ${above ? 'trên' : 'dưới'} cộng lại được ${sum}.`,
          labels: false,
        }),
      related: (_role, label) => label,
      fix: (name, data) => sumFixTitle(name, data, 'vi'),
    },
    en: {
      title: 'A total row is not the sum of its rows',
      message: (data) =>
        sumMessage(data, 'en', {
          headline: ({ row, column, stated, count, above, sum }) =>
            `Row «${row}», column «${column}» says ${stated}, but the ${count} rows ${above ? 'above' : 'below'} add up to ${sum}.`,
          labels: false,
        }),
      related: (_role, label) => label,
      fix: (name, data) => sumFixTitle(name, data, 'en'),
    },
  },
  check: (facts) => brokenSums(facts, 'total'),
});
