import { add, compare, type Decimal, equal, show } from '../figures/decimal.ts';
import { measureKey } from './measured-cells.ts';
import type { ProseSum } from './prose-sums.ts';
import type { SectionFacts } from './report.ts';
import type { Statement } from './statements.ts';

/** The one figure of a broken sum that a third statement speaks against, and what it should be. */
export interface Correction {
  readonly stated: string;
  readonly value: string;
  /** Where the third statement stands: in a table, or in another sentence. */
  readonly by: 'table' | 'sentence';
}

/**
 * Which figure of a broken sum a third statement of the section decides against: a table's figure or another sentence
 * gives the very value that the sum needs. Undefined where none does, or where they speak against more than one.
 */
export function correctionOf(
  sum: ProseSum,
  facts: SectionFacts,
): (Correction & { readonly statement: Statement }) | undefined {
  const found = [sum.whole, ...sum.parts].flatMap((statement) => {
    const value = neededValue(sum, statement);
    const by = value.digits < 0n ? undefined : supportFor(statement, value, sum, facts);
    return by ? [{ statement, stated: show(statement.figure.value), value: show(value), by }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function neededValue(sum: ProseSum, statement: Statement): Decimal {
  return statement === sum.whole ? sum.sum : add(statement.figure.value, sum.difference);
}

function supportFor(
  statement: Statement,
  value: Decimal,
  sum: ProseSum,
  facts: SectionFacts,
): Correction['by'] | undefined {
  if (!statement.whole || statement.scope !== '') return undefined;
  const key = measureKey(statement.whole, statement.parts);
  const cell = facts.measured.find(
    (c) => c.all && measureKey(c.whole, c.parts) === key && equal(c.cell.reading.value, value),
  );
  if (cell) return 'table';
  const own = new Set([sum.whole, ...sum.parts]);
  const elsewhere = facts.statements
    .flat()
    .some(
      (other) =>
        !own.has(other) &&
        other.whole !== undefined &&
        other.scope === '' &&
        measureKey(other.whole, other.parts) === key &&
        compare(other.figure.value, value) === 0,
    );
  return elsewhere ? 'sentence' : undefined;
}
