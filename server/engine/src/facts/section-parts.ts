import type { Block } from '../markdown/blocks.ts';
import type { Paragraph } from '../markdown/prose.ts';
import type { WordsRead } from '../words/odd-words.ts';
import type { AimClaim } from './aim-claims.ts';
import type { Citation } from './citations.ts';
import type { DateMention } from './dates.ts';
import type { LeftOver } from './left-overs.ts';
import type { MeasuredCell } from './measured-cells.ts';
import { movePassage, moveProse } from './move-prose.ts';
import { moveTable } from './move-table.ts';
import type { Passage, Range } from './passages.ts';
import type { Excess } from './prose-excesses.ts';
import type { ProseFigure } from './prose-figures.ts';
import type { FramedPassage } from './prose-frames.ts';
import type { ProseGrowth } from './prose-growths.ts';
import type { ProseSum } from './prose-sums.ts';
import type { RankChange } from './rank-changes.ts';
import type { ComparedSentence } from './sentences.ts';
import type { Share } from './shares.ts';
import type { Table } from './table.ts';
import type { VerbalClaim } from './verbal-claims.ts';
import type { Verdict } from './verdicts.ts';

/** What is known of one run of prose by itself. */
export interface ProseFacts {
  readonly paragraphs: readonly Paragraph[];
  readonly dates: readonly DateMention[];
  readonly citations: readonly Citation[];
  /** For each paragraph, the ranges of its text that hold numbers but no figures. */
  readonly noFigures: readonly (readonly Range[])[];
  readonly sentences: readonly ComparedSentence[];
}

/** What is known of one table by itself. */
export interface TableFacts {
  readonly table: Table;
  readonly verdicts: readonly Verdict[];
  readonly shares: readonly Share[];
  readonly measured: readonly MeasuredCell[];
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** What is known of one passage by itself. */
export interface PassageFacts extends FramedPassage {
  readonly figures: readonly ProseFigure[];
  readonly sums: readonly ProseSum[];
  readonly excesses: readonly Excess[];
  readonly growths: readonly ProseGrowth[];
  readonly leftOvers: readonly LeftOver[];
  readonly rankChanges: readonly RankChange[];
  readonly aimClaims: readonly AimClaim[];
  readonly claims: readonly VerbalClaim[];
}

/**
 * The parts of one section with what was derived from each, kept for the next reading of the section: a part that has
 * the same text need not be read again, and where it stands elsewhere now, only its places are made anew. It holds what
 * the newest reading used, and nothing else.
 */
export class SectionParts {
  #previous: SectionParts | undefined;
  readonly #prose = new Map<string, { readonly start: number; readonly facts: ProseFacts }>();
  /** What paragraphs that have moved were in the reading before. */
  readonly #origins = new Map<Paragraph, Paragraph>();
  readonly #tables = new Map<string, TableFacts>();
  readonly #words = new Map<string, WordsRead>();
  readonly #passages = new Map<Paragraph, PassageFacts>();

  constructor(previous: SectionParts | undefined) {
    this.#previous = previous;
  }

  /** The facts of the run of prose that starts at `start`: those kept, else those made now. */
  prose(start: number, text: string, make: () => ProseFacts): ProseFacts {
    const kept = this.#previous ? this.#previous.#prose.get(text) : undefined;
    const facts = kept ? this.#movedProse(kept.facts, start - kept.start) : make();
    this.#prose.set(text, { start, facts });
    return facts;
  }

  #movedProse(kept: ProseFacts, by: number): ProseFacts {
    if (by === 0) return kept;
    const facts = moveProse(kept, by);
    facts.paragraphs.forEach((paragraph, i) => {
      this.#origins.set(paragraph, kept.paragraphs[i] ?? paragraph);
    });
    return facts;
  }

  /** The facts of a table, which depend on `text` and on where the table stands. */
  table({ span, table }: TableBlock, text: string, make: () => TableFacts): TableFacts {
    const kept = this.#previous ? this.#previous.#tables.get(text) : undefined;
    const facts = kept ? (kept.table.span.start === span.start ? kept : moveTable(kept, table)) : make();
    this.#tables.set(text, facts);
    return facts;
  }

  /** The words of a text: those kept, else those read now. */
  words(text: string, make: () => WordsRead): WordsRead {
    const words = (this.#previous ? this.#previous.#words.get(text) : undefined) ?? make();
    this.#words.set(text, words);
    return words;
  }

  /** The facts of a passage: those kept where it is made of the same paragraphs, which may all have moved together. */
  passage(passage: Passage, make: () => PassageFacts): PassageFacts {
    const [first] = passage.paragraphs;
    const facts = (first && this.#keptPassage(passage, first)) ?? make();
    if (first) this.#passages.set(first, facts);
    return facts;
  }

  #keptPassage(passage: Passage, first: Paragraph): PassageFacts | undefined {
    const kept = this.#previous ? this.#previous.#passages.get(this.#originOf(first)) : undefined;
    const before = kept?.passage.paragraphs;
    if (!kept || before?.length !== passage.paragraphs.length) return undefined;
    const by = first.span.start - (before[0] as Paragraph).span.start;
    const isKept = passage.paragraphs.every(
      (one, i) => this.#originOf(one) === before[i] && one.span.start - before[i].span.start === by,
    );
    if (!isKept) return undefined;
    return by === 0 ? kept : movePassage(kept, passage, by);
  }

  #originOf(paragraph: Paragraph): Paragraph {
    return this.#origins.get(paragraph) ?? paragraph;
  }

  /** Lets go of the reading before: to be called when this one is done, or no reading would ever be forgotten. */
  close(): this {
    this.#previous = undefined;
    this.#origins.clear();
    return this;
  }
}
