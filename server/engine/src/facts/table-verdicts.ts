import { rowIdentities } from './row-identities.ts';
import type { Table } from './table.ts';
import { totalVerdicts } from './total-identities.ts';
import { judge, type Verdict } from './verdicts.ts';

/**
 * Everything that must hold between the figures of a table, with the arithmetic done where it can be. Order: sums along
 * rows, then totals; none is listed twice.
 */
export function verdictsOf(table: Table): readonly Verdict[] {
  const rows = rowIdentities(table).flatMap((identity): readonly Verdict[] => {
    const verdict = judge(identity);
    return verdict ? [verdict] : [];
  });
  return [...rows, ...totalVerdicts(table)];
}
