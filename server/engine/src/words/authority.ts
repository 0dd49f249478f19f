import { fold } from './fold.ts';

/**
 * In whose stead a person signs (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục II.7): TM. for a body, KT. a
 * deputy for the head, TL. by order, TUQ. by authorisation, Q. an acting head.
 */
export type Prefix = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';

/** A line of the signature block: «KT. CHỦ TỊCH». */
export interface AuthorityLine {
  readonly prefix: Prefix | undefined;
  /** What stands behind the prefix; the whole line where there is none. */
  readonly rest: string;
  /** The line with its prefix written as the decree has it: «KT. CHỦ TỊCH» for «K/T CHỦ TỊCH». */
  readonly proper: string;
}

const PREFIX =
  /^\s*(?:(TM|T\/M|T\.M)|(KT|K\/T|K\.T)|(TL|T\/L|T\.L)|(TUQ|T\/UQ|T\.UQ|T\.U\.Q)|(Q))(?:\s*[.,:]\s*|\s+)(?=\p{L})/iu;
const WRITTEN_OUT: readonly (readonly [RegExp, Prefix])[] = [
  [/^\s*thay mặt\s+/iu, 'TM'],
  [/^\s*ký thay\s+/iu, 'KT'],
  [/^\s*thừa lệnh\s+/iu, 'TL'],
  [/^\s*thừa [ủu][ỷy] quyền\s+/iu, 'TUQ'],
  [/^\s*quyền\s+/iu, 'Q'],
];
const PREFIXES: readonly Prefix[] = ['TM', 'KT', 'TL', 'TUQ', 'Q'];

/** Splits off the prefix of a line of the signature block, however it is written. */
export function authorityLine(text: string): AuthorityLine {
  const match = PREFIX.exec(text);
  if (match) {
    const prefix = PREFIXES[match.slice(1).findIndex((group) => group !== undefined)];
    const rest = text.slice(match[0].length).trim();
    return { prefix, rest, proper: `${prefix}. ${rest}` };
  }
  for (const [words, prefix] of WRITTEN_OUT) {
    const found = words.exec(text);
    if (found) return { prefix, rest: text.slice(found[0].length).trim(), proper: text };
  }
  return { prefix: undefined, rest: text.trim(), proper: text };
}

/** Titles of heads of offices, folded, each with the short titles of its deputies besides «phó» and the title itself. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  'chủ tịch': [],
  'giám đốc': [],
  'tổng giám đốc': [],
  'trưởng phòng': ['phó phòng'],
  'trưởng ban': ['phó ban'],
  'chánh văn phòng': ['phó văn phòng'],
  'chánh thanh tra': [],
  'chánh án': [],
  'cục trưởng': ['cục phó', 'phó cục'],
  'chi cục trưởng': ['chi cục phó'],
  'tổng cục trưởng': [],
  'vụ trưởng': ['vụ phó'],
  'viện trưởng': ['viện phó'],
  'hiệu trưởng': ['hiệu phó'],
  'bộ trưởng': ['thứ trưởng'],
  'bộ trưởng, chủ nhiệm': ['thứ trưởng', 'phó chủ nhiệm'],
  'thủ tướng': [],
  'thống đốc': [],
  'tổng thanh tra': [],
  'chủ nhiệm': [],
  'trưởng công an': [],
  'chỉ huy trưởng': ['chỉ huy phó'],
  'trưởng trạm': ['phó trạm'],
  'trưởng đoàn': ['phó đoàn'],
  'trưởng khoa': ['phó khoa'],
  'đội trưởng': ['đội phó'],
  'tổ trưởng': ['tổ phó'],
  'hạt trưởng': [],
  'bí thư': [],
};

/** Titles that may stand for any head: no deputy's title contradicts them. */
const ANY_HEAD = /^(?:thủ trưởng|người đứng đầu)(?!\p{L})/u;

const BY_LENGTH = Object.keys(HEADS).sort((a, b) => b.length - a.length);

function begins(title: string, with_: string): boolean {
  return title === with_ || (title.startsWith(with_) && !/^\p{L}/u.test(title.slice(with_.length)));
}

/** The head that a title names («CHỦ TỊCH UBND HUYỆN» names `chủ tịch`); undefined for a title that is not known. */
export function headOf(title: string): string | undefined {
  const folded = fold(title);
  return BY_LENGTH.find((head) => begins(folded, head));
}

/** Whether a title may stand for any kind of head. */
export function isAnyHead(title: string): boolean {
  return ANY_HEAD.test(fold(title));
}

/** Whether a title is a deputy's, and of which heads; an empty list for a deputy of a head that is not known. */
export function deputyOf(title: string): readonly string[] | undefined {
  const folded = fold(title);
  const short = BY_LENGTH.filter((head) => (HEADS[head] ?? []).some((deputy) => begins(folded, deputy)));
  if (short.length > 0) return short;
  if (!/^phó(?!\p{L})/u.test(folded)) return undefined;
  const head = headOf(folded.replace(/^phó\s+/u, ''));
  return head === undefined ? [] : [head];
}

const BODY =
  /^(?:[ủu][ỷy] ban|ubnd|hội đồng|hđnd|ban chỉ đạo|ban thường trực|ban chấp hành|ban thường vụ|thường trực|đảng [ủu][ỷy]|tập thể)(?!\p{L})/u;

/** Whether a text names a body that decides together (an Ủy ban, a Hội đồng), which one signs for with TM. */
export function isBody(text: string): boolean {
  return BODY.test(fold(text));
}

/** Whether an office is an Ủy ban nhân dân itself, not one of its offices. */
export function isPeoplesCommittee(office: string): boolean {
  return /^(?:[ủu][ỷy] ban nhân dân|ubnd)(?!\p{L})/u.test(fold(office));
}

const TITLE =
  /^(?:(?:gs|pgs|ts|ths|th\.s|t\.s|bs|bsck[i12]+|bscki{1,2}|cki{1,2}|ck[12]|ks|cn|ds|ls|kts|ngưt|ngnd|ttưt|gsts|pgsts|thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|giáo sư|phó giáo sư|bác sĩ|bác sỹ|kỹ sư|cử nhân|dược sĩ|dược sỹ|luật sư|kiến trúc sư|nhà giáo ưu tú|thầy thuốc ưu tú)(?:\s*[.,]\s*|\s+))+/iu;
// «Ông» is a family name too.
const ADDRESS = /^(?:đồng chí|đ\/c)(?:\s*[.:]\s*|\s+)/iu;

/** A signer's name without academic titles and forms of address; the same text where it has none. */
export function plainName(name: string): string {
  const plain = name.replace(ADDRESS, '').replace(TITLE, '').trim();
  return plain === '' ? name : plain;
}

/** Offices whose own rules may let the title stand: armed forces, schools, medicine, science (Phụ lục I, mục II.7). */
export function mayKeepTitles(office: string): boolean {
  return /^(?:trường|học viện|đại học|bệnh viện|trung tâm y tế|trạm y tế|viện|công an|bộ chỉ huy|ban chỉ huy|bộ đội|sở y tế|sở giáo dục|sở khoa học)(?!\p{L})/u.test(
    fold(office),
  );
}

/** The key of the front matter that holds the signature block. */
export const SIGNER_KEY = 'người ký';

/** The keys under it whose values make the lines above the name, in the order in which they are printed. */
export const SIGNATURE_KEYS = ['quyền hạn', 'thay mặt', 'chức vụ'] as const;
