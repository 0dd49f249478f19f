import { foldLabel } from '../words/fold.ts';
import { FILES } from '../words/keys.ts';
import { measureOf, type Part, type Whole, wholeOfParts } from '../words/measures.ts';
import { isGenericColumnLabel, isOfSome } from '../words/table-labels.ts';
import { type ColumnMeasure, type FigureCell, isFigure, type Row, type Table } from './table.ts';

/** A cell of a table with what it measures. */
export interface MeasuredCell {
  readonly table: Table;
  readonly cell: FigureCell;
  readonly row: Row;
  readonly whole: Whole;
  /** Empty for the column of the whole itself. */
  readonly parts: readonly Part[];
  /** Whether it stands for all that the table is about: it is in the table's only total row, or in its only row. */
  readonly all: boolean;
}

/** The cells of a table of which the vocabulary knows what they measure. */
export function measuredCells(table: Table): readonly MeasuredCell[] {
  const known = table.measures.filter((measure) => measure.whole !== undefined);
  const byRow = cellsByRow(table);
  if (known.length === 0 || byRow.filter((cell) => cell.parts.length > 0).length >= 2) return byRow;
  // Two columns of one measure (late with and without a letter of apology) each state a part of it that has no name.
  const measures = known.filter((one) => !known.some((other) => other !== one && sameMeasure(one, other)));
  const rows = table.rows.filter((row) => row.kind === 'data' || row.kind === 'total');
  const totals = rows.filter((row) => row.kind === 'total');
  // A table of some offices or fields has no total of the whole.
  const ofSome = isOfSome(table.caption ?? '');
  return rows.flatMap((row) =>
    measures.flatMap(({ column, whole, parts }): readonly MeasuredCell[] => {
      const cell = row.cells[column.index];
      if (!whole || !isFigure(cell) || cell.reading.percent || row.cells.length !== table.columns.length) return [];
      const all = !ofSome && (rows.length === 1 || (totals.length === 1 && row === totals[0]));
      return [{ table, cell, row, whole, parts, all }];
    }),
  );
}

function sameMeasure(a: ColumnMeasure, b: ColumnMeasure): boolean {
  return a.whole === b.whole && [...a.parts].sort().join() === [...b.parts].sort().join();
}

/** A table with one column of figures may have its measures down the side: «Trực tuyến | 1.492». */
function cellsByRow(table: Table): readonly MeasuredCell[] {
  const columns = table.columns.filter((column) => column.kind === 'figure');
  const [column] = columns;
  if (columns.length !== 1 || !column || !countsFiles(table, column.folded)) return [];
  const rows = table.rows.filter((row) => row.kind === 'data' || row.kind === 'total');
  const read = rows.map((row) => ({ row, ...rowMeasure(row.folded) }));
  const wholes = new Set(read.flatMap(({ whole }) => (whole ? [whole] : [])));
  const [only] = wholes;
  const keys = read.map(({ whole, parts }) => (whole ? measureKey(whole, parts) : ''));
  return read.flatMap(({ row, whole, parts }, i): readonly MeasuredCell[] => {
    const cell = row.cells[column.index];
    const own = row.kind === 'total' && wholes.size === 1 ? only : whole;
    if (
      !own ||
      !isFigure(cell) ||
      cell.reading.percent ||
      (row.kind !== 'total' && keys.indexOf(keys[i] ?? '') !== keys.lastIndexOf(keys[i] ?? ''))
    )
      return [];
    return [{ table, cell, row, whole: own, parts: row.kind === 'total' ? [] : parts, all: true }];
  });
}

/** Whether a table's one column of figures counts files, by its own label or, where that is bare, by the caption. */
function countsFiles(table: Table, labels: readonly string[]): boolean {
  const own = labels.join(' ');
  return own.includes(FILES) || (isGenericColumnLabel(own) && foldLabel(table.caption ?? '').includes(FILES));
}

function rowMeasure(folded: string): { readonly whole: Whole | undefined; readonly parts: readonly Part[] } {
  const { whole, wholes, parts } = measureOf(folded);
  if (wholes.length > 1 || parts.includes('outside')) return { whole: undefined, parts: [] };
  return { whole: whole ?? wholeOfParts(parts), parts };
}

/** A measure as one word, for comparing: the whole and its parts in a fixed order. */
export function measureKey(whole: Whole, parts: readonly Part[]): string {
  return [whole, ...[...parts].sort()].join(' ');
}
