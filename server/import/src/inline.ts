import type { Nodes, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

type Look = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>;

/** The words of some pieces of a line; a line break is a blank. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => (node.type === 'break' ? ' ' : plainText(node))).join('');
}

/** Pieces of a paragraph with blanks single, as Markdown has them; a tab is a blank too. */
export function withSingleBlanks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: node.value.replace(/[ \t\n\r]+/gu, ' ') };
    return 'children' in node ? ({ ...node, children: withSingleBlanks(node.children) } as PhrasingContent) : node;
  });
}

/** The lines of a paragraph or cell: what stands between its breaks. */
export function linesOf(nodes: readonly PhrasingContent[]): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  const put = (node: PhrasingContent): void => {
    if (node.type === 'break') lines.push([]);
    else if (hasBreak(node) && 'children' in node) {
      for (const [i, part] of linesOf(node.children).entries()) {
        if (i > 0) lines.push([]);
        lines[lines.length - 1]?.push({ ...node, children: [...part] } as PhrasingContent);
      }
    } else lines[lines.length - 1]?.push(node);
  };
  for (const node of nodes) put(node);
  return lines;
}

function hasBreak(node: Nodes): boolean {
  return node.type === 'break' || ('children' in node && node.children.some(hasBreak));
}

/** Whether all words stand in bold; there must be some. */
export function isBold(nodes: readonly PhrasingContent[]): boolean {
  return isAll(nodes, 'strong');
}

/** Whether all words have one look; there must be some. */
export function isAll(nodes: readonly PhrasingContent[], look: 'strong' | 'emphasis'): boolean {
  let words = false;
  const holds = (all: readonly PhrasingContent[]): boolean =>
    all.every((node) => {
      if (node.type === look) {
        words ||= plainText(node).trim() !== '';
        return true;
      }
      if (node.type === 'break' || node.type === 'footnoteReference') return true;
      if ('children' in node) return holds(node.children);
      return plainText(node).trim() === '';
    });
  return holds(nodes) && words;
}

/** The pieces without these looks; what they hold stays. */
export function without(nodes: readonly PhrasingContent[], looks: readonly Nodes['type'][]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (!('children' in node)) return [node];
    const children = without(node.children, looks);
    return looks.includes(node.type) ? children : [{ ...node, children } as PhrasingContent];
  });
}

/** The pieces on one line, as a heading or a header cell must be. */
export function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    return 'children' in node ? ({ ...node, children: onOneLine(node.children) } as PhrasingContent) : node;
  });
}

/**
 * The pieces as Markdown can write them: neighbours that look the same are one, no look begins or ends with a blank, and
 * none that begins or ends with a mark of punctuation touches a letter there; of two looks that touch, the longer stays.
 * No character is lost.
 */
export function tidied(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const opened = joined(nodes.flatMap((node) => ('children' in node ? openedUp(node as Look) : [node])));
  const merged = joined(opened.flatMap((node, i) => untouched(node, opened[i - 1], opened[i + 1])));
  const apart = joined(merged.flatMap((node, i) => clearOf(node, merged[i - 1], merged[i + 1])));
  return trimmed(apart);
}

const LOOKS: readonly string[] = ['strong', 'emphasis', 'delete', 'link'];

function openedUp(node: Look): PhrasingContent[] {
  const children = joined(node.children.flatMap((child) => ('children' in child ? openedUp(child as Look) : [child])));
  if (children.length === 0) return [];
  // A look within the same look adds nothing.
  const inside = children.flatMap((child): PhrasingContent[] =>
    child.type === node.type && child.type !== 'link' && 'children' in child ? child.children : [child],
  );
  return hoisted({ ...node, children: joined(inside) } as Look, /^[\s]+/u, /[\s]+$/u);
}

/** Takes what matches at the beginning and at the end out of a look. */
function hoisted(node: Look, start: RegExp, end: RegExp): PhrasingContent[] {
  const [first] = node.children;
  const before = first?.type === 'text' ? (start.exec(first.value)?.[0] ?? '') : '';
  const rest =
    before === '' || first?.type !== 'text'
      ? node.children
      : [{ ...first, value: first.value.slice(before.length) }, ...node.children.slice(1)].filter(isSomething);
  const last = rest[rest.length - 1];
  const after = last?.type === 'text' ? (end.exec(last.value)?.[0] ?? '') : '';
  const inner =
    after === '' || last?.type !== 'text'
      ? rest
      : [...rest.slice(0, -1), { ...last, value: last.value.slice(0, -after.length) }].filter(isSomething);
  const outside = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [
    ...outside(before),
    ...(inner.length === 0 ? [] : [{ ...node, children: inner } as PhrasingContent]),
    ...outside(after),
  ];
}

function isSomething(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

/** `**Th***ự*` would be read otherwise: the look of the shorter piece gives way. */
function untouched(
  node: PhrasingContent,
  left: PhrasingContent | undefined,
  right: PhrasingContent | undefined,
): PhrasingContent[] {
  if (!isLook(node) || !('children' in node)) return [node];
  const length = plainText(node).length;
  const isShorter = [left, right].some(
    (other, i) =>
      isLook(other) && (plainText(other).length > length || (plainText(other).length === length && i === 0)),
  );
  return isShorter ? node.children : [node];
}

function isLook(node: PhrasingContent | undefined): boolean {
  return node !== undefined && node.type !== 'link' && LOOKS.includes(node.type);
}

const NOTHING = /(?!)/u;
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** `**Tỷ lệ:**đạt` would not be bold: the colon comes out, as `**Tỷ lệ**:đạt`. */
function clearOf(
  node: PhrasingContent,
  left: PhrasingContent | undefined,
  right: PhrasingContent | undefined,
): PhrasingContent[] {
  if (!isLook(node)) return [node];
  const start = left && WORD_END.test(plainText(left)) ? /^[\p{P}\p{S}\s]+/u : NOTHING;
  const end = right && WORD_START.test(plainText(right)) ? /[\p{P}\p{S}\s]+$/u : NOTHING;
  return hoisted(node as Look, start, end);
}

function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (node.type === 'text' && node.value === '') continue;
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + node.value };
    else if (last && sameLook(last, node) && 'children' in last && 'children' in node)
      result[result.length - 1] = {
        ...last,
        children: joined([...last.children, ...node.children]),
      } as PhrasingContent;
    else result.push(node);
  }
  return result;
}

function sameLook(a: PhrasingContent, b: PhrasingContent): boolean {
  if (a.type !== b.type || !LOOKS.includes(a.type)) return false;
  return a.type !== 'link' || (b.type === 'link' && a.url === b.url);
}

/** A line has no blanks at its ends, nor around its breaks. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes
    .map((node, i): PhrasingContent => {
      if (node.type !== 'text') return node;
      const opens = i === 0 || nodes[i - 1]?.type === 'break';
      const closes = i === nodes.length - 1 || nodes[i + 1]?.type === 'break';
      const start = opens ? node.value.replace(/^[ \t\n]+/u, '') : node.value;
      return { ...node, value: closes ? start.replace(/[ \t\n]+$/u, '') : start };
    })
    .filter(isSomething);
}
