import { openingLine } from '../facts/front-matter.ts';
import { insertionOf, type MissingSection, missingSections } from '../facts/outline.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface MissingSectionData {
  readonly title: string;
  readonly required: boolean;
  /** The wording of the heading that the part would follow, stand before or stand under. */
  readonly neighbour: string;
  readonly place: 'after' | 'before' | 'under' | 'none';
}

/**
 * Báo cáo cải cách hành chính thường có năm phần: chỉ đạo, điều hành; kết quả thực hiện (sáu nội dung cải cách); tồn
 * tại, hạn chế, nguyên nhân; phương hướng, nhiệm vụ; kiến nghị, đề xuất. Tiêu đề được nhận theo lời, không theo số, nên
 * dùng lời khác cũng được. Thiếu một phần thường có thì chỉ nhắc.
 *
 * Sai:
 * ```markdown
 * ## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
 *
 * ## II. KẾT QUẢ THỰC HIỆN
 *
 * ## III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN
 *
 * ## IV. KIẾN NGHỊ, ĐỀ XUẤT
 * ```
 *
 * Đúng:
 * ```markdown
 * ## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
 *
 * ## II. KẾT QUẢ THỰC HIỆN
 *
 * ## III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN
 *
 * ## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ
 *
 * ## V. KIẾN NGHỊ, ĐỀ XUẤT
 * ```
 */
export const rule = reportRule<MissingSectionData>({
  id: 'missing-section',
  severity: 'info',
  of: ['heading', 'paragraphs', 'section'],
  words: {
    vi: {
      title: 'Báo cáo thiếu một phần',
      message: ({ title, required, place, neighbour }) => ({
        headline: required
          ? `Báo cáo chưa có phần «${title}».`
          : `Báo cáo chưa thấy phần «${title}», phần này thường có.`,
        mend:
          place === 'none'
            ? `thêm tiêu đề «${title}»`
            : `thêm tiêu đề «${title}» ${{ after: 'sau phần', before: 'trước phần', under: 'dưới phần' }[place]} «${neighbour}»`,
      }),
      fix: (_name, { title }) => `Thêm phần «${title}»`,
    },
    en: {
      title: 'The report lacks a part',
      message: ({ title, required, place, neighbour }) => ({
        headline: required
          ? `The report has no part «${title}».`
          : `The report has no part «${title}», which is usual.`,
        mend: place === 'none' ? `add the heading «${title}»` : `add the heading «${title}» ${place} «${neighbour}»`,
      }),
      fix: (_name, { title }) => `Add the part «${title}»`,
    },
  },
  *check(report) {
    const { outline } = report;
    for (const missing of missingSections(report, outline)) {
      const { section } = missing.node;
      const { place, entry } = neighbourOf(missing);
      const edits = insertionOf(missing, report, outline).map(({ section: index, start, end, newText }) => ({
        at: { section: index, span: { start, end } },
        newText,
      }));
      yield {
        at: entry
          ? { section: entry.section, span: entry.heading.span }
          : inFrontMatter(openingLine(report.sections[0]?.section.text ?? '')),
        data: {
          title: section.title,
          required: section.presence === 'required',
          neighbour: entry?.heading.wording ?? '',
          place,
        },
        severity: section.presence === 'required' ? 'warning' : 'info',
        fixes: [{ name: 'add', safe: false, edits }],
      };
    }
  },
});

function neighbourOf({ after, before, under }: MissingSection) {
  if (after) return { place: 'after', entry: after } as const;
  if (under) return { place: 'under', entry: under } as const;
  return before ? ({ place: 'before', entry: before } as const) : ({ place: 'none', entry: undefined } as const);
}
