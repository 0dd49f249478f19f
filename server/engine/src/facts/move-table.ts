import type { RawTable } from '../markdown/table-scan.ts';
import { shift } from '../text/span.ts';
import type { Identity } from './identities.ts';
import type { TableFacts } from './section-parts.ts';
import type { Cell, FigureCell, Table } from './table.ts';

/**
 * The facts of a table that stands elsewhere in its section than before and has not changed otherwise: `raw` is the same
 * table as it is scanned now. Only what has a place is made anew.
 */
export function moveTable({ table, verdicts, shares, measured }: TableFacts, raw: RawTable): TableFacts {
  const moved = movedTable(table, raw);
  const cellOf = <One extends Cell>(cell: One): One => moved.rows[cell.row]?.cells[cell.column] as One;
  const identityOf = (identity: Identity): Identity => ({
    ...identity,
    table: moved,
    whole: cellOf(identity.whole),
    parts: identity.parts.map(({ cell, sign }) => ({ cell: cellOf(cell), sign })),
  });
  return {
    table: moved,
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      identity: identityOf(verdict.identity),
      whole: cellOf(verdict.whole),
      missing: verdict.missing.map(cellOf),
    })),
    shares: shares.map((share) => ({
      ...share,
      table: moved,
      percent: cellOf(share.percent),
      reading: { ...share.reading, part: cellOf(share.reading.part), whole: cellOf(share.reading.whole) },
    })),
    measured: measured.map((one) => ({
      ...one,
      table: moved,
      cell: cellOf<FigureCell>(one.cell),
      row: moved.rows[one.row.index] ?? one.row,
    })),
  };
}

function movedTable(table: Table, raw: RawTable): Table {
  const by = raw.span.start - table.span.start;
  const rows = table.rows.map((row, index) => ({
    ...row,
    span: raw.rows[index]?.span ?? row.span,
    cells: row.cells.map((cell, column) => ({ ...cell, span: raw.rows[index]?.cells[column]?.span ?? cell.span })),
  }));
  return {
    ...table,
    span: raw.span,
    raw,
    rows,
    formulas: table.formulas.map((one) => ({ ...one, span: shift(one.span, by) })),
  };
}
