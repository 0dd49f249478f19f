import { minorityUses } from '../facts/variants.ts';
import { reportRule } from './kit.ts';

interface ToneData {
  readonly word: string;
  readonly usual: string;
  readonly uses: number;
  readonly usualUses: number;
}

/**
 * «hòa» và «hoà», «Ủy ban» và «Uỷ ban» đều đúng; ngay Nghị định 30/2020/NĐ-CP cũng dùng cả hai. Nhưng trong một báo cáo
 * nên thống nhất một kiểu, để người đọc khỏi phân vân và tìm kiếm một lần là ra hết. Chỉ nhắc khi cùng một chữ được viết
 * hai kiểu; tên người, tên đất không tính.
 *
 * Sai:
 * ```markdown
 * Ủy ban nhân dân xã giao việc, Ủy ban nhân dân xã kiểm tra, Uỷ ban nhân dân xã báo cáo.
 * ```
 *
 * Đúng:
 * ```markdown
 * Ủy ban nhân dân xã giao việc, Ủy ban nhân dân xã kiểm tra, ông Võ Văn Thuý và bà Lê Thị Thúy báo cáo.
 * ```
 */
export const rule = reportRule<ToneData>({
  id: 'tone-placement',
  severity: 'hint',
  of: ['typing'],
  words: {
    vi: {
      title: 'Một chữ, hai cách đặt dấu thanh',
      message: (data) => ({
        headline: `«${data.word}» ở đây đặt dấu khác với «${data.usual}» trong báo cáo.`,
        sum: [`${data.usual}: ${data.usualUses} chỗ; ${data.word}: ${data.uses} chỗ`],
        hint: 'cả hai cách đều đúng, chỉ nên thống nhất một cách.',
        mend: `viết là «${data.usual}».`,
      }),
      related: (_role, _label, data) => `Ở đây viết «${data.usual}».`,
      fix: (_name, data) => `Đổi thành «${data.usual}»`,
    },
    en: {
      title: 'One word, two places of the tone mark',
      message: (data) => ({
        headline: `«${data.word}» has its tone mark elsewhere than «${data.usual}» in this report.`,
        sum: [`${data.usual}: ${data.usualUses} times; ${data.word}: ${data.uses} times`],
        hint: 'both are right, but one report had better use one of them.',
        mend: `write «${data.usual}».`,
      }),
      related: (_role, _label, data) => `Here it is «${data.usual}».`,
      fix: (_name, data) => `Change to «${data.usual}»`,
    },
  },
  *check(report) {
    for (const { at, text, usual, uses, usualUses, first } of minorityUses(report, 'tone')) {
      yield {
        at,
        data: { word: text, usual, uses, usualUses },
        related: [{ at: first, role: 'usual' }],
        fixes: [{ name: 'unify', safe: true, edits: [{ at, newText: usual }] }],
      };
    }
  },
});
