import type { FrontMatter } from '../markdown/front-matter.ts';
import type { ReportKind, SchemaFault } from '../schema/kind.ts';
import { type Counts, countsOf, recounted } from './counts.ts';
import { type LinkedReport, sameLinked } from './linked.ts';
import { outlineOf } from './outline.ts';
import type { ReportFacts, SectionFactName, SectionFacts } from './report.ts';
import { sentenceKeys } from './sentences.ts';
import { spellingKeys } from './variants.ts';

/** What a report consists of, before anything is derived from the whole of it. */
export interface ReportParts {
  readonly kind: ReportKind;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly SectionFacts[];
  readonly schemaFaults: readonly SchemaFault[];
  readonly linked: readonly LinkedReport[] | undefined;
}

/** What is another in a report than in the one before the edit: the facts of sections that differ, or `all`. */
export type Changes = ReadonlySet<SectionFactName> | 'all';

/** Puts a report together. What is derived from the whole of it is taken over from `previous` as far as it still holds. */
export function reportFactsOf(parts: ReportParts, previous: ReportFacts | undefined, changes: Changes): ReportFacts {
  const isKept = (name: SectionFactName): boolean => changes !== 'all' && !changes.has(name);
  return {
    ...parts,
    outline: previous && isKept('heading') ? previous.outline : outlineOf(parts),
    sentenceCounts: counted(parts, previous, previous?.sentenceCounts, (facts) => sentenceKeys(facts.sentences)),
    spellingCounts: counted(parts, previous, previous?.spellingCounts, (facts) => spellingKeys(facts.typing.tallies)),
  };
}

/** Which facts of sections differ between two reports; `all` where they can't be compared section by section. */
export function changesBetween(before: ReportFacts | undefined, now: ReportParts): Changes {
  if (
    !before ||
    before.kind !== now.kind ||
    before.frontMatter !== now.frontMatter ||
    before.schemaFaults !== now.schemaFaults ||
    !sameLinked(before.linked, now.linked) ||
    before.sections.length !== now.sections.length
  )
    return 'all';
  const changed = new Set<SectionFactName>();
  for (const [i, facts] of now.sections.entries()) {
    const old = before.sections[i];
    if (!old || old === facts) continue;
    for (const name of Object.keys(facts) as SectionFactName[]) {
      if (!isSame(old[name], facts[name])) changed.add(name);
    }
  }
  return changed;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => one === b[i]);
}

function counted<Key>(
  { sections }: ReportParts,
  previous: ReportFacts | undefined,
  counts: Counts<Key> | undefined,
  keysOf: (facts: SectionFacts) => readonly Key[],
): Counts<Key> {
  if (!previous || !counts || previous.sections.length !== sections.length) return countsOf(sections.map(keysOf));
  const edited = sections.flatMap((facts, i) => (facts === previous.sections[i] ? [] : [i]));
  const keys = (of: readonly SectionFacts[]) => edited.flatMap((i) => (of[i] ? keysOf(of[i]) : []));
  return recounted(counts, keys(previous.sections), keys(sections));
}
