import { textWidth } from '@soat/page';

/** A line of the text that is not empty. */
export interface TextLine {
  /** As it stands, with its tabs and blanks, but for blanks at its end. */
  readonly raw: string;
  /** Its words with single blanks. */
  readonly text: string;
  /** How many characters stand before its first word. */
  readonly indent: number;
  /** How many empty lines stand above it. */
  readonly gap: number;
  /** Pages count from 0; form feeds part them. */
  readonly page: number;
  /** Whether it is the first line of a page, as far as form feeds and page numbers tell. */
  readonly opensPage: boolean;
}

const BLANKS = /[ \t\u00a0\u2000-\u200a\u202f\u3000]+/gu;

/** The lines of a text, without the empty ones. A form feed begins a page. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let gap = 0;
  for (const [page, content] of text.split('\f').entries()) {
    let opensPage = page > 0;
    for (const raw of content.split('\n')) {
      const words = oneLine(raw);
      if (words === '') {
        gap++;
        continue;
      }
      lines.push({ raw: raw.trimEnd(), text: words, indent: raw.search(/\S/u), gap, page, opensPage });
      gap = 0;
      opensPage = false;
    }
  }
  return lines;
}

/** Words with single blanks between them and none around. */
export function oneLine(text: string): string {
  return text.replace(BLANKS, ' ').trim();
}

/** How wide words are on the page, set in Times New Roman as the decree asks; in no unit, for comparing only. */
export function widthOf(text: string, bold = false): number {
  return textWidth(text, 10, bold);
}

/** How many empty lines usually stand between two lines: text of a PDF often has one everywhere. */
export function usualGap(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of lines.slice(1)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A word of a line with the columns of characters that it takes: from `start` up to `end`. */
export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a line where they stand. */
export function wordsOf(raw: string): readonly PlacedWord[] {
  return [...raw.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words that stand close together: parted from others by at least `gap` blanks. */
export function chunksOf(raw: string, gap: number): readonly PlacedWord[] {
  const chunks: PlacedWord[] = [];
  for (const word of wordsOf(raw)) {
    const last = chunks[chunks.length - 1];
    if (last && word.start - last.end < gap)
      chunks[chunks.length - 1] = { text: `${last.text} ${word.text}`, start: last.start, end: word.end };
    else chunks.push(word);
  }
  return chunks;
}

/** Whether a text is a figure, or stands in the place of one. */
export function isValue(text: string): boolean {
  return /^(?:[-–+]?\(?\d[\d.,]*\)?%?|[-–—…x]|\.{2,3})$/u.test(text);
}
