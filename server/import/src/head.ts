import { splitNumber } from '@soat/engine';
import type { RootContent } from 'mdast';
import { entryOf, isCapitals, isRule, type Line, linesIn, sidesOf } from './lines.ts';

/** What the head of a document says; undefined or empty where it says nothing. */
export interface Head {
  /** Lines of the office above and of the issuing office, as they stand: in capitals, broken anywhere. */
  readonly superior: string;
  readonly office: string;
  /** `15/BC-UBND`; `/BC-UBND` where the number is left open. */
  readonly number: string | undefined;
  readonly place: string | undefined;
  /** `06/8/2024`. */
  readonly date: string | undefined;
  /** The line of the date where the pen was to fill it in. */
  readonly openDate: string | undefined;
  /** The name of the type, such as BÁO CÁO. */
  readonly title: string | undefined;
  readonly summary: string;
  readonly addressees: readonly string[];
}

/** The head taken off a document. */
export interface Headless {
  readonly head: Head;
  /** Lines between those of the head of which it is not sure what they are. */
  readonly unplaced: readonly Line[];
  readonly blocks: readonly RootContent[];
}

// Types of administrative documents that come with a head (Nghị định 30/2020/NĐ-CP, Điều 7), longest first.
const TYPES =
  'BÁO CÁO|KẾ HOẠCH|TỜ TRÌNH|THÔNG BÁO|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|HƯỚNG DẪN|CHỈ THỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|BIÊN BẢN|QUY CHẾ|QUY ĐỊNH|CÔNG ĐIỆN';
const TITLE = new RegExp(`^(${TYPES})(?!\\p{L})\\s*[.:]?\\s*`, 'u');
const TITLE_ALONE = new RegExp(`^(${TYPES})[.:]?$`, 'iu');
const NATION = /c[ộỘ]ng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam/iu;
const MOTTO = /độc\s+lập\s*[-–—]\s*tự\s+do\s*[-–—]\s*hạnh\s+phúc/iu;
const NUMBER = /(?:^|\s)số\s*[:.]?\s*([\d.…_]*)\s*\/\s*(\p{Lu}[\p{L}\d&.]*(?:\s*[-–]\s*[\p{L}\d&.]+)*)/iu;
const BLANK = '[\\s.…_]*';
const DATE = new RegExp(
  `ngày(${BLANK}\\d{0,2}${BLANK})tháng(${BLANK}\\d{0,2}${BLANK})năm(${BLANK}\\d{0,4}${BLANK})$`,
  'iu',
);
const ADDRESSEES = /^kính\s+gửi\s*(?::\s*|$)/iu;

// How secret and how urgent a document is, and that it is a draft, in capitals like an office.
const STAMP = /^(?:DỰ THẢO|TUYỆT MẬT|TỐI MẬT|MẬT|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC|KHẨN)(?!\p{L})/u;

/** How far from the beginning a head is looked for, in blocks. */
const REACH = 40;
const LONGEST_SUMMARY = 400;

/** Takes the head off the beginning of a document: components 1 to 5, and «Kính gửi». */
export function takeHead(blocks: readonly RootContent[]): Headless {
  const lines = linesIn(blocks.slice(0, REACH));
  const upper = new UpperHead();
  const titleAt = lines.findIndex((line) => titleIn(line) !== undefined);
  const bodyAt = lines.findIndex(beginsBody);
  const hasTitle = titleAt >= 0 && (bodyAt < 0 || titleAt < bodyAt);
  const end = hasTitle ? titleAt : lastOfHead(lines.slice(0, bodyAt < 0 ? lines.length : bodyAt)) + 1;
  for (const line of lines.slice(0, end)) upper.read(line);
  const lower = lowerHead(lines, end, hasTitle);
  const consumed = lower.end;
  const nextBlock = lines[consumed]?.block ?? blocks.length;
  const lastBlock = lines[consumed - 1]?.block ?? -1;
  // What is left of a block that the head ends in stays with the lines that have no place.
  const left = nextBlock === lastBlock ? lines.slice(consumed).filter((line) => line.block === lastBlock) : [];
  return {
    head: { ...upper.fields(), title: lower.title, summary: lower.summary, addressees: lower.addressees },
    unplaced: [...upper.unplaced, ...lower.unplaced, ...left],
    blocks: consumed === 0 ? blocks : blocks.slice(lastBlock + 1),
  };
}

/** The name of the type at the beginning of a line, in capitals, or as all of a line that is set as a title. */
function titleIn(line: Line | undefined): RegExpExecArray | undefined {
  if (!line) return undefined;
  const text = withoutTabs(line.text);
  return TITLE.exec(text) ?? (line.bold && line.centred ? (TITLE_ALONE.exec(text) ?? undefined) : undefined);
}

function withoutTabs(text: string): string {
  return text.replace(/\t/gu, ' ').trim();
}

/** The first heading with a Roman number ends where a head can be. */
function beginsBody(line: Line): boolean {
  const number = splitNumber(line.text)?.number;
  return number?.style === 'roman' && isCapitals(line.text) && line.text.length > 6;
}

/** Of a document without a title, the last line that only a head has; -1 where there is none. */
function lastOfHead(lines: readonly Line[]): number {
  return lines.findLastIndex((line) => {
    const text = withoutTabs(line.text);
    const isDate = (placedDateIn(text)?.place.length ?? Infinity) < 40 && line.side !== 'left';
    return NATION.test(text) || MOTTO.test(text) || (/^số\s*:/iu.test(text) && NUMBER.test(text)) || isDate;
  });
}

/** The place and the date at the end of a line. */
interface PlacedDate {
  readonly start: number;
  readonly all: string;
  readonly place: string;
  /** The figures of day, month and year; empty where they are left open. */
  readonly parts: readonly string[];
}

/** The place goes back to the last tab or figure before the date. */
function placedDateIn(text: string): PlacedDate | undefined {
  const date = DATE.exec(text);
  if (!date) return undefined;
  const start = Math.max(...[...'\t0123456789'].map((sign) => text.lastIndexOf(sign, date.index - 1))) + 1;
  const place = text
    .slice(start, date.index)
    .trim()
    .replace(/[,.\s]{1,40}$/u, '');
  return { start, all: text.slice(start), place, parts: date.slice(1).map(digitsOf) };
}

/** Reads the lines above the title: what is no part of the head by its wording is an office, or has no place. */
class UpperHead {
  readonly unplaced: Line[] = [];
  readonly #offices: { readonly text: string; readonly bold: boolean }[] = [];
  #number: string | undefined;
  #place: string | undefined;
  #date: string | undefined;
  #openDate: string | undefined;

  read(line: Line): void {
    let text = line.text;
    const take = (pattern: RegExp): RegExpExecArray | undefined => {
      const found = pattern.exec(text);
      if (!found) return undefined;
      text = `${text.slice(0, found.index)}\t${text.slice(found.index + found[0].length)}`;
      return found;
    };
    take(NATION);
    take(MOTTO);
    // Blanks left for the pen are wide, and stand between tabs; the words of one place belong together all the same.
    text = text.replace(/(?<=:|^số)\t+(?=\S*\s*\/)/iu, ' ').replace(/(?<=ngày|tháng|năm)\t+/giu, ' ');
    text = text.replace(/\t+(?=tháng|năm(?!\p{L}))/giu, ' ');
    const number = this.#number === undefined ? take(NUMBER) : undefined;
    if (number) this.#number = `${digitsOf(number[1])}/${(number[2] ?? '').replace(/\s*([-–])\s*/gu, '-')}`;
    const date = this.#date === undefined && this.#openDate === undefined ? placedDateIn(text) : undefined;
    if (date) {
      text = `${text.slice(0, date.start)}\t`;
      this.#takeDate(date);
    }
    for (const side of sidesOf({ ...line, text: text.replace(/^\t+|\t+$/gu, '') })) this.#office(line, side);
  }

  #takeDate({ all, place, parts }: PlacedDate): void {
    if (place !== '') this.#place = place;
    if (parts.every((part) => part !== '')) this.#date = parts.join('/');
    else this.#openDate = all.trim();
  }

  #office(line: Line, { side, text }: { readonly side: Line['side']; readonly text: string }): void {
    if (text === '' || isRule(text)) return;
    const isOffice = side !== 'right' && isCapitals(text) && text.length > 2 && !STAMP.test(text);
    if (isOffice && this.#number === undefined) this.#offices.push({ text, bold: line.bold });
    else this.unplaced.push({ ...line, text });
  }

  fields(): Omit<Head, 'title' | 'summary' | 'addressees'> {
    return {
      ...dividedOffices(this.#offices),
      number: this.#number,
      place: this.#place,
      date: this.#date,
      openDate: this.#openDate,
    };
  }
}

function digitsOf(text: string | undefined): string {
  return (text ?? '').replace(/\D/gu, '');
}

const UNIT = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)(?!\p{L})/u;

/**
 * The office above is not bold and the issuing office is (mục II.2). Where nothing or all is bold, a line that begins
 * with a unit goes on with the name above it, and the last name is the issuing office.
 */
function dividedOffices(lines: readonly { readonly text: string; readonly bold: boolean }[]): {
  superior: string;
  office: string;
} {
  const bold = lines.findIndex((line) => line.bold);
  const isDivided = bold > 0 && lines.slice(bold).every((line) => line.bold);
  const names: string[] = [];
  for (const [i, line] of lines.entries()) {
    const goesOn = isDivided ? i !== bold : UNIT.test(line.text);
    if (i > 0 && goesOn) names[names.length - 1] = `${names[names.length - 1]} ${line.text}`;
    else names.push(line.text);
  }
  return { superior: names.slice(0, -1).join(' '), office: names[names.length - 1] ?? '' };
}

interface LowerHead {
  readonly title: string | undefined;
  readonly summary: string;
  readonly addressees: readonly string[];
  readonly unplaced: readonly Line[];
  /** The index of the first line behind the head. */
  readonly end: number;
}

/** The title, what it is about, and «Kính gửi». */
function lowerHead(lines: readonly Line[], from: number, hasTitle: boolean): LowerHead {
  const first = hasTitle ? withoutTabs(lines[from]?.text ?? '') : '';
  const title = hasTitle ? titleIn(lines[from]) : undefined;
  const summary = title && first.length > title[0].length ? [first.slice(title[0].length)] : [];
  const unplaced: Line[] = [];
  let at = hasTitle ? from + 1 : from;
  let ruled = false;
  for (; hasTitle && at < lines.length; at++) {
    const line = lines[at];
    if (!line || ADDRESSEES.test(line.text)) break;
    if (isRule(line.text)) ruled = summary.length > 0;
    else if (isBracketed(line) && summary.length > 0) unplaced.push(line);
    else if (!ruled && goesOnWithSummary(line, lines[at - 1], summary)) summary.push(withoutTabs(line.text));
    else break;
  }
  const hasAddressees = ADDRESSEES.test(lines[at]?.text ?? '');
  const to = hasAddressees ? addresseesFrom(lines, at) : { entries: [], end: at };
  return {
    title: title?.[1]?.toUpperCase(),
    summary: summary.join(' '),
    addressees: to.entries,
    unplaced,
    end: to.end,
  };
}

/** «(Số liệu từ ngày … đến ngày …)» under the trích yếu. */
function isBracketed(line: Line): boolean {
  return /^\(.*\)$/u.test(line.text) && line.text.length < 200;
}

function goesOnWithSummary(line: Line, above: Line | undefined, summary: readonly string[]): boolean {
  if (line.text.length > LONGEST_SUMMARY || beginsBody(line) || line.text.startsWith('- ')) return false;
  if (summary.length === 0) return true;
  if (splitNumber(line.text) && line.bold && !line.centred) return false;
  if (line.block === above?.block) return true;
  return line.bold && line.centred;
}

function addresseesFrom(lines: readonly Line[], from: number): { entries: readonly string[]; end: number } {
  const own = withoutTabs(lines[from]?.text.replace(ADDRESSEES, '') ?? '');
  const entries = own === '' ? [] : own.split(/;\s*(?=[-–—]\s)/u).map(entryOf);
  let open = own === '' || /;\s*$/u.test(own);
  let at = from + 1;
  for (; at < lines.length; at++) {
    const text = withoutTabs(lines[at]?.text ?? '');
    const dashed = /^[-–—+•]\s*\S/u.test(text) && !isRule(text);
    if (!open || (!dashed && (entries.length > 0 || text.length > 200))) break;
    entries.push(entryOf(text));
    open = dashed && !/\.\s*$/u.test(text);
  }
  return { entries: entries.filter((entry) => entry !== ''), end: at };
}
