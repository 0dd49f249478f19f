import type { Found, Severity } from '../diagnostics/finding.ts';
import { digitsSpan, explain, rewrite, rowLabel, type SumData, suspectOf } from './explain.ts';
import type { Identity } from './identities.ts';
import type { SectionFacts } from './report.ts';
import { columnLabel, isFigure } from './table.ts';
import type { Verdict } from './verdicts.ts';

/**
 * The findings of all broken sums of the given kinds in a section: at the whole, with every addend as a related place,
 * and with the ways to mend it. No fix of a figure is ever safe: figures are changed by whoever answers for them.
 */
export function brokenSums(
  facts: SectionFacts,
  kinds: readonly Identity['kind'][],
  severityOf: (verdict: Verdict) => Severity,
): readonly Found<SumData>[] {
  return facts.verdicts
    .filter((verdict) => !verdict.agrees && kinds.includes(verdict.identity.kind))
    .map((verdict) => ({
      at: verdict.whole.span,
      data: explain(verdict, facts.verdicts),
      // An empty cell that could make up the difference leaves open whether anything is wrong.
      severity: verdict.missing.length > 0 && verdict.difference.digits > 0n ? 'info' : severityOf(verdict),
      related: relatedOf(verdict),
      fixes: fixesOf(verdict, facts.verdicts),
    }));
}

function relatedOf(verdict: Verdict): NonNullable<Found<SumData>['related']> {
  const { table, kind } = verdict.identity;
  return verdict.identity.parts
    .filter(({ cell }) => isFigure(cell))
    .map(({ cell }) => ({
      at: cell.span,
      role: 'part',
      label: `${kind === 'row' || kind === 'balance' ? columnLabel(table.columns[cell.column]) : rowLabel(table, cell.row)}: ${cell.text}`,
    }));
}

function fixesOf(verdict: Verdict, others: readonly Verdict[]): NonNullable<Found<SumData>['fixes']> {
  const { table } = verdict.identity;
  const suspect = suspectOf(verdict, others);
  const whole = {
    name: 'whole',
    safe: false,
    edits: [{ at: digitsSpan(verdict.whole), newText: rewrite(table, verdict.whole, verdict.sum) }],
  };
  // A whole can't be negative; then some part is wrong, and only the writer can know which.
  const wholeFits = verdict.sum.digits >= 0n ? [whole] : [];
  if (!suspect || suspect.cell === verdict.whole) return wholeFits;
  return [
    { name: 'suspect', safe: false, edits: [{ at: digitsSpan(suspect.cell), newText: rewrite(table, suspect.cell, suspect.value) }] },
    ...wholeFits,
  ];
}
