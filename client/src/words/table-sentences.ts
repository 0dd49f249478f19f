import type { Language } from './sentences.ts';

/** What is said of tables: in the list behind a paste, in the status bar, and in the panel that copies for Word. */
export interface TableSentences {
  readonly pasteTable: string;
  readonly pasteCells: string;
  readonly noTable: string;
  readonly nothingToDo: string;
  readonly alreadyNumbered: string;
  readonly alreadyAligned: string;
  readonly tableCopied: string;
  readonly tableCopiedForWord: string;
  readonly copyTitle: string;
  readonly copyHint: string;
  readonly copyButton: string;
  readonly copyDone: string;
}

export const TABLE_SENTENCES: Readonly<Record<Language, TableSentences>> = {
  vi: {
    pasteTable: 'Dán thành bảng (Soát)',
    pasteCells: 'Dán vào các ô của bảng (Soát)',
    noTable: 'Đặt con trỏ vào một bảng rồi chạy lại lệnh này.',
    nothingToDo: 'Ở chỗ này của bảng không có gì để đổi.',
    alreadyNumbered: 'Số thứ tự đã liền mạch.',
    alreadyAligned: 'Các bảng đã thẳng cột.',
    tableCopied: 'Đã chép bảng. Dán vào Excel bằng Ctrl+V.',
    tableCopiedForWord: 'Đã chép bảng. Dán vào Word hoặc Excel bằng Ctrl+V.',
    copyTitle: 'Chép bảng cho Word',
    copyHint: 'Bấm nút rồi sang Word hoặc Excel, dán bằng Ctrl+V: khung kẻ và ô gộp được giữ nguyên.',
    copyButton: 'Chép bảng',
    copyDone: 'Đã chép.',
  },
  en: {
    pasteTable: 'Paste as a table (Soát)',
    pasteCells: 'Paste into the cells of the table (Soát)',
    noTable: 'Put the cursor into a table and run this command again.',
    nothingToDo: 'There is nothing to change at this place of the table.',
    alreadyNumbered: 'The rows are numbered without a gap.',
    alreadyAligned: 'The tables are aligned.',
    tableCopied: 'The table is copied. Paste it into Excel with Ctrl+V.',
    tableCopiedForWord: 'The table is copied. Paste it into Word or Excel with Ctrl+V.',
    copyTitle: 'Copy a table for Word',
    copyHint: 'Press the button, go to Word or Excel and paste with Ctrl+V: lines and merged cells are kept.',
    copyButton: 'Copy the table',
    copyDone: 'Copied.',
  },
};
