import {
  numberLike,
  type OutlineEntry,
  type OutlineNode,
  type OutlineSection,
  outlineNumber,
  type ReportOutline,
} from '@soat/engine';
import type { View } from '../session.ts';
import { sectionAt } from './at-offset.ts';

/** A part of the outline that the report does not have yet, as it would stand at one place of the report. */
export interface Offer {
  readonly section: OutlineSection;
  /** Its heading's own number without a full stop, following the numbers before it. */
  readonly number: string | undefined;
  readonly level: number;
  /** 0: should be there and fits here; 1: may be there and fits here; 2: belongs elsewhere in the report. */
  readonly rank: 0 | 1 | 2;
}

/** The parts that the report lacks, those that fit at an absolute offset first. */
export function offersAt(view: View, offset: number): readonly Offer[] {
  const { facts } = view.report;
  const section = sectionAt(view, offset);
  if (!facts || !section) return [];
  const outline = facts.outline;
  const open = openAt(outline, section.index);
  const offers: Offer[] = [];
  const look = (nodes: readonly OutlineNode[], parent: OutlineNode | undefined): void => {
    for (const node of nodes) {
      if (isThere(outline, node)) look(node.children, node);
      else offers.push(offerOf(node, nodes, parent, outline, open, section.index));
    }
  };
  look(facts.kind.outline.roots, undefined);
  // What goes on inside a part comes before what would close it.
  return offers.sort((a, b) => a.rank - b.rank || b.level - a.level);
}

/** The ids of the parts of the outline that an absolute offset lies in. */
export function sectionIdsAt(view: View, offset: number): ReadonlySet<string> {
  const { facts } = view.report;
  const section = sectionAt(view, offset);
  if (!facts || !section) return new Set();
  return new Set(openAt(facts.outline, section.index).flatMap((entry) => (entry.node ? [entry.node.section.id] : [])));
}

function isThere(outline: ReportOutline, node: OutlineNode): boolean {
  return outline.named.has(node) || node.children.some((child) => isThere(outline, child));
}

/** The headings that a section stands under, its own included, outermost first. */
function openAt(outline: ReportOutline, section: number): readonly OutlineEntry[] {
  return outline.entries.filter((entry) => entry.section <= section && section < entry.end);
}

function offerOf(
  node: OutlineNode,
  siblings: readonly OutlineNode[],
  parent: OutlineNode | undefined,
  outline: ReportOutline,
  open: readonly OutlineEntry[],
  section: number,
): Offer {
  const entries = siblings.flatMap((sibling) => outline.found.get(sibling)?.slice(0, 1) ?? []);
  // Reports nest these parts deeper or less deep than the outline: the siblings that are there show how.
  const level = entries.length > 0 ? Math.min(...entries.map((entry) => entry.heading.level)) : node.section.level;
  const under = open.filter((entry) => entry.heading.level < level).at(-1);
  const inPart =
    parent === undefined ||
    under?.node === parent ||
    entries.some((entry) => entry.heading.level === level && entry.parent === under);
  // In the outline's order: behind every part that stands before the cursor, ahead of every part behind it.
  const inOrder = entries.every((entry) => entry.section <= section === (entry.node?.order ?? 0) < node.order);
  const rank = !inPart || !inOrder ? 2 : node.section.presence === 'optional' ? 1 : 0;
  return { section: node.section, number: numberAt(outline, under, level, section), level, rank };
}

/** The number of a new heading behind a section: one more than the heading of its level before it. */
function numberAt(
  outline: ReportOutline,
  under: OutlineEntry | undefined,
  level: number,
  section: number,
): string | undefined {
  const siblings = (under?.children ?? outline.roots).filter((entry) => entry.heading.level === level);
  const before = siblings.filter((entry) => entry.section <= section).at(-1);
  if (!before) return outlineNumber(level, 1);
  const number = before.heading.number;
  const step = number?.steps.at(-1);
  return number && step !== undefined ? numberLike(number, step + 1) : undefined;
}
