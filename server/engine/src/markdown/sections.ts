import type { Span } from '../text/span.ts';

/**
 * One section of a report by itself: its text, from its heading up to the next heading. It knows nothing of where it
 * stands, so that equal text means an equal section and everything derived from it can be kept.
 */
export interface SectionText {
  readonly text: string;
  readonly kind: 'front-matter' | 'body';
  /** The ATX heading that opens the section; a text before the first heading has none. */
  readonly heading: HeadingText | undefined;
}

/** An ATX heading: its level 1 to 6 and the span of its wording without the `#` marks, section-relative. */
export interface HeadingText {
  readonly level: number;
  readonly span: Span;
}

/** A report's text cut at its headings. Section 0 is always the front matter, and empty where there is none. */
export interface Cut {
  readonly text: string;
  readonly sections: readonly SectionText[];
  /** Absolute UTF-16 offset at which each section starts. */
  readonly starts: readonly number[];
}

const HASH = 35;
const BACKTICK = 96;
const TILDE = 126;
const LESS = 60;
const SPACE = 32;
const BOM = 0xfeff;

/**
 * Cuts a text at every ATX heading that starts in column 0 outside fenced code and raw HTML. Never throws; joining the
 * texts of all sections gives the whole text back.
 *
 * Sections whose text also stood in `previous` keep their identity, so that what was derived from them stays valid.
 */
export function cut(text: string, previous?: Cut): Cut {
  const same = previous ? sameEnds(text, previous) : NO_ENDS;
  const starts = sectionStarts(text, previous, same);
  const old = previous?.sections ?? [];
  const count = starts.length;
  const textOf = (i: number): string => text.slice(starts[i], i + 1 < count ? starts[i + 1] : text.length);
  const { first } = same;
  // A fence that the edit has opened may take in some of the sections at the end.
  const moved = text.length - (previous?.text.length ?? 0);
  let last = 0;
  while (last < same.last && starts[count - 1 - last] === (previous?.starts[old.length - 1 - last] ?? 0) + moved)
    last++;
  const known = new Map(old.slice(first, old.length - last).map((section) => [section.text, section] as const));
  const sections = starts.map((_, i): SectionText => {
    const atEnd = count - i;
    const there = i < first ? old[i] : atEnd <= last ? old[old.length - atEnd] : undefined;
    if (there) return there;
    const own = textOf(i);
    const kept = known.get(own);
    const kind = i === 0 ? 'front-matter' : 'body';
    return kept && kept.kind === kind
      ? kept
      : { text: own, kind, heading: kind === 'body' ? headingOf(own) : undefined };
  });
  return { text, sections, starts };
}

/** How many sections at the start and at the end of the text before the edit stand in this one too, whole. */
interface SameEnds {
  readonly first: number;
  readonly last: number;
}

const NO_ENDS: SameEnds = { first: 0, last: 0 };

/**
 * Compares a text with the one before the edit, section by section from both ends. The outermost section that is the
 * same on either side is not counted: the edit may have made its neighbour a part of it, or of something else.
 */
function sameEnds(text: string, { text: oldText, sections, starts }: Cut): SameEnds {
  const moved = text.length - oldText.length;
  const isThere = (i: number, by: number): boolean => {
    const start = (starts[i] ?? 0) + by;
    const own = sections[i]?.text ?? '';
    return start >= 0 && text.slice(start, start + own.length) === own;
  };
  let first = 0;
  while (first < sections.length && isThere(first, 0)) first++;
  let last = 0;
  while (last < sections.length - first && isThere(sections.length - 1 - last, moved)) last++;
  // The front matter and the text before the first heading are told from the start of the text.
  return first > 2 ? { first: first - 1, last: Math.max(0, last - 1) } : NO_ENDS;
}

/** The offsets at which sections start. Only what lies between the ends that are the same is looked at. */
function sectionStarts(text: string, previous: Cut | undefined, same: SameEnds): number[] {
  if (!previous || same.first === 0) {
    const bodyStart = frontMatterEnd(text);
    return [0, bodyStart, ...headingsFrom(text, bodyStart, [])];
  }
  const moved = text.length - previous.text.length;
  const tail = previous.starts.slice(previous.starts.length - same.last).map((start) => start + moved);
  const from = previous.starts[same.first] ?? 0;
  return [...previous.starts.slice(0, same.first + 1), ...headingsFrom(text, from, tail)];
}

/**
 * The offsets of the headings behind `from`, which is where a section starts and so lies in no code and no raw HTML. At
 * the first heading that is in `tail`, where the headings that end the text are known to be, `tail` tells the rest.
 */
function headingsFrom(text: string, from: number, tail: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let known = 0;
  let fence: { code: number; length: number } | undefined;
  let html: 'none' | 'comment' | 'until-blank' = 'none';
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    let i = at;
    while (text.charCodeAt(i) === SPACE && i - at < 4) i++;
    const code = text.charCodeAt(i);
    if (html === 'comment') {
      if (lineIncludes(text, at, '-->')) html = 'none';
    } else if (html === 'until-blank') {
      if (isLineEnd(code)) html = 'none';
    } else if (i - at < 4 && (code === BACKTICK || code === TILDE)) {
      const length = runLength(text, i, code);
      if (!fence) {
        if (length >= 3 && !(code === BACKTICK && lineIncludes(text, i + length, '`'))) fence = { code, length };
      } else if (code === fence.code && length >= fence.length && isBlankRest(text, i + length)) fence = undefined;
    } else if (fence) {
      // Everything up to the closing fence is code.
    } else if (i - at < 4 && code === LESS) {
      if (text.startsWith('<!--', i)) html = lineIncludes(text, i + 2, '-->') ? 'none' : 'comment';
      else if (/^<\/?[a-z][a-z0-9-]*(?:[\s/>]|$)/iu.test(text.slice(i, i + 24))) html = 'until-blank';
    } else if (code === HASH && i === at && at > from && isHeading(text, at)) {
      while (known < tail.length && (tail[known] ?? 0) < at) known++;
      if (tail[known] === at) return [...starts, ...tail.slice(known)];
      starts.push(at);
    }
  }
  return starts;
}

/** Where the body of a text starts: behind the front matter's closing line, or 0 where there is no front matter. */
export function frontMatterEnd(text: string): number {
  const open = text.charCodeAt(0) === BOM ? 1 : 0;
  if (!/^---[ \t]*(?:\r?\n|$)/u.test(text.slice(open, open + 80))) return open === 1 ? 1 : 0;
  const first = nextLine(text, open);
  for (let at = first; at < text.length; at = nextLine(text, at)) {
    const three = text.slice(at, at + 3);
    if ((three === '---' || three === '...') && isBlankRest(text, at + 3)) return nextLine(text, at);
    // An unclosed front matter ends where the body plainly begins, so that a missing `---` costs only itself.
    if (text.charCodeAt(at) === HASH && text.charCodeAt(at + 1) === HASH && isHeading(text, at)) return at;
  }
  return text.length;
}

function headingOf(text: string): HeadingText | undefined {
  if (text.charCodeAt(0) !== HASH || !isHeading(text, 0)) return undefined;
  const level = runLength(text, 0, HASH);
  let end = lineEnd(text, 0);
  let start = level;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  let closing = end;
  while (closing > start && text.charCodeAt(closing - 1) === HASH) closing--;
  if (closing === start) end = start;
  else if (closing < end && isBlank(text.charCodeAt(closing - 1))) {
    end = closing;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  }
  return { level, span: { start, end } };
}

function isHeading(text: string, at: number): boolean {
  const level = runLength(text, at, HASH);
  const next = text.charCodeAt(at + level);
  return level <= 6 && (Number.isNaN(next) || isBlank(next) || isLineEnd(next));
}

function isBlank(code: number): boolean {
  return code === SPACE || code === 9;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
}

function runLength(text: string, at: number, code: number): number {
  let end = at;
  while (text.charCodeAt(end) === code) end++;
  return end - at;
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end;
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function lineIncludes(text: string, at: number, needle: string): boolean {
  const found = text.slice(at, lineEnd(text, at)).indexOf(needle);
  return found >= 0;
}

function isBlankRest(text: string, at: number): boolean {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (!isBlank(code) && code !== 13) return false;
  }
  return true;
}
