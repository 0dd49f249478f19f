import { type Citation, citationsOf } from '../../src/facts/citations.ts';
import { type DateMention, datesOf } from '../../src/facts/dates.ts';
import type { Paragraph } from '../../src/markdown/prose.ts';

/** A paragraph as it stands at the beginning of a section. */
export function paragraph(text: string): Paragraph {
  return { text, item: false, span: { start: 0, end: text.length }, offsetOf: (index) => index };
}

export function citationsIn(text: string): readonly Citation[] {
  return citationsOf(paragraph(text));
}

export function datesIn(text: string): readonly DateMention[] {
  return datesOf(paragraph(text));
}
