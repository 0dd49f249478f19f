import { signatureLines } from '../facts/signature.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface PrefixData {
  readonly written: string;
  readonly mended: string;
}

/**
 * Chữ viết tắt về quyền hạn ký có dấu chấm ở sau: TM., KT., TL., TUQ., Q. (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I,
 * mục II.7). Cách ghi «T/M», «K/T» là của mẫu cũ.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * người ký:
 *   quyền hạn: T/M ỦY BAN NHÂN DÂN
 *   chức vụ: CHỦ TỊCH
 *   họ tên: Trần Minh Khoa
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * người ký:
 *   quyền hạn: TM. ỦY BAN NHÂN DÂN
 *   chức vụ: CHỦ TỊCH
 *   họ tên: Trần Minh Khoa
 * ---
 * ```
 */
export const rule = reportRule<PrefixData>({
  id: 'signature-prefix',
  severity: 'hint',
  of: [],
  words: {
    vi: {
      title: 'Cách ghi TM., KT., TL., TUQ., Q.',
      message: ({ written, mended }) => ({
        headline: `Quyền hạn ký ghi «${mended}»; ở đây ghi «${written}».`,
        mend: `đổi thành «${mended}»`,
      }),
      fix: (_name, { written, mended }) => `Đổi «${written}» thành «${mended}»`,
    },
    en: {
      title: 'How TM., KT., TL., TUQ. and Q. are written',
      message: ({ written, mended }) => ({
        headline: `The authority to sign is written «${mended}»; here it says «${written}».`,
        mend: `change it to «${mended}»`,
      }),
      fix: (_name, { written, mended }) => `Change «${written}» to «${mended}»`,
    },
  },
  *check({ frontMatter }) {
    for (const { text, proper, node } of signatureLines(frontMatter)) {
      if (proper === text.replace(/ {2,}/gu, ' ')) continue;
      yield {
        at: inFrontMatter(node.span),
        data: { written: text, mended: proper },
        fixes: [{ name: 'change', safe: true, edits: [{ at: inFrontMatter(node.span), newText: proper }] }],
      };
    }
  },
});
