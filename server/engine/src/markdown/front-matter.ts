import type { Span } from '../text/span.ts';

/** A value of the front matter as it was written. Every span is relative to section 0, every text is in NFC. */
export type FrontMatterNode =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly FrontMatterNode[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly FrontMatterEntry[]; readonly span: Span };

export interface FrontMatterEntry {
  /** The key in NFC. */
  readonly key: string;
  readonly keySpan: Span;
  /** A key without a value has an empty text, right behind its colon. */
  readonly value: FrontMatterNode;
}

/** Something that YAML could not read. `code` is the yaml package's error code. */
export interface YamlProblem {
  readonly code: string;
  readonly span: Span;
}

/** The report's front matter. Broken YAML still gives what could be read, with its problems beside it. */
export interface FrontMatter {
  /** The YAML between the `---` lines; empty at 0 where there is no front matter. */
  readonly span: Span;
  readonly present: boolean;
  /** Whether the closing `---` is there. */
  readonly closed: boolean;
  readonly root: FrontMatterNode | undefined;
  readonly problems: readonly YamlProblem[];
}
