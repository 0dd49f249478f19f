import { add, compare, type Decimal, subtract } from '../figures/decimal.ts';
import { type Interval, meets } from '../figures/interval.ts';
import { foldLabel } from '../words/fold.ts';
import { FILES } from '../words/keys.ts';
import type { Part } from '../words/measures.ts';
import { TO_BE_RESOLVED } from '../words/prose.ts';
import { narrowsBeyond } from '../words/qualifiers.ts';
import { type MeasuredCell, measureKey } from './measured-cells.ts';
import type { Passage } from './passages.ts';
import { agreesInPeriod, isOwnPeriod, ownPeriods } from './periods.ts';
import type { ReportFacts } from './report.ts';
import { clauseAround, periodIn, type Statement } from './statements.ts';
import type { Row, Table } from './table.ts';

/** A figure of the prose and the table cells that state the same measure of the same thing. */
export interface TableMatch {
  readonly statement: Statement;
  /** The passage that the figure stands in. */
  readonly passage: Passage;
  /** More than one where the prose sums them («trước và đúng hạn»). */
  readonly cells: readonly MeasuredCell[];
  readonly value: Decimal;
  readonly agrees: boolean;
}

/** A match with the sections that its figure and its table stand in. */
export interface PlacedMatch extends TableMatch {
  readonly section: number;
  readonly tableSection: number;
}

/**
 * Every figure of the passages that restates a figure of the tables, by measure and scope (the period is for the report
 * to tell). A figure of which a table could mean the same is matched with what agrees, if anything does; what can't be
 * bound is left alone.
 */
export function matchesOf(
  passages: readonly Passage[],
  statements: readonly (readonly Statement[])[],
  cells: readonly MeasuredCell[],
): readonly TableMatch[] {
  if (cells.length === 0) return [];
  const cellsOf = byPeriod(cells);
  return passages.flatMap((passage, i) =>
    (statements[i] ?? []).flatMap((statement) => {
      const match = matchOf(statement, passage, cellsOf);
      return match ? [match] : [];
    }),
  );
}

/** The cells of the tables whose title names a period that agrees with one; each title is read once, and only if need be. */
function byPeriod(cells: readonly MeasuredCell[]): (period: string) => readonly MeasuredCell[] {
  const periods = new Map<Table, string>();
  const periodOf = (table: Table): string => {
    const period = periods.get(table) ?? periodIn(table.caption ?? '') ?? '';
    periods.set(table, period);
    return period;
  };
  return (period) => (period === '' ? cells : cells.filter(({ table }) => agreesInPeriod(period, periodOf(table))));
}

/**
 * The matches of a whole report that are about its own period. A section's figures are held against the section's own
 * tables; those of a section without tables only where the report has just one table that they can mean.
 */
export function tableMatchesOf(report: ReportFacts): readonly PlacedMatch[] {
  const withTables = report.sections.flatMap((facts, section) => (facts.measured.length > 0 ? [section] : []));
  if (withTables.length === 0) return [];
  const own = ownPeriods(report);
  const only = onlyTable(report, withTables);
  return report.sections.flatMap((facts, section): readonly PlacedMatch[] => {
    if (facts.heading?.isPlan) return [];
    const near = facts.measured.length > 0;
    if (!near && only === undefined) return [];
    const matches = near
      ? facts.tableMatches
      : matchesOf(facts.passages, facts.statements, report.sections[only ?? 0]?.measured ?? []);
    return matches
      .filter(({ statement }) => isOwnPeriod(statement.period, own))
      .map((match) => ({ ...match, section, tableSection: near ? section : (only ?? section) }));
  });
}

/** The section of the one measured table of a report; undefined where there are more. */
function onlyTable(report: ReportFacts, withTables: readonly number[]): number | undefined {
  const [section] = withTables;
  if (withTables.length !== 1 || section === undefined) return undefined;
  return new Set(report.sections[section]?.measured.map((cell) => cell.table)).size === 1 ? section : undefined;
}

function matchOf(
  statement: Statement,
  passage: Passage,
  cellsOf: (period: string) => readonly MeasuredCell[],
): TableMatch | undefined {
  const { figure, whole } = statement;
  if (!whole || figure.percent || figure.use !== 'statement' || (figure.unit !== FILES && figure.unit !== ''))
    return undefined;
  const { start, end } = clauseAround(passage.text, figure.index, figure.index);
  const words = foldLabel(passage.text.slice(start, end));
  const ofPeriod = cellsOf(statement.period);
  const named = ofPeriod.filter(
    (cell) => !cell.all && cell.row.kind === 'data' && cell.row.folded.length >= 4 && words.includes(cell.row.folded),
  );
  const rows = rowsMeant(
    new Set(named.map((cell) => cell.row)),
    words.includes(statement.scope) ? statement.scope : '',
  );
  const [only] = rows.size === 1 ? rows : [];
  if (narrowsBeyond(statement.qualifier, only?.folded ?? '')) return undefined;
  // «Cấp xã còn 74 hồ sơ, nhiều nhất là xã An Lạc (24 hồ sơ)»: the row is named for another figure.
  if (statement.scope !== '' && (!only || !statement.scope.includes(only.folded))) return undefined;
  const all = statement.scope === '' ? [ofPeriod.filter((cell) => cell.all)] : [];
  return bestMatch(statement, passage, [...all, ...[...rows].map((row) => named.filter((cell) => cell.row === row))]);
}

/** Of the rows that a sentence names, the one that a figure is confined to, where that is just one; else all of them. */
function rowsMeant(rows: ReadonlySet<Row>, scope: string): ReadonlySet<Row> {
  if (scope === '') return rows;
  const meant = [...rows].filter(({ folded }) => scope.includes(folded));
  return meant.length === 1 ? new Set(meant) : rows;
}

/** Tries each group of cells (the total row, a named row); agreement anywhere settles it. */
function bestMatch(
  statement: Statement,
  passage: Passage,
  groups: readonly (readonly MeasuredCell[])[],
): TableMatch | undefined {
  let first: TableMatch | undefined;
  for (const group of groups) {
    for (const { cells, value, sure } of readingsOf(statement, group)) {
      const range: Interval = { low: value, high: value };
      const match: TableMatch = { statement, passage, cells, value, agrees: meets(statement.figure.interval, range) };
      if (match.agrees) return match;
      if (sure) first ??= match;
    }
  }
  return first;
}

interface CellReading {
  /** Whether the words say just this: only then can a difference be told. */
  readonly sure: boolean;
  readonly cells: readonly MeasuredCell[];
  readonly value: Decimal;
}

/** What the cells of one row say of a statement's measure, likeliest first; several readings where its words are loose. */
function readingsOf({ whole, parts, label }: Statement, group: readonly MeasuredCell[]): readonly CellReading[] {
  if (!whole) return [];
  const tables = [...new Set(group.map((cell) => cell.table))];
  return tables.flatMap((table) => {
    const own = group.filter((cell) => cell.table === table);
    const find = (wanted: readonly Part[]): MeasuredCell | undefined =>
      own.find((cell) => measureKey(cell.whole, cell.parts) === measureKey(whole, wanted));
    const sumOf = (wanted: readonly (readonly Part[])[]): CellReading[] => {
      const cells = wanted.map(find);
      if (cells.some((cell) => cell === undefined)) return [];
      const known = cells as MeasuredCell[];
      return [{ cells: known, value: known.map((c) => c.cell.reading.value).reduce(add), sure: true }];
    };
    const direct = sumOf([parts]);
    if (parts.length > 1) return [...direct, ...sumOf(parts.map((part) => [part]))];
    // «Đúng hạn» by itself may take in what was before time.
    if (parts[0] === 'on-time')
      return [...direct, ...sumOf([['early', 'on-time']]), ...sumOf([['early'], ['on-time']])];
    if (whole !== 'received') return direct;
    // «Tiếp nhận» may leave the carry-over out, and «mới tiếp nhận» is what came in by the ways of the form.
    const without = withoutCarryOver(find);
    const ways = sumOf([['online'], ['in-person']]);
    if (parts.length === 0)
      return [
        // «Phải giải quyết» takes in what was left over, «tiếp nhận» of a table without a column for that may not.
        ...(TO_BE_RESOLVED.test(label) && !find(['carried-over']) ? loosely(direct) : direct),
        ...loosely([
          ...without,
          ...sumOf([['new']]),
          ...ways,
          ...sumOf([['online']]).filter(() => !find(['in-person'])),
        ]),
      ];
    return parts[0] === 'new' ? [...direct, ...without, ...loosely(ways)] : direct;
  });
}

function withoutCarryOver(find: (parts: readonly Part[]) => MeasuredCell | undefined): CellReading[] {
  const total = find([]);
  const carried = find(['carried-over']);
  if (!total || !carried) return [];
  const value = subtract(total.cell.reading.value, carried.cell.reading.value);
  return compare(value, { digits: 0n, scale: 0 }) < 0 ? [] : [{ cells: [total, carried], value, sure: true }];
}

/** Readings that a figure may well have, but none that it must agree with. */
function loosely(readings: readonly CellReading[]): readonly CellReading[] {
  return readings.map((reading) => ({ ...reading, sure: false }));
}
