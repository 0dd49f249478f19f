import { compare } from '../figures/decimal.ts';
import type { Elsewhere, LinkedFacts } from './linked.ts';
import {
  type FigureTable,
  figureTables,
  mainTables,
  onlyTableWith,
  type StatedFigure,
  totalsOf,
} from './linked-figures.ts';
import { periodOf, relationOf } from './linked-period.ts';
import { linkStates } from './linked-states.ts';
import type { ReportFacts } from './report.ts';

/** A figure of a longer period that is less than the same figure of a shorter one within it. */
export interface Shrunk {
  readonly stated: StatedFigure;
  readonly before: StatedFigure;
  /** The row's name; undefined for the whole. */
  readonly row: string | undefined;
  /** Rows of the shorter period's table that the longer one's has not. */
  readonly gone: readonly string[];
  readonly elsewhere: Elsewhere;
}

/** What came in and what was resolved can only grow within a period that goes on. */
const GROWING = ['received', 'resolved'] as const;

/** The figures of a report that have shrunk since the linked report of a shorter period within its own. */
export function shrunkIn(report: ReportFacts): readonly Shrunk[] {
  const previous = linkStates(report, 'previous')?.[0]?.linked;
  const own = periodOf(report);
  const other = previous && periodOf(previous.facts);
  if (!previous || !own || !other || relationOf(other, own) !== 'cumulative') return [];
  return GROWING.flatMap((key) => shrunkOf(key, report, previous));
}

function shrunkOf(key: string, report: ReportFacts, { facts, elsewhere }: LinkedFacts): readonly Shrunk[] {
  const ours = mainTables(figureTables(report));
  const theirs = mainTables(figureTables(facts));
  const ourTable = onlyTableWith(ours, key);
  const theirTable = onlyTableWith(theirs, key);
  const same = ourTable && theirTable && ourTable.shape === theirTable.shape;
  const rows = same ? shrunkRows(key, ourTable, theirTable) : [];
  if (rows.length > 0) return rows.map((row) => ({ ...row, gone: [], elsewhere }));
  const stated = totalsOf(report, ours).get(key);
  const before = totalsOf(facts, theirs).get(key);
  // In prose «tiếp nhận» may or may not take the carry-over in, so that only like is held against like.
  if (!stated || !before || stated.source !== before.source || compare(stated.value, before.value) >= 0) return [];
  const gone = same
    ? [...theirTable.rows].filter(([label]) => !ourTable.rows.has(label)).map(([, { row }]) => row.label)
    : [];
  return [{ stated, before, row: undefined, gone, elsewhere }];
}

function shrunkRows(
  key: string,
  ours: FigureTable,
  theirs: FigureTable,
): readonly Omit<Shrunk, 'gone' | 'elsewhere'>[] {
  return [...ours.rows].flatMap(([label, { row, figures }]) => {
    const stated = figures.get(key);
    const before = theirs.rows.get(label)?.figures.get(key);
    return stated && before && compare(stated.value, before.value) < 0 ? [{ stated, before, row: row.label }] : [];
  });
}
