import { brokenSums } from '../facts/broken-sums.ts';
import type { SumData } from '../facts/explain.ts';
import { sumFixTitle, sumMessage } from '../words/sums.ts';
import { sectionRule } from './kit.ts';

/**
 * Hồ sơ nhận giải quyết bằng hồ sơ đã giải quyết cộng hồ sơ đang giải quyết: (3) = (7) + (11) của Biểu số
 * II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP). Hồ sơ rút, trả lại hoặc dừng xử lý có thể làm lệch, nên đây là lưu ý chứ
 * không phải lỗi, và chỉ xét khi bảng có đủ cả ba cột.
 *
 * Sai:
 * ```markdown
 * | STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | / Trực tuyến | / Trực tiếp | / Từ kỳ trước | Đã giải quyết | Đang giải quyết |
 * |---|---|--:|--:|--:|--:|--:|--:|
 * | 1 | Đất đai | 120 | 80 | 30 | 10 | 100 | 15 |
 * | 2 | Hộ tịch | 60 | 50 | 8 | 2 | 58 | 2 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | / Trực tuyến | / Trực tiếp | / Từ kỳ trước | Đã giải quyết | Đang giải quyết |
 * |---|---|--:|--:|--:|--:|--:|--:|
 * | 1 | Đất đai | 120 | 80 | 30 | 10 | 105 | 15 |
 * | 2 | Hộ tịch | 60 | 50 | 8 | 2 | 58 | 2 |
 * ```
 */
export const rule = sectionRule<SumData>({
  id: 'balance',
  severity: 'warning',
  words: {
    vi: {
      title: 'Hồ sơ nhận không bằng đã giải quyết cộng đang giải quyết',
      message: (data) =>
        sumMessage(data, 'vi', {
          headline: ({ row, column, stated, sum }) =>
            `Dòng «${row}»: «${column}» ghi ${stated}, nhưng đã giải quyết và đang giải quyết cộng lại được ${sum}.`,
          labels: true,
          hint: 'hồ sơ rút, trả lại hoặc dừng xử lý có thể là phần chênh lệch.',
          mend: 'soát lại ba số này; nếu có hồ sơ rút, trả lại thì nên nói rõ trong báo cáo.',
        }),
      related: (_role, label) => label,
      fix: (name, data) => sumFixTitle(name, data, 'vi'),
    },
    en: {
      title: 'Files received are not files resolved plus files pending',
      message: (data) =>
        sumMessage(data, 'en', {
          headline: ({ row, column, stated, sum }) =>
            `Row «${row}»: «${column}» says ${stated}, but resolved and pending add up to ${sum}.`,
          labels: true,
          hint: 'files withdrawn, returned or suspended may make up the difference.',
          mend: 'go over the three figures; where files were withdrawn or returned, the report had better say so.',
        }),
      related: (_role, label) => label,
      fix: (name, data) => sumFixTitle(name, data, 'en'),
    },
  },
  check: (facts) => brokenSums(facts, 'balance'),
});
