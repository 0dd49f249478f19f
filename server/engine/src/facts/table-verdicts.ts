import { identitiesOf } from './find-identities.ts';
import type { Table } from './table.ts';
import { judge, type Verdict } from './verdicts.ts';

/** What must hold between the figures of a table, with the arithmetic done where it can be. */
export function verdictsOf(table: Table): readonly Verdict[] {
  return identitiesOf(table).flatMap((identity): Verdict[] => {
    const verdict = judge(identity);
    return verdict ? [verdict] : [];
  });
}
