import { absolute, type Span } from '@soat/engine';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { endOfSection } from './symbols.ts';

/** What can be folded in a report: its front matter, its sections, its tables. */
export function foldingRanges(view: View): FoldingRange[] {
  const { facts, cut } = view.report;
  if (!facts) return [];
  const ranges: FoldingRange[] = [];
  const add = (span: Span, kind?: string): void => {
    const startLine = view.document.positionAt(span.start).line;
    const endLine = view.document.positionAt(span.end).line;
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  };
  if (facts.frontMatter.present)
    add({ start: 0, end: (cut.sections[0]?.text ?? '').trimEnd().length }, FoldingRangeKind.Region);
  facts.sections.forEach((section, index) => {
    if (section.section.heading) add({ start: cut.starts[index] ?? 0, end: endOfSection(view, index) });
    for (const table of section.tables) add(absolute(cut, { section: index, span: table.span }));
  });
  return ranges;
}
