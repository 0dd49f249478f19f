import type { Fix, Found, RuleHead } from '../diagnostics/finding.ts';
import type { FactName, ReportFacts, SectionFacts } from '../facts/report.ts';
import type { Place } from '../text/span.ts';

/**
 * A rule that reads one section by itself. It is run again only when that section's text changes, so it must not look
 * at anything but its argument.
 */
export interface SectionRule<Data> extends RuleHead<Data> {
  readonly reads: 'section';
  check(facts: SectionFacts): Iterable<Found<Data>>;
}

/**
 * A rule that reads the report as a whole. It runs again when the front matter, the linked reports or the number of
 * sections changes, and when one of the facts that it names in `of` changes in any section.
 */
export interface ReportRule<Data> extends RuleHead<Data> {
  readonly reads: 'report';
  /**
   * What it reads of each section, and of what is derived from all of them. The front matter's section 0 and whatever else
   * `ReportFacts` itself holds may always be read. A
   * test holds every rule to its list.
   */
  readonly of: readonly FactName[];
  /** Set where the rule says nothing unless the edge has found the linked reports: then no suppression of it is stale. */
  readonly needsLinked?: true;
  check(report: ReportFacts): Iterable<Found<Data, Place>>;
}

// biome-ignore lint/suspicious/noExplicitAny: each rule's data are its own
export type Rule = SectionRule<any> | ReportRule<any>;

/** Declares a rule that reads one section; exists so that its data are inferred from `check` and held against its words. */
export function sectionRule<Data>(rule: Omit<SectionRule<Data>, 'reads'>): SectionRule<Data> {
  return { ...rule, reads: 'section' };
}

/** Declares a rule that reads the whole report. */
export function reportRule<Data>(rule: Omit<ReportRule<Data>, 'reads'>): ReportRule<Data> {
  return { ...rule, reads: 'report' };
}

/** A place in the front matter, which is section 0 of every report. */
export function inFrontMatter(span: { readonly start: number; readonly end: number }): Place {
  return { section: 0, span };
}

/** A place, and what would stand there if the other place were right. */
export interface EitherPlace {
  readonly at: Place;
  readonly newText: string;
}

/**
 * The fixes for two places that say one thing in two ways, neither of them safe: `here` and `there`, or only `here` where
 * it is `decided` that the other is right.
 */
export function eitherFix(here: EitherPlace, there: EitherPlace, decided: boolean): readonly Fix<Place>[] {
  const fixOf = (name: string, edit: EitherPlace): Fix<Place> => ({ name, safe: false, edits: [edit] });
  return decided ? [fixOf('here', here)] : [fixOf('here', here), fixOf('there', there)];
}
