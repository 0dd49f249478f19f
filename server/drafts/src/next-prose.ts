import { type Edit, type Span, show } from '@soat/engine';
import { type Decimal, measureKey, type SectionFacts } from '@soat/engine/drafting';
import { CARRIED, type CarryOver } from './next-table.ts';
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

/**
 * What the prose of a section says was carried over from the period before, of the report as a whole: with the figure that
 * the next period begins with. `left` is what this report leaves over; undefined where it does not say. Spans count in the
 * section.
 */
export function carriedFigures(facts: SectionFacts, carryOver: CarryOver, left: Decimal | undefined): readonly Edit[] {
  if (carryOver === 'unknown' || (carryOver === 'balance' && left === undefined)) return [];
  return facts.statements.flat().flatMap(({ figure, whole, parts, scope, qualifier }): Edit[] => {
    if (!whole || measureKey(whole, parts) !== CARRIED || scope !== '' || qualifier !== '') return [];
    if (figure.use !== 'statement' || figure.approximate || figure.scaled || figure.over) return [];
    const written = facts.section.text.slice(figure.span.start, figure.span.end);
    if (carryOver === 'same' || !left) return [{ span: figure.span, newText: written }];
    const text = show(left);
    // Who writes 05 for 5 does so again.
    return [{ span: figure.span, newText: /^0\d$/u.test(written) && text.length === 1 ? `0${text}` : text }];
  });
}

/** The edit that leaves a blank to be filled in. `plain` is one that is known for such only beside what is counted. */
export function blankOf(span: Span, plain: boolean): Edit {
  return { span, newText: plain ? '…' : '[…]' };
}
