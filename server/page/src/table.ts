import type { Table, Verdict } from '@soat/engine';
import { headRows } from '@soat/tables';
import type { PlacedTable } from './body-source.ts';
import { cellOf, type References } from './inline.ts';
import {
  type Align,
  type BodyCell,
  type BodyRow,
  type CellFigure,
  type CellSum,
  type HeadCell,
  type Inline,
  plainText,
  type TableBlock,
} from './model.ts';
import { withMarks } from './origins.ts';
import { textWidth } from './text-width.ts';

type Row = Table['rows'][number];
type Cell = Row['cells'][number];

/** A table of the report as the page shows it; its columns are not measured yet (see `fitted`). */
export function tableOf(placed: PlacedTable, references: References): TableBlock {
  const { table, section, start } = placed;
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.cells.length));
  const body = table.rows.filter((row) => row.kind !== 'header' && row.kind !== 'numbers' && row.kind !== 'blank');
  const sums = sumsOf(
    section.verdicts.filter((verdict) => verdict.identity.table === table),
    new Map(body.map((row, index) => [row.index, index])),
  );
  const numbers = table.rows.find((row) => row.kind === 'numbers');
  return {
    kind: 'table',
    size: 0,
    caption: table.caption,
    columns: alignsOf(table, section.section.text, width).map((align) => ({ align, width: 0 })),
    head: headRows(pathsOf(table, width)).map((row) =>
      row.map(({ label, ...place }) => headCell(place, cellOf(label, references), placed, references)),
    ),
    numbers: numbers && padded(numbers, width, (cell) => (cell ? contentOf(cell, start, references) : [])),
    rows: body.map((row) => bodyRow(row, width, sums, start, references)),
  };
}

function padded<T>(row: Row, width: number, make: (cell: Cell | undefined, column: number) => T): readonly T[] {
  return Array.from({ length: width }, (_, column) => make(row.cells[column], column));
}

/** The marks on a column's own label are on its cell, whose words may be written in several rows. */
function headCell(
  cell: Omit<HeadCell, 'content'>,
  content: readonly Inline[],
  { table, start }: PlacedTable,
  { source }: References,
): HeadCell {
  const rows = [table.raw.header, ...table.rows.filter((row) => row.kind === 'header')];
  const spans = source && cell.columnSpan === 1 ? rows.flatMap((row) => row.cells[cell.column]?.span ?? []) : [];
  const marks = [...new Set(spans.flatMap((span) => source?.origins.take(start + span.start, start + span.end) ?? []))];
  if (marks.length === 0) return { ...cell, content };
  return { ...cell, content: content.map((one) => (one.kind === 'text' ? { ...one, marks } : one)) };
}

/** The words of a cell; marks that no words of it show, as in an empty one, stand at its end. */
function contentOf(cell: Cell, start: number, references: References): readonly Inline[] {
  const origins = references.source?.origins;
  if (!origins) return cellOf(cell.text, references);
  const content = cellOf(cell.text, references, start + cell.span.start);
  return withMarks(content, origins.rest(start + cell.span.start, start + cell.span.end), 'behind');
}

function bodyRow(
  row: Row,
  width: number,
  sums: ReadonlyMap<string, CellSum>,
  start: number,
  references: References,
): BodyRow {
  const kind = row.kind === 'total' || row.kind === 'section' ? row.kind : 'data';
  const cells = padded(row, width, (cell): BodyCell => {
    if (!cell) return { content: [] };
    const content = contentOf(cell, start, references);
    const figure = figureOf(cell, content);
    const sum = sums.get(`${cell.row}:${cell.column}`);
    return { content, ...(figure ? { figure } : {}), ...(figure && sum ? { sum } : {}) };
  });
  return { kind, cells, ...(references.source ? { at: start + row.span.start } : {}) };
}

/** The table with marks that belong to none of its cells: they stand in its first. */
export function markedTable(table: TableBlock, marks: readonly number[]): TableBlock {
  const [[first, ...others] = [], ...rows] = table.head;
  if (!first || marks.length === 0) return table;
  return { ...table, head: [[{ ...first, content: withMarks(first.content, marks, 'before') }, ...others], ...rows] };
}

/** The figure of a cell that holds nothing else; a cell with a unit or a note stays words. */
function figureOf(cell: Cell, content: readonly Inline[]): CellFigure | undefined {
  if (cell.reading.kind !== 'figure' || /[^\d\s.,%+−-]/u.test(plainText(content))) return undefined;
  const { value, percent, grouped } = cell.reading;
  // A leading zero is part of how an ordinal is written (01, 02).
  if (content.some((one) => one.kind === 'footnote')) return undefined;
  return { value: plainDecimal(value.digits, value.scale), decimals: value.scale, percent, grouped };
}

function plainDecimal(digits: bigint, scale: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  return `${digits < 0n ? '-' : ''}${whole}${scale > 0 ? `.${text.slice(-scale)}` : ''}`;
}

const SURER = ['declared', 'form', 'vocabulary', 'pattern'];
const OWN = ['row', 'subtotal', 'total', 'balance'];

/**
 * The sum that each cell states, by `row:column` of the table's rows. Of several the surest is taken, then the one over
 * the row; none is taken that would make a workbook go round in a circle.
 */
function sumsOf(verdicts: readonly Verdict[], rowAt: ReadonlyMap<number, number>): ReadonlyMap<string, CellSum> {
  const sums = new Map<string, CellSum>();
  const feeds = new Map<string, readonly string[]>();
  const sorted = verdicts
    .filter((verdict) => verdict.agrees && verdict.difference.digits === 0n)
    .sort(
      (a, b) =>
        SURER.indexOf(a.identity.ground) - SURER.indexOf(b.identity.ground) ||
        OWN.indexOf(a.identity.kind) - OWN.indexOf(b.identity.kind),
    );
  for (const { identity } of sorted) {
    const key = `${identity.whole.row}:${identity.whole.column}`;
    const from = identity.parts.map(({ cell }) => `${cell.row}:${cell.column}`);
    if (sums.has(key) || from.some((part) => reaches(part, key, feeds))) continue;
    const parts = identity.parts.map(({ cell, sign }) => ({ row: rowAt.get(cell.row), column: cell.column, sign }));
    if (parts.some((part) => part.row === undefined)) continue;
    sums.set(key, { parts: parts.map((part) => ({ ...part, row: part.row ?? 0 })) });
    feeds.set(key, from);
  }
  return sums;
}

function reaches(from: string, target: string, feeds: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === target) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(feeds.get(at) ?? []));
  }
  return false;
}

function alignsOf(table: Table, text: string, width: number): Align[] {
  return Array.from({ length: width }, (_, column) => {
    const span = table.raw.delimiter.cells[column]?.span;
    const mark = span ? text.slice(span.start, span.end) : '';
    if (mark.startsWith(':') && mark.endsWith(':')) return 'center';
    if (mark.endsWith(':')) return 'right';
    if (mark.startsWith(':')) return 'left';
    const kind = table.columns[column]?.kind;
    return kind === 'ordinal' ? 'center' : kind === undefined || kind === 'text' ? 'left' : 'right';
  });
}

function pathsOf(table: Table, width: number): readonly (readonly string[])[] {
  return Array.from({ length: width }, (_, column) => {
    const path = table.columns[column]?.path.filter((label) => label !== '') ?? [];
    return path.length > 0 ? path : [''];
  });
}

/** Left and right padding of a cell together, millimetres. */
const PADDING = 3;

/** Names of rows take three lines and are then long enough for any column to be wide. */
const NAME_LINES = 3;
const WIDEST_NAME = 40;

/** What a column's words need, in millimetres at letters of one point: widths grow with the size of letters. */
interface ColumnNeeds {
  readonly longestName: number;
  readonly widestWord: number;
  /** The longest text of its body, on one line. */
  readonly longest: number;
}

/** What the words of a table need; it is measured once, whatever sizes of letters are tried. */
export function needsOf(table: TableBlock): readonly ColumnNeeds[] {
  return table.columns.map((_, column) => {
    const heads = table.head.flatMap((row) => row.filter((cell) => cell.column === column && cell.columnSpan === 1));
    const bodies = table.rows.map((row) => ({ kind: row.kind, text: plainText(row.cells[column]?.content ?? []) }));
    const bolds = [
      ...heads.map((cell) => plainText(cell.content)),
      ...bodies.filter(({ kind }) => kind !== 'data').map(({ text }) => text),
    ];
    const plain = [
      plainText(table.numbers?.[column] ?? []),
      ...bodies.filter(({ kind }) => kind === 'data').map(({ text }) => text),
    ];
    const longest = Math.max(0, ...bodies.map(({ text }) => textWidth(text, 1)));
    return {
      longest,
      longestName: longest / NAME_LINES,
      widestWord: Math.max(widest(bolds, true), widest(plain, false)),
    };
  });
}

/** The least width of each column in which no word breaks, nor a row's name on many lines, at letters of `size` points. */
export function leastWidths(needs: readonly ColumnNeeds[], size: number): readonly number[] {
  return needs.map(({ longestName, widestWord }) =>
    Math.max(7, Math.min(WIDEST_NAME, longestName * size) + PADDING, widestWord * size + PADDING),
  );
}

function widest(texts: readonly string[], isBold: boolean): number {
  // A formula of the column-number row may break behind its signs; any other word stays whole.
  const words = new Set(texts.flatMap((text) => text.split(/\s+|(?<=[=+])/u)));
  return Math.max(0, ...[...words].map((word) => textWidth(word, 1, isBold)));
}

/**
 * The table with its columns as wide as `span` millimetres together: each gets what its longest word needs, and what is
 * left goes to the columns with the longest texts.
 */
export function fitted(table: TableBlock, needs: readonly ColumnNeeds[], size: number, span: number): TableBlock {
  const least = leastWidths(needs, size);
  const sum = least.reduce((a, b) => a + b, 0);
  const wishes = needs.map(({ longest }, column) =>
    Math.max(0, Math.min(longest * size + PADDING, span / 2) - (least[column] ?? 0)),
  );
  const wished = wishes.reduce((a, b) => a + b, 0);
  const spare = span - sum;
  const widths = least.map((width, column) => {
    if (spare <= 0) return (width * span) / sum;
    if (wished > spare) return width + (spare * (wishes[column] ?? 0)) / wished;
    return width + (wishes[column] ?? 0) + (spare - wished) / least.length;
  });
  return { ...table, size, columns: table.columns.map((column, i) => ({ ...column, width: round(widths[i] ?? 0) })) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
