import type { Found } from '../diagnostics/finding.ts';
import { digitsSpan, rowLabel } from '../facts/explain.ts';
import { describeShare, type Share } from '../facts/shares.ts';
import { columnLabel } from '../facts/table.ts';
import { decimal, divide, multiply, show } from '../figures/decimal.ts';
import { sectionRule } from './kit.ts';

interface PercentData {
  readonly row: string;
  readonly column: string;
  readonly stated: string;
  readonly part: string;
  readonly whole: string;
  readonly exact: string;
  /** With two decimals more than stated, to show where the rounding comes from. */
  readonly precise: string;
  readonly reading: string;
  readonly near: boolean;
}

/**
 * Cột tỷ lệ phải khớp với số liệu của chính bảng. Soát tìm xem cả cột tính theo mẫu số nào (tổng của dòng, số đã giải
 * quyết, dòng tổng …), rồi tính lại từng ô, làm tròn đến chữ số cuối cùng đã ghi. Lệch một đơn vị ở chữ số cuối chỉ là gợi
 * ý: có nơi cắt bớt thay vì làm tròn, có nơi chỉnh cho đủ 100%.
 *
 * Sai:
 * ```markdown
 * | STT | Lĩnh vực | Đã giải quyết | Đúng hạn | Tỷ lệ |
 * |---|---|--:|--:|--:|
 * | 1 | Chứng thực | 602 | 600 | 99,67% |
 * | 2 | Hộ tịch | 288 | 280 | 97,22% |
 * | 3 | Đất đai | 250 | 245 | 89,00% |
 * ```
 *
 * Đúng:
 * ```markdown
 * | STT | Lĩnh vực | Đã giải quyết | Đúng hạn | Tỷ lệ |
 * |---|---|--:|--:|--:|
 * | 1 | Chứng thực | 602 | 600 | 99,67% |
 * | 2 | Hộ tịch | 288 | 280 | 97,22% |
 * | 3 | Đất đai | 250 | 245 | 98,00% |
 * ```
 */
export const rule = sectionRule<PercentData>({
  id: 'wrong-percentage',
  severity: 'error',
  words: {
    vi: {
      title: 'Tỷ lệ trong bảng không khớp với số liệu',
      message: (data) => ({
        headline: `Dòng «${data.row}», cột «${data.column}» ghi ${data.stated}%, nhưng ${data.part} trên ${data.whole} là ${data.exact}%.`,
        sum: [
          `${data.part} : ${data.whole} = ${data.precise}%`,
          `ghi trong bảng = ${data.stated}%`,
          `theo: ${data.reading}`,
        ],
        hint: data.near ? 'chỉ lệch một đơn vị ở chữ số cuối, có thể do cắt bớt thay vì làm tròn.' : undefined,
        mend: `đổi ${data.stated} thành ${data.exact}, hoặc soát lại hai số kia.`,
      }),
      related: (_role, label) => label,
      fix: (_name, data) => `Đổi ${data.stated} thành ${data.exact}`,
    },
    en: {
      title: 'A percentage in a table does not follow from its figures',
      message: (data) => ({
        headline: `Row «${data.row}», column «${data.column}» says ${data.stated}%, but ${data.part} of ${data.whole} is ${data.exact}%.`,
        sum: [
          `${data.part} : ${data.whole} = ${data.precise}%`,
          `written in the table = ${data.stated}%`,
          `read as: ${data.reading}`,
        ],
        hint: data.near ? 'only one unit of the last digit off, perhaps cut off instead of rounded.' : undefined,
        mend: `change ${data.stated} to ${data.exact}, or go over the other two figures.`,
      }),
      related: (_role, label) => label,
      fix: (_name, data) => `Change ${data.stated} to ${data.exact}`,
    },
  },
  check: (facts) => facts.shares.filter((share) => share.fit !== 'exact').map(found),
});

function found(share: Share): Found<PercentData> {
  const { table, percent, reading, fit } = share;
  const stated = percent.reading.value;
  const label = (cell: Share['percent']): string => `${columnLabel(table.columns[cell.column])}: ${cell.text}`;
  const precise = divide(
    multiply(reading.part.reading.value, decimal(100)),
    reading.whole.reading.value,
    stated.scale + 2,
  );
  return {
    at: percent.span,
    severity: fit === 'near' ? 'hint' : 'error',
    data: {
      row: rowLabel(table, percent.row),
      column: columnLabel(table.columns[percent.column]),
      stated: show(stated),
      part: show(reading.part.reading.value),
      whole: show(reading.whole.reading.value),
      exact: show(reading.exact),
      precise: precise ? show(precise) : show(reading.exact),
      reading: describeShare(share),
      near: fit === 'near',
    },
    related: [reading.part, reading.whole].map((cell) => ({ at: cell.span, role: 'part', label: label(cell) })),
    fixes: [
      {
        name: 'percent',
        safe: false,
        edits: [{ at: digitsSpan(percent), newText: show(reading.exact, { grouped: false }) }],
      },
    ],
  };
}
