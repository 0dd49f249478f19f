// @ts-check
/**
 * The mocha suites inside a real VS Code: on the desktop through `@vscode/test-electron`, and in the browser through the
 * npm-installed editor host. Both print what mocha's `spec` reporter prints; the counts are read from there.
 */
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { repoRoot, run, temporaryFolder } from './run.mjs';

/** The suites as `tools/build.mjs` bundles them. */
const nodeSuite = path.join(repoRoot, 'client', 'dist', 'test', 'index.cjs');
const webSuite = path.join(repoRoot, 'client', 'dist', 'test', 'web.js');

/** Where VS Code can be downloaded. */
const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * Runs the suite in the desktop's extension host. It opens a copy of `samples/`, so that no test can change the samples.
 *
 * @param {(text: string) => void} write gets mocha's output
 * @returns {Promise<import('./test-node.mjs').Counts>}
 */
export async function runEditorSuite(write) {
  if (!existsSync(nodeSuite)) return missing(nodeSuite, write);
  const workspace = temporaryFolder('workspace');
  cpSync(path.join(repoRoot, 'samples'), path.join(workspace.path, 'samples'), { recursive: true });
  const executable = await vscodeExecutable();
  write(`  VS Code: ${path.isAbsolute(executable) ? path.relative(repoRoot, executable) : executable}\n`);
  // test-electron writes straight to this process's output, so it runs in a process of its own.
  const script = path.join(repoRoot, 'tools', 'lib', 'test-electron.mjs');
  const args = [script, executable, path.join(repoRoot, 'client'), nodeSuite, path.join(workspace.path, 'samples')];
  try {
    const { status, output } = await run(process.execPath, args, { cwd: repoRoot, accept: [0, 1] });
    write(withoutHostNoise(output));
    return mochaCounts(output, status, write);
  } finally {
    workspace.remove();
  }
}

/**
 * Runs the web suite in a browser's web extension host.
 *
 * @param {(text: string) => void} write gets mocha's output
 * @returns {Promise<import('./test-node.mjs').Counts>}
 */
export async function runWebSuite(write) {
  if (!existsSync(webSuite)) return missing(webSuite, write);
  const { runWebTests } = await import('./web-host.mjs');
  let output = '';
  const status = await runWebTests({
    extension: path.join(repoRoot, 'client'),
    tests: webSuite,
    onLine: (line) => {
      output += `${line}\n`;
      write(`${line}\n`);
    },
  });
  return mochaCounts(output, status, write);
}

/**
 * The VS Code to test in: the one that `SOAT_VSCODE` names, else a downloaded one where a window can be opened and the
 * download answers within 3 s, else the npm-installed editor host.
 *
 * @returns {Promise<string>}
 */
export async function vscodeExecutable() {
  const named = process.env.SOAT_VSCODE;
  if (named) return named;
  const host = path.join(repoRoot, 'tools', 'editor-host', 'vscode-shim.mjs');
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || !(await answersQuickly(releases))) return host;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode('stable');
}

/** @param {string} url */
async function answersQuickly(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3000) });
    return Array.isArray(await response.json());
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @param {(text: string) => void} write
 */
function missing(file, write) {
  write(`  ✗ chưa có ${path.relative(repoRoot, file)} (the suite has not been built)\n`);
  return { passed: 0, failed: 1 };
}

/**
 * Reads mocha's own summary. A pending test counts as failed, and so does a suite that ends badly or without a summary.
 *
 * @param {string} output
 * @param {number} status
 * @param {(text: string) => void} write
 * @returns {import('./test-node.mjs').Counts}
 */
export function mochaCounts(output, status, write) {
  const count = (/** @type {string} */ word) =>
    Number(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('passing');
  const failed = count('failing') + count('pending');
  if (failed > 0 || (status === 0 && passed > 0)) return { passed, failed };
  write(`  ✗ bộ kiểm thử kết thúc bất thường (ended with status ${status})\n`);
  return { passed, failed: 1 };
}

/** @param {string} output */
function withoutHostNoise(output) {
  return output
    .split('\n')
    .filter((line) => !/^Exit code:\s+\d|^Found existing install/.test(line))
    .join('\n');
}
