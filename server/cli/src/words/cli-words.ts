import type { Language, Severity } from '@soat/engine';
import type { TroubleKind } from '../report.ts';

/** Every sentence of the command line in one language; the findings bring their own. */
export interface CliWords {
  readonly help: string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** How many findings of one severity: «3 lỗi», «1 error». */
  count(severity: Severity, count: number): string;
  readonly nothingFound: string;
  summary(found: string, files: number): string;
  checked(checked: number, figures: number): string;
  noReports(count: number): string;
  readonly troubles: Readonly<Record<TroubleKind, string>>;
  readonly noPath: string;
  unknownCommand(name: string): string;
  unknownFormat(value: string): string;
  unknownLanguage(value: string): string;
  unknownOption(option: string): string;
  needsValue(option: string): string;
  readonly noRule: string;
  unknownRule(id: string, like: string | undefined): string;
  ruleHeading(id: string, severity: Severity): string;
  unknownKind(name: string, known: readonly string[]): string;
  readonly whichKind: string;
  progress(done: number, all: number): string;
  fixed(path: string, count: number): string;
  wouldFix(path: string, count: number): string;
  fixSummary(count: number, files: number): string;
  readonly nothingToFix: string;
  unknownTarget(value: string): string;
  readonly noTarget: string;
  readonly oneFile: string;
  /** `open` is what stands open, as `count` words it; empty where nothing does. */
  exported(path: string, open: string): string;
  wouldSummary(count: number, files: number): string;
  readonly oneImport: string;
  /** What standard input is called in messages. */
  readonly standardInput: string;
  imported(from: string, to: string): string;
  /** The line above the notes of an import. */
  importNotes(count: number): string;
}

const VI: CliWords = {
  help: `Soát: kiểm tra báo cáo cải cách hành chính viết bằng Markdown.

Cách dùng:
  soat check [--format text|json|sarif|line] [--lang vi|en] [--schema TỆP] ĐƯỜNG-DẪN…
      kiểm tra; ĐƯỜNG-DẪN là tệp, thư mục (mọi tệp .md bên trong) hoặc mẫu như "xa/*.md"
  soat fix [--dry-run] [--lang vi|en] [--schema TỆP] ĐƯỜNG-DẪN…
      tự sửa những chỗ chắc chắn; --dry-run chỉ cho xem sẽ sửa gì
  soat export TỆP --to docx|pdf|html|xlsx|csv [--draft] [--out NƠI-GHI] [--force]
      xuất ra Word theo Nghị định 30/2020/NĐ-CP, PDF (cần có Word hoặc LibreOffice),
      trang in, hoặc các bảng ra Excel, CSV; --draft in chìm chữ DỰ THẢO trên mỗi trang;
      --force ghi đè tệp đã có
  soat import TỆP [-o NƠI-GHI] [--force] [--lang vi|en]
      nhập tệp Word (.docx) hoặc chữ lấy từ PDF (.txt) thành báo cáo Markdown, rồi kiểm tra;
      TỆP là - thì đọc đầu vào chuẩn, ví dụ: pdftotext -layout bao-cao.pdf - | soat import - -o bao-cao.md
  soat explain QUY-TẮC
      giải thích một quy tắc, ví dụ: soat explain wrong-total
  soat schema [--kind TÊN]
      in lược đồ của một loại báo cáo
  soat help, soat --version

Mã thoát: 0 không có lỗi, 1 có ít nhất một lỗi, 2 không làm được việc
(dùng sai cách, tệp không đọc được).
`,
  severities: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý', hint: 'gợi ý' },
  count: (severity, count) => `${count} ${VI.severities[severity]}`,
  nothingFound: 'Không có lỗi',
  summary: (found, files) => `${found} trong ${files} tệp`,
  checked: (checked, figures) => `${checked}/${figures} con số đã đối chiếu`,
  noReports: (count) => `${count} tệp không phải báo cáo`,
  troubles: {
    'nothing-matches': 'không tìm thấy tệp nào',
    unreadable: 'không đọc được',
    binary: 'không phải tệp văn bản',
    'not-utf8': 'không phải UTF-8, hãy lưu lại tệp với bảng mã UTF-8',
    'bad-schema': 'lược đồ chưa dùng được',
    unwritable: 'không ghi được',
    'changed-meanwhile': 'tệp vừa bị chương trình khác thay đổi, chưa sửa gì; hãy chạy lại',
    'no-report': 'không phải báo cáo mà Soát biết, nên không xuất được',
    'no-table': 'báo cáo không có bảng nào để xuất',
    exists: 'tệp đã có, chưa ghi gì; thêm --force để ghi đè, hoặc --out để ghi nơi khác',
    itself: 'nơi ghi chính là tệp này; hãy chọn nơi khác bằng --out',
    locked: 'không ghi được vì tệp đang mở ở chương trình khác; hãy đóng tệp rồi chạy lại',
    'pdf-no-converter':
      'máy này chưa thấy Word hoặc LibreOffice để tạo PDF; hãy xuất --to html, mở bằng trình duyệt rồi in ra PDF (Ctrl+P)',
    'pdf-failed': 'chương trình tạo PDF không làm được; hãy thử lại, hoặc xuất --to html rồi in ra PDF',
    'pdf-timed-out': 'tạo PDF quá lâu nên đã dừng; hãy thử lại, hoặc xuất --to html rồi in ra PDF',
    'pdf-cancelled': 'đã dừng theo yêu cầu, chưa ghi gì',
    'too-large': 'tệp quá lớn để là một báo cáo, chưa đọc',
    crashed: 'Soát gặp trục trặc bên trong khi kiểm tra tệp này, xin báo cho người làm Soát',
  },
  noPath: 'cần ít nhất một đường dẫn, ví dụ: soat check bao-cao.md',
  unknownCommand: (name) => `không có lệnh «${name}»; chạy soat help để xem các lệnh`,
  unknownFormat: (value) => `--format là text, json, sarif hoặc line, không có «${value}»`,
  unknownLanguage: (value) => `--lang là vi hoặc en, không có «${value}»`,
  unknownOption: (option) => `không có tùy chọn «${option}»; chạy soat help để xem cách dùng`,
  needsValue: (option) => `«${option}» dùng chưa đúng; chạy soat help để xem cách dùng`,
  noRule: 'cần tên một quy tắc; có các quy tắc sau:',
  unknownRule: (id, like) =>
    like ? `không có quy tắc «${id}»; có phải là «${like}»?` : `không có quy tắc «${id}»; có các quy tắc sau:`,
  ruleHeading: (id, severity) => `${id} (${VI.severities[severity]})`,
  unknownKind: (name, known) => `không có loại báo cáo «${name}»; có: ${known.join('; ')}`,
  whichKind: 'có nhiều loại báo cáo, hãy chọn một bằng --kind:',
  progress: (done, all) => `Đã kiểm tra ${done}/${all} tệp`,
  fixed: (path, count) => `${path}: đã sửa ${count} chỗ`,
  wouldFix: (path, count) => `${path}: sẽ sửa ${count} chỗ`,
  fixSummary: (count, files) => `Đã sửa ${count} chỗ trong ${files} tệp`,
  wouldSummary: (count, files) => `Sẽ sửa ${count} chỗ trong ${files} tệp (chưa ghi gì)`,
  nothingToFix: 'Không có chỗ nào tự sửa được',
  unknownTarget: (value) => `--to là docx, pdf, html, xlsx hoặc csv, không có «${value}»`,
  noTarget: 'cần --to docx, pdf, html, xlsx hoặc csv, ví dụ: soat export bao-cao.md --to docx',
  oneFile: 'mỗi lần xuất một tệp, ví dụ: soat export bao-cao.md --to docx',
  exported: (path, open) => (open === '' ? `Đã xuất ${path}` : `Đã xuất ${path} (còn ${open}; chạy soat check để xem)`),
  oneImport: 'mỗi lần nhập một tệp, ví dụ: soat import bao-cao.docx',
  standardInput: 'đầu vào chuẩn',
  imported: (from, to) => `Đã nhập ${from} vào ${to}`,
  importNotes: (count) => `${count} điều cần biết khi nhập:`,
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const EN: CliWords = {
  help: `Soát checks Vietnamese administrative reform reports written in Markdown.

Usage:
  soat check [--format text|json|sarif|line] [--lang vi|en] [--schema FILE] PATH…
      check; PATH is a file, a folder (every .md file below it) or a glob such as "xa/*.md"
  soat fix [--dry-run] [--lang vi|en] [--schema FILE] PATH…
      mend what is certain; --dry-run only shows what would change
  soat export FILE --to docx|pdf|html|xlsx|csv [--draft] [--out PATH] [--force]
      export to Word laid out by Decree 30/2020/NĐ-CP, to PDF (needs Word or LibreOffice), to pages for print,
      or the tables to Excel or CSV; --draft puts DỰ THẢO behind the text of each page;
      --force replaces a file that is there
  soat import FILE [-o PATH] [--force] [--lang vi|en]
      import a Word file (.docx) or the text of a PDF (.txt) as a report in Markdown, then check it;
      FILE - reads standard input, for example: pdftotext -layout report.pdf - | soat import - -o report.md
  soat explain RULE
      explain a rule, for example: soat explain wrong-total
  soat schema [--kind NAME]
      print the schema of a kind of report
  soat help, soat --version

Exit status: 0 no error, 1 at least one error, 2 it could not do its work
(bad usage, unreadable file).
`,
  severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
  count: (severity, count) => (severity === 'info' ? plural(count, 'note') : plural(count, EN.severities[severity])),
  nothingFound: 'Nothing wrong',
  summary: (found, files) => `${found} in ${plural(files, 'file')}`,
  checked: (checked, figures) => `${checked}/${figures} figures checked`,
  noReports: (count) => (count === 1 ? '1 file is no report' : `${count} files are no reports`),
  troubles: {
    'nothing-matches': 'no file found',
    unreadable: 'could not be read',
    binary: 'is not a text file',
    'not-utf8': 'is not UTF-8, please save it as UTF-8',
    'bad-schema': 'the schema cannot be used yet',
    unwritable: 'could not be written',
    'changed-meanwhile': 'another program has just changed the file, nothing was mended; please run again',
    'no-report': 'is no report that Soát knows, so it cannot be exported',
    'no-table': 'the report has no table to export',
    exists: 'the file is there already, nothing was written; --force replaces it, --out writes elsewhere',
    itself: 'that is the file itself; choose another place by --out',
    locked: 'could not be written because another program has it open; please close it and run again',
    'pdf-no-converter':
      'no Word or LibreOffice was found on this machine to make a PDF; export --to html, open it in a browser and print it to PDF (Ctrl+P)',
    'pdf-failed': 'the program that makes the PDF failed; please try again, or export --to html and print that',
    'pdf-timed-out':
      'making the PDF took too long and was stopped; please try again, or export --to html and print that',
    'pdf-cancelled': 'stopped as asked, nothing was written',
    'too-large': 'is too large for a report and was not read',
    crashed: 'Soát failed inside while checking this file, please tell its makers',
  },
  noPath: 'at least one path is needed, for example: soat check report.md',
  unknownCommand: (name) => `there is no command “${name}”; soat help lists them`,
  unknownFormat: (value) => `--format is text, json, sarif or line, not “${value}”`,
  unknownLanguage: (value) => `--lang is vi or en, not “${value}”`,
  unknownOption: (option) => `there is no option “${option}”; see soat help`,
  needsValue: (option) => `“${option}” is not used like this; see soat help`,
  noRule: 'the name of a rule is needed; these exist:',
  unknownRule: (id, like) =>
    like ? `there is no rule “${id}”; did you mean “${like}”?` : `there is no rule “${id}”; these exist:`,
  ruleHeading: (id, severity) => `${id} (${EN.severities[severity]})`,
  unknownKind: (name, known) => `there is no kind of report “${name}”; these exist: ${known.join('; ')}`,
  whichKind: 'there are several kinds of report, choose one with --kind:',
  progress: (done, all) => `${done}/${all} files checked`,
  fixed: (path, count) => `${path}: mended ${plural(count, 'place')}`,
  wouldFix: (path, count) => `${path}: would mend ${plural(count, 'place')}`,
  fixSummary: (count, files) => `Mended ${plural(count, 'place')} in ${plural(files, 'file')}`,
  wouldSummary: (count, files) => `Would mend ${plural(count, 'place')} in ${plural(files, 'file')} (nothing written)`,
  nothingToFix: 'There is nothing that mends itself',
  unknownTarget: (value) => `--to is docx, pdf, html, xlsx or csv, not “${value}”`,
  noTarget: '--to docx, pdf, html, xlsx or csv is needed, for example: soat export report.md --to docx',
  oneFile: 'one file is exported at a time, for example: soat export report.md --to docx',
  exported: (path, open) => (open === '' ? `Exported ${path}` : `Exported ${path} (${open} open; see soat check)`),
  oneImport: 'one file is imported at a time, for example: soat import report.docx',
  standardInput: 'standard input',
  imported: (from, to) => `Imported ${from} to ${to}`,
  importNotes: (count) => `${plural(count, 'thing')} to know about the import:`,
};

/** The command line's sentences in each language. */
export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { vi: VI, en: EN };
