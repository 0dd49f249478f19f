import { type ReportKind, skeleton } from '@soat/engine';
import type { ReportPeriod } from '@soat/engine/drafting';
import { writeDay } from './days.ts';
import type { PeriodChoice } from './periods.ts';
import { COMMITTEE, COMMITTEE_SYMBOL, OFFICE_STOP, PARENT_STOP } from './words.ts';
import { yamlText } from './yaml-text.ts';

/** The office that a report is of, as its head names it. Empty texts are left to be filled in. */
export interface Office {
  readonly name: string;
  /** The office right above it. */
  readonly parent: string;
  /** The place before the date. */
  readonly place: string;
}

/** The regular periods of a kind of report; none where its schema names none. */
export function periodsOf({ schema }: ReportKind): readonly ReportPeriod[] {
  return schema.periods ?? [];
}

/**
 * A new report of a kind as a snippet, with what is known of the office and the period in its head and tab stops for the
 * rest. The date is left blank: it is known on the day of signing.
 */
export function newReport(kind: ReportKind, office: Office, period: PeriodChoice): string {
  const subject = kind.schema.subject;
  const values: readonly (readonly [string, string])[] = [
    ['cơ quan chủ quản', office.parent],
    ['cơ quan', office.name],
    ['số', numberOf(kind, office)],
    ['địa danh', office.place],
    ['trích yếu', subject === undefined ? '' : `${subject} ${period.name}`],
    ['  từ', writeDay(period.from)],
    ['  đến', writeDay(period.to)],
    ['  họ tên', ''],
  ];
  const [, head = '', ...body] = skeleton(kind.schema).split(/^---$/mu);
  const filled = values.reduce((text, [key, value]) => withValue(text, key, value), head);
  const addressed = withFirstItem(filled, 'kính gửi', office.parent);
  const named = body.map((text) => withOffice(text, office));
  return ['', addressed.replace(/^ngày: .*$/mu, 'ngày: '), ...named].join('---');
}

/** The outline's sentences with the office's own name where they leave a place for it. */
function withOffice(text: string, { name, parent }: Office): string {
  const named = text.replace(OFFICE_STOP, () => snippetText(name));
  return parent === '' ? named : named.replace(PARENT_STOP, () => snippetText(parent));
}

/** A draft's number is blank before its symbol; that of other offices than people's committees nobody can know. */
function numberOf({ schema }: ReportKind, { name }: Office): string {
  return `/${schema.abbreviation}-${COMMITTEE.test(name.normalize('NFC')) ? COMMITTEE_SYMBOL : '…'}`;
}

function withValue(head: string, key: string, value: string): string {
  return head.replace(new RegExp(`^(${key}: )(.*)$`, 'mu'), (_all, start: string, example: string) => {
    return start + filledIn(value, example);
  });
}

function withFirstItem(head: string, key: string, value: string): string {
  return head.replace(new RegExp(`^(${key}:\\n\\s+- )(.*)$`, 'mu'), (_all, start: string, example: string) => {
    return start + filledIn(value, example);
  });
}

/** A value, or the tab stop of the example with dots in it: the name of another office or person must not stay there. */
function filledIn(value: string, example: string): string {
  return value === '' ? example.replace(/^(\$\{\d+:).*\}$/u, '$1…}') : snippetText(yamlText(value));
}

function snippetText(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}
