import type { Span } from '../text/span.ts';

/** `<!-- soát: bỏ qua RULE: REASON -->`, which silences one rule in the block right below it. Section-relative. */
export interface Suppression {
  readonly span: Span;
  readonly rule: string;
  readonly ruleSpan: Span;
  /** Empty where no reason is given. */
  readonly reason: string;
  /** The block that it speaks of; undefined when the section ends first, and then it is the next section's heading. */
  readonly target: Span | undefined;
}
