import type { LineIndex } from '@soat/engine';
import type { Excerpt, Range } from './report.ts';

/** How much of a long line is shown around what is marked, in UTF-16 units; a table's row easily has thousands. */
const BEFORE = 60;
const MARKED = 80;
const AFTER = 40;

/**
 * The line that a range begins on, cut in three: what stands before it, what it marks, what follows. Long lines are
 * clipped with «…». A range that goes on over its line's end marks up to that end.
 */
export function excerpt(lines: LineIndex, range: Range): Excerpt {
  const line = lines.line(range.start.line);
  const start = Math.min(range.start.character, line.length);
  const end =
    range.end.line === range.start.line ? Math.max(start, Math.min(range.end.character, line.length)) : line.length;
  return {
    before: start > BEFORE + MARKED ? `…${line.slice(wholeAt(line, start - BEFORE), start)}` : line.slice(0, start),
    marked: clip(line.slice(start, end), MARKED),
    after: clip(line.slice(end), AFTER),
  };
}

function clip(text: string, length: number): string {
  return text.length > length + 1 ? `${text.slice(0, wholeAt(text, length))}…` : text;
}

/** Moves a cut off the middle of a surrogate pair and off combining marks. */
function wholeAt(text: string, at: number): number {
  let place = at;
  while (place > 0 && place < text.length && /^[\p{Mn}\udc00-\udfff]/u.test(text.slice(place, place + 1))) place--;
  return place;
}
