import { rowLabel } from '../facts/explain.ts';
import { type Cell, columnLabel, isFigure, type Table } from '../facts/table.ts';
import { sectionRule } from './kit.ts';

interface CellData {
  readonly row: string;
  readonly column: string;
  readonly text: string;
  readonly garbled: boolean;
}

/**
 * Một ô trong cột số liệu có chữ số nhưng không thành số (chữ O thay số 0, thừa dấu chấm) thì không cộng được, và cũng
 * không ai đọc được. Ô chỉ có chữ giữa một cột toàn số thì chỉ được nhắc nhẹ: có thể là ghi chú.
 *
 * Sai:
 * ```markdown
 * | STT | Lĩnh vực | Đã giải quyết |
 * |---|---|--:|
 * | 1 | Chứng thực | 6O2 |
 * | 2 | Hộ tịch | 288 |
 * | 3 | Đất đai | 279 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Đã giải quyết |
 * |---|---|--:|
 * | 1 | Chứng thực | 602 |
 * | 2 | Hộ tịch | 288 |
 * | 3 | Đất đai | 279 |
 * ```
 */
export const rule = sectionRule<CellData>({
  id: 'not-a-figure',
  severity: 'warning',
  words: {
    vi: {
      title: 'Ô lẽ ra là số nhưng không đọc được thành số',
      message: (data) => ({
        headline: data.garbled
          ? `Dòng «${data.row}», cột «${data.column}» ghi «${data.text}», chưa đọc được thành số.`
          : `Dòng «${data.row}», cột «${data.column}» ghi chữ «${data.text}» giữa một cột toàn số.`,
        hint: data.garbled ? 'có thể chữ O, l thay cho số 0, 1, hoặc thừa dấu chấm, dấu phẩy.' : undefined,
        mend: 'ghi một số (ví dụ 1.234 hoặc 98,5), ghi 0, hoặc để trống.',
      }),
    },
    en: {
      title: 'A cell that should hold a figure does not',
      message: (data) => ({
        headline: data.garbled
          ? `Row «${data.row}», column «${data.column}» says «${data.text}», which does not read as a figure.`
          : `Row «${data.row}», column «${data.column}» has the words «${data.text}» in a column of figures.`,
        hint: data.garbled ? 'a letter O or l may stand for 0 or 1, or there is a dot or comma too many.' : undefined,
        mend: 'write a figure (1.234 or 98,5), write 0, or leave the cell empty.',
      }),
    },
  },
  *check(facts) {
    for (const table of facts.tables)
      for (const cell of suspiciousCells(table)) yield { at: cell.span, ...said(table, cell) };
  },
});

function said(table: Table, cell: Cell): { data: CellData; severity: 'warning' | 'info' } {
  const garbled = cell.reading.kind === 'garbled';
  const column = columnLabel(table.columns[cell.column]);
  return {
    data: { row: rowLabel(table, cell.row), column, text: cell.text, garbled },
    severity: garbled ? 'warning' : 'info',
  };
}

function* suspiciousCells(table: Table): Iterable<Cell> {
  const rows = table.rows.filter((row) => row.kind === 'data' || row.kind === 'total');
  for (const column of table.columns) {
    if (column.kind === 'ordinal' || column.kind === 'text') continue;
    const cells = rows.map((row) => row.cells[column.index]).filter((cell): cell is Cell => cell !== undefined);
    const figures = cells.filter(isFigure).length;
    const words = cells.filter((cell) => cell.reading.kind === 'text').length;
    const garbled = cells.filter((cell) => cell.reading.kind === 'garbled').length;
    for (const cell of cells) {
      // A column of nothing else, such as telephone numbers, is none of figures.
      if (cell.reading.kind === 'garbled' && garbled <= figures) yield cell;
      // One word among many figures stands out; several are the column's way of saying something.
      if (cell.reading.kind === 'text' && words === 1 && figures >= 3) yield cell;
    }
  }
}
