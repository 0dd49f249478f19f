import type { Found } from '../diagnostics/finding.ts';
import { digitsSpan, rowLabel } from '../facts/explain.ts';
import { differencesOf } from '../facts/match-differences.ts';
import { columnLabel } from '../facts/table.ts';
import { type PlacedMatch, tableMatchesOf } from '../facts/table-matches.ts';
import { absolute, add, equal, show, subtract, ZERO } from '../figures/decimal.ts';
import type { Place } from '../text/span.ts';
import { reportRule } from './kit.ts';

interface MatchData {
  readonly stated: string;
  readonly label: string;
  readonly table: string;
  readonly row: string;
  readonly columns: readonly string[];
  readonly terms: readonly string[];
  /** Whether the table's figures are added up, and not taken from each other. */
  readonly added: boolean;
  readonly difference: string;
  readonly more: boolean;
}

/**
 * Con số trong câu văn phải khớp với ô của bảng nói cùng một điều: cùng loại số liệu (tiếp nhận, đã giải quyết, quá hạn
 * …), cùng phạm vi, cùng kỳ. Hai số khác nhau thì một số sai; Soát chỉ ra cả hai chỗ và không đoán chỗ nào.
 *
 * Sai:
 * ```markdown
 * Trong kỳ, Bộ phận Một cửa tiếp nhận 996 hồ sơ.
 *
 * | STT | Lĩnh vực | Số hồ sơ tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Chứng thực | 676 | 676 |
 * | 2 | Hộ tịch | 290 | 290 |
 * | | Tổng số | 966 | 966 |
 * ```
 *
 * Đúng:
 * ```markdown
 * Trong kỳ, Bộ phận Một cửa tiếp nhận 966 hồ sơ.
 *
 * | STT | Lĩnh vực | Số hồ sơ tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Chứng thực | 676 | 676 |
 * | 2 | Hộ tịch | 290 | 290 |
 * | | Tổng số | 966 | 966 |
 * ```
 */
export const rule = reportRule<MatchData>({
  id: 'text-against-table',
  severity: 'warning',
  of: ['measured', 'heading', 'passages', 'statements', 'tableMatches'],
  words: {
    vi: {
      title: 'Số trong câu văn khác số trong bảng',
      message: (data) => ({
        headline: `Câu văn ghi «${data.label} ${data.stated}», nhưng bảng ghi ${data.table} (dòng «${data.row}», cột «${data.columns.join('» và «')}»).`,
        sum: [
          ...(data.terms.length > 1
            ? [`trong bảng: ${data.terms.join(data.added ? ' + ' : ' − ')} = ${data.table}`]
            : [`trong bảng = ${data.table}`]),
          `trong câu = ${data.stated}   (${data.more ? 'nhiều hơn' : 'ít hơn'} ${data.difference})`,
        ],
        mend: 'soát xem số nào đúng, rồi sửa số kia.',
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'text'
          ? `Sửa câu văn: đổi ${data.stated} thành ${data.table}`
          : `Sửa bảng: đổi ${data.table} thành ${data.stated}`,
    },
    en: {
      title: 'A figure in the text differs from the table',
      message: (data) => ({
        headline: `The text says «${data.label} ${data.stated}», but the table says ${data.table} (row «${data.row}», column «${data.columns.join('» and «')}»).`,
        sum: [
          ...(data.terms.length > 1
            ? [`in the table: ${data.terms.join(data.added ? ' + ' : ' − ')} = ${data.table}`]
            : [`in the table = ${data.table}`]),
          `in the text = ${data.stated}   (${data.more ? 'more' : 'less'} by ${data.difference})`,
        ],
        mend: 'see which of the two is right, and correct the other.',
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'text'
          ? `Correct the text: change ${data.stated} to ${data.table}`
          : `Correct the table: change ${data.table} to ${data.stated}`,
    },
  },
  check: (report) => differencesOf(tableMatchesOf(report)).map(found),
});

function found({ section, statement, tableSection, cells, value }: PlacedMatch): Found<MatchData, Place> {
  const { figure, label } = statement;
  const first = cells[0];
  const table = first?.table;
  const stated = show(figure.value);
  const text = { name: 'text', safe: false, edits: [{ at: { section, span: figure.span }, newText: show(value) }] };
  const inTable = first && {
    name: 'table',
    safe: false,
    edits: [
      {
        at: { section: tableSection, span: digitsSpan(first.cell) },
        newText: show(figure.value, { grouped: first.cell.reading.grouped }),
      },
    ],
  };
  return {
    at: { section, span: figure.span },
    data: {
      stated,
      label,
      table: show(value),
      row: table && first ? rowLabel(table, first.row.index) : '',
      columns: cells.map(({ cell }) => columnLabel(table?.columns[cell.column])),
      terms: cells.map(({ cell }) => show(cell.reading.value)),
      added: equal(cells.map(({ cell }) => cell.reading.value).reduce(add, ZERO), value),
      difference: show(absolute(subtract(figure.value, value))),
      more: subtract(figure.value, value).digits > 0n,
    },
    related: cells.map(({ cell, row }) => ({
      at: { section: tableSection, span: cell.span },
      role: 'cell',
      label: `${row.label}, ${columnLabel(table?.columns[cell.column])}: ${cell.text}`,
    })),
    // A rounded figure of the text, or a figure made of two cells, has no one value to be put in the other place.
    fixes: figure.scaled || figure.approximate ? [] : cells.length === 1 && inTable ? [text, inTable] : [text],
  };
}
