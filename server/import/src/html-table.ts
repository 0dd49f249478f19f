import type { Element, ElementContent, Properties } from 'hast';
import { type ParagraphMark, readMark } from './marks.ts';
import type { ImportNote } from './model.ts';
import { isNumberRow } from './number-row.ts';

/** A table of HTML in the report's form, what had to stand before it, and what was not simply taken over. */
export interface PlainTable {
  readonly before: readonly Element[];
  /** The table with one header row and no merged cell; undefined for a single cell, whose blocks are `before`. */
  readonly table: Element | undefined;
  readonly notes: readonly ImportNote[];
}

interface HtmlCell {
  readonly element: Element;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** Each row has a cell for each column; a merged cell stands in all the places that it covers. */
type Grid = readonly (readonly (HtmlCell | undefined)[])[];

/**
 * Makes a table plain: merged header cells become `Nhóm / Cột` (`/ ` repeats the group), other merged cells keep their
 * words in their first place, and names of rows in each of their rows. A row over the whole width above the header comes
 * out as a paragraph. The column-number row stays the first row of the body. A table that only sets words side by side
 * keeps all its lines.
 */
export function plainTable(table: Element): PlainTable {
  const rows = rowsOf(table);
  const layout = SET_BESIDE.test(textOf(table)) || setsBeside(rows);
  const whole = gridOf(rows);
  const width = Math.max(0, ...whole.map((row) => row.length));
  const titles = layout || width < 2 ? 0 : titleRows(whole, width);
  const grid = withoutEmptyColumns(whole.slice(titles));
  const before = whole.slice(0, titles).flatMap((row) => blocksOf(row[0]));
  // Without a word it only keeps room, as a signature block that nobody has filled in.
  if (grid.every((row) => row.every((cell) => !cell?.text))) return { before, table: undefined, notes: [] };
  const [only] = grid[0] ?? [];
  const isHead = rows[0]?.head === true;
  if (grid.length === 1 && grid[0]?.length === 1 && !isHead)
    return { before: [...before, ...blocksOf(only)], table: undefined, notes: [] };
  if (layout) return { before, table: tableOf(plainRow(grid, 0, 'th'), bodyOf(grid, 1, 0), grid.slice(1)), notes: [] };
  const repeated = rows.slice(titles).findIndex((row) => !row.head);
  const height = headerHeight(grid, repeated);
  const body = bodyOf(grid, height, nameColumns(grid.slice(height)));
  const plain = tableOf(headerRow(grid.slice(0, height)), body, grid.slice(height));
  return { before, table: plain, notes: mergedNotes(grid, height) };
}

const SET_BESIDE = /cộng h(?:oà|òa) xã hội chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do|nơi nhận\s*:|kính gửi\s*:/iu;

interface HtmlRow {
  readonly cells: readonly HtmlCell[];
  /** Whether the file says that the row is repeated on each page. */
  readonly head: boolean;
}

function rowsOf(table: Element): readonly HtmlRow[] {
  const rows: HtmlRow[] = [];
  const visit = (element: Element, head: boolean): void => {
    for (const child of elementsOf(element)) {
      if (child.tagName === 'tr') rows.push({ cells: cellsOf(child), head });
      else if (child.tagName !== 'td' && child.tagName !== 'th') visit(child, head || child.tagName === 'thead');
    }
  };
  visit(table, false);
  return rows.filter((row) => row.cells.length > 0);
}

function cellsOf(row: Element): readonly HtmlCell[] {
  return elementsOf(row)
    .filter((element) => element.tagName === 'td' || element.tagName === 'th')
    .map((element) => ({
      element,
      rowSpan: span(element.properties.rowSpan),
      columnSpan: span(element.properties.colSpan),
      text: textOf(element),
    }));
}

/** A file may claim any span; none is wider than a table of Word can be. */
function span(value: Properties[string]): number {
  return Math.min(63, Math.max(1, Math.trunc(Number(value ?? 1)) || 1));
}

function gridOf(rows: readonly HtmlRow[]): Grid {
  const grid: (HtmlCell | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column]) column++;
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.columnSpan; right++) {
          const line = grid[at + down];
          if (line) line[column + right] = cell;
        }
      }
      column += cell.columnSpan;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column]));
}

/** A column in which no cell begins is there only for the widths of others. */
function withoutEmptyColumns(grid: Grid): Grid {
  const width = grid[0]?.length ?? 0;
  const needed = Array.from({ length: width }, (_, column) =>
    grid.some((row) => column === 0 || (row[column] !== undefined && row[column] !== row[column - 1])),
  );
  return grid.map((row) => row.filter((_, column) => needed[column]));
}

/** How many rows at the top are one cell over the whole width: a title or a unit, which is no header. */
function titleRows(grid: Grid, width: number): number {
  let count = 0;
  while (count < grid.length - 1) {
    const row = grid[count] ?? [];
    if (row.length < width || row[0]?.rowSpan !== 1 || row.some((cell) => cell !== row[0])) break;
    count++;
  }
  return count;
}

function isNumbers(row: readonly (HtmlCell | undefined)[]): boolean {
  return isNumberRow(row.map((cell) => cell?.text ?? ''));
}

const FIGURE = /^[-–+]?\d[\d.,\s]*%?$/u;

function hasFigures(row: readonly (HtmlCell | undefined)[]): boolean {
  return row.some((cell) => FIGURE.test(cell?.text ?? ''));
}

/**
 * How many rows the header has: all above the column-number row; else as deep as its merged cells reach, and the rows
 * that the file repeats on each page as long as no figure stands in them.
 */
function headerHeight(grid: Grid, repeated: number): number {
  const numbers = grid.slice(0, 6).findIndex((row, i) => i > 0 && isNumbers(row));
  if (numbers > 0) return numbers;
  let height = deepest(grid, 1);
  while (height < grid.length - 1 && splitsBelow(grid[height - 1] ?? []) && !hasFigures(grid[height] ?? []))
    height = deepest(grid, height + 1);
  const last = repeated < 0 ? grid.length : repeated;
  while (height < Math.min(last, grid.length) && !hasFigures(grid[height] ?? [])) height++;
  return height;
}

function deepest(grid: Grid, height: number): number {
  let depth = height;
  for (let row = 0; row < depth && row < grid.length; row++) {
    for (const cell of grid[row] ?? []) {
      const begins = grid[row - 1]?.includes(cell) !== true;
      if (cell && begins) depth = Math.max(depth, row + cell.rowSpan);
    }
  }
  return Math.min(depth, grid.length);
}

/** A group of the header has its columns' own names in the row below. */
function splitsBelow(row: readonly (HtmlCell | undefined)[]): boolean {
  return row.some((cell, column) => cell !== undefined && cell.text !== '' && cell === row[column + 1]);
}

function headerRow(grid: Grid): Element {
  const paths = (grid[0] ?? []).map((_, column) => pathOf(grid, column));
  const cells = paths.map((path, column): ElementContent[] => {
    const left = paths[column - 1];
    const own = path[path.length - 1];
    // A cell over several columns that has none below it names the first of them.
    if (!own || (left && own === left[left.length - 1])) return [];
    const group = path.slice(0, -1);
    const repeats =
      group.length > 0 && left?.length === path.length && group.every((cell, level) => cell === left[level]);
    const shown = repeats ? [own] : path;
    const labels = shown.map(labelOf);
    return [
      ...(repeats ? [text('/ ')] : []),
      ...labels.flatMap((label, i) => (i === 0 ? label : [text(' / '), ...label])),
    ];
  });
  return row(cells.map((children) => element('th', {}, children)));
}

function pathOf(grid: Grid, column: number): readonly HtmlCell[] {
  const path: HtmlCell[] = [];
  for (const row of grid) {
    const cell = row[column];
    if (cell && cell.text !== '' && !path.includes(cell)) path.push(cell);
  }
  return path;
}

/** A header's words on one line without looks of their own. A slash with blanks would part groups. */
function labelOf(cell: HtmlCell): ElementContent[] {
  const words = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [text(withoutMark(node.value).replaceAll(' / ', '/'))];
      if (node.type !== 'element') return [];
      if (node.tagName === 'br') return [text(' ')];
      return ['strong', 'em', 's'].includes(node.tagName) ? words(node.children) : [node];
    });
  return words(inlineOf(cell.element, ' '));
}

/**
 * How many columns at the left name the rows: the first, and those up to the first column of figures. A name merged over
 * several rows is the name of each of them, and is said in each; a figure merged over rows counts once.
 */
function nameColumns(body: Grid): number {
  const width = body[0]?.length ?? 0;
  for (let column = 1; column < width; column++) {
    const texts = body.map((row) => row[column]?.text ?? '').filter((one) => one !== '');
    if (texts.filter((one) => FIGURE.test(one)).length * 2 >= texts.length) return column;
  }
  return width;
}

function bodyOf(grid: Grid, height: number, names: number): readonly Element[] {
  return grid.slice(height).map((_, i) => plainRow(grid, height + i, 'td', names));
}

function plainRow(grid: Grid, at: number, tagName: 'th' | 'td', names = 0): Element {
  const cells = grid[at] ?? [];
  const above = grid[at - 1] ?? [];
  return row(
    cells.map((cell, column) => {
      const begins = cell !== undefined && cells[column - 1] !== cell && (above[column] !== cell || column < names);
      return element(tagName, {}, begins ? inlineOf(cell.element, 'br') : []);
    }),
  );
}

function mergedNotes(grid: Grid, height: number): readonly ImportNote[] {
  const deep = new Set(grid.slice(height).flatMap((row) => row.filter((cell) => cell && cell.rowSpan > 1)));
  const texts = [...deep].map((cell) => cell?.text ?? '').filter((one) => one !== '');
  return texts.length === 0 ? [] : [{ kind: 'merged-cells', text: texts.join('\n'), count: texts.length }];
}

function tableOf(head: Element, body: readonly Element[], grid: Grid): Element {
  const aligned = elementsOf(head).map((cell, column) => {
    const align = alignOf(grid, column);
    return align === undefined ? cell : { ...cell, properties: { align } };
  });
  return element('table', {}, [element('thead', {}, [row(aligned)]), element('tbody', {}, [...body])]);
}

/** On which side most cells of a column stand; undefined where they do not say. */
function alignOf(grid: Grid, column: number): 'left' | 'center' | 'right' | undefined {
  const counts = new Map<string, number>();
  for (const cells of grid) {
    const cell = cells[column];
    const align = cell && cell.columnSpan === 1 ? markOf(cell.element)?.align : undefined;
    if (align && align !== 'both' && !isNumbers(cells)) counts.set(align, (counts.get(align) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] as 'left' | 'center' | 'right' | undefined;
}

function markOf(cell: Element): ParagraphMark | undefined {
  const first = elementsOf(cell).find((child) => child.tagName === 'p');
  const start = first?.children[0];
  return start?.type === 'text' ? readMark(start.value)?.mark : undefined;
}

/** Whether the file draws no line in the table, and it is too narrow for figures. */
function setsBeside(rows: readonly HtmlRow[]): boolean {
  const [first] = rows[0]?.cells ?? [];
  const isNarrow = rows.every((row) => row.cells.length <= 3);
  return isNarrow && first !== undefined && markOf(first.element)?.style === 'borderless';
}

/** The blocks of a cell that becomes paragraphs again. */
function blocksOf(cell: HtmlCell | undefined): readonly Element[] {
  return cell ? elementsOf(cell.element) : [];
}

/** The words of a cell on one line: its paragraphs are parted by a line break or a blank. */
function inlineOf(cell: Element, between: 'br' | ' '): ElementContent[] {
  const lines: ElementContent[][] = [];
  for (const child of cell.children) {
    const content = child.type === 'element' && child.tagName === 'p' ? startWithoutMark(child.children) : [child];
    if (content.some((node) => node.type !== 'text' || node.value.trim() !== '')) lines.push(content);
  }
  const gap = between === 'br' ? element('br', {}, []) : text(' ');
  return lines.flatMap((line, i) => (i === 0 ? line : [gap, ...line]));
}

function startWithoutMark(nodes: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes;
  return first?.type === 'text' ? [text(withoutMark(first.value)), ...rest] : [...nodes];
}

function withoutMark(value: string): string {
  return readMark(value)?.rest ?? value;
}

/** The words of an element as they are read: blanks single, paragraphs parted, no mark. */
export function textOf(node: Element | ElementContent): string {
  const pieces: string[] = [];
  const visit = (one: Element | ElementContent): void => {
    if (one.type === 'text') pieces.push(withoutMark(one.value));
    else if (one.type === 'element') {
      if (['p', 'br', 'td', 'th'].includes(one.tagName)) pieces.push(' ');
      for (const child of one.children) visit(child);
    }
  };
  visit(node);
  return pieces
    .join('')
    .replace(/\u200b/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function elementsOf(parent: Element): readonly Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element');
}

export function element(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

function row(cells: readonly Element[]): Element {
  return element('tr', {}, cells);
}
