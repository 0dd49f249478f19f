import type { Found, Severity } from '../diagnostics/finding.ts';
import { fittingWhole } from '../facts/near-miss.ts';
import type { ProseShare } from '../facts/share-arithmetic.ts';
import { decimal, divide, multiply, show } from '../figures/decimal.ts';
import { tell } from '../words/amounts.ts';
import { sectionRule } from './kit.ts';

interface PercentData {
  readonly stated: string;
  readonly part: string;
  readonly whole: string;
  readonly exact: string;
  readonly precise: string;
  readonly near: boolean;
  /** A figure one slip of the finger away from the whole, of which the percentage would be right. */
  readonly fitting: string | undefined;
}

/**
 * Tỷ lệ trong câu văn phải là tỷ lệ của những số đứng cạnh nó. Mẫu số có thể là số đã giải quyết, số tiếp nhận, số phải
 * giải quyết hay số đến hạn; Soát thử hết, có một cách khớp là được. Làm tròn đến chữ số cuối đã ghi; lệch một đơn vị ở
 * chữ số cuối chỉ là gợi ý (cắt bớt thay vì làm tròn, hoặc chỉnh cho đủ 100%). Bình quân, điểm số, mức hài lòng, chỉ tiêu
 * và mức tăng giảm không được tính lại. Khi câu văn không nói tỷ lệ của số nào, Soát chỉ báo nếu một lần gõ nhầm là đủ
 * giải thích chỗ lệch.
 *
 * Sai:
 * ```markdown
 * Cấp huyện tiếp nhận 6.776 hồ sơ, trong đó nộp trực tuyến 2.521 hồ sơ (đạt tỷ lệ 37,76%).
 * ```
 *
 * Đúng:
 * ```markdown
 * Cấp huyện tiếp nhận 6.776 hồ sơ, trong đó nộp trực tuyến 2.521 hồ sơ (đạt tỷ lệ 37,20%).
 * ```
 */
export const rule = sectionRule<PercentData>({
  id: 'wrong-percentage-in-text',
  severity: 'error',
  words: {
    vi: {
      title: 'Tỷ lệ trong câu văn không khớp với số liệu',
      message: (data) => ({
        headline: `Câu văn ghi ${data.stated}%, nhưng ${data.part} trên ${data.whole} là ${data.exact}%.`,
        sum: [`${data.part} : ${data.whole} = ${data.precise}%`, `ghi trong câu = ${data.stated}%`],
        hint: data.near
          ? 'chỉ lệch một đơn vị ở chữ số cuối, có thể do cắt bớt thay vì làm tròn, hoặc chỉnh cho đủ 100%.'
          : data.fitting
            ? `${data.stated}% là của ${data.fitting}; có thể ${data.whole} gõ nhầm.`
            : undefined,
        mend: `đổi ${data.stated}% thành ${data.exact}%, hoặc soát lại hai số kia.`,
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'whole'
          ? `Đổi ${data.whole} thành ${data.fitting}, giữ ${data.stated}%`
          : `Đổi ${data.stated}% thành ${data.exact}%`,
    },
    en: {
      title: 'A percentage in the text does not follow from its figures',
      message: (data) => ({
        headline: `The text says ${data.stated}%, but ${data.part} of ${data.whole} is ${data.exact}%.`,
        sum: [`${data.part} : ${data.whole} = ${data.precise}%`, `written in the text = ${data.stated}%`],
        hint: data.near
          ? 'only one unit of the last digit off: cut off instead of rounded, or bent to make 100%.'
          : data.fitting
            ? `${data.stated}% would be of ${data.fitting}; ${data.whole} may be mistyped.`
            : undefined,
        mend: `change ${data.stated}% to ${data.exact}%, or go over the other two figures.`,
      }),
      related: (_role, label) => label,
      fix: (name, data) =>
        name === 'whole'
          ? `Change ${data.whole} to ${data.fitting}, keep ${data.stated}%`
          : `Change ${data.stated}% to ${data.exact}%`,
    },
  },
  check: (facts) =>
    facts.proseShares.filter((share) => share.fit !== 'exact').map((share) => found(share, facts.section.text)),
});

function found(share: ProseShare, source: string): Found<PercentData> {
  const { percent, part, whole, exact } = share;
  const stated = percent.figure.value;
  const precise = divide(multiply(part.value, decimal(100)), whole.value, stated.scale + 2) ?? exact;
  const label = (amount: ProseShare['part']): string =>
    `${amount.label === '' ? '' : `${amount.label}: `}${tell(amount.value)}`;
  const fitting = share.fit === 'none' ? fittingWhole(part.value, whole.value, stated) : undefined;
  return {
    at: percent.figure.span,
    severity: severityOf(share),
    data: {
      stated: show(stated),
      part: tell(part.value),
      whole: tell(whole.value),
      exact: show(exact),
      precise: show(precise),
      near: share.fit === 'near',
      fitting: fitting && show(fitting),
    },
    related: [part, whole].map((amount) => ({ at: amount.span, role: 'figure', label: label(amount) })),
    fixes: percent.figure.approximate
      ? []
      : [
          { name: 'percent', safe: false, edits: [{ at: percent.figure.span, newText: show(exact) }] },
          // Only where the whole stands there as just this figure, and not as a sum or a rounded amount.
          ...(fitting && source.slice(whole.span.start, whole.span.end) === show(whole.value)
            ? [{ name: 'whole', safe: false, edits: [{ at: whole.span, newText: show(fitting) }] }]
            : []),
        ],
  };
}

function severityOf(share: ProseShare): Severity {
  if (share.fit === 'near') return 'hint';
  return share.sure ? 'error' : 'warning';
}
