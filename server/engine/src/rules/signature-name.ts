import { lookup } from '../facts/front-matter.ts';
import { mayKeepTitles, plainName } from '../words/authority.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface NameData {
  readonly written: string;
  readonly mended: string;
}

/**
 * Họ tên người ký không ghi học hàm, học vị và danh hiệu ở trước (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7).
 * Lực lượng vũ trang, trường học, cơ sở y tế và khoa học có quy định riêng, nên không bị nhắc.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân thị trấn Bình Dương
 * người ký:
 *   chức vụ: CHỦ TỊCH
 *   họ tên: ThS. Trần Minh Khoa
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân thị trấn Bình Dương
 * người ký:
 *   chức vụ: CHỦ TỊCH
 *   họ tên: Trần Minh Khoa
 * ---
 * ```
 */
export const rule = reportRule<NameData>({
  id: 'signature-name',
  severity: 'hint',
  of: [],
  words: {
    vi: {
      title: 'Họ tên người ký không ghi học hàm, học vị',
      message: ({ written, mended }) => ({
        headline: `Họ tên người ký chỉ ghi «${mended}»; ở đây ghi «${written}».`,
        mend: 'bỏ học hàm, học vị hoặc lời xưng hô ở trước họ tên',
      }),
      fix: (_name, { mended }) => `Chỉ ghi «${mended}»`,
    },
    en: {
      title: "No academic titles in the signer's name",
      message: ({ written, mended }) => ({
        headline: `The signer's name is «${mended}» alone; here it says «${written}».`,
        mend: 'take out the title or form of address before the name',
      }),
      fix: (_name, { mended }) => `Write «${mended}» alone`,
    },
  },
  *check({ frontMatter }) {
    const name = lookup(frontMatter, 'người ký', 'họ tên');
    const office = lookup(frontMatter, 'cơ quan');
    if (name?.kind !== 'text' || (office?.kind === 'text' && mayKeepTitles(office.text))) return;
    const mended = plainName(name.text);
    if (mended === name.text) return;
    yield {
      at: inFrontMatter(name.span),
      data: { written: name.text, mended },
      fixes: [{ name: 'change', safe: true, edits: [{ at: inFrontMatter(name.span), newText: mended }] }],
    };
  },
});
