import type { Language } from './sentences.ts';

/** How a report leaves: the formats of the command «Xuất báo cáo». */
export type Format = 'docx' | 'pdf' | 'html' | 'xlsx' | 'csv';

/** The sentences about exports, the print view and the preview. */
export interface ExportWords {
  /** Titles of the lists that are chosen from. */
  readonly whichReport: string;
  readonly formatTitle: string;
  findingsTitle(findings: string): string;
  readonly goOn: string;
  readonly goOnDetail: string;
  readonly goToFirst: string;
  readonly formats: Readonly<Record<Format, { readonly label: string; readonly detail: string }>>;
  readonly drafts: string;
  draft(label: string): string;
  /** The end of a draft's file name. */
  readonly draftName: string;
  /** The file name of a report that has none. */
  readonly untitled: string;
  readonly saveTitle: string;
  readonly save: string;
  /** Steps of the progress. */
  exporting(name: string): string;
  readonly steps: Readonly<Record<'reading' | 'making' | 'converting' | 'writing', string>>;
  done(name: string): string;
  readonly openIt: string;
  readonly problems: Readonly<
    Record<'no-report' | 'no-table' | 'no-converter' | 'failed' | 'pdf-failed' | 'pdf-timed-out', string>
  >;
  itself(name: string): string;
  locked(name: string): string;
  unwritable(name: string, why: string): string;
  /** A new file that could not be put in its place lies beside it under this name. */
  keptAs(name: string, kept: string): string;
  readonly openPrintView: string;
  readonly showLog: string;
  printSaved(name: string): string;
  /** Above the preview's list of findings. */
  previewFindings(findings: string): string;
  /** Above VS Code's usual preview of a report that could not be laid out. */
  readonly previewFailed: string;
}

export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = {
  vi: {
    whichReport: 'Chọn báo cáo',
    formatTitle: 'Xuất báo cáo ra',
    findingsTitle: (findings) => `Báo cáo còn ${findings}`,
    goOn: 'Vẫn xuất',
    goOnDetail: 'Các lời nhắc không in ra trong tệp',
    goToFirst: 'Đến chỗ cần xem đầu tiên',
    formats: {
      docx: { label: 'Word (.docx)', detail: 'Trình bày theo Nghị định 30/2020/NĐ-CP, in ra là ký được' },
      pdf: { label: 'PDF', detail: 'Qua Word hoặc LibreOffice có trên máy' },
      html: { label: 'Trang in (.html)', detail: 'Mở bằng trình duyệt rồi in, đúng khổ A4' },
      xlsx: { label: 'Excel (.xlsx)', detail: 'Mỗi bảng một trang tính, dòng tổng là công thức' },
      csv: { label: 'CSV', detail: 'Các bảng dưới dạng văn bản' },
    },
    drafts: 'Bản dự thảo: in chìm chữ DỰ THẢO trên mỗi trang',
    draft: (label) => `${label}, bản dự thảo`,
    draftName: 'du-thao',
    untitled: 'bao-cao',
    saveTitle: 'Lưu báo cáo vào',
    save: 'Lưu',
    exporting: (name) => `Đang xuất ${name}`,
    steps: {
      reading: 'đọc báo cáo',
      making: 'dàn trang',
      converting: 'chuyển sang PDF',
      writing: 'ghi tệp',
    },
    done: (name) => `Đã xuất ${name}`,
    openIt: 'Mở tệp vừa xuất',
    problems: {
      'no-report': 'Tệp này không phải là báo cáo mà Soát biết: phần đầu chưa có «loại».',
      'no-table': 'Báo cáo chưa có bảng nào để xuất.',
      'no-converter':
        'Máy này chưa thấy Word hoặc LibreOffice để tạo PDF. Có thể mở trang in bằng trình duyệt rồi chọn in ra PDF.',
      failed: 'Chưa xuất được báo cáo vì Soát gặp trục trặc bên trong; tệp cũ, nếu có, vẫn nguyên.',
      'pdf-failed':
        'Word hoặc LibreOffice chưa tạo được PDF; tệp cũ, nếu có, vẫn nguyên. Có thể mở trang in bằng trình duyệt rồi in ra PDF.',
      'pdf-timed-out':
        'Tạo PDF quá lâu nên đã dừng; tệp cũ, nếu có, vẫn nguyên. Có thể mở trang in bằng trình duyệt rồi in ra PDF.',
    },
    itself: (name) => `${name} chính là tệp báo cáo; hãy chọn tên khác.`,
    locked: (name) =>
      `Chưa ghi được ${name} vì tệp đang mở ở chương trình khác, thường là Word hoặc Excel. Hãy đóng tệp ở đó rồi xuất lại; tệp cũ vẫn nguyên.`,
    unwritable: (name, why) => `Chưa ghi được ${name}: ${why}`,
    keptAs: (name, kept) => `Chưa đặt được tệp vào chỗ của ${name}; bản mới nằm ngay bên cạnh với tên ${kept}.`,
    openPrintView: 'Mở trang in',
    showLog: 'Xem nhật ký',
    printSaved: (name) => `Đã lưu ${name}; mở bằng trình duyệt để in`,
    previewFindings: (findings) => `Còn ${findings}`,
    previewFailed: 'Soát chưa dàn được trang báo cáo này, nên đây là bản xem trước thường.',
  },
  en: {
    whichReport: 'Choose a report',
    formatTitle: 'Export the report to',
    findingsTitle: (findings) => `${findings} still open in the report`,
    goOn: 'Export all the same',
    goOnDetail: 'Findings are not printed in the file',
    goToFirst: 'Go to the first place to look at',
    formats: {
      docx: { label: 'Word (.docx)', detail: 'Laid out by Decree 30/2020/NĐ-CP, ready to be signed' },
      pdf: { label: 'PDF', detail: 'By the Word or LibreOffice of this machine' },
      html: { label: 'Print view (.html)', detail: 'To open in a browser and print, in true A4' },
      xlsx: { label: 'Excel (.xlsx)', detail: 'A sheet for each table, totals as formulas' },
      csv: { label: 'CSV', detail: 'The tables as text' },
    },
    drafts: 'Draft: DỰ THẢO behind the text of each page',
    draft: (label) => `${label}, draft`,
    draftName: 'draft',
    untitled: 'report',
    saveTitle: 'Save the report as',
    save: 'Save',
    exporting: (name) => `Exporting ${name}`,
    steps: {
      reading: 'reading the report',
      making: 'laying out',
      converting: 'making the PDF',
      writing: 'writing the file',
    },
    done: (name) => `Exported ${name}`,
    openIt: 'Open the exported file',
    problems: {
      'no-report': 'This file is no report that Soát knows: its head has no «loại».',
      'no-table': 'The report has no table to export.',
      'no-converter':
        'No Word or LibreOffice was found on this machine to make a PDF. You can open the print view in a browser and print it to PDF.',
      failed: 'The report could not be exported because Soát failed inside; an older file, if any, is still whole.',
      'pdf-failed':
        'Word or LibreOffice could not make the PDF; an older file, if any, is still whole. You can open the print view in a browser and print it to PDF.',
      'pdf-timed-out':
        'Making the PDF took too long and was stopped; an older file, if any, is still whole. You can open the print view in a browser and print it to PDF.',
    },
    itself: (name) => `${name} is the report itself; please choose another name.`,
    locked: (name) =>
      `${name} could not be written because another program has it open, mostly Word or Excel. Please close it there and export again; the old file is still whole.`,
    unwritable: (name, why) => `${name} could not be written: ${why}`,
    keptAs: (name, kept) => `The file could not be put in the place of ${name}; the new one lies beside it as ${kept}.`,
    openPrintView: 'Open the print view',
    showLog: 'Show the log',
    printSaved: (name) => `Saved ${name}; open it in a browser to print`,
    previewFindings: (findings) => `${findings} still open`,
    previewFailed: 'Soát could not lay out this report, so this is the usual preview.',
  },
};
