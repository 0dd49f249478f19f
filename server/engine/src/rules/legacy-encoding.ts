import { contains, overlaps, type Span, span } from '../text/span.ts';
import { LEGACY_LETTERS, LOST_LETTER } from '../words/legacy-letters.ts';
import { readWords } from '../words/odd-words.ts';
import { sectionRule } from './kit.ts';

interface WordData {
  readonly word: string;
  readonly mended: string;
  readonly lost: boolean;
  readonly letters: readonly { readonly code: string; readonly right: string }[];
}

/**
 * Chữ lấy từ PDF hay từ phông cũ (VNI, TCVN3) thường lẫn những chữ cái trông giống mà không phải chữ Việt: «chất
 * lƣợng» với ƣ thay cho ư, «Ðà Lạt» với Ð thay cho Đ, «nǎm» với ǎ thay cho ă. Mắt thường khó thấy, nhưng tìm kiếm không
 * ra, in bằng phông khác thì hỏng, và phần mềm khác không đọc được.
 *
 * Sai:
 * ```markdown
 * Nâng cao chất lƣợng giải quyết thủ tục hành chính.
 * ```
 *
 * Đúng:
 * ```markdown
 * Nâng cao chất lượng giải quyết thủ tục hành chính.
 * ```
 */
export const rule = sectionRule<WordData>({
  id: 'legacy-encoding',
  severity: 'error',
  words: {
    vi: {
      title: 'Chữ của phông cũ hoặc từ PDF',
      message: (data) => ({
        headline: data.lost
          ? `«${data.word}» có chữ đã bị mất khi chuyển mã.`
          : `«${data.word}» có chữ cái không phải chữ Việt; đúng ra là «${data.mended}».`,
        sum: data.letters.map(({ code, right }) => (right === '' ? `ký tự ${code}` : `ký tự ${code} → ${right}`)),
        hint: 'chữ này thường lẫn vào khi chép từ PDF hoặc từ văn bản dùng phông VNI, TCVN3.',
        mend: data.lost ? 'gõ lại từ này.' : `đổi thành «${data.mended}».`,
      }),
      fix: (_name, data) => `Đổi thành «${data.mended}»`,
    },
    en: {
      title: 'Letters of an old font or a PDF',
      message: (data) => ({
        headline: data.lost
          ? `«${data.word}» has a letter that was lost in conversion.`
          : `«${data.word}» has a letter that is not Vietnamese; it should be «${data.mended}».`,
        sum: data.letters.map(({ code, right }) =>
          right === '' ? `character ${code}` : `character ${code} → ${right}`,
        ),
        hint: 'such letters come along when text is copied from a PDF or from VNI or TCVN3 fonts.',
        mend: data.lost ? 'type the word again.' : `change it to «${data.mended}».`,
      }),
      fix: (_name, data) => `Change to «${data.mended}»`,
    },
  },
  *check(facts) {
    const text = facts.section.text;
    if (!ANY.test(text)) return;
    for (const match of text.matchAll(WORD)) {
      const word = match[0];
      if (!ANY.test(word)) continue;
      const at = span(match.index, match.index + word.length);
      if (isCode(facts.code, at) || facts.typing.misread.some((one) => overlaps(one.span, at))) continue;
      const letters = [...new Set(word)].filter((letter) => LEGACY_LETTERS.has(letter) || letter === LOST_LETTER);
      const lost = letters.includes(LOST_LETTER);
      const mended = word.replace(LETTER, (letter) => LEGACY_LETTERS.get(letter) ?? letter);
      yield {
        at,
        // A caron over a is the likeness of a breve and easily typed; the others can only come from a broken text.
        severity: letters.every((letter) => letter === '\u01ce' || letter === '\u01cd') ? 'warning' : 'error',
        data: {
          word,
          mended,
          lost,
          letters: letters.map((letter) => ({ code: codePoint(letter), right: LEGACY_LETTERS.get(letter) ?? '' })),
        },
        // A word that wants parting once its letters are right is mended in two steps, each looked at.
        fixes: mended === word ? [] : [{ name: 'mend', safe: !isGlued(mended), edits: [{ at, newText: mended }] }],
      };
    }
  },
});

const LETTERS = `${[...LEGACY_LETTERS.keys()].join('')}${LOST_LETTER}`;
const ANY = new RegExp(`[${LETTERS}]`, 'u');
const LETTER = new RegExp(`[${LETTERS}]`, 'gu');
const WORD = new RegExp(`[\\p{L}\\p{M}${LOST_LETTER}]+`, 'gu');

function isGlued(word: string): boolean {
  return readWords(word).odd.some(({ kind }) => kind.startsWith('glued'));
}

function isCode(code: readonly Span[], at: Span): boolean {
  return code.some((block) => contains(block, at));
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
