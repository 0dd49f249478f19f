import { captionOf } from './facts/captions.ts';
import { readTable } from './facts/read-table.ts';
import type { SectionFacts } from './facts/report.ts';
import { ReportMemo } from './facts/report-memo.ts';
import { verdictsOf } from './facts/table-verdicts.ts';
import { blocksOf } from './markdown/blocks.ts';
import { type FrontMatter, kindOf, readFrontMatter } from './markdown/front-matter.ts';
import { paragraphsOf } from './markdown/prose.ts';
import { type Cut, cut, type SectionText } from './markdown/sections.ts';
import type { ReportKind } from './schema/kind.ts';

/** What is known of a section by whoever lays it out. */
export type SectionLayout = Pick<SectionFacts, 'section' | 'tables' | 'verdicts'>;

/** What laying a report out needs to know of it; the facts of a checked report have it too. */
export interface LayoutFacts {
  readonly kind: Pick<ReportKind, 'schema'>;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly SectionLayout[];
}

/** One reading of a text. Hand it to the next reading of the same document to make that one quick. */
export interface LayoutReading {
  /** Undefined for a text that is no report. */
  readonly facts: LayoutFacts | undefined;
  readonly cut: Cut;
  readonly kinds: readonly ReportKind[];
  /** What is known of each section by itself. */
  readonly known: ReadonlyMap<SectionText, SectionLayout>;
  readonly memo: ReportMemo;
}

/**
 * Reads a text as far as its layout asks for it, which is much less than a check does: no rule, no statement, no citation.
 * Gives the same tables and verdicts as a check. Never throws.
 */
export function readLayout(text: string, kinds: readonly ReportKind[], previous?: LayoutReading): LayoutReading {
  const pieces = cut(text, previous?.cut);
  const memo = previous?.memo ?? new ReportMemo();
  const frontMatter = readFrontMatter(pieces.sections[0]?.text ?? '');
  const kind = kindOf(frontMatter, kinds);
  if (!kind) return { facts: undefined, cut: pieces, kinds, known: new Map(), memo };
  const before = previous && previous.facts?.kind === kind ? previous.known : new Map<SectionText, SectionLayout>();
  const known = new Map<SectionText, SectionLayout>();
  for (const section of pieces.sections) {
    if (!known.has(section)) known.set(section, before.get(section) ?? readSection(section, kind, memo));
  }
  const sections = pieces.sections.map((section) => known.get(section) as SectionLayout);
  return { facts: { kind, frontMatter, sections }, cut: pieces, kinds, known, memo };
}

function readSection(section: SectionText, kind: ReportKind, memo: ReportMemo): SectionLayout {
  const blocks = blocksOf(section);
  const tables = blocks.flatMap((block, i) => {
    if (block.kind !== 'table') return [];
    const prose = blocks.slice(0, i).findLast((one) => one.kind === 'prose');
    const above = prose ? paragraphsOf(section.text.slice(prose.span.start, prose.span.end), prose.span.start) : [];
    return [readTable(block.table, section.text, captionOf(block, above), kind.formIndex, memo)];
  });
  return { section, tables, verdicts: tables.flatMap(verdictsOf) };
}
