import type { ReportWork, SectionWork } from './check.ts';
import type { PlacedFinding, Severity } from './diagnostics/finding.ts';
import { type Message, renderMessage } from './diagnostics/message.ts';
import type { LinkedReport } from './facts/linked.ts';
import type { ReportFacts } from './facts/report.ts';
import type { ReportMemo } from './facts/report-memo.ts';
import type { Cut } from './markdown/sections.ts';
import type { ReportKind, SchemaFault } from './schema/kind.ts';
import type { Place, Span } from './text/span.ts';
import type { Language } from './words/labels.ts';

export type { PlacedFinding, Severity } from './diagnostics/finding.ts';
export { SEVERITIES } from './diagnostics/finding.ts';
export { type Message, renderMessage } from './diagnostics/message.ts';
export type { ReportFacts, SectionFacts } from './facts/report.ts';
export type { ReportKind, SchemaFault, SchemaProblem } from './schema/kind.ts';
export { applyEdits, type Edit } from './text/edit.ts';
export { LineIndex, type Position } from './text/line-index.ts';
export type { Place, Span } from './text/span.ts';
export { KNOWN_DOCUMENTS, type KnownDocument } from './words/documents.ts';
export { LANGUAGES, type Language } from './words/labels.ts';
export { REASON_PLACEHOLDER } from './words/suppressions.ts';

/** How many figures a report states (table cells and prose), and how many of them at least one check has tried. */
export interface Coverage {
  readonly figures: number;
  readonly checked: number;
}

/** Everything that one check of one text gives. Hand it to the next check of the same document to make that one quick. */
export interface CheckedReport {
  readonly cut: Cut;
  /** What the check was asked with. */
  readonly options: CheckOptions;
  /** Undefined when the text is no report (see report-format: `loại` does not name a known kind); then all is empty. */
  readonly facts: ReportFacts | undefined;
  /** In the order of the text. */
  readonly findings: readonly PlacedFinding[];
  readonly coverage: Coverage;
  /** What is known of each section by itself, in their order; only `check` uses it, to take over what has not changed. */
  readonly work: readonly SectionWork[];
  /** What each rule that reads the whole report has found; only `check` uses it. */
  readonly reportWork: ReportWork;
  /** What the report's tables repeat, read once; handed on from check to check. */
  readonly memo: ReportMemo;
}

export interface CheckOptions {
  /** The kinds of report to know, the first that fits wins. */
  readonly kinds: readonly ReportKind[];
  /** The last check of the same document; what has not changed since is taken from it. */
  readonly previous?: CheckedReport | undefined;
  /** Why a workspace's own kind of report could not be used, as the edge that read it found. */
  readonly schemaFaults?: readonly SchemaFault[] | undefined;
  /** The files that the report's `kỳ trước` and `tổng hợp từ` lead to; left out, nothing is said of them. */
  readonly linked?: readonly LinkedReport[] | undefined;
}

/** A finding in absolute UTF-16 offsets and in words: what the edges show. */
export interface SpokenFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  /** `message` as plain text of several lines. */
  readonly text: string;
  readonly related: readonly SpokenRelated[];
  readonly fixes: readonly SpokenFix[];
}

export interface SpokenRelated {
  /** In the text of the linked report where `path` names one. */
  readonly span: Span;
  readonly text: string;
  /** The linked report that the place lies in, as `LinkedReport.path` has it; left out for the report's own text. */
  readonly path?: string;
}

export interface SpokenFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

/** Turns a place into a span of absolute UTF-16 offsets. */
export function absolute(cut: Cut, place: Place): Span {
  const start = cut.starts[place.section] ?? 0;
  return { start: start + place.span.start, end: start + place.span.end };
}

/** Puts a finding into the words of one language, at its absolute place. */
export function speak(finding: PlacedFinding, cut: Cut, language: Language): SpokenFinding {
  const words = finding.rule.words[language];
  const message = words.message(finding.data);
  return {
    rule: finding.rule.id,
    severity: finding.severity,
    span: absolute(cut, finding.at),
    message,
    text: renderMessage(message, language),
    related: finding.related.map((r) => ({
      span: absolute(r.elsewhere?.cut ?? cut, r.at),
      text: words.related?.(r.role, r.label ?? '', finding.data) ?? r.label ?? '',
      ...(r.elsewhere ? { path: r.elsewhere.path } : {}),
    })),
    fixes: finding.fixes.map((fix) => ({
      title: words.fix?.(fix.name, finding.data) ?? fix.name,
      safe: fix.safe,
      edits: fix.edits.map((e) => ({ span: absolute(cut, e.at), newText: e.newText })),
    })),
  };
}

export { check } from './check.ts';
export { type CitedDocument, citedAt, citedDocuments } from './facts/cited-documents.ts';
export { type ComputedBlank, computedBlanks, missingTotals } from './facts/computed-blanks.ts';
export { type ComputedShare, computedShares } from './facts/computed-shares.ts';
export type { PlacedClaim } from './facts/figure-claims.ts';
export {
  FigureLinks,
  type FigureMemo,
  type FigureRef,
  type LinkedSum,
  type Restatement,
} from './facts/figure-links.ts';
export { type FigureOffer, figureOffers } from './facts/figure-offers.ts';
// What lays a report out needs of its front matter.
export { type DateFact, dateOf, entryOf, lookup } from './facts/front-matter.ts';
export { type HeadingNumber, numberLike, splitNumber } from './facts/headings.ts';
export type { Identity } from './facts/identities.ts';
export { joinedHeader } from './facts/joined-header.ts';
export { type Link, type LinkedReport, type LinkRole, type LinkTrouble, linksIn, sameLinked } from './facts/linked.ts';
export { type MovedSection, movedSection } from './facts/move-section.ts';
export {
  type OutlineEntry,
  type OutlineNode,
  outlineNumber,
  type ReportOutline,
  sectionSnippet,
  skeleton,
} from './facts/outline.ts';
export {
  type FigureFact,
  type FigureShare,
  precisely,
  rewrittenAs,
  type SectionFigures,
} from './facts/section-figures.ts';
export { columnLabel, type Table } from './facts/table.ts';
// What the language server needs beyond the findings: sums to show, the outline to complete from, a workspace's own kinds.
export type { Verdict } from './facts/verdicts.ts';
export { show } from './figures/decimal.ts';
export { readCell } from './figures/reading.ts';
export { RULES } from './generated/rules.ts';
export type { FormColumn, FrontMatterSchema, OutlineSection, TableForm } from './generated/schema-types.ts';
// What the page of a report is made from, without a check.
export { type LayoutFacts, type LayoutReading, readLayout, type SectionLayout } from './layout.ts';
export { type FrontMatterEntry, type FrontMatterNode, quoted, readFrontMatter } from './markdown/front-matter.ts';
export { BUILT_IN_KINDS } from './schema/built-in.ts';
export { type ReadKind, readKind, unreadableSchema } from './schema/custom.ts';
// What finds a report in a document of another format.
export { authorityLine } from './words/authority.ts';
// What the text of a PDF needs before it is a report.
export { composeLetter } from './words/compose.ts';
export { findMisread, type MisreadStretch, mayBeMisread } from './words/encodings.ts';
export { fold, foldLabel } from './words/fold.ts';
export { LEGACY_LETTERS } from './words/legacy-letters.ts';
export { isSyllable } from './words/syllables.ts';
export { isAsideLabel, isOrdinalLabel, isTotalColumnLabel, isTotalLabel } from './words/table-labels.ts';
