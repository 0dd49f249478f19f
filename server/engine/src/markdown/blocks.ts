import { type Span, span } from '../text/span.ts';
import { htmlEndOf } from './html.ts';
import type { SectionText } from './sections.ts';
import { delimiterRow, type RawRow, type RawTable, splitRow } from './table-scan.ts';

/** A block of a section's body, in the order of the text. Spans are section-relative. */
export type Block =
  | { readonly kind: 'table'; readonly span: Span; readonly table: RawTable }
  /** A run of prose that remark can read by itself: paragraphs, lists, quotes up to a blank line before column 0. */
  | { readonly kind: 'prose'; readonly span: Span }
  | { readonly kind: 'html'; readonly span: Span }
  | { readonly kind: 'code'; readonly span: Span };

interface Line {
  readonly start: number;
  /** The line's end without its line ending. */
  readonly end: number;
  readonly next: number;
  /** Columns of leading white space; a tab counts to the next multiple of four. */
  readonly indent: number;
  /** Offset of the first character that is no white space; equal to `end` for a blank line. */
  readonly first: number;
}

/**
 * The blocks of a section, without its heading line. Tables are carved out here because the scanner is an order of
 * magnitude faster than a Markdown parser on them; prose goes to remark, run by run. Never throws.
 */
export function blocksOf(section: SectionText): readonly Block[] {
  if (section.kind === 'front-matter') return [];
  return new BlockReader(section.text).read(section.heading ? readLine(section.text, 0).next : 0);
}

class BlockReader {
  readonly #text: string;
  readonly #blocks: Block[] = [];
  #proseStart = -1;
  #proseEnd = -1;
  /** Whether the last line left a paragraph open, which the next line may go on with. */
  #open = false;
  /** The column from which text belongs to the list item above; endless for a quote. Undefined outside of both. */
  #container: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(from: number): readonly Block[] {
    let at = from;
    while (at < this.#text.length) at = this.#readBlock(readLine(this.#text, at));
    this.#closeProse();
    return this.#blocks;
  }

  /** Reads the block or line that starts here and returns where the next one starts. */
  #readBlock(line: Line): number {
    if (line.first === line.end) {
      this.#open = false;
      if (this.#proseStart >= 0 && this.#endsProse(line)) this.#closeProse();
      return line.next;
    }
    return this.#insideContainer(line) ? this.#addProse(line) : this.#readOutside(line);
  }

  /** Reads a line that belongs to no list item and no quote above it. */
  #readOutside(line: Line): number {
    const code = this.#text.charCodeAt(line.first);
    if (line.indent >= 4 && !this.#open) return this.#push('code', line.start, this.#indentedCodeEnd(line));
    if (line.indent < 4) {
      if (code === 96 || code === 126) {
        const end = this.#fenceEnd(line, code);
        if (end !== undefined) return this.#push('code', line.start, end);
      }
      if (code === 60) {
        const end = this.#htmlEnd(line);
        if (end !== undefined) return this.#push('html', line.start, end);
      }
      const table = this.#tableAt(line);
      if (table) {
        this.#closeProse();
        this.#blocks.push({ kind: 'table', span: table.table.span, table: table.table });
        return table.next;
      }
      this.#container = containerColumn(this.#text, line, this.#open);
    }
    return this.#addProse(line);
  }

  #addProse(line: Line): number {
    if (this.#proseStart < 0) this.#proseStart = line.start;
    this.#proseEnd = line.end;
    this.#open = leavesParagraphOpen(
      this.#text.slice(line.first, line.end),
      this.#open && this.#container === undefined,
    );
    return line.next;
  }

  /** Whether a line goes on with the list item or quote above: by its indent, or lazily with its open paragraph. */
  #insideContainer(line: Line): boolean {
    if (this.#container === undefined) return false;
    if (line.indent >= this.#container) return true;
    if (this.#open && !startsOtherBlock(this.#text, line)) return true;
    this.#container = undefined;
    this.#open = false;
    return false;
  }

  #push(kind: 'code' | 'html', start: number, end: number): number {
    this.#closeProse();
    this.#blocks.push({ kind, span: span(start, end) });
    return end;
  }

  #closeProse(): void {
    this.#open = false;
    this.#container = undefined;
    if (this.#proseStart < 0) return;
    this.#blocks.push({ kind: 'prose', span: span(this.#proseStart, this.#proseEnd) });
    this.#proseStart = -1;
  }

  /** A blank line ends a run of prose unless the text goes on indented, and so may belong to an open list item. */
  #endsProse(blank: Line): boolean {
    let line = blank;
    while (line.first === line.end && line.next < this.#text.length) line = readLine(this.#text, line.next);
    return line.first === line.end || line.indent < (this.#container ?? 1);
  }

  /** Whether a line looks like a list item and yet only goes on with the open paragraph. */
  #isPlain(line: Line): boolean {
    const rest = this.#text.slice(line.first, line.end);
    return (
      this.#open &&
      CONTAINER.test(rest) &&
      !THEMATIC_BREAK.test(rest) &&
      containerColumn(this.#text, line, true) === undefined
    );
  }

  #indentedCodeEnd(first: Line): number {
    let end = first.next;
    for (let at = end; at < this.#text.length; ) {
      const line = readLine(this.#text, at);
      if (line.first !== line.end && line.indent < 4) break;
      at = line.next;
      if (line.first !== line.end) end = at;
    }
    return end;
  }

  #fenceEnd(open: Line, code: number): number | undefined {
    const length = run(this.#text, open.first, code);
    if (length < 3) return undefined;
    if (code === 96 && this.#text.slice(open.first + length, open.end).includes('`')) return undefined;
    for (let at = open.next; at < this.#text.length; ) {
      const line = readLine(this.#text, at);
      at = line.next;
      if (line.indent >= 4 || this.#text.charCodeAt(line.first) !== code) continue;
      const closing = run(this.#text, line.first, code);
      if (closing >= length && this.#text.slice(line.first + closing, line.end).trim() === '') return at;
    }
    return this.#text.length;
  }

  #htmlEnd(open: Line): number | undefined {
    const ends = htmlEndOf(this.#text.slice(open.first, open.end), this.#open);
    if (!ends) return undefined;
    for (let at = open.start; at < this.#text.length; ) {
      const line = readLine(this.#text, at);
      if (ends === 'blank-line' && line.first === line.end) return at;
      at = line.next;
      if (ends !== 'blank-line' && ends.marker.test(this.#text.slice(line.first, line.end))) return at;
    }
    return this.#text.length;
  }

  #tableAt(head: Line): { table: RawTable; next: number } | undefined {
    if (head.next >= this.#text.length) return undefined;
    const below = readLine(this.#text, head.next);
    if (below.indent >= 4 || containerColumn(this.#text, below, true) !== undefined) return undefined;
    const delimiter = delimiterRow(this.#text, below.start, below.end);
    if (!delimiter) return undefined;
    const header = splitRow(this.#text, head.start, head.end);
    if (header.cells.length !== delimiter.cells.length || header.cells.length === 0) return undefined;
    if (startsOtherBlock(this.#text, head) && !this.#isPlain(head)) return undefined;
    if (this.#open && SETEXT_UNDERLINE.test(this.#text.slice(head.first, head.end))) return undefined;
    const rows: RawRow[] = [];
    let end = below.end;
    let next = below.next;
    while (next < this.#text.length) {
      const line = readLine(this.#text, next);
      if (line.first === line.end || line.indent >= 4 || startsOtherBlock(this.#text, line)) break;
      rows.push(splitRow(this.#text, line.start, line.end));
      end = line.end;
      next = line.next;
    }
    return { table: { span: span(head.first, end), header, delimiter, rows }, next };
  }
}

/** Whether a line's first character is a letter or a bar, which opens no block: most lines are done with at that. */
function isWordOrBar(code: number): boolean {
  return code === 124 || code > 0xa0 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Whether a line opens a block that a table cannot hold: quote, list item, fence, raw HTML, heading, thematic break. */
function startsOtherBlock(text: string, line: Line): boolean {
  if (isWordOrBar(text.charCodeAt(line.first))) return false;
  const rest = text.slice(line.first, line.end);
  return (
    /^(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|`{3,}[^`]*$|~{3,}|#{1,6}(?:[ \t]|$))/u.test(rest) ||
    (rest.startsWith('<') && htmlEndOf(rest, false) !== undefined) ||
    THEMATIC_BREAK.test(rest)
  );
}

const CONTAINER = /^(?:>[ \t]?|[-+*](?:[ \t]+|$)|\d{1,9}[.)](?:[ \t]+|$))/u;
const DEEPEST = 16;
const SETEXT_UNDERLINE = /^(?:=+|-+)[ \t]*$/u;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;

/**
 * The column from which text belongs to the list item that a line opens; endless for a quote, undefined for neither.
 * An empty item, or one numbered other than 1, does not open where a paragraph stands open.
 */
function containerColumn(text: string, line: Line, inParagraph: boolean): number | undefined {
  if (isWordOrBar(text.charCodeAt(line.first))) return undefined;
  const rest = text.slice(line.first, line.end);
  const marker = CONTAINER.exec(rest)?.[0];
  if (marker === undefined || THEMATIC_BREAK.test(rest)) return undefined;
  if (marker.startsWith('>')) return Number.POSITIVE_INFINITY;
  const empty = marker.length === rest.length;
  if (inParagraph && (empty || /^(?!1[.)])\d/u.test(marker))) return undefined;
  const bare = marker.trimEnd().length;
  const blanks = marker.length - bare;
  return line.indent + bare + (empty || blanks > 4 ? 1 : blanks);
}

/** Whether a line of prose ends in an open paragraph: it is no heading, no break and no empty list item. */
function leavesParagraphOpen(line: string, inParagraph: boolean): boolean {
  if (isWordOrBar(line.charCodeAt(0))) return true;
  let rest = line;
  // Nobody nests deeper by hand; the bound keeps a line of ten thousand stars from costing their square.
  for (let depth = 0; depth < DEEPEST; depth++) {
    const marker = CONTAINER.exec(rest)?.[0];
    if (marker === undefined || THEMATIC_BREAK.test(rest)) break;
    rest = rest.slice(marker.length);
  }
  if (inParagraph && SETEXT_UNDERLINE.test(rest)) return false;
  return rest.trim() !== '' && !THEMATIC_BREAK.test(rest) && !/^#{1,6}(?:[ \t]|$)/u.test(rest);
}

function run(text: string, at: number, code: number): number {
  let end = at;
  while (text.charCodeAt(end) === code) end++;
  return end - at;
}

function readLine(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  const next = newline < 0 ? text.length : newline + 1;
  let end = newline < 0 ? text.length : newline;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  let first = start;
  let indent = 0;
  for (; first < end; first++) {
    const code = text.charCodeAt(first);
    if (code === 32) indent++;
    else if (code === 9) indent += 4 - (indent % 4);
    else break;
  }
  return { start, end, next, indent, first };
}
