import type { Found, PlacedFinding, RuleHead } from './diagnostics/finding.ts';
import { coverageOf } from './facts/coverage.ts';
import { sameLinked } from './facts/linked.ts';
import type { ReportFacts, SectionFacts } from './facts/report.ts';
import { type Changes, changesBetween, reportFactsOf } from './facts/report-facts.ts';
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
      work: new Map(),
      reportWork: new Map(),
      memo: previous?.memo ?? new ReportMemo(),
    };
  const memo = previous?.memo ?? new ReportMemo();
  const work = workOf(pieces.sections, kind, memo, previous);
  const sections = pieces.sections.map((section) => (work.get(section) as SectionWork).facts);
  const parts = {
    kind,
    frontMatter,
    sections,
    schemaFaults: options.schemaFaults ?? NO_FAULTS,
    linked: options.linked,
  };
  const changes = changesBetween(previous?.facts, parts);
  const facts = reportFactsOf(parts, previous?.facts, changes);
  const reportWork = reportWorkOf(facts, changes, previous);
  const findings = applySuppressions(facts, [
    ...sectionFindings(pieces.sections, work),
    ...[...reportWork.values()].flat(),
  ]);
  return {
    cut: pieces,
    options: asked,
    facts,
    findings: inOrder(findings),
    coverage: sumCoverage(pieces.sections, work),
    work,
    reportWork,
    memo,
  };
}

function isSameAsked(a: CheckOptions, b: CheckOptions): boolean {
  return a.kinds === b.kinds && a.schemaFaults === b.schemaFaults && sameLinked(a.linked, b.linked);
}

function workOf(
  sections: readonly SectionText[],
  kind: ReportKind,
  memo: ReportMemo,
  previous: CheckedReport | undefined,
): ReadonlyMap<SectionText, SectionWork> {
  const work = new Map<SectionText, SectionWork>();
  const before = previous?.cut.sections.length === sections.length ? previous.cut.sections : [];
  for (const [i, section] of sections.entries()) {
    if (work.has(section)) continue;
    const kept = previous?.work.get(section);
    const edited = before[i] && previous?.work.get(before[i]);
    work.set(section, kept && kept.facts.kind === kind ? kept : workOn(section, kind, memo, edited?.facts));
  }
  return work;
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

function* sectionFindings(
  sections: readonly SectionText[],
  work: ReadonlyMap<SectionText, SectionWork>,
): Iterable<PlacedFinding> {
  for (const [index, section] of sections.entries()) {
    for (const { rule, found } of work.get(section)?.found ?? [])
      yield placed(rule, found, (span) => ({ section: index, span }));
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

function sumCoverage(
  sections: readonly SectionText[],
  work: ReadonlyMap<SectionText, SectionWork>,
): { figures: number; checked: number } {
  const sum = { figures: 0, checked: 0 };
  for (const section of sections) {
    const own = work.get(section)?.coverage;
    sum.figures += own?.figures ?? 0;
    sum.checked += own?.checked ?? 0;
  }
  return sum;
}
