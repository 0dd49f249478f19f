import type { Language } from '@soat/engine';

/** The titles of what can be written into a table or a value by itself, without a finding. */
export interface TableWords {
  fillTotalRow(count: number): string;
  fillTotals(count: number): string;
  fillShares(count: number): string;
  readonly joinHeader: string;
  readonly quoteValue: string;
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  vi: {
    fillTotalRow: (count) => `Điền dòng tổng (${count} ô trống)`,
    fillTotals: (count) => `Điền các ô tổng còn trống (${count} ô)`,
    fillShares: (count) => `Điền tỷ lệ (${count} ô trống)`,
    joinHeader: 'Chuyển tiêu đề nhiều dòng thành «Nhóm / Cột»',
    quoteValue: 'Đặt giá trị trong dấu nháy',
  },
  en: {
    fillTotalRow: (count) => `Fill in the total row (${cells(count)})`,
    fillTotals: (count) => `Fill in the totals that are empty (${cells(count)})`,
    fillShares: (count) => `Fill in the percentages (${cells(count)})`,
    joinHeader: 'Write the stacked header rows as «Nhóm / Cột»',
    quoteValue: 'Put the value in quotation marks',
  },
};

function cells(count: number): string {
  return count === 1 ? '1 empty cell' : `${count} empty cells`;
}
