import type { Reading } from '../figures/reading.ts';
import type { TableForm } from '../generated/schema-types.ts';
import type { RawTable } from '../markdown/table-scan.ts';
import type { Span } from '../text/span.ts';
import type { Measure, Part, Whole } from '../words/measures.ts';

/** One cell of a table's body. Spans are section-relative. */
export interface Cell {
  /** Index of the body row, from 0 for the row below the delimiter. */
  readonly row: number;
  readonly column: number;
  readonly span: Span;
  /** The trimmed source text. */
  readonly text: string;
  readonly reading: Reading;
}

/** A cell that reads as a figure. */
export type FigureCell = Cell & { readonly reading: Extract<Reading, { kind: 'figure' }> };

/** Whether a cell holds a figure. */
export function isFigure(cell: Cell | undefined): cell is FigureCell {
  return cell?.reading.kind === 'figure';
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
  /** `path` in `foldLabel`ed form, for comparing. */
  readonly folded: readonly string[];
  /** What each label of `path` says that the column measures. */
  readonly measures: readonly Measure[];
  readonly kind: ColumnKind;
  /** The number or letter that the column-number row gives it. */
  readonly number: string | undefined;
}

/**
 * What a body row is: `header` is a stacked header row, `numbers` the column-number row, `section` a heading without
 * figures, `total` a total of all or of a run of rows, `aside` stands beside the sum (cumulative, last year's).
 */
export type RowKind = 'header' | 'numbers' | 'data' | 'section' | 'total' | 'aside' | 'blank';

export interface Row {
  readonly index: number;
  readonly kind: RowKind;
  readonly span: Span;
  /** As many cells as the row was written with. */
  readonly cells: readonly Cell[];
  /** The row's name: its first words (Hộ tịch), else its ordinal. */
  readonly label: string;
  /** `label` without its numbering, in `foldLabel`ed form. */
  readonly folded: string;
  /** How the row is numbered: I, 1, 1.1, a), or not at all. */
  readonly marker: string;
}

/** One equation of the column-number row, or why it could not be used. */
export interface Formula {
  readonly span: Span;
  readonly text: string;
  /** Column indices. Undefined where it could not be read. */
  readonly equation: ColumnEquation | undefined;
  readonly problem: 'unreadable' | 'missing-column' | 'self-reference' | undefined;
  /** The column number that is missing or refers to itself. */
  readonly number: string | undefined;
}

export type ColumnEquation =
  | { readonly kind: 'sum'; readonly whole: number; readonly parts: readonly SignedColumn[] }
  | { readonly kind: 'share'; readonly percent: number; readonly part: number; readonly whole: number };

export interface SignedColumn {
  readonly column: number;
  readonly sign: 1 | -1;
}

export interface Table {
  readonly span: Span;
  readonly raw: RawTable;
  readonly columns: readonly Column[];
  /** Every body row in order, stacked header rows and the column-number row too. */
  readonly rows: readonly Row[];
  readonly formulas: readonly Formula[];
  /** What each figure column measures, as far as the vocabulary knows. */
  readonly measures: readonly ColumnMeasure[];
  /** The paragraph right above the table, in plain text. */
  readonly caption: string | undefined;
  /** The statutory or workspace form that its columns match. */
  readonly form: RecognisedForm | undefined;
}

/** The labels over a table's columns, by themselves. */
export interface TableHead {
  readonly paths: readonly (readonly string[])[];
  /** For each label of `paths`: its `foldLabel`ed form, and what it measures. */
  readonly folded: readonly (readonly string[])[];
  readonly measures: readonly (readonly Measure[])[];
}

/** What a table's header says of its columns; many tables of a report share one. */
export interface TableFrame extends Pick<Table, 'columns' | 'measures' | 'form'> {
  /** The equations of the column-number row, with the column whose cell states each. */
  readonly equations: readonly ({ readonly column: number } & Pick<Formula, 'equation' | 'problem' | 'number'>)[];
}

/** What a figure column measures, from its labels and its neighbours. */
export interface ColumnMeasure {
  readonly column: Column;
  readonly whole: Whole | undefined;
  /** Empty for the column that states the whole itself. */
  readonly parts: readonly Part[];
}

/** A form that a table follows; `columns` leads from the form's column number to the table's column index. */
export interface RecognisedForm {
  readonly form: TableForm;
  readonly columns: ReadonlyMap<number, number>;
}

/** A column's labels in one line, the way messages name it: «Hồ sơ đã giải quyết / Tổng số». */
export function columnLabel(column: Column | undefined): string {
  return column?.path.join(' / ') ?? '';
}
