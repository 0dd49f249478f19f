import { closest, type FrontMatterNode, nameIn, nodeAt, readDate, schemaAt, toData } from '../facts/front-matter.ts';
import type { Place } from '../text/span.ts';
import type { Language } from '../words/labels.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface ValueData {
  readonly key: string;
  /** The place in its list, from 0. */
  readonly item: number | undefined;
  /** The schema keyword that does not hold, or `empty`. */
  readonly keyword: string;
  readonly expected: unknown;
  readonly written: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** The entries that a group is made of. */
  readonly entries: readonly string[];
  /** What the fix writes. */
  readonly mended: string;
}

/**
 * Mỗi mục của phần đầu báo cáo có cách ghi của nó: ngày ghi 06/8/2024, nơi nhận là danh sách mỗi nơi một dòng, kỳ có từ
 * và đến. Ghi khác đi thì những chỗ dùng đến mục ấy (tiêu đề, kiểm tra kỳ, bản in) sẽ không hiểu.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * ngày: mồng sáu tháng tám
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * ngày: 06/8/2024
 * ---
 * ```
 */
export const rule = reportRule<ValueData>({
  id: 'front-matter-value',
  severity: 'error',
  of: [],
  words: {
    vi: {
      title: 'Một mục của phần đầu báo cáo ghi chưa đúng cách',
      message: (data) => ({
        headline: (HEADLINES[data.keyword] ?? OTHER).vi(data, nameOf(data, 'vi')),
        ...hintOf(data),
        mend: mendOf(data, 'vi'),
      }),
      fix: (name, { mended, written }) =>
        name === 'list' ? `Viết «${written}» thành danh sách` : `Đổi thành «${mended}»`,
    },
    en: {
      title: 'A value of the front matter is not written as it should be',
      message: (data) => ({
        headline: (HEADLINES[data.keyword] ?? OTHER).en(data, nameOf(data, 'en')),
        ...hintOf(data),
        mend: mendOf(data, 'en'),
      }),
      fix: (name, { mended, written }) =>
        name === 'list' ? `Write «${written}» as a list` : `Change it to «${mended}»`,
    },
  },
  *check(report) {
    const { frontMatter, kind } = report;
    if (frontMatter.root?.kind !== 'map') return;
    const spoken = new Set<string>();
    for (const { keyword, instancePath, expected } of kind.validate(toData(frontMatter.root))) {
      if (keyword === 'required' || keyword === 'additionalProperties' || spoken.has(instancePath)) continue;
      spoken.add(instancePath);
      const node = nodeAt(frontMatter, instancePath);
      if (!node) continue;
      const schema = schemaAt(kind.schema.frontMatter, instancePath);
      const isDate = schema?.format === 'ngay';
      const written = node.kind === 'text' ? node.text : '';
      const isEmpty =
        node.kind === 'text' && (written === '' || (isDate && /^[\s.…_]*\/|[….]{2,}|\/\s*\//u.test(written)));
      const kept = isEmpty ? 'empty' : keyword;
      const mended = kept === 'empty' ? undefined : mendingOf(keyword, expected, node, isDate);
      const data: ValueData = {
        ...nameIn(instancePath),
        keyword: kept,
        expected,
        written,
        description: schema?.description ?? '',
        examples: (schema?.examples ?? []).filter((example) => typeof example === 'string'),
        entries: Object.keys(schema?.properties ?? {}),
        mended: mended ?? '',
      };
      const at = inFrontMatter(node.span);
      const asList = keyword === 'type' && expected === 'array' && node.kind === 'text' && kept !== 'empty';
      const text = report.sections[0]?.section.text ?? '';
      const edits = asList ? listEdits(text, node) : mended === undefined ? [] : [{ at, newText: mended }];
      yield {
        at,
        data,
        severity: severityOf(kept, asList, isDate),
        fixes:
          edits.length === 0
            ? []
            : [{ name: asList ? 'list' : 'change', safe: asList && !isAboveItems(text, node), edits }],
      };
    }
  },
});

/** Where a list goes on below the value, what the two make together wants to be looked at. */
function isAboveItems(text: string, { span }: FrontMatterNode): boolean {
  return /^[ \t]*\r?\n[ \t]*-[ \t]/u.test(text.slice(span.end, span.end + 200));
}

/** A draft has blanks still to be filled in; a date most of all, which is known only on the day of signing. */
function severityOf(keyword: string, asList: boolean, isDate: boolean): 'error' | 'warning' | 'info' {
  if (keyword === 'empty') return isDate ? 'info' : 'warning';
  return asList || /^(?:min|max|unique)/u.test(keyword) ? 'warning' : 'error';
}

/** The one value that was surely or very likely meant. */
function mendingOf(keyword: string, expected: unknown, node: FrontMatterNode, isDate: boolean): string | undefined {
  if (node.kind !== 'text') return undefined;
  if (keyword === 'const') return typeof expected === 'string' ? expected : undefined;
  if (keyword === 'enum') return Array.isArray(expected) ? closest(node.text, expected.map(String)) : undefined;
  return keyword === 'pattern' && isDate ? dateWrittenOtherwise(node.text) : undefined;
}

/** A date that is plain to a reader but not written with slashes: 06.8.2024, 6-8-2024, ngày 06 tháng 8 năm 2024. */
function dateWrittenOtherwise(text: string): string | undefined {
  const match = /^(?:ngày\s+)?(\d{1,2})(?:\s*[-./]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[-./]\s*|\s+năm\s+)(\d{4})$/iu.exec(
    text,
  );
  if (!match) return undefined;
  const date = `${match[1]}/${match[2]}/${match[3]}`;
  return readDate(date)?.exists ? date : undefined;
}

/**
 * What makes each line of a value an item of a list: dashes put in, the words left as they are, so that what mends these
 * can be done beside it. None where a line is quoted or is something else than plain words.
 */
function listEdits(
  text: string,
  { span }: FrontMatterNode,
): readonly { readonly at: Place; readonly newText: string }[] {
  const value = text.slice(span.start, span.end);
  if (!value.split(/\r?\n/u).every((line) => /^\s*[\p{L}\p{N}]/u.test(line))) return [];
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = /^[ ]*/u.exec(text.slice(lineStart))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const opensLine = text.slice(lineStart, span.start).trim() === '';
  const dash = opensLine ? `${indent}- ` : `${indent}  - `;
  const blanks = /[ \t]*$/u.exec(text.slice(lineStart, span.start))?.[0].length ?? 0;
  const first = inFrontMatter({ start: span.start - blanks, end: span.start });
  const others = [...value.matchAll(/\n[ \t]*/gu)].map(({ 0: { length }, index }) => ({
    at: inFrontMatter({ start: span.start + index + 1, end: span.start + index + length }),
    newText: dash,
  }));
  return [{ at: first, newText: opensLine ? dash : `${eol}${dash}` }, ...others];
}

type Headline = Readonly<Record<Language, (data: ValueData, name: string) => string>>;

const HEADLINES: Readonly<Record<string, Headline>> = {
  empty: { vi: (_data, name) => `${name} còn để trống.`, en: (_data, name) => `${name} is still empty.` },
  type: {
    vi: ({ expected, written }, name) =>
      `${name} ${written === '' ? '' : `ghi «${written}», nhưng `}phải là ${typeName(expected, 'vi')}.`,
    en: ({ expected, written }, name) =>
      `${name} ${written === '' ? '' : `says «${written}» but `}has to be ${typeName(expected, 'en')}.`,
  },
  pattern: {
    vi: ({ written }, name) => `${name} ghi «${written}», chưa đúng cách ghi.`,
    en: ({ written }, name) => `${name} says «${written}», which is not how it is written.`,
  },
  format: {
    vi: ({ written }, name) => `${name} ghi «${written}», chưa phải là một ngày.`,
    en: ({ written }, name) => `${name} says «${written}», which is no date.`,
  },
  enum: {
    vi: ({ written, expected }, name) => `${name} ghi «${written}», nhưng chỉ nhận một trong: ${listed(expected)}.`,
    en: ({ written, expected }, name) => `${name} says «${written}» but takes only one of: ${listed(expected)}.`,
  },
  const: {
    vi: ({ written, expected }, name) => `${name} ghi «${written}», nhưng phải là «${String(expected)}».`,
    en: ({ written, expected }, name) => `${name} says «${written}» but has to be «${String(expected)}».`,
  },
  minLength: {
    vi: ({ written, expected }, name) => `${name} ghi «${written}», ngắn hơn ${String(expected)} ký tự.`,
    en: ({ written, expected }, name) => `${name} says «${written}», shorter than ${String(expected)} characters.`,
  },
  maxLength: {
    vi: ({ written, expected }, name) => `${name} dài ${[...written].length} ký tự, quá ${String(expected)} ký tự.`,
    en: ({ written, expected }, name) =>
      `${name} has ${[...written].length} characters, more than ${String(expected)}.`,
  },
  minItems: {
    vi: ({ expected }, name) => `${name} phải có ít nhất ${String(expected)} dòng.`,
    en: ({ expected }, name) => `${name} needs at least ${String(expected)} ${expected === 1 ? 'line' : 'lines'}.`,
  },
  maxItems: {
    vi: ({ expected }, name) => `${name} chỉ được có nhiều nhất ${String(expected)} dòng.`,
    en: ({ expected }, name) => `${name} may have at most ${String(expected)} ${expected === 1 ? 'line' : 'lines'}.`,
  },
  uniqueItems: {
    vi: (_data, name) => `${name} có hai dòng giống hệt nhau.`,
    en: (_data, name) => `${name} has two lines that are the same.`,
  },
};

const OTHER: Headline = {
  vi: (_data, name) => `${name} ghi chưa đúng cách.`,
  en: (_data, name) => `${name} is not written as it should be.`,
};

function nameOf({ key, item }: ValueData, language: Language): string {
  if (language === 'vi') return item === undefined ? `Mục «${key}»` : `Dòng ${item + 1} của mục «${key}»`;
  return item === undefined ? `«${key}»` : `Line ${item + 1} of «${key}»`;
}

function typeName(expected: unknown, language: Language): string {
  const names = {
    string: ['một dòng chữ', 'a line of text'],
    array: ['một danh sách, mỗi dòng bắt đầu bằng dấu gạch', 'a list, each line begun with a dash'],
    object: ['nhiều dòng, mỗi dòng một mục con', 'several lines, an entry on each'],
  };
  const found = names[expected as keyof typeof names] ?? names.string;
  return found[language === 'vi' ? 0 : 1] ?? '';
}

function listed(expected: unknown): string {
  return Array.isArray(expected) ? expected.map((value) => `«${String(value)}»`).join(', ') : String(expected);
}

function hintOf({ description }: ValueData) {
  return description === '' ? {} : { hint: description };
}

function mendOf({ examples, entries, mended, keyword, expected }: ValueData, language: Language): string {
  const vi = language === 'vi';
  if (mended !== '') return vi ? `đổi thành «${mended}»` : `change it to «${mended}»`;
  if (keyword === 'type' && expected === 'array')
    return vi
      ? 'xuống dòng, thụt vào hai dấu cách, rồi viết «- » trước mỗi nơi'
      : 'begin a new line, indent by two blanks, and write «- » before each value';
  if (keyword === 'type' && expected === 'object' && entries.length > 0) return entriesBelow(entries, vi);
  const list = examples
    .slice(0, 2)
    .map((example) => `«${example}»`)
    .join(vi ? ' hoặc ' : ' or ');
  if (list !== '') return vi ? `ghi như ${list}` : `write it like ${list}`;
  return vi ? 'ghi theo lời giải thích của mục này' : 'write it as its description says';
}

function entriesBelow(entries: readonly string[], vi: boolean): string {
  const named = entries.map((entry) => `«${entry}:»`);
  const list = [named.slice(0, -1).join(', '), ...named.slice(-1)].filter((part) => part !== '');
  if (!vi) return `write ${list.join(' and ')} on lines of their own below, indented by two blanks`;
  const lines = entries.length === 2 ? 'hai dòng dưới' : 'các dòng dưới';
  return `ghi ${list.join(' và ')} ở ${lines}, mỗi dòng thụt vào hai dấu cách`;
}
