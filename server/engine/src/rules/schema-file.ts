import { lookup, openingLine } from '../facts/front-matter.ts';
import type { ReportFacts } from '../facts/report.ts';
import type { Language } from '../words/labels.ts';
import { inFrontMatter, reportRule } from './kit.ts';

type SchemaFault = ReportFacts['schemaFaults'][number];

interface FaultData {
  readonly fault: Pick<SchemaFault, 'path' | 'problem' | 'value' | 'pointer' | 'position'> & {
    /** `name`: what the report names cannot be such a file at all. */
    readonly reason: SchemaFault['reason'] | 'name';
  };
}

/**
 * Mỗi nơi có thể tự quy định báo cáo của mình gồm những mục, những phần nào, trong một tệp riêng mà mục «schema» hoặc
 * phần cài đặt chỉ tới. Tệp ấy không đọc được, hoặc viết sai, thì báo cáo được kiểm tra theo quy định có sẵn. Đường dẫn
 * tính từ thư mục chứa báo cáo.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * schema: quy định riêng của huyện
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * schema: quy-dinh/bao-cao-huyen.json
 * ---
 * ```
 */
export const rule = reportRule<FaultData>({
  id: 'schema-file',
  severity: 'error',
  of: [],
  words: {
    vi: {
      title: 'Tệp quy định của loại báo cáo',
      message: ({ fault }) => ({
        headline: `Tệp «${fault.path}»${whereIs(fault, 'vi')} ${WORDS[fault.reason].vi(fault)}.`,
        mend: mendOf(fault, 'vi'),
      }),
    },
    en: {
      title: 'The schema file of a kind of report',
      message: ({ fault }) => ({
        headline: `The file «${fault.path}»${whereIs(fault, 'en')} ${WORDS[fault.reason].en(fault)}.`,
        mend: mendOf(fault, 'en'),
      }),
    },
  },
  *check(report) {
    const named = lookup(report.frontMatter, 'schema');
    const at = inFrontMatter(named?.span ?? openingLine(report.sections[0]?.section.text ?? ''));
    for (const fault of report.schemaFaults) yield { at, data: { fault } };
    const isName = named?.kind !== 'text' || named.text === '' || /\.json$/iu.test(named.text);
    if (isName || report.schemaFaults.length > 0) return;
    yield { at, data: { fault: { path: named.text, reason: 'name', pointer: '' } } };
  },
});

const MEND = {
  name: {
    vi: 'ghi tên tệp kèm thư mục, như «quy-dinh/bao-cao-huyen.json», hoặc bỏ dòng này',
    en: 'write the file with its folder, such as «quy-dinh/bao-cao-huyen.json», or remove the line',
  },
  path: {
    vi: 'xem lại tên tệp và thư mục của nó, ghi ở phần đầu báo cáo hoặc trong phần cài đặt',
    en: 'look at the name and folder in «schema» or in the settings',
  },
  content: {
    vi: 'sửa tệp ấy; trong lúc chờ, báo cáo được kiểm tra theo quy định có sẵn',
    en: 'mend that file; until then the report is checked by the built-in rules',
  },
};

type FaultWords = Readonly<Record<Language, (fault: FaultData['fault']) => string>>;

const WORDS: Readonly<Record<FaultData['fault']['reason'], FaultWords>> = {
  name: { vi: () => 'chưa phải là tên của một tệp quy định', en: () => 'is not the name of a schema file' },
  unreadable: { vi: () => 'không mở được', en: () => 'cannot be opened' },
  'not-json': {
    vi: () => 'có chỗ viết sai (thiếu hoặc thừa dấu ngoặc, dấu phẩy, dấu nháy) nên không đọc được',
    en: () => 'is not readable JSON',
  },
  form: { vi: (fault) => formWords(fault, 'vi'), en: (fault) => formWords(fault, 'en') },
  pattern: {
    vi: ({ value }) => `có biểu thức «${value ?? ''}» không đọc được`,
    en: ({ value }) => `has a pattern «${value ?? ''}» that cannot be read`,
  },
  'duplicate-id': {
    vi: ({ value }) => `dùng tên «${value ?? ''}» hai lần`,
    en: ({ value }) => `uses the name «${value ?? ''}» twice`,
  },
  'unknown-form': {
    vi: ({ value }) => `nhắc tới biểu «${value ?? ''}» chưa được khai báo`,
    en: ({ value }) => `names a form «${value ?? ''}» that is not declared`,
  },
  'unknown-section': {
    vi: ({ value }) => `nhắc tới phần «${value ?? ''}» chưa được khai báo`,
    en: ({ value }) => `names a part «${value ?? ''}» that is not declared`,
  },
  'missing-column': {
    vi: ({ value }) => `có phép cộng nhắc tới cột (${value ?? ''}) không có trong biểu`,
    en: ({ value }) => `has an equation with column (${value ?? ''}), which the form does not have`,
  },
};

function mendOf({ reason }: FaultData['fault'], language: Language): string {
  return MEND[reason === 'name' ? 'name' : reason === 'unreadable' ? 'path' : 'content'][language];
}

function whereIs({ position, pointer }: FaultData['fault'], language: Language): string {
  if (!position) return pointer === '' ? '' : ` (${pointer})`;
  const line = language === 'vi' ? `, dòng ${position.line + 1}` : `, line ${position.line + 1}`;
  return pointer === '' ? line : `${line} (${pointer})`;
}

/** The types of JSON as a reader of Vietnamese would call what stands there. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'một dòng chữ trong dấu nháy',
  array: 'một danh sách',
  object: 'một nhóm mục con',
  integer: 'một số nguyên',
  number: 'một số',
  boolean: 'true hoặc false',
};

function formWords({ problem }: FaultData['fault'], language: Language): string {
  const vi = language === 'vi';
  const expected = Array.isArray(problem?.expected) ? problem.expected.join(', ') : String(problem?.expected ?? '');
  switch (problem?.keyword) {
    case 'required':
      return vi ? `thiếu «${problem.property ?? ''}»` : `lacks «${problem.property ?? ''}»`;
    case 'additionalProperties':
      return vi
        ? `có «${problem.property ?? ''}» không dùng được ở đây`
        : `has «${problem.property ?? ''}», which has no use here`;
    case 'enum':
      return vi ? `chỉ nhận một trong: ${expected}` : `takes only one of: ${expected}`;
    case 'type':
      return vi ? `phải là ${TYPES[expected] ?? expected}` : `has to be of type ${expected}`;
    case 'pattern':
      return vi ? `ghi chưa đúng dạng ${expected}` : `has to have the form ${expected}`;
    default:
      return vi
        ? `chưa đúng điều kiện ${problem?.keyword ?? ''} ${expected}`.trim()
        : `does not meet ${problem?.keyword ?? ''} ${expected}`.trim();
  }
}
