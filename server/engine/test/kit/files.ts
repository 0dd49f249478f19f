import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** One fixture file as it stands on disk. */
export interface FixtureFile {
  /** The folder's name, which is the id of the rule that the fixture is about. */
  readonly rule: string;
  readonly name: string;
  /** From the repository's root. */
  readonly path: string;
  readonly raw: string;
  /** What stands in the folders beside it, by path from it: the reports that it may name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Every fixture, sorted by rule and name. */
export function fixtureFiles(): readonly FixtureFile[] {
  const folder = 'server/engine/test/fixtures';
  return namesIn(folder).flatMap((rule) => {
    const names = namesIn(`${folder}/${rule}`);
    const files = new Map(
      names
        .filter((name) => !name.includes('.'))
        .flatMap((own) => namesIn(`${folder}/${rule}/${own}`).map((name) => `${own}/${name}`))
        .map((path) => [path, readText(`${folder}/${rule}/${path}`)]),
    );
    return names
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({
        rule,
        name,
        path: `${folder}/${rule}/${name}`,
        raw: readText(`${folder}/${rule}/${name}`),
        files,
      }));
  });
}

/** The ids of all rules that have a file, sorted. */
export function ruleIds(): readonly string[] {
  return namesIn('server/engine/src/rules')
    .filter((name) => name.endsWith('.ts') && name !== 'kit.ts')
    .map((name) => name.slice(0, -3));
}

/** The samples, name to text. */
export function samples(): ReadonlyMap<string, string> {
  return reportsIn('samples');
}

/** The Markdown files of a folder, which is named from the repository's root: name to text. */
export function reportsIn(folder: string): ReadonlyMap<string, string> {
  const names = namesIn(folder).filter((name) => name.endsWith('.md'));
  return new Map(names.map((name) => [name, readText(`${folder}/${name}`)]));
}

/** A file's text; the path is from the repository's root. */
export function readText(path: string): string {
  return readFileSync(ROOT + path, 'utf8');
}

function namesIn(folder: string): string[] {
  return readdirSync(ROOT + folder).sort();
}
