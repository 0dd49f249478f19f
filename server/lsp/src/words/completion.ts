import type { Language } from '@soat/engine';

/** What stands beside a completion: where it is known from. */
export interface CompletionWords {
  readonly fromTable: string;
  /** Beside a figure of which a finding speaks. */
  readonly doubtful: string;
  readonly usedInReport: string;
  readonly totalRow: string;
  usedInWorkspace(count: number): string;
}

export const COMPLETION_WORDS: Readonly<Record<Language, CompletionWords>> = {
  vi: {
    fromTable: 'Số trong bảng của báo cáo',
    doubtful: '⚠ số này chưa khớp',
    usedInReport: 'đã dùng ở bảng khác',
    totalRow: 'dòng tổng, đã cộng sẵn',
    usedInWorkspace: (count) => `đã dùng ở ${count} báo cáo`,
  },
  en: {
    fromTable: "From the report's table",
    doubtful: '⚠ does not add up yet',
    usedInReport: 'used in another table',
    totalRow: 'total row, added up',
    usedInWorkspace: (count) => `used in ${count} ${count === 1 ? 'report' : 'reports'}`,
  },
};
