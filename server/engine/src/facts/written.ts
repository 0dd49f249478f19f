import type { Paragraph } from '../markdown/prose.ts';
import { type Span, span } from '../text/span.ts';
import type { SectionFacts } from './report.ts';

/** The prose of a section that rules of punctuation read: its heading and paragraphs, as far as they are in no old encoding. */
export interface Written {
  readonly text: string;
  readonly heading: boolean;
  /**
   * The place of a stretch of `text` in the section; undefined where the source has something else in between, such as
   * a Markdown mark or a line break, so that nothing is said about what only seems to stand together.
   */
  placeOf(start: number, end: number): Span | undefined;
}

/** Every piece of prose of a section that `guard` lets through. */
export function* writtenIn(facts: SectionFacts, guard: Pick<RegExp, 'test'>): Iterable<Written> {
  const source = facts.section.text;
  const { heading } = facts;
  if (heading) {
    const text = source.slice(heading.span.start, heading.span.end);
    if (guard.test(text)) {
      const place = (start: number, end: number): Span => span(heading.span.start + start, heading.span.start + end);
      yield { text, heading: true, placeOf: place };
    }
  }
  for (const paragraph of facts.paragraphs) {
    if (guard.test(paragraph.text) && !isMisread(facts, paragraph.span)) yield writtenOf(paragraph, source);
  }
}

function writtenOf(paragraph: Paragraph, source: string): Written {
  return {
    text: paragraph.text,
    heading: false,
    placeOf(start, end) {
      const own = span(paragraph.offsetOf(start), paragraph.offsetOf(end - 1) + 1);
      return source.slice(own.start, own.end) === paragraph.text.slice(start, end) ? own : undefined;
    },
  };
}

function isMisread(facts: SectionFacts, own: Span): boolean {
  return facts.typing.misread.some((one) => one.span.start < own.end && own.start < one.span.end);
}

/** The run of characters without a blank that a place stands in: where it has the marks of an address, it is none of prose. */
export function isAddress(text: string, at: number): boolean {
  let start = at;
  let end = at;
  while (start > 0 && !/\s/u.test(text.charAt(start - 1))) start--;
  while (end < text.length && !/\s/u.test(text.charAt(end))) end++;
  return /[@\\_=]|\/\/|www\.|\.(?:vn|com|gov|org|net|md|docx?|xlsx?|pdf)\b/iu.test(text.slice(start, end));
}
