import type { PlacedFinding } from './diagnostics/finding.ts';
import type { ReportFacts } from './facts/report.ts';
import type { Suppression } from './facts/suppressions.ts';
import { RULES } from './generated/rules.ts';
import { rule as staleSuppression } from './rules/stale-suppression.ts';
import { overlaps } from './text/span.ts';

/**
 * Takes out the findings that a suppression with a reason speaks of, and adds one for each suppression that silences
 * nothing. A suppression above a heading stands at the end of the section before, and speaks of that heading.
 */
export function applySuppressions(facts: ReportFacts, findings: Iterable<PlacedFinding>): readonly PlacedFinding[] {
  const all = [...findings];
  const suppressions = facts.sections.flatMap((section, index) =>
    section.suppressions.map((suppression) => ({ suppression, index })),
  );
  if (suppressions.length === 0) return all;
  const used = new Set<Suppression>();
  const kept = all.filter((finding) => {
    const silencing = suppressions.filter(({ suppression, index }) => silences(facts, suppression, index, finding));
    for (const { suppression } of silencing) used.add(suppression);
    return !silencing.some(({ suppression }) => suppression.reason !== '');
  });
  for (const { suppression, index } of suppressions) {
    if (used.has(suppression)) continue;
    const rule = RULES.find(({ id }) => id === suppression.rule);
    if (rule?.reads === 'report' && rule.needsLinked && !facts.linked) continue;
    const known = rule !== undefined;
    const at = { section: index, span: suppression.span };
    kept.push({
      rule: staleSuppression,
      severity: staleSuppression.severity,
      at,
      data: { rule: suppression.rule, known },
      related: [],
      fixes: [{ name: 'remove', safe: false, edits: [{ at, newText: '' }] }],
    });
  }
  return kept;
}

function silences(facts: ReportFacts, suppression: Suppression, index: number, finding: PlacedFinding): boolean {
  if (finding.rule.id !== suppression.rule) return false;
  if (suppression.target) return finding.at.section === index && overlaps(suppression.target, finding.at.span);
  const heading = facts.sections[index + 1]?.heading;
  return heading !== undefined && finding.at.section === index + 1 && overlaps(heading.span, finding.at.span);
}
