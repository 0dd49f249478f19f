import { isFigure } from '../facts/table.ts';
import { sectionRule } from './kit.ts';

interface CountData {
  readonly label: string;
  readonly cells: number;
  readonly columns: number;
}

/**
 * Mỗi dòng của bảng phải có đúng số ô như dòng tiêu đề. Thừa ô thì phần thừa không hiện ra khi xem hay in; thiếu ô giữa
 * dòng thì các số phía sau nằm sai cột, và dòng ấy không cộng lại được.
 *
 * Sai:
 * ```markdown
 * | STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Chứng thực | 602 | 600 | 2 |
 * | 2 | Hộ tịch | 288 | 288 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Chứng thực | 602 | 600 |
 * | 2 | Hộ tịch | 288 | 288 |
 * ```
 */
export const rule = sectionRule<CountData>({
  id: 'row-cell-count',
  severity: 'warning',
  words: {
    vi: {
      title: 'Dòng thừa hoặc thiếu ô so với tiêu đề',
      message: (data) => ({
        headline:
          data.cells > data.columns
            ? `Dòng «${data.label}» có ${data.cells} ô, nhiều hơn tiêu đề ${data.cells - data.columns} ô; các ô thừa không hiện ra khi in.`
            : `Dòng «${data.label}» có ${data.cells} ô, ít hơn tiêu đề ${data.columns - data.cells} ô; các số có thể nằm sai cột.`,
        mend:
          data.cells > data.columns
            ? 'xóa ô thừa, hoặc thêm cột vào tiêu đề.'
            : 'thêm dấu | cho các ô trống, để mỗi số nằm đúng cột của nó.',
      }),
    },
    en: {
      title: 'A row with more or fewer cells than its header',
      message: (data) => ({
        headline:
          data.cells > data.columns
            ? `Row «${data.label}» has ${data.cells} cells, ${data.cells - data.columns} more than the header; those beyond it are not shown.`
            : `Row «${data.label}» has ${data.cells} cells, ${data.columns - data.cells} fewer than the header; figures may stand in the wrong column.`,
        mend:
          data.cells > data.columns
            ? 'delete the extra cells, or add columns to the header.'
            : 'add a | for each empty cell.',
      }),
    },
  },
  *check(facts) {
    for (const table of facts.tables) {
      for (const row of table.rows) {
        const [cells, columns] = [row.cells.length, table.columns.length];
        if (cells === columns) continue;
        const extra = row.cells.slice(columns).filter((cell) => cell.text !== '');
        const first = extra[0];
        const last = extra[extra.length - 1];
        if (cells > columns && (!first || !last)) continue;
        // A heading row or a row just begun needs no figures, so nothing can stand in the wrong column.
        const severity = cells < columns && !row.cells.slice(1).some(isFigure) ? 'hint' : 'warning';
        const at = first && last ? { start: first.span.start, end: last.span.end } : row.span;
        yield { at, severity, data: { label: row.label, cells, columns } };
      }
    }
  },
});
