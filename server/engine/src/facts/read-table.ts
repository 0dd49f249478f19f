import { type Reading, readCell } from '../figures/reading.ts';
import type { RawRow, RawTable } from '../markdown/table-scan.ts';
import {
  isAsideLabel,
  isNotAdditiveLabel,
  isOrdinalLabel,
  isPercentLabel,
  isRowNameLabel,
  isSubtotalLabel,
  isTotalLabel,
} from '../words/table-labels.ts';
import { columnMeasures } from './column-measures.ts';
import { expandTerms, type NumberCell } from './formula.ts';
import { type FormIndex, recogniseForm } from './recognise-form.ts';
import type { ReportMemo } from './report-memo.ts';
import type { Cell, Column, ColumnKind, Formula, Row, RowKind, Table, TableFrame, TableHead } from './table.ts';

const MARKED = /[<*_`\\\t\r\n\u00a0]|^ | $| {2}/u;

/** Labels that are cut short by `<br>` or escapes read as their plain words. */
export function plain(text: string): string {
  if (!MARKED.test(text)) return text.normalize('NFC');
  return text
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/[*_`]/gu, '')
    .replace(/\\([\\|])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * Reads a scanned table into columns and rows of the report format: group headers (`Nhóm / Cột`, `/ Cột`, or stacked
 * header rows), the column-number row with its formulas, total, section and data rows. `text` is the section's text.
 * Never throws: a table that follows no convention is read as data rows under its own labels.
 */
export function readTable(
  raw: RawTable,
  text: string,
  caption: string | undefined,
  forms: readonly FormIndex[],
  memo: ReportMemo,
): Table {
  const grid = raw.rows.map((row, index) => cellsOf(row, index, text));
  const width = raw.header.cells.length;
  const stacked = stackedHeaderRows(grid, columnsWithFigures(grid, width), memo);
  const numbersAt = numberRow(grid, stacked, width, memo);
  const bodyStart = numbersAt === undefined ? stacked : numbersAt + 1;
  const figures = grid.slice(bodyStart);
  const numbers = numbersAt === undefined ? [] : (grid[numbersAt] ?? []);
  const headText = [raw.header, ...raw.rows.slice(0, stacked)]
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n');
  const head = memo.heads.of(headText, () => headOf(raw, text, grid.slice(0, stacked), memo));
  const kinds = head.folded.map((folded, index) => columnKind(folded, index, figures));
  const frameKey = `${headText}\n${numbers.map((cell) => cell.text).join('|')}\n${kinds.join()}`;
  const { equations, ...frame } = memo.frame(frameKey, forms, () => frameOf(head, kinds, numbers, forms, memo));
  const { columns } = frame;
  const body = grid.map((cells, index) => (index < bodyStart ? cells : settleCommas(cells, columns, figures)));
  const naming = columns.filter((column) => column.kind === 'text' || column.kind === 'ordinal');
  const rows = body.map((cells, index) =>
    rowOf(
      cells,
      index,
      columns,
      naming,
      raw.rows[index] as RawRow,
      index < stacked ? 'header' : index < bodyStart ? 'numbers' : undefined,
      memo,
    ),
  );
  const formulas = equations.flatMap(({ column, ...equation }): Formula[] => {
    const cell = numbers[column];
    return cell ? [{ span: cell.span, text: cell.text, ...equation }] : [];
  });
  return { span: raw.span, raw, rows, formulas, caption, ...frame };
}

function headOf(raw: RawTable, text: string, stacked: readonly (readonly Cell[])[], memo: ReportMemo): TableHead {
  const paths = headerPaths(raw, text, stacked);
  const read = paths.map((path) => path.map((label) => memo.label(label)));
  return {
    paths,
    folded: read.map((labels) => labels.map(({ folded }) => folded)),
    measures: read.map((labels) => labels.map(({ measure }) => measure)),
  };
}

function frameOf(
  head: TableHead,
  kinds: readonly ColumnKind[],
  numbers: readonly Cell[],
  forms: readonly FormIndex[],
  memo: ReportMemo,
): TableFrame {
  const numberCells = numbers.map((cell) => memo.numberCell(cell.text));
  const columns = head.paths.map(
    (path, index): Column => ({
      index,
      path,
      folded: head.folded[index] ?? [],
      measures: head.measures[index] ?? [],
      kind: kinds[index] ?? 'text',
      number: numberCells[index]?.number,
    }),
  );
  return {
    columns,
    measures: columnMeasures(columns),
    form: recogniseForm(columns, forms),
    equations: equationsOf(numberCells),
  };
}

function cellsOf(row: RawRow, index: number, text: string): Cell[] {
  return row.cells.map((cell, column) => {
    const own = text.slice(cell.span.start, cell.span.end);
    return { row: index, column, span: cell.span, text: own, reading: readCell(own) };
  });
}

function columnsWithFigures(grid: readonly (readonly Cell[])[], width: number): Set<number> {
  const columns = new Set<number>();
  for (let column = 0; column < width; column++) {
    const figures = grid.filter((row) => row[column]?.reading.kind === 'figure').length;
    const texts = grid.filter((row) => row[column]?.reading.kind === 'text').length;
    if (figures > 0 && figures >= texts / 2) columns.add(column);
  }
  return columns;
}

/**
 * How many body rows at the top are really header rows, as a paste from Word or Excel leaves them: they have words
 * where the rows below have figures, and no figure at all.
 */
function stackedHeaderRows(
  grid: readonly (readonly Cell[])[],
  figureColumns: ReadonlySet<number>,
  memo: ReportMemo,
): number {
  let count = 0;
  for (const row of grid) {
    if (count === 3) break;
    const noFigures = row.every((cell) => cell.reading.kind === 'text' || cell.reading.kind === 'blank');
    const labels = row.filter((cell) => figureColumns.has(cell.column) && /\p{L}/u.test(cell.text)).length;
    if (!noFigures || labels < 2 || row.every((cell) => memo.numberCell(cell.text) !== undefined)) break;
    count++;
  }
  return count < grid.length ? count : 0;
}

/** The index of the column-number row: right below the headers, every cell a number, a formula, a letter or empty. */
function numberRow(
  grid: readonly (readonly Cell[])[],
  at: number,
  width: number,
  memo: ReportMemo,
): number | undefined {
  const row = grid[at];
  if (!row || row.length < 2) return undefined;
  const cells = row.map((cell) => memo.numberCell(cell.text));
  if (cells.some((cell) => cell === undefined)) return undefined;
  const numbered = cells.filter((cell): cell is NumberCell => cell?.number !== undefined);
  if (numbered.length < 2) return undefined;
  const bracketed = row.filter((cell) => /^[([]\s*[\dA-Za-z]{1,3}\s*[)\]]/u.test(cell.text)).length;
  const formulas = cells.filter((cell) => cell !== undefined && (cell.equations.length > 0 || cell.unreadable)).length;
  if (formulas > 0 || bracketed >= 2) return at;
  return countsUp(numbered) && numbered.length >= Math.min(width, 4) - 1 && cells[1]?.number !== undefined
    ? at
    : undefined;
}

/** Whether the numbers run 1, 2, 3 … (letters may stand before them), as no row of data does from its first cell on. */
function countsUp(cells: readonly NumberCell[]): boolean {
  const numbers = cells.map((cell) => Number(cell.number)).filter((n) => Number.isInteger(n));
  const first = numbers[0] ?? 0;
  return numbers.length >= 3 && (first === 1 || first === 2) && numbers.every((n, i) => n === first + i);
}

/** The label path of every column: `Nhóm / Cột` split, `/ Cột` given its neighbour's group, stacked rows put below. */
function headerPaths(raw: RawTable, text: string, stacked: readonly (readonly Cell[])[]): string[][] {
  const paths: string[][] = [];
  for (const cell of raw.header.cells) {
    const label = plain(text.slice(cell.span.start, cell.span.end));
    const left = paths[paths.length - 1] ?? [];
    if (label.startsWith('/ '))
      paths.push([
        ...left.slice(0, -1),
        ...label
          .slice(2)
          .split(' / ')
          .map((part) => part.trim()),
      ]);
    else if (label === '' && stacked.length > 0) paths.push([]);
    else paths.push(label.split(' / ').map((part) => part.trim()));
  }
  for (const [level, row] of stacked.entries()) fillMerged(paths, row, stacked.slice(level));
  for (const [column, path] of paths.entries()) {
    for (const row of stacked) {
      const label = plain(row[column]?.text ?? '');
      if (label !== '') path.push(label);
    }
  }
  return paths;
}

/** A header cell left blank beside a merged one belongs to the group on its left when a label stands below it. */
function fillMerged(paths: string[][], row: readonly Cell[], below: readonly (readonly Cell[])[]): void {
  for (const [column, path] of paths.entries()) {
    const labelled = below.some((cells) => plain(cells[column]?.text ?? '') !== '');
    const left = paths[column - 1];
    if (path.length === 0 && labelled && left && left.length > 0 && row.length > 0) path.push(left[0] ?? '');
  }
}

function columnKind(folded: readonly string[], index: number, body: readonly (readonly Cell[])[]): ColumnKind {
  const own = folded[folded.length - 1] ?? '';
  if (isOrdinalLabel(own)) return 'ordinal';
  let figures = 0;
  let percents = 0;
  let texts = 0;
  for (const row of body) {
    const reading = row[index]?.reading;
    if (reading?.kind === 'figure') {
      figures++;
      if (reading.percent) percents++;
    } else if (reading?.kind === 'text') texts++;
  }
  if (index <= 1 && isRowNameLabel(own)) return 'text';
  if (figures === 0 || figures < texts)
    return figures === 0 && texts === 0 && index > 0 && !isRowNameLabel(own) ? 'figure' : 'text';
  if (isPercentLabel(folded) || percents * 2 > figures) return 'percent';
  if (isNotAdditiveLabel(folded)) return 'other';
  return 'figure';
}

/** In a column of whole numbers, `1,234` is 1.234 written the English way: a count has no decimals. */
function settleCommas(
  cells: readonly Cell[],
  columns: readonly Column[],
  body: readonly (readonly Cell[])[],
): readonly Cell[] {
  if (!cells.some((cell) => isAmbiguous(cell.reading))) return cells;
  return cells.map((cell) => {
    if (!isAmbiguous(cell.reading) || columns[cell.column]?.kind !== 'figure') return cell;
    const decimals = body.some((row) => {
      const other = row[cell.column]?.reading;
      return other?.kind === 'figure' && other.value.scale > 0 && !isAmbiguous(other);
    });
    if (decimals || cell.reading.value.scale === 0) return cell;
    return { ...cell, reading: { ...cell.reading, value: { digits: cell.reading.value.digits, scale: 0 } } };
  });
}

function isAmbiguous(reading: Reading): reading is Extract<Reading, { kind: 'figure' }> {
  return reading.kind === 'figure' && reading.writing === 'ambiguous-comma';
}

const MARKER = /^(?:([IVXL]+|[A-ZĐ]|\d+(?:\.\d+)*|[a-zđ])[.)]?|[-+*–])$/u;
const LEADING_MARKER = /^([IVXL]+|[A-ZĐ]|\d+(?:\.\d+)*|[a-zđ])[.)]\s+|^[-+–]\s+/u;

function rowOf(
  cells: readonly Cell[],
  index: number,
  columns: readonly Column[],
  naming: readonly Column[],
  raw: RawRow,
  known: RowKind | undefined,
  memo: ReportMemo,
): Row {
  const words = naming.map((column) => plain(cells[column.index]?.text ?? ''));
  const names = words.filter((word) => word !== '' && !MARKER.test(word));
  const label = names[0] ?? words.find((word) => word !== '') ?? '';
  const inOrdinal = words[naming.findIndex((column) => column.kind === 'ordinal')] ?? '';
  const leading = LEADING_MARKER.exec(label)?.[0].trim() ?? '';
  const marker = (MARKER.test(inOrdinal) && inOrdinal !== '*' ? inOrdinal : leading).replace(/[.)]$/u, '');
  const { folded } = memo.label(label.replace(LEADING_MARKER, ''));
  const isTotal = isTotalName(folded) || names.slice(1).some((name) => isTotalName(memo.label(name).folded));
  const kind = known ?? rowKind(cells, columns, folded, names, isTotal);
  return { index, kind, span: raw.span, cells, label, folded, marker };
}

function isTotalName(folded: string): boolean {
  return isTotalLabel(folded) || isSubtotalLabel(folded);
}

function rowKind(
  cells: readonly Cell[],
  columns: readonly Column[],
  folded: string,
  names: readonly string[],
  isTotal: boolean,
): RowKind {
  if (cells.every((cell) => cell.text === '')) return 'blank';
  const hasFigures = cells.some((cell) => {
    const kind = columns[cell.column]?.kind;
    return kind !== undefined && kind !== 'ordinal' && kind !== 'text' && cell.reading.kind === 'figure';
  });
  if (isTotal) return 'total';
  if (!hasFigures && names.length > 0 && cells.every((cell) => cell.reading.kind !== 'garbled')) return 'section';
  if (isAsideLabel(folded)) return 'aside';
  return 'data';
}

function equationsOf(numberCells: readonly (NumberCell | undefined)[]): TableFrame['equations'] {
  const byNumber = new Map<string, number>();
  for (const [column, cell] of numberCells.entries()) {
    if (cell?.number !== undefined && !byNumber.has(cell.number)) byNumber.set(cell.number, column);
  }
  return numberCells.flatMap((read, column) => [
    ...(read?.unreadable ? [{ column, equation: undefined, problem: 'unreadable' as const, number: undefined }] : []),
    ...(read?.equations ?? []).map((equation) => ({ column, ...resolve(equation, column, byNumber) })),
  ]);
}

function resolve(
  equation: NumberCell['equations'][number],
  own: number,
  byNumber: ReadonlyMap<string, number>,
): Pick<Formula, 'equation' | 'problem' | 'number'> {
  const numbers = equation.kind === 'share' ? [equation.part, equation.whole] : undefined;
  const terms = equation.kind === 'sum' ? expandTerms(equation.terms) : undefined;
  if (!numbers && !terms) return { equation: undefined, problem: 'unreadable', number: undefined };
  for (const number of numbers ?? terms?.map((term) => term.number) ?? []) {
    const column = byNumber.get(number);
    if (column === undefined) return { equation: undefined, problem: 'missing-column', number };
    if (column === own) return { equation: undefined, problem: 'self-reference', number };
  }
  const at = (number: string): number => byNumber.get(number) ?? own;
  if (equation.kind === 'share') {
    return {
      equation: { kind: 'share', percent: own, part: at(equation.part), whole: at(equation.whole) },
      problem: undefined,
      number: undefined,
    };
  }
  const parts = (terms ?? []).map((term) => ({ column: at(term.number), sign: term.sign }));
  return { equation: { kind: 'sum', whole: own, parts }, problem: undefined, number: undefined };
}
