import type { Paragraph } from '../markdown/prose.ts';
import { COUNTED } from '../words/counted.ts';
import { NUMBERED_TYPES, withCouncilsShort } from '../words/document-names.ts';
import { foldLabel } from '../words/fold.ts';
import { type DocumentSymbol, type FoundSymbol, symbolsIn } from './citation-symbol.ts';
import { claims, type Readable, readable, type Stretch, stretch } from './citation-text.ts';
import { type DocumentType, TYPE_WORDS, typeNamed } from './citation-types.ts';
import { type DateMention, datesIn } from './dates.ts';

/**
 * A document or a part of one that the prose names.
 * - `document`: by number and symbol, with its type word if it stands right before: «Quyết định số 25/2021/QĐ-TTg»
 * - `law`: by title, with its symbol if it has one: «Luật Lưu trữ số 33/2024/QH15»
 * - `number`: a type word and a number alone: «Đề án 06», «Nghị quyết số 18»
 * - `article`: «điểm a khoản 2 Điều 103», «Phụ lục 1», «Chương II»
 * - `form`: the number of a form: «II.06a/VPCP/KSTT», «Mẫu số 07a»
 *
 * The stretch ends where the symbol, title or number ends; the date is beside it, in `date`. Date, issuer, subject and
 * the words around are read for documents and laws only.
 */
export interface Citation extends Stretch {
  readonly kind: 'document' | 'law' | 'number' | 'article' | 'form';
  readonly type: DocumentType | undefined;
  /** Where the type word stands. */
  readonly typeWord: Stretch | undefined;
  readonly symbol: DocumentSymbol | undefined;
  readonly symbolAt: Stretch | undefined;
  /** A law's title, folded. */
  readonly title: string | undefined;
  /** The day that the citation gives for the document itself: «… ngày 29/12/2023». */
  readonly date: DateMention | undefined;
  /** Who issued it, as the words right behind say; folded, with UBND and HĐND abbreviated. */
  readonly issuer: string | undefined;
  /** The levels of government that its sentence names, joined in order; empty where none is named. */
  readonly levels: string;
  /** What it is about: the folded words from there to the clause's end. */
  readonly subject: string;
  /** «năm 2024» within its subject, with the folded words before it, and both together as they stand. */
  readonly subjectYear:
    | { readonly year: number; readonly about: string; readonly at: Stretch; readonly whole: Stretch }
    | undefined;
  /** The folded words of its sentence before it, for telling what is planned, replaced or amended. */
  readonly before: string;
  readonly after: string;
}

const MAY_CITE = /\d|(?:điểm\s+[a-zđ]|luật|chương|phụ\s+lục|phần)(?!\p{Ll})/iu;
const NUMBER_WORD = '(?:\\s*\\(?\\s*(?:số|sô)\\s*:?)?';
const TYPE_BEFORE = new RegExp(`(?<![\\p{L}\\d-])(${TYPE_WORDS})(${NUMBER_WORD}\\s*)$`, 'iu');
const NUMBER_ALONE = new RegExp(
  `(?=[QNTCĐKHL])(?<![\\p{L}\\d-])(${NUMBERED_TYPES})\\s+(số\\s*:?\\s*)?(\\d{1,5})(?![\\p{L}\\d/]|[.,]\\d|\\s?%|-\\p{Lu})(?!\\s+(?:${COUNTED}|tháng|năm|quý))`,
  'gu',
);
const LIST = '(?:\\s*(?:,|và|đến|-|–)\\s*';
const ARTICLE = new RegExp(
  [
    `điểm\\s+[a-zđ](?![\\p{L}\\d])${LIST}(?:điểm\\s+)?[a-zđ](?![\\p{L}\\d])){0,8}`,
    `(?:(?<!đê )điều|khoản|tiểu mục|mục|chương|(?<!một )phần|phụ lục|biểu mẫu|biểu|mẫu|bảng)\\s+(?:số\\s+)?(?:\\d{1,3}(?:\\.\\d{1,2}){0,3}[a-zđ]?|[IVX]{1,5})(?![\\p{L}\\d/]|[.,]\\d|\\s?%)(?!\\s+${COUNTED})${LIST}(?:khoản\\s+|điều\\s+)?\\d{1,3}(?![\\p{L}\\d/]|[.,]\\d|\\s?%|\\s+${COUNTED})){0,8}`,
  ]
    .map((part) => `(?=[đkmtcpb])(?<![\\p{L}\\d])(?:${part})`)
    .join('|'),
  'giu',
);
const FORM =
  /(?=[IVX\d])(?<![\p{L}\d./])(?:[IVX]{1,5}\.\d{1,3}[a-zđ]?(?:\/\p{Lu}[\p{Lu}\d-]*)*|\d{1,3}[a-zđ](?:\/\p{Lu}[\p{Lu}\d-]*)*)(?![\p{L}\d])/gu;
const LAW = /(?=[BLPH])(?<![\p{L}\d])(Bộ luật|Luật|Pháp lệnh|Bộ Luật|Hiến pháp)\s+(?=\p{Lu}\p{L})/gu;
const TITLE_END =
  /[.;:()«»“”"\d/]|\s(?:ngày|số|năm|của|đã|được|có|quy định|do|để|trong|theo|tại|là|này|hiện hành|về|cho|đến|với|nêu|trên|sửa đổi|và\s+(?:Bộ luật|Luật|Nghị|Pháp lệnh|các))(?!\p{L})/u;

/**
 * Every citation in a paragraph, in order, none within another. A symbol is read with slips in it (blanks, small
 * letters, missing hyphens: see `DocumentSymbol.faults`). `dates` are the paragraph's own, where they are at hand. Never
 * throws.
 */
export function citationsOf(paragraph: Paragraph, dates?: readonly DateMention[]): readonly Citation[] {
  const words = readable(paragraph.text);
  if (!MAY_CITE.test(words.text)) return [];
  return citationsIn(paragraph, words, dates ?? datesIn(paragraph, words));
}

/** A citation as far as its own words go, in indexes of the readable text. */
interface Bare {
  readonly kind: Citation['kind'];
  readonly from: number;
  readonly to: number;
  readonly type?: DocumentType | undefined;
  readonly typeFrom?: number;
  readonly typeTo?: number;
  readonly found?: FoundSymbol;
  readonly title?: string;
}

function citationsIn(paragraph: Paragraph, words: Readable, dates: readonly DateMention[]): readonly Citation[] {
  const { text } = words;
  const found: Bare[] = [];
  const claim = claims(text.length);
  const add = (one: Bare): void => {
    if (claim(one.from, one.to)) found.push(one);
  };
  const symbols = new Map(symbolsIn(text).map((one) => [one.from, one]));
  for (const law of lawsIn(text, symbols)) {
    if (law.found) symbols.delete(law.found.from);
    add(law);
  }
  for (const one of symbols.values()) add(withTypeWord(text, one));
  for (const match of text.matchAll(FORM)) add({ kind: 'form', from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(ARTICLE)) {
    add({ kind: 'article', from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(NUMBER_ALONE)) {
    const typeTo = match.index + (match[1]?.length ?? 0);
    add({
      kind: 'number',
      from: match.index,
      to: match.index + match[0].length,
      type: typeNamed(match[1] ?? ''),
      typeFrom: match.index,
      typeTo,
    });
  }
  found.sort((a, b) => a.from - b.from);
  // Places of dates are in the paragraph's own text; the readable one has the same only where nothing was composed.
  const from = new Map(dates.map((date) => [date.index, date]));
  return found.map((bare, i) => complete(paragraph, words, bare, found[i - 1], found[i + 1], from));
}

function withTypeWord(text: string, found: FoundSymbol): Bare {
  const lead = Math.max(0, found.from - 48);
  const before = TYPE_BEFORE.exec(text.slice(lead, found.from));
  if (!before) return { kind: 'document', from: found.from, to: found.to, found };
  const typeFrom = lead + before.index;
  const typeTo = typeFrom + (before[1] ?? '').length;
  return { kind: 'document', from: typeFrom, to: found.to, type: typeNamed(before[1] ?? ''), typeFrom, typeTo, found };
}

/** Laws by their titles. A title with commas («Luật Phòng, chống tham nhũng») is whole where date, number or year follows. */
function lawsIn(text: string, symbols: ReadonlyMap<number, FoundSymbol>): readonly Bare[] {
  const laws: Bare[] = [];
  for (const match of text.matchAll(LAW)) {
    const titleFrom = match.index + match[0].length;
    const rest = text.slice(titleFrom, titleFrom + 120);
    const cut = TITLE_END.exec(rest);
    let title = rest.slice(0, cut?.index ?? rest.length);
    if (title.includes(',') && !/^\s(?:ngày|số|năm)/u.test(rest.slice(cut?.index ?? rest.length)))
      title = title.split(',')[0] ?? '';
    title = title.trimEnd();
    if (title === '') continue;
    const to = titleFrom + title.length;
    const lead = /^\s*\(?\s*(?:số\s*:?\s*)?/u.exec(text.slice(to, to + 24))?.[0].length ?? 0;
    const symbol = symbols.get(to + lead);
    const typeTo = match.index + (match[1] ?? '').length;
    laws.push({
      kind: 'law',
      from: match.index,
      to: symbol?.to ?? to,
      type: typeNamed(match[1] ?? '') ?? { name: match[1] ?? '', codes: [] },
      typeFrom: match.index,
      typeTo,
      title: foldLabel(title),
      ...(symbol ? { found: symbol } : {}),
    });
  }
  return laws;
}

// Words that a name of an office does not have: behind them the document's matter begins.
const MATTER =
  '(?:ngày|về|ban hành|quy định|hướng dẫn|phê duyệt|triển khai|thực hiện|để|trong|tại|nhằm|thì|là|đã|có|được|và|sửa đổi|công bố|năm)';
const ISSUER_WORD = `(?!${MATTER}(?!\\p{L}))[\\p{L}\\d][\\p{L}\\d'’.-]*(?<!\\.)`;
const ISSUER = new RegExp(`^\\s*,?\\s*của\\s+(${ISSUER_WORD}(?:\\s+${ISSUER_WORD}){0,13})\\s*`, 'iu');
const LEVEL =
  /(?<!\p{L})(?:chính phủ|thủ tướng|quốc hội|bộ|trung ương|tỉnh|thành phố|sở|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\p{L})/gu;

function complete(
  paragraph: Paragraph,
  words: Readable,
  bare: Bare,
  last: Bare | undefined,
  next: Bare | undefined,
  dateAt: ReadonlyMap<number, DateMention>,
): Citation {
  const { text } = words;
  const own = stretch(paragraph, words, bare.from, bare.to);
  const partial = {
    ...own,
    kind: bare.kind,
    type: bare.type,
    typeWord:
      bare.typeFrom === undefined ? undefined : stretch(paragraph, words, bare.typeFrom, bare.typeTo ?? bare.typeFrom),
    symbol: bare.found?.symbol,
    symbolAt: bare.found && stretch(paragraph, words, bare.found.from, bare.found.to),
    title: bare.title,
  };
  if (!isWhole(bare)) return { ...partial, ...NO_CONTEXT };
  const sentence = sentenceAround(text, bare.from, bare.to);
  const tail = text.slice(bare.to, next && isWhole(next) ? Math.min(sentence.to, next.from) : sentence.to);
  const issuerBehind = ISSUER.exec(tail);
  const dated = dateBehind(words, bare, tail, issuerBehind, dateAt);
  const isAmbiguous = dated !== undefined && bare.kind === 'law' && isTitleOfAnother(text, bare, last);
  const behindDate = dated ? ISSUER.exec(tail.slice(dated.length)) : issuerBehind;
  const issuer = dated?.issuer ?? behindDate?.[1];
  const matter = (dated?.length ?? 0) + (behindDate?.[0].length ?? 0);
  const topic = clause(tail.slice(matter));
  const yearAt = subjectYearIn(topic, bare.to + matter);
  return {
    ...partial,
    date: isAmbiguous ? undefined : dated?.date,
    issuer: issuer === undefined ? undefined : office(issuer),
    levels: levelsIn(text.slice(sentence.from, sentence.to)),
    subject: foldLabel(topic),
    subjectYear: yearAt && {
      year: yearAt.year,
      about: yearAt.about,
      at: stretch(paragraph, words, yearAt.from, yearAt.to),
      whole: stretch(paragraph, words, bare.from, yearAt.to),
    },
    before: oneLine(text.slice(sentence.from, bare.from)),
    after: oneLine(tail),
  };
}

const NO_CONTEXT = {
  date: undefined,
  issuer: undefined,
  levels: '',
  subject: '',
  subjectYear: undefined,
  before: '',
  after: '',
};

/** Articles and forms stand inside of what a document is about; only another document ends it. */
function isWhole(one: Bare): boolean {
  return one.kind === 'document' || one.kind === 'law';
}

/** From behind the last full stop, semicolon or line of a list to the next one. */
function sentenceAround(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  // No sentence is that long; without a bound a text without full stops would take time with the square of its length.
  const first = Math.max(0, from - 240);
  const last = Math.min(text.length, to + 400);
  let start = from;
  while (start > first && !isEnd(text, start - 1)) start--;
  let end = to;
  while (end < last && !isEnd(text, end)) end++;
  return { from: start, to: end };
}

function isEnd(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '.' && sign !== ';' && sign !== '!' && sign !== '?') return false;
  const next = text.charAt(at + 1);
  return next === '' || next === ' ' || next === '\n';
}

/** The document's own date: right behind it, or behind its issuer. `length` is how much of the tail both take. */
function dateBehind(
  words: Readable,
  bare: Bare,
  tail: string,
  issuer: RegExpExecArray | null,
  dateAt: ReadonlyMap<number, DateMention>,
): { readonly date: DateMention; readonly issuer: string | undefined; readonly length: number } | undefined {
  const signed = /^\s*[,(]?\s*(?:(?:được\s+)?(?:ký|ban hành|thông qua)\s+)?/iu.exec(tail)?.[0].length ?? 0;
  for (const [length, name] of [
    [signed, undefined],
    [issuer ? issuer[0].length : -1, issuer?.[1]],
  ] as const) {
    if (length < 0) continue;
    const date = dateAt.get(words.at(bare.to + length));
    if (date?.form === 'day' && date.year !== undefined) {
      let end = bare.to + length;
      while (end < words.text.length && words.at(end) < date.end) end++;
      return { date, issuer: name, length: end - bare.to };
    }
  }
  return undefined;
}

/**
 * «Nghị định … quy định chi tiết Luật X ngày …», «Luật sửa đổi, bổ sung một số điều của Luật X ngày …»: the day may be
 * that of the act whose title ends with the law's name.
 */
function isTitleOfAnother(text: string, bare: Bare, last: Bare | undefined): boolean {
  const lead = text.slice(Math.max(0, bare.from - 60), bare.from);
  if (/(?:sửa đổi|bổ sung|thay thế)[^.;]*$/iu.test(lead)) return true;
  const clauseLead = /[^.;]*$/u.exec(text.slice(Math.max(0, bare.from - 200), bare.from))?.[0] ?? '';
  const outer = [...clauseLead.matchAll(new RegExp(`(?<!\\p{L})(?:${TYPE_WORDS})(?!\\p{L})`, 'giu'))].at(-1);
  if (!outer || !/(?:quy định|hướng dẫn|thi hành|chi tiết|triển khai)/iu.test(clauseLead.slice(outer.index)))
    return false;
  const isCited = last !== undefined && isWhole(last) && last.to > bare.from - clauseLead.length;
  return !isCited || !/\d[/.]\d{4}|năm\s+\d{4}/u.test(text.slice(last.to, bare.from));
}

/** The clause to the next comma or bracket; it goes on behind a comma where a list in the title clearly does. */
function clause(tail: string): string {
  const pieces = tail.split(/[,(:]/u);
  let out = pieces[0] ?? '';
  for (const piece of pieces.slice(1, 4)) {
    if (
      !/^\s\p{Ll}/u.test(piece) ||
      /(?<!\p{L})(?:đã|đang|sẽ|trong|được|có|UBND|tại|nhằm|năm|theo|xã|từ|đến)(?!\p{L})/iu.test(
        piece.replace(/\s+năm\s+\d{4}\s*$/u, ''),
      )
    )
      break;
    out += `,${piece}`;
  }
  return out;
}

const SUBJECT_YEAR = /(?<!\p{L})năm\s+((?:19|20)\d{2})(?!\d|\s?(?:[-–—,]|và|đến)\s?(?:năm\s+)?(?:19|20)\d{2})/gu;
// «trong năm 2025», «từ năm 2025», «so với năm 2024», «6 tháng đầu năm 2024» say when, not what the document is for.
const WHEN =
  /(?<!\p{L})(?:trong|từ|đến|hết|của|so với|cùng kỳ|cuối|đầu|ngày|trước|sau|vào|tháng|quý\s+\S+|là|bằng|tháng\s+\d+)\s*$/iu;

/** The one year that a topic is for. `offset` is where the topic starts in the readable text. */
function subjectYearIn(
  topic: string,
  offset: number,
): { readonly year: number; readonly about: string; readonly from: number; readonly to: number } | undefined {
  const years = [...topic.matchAll(SUBJECT_YEAR)].filter((match) => !WHEN.test(topic.slice(0, match.index)));
  const [only] = years;
  if (!only || years.length > 1) return undefined;
  const about = foldLabel(topic.slice(0, only.index));
  const from = offset + only.index;
  return about === '' ? undefined : { year: Number(only[1]), about, from, to: from + only[0].length };
}

/** Words in small letters with one blank between them; they are in NFC already. */
function oneLine(words: string): string {
  return words.toLowerCase().replace(/\s+/gu, ' ').trim();
}

function levelsIn(sentence: string): string {
  return [...new Set([...sentence.toLowerCase().matchAll(LEVEL)].map((match) => match[0]))].sort().join(' ');
}

/** «Ủy ban nhân dân xã Đông An» and «UBND xã Đông An» are one office. */
function office(written: string): string {
  return withCouncilsShort(foldLabel(written));
}
