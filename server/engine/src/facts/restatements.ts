import { equal, isZero } from '../figures/decimal.ts';
import { meets } from '../figures/interval.ts';
import { foldLabel } from '../words/fold.ts';
import { isPlanHeading } from '../words/plans.ts';
import { type MeasuredCell, measureKey } from './measured-cells.ts';
import { isOwnPeriod, ownPeriods } from './periods.ts';
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
  const tabled = new Set(
    report.sections.flatMap((facts) => facts.measured.filter((c) => c.all).map((c) => measureKey(c.whole, c.parts))),
  );
  const seen = new Map<string, PlacedStatement>();
  const conflicts: ProseConflict[] = [];
  for (const [section, facts] of report.sections.entries()) {
    if (facts.heading && isPlanHeading(facts.heading.folded)) continue;
    for (const statement of facts.statements.flat()) {
      const key = keyOf(statement, own);
      if (key === undefined || tabled.has(key.measure)) continue;
      const place = `${key.measure}\u0000${key.office}\u0000${key.period}`;
      const first = seen.get(place);
      if (!first) seen.set(place, { statement, section });
      else if (!meets(first.statement.figure.interval, statement.figure.interval))
        conflicts.push({ first, second: { statement, section } });
    }
  }
  return conflicts;
}

const OFFICE =
  /trung tâm|văn phòng|sở|phòng|ban |chi nhánh|công an|cấp |địa phương|đơn vị|cơ quan|xã|phường|huyện|thị trấn|quận|bộ phận|quầy|ngành/gu;

/** Only wholes: the parts of different wholes are too easily taken for each other. */
function keyOf(
  statement: Statement,
  own: string,
): { readonly measure: string; readonly office: string; readonly period: string } | undefined {
  const { figure, whole, parts, scope, period, label } = statement;
  if (
    !whole ||
    parts.length > 0 ||
    whole === 'due' ||
    figure.percent ||
    figure.use !== 'statement' ||
    figure.unit !== 'hồ sơ'
  )
    return undefined;
  if (scope !== '' || !isOwnPeriod(period, own)) return undefined;
  const offices = [...new Set(foldLabel(label).match(OFFICE) ?? [])].sort().join(' ');
  return { measure: measureKey(whole, parts), office: offices, period };
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
  const byTable = new Map<MeasuredCell['table'], Map<string, PlacedCell>>();
  for (const [section, facts] of report.sections.entries()) {
    for (const cell of facts.measured) {
      if (!cell.all) continue;
      const totals = byTable.get(cell.table) ?? new Map<string, PlacedCell>();
      if (!totals.has(measureKey(cell.whole, cell.parts)))
        totals.set(measureKey(cell.whole, cell.parts), { cell, section });
      byTable.set(cell.table, totals);
    }
  }
  const tables = [...byTable];
  // Reports hold a handful of tables; one with hundreds is no report that anybody compares table by table.
  if (tables.length > 12) return [];
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
