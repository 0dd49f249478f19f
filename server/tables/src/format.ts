import { applyEdits, type Edit, type RawRow, type Span } from '@soat/engine/tables';
import { barsOf, contentOf, DELIMITER, lineEnd, TextMap, type TextTable } from './text-table.ts';
import { width } from './width.ts';

/** How tables are to be laid out. */
export interface FormatOptions {
  /**
   * The longest line, in columns of a fixed-width font, that is still made for the sake of alignment. A table whose lines
   * would get longer has only the rows below its header aligned, and one whose rows are too long by themselves none: lines
   * that wrap are easier to read without gaps.
   */
  readonly maxWidth: number;
  /** The stretch of the text that may be changed; all of it where left out. Of a line that it touches all may change. */
  readonly within?: Span | undefined;
}

type Align = 'left' | 'right' | 'center';

/** How wide each column is to be; 0 for the rows that are written without gaps. */
interface Layout {
  readonly widths: readonly number[];
  readonly aligns: readonly Align[];
  /** Whether header, delimiter and column-number row are aligned too. */
  readonly head: boolean;
}

/** A delimiter cell has three signs at least, as people write it. */
const LEAST = 3;

/**
 * The edits that align the columns of a text's tables: figures to the right, words to the left, or as the delimiter row
 * has it. They change nothing but the blanks around the cells and how many dashes the delimiter row has, so that the
 * text says the same; what is aligned already gives no edits. Spans are absolute, in the order of the text.
 */
export function formatTables(text: string, { maxWidth, within }: FormatOptions): readonly Edit[] {
  return [...new TextMap(text).tables(within)].flatMap((table) => formatTable(table, maxWidth, within));
}

/** A text with its tables aligned (see `formatTables`). */
export function applyFormat(text: string, options: FormatOptions): string {
  return applyEdits(text, formatTables(text, options));
}

function formatTable(table: TextTable, maxWidth: number, within: Span | undefined): readonly Edit[] {
  const layout = layoutOf(table, maxWidth);
  return table.lines.flatMap((row, line) => {
    if (within && (row.span.start > within.end || lineEnd(table.text, row.span.end) < within.start)) return [];
    return rowEdits(table, row, line, layout);
  });
}

function layoutOf(table: TextTable, maxWidth: number): Layout {
  const columns = table.raw.header.cells.length;
  const aligns = Array.from({ length: columns }, (_, column) => alignOf(table, column));
  const widest = (rows: readonly RawRow[], least: number): number[] =>
    Array.from({ length: columns }, (_, column) =>
      rows.reduce((most, row) => Math.max(most, width(contentOf(table, row, column))), least),
    );
  const all = widest([table.raw.header, ...table.raw.rows], LEAST);
  if (lineWidth(all) <= maxWidth) return { widths: all, aligns, head: true };
  const body = widest(
    table.raw.rows.filter((_, index) => !isHead(table, index)),
    1,
  );
  return { widths: lineWidth(body) <= maxWidth ? body : body.map(() => 0), aligns, head: false };
}

/** A line has a bar and a blank before each cell, a blank behind it, and a bar at its end. */
function lineWidth(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one + 3, 1);
}

function alignOf({ text, raw, table }: TextTable, column: number): Align {
  const mark = contentOf({ text }, raw.delimiter, column);
  if (mark.endsWith(':')) return mark.startsWith(':') ? 'center' : 'right';
  if (mark.startsWith(':')) return 'left';
  const kind = table.columns[column]?.kind;
  return kind === 'figure' || kind === 'percent' || kind === 'other' ? 'right' : 'left';
}

/** Whether a body row belongs to the head: a stacked header row, or the column-number row. */
function isHead({ table }: TextTable, index: number): boolean {
  const kind = table.rows[index]?.kind;
  return kind === 'header' || kind === 'numbers';
}

function rowEdits(table: TextTable, row: RawRow, line: number, layout: Layout): readonly Edit[] {
  const { text } = table;
  const bars = barsOf(text, row);
  const aligned = layout.head || (line > DELIMITER && !isHead(table, line - DELIMITER - 1));
  const edits: Edit[] = [];
  const put = (start: number, end: number, newText: string): void => {
    if (text.slice(start, end) !== newText) edits.push({ span: { start, end }, newText });
  };
  for (const [column, cell] of row.cells.entries()) {
    const open = bars[column];
    const close = bars[column + 1];
    const wide = aligned ? (layout.widths[column] ?? 0) : 0;
    const align = layout.aligns[column] ?? 'left';
    const content = contentOf(table, row, column);
    const free = Math.max(0, wide - (line === DELIMITER ? wide : width(content)));
    const left = align === 'right' ? free : align === 'center' ? Math.floor(free / 2) : 0;
    if (content === '') {
      if (open !== undefined && close !== undefined) put(open + 1, close, ' '.repeat(wide > 0 ? wide + 2 : 1));
      continue;
    }
    if (open !== undefined) put(open + 1, cell.span.start, ' '.repeat(left + 1));
    if (line === DELIMITER) put(cell.span.start, cell.span.end, delimiterCell(content, wide));
    if (close !== undefined) put(cell.span.end, close, ' '.repeat(free - left + 1));
  }
  put(row.span.end, lineEnd(text, row.span.end), '');
  return edits;
}

function delimiterCell(mark: string, wide: number): string {
  const start = mark.startsWith(':') ? ':' : '';
  const end = mark.length > 1 && mark.endsWith(':') ? ':' : '';
  return `${start}${'-'.repeat(Math.max(LEAST, wide) - start.length - end.length)}${end}`;
}
