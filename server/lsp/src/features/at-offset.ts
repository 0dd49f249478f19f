import type { ReportFacts, SectionFacts, Span } from '@soat/engine';
import type { View } from '../session.ts';

/** The section that an absolute offset lies in, with the offset counted from the section's start. */
export interface InSection {
  readonly index: number;
  readonly facts: SectionFacts;
  readonly offset: number;
}

/** Finds the section of an absolute offset; at a border the later section has it. Undefined where there is no report. */
export function sectionAt(view: View, offset: number): InSection | undefined {
  const { facts, cut } = view.report;
  if (!facts) return undefined;
  let index = 0;
  for (let i = 0; i < cut.starts.length; i++) if ((cut.starts[i] ?? 0) <= offset) index = i;
  const section = facts.sections[index];
  return section && { index, facts: section, offset: offset - (cut.starts[index] ?? 0) };
}

/** Whether an offset lies in the front matter, between its `---` lines. */
export function inFrontMatter(facts: ReportFacts, offset: number): boolean {
  const { frontMatter } = facts;
  return frontMatter.present && frontMatter.span.start <= offset && offset <= frontMatter.span.end;
}

/** Whether an offset lies in a span or touches one of its ends. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
