// @ts-check
/**
 * How long an extension takes to activate in a real extension host: Soát's own, and one that does nothing. Each is loaded
 * into a window on an empty folder, where nothing else asks for it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outputMark } from '../lib/extension-tests.mjs';
import { repoRoot, run } from '../lib/run.mjs';
import { vscodeExecutable } from '../lib/test-editor.mjs';

const EMPTY = { publisher: 'soat', name: 'empty', version: '1.0.0', engines: { vscode: '^1.97.0' }, main: './main.js' };

/** What runs in the extension host: activates one extension and says how long that took. @param {string} id */
const suiteOf = (id) => `
const { extensions } = require('vscode');
exports.run = async () => {
  const extension = extensions.getExtension('${id}');
  if (!extension || extension.isActive) throw new Error('${id} ' + (extension ? 'is active already' : 'is missing'));
  // The window is still being drawn, by the same processors.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  const from = performance.now();
  await extension.activate();
  console.log('${outputMark}activation ' + (performance.now() - from));
};
`;

/**
 * @param {string} folder an empty folder to work in
 * @param {number} rounds how many windows are opened for each, turn by turn
 * @returns {Promise<{ empty: number[], ours: number[] }>} milliseconds, one of each for every round
 */
export async function measureActivations(folder, rounds) {
  const empty = path.join(folder, 'empty-extension');
  const workspace = path.join(folder, 'empty-workspace');
  for (const each of [empty, workspace]) mkdirSync(each, { recursive: true });
  writeFileSync(path.join(empty, 'package.json'), JSON.stringify({ ...EMPTY, activationEvents: [] }));
  writeFileSync(path.join(empty, 'main.js'), 'exports.activate = () => undefined;\n');
  /** @type {{ empty: number[], ours: number[] }} */
  const times = { empty: [], ours: [] };
  const executable = await vscodeExecutable();
  for (let round = 0; round < rounds; round++) {
    times.empty.push(await activate(executable, 'soat.empty', empty, folder));
    times.ours.push(await activate(executable, 'soat.soat', path.join(repoRoot, 'client'), folder));
  }
  return times;
}

/**
 * @param {string} executable
 * @param {string} id
 * @param {string} extension its folder
 * @param {string} folder
 * @returns {Promise<number>} milliseconds
 */
async function activate(executable, id, extension, folder) {
  const suite = path.join(folder, `${id}.cjs`);
  writeFileSync(suite, suiteOf(id));
  const script = path.join(repoRoot, 'tools', 'lib', 'test-electron.mjs');
  const args = [script, executable, extension, suite, path.join(folder, 'empty-workspace')];
  const { output } = await run(process.execPath, args, { cwd: repoRoot, accept: [0, 1] });
  const took = /activation ([\d.]+)/u.exec(output)?.[1];
  if (took === undefined) throw new Error(`the window said nothing of ${id}:\n${output}`);
  return Number(took);
}
