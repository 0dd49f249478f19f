import type { YamlProblem } from '../facts/front-matter.ts';
import { openingLine } from '../facts/front-matter.ts';
import type { Language } from '../words/labels.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface SyntaxData {
  /** A `YamlProblem.code`, or `unclosed`. */
  readonly code: string;
  /** What is written at the place, cut short. */
  readonly written: string;
  /** What the fix writes there. */
  readonly mended: string;
}

/**
 * Phần đầu báo cáo nằm giữa hai dòng `---`, mỗi dòng một mục: tên mục, dấu hai chấm, một dấu cách, rồi nội dung. Sai một
 * dấu là cả mục ấy có thể bị đọc thành thứ khác. Hay gặp nhất là nội dung lại có dấu hai chấm: khi ấy đặt cả nội dung
 * trong ngoặc kép. Thụt dòng bằng phím Tab cũng không đọc được, hãy dùng dấu cách.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: Báo cáo chuyên đề: công tác cải cách hành chính quý I năm 2024
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: "Báo cáo chuyên đề: công tác cải cách hành chính quý I năm 2024"
 * ---
 * ```
 */
export const rule = reportRule<SyntaxData>({
  id: 'front-matter-syntax',
  severity: 'error',
  of: [],
  words: {
    vi: {
      title: 'Phần đầu báo cáo viết sai cách',
      message: (data) => messageOf(data, 'vi'),
      fix: (_name, data) =>
        FIXES[data.code]?.vi ??
        (isQuoted(data) ? `Đặt giá trị trong dấu nháy: ${data.mended}` : `Sửa thành ${data.mended}`),
    },
    en: {
      title: 'The front matter is not well written',
      message: (data) => messageOf(data, 'en'),
      fix: (_name, data) =>
        FIXES[data.code]?.en ??
        (isQuoted(data) ? `Put the value in quotation marks: ${data.mended}` : `Change it to ${data.mended}`),
    },
  },
  *check(report) {
    const { frontMatter } = report;
    const text = report.sections[0]?.section.text ?? '';
    if (frontMatter.present && !frontMatter.closed) {
      const end = frontMatter.span.end;
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      const newText = `${end > 0 && text[end - 1] !== '\n' ? eol : ''}---${eol}`;
      yield {
        at: inFrontMatter(openingLine(text)),
        data: { code: 'unclosed', written: '', mended: '---' },
        fixes: [{ name: 'close', safe: false, edits: [{ at: inFrontMatter({ start: end, end }), newText }] }],
      };
    }
    for (const problem of frontMatter.problems) yield foundOf(problem, text, frontMatter.problems);
  },
});

function foundOf(problem: YamlProblem, text: string, all: readonly YamlProblem[]) {
  const { code, span, mend } = problem;
  const data = { code, written: short(text.slice(span.start, span.end)), mended: mend?.newText ?? '' };
  // Lines indented by tabs belong together: one of them mended alone would stand deeper than its neighbours.
  const together = code === 'tab' ? all.filter((other) => other.code === 'tab') : [problem];
  const edits = together.flatMap((one) =>
    one.mend ? [{ at: inFrontMatter(one.mend.span), newText: one.mend.newText }] : [],
  );
  // What a mended line then says is read for the first time, and may want mending itself: the writer looks on.
  return { at: inFrontMatter(span), data, fixes: mend ? [{ name: 'mend', safe: false, edits }] : [] };
}

/** Whether the fix puts a value into quotation marks and changes nothing else. */
function isQuoted({ mended }: SyntaxData): boolean {
  return /^("|').*\1$/u.test(mended);
}

function short(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

const FIXES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  unclosed: { vi: 'Thêm dòng --- để đóng phần đầu', en: 'Close the front matter with a --- line' },
  tab: { vi: 'Thay phím Tab bằng dấu cách', en: 'Replace the tabs by blanks' },
  'no-blank': { vi: 'Viết lại dấu hai chấm và dấu cách', en: 'Write a plain colon and a blank' },
};

type Words = Readonly<Record<Language, (data: SyntaxData) => { headline: string; hint?: string; mend?: string }>>;

const MESSAGES: Readonly<Record<string, Words>> = {
  unclosed: {
    vi: () => ({
      headline: 'Phần đầu báo cáo mở bằng --- nhưng chưa có dòng --- để đóng lại.',
      mend: 'thêm một dòng --- ngay sau mục cuối cùng của phần đầu',
    }),
    en: () => ({
      headline: 'The front matter opens with --- but no --- line closes it.',
      mend: 'add a --- line right after its last entry',
    }),
  },
  colon: {
    vi: ({ written, mended }) => ({
      headline: `Nội dung «${written}» có thêm dấu hai chấm nên bị đọc thành một mục khác.`,
      mend: `đặt cả nội dung trong ngoặc kép: ${mended}`,
    }),
    en: ({ written, mended }) => ({
      headline: `«${written}» has a colon of its own and is read as another entry.`,
      mend: `put all of it in quotation marks: ${mended}`,
    }),
  },
  special: {
    vi: ({ written, mended }) => ({
      headline: `Nội dung «${written}» bắt đầu bằng một dấu có nghĩa riêng nên không đọc được thành chữ.`,
      mend: `đặt cả nội dung trong ngoặc kép: ${mended}`,
    }),
    en: ({ written, mended }) => ({
      headline: `«${written}» begins with a sign that has a meaning of its own and is not read as text.`,
      mend: `put all of it in quotation marks: ${mended}`,
    }),
  },
  quote: {
    vi: ({ written, mended }) => ({
      headline: `Dấu ngoặc trong «${written}» không bao trọn nội dung.`,
      mend: `đặt cả nội dung trong một cặp ngoặc: ${mended}`,
    }),
    en: ({ written, mended }) => ({
      headline: `The quotation marks in «${written}» do not enclose all of it.`,
      mend: `enclose all of it in one pair: ${mended}`,
    }),
  },
  tab: {
    vi: () => ({
      headline: 'Dòng này thụt vào bằng phím Tab, phần đầu báo cáo chỉ đọc được dấu cách.',
      mend: 'thay mỗi Tab bằng hai dấu cách',
    }),
    en: () => ({
      headline: 'This line is indented by a tab; the front matter can only be read with blanks.',
      mend: 'replace each tab by two blanks',
    }),
  },
  'no-blank': {
    vi: ({ written }) => ({
      headline: `Sau «${written}» thiếu một dấu cách, hoặc dấu hai chấm là loại khổ rộng.`,
      mend: 'viết dấu hai chấm thường rồi một dấu cách, sau đó mới đến nội dung',
    }),
    en: ({ written }) => ({
      headline: `«${written}» lacks the blank behind its colon, or its colon is a full-width one.`,
      mend: 'write a plain colon, one blank, and then the value',
    }),
  },
  'no-colon': {
    vi: ({ written }) => ({
      headline: `Dòng «${written}» không phải là một mục: chưa thấy tên mục và dấu hai chấm.`,
      mend: 'viết thành «tên mục: nội dung», hoặc chuyển dòng này xuống dưới dòng --- đóng phần đầu',
    }),
    en: ({ written }) => ({
      headline: `The line «${written}» is no entry: it has no key and no colon.`,
      mend: 'write it as «key: value», or move it below the --- line that closes the front matter',
    }),
  },
  'too-long': {
    vi: () => ({
      headline: 'Phần đầu báo cáo dài quá mức, từ chỗ này trở đi không được đọc.',
      mend: 'xem lại dòng --- đóng phần đầu có đúng chỗ không',
    }),
    en: () => ({
      headline: 'The front matter is far too long; nothing from here on was read.',
      mend: 'see whether the --- line that closes it is where it should be',
    }),
  },
  BAD_INDENT: {
    vi: () => ({
      headline: 'Dòng này thụt vào không khớp với các dòng cùng nhóm.',
      mend: 'cho các mục cùng nhóm thụt vào bằng nhau (hai dấu cách), và đóng mọi ngoặc vuông đã mở',
    }),
    en: () => ({
      headline: 'This line is not indented like the others of its group.',
      mend: 'indent the entries of a group alike (two blanks), and close every bracket',
    }),
  },
};

const OTHER: Words = {
  vi: ({ written }) => ({
    headline: `Phần đầu báo cáo không đọc được ở chỗ «${written}».`,
    mend: 'mỗi mục viết một dòng «tên mục: nội dung»; các mục con thụt vào hai dấu cách',
  }),
  en: ({ written }) => ({
    headline: `The front matter cannot be read at «${written}».`,
    mend: 'write one entry to a line, «key: value»; indent entries of a group by two blanks',
  }),
};

function messageOf(data: SyntaxData, language: Language) {
  return (MESSAGES[data.code] ?? OTHER)[language](data);
}
