import { type Block, blocksOf } from '../markdown/blocks.ts';
import { type Paragraph, paragraphsOf } from '../markdown/prose.ts';
import type { SectionText } from '../markdown/sections.ts';
import type { ReportKind } from '../schema/kind.ts';
import { citationsOf } from './citations.ts';
import { datesOf } from './dates.ts';
import { digestOf } from './digest.ts';
import { identitiesOf } from './find-identities.ts';
import { formerUnitsOf } from './former-units.ts';
import { headingOf } from './headings.ts';
import { measuredCells } from './measured-cells.ts';
import { passagesOf } from './passages.ts';
import { proseFiguresOf } from './prose-figures.ts';
import { proseSharesOf } from './prose-shares.ts';
import { excessesOf, proseSumsOf } from './prose-sums.ts';
import { readTable } from './read-table.ts';
import type { SectionFacts } from './report.ts';
import { comparedSentencesOf } from './sentences.ts';
import { sharesOf } from './shares.ts';
import { statementsOf } from './statements.ts';
import { suppressionsOf } from './suppressions.ts';
import type { Table } from './table.ts';
import { matchesOf } from './table-matches.ts';
import { typingOf } from './typing.ts';
import { verbalClaimsOf } from './verbal-claims.ts';
import { judge, type Verdict } from './verdicts.ts';

/** Reads one section. Depends on nothing but the section's text and the kind of report, so it can be kept. Never throws. */
export function factsOf(section: SectionText, kind: ReportKind): SectionFacts {
  const blocks = blocksOf(section);
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  for (const block of blocks) {
    if (block.kind === 'prose')
      paragraphs.push(...paragraphsOf(section.text.slice(block.span.start, block.span.end), block.span.start));
    else if (block.kind === 'table')
      tables.push(readTable(block.table, section.text, captionOf(block, paragraphs), kind.formIndex));
  }
  const dates = paragraphs.map(datesOf);
  const citations = paragraphs.map((paragraph, i) => citationsOf(paragraph, dates[i]));
  // Numbers in dates and in the symbols of documents state no amounts.
  const noFigures = new Map(
    paragraphs.map((paragraph, i) => [paragraph, [...(dates[i] ?? []), ...(citations[i] ?? [])]]),
  );
  const passages = passagesOf(paragraphs, (paragraph) => noFigures.get(paragraph) ?? []);
  const heading = headingOf(section, kind.outline);
  const sentences = paragraphs.flatMap(comparedSentencesOf);
  const figures = passages.map(proseFiguresOf);
  const statements = passages.map((passage, i) => statementsOf(passage, figures[i] ?? []));
  const measured = tables.flatMap(measuredCells);
  return {
    section,
    kind,
    heading,
    blocks,
    paragraphs,
    tables,
    verdicts: tables.flatMap(identitiesOf).flatMap((identity): Verdict[] => {
      const verdict = judge(identity);
      return verdict ? [verdict] : [];
    }),
    shares: tables.flatMap(sharesOf),
    passages,
    proseFigures: figures.flat(),
    statements,
    measured,
    digest: digestOf(measured, statements),
    proseSums: passages.flatMap((passage, i) => proseSumsOf(passage, statements[i] ?? [])),
    verbalClaims: passages.flatMap(verbalClaimsOf),
    tableMatches: matchesOf(passages, statements, measured),
    excesses: passages.flatMap((passage, i) => excessesOf(passage, statements[i] ?? [])),
    proseShares: passages.flatMap((passage, i) =>
      proseSharesOf(passage, statements[i] ?? [], statements.slice(0, i), measured),
    ),
    sentences,
    formerUnits: formerUnitsOf(heading, sentences),
    citations: citations.flat(),
    dates: dates.flat(),
    typing: typingOf({ section, heading, paragraphs, tables }),
    suppressions: suppressionsOf(section.text, blocks),
    code: blocks.filter((block) => block.kind === 'code').map((block) => block.span),
  };
}

/** A table's caption is the paragraph right above it. */
function captionOf(table: Block, above: readonly Paragraph[]): string | undefined {
  const last = above[above.length - 1];
  return last && last.span.end <= table.span.start ? last.text.replace(/[\s:;]+$/u, '') : undefined;
}
