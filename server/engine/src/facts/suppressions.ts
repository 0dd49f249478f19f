import type { Block } from '../markdown/blocks.ts';
import { type Span, span } from '../text/span.ts';
import { givesReason } from '../words/suppressions.ts';

/** `<!-- soát: bỏ qua RULE: REASON -->`, which silences one rule in the block right below it. Section-relative. */
export interface Suppression {
  readonly span: Span;
  readonly rule: string;
  readonly ruleSpan: Span;
  /** Empty where no reason is given, or only what holds its place. */
  readonly reason: string;
  /** The block that it speaks of; undefined when the section ends first, and then it is the next section's heading. */
  readonly target: Span | undefined;
}

const COMMENT = /^<!--\s*soát\s*:\s*bỏ\s+qua(?:\s+([^\s:>]+))?\s*(?::([\s\S]*?))?-->\s*$/iu;

/**
 * The suppressions among the comments of a section. Several may stand above one block. A comment that starts like a
 * suppression but names no rule gives one with an empty `rule`, so that it can be told.
 */
export function suppressionsOf(text: string, blocks: readonly Block[]): readonly Suppression[] {
  const found: Suppression[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'html') continue;
    const source = text.slice(block.span.start, block.span.end);
    const match = COMMENT.exec(source.normalize('NFC').length === source.length ? source : source.normalize('NFC'));
    if (!match) continue;
    const rule = match[1] ?? '';
    const end = block.span.start + source.trimEnd().length;
    const ruleStart = rule === '' ? block.span.start : block.span.start + Math.max(0, source.indexOf(rule));
    found.push({
      span: span(block.span.start, end),
      rule,
      ruleSpan: rule === '' ? span(block.span.start, end) : span(ruleStart, ruleStart + rule.length),
      reason: reasonOf(match[2] ?? ''),
      target: blocks.slice(i + 1).find((other) => other.kind !== 'html')?.span,
    });
  }
  return found;
}

function reasonOf(written: string): string {
  const reason = written.trim();
  return givesReason(reason) ? reason : '';
}
