import type { Decimal } from '../figures/decimal.ts';
import type { Span } from '../text/span.ts';

/** A figure that the prose states. Section-relative. */
export interface ProseFigure {
  readonly span: Span;
  readonly value: Decimal;
  readonly percent: boolean;
}
