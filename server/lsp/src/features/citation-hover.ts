import { absolute, citedAt } from '@soat/engine';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { CITATION_WORDS } from '../words/citations.ts';
import { sectionAt } from './at-offset.ts';
import { escapeMarkdown } from './sums.ts';

/**
 * The document that is cited here, in full: as the report itself cites it most fully, with what is known of it for sure.
 * Null where no document is cited.
 */
export function hoverCitation(view: View, position: Position): Hover | null {
  const { facts, cut } = view.report;
  const section = sectionAt(view, view.document.offsetAt(position));
  const cited = facts && section && citedAt(facts, section.index, section.offset);
  if (!cited || !section) return null;
  const { name, full, known, mentions } = cited.document;
  const words = CITATION_WORDS[view.settings.language];
  const told = [`**${escapeMarkdown(known?.name ?? name)}**`];
  if (full.length > name.length) told.push(escapeMarkdown(full));
  if (known) {
    const facts = [
      known.date === undefined ? '' : words.dated(known.date),
      known.source === known.name ? '' : words.source(known.source),
    ];
    told.push(
      facts
        .filter((part) => part !== '')
        .map((part) => escapeMarkdown(part))
        .join('  \n'),
    );
    if (known.replacedBy)
      told.push(`⚠ ${escapeMarkdown(words.replaced(known.replacedBy.name, known.replacedBy.from))}`);
  }
  if (mentions.length > 1) told.push(words.mentions(mentions.length));
  return {
    contents: { kind: MarkupKind.Markdown, value: told.filter((part) => part !== '').join('\n\n') },
    range: toRange(view.document, absolute(cut, { section: section.index, span: cited.mention.citation.span })),
  };
}
