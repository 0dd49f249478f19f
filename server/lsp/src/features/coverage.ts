import { absolute } from '@soat/engine';
import type { CheckedSum, CoverageResult } from '../protocol.ts';
import type { View } from '../session.ts';
import { toCoverage, toRange } from '../to-protocol.ts';
import { arithmeticOf, labelOf } from './sums.ts';

/** How far the document has been checked, and how many findings are shown. */
export function coverage(view: View): CoverageResult {
  return toCoverage(view.report, view.findings);
}

/** Every sum of the report, in the order of the text. */
export function checkedSums(view: View): readonly CheckedSum[] {
  const sums: CheckedSum[] = [];
  view.report.facts?.sections.forEach((section, index) => {
    for (const { identity, agrees } of section.verdicts) {
      sums.push({
        range: toRange(view.document, absolute(view.report.cut, { section: index, span: identity.whole.span })),
        label: labelOf(identity),
        arithmetic: arithmeticOf(identity),
        holds: agrees,
      });
    }
  });
  return sums;
}
