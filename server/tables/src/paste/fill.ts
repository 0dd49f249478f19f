import { type Edit, foldLabel, isTotalLabel, type Span } from '@soat/engine/tables';
import { escapeCell } from '../head.ts';
import { cellAt } from '../moves.ts';
import { newRowLike, nextOrdinal, ordinalColumn } from '../new-row.ts';
import { headLines } from '../rows.ts';
import { barsOf, DELIMITER, lineEnd, lineEnding, type TextTable } from '../text-table.ts';
import { readGrid } from './gfm.ts';
import { type Grid, textAt, widthOf, withoutBlanks } from './grid.ts';

/** What a paste makes of the selection, and of other places at the same stroke. Spans count in the text before it. */
export interface Pasted {
  /** `table`: a new table, perhaps with paragraphs around it; `cells`: the cells of a table that is there are filled. */
  readonly kind: 'table' | 'cells';
  /** What takes the place of the selection. */
  readonly newText: string;
  /** None of them overlaps the selection. */
  readonly edits: readonly Edit[];
}

/**
 * Fills the cells of a table from the one at `selection` to the right and down, as a spreadsheet does. A copied table that
 * is as wide as this one fills it from its first column and leaves its own head behind. Rows for which there is no room
 * are put in above the total row; a copied total row fills the total row. Undefined where the columns do not suffice.
 */
export function fill(table: TextTable, selection: Span, copied: Grid): Pasted | undefined {
  const at = cellAt(table, selection.start);
  const block = at && blockFor(table, at.column, copied);
  if (!at || !block || block.column + (block.rows[0]?.length ?? 0) > table.raw.header.cells.length) return undefined;
  const targets = targetLines(table, Math.max(at.line, headLines(table)), block.rows);
  if (!targets) return undefined;
  const own = { newText: table.text.slice(selection.start, selection.end), edits: [] as Edit[] };
  for (const { line, words } of targets.filled) fillLine(table, line, block.column, words, selection, own);
  if (targets.added.length > 0) own.edits.push(addedRows(table, targets.before, block.column, targets.added));
  return { kind: 'cells', ...own };
}

interface FillBlock {
  readonly column: number;
  readonly rows: readonly (readonly string[])[];
}

/** The rows to fill in, and from which column on. */
function blockFor(table: TextTable, column: number, copied: Grid): FillBlock | undefined {
  const read = readGrid(copied);
  if (read?.hasHead && read.paths.length === table.raw.header.cells.length) {
    const numbers = table.table.rows.some(({ kind }) => kind === 'numbers');
    const first = read.rows[0]?.every((cell) => cell === '' || /^[([]?\d{1,2}[)\]]?(?:\s*=.*)?$/u.test(cell));
    return { column: 0, rows: numbers && first ? read.rows.slice(1) : read.rows };
  }
  const grid = withoutBlanks(copied);
  const rows = grid.rows.map((_, r) => Array.from({ length: widthOf(grid) }, (_, c) => textAt(grid, r, c)));
  return rows.length > 0 ? { column, rows } : undefined;
}

interface Targets {
  readonly filled: readonly { readonly line: number; readonly words: readonly string[] }[];
  readonly added: readonly (readonly string[])[];
  /** The line of the table behind which rows are added. */
  readonly before: number;
}

function targetLines(table: TextTable, start: number, rows: readonly (readonly string[])[]): Targets | undefined {
  const { lines } = table;
  const isTotal = (line: number): boolean => table.table.rows[line - DELIMITER - 1]?.kind === 'total';
  // Who pastes onto a total row means that row.
  if (isTotal(start))
    return rows.length === 1 ? { filled: numbered(start, rows), added: [], before: start } : undefined;
  let end = start;
  while (end < lines.length && !isTotal(end)) end++;
  const withTotal = end < lines.length && rows.length > 1 && isTotalRow(rows[rows.length - 1] ?? []);
  const data = withTotal ? rows.slice(0, -1) : rows;
  const room = Math.max(0, end - start);
  const total = withTotal ? [{ line: end, words: rows[rows.length - 1] ?? [] }] : [];
  return { filled: [...numbered(start, data.slice(0, room)), ...total], added: data.slice(room), before: end - 1 };
}

function numbered(start: number, rows: readonly (readonly string[])[]): Targets['filled'] {
  return rows.map((words, i) => ({ line: start + i, words }));
}

function isTotalRow(words: readonly string[]): boolean {
  return words.some((cell) => isTotalLabel(foldLabel(cell)));
}

function fillLine(
  table: TextTable,
  line: number,
  column: number,
  words: readonly string[],
  selection: Span,
  own: { newText: string; edits: Edit[] },
): void {
  const row = table.lines[line];
  if (!row) return;
  const bars = barsOf(table.text, row);
  words.forEach((word, i) => {
    const cell = row.cells[column + i];
    const written = escapeCell(word);
    if (!cell) return;
    const [open, close] = [bars[column + i], bars[column + i + 1]];
    const start = open === undefined ? cell.span.start : open + 1;
    const end = close ?? Math.max(cell.span.end, row.span.end);
    put(table.text, { start, end }, cell.span, written, selection, own);
  });
  const missing = words.slice(Math.max(0, row.cells.length - column)).map(escapeCell);
  if (missing.length === 0) return;
  const gap = '  |'.repeat(Math.max(0, column - row.cells.length));
  const closed = bars.at(-1) !== undefined;
  const newText = `${closed ? '' : ' |'}${gap}${missing.map((word) => ` ${word} |`).join('')}`;
  // At the end of the line the selection may stand where the cells are to come.
  const at = row.span.end;
  if (selection.end < at || selection.start > at) own.edits.push({ span: { start: at, end: at }, newText });
  else own.newText += newText;
}

/**
 * Puts words in place of a cell's content, which lies with its blanks in `slot`. What is selected in the slot becomes the
 * words, and the rest of the content goes: a paste replaces what is selected, and no other edit may touch that.
 */
function put(
  text: string,
  slot: Span,
  content: Span,
  written: string,
  selection: Span,
  own: { newText: string; edits: Edit[] },
): void {
  const padded = (start: number, end: number): string =>
    `${text[start - 1] === '|' ? ' ' : ''}${written}${text[end] === '|' ? ' ' : ''}`;
  if (selection.end < slot.start || selection.start > slot.end) {
    if (text.slice(content.start, content.end) !== written)
      own.edits.push({ span: content, newText: padded(content.start, content.end) });
    return;
  }
  const before = { start: content.start, end: Math.min(content.end, selection.start) };
  const behind = { start: Math.max(content.start, selection.end), end: content.end };
  for (const span of [before, behind]) if (span.start < span.end) own.edits.push({ span, newText: '' });
  const isFirst = before.start < before.end && text[before.start - 1] === '|';
  const isLast = behind.start < behind.end && text[behind.end] === '|';
  own.newText = `${isFirst ? ' ' : ''}${padded(selection.start, selection.end)}${isLast ? ' ' : ''}`;
}

function addedRows(table: TextTable, before: number, column: number, rows: readonly (readonly string[])[]): Edit {
  const { text, lines } = table;
  const above = lines[before] ?? lines[lines.length - 1];
  const at = lineEnd(text, above?.span.end ?? table.raw.span.end);
  const ordinals = ordinalColumn(table);
  let ordinal = nextOrdinal(table, before - DELIMITER - 1).ordinal;
  const written = rows.map((words) => {
    const blank = newRowLike(table, before, '');
    const indent = blank.slice(0, blank.indexOf('|'));
    const cells = Array.from({ length: table.raw.header.cells.length }, (_, i) => {
      const word = words[i - column];
      return word === undefined ? (i === ordinals ? ordinal : '') : escapeCell(word);
    });
    const next = Number.parseInt(ordinal, 10) + 1;
    ordinal = Number.isNaN(next) ? '' : ordinal.replace(/\d+/u, String(next));
    return `${indent}| ${cells.join(' | ')} |`;
  });
  return { span: { start: at, end: at }, newText: written.map((row) => `${lineEnding(text)}${row}`).join('') };
}
