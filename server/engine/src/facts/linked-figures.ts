import { type Decimal, equal, show, subtract } from '../figures/decimal.ts';
import type { Place } from '../text/span.ts';
import { foldLabel } from '../words/fold.ts';
import { FILES, KEY } from '../words/keys.ts';
import { levelIn } from '../words/offices.ts';
import { PERIOD, PLACE_WORDS } from '../words/scopes.ts';
import { digitsSpan, rewrite } from './explain.ts';
import { lookup } from './front-matter.ts';
import { type MeasuredCell, measureKey } from './measured-cells.ts';
import type { ReportFacts } from './report.ts';
import type { Statement } from './statements.ts';
import { columnLabel, type Row, type Table } from './table.ts';

/** One figure by which a report can be held against another. */
export interface StatedFigure {
  /** See `measureKey`. */
  readonly key: string;
  readonly value: Decimal;
  /** The column's labels, or the words of the prose. */
  readonly label: string;
  /** The digits. */
  readonly at: Place;
  readonly source: 'table' | 'prose';
  /** The text to put in place of the digits for another value, written the way this figure is. */
  rewritten(value: Decimal): string;
}

/** The figures of one row, by measure. */
export interface RowFigures {
  readonly row: Row;
  readonly figures: ReadonlyMap<string, StatedFigure>;
}

/** A table that states figures of the whole period and office of its report. */
export interface FigureTable {
  readonly table: Table;
  /** Its measures in order: two tables with the same shape have the same form. */
  readonly shape: string;
  /** The measures that it has a column for, whether or not any cell of it is filled. */
  readonly columns: ReadonlySet<string>;
  /** The level of government that its caption confines it to; undefined for none. */
  readonly level: string | undefined;
  /** The row that stands for all of it: its one total row, or its only row. */
  readonly total: RowFigures | undefined;
  /** The other rows that carry figures, by folded label. A label that stands twice is left out. */
  readonly rows: ReadonlyMap<string, RowFigures>;
}

/** The tables of a report that speak of its own period, and of no single field or office. */
export function figureTables(report: ReportFacts): readonly FigureTable[] {
  const own = ownPeriods(report);
  return report.sections.flatMap((facts, section) => {
    const tables = [...new Set(facts.measured.map(({ table }) => table))];
    return tables
      .filter((table) => !isNarrower(table.caption ?? '', own))
      .map((table) =>
        readFigures(
          table,
          facts.measured.filter((cell) => cell.table === table),
          section,
        ),
      );
  });
}

function isNarrower(caption: string, own: readonly string[]): boolean {
  const places = [...` ${foldLabel(caption)} `.matchAll(PLACE_WORDS)];
  return places.length > 0 || !periodsIn(caption).every((period) => isOwn(period, own));
}

function readFigures(table: Table, cells: readonly MeasuredCell[], section: number): FigureTable {
  const byRow = new Map<Row, Map<string, StatedFigure>>();
  const ambiguous = keysOfTwoColumns(cells);
  for (const cell of cells) {
    const figures = byRow.get(cell.row) ?? new Map<string, StatedFigure>();
    byRow.set(cell.row, figures);
    const figure = ofCell(cell, section);
    if (!ambiguous.has(figure.key)) figures.set(figure.key, figure);
  }
  const all = cells.find((cell) => cell.all)?.row;
  const rows = new Map<string, RowFigures>();
  const twice = new Set<string>();
  for (const [row, figures] of byRow) {
    if (row === all || row.kind === 'total' || row.folded === '') continue;
    if (rows.has(row.folded)) twice.add(row.folded);
    rows.set(row.folded, { row, figures });
  }
  for (const label of twice) rows.delete(label);
  const total = all && { row: all, figures: byRow.get(all) ?? new Map<string, StatedFigure>() };
  const shape = [...new Set(cells.map((cell) => measureKey(cell.whole, cell.parts)))].join(', ');
  const columns = new Set(table.measures.flatMap(({ whole, parts }) => (whole ? [measureKey(whole, parts)] : [])));
  return { table, shape, columns, level: levelIn(table.caption ?? ''), total, rows };
}

/** The measures that two columns of a table state: it can't be told which one is meant. */
function keysOfTwoColumns(cells: readonly MeasuredCell[]): ReadonlySet<string> {
  const columns = new Map<string, number>();
  const twice = new Set<string>();
  for (const { cell, whole, parts } of cells) {
    const key = measureKey(whole, parts);
    if ((columns.get(key) ?? cell.column) !== cell.column) twice.add(key);
    columns.set(key, cell.column);
  }
  return twice;
}

function ofCell({ table, cell, whole, parts }: MeasuredCell, section: number): StatedFigure {
  return {
    key: measureKey(whole, parts),
    value: cell.reading.value,
    label: columnLabel(table.columns[cell.column]),
    at: { section, span: digitsSpan(cell) },
    source: 'table',
    rewritten: (value) => rewrite(table, cell, value),
  };
}

/**
 * What a report states for all of its period and office, by measure: the total rows of those `tables` first, else the
 * prose. Of a measure that is stated with two different figures nothing is known here; that is for other rules.
 */
export function totalsOf(report: ReportFacts, tables: readonly FigureTable[]): ReadonlyMap<string, StatedFigure> {
  const totals = agreed(tables.flatMap(({ total }) => [...(total?.figures.values() ?? [])]));
  for (const [key, figure] of agreed(proseFigures(report))) if (!totals.has(key)) totals.set(key, figure);
  return new Map([...totals].flatMap(([key, figure]) => (figure ? [[key, figure]] : [])));
}

/** The first figure of each measure; undefined where not all of them agree. */
function agreed(figures: readonly StatedFigure[]): Map<string, StatedFigure | undefined> {
  const found = new Map<string, StatedFigure | undefined>();
  for (const figure of figures) {
    if (!found.has(figure.key)) found.set(figure.key, figure);
    const first = found.get(figure.key);
    if (first && !equal(first.value, figure.value)) found.set(figure.key, undefined);
  }
  return found;
}

function proseFigures(report: ReportFacts): readonly StatedFigure[] {
  const own = ownPeriods(report);
  return report.sections.flatMap((facts, section) => {
    if (facts.heading?.isPlan) return [];
    return facts.statements.flat().flatMap((statement) => {
      const figure = ofStatement(statement, section, facts.section.text);
      return figure && isOwn(statement.period, own) ? [figure] : [];
    });
  });
}

function ofStatement(statement: Statement, section: number, text: string): StatedFigure | undefined {
  const { figure, whole, parts, scope, label } = statement;
  const isCount = !figure.percent && !figure.scaled && !figure.approximate && !figure.over;
  if (!whole || scope !== '' || !isCount || figure.use !== 'statement' || figure.unit !== FILES) return undefined;
  const digits = text.slice(figure.span.start, figure.span.end);
  return {
    key: measureKey(whole, parts),
    value: figure.value,
    label,
    at: { section, span: figure.span },
    source: 'prose',
    rewritten: (value) => (/^0\d/u.test(digits) ? show(value).padStart(digits.length, '0') : show(value)),
  };
}

/**
 * The tables that speak of all of the report: those that no caption confines to one level, or, where each is, those of
 * its one level. None where there are several levels and nothing for all of them.
 */
export function mainTables(tables: readonly FigureTable[]): readonly FigureTable[] {
  const whole = tables.filter(({ level }) => level === undefined || level === 'all');
  if (whole.length > 0) return whole;
  return new Set(tables.map(({ level }) => level)).size === 1 ? tables : [];
}

/** The one table with a figure of this measure; undefined where there are none or several. */
export function onlyTableWith(tables: readonly FigureTable[], key: string): FigureTable | undefined {
  const having = tables.filter(
    ({ total, rows }) => total?.figures.has(key) || [...rows.values()].some(({ figures }) => figures.has(key)),
  );
  return having.length === 1 ? having[0] : undefined;
}

/** What a report leaves to the next one, and the figures that tell it. */
export interface Balance {
  readonly value: Decimal;
  /** `stated`: it says what is pending; `computed`: received less resolved, since it does not. */
  readonly kind: 'stated' | 'computed';
  readonly figures: readonly StatedFigure[];
}

/** The balance of a report, or of one row, by its figures. */
export function balanceOf(figures: ReadonlyMap<string, StatedFigure>): Balance | undefined {
  const pending = figures.get('pending');
  if (pending) return { value: pending.value, kind: 'stated', figures: [pending] };
  const received = figures.get('received');
  const resolved = figures.get('resolved');
  // In prose «tiếp nhận» may leave the carry-over out, so that the difference would be no balance.
  if (received?.source !== 'table' || resolved?.source !== 'table') return undefined;
  const value = subtract(received.value, resolved.value);
  return value.digits < 0n ? undefined : { value, kind: 'computed', figures: [received, resolved] };
}

const THIS_PERIOD = /^(?:trong kỳ|kỳ này|tháng này|trong tháng)$/u;

/** The periods that a report's trích yếu names, in comparable form. */
function ownPeriods(report: ReportFacts): readonly string[] {
  const title = lookup(report.frontMatter, KEY.title);
  return title?.kind === 'text' ? periodsIn(title.text) : [];
}

function periodsIn(text: string): readonly string[] {
  return [...text.matchAll(PERIOD)].map(([found]) => comparable(foldLabel(found)));
}

/** «Quý III/2024» and «quý III năm 2024» are one period, and so are «9 tháng năm 2024» and «9 tháng đầu năm 2024». */
function comparable(period: string): string {
  return period
    .replace(/^(?:cả|suốt) (?=năm \d)/u, '')
    .replace(/(?<=\d tháng) đầu(?= năm|$)/u, '')
    .replace(/(?<=\S) năm(?= \d|$)/u, '');
}

/** Words for what has come together since the year began: the report's own period where that is such a one. */
const SINCE_NEW_YEAR = /^(?:lũy kế|từ đầu năm|từ đầu|(?:cả|trong|suốt)(?: năm)?)$/u;
const CUMULATIVE = /^(?:\d+ tháng|năm \d)/u;

/** Whether a period is the report's own: unnamed, «trong kỳ», or what its trích yếu names, perhaps without the year. */
function isOwn(period: string, own: readonly string[]): boolean {
  const named = comparable(period);
  if (named === '' || THIS_PERIOD.test(named) || own.length === 0) return true;
  if (SINCE_NEW_YEAR.test(named)) return own.some((one) => CUMULATIVE.test(one));
  return own.some((one) => one === named || one.startsWith(`${named} `));
}
