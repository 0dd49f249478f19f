import { add, type Decimal, decimal, divide, equal, multiply } from '../figures/decimal.ts';
import type { Place } from '../text/span.ts';
import type { Part, Whole } from '../words/measures.ts';
import { measureKey } from './measured-cells.ts';
import { isOwnPeriod, ownPeriods } from './periods.ts';
import type { ReportFacts } from './report.ts';
import { columnLabel } from './table.ts';

/** A measure of the report as a whole, and where it is stated. */
export interface ReportValue {
  readonly value: Decimal;
  readonly at: Place;
  /** How the place is named: the table's column, or the words of the sentence. */
  readonly label: string;
}

/** What a report states of itself as a whole, by measure. A measure that it states twice differently is left out. */
export type ReportValues = ReadonlyMap<string, ReportValue>;

/** Among more tables than this there is no one total of a measure that is the whole report's. */
const MOST_TABLES = 24;

/** The report's own totals: from the total rows of its tables and, for what no table states, from its sentences. */
export function reportValuesOf(report: ReportFacts): ReportValues {
  const values = new Map<string, ReportValue>();
  if (report.sections.filter(({ digest }) => digest.totals.length > 0).length > MOST_TABLES) return values;
  const disputed = new Set<string>();
  const put = (key: string, value: Decimal, tell: () => Pick<ReportValue, 'at' | 'label'>): void => {
    const known = values.get(key);
    if (!known) values.set(key, { value, ...tell() });
    else if (!equal(known.value, value)) disputed.add(key);
  };
  for (const [section, { digest }] of report.sections.entries()) {
    for (const { key, cell } of digest.totals) {
      put(key, cell.cell.reading.value, () => ({
        at: { section, span: cell.cell.span },
        label: columnLabel(cell.table.columns[cell.cell.column]),
      }));
    }
  }
  const inTables = new Set(values.keys());
  const own = ownPeriods(report);
  for (const [section, { digest }] of report.sections.entries()) {
    for (const { key, statement } of digest.statements) {
      const { figure, period, label } = statement;
      if (inTables.has(key) || figure.scaled || figure.approximate || !isOwnPeriod(period, own)) continue;
      put(key, figure.value, () => ({ at: { section, span: figure.span }, label }));
    }
  }
  for (const key of disputed) values.delete(key);
  return values;
}

/** A measure's value; of the broad «đúng hạn», what was before time is a part. */
export function measureValue(values: ReportValues, whole: Whole, parts: readonly Part[]): ReportValue | undefined {
  const direct = values.get(measureKey(whole, parts));
  if (whole !== 'resolved' || !parts.includes('on-time')) return direct;
  const joint = values.get(measureKey('resolved', ['early', 'on-time']));
  const early = values.get(measureKey('resolved', ['early']));
  if (joint) return joint;
  return direct && early ? { ...direct, value: add(direct.value, early.value) } : direct;
}

/** What share one value is of another, in percent with two decimals. Undefined for a whole of zero. */
export function percentOf(part: Decimal, whole: Decimal): Decimal | undefined {
  return divide(multiply(part, decimal(100)), whole, 2);
}
