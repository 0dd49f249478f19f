/** From a clipboard into a text: what Word, Excel and pages copy becomes a table of the report format. */
import type { Span } from '@soat/engine/tables';
import { escapeCell } from '../head.ts';
import { lineEnd, lineEnding, lineStart, TextMap } from '../text-table.ts';
import { fill, type Pasted } from './fill.ts';
import { gfmTable, readGrid } from './gfm.ts';
import { type ClipBlock, type Grid, textAt } from './grid.ts';
import { readHtml } from './html.ts';
import { readTsv } from './tsv.ts';

export type { Pasted } from './fill.ts';

/** A clipboard: the same thing as HTML and as plain text, either of which may be missing. */
export interface Clip {
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
}

/**
 * What a paste of `clip` in place of `selection` makes of a text with a front matter. HTML is preferred, since it tells
 * which cells are merged; figures stay as they are shown. Undefined where the plain paste is right: nothing of it is a
 * table, or the selection is in the front matter, in code or in raw HTML, or goes beyond one cell of a table.
 */
export function pasteInto(text: string, selection: Span, clip: Clip, maxWidth: number): Pasted | undefined {
  const blocks = blocksOf(clip);
  if (blocks.every(({ kind }) => kind === 'text')) return undefined;
  const map = new TextMap(text);
  const kind = map.kindAt(selection.start);
  if (!map.hasFrontMatter || kind === 'front-matter' || kind === 'code' || kind === 'html') return undefined;
  if (isInCode(text, selection.start)) return undefined;
  const table = map.tableAt(selection.start);
  if (table) return isInOneLine(text, selection) ? fillFrom(table, selection, blocks) : undefined;
  const pieces = blocks.flatMap((block) => piecesOf(block, maxWidth));
  if (!pieces.some((piece) => piece.isTable)) return undefined;
  const eol = lineEnding(text);
  const written = pieces.map((piece) => piece.text.replaceAll('\n', eol)).join(eol + eol);
  return { kind: 'table', newText: apart(text, selection, written, eol), edits: [] };
}

function blocksOf({ html, plain }: Clip): readonly ClipBlock[] {
  const blocks = html === undefined || !/<table[\s>]/iu.test(html) ? [] : readHtml(html);
  if (blocks.some(({ kind }) => kind === 'table')) return blocks;
  const grid = plain === undefined ? undefined : readTsv(plain);
  return grid ? [{ kind: 'table', grid }] : [];
}

/**
 * Cells into cells. The words of a single one are put where the cursor is: as plain text they would bring along a line
 * break, which ends the row.
 */
function fillFrom(
  table: Parameters<typeof fill>[0],
  selection: Span,
  blocks: readonly ClipBlock[],
): Pasted | undefined {
  const [block] = blocks;
  if (blocks.length > 1 || block?.kind !== 'table') return undefined;
  const words = linesOf(block.grid);
  const isSingle = block.grid.rows.length === 1 && block.grid.rows[0]?.length === 1;
  if (isSingle) return { kind: 'cells', newText: escapeCell(words.join(' ')), edits: [] };
  return fill(table, selection, block.grid);
}

function isInOneLine(text: string, { start, end }: Span): boolean {
  return lineStart(text, start) === lineStart(text, end);
}

/** Whether a code span is open before an offset of a line. */
function isInCode(text: string, offset: number): boolean {
  const before = text.slice(lineStart(text, offset), offset);
  return (before.match(/(?<!\\)`/gu) ?? []).length % 2 === 1;
}

interface Piece {
  readonly text: string;
  readonly isTable: boolean;
}

function piecesOf(block: ClipBlock, maxWidth: number): readonly Piece[] {
  if (block.kind === 'text') return [{ text: block.text, isTable: false }];
  const words = (text: string): Piece => ({ text, isTable: false });
  const read = readGrid(block.grid);
  // What has one column or one row is a list of words that somebody has put into boxes.
  if (!read) return linesOf(block.grid).map(words);
  const table: Piece = { text: gfmTable(read, maxWidth), isTable: true };
  return [...read.above.map(words), table, ...read.below.map(words)];
}

function linesOf(grid: Grid): readonly string[] {
  return grid.rows.flatMap((row, r) => {
    const words = row.flatMap((_, c) => textAt(grid, r, c) || []);
    return words.length > 0 ? [words.join(' ')] : [];
  });
}

/** A table stands by itself: blank lines part it from what is above and below the selection. */
function apart(text: string, { start, end }: Span, written: string, eol: string): string {
  const before = text.slice(lineStart(text, start), start);
  const behind = text.slice(end, lineEnd(text, end));
  const above = text.slice(0, lineStart(text, start));
  const below = text.slice(lineEnd(text, end));
  const lead = before.trim() !== '' ? eol + eol : /(?:^|\n)[ \t]*\r?\n$/u.test(above) || above === '' ? '' : eol;
  const tail = behind.trim() !== '' ? eol + eol : /^\r?\n[ \t]*(?:\r?\n|$)/u.test(below) ? '' : eol;
  return `${lead}${written}${tail}`;
}
