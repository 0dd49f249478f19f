import { fold } from '../words/fold.ts';
import { KEY } from '../words/keys.ts';
import { officeKey } from '../words/recipients.ts';
import { lookup } from './front-matter.ts';
import {
  asFacts,
  type Elsewhere,
  type LinkedFacts,
  type LinkedReport,
  type LinkRole,
  type ResolvedLink,
  resolvedLinks,
} from './linked.ts';
import { isSamePeriod, periodOf, relationOf } from './linked-period.ts';
import type { ReportFacts } from './report.ts';

/**
 * Why a linked file can't be held against the report: there is none, it can't be read, it is the report itself, it is no
 * report; or a report of another kind, of another office, of a period that does not fit; or a second one of one office.
 */
export type Misfit =
  | 'nothing-matches'
  | 'unreadable'
  | 'itself'
  | 'no-report'
  | 'other-kind'
  | 'other-office'
  | 'other-period'
  | 'twice';

/** A file that a link leads to, and whether it can be compared. */
export interface LinkState {
  readonly link: ResolvedLink['link'];
  readonly path: string;
  /** Undefined where there is a misfit. */
  readonly linked: LinkedFacts | undefined;
  readonly misfit: Misfit | undefined;
  /** What this report has and what the other one has, in words: two kinds, two offices, two periods. */
  readonly ours: string;
  readonly theirs: string;
  /** Where the other report says so, in its front matter. */
  readonly at:
    | { readonly elsewhere: Elsewhere; readonly span: { readonly start: number; readonly end: number } }
    | undefined;
}

/**
 * Every file that the links of one role lead to, each file once; undefined where the edge has not looked for them. Of the
 * files that a glob finds, those that are no reports are left out, as long as one is.
 */
export function linkStates(report: ReportFacts, role: LinkRole): readonly LinkState[] | undefined {
  const resolved = resolvedLinks(report, role);
  if (!resolved) return undefined;
  const seen = new Set<string>();
  const offices = new Map<string, string>();
  return resolved.flatMap(({ link, found }) => {
    const reports = found.filter(({ checked }) => checked?.facts);
    const meant = reports.length > 0 ? reports : found.slice(0, 1);
    return meant.flatMap((one): LinkState[] => {
      const key = `${one.path}\n${one.trouble ?? ''}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [stateOf(report, link, one, role === 'subordinate' ? offices : undefined)];
    });
  });
}

function stateOf(
  report: ReportFacts,
  link: ResolvedLink['link'],
  one: LinkedReport,
  offices: Map<string, string> | undefined,
): LinkState {
  const linked = asFacts(link, one);
  const none = { link, path: one.path, linked: undefined, ours: '', theirs: '', at: undefined };
  if (!linked) return { ...none, misfit: one.trouble ?? 'no-report' };
  const misfit =
    kindMisfit(report, linked) ??
    (offices ? twiceMisfit(linked, offices) : officeMisfit(report, linked)) ??
    periodMisfit(report, linked);
  if (misfit) return { ...none, ...misfit };
  return { ...none, linked, misfit: undefined };
}

type Difference = Pick<LinkState, 'misfit' | 'ours' | 'theirs' | 'at'>;

function kindMisfit(report: ReportFacts, linked: LinkedFacts): Difference | undefined {
  const ours = report.kind.name;
  const theirs = linked.facts.kind.name;
  return fold(ours) === fold(theirs)
    ? undefined
    : { misfit: 'other-kind', ours, theirs, at: placeOf(linked, KEY.kind) };
}

/** The name of the office that a report is of; empty where it gives none. */
export function officeOf(report: ReportFacts): string {
  const node = lookup(report.frontMatter, KEY.office);
  return node?.kind === 'text' ? node.text : '';
}

function officeMisfit(report: ReportFacts, linked: LinkedFacts): Difference | undefined {
  const ours = officeOf(report);
  const theirs = officeOf(linked.facts);
  if (ours === '' || theirs === '' || officeKey(ours) === officeKey(theirs)) return undefined;
  return { misfit: 'other-office', ours, theirs, at: placeOf(linked, KEY.office) };
}

function twiceMisfit(linked: LinkedFacts, offices: Map<string, string>): Difference | undefined {
  const theirs = officeOf(linked.facts);
  const key = officeKey(theirs);
  if (key === '') return undefined;
  const first = offices.get(key);
  if (first !== undefined) return { misfit: 'twice', ours: first, theirs, at: placeOf(linked, KEY.office) };
  offices.set(key, linked.elsewhere.path);
  return undefined;
}

function periodMisfit(report: ReportFacts, linked: LinkedFacts): Difference | undefined {
  const own = periodOf(report);
  const other = periodOf(linked.facts);
  if (!own || !other) return undefined;
  const fits = linked.link.role === 'previous' ? relationOf(other, own) !== 'apart' : isSamePeriod(own, other);
  if (fits) return undefined;
  return {
    misfit: 'other-period',
    ours: `${own.fromText} – ${own.toText}`,
    theirs: `${other.fromText} – ${other.toText}`,
    at: placeOf(linked, KEY.period),
  };
}

function placeOf({ facts, elsewhere }: LinkedFacts, key: string): LinkState['at'] {
  const span = lookup(facts.frontMatter, key)?.span;
  return span && { elsewhere, span };
}
