// @ts-check
/**
 * Builds every bundle of the project with esbuild, all at once: the extension and its language server for desktop and
 * for the browser, the extension's test suite, and the command line.
 *
 *     node tools/build.mjs [--partial] [--sourcemap]
 *
 * `--partial` goes on where a source file is not there, which is for a tree that is still being written; without it a
 * missing source is a failure. `--sourcemap` adds source maps, which the package does not carry.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { repoRoot } from './lib/run.mjs';
import { isMain } from './lib/test-main.mjs';

/**
 * One bundle: paths are relative to the root of the repository.
 *
 * @typedef {object} Bundle
 * @property {string} from the entry
 * @property {string} to the file that is written
 * @property {'cjs' | 'esm' | 'iife'} format
 * @property {'node' | 'browser'} platform
 * @property {string[]} [external] modules that whoever runs the bundle provides
 * @property {Record<string, string>} [alias] files that stand for modules
 * @property {string} [banner] text put before the bundle
 * @property {string} [footer] text put behind the bundle
 * @property {string} [globalName] the variable that gets what the entry of an `iife` exports
 * @property {Record<string, string>} [define] expressions and what stands for them in the bundle
 * @property {boolean} [optional] true where the project can do without it
 */

// An ES module has no `require`, which bundled CommonJS packages still call for Node's own modules.
const requireForEsm =
  "import{createRequire as soatRequire}from'node:module';const require=soatRequire(import.meta.url);";

/**
 * Loaded as a module the bundle is one; started as a worker of the browser it serves its parent.
 *
 * @param {string} name the variable that holds what it exports
 */
const moduleOrWorker = (name) =>
  `if(typeof module==='object')module.exports=${name};else ${name}.serve(${name}.workerPort(self));`;

// VS Code starts workers from a `blob:` address, of which @cfworker/json-schema fails to make its base address.
const noLocation = { 'self.location': 'undefined' };

// The packages of the language server name these files for Node alone, and the one bundle is for the browser as well.
const { resolve } = createRequire(import.meta.url);
const nodeConnection = Object.fromEntries(
  ['vscode-languageserver/node', 'vscode-languageserver-protocol/node', 'vscode-jsonrpc/node'].map((name) => [
    name,
    resolve(name),
  ]),
);

/** @type {readonly Bundle[]} */
export const BUNDLES = [
  {
    from: 'client/src/extension.ts',
    to: 'client/dist/node/extension.js',
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
  },
  {
    from: 'client/src/browser.ts',
    to: 'client/dist/web/extension.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
  },
  // One file for both the desktop and the browser, which differ in the connection alone: two would make the package
  // larger by a third.
  {
    from: 'server/lsp/src/main.ts',
    to: 'client/dist/server.js',
    format: 'iife',
    platform: 'browser',
    external: ['node:*', ...builtinModules],
    alias: nodeConnection,
    define: noLocation,
  },
  // Loaded by the extension only when a report is shown or exported: the libraries of Word are heavy. One file serves
  // both the desktop and the browser.
  {
    from: 'server/export/src/editor.ts',
    to: 'client/dist/export.js',
    format: 'iife',
    platform: 'browser',
    define: noLocation,
    globalName: 'SoatExport',
    footer: moduleOrWorker('SoatExport'),
  },
  // And this one only when something is imported.
  {
    from: 'server/import/src/editor.ts',
    to: 'client/dist/import.js',
    format: 'iife',
    platform: 'browser',
    define: noLocation,
    globalName: 'SoatImport',
    footer: moduleOrWorker('SoatImport'),
  },
  {
    from: 'client/test/index.ts',
    to: 'client/dist/test/index.cjs',
    format: 'cjs',
    platform: 'node',
    external: ['vscode', 'mocha'],
    optional: true,
  },
  {
    from: 'client/test/web.ts',
    to: 'client/dist/test/web.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    optional: true,
  },
  {
    from: 'server/cli/src/main.ts',
    to: 'server/cli/dist/main.mjs',
    format: 'esm',
    platform: 'node',
    banner: requireForEsm,
  },
  // Loaded by the command line only when something is exported: the libraries of Word are heavy.
  {
    from: 'server/export/src/index.ts',
    to: 'server/cli/dist/export.mjs',
    format: 'esm',
    platform: 'node',
    banner: requireForEsm,
  },
  // And this one only when something is imported.
  {
    from: 'server/import/src/index.ts',
    to: 'server/cli/dist/import.mjs',
    format: 'esm',
    platform: 'node',
    banner: requireForEsm,
  },
];

/**
 * What became of one bundle.
 *
 * @typedef {object} Built
 * @property {Bundle} bundle
 * @property {'built' | 'absent' | 'failed'} outcome `absent` when the entry is not there
 * @property {number} bytes the size of what was written, 0 when nothing was
 * @property {string} problem esbuild's own words when it failed, else empty
 */

/**
 * Builds all bundles side by side.
 *
 * @param {{ sourcemap?: boolean }} [options]
 * @returns {Promise<Built[]>} one result for each of {@link BUNDLES}, in their order
 */
export async function build({ sourcemap = false } = {}) {
  const esbuild = await import('esbuild');
  return Promise.all(BUNDLES.map((bundle) => buildOne(esbuild, bundle, sourcemap)));
}

/**
 * @param {typeof import('esbuild')} esbuild
 * @param {Bundle} bundle
 * @param {boolean} sourcemap
 * @returns {Promise<Built>}
 */
async function buildOne(esbuild, bundle, sourcemap) {
  if (!existsSync(path.join(repoRoot, bundle.from))) return { bundle, outcome: 'absent', bytes: 0, problem: '' };
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: repoRoot,
      entryPoints: [bundle.from],
      outfile: bundle.to,
      bundle: true,
      minify: true,
      target: 'es2022',
      format: bundle.format,
      platform: bundle.platform,
      // Some packages of the language server name their ES module only under `module`; without it their UMD wrapper hides
      // its requires from the bundler.
      mainFields: bundle.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
      // Both halves of the web extension run in workers, where packages made for pages look for a `document` in vain.
      ...(bundle.platform === 'browser' ? { conditions: ['worker', 'module'] } : {}),
      ...(bundle.alias ? { alias: bundle.alias } : {}),
      external: bundle.external ?? [],
      ...(bundle.define ? { define: bundle.define } : {}),
      ...(bundle.banner ? { banner: { js: bundle.banner } } : {}),
      ...(bundle.footer ? { footer: { js: bundle.footer } } : {}),
      ...(bundle.globalName ? { globalName: bundle.globalName } : {}),
      sourcemap,
      legalComments: 'none',
      logLevel: 'silent',
      write: false,
    });
    for (const file of outputFiles) putInPlace(file.path, file.contents);
  } catch (error) {
    // A bundle of an earlier run must not pass for the result of this one.
    rmSync(path.join(repoRoot, bundle.to), { force: true });
    return { bundle, outcome: 'failed', bytes: 0, problem: await explain(esbuild, error) };
  }
  return { bundle, outcome: 'built', bytes: statSync(path.join(repoRoot, bundle.to)).size, problem: '' };
}

/**
 * Writes a file beside its place and then moves it there, so that a program that runs from the old one, or starts right
 * now, never meets half a file.
 *
 * @param {string} file
 * @param {Uint8Array} contents
 */
function putInPlace(file, contents) {
  const beside = `${file}.${process.pid}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(beside, contents);
  renameSync(beside, file);
}

/**
 * @param {typeof import('esbuild')} esbuild
 * @param {unknown} error
 */
async function explain(esbuild, error) {
  const failure = /** @type {Partial<import('esbuild').BuildFailure>} */ (error);
  if (!failure.errors) return String(error);
  const messages = await esbuild.formatMessages(failure.errors, {
    kind: 'error',
    color: process.stderr.isTTY === true,
  });
  return messages.join('');
}

async function main() {
  const { values } = parseArgs({
    options: { partial: { type: 'boolean', default: false }, sourcemap: { type: 'boolean', default: false } },
  });
  const from = performance.now();
  const built = await build({ sourcemap: values.sourcemap });
  for (const { bundle, outcome, bytes, problem } of built) {
    const size = { built: `${(bytes / 1024).toFixed(0)} KB`, absent: 'chưa có', failed: 'lỗi' }[outcome];
    const source = outcome === 'built' ? '' : `  ← ${bundle.from}`;
    console.log(`${size.padStart(9)}  ${bundle.to}${source}`);
    if (problem) process.stderr.write(`${problem}\n`);
  }
  console.log(`Dựng xong trong ${((performance.now() - from) / 1000).toFixed(2)} s (build)`);
  const absent = built.filter((one) => one.outcome === 'absent' && !one.bundle.optional);
  if (absent.length > 0 && !values.partial) {
    process.stderr.write('Thiếu tệp nguồn; thêm --partial để bỏ qua (sources are missing; --partial goes on)\n');
  }
  if (built.some((one) => one.outcome === 'failed') || (absent.length > 0 && !values.partial)) process.exitCode = 1;
}

if (isMain(import.meta.url)) await main();
