import { type HeadingFact, numberLike } from './headings.ts';
import type { OutlineEntry } from './outline.ts';
import type { ReportFacts } from './report.ts';

/** One part of a report put before or behind its neighbour: what stands in place of both, in absolute UTF-16 offsets. */
export interface MovedSection {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Where the heading of the moved part begins in the text afterwards. */
  readonly heading: number;
}

/**
 * Moves the part that a section belongs to (its innermost heading with all that is under it) up or down past its
 * neighbour of the same level. The two headings change numbers, and the headings below them that are numbered on from
 * these follow. The sentence that closes the report stays its last. Undefined where there is no heading or no neighbour.
 *
 * `starts` and `text` are those of the report's cut.
 */
export function movedSection(
  report: ReportFacts,
  { starts, text }: { readonly starts: readonly number[]; readonly text: string },
  section: number,
  direction: 'up' | 'down',
): MovedSection | undefined {
  const entry = report.outline.entries.findLast((one) => one.section <= section && section < one.end);
  const other = entry && neighbourOf(report, entry, direction);
  if (!entry || !other) return undefined;
  const [first, second] = direction === 'up' ? [other, entry] : [entry, other];
  const start = startOf(report, starts, first);
  const middle = startOf(report, starts, second);
  const end = endOf(report, starts, text, second);
  const numbers = swapped(first.heading, second.heading);
  const upper = partOf(report, starts, text, first, start, middle, numbers?.first);
  const lower = partOf(report, starts, text, second, middle, end, numbers?.second);
  const newText = lower.body + upper.tail + upper.body + lower.tail;
  const own = entry === second ? lower.heading : lower.body.length + upper.tail.length + upper.heading;
  return { start, end, newText, heading: start + own };
}

function neighbourOf(report: ReportFacts, entry: OutlineEntry, direction: 'up' | 'down'): OutlineEntry | undefined {
  const siblings = (entry.parent?.children ?? report.outline.roots).filter(
    ({ heading }) => heading.level === entry.heading.level,
  );
  return siblings[siblings.indexOf(entry) + (direction === 'up' ? -1 : 1)];
}

/** Where a part begins: at its heading, or at the comment right above that leaves a finding of the heading out. */
function startOf(report: ReportFacts, starts: readonly number[], { section }: OutlineEntry): number {
  const before = report.sections[section - 1];
  const [comment] = (before?.suppressions ?? []).filter(({ target }) => target === undefined);
  return comment ? (starts[section - 1] ?? 0) + comment.span.start : (starts[section] ?? 0);
}

const CLOSING = /^[ \t]*trên đây là(?!\p{L})/imu;

function endOf(report: ReportFacts, starts: readonly number[], text: string, { end }: OutlineEntry): number {
  const next = report.outline.entries.find(({ section }) => section === end);
  if (next) return startOf(report, starts, next);
  const last = starts[end - 1] ?? 0;
  const closing = CLOSING.exec(text.slice(last));
  return closing ? last + closing.index : text.length;
}

interface Renumbered {
  readonly from: string;
  readonly to: string;
}

/** The numbers that two headings get when they change places; undefined where one of them has none to give. */
function swapped(
  a: HeadingFact,
  b: HeadingFact,
): { readonly first: Renumbered; readonly second: Renumbered } | undefined {
  const [one, other] = [a.number, b.number];
  const [stepA, stepB] = [one?.steps.at(-1), other?.steps.at(-1)];
  if (!one || !other || stepA === undefined || stepB === undefined) return undefined;
  const [toA, toB] = [numberLike(one, stepB), numberLike(other, stepA)];
  if (toA === undefined || toB === undefined) return undefined;
  return { first: { from: one.text, to: toA }, second: { from: other.text, to: toB } };
}

interface Part {
  readonly body: string;
  /** The blank lines behind it, which stay where they are. */
  readonly tail: string;
  /** Where the heading begins in `body`. */
  readonly heading: number;
}

function partOf(
  report: ReportFacts,
  starts: readonly number[],
  text: string,
  entry: OutlineEntry,
  start: number,
  end: number,
  numbers: Renumbered | undefined,
): Part {
  let body = '';
  let at = start;
  for (let section = entry.section; numbers && section < entry.end; section++) {
    const number = report.sections[section]?.heading?.number;
    const to = number && renumbered(number.text, numbers, section === entry.section);
    const place = (starts[section] ?? 0) + (number?.span.start ?? 0);
    if (!number || to === undefined || place < at || place >= end) continue;
    body += text.slice(at, place) + to;
    at = place + number.span.end - number.span.start;
  }
  body += text.slice(at, end);
  const tail = /\s*$/u.exec(body)?.[0] ?? '';
  return { body: body.slice(0, body.length - tail.length), tail, heading: (starts[entry.section] ?? 0) - start };
}

/** The heading's own number, or one that is numbered on from it: 3.1 below 3. */
function renumbered(written: string, { from, to }: Renumbered, own: boolean): string | undefined {
  if (own) return to;
  return written.startsWith(`${from}.`) ? `${to}${written.slice(from.length)}` : undefined;
}
