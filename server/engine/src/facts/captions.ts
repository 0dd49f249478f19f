import type { Block } from '../markdown/blocks.ts';
import type { Paragraph } from '../markdown/prose.ts';

/** A table's caption is the paragraph right above it. */
export function captionOf(table: Block, above: readonly Paragraph[]): string | undefined {
  const last = above[above.length - 1];
  return last && last.span.end <= table.span.start ? last.text.replace(/[\s:;]+$/u, '') : undefined;
}
