import type { FrontMatterEntry, FrontMatterNode, FrontMatterSchema, ReportFacts, Span } from '@soat/engine';

/** An entry of the front matter, with the part of the schema that speaks of its value, if the schema knows its key. */
export interface KnownEntry {
  readonly entry: FrontMatterEntry;
  readonly schema: FrontMatterSchema | undefined;
}

/** The innermost entry whose key or value holds an absolute offset. (Section 0 starts at 0: its spans are absolute.) */
export function entryAt(facts: ReportFacts, offset: number): KnownEntry | undefined {
  return entryIn(facts.frontMatter.root, facts.kind.schema.frontMatter, offset);
}

function entryIn(
  node: FrontMatterNode | undefined,
  schema: FrontMatterSchema | undefined,
  offset: number,
): KnownEntry | undefined {
  if (node?.kind === 'list') {
    for (const item of node.items) {
      if (holds(item.span, offset)) return entryIn(item, schema?.items, offset);
    }
  }
  if (node?.kind !== 'map') return undefined;
  for (const entry of node.entries) {
    if (!holds({ start: entry.keySpan.start, end: entry.value.span.end }, offset)) continue;
    const own = schema?.properties?.[entry.key];
    return entryIn(entry.value, own, offset) ?? { entry, schema: own };
  }
  return undefined;
}

/** The values and entries around an absolute offset, the innermost first. */
export function entriesAround(facts: ReportFacts, offset: number): readonly Span[] {
  const spans: Span[] = [];
  const look = (node: FrontMatterNode): void => {
    if (!holds(node.span, offset)) return;
    spans.unshift(node.span);
    if (node.kind === 'list') for (const item of node.items) look(item);
    if (node.kind !== 'map') return;
    for (const { keySpan, value } of node.entries) {
      const entry = { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
      if (!holds(entry, offset)) continue;
      spans.unshift(entry);
      if (holds(keySpan, offset)) spans.unshift(keySpan);
      look(value);
    }
  };
  if (facts.frontMatter.root) look(facts.frontMatter.root);
  return spans;
}

/** The text value (of a key or in a list) that holds an absolute offset. */
export function textAt(facts: ReportFacts, offset: number): Span | undefined {
  const look = (node: FrontMatterNode | undefined): Span | undefined => {
    if (!node || !holds(node.span, offset)) return undefined;
    if (node.kind === 'text') return node.span;
    const children = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value);
    for (const child of children) {
      const found = look(child);
      if (found) return found;
    }
    return undefined;
  };
  return look(facts.frontMatter.root);
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Where a key or a value is about to be typed in the front matter. */
export interface TypingPlace {
  /** Keys from the outermost to the map that is typed in: ['kỳ']; empty at the top. */
  readonly path: readonly string[];
  /** The key whose value is typed, undefined while a key is typed. */
  readonly key: string | undefined;
  /** Absolute offset at which the typed key or value starts. */
  readonly start: number;
  /** The end of what would be replaced: the end of the key, or of the line. */
  readonly end: number;
}

/**
 * Reads, from the lines themselves, what is typed at an absolute offset of the front matter: the YAML around the cursor
 * is hardly ever whole at this moment. Undefined in a comment.
 */
export function typingPlace(text: string, offset: number): TypingPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const rest = text.slice(offset, newline < 0 ? text.length : newline);
  const end = offset + rest.search(/\s*(?:\s#.*)?$/u);
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/u.test(before)) return undefined;
  const [, indent = '', dash = ''] = /^([ \t]*)((?:-[ \t]+)?)/u.exec(before) ?? [];
  const keyed = /^([^:#"'[\]{}]+?)[ \t]*:(?:[ \t]+|$)/u.exec(before.slice(indent.length + dash.length));
  const path = pathAbove(text, lineStart, indent.length + (dash ? 1 : 0));
  if (keyed) {
    const start = lineStart + indent.length + dash.length + keyed[0].length;
    return { path, key: (keyed[1] ?? '').normalize('NFC'), start: Math.min(start, offset), end };
  }
  const start = lineStart + indent.length + dash.length;
  if (dash) {
    const key = path.at(-1);
    return key === undefined ? undefined : { path: path.slice(0, -1), key, start, end };
  }
  const typed = /^[^:]*/u.exec(text.slice(offset, end))?.[0] ?? '';
  return { path, key: undefined, start, end: offset + typed.length };
}

/** The keys that a line with this much indent stands under. */
function pathAbove(text: string, lineStart: number, indent: number): readonly string[] {
  const path: string[] = [];
  let limit = indent;
  const lines = text.slice(0, lineStart).split('\n').slice(1);
  for (let i = lines.length - 1; i >= 0 && limit > 0; i--) {
    const match = /^([ \t]*)([^:#\-\s][^:]*?)[ \t]*:[ \t]*(?:#.*)?\r?$/u.exec(lines[i] ?? '');
    if (match && (match[1] ?? '').length < limit) {
      path.unshift((match[2] ?? '').normalize('NFC'));
      limit = (match[1] ?? '').length;
    }
  }
  return path;
}
