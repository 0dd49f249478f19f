import type { Found, Severity } from '../diagnostics/finding.ts';
import { digitsSpan, explainCrossed, explainSingle, isAlongRow, rewrite, rowLabel, type SumData } from './explain.ts';
import type { SectionFacts } from './report.ts';
import { type Cell, columnLabel, isFigure, type Table } from './table.ts';
import { type Suspect, suspectsOf, type Verdict } from './verdicts.ts';

/** Which rule tells of a broken sum. */
export type SumTeller = 'total' | 'row' | 'balance';

/**
 * The broken sums of a section that one rule tells of.
 *
 * Where several sums are off and one figure, where they cross, would mend them all, a third statement decides: there is
 * one finding, at that figure. Else each broken sum is a finding of its own, at its whole, and no figure is accused.
 * No fix of a figure is ever safe: figures are changed by whoever answers for them.
 */
export function brokenSums(facts: SectionFacts, teller: SumTeller): readonly Found<SumData>[] {
  if (facts.verdicts.every((verdict) => verdict.agrees)) return [];
  return facts.tables.flatMap((table) => {
    const verdicts = facts.verdicts.filter((verdict) => verdict.identity.table === table);
    const suspects = decided(suspectsOf(verdicts));
    const crossed = suspects
      .filter((suspect) => tellerOf(suspect) === teller)
      .map((suspect) => crossedFinding(suspect, table));
    const single = verdicts
      .filter(
        (verdict) =>
          !verdict.agrees && kindOf(verdict) === teller && !suspects.some((suspect) => suspect.mends.includes(verdict)),
      )
      .map(singleFinding);
    return [...crossed, ...single];
  });
}

/** Suspects that share a broken sum with another suspect decide nothing: either may be wrong. */
function decided(suspects: readonly Suspect[]): readonly Suspect[] {
  return suspects.filter(
    (suspect) =>
      !suspects.some((other) => other !== suspect && other.mends.some((verdict) => suspect.mends.includes(verdict))),
  );
}

function kindOf(verdict: Verdict): SumTeller {
  const { kind } = verdict.identity;
  return kind === 'subtotal' ? 'total' : kind;
}

/** A figure that is itself a total is told of as a wrong total; any other as a wrong sum of its row. */
function tellerOf(suspect: Suspect): SumTeller {
  const own = suspect.mends.find((verdict) => verdict.whole === suspect.cell && !isAlongRow(verdict));
  return own || suspect.mends.every((verdict) => !isAlongRow(verdict)) ? 'total' : 'row';
}

function crossedFinding(suspect: Suspect, table: Table): Found<SumData> {
  const at = digitsSpan(suspect.cell);
  return {
    at,
    severity: 'error',
    data: explainCrossed(suspect, table),
    related: suspect.mends.flatMap((verdict) =>
      [verdict.whole, ...verdict.identity.parts.map((part) => part.cell)]
        .filter((cell) => cell !== suspect.cell && isFigure(cell))
        .map((cell) => relatedTo(verdict, cell)),
    ),
    fixes: [{ name: 'crossed', safe: false, edits: [{ at, newText: rewrite(table, suspect.cell, suspect.value) }] }],
  };
}

function singleFinding(verdict: Verdict): Found<SumData> {
  const { table, parts } = verdict.identity;
  const at = digitsSpan(verdict.whole);
  // A whole can't be negative; then some part is wrong, and only the writer can know which.
  const fixes =
    verdict.sum.digits < 0n
      ? []
      : [
          { name: 'whole', safe: false, edits: [{ at, newText: rewrite(table, verdict.whole, verdict.sum) }] },
          ...blankFilled(verdict),
        ];
  return {
    at,
    severity: severityOf(verdict),
    data: explainSingle(verdict),
    related: parts.filter(({ cell }) => isFigure(cell)).map(({ cell }) => relatedTo(verdict, cell)),
    fixes,
  };
}

/** The other way to mend it: the one part that is left empty gets what is missing. */
function blankFilled({ identity, whole, difference, missing }: Verdict): Found<SumData>['fixes'] & {} {
  const [blank, ...more] = missing;
  if (!blank || more.length > 0 || blank.text !== '' || difference.digits <= 0n) return [];
  const newText = `${rewrite(identity.table, whole, difference)} `;
  return [{ name: 'blank', safe: false, edits: [{ at: blank.span, newText }] }];
}

/** A reading that the table or its form declares is sure; one that only words or other rows suggest is told less loudly. */
function severityOf(verdict: Verdict): Severity {
  const { kind, ground, borneOut } = verdict.identity;
  // An empty cell that could make up the difference leaves open whether anything is wrong.
  if (verdict.missing.length > 0 && verdict.difference.digits > 0n) return 'info';
  if (kind === 'balance') return 'warning';
  if (kind === 'row')
    return ground === 'declared' || ground === 'form' || (ground === 'vocabulary' && borneOut) ? 'error' : 'warning';
  return borneOut ? 'error' : 'warning';
}

function relatedTo(verdict: Verdict, cell: Cell): { at: Cell['span']; role: string; label: string } {
  const { table } = verdict.identity;
  const name = isAlongRow(verdict) ? columnLabel(table.columns[cell.column]) : rowLabel(table, cell.row);
  return { at: cell.span, role: 'part', label: `${name}: ${cell.text}` };
}
