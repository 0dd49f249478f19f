/** A day of the Gregorian calendar. */
export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const MILLISECONDS = 86_400_000;

/** Days since 01/01/1970; grows by one each day. */
export function dayNumber({ day, month, year }: Day): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}

function fromNumber(number: number): Day {
  const date = new Date(number * MILLISECONDS);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: Day, count: number): Day {
  return fromNumber(dayNumber(day) + count);
}

/** The last day of the month that lies so many months after that of `day`. */
export function endOfMonth({ month, year }: Day, later = 0): Day {
  return fromNumber(Date.UTC(year, month + later, 0) / MILLISECONDS);
}

/** Whether a day is the last one of its month. */
export function isMonthEnd(day: Day): boolean {
  return dayNumber(day) === dayNumber(endOfMonth(day));
}

/**
 * A day as reports write it: a zero before a day under 10 and before January and February, none before other months
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
export function writeDay({ day, month, year }: Day): string {
  return `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}
