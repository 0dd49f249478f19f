import { type DateFact, dateOf, entryOf, type FrontMatterNode, type LayoutFacts, lookup } from '@soat/engine';
import { bodyOf } from './body.ts';
import { cutAnnexes, flowsOf, laidOut } from './flows.ts';
import { headOrigins } from './head-origins.ts';
import type { Page, Properties, RuledLine, Sheet } from './model.ts';
import { type Mark, Origins } from './origins.ts';
import { SHEET, textSpan } from './sheet.ts';
import { textWidth, wrap } from './text-width.ts';
import { PAGE_WORDS, UNIT_BREAK } from './words.ts';

export { LINE_ONLY } from './inline.ts';
export * from './model.ts';
export type { Mark } from './origins.ts';
export { SHEET, textSpan, WATERMARK } from './sheet.ts';
export { textWidth } from './text-width.ts';
export { PAGE_WORDS } from './words.ts';

const BLANK = '\u00a0';

/** What a page is to tell beyond what it looks like. */
export interface LayoutOptions {
  /**
   * Asks for the origins: every block then tells where it was written, and words under one of these marks name it by its
   * place in this list. Without it the page has neither.
   */
  readonly marks?: readonly Mark[];
}

/**
 * A report as pages: front matter and body laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I. Depends on nothing but the
 * report and never throws; what the report does not say yet is left blank for the pen. Comments and suppressions leave
 * no trace.
 */
export function pageOf(report: LayoutFacts, { marks }: LayoutOptions = {}): Page {
  const origins = marks && new Origins(marks);
  const read = reader(report);
  const sheet = SHEET;
  const { sizes } = sheet;
  const body = bodyOf(report, origins);
  const { body: own, annexes } = cutAnnexes(body.blocks);
  const title = report.kind.schema.title.toUpperCase();
  const office = read.text('cơ quan').toUpperCase();
  const superior = read.text('cơ quan chủ quản').toUpperCase();
  const date = writtenDate(read.node('ngày'));
  const symbol = properSymbol(read.text('số'));
  const attached = PAGE_WORDS.attached(sentenceCase(title), symbol, date, read.text('cơ quan'));
  const [left] = sheet.headColumns;
  return {
    sheet,
    nation: PAGE_WORDS.nation,
    // The rule is as long as the line (mục II.1).
    motto: { lines: [PAGE_WORDS.motto], rule: textWidth(PAGE_WORDS.motto, sizes.motto, true) },
    superior: superior === '' ? [] : broken(superior, sizes.office, false, left),
    office: partlyRuled(office, sizes.office, left),
    symbol: `${PAGE_WORDS.number} ${symbol}`,
    placeAndDate: PAGE_WORDS.placeAndDate(read.text('địa danh'), date),
    title,
    summary: partlyRuled(read.text('trích yếu'), sizes.title, textSpan(sheet, false)),
    addressees: addresseesOf(read.lines('kính gửi'), sheet),
    flows: flowsOf(own, sheet),
    signature: {
      authority: ['quyền hạn', 'thay mặt', 'chức vụ'].map((key) => read.signer(key).toUpperCase()).filter(Boolean),
      name: read.signer('họ tên'),
    },
    recipients: { label: PAGE_WORDS.recipients, lines: ended(read.lines('nơi nhận')).map((line) => `- ${line}`) },
    annexes: annexes.map((annex) => laidOut(annex, attached, sheet)),
    footnotes: body.footnotes,
    properties: propertiesOf(report, sentenceCase(title)),
    ...(origins
      ? { origins: headOrigins(report.frontMatter, (report.sections[0]?.section.text.length ?? 0) - 1, origins) }
      : {}),
  };
}

function reader(report: LayoutFacts) {
  const node = (key: string): FrontMatterNode | undefined => lookup(report.frontMatter, key);
  const textOf = (value: FrontMatterNode | undefined): string =>
    value?.kind === 'text' ? value.text.replace(/\s+/gu, ' ').trim() : '';
  return {
    node,
    text: (key: string): string => textOf(node(key)),
    lines: (key: string): readonly string[] => {
      const value = node(key);
      const items = value?.kind === 'list' ? value.items : value ? [value] : [];
      return items.map(textOf).filter((line) => line !== '');
    },
    signer: (key: string): string => textOf(entryOf(node('người ký'), key)?.value),
  };
}

/** «ngày 06 tháng 8 năm 2024»: a zero before days under 10 and before months 1 and 2 (mục II.4). */
function writtenDate(node: FrontMatterNode | undefined): string {
  const date = dateOf(node);
  if (!date?.exists) return PAGE_WORDS.date(BLANK.repeat(5), BLANK.repeat(5), BLANK.repeat(7));
  const { day, month, year } = date;
  return PAGE_WORDS.date(pad(day), month <= 2 ? pad(month) : String(month), String(year));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** A number under 10 gets its zero (mục II.3); a draft without a number has room for it. */
function properSymbol(written: string): string {
  if (written === '' || written.startsWith('/')) return `${BLANK.repeat(6)}${written}`;
  return written.replace(/^(\d)(?=\/)/u, '0$1');
}

/** A line with a rule of two fifths of its length below, which is between a third and a half (mục II.2, II.5). */
function partlyRuled(text: string, size: number, width: number): RuledLine {
  const lines = broken(text, size, true, width);
  return { lines, rule: Math.max(...lines.map((line) => textWidth(line, size, true))) * 0.4 };
}

/** A name that does not fit on one line breaks before its unit: «ỦY BAN NHÂN DÂN / THỊ TRẤN BÌNH DƯƠNG». */
function broken(text: string, size: number, isBold: boolean, width: number): readonly string[] {
  const lines = wrap(text, size, isBold, width);
  if (lines.length !== 2) return lines;
  const [, start = '', end = ''] = UNIT_BREAK.exec(text) ?? [];
  const fits = start !== '' && [start, end].every((line) => textWidth(line, size, isBold) <= width);
  return fits ? [start, end] : lines;
}

/** Lines ended by «;», the last one by «.» (mục II.9); marks that they were written with make way. */
function ended(lines: readonly string[]): readonly string[] {
  return lines.map((line, i) => {
    const bare = line.replace(/^[-–—+•]\s*/u, '').replace(/[\s;,.]+$/u, '');
    return `${bare}${i === lines.length - 1 ? '.' : ';'}`;
  });
}

function addresseesOf(written: readonly string[], sheet: Sheet): Page['addressees'] {
  const lines = written.map((line) => line.replace(/^\s*kính gửi\s*:\s*/iu, '')).filter((line) => line !== '');
  const label = PAGE_WORDS.recipientsFor;
  if (lines.length < 2) {
    return { label, lines: lines.map((line) => line.replace(/^[-–—+•]\s*/u, '').replace(/[\s;,.]+$/u, '')), indent: 0 };
  }
  const all = ended(lines).map((line) => `- ${line}`);
  const widest = Math.max(...all.map((line) => textWidth(line, sheet.sizes.body)));
  const block = textWidth(label, sheet.sizes.body) + widest;
  return { label, lines: all, indent: Math.max(sheet.indent, (textSpan(sheet, false) - block) / 2) };
}

function sentenceCase(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLowerCase();
}

function propertiesOf(report: LayoutFacts, typeName: string): Properties {
  const read = reader(report);
  const date = dateOf(read.node('ngày'));
  const [from, to] = ['từ', 'đến'].map((key) => dateOf(entryOf(read.node('kỳ'), key)?.value));
  const hasPeriod = from?.exists === true && to?.exists === true;
  const [number = '', notation = ''] = /^\s*(\d*)\s*\/\s*(.*)$/u.exec(read.text('số'))?.slice(1) ?? [];
  return {
    typeName,
    subject: read.text('trích yếu'),
    organName: read.text('cơ quan'),
    codeNumber: number === '' ? '' : pad(Number(number)),
    codeNotation: notation,
    issuedDate: date?.exists ? isoOf(date) : '',
    periodFrom: hasPeriod ? isoOf(from) : '',
    periodTo: hasPeriod ? isoOf(to) : '',
    signerName: read.signer('họ tên'),
    signerPosition: read.signer('chức vụ'),
  };
}

function isoOf({ day, month, year }: DateFact): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}
