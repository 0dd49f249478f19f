import { POINT_LETTERS } from '../facts/headings.ts';
import type { Paragraph } from '../markdown/prose.ts';
import { sectionRule } from './kit.ts';

interface PointData {
  readonly written: string;
  readonly before: string;
  readonly expected: string;
}

/**
 * Các điểm trong một khoản đánh bằng chữ theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I). Sau d là đ, không có f. Bỏ sót một chữ thì người đọc không biết có thiếu một điểm hay không.
 *
 * Sai:
 * ```markdown
 * ## I. KẾT QUẢ THỰC HIỆN
 *
 * a) Rà soát thủ tục hành chính;
 *
 * b) Niêm yết công khai;
 *
 * d) Trả kết quả đúng hẹn.
 * ```
 *
 * Đúng:
 * ```markdown
 * ## I. KẾT QUẢ THỰC HIỆN
 *
 * a) Rà soát thủ tục hành chính;
 *
 * b) Niêm yết công khai;
 *
 * c) Trả kết quả đúng hẹn.
 * ```
 */
export const rule = sectionRule<PointData>({
  id: 'point-order',
  severity: 'info',
  words: {
    vi: {
      title: 'Thứ tự các điểm a), b), c)',
      message: ({ written, before, expected }) => ({
        headline:
          written === before
            ? `Điểm ${written}) được dùng hai lần.`
            : `Sau điểm ${before}) là điểm ${written}), thường phải là ${expected}).`,
        mend: `đổi ${written}) thành ${expected}), hoặc xem có thiếu điểm nào không`,
      }),
      fix: (_name, { written, expected }) => `Đổi ${written}) thành ${expected})`,
    },
    en: {
      title: 'Order of points a), b), c)',
      message: ({ written, before, expected }) => ({
        headline:
          written === before
            ? `The point ${written}) is used twice.`
            : `After point ${before}) comes ${written}) where ${expected}) is usual.`,
        mend: `change ${written}) to ${expected}), or see whether a point is missing`,
      }),
      fix: (_name, { written, expected }) => `Change ${written}) to ${expected})`,
    },
  },
  *check(facts) {
    let before: string | undefined;
    for (const { letter, at } of pointsIn(facts.paragraphs)) {
      const expected = before === undefined ? 'a' : POINT_LETTERS.charAt(POINT_LETTERS.indexOf(before) + 1);
      const starts = letter === 'a' && before !== 'a';
      if (before !== undefined && !starts && letter !== expected && expected !== '') {
        const edits = [{ at, newText: expected }];
        yield { at, data: { written: letter, before, expected }, fixes: [{ name: 'change', safe: false, edits }] };
      }
      // A list that does not begin with a) is a quotation or another way of counting, and is left alone.
      before = before === undefined && letter !== 'a' ? undefined : POINT_LETTERS.includes(letter) ? letter : expected;
    }
  },
});

function* pointsIn(paragraphs: readonly Paragraph[]) {
  for (const paragraph of paragraphs) {
    for (const match of paragraph.text.matchAll(/(?:^|\n)[ \t]*(\p{Ll})\)[ \t]/gu)) {
      const index = match.index + match[0].lastIndexOf(')') - 1;
      const start = paragraph.offsetOf(index);
      yield { letter: (match[1] ?? '').normalize('NFC'), at: { start, end: start + 1 } };
    }
  }
}
