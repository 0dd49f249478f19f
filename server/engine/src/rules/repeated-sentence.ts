import { reportRule } from './kit.ts';

interface RepeatData {
  readonly text: string;
  /** How many sentences in a row stand twice. */
  readonly count: number;
}

/**
 * Một câu dài có nguyên văn ở hai chỗ thường là do chép rồi quên xóa. Tiêu đề, tên bảng, câu mở đầu và kết thúc theo mẫu,
 * câu cùng khuôn nhưng khác số liệu không bị báo.
 *
 * Sai:
 * ```markdown
 * Kịp thời công bố, công khai minh bạch các thủ tục hành chính thuộc thẩm quyền. Văn bản được rà soát theo kế hoạch. Kịp
 * thời công bố, công khai minh bạch các thủ tục hành chính thuộc thẩm quyền.
 * ```
 *
 * Đúng:
 * ```markdown
 * Kịp thời công bố, công khai minh bạch các thủ tục hành chính thuộc thẩm quyền. Văn bản được rà soát theo kế hoạch.
 * ```
 */
export const rule = reportRule<RepeatData>({
  id: 'repeated-sentence',
  severity: 'warning',
  of: ['repeats'],
  words: {
    vi: {
      title: 'Một câu có hai lần trong báo cáo',
      message: ({ text, count }) => ({
        headline:
          count === 1
            ? `Câu này đã có ở trên: «${shortened(text)}»`
            : `${count} câu liền nhau đã có ở trên: «${shortened(text)}»`,
        mend: 'bỏ một trong hai chỗ, hoặc viết lại cho khác',
      }),
      related: () => 'lần thứ nhất',
      fix: (_name, { count }) => (count === 1 ? 'Bỏ câu ở đây' : `Bỏ ${count} câu ở đây`),
    },
    en: {
      title: 'A sentence that stands in the report twice',
      message: ({ text, count }) => ({
        headline:
          count === 1
            ? `This sentence stands above already: «${shortened(text)}»`
            : `These ${count} sentences stand above already: «${shortened(text)}»`,
        mend: 'take one of the two out, or word it differently',
      }),
      related: () => 'the first time',
      fix: (_name, { count }) => (count === 1 ? 'Take this sentence out' : `Take these ${count} sentences out`),
    },
  },
  *check({ repeats }) {
    for (const { at, first, text, count, toRemove } of repeats) {
      yield {
        at,
        data: { text, count },
        related: [{ at: first, role: 'first' }],
        fixes: [{ name: 'remove', safe: false, edits: [{ at: toRemove, newText: '' }] }],
      };
    }
  },
});

const LONGEST_SHOWN = 90;

function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, ' ');
  return flat.length <= LONGEST_SHOWN ? flat : `${flat.slice(0, flat.lastIndexOf(' ', LONGEST_SHOWN))} …`;
}
