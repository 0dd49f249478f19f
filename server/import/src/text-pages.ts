import type { ImportNote } from './model.ts';
import { isValue, linesOf, type TextLine, wordsOf } from './text-lines.ts';

/** The lines of a text without what only numbers and heads its pages. */
export interface PagedLines {
  readonly lines: readonly TextLine[];
  readonly notes: readonly ImportNote[];
}

/** Reads the lines of a text; page numbers and heads that come back on each page are left out, with a note. */
export function pagedLines(text: string): PagedLines {
  const all = linesOf(text);
  const heads = runningHeads(all);
  const rest = without(all, heads);
  const numbers = pageNumbers(rest);
  return {
    lines: without(rest, numbers),
    notes: [...headNotes(heads), ...numberNotes(numbers)],
  };
}

/** The lines without some of them; what follows one of those stands at the beginning of a page. */
function without(lines: readonly TextLine[], left: ReadonlySet<TextLine>): readonly TextLine[] {
  if (left.size === 0) return lines;
  const rest: TextLine[] = [];
  let opensPage = false;
  for (const line of lines) {
    if (left.has(line)) opensPage = true;
    else {
      rest.push(opensPage ? { ...line, opensPage } : line);
      opensPage = false;
    }
  }
  return rest;
}

/** From how many pages on a line at their top or bottom is no accident. */
const MANY_PAGES = 3;

/** Lines that stand at the top, or at the bottom, of all pages but one and differ in their figures at most. */
function runningHeads(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const pages = new Map<number, TextLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  const heads = new Set<TextLine>();
  if (pages.size < MANY_PAGES) return heads;
  for (const place of [0, -1]) {
    const same = new Map<string, TextLine[]>();
    for (const page of pages.values()) {
      const line = page.length > 2 ? page.at(place) : undefined;
      const key = line?.text.replace(/\d+/gu, '0') ?? '';
      if (line && /\p{L}{2}/u.test(key)) same.set(key, [...(same.get(key) ?? []), line]);
    }
    for (const found of same.values()) {
      if (found.length >= Math.max(MANY_PAGES, pages.size - 1)) for (const line of found) heads.add(line);
    }
  }
  return heads;
}

function headNotes(heads: ReadonlySet<TextLine>): readonly ImportNote[] {
  const counts = new Map<string, number>();
  for (const { text } of heads) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ kind: 'running-head', text, count }));
}

function numberNotes(numbers: ReadonlySet<TextLine>): readonly ImportNote[] {
  if (numbers.size === 0) return [];
  return [{ kind: 'page-number', text: [...numbers].map((line) => line.text).join(' '), count: numbers.size }];
}

const NUMBER = /^(?:[-–—]\s*)?(?:trang\s+)?(\d{1,3})(?:\s*[/]\s*\d{1,3})?(?:\s*[-–—])?$/iu;

interface Candidate {
  readonly line: TextLine;
  readonly at: number;
  readonly value: number;
}

/** Figures alone on a line that count the pages: they rise by one from page to page. */
function pageNumbers(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const candidates = lines.flatMap((line, at): Candidate[] => {
    const value = Number(NUMBER.exec(line.text)?.[1] ?? 0);
    return value > 0 ? [{ line, at, value }] : [];
  });
  const paged = lines.some((line) => line.page > 0);
  const found = paged ? onPages(lines, candidates) : inOrder(lines, candidates);
  return new Set(found.map((candidate) => candidate.line));
}

/** With form feeds: the first or last line of a page, and as far from the page's own number as on the other pages. */
function onPages(lines: readonly TextLine[], candidates: readonly Candidate[]): readonly Candidate[] {
  const edgesOf = ({ line, at }: Candidate): readonly number[] =>
    [-1, 1].filter((step) => lines[at + step]?.page !== line.page);
  const atEdge = candidates.filter((candidate) => edgesOf(candidate).length > 0);
  const offsets = new Map<number, number>();
  for (const { line, value } of atEdge) offsets.set(value - line.page, (offsets.get(value - line.page) ?? 0) + 1);
  const [most] = [...offsets].sort((a, b) => b[1] - a[1] || Number(b[0] === 1) - Number(a[0] === 1));
  if (!most || (most[1] < 2 && most[0] !== 1)) return [];
  const group = atEdge.filter(({ line, value }) => value - line.page === most[0]);
  // The last cell of a table at the end of a page may happen to be the page's number; the others then stand at its top.
  const counts = [-1, 1].map((step) => group.filter((candidate) => edgesOf(candidate).includes(step)).length);
  const isLone = (candidate: Candidate): boolean =>
    edgesOf(candidate).every((step) => counts[step < 0 ? 0 : 1] === 1) && isInTable(lines, candidate.at);
  return group.filter((candidate) => group.length === 1 || !isLone(candidate));
}

function isInTable(lines: readonly TextLine[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some((line) => line !== undefined && isTabular(line));
}

/** How many lines a page has, without form feeds to tell it. */
const SHORTEST_PAGE = 12;
const LONGEST_PAGE = 100;

/** Without form feeds: 1, 2, 3 … or 2, 3 … a page apart, and no line of a table near. */
function inOrder(lines: readonly TextLine[], candidates: readonly Candidate[]): readonly Candidate[] {
  const alone = candidates.filter(({ at }) => !isInTable(lines, at));
  const chains: Candidate[][] = [];
  for (const candidate of alone) {
    const fitting = chains.filter((chain) => follows(chain[chain.length - 1], candidate));
    if (fitting.length > 1) return [];
    if (fitting[0]) fitting[0].push(candidate);
    else if (candidate.value === 1 || (candidate.value === 2 && candidate.at >= SHORTEST_PAGE))
      chains.push([candidate]);
  }
  const longest = Math.max(0, ...chains.map((chain) => chain.length));
  const best = chains.filter((chain) => chain.length === longest);
  // A lone 1 may be anything; where two chains are alike nobody can tell which one counts the pages.
  const [only] = best;
  return best.length === 1 && only && (only.length > 1 || only[0]?.value === 2) ? only : [];
}

function follows(last: Candidate | undefined, next: Candidate): boolean {
  if (!last || next.value !== last.value + 1) return false;
  return next.at - last.at >= SHORTEST_PAGE && next.at - last.at <= LONGEST_PAGE;
}

/** A line of figures, or with hardly anything on it, as narrow cells are. */
function isTabular(line: TextLine): boolean {
  const values = wordsOf(line.raw).filter((word) => isValue(word.text)).length;
  return values >= 3 || line.text.length <= 3 || NUMBER.test(line.text);
}
