import {
  type BodyCell,
  type CellSum,
  type Inline,
  PAGE_WORDS,
  type Page,
  plainText,
  type TableBlock,
  tablesOf,
} from '@soat/page';
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from './clean.ts';
import { ZIP_TIME } from './same-bytes.ts';
import { CellStyles } from './xlsx-styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Every table of the report as a sheet: merged header cells, figures as numbers, and the sums that the report states
 * rightly as live formulas. A stated sum that is wrong stays the figure that the report has. Undefined for a report
 * without tables, which no workbook can hold. The same page gives the same bytes.
 */
export function toXlsx(page: Page): Uint8Array | undefined {
  const tables = tablesOf(page);
  if (tables.length === 0) return undefined;
  const styles = new CellStyles(page.sheet.font);
  const sheets = tables.map((table) => sheetXml(table, styles));
  const names = tables.map((_, i) => `${PAGE_WORDS.table} ${i + 1}`);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relations([{ id: 'rId1', type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(names),
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, i) => ({
        id: `rId${i + 1}`,
        type: `${RELATIONS}/worksheet`,
        target: `worksheets/sheet${i + 1}.xml`,
      })),
      { id: `rId${names.length + 1}`, type: `${RELATIONS}/styles`, target: 'styles.xml' },
    ]),
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
  };
  const zipped = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(DECLARATION + text)]));
  return zipSync(zipped, { level: 6, mtime: ZIP_TIME });
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${Array.from({ length: sheets }, (_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}</Types>`;
}

function relations(all: readonly { id: string; type: string; target: string }[]): string {
  const each = all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`;
}

function sheetXml(table: TableBlock, styles: CellStyles): string {
  const width = table.columns.length;
  const rows: string[] = [];
  const merged: string[] = [];
  if (table.caption) {
    rows.push(rowXml(1, [textCell(0, 1, table.caption, styles.id({ bold: true, border: false, align: 'left' }))]));
    if (width > 1) merged.push(`A1:${columnName(width - 1)}1`);
  }
  const headStart = rows.length + 1;
  for (const [level, row] of table.head.entries()) {
    const at = headStart + level;
    const style = styles.id({ bold: true, border: true, align: 'center', wrap: true });
    // Each cell of a merged one has its own borders.
    const cells = Array.from({ length: width }, (_, column) => {
      const own = row.find((cell) => cell.column === column);
      return textCell(column, at, own ? plainText(own.content) : '', style);
    });
    rows.push(rowXml(at, cells));
    for (const cell of row) {
      if (cell.columnSpan === 1 && cell.rowSpan === 1) continue;
      const to = `${columnName(cell.column + cell.columnSpan - 1)}${at + cell.rowSpan - 1}`;
      merged.push(`${columnName(cell.column)}${at}:${to}`);
    }
  }
  if (table.numbers) {
    const style = styles.id({ italic: true, border: true, align: 'center', wrap: true });
    rows.push(
      rowXml(
        rows.length + 1,
        table.numbers.map((c, i) => textCell(i, rows.length + 1, plainText(c), style)),
      ),
    );
  }
  const first = rows.length + 1;
  for (const [index, row] of table.rows.entries()) {
    const at = first + index;
    rows.push(
      rowXml(
        at,
        row.cells.map((cell, i) => bodyCell(cell, i, at, first, table, row.kind !== 'data', styles)),
      ),
    );
  }
  const columns = table.columns.map(
    (column, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${Math.max(6, column.width / 1.8).toFixed(1)}" customWidth="1"/>`,
  );
  const frozen = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${first - 1}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const merges =
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${frozen}<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${merges}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function rowXml(at: number, cells: readonly string[]): string {
  return `<row r="${at}">${cells.join('')}</row>`;
}

function textCell(column: number, row: number, text: string, style: number): string {
  const place = `r="${columnName(column)}${row}" s="${style}"`;
  return text === ''
    ? `<c ${place}/>`
    : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function bodyCell(
  cell: BodyCell,
  column: number,
  row: number,
  first: number,
  table: TableBlock,
  bold: boolean,
  styles: CellStyles,
): string {
  const align = table.columns[column]?.align ?? 'left';
  const look = { bold: bold || isBold(cell.content), border: true, align, wrap: true };
  const { figure } = cell;
  // Fifteen digits are all that a workbook keeps of a number; a longer one stays what is written.
  if (!figure || figure.value.replace(/\D/gu, '').length > 15)
    return textCell(column, row, plainText(cell.content), styles.id(look));
  const whole = figure.grouped || figure.decimals > 0 ? '#,##0' : '0';
  const format = `${whole}${figure.decimals > 0 ? `.${'0'.repeat(figure.decimals)}` : ''}${figure.percent ? '%' : ''}`;
  const value = figure.percent ? hundredth(figure.value) : figure.value;
  const formula = cell.sum ? `<f>${formulaOf(cell.sum, first)}</f>` : '';
  return `<c r="${columnName(column)}${row}" s="${styles.id({ ...look, format })}">${formula}<v>${value}</v></c>`;
}

function isBold(content: readonly Inline[]): boolean {
  return content.length > 0 && content.every((one) => one.kind !== 'text' || one.bold === true);
}

/** A decimal divided by a hundred, without ever being a float. */
function hundredth(value: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)\.?(\d*)$/u.exec(value) ?? [];
  const padded = whole.padStart(3, '0');
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`;
}

/** SUM takes a cell with a dash or nothing in it for none, as the report does. */
function formulaOf(sum: CellSum, first: number): string {
  const list = (sign: 1 | -1): string =>
    ranges(
      sum.parts.filter((part) => part.sign === sign).map((part) => ({ row: part.row + first, column: part.column })),
    );
  const [added, taken] = [list(1), list(-1)];
  return `${added === '' ? '' : `SUM(${added})`}${taken === '' ? '' : `-SUM(${taken})`}`;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells in a row of a column or a line as ranges: `C4:C8,C10`. */
function ranges(places: readonly Place[]): string {
  const runs: { from: Place; to: Place }[] = [];
  for (const place of places) {
    const last = runs[runs.length - 1];
    if (last && follows(last.from, last.to, place)) last.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs.map(({ from, to }) => (from === to ? nameOf(from) : `${nameOf(from)}:${nameOf(to)}`)).join(',');
}

function follows(from: Place, to: Place, next: Place): boolean {
  const down = next.column === to.column && next.row === to.row + 1 && from.column === to.column;
  const along = next.row === to.row && next.column === to.column + 1 && from.row === to.row;
  return down || along;
}

function nameOf({ row, column }: Place): string {
  return `${columnName(column)}${row}`;
}

/** A, B … Z, AA, AB … */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
