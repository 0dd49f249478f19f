import { tell } from '../words/amounts.ts';
import { sectionRule } from './kit.ts';

interface ExcessData {
  readonly part: string;
  readonly partLabel: string;
  readonly whole: string;
  readonly wholeLabel: string;
}

/**
 * Phần kể sau «trong đó» không thể nhiều hơn số đứng trước nó. Khi các phần không chắc là tất cả, Soát không cộng lại,
 * nhưng một phần lớn hơn cả tổng thì cách hiểu nào cũng không đúng.
 *
 * Sai:
 * ```markdown
 * Bộ phận Một cửa tiếp nhận 1.602 hồ sơ, trong đó có 1.820 hồ sơ nộp trực tuyến.
 * ```
 *
 * Đúng:
 * ```markdown
 * Bộ phận Một cửa tiếp nhận 1.820 hồ sơ, trong đó có 1.602 hồ sơ nộp trực tuyến.
 * ```
 */
export const rule = sectionRule<ExcessData>({
  id: 'part-exceeds-whole',
  severity: 'warning',
  words: {
    vi: {
      title: 'Một phần nhiều hơn cả tổng',
      message: (data) => ({
        headline: `Phần kể ra «${data.partLabel} ${data.part}» nhiều hơn cả tổng «${data.wholeLabel} ${data.whole}».`,
        sum: [`${data.wholeLabel}: ${data.whole}`, `${data.partLabel}: ${data.part}`],
        hint: 'có thể hai số bị đổi chỗ, hoặc một số gõ nhầm.',
        mend: 'soát lại hai số này.',
      }),
      related: (_role, label) => label,
    },
    en: {
      title: 'A part is more than its whole',
      message: (data) => ({
        headline: `The part «${data.partLabel} ${data.part}» is more than its whole «${data.wholeLabel} ${data.whole}».`,
        sum: [`${data.wholeLabel}: ${data.whole}`, `${data.partLabel}: ${data.part}`],
        hint: 'the two figures may have changed places, or one is mistyped.',
        mend: 'go over the two figures.',
      }),
      related: (_role, label) => label,
    },
  },
  check: (facts) =>
    facts.excesses.map(({ whole, part }) => ({
      at: part.figure.span,
      data: {
        part: tell(part.figure.value),
        partLabel: part.label,
        whole: tell(whole.figure.value),
        wholeLabel: whole.label,
      },
      related: [{ at: whole.figure.span, role: 'whole', label: `${whole.label}: ${tell(whole.figure.value)}` }],
    })),
});
