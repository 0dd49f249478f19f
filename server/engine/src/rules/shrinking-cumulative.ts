import { shrunkIn } from '../facts/cumulative.ts';
import { show, subtract } from '../figures/decimal.ts';
import { reportRule } from './kit.ts';

interface ShrinkingData {
  readonly row: string | undefined;
  readonly label: string;
  readonly stated: string;
  readonly before: string;
  readonly difference: string;
  readonly path: string;
  readonly gone: readonly string[];
  /** The other columns that have shrunk in the same row. */
  readonly also: readonly string[];
}

/**
 * Số liệu lũy kế trong năm chỉ có tăng: 7 tháng không thể nhận hay giải quyết ít hồ sơ hơn 6 tháng. Khi phần đầu báo cáo
 * có mục «kỳ trước» và kỳ này bao trùm kỳ ấy (cùng ngày đầu kỳ, ngày cuối kỳ muộn hơn), số hồ sơ nhận và số hồ sơ đã giải
 * quyết của kỳ này không được ít hơn; cùng một biểu thì từng dòng cũng vậy.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: Công tác cải cách hành chính 7 tháng đầu năm 2024
 * kỳ:
 *   từ: 01/01/2024
 *   đến: 31/7/2024
 * kỳ trước: sau-thang.md
 * ---
 *
 * | STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Hộ tịch | 238 | 238 |
 * | 2 | Chứng thực | 602 | 602 |
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: Công tác cải cách hành chính 7 tháng đầu năm 2024
 * kỳ:
 *   từ: 01/01/2024
 *   đến: 31/7/2024
 * kỳ trước: sau-thang.md
 * ---
 *
 * | STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Hộ tịch | 288 | 288 |
 * | 2 | Chứng thực | 602 | 602 |
 * ```
 *
 * Tệp `sau-thang.md`:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: Công tác cải cách hành chính 6 tháng đầu năm 2024
 * kỳ:
 *   từ: 01/01/2024
 *   đến: 30/6/2024
 * ---
 *
 * | STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Hộ tịch | 247 | 247 |
 * | 2 | Chứng thực | 514 | 514 |
 * ```
 */
export const rule = reportRule<ShrinkingData>({
  id: 'shrinking-cumulative',
  severity: 'warning',
  needsLinked: true,
  of: ['section', 'heading', 'tables', 'measured', 'passages', 'statements', 'digest'],
  words: {
    vi: {
      title: 'Số lũy kế ít hơn kỳ trước',
      message: ({ row, label, stated, before, difference, path, gone, also }) => ({
        headline: `${row === undefined ? '' : `Dòng «${row}»: `}«${label}» ghi ${stated}, ít hơn ${before} của «${path}», dù kỳ này bao trùm cả kỳ ấy.`,
        sum: [`kỳ trước = ${before}`, `kỳ này   = ${stated} (ít hơn ${difference})`],
        ...(gone.length > 0
          ? { hint: `bảng kỳ này không còn dòng ${gone.map((one) => `«${one}»`).join(', ')}.` }
          : also.length > 0
            ? { hint: `cũng ít hơn như vậy: ${also.map((one) => `«${one}»`).join(', ')}.` }
            : {}),
        mend: 'soát lại số này, rồi số trong báo cáo kỳ trước',
      }),
      related: (role, label, { path }) =>
        role === 'also' ? `«${label}» cũng ít hơn kỳ trước` : `«${label}» trong «${path}»`,
    },
    en: {
      title: 'A cumulative figure is less than that of the period before',
      message: ({ row, label, stated, before, difference, path, gone, also }) => ({
        headline: `${row === undefined ? '' : `Row «${row}»: `}«${label}» says ${stated}, less than ${before} in «${path}», although this period takes all of that one in.`,
        sum: [`last report = ${before}`, `this report = ${stated} (${difference} less)`],
        ...(gone.length > 0
          ? { hint: `the table has no longer a row ${gone.map((one) => `«${one}»`).join(', ')}.` }
          : also.length > 0
            ? { hint: `less in the same way: ${also.map((one) => `«${one}»`).join(', ')}.` }
            : {}),
        mend: 'go over this figure, then the one in the last report',
      }),
      related: (role, label, { path }) =>
        role === 'also' ? `«${label}» is less than before too` : `«${label}» in «${path}»`,
    },
  },
  *check(report) {
    for (const { figures, row, gone, elsewhere } of shrunkIn(report)) {
      const [{ stated, before }, ...more] = figures;
      yield {
        at: stated.at,
        data: {
          row,
          label: stated.label,
          stated: show(stated.value),
          before: show(before.value),
          difference: show(subtract(before.value, stated.value)),
          path: elsewhere.path,
          gone,
          also: more.map((one) => one.stated.label),
        },
        related: [
          { at: before.at, role: 'before', label: before.label, elsewhere },
          ...more.map((one) => ({ at: one.stated.at, role: 'also', label: one.stated.label })),
        ],
      };
    }
  },
});
