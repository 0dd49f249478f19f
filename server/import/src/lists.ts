import type { Blockquote, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { textOf } from './inline.ts';

declare module 'mdast' {
  interface ListItemData {
    /** The item's number as it is written, `3.` or `3)`; a bullet has none. */
    marker?: string | undefined;
  }
}

interface Marker {
  readonly ordered: boolean;
  readonly written: string;
  readonly length: number;
}

// Bullets that stand before words; `*` does not, because reports begin notes and sub-titles with it.
const BULLET = /^(?:([-–—•●○▪■◦+\uf0b7\uf02d])[ \t\u00a0]+|(-)(?=\p{L}))/u;
const NUMBER = /^(\d{1,3}[.)])[ \t\u00a0]+(?=\S)/u;

function markerOf(paragraph: Paragraph): Marker | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const bullet = BULLET.exec(first.value);
  if (bullet && textOf(paragraph.children).trim().length > bullet[0].trim().length)
    return { ordered: false, written: bullet[1] ?? '-', length: bullet[0].length };
  const number = NUMBER.exec(first.value);
  return number ? { ordered: true, written: number[1] ?? '', length: number[0].length } : undefined;
}

interface Open {
  readonly list: List;
  readonly marker: string;
  readonly left: number;
  /** Where the item's own text begins, if its marker hangs before it; millimetres. */
  readonly text: number | undefined;
}

/** Lengths in files are rounded; nearer than this is the same, in millimetres. */
const NEAR = 1.5;

/**
 * Makes lists of paragraphs that begin with a dash or a number: deeper where they are indented more, or where `+` comes
 * under `-`. A paragraph that is indented to an item's text goes on with the item. Quotations become block quotes.
 */
export function withLists(blocks: readonly RootContent[]): readonly RootContent[] {
  const base = usualLeft(blocks);
  const result: RootContent[] = [];
  let open: Open[] = [];
  const put = (block: RootContent, quoted: boolean): void => {
    const last = result[result.length - 1];
    if (!quoted) result.push(block);
    else if (last?.type === 'blockquote' && open.length === 0) last.children.push(block as Paragraph);
    else result.push({ type: 'blockquote', children: [block as Paragraph] } satisfies Blockquote);
  };
  for (const block of blocks) {
    const marker = block.type === 'paragraph' ? markerOf(block) : undefined;
    if (block.type === 'paragraph' && marker) {
      open = addItem(block, marker, open, (list) => put(list, block.data?.quoted === true));
    } else if (block.type === 'paragraph') {
      const holder = holderOf(block, open, base);
      if (holder) open = open.slice(0, open.indexOf(holder) + 1);
      else open = [];
      const item = holder?.list.children[holder.list.children.length - 1];
      if (item) item.children.push(block);
      else put(block, block.data?.quoted === true);
    } else {
      open = [];
      result.push(block);
    }
  }
  return result;
}

/**
 * Where the lines of most paragraphs begin that can't go on with an item: text that stands there belongs to no item. A
 * quotation is set in and tells nothing of it; of two places as usual, text stands at the one further left.
 */
function usualLeft(blocks: readonly RootContent[]): number {
  const counts = new Map<number, number>();
  let item: number | undefined;
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.data?.quoted) item = undefined;
    else if (markerOf(block)) item = Math.min(block.data?.left ?? 0, item ?? Number.POSITIVE_INFINITY);
    else {
      const left = Math.round(block.data?.left ?? 0);
      if (item !== undefined && left > item + NEAR) continue;
      item = undefined;
      counts.set(left, (counts.get(left) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function addItem(paragraph: Paragraph, marker: Marker, open: readonly Open[], put: (list: List) => void): Open[] {
  const left = paragraph.data?.left ?? 0;
  const start = paragraph.data?.start ?? left;
  const kind = marker.ordered ? marker.written.replace(/\d+/u, '1') : marker.written;
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [{ ...paragraph, children: cut(paragraph.children, marker.length) }],
    ...(marker.ordered ? { data: { marker: marker.written } } : {}),
  };
  const text = start < left - NEAR ? left : undefined;
  const depth = depthFor(left, kind, open);
  const sibling = open[depth];
  if (sibling && sibling.list.ordered === marker.ordered && (!marker.ordered || sibling.marker === kind)) {
    sibling.list.children.push(item);
    return [...open.slice(0, depth), { ...sibling, left, text }];
  }
  const list: List = {
    type: 'list',
    ordered: marker.ordered,
    spread: false,
    ...(marker.ordered ? { start: Number.parseInt(marker.written, 10) } : {}),
    children: [item],
  };
  const parent = open[depth - 1];
  const holder = parent?.list.children[parent.list.children.length - 1];
  if (holder) holder.children.push(list);
  else put(list);
  return [...open.slice(0, depth), { list, marker: kind, left, text }];
}

/** How deep an item stands: below the items that are indented less, and `+` below `-`. */
function depthFor(left: number, kind: string, open: readonly Open[]): number {
  for (const [depth, level] of open.entries()) {
    if (left > level.left + NEAR) continue;
    const isBelow = kind === '+' && level.marker !== '+' && !(left < level.left - NEAR);
    if (isBelow) continue;
    return depth;
  }
  return open.length;
}

/** The item that a paragraph goes on with. */
function holderOf(paragraph: Paragraph, open: readonly Open[], base: number): Open | undefined {
  const left = paragraph.data?.left ?? 0;
  const start = paragraph.data?.start ?? left;
  if (paragraph.data?.centred || Math.abs(left - base) < NEAR) return undefined;
  return open.findLast(
    (level) => left > level.left + NEAR || (level.text !== undefined && Math.abs(start - level.text) < NEAR),
  );
}

function cut(children: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = children;
  return first?.type === 'text' ? [{ ...first, value: first.value.slice(length) }, ...rest] : [...children];
}
