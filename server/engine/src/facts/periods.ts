import { lookup } from '../markdown/front-matter.ts';
import { foldLabel } from '../words/fold.ts';
import { KEY } from '../words/keys.ts';
import type { ReportFacts } from './report.ts';

/** Whether two names of periods may mean the same; no name means the report's own. */
export function agreesInPeriod(a: string, b: string): boolean {
  return (
    a === '' ||
    b === '' ||
    a === b ||
    THIS_PERIOD.test(a) ||
    THIS_PERIOD.test(b) ||
    a.startsWith(`${b} `) ||
    b.startsWith(`${a} `)
  );
}

/** The words that name the report's own period: its trích yếu and its months. */
export function ownPeriods(report: ReportFacts): string {
  const title = lookup(report.frontMatter, KEY.title);
  return ` ${title?.kind === 'text' ? foldLabel(title.text) : ''} `;
}

const THIS_PERIOD = /^(?:trong kỳ|cả kỳ|kỳ này|tháng này|trong tháng|trong năm|trong quý|từ đầu năm)$/u;

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** A period's name as it is compared: «trong kỳ» and no name at all are the same. */
export function periodName(period: string): string {
  return /^(?:trong kỳ|cả kỳ|kỳ này|tháng này|trong tháng|quý này|trong quý)$/u.test(period) ? '' : period;
}

/** The same, where the report's own period may be named by itself: «6 tháng» in a report of 6 months is no other than none. */
export function periodNameIn(period: string, own: string): string {
  return period !== '' && isNamed(period, own) ? '' : periodName(period);
}

/** Whether a period named in the text is the report's own; no name means that it is. */
export function isOwnPeriod(period: string, own: string): boolean {
  return period === '' || THIS_PERIOD.test(period) || isNamed(period, own);
}

function isNamed(period: string, own: string): boolean {
  if (own.includes(` ${period} `)) return true;
  if (/^(?:cả|trong) năm$/u.test(period)) return / năm \d{4} $/u.test(own) && !/ (?:tháng|quý) /u.test(own);
  // «Quý I/2021» in a report of quarter I of 2022 is the year before's.
  const year = YEAR.exec(period)?.[0];
  if (year !== undefined && YEAR.test(own) && !own.includes(` ${year} `)) return false;
  // «7 tháng đầu năm 2024» is named by «7 tháng» too; a bare «năm» names nothing.
  const without = period.replace(/ (?:đầu )?năm \d{4}$| \d{4}$/u, '');
  return without.includes(' ') && own.includes(` ${without} `);
}
