/** Tables as text: where they stand, how they are laid out, and what is done to them at one stroke. */
export type { Edit } from '@soat/engine/tables';
export { type ColumnChange, changeColumn } from './columns.ts';
export { tableHtml, tableTsv } from './copy.ts';
export { type FormatOptions, formatTables } from './format.ts';
export { type HeadPlace, headRows } from './head.ts';
export { type CellPlace, cellAt, type Move, move, type Step } from './moves.ts';
export { renumber } from './renumber.ts';
export { insertRow } from './rows.ts';
export { sortRows } from './sort.ts';
export { type PlaceKind, TextMap, type TextTable } from './text-table.ts';
