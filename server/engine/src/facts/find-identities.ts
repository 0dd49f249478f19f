import type { Identity } from './identities.ts';
import { rowIdentities } from './row-identities.ts';
import type { Table } from './table.ts';
import { totalIdentities } from './total-identities.ts';

/** Everything that must hold within one table. Order: sums along rows, then totals; none is listed twice. */
export function identitiesOf(table: Table): readonly Identity[] {
  return [...rowIdentities(table), ...totalIdentities(table)];
}
