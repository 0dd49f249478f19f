// @ts-check
/**
 * Runs the node:test files named on the command line in this one process: a process for each file would spend most of
 * its time on starting. A file that can't be loaded is a failed test and doesn't keep the others from running.
 */

import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(path.resolve(file)).href);
  } catch (error) {
    test(file, () => {
      throw error;
    });
  }
}
