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
  const starts = sectionStarts(text);
  const old = previous?.sections ?? [];
  const count = starts.length;
  const sections: SectionText[] = new Array(count);
  const textOf = (i: number): string => text.slice(starts[i], i + 1 < count ? starts[i + 1] : text.length);
  let first = 0;
  while (first < count && first < old.length && old[first]?.text === textOf(first)) {
    sections[first] = old[first] as SectionText;
    first++;
  }
  let last = 0;
  while (
    last < count - first &&
    last < old.length - first &&
    old[old.length - 1 - last]?.text === textOf(count - 1 - last)
  ) {
    sections[count - 1 - last] = old[old.length - 1 - last] as SectionText;
    last++;
  }
  const known = new Map<string, SectionText>();
  for (const section of old.slice(first, old.length - last)) known.set(section.text, section);
  for (let i = first; i < count - last; i++) {
    const own = textOf(i);
    const kept = known.get(own);
    const kind = i === 0 ? 'front-matter' : 'body';
    sections[i] =
      kept && kept.kind === kind ? kept : { text: own, kind, heading: kind === 'body' ? headingOf(own) : undefined };
  }
  return { text, sections, starts };
}

function sectionStarts(text: string): number[] {
  const bodyStart = frontMatterEnd(text);
  const starts = [0, bodyStart];
  let fence: { code: number; length: number } | undefined;
  let html: 'none' | 'comment' | 'until-blank' = 'none';
  for (let at = bodyStart; at < text.length; at = nextLine(text, at)) {
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
    } else if (code === HASH && i === at && at > bodyStart && isHeading(text, at)) starts.push(at);
  }
  return starts;
}

/** Where the body starts: behind the front matter's closing line, or 0 where there is no front matter. */
function frontMatterEnd(text: string): number {
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
