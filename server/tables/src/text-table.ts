import {
  type Block,
  blocksOf,
  type Cut,
  cut,
  type RawRow,
  type RawTable,
  ReportMemo,
  readTable,
  type SectionText,
  type Span,
  type Table,
} from '@soat/engine/tables';

/** A table where it stands in a text. Every span of it counts from the start of the text. */
export interface TextTable {
  /** The whole text. */
  readonly text: string;
  readonly raw: RawTable;
  /** Header, delimiter and body rows, one for each line. */
  readonly lines: readonly RawRow[];
  /** What the report format makes of it: what its columns hold and what its rows are. */
  readonly table: Table;
}

/** What stands at an offset of a text; `none` for blank lines and headings. */
export type PlaceKind = 'front-matter' | 'code' | 'html' | 'prose' | 'table' | 'none';

/** Index of the delimiter row among the lines of a table. */
export const DELIMITER = 1;

/**
 * Where the tables, code and prose of a text stand. Reads nothing but their outlines, and only of the sections that are
 * asked about; `previous`, the map of the text before an edit, makes it quicker.
 */
export class TextMap {
  readonly text: string;
  readonly #cut: Cut;
  readonly #labels: ReportMemo;
  /** Of each section that has been asked about; a section that an edit leaves alone keeps its identity. */
  readonly #blocks: WeakMap<SectionText, readonly Block[]>;

  constructor(text: string, previous?: TextMap) {
    this.text = text;
    this.#cut = cut(text, previous ? previous.#cut : undefined);
    this.#labels = previous ? previous.#labels : new ReportMemo();
    this.#blocks = previous ? previous.#blocks : new WeakMap();
  }

  /** Whether the text opens with a front matter, as every report does. */
  get hasFrontMatter(): boolean {
    return /^\uFEFF?---[ \t]*\r?\n/u.test(this.#cut.sections[0]?.text ?? '');
  }

  /** What stands at an offset; at the end of a block it is still that block. */
  kindAt(offset: number): PlaceKind {
    const index = this.#sectionAt(offset);
    if (index === 0) return 'front-matter';
    const start = this.#cut.starts[index] ?? 0;
    return this.#blockAt(index, offset - start)?.kind ?? 'none';
  }

  /** The table that an offset lies in or touches. */
  tableAt(offset: number): TextTable | undefined {
    const index = this.#sectionAt(offset);
    const start = this.#cut.starts[index] ?? 0;
    const block = this.#blockAt(index, offset - start);
    return block?.kind === 'table' ? this.#place(block.table, start) : undefined;
  }

  /** Every table of the text in order, or of the stretch `within` those that touch it. */
  *tables(within: Span = { start: 0, end: this.text.length }): Iterable<TextTable> {
    for (const [index, section] of this.#cut.sections.entries()) {
      const start = this.#cut.starts[index] ?? 0;
      if (start > within.end || start + section.text.length < within.start) continue;
      for (const block of this.#blocksOf(section)) {
        if (block.kind !== 'table') continue;
        if (start + block.span.start <= within.end && within.start <= start + block.span.end)
          yield this.#place(block.table, start);
      }
    }
  }

  #sectionAt(offset: number): number {
    let index = this.#cut.starts.length - 1;
    while (index > 0 && (this.#cut.starts[index] ?? 0) > offset) index--;
    // Without a front matter section 0 is empty, and the body starts where it does.
    return index;
  }

  #blockAt(index: number, offset: number) {
    const section = this.#cut.sections[index] as SectionText;
    return this.#blocksOf(section).find(
      ({ span, kind }) =>
        lineStart(section.text, span.start) <= offset &&
        (offset <= span.end || (kind === 'table' && offset <= lineEnd(section.text, span.end))) &&
        // Code and raw HTML end behind the line break of their last line, where something else begins.
        !(offset === span.end && section.text[offset - 1] === '\n'),
    );
  }

  #blocksOf(section: SectionText): readonly Block[] {
    let blocks = this.#blocks.get(section);
    if (!blocks) {
      blocks = blocksOf(section);
      this.#blocks.set(section, blocks);
    }
    return blocks;
  }

  #place(raw: RawTable, by: number): TextTable {
    const placed = { ...raw, ...shifted(raw, by) };
    const labels = this.#labels;
    const { text } = this;
    let table: Table | undefined;
    return {
      text,
      raw: placed,
      lines: [placed.header, placed.delimiter, ...placed.rows],
      get table() {
        table ??= readTable(placed, text, undefined, [], labels);
        return table;
      },
    };
  }
}

function shifted(raw: RawTable, by: number): RawTable {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const row = ({ span, cells }: RawRow): RawRow => ({
    span: move(span),
    cells: cells.map((cell) => ({ span: move(cell.span) })),
  });
  return {
    span: move(raw.span),
    header: row(raw.header),
    delimiter: row(raw.delimiter),
    rows: raw.rows.map(row),
  };
}

/** The one table of a text that holds nothing else; undefined where it is none. */
export function tableOf(text: string): TextTable | undefined {
  for (const table of new TextMap(text).tables()) return table;
  return undefined;
}

/** The offset at which the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset at which the line of `offset` ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The line ending that a text uses: that of its first line. */
export function lineEnding(text: string): '\r\n' | '\n' {
  return /\r?\n/u.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}

/** The content of a cell, without the blanks around it. */
export function contentOf({ text }: Pick<TextTable, 'text'>, row: RawRow, column: number): string {
  const cell = row.cells[column];
  return cell ? text.slice(cell.span.start, cell.span.end) : '';
}

/**
 * Where the bars of a row stand: one more than it has cells, from the one that opens it to the one that closes it. The
 * first and the last are undefined where the row is written without them.
 */
export function barsOf(text: string, { span, cells }: RawRow): readonly (number | undefined)[] {
  const bars: (number | undefined)[] = [text[span.start] === '|' ? span.start : undefined];
  for (const [i, cell] of cells.entries()) {
    // Between the contents of two cells there are only blanks and the one bar.
    const bar = text.indexOf('|', cell.span.end);
    const isLast = i === cells.length - 1;
    bars.push(isLast && (bar < 0 || bar >= span.end) ? undefined : bar);
  }
  return bars;
}
