import { type Citation, citationsOf } from '../../src/facts/citations.ts';
import { type DateMention, datesOf } from '../../src/facts/dates.ts';
import { plainText } from '../../src/markdown/prose.ts';

export function citationsIn(text: string): readonly Citation[] {
  return citationsOf(plainText(text));
}

export function datesIn(text: string): readonly DateMention[] {
  return datesOf(plainText(text));
}
