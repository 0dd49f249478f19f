import { foldLabel } from './fold.ts';

/**
 * What a figure of a report measures. The words for them are one vocabulary for tables and prose.
 * Wholes are what the forms total; parts are what they are broken down into (Biểu II.06a/VPCP/KSTT, Thông tư
 * 01/2020/TT-VPCP, and the synonyms seen in published reports).
 */
export type Whole = 'received' | 'resolved' | 'pending' | 'due';
export type Part =
  | 'online'
  | 'online-full'
  | 'online-partial'
  | 'in-person'
  | 'postal'
  | 'carried-over'
  | 'new'
  | 'early'
  | 'on-time'
  | 'late'
  | 'in-time'
  | 'outside';

interface Entry<Name> {
  readonly name: Name;
  /** The longest that starts in one place is taken; none may start with words that another phrase ends with. */
  readonly phrases: readonly string[];
}

/** The wholes. «Tiếp nhận» includes what the last period left; what came in within the period is its part «mới tiếp nhận». */
export const WHOLES: readonly Entry<Whole>[] = [
  {
    name: 'received',
    phrases: [
      'đã và đang giải quyết',
      'nhận giải quyết',
      'tiếp nhận giải quyết',
      'tiếp nhận',
      'tiếp nhận xử lý',
      'nhận xử lý',
      'ghi nhận',
      'phải giải quyết',
      'cần giải quyết',
      'phải xử lý',
      'cần xử lý',
      'yêu cầu giải quyết',
      'nhận',
    ],
  },
  {
    name: 'resolved',
    phrases: [
      'đã giải quyết',
      'đã xử lý',
      'đã trả kết quả',
      'đã trả',
      'trả kết quả',
      'trả xong',
      'trả',
      'giải quyết xong',
      'xử lý xong',
      'đã hoàn thành',
      'giải quyết',
    ],
  },
  {
    name: 'pending',
    phrases: [
      'đang giải quyết',
      'đang xử lý',
      'đang thụ lý',
      'chưa giải quyết',
      'chưa xử lý',
      'còn phải giải quyết',
      'tồn cuối kỳ',
      'chuyển kỳ sau',
      'chuyển sang kỳ sau',
      'chưa có kết quả',
      'đang làm',
      'đang thực hiện',
      'đang được giải quyết',
      'đang trong quá trình giải quyết',
    ],
  },
  // What falls due within the period is none of the other three (seen where a month cuts across the files' terms).
  { name: 'due', phrases: ['đến hạn giải quyết', 'đến hạn trả', 'đến hạn'] },
];

/** The parts. «Trong hạn» is a part of what is pending, and of what is resolved it means before or on time. */
export const PARTS: readonly Entry<Part>[] = [
  { name: 'online-full', phrases: ['trực tuyến toàn trình', 'dịch vụ công trực tuyến toàn trình'] },
  { name: 'online-partial', phrases: ['trực tuyến một phần', 'dịch vụ công trực tuyến một phần'] },
  { name: 'online', phrases: ['trực tuyến', 'qua mạng', 'trên môi trường mạng', 'dịch vụ công trực tuyến'] },
  {
    name: 'in-person',
    phrases: [
      'trực tiếp',
      'tại bộ phận một cửa',
      'tại một cửa',
      'tại quầy',
      'tại trụ sở',
      'tại nơi tiếp nhận',
      'bản giấy',
      'nộp giấy',
    ],
  },
  { name: 'postal', phrases: ['bưu chính công ích', 'dịch vụ bưu chính', 'bưu chính', 'bcci'] },
  {
    name: 'carried-over',
    phrases: ['kỳ trước', 'tồn kỳ trước', 'tồn đầu kỳ', 'tồn cũ', 'hồ sơ cũ', 'chuyển từ trước', 'tồn trước'],
  },
  {
    name: 'new',
    phrases: [
      'mới tiếp nhận',
      'tiếp nhận mới',
      'nhận mới',
      'tiếp nhận trong kỳ',
      'tiếp nhận trong tháng',
      'tiếp nhận trong quý',
      'phát sinh trong kỳ',
      'hồ sơ mới',
    ],
  },
  { name: 'early', phrases: ['trước hạn', 'sớm hạn', 'trước hẹn', 'sớm hẹn', 'trước thời hạn'] },
  { name: 'on-time', phrases: ['đúng hạn', 'đúng hẹn', 'đúng thời hạn'] },
  {
    name: 'late',
    phrases: ['quá hạn', 'trễ hạn', 'chậm hạn', 'chậm hẹn', 'trễ hẹn', 'quá hẹn', 'muộn hạn', 'quá thời hạn', 'trễ'],
  },
  {
    name: 'in-time',
    phrases: [
      'trong hạn',
      'trong hạn giải quyết',
      'trong thời hạn',
      'trong thời hạn giải quyết',
      'đang trong hạn',
      'còn trong hạn',
      'còn hạn',
      'chưa tới hạn',
      'chưa đến hạn',
      'chưa đến hạn giải quyết',
      'chưa quá hạn',
    ],
  },
  {
    name: 'outside',
    phrases: [
      'trả lại',
      'rút hồ sơ',
      'xin rút',
      'bổ sung',
      'dừng xử lý',
      'tạm dừng',
      'từ chối',
      'không tiếp nhận',
      'hủy',
      'chờ tiếp nhận',
      'không được tiếp nhận',
    ],
  },
];

/** What one label says: a whole, parts of one, or both («Đã giải quyết trước hạn»). */
export interface Measure {
  /** Undefined where none is named, and where two are («tiếp nhận, giải quyết»): then it can't be told which is meant. */
  readonly whole: Whole | undefined;
  /** All wholes that are named. */
  readonly wholes: readonly Whole[];
  readonly parts: readonly Part[];
}

/** One expression that finds every phrase as whole words, the longest of those that start in one place. */
interface Finder<Name> {
  readonly pattern: RegExp;
  readonly names: ReadonlyMap<string, Name>;
}

function finderOf<Name>(entries: readonly Entry<Name>[]): Finder<Name> {
  const names = new Map(
    entries.flatMap(({ name, phrases }) => phrases.map((phrase) => [foldLabel(phrase), name] as const)),
  );
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu'), names };
}

const NOTHING: Measure = { whole: undefined, wholes: [], parts: [] };

// Every phrase of the vocabulary holds one of these words, so that most labels are done with at one look.
const HOLDS_A_WORD = new RegExp(
  `(?:${[...new Set([...PARTS, ...WHOLES].flatMap(({ phrases }) => phrases.map((phrase) => rarestWord(foldLabel(phrase)))))].join('|')}|đúng|trước)`,
  'u',
);

/** The longest word of a phrase, which few other words hold. */
function rarestWord(phrase: string): string {
  return phrase.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
}

const PART_FINDER = finderOf(PARTS);
const WHOLE_FINDER = finderOf(WHOLES);

const EARLY_AND_ON_TIME =
  /(?<!\p{L})(?:(?:trước|sớm)(?: thời)?(?: hạn| hẹn)? (?:và |hoặc |hay )?đúng(?: thời)? (?:hạn|hẹn)|đúng(?: thời)?(?: hạn| hẹn)? (?:và |hoặc |hay )?(?:trước|sớm)(?: thời)? (?:hạn|hẹn))/gu;

// However it is put, what the last month, quarter or year left over is one measure.
const LAST_PERIOD =
  /(?<!\p{L})(?:(?:còn )?tồn (?:đọng )?)?(?:lại )?(?:từ |của |do )?(?:(?:kỳ|quý|tháng|năm) trước(?: (?:chuyển|mang|đưa) (?:sang|qua|lại))?|(?:tháng|quý|năm) [\divx]+ (?:chuyển|mang|đưa) (?:sang|qua|lại))(?!\p{L})/gu;

// Called a total, what was received within the period is all that was, the carry-over among it.
const ALL_RECEIVED = /tổng số (?:hồ sơ )?(?:đã )?tiếp nhận trong (?:kỳ|tháng|quý)(?!\p{L})/gu;

// Names of offices, systems and acts that hold a measure's words and measure nothing.
const NAMES =
  /(?<!\p{L})(?:(?:bộ phận|trung tâm|tổ|nơi|quầy) tiếp nhận(?: hồ sơ)? và (?:trả|giao) kết quả|hệ thống thông tin giải quyết(?: thủ tục hành chính| tthc)?|(?:công tác|kết quả|việc|quy trình|tình hình) (?:tiếp nhận(?:,? và|,)? )?giải quyết (?:thủ tục hành chính|tthc)|giải quyết (?:thủ tục hành chính|tthc)|(?:xác|chứng|công|cảm|đảm|phủ|thừa|giấy chứng) nhận|nhận (?:xét|thức|định|diện|biết|kết quả|trả)|thời (?:hạn|gian) giải quyết|(?:chi|hoàn|giấy hẹn|hẹn) trả)(?!\p{L})/gu;

const ON_TIME_LIST =
  /((?:đúng|trước|sớm)(?: thời)?(?: hạn| hẹn)?)\s*,\s*(?=(?:và )?(?:đúng|trước|sớm)(?: thời)? (?:hạn|hẹn))/giu;

/** «Đúng hạn, trước hạn» names one measure: the comma gives way to «và», so that nothing is cut apart there. */
export function joinOnTime(words: string): string {
  return words.replace(ON_TIME_LIST, '$1 và ');
}

/** Reads one label, in `foldLabel`ed form. A phrase is used up by the longest entry it belongs to: «chưa quá hạn» is not «quá hạn». */
export function measureOf(label: string): Measure {
  if (!HOLDS_A_WORD.test(label)) return NOTHING;
  const { parts, rest } = partsIn(label);
  const wholes = wholesIn(rest).map(({ name }) => name);
  const distinct = [...new Set(wholes)];
  return { whole: distinct.length === 1 ? distinct[0] : undefined, wholes: distinct, parts };
}

/**
 * The same for the words before a figure, of which the last count: «Hệ thống … giải quyết … ghi nhận 56.039» states what
 * was received. Two wholes side by side («tiếp nhận và giải quyết 966») are both meant, so neither can be bound.
 */
export function measureBefore(words: string): Measure {
  if (!HOLDS_A_WORD.test(words)) return NOTHING;
  const { parts, rest } = partsIn(words);
  const wholes = [...wholesIn(rest)].sort((a, b) => a.index - b.index);
  const last = wholes[wholes.length - 1];
  const before = wholes[wholes.length - 2];
  if (!last) return { whole: undefined, wholes: [], parts };
  const joined =
    before &&
    before.name !== last.name &&
    /^[ |]*(?:và|đã|lẫn)?[ |]*(?:đã)?[ |]*$/u.test(rest.slice(before.end, last.index));
  return joined
    ? { whole: undefined, wholes: [before.name, last.name], parts }
    : { whole: last.name, wholes: [last.name], parts };
}

function partsIn(label: string): { readonly parts: readonly Part[]; readonly rest: string } {
  const parts: Part[] = [];
  const rest = label
    .replace(EARLY_AND_ON_TIME, 'trước hạn đúng hạn')
    .replace(LAST_PERIOD, 'kỳ trước')
    .replace(ALL_RECEIVED, 'tiếp nhận')
    .replace(NAMES, blank)
    .replace(PART_FINDER.pattern, (phrase) => {
      const name = PART_FINDER.names.get(phrase);
      if (name && !parts.includes(name)) parts.push(name);
      return blank(phrase);
    });
  return { parts, rest };
}

/** What is used up is blanked out, so that nothing else is read in its place and all positions stay. */
function blank(text: string): string {
  return '|'.repeat(text.length);
}

function wholesIn(text: string): readonly { readonly name: Whole; readonly index: number; readonly end: number }[] {
  return [...text.matchAll(WHOLE_FINDER.pattern)].flatMap((match) => {
    const name = WHOLE_FINDER.names.get(match[0]);
    return name ? [{ name, index: match.index, end: match.index + match[0].length }] : [];
  });
}

const WAYS: ReadonlySet<Part> = new Set([
  'online',
  'online-full',
  'online-partial',
  'in-person',
  'postal',
  'carried-over',
  'new',
]);

/** Whether a part says how files came in (and so is a part of what was received). */
export function isWayIn(part: Part): boolean {
  return WAYS.has(part);
}

/** The whole that parts are of by their own meaning; undefined where it could be more than one («quá hạn»). */
export function wholeOfParts(parts: readonly Part[]): Whole | undefined {
  if (parts.length > 0 && parts.every(isWayIn)) return 'received';
  return parts.includes('early') || parts.includes('on-time') ? 'resolved' : undefined;
}

/** The parts with the two kinds of online service read as online: together they are all that came in that way. */
export function withOnlineJoined(parts: readonly Part[]): readonly Part[] {
  const both = parts.includes('online-full') && parts.includes('online-partial');
  return both ? [...parts.filter((part) => part !== 'online-full' && part !== 'online-partial'), 'online'] : parts;
}
