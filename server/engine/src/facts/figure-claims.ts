import type { Place } from '../text/span.ts';
import { wholeOfParts } from '../words/measures.ts';
import { isOwnPeriod, ownPeriods } from './periods.ts';
import type { ReportFacts } from './report.ts';
import { measureValue, type ReportValues, reportValuesOf } from './report-values.ts';
import type { VerbalClaim } from './verbal-claims.ts';

/** A claim that the prose makes in words, and the figures of the report that it is about. */
export interface PlacedClaim {
  readonly claim: VerbalClaim;
  readonly section: number;
  /** Where the figures stand: a cell, or digits in the prose. At least one. */
  readonly about: readonly Place[];
}

/** The claims of a report about itself as a whole, of which it states the figures. */
export function placedClaims(report: ReportFacts): readonly PlacedClaim[] {
  const own = ownPeriods(report);
  let values: ReportValues | undefined;
  return report.sections.flatMap(({ verbalClaims, heading }, section): readonly PlacedClaim[] => {
    if (heading?.isPlan) return [];
    return verbalClaims.flatMap((claim): readonly PlacedClaim[] => {
      if (claim.scope !== '' || !isOwnPeriod(claim.period, own)) return [];
      values ??= reportValuesOf(report);
      const about = figuresOf(claim, values);
      return about.length > 0 ? [{ claim, section, about }] : [];
    });
  });
}

function figuresOf({ parts, whole }: VerbalClaim, values: ReportValues): readonly Place[] {
  // Late files may have been resolved or be still pending.
  const wholes = parts.includes('late')
    ? (['resolved', 'pending'] as const)
    : [wholeOfParts(parts) ?? whole ?? 'resolved'];
  return wholes.flatMap((name) => measureValue(values, name, parts)?.at ?? []);
}
