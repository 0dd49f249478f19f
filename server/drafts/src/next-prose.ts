import type { Edit, Span } from '@soat/engine';
import type { SectionFacts } from '@soat/engine/drafting';
import { COUNTED_IN_WORDS } from './words.ts';

/**
 * The figures that the prose of a section states, in digits or in words before what is counted, except for those in
 * `kept`. Spans count in the section.
 */
export function staleFigures(facts: SectionFacts, kept: readonly Span[]): readonly Span[] {
  const stated = facts.proseFigures.flatMap(({ span, over }) => (over ? [span, over.span] : [span]));
  const inWords = facts.paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(COUNTED_IN_WORDS)].map(({ 0: written, index }) => ({
      start: paragraph.offsetOf(index),
      end: paragraph.offsetOf(index + written.length - 1) + 1,
    })),
  );
  const free = (span: Span): boolean => kept.every((one) => one.end <= span.start || span.end <= one.start);
  return [...stated, ...inWords].filter(free).sort((a, b) => a.start - b.start);
}

/** The edit that leaves a blank to be filled in. `plain` is one that is known for such only beside what is counted. */
export function blankOf(span: Span, plain: boolean): Edit {
  return { span, newText: plain ? '…' : '[…]' };
}
