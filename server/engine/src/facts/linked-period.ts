import { KEY } from '../words/keys.ts';
import { type DateFact, dateOf, lookup } from './front-matter.ts';
import type { ReportFacts } from './report.ts';

/** The period of a report, by its front matter. */
export interface Period {
  readonly from: DateFact;
  readonly to: DateFact;
  /** As written: «15/6/2024», «14/9/2024». */
  readonly fromText: string;
  readonly toText: string;
}

/** The period that `kỳ` states; undefined unless both days exist and are in order. */
export function periodOf(report: ReportFacts): Period | undefined {
  const fromNode = lookup(report.frontMatter, KEY.period, KEY.from);
  const toNode = lookup(report.frontMatter, KEY.period, KEY.to);
  const from = dateOf(fromNode);
  const to = dateOf(toNode);
  if (fromNode?.kind !== 'text' || toNode?.kind !== 'text' || !from?.exists || !to?.exists) return undefined;
  return from.ordinal <= to.ordinal ? { from, to, fromText: fromNode.text, toText: toNode.text } : undefined;
}

/**
 * How a report's period lies to that of the report it names as the one before.
 * - `adjacent`: it begins the day after that one's end, or on that very day; `near`: a few days off, as cut-off days
 *   drift in practice (15/12 to 14/6 here, 1/12 to 29/2 there)
 * - `cumulative`: it takes in all of that one and goes on longer, as 7 months do after 6
 * - `apart`: none of these, so that no figure of one follows from the other
 */
export type PeriodRelation = 'adjacent' | 'near' | 'cumulative' | 'apart';

const DRIFT = 5;

/** See `PeriodRelation`. */
export function relationOf(previous: Period, current: Period): PeriodRelation {
  const gap = dayNumber(current.from) - dayNumber(previous.to) - 1;
  if (gap === 0 || gap === -1) return 'adjacent';
  if (Math.abs(gap) <= DRIFT && current.to.ordinal > previous.to.ordinal) return 'near';
  const within = current.from.ordinal <= previous.from.ordinal && previous.to.ordinal < current.to.ordinal;
  return within ? 'cumulative' : 'apart';
}

/** Whether two periods are the same but for a few days' drift. */
export function isSamePeriod(a: Period, b: Period): boolean {
  const far = (x: DateFact, y: DateFact): boolean => Math.abs(dayNumber(x) - dayNumber(y)) > DRIFT;
  return !far(a.from, b.from) && !far(a.to, b.to);
}

/** Days since 01/3 of the year 0 in the Gregorian calendar, so that the leap day is the last of its year. */
function dayNumber({ day, month, year }: DateFact): number {
  const shifted = (month + 9) % 12;
  const y = month < 3 ? year - 1 : year;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * shifted + 2) / 5) + day;
}
