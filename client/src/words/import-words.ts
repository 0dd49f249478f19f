import type { Language } from './sentences.ts';

/** The sentences about imports; why a file is refused and what was not taken over is said by the import itself. */
export interface ImportWords {
  readonly sourceTitle: string;
  readonly fromFile: string;
  readonly fromFileDetail: string;
  readonly fromClipboard: string;
  readonly fromClipboardDetail: string;
  readonly openTitle: string;
  readonly open: string;
  /** Names of the file dialog's filters. */
  readonly documents: string;
  readonly allFiles: string;
  /** What is copied, where a file would be named. */
  readonly clipboard: string;
  /** The file name of a report that comes from no file. */
  readonly untitled: string;
  importing(name: string): string;
  existsTitle(name: string): string;
  keepBoth(name: string): string;
  replace(name: string): string;
  readonly replaceDetail: string;
  imported(from: string, to: string): string;
  readonly importedCopied: string;
  /** Said of a report whose file could not be written beside its source. */
  importedUnsaved(from: string): string;
  notes(count: number): string;
  readonly showNotes: string;
  /** The name of the document that lists them. */
  readonly notesTitle: string;
  readonly nothingCopied: string;
  unreadable(name: string, why: string): string;
  tooLarge(name: string): string;
  notReplaced(name: string): string;
  failed(name: string): string;
  readonly showLog: string;
}

export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = {
  vi: {
    sourceTitle: 'Nhập báo cáo từ đâu?',
    fromFile: 'Từ một tệp …',
    fromFileDetail: 'Tệp Word (.docx), hoặc tệp chữ lấy từ PDF (.txt)',
    fromClipboard: 'Từ văn bản đã chép',
    fromClipboardDetail: 'Mở PDF, bấm Ctrl+A rồi Ctrl+C, sau đó chọn dòng này',
    openTitle: 'Chọn tệp để nhập thành báo cáo',
    open: 'Nhập',
    documents: 'Word, PDF, văn bản',
    allFiles: 'Mọi tệp',
    clipboard: 'văn bản đã chép',
    untitled: 'bao-cao',
    importing: (name) => `Đang nhập ${name}`,
    existsTitle: (name) => `Thư mục này đã có ${name}`,
    keepBoth: (name) => `Giữ cả hai: báo cáo mới tên là ${name}`,
    replace: (name) => `Thay nội dung của ${name}`,
    replaceDetail: 'Bấm Ctrl+Z trong tệp ấy là lại có nội dung cũ',
    imported: (from, to) => `Đã nhập ${from} vào ${to}.`,
    importedCopied: 'Đã nhập văn bản đã chép thành báo cáo mới; bấm Ctrl+S để lưu.',
    importedUnsaved: (from) => `Đã nhập ${from}. Chưa ghi được tệp cạnh tệp gốc, nên báo cáo mới còn chưa lưu.`,
    notes: (count) => `${count} điều cần biết khi nhập`,
    showNotes: 'Xem những điều cần biết',
    notesTitle: 'Điều cần biết khi nhập',
    nothingCopied: 'Chưa có văn bản nào được chép. Hãy mở PDF, bấm Ctrl+A rồi Ctrl+C, sau đó nhập lại.',
    unreadable: (name, why) => `Chưa đọc được ${name}: ${why}`,
    tooLarge: (name) => `${name} quá lớn để là một báo cáo, nên Soát chưa đọc.`,
    notReplaced: (name) => `Chưa thay được nội dung của ${name}; tệp vẫn nguyên. Báo cáo vừa nhập còn chưa lưu.`,
    failed: (name) => `Chưa nhập được ${name} vì Soát gặp trục trặc bên trong; không có gì bị thay đổi.`,
    showLog: 'Xem nhật ký',
  },
  en: {
    sourceTitle: 'Where is the report to be imported from?',
    fromFile: 'From a file …',
    fromFileDetail: 'A Word file (.docx), or the text of a PDF (.txt)',
    fromClipboard: 'From the copied text',
    fromClipboardDetail: 'Open the PDF, press Ctrl+A and Ctrl+C, then choose this line',
    openTitle: 'Choose a file to import as a report',
    open: 'Import',
    documents: 'Word, PDF, text',
    allFiles: 'All files',
    clipboard: 'the copied text',
    untitled: 'report',
    importing: (name) => `Importing ${name}`,
    existsTitle: (name) => `This folder has a file ${name} already`,
    keepBoth: (name) => `Keep both: the new report is called ${name}`,
    replace: (name) => `Replace what ${name} holds`,
    replaceDetail: 'Ctrl+Z in that file brings the old text back',
    imported: (from, to) => `Imported ${from} to ${to}.`,
    importedCopied: 'Imported the copied text as a new report; press Ctrl+S to save it.',
    importedUnsaved: (from) =>
      `Imported ${from}. No file could be written beside it, so the new report is not saved yet.`,
    notes: (count) => `${count} ${count === 1 ? 'thing' : 'things'} to know about the import`,
    showNotes: 'Show what to know',
    notesTitle: 'What to know about the import',
    nothingCopied: 'No text has been copied. Please open the PDF, press Ctrl+A and Ctrl+C, and import again.',
    unreadable: (name, why) => `${name} could not be read: ${why}`,
    tooLarge: (name) => `${name} is too large to be a report, so it was not read.`,
    notReplaced: (name) =>
      `The text of ${name} could not be replaced and is still whole. The imported report is not saved yet.`,
    failed: (name) => `${name} could not be imported because Soát failed inside; nothing was changed.`,
    showLog: 'Show the log',
  },
};
