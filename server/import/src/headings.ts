import { splitNumber } from '@soat/engine';
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isAll, isBold, onOneLine, textOf, tidied, without } from './inline.ts';
import { isCapitals } from './lines.ts';

declare module 'mdast' {
  interface HeadingData {
    /** `settled`: the level is what it must be, whatever the other headings are; `open`: the file tells none. */
    level?: 'settled' | 'open' | undefined;
  }
}

/** The level of the sections of a report: `## I.`. */
const TOP = 2;

/**
 * Makes headings of numbered paragraphs that are bold all through, in capitals with a Roman number, or short and italic
 * all through, and gives every heading its level: that of the file's own outline where it goes with the numbers, else that of the number.
 */
export function withHeadings(blocks: readonly RootContent[]): readonly RootContent[] {
  const found = blocks.map((block) => (block.type === 'paragraph' && isHeading(block) ? headingFrom(block) : block));
  const headings = found.filter(
    (block): block is Heading => block.type === 'heading' && block.data?.level !== 'settled',
  );
  const levels = levelsOf(headings);
  return found.map((block): RootContent => {
    if (block.type !== 'heading') return block;
    const depth = levels.get(block) ?? block.depth;
    return { type: 'heading', depth: clamped(depth), children: headingWords(block.children) };
  });
}

function clamped(depth: number): Heading['depth'] {
  return Math.min(6, Math.max(1, depth)) as Heading['depth'];
}

function headingFrom(block: Paragraph): Heading {
  return { type: 'heading', depth: TOP, children: block.children, data: { level: 'open' } };
}

const LONGEST = 300;

function isHeading(block: Paragraph): boolean {
  if (block.data?.quoted) return false;
  const text = textOf(block.children).trim();
  const number = splitNumber(text);
  if (!number || text.length > LONGEST || text.slice(number.end).trim() === '' || /;$/u.test(text)) return false;
  const { style } = number.number;
  if (style === 'letter' && !/^[A-ZĐ]\./u.test(text)) return false;
  if (isBold(block.children)) return true;
  if (style === 'roman' && isCapitals(text)) return text.length < LONGEST / 1.5;
  return isAll(block.children, 'emphasis') && text.length < LONGEST / 2 && !/[.,]$/u.test(text);
}

/** A heading is set bold by the layout; no look of its own goes over all of it. */
function headingWords(children: readonly PhrasingContent[]): PhrasingContent[] {
  const plain = without(onOneLine(children), ['strong']);
  const words = plain.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return tidied(words.every((node) => node.type === 'emphasis') ? without(plain, ['emphasis']) : plain);
}

/** How far down a number stands: Phần, A., I., 1., 1.1. …; undefined for a heading without one. */
function rankOf(heading: Heading): number | undefined {
  const text = textOf(heading.children).trim();
  if (/^(?:phần|chương)\s/iu.test(text)) return 0;
  const number = splitNumber(text)?.number;
  if (!number) return undefined;
  if (number.style === 'letter') return /^\p{Lu}/u.test(number.text) ? 1 : 8;
  return (number.style === 'roman' ? 1 : 2) + number.steps.length;
}

function levelsOf(headings: readonly Heading[]): ReadonlyMap<Heading, number> {
  const ranked = headings.map((heading) => ({ heading, rank: rankOf(heading) }));
  const styled = ranked.filter(({ heading }) => heading.data?.level !== 'open');
  const shallowest = Math.min(6, ...styled.map(({ heading }) => heading.depth));
  const byStyle = (heading: Heading): number => heading.depth - shallowest + TOP;
  if (styled.length === ranked.length && goWithNumbers(styled))
    return new Map(headings.map((heading) => [heading, byStyle(heading)]));
  const ranks = [...new Set(ranked.map(({ rank }) => rank))].filter((rank) => rank !== undefined).sort((a, b) => a - b);
  return new Map(
    ranked.map(({ heading, rank }) => [heading, rank === undefined ? byStyle(heading) : TOP + ranks.indexOf(rank)]),
  );
}

/** Whether each kind of number stands deeper in the outline than all kinds above it. */
function goWithNumbers(headings: readonly { readonly heading: Heading; readonly rank: number | undefined }[]): boolean {
  const depths = new Map<number, number[]>();
  for (const { heading, rank } of headings) {
    if (rank !== undefined) depths.set(rank, [...(depths.get(rank) ?? []), heading.depth]);
  }
  const ordered = [...depths].sort(([a], [b]) => a - b).map(([, all]) => all);
  return ordered.every((all, i) => i === 0 || Math.max(...(ordered[i - 1] ?? [])) < Math.min(...all));
}
