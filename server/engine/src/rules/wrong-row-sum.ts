import { brokenSums } from '../facts/broken-sums.ts';
import type { SumData } from '../facts/explain.ts';
import { sumFixTitle, sumMessage } from '../words/sums.ts';
import { sectionRule } from './kit.ts';

/**
 * Trong một dòng, cột tổng phải bằng các cột thành phần: (3) = (4) + (5) + (6). Soát lấy đẳng thức từ hàng số cột của
 * chính bảng; nếu bảng không ghi thì từ biểu mẫu mà bảng theo (Biểu số II.06a/VPCP/KSTT, Thông tư 01/2020/TT-VPCP); nếu
 * không có nữa thì từ tên các cột (trước hạn, đúng hạn, quá hạn) và từ các dòng khác của bảng. Không chắc thì im lặng.
 *
 * Sai:
 * ```markdown
 * | STT | Lĩnh vực | Tổng số | Trước hạn | Đúng hạn | Quá hạn |
 * |---|---|--:|--:|--:|--:|
 * | (1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) |
 * | 1 | Chứng thực | 602 | 600 | 0 | 1 |
 * | 2 | Hộ tịch | 288 | 288 | 0 | 0 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Tổng số | Trước hạn | Đúng hạn | Quá hạn |
 * |---|---|--:|--:|--:|--:|
 * | (1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) |
 * | 1 | Chứng thực | 602 | 600 | 0 | 2 |
 * | 2 | Hộ tịch | 288 | 288 | 0 | 0 |
 * ```
 */
export const rule = sectionRule<SumData>({
  id: 'wrong-row-sum',
  severity: 'error',
  words: {
    vi: {
      title: 'Cột tổng không bằng các cột thành phần',
      message: (data) =>
        sumMessage(data, 'vi', {
          headline: ({ row, column, stated, sum }) =>
            `Dòng «${row}», cột «${column}» ghi ${stated}, nhưng các cột thành phần cộng lại được ${sum}.`,
          labels: true,
        }),
      related: (_role, label) => label,
      fix: (name, data) => sumFixTitle(name, data, 'vi'),
    },
    en: {
      title: 'A total column is not the sum of its parts',
      message: (data) =>
        sumMessage(data, 'en', {
          headline: ({ row, column, stated, sum }) =>
            `Row «${row}», column «${column}» says ${stated}, but its parts add up to ${sum}.`,
          labels: true,
        }),
      related: (_role, label) => label,
      fix: (name, data) => sumFixTitle(name, data, 'en'),
    },
  },
  check: (facts) => brokenSums(facts, 'row'),
});
