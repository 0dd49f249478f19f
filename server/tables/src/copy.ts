import { plain, type Row } from '@soat/engine/tables';
import { type HeadPlace, headRows } from './head.ts';
import type { TextTable } from './text-table.ts';

type Cell = Row['cells'][number];

/**
 * A table as plain text for a spreadsheet: cells parted by tabs, rows by line breaks, a header row for each level of groups.
 * Counts are written without the dots between thousands, which not every Excel takes for such; other figures as they stand.
 */
export function tableTsv(table: TextTable): string {
  const { head, rows, width } = partsOf(table);
  const blank = Array.from({ length: width }, () => '');
  const headLines = head.map((places) => places.reduce((line, at) => line.with(at.column, at.label), blank));
  const lines = rows.map(({ cells }) => blank.map((_, column) => bareCount(cells[column])));
  return [...headLines, ...lines].map((line) => `${line.map(quoted).join('\t')}\n`).join('');
}

/**
 * A table as HTML for Word and Excel, with its header cells merged as their groups say. Figures carry their value besides
 * how they are written, so that Excel takes «1.234» for a count whatever its own language is.
 */
export function tableHtml(table: TextTable): string {
  const { head, rows, width } = partsOf(table);
  const headHtml = head.map((places) => `<tr>${places.map(headCell).join('')}</tr>`);
  const body = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, column) => bodyCell(table, row, column));
    return `<tr>${cells.join('')}</tr>`;
  });
  const space = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';
  const style = "border-collapse:collapse;font-family:'Times New Roman';font-size:13pt";
  return `<html ${space}><head><meta charset="utf-8"></head><body><table border="1" cellspacing="0" cellpadding="4" style="${style}"><thead>${headHtml.join('')}</thead><tbody>${body.join('')}</tbody></table></body></html>`;
}

interface Parts {
  readonly head: readonly (readonly HeadPlace[])[];
  readonly rows: readonly Row[];
  readonly width: number;
}

function partsOf({ table }: TextTable): Parts {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), table.columns.length);
  const paths = Array.from({ length: width }, (_, column) => {
    const path = table.columns[column]?.path.filter((label) => label !== '') ?? [];
    return path.length > 0 ? path : [''];
  });
  return { head: headRows(paths), rows: table.rows.filter(({ kind }) => kind !== 'header'), width };
}

/** The words of a cell without their emphasis; an asterisk alone is the mark of a total row. */
function wordsOf(cell: Cell | undefined): string {
  return cell?.text === '*' ? '*' : plain(cell?.text ?? '');
}

function bareCount(cell: Cell | undefined): string {
  if (!cell) return '';
  const words = wordsOf(cell);
  const { reading } = cell;
  const isCount = reading.kind === 'figure' && reading.value.scale === 0 && /^-?[\d.,\s\u00a0\u202f]+$/u.test(words);
  // An ordinal such as 01 has no dots, and would lose its zero.
  return isCount && /[.,\s\u00a0\u202f]/u.test(words) ? String(reading.value.digits) : words;
}

function quoted(words: string): string {
  return /["\t]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

function headCell({ columnSpan, rowSpan, label }: HeadPlace): string {
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  return `<th${spans} style="text-align:center;vertical-align:middle">${escaped(label)}</th>`;
}

function bodyCell({ table }: TextTable, row: Row, column: number): string {
  const cell = row.cells[column];
  const kind = table.columns[column]?.kind;
  const centred = row.kind === 'numbers' || kind === 'ordinal';
  const align = centred ? 'center' : kind === undefined || kind === 'text' ? 'left' : 'right';
  const words = escaped(wordsOf(cell));
  const value = row.kind === 'numbers' ? '' : excelValue(cell);
  return `<td${value} style="text-align:${align}">${row.kind === 'total' ? `<b>${words}</b>` : words}</td>`;
}

/** The value of a figure as Excel reads it from HTML, with a point before its decimals. */
function excelValue(cell: Cell | undefined): string {
  if (cell?.reading.kind !== 'figure' || !/^[-\d.,%\s]+$/u.test(wordsOf(cell)) || /^0\d/u.test(cell.text)) return '';
  const { value, percent } = cell.reading;
  const scale = value.scale + (percent ? 2 : 0);
  const digits = String(value.digits < 0n ? -value.digits : value.digits).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const number = `${value.digits < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
  return ` x:num="${number}"`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
