import { type Span, span } from '../text/span.ts';
import { foldLabel } from '../words/fold.ts';
import { measureOf, type Part, type Whole } from '../words/measures.ts';
import { BROUGHT_ABOUT, CLAIMS, type ClaimKind, NO_CLAIM, OTHER_THINGS } from '../words/verbal-claims.ts';
import type { Passage } from './passages.ts';
import { clauseAround, periodIn, scopeIn } from './statements.ts';

/** A claim that a sentence makes in words: «không có hồ sơ quá hạn», «tỷ lệ nộp trực tuyến còn thấp». */
export interface VerbalClaim {
  readonly kind: ClaimKind;
  /** The words of the claim, section-relative. */
  readonly span: Span;
  readonly text: string;
  readonly whole: Whole | undefined;
  readonly parts: readonly Part[];
  readonly scope: string;
  readonly period: string;
  /** The sentence in `foldLabel`ed form, to see whether it names a row of a table. */
  readonly sentence: string;
}

/** The claims of a passage of which it is known what they are about. */
export function verbalClaimsOf(passage: Passage): readonly VerbalClaim[] {
  const claims: VerbalClaim[] = [];
  const lower = passage.text.toLowerCase();
  for (const { kind, needs, pattern } of CLAIMS) {
    if (!needs.some((words) => lower.includes(words))) continue;
    for (const match of passage.text.matchAll(pattern)) {
      const claim = claimAt(passage, kind, match.index, match.index + match[0].trimEnd().length);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

function claimAt(passage: Passage, kind: ClaimKind, index: number, end: number): VerbalClaim | undefined {
  const { text } = passage;
  const around = clauseAround(text, index, end);
  const { start } = around;
  const sentence = text.slice(start, around.end);
  if (NO_CLAIM.test(sentence) || isSeenTo(sentence)) return undefined;
  const words = text.slice(index, end);
  // «Còn thấp» and «chưa đạt 100%» say it of what stands before them; the other claims name it themselves.
  const about =
    kind === 'low' || kind === 'high' || kind === 'not-all' || kind === 'all-before'
      ? clauseBefore(text.slice(start, index))
      : words;
  if (OTHER_THINGS.test(about) && !/hồ sơ/iu.test(about)) return undefined;
  const { parts, whole } = measureOf(foldLabel(about));
  if (kind !== 'in-person-habit' && parts.length === 0 && !(kind === 'none' && whole === 'pending')) return undefined;
  return {
    kind,
    span: span(passage.offsetOf(index), passage.offsetOf(end - 1) + 1),
    text: words.trim(),
    whole,
    parts: kind === 'in-person-habit' ? ['in-person'] : parts,
    scope: scopeIn(sentence) ?? '',
    period: periodIn(sentence) ?? '',
    sentence: foldLabel(sentence),
  };
}

/** «Không để xảy ra …» without a word that it came out so is an aim, and so it is where somebody is told to see to it. */
function isSeenTo(sentence: string): boolean {
  const { phrase, done, seenTo } = BROUGHT_ABOUT;
  return phrase.test(sentence) && (!done.test(sentence) || seenTo.test(sentence));
}

function clauseBefore(words: string): string {
  return words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(':'), words.lastIndexOf('(')) + 1);
}
