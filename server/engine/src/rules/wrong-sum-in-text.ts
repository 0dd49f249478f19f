import type { Found, Severity } from '../diagnostics/finding.ts';
import { type Correction, correctionOf } from '../facts/odd-one-out.ts';
import type { ProseSum } from '../facts/prose-sums.ts';
import type { Statement } from '../facts/statements.ts';
import { absolute, show } from '../figures/decimal.ts';
import { tell } from '../words/amounts.ts';
import { partName } from '../words/prose.ts';
import { sectionRule } from './kit.ts';

interface ProseSumData {
  readonly ground: ProseSum['ground'];
  readonly whole: string;
  readonly label: string;
  readonly terms: string;
  readonly sum: string;
  readonly difference: string;
  readonly more: boolean;
  readonly labels: readonly string[];
  readonly odd: Correction | undefined;
  /** Whether a figure is rounded, so that none of them has one value to be changed to. */
  readonly rounded: boolean;
}

/**
 * Trong câu văn, số tổng phải bằng các phần kể ra sau «trong đó», «gồm», trong ngoặc hay ở các ý liền sau, khi các phần ấy
 * chắc chắn là tất cả: trước hạn, đúng hạn, quá hạn; trực tuyến, trực tiếp, kỳ trước chuyển sang; cấp tỉnh, huyện, xã; hoặc
 * khi câu văn nói rõ «gồm», «còn lại»; hoặc khi tên các phần loại trừ nhau (đã xong, đang làm; khiển trách, cảnh cáo) và
 * chỉ cần một lần gõ nhầm là đủ giải thích chỗ lệch. Không chắc thì im lặng.
 *
 * Sai:
 * ```markdown
 * Trong kỳ đã giải quyết 17.651 hồ sơ, trong đó trước hạn 13.767 hồ sơ, đúng hạn 3.254 hồ sơ, quá hạn 634 hồ sơ.
 * ```
 *
 * Đúng:
 * ```markdown
 * Trong kỳ đã giải quyết 17.655 hồ sơ, trong đó trước hạn 13.767 hồ sơ, đúng hạn 3.254 hồ sơ, quá hạn 634 hồ sơ.
 * ```
 */
export const rule = sectionRule<ProseSumData>({
  id: 'wrong-sum-in-text',
  severity: 'error',
  words: {
    vi: {
      title: 'Số tổng trong câu văn không bằng các phần',
      message: (data) => ({
        headline: `Câu văn ghi «${data.label} ${data.whole}», nhưng các phần kể ra cộng lại được ${data.rounded ? 'khoảng ' : ''}${data.sum}.`,
        sum: [
          `${data.terms} = ${data.sum}`,
          `ghi trong câu = ${data.whole}   (${data.more ? 'nhiều hơn' : 'ít hơn'} ${data.difference})`,
          `gồm: ${data.labels.join('; ')}`,
        ],
        hint: data.odd
          ? `${data.odd.by === 'table' ? 'bảng' : 'câu khác'} ghi ${data.odd.value}; nếu ${data.odd.stated} là ${data.odd.value} thì phép cộng đúng.`
          : data.ground === 'balance'
            ? 'hồ sơ rút, trả lại hoặc dừng xử lý có thể là phần chênh lệch.'
            : undefined,
        mend: data.rounded
          ? 'soát lại các số này.'
          : data.odd
            ? `đổi ${data.odd.stated} thành ${data.odd.value}.`
            : `đổi ${data.whole} thành ${data.sum}, hoặc soát lại các số thành phần.`,
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'odd' && data.odd
          ? `Đổi ${data.odd.stated} thành ${data.odd.value}`
          : `Đổi ${data.whole} thành ${data.sum}`,
    },
    en: {
      title: 'A total in the text is not the sum of its parts',
      message: (data) => ({
        headline: `The text says «${data.label} ${data.whole}», but the parts it names add up to ${data.rounded ? 'about ' : ''}${data.sum}.`,
        sum: [
          `${data.terms} = ${data.sum}`,
          `written in the text = ${data.whole}   (${data.more ? 'more' : 'less'} by ${data.difference})`,
          `parts: ${data.labels.join('; ')}`,
        ],
        hint: data.odd
          ? `${data.odd.by === 'table' ? 'the table' : 'another sentence'} says ${data.odd.value}; were ${data.odd.stated} ${data.odd.value}, the sum would be right.`
          : data.ground === 'balance'
            ? 'files withdrawn, returned or suspended may make up the difference.'
            : undefined,
        mend: data.rounded
          ? 'go over these figures.'
          : data.odd
            ? `change ${data.odd.stated} to ${data.odd.value}.`
            : `change ${data.whole} to ${data.sum}, or go over the parts.`,
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'odd' && data.odd
          ? `Change ${data.odd.stated} to ${data.odd.value}`
          : `Change ${data.whole} to ${data.sum}`,
    },
  },
  check: (facts) => facts.proseSums.filter((sum) => !sum.agrees).map((sum) => found(sum, correctionOf(sum, facts))),
});

function found(sum: ProseSum, odd: (Correction & { readonly statement: Statement }) | undefined): Found<ProseSumData> {
  const { whole, parts } = sum;
  const rounded = [whole, ...parts].some((statement) => statement.figure.scaled || statement.figure.approximate);
  return {
    at: whole.figure.span,
    severity: severityOf(sum),
    data: {
      ground: sum.ground,
      whole: tell(whole.figure.value),
      label: whole.label,
      terms: parts.map((part) => tell(part.figure.value)).join(' + '),
      sum: tell(sum.sum),
      difference: tell(absolute(sum.difference)),
      more: sum.difference.digits > 0n,
      labels: parts.map(nameOf),
      odd,
      rounded,
    },
    related: parts.map((part) => ({ at: part.figure.span, role: 'part', label: nameOf(part) })),
    // A rounded figure has no one value to be changed to.
    fixes: rounded
      ? []
      : [
          ...(odd
            ? [{ name: 'odd', safe: false, edits: [{ at: odd.statement.figure.span, newText: odd.value }] }]
            : []),
          ...(odd?.statement === whole
            ? []
            : [{ name: 'whole', safe: false, edits: [{ at: whole.figure.span, newText: show(sum.sum) }] }]),
        ],
  };
}

function nameOf({ label, figure }: Statement): string {
  const name = partName(label);
  return name === '' ? tell(figure.value) : `${name}: ${tell(figure.value)}`;
}

function severityOf({ ground }: ProseSum): Severity {
  return ground === 'vocabulary' || ground === 'remainder' ? 'error' : 'warning';
}
