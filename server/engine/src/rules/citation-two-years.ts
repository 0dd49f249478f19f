import {
  bySymbol,
  differences,
  differentIssuers,
  type Mention,
  mentionsIn,
  nameOf,
  placeOf,
  type Sameness,
} from '../facts/citation-compare.ts';
import type { Citation } from '../facts/citations.ts';
import { reportRule } from './kit.ts';

interface YearsData {
  readonly name: string;
  readonly year: number;
  readonly otherYear: number;
  readonly votes: number | undefined;
}

/**
 * Một kế hoạch là của một năm. Nếu chỗ này dẫn là kế hoạch năm 2024, chỗ kia dẫn chính văn bản ấy là của năm 2025 thì một
 * chỗ còn sót lại từ báo cáo năm trước.
 *
 * Sai:
 * ```markdown
 * Thực hiện Kế hoạch số 11/KH-UBND ngày 21/01/2024 về công tác cải cách hành chính năm 2023. Xã đã phổ biến Kế hoạch số
 * 11/KH-UBND ngày 21/01/2024 về công tác cải cách hành chính năm 2024.
 * ```
 *
 * Đúng:
 * ```markdown
 * Thực hiện Kế hoạch số 11/KH-UBND ngày 21/01/2024 về công tác cải cách hành chính năm 2024. Xã đã phổ biến Kế hoạch số
 * 11/KH-UBND.
 * ```
 */
export const rule = reportRule<YearsData>({
  id: 'citation-two-years',
  severity: 'error',
  of: ['citations'],
  words: {
    vi: {
      title: 'Một văn bản ghi của hai năm',
      message: ({ name, year, otherYear, votes }) => ({
        headline: `${name} ở đây ghi là của năm ${year}, ở chỗ khác ghi là của năm ${otherYear}.`,
        hint:
          votes === undefined
            ? 'một chỗ có thể còn sót lại từ báo cáo năm khác'
            : `${votes} chỗ ghi năm ${otherYear}, nên có lẽ chỗ này gõ nhầm`,
        mend: 'xem lại tên văn bản và ghi thống nhất một năm',
      }),
      related: (_role, label) => `chỗ khác ghi năm ${label}`,
      fix: (name, { year, otherYear }) =>
        name === 'here'
          ? `Ở đây, đổi năm ${year} thành năm ${otherYear}`
          : `Ở chỗ kia, đổi năm ${otherYear} thành năm ${year}`,
    },
    en: {
      title: 'One document cited for two years',
      message: ({ name, year, otherYear, votes }) => ({
        headline: `${name} is for the year ${year} here and for ${otherYear} elsewhere.`,
        hint:
          votes === undefined
            ? "one of them may be left over from another year's report"
            : `${votes} places say ${otherYear}, so this one is probably the slip`,
        mend: "look at the document's title and write one year throughout",
      }),
      related: (_role, label) => `${label} here`,
      fix: (name, { year, otherYear }) =>
        name === 'here' ? `Here, change ${year} to ${otherYear}` : `There, change ${otherYear} to ${year}`,
    },
  },
  *check(report) {
    for (const group of bySymbol(mentionsIn(report))) {
      const titled = group.filter(({ citation }) => citation.subjectYear !== undefined);
      for (const { odd, other, votes, sure } of differences(titled, yearKey, isOne)) {
        const [own, its] = [odd.citation.subjectYear, other.citation.subjectYear];
        if (!own || !its) continue;
        const write = (written: string, year: number): string => written.replace(/\d{4}$/u, String(year));
        const changeHere = {
          name: 'here',
          safe: false,
          edits: [{ at: placeOf(odd, own.at), newText: write(own.at.written, its.year) }],
        };
        const changeThere = {
          name: 'there',
          safe: false,
          edits: [{ at: placeOf(other, its.at), newText: write(its.at.written, own.year) }],
        };
        yield {
          at: placeOf(odd, own.whole),
          data: { name: nameOf(odd.citation), year: own.year, otherYear: its.year, votes },
          severity: sure ? ('error' as const) : ('warning' as const),
          related: [{ at: placeOf(other, its.whole), role: 'other', label: String(its.year) }],
          fixes: votes === undefined ? [changeHere, changeThere] : [changeHere],
        };
      }
    }
  },
});

function yearKey({ citation }: Mention): string {
  return String(citation.subjectYear?.year);
}

/** The same symbol with the same date is one document; what it is about must be the same too, since the words may go on to speak of something else. */
function isOne(a: Mention, b: Mention): Sameness {
  if (differentIssuers(a.citation, b.citation) || a.citation.symbol?.year !== b.citation.symbol?.year) return undefined;
  if (!hasSameMatter(a.citation, b.citation)) return undefined;
  const [dayA, dayB] = [a.citation.date?.ordinal, b.citation.date?.ordinal];
  if (dayA !== undefined && dayB !== undefined) return dayA === dayB ? 'sure' : undefined;
  // A later citation has no date; without any, the plans of two years may well have one number.
  return dayA !== undefined || dayB !== undefined ? 'likely' : undefined;
}

/** The last two words before the year agree: «… cải cách hành chính năm». */
function hasSameMatter(a: Citation, b: Citation): boolean {
  const lastWords = (citation: Citation): string =>
    (citation.subjectYear?.about ?? '')
      .replace(/ nhà nước$/u, '')
      .split(' ')
      .slice(-2)
      .join(' ');
  return lastWords(a) !== '' && lastWords(a) === lastWords(b);
}
