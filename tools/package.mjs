// @ts-check
/**
 * `npm run package`: packs the extension in `client/` into `dist/soat.vsix`, the file that VS Code installs.
 *
 * The bundles hold everything the extension needs, so that no `node_modules` goes into the package. Its size is limited,
 * because a library that slips into a bundle unnoticed shows there first.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repoRoot, run } from './lib/run.mjs';

/** The largest package that is accepted, in bytes. */
export const sizeLimit = 1_500_000;

/** Where the package is written. */
export const vsixFile = path.join(repoRoot, 'dist', 'soat.vsix');

/**
 * Packs an extension.
 *
 * @param {{ extension?: string, out?: string }} [options] the extension's folder (`client` by default) and the file to
 *   write (`dist/soat.vsix` by default; its folder is created)
 * @returns {Promise<{ file: string, bytes: number }>} the package and its size
 * @throws {Error} when vsce fails, with its last lines, or when the package is larger than {@link sizeLimit}; the file
 *   is left there in the latter case, to be looked into
 */
export async function packageExtension({ extension = path.join(repoRoot, 'client'), out = vsixFile } = {}) {
  mkdirSync(path.dirname(out), { recursive: true });
  // A package of an earlier run must not pass for the result of one that failed.
  rmSync(out, { force: true });
  const args = ['package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', out];
  await run(process.execPath, [vsceProgram(), ...args], { cwd: extension });
  const bytes = statSync(out).size;
  if (bytes > sizeLimit) {
    throw new Error(`${out}: ${inKilobytes(bytes)}, quá giới hạn (over the limit of) ${inKilobytes(sizeLimit)}`);
  }
  return { file: out, bytes };
}

function vsceProgram() {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve('@vscode/vsce/package.json')), 'vsce');
}

/**
 * Writes a size the Vietnamese way.
 *
 * @param {number} bytes the size
 * @returns {string} such as `412,5 KB` (of 1000 bytes)
 */
export function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).replace('.', ',')} KB`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { file, bytes } = await packageExtension();
    console.log(`${path.relative(process.cwd(), file)}: ${inKilobytes(bytes)}`);
  } catch (error) {
    console.error(`Không đóng gói được (packaging failed)\n${/** @type {Error} */ (error).message}`);
    process.exitCode = 1;
  }
}
