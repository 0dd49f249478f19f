import {
  type FormColumn,
  type FrontMatterSchema,
  type Language,
  type ReportKind,
  skeleton,
  type TableForm,
} from '@soat/engine';
import { SENTENCES } from '../words/sentences.ts';
import { SnippetText } from './snippet-text.ts';

/** A whole new report of a kind as a snippet; of the first kind without a name, empty where no kind has the name. */
export function skeletonOf(kinds: readonly ReportKind[], name: string | undefined): string {
  const kind = name === undefined ? kinds[0] : kinds.find((k) => k.name === name.normalize('NFC'));
  return kind ? skeleton(kind.schema) : '';
}

/** A table form as a GFM table: header row in the «Nhóm / Cột» way, column numbers, a row to fill in and a total row. */
export function tableSnippet(form: TableForm, language: Language): string {
  const words = SENTENCES[language];
  const out = new SnippetText();
  out.field(`${words.captionPlaceholder}: ${form.title}`);
  out.plain(`\n\n${row(headerCells(form))}\n`);
  out.plain(`|${form.columns.map((column) => (isFigureColumn(column) ? '--:' : '---')).join('|')}|\n`);
  out.plain(`${row(form.columns.map((column) => numberCell(form, column)))}\n`);
  out.plain('|');
  for (const [i, column] of form.columns.entries()) {
    out.plain(' ');
    if (column.kind === 'ordinal') out.plain('1');
    else out.field(column.kind === 'text' && i <= 1 ? words.fieldPlaceholder : '');
    out.plain(' |');
  }
  out.plain('\n|');
  let named = false;
  for (const column of form.columns) {
    out.plain(' ');
    if (column.kind === 'ordinal') out.plain('*');
    else if (isFigureColumn(column)) out.field('');
    else if (!named) {
      out.plain(words.total);
      named = true;
    }
    out.plain(' |');
  }
  return `${out.plain('\n').toString()}$0`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function isFigureColumn(column: FormColumn): boolean {
  return column.kind === 'figure' || column.kind === 'percent';
}

/** A group's name stands in its first column only; the columns that follow repeat it by a leading slash. */
function headerCells(form: TableForm): string[] {
  return form.columns.map((column, i) => {
    if (column.group === undefined) return column.label;
    return form.columns[i - 1]?.group === column.group ? `/ ${column.label}` : `${column.group} / ${column.label}`;
  });
}

function numberCell(form: TableForm, column: FormColumn): string {
  const equation = (form.identities ?? []).find((identity) => identity.startsWith(`(${column.number})=`));
  return equation ?? `(${column.number})`;
}

/** One key of the front matter with its value to be filled in, ended by a line break. */
export function addKey(
  out: SnippetText,
  kind: ReportKind,
  key: string,
  schema: FrontMatterSchema | undefined,
  indent: string,
): void {
  out.plain(`${indent}${key}:`);
  if (schema?.type === 'object') {
    out.plain('\n');
    const required = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
    for (const [name, child] of required) addKey(out, kind, name, child, `${indent}  `);
  } else if (schema?.type === 'array') {
    out.plain('\n');
    for (const value of listExample(schema)) {
      out.plain(`${indent}  - `);
      out.field(value);
      out.plain('\n');
    }
  } else {
    out.plain(' ');
    if (key === 'loại' && indent === '') out.plain(kind.name);
    else out.field(textExample(schema));
    out.plain('\n');
  }
}

function textExample(schema: FrontMatterSchema | undefined): string {
  const value = schema?.const ?? schema?.enum?.[0] ?? schema?.examples?.[0];
  return typeof value === 'string' ? value : '';
}

function listExample(schema: FrontMatterSchema): readonly string[] {
  const first = schema.examples?.[0];
  const values = Array.isArray(first) ? first.filter((value): value is string => typeof value === 'string') : [];
  return values.length > 0 ? values : [textExample(schema.items)];
}
