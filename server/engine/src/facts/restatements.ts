import { equal, isZero } from '../figures/decimal.ts';
import { meets } from '../figures/interval.ts';
import { lookup } from '../markdown/front-matter.ts';
import { foldLabel } from '../words/fold.ts';
import { FILES, KEY } from '../words/keys.ts';
import { TO_BE_RESOLVED } from '../words/prose.ts';
import { differencesOf } from './match-differences.ts';
import type { MeasuredCell } from './measured-cells.ts';
import { isSwap } from './near-miss.ts';
import { isOwnPeriod, ownPeriods, periodNameIn } from './periods.ts';
import { isLikeSlip } from './plausible.ts';
import type { ReportFacts } from './report.ts';
import { periodIn, type Statement } from './statements.ts';
import { tableMatchesOf } from './table-matches.ts';

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
  const ownOffice = officeOf(report);
  const seen = new Map<string, PlacedStatement>();
  const conflicts: ProseConflict[] = [];
  for (const [section, { heading, digest }] of report.sections.entries()) {
    if (heading?.isPlan) continue;
    for (const { key, statement } of [...digest.statements, ...digest.narrowed]) {
      if (!isCountOfFiles(statement) || !isOwnPeriod(statement.period, own)) continue;
      const all = TO_BE_RESOLVED.test(statement.label) ? 'all' : '';
      const place = [
        key,
        all,
        periodNameIn(statement.period, own),
        othersIn(statement.office, ownOffice),
        digest.confined,
      ].join('\u0000');
      const first = seen.get(place);
      if (!first) seen.set(place, { statement, section });
      else if (
        !meets(first.statement.figure.interval, statement.figure.interval) &&
        isSlipBetween(first.statement, statement)
      )
        conflicts.push({ first, second: { statement, section } });
    }
  }
  if (conflicts.length === 0) return conflicts;
  // A figure that a table contradicts is told of there.
  const told = new Set(differencesOf(tableMatchesOf(report)).map(({ statement }) => statement));
  return conflicts.filter(({ first, second }) => !told.has(first.statement) && !told.has(second.statement));
}

/** The report's own office, folded, between blanks. */
function officeOf({ frontMatter }: ReportFacts): string {
  const office = lookup(frontMatter, KEY.office);
  return ` ${office?.kind === 'text' ? foldLabel(office.text) : ''} ubnd `;
}

/** Of the offices that a sentence names, those that are not the report's own: «phường», «xã Lộc Hưng» of its own report. */
function othersIn(office: string, own: string): string {
  return office
    .split(' | ')
    .filter((name) => !own.includes(` ${name} `))
    .join(' | ');
}

function isCountOfFiles({ figure, whole }: Statement): boolean {
  return figure.unit === FILES && whole !== 'due';
}

/**
 * Whether of two figures one may be the other gone wrong. Parts of different wholes, and what some word narrows, are too
 * easily taken for each other, and of late files a later sentence may tell of some: only figures of the same digits, two
 * of them swapped, can be nothing but the same.
 */
function isSlipBetween(first: Statement, second: Statement): boolean {
  const [a, b] = [first.figure.value, second.figure.value];
  return first.parts.length === 0 && first.qualifier === '' ? isLikeSlip(a, b) : isSwap(a, b);
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
