import { minorityUses } from '../facts/variants.ts';
import { reportRule } from './kit.ts';

interface SpellingData {
  readonly word: string;
  readonly usual: string;
  readonly uses: number;
  readonly usualUses: number;
}

/**
 * «quy định» và «qui định», «kỹ» và «kĩ», «tỷ lệ» và «tỉ lệ» đều có người viết. Văn bản hành chính quen dùng y; dùng kiểu
 * nào thì trong một báo cáo cũng nên thống nhất. Chỉ nhắc khi cùng một chữ được viết hai kiểu.
 *
 * Sai:
 * ```markdown
 * Công chức chấp hành nội qui, quy chế làm việc theo đúng quy định.
 * ```
 *
 * Đúng:
 * ```markdown
 * Công chức chấp hành nội quy, quy chế làm việc tỉ mỉ, tỷ lệ đạt cao.
 * ```
 */
export const rule = reportRule<SpellingData>({
  id: 'i-or-y',
  severity: 'hint',
  of: ['typing'],
  words: {
    vi: {
      title: 'Một chữ lúc viết i, lúc viết y',
      message: (data) => ({
        headline: `«${data.word}» ở đây viết khác với «${data.usual}» trong báo cáo.`,
        sum: [`${data.usual}: ${data.usualUses} chỗ; ${data.word}: ${data.uses} chỗ`],
        hint: 'viết i hay y đều được, chỉ nên thống nhất một cách.',
        mend: `viết là «${data.usual}».`,
      }),
      related: (_role, _label, data) => `Ở đây viết «${data.usual}».`,
      fix: (_name, data) => `Đổi thành «${data.usual}»`,
    },
    en: {
      title: 'One word, now with i and now with y',
      message: (data) => ({
        headline: `«${data.word}» is spelled otherwise than «${data.usual}» in this report.`,
        sum: [`${data.usual}: ${data.usualUses} times; ${data.word}: ${data.uses} times`],
        hint: 'i and y are both right, but one report had better use one of them.',
        mend: `write «${data.usual}».`,
      }),
      related: (_role, _label, data) => `Here it is «${data.usual}».`,
      fix: (_name, data) => `Change to «${data.usual}»`,
    },
  },
  *check(report) {
    for (const { at, text, usual, uses, usualUses, first } of minorityUses(report, 'i-y')) {
      yield {
        at,
        data: { word: text, usual, uses, usualUses },
        related: [{ at: first, role: 'usual' }],
        fixes: [{ name: 'unify', safe: true, edits: [{ at, newText: usual }] }],
      };
    }
  },
});
