import type { Place } from '../text/span.ts';
import type { SpellingVariant } from '../words/syllables.ts';
import type { ReportFacts } from './report.ts';
import type { TypingFacts, VariantFact } from './typing.ts';

/** One use of a word in the spelling that the report uses less. */
export interface MinorityUse {
  readonly at: Place;
  readonly text: string;
  /** The word in the report's other spelling and the letter case of `text`. */
  readonly usual: string;
  /** How often the report has each of the two. */
  readonly uses: number;
  readonly usualUses: number;
  /** Where the usual spelling stands first. */
  readonly first: Place;
}

const FORMS = ['first', 'second'] as const;

interface Tally {
  readonly variant: SpellingVariant;
  readonly uses: { first: number; second: number };
  readonly at: { first?: Place; second?: Place };
}

/**
 * The words that a report writes in two right ways, at each place of the way that it uses less. Where both are as
 * frequent, the front matter's way is the usual one, and without it the way that stands first.
 */
export function* minorityUses(report: ReportFacts, matter: SpellingVariant['matter']): Iterable<MinorityUse> {
  const mixed = mixedWords(report, matter);
  if (mixed.size === 0) return;
  for (const [section, { typing }] of report.sections.entries()) {
    for (const use of typing.variants) {
      const tally = mixed.get(use.variant.first);
      if (!tally) continue;
      const usual = usualForm(tally);
      const first = tally.at[usual];
      if (use.variant.form === usual || !first) continue;
      const { uses } = tally;
      const own = use.variant.form;
      yield {
        at: { section, span: use.span },
        text: use.text,
        usual: likeCase(use, use.variant[usual]),
        uses: uses[own],
        usualUses: uses[usual],
        first,
      };
    }
  }
}

function mixedWords(report: ReportFacts, matter: SpellingVariant['matter']): ReadonlyMap<string, Tally> {
  const mixed = writtenBothWays(report);
  const tallies = new Map<string, Tally>();
  if (mixed.size === 0) return tallies;
  for (const [section, { typing }] of report.sections.entries()) {
    for (const [word, { variant, uses, at }] of typing.tallies) {
      if (variant.matter !== matter || !mixed.has(word)) continue;
      const tally = tallies.get(word) ?? { variant, uses: { first: 0, second: 0 }, at: {} };
      tallies.set(word, tally);
      for (const form of FORMS) {
        tally.uses[form] += uses[form];
        const span = at[form];
        if (span) tally.at[form] ??= { section, span };
      }
    }
  }
  return tallies;
}

/** The words that stand in the report in both of their spellings. */
function writtenBothWays({ spellingCounts }: ReportFacts): ReadonlySet<string> {
  const both = new Set<string>();
  for (const key of spellingCounts.keys()) {
    const word = key.slice(FIRST.length);
    if (key.startsWith(FIRST) && spellingCounts.has(`${SECOND}${word}`)) both.add(word);
  }
  return both;
}

const FIRST = '1 ';
const SECOND = '2 ';

/** What a section's words with two spellings are counted by: each word once for each spelling that it has there. */
export function spellingKeys(tallies: TypingFacts['tallies']): readonly string[] {
  return [...tallies].flatMap(([word, { uses }]) => [
    ...(uses.first > 0 ? [`${FIRST}${word}`] : []),
    ...(uses.second > 0 ? [`${SECOND}${word}`] : []),
  ]);
}

/** The places are in the report's order and the front matter is section 0, so the earlier of two ways is its own. */
function usualForm({ uses, at }: Tally): SpellingVariant['form'] {
  if (uses.first !== uses.second) return uses.first > uses.second ? 'first' : 'second';
  return at.first && at.second && isBefore(at.second, at.first) ? 'second' : 'first';
}

function isBefore(a: Place, b: Place): boolean {
  return a.section < b.section || (a.section === b.section && a.span.start < b.span.start);
}

function likeCase(use: VariantFact, word: string): string {
  return use.text === use.text.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
