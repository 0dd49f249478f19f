import type { Span } from '../text/span.ts';

/** A heading's own number: «II.», «3.1.», «a)». */
export interface HeadingNumber {
  /** As written, without the full stop or bracket: `II`, `3.1`, `a`. */
  readonly text: string;
  readonly style: 'roman' | 'arabic' | 'letter';
  /** The steps of the number: II is [2], 3.1 is [3, 1], đ is [5]. */
  readonly steps: readonly number[];
  readonly span: Span;
}

/** An ATX heading with its number split off. Spans are section-relative. */
export interface HeadingFact {
  readonly level: number;
  /** The whole heading text: number and wording. */
  readonly span: Span;
  readonly number: HeadingNumber | undefined;
  /** The words behind the number, in NFC; what sections are matched by. */
  readonly wording: string;
  readonly wordingSpan: Span;
}
