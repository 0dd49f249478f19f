import { insertLine, isReadWhole, type ListLine, linesOf, removeLine } from '../facts/recipients.ts';
import { archiveLine, isArchiveLine } from '../words/recipients.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface ArchiveData {
  readonly fault: 'missing' | 'form' | 'early';
  readonly written: string;
  readonly mended: string;
}

/**
 * Dòng cuối của nơi nhận là nơi lưu: chữ «Lưu», dấu hai chấm, «VT» (văn thư cơ quan), rồi chữ viết tắt tên đơn vị soạn
 * thảo, ví dụ «Lưu: VT, KSTT» (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9).
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * nơi nhận:
 *   - Như trên
 *   - Lưu.
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * nơi nhận:
 *   - Như trên
 *   - Lưu: VT
 * ---
 * ```
 */
export const rule = reportRule<ArchiveData>({
  id: 'archive-line',
  severity: 'hint',
  of: [],
  words: {
    vi: {
      title: 'Dòng cuối của nơi nhận: Lưu: VT',
      message: ({ fault, written, mended }) =>
        fault === 'missing'
          ? { headline: 'Nơi nhận chưa có dòng cuối «Lưu: VT».', mend: 'thêm dòng «Lưu: VT» vào cuối nơi nhận' }
          : fault === 'early'
            ? {
                headline: `Dòng «${written}» đứng cuối nơi nhận, ở đây còn dòng khác ở sau.`,
                mend: 'đưa dòng này xuống cuối',
              }
            : { headline: `Nơi lưu ghi là «${mended}»; ở đây ghi «${written}».`, mend: `đổi thành «${mended}»` },
      fix: (name, { written, mended }) =>
        name === 'add'
          ? 'Thêm dòng «Lưu: VT»'
          : name === 'move'
            ? `Đưa «${written}» xuống cuối nơi nhận`
            : `Đổi «${written}» thành «${mended}»`,
    },
    en: {
      title: 'The last recipient is the archive: Lưu: VT',
      message: ({ fault, written, mended }) =>
        fault === 'missing'
          ? { headline: 'The recipients do not end with «Lưu: VT».', mend: 'add «Lưu: VT» as the last line' }
          : fault === 'early'
            ? {
                headline: `«${written}» comes last among the recipients; here others follow.`,
                mend: 'move it to the end',
              }
            : {
                headline: `The archive is written «${mended}»; here it says «${written}».`,
                mend: `change it to «${mended}»`,
              },
      fix: (name, { written, mended }) =>
        name === 'add'
          ? 'Add the line «Lưu: VT»'
          : name === 'move'
            ? `Move «${written}» to the end`
            : `Change «${written}» to «${mended}»`,
    },
  },
  *check({ frontMatter, sections }) {
    const recipients = linesOf(frontMatter, 'nơi nhận');
    const last = recipients[recipients.length - 1];
    if (!last || !isReadWhole(frontMatter)) return;
    const text = sections[0]?.section.text ?? '';
    const own = recipients.findLast((line) => isArchiveLine(line.text));
    if (!own) {
      const edit = insertLine(text, last, 'Lưu: VT', 'behind');
      yield {
        at: inFrontMatter(last.span),
        data: { fault: 'missing', written: last.text, mended: 'Lưu: VT' },
        severity: 'info',
        fixes: edit
          ? [{ name: 'add', safe: false, edits: [{ at: inFrontMatter(edit.span), newText: edit.newText }] }]
          : [],
      };
      return;
    }
    const mended = archiveLine(own.text);
    const data = { written: own.text, mended };
    if (mended !== own.text) {
      yield {
        at: inFrontMatter(own.span),
        data: { fault: 'form', ...data },
        fixes: [{ name: 'change', safe: false, edits: [{ at: inFrontMatter(own.span), newText: mended }] }],
      };
    } else if (own !== last) {
      const edits = moved(text, own, last);
      yield {
        at: inFrontMatter(own.span),
        data: { fault: 'early', ...data },
        fixes: edits.length > 0 ? [{ name: 'move', safe: true, edits }] : [],
      };
    }
  },
});

function moved(text: string, line: ListLine, last: ListLine) {
  const away = removeLine(text, line);
  const to = insertLine(text, last, text.slice(line.span.start, line.span.end), 'behind');
  return away && to ? [away, to].map(({ span, newText }) => ({ at: inFrontMatter(span), newText })) : [];
}
