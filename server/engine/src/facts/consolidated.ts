import { add, compare, type Decimal, equal, isZero, negate, subtract, ZERO } from '../figures/decimal.ts';
import type { Place, Span } from '../text/span.ts';
import { bareUnitKey, levelIn, levelOf, unitKey } from '../words/offices.ts';
import type { Elsewhere, Link } from './linked.ts';
import {
  type FigureTable,
  figureTables,
  mainTables,
  type RowFigures,
  type StatedFigure,
  totalsOf,
} from './linked-figures.ts';
import { type LinkState, linkStates, officeOf } from './linked-states.ts';
import type { ReportFacts } from './report.ts';

/** What one subordinate report adds to a total; no figure where its table leaves the column empty, which counts as 0. */
export interface Term {
  readonly office: string;
  readonly value: Decimal;
  readonly figure: StatedFigure | undefined;
  readonly elsewhere: Elsewhere;
}

/** A figure with what the subordinate reports give for it. */
export interface CellOff {
  readonly stated: StatedFigure;
  readonly sum: Decimal;
}

/** A total that is not the sum of the subordinate reports'. */
export interface TotalOff extends CellOff {
  readonly terms: readonly Term[];
}

/**
 * What does not fit between a report and those that it consolidates.
 * - `row`: the row of an office is not what that office's own report states
 * - `total`: a total is not the sum; `one-row`: all totals that are off are so by one row's difference; `excess`: all are
 *   more, in several rows, as when the office's own files are in them
 * - `left-out`, `counted-twice`: all totals are off by just what one report states
 * - `no-row`: a table by offices lacks one whose report is there; `no-report`: it has one whose report is not
 * - `no-measure`: a report does not state what others do, so that a total can't be checked
 */
export type ConsolidationFault =
  | { readonly kind: 'row'; readonly row: string; readonly stated: StatedFigure; readonly term: Term }
  | { readonly kind: 'total'; readonly off: TotalOff }
  | { readonly kind: 'excess'; readonly offs: readonly TotalOff[] }
  | {
      readonly kind: 'one-row';
      readonly offs: readonly TotalOff[];
      readonly row: string;
      readonly cells: readonly CellOff[];
    }
  | { readonly kind: 'left-out' | 'counted-twice'; readonly offs: readonly TotalOff[]; readonly term: Term }
  | { readonly kind: 'no-row'; readonly link: Link; readonly office: string; readonly path: string }
  | { readonly kind: 'no-report'; readonly row: string; readonly at: Place }
  | { readonly kind: 'no-measure'; readonly link: Link; readonly path: string; readonly labels: readonly string[] };

/** A report that this one adds up, with what it states of itself. */
export interface Subordinate {
  readonly link: Link;
  readonly office: string;
  readonly elsewhere: Elsewhere;
  readonly tables: readonly FigureTable[];
  readonly totals: ReadonlyMap<string, StatedFigure>;
}

/** Holds a report against those that it consolidates. Nothing where the edge has not looked for them. */
export function consolidationFaults(report: ReportFacts): readonly ConsolidationFault[] {
  const states = linkStates(report, 'subordinate');
  if (!states) return [];
  const subordinates = subordinatesOf(states);
  if (subordinates.length === 0) return [];
  // A sum of which one addend is missing proves nothing; why it is missing is told elsewhere.
  const complete = subordinates.length === states.length;
  const tables = figureTables(report).map((table) => ({
    table,
    section: sectionOf(report, table),
    rows: officeRows(table, subordinates),
  }));
  const byOffice = tables.filter(({ rows }) => rows.size > 0);
  const others = tables.filter(({ rows }) => rows.size === 0).map(({ table }) => table);
  return [
    ...byOffice.flatMap(({ table, rows, section }) => [
      ...rowFaults(rows),
      ...(complete ? coverFaults(table, rows, subordinates, section) : []),
    ]),
    ...(complete ? totalFaults(report, others, byOffice.length > 0, subordinates) : []),
  ];
}

/** The subordinate reports that can be compared. */
export function subordinatesOf(states: readonly LinkState[]): readonly Subordinate[] {
  return states.flatMap(({ linked }): Subordinate[] => {
    if (!linked) return [];
    const tables = mainTables(figureTables(linked.facts));
    return [
      {
        link: linked.link,
        office: officeOf(linked.facts),
        elsewhere: linked.elsewhere,
        tables,
        totals: totalsOf(linked.facts, tables),
      },
    ];
  });
}

function sectionOf(report: ReportFacts, { table }: FigureTable): number {
  return report.sections.findIndex((section) => section.tables.includes(table));
}

/** The rows of a table that are each one subordinate office. */
export function officeRows(
  table: FigureTable,
  subordinates: readonly Subordinate[],
): ReadonlyMap<Subordinate, RowFigures> {
  const rows = [...table.rows.values()];
  const found = new Map<Subordinate, RowFigures>();
  for (const subordinate of subordinates) {
    const named = rows.filter(({ row }) => isOffice(row.label, subordinate.office));
    if (named.length === 1 && named[0]) found.set(subordinate, named[0]);
  }
  return found;
}

/** «Xã An Hòa», «UBND xã An Hòa» and «An Hòa» are the office «Ủy ban nhân dân xã An Hòa»; «Phường An Hòa» is not. */
function isOffice(label: string, office: string): boolean {
  const own = unitKey(label);
  if (own === '' || office === '') return false;
  return own === unitKey(office) || (levelOf(label) === undefined && own === bareUnitKey(office));
}

function rowFaults(rows: ReadonlyMap<Subordinate, RowFigures>): readonly ConsolidationFault[] {
  return [...rows].flatMap(([subordinate, { row, figures }]) =>
    [...figures.values()].flatMap((stated): readonly ConsolidationFault[] => {
      const term = termOf(subordinate, stated);
      return term?.figure && !equal(term.value, stated.value) ? [{ kind: 'row', row: row.label, stated, term }] : [];
    }),
  );
}

/** Offices without a row, and rows of offices without a report; only where the table clearly means to have them all. */
function coverFaults(
  table: FigureTable,
  rows: ReadonlyMap<Subordinate, RowFigures>,
  subordinates: readonly Subordinate[],
  section: number,
): readonly ConsolidationFault[] {
  if (rows.size < 2 || !table.total) return [];
  const missing = subordinates.filter((one) => !rows.has(one) && one.office !== '');
  const level = commonLevel(subordinates);
  const known = new Set([...rows.values()].map(({ row }) => row));
  const strange = [...table.rows.values()].filter(
    ({ row }) => !known.has(row) && level !== undefined && levelOf(row.label) === level,
  );
  return [
    ...missing.map(
      ({ link, office, elsewhere }): ConsolidationFault => ({ kind: 'no-row', link, office, path: elsewhere.path }),
    ),
    ...strange.map(
      ({ row }): ConsolidationFault => ({ kind: 'no-report', row: row.label, at: { section, span: labelSpan(row) } }),
    ),
  ];
}

function labelSpan(row: RowFigures['row']): Span {
  return row.cells.find((cell) => cell.text.includes(row.label))?.span ?? row.span;
}

/** The level of government of all of these offices, where it is one. */
export function commonLevel(subordinates: readonly Subordinate[]): string | undefined {
  const levels = new Set(subordinates.map(({ office }) => levelOf(office)));
  return levels.size === 1 ? [...levels][0] : undefined;
}

/** The totals that are not the sums of the subordinate reports'. */
function totalFaults(
  report: ReportFacts,
  tables: readonly FigureTable[],
  byOffice: boolean,
  subordinates: readonly Subordinate[],
): readonly ConsolidationFault[] {
  const meant = tablesOfLevel(tables, commonLevel(subordinates));
  const totals = [...totalsOf(report, meant).values()].filter(({ source }) => source === 'table' || !byOffice);
  const offs: TotalOff[] = [];
  const agreeing: TotalOff[] = [];
  const lacking = new Map<Subordinate, string[]>();
  for (const stated of totals) {
    const terms = subordinates.map((one) => ({ one, term: termOf(one, stated) }));
    const known = terms.flatMap(({ term }) => (term ? [term] : []));
    if (known.length < terms.length) {
      if (known.some(({ figure }) => figure))
        for (const { one, term } of terms) if (!term) lacking.set(one, [...(lacking.get(one) ?? []), stated.label]);
      continue;
    }
    if (known.every(({ figure }) => !figure)) continue;
    const sum = known.reduce((total, { value }) => add(total, value), ZERO);
    (equal(sum, stated.value) ? agreeing : offs).push({ stated, sum, terms: known });
  }
  const missing = [...lacking].map(
    ([{ link, elsewhere }, labels]): ConsolidationFault => ({ kind: 'no-measure', link, path: elsewhere.path, labels }),
  );
  return [...explain(offs, agreeing, rowsOff(meant, subordinates)), ...missing];
}

/**
 * The tables whose totals the subordinates should add up to: those of their level, else those of no level. In a table
 * with a row for each level that row stands for the total.
 */
export function tablesOfLevel(tables: readonly FigureTable[], level: string | undefined): readonly FigureTable[] {
  const own = tables.filter((table) => level !== undefined && table.level === level);
  const meant = own.length > 0 ? own : tables.filter((table) => table.level === undefined || table.level === 'all');
  return meant.flatMap((table): FigureTable[] => {
    const levels = [...table.rows.values()].filter(({ row }) => levelIn(row.label) !== undefined);
    if (levels.length === 0) return [table];
    const row = levels.find((one) => levelIn(one.row.label) === level);
    return row ? [{ ...table, total: row }] : [];
  });
}

/** What one report states of a measure; undefined where it does not state it, so that no sum can be made. */
export function termOf({ office, elsewhere, tables, totals }: Subordinate, stated: StatedFigure): Term | undefined {
  const { key, source } = stated;
  const figure = totals.get(key);
  // In prose «tiếp nhận» may or may not take the carry-over in, so that only like is held against like.
  if (figure)
    return key === 'received' && figure.source !== source
      ? undefined
      : { office, value: figure.value, figure, elsewhere };
  const empty = tables.some(
    ({ columns, total, rows }) =>
      columns.has(key) && total && [...rows.values()].every(({ figures }) => !figures.has(key)),
  );
  return empty ? { office, value: ZERO, figure: undefined, elsewhere } : undefined;
}

/**
 * Looks whether one report, left out or counted twice, is behind all that is off, or one row; else every total is told by
 * itself.
 */
function explain(
  offs: readonly TotalOff[],
  agreeing: readonly TotalOff[],
  rows: readonly RowOff[],
): readonly ConsolidationFault[] {
  const first = offs[0];
  if (!first) return [];
  for (const [i, term] of first.terms.entries()) {
    // With a single total the same difference may be chance, unless the figure is a telling one.
    if (offs.length < 2 && compare(term.value, { digits: 10n, scale: 0 }) < 0) continue;
    if (!agreeing.every(({ terms }) => isZero(terms[i]?.value ?? ZERO))) continue;
    const leftOut = offs.every(({ stated, sum, terms }) => equal(subtract(sum, stated.value), terms[i]?.value ?? ZERO));
    const twice = offs.every(({ stated, sum, terms }) =>
      equal(subtract(sum, stated.value), negate(terms[i]?.value ?? ZERO)),
    );
    if (leftOut || twice) return [{ kind: leftOut ? 'left-out' : 'counted-twice', offs, term }];
  }
  const [row, ...more] = rows;
  if (row && more.length === 0 && isBehind(row, offs))
    return [{ kind: 'one-row', offs, row: row.row, cells: row.cells }];
  const excess = offs.length > 1 && offs.every(({ stated, sum }) => compare(stated.value, sum) > 0);
  return excess ? [{ kind: 'excess', offs }] : offs.map((off) => ({ kind: 'total', off }));
}

interface RowOff {
  readonly row: string;
  readonly cells: readonly CellOff[];
}

/** Whether a row is off by just as much as each total, and in no other column. */
function isBehind({ cells }: RowOff, offs: readonly TotalOff[]): boolean {
  const difference = ({ stated, sum }: CellOff): Decimal => subtract(stated.value, sum);
  if (cells.length !== offs.length) return false;
  return offs.every((off) =>
    cells.some((cell) => cell.stated.key === off.stated.key && equal(difference(cell), difference(off))),
  );
}

/**
 * The rows of the one table that are not the sum of the rows of that name in the subordinates' tables; only where each
 * of those has one table of the same form. A report without such a row adds nothing to it.
 */
function rowsOff(meant: readonly FigureTable[], subordinates: readonly Subordinate[]): readonly RowOff[] {
  const [table, ...more] = meant;
  if (!table || more.length > 0) return [];
  const theirs = subordinates.map(({ tables }) => tables.filter(({ shape }) => shape === table.shape));
  if (theirs.some((own) => own.length !== 1)) return [];
  return [...table.rows].flatMap(([label, { row, figures }]): RowOff[] => {
    const cells = [...figures.values()].flatMap((stated): CellOff[] => {
      const addends = theirs.map((own) => own[0]?.rows.get(label)?.figures.get(stated.key)?.value ?? ZERO);
      const sum = addends.reduce(add, ZERO);
      return equal(sum, stated.value) ? [] : [{ stated, sum }];
    });
    return cells.length > 0 ? [{ row: row.label, cells }] : [];
  });
}
