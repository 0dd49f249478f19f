import type { Language } from '@soat/engine';

/** What the language server says of a report's parts. */
export interface OutlineWords {
  readonly openReport: string;
  readonly goToAnnex: string;
  readonly noReport: string;
  readonly isFirst: string;
  readonly isLast: string;
  /** A table without a caption, by its columns. */
  tableOf(columns: string): string;
}

export const OUTLINE_WORDS: Readonly<Record<Language, OutlineWords>> = {
  vi: {
    openReport: 'Mở báo cáo này',
    goToAnnex: 'Đến phụ lục',
    noReport: 'Tệp đang mở không phải là báo cáo mà Soát biết.',
    isFirst: 'Không có mục nào cùng cấp ở trên để đổi chỗ.',
    isLast: 'Không có mục nào cùng cấp ở dưới để đổi chỗ.',
    tableOf: (columns) => `Bảng: ${columns}`,
  },
  en: {
    openReport: 'Open this report',
    goToAnnex: 'Go to the annex',
    noReport: 'The open file is no report that Soát knows.',
    isFirst: 'There is no section of the same level above to change places with.',
    isLast: 'There is no section of the same level below to change places with.',
    tableOf: (columns) => `Table: ${columns}`,
  },
};
