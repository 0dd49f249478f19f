import type { Found } from '../diagnostics/finding.ts';
import { type ProseConflict, proseConflictsOf } from '../facts/restatements.ts';
import { absolute, show, subtract } from '../figures/decimal.ts';
import type { Place } from '../text/span.ts';
import { tell } from '../words/amounts.ts';
import { eitherFix, reportRule } from './kit.ts';

interface ConflictData {
  readonly stated: string;
  readonly label: string;
  readonly other: string;
  readonly otherLabel: string;
  readonly difference: string;
}

/**
 * Cùng một số liệu của cả báo cáo mà hai câu văn ghi khác nhau thì ít nhất một câu sai. Chỉ xét khi hai câu nói về cùng
 * loại số liệu, cùng kỳ, cùng cơ quan, và báo cáo không có bảng nào ghi số ấy (có bảng thì so với bảng).
 *
 * Sai:
 * ```markdown
 * Trong kỳ, thị trấn tiếp nhận 966 hồ sơ, người dân nộp chủ yếu qua mạng.
 *
 * Nhìn chung, thị trấn tiếp nhận 996 hồ sơ và trả kết quả đầy đủ.
 * ```
 *
 * Đúng:
 * ```markdown
 * Trong kỳ, thị trấn tiếp nhận 966 hồ sơ, người dân nộp chủ yếu qua mạng.
 *
 * Nhìn chung, thị trấn tiếp nhận 966 hồ sơ và trả kết quả đầy đủ.
 * ```
 */
export const rule = reportRule<ConflictData>({
  id: 'text-against-text',
  severity: 'warning',
  of: ['heading', 'digest', 'measured', 'passages', 'statements', 'tableMatches'],
  words: {
    vi: {
      title: 'Hai câu văn ghi hai số khác nhau',
      message: (data) => ({
        headline: `Câu này ghi «${data.label} ${data.stated}», nhưng câu trước ghi «${data.otherLabel} ${data.other}».`,
        sum: [`câu này = ${data.stated}`, `câu trước = ${data.other}   (lệch ${data.difference})`],
        mend: 'soát xem số nào đúng, rồi sửa số kia.',
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'here'
          ? `Sửa câu này: đổi ${data.stated} thành ${data.other}`
          : `Sửa câu trước: đổi ${data.other} thành ${data.stated}`,
    },
    en: {
      title: 'Two sentences give two figures',
      message: (data) => ({
        headline: `This says «${data.label} ${data.stated}», but an earlier sentence says «${data.otherLabel} ${data.other}».`,
        sum: [`here = ${data.stated}`, `earlier = ${data.other}   (off by ${data.difference})`],
        mend: 'see which of the two is right, and correct the other.',
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'here'
          ? `Correct this one: change ${data.stated} to ${data.other}`
          : `Correct the earlier one: change ${data.other} to ${data.stated}`,
    },
  },
  check: (report) => proseConflictsOf(report).map(found),
});

function found({ first, second }: ProseConflict): Found<ConflictData, Place> {
  const [here, there] = [second.statement.figure, first.statement.figure];
  const at = { section: second.section, span: here.span };
  const other = { section: first.section, span: there.span };
  const rounded = here.scaled || there.scaled || here.approximate || there.approximate;
  return {
    at,
    data: {
      stated: tell(here.value),
      label: second.statement.label,
      other: tell(there.value),
      otherLabel: first.statement.label,
      difference: tell(absolute(subtract(here.value, there.value))),
    },
    related: [{ at: other, role: 'figure', label: `${first.statement.label}: ${tell(there.value)}` }],
    fixes: rounded
      ? []
      : eitherFix({ at, newText: show(there.value) }, { at: other, newText: show(here.value) }, false),
  };
}
