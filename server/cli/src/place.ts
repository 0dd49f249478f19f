import { statSync } from 'node:fs';
import path from 'node:path';
import type { Target } from './find-files.ts';
import { FileTrouble } from './read-text.ts';

/**
 * Where a file that is made goes: beside the one that it is made from, unless `out` names a file or a folder that is there.
 *
 * @param source the file that it is made from; undefined where that came in by standard input
 * @param name what it is called in a folder
 * @throws {FileTrouble} where that is the file itself
 */
export function placeFor(source: Target | undefined, name: string, out: string | undefined, cwd: string): Target {
  const isFolder = out !== undefined && statSync(path.resolve(cwd, out), { throwIfNoEntry: false })?.isDirectory();
  const beside = path.join(source ? path.dirname(source.path) : '', name);
  const chosen = out === undefined ? beside : isFolder ? path.join(out, name) : out;
  const file = path.resolve(cwd, chosen);
  if (file === source?.file) throw new FileTrouble(chosen, 'itself');
  return { file, path: path.sep === '\\' ? chosen.replaceAll('\\', '/') : chosen };
}
