import type { Inline, TextRun } from './model.ts';

/** A stretch of the report's text that the page is to show as marked, in absolute UTF-16 offsets. May be empty. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Words and the marks that they stand under, by their place in the list that `Origins` was made with. */
export interface Piece {
  readonly text: string;
  readonly marks?: readonly number[];
}

/**
 * Knows which stretches of the report's text are to be marked, and finds them again in the words of the page. A mark
 * that no words show goes to the block, cell or component that it stands in or before, so that none is lost.
 */
export class Origins {
  readonly #marks: readonly Mark[];
  readonly #shown = new Set<number>();

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  /** The marks that touch a stretch of the text. */
  touching(start: number, end: number): readonly number[] {
    return this.#marks.flatMap((mark, i) => (touches(mark, start, end) ? [i] : []));
  }

  /**
   * Cuts words at the marks on them. `source` is what was written for `text`, from the absolute offset `at` on. Where the
   * two are too different to follow, all of the words are marked.
   */
  cut(text: string, source: string, at: number): readonly Piece[] {
    const own = this.touching(at, at + source.length);
    if (own.length === 0 || text === '') return [{ text }];
    for (const i of own) this.#shown.add(i);
    const places = alignment(text, source);
    if (!places) return [{ text, marks: own }];
    const stretches = own.map((i) => ({ mark: i, ...stretchOf(this.#marks[i] as Mark, at, places) }));
    const edges = new Set([0, text.length, ...stretches.flatMap(({ from, to }) => [from, to])]);
    const sorted = [...edges].sort((a, b) => a - b);
    return sorted.slice(0, -1).map((from, i) => {
      const to = sorted[i + 1] ?? text.length;
      const on = stretches.filter((one) => one.from <= from && to <= one.to).map((one) => one.mark);
      return { text: text.slice(from, to), ...(on.length > 0 ? { marks: on } : {}) };
    });
  }

  /** The marks from `start` up to and with `end` that no words show; from now on they count as shown. */
  rest(start: number, end: number): readonly number[] {
    const own = this.#marks.flatMap((mark, i) =>
      !this.#shown.has(i) && start <= mark.start && mark.start <= end ? [i] : [],
    );
    for (const i of own) this.#shown.add(i);
    return own;
  }

  /** The marks on a stretch that the page shows as one thing; from now on they count as shown. */
  take(start: number, end: number): readonly number[] {
    const own = this.touching(start, end);
    for (const i of own) this.#shown.add(i);
    return own;
  }
}

/** A mark without any width is on the character behind it. */
function touches(mark: Mark, start: number, end: number): boolean {
  return mark.start < end && Math.max(mark.end, mark.start + 1) > start;
}

function stretchOf(mark: Mark, at: number, places: readonly number[]): { from: number; to: number } {
  const first = places.findIndex((place) => at + place >= mark.start);
  const from = first < 0 ? places.length - 1 : first;
  const behind = places.findIndex((place) => at + place >= Math.max(mark.end, mark.start + 1));
  return { from, to: Math.max(from + 1, behind < 0 ? places.length : behind) };
}

/** Marks of Markdown that are no words: escapes, code, quotation, and the blanks that line ends and indents become one of. */
const UNSEEN = /[\\`>\s]/u;

/** For each character of the words, where it stands in what was written; undefined where they cannot be followed. */
function alignment(text: string, source: string): readonly number[] | undefined {
  const places: number[] = [];
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const wanted = text.charAt(i);
    while (!fits(wanted, source.charAt(at))) {
      if (at >= source.length || !UNSEEN.test(source.charAt(at))) return undefined;
      at++;
    }
    places.push(at);
    at += source.charAt(at) === wanted ? 1 : (ENTITY.exec(source.slice(at))?.[0].length ?? 1);
  }
  return places;
}

const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;

function fits(wanted: string, written: string): boolean {
  return written === wanted || written === '&' || (wanted === ' ' && /\s/u.test(written));
}

/** A line with these marks at an end where no words could carry them. */
export function withMarks(
  content: readonly Inline[],
  marks: readonly number[],
  where: 'before' | 'behind',
): readonly Inline[] {
  if (marks.length === 0) return content;
  const sign: TextRun = { kind: 'text', text: '', marks };
  return where === 'before' ? [sign, ...content] : [...content, sign];
}
