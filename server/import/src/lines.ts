import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isBold, linesOf, textOf } from './inline.ts';

/**
 * A line of the page, taken out of its paragraph, list or table cell: what the head and the foot of a report are read
 * from, whatever a file uses to set them side by side.
 */
export interface Line {
  /** The index of the block that it stands in. */
  readonly block: number;
  /** Of two columns; a line of a paragraph is whole, and a tab in its text parts its sides. */
  readonly side: 'left' | 'right' | 'whole';
  /** Its words with single blanks; tabs are kept. A list item begins with its dash. */
  readonly text: string;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly content: readonly PhrasingContent[];
}

/** The lines of blocks that begin at index `from`, without empty ones. */
export function linesIn(blocks: readonly RootContent[], from = 0): readonly Line[] {
  return blocks.flatMap((block, i) => linesOfBlock(block, from + i)).filter((line) => line.text !== '');
}

function linesOfBlock(block: RootContent, at: number, before = ''): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return linesOf(block.children).map((content, i) => {
        const centred = (block.data as Paragraph['data'])?.centred === true;
        return lineOf(content, { block: at, side: 'whole', centred }, i === 0 ? before : '');
      });
    case 'list':
      return block.children.flatMap((item) =>
        item.children.flatMap((child, i) => linesOfBlock(child, at, i === 0 ? '- ' : '')),
      );
    case 'blockquote':
      return block.children.flatMap((child) => linesOfBlock(child, at));
    case 'table':
      return block.children.flatMap((row) =>
        row.children.flatMap((cell, column) => {
          const side = row.children.length < 2 ? 'whole' : column * 2 < row.children.length ? 'left' : 'right';
          return linesOf(cell.children).map((content) => lineOf(content, { block: at, side, centred: true }));
        }),
      );
    case 'code':
    case 'html':
      return block.value
        .split('\n')
        .map((value) => lineOf([{ type: 'text', value }], { block: at, side: 'whole', centred: false }));
    default:
      return [];
  }
}

type Place = Pick<Line, 'block' | 'side' | 'centred'>;

function lineOf(content: readonly PhrasingContent[], place: Place, before = ''): Line {
  const text = textOf(content)
    .replace(/[^\S\t]+/gu, ' ')
    .replace(/ ?\t[\t ]*/gu, '\t')
    .trimEnd()
    .replace(/^ +/u, '');
  return { ...place, text: text === '' ? '' : before + text, bold: isBold(content), content };
}

/** The line's words by side: what stands before its first tab is left of what stands behind it. */
export function sidesOf(line: Line): readonly { readonly side: Line['side']; readonly text: string }[] {
  const [first = '', ...others] = line.text.split('\t');
  const rest = others.filter((one) => one !== '').join(' ');
  if (line.side !== 'whole' || others.length === 0) return [{ side: line.side, text: `${first} ${rest}`.trim() }];
  return [{ side: 'left', text: first } as const, { side: 'right', text: rest } as const].filter(
    (one) => one.text !== '',
  );
}

/** Whether a line is only a rule or a row of stars. */
export function isRule(text: string): boolean {
  return /^[\s\-–—_=*~]*$/u.test(text) && text.replace(/\s/gu, '').length > 1;
}

/** Whether a text has letters and none of them is small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** An entry of «Kính gửi» or «Nơi nhận» without its dash and its closing mark. */
export function entryOf(text: string): string {
  return text
    .replace(/^\s*[-–—+•]\s*/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s;,.]+$/u, '');
}
