import { writtenIn } from '../facts/written.ts';
import { NEVER_TWICE, SAID_TWICE } from '../words/repeated-words.ts';
import { sectionRule } from './kit.ts';

interface RepeatedData {
  readonly words: string;
}

/**
 * Một cụm hai tiếng viết hai lần liền nhau («giải quyết giải quyết»), hay một từ nối viết hai lần («của của»), thường do
 * sửa câu mà quên xóa chữ cũ. Từ láy («từ từ», «luôn luôn») và cách nói nhấn mạnh («từng bước từng bước») là bình thường;
 * tên riêng không được xét.
 *
 * Sai:
 * ```markdown
 * Công chức đã giải quyết giải quyết hồ sơ của của người dân trong ngày.
 * ```
 *
 * Đúng:
 * ```markdown
 * Công chức đã giải quyết hồ sơ của người dân trong ngày, từng bước từng bước bỏ giấy tờ.
 * ```
 */
export const rule = sectionRule<RepeatedData>({
  id: 'repeated-words',
  severity: 'hint',
  words: {
    vi: {
      title: 'Chữ viết hai lần liền nhau',
      message: ({ words }) => ({
        headline: `«${words}» được viết hai lần liền nhau.`,
        mend: `chỉ giữ một lần «${words}».`,
      }),
      fix: (_name, { words }) => `Chỉ giữ một lần «${words}»`,
    },
    en: {
      title: 'Words written twice in a row',
      message: ({ words }) => ({
        headline: `«${words}» is written twice in a row.`,
        mend: `keep «${words}» once.`,
      }),
      fix: (_name, { words }) => `Keep «${words}» once`,
    },
  },
  *check(facts) {
    for (const written of writtenIn(facts, { test: mayRepeat })) {
      for (const { 0: all, 1: words = '', index } of written.text.matchAll(REPEATED)) {
        if (!isSlip(words)) continue;
        const at = written.placeOf(index, index + all.length);
        if (!at) continue;
        yield { at, data: { words }, fixes: [{ name: 'once', safe: false, edits: [{ at, newText: words }] }] };
      }
    }
  },
});

const REPEATED = /(?<![\p{L}\p{M}-])(\p{Ll}+(?: \p{Ll}+)?) \1(?![\p{L}\p{M}-])/gu;

/** A quick look that lets most texts by: whether some word or pair of words begins as the one before it. */
function mayRepeat(text: string): boolean {
  const words = text.split(' ');
  return words.some((word, i) => {
    const [third, second, first] = [words[i - 3], words[i - 2], words[i - 1]];
    return begins(word, first) || (third !== undefined && third === first && begins(word, second));
  });
}

function begins(word: string, before: string | undefined): boolean {
  return before !== undefined && before !== '' && word.startsWith(before);
}

function isSlip(words: string): boolean {
  const [first, second] = words.split(' ');
  if (second === undefined) return NEVER_TWICE.has(words);
  return first !== second && !SAID_TWICE.has(words);
}
