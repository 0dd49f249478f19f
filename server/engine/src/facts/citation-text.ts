import type { Paragraph } from '../markdown/prose.ts';
import { type Span, span } from '../text/span.ts';
import { LEGACY_LETTERS } from '../words/legacy-letters.ts';
import { SIGN, signsOf } from '../words/letters.ts';

/**
 * A paragraph's words in the form in which dates and citations are looked for: NFC, plain blanks, letters of the old
 * fonts mended. Only for reading; what is shown and changed is always the paragraph itself.
 */
export interface Readable {
  readonly text: string;
  /** The index in the paragraph's own text of the character at `index` here; the length for the end. */
  at(index: number): number;
}

const ODD = new RegExp(`[\\u00a0\\u202f\\u2007${[...LEGACY_LETTERS.keys()].join('')}]`, 'gu');

/** Makes a text readable. Costs next to nothing for text that is so already. */
export function readable(text: string): Readable {
  if ((signsOf(text) & (SIGN.loose | SIGN.legacy | SIGN.mark)) === 0) return { text, at: (index) => index };
  const plain = text.replace(ODD, (letter) => LEGACY_LETTERS.get(letter) ?? ' ');
  if (plain.normalize('NFC') === plain) return { text: plain, at: (index) => index };
  let out = '';
  const starts: number[] = [];
  for (const match of plain.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const composed = match[0].normalize('NFC');
    for (let unit = 0; unit < composed.length; unit++) starts.push(match.index + Math.min(unit, match[0].length - 1));
    out += composed;
  }
  return { text: out, at: (index) => starts[index] ?? plain.length };
}

/** A stretch of a paragraph: indexes into its text (`end` not included), and where that is in the section. */
export interface Stretch {
  readonly index: number;
  readonly end: number;
  readonly span: Span;
  /** The words as they stand in the paragraph. */
  readonly written: string;
}

/** The stretch of the paragraph that a stretch of its readable form stands for. */
export function stretch(paragraph: Paragraph, words: Readable, from: number, to: number): Stretch {
  const index = words.at(from);
  const end = Math.max(index, words.at(to));
  const start = paragraph.offsetOf(index);
  return {
    index,
    end,
    span: span(start, end > index ? paragraph.offsetOf(end - 1) + 1 : start),
    written: paragraph.text.slice(index, end),
  };
}

/** Keeps stretches of a text from being read twice: says whether all of a stretch was free, and takes it if so. */
export function claims(length: number): (from: number, to: number) => boolean {
  const taken = new Uint8Array(length);
  return (from, to) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  };
}
