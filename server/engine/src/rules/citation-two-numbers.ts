import {
  type DatedMention,
  dated,
  dayOf,
  differences,
  grouped,
  isOneWithTwoNumbers,
  mentionsIn,
  numberlessKey,
  placeOf,
  plain,
} from '../facts/citation-compare.ts';
import { eitherFix, reportRule } from './kit.ts';

interface NumbersData {
  readonly type: string;
  readonly written: string;
  readonly other: string;
  readonly day: string;
  /** How many places have the other number, where these outnumber this one. */
  readonly votes: number | undefined;
}

/**
 * Hai chỗ dẫn một văn bản cùng loại, cùng ngày, cùng trích yếu mà số chỉ lệch một chữ số thì một chỗ đã gõ nhầm. Một cơ
 * quan ban hành nhiều văn bản trong một ngày, nên trích yếu khác nhau thì không bị báo.
 *
 * Sai:
 * ```markdown
 * Sở ban hành Quyết định số 412/QĐ-SKHCN ngày 29/12/2023 ban hành Kế hoạch cải cách hành chính năm 2024. Việc thực hiện
 * Quyết định số 421/QĐ-SKHCN ngày 29/12/2023 ban hành Kế hoạch cải cách hành chính năm 2024 bảo đảm tiến độ.
 * ```
 *
 * Đúng:
 * ```markdown
 * Sở ban hành Quyết định số 412/QĐ-SKHCN ngày 29/12/2023 ban hành Kế hoạch cải cách hành chính năm 2024 và Quyết định số
 * 413/QĐ-SKHCN ngày 29/12/2023 ban hành Kế hoạch kiểm tra cải cách hành chính năm 2024.
 * ```
 */
export const rule = reportRule<NumbersData>({
  id: 'citation-two-numbers',
  severity: 'warning',
  of: ['citations'],
  words: {
    vi: {
      title: 'Một văn bản ghi hai số khác nhau',
      message: ({ type, written, other, day, votes }) => ({
        headline: `${type} ngày ${day} ghi số ${written} ở đây nhưng ghi ${other} ở chỗ khác.`,
        hint:
          votes === undefined
            ? 'hai chỗ cùng ngày, cùng trích yếu; số nào đúng thì cần xem bản gốc'
            : `${votes} chỗ ghi ${other}, nên có lẽ chỗ này gõ nhầm`,
        mend: 'đối chiếu với bản gốc rồi ghi thống nhất một số',
      }),
      related: (_role, label) => `chỗ khác ghi ${label}`,
      fix: (name, { written, other }) =>
        name === 'here' ? `Ở đây, đổi ${written} thành ${other}` : `Ở chỗ kia, đổi ${other} thành ${written}`,
    },
    en: {
      title: 'One document with two numbers',
      message: ({ type, written, other, day, votes }) => ({
        headline: `${type} of ${day} is ${written} here but ${other} elsewhere.`,
        hint:
          votes === undefined
            ? 'both have the same day and subject; which number is right can only be seen in the original'
            : `${votes} places say ${other}, so this one is probably the slip`,
        mend: 'look at the original and write one number throughout',
      }),
      related: (_role, label) => `${label} here`,
      fix: (name, { written, other }) =>
        name === 'here' ? `Here, change ${written} to ${other}` : `There, change ${other} to ${written}`,
    },
  },
  *check(report) {
    for (const group of grouped(dated(mentionsIn(report)), numberlessKey).values()) {
      for (const { odd, other, votes } of differences(group, numberOf, isOneWithTwoNumbers)) {
        const [here, there] = [odd.citation.symbolAt, other.citation.symbolAt];
        if (!here || !there) continue;
        const [written, otherWritten] = [plain(here.written), plain(there.written)];
        yield {
          at: placeOf(odd, here),
          data: {
            type: odd.citation.type?.name ?? 'Văn bản',
            written,
            other: otherWritten,
            day: dayOf(odd.citation),
            votes,
          },
          related: [{ at: placeOf(other, there), role: 'other', label: otherWritten }],
          fixes: eitherFix(
            { at: placeOf(odd, here), newText: otherWritten },
            { at: placeOf(other, there), newText: written },
            votes !== undefined,
          ),
        };
      }
    }
  },
});

function numberOf({ citation }: DatedMention): string {
  return citation.symbol?.number ?? '';
}
