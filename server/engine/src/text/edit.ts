import type { Span } from './span.ts';

/** Replace the text of `span` by `newText`. Spans are absolute UTF-16 offsets. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Returns `text` with all edits made. Edits may come in any order but must not overlap; where two do, the later one
 * (by start) is left out, so that nothing is written twice.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.span.start < at) continue;
    out += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return out + text.slice(at);
}
