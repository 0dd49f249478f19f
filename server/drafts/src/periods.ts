import type { PeriodDay, ReportPeriod } from '@soat/engine/drafting';
import { addDays, type Day, dayNumber, endOfMonth, isMonthEnd } from './days.ts';
import { firstMonths, fromTo, monthOf, periodInYear } from './words.ts';

/** A period that a report may be of: how it names it, and its first and last day. */
export interface PeriodChoice {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** The first and the last day of a period. */
export type Stretch = Pick<PeriodChoice, 'from' | 'to'>;

/** Offices drift from the days of the regulation by a few days; further off it is another period. */
const DRIFT = 5;

/** How many periods are worth offering. */
const MOST = 5;

/** The regular periods that end nearest to a day, the nearest first. */
export function periodsAround(periods: readonly ReportPeriod[], today: Day): readonly PeriodChoice[] {
  const far = ({ to }: PeriodChoice): number => Math.abs(dayNumber(to) - dayNumber(today));
  return [today.year - 1, today.year, today.year + 1]
    .flatMap((year) => periods.map((period) => inYear(period, year)))
    .sort((a, b) => far(a) - far(b))
    .slice(0, MOST);
}

/**
 * The periods that may follow a period, the most likely first: the next one of the regulation, or of the calendar where an
 * office counts from the first to the last of a month; else as many months or days more.
 */
export function periodsAfter(periods: readonly ReportPeriod[], current: Stretch): readonly PeriodChoice[] {
  const regular = nextRegular(periods, current);
  const found = [...(regular ? [regular] : []), ...nextMonths(periods, current), sameLength(periods, current)];
  const following = [current.to.year, current.to.year + 1]
    .flatMap((year) => periods.map((period) => (countsMonths(current) ? inCalendar : inYear)(period, year)))
    .filter(({ to }) => dayNumber(to) > dayNumber(current.to) + DRIFT)
    .sort((a, b) => dayNumber(a.to) - dayNumber(b.to));
  return unique([...found, ...following]).slice(0, MOST);
}

/** How a report would name a period: by the regulation, by its months, or by its days. */
export function nameOf(periods: readonly ReportPeriod[], stretch: Stretch): string {
  const { from, to } = stretch;
  const regular = regularAt(periods, stretch);
  if (regular) return regular.make(regular.period, to.year).name;
  if (countsMonths(stretch)) {
    if (from.month === to.month && from.year === to.year) return monthOf(to.month, to.year);
    if (from.month === 1 && from.year === to.year) return firstMonths(to.month, to.year);
  }
  return fromTo(from, to);
}

type Make = (period: ReportPeriod, year: number) => PeriodChoice;

/** A period of the regulation in a year. */
function inYear({ name, from, to }: ReportPeriod, year: number): PeriodChoice {
  return { name: periodInYear(name, year), from: dayIn(from, year), to: dayIn(to, year) };
}

/** The same period where an office counts whole months: from the month after its first day on, to the end of its last one. */
function inCalendar(period: ReportPeriod, year: number): PeriodChoice {
  const { name, from, to } = inYear(period, year);
  return { name, from: addDays(endOfMonth(from), 1), to: endOfMonth(to) };
}

function dayIn({ day, month, yearBefore }: PeriodDay, year: number): Day {
  return { day, month, year: yearBefore ? year - 1 : year };
}

/** The regular period that a stretch of time is, but for a few days; in the regulation's days or in whole months. */
function regularAt(
  periods: readonly ReportPeriod[],
  { from, to }: Stretch,
): { readonly period: ReportPeriod; readonly make: Make } | undefined {
  const near = (a: Day, b: Day): boolean => Math.abs(dayNumber(a) - dayNumber(b)) <= DRIFT;
  for (const make of [inYear, inCalendar]) {
    const period = periods.find((one) => {
      const own = make(one, to.year);
      return near(own.from, from) && near(own.to, to);
    });
    if (period) return { period, make };
  }
  return undefined;
}

function nextRegular(periods: readonly ReportPeriod[], current: Stretch): PeriodChoice | undefined {
  const own = regularAt(periods, current);
  const next = periods.findIndex(({ id }) => id === own?.period.next);
  const period = periods[next];
  if (!own || !period) return undefined;
  const isNextYear = next <= periods.indexOf(own.period);
  return own.make(period, current.to.year + (isNextYear ? 1 : 0));
}

/** Whether a stretch goes from the first day of a month to the last of one. */
function countsMonths({ from, to }: Stretch): boolean {
  return from.day === 1 && isMonthEnd(to);
}

/** Where whole months are counted, the next month by itself and, within the year, all months up to it. */
function nextMonths(periods: readonly ReportPeriod[], current: Stretch): readonly PeriodChoice[] {
  if (!countsMonths(current)) return [];
  const to = endOfMonth(current.to, 1);
  const month = { from: addDays(current.to, 1), to };
  const sum = { from: current.from, to };
  const isSum = current.from.month === 1 && current.from.year === to.year && current.to.month > 1;
  return (isSum ? [sum, month] : [month]).map((one) => ({ name: nameOf(periods, one), ...one }));
}

/** The stretch right behind, with as many months where it is counted from a day to the day before that, else as many days. */
function sameLength(periods: readonly ReportPeriod[], current: Stretch): PeriodChoice {
  const from = addDays(current.to, 1);
  const months = (from.year - current.from.year) * 12 + from.month - current.from.month;
  const days = dayNumber(current.to) - dayNumber(current.from);
  const to = from.day === current.from.day ? dayBefore(from, months) : addDays(from, days);
  const stretch = { from, to };
  return { name: nameOf(periods, stretch), ...stretch };
}

/** The day before the one that has the same number so many months later. */
function dayBefore(day: Day, months: number): Day {
  const month = day.month - 1 + months;
  return addDays({ day: day.day, month: (month % 12) + 1, year: day.year + Math.floor(month / 12) }, -1);
}

function unique(choices: readonly PeriodChoice[]): readonly PeriodChoice[] {
  const key = ({ from, to }: PeriodChoice): string => `${dayNumber(from)} ${dayNumber(to)}`;
  return choices.filter((one, i) => choices.findIndex((other) => key(other) === key(one)) === i);
}
