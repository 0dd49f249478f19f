import type { Language } from '@soat/engine';

/** What the language server says of the documents that a report cites. */
export interface CitationWords {
  dated(day: string): string;
  source(source: string): string;
  replaced(by: string, from: string): string;
  mentions(count: number): string;
  /** Beside a document that is offered: where it is known from. */
  readonly inReport: string;
  readonly known: string;
}

export const CITATION_WORDS: Readonly<Record<Language, CitationWords>> = {
  vi: {
    dated: (day) => `Ngày ban hành: ${day}`,
    source: (source) => `Theo ${source}`,
    replaced: (by, from) => `Đã được thay bằng ${by} từ ngày ${from}`,
    mentions: (count) => `Báo cáo dẫn văn bản này ${count} lần.`,
    inReport: 'đã dẫn trong báo cáo',
    known: 'văn bản đã biết',
  },
  en: {
    dated: (day) => `Issued on ${day}`,
    source: (source) => `According to ${source}`,
    replaced: (by, from) => `Replaced by ${by} on ${from}`,
    mentions: (count) => `The report cites this document ${count} times.`,
    inReport: 'cited in this report',
    known: 'known document',
  },
};
