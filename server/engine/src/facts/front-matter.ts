import type { FrontMatterNode } from '../markdown/front-matter.ts';

export { entryOf, type FrontMatter, type FrontMatterEntry, type FrontMatterNode, lookup, nodeAt, toData, type YamlProblem } from '../markdown/front-matter.ts';

/** A date as people write it in a report: 06/8/2024, or 2024-08-06. */
export interface DateFact {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** Whether the calendar has this day. */
  readonly exists: boolean;
  /** Greater for a later date; for comparing two dates that exist. */
  readonly ordinal: number;
}

/** Reads a date that stands alone; undefined for anything else. */
export function readDate(text: string): DateFact | undefined {
  const own = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (own) return dateFact(Number(own[1]), Number(own[2]), Number(own[3]));
  return iso ? dateFact(Number(iso[3]), Number(iso[2]), Number(iso[1])) : undefined;
}

/** The date that a value of the front matter states; undefined where it is no date at all. */
export function dateOf(node: FrontMatterNode | undefined): DateFact | undefined {
  return node?.kind === 'text' ? readDate(node.text) : undefined;
}

/** How many days a month has in the Gregorian calendar; 0 for a month that does not exist. */
export function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function dateFact(day: number, month: number, year: number): DateFact {
  const exists = day >= 1 && day <= daysIn(month, year);
  return { day, month, year, exists, ordinal: (year * 12 + month) * 31 + day };
}
