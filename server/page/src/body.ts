import type { LayoutFacts, Span } from '@soat/engine';
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Html,
  ListItem,
  Table as MarkdownTable,
  Nodes,
  Root,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type BodySource, bodySource, tableAt } from './body-source.ts';
import { inlineOf, type References } from './inline.ts';
import { type FlowBlock, type Inline, plainText, type TableBlock } from './model.ts';
import { type Origins, withMarks } from './origins.ts';
import { markedTable, tableOf } from './table.ts';

/** The body of a report as a flow of blocks, and its footnotes. */
export interface Body {
  readonly blocks: readonly FlowBlock[];
  readonly footnotes: readonly (readonly (readonly Inline[])[])[];
}

/**
 * Reads the body of a report: prose by the Markdown reader, all sections at once so that footnotes and links find their
 * definitions, and tables by the engine, which knows their header groups. With `origins`, each block tells where it was
 * written and which marks are on it. Never throws.
 */
export function bodyOf(report: LayoutFacts, origins?: Origins): Body {
  const source = bodySource(report);
  const tree = fromMarkdown(source.text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return new BodyReader(tree, source, origins).read();
}

class BodyReader {
  readonly #tree: Root;
  readonly #source: BodySource;
  readonly #origins: Origins | undefined;
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #addresses = new Map<string, string>();
  /** The identifiers of footnotes in the order of their first use. */
  readonly #used: string[] = [];
  readonly #references: References;
  readonly #blocks: FlowBlock[] = [];
  /** Of each block, the stretch of the report that it was read from. */
  readonly #stretches: Span[] = [];

  constructor(tree: Root, source: BodySource, origins: Origins | undefined) {
    this.#tree = tree;
    this.#source = source;
    this.#origins = origins;
    this.#collect(tree);
    this.#references = {
      footnote: (identifier) => {
        const id = identifier.toLowerCase();
        if (!this.#definitions.has(id)) return undefined;
        if (!this.#used.includes(id)) this.#used.push(id);
        return this.#used.indexOf(id) + 1;
      },
      address: (identifier) => this.#addresses.get(identifier),
      source: origins && { origins, text: source.text, absolute: (offset) => source.absolute(offset) },
    };
  }

  read(): Body {
    for (const node of this.#tree.children) this.#block(node, 0);
    const blocks = this.#blocks.map((block, i) => keptWithTable(block, this.#blocks[i + 1]));
    // A footnote may refer to another, which then comes into use behind it.
    const footnotes: (readonly (readonly Inline[])[])[] = [];
    for (let i = 0; i < this.#used.length; i++) footnotes.push(this.#note(this.#used[i] ?? ''));
    return { blocks: this.#origins ? this.#withOrigins(blocks, this.#origins) : blocks, footnotes };
  }

  /** Marks on what no words show go to the block that they stand in or before; behind the last, to the last. */
  #withOrigins(blocks: readonly FlowBlock[], origins: Origins): readonly FlowBlock[] {
    let from = this.#source.start;
    return blocks.map((block, i) => {
      const { start, end } = this.#stretches[i] as Span;
      const before = origins.rest(from, start - 1);
      from = i === blocks.length - 1 ? Number.POSITIVE_INFINITY : end;
      const inside = origins.rest(start, from);
      return block.kind === 'table'
        ? { ...markedTable(block, [...before, ...inside]), at: start }
        : { ...block, content: withMarks(withMarks(block.content, before, 'before'), inside, 'behind'), at: start };
    });
  }

  #push(block: FlowBlock, { position }: Nodes): void {
    const { start, end } = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
    const stretch = { start: this.#source.absolute(start), end: this.#source.absolute(end) };
    this.#blocks.push(block);
    this.#stretches.push(stretch);
  }

  #collect(node: Nodes): void {
    if (node.type === 'footnoteDefinition' && !this.#definitions.has(node.identifier))
      this.#definitions.set(node.identifier, node);
    if (node.type === 'definition' && !this.#addresses.has(node.identifier))
      this.#addresses.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) this.#collect(child as Nodes);
  }

  #note(identifier: string): readonly (readonly Inline[])[] {
    const paragraphs: (readonly Inline[])[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'paragraph') paragraphs.push(inlineOf(node.children, this.#references));
      else if ('children' in node) for (const child of node.children) visit(child as Nodes);
    };
    const definition = this.#definitions.get(identifier);
    if (definition) visit(definition);
    return paragraphs;
  }

  #block(node: RootContent | BlockContent | DefinitionContent, depth: number): void {
    switch (node.type) {
      case 'heading': {
        const content = inlineOf(node.children, this.#references);
        const centred = /^(?:phần|chương|phụ lục)(?!\p{L})/iu.test(plainText(content));
        if (content.length > 0) this.#push({ kind: 'heading', level: node.depth, content, centred }, node);
        break;
      }
      case 'paragraph':
        this.#paragraph(inlineOf(node.children, this.#references), depth, false, node);
        break;
      case 'code':
        for (const line of node.value.split('\n'))
          this.#paragraph([{ kind: 'text', text: line.normalize('NFC') }], depth, true, node);
        break;
      case 'blockquote':
        for (const child of node.children) this.#block(child, depth + 1);
        break;
      case 'list':
        for (const item of node.children) this.#item(item, node.ordered === true, depth);
        break;
      case 'table':
        this.#inlineTable(node);
        break;
      case 'html':
        this.#html(node);
        break;
    }
  }

  #paragraph(content: readonly Inline[], depth: number, preformatted: boolean, node: Nodes): void {
    if (content.length > 0) this.#push({ kind: 'paragraph', content, depth, keepNext: false, preformatted }, node);
  }

  #item(item: ListItem, ordered: boolean, depth: number): void {
    const [first, ...rest] = item.children;
    const written = /^\s*(\d{1,9}[.)])/u.exec(this.#source.text.slice(item.position?.start.offset ?? 0))?.[1];
    const marker = ordered ? (written ?? '') : '-';
    const content = first?.type === 'paragraph' ? inlineOf(first.children, this.#references) : [];
    this.#push({ kind: 'item', marker, depth, content }, first?.type === 'paragraph' ? first : item);
    const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
    for (const child of others) this.#block(child, depth + 1);
  }

  /** Raw HTML is dropped as a comment is, but words between tags are the writer's and stay. */
  #html(node: Html): void {
    const own = tableAt(node.value, this.#source);
    if (own) {
      const { start, end } = own.table.span;
      this.#blocks.push(tableOf(own, this.#references));
      this.#stretches.push({ start: own.start + start, end: own.start + end });
      return;
    }
    const text = node.value.replace(/<!--[\s\S]*?(?:-->|$)/gu, ' ').replace(/<[^>]*>/gu, ' ');
    for (const line of text.split(/\n\s*\n/u)) {
      const words = line.replace(/\s+/gu, ' ').trim();
      this.#paragraph(words === '' ? [] : [{ kind: 'text', text: words }], 0, false, node);
    }
  }

  /** A table inside of a list or a quotation, which the engine does not read. */
  #inlineTable(node: MarkdownTable): void {
    const rows = node.children.map((row) => row.children.map((cell) => inlineOf(cell.children, this.#references)));
    const [head = [], ...body] = rows;
    const table: TableBlock = {
      kind: 'table',
      size: 0,
      caption: undefined,
      columns: head.map(() => ({ align: 'left', width: 0 })),
      head: [head.map((content, column) => ({ column, columnSpan: 1, rowSpan: 1, content }))],
      numbers: undefined,
      rows: body.map((cells) => ({
        kind: 'data',
        cells: head.map((_, column) => ({ content: cells[column] ?? [] })),
      })),
    };
    this.#push(table, node);
  }
}

/** What stands right above a table names it and stays with it. */
function keptWithTable(block: FlowBlock, next: FlowBlock | undefined): FlowBlock {
  return block.kind === 'paragraph' && next?.kind === 'table' ? { ...block, keepNext: true } : block;
}
