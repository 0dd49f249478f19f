import type { Formula } from '../facts/table.ts';
import { sectionRule } from './kit.ts';

interface FormulaData {
  readonly problem: NonNullable<Formula['problem']>;
  readonly text: string;
  readonly number: string;
}

/**
 * Hàng số cột của biểu mẫu ghi công thức: (3)=(4)+(5)+(6). Soát dựa vào đó để cộng lại từng dòng, nên công thức phải đọc
 * được, chỉ nhắc đến những cột có trong bảng, và không lấy chính cột của nó.
 *
 * Sai:
 * ```markdown
 * | STT | Lĩnh vực | Tổng số | Trực tuyến | Trực tiếp |
 * |---|---|--:|--:|--:|
 * | (1) | (2) | (3)=(4)+(6) | (4) | (5) |
 * | 1 | Hộ tịch | 30 | 20 | 10 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Tổng số | Trực tuyến | Trực tiếp |
 * |---|---|--:|--:|--:|
 * | (1) | (2) | (3)=(4)+(5) | (4) | (5) |
 * | 1 | Hộ tịch | 30 | 20 | 10 |
 * ```
 */
export const rule = sectionRule<FormulaData>({
  id: 'column-formula',
  severity: 'warning',
  words: {
    vi: {
      title: 'Công thức ở hàng số cột không dùng được',
      message: (data) => ({
        headline: {
          unreadable: `Công thức «${data.text}» ở hàng số cột không đọc được, nên các dòng chưa được cộng lại theo nó.`,
          'missing-column': `Công thức «${data.text}» nhắc đến cột (${data.number}), nhưng bảng không có cột này.`,
          'self-reference': `Công thức «${data.text}» lấy chính cột (${data.number}) để tính cột (${data.number}).`,
        }[data.problem],
        mend: 'viết như trên biểu mẫu, ví dụ (3)=(4)+(5)+(6).',
      }),
    },
    en: {
      title: 'A formula of the column-number row can not be used',
      message: (data) => ({
        headline: {
          unreadable: `The formula «${data.text}» can not be read, so the rows are not checked against it.`,
          'missing-column': `The formula «${data.text}» names column (${data.number}), which the table does not have.`,
          'self-reference': `The formula «${data.text}» uses column (${data.number}) to compute column (${data.number}).`,
        }[data.problem],
        mend: 'write it as the form does, e.g. (3)=(4)+(5)+(6).',
      }),
    },
  },
  *check(facts) {
    for (const formula of facts.tables.flatMap((table) => table.formulas)) {
      if (!formula.problem) continue;
      yield { at: formula.span, data: { problem: formula.problem, text: formula.text, number: formula.number ?? '' } };
    }
  },
});
