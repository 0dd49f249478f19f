import { blocksOf } from '../markdown/blocks.ts';
import { paragraphsOf } from '../markdown/prose.ts';
import type { SectionText } from '../markdown/sections.ts';
import type { ReportKind } from '../schema/kind.ts';
import { aimClaimsOf } from './aim-claims.ts';
import { captionOf } from './captions.ts';
import { citationsOf } from './citations.ts';
import { datesOf } from './dates.ts';
import { digestOf } from './digest.ts';
import { formerUnitsOf } from './former-units.ts';
import { type HeadingFact, headingOf } from './headings.ts';
import { leftOversOf } from './left-overs.ts';
import { measuredCells } from './measured-cells.ts';
import { type Passage, passagesOf } from './passages.ts';
import { excessesOf } from './prose-excesses.ts';
import { proseFiguresOf } from './prose-figures.ts';
import { framesOf } from './prose-frames.ts';
import { proseGrowthsOf } from './prose-growths.ts';
import { proseSharesOf } from './prose-shares.ts';
import { proseSumsOf } from './prose-sums.ts';
import { rankChangesOf } from './rank-changes.ts';
import { readTable } from './read-table.ts';
import type { SectionFacts } from './report.ts';
import type { ReportMemo } from './report-memo.ts';
import { type PassageFacts, type ProseFacts, SectionParts, type TableFacts } from './section-parts.ts';
import { comparedSentencesOf, sentenceKeysOf } from './sentences.ts';
import { sharesOf } from './shares.ts';
import { statementsOf } from './statements.ts';
import { suppressionsOf } from './suppressions.ts';
import type { Table } from './table.ts';
import { matchesOf } from './table-matches.ts';
import { verdictsOf } from './table-verdicts.ts';
import { typingOf } from './typing.ts';
import { verbalClaimsOf } from './verbal-claims.ts';

/**
 * Reads one section. Depends on nothing but the section's text and the kind of report, so it can be kept. Never throws.
 *
 * `memo` remembers what the report's tables repeat. `previous` is what the section was before an edit of it: prose and
 * tables whose text is the same are taken over from it, and of those that the edit has moved only the places are made anew.
 */
export function factsOf(
  section: SectionText,
  kind: ReportKind,
  memo: ReportMemo,
  previous?: SectionFacts,
): SectionFacts {
  const parts = new SectionParts(previous?.kind === kind ? previous.parts : undefined);
  const blocks = blocksOf(section);
  const runs: ProseFacts[] = [];
  const tables: TableFacts[] = [];
  for (const block of blocks) {
    const text = section.text.slice(block.span.start, block.span.end);
    if (block.kind === 'prose')
      runs.push(parts.prose(block.span.start, text, () => proseFactsOf(text, block.span.start)));
    else if (block.kind === 'table') {
      const caption = captionOf(block, runs[runs.length - 1]?.paragraphs ?? []);
      const read = (): TableFacts => tableFactsOf(readTable(block.table, section.text, caption, kind.formIndex, memo));
      tables.push(parts.table(block, `${caption ?? ''}\n${text}`, read));
    }
  }
  const paragraphs = runs.flatMap((run) => run.paragraphs);
  const noFigures = new Map(
    runs.flatMap((run) => run.paragraphs.map((paragraph, i) => [paragraph, run.noFigures[i] ?? []] as const)),
  );
  const told = passagesOf(paragraphs, (paragraph) => noFigures.get(paragraph) ?? []).map((passage) =>
    parts.passage(passage, () => passageFactsOf(passage)),
  );
  const passages = told.map((one) => one.passage);
  const statements = told.map((one) => one.statements);
  const heading =
    keptHeading(section, previous?.kind === kind ? previous : undefined) ?? headingOf(section, kind.outline);
  const sentences = runs.flatMap((run) => run.sentences);
  const measured = tables.flatMap((one) => one.measured);
  const typing = typingOf({ section, heading, paragraphs, tables: tables.map((one) => one.table) }, (words) =>
    parts.words(words, () => memo.words(words)),
  );
  return {
    section,
    kind,
    parts: parts.close(),
    heading,
    blocks,
    paragraphs,
    tables: tables.map((one) => one.table),
    verdicts: tables.flatMap((one) => one.verdicts),
    shares: tables.flatMap((one) => one.shares),
    passages,
    proseFigures: told.flatMap((one) => one.figures),
    statements,
    measured,
    digest: digestOf(heading, measured, statements),
    proseSums: told.flatMap((one) => one.sums),
    verbalClaims: told.flatMap((one) => one.claims),
    tableMatches: matchesOf(passages, statements, measured),
    excesses: told.flatMap((one) => one.excesses),
    proseGrowths: told.flatMap((one) => one.growths),
    leftOvers: told.flatMap((one) => one.leftOvers),
    rankChanges: told.flatMap((one) => one.rankChanges),
    aimClaims: told.flatMap((one) => one.aimClaims),
    proseShares: told.flatMap((one, i) => proseSharesOf(one, statements.slice(0, i), measured)),
    sentences,
    sentenceKeys: sentenceKeysOf(sentences),
    formerUnits: formerUnitsOf(heading, sentences),
    citations: runs.flatMap((run) => run.citations),
    dates: runs.flatMap((run) => run.dates),
    typing,
    suppressions: suppressionsOf(section.text, blocks),
    code: blocks.filter((block) => block.kind === 'code').map((block) => block.span),
  };
}

function proseFactsOf(text: string, start: number): ProseFacts {
  const paragraphs = paragraphsOf(text, start);
  const dates = paragraphs.map(datesOf);
  const citations = paragraphs.map((paragraph, i) => citationsOf(paragraph, dates[i]));
  return {
    paragraphs,
    dates: dates.flat(),
    citations: citations.flat(),
    // Numbers in dates and in the symbols of documents state no amounts.
    noFigures: paragraphs.map((_, i) => [...(dates[i] ?? []), ...(citations[i] ?? [])]),
    sentences: paragraphs.flatMap(comparedSentencesOf),
  };
}

function tableFactsOf(table: Table): TableFacts {
  return { table, verdicts: verdictsOf(table), shares: sharesOf(table), measured: measuredCells(table) };
}

function passageFactsOf(passage: Passage): PassageFacts {
  const figures = proseFiguresOf(passage);
  const statements = statementsOf(passage, figures);
  const frames = framesOf(passage, statements);
  return {
    passage,
    figures,
    statements,
    frames,
    sums: proseSumsOf(passage, statements, frames),
    excesses: excessesOf(frames, statements),
    growths: proseGrowthsOf(passage, statements),
    leftOvers: leftOversOf(passage),
    rankChanges: rankChangesOf(passage),
    aimClaims: aimClaimsOf(passage, statements),
    claims: verbalClaimsOf(passage),
  };
}

/** The heading as it was read before the edit, where the edit was not of it. */
function keptHeading({ text, heading }: SectionText, previous: SectionFacts | undefined): HeadingFact | undefined {
  if (!heading || !previous?.heading) return undefined;
  const { level, span } = previous.heading;
  if (heading.level !== level || heading.span.start !== span.start || heading.span.end !== span.end) return undefined;
  return text.slice(0, span.end) === previous.section.text.slice(0, span.end) ? previous.heading : undefined;
}
