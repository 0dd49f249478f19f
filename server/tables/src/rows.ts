import { addRow, cellAt, pointsIn, type Step } from './moves.ts';
import { newRowLike, nextOrdinal } from './new-row.ts';
import { DELIMITER, lineEnding, lineStart, type TextTable } from './text-table.ts';

/** Puts an empty row above or below the cursor's; in the head of a table it becomes the first row below that. */
export function insertRow(table: TextTable, offset: number, where: 'above' | 'below'): Step | undefined {
  const place = cellAt(table, offset);
  if (!place) return undefined;
  const { line, column } = place;
  const head = headLines(table);
  if (where === 'below' || line < head) return addRow(table, Math.max(line, head - 1), column);
  // The row above goes on being numbered where it can; else the new row is written like the one that it pushes down.
  if (line > head && nextOrdinal(table, line - DELIMITER - 2).ordinal !== '') return addRow(table, line - 1, column);
  const row = table.lines[line];
  if (!row) return undefined;
  const at = lineStart(table.text, row.span.start);
  const written = newRowLike(table, line, '');
  return {
    edits: [{ span: { start: at, end: at }, newText: `${written}${lineEnding(table.text)}` }],
    ...pointsIn(table, written, at, column),
  };
}

/** How many lines the head of a table takes: header, delimiter, stacked header rows and the column-number row. */
export function headLines({ table }: TextTable): number {
  const body = table.rows.findIndex(({ kind }) => kind !== 'header' && kind !== 'numbers');
  return DELIMITER + 1 + (body < 0 ? table.rows.length : body);
}
