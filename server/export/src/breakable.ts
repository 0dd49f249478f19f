import type { Inline } from '@soat/page';

/** A formula of the column-number row may break behind its signs, which a blank of no width tells. */
export function breakable(content: readonly Inline[]): readonly Inline[] {
  return content.map((one) =>
    one.kind === 'text' ? { ...one, text: one.text.replace(/(?<=\S)([=+])(?=\S)/gu, '$1\u200b') } : one,
  );
}
