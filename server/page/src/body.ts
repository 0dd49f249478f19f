import type { ReportFacts, SectionFacts, Table } from '@soat/engine';
import type { BlockContent, DefinitionContent, FootnoteDefinition, ListItem, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { inlineOf, type References } from './inline.ts';
import { type FlowBlock, type Inline, plainText, type TableBlock } from './model.ts';
import { tableOf } from './table.ts';

/** The body of a report as a flow of blocks, and its footnotes. */
export interface Body {
  readonly blocks: readonly FlowBlock[];
  readonly footnotes: readonly (readonly (readonly Inline[])[])[];
}

interface PlacedTable {
  readonly table: Table;
  readonly section: SectionFacts;
}

// Characters of the private use area that no report has: they hold a table's place while the prose around it is read.
const OPEN = '\ue0f1';
const CLOSE = '\ue0f2';

/**
 * Reads the body of a report: prose by the Markdown reader, all sections at once so that footnotes and links find their
 * definitions, and tables by the engine, which knows their header groups. Never throws.
 */
export function bodyOf(report: ReportFacts): Body {
  const tables: PlacedTable[] = [];
  const source = report.sections.map((section) => withoutTables(section, tables)).join('');
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return new BodyReader(tree, source, tables).read();
}

/** The text of a section with a comment in place of each of its tables, which are added to `into`. */
function withoutTables(section: SectionFacts, into: PlacedTable[]): string {
  if (section.section.kind === 'front-matter') return '';
  const { text } = section.section;
  let source = '';
  let at = 0;
  for (const table of section.tables) {
    source += `${text.slice(at, table.span.start)}<!--${OPEN}${into.length}${CLOSE}-->\n`;
    into.push({ table, section });
    at = table.span.end;
  }
  return source + text.slice(at);
}

class BodyReader {
  readonly #tree: Root;
  readonly #source: string;
  readonly #tables: readonly PlacedTable[];
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #addresses = new Map<string, string>();
  /** The identifiers of footnotes in the order of their first use. */
  readonly #used: string[] = [];
  readonly #references: References;
  readonly #blocks: FlowBlock[] = [];

  constructor(tree: Root, source: string, tables: readonly PlacedTable[]) {
    this.#tree = tree;
    this.#source = source;
    this.#tables = tables;
    this.#collect(tree);
    this.#references = {
      footnote: (identifier) => {
        const id = identifier.toLowerCase();
        if (!this.#definitions.has(id)) return undefined;
        if (!this.#used.includes(id)) this.#used.push(id);
        return this.#used.indexOf(id) + 1;
      },
      address: (identifier) => this.#addresses.get(identifier),
    };
  }

  read(): Body {
    for (const node of this.#tree.children) this.#block(node, 0);
    const blocks = this.#blocks.map((block, i) => keptWithTable(block, this.#blocks[i + 1]));
    // A footnote may refer to another, which then comes into use behind it.
    const footnotes: (readonly (readonly Inline[])[])[] = [];
    for (let i = 0; i < this.#used.length; i++) footnotes.push(this.#note(this.#used[i] ?? ''));
    return { blocks, footnotes };
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
        if (content.length > 0) this.#blocks.push({ kind: 'heading', level: node.depth, content, centred });
        break;
      }
      case 'paragraph':
        this.#paragraph(inlineOf(node.children, this.#references), depth, false);
        break;
      case 'code':
        for (const line of node.value.split('\n'))
          this.#paragraph([{ kind: 'text', text: line.normalize('NFC') }], depth, true);
        break;
      case 'blockquote':
        for (const child of node.children) this.#block(child, depth + 1);
        break;
      case 'list':
        for (const item of node.children) this.#item(item, node.ordered === true, depth);
        break;
      case 'table':
        this.#inlineTable(
          node.children.map((row) => row.children.map((cell) => inlineOf(cell.children, this.#references))),
        );
        break;
      case 'html':
        this.#html(node.value);
        break;
    }
  }

  #paragraph(content: readonly Inline[], depth: number, preformatted: boolean): void {
    if (content.length > 0) this.#blocks.push({ kind: 'paragraph', content, depth, keepNext: false, preformatted });
  }

  #item(item: ListItem, ordered: boolean, depth: number): void {
    const [first, ...rest] = item.children;
    const written = /^\s*(\d{1,9}[.)])/u.exec(this.#source.slice(item.position?.start.offset ?? 0))?.[1];
    const marker = ordered ? (written ?? '') : '-';
    const content = first?.type === 'paragraph' ? inlineOf(first.children, this.#references) : [];
    this.#blocks.push({ kind: 'item', marker, depth, content });
    const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
    for (const child of others) this.#block(child, depth + 1);
  }

  /** Raw HTML is dropped as a comment is, but words between tags are the writer's and stay. */
  #html(value: string): void {
    const placed = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u').exec(value)?.[1];
    const own = placed === undefined ? undefined : this.#tables[Number(placed)];
    if (own) this.#blocks.push(tableOf(own.table, own.section, this.#references));
    else {
      const text = value.replace(/<!--[\s\S]*?(?:-->|$)/gu, ' ').replace(/<[^>]*>/gu, ' ');
      for (const line of text.split(/\n\s*\n/u))
        this.#paragraph(
          line.trim() === '' ? [] : [{ kind: 'text', text: line.replace(/\s+/gu, ' ').trim() }],
          0,
          false,
        );
    }
  }

  /** A table inside of a list or a quotation, which the engine does not read. */
  #inlineTable(rows: readonly (readonly (readonly Inline[])[])[]): void {
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
    this.#blocks.push(table);
  }
}

/** What stands right above a table names it and stays with it. */
function keptWithTable(block: FlowBlock, next: FlowBlock | undefined): FlowBlock {
  return block.kind === 'paragraph' && next?.kind === 'table' ? { ...block, keepNext: true } : block;
}
