import { insertLine, isReadWhole, type ListLine, linesOf, removeLine } from '../facts/recipients.ts';
import { isAsAbove, isSameOffice } from '../words/recipients.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface AsAboveData {
  /** `missing`: no such line, and no addressee in the list; `named`: an addressee by its name; `late`: not the first. */
  readonly fault: 'missing' | 'named' | 'late';
  readonly written: string;
}

/**
 * Báo cáo của cấp dưới gửi cấp trên ghi cơ quan nhận ở «Kính gửi», rồi dòng đầu của «Nơi nhận» ghi «Như trên» để chỉ các
 * cơ quan ấy (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9). Thiếu dòng này thì cơ quan ở «Kính gửi» không có
 * trong nơi nhận.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * kính gửi:
 *   - Ủy ban nhân dân huyện Phù Mỹ
 * nơi nhận:
 *   - TT Đảng ủy (báo cáo)
 *   - Lưu: VT
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * kính gửi:
 *   - Ủy ban nhân dân huyện Phù Mỹ
 * nơi nhận:
 *   - Như trên
 *   - TT Đảng ủy (báo cáo)
 *   - Lưu: VT
 * ---
 * ```
 */
export const rule = reportRule<AsAboveData>({
  id: 'as-above',
  severity: 'warning',
  of: [],
  words: {
    vi: {
      title: 'Dòng «Như trên» của nơi nhận',
      message: ({ fault, written }) =>
        fault === 'late'
          ? { headline: 'Dòng «Như trên» đứng đầu nơi nhận, ở đây đứng sau dòng khác.', mend: 'đưa dòng này lên đầu' }
          : fault === 'named'
            ? {
                headline: `«${written}» đã có ở «kính gửi»; trong nơi nhận, chỗ này ghi «Như trên».`,
                mend: 'ghi «Như trên» ở dòng đầu thay cho tên cơ quan',
              }
            : {
                headline: 'Báo cáo có «kính gửi» nhưng nơi nhận chưa có dòng đầu «Như trên».',
                mend: 'thêm dòng «Như trên» vào đầu nơi nhận',
              },
      related: () => 'cơ quan ở «kính gửi»',
      fix: (name, { written }) =>
        name === 'move'
          ? 'Đưa «Như trên» lên đầu nơi nhận'
          : name === 'replace'
            ? `Đổi «${written}» thành «Như trên»`
            : 'Thêm dòng «Như trên»',
    },
    en: {
      title: 'The line «Như trên» among the recipients',
      message: ({ fault, written }) =>
        fault === 'late'
          ? {
              headline: '«Như trên» comes first among the recipients; here another line does.',
              mend: 'move it to the top',
            }
          : fault === 'named'
            ? {
                headline: `«${written}» stands under «kính gửi» already; among the recipients it is called «Như trên».`,
                mend: 'write «Như trên» as the first line instead of the name',
              }
            : {
                headline: 'The report has «kính gửi», but the recipients do not begin with «Như trên».',
                mend: 'add «Như trên» as the first recipient',
              },
      related: () => 'the office under «kính gửi»',
      fix: (name, { written }) =>
        name === 'move'
          ? 'Move «Như trên» to the top'
          : name === 'replace'
            ? `Change «${written}» to «Như trên»`
            : 'Add the line «Như trên»',
    },
  },
  *check({ frontMatter, sections }) {
    const addressees = linesOf(frontMatter, 'kính gửi');
    const recipients = linesOf(frontMatter, 'nơi nhận');
    const first = recipients[0];
    const addressee = addressees[0];
    if (!first || !addressee || !isReadWhole(frontMatter) || isAsAbove(first.text)) return;
    const text = sections[0]?.section.text ?? '';
    const related = [{ at: inFrontMatter(addressee.span), role: 'addressee' }];
    const asAbove = recipients.find((line) => isAsAbove(line.text));
    if (asAbove) {
      const edits = moved(text, asAbove, first);
      yield {
        at: inFrontMatter(asAbove.span),
        data: { fault: 'late', written: asAbove.text },
        severity: 'hint',
        fixes: edits.length > 0 ? [{ name: 'move', safe: true, edits }] : [],
      };
      return;
    }
    const named = recipients.find((line) => addressees.some((one) => isSameOffice(one.text, line.text)));
    if (named) {
      const isFirst = named === first;
      yield {
        at: inFrontMatter(named.span),
        data: { fault: 'named', written: named.text },
        severity: 'info',
        related,
        fixes:
          isFirst && addressees.length === 1
            ? [{ name: 'replace', safe: false, edits: [{ at: inFrontMatter(named.span), newText: 'Như trên' }] }]
            : [],
      };
      return;
    }
    const edit = insertLine(text, first, 'Như trên', 'before');
    yield {
      at: inFrontMatter(first.span),
      data: { fault: 'missing', written: first.text },
      related,
      fixes: edit
        ? [{ name: 'add', safe: false, edits: [{ at: inFrontMatter(edit.span), newText: edit.newText }] }]
        : [],
    };
  },
});

function moved(text: string, line: ListLine, first: ListLine) {
  const away = removeLine(text, line);
  const to = insertLine(text, first, text.slice(line.span.start, line.span.end), 'before');
  return away && to ? [away, to].map(({ span, newText }) => ({ at: inFrontMatter(span), newText })) : [];
}
