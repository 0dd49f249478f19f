import { sectionRule } from './kit.ts';

interface GluedData {
  readonly word: string;
  readonly mended: string;
}

/**
 * Hai tiếng dính liền vì sót dấu cách: «phườngLong Khê», «nhândân», «21/7đến». Người đọc vấp, còn khi tìm kiếm thì không
 * ra. Chỉ nhắc khi từng phần tách ra đều là tiếng Việt có dấu.
 *
 * Sai:
 * ```markdown
 * Hồ sơ của phườngLong Khê được nhậntừ 21/7đến 30/7.
 * ```
 *
 * Đúng:
 * ```markdown
 * Hồ sơ của phường Long Khê được nhận từ 21/7 đến 30/7 qua VNeID, iGate và hộp thư 1a.
 * ```
 */
export const rule = sectionRule<GluedData>({
  id: 'glued-words',
  severity: 'info',
  words: {
    vi: {
      title: 'Chữ dính liền, thiếu dấu cách',
      message: (data) => ({
        headline: `«${data.word}» thiếu dấu cách.`,
        mend: data.mended === '' ? 'thêm dấu cách vào giữa.' : `viết là «${data.mended}».`,
      }),
      fix: (_name, data) => `Tách thành «${data.mended}»`,
    },
    en: {
      title: 'Words run together without a blank',
      message: (data) => ({
        headline: `«${data.word}» lacks a blank.`,
        mend: data.mended === '' ? 'put a blank in between.' : `write «${data.mended}».`,
      }),
      fix: (_name, data) => `Split into «${data.mended}»`,
    },
  },
  *check(facts) {
    for (const { kind, span, text, mended } of facts.typing.odd) {
      if (!kind.startsWith('glued')) continue;
      const [newText = ''] = mended;
      // A blank beside a figure makes another figure of it for every reader, so the writer has to see it.
      const safe = kind === 'glued-case';
      yield {
        at: span,
        severity: kind === 'glued-case' || text.includes('/') ? 'info' : 'hint',
        data: { word: text, mended: newText },
        fixes: newText === '' ? [] : [{ name: 'split', safe, edits: [{ at: span, newText }] }],
      };
    }
  },
});
