import { absolute, type SectionFacts, type Span } from '@soat/engine';
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { inFrontMatter, sectionAt, touches } from './at-offset.ts';
import { entriesAround } from './front-matter.ts';
import { endOfSection } from './symbols.ts';

/**
 * What is taken in step by step when a selection grows: the word, the cell, the row, the table; or the word, the sentence,
 * the paragraph; then the section, the sections above it, the whole report.
 */
export function selectionRanges(view: View, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => nested(view, spansAt(view, view.document.offsetAt(position))));
}

/** Spans in absolute offsets, each within the next. Anything that does not lie around the one before it is left out. */
function nested(view: View, spans: readonly Span[]): SelectionRange {
  let parent: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of [...spans].reverse()) {
    if (outer && (span.start < outer.start || outer.end < span.end)) continue;
    if (outer && span.start === outer.start && span.end === outer.end) continue;
    parent = { range: toRange(view.document, span), ...(parent ? { parent } : {}) };
    outer = span;
  }
  return parent ?? { range: toRange(view.document, { start: 0, end: 0 }) };
}

function spansAt(view: View, offset: number): readonly Span[] {
  const { text } = view.report.cut;
  const whole = { start: 0, end: text.length };
  const word = wordAt(text, offset);
  const { facts } = view.report;
  const section = sectionAt(view, offset);
  if (!facts || !section) return [word, whole];
  if (inFrontMatter(facts, offset)) return [word, ...entriesAround(facts, offset), facts.frontMatter.span, whole];
  const place = (span: Span): Span => absolute(view.report.cut, { section: section.index, span });
  return [word, ...blocksAt(section.facts, section.offset).map(place), ...sectionsAround(view, section.index), whole];
}

/** The word under an offset; figures with their points, percent signs and marks belong together. */
function wordAt(text: string, offset: number): Span {
  const isPart = (at: number): boolean => /[\p{L}\p{M}\d]/u.test(text.charAt(at));
  const isJoint = (at: number): boolean => /[.,/-]/u.test(text.charAt(at)) && isPart(at - 1) && isPart(at + 1);
  let start = offset;
  let end = offset;
  while (start > 0 && (isPart(start - 1) || isJoint(start - 1))) start--;
  while (end < text.length && (isPart(end) || isJoint(end))) end++;
  if (text.charAt(end) === '%') end++;
  return { start, end };
}

function blocksAt(facts: SectionFacts, offset: number): readonly Span[] {
  const table = facts.tables.find(({ span }) => touches(span, offset));
  if (table) {
    const rows = [table.raw.header, table.raw.delimiter, ...table.raw.rows];
    const row = rows.find(({ span }) => touches(span, offset));
    const cell = row?.cells.find(({ span }) => touches(span, offset));
    return [...(cell ? [cell.span] : []), ...(row ? [row.span] : []), table.span];
  }
  const heading = facts.heading;
  if (heading && touches(heading.span, offset)) return [heading.wordingSpan, heading.span];
  const paragraph = facts.paragraphs.find(({ span }) => touches(span, offset));
  const block = facts.blocks.find(({ span }) => touches(span, offset));
  return [
    ...(paragraph ? [sentenceAt(facts.section.text, paragraph.span, offset), paragraph.span] : []),
    ...(block ? [block.span] : []),
  ];
}

/** The sentence of a paragraph that an offset lies in. */
function sentenceAt(text: string, { start, end }: Span, offset: number): Span {
  const isEnd = (at: number): boolean => /[.!?;]/u.test(text.charAt(at)) && /\s/u.test(text.charAt(at + 1));
  let from = Math.min(offset, end);
  while (from > start && !isEnd(from - 1)) from--;
  while (from < end && /\s/u.test(text.charAt(from))) from++;
  let to = Math.max(from, Math.min(offset, end));
  while (to < end && !isEnd(to)) to++;
  return { start: Math.min(from, offset), end: Math.min(end, to + 1) };
}

/** The section with all that is under its heading, then the sections that it stands in. */
function sectionsAround(view: View, index: number): readonly Span[] {
  const { cut } = view.report;
  const spans: Span[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let i = index; i > 0; i--) {
    const own = cut.sections[i]?.heading?.level;
    if (own === undefined || own >= level) continue;
    level = own;
    spans.push({ start: cut.starts[i] ?? 0, end: endOfSection(view, i) });
  }
  return spans;
}
