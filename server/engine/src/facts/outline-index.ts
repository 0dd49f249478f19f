import type { OutlineSection } from '../generated/schema-types.ts';
import { foldLabel } from '../words/fold.ts';

/** A part of an outline with its place in it. */
export interface OutlineNode {
  readonly section: OutlineSection;
  readonly parent: OutlineNode | undefined;
  readonly children: readonly OutlineNode[];
  /** Its place among its siblings, from 0. */
  readonly order: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly node: OutlineNode;
}

/** A schema's outline, made ready for finding the part that a wording belongs to. */
export interface OutlineIndex {
  /** The top parts in order. */
  readonly roots: readonly OutlineNode[];
  /** Every part, parents before their children. */
  readonly nodes: readonly OutlineNode[];
  /** Titles and synonyms, by their first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** Prepares an outline; done once for a kind of report. */
export function indexOutline(outline: readonly OutlineSection[]): OutlineIndex {
  const nodes: OutlineNode[] = [];
  const phrases = new Map<string, Phrase[]>();
  const add = (sections: readonly OutlineSection[], parent: OutlineNode | undefined): OutlineNode[] =>
    sections.map((section, order) => {
      const children: OutlineNode[] = [];
      const node: OutlineNode = { section, parent, children, order };
      nodes.push(node);
      for (const phrase of [section.title, ...(section.synonyms ?? [])]) {
        const words = wordsOf(foldLabel(phrase));
        const first = words[0];
        if (first === undefined) continue;
        const same = phrases.get(first);
        if (same) same.push({ words, node });
        else phrases.set(first, [{ words, node }]);
      }
      children.push(...add(section.children ?? [], node));
      return node;
    });
  return { roots: add(outline, undefined), nodes, phrases };
}

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ');
}

/** What a wording says of an outline. */
export interface WordingMatch {
  /** The part that the wording names best; undefined where it names none. */
  readonly best: OutlineNode | undefined;
  /** How well it is named; greater is better. */
  readonly score: number;
  /** Every part that it names at all: «PHƯƠNG HƯỚNG VÀ KIẾN NGHỊ» names two. */
  readonly all: readonly OutlineNode[];
}

/**
 * The part that a wording names. `folded` is the wording as `foldLabel` gives it, `level` its heading's level. A
 * wording names a part when it contains the part's title or a synonym whole; the longest wins, then the one whose level
 * is right. The number before the wording plays no part.
 */
export function matchWording(index: OutlineIndex, folded: string, level: number): WordingMatch {
  const words = wordsOf(folded);
  const all: OutlineNode[] = [];
  let best: OutlineNode | undefined;
  let bestScore = 0;
  words.forEach((word, at) => {
    for (const phrase of index.phrases.get(word) ?? []) {
      if (!phrase.words.every((w, i) => words[at + i] === w)) continue;
      if (!all.includes(phrase.node)) all.push(phrase.node);
      const score = phrase.words.length + (phrase.node.section.level === level ? 0.5 : 0) + (at === 0 ? 0.25 : 0);
      if (score > bestScore) {
        best = phrase.node;
        bestScore = score;
      }
    }
  });
  return { best, score: bestScore, all };
}
