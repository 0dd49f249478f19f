import type { Found } from '../diagnostics/finding.ts';
import { digitsSpan } from '../facts/explain.ts';
import { type TableConflict, tableConflictsOf } from '../facts/restatements.ts';
import { columnLabel } from '../facts/table.ts';
import { absolute, show, subtract } from '../figures/decimal.ts';
import type { Place } from '../text/span.ts';
import { eitherFix, reportRule } from './kit.ts';

interface ConflictData {
  readonly stated: string;
  readonly label: string;
  readonly other: string;
  readonly otherLabel: string;
  readonly difference: string;
}

/**
 * Hai bảng của một báo cáo cùng ghi một số tổng thì phải ghi như nhau. Chỉ xét khi hai bảng rõ ràng nói về cùng một điều:
 * cùng kỳ, và có ít nhất một số tổng khác của hai bảng trùng nhau.
 *
 * Sai:
 * ```markdown
 * | Đơn vị | Số hồ sơ tiếp nhận | Đã giải quyết | Đang giải quyết |
 * |---|--:|--:|--:|
 * | Cả xã | 966 | 960 | 6 |
 *
 * Chia theo kết quả:
 *
 * | Đơn vị | Đã giải quyết | Đang giải quyết |
 * |---|--:|--:|
 * | Cả xã | 906 | 6 |
 * ```
 *
 * Đúng:
 * ```markdown
 * | Đơn vị | Số hồ sơ tiếp nhận | Đã giải quyết | Đang giải quyết |
 * |---|--:|--:|--:|
 * | Cả xã | 966 | 960 | 6 |
 *
 * Chia theo kết quả:
 *
 * | Đơn vị | Đã giải quyết | Đang giải quyết |
 * |---|--:|--:|
 * | Cả xã | 960 | 6 |
 * ```
 */
export const rule = reportRule<ConflictData>({
  id: 'table-against-table',
  severity: 'warning',
  of: ['digest'],
  words: {
    vi: {
      title: 'Hai bảng ghi hai số tổng khác nhau',
      message: (data) => ({
        headline: `Bảng này ghi «${data.label}» là ${data.stated}, nhưng bảng trước ghi ${data.other}.`,
        sum: [
          `bảng này, «${data.label}» = ${data.stated}`,
          `bảng trước, «${data.otherLabel}» = ${data.other}   (lệch ${data.difference})`,
        ],
        mend: 'soát xem bảng nào đúng, rồi sửa bảng kia.',
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'here'
          ? `Sửa bảng này: đổi ${data.stated} thành ${data.other}`
          : `Sửa bảng trước: đổi ${data.other} thành ${data.stated}`,
    },
    en: {
      title: 'Two tables give two totals',
      message: (data) => ({
        headline: `This table gives «${data.label}» as ${data.stated}, but an earlier table as ${data.other}.`,
        sum: [
          `this table, «${data.label}» = ${data.stated}`,
          `earlier table, «${data.otherLabel}» = ${data.other}   (off by ${data.difference})`,
        ],
        mend: 'see which table is right, and correct the other.',
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'here'
          ? `Correct this table: change ${data.stated} to ${data.other}`
          : `Correct the earlier table: change ${data.other} to ${data.stated}`,
    },
  },
  check: (report) => tableConflictsOf(report).map(found),
});

/** What a cell states: its column, or its row where the table has its measures down the side. */
function labelOf({ table, row, cell }: TableConflict['first']['cell']): string {
  const figures = table.columns.filter((column) => column.kind === 'figure');
  const isBySide = figures.length === 1 && row.kind === 'data' && table.rows.length > 1;
  return isBySide ? row.label : columnLabel(table.columns[cell.column]);
}

function found({ first, second }: TableConflict): Found<ConflictData, Place> {
  const label = ({ cell }: TableConflict['first']): string => labelOf(cell);
  const place = ({ cell, section }: TableConflict['first']): Place => ({ section, span: digitsSpan(cell.cell) });
  const value = ({ cell }: TableConflict['first']): string => show(cell.cell.reading.value);
  const written = (from: TableConflict['first'], to: TableConflict['first']): string =>
    show(from.cell.cell.reading.value, { grouped: to.cell.cell.reading.grouped });
  return {
    at: place(second),
    data: {
      stated: value(second),
      label: label(second),
      other: value(first),
      otherLabel: label(first),
      difference: show(absolute(subtract(second.cell.cell.reading.value, first.cell.cell.reading.value))),
    },
    related: [{ at: place(first), role: 'cell', label: `${label(first)}: ${value(first)}` }],
    fixes: eitherFix(
      { at: place(second), newText: written(first, second) },
      { at: place(first), newText: written(second, first) },
      false,
    ),
  };
}
