#!/usr/bin/env node
// @ts-check
/**
 * Stands in for the VS Code program where it can't be downloaded: give this file to `runTests` of
 * `@vscode/test-electron` as `vscodeExecutablePath`. It takes VS Code's command line, runs the suite in the npm-installed
 * editor host, prints the suite's output and ends with the suite's status.
 *
 * The suite marks its output by U+2063 before each line; with `SOAT_SHIM_VERBOSE=1` the rest is shown as well, on
 * standard error. `SOAT_SHIM_TIMEOUT` is the time limit in milliseconds, `SOAT_SHIM_SCREENSHOT` a file for a picture of
 * the window when the suite fails.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEditor } from '../lib/editor.mjs';
import { runTestWindow } from '../lib/extension-tests.mjs';
import { cleanUp, isEnding } from '../lib/run.mjs';

const words = process.argv.slice(2);

/** @param {string} name */
function optionValues(name) {
  return words.flatMap((word) => (word.startsWith(`--${name}=`) ? [path.resolve(word.slice(name.length + 3))] : []));
}

async function main() {
  const [testsPath] = optionValues('extensionTestsPath');
  if (testsPath === undefined) throw new Error('--extensionTestsPath=… thiếu (is missing)');
  // The only bare word that VS Code gets from test-electron is the folder to open.
  const folder = words.filter((word) => !word.startsWith('-')).find((word) => existsSync(word));
  const editor = await startEditor({
    extensionDevelopmentPath: optionValues('extensionDevelopmentPath'),
    ...(folder === undefined ? {} : { folder: path.resolve(folder) }),
  });
  const verbose = process.env.SOAT_SHIM_VERBOSE;
  const picture = process.env.SOAT_SHIM_SCREENSHOT;
  const timeout = Number(process.env.SOAT_SHIM_TIMEOUT) || undefined;
  return runTestWindow({
    url: editor.address({
      payload: [
        ['extensionTestsPath', editor.remoteUri(testsPath)],
        ['enableProposedApi', ''],
      ],
    }),
    onLine: (line) => void process.stdout.write(`${line}\n`),
    ...(verbose ? { onNoise: (line) => void process.stderr.write(`[vscode] ${line}\n`) } : {}),
    ...(timeout ? { timeout } : {}),
    ...(picture ? { screenshotOnFailure: picture } : {}),
  });
}

let status = 1;
try {
  status = await main();
} catch (error) {
  if (!isEnding()) process.stderr.write(`vscode-shim: ${/** @type {Error} */ (error).message}\n`);
}
if (!isEnding()) {
  await cleanUp();
  process.exit(status);
}
