import { absolute, type Span } from '@soat/engine';
import type { CheckedSum, CoverageResult } from '../protocol.ts';
import type { View } from '../session.ts';
import { toCoverage, toRange } from '../to-protocol.ts';
import { arithmeticOf, labelOf, shareArithmetic, shareLabel } from './sums.ts';

/** How far the document has been checked, and how many findings are shown. */
export function coverage(view: View): CoverageResult {
  return toCoverage(view.report, view.findings);
}

/** Every sum and percentage of the report that has been checked, section by section. */
export function checkedSums(view: View): readonly CheckedSum[] {
  const sums: CheckedSum[] = [];
  view.report.facts?.sections.forEach((facts, section) => {
    const rangeOf = (span: Span) => toRange(view.document, absolute(view.report.cut, { section, span }));
    for (const { identity, agrees } of facts.verdicts) {
      const arithmetic = arithmeticOf(identity);
      sums.push({ range: rangeOf(identity.whole.span), label: labelOf(identity), arithmetic, holds: agrees });
    }
    for (const share of facts.shares) {
      const arithmetic = shareArithmetic(share);
      sums.push({
        range: rangeOf(share.percent.span),
        label: shareLabel(share),
        arithmetic,
        holds: share.fit !== 'none',
      });
    }
  });
  return sums;
}
