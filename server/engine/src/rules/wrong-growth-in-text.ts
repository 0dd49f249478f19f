import type { Found } from '../diagnostics/finding.ts';
import type { ProseGrowth } from '../facts/prose-growths.ts';
import { type Decimal, show, subtract, trimmed } from '../figures/decimal.ts';
import { sectionRule } from './kit.ts';

interface GrowthData {
  /** With its percent sign, where it has one. */
  readonly stated: string;
  readonly exact: string;
  readonly now: string;
  readonly before: string;
  readonly difference: string;
  readonly percent: boolean;
  /** By the words. */
  readonly rises: boolean;
  readonly fit: ProseGrowth['fit'];
}

/**
 * Mức tăng, giảm ghi trong câu phải là mức tăng, giảm của hai số đứng trong cùng câu: số kỳ này và số cùng kỳ. Soát chỉ
 * tính lại khi câu có đúng hai số của cùng một loại số liệu, một số của kỳ trước, và mức tăng giảm đứng ngay sau; khi số
 * kỳ trước đứng trong ngoặc sau «so với»; hoặc khi câu ghi đủ «từ … lên …». Tăng giảm giữa hai tỷ lệ tính bằng điểm. Làm tròn
 * đến chữ số cuối đã ghi; lệch một đơn vị ở chữ số cuối chỉ là gợi ý.
 *
 * Sai:
 * ```markdown
 * Quý II/2024 tiếp nhận 440 hồ sơ, quý II/2023 tiếp nhận 400 hồ sơ, tăng 12,5% so với cùng kỳ.
 * ```
 *
 * Đúng:
 * ```markdown
 * Quý II/2024 tiếp nhận 440 hồ sơ, quý II/2023 tiếp nhận 400 hồ sơ, tăng 10,0% so với cùng kỳ.
 * ```
 */
export const rule = sectionRule<GrowthData>({
  id: 'wrong-growth-in-text',
  severity: 'warning',
  words: {
    vi: {
      title: 'Mức tăng, giảm trong câu văn không khớp với hai số so sánh',
      message: (data) => ({
        headline:
          data.fit === 'turned'
            ? `Câu văn ghi ${verb(data.rises)}, nhưng từ ${data.before} đến ${data.now} là ${verb(!data.rises)}.`
            : `Câu văn ghi ${verb(data.rises)} ${data.stated}, nhưng từ ${data.before} đến ${data.now} là ${verb(data.rises)} ${data.exact}.`,
        sum: sumOf(data, 'ghi trong câu'),
        hint:
          data.fit === 'near' ? 'chỉ lệch một đơn vị ở chữ số cuối, có thể do cắt bớt thay vì làm tròn.' : undefined,
        mend:
          data.fit === 'turned'
            ? `soát lại chữ «${verb(data.rises)}» và hai số kia.`
            : `đổi ${data.stated} thành ${data.exact}, hoặc soát lại hai số kia.`,
      }),
      related: (_role, label) => label,
      fix: (_name, { stated, exact }) => `Đổi ${stated} thành ${exact}`,
    },
    en: {
      title: 'A rise or fall in the text does not follow from the two figures compared',
      message: (data) => ({
        headline:
          data.fit === 'turned'
            ? `The text says «${verb(data.rises)}», but from ${data.before} to ${data.now} it ${data.rises ? 'falls' : 'rises'}.`
            : `The text says ${verb(data.rises)} ${data.stated}, but from ${data.before} to ${data.now} it is ${data.exact}.`,
        sum: sumOf(data, 'written in the text'),
        hint: data.fit === 'near' ? 'only one unit of the last digit off: cut off instead of rounded.' : undefined,
        mend:
          data.fit === 'turned'
            ? `go over the word «${verb(data.rises)}» and the two figures.`
            : `change ${data.stated} to ${data.exact}, or go over the other two figures.`,
      }),
      related: (_role, label) => label,
      fix: (_name, { stated, exact }) => `Change ${stated} to ${exact}`,
    },
  },
  check: (facts) => facts.proseGrowths.filter(({ fit }) => fit !== 'exact').map(found),
});

const SIGNS: Readonly<Record<ProseGrowth['measure'], string>> = { percent: '%', points: ' điểm', count: '' };

function found({ change, now, before, rises, measure, exact, zeros, fit }: ProseGrowth): Found<GrowthData> {
  const { span } = change.figure;
  const sign = SIGNS[measure];
  // «2.186 triệu» is told in millions, as it is written.
  const told = (value: Decimal): string => show(zeros > 0 ? trimmed({ ...value, scale: value.scale + zeros }) : value);
  const newText = measure === 'count' ? told(exact) : show(exact);
  return {
    at: span,
    severity: fit === 'near' ? 'hint' : 'warning',
    data: {
      stated: `${told(change.figure.value)}${sign}`,
      exact: `${newText}${sign}`,
      now: `${told(now.figure.value)}${now.figure.percent ? '%' : ''}`,
      before: `${told(before.figure.value)}${before.figure.percent ? '%' : ''}`,
      difference: `${told(subtract(now.figure.value, before.figure.value))}${measure === 'points' ? sign : ''}`,
      percent: measure === 'percent',
      rises,
      fit,
    },
    related: [before, now].map(({ figure, label }) => ({
      at: figure.span,
      role: 'figure',
      label: `${label === '' ? '' : `${label}: `}${told(figure.value)}`,
    })),
    fixes: fit === 'turned' ? [] : [{ name: 'change', safe: false, edits: [{ at: span, newText }] }],
  };
}

/** The words of the report itself, in both languages of the message. */
function verb(rises: boolean): string {
  return rises ? 'tăng' : 'giảm';
}

function sumOf(data: GrowthData, written: string): readonly string[] {
  const difference = `${data.now} − ${data.before} = ${data.difference}`;
  const share = `${data.difference} : ${data.before} = ${data.rises ? '' : '−'}${data.exact}`;
  return [difference, ...(data.percent && data.fit !== 'turned' ? [share] : []), `${written} = ${data.stated}`];
}
