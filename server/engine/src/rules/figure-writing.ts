import { digitsSpan } from '../facts/explain.ts';
import { type FigureCell, isFigure, type Table } from '../facts/table.ts';
import { show } from '../figures/decimal.ts';
import type { Writing } from '../figures/reading.ts';
import { sectionRule } from './kit.ts';

interface WritingData {
  readonly writing: Writing;
  readonly text: string;
  readonly better: string;
}

/**
 * Số viết theo cách Việt Nam: dấu chấm giữa các hàng nghìn, dấu phẩy trước phần thập phân (1.234,56; 99,79%). Các cách
 * khác vẫn được đọc và cộng đúng, chỉ được nhắc nhẹ. `1,234` ở cột đếm được đọc là một nghìn hai trăm ba mươi tư.
 *
 * Sai:
 * ```markdown
 * | STT | Lĩnh vực | Tỷ lệ (%) |
 * |---|---|--:|
 * | 1 | Chứng thực | 98.8 |
 * | 2 | Hộ tịch | 97,2 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Tỷ lệ (%) |
 * |---|---|--:|
 * | 1 | Chứng thực | 98,8 |
 * | 2 | Hộ tịch | 97,2 |
 * ```
 */
export const rule = sectionRule<WritingData>({
  id: 'figure-writing',
  severity: 'hint',
  words: {
    vi: {
      title: 'Số viết khác cách thường dùng',
      message: (data) => ({
        headline: {
          'english-decimal': `«${data.text}» dùng dấu chấm trước phần thập phân; cách viết thường dùng là ${data.better}.`,
          'spaced-thousands': `«${data.text}» dùng khoảng trắng giữa các hàng nghìn; cách viết thường dùng là ${data.better}.`,
          'ambiguous-comma': `«${data.text}» có thể đọc là một số thập phân; đang được tính là ${data.better}.`,
        }[data.writing],
        mend: `viết ${data.better}.`,
      }),
      fix: (_name, data) => `Viết lại thành ${data.better}`,
    },
    en: {
      title: 'A figure written in an unusual way',
      message: (data) => ({
        headline: {
          'english-decimal': `«${data.text}» has a dot before its decimals; the usual writing is ${data.better}.`,
          'spaced-thousands': `«${data.text}» has blanks between thousands; the usual writing is ${data.better}.`,
          'ambiguous-comma': `«${data.text}» can be read as a decimal; it is taken as ${data.better}.`,
        }[data.writing],
        mend: `write ${data.better}.`,
      }),
      fix: (_name, data) => `Write ${data.better}`,
    },
  },
  *check(facts) {
    for (const { cell, writing } of facts.tables.flatMap(unusualCells)) {
      const better = show(cell.reading.value);
      // A share of three decimals (97,205%) is written as it should be.
      if (better === cell.text.slice(cell.reading.start, cell.reading.end)) continue;
      const safe = writing !== 'ambiguous-comma';
      yield {
        at: digitsSpan(cell),
        data: { writing, text: cell.text, better },
        fixes: [{ name: 'rewrite', safe, edits: [{ at: digitsSpan(cell), newText: better }] }],
      };
    }
  },
});

/** Figures in columns of names and ordinals (1.1, 2.10) and in the column-number row are no amounts. */
function unusualCells(table: Table): readonly { readonly cell: FigureCell; readonly writing: Writing }[] {
  const rows = table.rows.filter((row) => row.kind !== 'header' && row.kind !== 'numbers');
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const kind = table.columns[cell.column]?.kind;
      const amounts = kind === 'figure' || kind === 'percent' || kind === 'other';
      return amounts && isFigure(cell) && cell.reading.writing ? [{ cell, writing: cell.reading.writing }] : [];
    }),
  );
}
