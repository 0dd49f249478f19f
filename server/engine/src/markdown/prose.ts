import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Span, shift, span } from '../text/span.ts';

/**
 * A paragraph, list item or other run of words, as its reader sees it: Markdown's marks are gone from `text`.
 * `offsetOf` leads back to the source.
 */
export interface Paragraph {
  readonly text: string;
  readonly span: Span;
  /** Whether it is (part of) a list item. */
  readonly item: boolean;
  /** The offset in the section of the character at `index` of `text`. */
  offsetOf(index: number): number;
  /** The same, counted from where `span` starts: what stays as it is when the paragraph moves. */
  readonly within: (index: number) => number;
}

const parser = unified().use(remarkParse).freeze();

// A run without any of these is one plain paragraph, and lines of it behind bullets are one paragraph each: the text is
// the source, and no parser can say more of it. Most of a report is such text, and a parser costs a hundred times more.
const INLINE_MARK = /[*_`[\]<>&\\~\t\r]|https?:|www\.|@| \n/iu;
const BLOCK_MARK = /^(?: |[-+*=#>]|\d{1,9}[.)](?: |$))/mu;
const BULLET = /^([-+]) (?=[^\s\-+*=#>|\d])/u;

/**
 * Reads a run of prose of a section (see `Block`) into its paragraphs; list items give a paragraph each. The run is
 * `text`, which starts at `offset` of its section. Never throws.
 */
export function paragraphsOf(text: string, offset: number): readonly Paragraph[] {
  return plainParagraphs(text, offset) ?? parsedParagraphs(text, offset);
}

/** What remark makes of the run. */
export function parsedParagraphs(text: string, offset: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  collect(parser.parse(text) as Root, text, offset, false, found);
  return found;
}

/** The paragraphs of a run that has no marks but bullets; undefined for any other. */
function plainParagraphs(text: string, offset: number): readonly Paragraph[] | undefined {
  if (INLINE_MARK.test(text)) return undefined;
  if (!BLOCK_MARK.test(text)) return [plainParagraph(text, offset, 0, text.trimEnd().length, false)];
  const bullet = BULLET.exec(text)?.[0];
  if (!bullet) return undefined;
  const items: Paragraph[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (BULLET.exec(line)?.[0] !== bullet) return undefined;
    items.push(plainParagraph(text, offset, at + bullet.length, at + line.trimEnd().length, true));
    at += line.length + 1;
  }
  return items;
}

function plainParagraph(text: string, offset: number, start: number, end: number, item: boolean): Paragraph {
  return paragraphAt(text.slice(start, end), span(offset + start, offset + end), item, AS_IT_STANDS);
}

/** A text that is its own source. */
const AS_IT_STANDS = (index: number): number => index;

/** A paragraph of text alone, which stands at the start of its section. */
export function plainText(text: string): Paragraph {
  return plainParagraph(text, 0, 0, text.length, false);
}

/** The same paragraph, `by` UTF-16 units further on in its section. */
export function moveParagraph({ text, span: own, item, within }: Paragraph, by: number): Paragraph {
  return paragraphAt(text, shift(own, by), item, within);
}

function paragraphAt(text: string, own: Span, item: boolean, within: Paragraph['within']): Paragraph {
  const { start } = own;
  return { text, span: own, item, within, offsetOf: (index) => start + within(index) };
}

function collect(node: Nodes, source: string, offset: number, item: boolean, found: Paragraph[]): void {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const pieces: Piece[] = [];
    for (const child of node.children) addPieces(child, source, pieces);
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    found.push(join(pieces, offset, span(offset + start, offset + end), item));
  } else if ('children' in node) {
    const inItem = item || node.type === 'listItem';
    for (const child of node.children) collect(child as Nodes, source, offset, inItem, found);
  }
}

/** Words and where they start in the run's source. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

function addPieces(node: Nodes, source: string, pieces: Piece[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.type === 'text') addText(node.value, source, start, end, pieces);
  else if (node.type === 'inlineCode') pieces.push({ text: node.value, start: source.indexOf(node.value, start) });
  else if (node.type === 'break') pieces.push({ text: '\n', start: end - 1 });
  else if ('children' in node) for (const child of node.children) addPieces(child as Nodes, source, pieces);
}

/** Text with escapes or character references is shorter than its source: it is matched up piece by piece. */
function addText(value: string, source: string, start: number, end: number, pieces: Piece[]): void {
  if (value.length === end - start) {
    pieces.push({ text: value, start });
    return;
  }
  let at = start;
  for (const character of value) {
    const found = source.indexOf(character, at);
    if (found < 0 || found >= end) pieces.push({ text: character, start: at });
    else {
      pieces.push({ text: character, start: found });
      at = found + character.length;
    }
  }
}

function join(pieces: readonly Piece[], offset: number, own: Span, item: boolean): Paragraph {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.text;
  }
  const from = own.start - offset;
  return paragraphAt(text, own, item, (index) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    const piece = pieces[low];
    return piece ? piece.start - from + (index - (starts[low] ?? 0)) : 0;
  });
}
