import { span } from '../text/span.ts';
import { sectionRule } from './kit.ts';

interface MarkData {
  readonly written: string;
  readonly mended: string;
}

/**
 * Theo thói quen, lời văn của báo cáo kết thúc bằng «./.»: dấu chấm, gạch chéo, dấu chấm. Gõ thiếu một dấu chấm thì còn
 * lại «./» hoặc «/.».
 *
 * Sai:
 * ```markdown
 * Trên đây là báo cáo công tác cải cách hành chính 7 tháng đầu năm 2024./
 * ```
 *
 * Đúng:
 * ```markdown
 * Trên đây là báo cáo công tác cải cách hành chính 7 tháng đầu năm 2024./.
 * ```
 */
export const rule = sectionRule<MarkData>({
  id: 'closing-mark',
  severity: 'hint',
  words: {
    vi: {
      title: 'Dấu kết thúc «./.»',
      message: ({ written, mended }) => ({
        headline: `Lời văn kết thúc bằng «${mended}»; ở đây là «${written}».`,
        mend: `đổi «${written}» thành «${mended}»`,
      }),
      fix: (_name, { written, mended }) => `Đổi «${written}» thành «${mended}»`,
    },
    en: {
      title: 'The closing mark «./.»',
      message: ({ written, mended }) => ({
        headline: `The text of a report closes with «${mended}»; here it is «${written}».`,
        mend: `change «${written}» to «${mended}»`,
      }),
      fix: (_name, { written, mended }) => `Change «${written}» to «${mended}»`,
    },
  },
  *check({ paragraphs }) {
    for (const paragraph of paragraphs) {
      if (!ENDS_IN_SLASH.test(paragraph.text.slice(-12))) continue;
      const match = CLOSING.exec(paragraph.text.slice(-24));
      const mark = match?.[1];
      if (!match || mark === undefined || mark === PROPER) continue;
      const at = paragraph.text.length - match[0].length + match[0].lastIndexOf(mark);
      // The slash at the end of an address or of a fraction is its own.
      if (mark.startsWith('/') && /[.:/@]\S*$/u.test(paragraph.text.slice(0, at))) continue;
      const place = span(paragraph.offsetOf(at), paragraph.offsetOf(at + mark.length - 1) + 1);
      yield {
        at: place,
        data: { written: mark, mended: PROPER },
        fixes: [{ name: 'change', safe: true, edits: [{ at: place, newText: PROPER }] }],
      };
    }
  },
});

const PROPER = './.';
const ENDS_IN_SLASH = /\/[\s.]*$/u;
// A mark behind a word or a closing bracket at the paragraph's end: «./», «/.», «. /.», «.//.», «./..».
const CLOSING = /[\p{L}\p{M}\p{N})»”"%]\s?(\.\s?\/{1,2}\s?\.{0,2}|\/{1,2}\s?\.)\s*$/u;
