/**
 * What those need of the engine who edit the text of tables: where the tables stand, and how one reads. It is a door of
 * its own so that whoever only moves a cursor need not carry the checks along.
 */
export { POINT_LETTERS, romanOf } from './facts/headings.ts';
export { plain, readTable } from './facts/read-table.ts';
export { ReportMemo } from './facts/report-memo.ts';
export { type RowNode, type RowTree, rowTree } from './facts/row-tree.ts';
export { type Column, type ColumnKind, columnLabel, type Row, type RowKind, type Table } from './facts/table.ts';
export { readCell } from './figures/reading.ts';
export { type Block, blocksOf } from './markdown/blocks.ts';
export { type Cut, cut, type SectionText } from './markdown/sections.ts';
export { type RawCell, type RawRow, type RawTable, splitRow } from './markdown/table-scan.ts';
export { applyEdits, type Edit } from './text/edit.ts';
export type { Span } from './text/span.ts';
export { foldLabel } from './words/fold.ts';
export { isOrdinalLabel, isSubsetLabel, isTotalLabel } from './words/table-labels.ts';
