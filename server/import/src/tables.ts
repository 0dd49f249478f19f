import type { PhrasingContent, Table, TableCell } from 'mdast';
import { isBold, onOneLine, textOf, tidied, without, withSingleBlanks } from './inline.ts';
import { isNumberRow } from './number-row.ts';

/**
 * A table with only the looks that are its own: the layout sets headers, the column-number row and rows of totals by
 * itself, so that a row that is bold all through is not.
 */
export function settledTable(table: Table): Table {
  const [head, ...body] = table.children;
  if (!head) return table;
  const rows = body.map((row, i) => {
    const cells = row.children;
    const words = cells.filter((cell) => textOf(cell.children).trim() !== '');
    if (i === 0 && isNumberRow(cells.map((cell) => textOf(cell.children))))
      return { ...row, children: map(cells, bare) };
    const isSet = words.length > 0 && words.every((cell) => isBold(cell.children));
    return { ...row, children: map(cells, isSet ? plain : (nodes) => nodes) };
  });
  return {
    ...table,
    align: alignments(table),
    children: [{ ...head, children: map(head.children, (nodes) => bare(onOneLine(nodes))) }, ...rows],
  };
}

function map(cells: readonly TableCell[], change: (nodes: PhrasingContent[]) => PhrasingContent[]): TableCell[] {
  return cells.map((cell) => ({ ...cell, children: tidied(change(withSingleBlanks(cell.children))) }));
}

function plain(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return without(nodes, ['strong']);
}

function bare(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return without(nodes, ['strong', 'emphasis', 'delete']);
}

/** A column of words on the left needs no mark, nor does one of ordinals in the middle: the layout sets them so. */
function alignments(table: Table): Table['align'] {
  const [head, ...body] = table.children;
  return (table.align ?? []).map((align, column) => {
    const texts = body.map((row) => textOf(row.children[column]?.children ?? []).trim());
    const label = textOf(head?.children[column]?.children ?? []).trim();
    if (align === 'center' && /^(?:stt|tt|số tt)$/iu.test(label)) return null;
    const isWords = texts.some((text) => /\p{L}{2}/u.test(text)) && !texts.some((text) => /^[\d.,]+%?$/u.test(text));
    if (align === 'left' && isWords) return null;
    return align ?? null;
  });
}
