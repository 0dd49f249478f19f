import type { CheckedReport } from '../index.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { type Cut, frontMatterEnd } from '../markdown/sections.ts';
import type { Span } from '../text/span.ts';
import { KEY } from '../words/keys.ts';
import { type FrontMatter, type FrontMatterNode, lookup } from './front-matter.ts';
import type { ReportFacts } from './report.ts';

/** What another report is to this one: that of the period before (`kỳ trước`), or one that this one adds up (`tổng hợp từ`). */
export type LinkRole = 'previous' | 'subordinate';

/** A path or glob with which a report's front matter names others. */
export interface Link {
  readonly role: LinkRole;
  /** As written, in NFC. Only a subordinate's may be a glob. */
  readonly written: string;
  /** Relative to section 0. */
  readonly span: Span;
}

/** Why a link leads to no file that could be read. */
export type LinkTrouble = 'nothing-matches' | 'unreadable' | 'itself';

/**
 * A file that a link leads to, as the edge found it. The edge resolves paths and globs relative to the report and reads
 * the files; each link has at least one of these, or the rules take the whole lot for not resolved yet.
 */
export interface LinkedReport {
  readonly role: LinkRole;
  /** The `written` of the link that leads here. */
  readonly written: string;
  /** The file, relative to the report, with `/`: what messages name. `written` itself where there is no file. */
  readonly path: string;
  /** The check of the file's text, made without links of its own; undefined where there is a trouble. */
  readonly checked: CheckedReport | undefined;
  readonly trouble?: LinkTrouble | undefined;
}

/** A text that a related place lies in when it is not this report's own: the path as above, and the cut of its check. */
export interface Elsewhere {
  readonly path: string;
  readonly cut: Cut;
}

/** A linked file that is a report. */
export interface LinkedFacts {
  readonly link: Link;
  readonly facts: ReportFacts;
  readonly elsewhere: Elsewhere;
}

const KEYS = [
  { key: KEY.previous, role: 'previous' },
  { key: KEY.subordinate, role: 'subordinate' },
] as const;

/** The links of a front matter, in the order of the keys above. An empty value is none. */
export function linksOf(frontMatter: FrontMatter): readonly Link[] {
  return KEYS.flatMap(({ key, role }) =>
    textsOf(lookup(frontMatter, key)).map(({ text, span }): Link => ({ role, written: text, span })),
  );
}

function textsOf(node: FrontMatterNode | undefined): readonly Extract<FrontMatterNode, { kind: 'text' }>[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => (item.kind === 'list' ? [] : textsOf(item)));
  return node?.kind === 'text' && node.text !== '' ? [node] : [];
}

// As long as a front matter is read at most, and a little more for the `---` lines.
const HEAD = 21_000;
const MAY_LINK = /^[ \t]*["']?(?:kỳ trước|tổng hợp từ)["']?[ \t]*[:：]/mu;

/**
 * The links of a text, for the edges, which must have the linked files at hand before they check it. Reads no more than
 * the text's front matter; a text without one of the keys costs next to nothing. Never throws.
 */
export function linksIn(text: string): readonly Link[] {
  const start = text.slice(0, HEAD);
  const head = start.slice(0, frontMatterEnd(start));
  if (!MAY_LINK.test(head.normalize('NFC'))) return [];
  return linksOf(readFrontMatter(head));
}

/** Whether two answers to the links of a report are the same, so that a check of it would find the same. */
export function sameLinked(a: readonly LinkedReport[] | undefined, b: readonly LinkedReport[] | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((one, i) => {
    const other = b[i];
    return (
      other !== undefined &&
      one.checked === other.checked &&
      one.role === other.role &&
      one.written === other.written &&
      one.path === other.path &&
      one.trouble === other.trouble
    );
  });
}

/** A link of a report with what it leads to: one file, or all that its glob found. */
export interface ResolvedLink {
  readonly link: Link;
  readonly found: readonly LinkedReport[];
}

/**
 * The links of one role with what each leads to; undefined where the edge has not resolved them all, so that nothing can
 * be said of them.
 */
export function resolvedLinks(report: ReportFacts, role: LinkRole): readonly ResolvedLink[] | undefined {
  const { linked } = report;
  if (!linked) return undefined;
  const resolved = linksOf(report.frontMatter)
    .filter((link) => link.role === role)
    .map((link) => ({ link, found: linked.filter((one) => one.role === role && one.written === link.written) }));
  return resolved.every(({ found }) => found.length > 0) ? resolved : undefined;
}

/** A linked file as a report; undefined where it is none. */
export function asFacts(link: Link, { path, checked }: LinkedReport): LinkedFacts | undefined {
  return checked?.facts ? { link, facts: checked.facts, elsewhere: { path, cut: checked.cut } } : undefined;
}
