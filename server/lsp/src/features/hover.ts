import { absolute } from '@soat/engine';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { inFrontMatter, sectionAt, touches } from './at-offset.ts';
import { entryAt } from './front-matter.ts';
import { shareAsMarkdown, sumAsMarkdown } from './sums.ts';

/** What a pointed-at place has to tell: the sums that a figure takes part in, or what a front matter key is for. */
export function hover(view: View, position: Position): Hover | null {
  const { facts } = view.report;
  if (!facts) return null;
  const offset = view.document.offsetAt(position);
  return inFrontMatter(facts, offset) ? hoverKey(view, offset) : hoverFigure(view, offset);
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

function hoverFigure(view: View, offset: number): Hover | null {
  const section = sectionAt(view, offset);
  const table = section?.facts.tables.find((t) => touches(t.span, section.offset));
  if (!section || !table) return null;
  const cell = table.rows.flatMap((row) => row.cells).find((c) => touches(c.span, section.offset));
  if (!cell) return null;
  const inTable = section.facts.verdicts.filter(({ identity }) => identity.table === table);
  // First the sums that the figure is the whole of, then those that it is a part of.
  const wholes = inTable.filter(({ whole }) => whole === cell);
  const parts = inTable.filter(({ identity }) => identity.parts.some((part) => part.cell === cell));
  const shares = section.facts.shares.filter((share) => share.percent === cell);
  const { language } = view.settings;
  const told = [
    ...[...wholes, ...parts].map((verdict) => sumAsMarkdown(verdict, language)),
    ...shares.map((share) => shareAsMarkdown(share, language)),
  ];
  if (told.length === 0) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: told.join('\n\n---\n\n') },
    range: toRange(view.document, absolute(view.report.cut, { section: section.index, span: cell.span })),
  };
}
