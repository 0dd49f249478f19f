import { isLikeSlip } from './plausible.ts';
import type { PlacedMatch } from './table-matches.ts';

/**
 * The matches that differ by what may be a slip, and are about one thing. Where several figures of one sentence, or of one
 * passage, differ from one table and none agrees, the two speak of different things: of some wards and of the whole
 * district. A slip of the finger is one figure among others that agree.
 */
export function differencesOf(matches: readonly PlacedMatch[]): readonly PlacedMatch[] {
  const together = (a: PlacedMatch, b: PlacedMatch): boolean =>
    a.section === b.section && a.cells[0]?.table === b.cells[0]?.table && a.passage === b.passage;
  return matches.filter((match) => {
    if (match.agrees || !isLikeSlip(match.statement.figure.value, match.value)) return false;
    const others = matches.filter((other) => other !== match && together(match, other));
    const nearest = others.filter((other) => other.statement.sentence === match.statement.sentence);
    const told = nearest.length > 0 ? nearest : others;
    return told.length === 0 || told.some((other) => other.agrees);
  });
}
