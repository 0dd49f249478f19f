import type { Paragraph } from '../markdown/prose.ts';
import { dayInWords, NUMBER_WORDS } from '../words/calendar.ts';
import { COUNTED } from '../words/counted.ts';
import { claims, type Readable, readable, type Stretch, stretch } from './citation-text.ts';
import { daysIn } from './front-matter.ts';

/**
 * What a mention of time names: a day with its year; a day without year; a day of an unnamed month; a month; quarters;
 * «7 tháng đầu năm»; years.
 */
export type DateForm = 'day' | 'day-of-month' | 'day-only' | 'month' | 'quarter' | 'months' | 'year';

/** A day, month, quarter, year or other stretch of time that the prose names. «ngày», «tháng», «năm» belong to it. */
export interface DateMention extends Stretch {
  readonly form: DateForm;
  readonly day: number | undefined;
  readonly month: number | undefined;
  /** The first quarter of those named. */
  readonly quarter: number | undefined;
  /** 7 in «7 tháng đầu năm». */
  readonly months: number | undefined;
  readonly year: number | undefined;
  /** Every year of a list or both ends of «2021-2030»; one or none for all else. */
  readonly years: readonly number[];
  /** What the calendar does not have; undefined for a date that can be. */
  readonly fault: 'day' | 'month' | 'year' | undefined;
  /** Greater for a later day, on the scale of `DateFact`; undefined unless a day with its year that exists. */
  readonly ordinal: number | undefined;
  /** The date without «ngày» before it: what a fix replaces. */
  readonly core: Stretch;
  /** A separator that is typed twice: 10/11//2025. */
  readonly doubled: Stretch | undefined;
  /** Its part in «từ ngày … đến ngày …». */
  readonly role: 'from' | 'to' | undefined;
}

interface Parts {
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly quarter?: number | undefined;
  readonly months?: number | undefined;
  readonly years?: readonly number[];
}

interface Pattern {
  readonly form: DateForm;
  /** Words in small letters that stand in whatever the pattern finds, `JOINED` for figures with a sign between them. */
  readonly needs: readonly string[];
  readonly regex: RegExp;
  /** Undefined where the words turn out to be no date. */
  read(match: RegExpExecArray): Parts | undefined;
}

// Each pattern looks at its first letter before it looks behind, which costs more.
const START = '(?<![\\p{L}\\d.,/])';
const YEAR = '(?:19|20)\\d{2}';
const NO_MORE = `(?!\\d|[.,]\\d|\\s?%)`;
const NOT_COUNTED = `(?!\\s+${COUNTED})`;
const ROMAN = ['I', 'II', 'III', 'IV'];
const QUARTER = '(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])';

const JOINED = '1/1';
const MAY_BE_JOINED = /\d\s?[/.–—-]\s?\/?\s?\d/u;

/** What stands first is taken first: the longer a form, the earlier it stands. */
const PATTERNS: readonly Pattern[] = [
  {
    form: 'day',
    needs: ['tháng', 'năm'],
    regex: new RegExp(
      `(?=[n\\d])${START}(?:ngày\\s+)?(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s*,?\\s+năm\\s+(\\d{4})(?!\\d)`,
      'giu',
    ),
    read: ([, day, month, year]) => dayParts(day, month, year),
  },
  {
    form: 'day',
    needs: [JOINED],
    regex: new RegExp(
      `(?=[n\\d])${START}(ngày\\s+)?(\\d{1,2})(?:\\s?/{1,2}\\s?(\\d{1,2})\\s?/{1,2}\\s?|\\s?-\\s?(\\d{1,2})\\s?-\\s?|\\.(\\d{1,2})\\.)(\\d{4})(?!\\d|[.,/]\\d|/?\\p{Lu})`,
      'giu',
    ),
    read([, word, day, slashed, dashed, dotted, year]) {
      const isSure = new RegExp(`^${YEAR}$`, 'u').test(year ?? '');
      return isSure || (word && slashed) ? dayParts(day, slashed ?? dashed ?? dotted, year) : undefined;
    },
  },
  {
    // A year with a digit too few or too many is one only where «ngày» says that it is a date.
    form: 'day',
    needs: ['ngày', JOINED],
    regex: new RegExp(`(?=[n])${START}ngày\\s+(\\d{1,2})/{1,2}(\\d{1,2})/{1,2}(\\d{3}|\\d{5,6})(?![\\d/])`, 'giu'),
    read: ([, day, month, year]) => dayParts(day, month, year),
  },
  {
    form: 'day',
    needs: [JOINED],
    regex: new RegExp(`(?=[n12])${START}(?:ngày\\s+)?(${YEAR})-(\\d{2})-(\\d{2})(?!\\d)`, 'giu'),
    read: ([, year, month, day]) => dayParts(day, month, year),
  },
  {
    form: 'day-of-month',
    needs: ['tháng'],
    regex: new RegExp(
      `(?=[n\\d])${START}(ngày\\s+)?(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?![\\d/-])${NO_MORE}${NOT_COUNTED}`,
      'giu',
    ),
    read: ([, word, day, month]) => (word || isDayOfMonth(day, month) ? dayParts(day, month) : undefined),
  },
  {
    form: 'day-of-month',
    needs: ['ngày', JOINED],
    regex: new RegExp(
      `(?=[n])${START}ngày\\s+(\\d{1,2})(?:\\s*(?:,|và|đến|[-–])\\s*\\d{1,2}){0,4}(?:/(\\d{1,2})|[.-](\\d{1,2}))(?![\\d/-])${NO_MORE}`,
      'giu',
    ),
    // «ngày 10-15» may be from the 10th to the 15th.
    read: ([, day, slashed, dashed]) =>
      slashed || isDayOfMonth(day, dashed) ? dayParts(day, slashed ?? dashed) : undefined,
  },
  {
    form: 'day-of-month',
    needs: [JOINED],
    regex:
      /(?<=(?<!\p{L})(?:từ|đến|trước|sau|hết)\s+)(\d{1,2})[/-](\d{1,2})(?![\d/-])(?=\s*(?:đến|[–-]\s*(?:ngày\s+)?\d{1,2}[/-]|[.,;:)](?!\d)|$))/giu,
    read: ([, day, month]) => (isDayOfMonth(day, month) ? dayParts(day, month) : undefined),
  },
  {
    form: 'month',
    needs: ['tháng'],
    regex: new RegExp(
      // «lương tháng 13» is a bonus.
      `(?=[t])${START}(?<!(?:lương|thưởng)\\s+)tháng\\s+(\\d{1,2})(?:\\s*(?:,|và|đến|[-–])\\s*(?:tháng\\s+)?\\d{1,2}){0,6}(?:\\s?[/–-]\\s?|\\.|\\s*,?\\s+năm\\s+)(\\d{4})(?!\\d|[.,/]\\d)`,
      'giu',
    ),
    read: ([, month, year]) => ({ month: Number(month), years: [Number(year)] }),
  },
  {
    form: 'month',
    needs: ['tháng'],
    regex: new RegExp(`(?=[t])${START}tháng\\s+(\\d{1,2})(?![/-]\\d)${NO_MORE}${NOT_COUNTED}`, 'giu'),
    read: ([, month]) => (isMonth(month) ? { month: Number(month) } : undefined),
  },
  {
    form: 'quarter',
    needs: ['quý'],
    regex: new RegExp(
      `(?=[q])${START}quý\\s+(${QUARTER})(?:\\s*(?:,|và|đến|[-–])\\s*(?:quý\\s+)?${QUARTER}){0,3}\\s?(?:[/–-]\\s?(${YEAR})|\\s*,?\\s*(?:của\\s+)?năm\\s+(${YEAR}))?(?!\\d|[.,/]\\d)`,
      'giu',
    ),
    read([, quarter = '', slashed, worded]) {
      const year = slashed ?? worded;
      const number = ROMAN.includes(quarter.toUpperCase()) ? ROMAN.indexOf(quarter.toUpperCase()) + 1 : Number(quarter);
      return { quarter: number, years: year ? [Number(year)] : [] };
    },
  },
  {
    form: 'months',
    needs: ['tháng', 'năm'],
    regex: new RegExp(
      `${START}(?:(\\d{1,2})|(${[...NUMBER_WORDS].reverse().join('|')}))\\s+tháng\\s+(?:(?:đầu|cuối|giữa)\\s+)?(?:của\\s+)?năm(?:\\s+(${YEAR}))?(?![\\p{L}\\d])`,
      'giu',
    ),
    read: ([, digits, word, year]) => ({
      months: digits ? Number(digits) : NUMBER_WORDS.indexOf((word ?? '').toLowerCase()) + 1,
      years: year ? [Number(year)] : [],
    }),
  },
  {
    form: 'months',
    needs: ['tháng'],
    regex: new RegExp(`(?=[\\d])${START}(\\d{1,2})\\s+tháng(?:/(${YEAR}))?(?![\\p{L}\\d/])`, 'giu'),
    read: ([, digits, year]) => ({ months: Number(digits), years: year ? [Number(year)] : [] }),
  },
  {
    form: 'year',
    needs: [],
    regex: new RegExp(
      `(?=[gn])${START}(?:giai đoạn|nhiệm kỳ|năm học|năm|niên độ)\\s+(${YEAR})(?!\\d|[.,]\\d)(?:\\s*(?:,|và|đến|[-–—])\\s*(?:năm\\s+)?${YEAR}(?![\\d/]|[.,]\\d)${NOT_COUNTED}){0,8}`,
      'giu',
    ),
    read: ([all]) => ({ years: yearsIn(all) }),
  },
  {
    form: 'year',
    needs: [JOINED],
    regex: new RegExp(`(?=[12])${START}${YEAR}\\s?[-–—]\\s?${YEAR}(?!\\d|[.,/]\\d)`, 'giu'),
    read: ([all]) => ({ years: yearsIn(all) }),
  },
  {
    form: 'month',
    needs: [JOINED],
    regex: new RegExp(
      `(?=[\\d])${START}(?<!-)(\\d{1,2})[/-](${YEAR})(?![\\d/]|[.,]\\d|-\\p{L}|\\s?%)(?!\\s+${COUNTED})`,
      'giu',
    ),
    read: ([, month, year]) => (isMonth(month) ? { month: Number(month), years: [Number(year)] } : undefined),
  },
  {
    form: 'day-only',
    needs: ['ngày'],
    regex: new RegExp(
      `(?<!(?<!\\p{L})(?:mỗi|một|bình quân|trong)\\s+)(?<![\\p{L}\\d])ngày\\s+(\\d{1,2})(?![\\d/])${NO_MORE}(?=\\s*(?:[,;.)–-]|$|(?:và|đến|hằng|hàng|mỗi|tháng|của)(?!\\p{L})))`,
      'giu',
    ),
    read: ([, day]) => ({ day: Number(day) }),
  },
];

const MAY_NAME_TIME = /\d|quý\s+[IV]|tháng\s+(?:đầu|cuối)/iu;

/**
 * Every date and period that a paragraph names, in order, none within another. Reads each way of writing: 29/12/2023,
 * 17.5.2018, 5-2021, «ngày 05 tháng 8 năm 2024», «15 tháng 12», «tháng 8/2021», «quý III-2020», «6 tháng đầu năm 2024»,
 * «năm 2024», «giai đoạn 2021-2030». What may be a figure («từ 5-7 hồ sơ») is left out. Never throws.
 */
export function datesOf(paragraph: Paragraph): readonly DateMention[] {
  return datesIn(paragraph, readable(paragraph.text));
}

/** `datesOf` for whoever has the readable form at hand. */
export function datesIn(paragraph: Paragraph, words: Readable): readonly DateMention[] {
  if (!MAY_NAME_TIME.test(words.text)) return [];
  const found: { readonly from: number; readonly to: number; readonly form: DateForm; readonly parts: Parts }[] = [];
  const claim = claims(words.text.length);
  const lower = words.text.toLowerCase();
  const joined = MAY_BE_JOINED.test(words.text);
  const has = (need: string): boolean => (need === JOINED ? joined : lower.includes(need));
  for (const pattern of PATTERNS) {
    if (!pattern.needs.every(has)) continue;
    for (const match of words.text.matchAll(pattern.regex)) {
      const from = match.index;
      const to = from + match[0].trimEnd().length;
      const parts = pattern.read(match);
      if (parts && claim(from, to)) found.push({ from, to, form: pattern.form, parts });
    }
  }
  found.sort((a, b) => a.from - b.from);
  return found.map(({ from, to, form, parts }, i) => {
    const before = words.text.slice(Math.max(0, from - 12), from);
    const next = found[i + 1];
    const isFrom = /(?<!\p{L})từ\s*$/iu.test(before) && next && isLink(words.text.slice(to, next.from));
    const last = found[i - 1];
    const isTo = last && isLink(words.text.slice(last.to, from));
    return mention(paragraph, words, from, to, form, parts, isFrom ? 'from' : isTo ? 'to' : undefined);
  });
}

function isLink(between: string): boolean {
  return /^\s*(?:,?\s*(?:cho\s+)?đến(?:\s+hết)?|[-–])\s*$/iu.test(between);
}

function mention(
  paragraph: Paragraph,
  words: Readable,
  from: number,
  to: number,
  form: DateForm,
  parts: Parts,
  role: DateMention['role'],
): DateMention {
  const text = words.text.slice(from, to);
  const prefix = /^(?:ngày|tháng|năm|quý)\s+/iu.exec(text)?.[0].length ?? 0;
  const doubled = form === 'day' ? text.search(/\/{2}/u) : -1;
  const years = parts.years ?? [];
  const fault = faultIn(form, parts);
  const year = years[0];
  const { day, month } = parts;
  return {
    ...stretch(paragraph, words, from, to),
    form,
    day,
    month,
    quarter: parts.quarter,
    months: parts.months,
    year,
    years,
    fault,
    ordinal:
      form === 'day' && !fault && day !== undefined && month !== undefined && year !== undefined
        ? (year * 12 + month) * 31 + day
        : undefined,
    core: stretch(paragraph, words, from + prefix, to),
    doubled: doubled < 0 ? undefined : stretch(paragraph, words, from + doubled, from + doubled + 2),
    role,
  };
}

/** 29/02 is a day as long as no year denies it. */
function faultIn(form: DateForm, { day, month, years }: Parts): DateMention['fault'] {
  if (month !== undefined && (month < 1 || month > 12)) return 'month';
  const year = years?.[0];
  if (form === 'day' && (year === undefined || year < 1000 || year > 9999)) return 'year';
  if (day === undefined) return undefined;
  return day < 1 || day > (month === undefined ? 31 : daysIn(month, year ?? 2000)) ? 'day' : undefined;
}

function dayParts(day: string | undefined, month: string | undefined, year?: string): Parts {
  return { day: Number(day), month: Number(month), years: year ? [Number(year)] : [] };
}

function isMonth(month: string | undefined): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function isDayOfMonth(day: string | undefined, month: string | undefined): boolean {
  return isMonth(month) && Number(day) >= 1 && Number(day) <= daysIn(Number(month), 2000);
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/\d{4}/gu)].map((match) => Number(match[0]));
}

/** The day of `wanted`, written the way `like` is: 5/8/2024 stays short, «05 tháng 8 năm 2024» stays in words. */
export function writtenLike(wanted: DateMention, like: DateMention): string {
  const zero = (value: number | undefined, padded: boolean): string =>
    String(value ?? '').padStart(padded ? 2 : 1, '0');
  if (/tháng/iu.test(like.core.written)) {
    return dayInWords(zero(wanted.day, true), zero(wanted.month, (wanted.month ?? 0) < 3), String(wanted.year));
  }
  const separator = /[/.-]/u.exec(like.core.written)?.[0] ?? '/';
  const isNumeric = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u.test(wanted.core.written);
  if (isNumeric) return wanted.core.written.replace(/[/.-]/gu, separator);
  return [zero(wanted.day, true), zero(wanted.month, (wanted.month ?? 0) < 3), String(wanted.year)].join(separator);
}
