import type { Found, PlacedFinding, RuleHead } from './diagnostics/finding.ts';
import { coverageOf } from './facts/coverage.ts';
import { sameLinked } from './facts/linked.ts';
import type { ReportFacts, SectionFacts } from './facts/report.ts';
import { type Changes, reportFactsOf } from './facts/report-facts.ts';
import { ReportMemo } from './facts/report-memo.ts';
import { factsOf } from './facts/section-facts.ts';
import { RULES } from './generated/rules.ts';
import type { CheckedReport, CheckOptions } from './index.ts';
import { kindOf, readFrontMatter } from './markdown/front-matter.ts';
import { cut, type SectionText } from './markdown/sections.ts';
import type { ReportRule, SectionRule } from './rules/kit.ts';
import type { ReportKind, SchemaFault } from './schema/kind.ts';
import { applySuppressions } from './suppress.ts';
import type { Place, Span } from './text/span.ts';

/** What is known and what is found of one section by itself; kept from one check to the next. */
export interface SectionWork {
  readonly facts: SectionFacts;
  readonly found: readonly { readonly rule: RuleHead<unknown>; readonly found: Found<unknown> }[];
  readonly coverage: { readonly figures: number; readonly checked: number };
}

/** What each rule that reads the whole report has found; kept from one check to the next. */
export type ReportWork = ReadonlyMap<RuleHead<unknown>, readonly PlacedFinding[]>;

const NO_FAULTS: readonly SchemaFault[] = [];
const SECTION_RULES = RULES.filter((rule): rule is SectionRule<unknown> => rule.reads === 'section');
const REPORT_RULES = RULES.filter((rule): rule is ReportRule<unknown> => rule.reads === 'report');

/**
 * Checks a text. Never throws, whatever the text is. A text whose front matter names no known kind of report is left
 * alone. With the last check of the same document as `previous`, only sections whose text has changed are read again.
 */
export function check(text: string, options: CheckOptions): CheckedReport {
  const { previous } = options;
  if (previous && previous.cut.text === text && isSameAsked(previous.options, options)) return previous;
  // The last check is not kept in the next one's options, or no check would ever be forgotten.
  const asked: CheckOptions = { kinds: options.kinds, schemaFaults: options.schemaFaults, linked: options.linked };
  const pieces = cut(text, previous?.cut);
  const head = pieces.sections[0] as SectionText;
  const frontMatter =
    previous?.facts && previous.cut.sections[0] === head ? previous.facts.frontMatter : readFrontMatter(head.text);
  const kind = kindOf(frontMatter, options.kinds);
  if (!kind)
    return {
      cut: pieces,
      options: asked,
      facts: undefined,
      findings: [],
      coverage: { figures: 0, checked: 0 },
      work: [],
      reportWork: new Map(),
      memo: previous?.memo ?? new ReportMemo(),
    };
  const memo = previous?.memo ?? new ReportMemo();
  const work = workOf(pieces.sections, kind, memo, previous);
  const sections = work.map(({ facts }) => facts);
  const parts = {
    kind,
    frontMatter,
    sections,
    schemaFaults: options.schemaFaults ?? NO_FAULTS,
    linked: options.linked,
  };
  const { facts, changes } = reportFactsOf(parts, previous?.facts);
  const reportWork = reportWorkOf(facts, changes, previous);
  const findings = applySuppressions(facts, [...sectionFindings(work), ...[...reportWork.values()].flat()]);
  return {
    cut: pieces,
    options: asked,
    facts,
    findings: inOrder(findings),
    coverage: sumCoverage(work),
    work,
    reportWork,
    memo,
  };
}

function isSameAsked(a: CheckOptions, b: CheckOptions): boolean {
  return a.kinds === b.kinds && a.schemaFaults === b.schemaFaults && sameLinked(a.linked, b.linked);
}

/** The work on each section, in their order; what `previous` has of a section that is still there is taken over. */
function workOf(
  sections: readonly SectionText[],
  kind: ReportKind,
  memo: ReportMemo,
  previous: CheckedReport | undefined,
): readonly SectionWork[] {
  const before = previous?.facts?.kind === kind ? previous.cut.sections : [];
  const isSameLength = before.length === sections.length;
  return sections.map((section, i) => {
    // An edit within one section leaves all others in their places; an edit of headings moves what stands behind it.
    const at = before[i] === section ? i : before.indexOf(section);
    return previous?.work[at] ?? workOn(section, kind, memo, isSameLength ? previous?.work[i]?.facts : undefined);
  });
}

/** `edited` is what stood in the section's place before an edit. */
function workOn(
  section: SectionText,
  kind: ReportKind,
  memo: ReportMemo,
  edited: SectionFacts | undefined,
): SectionWork {
  const facts = factsOf(section, kind, memo, edited);
  const found: { rule: RuleHead<unknown>; found: Found<unknown> }[] = [];
  for (const rule of SECTION_RULES) for (const one of rule.check(facts)) found.push({ rule, found: one });
  return { facts, found, coverage: coverageOf(facts) };
}

function* sectionFindings(work: readonly SectionWork[]): Iterable<PlacedFinding> {
  for (const [section, { found }] of work.entries()) {
    for (const { rule, found: one } of found) yield placed(rule, one, (span) => ({ section, span }));
  }
}

/** What each rule finds in the report; a rule of whose facts none has changed finds what it found before. */
function reportWorkOf(facts: ReportFacts, changes: Changes, previous: CheckedReport | undefined): ReportWork {
  return new Map(
    REPORT_RULES.map((rule) => {
      const kept =
        changes === 'all' || rule.of.some((name) => changes.has(name)) ? undefined : previous?.reportWork.get(rule);
      return [rule, kept ?? [...rule.check(facts)].map((found) => placed(rule, found, (place) => place))] as const;
    }),
  );
}

function placed<At extends Span | Place>(
  rule: RuleHead<unknown>,
  found: Found<unknown, At>,
  place: (at: At) => Place,
): PlacedFinding {
  return {
    rule,
    severity: found.severity ?? rule.severity,
    at: place(found.at),
    data: found.data,
    related: (found.related ?? []).map((related) => ({ ...related, at: place(related.at) })),
    fixes: (found.fixes ?? []).map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ at: place(edit.at), newText: edit.newText })),
    })),
  };
}

function inOrder(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return [...findings].sort(
    (a, b) =>
      a.at.section - b.at.section ||
      a.at.span.start - b.at.span.start ||
      a.at.span.end - b.at.span.end ||
      (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0),
  );
}

function sumCoverage(work: readonly SectionWork[]): { figures: number; checked: number } {
  const sum = { figures: 0, checked: 0 };
  for (const { coverage } of work) {
    sum.figures += coverage.figures;
    sum.checked += coverage.checked;
  }
  return sum;
}
