import { HALF_YEAR, SUB_PERIOD, WHOLE_PERIOD } from '../words/sub-periods.ts';
import type { Passage } from './passages.ts';
import { type ProseSum, sumUp } from './prose-sums.ts';
import { haveOneUnit, isCount, type Statement } from './statements.ts';

/** A part of a year: a quarter, a month or a half, by its number. */
interface SubPeriod {
  readonly kind: 'quý' | 'tháng' | 'nửa';
  readonly number: number;
}

/**
 * What quarters, months or halves of a year add up to, where a row of them is all there is of the period of the figure
 * right before them: «cả năm tiếp nhận 9.215 hồ sơ (quý I: 2.104; quý II: 2.250; quý III: 2.486; quý IV: 2.375)».
 */
export function periodSumsOf(passage: Passage, statements: readonly Statement[]): readonly ProseSum[] {
  if (!/quý|tháng/iu.test(passage.text)) return [];
  const counts = statements.filter(isCount);
  const named = counts.map((_, i) => subPeriodOf(passage.text, counts, i));
  return counts.flatMap((whole, i): readonly ProseSum[] => {
    const next = named[i + 1];
    if (named[i] || !next || next.number !== firstOf(next.kind, whole.period)) return [];
    let end = i + 1;
    while (named[end]?.kind === next.kind && named[end]?.number === next.number + end - i - 1) end++;
    const parts = counts.slice(i + 1, end);
    const isAll = parts.length === lengthOf(next.kind, whole.period) && parts.every((part) => haveOneUnit(part, whole));
    return isAll && parts.every((part) => part.sentence === whole.sentence) ? [sumUp('words', whole, parts)] : [];
  });
}

/** What stands right before a figure, behind the one before it: the name of a part of the year. */
function subPeriodOf(text: string, counts: readonly Statement[], i: number): SubPeriod | undefined {
  const { index } = (counts[i] as Statement).figure;
  const before = text.slice(Math.max(counts[i - 1]?.figure.end ?? 0, index - 60), index);
  const half = HALF_YEAR.exec(before);
  if (half) return { kind: 'nửa', number: half[1]?.toLowerCase() === 'đầu' ? 1 : 2 };
  const found = SUB_PERIOD.exec(before);
  if (!found) return undefined;
  const [, quarter, number = '', , month = ''] = found;
  return quarter ? { kind: 'quý', number: quarterOf(number) } : { kind: 'tháng', number: Number(month) };
}

const ROMAN = ['i', 'ii', 'iii', 'iv'];

function quarterOf(written: string): number {
  const roman = ROMAN.indexOf(written.toLowerCase());
  return roman < 0 ? Number(written) : roman + 1;
}

/** The number of the first part of a period. */
function firstOf(kind: SubPeriod['kind'], period: string): number {
  const quarter = WHOLE_PERIOD.quarter.exec(period)?.[1];
  return kind === 'tháng' && quarter !== undefined ? quarterOf(quarter) * 3 - 2 : 1;
}

/** How many parts a period has; 0 where it can't be told. A figure without a period is a year's for quarters and halves. */
function lengthOf(kind: SubPeriod['kind'], period: string): number {
  const isYear = WHOLE_PERIOD.year.test(period);
  if (kind === 'nửa') return isYear || period === '' ? 2 : 0;
  if (isYear) return kind === 'quý' ? 4 : 12;
  const months = Number(WHOLE_PERIOD.months.exec(period)?.[1] ?? 0);
  if (kind === 'tháng') return WHOLE_PERIOD.quarter.test(period) ? 3 : months;
  return period === '' ? 4 : months % 3 === 0 ? months / 3 : 0;
}
