import { equal, isZero } from '../figures/decimal.ts';
import { meets } from '../figures/interval.ts';
import { FILES } from '../words/keys.ts';
import { TO_BE_RESOLVED } from '../words/prose.ts';
import type { MeasuredCell } from './measured-cells.ts';
import { isOwnPeriod, ownPeriods, periodNameIn } from './periods.ts';
import { isLikeSlip } from './plausible.ts';
import type { ReportFacts } from './report.ts';
import { periodIn, type Statement } from './statements.ts';

/** A statement of the prose with its place in the report. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly section: number;
}

/** The same measure of the same thing, stated twice in the prose with amounts that can't both be right. */
export interface ProseConflict {
  readonly first: PlacedStatement;
  readonly second: PlacedStatement;
}

/**
 * Measures that the prose states in two sentences with different amounts. Only of the report as a whole and its own
 * period, and only where both sentences speak of the same office or of none: two offices may well differ.
 */
export function proseConflictsOf(report: ReportFacts): readonly ProseConflict[] {
  const own = ownPeriods(report);
  const seen = new Map<string, PlacedStatement>();
  const conflicts: (ProseConflict & { readonly key: string })[] = [];
  for (const [section, { heading, digest }] of report.sections.entries()) {
    if (heading?.isPlan) continue;
    for (const { key, statement } of digest.statements) {
      if (!isCountOfFiles(statement) || !isOwnPeriod(statement.period, own)) continue;
      const all = TO_BE_RESOLVED.test(statement.label) ? 'all' : '';
      const place = [key, all, periodNameIn(statement.period, own), statement.office, digest.confined].join('\u0000');
      const first = seen.get(place);
      if (!first) seen.set(place, { statement, section });
      else if (
        !meets(first.statement.figure.interval, statement.figure.interval) &&
        isLikeSlip(first.statement.figure.value, statement.figure.value)
      )
        conflicts.push({ key, first, second: { statement, section } });
    }
  }
  if (conflicts.length === 0) return conflicts;
  const tabled = new Set(report.sections.flatMap(({ digest }) => digest.totals.map((total) => total.key)));
  return conflicts.filter(({ key }) => !tabled.has(key));
}

/** Only wholes: the parts of different wholes are too easily taken for each other. */
function isCountOfFiles({ figure, whole, parts }: Statement): boolean {
  return parts.length === 0 && whole !== 'due' && figure.unit === FILES;
}

/** The total of one measure that two tables of a report state differently. */
export interface TableConflict {
  readonly first: PlacedCell;
  readonly second: PlacedCell;
}

export interface PlacedCell {
  readonly cell: MeasuredCell;
  readonly section: number;
}

/**
 * Totals that two tables state differently although they are about the same thing: their captions name no different
 * periods, and another total that both state is the same in both, which bears it out.
 */
export function tableConflictsOf(report: ReportFacts): readonly TableConflict[] {
  const withTotals = report.sections.filter(({ digest }) => digest.totals.length > 0);
  // Reports hold a handful of tables; one with hundreds is no report that anybody compares table by table.
  if (withTotals.length < 1 || withTotals.length > 12) return [];
  const byTable = new Map<MeasuredCell['table'], Map<string, PlacedCell>>();
  for (const [section, { digest }] of report.sections.entries()) {
    for (const { key, cell } of digest.totals) {
      const totals = byTable.get(cell.table) ?? new Map<string, PlacedCell>();
      if (!totals.has(key)) totals.set(key, { cell, section });
      byTable.set(cell.table, totals);
    }
  }
  const tables = [...byTable];
  return tables.flatMap(([table, totals], i) =>
    tables
      .slice(i + 1)
      .flatMap(([other, others]) => (samePeriod(table.caption, other.caption) ? conflictsBetween(totals, others) : [])),
  );
}

function conflictsBetween(
  totals: ReadonlyMap<string, PlacedCell>,
  others: ReadonlyMap<string, PlacedCell>,
): readonly TableConflict[] {
  const shared = [...totals].flatMap(([key, first]) => {
    const second = others.get(key);
    return second ? [{ first, second }] : [];
  });
  const same = shared.filter(({ first, second }) => equal(amount(first), amount(second)));
  const differ = shared.filter(({ first, second }) => !equal(amount(first), amount(second)));
  return same.some(({ first }) => !isZero(amount(first))) && differ.length <= same.length ? differ : [];
}

function amount({ cell }: PlacedCell): MeasuredCell['cell']['reading']['value'] {
  return cell.cell.reading.value;
}

function samePeriod(a: string | undefined, b: string | undefined): boolean {
  const [first, second] = [periodIn(a ?? ''), periodIn(b ?? '')];
  return first === undefined || second === undefined || first === second;
}
