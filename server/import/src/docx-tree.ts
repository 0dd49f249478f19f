import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { FootnoteDefinition, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { element, elementsOf, plainTable, textOf } from './html-table.ts';
import { type ParagraphMark, readMark, SPACE, TAB } from './marks.ts';
import type { ImportNote } from './model.ts';

const NOTE = 'soat-note';

/** The HTML of a Word file as blocks of Markdown. */
export function treeOf(html: string): { readonly root: Root; readonly notes: readonly ImportNote[] } {
  const source = unified().use(rehypeParse, { fragment: true }).parse(html);
  const definitions = takeFootnotes(source);
  const notes: ImportNote[] = [];
  source.children = blocks(source.children as ElementContent[], notes);
  const root = toMarkdownTree(source);
  for (const [i, definition] of definitions.entries()) {
    const content = toMarkdownTree({ type: 'root', children: blocks(definition.children, notes) });
    const label = String(i + 1);
    root.children.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: content.children as FootnoteDefinition['children'],
    });
  }
  root.children = joinedCode(root.children.flatMap((block) => settled(block) as RootContent[]));
  return { root, notes };
}

/** Lines that are shown as they were typed, one below the other, are one block. */
function joinedCode(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const block of blocks) {
    const last = result[result.length - 1];
    if (block.type === 'code' && last?.type === 'code') last.value += `\n${block.value}`;
    else result.push(block);
  }
  return result;
}

function toMarkdownTree(source: HtmlRoot): Root {
  const convert = unified().use(rehypeRemark, {
    handlers: {
      [NOTE]: (_: unknown, node: Element) => {
        const label = String(node.properties.number);
        return { type: 'footnoteReference', identifier: label, label };
      },
    },
  });
  return convert.runSync(source) as unknown as Root;
}

/**
 * Takes the list of footnotes off the end and puts a note's number where it is referred to. Notes count in the order of
 * their first use; several references to one note have its number.
 */
function takeFootnotes(source: HtmlRoot): readonly Element[] {
  const numbers = new Map<string, number>();
  const visit = (parent: Element | HtmlRoot): void => {
    for (const [i, child] of parent.children.entries()) {
      if (child.type !== 'element') continue;
      const id = /^#((?:foot|end)note-.+)$/u.exec(String(child.properties.href ?? ''))?.[1];
      if (child.tagName !== 'a' || id === undefined || !/note-ref-/u.test(String(child.properties.id ?? ''))) {
        visit(child);
        continue;
      }
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      parent.children[i] = element(NOTE, { number }, []);
    }
  };
  visit(source);
  const items = source.children
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'ol')
    .flatMap((list) => elementsOf(list).filter((item) => numbers.has(String(item.properties.id ?? ''))));
  source.children = source.children.filter((child) => child.type !== 'element' || child.tagName !== 'ol');
  return [...numbers.keys()].flatMap((id) => {
    const item = items.find((one) => one.properties.id === id);
    return item ? [withoutBackLink(item)] : [element('li', {}, [])];
  });
}

function withoutBackLink(node: Element): Element {
  const children = node.children
    .filter((child) => child.type !== 'element' || !/note-ref-/u.test(String(child.properties.href ?? '')))
    .map((child) => (child.type === 'element' ? withoutBackLink(child) : child));
  return { ...node, children };
}

/** Blocks with their tables made plain, a table in a cell first. */
function blocks(children: readonly ElementContent[], notes: ImportNote[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text')
      return [{ ...child, value: child.value.normalize('NFC').replace(/(?<=[=+])\u200b/gu, '') }];
    if (child.type !== 'element') return [];
    if (child.tagName === 'sup' || child.tagName === 'sub') return raised(child);
    const own = { ...child, children: blocks(child.children, notes) };
    if (child.tagName === 'td' || child.tagName === 'th') return [withoutNested(own, notes)];
    if (child.tagName !== 'table') return [own];
    const plain = plainTable(own);
    notes.push(...plain.notes);
    return [...plain.before, ...(plain.table ? [plain.table] : [])];
  });
}

/** A table in a cell: its rows become lines of the cell. */
function withoutNested(cell: Element, notes: ImportNote[]): Element {
  const lines = (table: Element): Element[] =>
    elementsOf(table).flatMap((part) =>
      elementsOf(part).map((row) => {
        const texts = elementsOf(row).filter((one) => textOf(one) !== '');
        return element(
          'p',
          {},
          texts.flatMap((one, i) => [...(i > 0 ? [{ type: 'text', value: ', ' } as const] : []), ...one.children]),
        );
      }),
    );
  const children = cell.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || child.tagName !== 'table') return [child];
    notes.push({ kind: 'nested-table', text: textOf(child) });
    return lines(child);
  });
  return { ...cell, children };
}

const RAISED: Readonly<Record<string, string>> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** Raised and lowered figures have letters of their own, so that «m²» and «10³» do not turn into other figures. */
function raised(node: Element): ElementContent[] {
  const digits = [...(RAISED[node.tagName] ?? '')];
  const text = textOf(node);
  if (!/^\d+$/u.test(text)) return node.children;
  return [{ type: 'text', value: text.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit) }];
}

/** A paragraph with what its mark says of it; tabs are tabs again. */
function settled(block: Nodes): Nodes[] {
  if (block.type !== 'paragraph') {
    restoreTabs(block);
    if ('children' in block) block.children = block.children.flatMap((child) => settled(child as Nodes)) as never;
    return [block];
  }
  const mark = takeMark(block);
  restoreTabs(block);
  if (mark?.style === 'preformatted') return [{ type: 'code', value: plainText(block) }];
  if (plainText(block).trim() === '' && !hasFootnote(block)) return [];
  if (!mark) return [block];
  if (mark.heading !== undefined)
    return [
      { type: 'heading', depth: Math.min(6, mark.heading) as 1, children: block.children, data: dataOf(mark) } as Nodes,
    ];
  return [{ ...block, data: dataOf(mark) }];
}

function dataOf(mark: ParagraphMark): NonNullable<Paragraph['data']> {
  return {
    ...(mark.align === 'center' ? { centred: true } : {}),
    ...(mark.style === 'quoted' ? { quoted: true } : {}),
    start: mark.start,
    left: mark.left,
  };
}

function takeMark(paragraph: Paragraph): ParagraphMark | undefined {
  const first = paragraph.children[0];
  const found = first?.type === 'text' ? readMark(first.value) : undefined;
  if (first?.type !== 'text' || !found) return undefined;
  const rest = found.rest.replace(/^[ \n]+/u, '');
  paragraph.children = [...(rest === '' ? [] : [{ ...first, value: rest }]), ...paragraph.children.slice(1)];
  return found.mark;
}

function restoreTabs(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replaceAll(TAB, '\t').replaceAll(SPACE, ' ');
  else if ('children' in node && node.type !== 'root') for (const child of node.children) restoreTabs(child as Nodes);
}

function hasFootnote(node: Nodes | PhrasingContent): boolean {
  return (
    node.type === 'footnoteReference' ||
    ('children' in node && node.children.some((child) => hasFootnote(child as Nodes)))
  );
}
