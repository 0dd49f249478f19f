import type { Language } from '@soat/engine';
import type { FailureReason } from '../failure.ts';
import type { ImportNote, NoteKind } from '../model.ts';

/** What import says to people, in one language. */
export interface ImportWords {
  /** A note in one sentence; words that the report leaves out are quoted whole, others in short. */
  readonly notes: Readonly<Record<NoteKind, (note: ImportNote) => string>>;
  /** Why a file can't be imported, and what to do. */
  readonly failures: Readonly<Record<FailureReason, string>>;
}

const SHORT = 120;

/** Words of a file in a sentence, on one line. */
function quoted(text: string): string {
  return `«${text.replace(/\s+/gu, ' ').trim()}»`;
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return quoted(line.length > SHORT ? `${line.slice(0, SHORT).replace(/\s\S*$/u, '')} …` : line);
}

/** Words behind a colon; nothing where there are none. */
function behind(text: string, quote: (text: string) => string): string {
  return text.trim() === '' ? '' : `: ${quote(text)}`;
}

const VI: ImportWords = {
  notes: {
    missing: (note) =>
      `Chưa tìm thấy mục «${note.detail}» trong tệp${note.text === '' ? '' : ` (tệp ghi ${short(note.text)})`}; cần điền ở phần đầu báo cáo.`,
    'period-unsure': () => 'Chưa chắc số liệu tính từ ngày nào đến ngày nào; cần điền mục «kỳ» ở phần đầu báo cáo.',
    'period-read': (note) => `Mục «kỳ» lấy theo ${short(note.text)}: ${note.detail}; cần xem lại.`,
    'kind-unsure': (note) =>
      `Chưa rõ đây có phải loại báo cáo mà Soát biết không${behind(note.text, short)}; cần xem lại mục «loại» ở phần đầu báo cáo.`,
    'kept-in-body': (note) =>
      `Chưa rõ dòng này thuộc mục nào của phần đầu báo cáo, nên để trong nội dung: ${short(note.text)}.`,
    comment: (note) => `Lời góp ý bên lề${by(note, 'của')} không đưa vào báo cáo: ${quoted(note.text)}.`,
    deletion: (note) =>
      `Phần đã xóa khi theo dõi thay đổi${by(note, 'do')} không đưa vào báo cáo: ${quoted(note.text)}.`,
    insertions: (note) => `Giữ ${note.count ?? 1} chỗ thêm khi theo dõi thay đổi: ${short(note.text)}.`,
    'page-words': (note) => `Chữ ở đầu trang hoặc cuối trang không đưa vào báo cáo: ${quoted(note.text)}.`,
    'text-box': (note) => `Chữ trong hộp văn bản được đặt thành đoạn văn: ${short(note.text)}.`,
    picture: (note) => `${counted(note, 'Một', '')} hình không đưa vào báo cáo được${behind(note.text, quoted)}.`,
    'merged-cells': (note) =>
      `Bảng có ô gộp qua nhiều dòng; tên dòng được ghi lại ở từng dòng, số liệu chỉ ghi ở dòng đầu: ${short(note.text)}.`,
    'nested-table': (note) => `Bảng nằm trong một ô khác được viết liền trong ô đó: ${short(note.text)}.`,
    object: (note) =>
      `${counted(note, 'Một', '')} tệp nhúng hoặc biểu đồ không đưa vào báo cáo được${behind(note.text, quoted)}.`,
    macros: () => 'Tệp có chương trình (macro); Soát chỉ đọc chữ, không chạy chương trình.',
    hidden: (note) => `Chữ ẩn trong tệp không đưa vào báo cáo: ${quoted(note.text)}.`,
    contents: (note) => `Mục lục không đưa vào báo cáo: ${quoted(note.text)}.`,
    'page-number': (note) => `Bỏ số trang lẫn trong văn bản: ${quoted(note.text)}.`,
    'running-head': (note) => `Bỏ dòng lặp lại ở các trang: ${quoted(note.text)}.`,
    mended: (note) =>
      `Chữ sai bảng mã đã được sửa ở ${note.count ?? 1} chỗ: ${note.detail ? `${short(note.detail)} thành ` : ''}${short(note.text)}.`,
    'table-unsure': (note) => `Có chỗ giống một bảng nhưng chưa rõ các cột, nên để từng dòng: ${short(note.text)}.`,
  },
  failures: {
    empty: 'Tệp trống, không có gì để nhập.',
    unknown: 'Soát chưa nhận ra tệp này. Hãy mở tệp bằng Word rồi lưu lại thành .docx.',
    encrypted: 'Tệp có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.',
    legacy: 'Đây là tệp .doc của Word đời cũ. Hãy mở bằng Word rồi lưu lại thành .docx.',
    rtf: 'Đây là tệp RTF. Hãy mở bằng Word rồi lưu lại thành .docx.',
    pdf: 'Đây là tệp PDF. Hãy mở tệp, chép toàn bộ chữ rồi dán vào Soát.',
    opendocument: 'Đây là tệp .odt. Hãy mở bằng LibreOffice hoặc Word rồi lưu lại thành .docx.',
    workbook: 'Đây là tệp Excel. Hãy chép bảng trong Excel rồi dán vào báo cáo.',
    slides: 'Đây là tệp PowerPoint; Soát nhập được tệp Word (.docx).',
    'web-page': 'Đây là một trang web mang tên tệp Word. Hãy mở bằng Word rồi lưu lại thành .docx.',
    'too-large': 'Khi mở ra, tệp này lớn hơn mọi báo cáo; Soát dừng lại để máy không bị treo.',
    corrupt: 'Tệp bị hỏng, không đọc hết được. Hãy mở bằng Word, để Word sửa rồi lưu lại.',
  },
};

const EN: ImportWords = {
  notes: {
    missing: (note) =>
      `Nothing in the file tells «${note.detail}»${note.text === '' ? '' : ` (it says ${short(note.text)})`}; please fill it in at the head of the report.`,
    'period-unsure': () =>
      'It is not certain from which day to which day the figures count; please fill in «kỳ» at the head of the report.',
    'period-read': (note) => `«kỳ» was taken from ${short(note.text)}: ${note.detail}; please look at it.`,
    'kind-unsure': (note) =>
      `It is not clear whether this is a kind of report that Soát knows${behind(note.text, short)}; please look at «loại» at the head of the report.`,
    'kept-in-body': (note) =>
      `It is not clear which part of the head this line is, so it stands in the text: ${short(note.text)}.`,
    comment: (note) => `A comment in the margin${by(note, 'by')} is not in the report: ${quoted(note.text)}.`,
    deletion: (note) =>
      `Words deleted with changes tracked${by(note, 'by')} are not in the report: ${quoted(note.text)}.`,
    insertions: (note) => `Kept ${note.count ?? 1} insertion(s) made with changes tracked: ${short(note.text)}.`,
    'page-words': (note) => `Words at the top or the bottom of the pages are not in the report: ${quoted(note.text)}.`,
    'text-box': (note) => `The words of a text box stand as paragraphs: ${short(note.text)}.`,
    picture: (note) => `${counted(note, 'A picture', 'pictures')} could not be taken over${behind(note.text, quoted)}.`,
    'merged-cells': (note) =>
      `A table has cells merged over several rows; names of rows are repeated in each, figures stand in the first: ${short(note.text)}.`,
    'nested-table': (note) => `A table within a cell is written as the words of that cell: ${short(note.text)}.`,
    object: (note) =>
      `${counted(note, 'An embedded file or chart', 'embedded files or charts')} could not be taken over${behind(note.text, quoted)}.`,
    macros: () => 'The file holds programs (macros); Soát reads its words and runs nothing.',
    hidden: (note) => `Hidden words are not in the report: ${quoted(note.text)}.`,
    contents: (note) => `A table of contents is not in the report: ${quoted(note.text)}.`,
    'page-number': (note) => `Left out a page number within the text: ${quoted(note.text)}.`,
    'running-head': (note) => `Left out a line that comes back on each page: ${quoted(note.text)}.`,
    mended: (note) =>
      `Letters in a wrong encoding were put right in ${note.count ?? 1} place(s): ${note.detail ? `${short(note.detail)} to ` : ''}${short(note.text)}.`,
    'table-unsure': (note) =>
      `Some lines look like a table whose columns are not clear; they are kept as lines: ${short(note.text)}.`,
  },
  failures: {
    empty: 'The file is empty.',
    unknown: 'Soát does not know this file. Please open it in Word and save it as .docx.',
    encrypted: 'The file has a password. Please open it in Word, take the password off and save it.',
    legacy: 'This is a .doc file of an old Word. Please open it in Word and save it as .docx.',
    rtf: 'This is an RTF file. Please open it in Word and save it as .docx.',
    pdf: 'This is a PDF. Please open it, copy all of its text and paste it into Soát.',
    opendocument: 'This is an .odt file. Please open it in LibreOffice or Word and save it as .docx.',
    workbook: 'This is an Excel file. Please copy the table in Excel and paste it into the report.',
    slides: 'This is a PowerPoint file; Soát imports Word files (.docx).',
    'web-page': 'This is a web page that bears the name of a Word file. Please open it in Word and save it as .docx.',
    'too-large': 'Unpacked, this file would be larger than any report; Soát stops so that the computer does not hang.',
    corrupt:
      'The file is damaged and cannot be read to its end. Please open it in Word, let Word repair it and save it.',
  },
};

/** One thing in words, several with their count: «Một hình», «3 hình». */
function counted(note: ImportNote, one: string, many: string): string {
  return (note.count ?? 1) === 1 ? one : `${note.count} ${many}`.trim();
}

function by(note: ImportNote, word: string): string {
  return note.detail ? ` ${word} ${note.detail}` : '';
}

export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = { vi: VI, en: EN };

/** A note in the words of one language. */
export function noteText(note: ImportNote, language: Language): string {
  return IMPORT_WORDS[language].notes[note.kind](note);
}
