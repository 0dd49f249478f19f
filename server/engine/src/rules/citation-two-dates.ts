import {
  bySymbol,
  byTitle,
  type DatedMention,
  type Difference,
  dated,
  dayOf,
  differences,
  grouped,
  hasKnownDate,
  isOneWithTwoDates,
  isSlip,
  mentionsIn,
  nameOf,
  placeOf,
  type Sameness,
} from '../facts/citation-compare.ts';
import { writtenLike } from '../facts/dates.ts';
import { eitherFix, reportRule } from './kit.ts';

interface DatesData {
  readonly name: string;
  readonly day: string;
  readonly otherDay: string;
  /** How many places have the other date, where these outnumber this one. */
  readonly votes: number | undefined;
  readonly here: string;
  readonly there: string;
}

/**
 * Một văn bản chỉ có một ngày. Nếu hai chỗ trong báo cáo ghi hai ngày khác nhau cho cùng một văn bản thì ít nhất một chỗ
 * đã gõ nhầm. Lần dẫn sau không ghi ngày là đúng thể thức (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6). Hai
 * văn bản trùng số của hai cơ quan, hoặc của hai năm, không bị báo.
 *
 * Sai:
 * ```markdown
 * Thực hiện Kế hoạch số 49/KH-UBND ngày 09/5/2024 của UBND huyện về tuyên truyền. Kế hoạch số 49/KH-UBND ngày 09/6/2024
 * của UBND huyện được phổ biến tới các thôn.
 * ```
 *
 * Đúng:
 * ```markdown
 * Thực hiện Kế hoạch số 49/KH-UBND ngày 09/5/2024 của UBND huyện về tuyên truyền. Kế hoạch số 49/KH-UBND được phổ biến
 * tới các thôn.
 * ```
 */
export const rule = reportRule<DatesData>({
  id: 'citation-two-dates',
  severity: 'error',
  of: ['citations'],
  words: {
    vi: {
      title: 'Một văn bản ghi hai ngày khác nhau',
      message: ({ name, day, otherDay, votes }) => ({
        headline: `${name} ghi ngày ${day} ở đây nhưng ngày ${otherDay} ở chỗ khác.`,
        hint:
          votes === undefined
            ? 'chưa rõ chỗ nào đúng, nên đối chiếu với văn bản gốc'
            : `${votes} chỗ ghi ngày ${otherDay}, nên có lẽ chỗ này gõ nhầm`,
        mend: `ghi thống nhất một ngày: ${otherDay} hoặc ${day}`,
      }),
      related: (_role, label) => `chỗ khác ghi ngày ${label}`,
      fix: (name, { here, there, day, otherDay }) =>
        name === 'here' ? `Ở đây, đổi ${day} thành ${here}` : `Ở chỗ kia, đổi ${otherDay} thành ${there}`,
    },
    en: {
      title: 'One document with two dates',
      message: ({ name, day, otherDay, votes }) => ({
        headline: `${name} is dated ${day} here but ${otherDay} elsewhere.`,
        hint:
          votes === undefined
            ? 'which one is right can only be seen in the original'
            : `${votes} places say ${otherDay}, so this one is probably the slip`,
        mend: `give it one date throughout: ${otherDay} or ${day}`,
      }),
      related: (_role, label) => `dated ${label} here`,
      fix: (name, { here, there, day, otherDay }) =>
        name === 'here' ? `Here, change ${day} to ${here}` : `There, change ${otherDay} to ${there}`,
    },
  },
  *check(report) {
    const mentions = mentionsIn(report);
    for (const group of bySymbol(mentions)) {
      // With a year in its symbol a document is another one than without.
      const byYear = grouped(dated(group), ({ citation }) => citation.symbol?.year ?? 0);
      for (const same of byYear.values()) yield* foundIn(differences(same, dayKey, isOneWithTwoDates));
    }
    // Laws with symbols have been compared by them.
    const titled = mentions.filter(({ citation }) => !citation.symbol);
    for (const group of byTitle(titled)) yield* foundIn(differences(dated(group), dayKey, isOneLaw));
  },
});

/** Laws of one title follow each other after years: only a slip of the hand makes two dates of one law. */
function isOneLaw(a: DatedMention, b: DatedMention): Sameness {
  return isSlip(a.date, b.date) ? 'sure' : undefined;
}

function dayKey({ date }: DatedMention): string {
  return String(date.ordinal);
}

function* foundIn(found: readonly Difference<DatedMention>[]) {
  for (const { odd, other, votes, sure } of found) {
    // Where the true date is known, the rule that knows it says which of the two is wrong.
    if (hasKnownDate(odd.citation) !== undefined || hasKnownDate(other.citation) !== undefined) continue;
    const here = writtenLike(other.date, odd.date);
    const there = writtenLike(odd.date, other.date);
    yield {
      at: placeOf(odd, odd.date.core),
      data: {
        name: nameOf(odd.citation),
        day: dayOf(odd.citation),
        otherDay: dayOf(other.citation),
        votes,
        here,
        there,
      },
      severity: sure ? ('error' as const) : ('warning' as const),
      related: [{ at: placeOf(other, other.date.core), role: 'other', label: dayOf(other.citation) }],
      fixes: eitherFix(
        { at: placeOf(odd, odd.date.core), newText: here },
        { at: placeOf(other, other.date.core), newText: there },
        votes !== undefined,
      ),
    };
  }
}
