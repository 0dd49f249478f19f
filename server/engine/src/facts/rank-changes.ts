import { type Span, span } from '../text/span.ts';
import { RANK, RANKED_BY, RANKS_MOVED, UPWARDS } from '../words/ranks.ts';
import type { Passage } from './passages.ts';
import { isSentenceEnd } from './statements.ts';

/** How far a sentence says that somebody has moved in a ranking, with the two ranks that it gives. */
export interface RankChange {
  /** The number of ranks moved, as written. */
  readonly written: string;
  readonly span: Span;
  readonly ranks: readonly [RankMention, RankMention];
  readonly exact: number;
  /** `turned` where it rises by the words and falls by the ranks, or the other way round. */
  readonly fit: 'exact' | 'none' | 'turned';
}

export interface RankMention {
  readonly rank: number;
  readonly written: string;
  readonly span: Span;
}

/**
 * The moves in a ranking that can be reckoned: a sentence with just two ranks and one «tăng 05 bậc», where the ranks are of
 * two years, or one stands in brackets behind «so với», and both are of as many. Never throws.
 */
export function rankChangesOf(passage: Passage): readonly RankChange[] {
  if (!/bậc|hạng|vị trí/iu.test(passage.text)) return [];
  const sentences = rangesOf(passage.text, (at) => isSentenceEnd(passage.text, at));
  return sentences.flatMap(([from, to], i) => {
    // A list has a ranking in each of its items; else the two years may stand on either side of a semicolon.
    const items = rangesOf(passage.text.slice(from, to), (at) => passage.text.charAt(from + at) === ';');
    const found = items.flatMap(([start, end]) => changeIn(passage, from + start, from + end) ?? []);
    if (found.length > 0) return found;
    // «… xếp thứ 8/28; năm 2021 xếp thứ 15/28. So với năm 2021, xã tăng 07 bậc»: the ranks stand in the sentence before.
    const before = sentences[i - 1];
    const isApart = before && passage.text.slice(from, to).search(RANK) < 0;
    return changeIn(passage, isApart ? before[0] : from, to) ?? [];
  });
}

function changeIn(passage: Passage, from: number, to: number): RankChange | undefined {
  const text = passage.text.slice(from, to);
  const ranks = [...text.matchAll(RANK)];
  const [first, second] = ranks;
  const [moved, ...more] = [...text.matchAll(RANKS_MOVED)];
  if (!first || !second || ranks.length > 2 || !moved || more.length > 0) return undefined;
  if (first[2] !== undefined && second[2] !== undefined && first[2] !== second[2]) return undefined;
  if (!areCompared(text, first.index, second.index) || namesTwo(text)) return undefined;
  const mention = (match: RegExpMatchArray, group: number): RankMention => {
    const [start, end] = match.indices?.[group] ?? [0, 0];
    return {
      rank: Number(match[group]),
      written: match[group] ?? '',
      span: span(passage.offsetOf(from + start), passage.offsetOf(from + end - 1) + 1),
    };
  };
  const own = mention(moved, 2);
  const pair = [mention(first, 1), mention(second, 1)] as const;
  const exact = Math.abs(pair[0].rank - pair[1].rank);
  // A move that is far off is of another ranking.
  if (Math.abs(own.rank - exact) > Math.max(2, exact / 2)) return undefined;
  const rises = UPWARDS.has((moved[1] ?? '').toLowerCase());
  // The rank in brackets is the earlier one; of two years it is not said which is which.
  const isTurned =
    inBrackets(text.slice(first.index, second.index)) && exact > 0 && rises !== pair[0].rank < pair[1].rank;
  const fit = isTurned ? 'turned' : own.rank === exact ? 'exact' : 'none';
  return { written: own.written, span: own.span, ranks: pair, exact, fit };
}

function inBrackets(between: string): boolean {
  return /so với [^,;.()]*\([^()]*$/iu.test(between);
}

/** Whether a sentence holds its two ranks against each other: one in brackets behind «so với», or each behind a year of its own. */
function areCompared(text: string, first: number, second: number): boolean {
  const between = text.slice(first, second);
  if (inBrackets(between)) return true;
  const years = (part: string): string | undefined => [...part.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].pop()?.[0];
  const [one, other] = [years(text.slice(0, first)), years(between)];
  return one !== undefined && other !== undefined && one !== other;
}

function namesTwo(text: string): boolean {
  return new Set([...text.matchAll(RANKED_BY)].map(([name]) => name.toLowerCase())).size > 1;
}

/** The stretches of a text between the places where it `ends`. */
function rangesOf(text: string, ends: (at: number) => boolean): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!ends(at)) continue;
    ranges.push([from, at]);
    from = at + 1;
  }
  ranges.push([from, text.length]);
  return ranges;
}
