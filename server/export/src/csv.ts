import { type BodyCell, type Page, plainText, type TableBlock, tablesOf } from '@soat/page';

const BOM = '\ufeff';

/**
 * Every table of the report as comma-separated values in UTF-8 with a byte order mark, by which Excel knows Vietnamese.
 * Group headers are written out in each column (`Nhóm / Cột`); figures have no signs between thousands; tables are
 * parted by an empty line. Undefined for a report without tables.
 */
export function toCsv(page: Page): Uint8Array | undefined {
  const tables = tablesOf(page);
  if (tables.length === 0) return undefined;
  return new TextEncoder().encode(BOM + tables.map(linesOf).join('\r\n'));
}

function linesOf(table: TableBlock): string {
  const labels = table.columns.map((_, column) =>
    table.head
      .flatMap((row) => row.filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan))
      .map((cell) => plainText(cell.content))
      .join(' / '),
  );
  const lines = [
    ...(table.caption ? [[table.caption]] : []),
    labels,
    ...(table.numbers ? [table.numbers.map(plainText)] : []),
    ...table.rows.map((row) => row.cells.map(valueIn)),
  ];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function valueIn(cell: BodyCell): string {
  const { figure } = cell;
  if (!figure) return plainText(cell.content);
  return `${figure.value.replace('.', ',')}${figure.percent ? '%' : ''}`;
}

/** A text that a spreadsheet would run as a formula gets the apostrophe that spreadsheets mark plain text with. */
function field(text: string): string {
  const safe = /^[=@\t\r]|^[+-](?![\d\s]|$)/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
