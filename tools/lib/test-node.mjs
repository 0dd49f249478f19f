// @ts-check
/** Runs node:test files in few processes and counts their tests. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onEnd, repoRoot } from './run.mjs';
import { countsMark } from './test-reporter.mjs';

/**
 * How many tests passed and how many did not.
 *
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** How long one process of tests may take, in milliseconds. */
const timeLimit = 600_000;

/**
 * Finds the test files of a folder.
 *
 * @param {string} folder relative to the root of the repository
 * @returns {string[]} all `*.test.ts` and `*.test.mjs` below it but not in `node_modules`, relative to the root, the
 *   largest first; empty when the folder is not there
 */
export function testFiles(folder) {
  const files = filesBelow(folder).filter((name) => /\.test\.(ts|mjs)$/.test(name));
  const size = (/** @type {string} */ file) => statSync(path.join(repoRoot, file)).size;
  return files.sort((a, b) => size(b) - size(a));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!existsSync(path.join(repoRoot, folder))) return [];
  return readdirSync(path.join(repoRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    const own = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(own) : [own];
  });
}

/**
 * Runs all test files of a folder, spread over as many processes as there are processors, but no more than `most`.
 *
 * @param {string} folder relative to the root of the repository
 * @param {(text: string) => void} write gets the output
 * @param {number} [most]
 * @returns {Promise<Counts>}
 */
export async function runNodeTests(folder, write, most = 4) {
  const files = testFiles(folder);
  if (files.length === 0) {
    write(`  ✗ ${folder}: không có tệp kiểm thử nào (no test file)\n`);
    return { passed: 0, failed: 1 };
  }
  const processes = Math.min(os.availableParallelism(), most, files.length);
  const shares = Array.from({ length: processes }, (_, i) => files.filter((_, at) => at % processes === i));
  const counts = await Promise.all(shares.map((share) => runShare(share, write)));
  return {
    passed: counts.reduce((sum, one) => sum + one.passed, 0),
    failed: counts.reduce((sum, one) => sum + one.failed, 0),
  };
}

/**
 * @param {string[]} files
 * @param {(text: string) => void} write
 * @returns {Promise<Counts>}
 */
function runShare(files, write) {
  const reporter = new URL('./test-reporter.mjs', import.meta.url).href;
  const args = [
    '--import',
    'tsx',
    '--test-reporter',
    reporter,
    path.join('tools', 'lib', 'test-run-files.mjs'),
    ...files,
  ];
  const child = spawn(process.execPath, args, { cwd: repoRoot, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeLimit });
  const forget = onEnd({ stop: () => void child.kill(), abandon: () => void child.kill('SIGKILL') });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  return new Promise((resolve) => {
    child.once('close', (status, signal) => {
      forget();
      const lines = output.split('\n');
      const mark = lines.findLast((line) => line.includes(countsMark));
      const shown = lines.filter((line) => !line.includes(countsMark)).join('\n');
      if (shown.trim() !== '') write(`${shown.trimEnd()}\n`);
      resolve(countsOf(mark, status, signal, files, write));
    });
  });
}

/**
 * @param {string | undefined} mark
 * @param {number | null} status
 * @param {NodeJS.Signals | null} signal
 * @param {string[]} files
 * @param {(text: string) => void} write
 * @returns {Counts}
 */
function countsOf(mark, status, signal, files, write) {
  const counts = /** @type {Counts} */ (
    mark === undefined ? { passed: 0, failed: 0 } : JSON.parse(mark.slice(mark.indexOf(countsMark) + countsMark.length))
  );
  if (counts.failed > 0 || (status === 0 && counts.passed > 0)) return counts;
  write(`  ✗ ${files.join(' ')}: kết thúc bất thường (ended with ${signal ?? `status ${status}`})\n`);
  return { ...counts, failed: 1 };
}
