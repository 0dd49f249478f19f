import { absolute, type CheckedReport, type FigureRef, type Span } from '@soat/engine';
import type { Location, Position, Range } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { sectionAt } from './at-offset.ts';

/** The figure under a position: anywhere in its cell, or on its digits in prose. */
export function figureAt(view: View, position: Position): FigureRef | undefined {
  const section = sectionAt(view, view.document.offsetAt(position));
  return section && view.figures?.at(section.index, section.offset);
}

/** The range of a figure's digits in the report itself. */
export function rangeOf(view: View, { section, figure }: FigureRef): Range {
  return toRange(view.document, absolute(view.report.cut, { section, span: figure.span }));
}

/** Where a figure stands, in a linked report too; undefined where that one is not at hand. */
export function locationOf(view: View, ref: FigureRef): Location | undefined {
  if (ref.path === undefined) return { uri: view.document.uri, range: rangeOf(view, ref) };
  const place = view.linked?.places.get(ref.path);
  const checked = linkedReport(view, ref.path);
  if (!place || !checked) return undefined;
  const span: Span = absolute(checked.cut, { section: ref.section, span: ref.figure.span });
  return {
    uri: place.uri,
    range: { start: place.lines.positionAt(span.start), end: place.lines.positionAt(span.end) },
  };
}

/** The check of the linked report with this path. */
export function linkedReport(view: View, path: string): CheckedReport | undefined {
  return view.report.facts?.linked?.find((one) => one.path === path)?.checked;
}

/** Whether two references are to one figure of one text. */
export function isSame(a: FigureRef, b: FigureRef): boolean {
  return a.path === b.path && a.section === b.section && a.figure.index === b.figure.index;
}
