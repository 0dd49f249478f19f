import { LINE_ONLY } from '@soat/page';
import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { Info, State } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { without } from './inline.ts';

/** Where a line of words stands: in a paragraph, behind the marks of a heading, or in a table cell. */
export type Where = 'paragraph' | 'heading' | 'cell';

/**
 * The Markdown of a line of words with only the escapes that it needs: text is read by people, and what reads the same
 * without a backslash is written without. Looks that cannot be written where they are give way to the words.
 */
export function plainest(children: readonly PhrasingContent[], where: Where, state: State, info: Info): string {
  const safe = serialized(children, where, state, info);
  const hasLooks = children.some((node) => node.type !== 'text');
  if (!hasLooks && !/[\\&]/u.test(safe)) return safe;
  const wanted = shapeOf(children);
  // A letter written as its number is read by programs only.
  if (!/&#x/iu.test(safe) && readsAs(safe, where, wanted)) return withFewEscapes(safe, where, wanted);
  const words = without(children, ['strong', 'emphasis', 'delete']);
  const plain = serialized(words, where, state, info);
  return withFewEscapes(plain, where, shapeOf(words));
}

function serialized(children: readonly PhrasingContent[], where: Where, state: State, info: Info): string {
  const outer = state.enter(where === 'cell' ? 'tableCell' : where === 'heading' ? 'headingAtx' : 'paragraph');
  const inner = state.enter('phrasing');
  const around = where === 'paragraph' ? info : { ...info, before: ' ', after: ' ' };
  const text = state.containerPhrasing({ type: 'paragraph', children: [...children] }, around);
  inner();
  outer();
  return text;
}

const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu;
/** A line with more escapes than this is no line of words, and reading it again without them could take very long. */
const MOST_ESCAPES = 400;
/** So many escapes are tried one by one. */
const MOST_TRIES = 24;

function withFewEscapes(text: string, where: Where, wanted: string): string {
  const isKept = (at: number): boolean => where === 'cell' && text[at + 1] === '|';
  const places = [...text.matchAll(ESCAPE)].map((match) => match.index).filter((at) => !isKept(at));
  if (places.length === 0 || places.length > MOST_ESCAPES) return text;
  const all = removed(text, places);
  if (readsAs(all, where, wanted)) return all;
  if (places.length > MOST_TRIES) return text;
  let kept = text;
  for (const at of places.reverse()) {
    const shorter = removed(kept, [at]);
    if (readsAs(shorter, where, wanted)) kept = shorter;
  }
  return kept;
}

function removed(text: string, places: readonly number[]): string {
  const out = new Set(places);
  return [...text.matchAll(/[\s\S]/gu)]
    .filter((match) => !out.has(match.index))
    .map(([character]) => character)
    .join('');
}

function readsAs(text: string, where: Where, wanted: string): boolean {
  // A footnote is one only where it is defined.
  const notes = new Set([...text.matchAll(/\[\^([^\]\s]+)\]/gu)].map((match) => match[1] ?? ''));
  const source = where === 'heading' ? `# ${text}` : where === 'cell' ? text.replaceAll('\\|', '|') : text;
  const whole = [source, ...[...notes].map((note) => `[^${note}]: x`)].join('\n\n');
  const extensions = where === 'cell' ? [gfm(), LINE_ONLY] : [gfm()];
  const tree = fromMarkdown(whole, { extensions, mdastExtensions: [gfmFromMarkdown()] });
  const [first, second] = tree.children;
  if (second && second.type !== 'footnoteDefinition') return false;
  if (text === '' || !first) return wanted === shapeOf([]);
  if (first.type !== (where === 'heading' ? 'heading' : 'paragraph')) return false;
  return 'children' in first && shapeOf(first.children as PhrasingContent[]) === wanted;
}

/** The words of a line and how each of them looks, whatever nests in what. */
function shapeOf(nodes: readonly PhrasingContent[]): string {
  const pieces: (readonly [look: string, text: string])[] = [];
  const put = (look: string, text: string): void => {
    const last = pieces[pieces.length - 1];
    if (last?.[0] === look) pieces[pieces.length - 1] = [look, last[1] + text];
    else if (text !== '') pieces.push([look, text]);
  };
  const visit = (node: Nodes, looks: readonly string[]): void => {
    const look = looks.join(' ');
    if (node.type === 'text') put(look, node.value.replace(/\s*\n\s*/gu, ' '));
    else if (node.type === 'break' || (node.type === 'html' && node.value === '<br>')) put('', '\n');
    else if (node.type === 'footnoteReference') put('note', `[${node.identifier}]`);
    else if ('children' in node)
      for (const child of node.children) visit(child as Nodes, [...new Set([...looks, ...lookOf(node)])].sort());
    else put(node.type, 'value' in node ? node.value : '');
  };
  for (const node of nodes) visit(node, []);
  return JSON.stringify(pieces);
}

/** An address that is its own text is a link to every reader, whether it is written as one or not. */
function lookOf(node: Nodes): readonly string[] {
  if (node.type !== 'link') return [node.type];
  const text = shapeOfText(node.children);
  const isOwn = [text, `http://${text}`, `mailto:${text}`].includes(node.url);
  return isOwn ? [] : [`link ${node.url}`];
}

function shapeOfText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? shapeOfText(node.children) : ''))
    .join('');
}
