import { absolute, show, subtract } from '../figures/decimal.ts';
import { sectionRule } from './kit.ts';

interface AimData {
  readonly reached: string;
  readonly aim: string;
  readonly above: boolean;
  readonly difference: string;
}

/**
 * Lời nói về chỉ tiêu phải đúng với hai tỷ lệ đứng cạnh nhau: đã viết «vượt chỉ tiêu 95%» thì tỷ lệ đạt được không thể là
 * 89,09%. Những tỷ lệ càng thấp càng tốt (quá hạn, vi phạm) không được xét.
 *
 * Sai:
 * ```markdown
 * Tỷ lệ hồ sơ trực tuyến đạt 89,09%, vượt chỉ tiêu 95% được giao.
 * ```
 *
 * Đúng:
 * ```markdown
 * Tỷ lệ hồ sơ trực tuyến đạt 89,09%, chưa đạt chỉ tiêu 95% được giao.
 * ```
 */
export const rule = sectionRule<AimData>({
  id: 'aim-against-figure',
  severity: 'warning',
  words: {
    vi: {
      title: 'Lời nói về chỉ tiêu trái với số liệu',
      message: (data) => ({
        headline: `Câu văn viết ${data.above ? 'vượt' : 'chưa đạt'} chỉ tiêu ${data.aim}%, nhưng tỷ lệ đạt được là ${data.reached}%.`,
        sum: [
          `đạt được = ${data.reached}%`,
          `chỉ tiêu = ${data.aim}%   (${data.above ? 'còn thiếu' : 'đã hơn'} ${data.difference} điểm)`,
        ],
        mend: 'soát lại lời nói về chỉ tiêu hoặc hai tỷ lệ này.',
      }),
      related: (_role, label) => label,
    },
    en: {
      title: 'A remark on an aim that the figures contradict',
      message: (data) => ({
        headline: `The text says ${data.above ? 'above' : 'short of'} the aim of ${data.aim}%, but ${data.reached}% was reached.`,
        sum: [
          `reached = ${data.reached}%`,
          `aim = ${data.aim}%   (${data.difference} points ${data.above ? 'short' : 'more'})`,
        ],
        mend: 'go over the remark or the two percentages.',
      }),
      related: (_role, label) => label,
    },
  },
  check: (facts) =>
    facts.aimClaims.map(({ reached, aim, span, above }) => ({
      at: span,
      data: {
        reached: show(reached.figure.value),
        aim: show(aim.figure.value),
        above,
        difference: show(absolute(subtract(reached.figure.value, aim.figure.value))),
      },
      related: [{ at: reached.figure.span, role: 'figure', label: `${show(reached.figure.value)}%` }],
    })),
});
