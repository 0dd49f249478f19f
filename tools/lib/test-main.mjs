// @ts-check
/** Telling a tool that was started from one that was imported. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Says whether a module is the program that Node was started with.
 *
 * @param {string} url the module's `import.meta.url`
 * @returns {boolean} false when it was imported by another module
 */
export function isMain(url) {
  const program = process.argv[1];
  if (program === undefined) return false;
  try {
    return realpathSync(program) === realpathSync(fileURLToPath(url));
  } catch {
    return false;
  }
}
