import type { Part, Whole } from '../words/measures.ts';
import { columnMeasures } from './column-measures.ts';
import { type FigureCell, isFigure, type Row, type Table } from './table.ts';

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
  const measures = columnMeasures(table).filter((measure) => measure.whole !== undefined);
  if (measures.length === 0) return [];
  const rows = table.rows.filter((row) => row.kind === 'data' || row.kind === 'total');
  const totals = rows.filter((row) => row.kind === 'total');
  return rows.flatMap((row) =>
    measures.flatMap(({ column, whole, parts }): readonly MeasuredCell[] => {
      const cell = row.cells[column.index];
      if (!whole || !isFigure(cell) || cell.reading.percent || row.cells.length !== table.columns.length) return [];
      return [{ table, cell, row, whole, parts, all: rows.length === 1 || (totals.length === 1 && row === totals[0]) }];
    }),
  );
}

/** A measure as one word, for comparing: the whole and its parts in a fixed order. */
export function measureKey(whole: Whole, parts: readonly Part[]): string {
  return [whole, ...[...parts].sort()].join(' ');
}
