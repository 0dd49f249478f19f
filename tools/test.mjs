// @ts-check
/**
 * `npm test`: installs and builds what it needs, then runs every check and every suite of the project, one after the
 * other. The last line of the output is `N passed, N failed`; the exit status is 1 when something failed.
 *
 *     node tools/test.mjs [--only tidy,engine,…]
 *
 * `--only` runs some of the steps, for whoever is at work on them; the build comes first all the same. Nothing is skipped
 * silently: a step that can't run has failed.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { ensureRootInstalled } from './lib/install.mjs';
import { cleanUp, isEnding, repoRoot, run } from './lib/run.mjs';
import { runEditorSuite, runWebSuite } from './lib/test-editor.mjs';
import { runNodeTests } from './lib/test-node.mjs';

/** @typedef {import('./lib/test-node.mjs').Counts} Counts */

/**
 * One step: a check counts as one test, a suite as many.
 *
 * @typedef {object} Step
 * @property {string} id what `--only` calls it
 * @property {string} title
 * @property {(write: (text: string) => void) => Promise<Counts>} run
 */

/** @type {readonly Step[]} */
const STEPS = [
  { id: 'build', title: 'Dựng (build)', run: (write) => tool('tools/build.mjs', [], write) },
  { id: 'tidy', title: 'Nền nếp của mã nguồn (tidy)', run: (write) => tool('tools/tidy.mjs', [], write) },
  {
    id: 'types',
    title: 'Kiểu (types)',
    run: (write) => bin('typescript', 'bin/tsc', ['-b', '--pretty', 'false'], write),
  },
  {
    id: 'lint',
    title: 'Trình bày mã nguồn (lint)',
    run: (write) => bin('@biomejs/biome', 'bin/biome', ['check', '.'], write),
  },
  { id: 'gen', title: 'Tệp sinh ra còn mới (generated)', run: (write) => tool('tools/gen.mjs', ['--check'], write) },
  { id: 'tools', title: 'Công cụ (tools)', run: (write) => runNodeTests('tools', write) },
  { id: 'engine', title: 'Lõi kiểm tra (engine)', run: (write) => runNodeTests('server/engine/test', write) },
  { id: 'tables', title: 'Bảng (tables)', run: (write) => runNodeTests('server/tables/test', write) },
  { id: 'drafts', title: 'Dự thảo (drafts)', run: (write) => runNodeTests('server/drafts/test', write) },
  { id: 'page', title: 'Trang văn bản (page layout)', run: (write) => runNodeTests('server/page/test', write) },
  { id: 'export', title: 'Xuất tệp (export)', run: (write) => runNodeTests('server/export/test', write) },
  { id: 'lsp', title: 'Máy chủ ngôn ngữ (language server)', run: (write) => runNodeTests('server/lsp/test', write) },
  { id: 'cli', title: 'Dòng lệnh (command line)', run: (write) => runNodeTests('server/cli/test', write) },
  { id: 'editor', title: 'Trong VS Code (extension host)', run: runEditorSuite },
  { id: 'web', title: 'Trong VS Code cho web (web extension host)', run: runWebSuite },
  { id: 'ui', title: 'Bàn phím thật, cửa sổ thật (window)', run: (write) => tool('tools/ui-run.mjs', [], write, true) },
];

/**
 * Runs one of this folder's programs. It counts as one test, or as many as its last line `N passed, N failed` says.
 *
 * @param {string} file relative to the root of the repository
 * @param {string[]} args
 * @param {(text: string) => void} write
 * @param {boolean} [counts] whether that last line is expected
 * @returns {Promise<Counts>}
 */
async function tool(file, args, write, counts = false) {
  if (existsSync(path.join(repoRoot, file))) return program([path.join(repoRoot, file), ...args], write, counts);
  write(`  ✗ chưa có ${file} (is missing)\n`);
  return { passed: 0, failed: 1 };
}

/**
 * Runs a program of an installed package.
 *
 * @param {string} name the package
 * @param {string} file its program, a script for Node
 * @param {string[]} args
 * @param {(text: string) => void} write
 */
function bin(name, file, args, write) {
  return tool(path.join('node_modules', name, file), args, write);
}

/**
 * @param {string[]} args
 * @param {(text: string) => void} write
 * @param {boolean} counts
 * @returns {Promise<Counts>}
 */
async function program(args, write, counts) {
  // Any status is taken, so that the output of a failure can be shown whole.
  const accept = Array.from({ length: 256 }, (_, status) => status);
  const { status, output } = await run(process.execPath, args, { cwd: repoRoot, accept });
  const summary = counts ? /^(\d+) passed, (\d+) failed\s*$/m.exec(output) : undefined;
  if (status !== 0 || counts) write(`${output.replace(summary?.[0] ?? '', '').trimEnd()}\n`);
  if (!summary) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  const failed = Number(summary[2]);
  return { passed: Number(summary[1]), failed: status !== 0 && failed === 0 ? 1 : failed };
}

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function runStep(step) {
  console.log(`\n── ${step.title}`);
  const from = performance.now();
  /** @type {Counts} */
  let counts;
  try {
    counts = await step.run((text) => void process.stdout.write(text));
  } catch (error) {
    console.log(`  ✗ ${/** @type {Error} */ (error).message}`);
    counts = { passed: 0, failed: 1 };
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`   ${counts.failed === 0 ? '✓' : '✗'} ${counts.passed} đạt, ${counts.failed} hỏng, ${seconds} s`);
  return counts;
}

/** @returns {readonly Step[]} */
function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return STEPS;
  const only = values.only.split(',').map((id) => id.trim());
  const unknown = only.filter((id) => !STEPS.some((step) => step.id === id));
  if (unknown.length > 0) {
    throw new Error(`--only: ${unknown.join(', ')}? Có (there are): ${STEPS.map((step) => step.id).join(', ')}`);
  }
  return STEPS.filter((step) => step.id === 'build' || only.includes(step.id));
}

let passed = 0;
let failed = 0;
try {
  const steps = chosenSteps();
  await ensureRootInstalled();
  for (const step of steps) {
    if (isEnding()) break;
    const counts = await runStep(step);
    passed += counts.passed;
    failed += counts.failed;
  }
} catch (error) {
  console.log(`✗ ${/** @type {Error} */ (error).message}`);
  failed++;
}
if (!isEnding()) {
  await cleanUp();
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}
