import type { Reading } from '../figures/reading.ts';
import type { RawTable } from '../markdown/table-scan.ts';
import type { Span } from '../text/span.ts';
import type { TableForm } from '../generated/schema-types.ts';

/** One cell of a table's body. Spans are section-relative. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly span: Span;
  /** The trimmed source text. */
  readonly text: string;
  readonly reading: Reading;
}

/**
 * What a column holds: `ordinal` is STT; `text` words; `figure` counts that add up; `percent` shares; `other` figures
 * that do not add up (averages, ranks, scores, years).
 */
export type ColumnKind = 'ordinal' | 'text' | 'figure' | 'percent' | 'other';

export interface Column {
  readonly index: number;
  /** The labels from the outermost group down to the column's own: ['Hồ sơ đã giải quyết', 'Tổng số']. */
  readonly path: readonly string[];
  readonly kind: ColumnKind;
  /** The number that the column-number row gives it. */
  readonly number: number | undefined;
}

/** What a body row is. A `section` row is a heading without figures of its own; a `subtotal` sums the rows under it. */
export type RowKind = 'header' | 'numbers' | 'data' | 'section' | 'subtotal' | 'total' | 'blank';

export interface Row {
  readonly index: number;
  readonly kind: RowKind;
  readonly span: Span;
  /** As many cells as the row was written with. */
  readonly cells: readonly Cell[];
  /** The row's name: its first words (Hộ tịch), else its ordinal. */
  readonly label: string;
  /** Indices of the rows that this total, sub-total or section row speaks of; empty for other rows. */
  readonly children: readonly number[];
}

/** One equation of the column-number row, or why it could not be read. */
export interface Formula {
  readonly span: Span;
  readonly text: string;
  /** Column indices; the sign is 1 or -1. Undefined where it could not be read. */
  readonly equation: { readonly whole: number; readonly parts: readonly { readonly column: number; readonly sign: 1 | -1 }[] } | undefined;
  readonly problem: 'unreadable' | 'missing-column' | 'self-reference' | undefined;
  /** The column number that is missing or refers to itself. */
  readonly column: number | undefined;
}

export interface Table {
  readonly span: Span;
  readonly raw: RawTable;
  readonly columns: readonly Column[];
  /** Every body row in order, stacked header rows and the column-number row too. */
  readonly rows: readonly Row[];
  readonly formulas: readonly Formula[];
  /** The paragraph right above the table, in plain text. */
  readonly caption: string | undefined;
  /** The statutory or workspace form that its columns match. */
  readonly form: TableForm | undefined;
}
