import { movedSection } from '@soat/engine';
import type { MoveSectionParams, MoveSectionResult } from '../protocol.ts';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { OUTLINE_WORDS } from '../words/outline.ts';
import { sectionAt } from './at-offset.ts';

/** The section under the cursor moved past its neighbour, as one edit; or why it can't be, in words. */
export function moveSection(view: View, { position, direction }: Omit<MoveSectionParams, 'uri'>): MoveSectionResult {
  const { facts, cut } = view.report;
  const words = OUTLINE_WORDS[view.settings.language];
  const section = sectionAt(view, view.document.offsetAt(position));
  if (!facts || !section) return { version: view.version, reason: words.noReport };
  const moved = movedSection(facts, cut, section.index, direction);
  if (!moved) return { version: view.version, reason: direction === 'up' ? words.isFirst : words.isLast };
  const before = moved.newText.slice(0, moved.heading - moved.start).split('\n');
  const { line } = view.document.positionAt(moved.start);
  return {
    version: view.version,
    edit: { range: toRange(view.document, moved), newText: moved.newText },
    line: line + before.length - 1,
  };
}
