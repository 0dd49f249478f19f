import path from 'node:path';
import { type CheckedReport, check, type Link, type LinkedReport, linksIn } from '@soat/engine';
import { glob } from 'tinyglobby';
import type { Target } from './find-files.ts';
import { type Kinds, kindsFor } from './kinds.ts';
import { FileTrouble, readText } from './read-text.ts';

/** A file that some report links to, checked by itself, or why it could not be. */
type LinkedFile = CheckedReport | 'missing' | 'unreadable';

/** The linked files read so far by this thread, by absolute path: many reports may link to the same one. */
const known = new Map<string, Promise<LinkedFile>>();

/**
 * The files that the links of a report's text lead to, for the engine: paths and globs are relative to the report's
 * folder. Undefined for a text without links. Each file is read and checked once, however many reports link to it.
 */
export async function linkedFor(
  text: string,
  target: Target,
  kinds: Kinds,
): Promise<readonly LinkedReport[] | undefined> {
  const links = linksIn(text);
  if (links.length === 0) return undefined;
  const resolved = await Promise.all(links.map((link) => resolveLink(link, target, kinds)));
  return resolved.flat();
}

/** The path that output names for a file that is linked from `target` as `relative`, with `/` between its parts. */
export function shownLinked(target: Target, relative: string): string {
  return slashed(path.join(path.dirname(target.path), relative));
}

async function resolveLink(link: Link, target: Target, kinds: Kinds): Promise<readonly LinkedReport[]> {
  const { role, written } = link;
  const folder = path.dirname(target.file);
  const plain = slashed(written);
  const direct = await readLinked(path.resolve(folder, plain), plain, target, kinds);
  const one = (report: Pick<LinkedReport, 'path' | 'checked' | 'trouble'>): LinkedReport => ({
    role,
    written,
    ...report,
  });
  // A name that exists is meant as it stands, also when it has brackets in it.
  if (direct !== 'missing') return [one({ path: plain, ...direct })];
  const paths = role === 'subordinate' ? await pathsOf(plain, folder) : [];
  // A glob such as *.md finds the report itself too, and does not mean it.
  const others = paths.filter((found) => path.resolve(folder, found) !== target.file);
  if (others.length === 0) return [one({ path: plain, checked: undefined, trouble: 'nothing-matches' })];
  return Promise.all(
    others.map(async (found) => {
      const read = await readLinked(path.resolve(folder, found), found, target, kinds);
      return one({ path: found, ...(read === 'missing' ? { checked: undefined, trouble: 'unreadable' } : read) });
    }),
  );
}

async function pathsOf(pattern: string, cwd: string): Promise<string[]> {
  const found = await glob(pattern, { cwd, dot: false, expandDirectories: false, ignore: ['**/node_modules/**'] });
  return found.map(slashed).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

type Read = Pick<LinkedReport, 'checked' | 'trouble'>;

async function readLinked(file: string, shown: string, target: Target, kinds: Kinds): Promise<Read | 'missing'> {
  if (file === target.file) return { checked: undefined, trouble: 'itself' };
  const before = known.get(file);
  const read = before ?? checkAlone(file, shown, kinds);
  if (!before) known.set(file, read);
  const linked = await read;
  if (linked === 'missing') return linked;
  return linked === 'unreadable' ? { checked: undefined, trouble: linked } : { checked: linked };
}

async function checkAlone(file: string, shown: string, kinds: Kinds): Promise<LinkedFile> {
  try {
    const { text } = await readText(file, shown);
    return check(text, await kindsFor(text, { file, path: shown }, kinds));
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    const { problem, detail } = error.trouble;
    // The system's own codes for a name that no file has; a glob is such a name, and on Windows no name at all.
    return problem === 'unreadable' && /^(?:ENOENT|ENOTDIR|EINVAL|ENAMETOOLONG)/u.test(detail)
      ? 'missing'
      : 'unreadable';
  }
}

function slashed(written: string): string {
  return path.sep === '\\' ? written.replaceAll('\\', '/') : written;
}
