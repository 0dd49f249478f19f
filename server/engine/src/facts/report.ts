import type { Block } from '../markdown/blocks.ts';
import type { FrontMatter } from '../markdown/front-matter.ts';
import type { Paragraph } from '../markdown/prose.ts';
import type { SectionText } from '../markdown/sections.ts';
import type { ReportKind, SchemaFault } from '../schema/kind.ts';
import type { Span } from '../text/span.ts';
import type { AimClaim } from './aim-claims.ts';
import type { Citation } from './citations.ts';
import type { Counts } from './counts.ts';
import type { DateMention } from './dates.ts';
import type { SectionDigest } from './digest.ts';
import type { FormerUnit } from './former-units.ts';
import type { HeadingFact } from './headings.ts';
import type { LeftOver } from './left-overs.ts';
import type { LinkedReport } from './linked.ts';
import type { MeasuredCell } from './measured-cells.ts';
import type { ReportOutline } from './outline.ts';
import type { Passage } from './passages.ts';
import type { Excess } from './prose-excesses.ts';
import type { ProseFigure } from './prose-figures.ts';
import type { ProseGrowth } from './prose-growths.ts';
import type { ProseSum } from './prose-sums.ts';
import type { RankChange } from './rank-changes.ts';
import type { Repeat } from './repeats.ts';
import type { SectionParts } from './section-parts.ts';
import type { ComparedSentence } from './sentences.ts';
import type { ProseShare } from './share-arithmetic.ts';
import type { Share } from './shares.ts';
import type { Statement } from './statements.ts';
import type { Suppression } from './suppressions.ts';
import type { Table } from './table.ts';
import type { TableMatch } from './table-matches.ts';
import type { TypingFacts } from './typing.ts';
import type { VerbalClaim } from './verbal-claims.ts';
import type { Verdict } from './verdicts.ts';

/** All that is known of one section by itself. Every span is relative to the section. */
export interface SectionFacts {
  readonly section: SectionText;
  readonly kind: ReportKind;
  /** The parts that it was read in; only the next reading of the same section uses them. */
  readonly parts: SectionParts;
  readonly heading: HeadingFact | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  /** What must hold between the figures of the section's tables, with the arithmetic done. */
  readonly verdicts: readonly Verdict[];
  /** The percentages that the section's tables state, with what they can be a share of. */
  readonly shares: readonly Share[];
  /** The prose in the pieces that belong together (see `Passage`), and the figures that each states. */
  readonly passages: readonly Passage[];
  readonly proseFigures: readonly ProseFigure[];
  /** What those figures measure, a list for each passage. */
  readonly statements: readonly (readonly Statement[])[];
  /** The table cells of which it is known what they measure. */
  readonly measured: readonly MeasuredCell[];
  /** What it has to say to the rules that read the whole report. */
  readonly digest: SectionDigest;
  /** What the figures of the prose must add up to, and which percentages follow from which of them. */
  readonly proseSums: readonly ProseSum[];
  readonly excesses: readonly Excess[];
  /** Every rise and fall of the prose that two figures of its sentence make. */
  readonly proseGrowths: readonly ProseGrowth[];
  /** What the prose says is left of a whole of which some is done. */
  readonly leftOvers: readonly LeftOver[];
  /** How far the prose says that somebody has moved in a ranking. */
  readonly rankChanges: readonly RankChange[];
  /** What the prose says of an aim that its own percentages contradict. */
  readonly aimClaims: readonly AimClaim[];
  /** What the prose claims in words about its figures. */
  readonly verbalClaims: readonly VerbalClaim[];
  /** The figures of the prose that restate figures of the section's own tables. */
  readonly tableMatches: readonly TableMatch[];
  readonly proseShares: readonly ProseShare[];
  readonly sentences: readonly ComparedSentence[];
  /** What each sentence is counted by (see `sentenceKeysOf`). */
  readonly sentenceKeys: readonly number[];
  /** Offices of the district level that the section turns to (see `FormerUnit`). */
  readonly formerUnits: readonly FormerUnit[];
  /** The documents, articles and forms that the prose cites, paragraph by paragraph. */
  readonly citations: readonly Citation[];
  /** The days and periods that the prose names. */
  readonly dates: readonly DateMention[];
  /** What the typing shows: words that cannot be right, words with two spellings, text in a wrong encoding. */
  readonly typing: TypingFacts;
  readonly suppressions: readonly Suppression[];
  /** Every block of the body in order, by kind and span. */
  readonly blocks: readonly Block[];
  /** Fenced and indented code: text that is shown as it is and that no rule of wording reads. */
  readonly code: readonly Span[];
}

/** The name of something that is known of each section, or of the report from all of them. */
export type FactName = keyof SectionFacts | 'repeats';

/** All that is known of a report. `sections[i]` has the facts of section i; section 0 is the front matter's text. */
export interface ReportFacts {
  readonly kind: ReportKind;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly SectionFacts[];
  /** What the edges say of a workspace's own kind of report that could not be read; empty for built-in kinds. */
  readonly schemaFaults: readonly SchemaFault[];
  /** The files that `kỳ trước` and `tổng hợp từ` lead to; undefined where the edge has not looked for them. */
  readonly linked: readonly LinkedReport[] | undefined;
  /** The headings, held against the outline of the report's kind. */
  readonly outline: ReportOutline;
  /** How often each long sentence stands in the report (see `sentenceKeysOf`). */
  readonly sentenceCounts: Counts<number>;
  /** The long sentences that stand in it more than once. */
  readonly repeats: readonly Repeat[];
  /** In how many sections each word is spelled in each of its two right ways (see `spellingKeys`). */
  readonly spellingCounts: Counts<string>;
}
