import { compare } from '../figures/decimal.ts';
import { type Span, span } from '../text/span.ts';
import { ABOVE, HELD_AGAINST_AIM, LESS_IS_BETTER } from '../words/aims.ts';
import type { Passage } from './passages.ts';
import { type Statement, sentenceAround } from './statements.ts';

/** A percentage that a sentence says is above or below an aim, and is not. */
export interface AimClaim {
  readonly reached: Statement;
  readonly aim: Statement;
  /** The words of the claim up to the aim: «vượt chỉ tiêu 95». */
  readonly span: Span;
  readonly above: boolean;
}

/**
 * The claims of a passage that its own two percentages contradict: «đạt 89,09%, vượt chỉ tiêu 95%». Where less is better,
 * and where the aim stands in other words than these, nothing is said. Never throws.
 */
export function aimClaimsOf(passage: Passage, statements: readonly Statement[]): readonly AimClaim[] {
  const { text } = passage;
  return statements.flatMap((aim, i): readonly AimClaim[] => {
    const reached = statements.slice(0, i).findLast(({ depth }) => depth === aim.depth);
    if (!reached || !aim.figure.percent || !reached.figure.percent || aim.sentence !== reached.sentence) return [];
    if (
      reached.figure.use !== 'statement' ||
      reached.figure.approximate ||
      /^\s*điểm/iu.test(text.slice(aim.figure.end))
    )
      return [];
    const between = text.slice(reached.figure.end, aim.figure.index);
    const word = HELD_AGAINST_AIM.exec(between)?.[1];
    if (
      word === undefined ||
      LESS_IS_BETTER.test(text.slice(sentenceAround(text, reached.figure.index, aim.figure.end).start, aim.figure.end))
    )
      return [];
    const above = ABOVE.has(word.toLowerCase());
    const order = compare(reached.figure.value, aim.figure.value);
    if (above ? order >= 0 : order < 0) return [];
    const from = reached.figure.end + between.indexOf(word);
    return [{ reached, aim, span: span(passage.offsetOf(from), aim.figure.span.end), above }];
  });
}
