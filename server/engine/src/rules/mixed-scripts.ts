import { overlaps, span } from '../text/span.ts';
import { LOOK_ALIKES, narrow, OTHER_SCRIPT } from '../words/look-alikes.ts';
import { sectionRule } from './kit.ts';

interface ScriptData {
  readonly kind: 'look-alike' | 'wide';
  readonly word: string;
  readonly mended: string;
  readonly signs: readonly { readonly code: string; readonly right: string }[];
}

/**
 * Chữ cái Nga (Kirin) hoặc Hy Lạp giống hệt chữ Latinh: «QĐ», «UBND» gõ lẫn chữ «Н», «О» của bảng Kirin thì tìm «UBND»
 * không ra, liên kết văn bản cũng hỏng. Chữ và số toàn rộng (２０２４) đến từ bộ gõ chữ Hán cũng vậy.
 *
 * Sai:
 * ```markdown
 * Quyết định của UВND xã.
 * ```
 *
 * Đúng:
 * ```markdown
 * Quyết định của UBND xã.
 * ```
 */
export const rule = sectionRule<ScriptData>({
  id: 'mixed-scripts',
  severity: 'warning',
  words: {
    vi: {
      title: 'Chữ cái của bảng chữ khác',
      message: (data) => ({
        headline:
          data.kind === 'wide'
            ? `«${data.word}» viết bằng chữ hoặc số toàn rộng.`
            : `«${data.word}» có chữ cái của bảng chữ khác, chỉ giống chữ Latinh.`,
        sum: data.signs.map(({ code, right }) => `ký tự ${code} → ${right}`),
        mend: `đổi thành «${data.mended}».`,
      }),
      fix: (_name, data) => `Đổi thành «${data.mended}»`,
    },
    en: {
      title: 'Letters of another script',
      message: (data) => ({
        headline:
          data.kind === 'wide'
            ? `«${data.word}» is written in full-width characters.`
            : `«${data.word}» has letters of another script that only look Latin.`,
        sum: data.signs.map(({ code, right }) => `character ${code} → ${right}`),
        mend: `change it to «${data.mended}».`,
      }),
      fix: (_name, data) => `Change to «${data.mended}»`,
    },
  },
  *check(facts) {
    const text = facts.section.text;
    if (!OTHER_SCRIPT.test(text)) return;
    const quiet = [...facts.code, ...facts.blocks.filter((block) => block.kind === 'html').map((block) => block.span)];
    for (const match of text.matchAll(WORD)) {
      const word = match[0];
      const kind = kindOf(word);
      const at = span(match.index, match.index + word.length);
      if (!kind || quiet.some((block) => overlaps(block, at))) continue;
      const mended = [...word].map((sign) => LOOK_ALIKES.get(sign) ?? narrow(sign)).join('');
      const signs = [...new Set(word)].flatMap((sign) => {
        const right = LOOK_ALIKES.get(sign) ?? narrow(sign);
        return right === sign ? [] : [{ code: codePoint(sign), right }];
      });
      // With a figure, a bracket or a heading's number in it the text may mean something else to every reader afterwards.
      const safe = !/\d/u.test(mended) && /^\p{L}+$/u.test(mended) && kind === 'look-alike';
      yield {
        at,
        data: { kind, word, mended, signs },
        fixes: [{ name: 'mend', safe, edits: [{ at, newText: mended }] }],
      };
    }
  },
});

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Greek signs by themselves are formulas, and a whole word of Russian letters that Latin has not is a Russian word. */
function kindOf(word: string): ScriptData['kind'] | undefined {
  if (!OTHER_SCRIPT.test(word)) return undefined;
  if (/[\uff10-\uff5a]/u.test(word)) return 'wide';
  const foreign = [...word].filter((sign) => /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(sign));
  if (foreign.length === 0 || foreign.some((sign) => !LOOK_ALIKES.has(sign))) return undefined;
  const all = foreign.length === [...word].length;
  return !all || foreign.every((sign) => /\p{Script=Cyrillic}/u.test(sign)) ? 'look-alike' : undefined;
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
