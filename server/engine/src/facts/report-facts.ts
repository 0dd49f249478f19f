import type { FrontMatter } from '../markdown/front-matter.ts';
import type { ReportKind, SchemaFault } from '../schema/kind.ts';
import { countsOf, recounted } from './counts.ts';
import { type LinkedReport, sameLinked } from './linked.ts';
import { outlineOf } from './outline.ts';
import { isRepeated, repeatsOf } from './repeats.ts';
import type { FactName, ReportFacts, SectionFacts } from './report.ts';
import { NO_KEY } from './sentences.ts';
import { spellingKeys } from './variants.ts';

/** What a report consists of, before anything is derived from the whole of it. */
export interface ReportParts {
  readonly kind: ReportKind;
  readonly frontMatter: FrontMatter;
  readonly sections: readonly SectionFacts[];
  readonly schemaFaults: readonly SchemaFault[];
  readonly linked: readonly LinkedReport[] | undefined;
}

/** What is another in a report than in the one before the edit: the facts that differ, or `all`. */
export type Changes = ReadonlySet<FactName> | 'all';

/**
 * Puts a report together, and says what of it differs from `previous`. What is derived from the whole of it is taken over
 * from there as far as it still holds.
 */
export function reportFactsOf(
  parts: ReportParts,
  previous: ReportFacts | undefined,
): { readonly facts: ReportFacts; readonly changes: Changes } {
  const sectionChanges = changesBetween(previous, parts);
  if (sectionChanges === 'all' || !previous) return { facts: wholeFactsOf(parts), changes: 'all' };
  const edited = parts.sections.flatMap((now, i) => {
    const before = previous.sections[i];
    return before && before !== now ? [{ before, now }] : [];
  });
  const keys = {
    gone: edited.flatMap(({ before }) => longKeys(before)),
    come: edited.flatMap(({ now }) => longKeys(now)),
  };
  const sentenceCounts = recounted(previous.sentenceCounts, keys.gone, keys.come);
  // Where no sentence of an edited section is a repeat, neither before nor now, the repeats all stand where they stood.
  const areRepeatsKept = [...keys.gone, ...keys.come].every(
    (key) => !isRepeated(previous.sentenceCounts.get(key)) && !isRepeated(sentenceCounts.get(key)),
  );
  const spellings = (facts: SectionFacts): readonly string[] => spellingKeys(facts.typing.tallies);
  return {
    facts: {
      ...parts,
      outline: sectionChanges.has('heading') ? outlineOf(parts) : previous.outline,
      sentenceCounts,
      repeats: areRepeatsKept ? previous.repeats : repeatsOf(parts.sections, sentenceCounts),
      spellingCounts: recounted(
        previous.spellingCounts,
        edited.flatMap(({ before }) => spellings(before)),
        edited.flatMap(({ now }) => spellings(now)),
      ),
    },
    changes: areRepeatsKept ? sectionChanges : new Set([...sectionChanges, 'repeats']),
  };
}

function wholeFactsOf(parts: ReportParts): ReportFacts {
  const { sections } = parts;
  const sentenceCounts = countsOf(sections.map(longKeys));
  return {
    ...parts,
    outline: outlineOf(parts),
    sentenceCounts,
    repeats: repeatsOf(sections, sentenceCounts),
    spellingCounts: countsOf(sections.map((facts) => spellingKeys(facts.typing.tallies))),
  };
}

/** The keys of the sentences that are long enough to be counted. */
function longKeys({ sentenceKeys }: SectionFacts): readonly number[] {
  return sentenceKeys.filter((key) => key !== NO_KEY);
}

/** Which facts of sections differ between two reports; `all` where they can't be compared section by section. */
function changesBetween(before: ReportFacts | undefined, now: ReportParts): Changes {
  if (
    !before ||
    before.kind !== now.kind ||
    before.frontMatter !== now.frontMatter ||
    before.schemaFaults !== now.schemaFaults ||
    !sameLinked(before.linked, now.linked) ||
    before.sections.length !== now.sections.length
  )
    return 'all';
  const changed = new Set<FactName>();
  for (const [i, facts] of now.sections.entries()) {
    const old = before.sections[i];
    if (!old || old === facts) continue;
    for (const name of Object.keys(facts) as (keyof SectionFacts)[]) {
      if (!isSame(old[name], facts[name])) changed.add(name);
    }
  }
  return changed;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => one === b[i]);
}
