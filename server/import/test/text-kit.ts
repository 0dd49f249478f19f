import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUILT_IN_KINDS, check } from '@soat/engine';
import type { Nodes } from 'mdast';
import { LEAVES_OUT, type RawDocument } from '../src/model.ts';

export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), 'utf8');
}

/** Every text of a document, block by block, and the words that notes say were left out. */
export function textsOf({ root, notes }: RawDocument): string {
  const texts: string[] = [];
  const visit = (node: Nodes): void => {
    if ('value' in node) texts.push(node.value);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  const left = notes.flatMap((note) => {
    const times = note.kind === 'running-head' ? (note.count ?? 1) : 1;
    return LEAVES_OUT.includes(note.kind) ? Array.from({ length: times }, () => note.text) : [];
  });
  return [...texts, ...left].join('\n');
}

/** How often each letter and figure stands in a text. */
export function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The paragraphs of a document, a line break as « / ». */
export function paragraphs({ root }: RawDocument): readonly string[] {
  return root.children.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    return [block.children.map((child) => ('value' in child ? child.value : ' / ')).join('')];
  });
}

/** The headings of a document. */
export function headings({ root }: RawDocument): readonly string[] {
  return root.children.flatMap((block) =>
    block.type === 'heading' ? [block.children.map((child) => ('value' in child ? child.value : '')).join('')] : [],
  );
}

/** The tables of a document, each as its rows of cells. */
export function tables({ root }: RawDocument): readonly (readonly (readonly string[])[])[] {
  return root.children.flatMap((block) =>
    block.type === 'table'
      ? [
          block.children.map((row) =>
            row.children.map((cell) => cell.children.map((child) => ('value' in child ? child.value : '')).join('')),
          ),
        ]
      : [],
  );
}

/** The rules that have something to say of a report, each with the words that it marks. */
export function findingsOf(markdown: string): readonly string[] {
  const { findings, cut } = check(markdown, { kinds: BUILT_IN_KINDS });
  return findings.map(({ rule, at }) => {
    const start = (cut.starts[at.section] ?? 0) + at.span.start;
    return `${rule.id}: ${markdown.slice(start, start + at.span.end - at.span.start)}`;
  });
}
