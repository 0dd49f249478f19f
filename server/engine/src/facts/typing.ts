import type { Paragraph } from '../markdown/prose.ts';
import type { SectionText } from '../markdown/sections.ts';
import { applyEdits } from '../text/edit.ts';
import { type Span, span } from '../text/span.ts';
import { findMisread, type Misreading, mayBeMisread } from '../words/encodings.ts';
import { type OddWord, readWords, type VariantUse, type WordsRead } from '../words/odd-words.ts';
import type { HeadingFact } from './headings.ts';
import type { Table } from './table.ts';

/** A word that cannot be right, at its place in the section. */
export interface OddWordFact extends Omit<OddWord, 'start' | 'end'> {
  readonly span: Span;
}

/** A word with two right spellings, at its place in the section. */
export interface VariantFact extends Omit<VariantUse, 'start' | 'end'> {
  readonly span: Span;
}

/** A stretch of a heading, paragraph or table that was read in a wrong encoding, with the words put right. */
export interface MisreadFact {
  readonly misreading: Misreading;
  readonly span: Span;
  readonly edits: readonly { readonly at: Span; readonly newText: string }[];
  readonly sure: boolean;
}

/** What the typing of a section shows. Every span is section-relative. */
export interface TypingFacts {
  readonly odd: readonly OddWordFact[];
  readonly variants: readonly VariantFact[];
  /** The same by word: how often each spelling is used, and where it stands first. Made once, for report-wide counts. */
  readonly tallies: ReadonlyMap<string, VariantTally>;
  readonly misread: readonly MisreadFact[];
}

/** A text with the way back to its place in the section. */
interface Run {
  readonly text: string;
  /** Whether its words are looked at one by one; in a front matter only their spelling variants count. */
  readonly judged: boolean;
  offsetOf(index: number): number;
}

interface Parts {
  readonly section: SectionText;
  readonly heading: HeadingFact | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

/** Reads how a section is typed. `wordsOf` is `readWords`, or remembers what that gave. Never throws. */
export function typingOf(parts: Parts, wordsOf: (text: string) => WordsRead): TypingFacts {
  const misread = mayBeMisread(parts.section.text) ? misreadIn(parts) : [];
  const odd: OddWordFact[] = [];
  const variants: VariantFact[] = [];
  for (const run of runsOf(parts)) {
    if (misread.length > 0 && isMisread(run, misread)) continue;
    const read = wordsOf(run.text);
    if (run.judged) for (const one of read.odd) odd.push(placed(one, run));
    for (const one of read.variants) variants.push(placed(one, run));
  }
  return { odd, variants, tallies: talliesOf(variants), misread };
}

/** The pieces of a section that a reader takes in as one: its heading, each paragraph and table, or the front matter. */
export function stretchesOf(parts: Parts): readonly Span[] {
  if (parts.section.kind === 'front-matter') return [span(0, parts.section.text.length)];
  const heading = parts.heading ? [parts.heading.span] : [];
  return [
    ...heading,
    ...parts.paragraphs.map((paragraph) => paragraph.span),
    ...parts.tables.map((table) => table.span),
  ];
}

function misreadIn(parts: Parts): readonly MisreadFact[] {
  return stretchesOf(parts).flatMap(({ start, end }): MisreadFact[] => {
    const text = parts.section.text.slice(start, end);
    const found = findMisread(text);
    if (!found) return [];
    const edits = found.edits.map((edit) => ({ span: span(edit.start, edit.end), newText: edit.newText }));
    return [
      {
        misreading: found.misreading,
        span: span(start + found.start, start + found.end),
        edits: found.edits.map((edit) => ({ at: span(start + edit.start, start + edit.end), newText: edit.newText })),
        // Words that are odd even then show that something else is amiss, and somebody has to look at it.
        sure: found.sure && readWords(applyEdits(text, edits)).odd.length === 0,
      },
    ];
  });
}

function isMisread(run: Run, misread: readonly MisreadFact[]): boolean {
  const start = run.offsetOf(0);
  const end = run.offsetOf(Math.max(0, run.text.length - 1)) + 1;
  return misread.some((one) => one.span.start < end && start < one.span.end);
}

function* runsOf(parts: Parts): Iterable<Run> {
  const { section, heading, paragraphs, tables } = parts;
  if (section.kind === 'front-matter') {
    yield { text: withoutKeys(section.text), judged: false, offsetOf: (index) => index };
    return;
  }
  if (heading) yield plain(section.text, heading.span);
  for (const { text, offsetOf } of paragraphs) yield { text, judged: true, offsetOf };
  for (const table of tables) yield* cellsOf(table, section.text);
}

function* cellsOf(table: Table, text: string): Iterable<Run> {
  for (const cell of table.raw.header.cells) yield plain(text, cell.span);
  for (const row of table.rows) {
    for (const { reading, span: own } of row.cells) {
      if (reading.kind === 'text' && own.end - own.start > 2) yield plain(text, own);
    }
  }
}

function plain(text: string, own: Span): Run {
  return { text: text.slice(own.start, own.end), judged: true, offsetOf: (index) => own.start + index };
}

/** The front matter with blanks for its keys, which nobody chose. */
function withoutKeys(text: string): string {
  return text.replace(/^[ \t-]*[^\n:]{1,40}:/gmu, (key) => ' '.repeat(key.length));
}

function placed<One extends { readonly start: number; readonly end: number }>(
  one: One,
  run: Run,
): Omit<One, 'start' | 'end'> & { readonly span: Span } {
  const { start, end, ...rest } = one;
  return { ...rest, span: span(run.offsetOf(start), run.offsetOf(end - 1) + 1) };
}

/** How often a word is used in each of its two spellings, and the first use of each. */
export interface VariantTally {
  readonly variant: VariantFact['variant'];
  readonly uses: { readonly first: number; readonly second: number };
  readonly at: { readonly first?: Span; readonly second?: Span };
}

function talliesOf(variants: readonly VariantFact[]): ReadonlyMap<string, VariantTally> {
  const tallies = new Map<
    string,
    { variant: VariantFact['variant']; uses: { first: number; second: number }; at: { first?: Span; second?: Span } }
  >();
  for (const { variant, span } of variants) {
    const tally = tallies.get(variant.first) ?? { variant, uses: { first: 0, second: 0 }, at: {} };
    tallies.set(variant.first, tally);
    tally.uses[variant.form]++;
    tally.at[variant.form] ??= span;
  }
  return tallies;
}
