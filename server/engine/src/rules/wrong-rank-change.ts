import type { RankChange } from '../facts/rank-changes.ts';
import { sectionRule } from './kit.ts';

interface RankData {
  readonly written: string;
  readonly exact: string;
  readonly first: string;
  readonly second: string;
  /** Whether it rises by the words and falls by the ranks, or the other way round. */
  readonly turned: boolean;
}

/**
 * Số bậc tăng, giảm phải là khoảng cách giữa hai thứ hạng đã ghi: từ thứ 12 lên thứ 7 là 5 bậc. Soát chỉ tính khi một câu có
 * đúng hai thứ hạng của hai năm (hoặc một thứ hạng trong ngoặc sau «so với») và một số bậc; câu nói về hai chỉ số thì im lặng.
 *
 * Sai:
 * ```markdown
 * Năm 2023, xã xếp thứ 7/18 xã, thị trấn, tăng 04 bậc so với năm 2022 (xếp thứ 12/18).
 * ```
 *
 * Đúng:
 * ```markdown
 * Năm 2023, xã xếp thứ 7/18 xã, thị trấn, tăng 05 bậc so với năm 2022 (xếp thứ 12/18).
 * ```
 */
export const rule = sectionRule<RankData>({
  id: 'wrong-rank-change',
  severity: 'warning',
  words: {
    vi: {
      title: 'Số bậc tăng, giảm không khớp với hai thứ hạng',
      message: (data) => ({
        headline: data.turned
          ? `Câu văn ghi tăng hay giảm ngược với hai thứ hạng: trước là thứ ${data.second}, nay là thứ ${data.first}.`
          : `Câu văn ghi ${data.written} bậc, nhưng giữa thứ ${data.first} và thứ ${data.second} là ${data.exact} bậc.`,
        sum: [difference(data), `ghi trong câu = ${data.written}`],
        mend: data.turned
          ? 'soát lại chữ «tăng», «giảm» và hai thứ hạng.'
          : `đổi ${data.written} thành ${data.exact}, hoặc soát lại hai thứ hạng.`,
      }),
      related: (_role, label) => `thứ ${label}`,
      fix: (_name, { written, exact }) => `Đổi ${written} thành ${exact}`,
    },
    en: {
      title: 'A move in a ranking does not follow from the two ranks',
      message: (data) => ({
        headline: data.turned
          ? `The text has it move the other way: the rank was ${data.second} and is ${data.first} now.`
          : `The text says ${data.written} ranks, but between rank ${data.first} and rank ${data.second} it is ${data.exact}.`,
        sum: [difference(data), `written in the text = ${data.written}`],
        mend: data.turned
          ? 'go over the word for the move and the two ranks.'
          : `change ${data.written} to ${data.exact}, or go over the two ranks.`,
      }),
      related: (_role, label) => `rank ${label}`,
      fix: (_name, { written, exact }) => `Change ${written} to ${exact}`,
    },
  },
  check: (facts) => facts.rankChanges.filter(({ fit }) => fit !== 'exact').map(found),
});

function found({ written, span, ranks, exact, fit }: RankChange) {
  const [first, second] = ranks;
  const newText = String(exact).padStart(written.length, '0');
  return {
    at: span,
    data: { written, exact: newText, first: first.written, second: second.written, turned: fit === 'turned' },
    related: ranks.map((rank) => ({ at: rank.span, role: 'rank', label: rank.written })),
    fixes: fit === 'turned' ? [] : [{ name: 'change', safe: false, edits: [{ at: span, newText }] }],
  };
}

function difference({ first, second, exact }: RankData): string {
  const [more, less] = Number(first) > Number(second) ? [first, second] : [second, first];
  return `${more} − ${less} = ${exact}`;
}
