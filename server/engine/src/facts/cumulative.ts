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
export interface ShrunkFigure {
  readonly stated: StatedFigure;
  readonly before: StatedFigure;
}

/** What has shrunk in one row, or of the whole: at least one figure. */
export interface Shrunk {
  /** In the order of the columns. */
  readonly figures: readonly [ShrunkFigure, ...ShrunkFigure[]];
  /** The row's name; undefined for the whole. */
  readonly row: string | undefined;
  /** Rows of the shorter period's table that the longer one's has not. */
  readonly gone: readonly string[];
  readonly elsewhere: Elsewhere;
}

/** What came in and what was resolved can only grow while a period goes on; what it began with stays as it was. */
const GROWING = /^(?:received|resolved)(?!.*carried-over)/u;

/** What has shrunk since the linked report of a shorter period within the report's own. */
export function shrunkIn(report: ReportFacts): readonly Shrunk[] {
  const previous = linkStates(report, 'previous')?.[0]?.linked;
  const own = periodOf(report);
  const other = previous && periodOf(previous.facts);
  if (!previous || !own || !other || relationOf(other, own) !== 'cumulative') return [];
  return compareTotals(report, previous);
}

function compareTotals(report: ReportFacts, { facts, elsewhere }: LinkedFacts): readonly Shrunk[] {
  const ours = mainTables(figureTables(report));
  const theirs = mainTables(figureTables(facts));
  const ourTable = onlyTableWith(ours, 'received') ?? onlyTableWith(ours, 'resolved');
  const theirTable = theirs.find((table) => table.shape === ourTable?.shape);
  const rows = ourTable && theirTable ? shrunkRows(ourTable, theirTable) : [];
  if (rows.length > 0) return rows.map((row) => ({ ...row, gone: [], elsewhere }));
  const figures = shrunkFigures(totalsOf(report, ours), totalsOf(facts, theirs));
  if (!figures) return [];
  const gone = [...(theirTable?.rows ?? [])].filter(([label]) => ourTable && !ourTable.rows.has(label));
  return [{ figures, row: undefined, gone: gone.map(([, { row }]) => row.label), elsewhere }];
}

function shrunkRows(ours: FigureTable, theirs: FigureTable): readonly Pick<Shrunk, 'figures' | 'row'>[] {
  return [...ours.rows].flatMap(([label, { row, figures }]) => {
    const before = theirs.rows.get(label);
    const shrunk = before && shrunkFigures(figures, before.figures);
    return shrunk ? [{ figures: shrunk, row: row.label }] : [];
  });
}

function shrunkFigures(
  ours: ReadonlyMap<string, StatedFigure>,
  theirs: ReadonlyMap<string, StatedFigure>,
): Shrunk['figures'] | undefined {
  const shrunk = [...ours.values()].flatMap((stated): ShrunkFigure[] => {
    const before = theirs.get(stated.key);
    // In prose «tiếp nhận» may or may not take the carry-over in, so that only like is held against like.
    if (!before || !GROWING.test(stated.key) || stated.source !== before.source) return [];
    return compare(stated.value, before.value) < 0 ? [{ stated, before }] : [];
  });
  const [first, ...more] = shrunk;
  return first && [first, ...more];
}
