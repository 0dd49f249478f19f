import type { Paragraph } from '../markdown/prose.ts';

/** A range of a passage's text. */
export interface Range {
  readonly index: number;
  readonly end: number;
}

/**
 * Prose that says one thing together: a paragraph; a paragraph that ends in a colon with the list items under it; a
 * paragraph with the «Trong đó …» that goes on from it. Positions are indexes into `text`.
 */
export interface Passage {
  readonly paragraphs: readonly Paragraph[];
  readonly text: string;
  /** Where each paragraph begins in `text`. */
  readonly starts: readonly number[];
  /** The offset in the section of the character at `index` of `text`. */
  offsetOf(index: number): number;
  /** Ranges that hold numbers but no figures: dates, periods, symbols of documents, articles. */
  readonly noFigures: readonly Range[];
}

const GOES_ON = /^\s*(?:trong đó|trong số đó|trong số này|cụ thể|chia ra)(?!\p{L})/iu;

/** Joins the paragraphs of a section into passages. `noFigures` tells the ranges of each paragraph to be kept away. */
export function passagesOf(
  paragraphs: readonly Paragraph[],
  noFigures: (paragraph: Paragraph) => readonly Range[],
): readonly Passage[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const group = groups[groups.length - 1];
    if (group && goesOn(group, paragraph)) group.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups.map((group) => joined(group, noFigures));
}

function goesOn(group: readonly Paragraph[], next: Paragraph): boolean {
  const first = group[0] as Paragraph;
  const last = group[group.length - 1] as Paragraph;
  // Behind a list, «trong đó» goes back to what stands above it: too far to be sure of.
  if (GOES_ON.test(next.text)) return group.length <= 12 && !last.item;
  if (!next.item) return false;
  return /:\s*$/u.test(last.text) || (group.length > 1 && last.item && /:\s*$/u.test(first.text) && group.length <= 30);
}

function joined(group: readonly Paragraph[], noFigures: (paragraph: Paragraph) => readonly Range[]): Passage {
  const starts: number[] = [];
  let text = '';
  for (const paragraph of group) {
    if (text !== '') text += /[:;]\s*$/u.test(text) ? ' ' : paragraph.item ? '; ' : ' ';
    starts.push(text.length);
    text += paragraph.text;
  }
  return {
    paragraphs: group,
    text,
    starts,
    offsetOf(index) {
      let i = starts.length - 1;
      while (i > 0 && (starts[i] ?? 0) > index) i--;
      const paragraph = group[i] as Paragraph;
      return paragraph.offsetOf(Math.min(index - (starts[i] ?? 0), Math.max(0, paragraph.text.length - 1)));
    },
    noFigures: group.flatMap((paragraph, i) =>
      noFigures(paragraph).map(({ index, end }) => ({ index: index + (starts[i] ?? 0), end: end + (starts[i] ?? 0) })),
    ),
  };
}
