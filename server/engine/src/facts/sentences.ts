import type { Paragraph } from '../markdown/prose.ts';
import { type Span, span } from '../text/span.ts';
import { ABBREVIATIONS, LABEL_WORDS } from '../words/abbreviations.ts';
import { type WordingKey, wordingKey } from '../words/wording-key.ts';

/** One sentence of a paragraph. `index` and `end` count in the paragraph's text, blanks around it left off. */
export interface Sentence {
  readonly paragraph: Paragraph;
  readonly index: number;
  readonly end: number;
  /** The sentence as its reader sees it, with the mark that ends it. */
  readonly text: string;
}

/** A sentence with what it is compared with others by: its key, and how many words and figures it has. */
export interface ComparedSentence extends Sentence, WordingKey {}

// What may follow the mark and still belongs to the sentence: the second half of «./.», closing quotes and brackets.
const MARK = /(?:[.!?…]+(?:\/\.?)?)[”»"’)\]]*/gu;
const LIST_LINE = /\n[ \t]*(?=(?:[-–—+•*]|\d{1,2}[.)]|[a-zđ]\))[ \t])/gu;
const NUMBER_ONLY = /^[\s*_]*(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|\p{L})$/u;
const LONGEST_BRACKET = 300;
const LONGEST_WORD = 60;

/**
 * The sentences of a paragraph, in order; together they hold every character of it but the blanks between them. A full
 * stop ends a sentence when a capital, a figure or an opening quote follows, and not behind an abbreviation (TP., KT.),
 * an initial (Q. 1), a number at the start («1. Công tác»), within a figure, or within brackets. A line that begins as a
 * list does («+ …», «a) …») starts a sentence too. Never throws.
 */
export function sentencesOf(paragraph: Paragraph): readonly Sentence[] {
  const { text } = paragraph;
  const breaks = [...breaksByMark(text), ...breaksByLine(text), text.length].sort((a, b) => a - b);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of breaks) {
    if (end <= from) continue;
    const raw = text.slice(from, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const index = from + raw.indexOf(trimmed);
      sentences.push({ paragraph, index, end: index + trimmed.length, text: trimmed });
    }
    from = end;
  }
  return sentences;
}

/** The sentences of a paragraph with what they are compared by. */
export function comparedSentencesOf(paragraph: Paragraph): readonly ComparedSentence[] {
  return sentencesOf(paragraph).map((sentence) => ({ ...sentence, ...wordingKey(sentence.text) }));
}

// Counted in syllables, as they are written apart: some eight words.
const FEWEST_WORDS = 10;

/** The key of a sentence that is too short for its standing twice to mean something. */
export const NO_KEY = 0;

/** What each of these sentences is counted by, `NO_KEY` where it is too short. */
export function sentenceKeysOf(sentences: readonly ComparedSentence[]): readonly number[] {
  return sentences.map(({ key, words }) => (words >= FEWEST_WORDS ? key : NO_KEY));
}

/** Where a sentence stands in its section. */
export function sentenceSpan({ paragraph, index, end }: Pick<Sentence, 'paragraph' | 'index' | 'end'>): Span {
  return span(paragraph.offsetOf(index), paragraph.offsetOf(end - 1) + 1);
}

function* breaksByLine(text: string): Iterable<number> {
  if (!text.includes('\n')) return;
  for (const match of text.matchAll(LIST_LINE)) yield match.index + 1;
}

function* breaksByMark(text: string): Iterable<number> {
  const brackets = text.includes('(') ? bracketsOf(text) : [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, from, match.index, match[0], end)) continue;
    if (brackets.some(({ start, end: close }) => start < match.index && end < close)) continue;
    yield end;
    from = end;
  }
}

function endsSentence(text: string, from: number, at: number, mark: string, end: number): boolean {
  const rest = text.slice(end, end + 60);
  if (rest.trim() === '') return true;
  // A look at the words right before the mark; longer ones than these there are none.
  const before = text.slice(Math.max(from, at - LONGEST_WORD), at);
  if (!/^\s/u.test(rest)) return mark === '.' && isGlued(before, rest);
  // A mark that closes a quotation or list in the middle of a sentence has a small letter behind it.
  if (!/^\s+[-–—+•]?\s*[“«"‘'(]*[\p{Lu}\p{N}]/u.test(rest)) return /^[!?]/u.test(mark) && !/^\s+\p{Ll}/u.test(rest);
  if (!/^\.[”»"’)\]]*$/u.test(mark)) return true;
  if (at - from < LONGEST_WORD && NUMBER_ONLY.test(before)) return false;
  const word = /[\p{L}\p{M}\p{N}.&-]*$/u.exec(before)?.[0] ?? '';
  if (/^\p{L}$/u.test(word)) return LABEL_WORDS.has(lastWord(before.slice(0, before.length - word.length)));
  return !ABBREVIATIONS.has(word.toLowerCase());
}

/** «cấp xã.Công tác»: a full stop without its blank, between two words that are no name of a site or of an office. */
function isGlued(before: string, rest: string): boolean {
  const word = /[^\s]*$/u.exec(before)?.[0] ?? '';
  const next = /^[^\s]*/u.exec(rest)?.[0] ?? '';
  return /^[“"(]?\p{Ll}{2,}$/u.test(word) && /^\p{Lu}\p{Ll}+[,;:]?$/u.test(next) && !ABBREVIATIONS.has(word);
}

function lastWord(text: string): string {
  return (/(\p{L}+)\s*$/u.exec(text)?.[1] ?? '').toLowerCase();
}

/** The stretches in round brackets that are closed not too far away. */
function bracketsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/gu)) {
    if (sign === '(') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && index - start <= LONGEST_BRACKET) found.push(span(start, index + 1));
    }
  }
  return found;
}
