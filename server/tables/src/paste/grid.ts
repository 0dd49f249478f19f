/** A cell of a copied table: its words on one line, and the place of its upper left corner. */
export interface GridCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A copied table: for every place the cell that covers it, so that a merged cell stands in several. All rows are equally
 * long.
 */
export interface Grid {
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  /** How many rows at the top the source itself marks as its head; 0 where it does not. */
  readonly head: number;
}

/** What a clipboard holds, in order: tables, and the paragraphs around them. */
export type ClipBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

/** The words at a place; a merged cell has them at its upper left corner only. */
export function textAt({ rows }: Grid, row: number, column: number): string {
  const cell = rows[row]?.[column];
  return cell && cell.row === row && cell.column === column ? cell.text : '';
}

/** How many columns a grid has. */
export function widthOf({ rows }: Grid): number {
  return rows[0]?.length ?? 0;
}

/** A grid of rows of words, none of them merged. */
export function gridOf(rows: readonly (readonly string[])[]): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) => ({ text: row[c] ?? '', row: r, column: c })),
  );
  return { rows: cells, head: 0 };
}

/** The grid without the rows and columns that have no words at all: spacers, hidden columns, the margin of a selection. */
export function withoutBlanks(grid: Grid): Grid {
  const { rows } = grid;
  const isFilled = (row: number, column: number): boolean => textAt(grid, row, column) !== '';
  const columns = Array.from({ length: widthOf(grid) }, (_, c) => c);
  // A column under a merged heading counts as filled, or the heading would shrink.
  const keptColumns = columns.filter((c) => rows.some((row) => (row[c]?.text ?? '') !== ''));
  const keptRows = rows.map((_, r) => r).filter((r) => columns.some((c) => isFilled(r, c)));
  const moved = new Map<GridCell, GridCell>();
  const kept = keptRows.map((r, row) =>
    keptColumns.map((c, column) => {
      const cell = rows[r]?.[c];
      if (!cell) return undefined;
      const known = moved.get(cell) ?? { text: cell.text, row, column };
      moved.set(cell, known);
      return known;
    }),
  );
  return { rows: kept, head: keptRows.filter((r) => r < grid.head).length };
}

/** The rows from `start` to before `end` as a grid of their own. */
export function sliceRows({ rows, head }: Grid, start: number, end = rows.length): Grid {
  const moved = new Map<GridCell, GridCell>();
  const kept = rows.slice(start, end).map((row, r) =>
    row.map((cell) => {
      if (!cell) return undefined;
      const known = moved.get(cell) ?? { ...cell, row: r };
      moved.set(cell, known);
      return known;
    }),
  );
  return { rows: kept, head: Math.max(0, Math.min(head, end) - start) };
}
