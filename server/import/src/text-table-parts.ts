import { foldLabel, isOrdinalLabel } from '@soat/engine';
import type { Paragraph, RootContent, Table, TableCell } from 'mdast';
import type { ImportNote } from './model.ts';
import { isNumbered } from './text-flow.ts';
import { chunksOf, type TextLine, wordsOf } from './text-lines.ts';
import { headerOfForm } from './text-table-form.ts';
import { headerFromLabels, labelsIn, type TableBody } from './text-table-header.ts';
import { type ColumnPlace, headerByPlace } from './text-table-place.ts';
import { type ReadRows, valuesAtEnd } from './text-table-rows.ts';

/** Lines that make a table, or look like one. */
export interface FoundTable {
  /** The lines that it takes: from this index up to the other. */
  readonly from: number;
  readonly to: number;
  /** The table; where its columns cannot be told, the lines as they stand. */
  readonly blocks: readonly RootContent[];
  readonly notes: readonly ImportNote[];
}

/** The header cells of a table in the report's form, read from the lines above its rows; undefined where not sure. */
export function headerOf(
  lines: readonly TextLine[],
  places: readonly ColumnPlace[] | undefined,
  body: TableBody,
): readonly string[] | undefined {
  if (lines.length === 0) return undefined;
  const read = places ? headerByPlace(lines, body) : headerFromLabels(labelsIn(lines.map((line) => line.text)), body);
  return (
    read ??
    headerOfForm(
      lines.map((line) => line.text.split(' ')),
      body,
    )
  );
}

/** How many lines a header has at most: a narrow column breaks its words, one on a line. */
const TALLEST = 80;
const CAPTION = /^(?:\(?(?:đơn vị(?: tính)?|đvt)\s*:|(?:bảng|biểu)(?:\s+số)?\s+[\dIVX])/iu;

/** The first line of the header that ends above a line. */
export function headerStart(
  lines: readonly TextLine[],
  end: number,
  behind: number,
  hasOrdinals: boolean,
  places: readonly ColumnPlace[] | undefined,
  words: number,
): number {
  let from = end;
  while (from > Math.max(behind, end - TALLEST)) {
    const line = lines[from - 1];
    if (!line || isAboveHeader(line, places, words)) break;
    from--;
    // Cells that are read one after another begin with the first, the one of the ordinals.
    if (!places && hasOrdinals && opensHeader(line)) break;
  }
  return from;
}

function opensHeader(line: TextLine): boolean {
  const [first = '', second = ''] = line.text.split(' ');
  return isOrdinalLabel(foldLabel(first)) || isOrdinalLabel(foldLabel(`${first} ${second}`));
}

export function isAboveHeader(line: TextLine, places: readonly ColumnPlace[] | undefined, words: number): boolean {
  const { text } = line;
  if (/[.:;!?…]$/u.test(text) || isNumbered(text) || CAPTION.test(text) || /^[-–+•]\s/u.test(text)) return true;
  if (!places) return text.length > 90;
  // Words across the columns of names and those of figures stand over the table, not in it.
  const first = places[words];
  const label = places[words - 1];
  return chunksOf(line.raw, 2).some((chunk) => chunk.start < (label?.end ?? 0) && chunk.end > (first?.end ?? 0) + 2);
}

/** What of a table was left out because it stands there already: headers that come back, and the numbers of pages. */
export function pageNotes({ headers, pageNumbers }: ReadRows): readonly ImportNote[] {
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header.join('\n'), (counts.get(header.join('\n')) ?? 0) + 1);
  return [
    ...[...counts].map(([text, count]): ImportNote => ({ kind: 'running-head', text, count })),
    ...(pageNumbers.length > 0
      ? [{ kind: 'page-number', text: pageNumbers.join(' '), count: pageNumbers.length } as const]
      : []),
  ];
}

/** Where rows of which it is not sure end: behind the last line near that still ends in figures. */
export function endOfRows(lines: readonly TextLine[], to: number): number {
  let end = to;
  for (let at = to; at < Math.min(lines.length, end + 4); at++) {
    const line = lines[at];
    if (line && valuesAtEnd(wordsOf(line.raw)) >= 2) end = at + 1;
  }
  return end;
}

/** Lines whose columns cannot be told stay lines. */
export function unsure(lines: readonly TextLine[], from: number, to: number): FoundTable {
  const own = lines.slice(from, to);
  if (own.length === 0) return { from, to, blocks: [], notes: [] };
  const text = own.map((line) => line.text).join('\n');
  return { from, to, blocks: linesAsTheyStand(own), notes: [{ kind: 'table-unsure', text }] };
}

/** The time that readers of Markdown take for a paragraph grows with the square of its lines: no more stand in one. */
const MOST_LINES = 200;

function linesAsTheyStand(lines: readonly TextLine[]): readonly Paragraph[] {
  const count = Math.ceil(lines.length / MOST_LINES);
  return Array.from({ length: count }, (_, part) => ({
    type: 'paragraph',
    children: lines
      .slice(part * MOST_LINES, (part + 1) * MOST_LINES)
      .flatMap((line, i) => [
        ...(i > 0 ? [{ type: 'break' } as const] : []),
        { type: 'text', value: line.text } as const,
      ]),
  }));
}

export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly boolean[],
): Table {
  const row = (texts: readonly string[]): Table['children'][number] => ({
    type: 'tableRow',
    children: texts.map(
      (value): TableCell => ({ type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }] }),
    ),
  });
  return { type: 'table', align: figures.map((is) => (is ? 'right' : null)), children: [head, ...rows].map(row) };
}
