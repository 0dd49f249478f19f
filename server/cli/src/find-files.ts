import { type Dirent, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { systemWords } from './read-text.ts';
import type { Trouble } from './report.ts';

/** A file to check: its absolute place, and the path that the output names, with `/` between its parts. */
export interface Target {
  readonly file: string;
  readonly path: string;
}

/**
 * Finds the files that the PATHs of the command line mean: a file is itself whatever its name, a folder stands for every
 * Markdown file below it, anything else is a glob. `node_modules` and names that begin with a dot are skipped. Each
 * file comes once, in the order of the PATHs and by name within one.
 */
export async function findFiles(
  patterns: readonly string[],
  cwd: string,
): Promise<{ targets: Target[]; troubles: Trouble[] }> {
  const found = new Map<string, Target>();
  const troubles: Trouble[] = [];
  for (const pattern of patterns) {
    const before = troubles.length;
    const paths = await pathsOf(pattern, cwd, troubles);
    if (paths.length === 0 && troubles.length === before) {
      troubles.push({ path: pattern, problem: 'nothing-matches', detail: '' });
    }
    for (const one of paths) {
      const file = path.resolve(cwd, one);
      if (!found.has(file)) found.set(file, { file, path: shownPath(one) });
    }
  }
  return { targets: [...found.values()], troubles };
}

/** The paths that one PATH stands for, each as the user would write it. */
async function pathsOf(pattern: string, cwd: string, troubles: Trouble[]): Promise<string[]> {
  // A name that exists is meant as it stands, also when it has brackets in it.
  const stats = statSync(path.resolve(cwd, pattern), { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    const below: string[] = [];
    await walk(pattern, cwd, below, troubles);
    return below.sort(byName);
  }
  if (stats) return [pattern];
  // A backslash separates folders on Windows, where it can't stand in a name; elsewhere it quotes the next character.
  const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const matches = await glob(slashed, { cwd, dot: false, expandDirectories: false, ignore: ['**/node_modules/**'] });
  return matches.sort(byName);
}

async function walk(folder: string, cwd: string, into: string[], troubles: Trouble[]): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(path.resolve(cwd, folder), { withFileTypes: true });
  } catch (error) {
    troubles.push({ path: shownPath(folder), problem: 'unreadable', detail: systemWords(error) });
    return;
  }
  const folders: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const own = path.join(folder, entry.name);
    if (entry.isDirectory()) folders.push(own);
    else if (/\.md$/iu.test(entry.name)) into.push(own);
  }
  await Promise.all(folders.map((own) => walk(own, cwd, into, troubles)));
}

function shownPath(written: string): string {
  const normal = path.normalize(written);
  return path.sep === '\\' ? normal.replaceAll('\\', '/') : normal;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
