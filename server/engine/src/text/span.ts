/**
 * A stretch of text, as UTF-16 offsets: `start` is included, `end` is not.
 *
 * Inside the engine every span counts from the start of its own section (see `Place`), so that moving text above a
 * section changes nothing in it. Only the edges (language server, command line) turn spans into absolute positions.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` to `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same span, `by` UTF-16 units further on. */
export function shift(s: Span, by: number): Span {
  return by === 0 ? s : { start: s.start + by, end: s.end + by };
}

/** Whether two spans share at least one unit of text; an empty span overlaps what it touches. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * A span within one section of a report. `section` is the index into the report's sections, where section 0 is the
 * front matter (empty when there is none).
 */
export interface Place {
  readonly section: number;
  readonly span: Span;
}
