import { absolute, type Span, type Table } from '@soat/engine';
import type { TextEdit } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';

/** A cell that is to be filled in. */
interface Empty {
  readonly column: number;
  readonly span: Span;
}

/**
 * Puts a text into an empty cell of a table, in the room between its bars: to the right where the column is aligned so,
 * and without making the cell wider than it must be.
 */
export function fillCell(view: View, section: number, table: Table, { column, span }: Empty, text: string): TextEdit {
  const source = view.report.cut.sections[section]?.text ?? '';
  let start = span.start;
  let end = span.end;
  while (start > 0 && !/[|\r\n]/u.test(source.charAt(start - 1))) start--;
  while (end < source.length && !/[|\r\n]/u.test(source.charAt(end))) end++;
  const room = end - start - 2;
  const padded = isRightAligned(source, table, column) ? text.padStart(room) : text.padEnd(room);
  return {
    range: toRange(view.document, absolute(view.report.cut, { section, span: { start, end } })),
    newText: ` ${padded} `,
  };
}

function isRightAligned(source: string, table: Table, column: number): boolean {
  const cell = table.raw.delimiter.cells[column];
  return cell !== undefined && /^-+:$/u.test(source.slice(cell.span.start, cell.span.end));
}
