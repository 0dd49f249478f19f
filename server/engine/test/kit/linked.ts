import { BUILT_IN_KINDS, type CheckedReport, check, type LinkedReport, linksIn } from '../../src/index.ts';
import { minimal } from './minimal.ts';

/** Files beside a report, by their path from it. */
export type Files = ReadonlyMap<string, string>;

/** Checks a text the way an edge does, with the files that its links lead to. */
export function checkLinked(text: string, files: Files, previous?: CheckedReport): CheckedReport {
  return check(text, { kinds: BUILT_IN_KINDS, linked: linkedFrom(text, files), previous });
}

/** What the links of a text lead to among these files. A file that is only a piece of a report is made a whole one. */
export function linkedFrom(text: string, files: Files): readonly LinkedReport[] {
  return linksIn(text).flatMap(({ role, written }): LinkedReport[] => {
    const paths = role === 'subordinate' ? [...files.keys()].filter((path) => fits(written, path)) : [written];
    const known = paths.filter((path) => files.has(path)).sort();
    if (known.length === 0) return [{ role, written, path: written, checked: undefined, trouble: 'nothing-matches' }];
    return known.map((path) => ({
      role,
      written,
      path,
      checked: check(whole(files.get(path) ?? ''), { kinds: BUILT_IN_KINDS }),
    }));
  });
}

/** A file without a front matter of its own is no report, and stays none. */
function whole(piece: string): string {
  return piece.startsWith('---') ? minimal(piece).text : piece;
}

function fits(glob: string, path: string): boolean {
  return new RegExp(`^${glob.replace(/[.+()]/gu, '\\$&').replaceAll('*', '[^/]*')}$`, 'u').test(path);
}
