import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { inFrontMatter, touches } from './at-offset.ts';
import { hoverCitation } from './citation-hover.ts';
import { hoverFigure } from './figure-hover.ts';
import { entryAt } from './front-matter.ts';

/** What a pointed-at place has to tell: a figure, a cited document, or what a front matter key is for. */
export function hover(view: View, position: Position): Hover | null {
  const { facts } = view.report;
  if (!facts) return null;
  const offset = view.document.offsetAt(position);
  return inFrontMatter(facts, offset)
    ? hoverKey(view, offset)
    : (hoverFigure(view, position) ?? hoverCitation(view, position));
}

function hoverKey(view: View, offset: number): Hover | null {
  const facts = view.report.facts;
  const found = facts && entryAt(facts, offset);
  if (!found?.schema?.description || !touches(found.entry.keySpan, offset)) return null;
  const examples = (found.schema.examples ?? []).filter((value) => typeof value === 'string');
  const more = examples.length > 0 ? `\n\n\`${examples.join('`, `')}\`` : '';
  return {
    contents: { kind: MarkupKind.Markdown, value: `**${found.entry.key}**\n\n${found.schema.description}${more}` },
    range: toRange(view.document, found.entry.keySpan),
  };
}
