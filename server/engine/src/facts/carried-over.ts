import { equal, subtract } from '../figures/decimal.ts';
import type { Elsewhere, LinkedFacts } from './linked.ts';
import {
  type Balance,
  balanceOf,
  type FigureTable,
  figureTables,
  mainTables,
  onlyTableWith,
  type RowFigures,
  type StatedFigure,
  totalsOf,
} from './linked-figures.ts';
import { periodOf, relationOf } from './linked-period.ts';
import { linkStates } from './linked-states.ts';
import type { ReportFacts } from './report.ts';

/** A figure that should be what the period before has left, and is not. */
export interface CarryOver {
  /** The carry-over that this report states, of the whole or of one row. */
  readonly stated: StatedFigure;
  readonly balance: Balance;
  /** The row's name; undefined for the whole. */
  readonly row: string | undefined;
  /** Whether the periods join to the day, and the last report states its balance in so many words. */
  readonly sure: boolean;
  /** The one row that is off by just as much as the whole. */
  readonly cause: { readonly label: string; readonly stated: StatedFigure; readonly balance: Balance } | undefined;
  /** Whether the figure stated is what the last report itself had carried over: then it was copied. */
  readonly copied: boolean;
  readonly elsewhere: Elsewhere;
}

const CARRIED = 'received carried-over';

/** The carry-over of a report held against the balance of the one before. Nothing where the two can't be compared. */
export function carryOversOf(report: ReportFacts): readonly CarryOver[] {
  const previous = linkStates(report, 'previous')?.[0]?.linked;
  const own = periodOf(report);
  const other = previous && periodOf(previous.facts);
  if (!previous || !own || !other) return [];
  const relation = relationOf(other, own);
  if (relation !== 'adjacent' && relation !== 'near') return [];
  return compareBalance(report, previous, relation === 'adjacent');
}

function compareBalance(
  report: ReportFacts,
  { facts, elsewhere }: LinkedFacts,
  adjacent: boolean,
): readonly CarryOver[] {
  const ours = mainTables(figureTables(report));
  const theirs = mainTables(figureTables(facts));
  const theirTotals = totalsOf(facts, theirs);
  const stated = totalsOf(report, ours).get(CARRIED);
  const balance = balanceOf(theirTotals);
  if (!stated || !balance) return [];
  const rows = rowsOff(
    onlyTableWith(ours, CARRIED),
    onlyTableWith(theirs, balance.kind === 'stated' ? 'pending' : 'resolved'),
  );
  const sure = adjacent && balance.kind === 'stated';
  if (equal(stated.value, balance.value)) {
    // The whole is right, so that rows which differ have only changed places among themselves: worth a look, no more.
    return rows.map((row) => ({
      stated: row.stated,
      balance: row.balance,
      row: row.label,
      sure: false,
      cause: undefined,
      copied: false,
      elsewhere,
    }));
  }
  const difference = subtract(stated.value, balance.value);
  const cause =
    rows.length === 1
      ? rows.find((row) => equal(subtract(row.stated.value, row.balance.value), difference))
      : undefined;
  const before = theirTotals.get(CARRIED);
  const copied = before !== undefined && before.value.digits !== 0n && equal(before.value, stated.value);
  return [{ stated, balance, row: undefined, sure, cause, copied, elsewhere }];
}

interface RowOff {
  readonly label: string;
  readonly stated: StatedFigure;
  readonly balance: Balance;
}

/** The rows of one name in both tables whose carry-over is not what that row had left; only where both have one form. */
function rowsOff(ours: FigureTable | undefined, theirs: FigureTable | undefined): readonly RowOff[] {
  if (!ours || !theirs || ours.shape !== theirs.shape) return [];
  return [...ours.rows].flatMap(([label, { row, figures }]): RowOff[] => {
    const stated = figures.get(CARRIED);
    const other: RowFigures | undefined = theirs.rows.get(label);
    const balance = other && balanceOf(other.figures);
    return stated && balance && !equal(stated.value, balance.value) ? [{ label: row.label, stated, balance }] : [];
  });
}
