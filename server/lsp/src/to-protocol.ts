import type { CheckedReport, Severity, Span, SpokenFinding, SpokenRelated } from '@soat/engine';
import { type Diagnostic, DiagnosticSeverity, type Location, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LinkedSet } from './features/linked.ts';
import { type CoverageResult, type FindingCounts, MANUAL_SCHEME } from './protocol.ts';

/** Who speaks, as the problem list shows it. */
export const SOURCE = 'Soát';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The range of absolute UTF-16 offsets. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/**
 * A finding as a diagnostic of the document that it was found in; the document must still have the text of the check.
 * Places in other reports are looked up in `linked`.
 */
export function toDiagnostic(document: TextDocument, finding: SpokenFinding, linked?: LinkedSet): Diagnostic {
  return {
    range: toRange(document, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: `${MANUAL_SCHEME}:/${finding.rule}.md` },
    source: SOURCE,
    message: finding.text,
    relatedInformation: finding.related.flatMap((related) => {
      const location = locationOf(document, related, linked);
      return location ? [{ location, message: related.text }] : [];
    }),
    data: { rule: finding.rule },
  };
}

function locationOf(
  document: TextDocument,
  { path, span }: SpokenRelated,
  linked: LinkedSet | undefined,
): Location | undefined {
  if (path === undefined) return { uri: document.uri, range: toRange(document, span) };
  const place = linked?.places.get(path);
  return (
    place && {
      uri: place.uri,
      range: { start: place.lines.positionAt(span.start), end: place.lines.positionAt(span.end) },
    }
  );
}

/** Edits in absolute offsets as text edits. */
export function toTextEdits(
  document: TextDocument,
  edits: readonly { readonly span: Span; readonly newText: string }[],
): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit.span), newText: edit.newText }));
}

/** The coverage of a checked text together with the findings that the settings let through. */
export function toCoverage(report: CheckedReport, findings: readonly SpokenFinding[]): CoverageResult {
  const counts: Record<keyof FindingCounts, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return { report: report.facts !== undefined, ...report.coverage, findings: counts };
}
