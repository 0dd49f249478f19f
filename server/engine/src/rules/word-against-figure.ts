import { isOwnPeriod, ownPeriods } from '../facts/periods.ts';
import type { ReportFacts } from '../facts/report.ts';
import {
  measureValue,
  percentOf,
  type ReportValue,
  type ReportValues,
  reportValuesOf,
} from '../facts/report-values.ts';
import type { VerbalClaim } from '../facts/verbal-claims.ts';
import { compare, decimal, equal, isZero, show } from '../figures/decimal.ts';
import { overlaps } from '../text/span.ts';
import { wholeOfParts } from '../words/measures.ts';
import { type ClaimKind, OF_DONE, OF_PENDING } from '../words/verbal-claims.ts';
import { reportRule } from './kit.ts';

interface ClaimData {
  readonly kind: ClaimKind;
  readonly words: string;
  readonly label: string;
  readonly value: string;
  readonly whole: string;
  readonly percent: string;
}

/**
 * Lời nhận xét phải đúng với số liệu của chính báo cáo: đã viết «không có hồ sơ quá hạn» thì bảng không được có hồ sơ
 * quá hạn; đã viết «tỷ lệ nộp trực tuyến còn thấp» thì số liệu không thể là 966 trên 966. Lời đúng thì im lặng; chỉ tiêu,
 * phương hướng và lời nói về một lĩnh vực riêng không được xét.
 *
 * Sai:
 * ```markdown
 * Trong kỳ không có hồ sơ trễ hạn.
 *
 * | STT | Lĩnh vực | Đã giải quyết / Tổng số | / Sớm hạn | / Đúng hạn | / Trễ hạn |
 * |---|---|--:|--:|--:|--:|
 * | 1 | Chứng thực | 602 | 600 | 0 | 2 |
 * | 2 | Hộ tịch | 288 | 288 | 0 | 0 |
 * | | Tổng số | 890 | 888 | 0 | 2 |
 * ```
 *
 * Đúng:
 * ```markdown
 * Trong kỳ còn hai hồ sơ trễ hạn.
 *
 * | STT | Lĩnh vực | Đã giải quyết / Tổng số | / Sớm hạn | / Đúng hạn | / Trễ hạn |
 * |---|---|--:|--:|--:|--:|
 * | 1 | Chứng thực | 602 | 600 | 0 | 2 |
 * | 2 | Hộ tịch | 288 | 288 | 0 | 0 |
 * | | Tổng số | 890 | 888 | 0 | 2 |
 * ```
 */
export const rule = reportRule<ClaimData>({
  id: 'word-against-figure',
  severity: 'warning',
  of: ['verbalClaims', 'heading', 'proseShares', 'digest', 'measured', 'statements'],
  words: {
    vi: {
      title: 'Lời nhận xét trái với số liệu',
      message: (data) => ({
        headline:
          data.percent === ''
            ? `Câu văn viết «${data.words}», nhưng số liệu ghi ${data.value} («${data.label}»).`
            : `Câu văn viết «${data.words}», nhưng số liệu là ${data.value} trên ${data.whole}, tức ${data.percent}%.`,
        sum:
          data.percent === ''
            ? [`${data.label} = ${data.value}`]
            : [`${data.value} : ${data.whole} = ${data.percent}%`],
        mend: 'soát lại lời nhận xét hoặc số liệu, sao cho hai chỗ nói cùng một điều.',
      }),
      related: (_role, label) => label,
    },
    en: {
      title: 'A remark that the figures contradict',
      message: (data) => ({
        headline:
          data.percent === ''
            ? `The text says «${data.words}», but the figure is ${data.value} («${data.label}»).`
            : `The text says «${data.words}», but the figures are ${data.value} of ${data.whole}, which is ${data.percent}%.`,
        sum:
          data.percent === ''
            ? [`${data.label} = ${data.value}`]
            : [`${data.value} : ${data.whole} = ${data.percent}%`],
        mend: 'go over the remark or the figures, so that both say the same.',
      }),
      related: (_role, label) => label,
    },
  },
  *check(report) {
    const own = ownPeriods(report);
    let values: ReportValues | undefined;
    for (const [section, facts] of report.sections.entries()) {
      if (facts.verbalClaims.length === 0 || facts.heading?.isPlan) continue;
      for (const claim of facts.verbalClaims) {
        if (claim.scope !== '' || !isOwnPeriod(claim.period, own)) continue;
        // A «100%» that the section's own figures already speak to is told by them.
        if (facts.proseShares.some((share) => share.fit === 'none' && overlaps(share.percent.figure.span, claim.span)))
          continue;
        values ??= reportValuesOf(report);
        const against = contradiction(claim, values);
        if (!against || namesARow(report, claim)) continue;
        const { value, whole } = against;
        yield {
          at: { section, span: claim.span },
          data: {
            kind: claim.kind,
            words: claim.text,
            label: value.label,
            value: show(value.value),
            whole: whole ? show(whole.value) : '',
            percent: whole ? show(percentOf(value.value, whole.value) ?? decimal(0)) : '',
          },
          related: [value, ...(whole ? [whole] : [])].map(({ at, label, value: v }) => ({
            at,
            role: 'figure',
            label: `${label}: ${show(v)}`,
          })),
        };
      }
    }
  },
});

/** A remark that names a row of a table is about that field only. */
function namesARow(report: ReportFacts, claim: VerbalClaim): boolean {
  return report.sections.some(({ digest }) => digest.rowNames.some((row) => claim.sentence.includes(row)));
}

interface Contradiction {
  readonly value: ReportValue;
  /** Where a share contradicts and no bare figure. */
  readonly whole?: ReportValue;
}

/** What was late: «Hồ sơ đang xử lý: 212, không có hồ sơ quá hạn» says it of the pending ones alone. */
function lateOf({ sentence }: VerbalClaim, values: ReportValues): readonly ReportValue[] {
  const ofPending = OF_PENDING.test(sentence) && !OF_DONE.test(sentence);
  const resolved = ofPending ? undefined : measureValue(values, 'resolved', ['late']);
  return [resolved, measureValue(values, 'pending', ['late'])].filter((value) => value !== undefined);
}

/** How high a share must be before «còn thấp» is plainly untrue, and how low before «cao» is. */
const HIGH = decimal(90);
const LOW = decimal(20);

function contradiction(claim: VerbalClaim, values: ReportValues): Contradiction | undefined {
  const late = lateOf(claim, values);
  const online = measureValue(values, 'received', ['online']);
  const received = measureValue(values, 'received', []);
  const allOnline = online && received && equal(online.value, received.value) && !isZero(received.value);
  switch (claim.kind) {
    case 'none':
      return bare(claim.parts.includes('late') ? late.find((v) => !isZero(v.value)) : nonZero(valueFor(claim, values)));
    case 'some':
      return claim.parts.includes('late') && late.length > 0 && late.every((v) => isZero(v.value))
        ? bare(late[0])
        : undefined;
    case 'in-person-habit':
      return allOnline ? { value: online, whole: received } : undefined;
    case 'all':
    case 'all-before':
      if (claim.parts.includes('online'))
        return online && received && compare(online.value, received.value) < 0
          ? { value: online, whole: received }
          : undefined;
      return claim.parts.includes('on-time') || claim.parts.includes('early')
        ? bare(late.find((v) => !isZero(v.value)))
        : undefined;
    default:
      return ofShare(claim, values);
  }
}

function ofShare(claim: VerbalClaim, values: ReportValues): Contradiction | undefined {
  const value = valueFor(claim, values);
  const whole = claim.parts.includes('online')
    ? measureValue(values, 'received', [])
    : claim.parts.includes('on-time')
      ? measureValue(values, 'resolved', [])
      : undefined;
  const percent = value && whole && percentOf(value.value, whole.value);
  if (!value || !whole || !percent) return undefined;
  const contradicts =
    (claim.kind === 'not-all' && equal(value.value, whole.value)) ||
    (claim.kind === 'low' && compare(percent, HIGH) >= 0) ||
    (claim.kind === 'high' && compare(percent, LOW) < 0);
  return contradicts ? { value, whole } : undefined;
}

function valueFor(claim: VerbalClaim, values: ReportValues): ReportValue | undefined {
  return measureValue(values, wholeOfParts(claim.parts) ?? claim.whole ?? 'resolved', claim.parts);
}

function nonZero(value: ReportValue | undefined): ReportValue | undefined {
  return value && !isZero(value.value) ? value : undefined;
}

function bare(value: ReportValue | undefined): Contradiction | undefined {
  return value && { value };
}
