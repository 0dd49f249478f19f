import type { SumData } from '../facts/explain.ts';
import { brokenSums } from '../facts/sum-findings.ts';
import { sumFixTitle, sumHint, sumLines, sumMend } from '../words/sums.ts';
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
      message: (data) => ({
        headline: `Dòng «${data.row}», cột «${data.column}» ghi ${data.stated}, nhưng ${data.count} dòng ${data.above ? 'trên' : 'dưới'} cộng lại được ${data.sum}.`,
        sum: sumLines(data, 'vi'),
        hint: sumHint(data, 'vi'),
        mend: sumMend(data, 'vi'),
      }),
      related: (_role, label) => label,
      fix: (name, data) => sumFixTitle(name, data, 'vi'),
    },
    en: {
      title: 'A total row is not the sum of its rows',
      message: (data) => ({
        headline: `Row «${data.row}», column «${data.column}» says ${data.stated}, but the ${data.count} rows ${data.above ? 'above' : 'below'} add up to ${data.sum}.`,
        sum: sumLines(data, 'en'),
        hint: sumHint(data, 'en'),
        mend: sumMend(data, 'en'),
      }),
      related: (_role, label) => label,
      fix: (name, data) => sumFixTitle(name, data, 'en'),
    },
  },
  check: (facts) => brokenSums(facts, ['total', 'subtotal'], ({ identity }) => (identity.borneOut ? 'error' : 'warning')),
});
