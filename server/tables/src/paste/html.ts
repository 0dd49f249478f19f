import type { Element, Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { ClipBlock, Grid, GridCell } from './grid.ts';

const SILENT = new Set(['script', 'style', 'template', 'head', 'title', 'noscript']);
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'th', 'table', 'ul', 'ol', 'hr', 'dt', 'dd', 'pre']);
const PARAGRAPHS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'dt', 'dd']);

/** No table that people copy is wider; the bound keeps a careless `colspan` from filling the memory. */
const WIDEST = 200;

/**
 * What HTML from a clipboard holds: its tables, with the cells that Word, Excel, LibreOffice, Google Sheets or a page has
 * merged, and the paragraphs around them. Styles, pictures and scripts are left out. Any text is accepted.
 */
export function readHtml(html: string): readonly ClipBlock[] {
  const blocks: ClipBlock[] = [];
  let words = '';
  const close = (): void => {
    const text = oneLine(words);
    if (text !== '') blocks.push({ kind: 'text', text });
    words = '';
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') words += node.value;
    if (!('children' in node)) return;
    if (node.type === 'element') {
      if (isHidden(node)) return;
      if (node.tagName === 'table') {
        close();
        blocks.push({ kind: 'table', grid: readTable(node) });
        return;
      }
      if (node.tagName === 'br') words += ' ';
    }
    const parts = node.type === 'element' && PARAGRAPHS.has(node.tagName);
    if (parts) close();
    if (node.type === 'element' && node.tagName === 'li') words += '- ';
    for (const child of node.children) visit(child);
    if (parts) close();
  };
  visit(fromHtml(html));
  close();
  return blocks.filter((block) => block.kind === 'table' || block.text !== '-');
}

function isHidden({ tagName, properties }: Element): boolean {
  return SILENT.has(tagName) || /display\s*:\s*none/iu.test(String(properties.style ?? ''));
}

interface TableRow {
  readonly row: Element;
  readonly isHead: boolean;
}

function readTable(table: Element): Grid {
  const rows = rowsOf(table, false);
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  rows.forEach(({ row }, r) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[r]?.[column]) column++;
      const span = spanOf(cell, 'colSpan', WIDEST - column);
      const depth = spanOf(cell, 'rowSpan', rows.length - r);
      if (span < 1) break;
      const placed = { text: isHidden(cell) ? '' : oneLine(wordsOf(cell)), row: r, column };
      for (let down = 0; down < depth; down++) {
        for (let right = 0; right < span; right++)
          (grid[r + down] as (GridCell | undefined)[])[column + right] ??= placed;
      }
      column += span;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const head = rows.findIndex(({ isHead }) => !isHead);
  return {
    rows: grid.map((row) => Array.from({ length: width }, (_, c) => row[c])),
    head: head < 0 ? 0 : head,
  };
}

/** The rows of a table in the order in which they are shown, without those of tables in its cells and hidden ones. */
function rowsOf(parent: Parents, inHead: boolean): readonly TableRow[] {
  return parent.children.flatMap((child): readonly TableRow[] => {
    if (child.type !== 'element' || isHidden(child)) return [];
    if (child.tagName === 'tr') {
      const cells = cellsOf(child);
      return [{ row: child, isHead: inHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th')) }];
    }
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child, child.tagName === 'thead') : [];
  });
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

/** How far a cell reaches; 0 rows means to the end. */
function spanOf(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const written = Number(cell.properties[name] ?? 1);
  const span = Number.isInteger(written) && written >= 0 ? written : 1;
  return Math.min(span === 0 && name === 'rowSpan' ? most : Math.max(1, span), most);
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isHidden(node))) return '';
  const inner = node.children.map(wordsOf).join('');
  return node.type === 'element' && BREAKS.has(node.tagName) ? ` ${inner} ` : inner;
}

/** Words on one line: any run of blanks, among them those that Word and Excel will not have broken, is one blank. */
function oneLine(words: string): string {
  return words.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
}
