import { add, type Decimal, equal, ZERO } from '../figures/decimal.ts';
import { commonLevel, officeRows, subordinatesOf, tablesOfLevel, termOf } from './consolidated.ts';
import type { LinkedFacts } from './linked.ts';
import {
  type Balance,
  balanceOf,
  figureTables,
  mainTables,
  onlyTableWith,
  type StatedFigure,
  totalsOf,
} from './linked-figures.ts';
import { periodOf, relationOf } from './linked-period.ts';
import { linkStates } from './linked-states.ts';
import type { ReportFacts } from './report.ts';

/** A figure of another report: `path` is the `LinkedReport.path` of the report that it stands in. */
export interface FigureElsewhere {
  readonly path: string;
  readonly figure: StatedFigure;
}

/**
 * A figure of this report and what linked reports state of the same thing: one figure that says it, or several that add
 * up to it (with their signs).
 */
export interface LinkedStatement {
  readonly ours: StatedFigure;
  readonly terms: readonly (FigureElsewhere & { readonly sign: 1 | -1 })[];
  readonly sum: Decimal;
  readonly agrees: boolean;
}

/**
 * What the linked reports state of this report's own figures, whether or not it agrees: the balance of the period before
 * of what is carried over, an office's own report of its row, all of them of a total. Empty where the edge has not looked
 * for them.
 */
export function linkedStatements(report: ReportFacts): readonly LinkedStatement[] {
  if (!report.linked || report.linked.length === 0) return [];
  return [...fromPrevious(report), ...fromSubordinates(report)];
}

const CARRIED = 'received carried-over';

function fromPrevious(report: ReportFacts): readonly LinkedStatement[] {
  const previous = linkStates(report, 'previous')?.[0]?.linked;
  const own = periodOf(report);
  const other = previous && periodOf(previous.facts);
  if (!previous || !own || !other) return [];
  const relation = relationOf(other, own);
  return relation === 'adjacent' || relation === 'near' ? carriedOver(report, previous) : [];
}

/** The carry-over of the whole and of each row that both reports have, with the balance that the other one states. */
function carriedOver(report: ReportFacts, { facts, elsewhere }: LinkedFacts): readonly LinkedStatement[] {
  const ours = mainTables(figureTables(report));
  const theirs = mainTables(figureTables(facts));
  const found: LinkedStatement[] = [];
  const put = (stated: StatedFigure | undefined, balance: Balance | undefined): void => {
    if (stated && balance) found.push(ofBalance(stated, balance, elsewhere.path));
  };
  const balance = balanceOf(totalsOf(facts, theirs));
  put(totalsOf(report, ours).get(CARRIED), balance);
  const table = onlyTableWith(ours, CARRIED);
  const before = onlyTableWith(theirs, balance?.kind === 'stated' ? 'pending' : 'resolved');
  if (!table || !before || table.shape !== before.shape) return found;
  for (const [label, { figures }] of table.rows) {
    const row = before.rows.get(label);
    put(figures.get(CARRIED), row && balanceOf(row.figures));
  }
  return found;
}

function ofBalance(ours: StatedFigure, { value, figures }: Balance, path: string): LinkedStatement {
  // A computed balance is what was received less what was resolved.
  const terms = figures.map((figure, i) => ({ path, figure, sign: i === 0 ? (1 as const) : (-1 as const) }));
  return { ours, terms, sum: value, agrees: equal(ours.value, value) };
}

function fromSubordinates(report: ReportFacts): readonly LinkedStatement[] {
  const states = linkStates(report, 'subordinate');
  const subordinates = states ? subordinatesOf(states) : [];
  if (!states || subordinates.length === 0) return [];
  const tables = figureTables(report).map((table) => ({ table, rows: officeRows(table, subordinates) }));
  const rows = tables.flatMap((one) =>
    [...one.rows].flatMap(([subordinate, { figures }]) =>
      [...figures.values()].flatMap((ours): LinkedStatement[] => {
        const term = termOf(subordinate, ours);
        if (!term?.figure) return [];
        const terms = [{ path: term.elsewhere.path, figure: term.figure, sign: 1 as const }];
        return [{ ours, terms, sum: term.value, agrees: equal(term.value, ours.value) }];
      }),
    ),
  );
  // A sum of which one addend is missing says nothing.
  if (subordinates.length < states.length) return rows;
  const meant = tablesOfLevel(
    tables.filter((one) => one.rows.size === 0).map(({ table }) => table),
    commonLevel(subordinates),
  );
  const byOffice = tables.some((one) => one.rows.size > 0);
  const totals = [...totalsOf(report, meant).values()].filter(({ source }) => source === 'table' || !byOffice);
  return [
    ...rows,
    ...totals.flatMap((ours): LinkedStatement[] => {
      const known = subordinates.flatMap((one) => termOf(one, ours) ?? []);
      const terms = known.flatMap(({ figure, elsewhere }) =>
        figure ? [{ path: elsewhere.path, figure, sign: 1 as const }] : [],
      );
      if (known.length < subordinates.length || terms.length === 0) return [];
      const sum = known.reduce((total, { value }) => add(total, value), ZERO);
      return [{ ours, terms, sum, agrees: equal(sum, ours.value) }];
    }),
  ];
}
