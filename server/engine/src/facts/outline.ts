import type { FrontMatterSchema, OutlineSection, ReportSchema } from '../generated/schema-types.ts';
import { foldLabel } from '../words/fold.ts';
import { KEY } from '../words/keys.ts';
import { type HeadingFact, numberLike, POINT_LETTERS, romanOf, splitNumber } from './headings.ts';
import { matchWording, type OutlineNode, wordsOf } from './outline-index.ts';
import type { ReportFacts } from './report.ts';

export { indexOutline, matchWording, type OutlineIndex, type OutlineNode, type WordingMatch } from './outline-index.ts';

/** A heading of a report in the tree of its headings. */
export interface OutlineEntry {
  /** Index of the section that the heading opens. */
  readonly section: number;
  readonly heading: HeadingFact;
  readonly parent: OutlineEntry | undefined;
  readonly children: readonly OutlineEntry[];
  /** Index of the first section behind this heading's own text and all that is under it. */
  readonly end: number;
  /** The part of the outline that the wording names, and how well it names it. */
  readonly node: OutlineNode | undefined;
  readonly score: number;
}

/** A report's headings held against the outline of its kind. */
export interface ReportOutline {
  /** The outermost headings; the others are below them. */
  readonly roots: readonly OutlineEntry[];
  /** Every heading in the order of the text. */
  readonly entries: readonly OutlineEntry[];
  /** The headings that name each part, the one that names it best first. */
  readonly found: ReadonlyMap<OutlineNode, readonly OutlineEntry[]>;
  /** The parts that some heading names, if only beside another part. */
  readonly named: ReadonlySet<OutlineNode>;
}

/** What `outlineOf` reads of a report. */
export type WithHeadings = Pick<ReportFacts, 'kind'> & {
  readonly sections: readonly { readonly heading: HeadingFact | undefined }[];
};

/** The tree of a report's headings, each with the part of the outline that it stands for. */
export function outlineOf(report: WithHeadings): ReportOutline {
  const roots: Building[] = [];
  const entries: Building[] = [];
  const found = new Map<OutlineNode, OutlineEntry[]>();
  const named = new Set<OutlineNode>();
  const open: Building[] = [];
  report.sections.forEach(({ heading }, section) => {
    if (!heading) return;
    while (open.length > 0 && (open[open.length - 1]?.heading.level ?? 0) >= heading.level) close(open, section);
    const match = heading.match ?? matchWording(report.kind.outline, heading.folded, heading.level);
    const parent = open[open.length - 1];
    const entry: Building = {
      section,
      heading,
      parent,
      children: [],
      end: section + 1,
      node: match.best,
      score: match.score,
    };
    (parent?.children ?? roots).push(entry);
    entries.push(entry);
    open.push(entry);
    for (const node of match.all) named.add(node);
    if (match.best) {
      const same = found.get(match.best);
      if (same) same.push(entry);
      else found.set(match.best, [entry]);
    }
  });
  while (open.length > 0) close(open, report.sections.length);
  for (const same of found.values())
    if (same.length > 1) same.sort((a, b) => b.score - a.score || a.section - b.section);
  return { roots, entries, found, named };
}

interface Building extends OutlineEntry {
  readonly parent: Building | undefined;
  readonly children: Building[];
  end: number;
}

function close(open: Building[], end: number): void {
  const entry = open.pop();
  if (entry) entry.end = end;
}

/** A part that a report lacks, and where it would stand. */
export interface MissingSection {
  readonly node: OutlineNode;
  /** The heading that the part would follow, with all that is under that heading. */
  readonly after: OutlineEntry | undefined;
  /** The heading that the part would stand before, where there is none that it would follow. */
  readonly before: OutlineEntry | undefined;
  /** The heading that the part would stand under. */
  readonly under: OutlineEntry | undefined;
  /** The level of its heading. */
  readonly level: number;
}

/**
 * The parts that are required or expected and that nothing in the report names: no heading, no point of the text.
 * A part is missed where one of its siblings is there, since a report that follows another outline altogether misses
 * nothing of this one.
 */
export function missingSections(report: ReportFacts, outline: ReportOutline): readonly MissingSection[] {
  const missing: MissingSection[] = [];
  const isThere = (node: OutlineNode): boolean => outline.named.has(node) || node.children.some(isThere);
  const look = (nodes: readonly OutlineNode[], parent: OutlineNode | undefined): void => {
    const anyThere = nodes.some(isThere);
    for (const node of nodes) {
      if (isThere(node)) look(node.children, node);
      else if (node.section.presence !== 'optional' && anyThere) {
        missing.push(placeOf(node, nodes, parent, outline));
      }
    }
  };
  look(report.kind.outline.roots, undefined);
  return missing.length === 0 ? missing : withoutThoseInProse(missing, report);
}

function placeOf(
  node: OutlineNode,
  siblings: readonly OutlineNode[],
  parent: OutlineNode | undefined,
  outline: ReportOutline,
): MissingSection {
  const entries = siblings.map((sibling) => outline.found.get(sibling)?.[0]);
  // Where a report nests one sibling deeper than the others, the outermost ones show where a sibling belongs.
  const level = Math.min(...entries.map((entry) => entry?.heading.level ?? Number.POSITIVE_INFINITY));
  const usable = entries.map((entry) => (entry?.heading.level === level ? entry : undefined));
  const after = usable.slice(0, node.order).findLast((entry) => entry !== undefined);
  const before = after ? undefined : usable.slice(node.order + 1).find((entry) => entry !== undefined);
  const under = (after ?? before)?.parent ?? (parent && outline.found.get(parent)?.[0]);
  return { node, after, before, under, level: Number.isFinite(level) ? level : node.section.level };
}

// A part may also be a numbered or bold point of the text: «2. Nguyên nhân: …», «**Cải cách thể chế**».
const POINT = /^[\s*_]*(?:\p{L}{1,4}|\d{1,2}(?:\.\d{1,2})*)\s*[.)]/u;
const LONGEST_HEADING = 160;

function withoutThoseInProse(missing: readonly MissingSection[], report: ReportFacts): readonly MissingSection[] {
  const named = new Set<OutlineNode>();
  for (const { paragraphs } of report.sections) {
    for (const { text } of paragraphs) {
      if (text.length > LONGEST_HEADING && !POINT.test(text)) continue;
      const start = text.slice(0, LONGEST_HEADING);
      const wording = start.slice(splitNumber(start)?.end ?? 0).split(/[.:;\n]/u)[0] ?? '';
      if (wordsOf(wording.trim()).length > 20) continue;
      for (const node of matchWording(report.kind.outline, foldLabel(wording), 0).all) named.add(node);
    }
  }
  return missing.filter(({ node }) => !named.has(node));
}

/** One change of `insertionOf`, in section-relative UTF-16 offsets. */
export interface SectionEdit {
  readonly section: number;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The changes that put a missing part into the report: its heading with the next number and its standard lines, and the
 * headings behind it numbered on. A number is left alone where the report's own numbering does not run on.
 */
export function insertionOf(
  missing: MissingSection,
  report: ReportFacts,
  outline: ReportOutline,
): readonly SectionEdit[] {
  const { node, after, before, under, level } = missing;
  const neighbour = after ?? before;
  const value = valueFor(missing, outline) || undefined;
  const like = neighbour?.heading.number;
  const number =
    value !== undefined && like ? numberLike(like, value) : neighbour ? undefined : plainNumber(node, level);
  const lines = plainLines(sectionLines(node.section, number, level));
  while (lines[lines.length - 1] === '') lines.pop();
  const edits = [insertLines(lines, missing, report)];
  if (number === undefined || value === undefined) return edits;
  const siblings = (neighbour?.parent ?? under)?.children ?? outline.roots;
  return [
    ...edits,
    ...renumbered(siblings, after ? siblings.indexOf(after) + 1 : siblings.indexOf(before as OutlineEntry), value),
  ];
}

/** The number that the part gets; NaN where the headings around it have none. */
function valueFor({ after, before }: MissingSection, outline: ReportOutline): number {
  if (after) return lastStep(after.heading) + 1;
  if (!before) return 1;
  const value = lastStep(before.heading);
  // Where the first heading is numbered II, the I that is left out is the missing part's own.
  const isFirst = (before.parent?.children ?? outline.roots)[0] === before;
  return isFirst ? Math.max(1, value - 1) : value;
}

function lastStep(heading: HeadingFact): number {
  return heading.number?.steps[heading.number.steps.length - 1] ?? Number.NaN;
}

function plainNumber(node: OutlineNode, level: number): string | undefined {
  return outlineNumber(level, node.order + 1);
}

/** Moves the numbers from `from` on up by one, as far as they run on from `value` without a gap. */
function renumbered(siblings: readonly OutlineEntry[], from: number, value: number): SectionEdit[] {
  const edits: SectionEdit[] = [];
  let expected = value;
  for (const entry of siblings.slice(from)) {
    const number = entry.heading.number;
    const next = number && lastStep(entry.heading) === expected ? numberLike(number, expected + 1) : undefined;
    if (!number || next === undefined) break;
    edits.push({ section: entry.section, start: number.span.start, end: number.span.end, newText: next });
    expected++;
  }
  return edits;
}

// The sentence that closes a report stays its last one.
const CLOSING = /^[ \t]*trên đây là\b/imu;

function insertLines(lines: readonly string[], missing: MissingSection, report: ReportFacts): SectionEdit {
  const { after, before, under } = missing;
  const index = after ? after.end - 1 : before ? before.section : under ? under.section : report.sections.length - 1;
  const text = report.sections[index]?.section.text ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const block = lines.join(eol);
  if (!after && before) return { section: index, start: 0, end: 0, newText: `${block}${eol}${eol}` };
  const closing =
    index === report.sections.length - 1
      ? (CLOSING.exec(text.normalize('NFC').length === text.length ? text : '')?.index ?? -1)
      : -1;
  if (closing >= 0) return { section: index, start: closing, end: closing, newText: `${block}${eol}${eol}` };
  const breaks = /(?:\r?\n)*$/u.exec(text)?.[0].split('\n').length ?? 1;
  const gap = text === '' ? '' : eol.repeat(Math.max(0, 3 - breaks));
  const isLast = index === report.sections.length - 1;
  return { section: index, start: text.length, end: text.length, newText: `${gap}${block}${eol}${isLast ? '' : eol}` };
}

/**
 * The number of the part at `place` (from 1) among its siblings in a new report: I, 1, then a, by Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mẫu 6b. Undefined for levels that carry no number.
 */
export function outlineNumber(level: number, place: number): string | undefined {
  if (level === 2) return romanOf(place);
  if (level === 3) return String(place);
  return level === 4 ? POINT_LETTERS.charAt(place - 1) || undefined : undefined;
}

/** Standard lines with their tab stops replaced by what stands in them: `${1:số}` becomes `số`. */
export function plainLines(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line
      .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{?\d+\}?/gu, (_all, words: string | undefined) => words ?? '')
      .replace(/\\([$}\\])/gu, '$1'),
  );
}

/**
 * One part as an LSP snippet: its heading, its standard lines, and the parts under it that a report should have.
 * `number` is its own number, without a full stop; tab stops are numbered from 1 through the whole snippet.
 */
export function sectionSnippet(
  section: OutlineSection,
  number: string | undefined,
  level: number = section.level,
): string {
  return renumberTabStops(sectionLines(section, number, level).join('\n'));
}

function sectionLines(section: OutlineSection, number: string | undefined, level: number): string[] {
  const mark = number !== undefined && /^\p{Ll}$/u.test(number) ? ')' : '.';
  const lines = [
    `${'#'.repeat(level)} ${number === undefined ? '' : `${number}${mark} `}${escapeSnippet(section.title)}`,
    '',
  ];
  if (section.body) lines.push(...section.body, '');
  (section.children ?? [])
    .filter((child) => child.presence !== 'optional')
    .forEach((child, i) => {
      const childLevel = level + child.level - section.level;
      lines.push(...sectionLines(child, outlineNumber(childLevel, i + 1), childLevel));
    });
  return lines;
}

/** A whole new report as an LSP snippet: front matter and every part that a report should have, with tab stops. */
export function skeleton(schema: ReportSchema): string {
  const lines = ['---', ...frontMatterLines(schema.frontMatter, '', schema.kind), '---', ''];
  schema.outline
    .filter((section) => section.presence !== 'optional')
    .forEach((section, i) => {
      lines.push(...sectionLines(section, outlineNumber(section.level, i + 1), section.level));
    });
  return renumberTabStops(`${lines.join('\n')}$0`);
}

/**
 * A new report as plain text, for an editor without snippets and for the command line. Its front matter is left to be
 * filled in: another office's name in it would too easily stay there.
 */
export function plainSkeleton(schema: ReportSchema): string {
  const [, ...parts] = plainLines(skeleton(schema).replace(/\$0$/u, '').split('\n')).join('\n').split('\n---\n');
  return `---\n${blankLines(schema.frontMatter, '', schema.kind).join('\n')}\n---\n${parts.join('\n---\n')}`;
}

function blankLines(schema: FrontMatterSchema, indent: string, kind: string): string[] {
  return startingKeys(schema).flatMap((key) => {
    const value = schema.properties?.[key] ?? {};
    if (key === KEY.kind && indent === '') return [`${key}: ${kind}`];
    return blankEntry(key, value, indent);
  });
}

/** A key with nothing but its default: a list with one empty item, a map with its own keys. */
export function blankEntry(key: string, schema: FrontMatterSchema, indent: string): string[] {
  if (schema.properties) {
    const children = startingKeys(schema).flatMap((child) =>
      blankEntry(child, schema.properties?.[child] ?? {}, `${indent}  `),
    );
    return [`${indent}${key}:`, ...children];
  }
  if (schema.type === 'array') return [`${indent}${key}:`, `${indent}  - `];
  return [`${indent}${key}: ${schema.default ?? ''}`];
}

/** The keys that a new report starts with: those it must have, and the optional ones that stand among them. */
export function startingKeys(schema: FrontMatterSchema): string[] {
  const keys = Object.keys(schema.properties ?? {});
  const last = Math.max(...keys.map((key, i) => (schema.required?.includes(key) ? i : -1)));
  return keys.slice(0, last + 1);
}

function frontMatterLines(schema: FrontMatterSchema, indent: string, kind: string): string[] {
  return startingKeys(schema).flatMap((key) => {
    const value = schema.properties?.[key] ?? {};
    if (value.properties) return [`${indent}${key}:`, ...frontMatterLines(value, `${indent}  `, kind)];
    const example = value.examples?.[0];
    if (Array.isArray(example)) return [`${indent}${key}:`, ...example.map((item) => `${indent}  - ${tabStop(item)}`)];
    if (key === KEY.kind && indent === '') return [`${key}: ${escapeSnippet(kind)}`];
    return [`${indent}${key}: ${value.default === undefined ? tabStop(example) : escapeSnippet(value.default)}`];
  });
}

function tabStop(example: unknown): string {
  return typeof example === 'string' ? `\${1:${escapeSnippet(example)}}` : '$1';
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

function renumberTabStops(snippet: string): string {
  let count = 0;
  return snippet.replace(/(?<!\\)\$(\{?)[1-9]\d*/gu, (_all, brace: string) => `$${brace}${++count}`);
}
