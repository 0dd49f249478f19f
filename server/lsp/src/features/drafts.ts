import {
  type Day,
  dayNumber,
  fileName,
  nameOf,
  newReport,
  ownPeriod,
  type PeriodChoice,
  periodsAfter,
  periodsAround,
  periodsOf,
  rollForward,
  writeDay,
} from '@soat/drafts';
import type { ReportKind } from '@soat/engine';
import { readDate } from '@soat/engine/drafting';
import type {
  NewReportChoicesParams,
  NewReportChoicesResult,
  NextPeriodsResult,
  RollForwardParams,
  RollForwardResult,
  SkeletonParams,
  SkeletonResult,
  WirePeriod,
} from '../protocol.ts';
import type { Session, View } from '../session.ts';
import { skeletonOf } from './skeleton.ts';

/** The kinds of report that can be begun in this window, each with its regular periods around today. */
export async function newReportChoices(
  session: Session,
  { today }: NewReportChoicesParams,
): Promise<NewReportChoicesResult> {
  const day = dayOf(today);
  const kinds = await kindsOf(session);
  return {
    kinds: kinds.map((kind) => ({
      name: kind.name,
      periods: day ? periodsAround(periodsOf(kind), day).map(toWire) : [],
    })),
  };
}

/** A new report; without `fill` with examples in its head. Empty where there is no such kind, or no such day. */
export async function skeletonSnippet(session: Session, { kind, fill }: SkeletonParams): Promise<SkeletonResult> {
  const kinds = await kindsOf(session);
  if (!fill) return { snippet: skeletonOf(kinds, kind), fileName: fileName('') };
  const own = kind === undefined ? kinds[0] : kinds.find(({ name }) => name === kind.normalize('NFC'));
  const period = own && fromWire(own, fill.period);
  if (!own || !period) return { snippet: '', fileName: '' };
  return { snippet: newReport(own, fill.office, period), fileName: fileName(period.name) };
}

/** The periods that may follow that of an open report. */
export function nextPeriods(view: View | undefined): NextPeriodsResult {
  if (!view?.report.facts) return { state: 'no-report', periods: [] };
  const current = ownPeriod(view.report);
  if (!current) return { state: 'no-period', periods: [] };
  return { state: 'ready', periods: periodsAfter(periodsOf(view.report.facts.kind), current).map(toWire) };
}

/** The report of the next period; null where the open document is no report with a period, or a day is none. */
export function nextReport(view: View | undefined, { period, previous }: RollForwardParams): RollForwardResult | null {
  const kind = view?.report.facts?.kind;
  const next = kind && fromWire(kind, period);
  const rolled = view && next && rollForward(view.report, next, previous);
  return rolled ? { ...rolled, fileName: fileName(next.name) } : null;
}

async function kindsOf(session: Session): Promise<readonly ReportKind[]> {
  return session.kinds.all(await session.settingsOf());
}

function dayOf(written: string): Day | undefined {
  const date = readDate(written);
  return date?.exists ? { day: date.day, month: date.month, year: date.year } : undefined;
}

function fromWire(kind: ReportKind, { name, from, to }: WirePeriod): PeriodChoice | undefined {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first || !last || dayNumber(first) > dayNumber(last)) return undefined;
  const stretch = { from: first, to: last };
  return { name: name ?? nameOf(periodsOf(kind), stretch), ...stretch };
}

function toWire({ name, from, to }: PeriodChoice): Required<WirePeriod> {
  return { name, from: writeDay(from), to: writeDay(to) };
}
