// @ts-check
/**
 * `npm start`: from a fresh clone to a VS Code with the extension on the samples, with nothing but Node and npm.
 *
 * Installs, builds, packages, prints what the checker finds in the samples, then opens the editor: the user's own `code`
 * where there is one, else the VS Code that npm installs, in the browser. Options:
 *
 * - `--no-open` only prints the editor's address and opens no browser;
 * - `--browser` takes the npm-installed VS Code even where `code` is there;
 * - `--check-only` ends after the check of the samples.
 *
 * Until `node_modules` is there, this file and what it imports can use nothing but Node's own modules.
 */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const oldestNode = 20;
const firstSample = 'bao-cao-7-thang-co-loi.md';
const knownOptions = ['--no-open', '--browser', '--check-only'];

/** @param {string} line */
function say(line) {
  console.log(`\n▸ ${line}`);
}

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  console.error(
    `Cần Node ${oldestNode} trở lên, đang dùng ${process.version} (Node ${oldestNode} or newer is needed).`,
  );
  process.exit(1);
}

// Imported only now, so that an old Node meets the message above first and not a syntax it doesn't know.
const { cleanUp, findOnPath, isEnding, onEnd, repoRoot, run, startGroup, temporaryFolder } = await import(
  './lib/run.mjs'
);
const { ensureRootInstalled } = await import('./lib/install.mjs');

const options = new Set(process.argv.slice(2));
let status = 0;
try {
  await main();
} catch (error) {
  status = 1;
  if (!isEnding()) console.error(`\n✗ ${/** @type {Error} */ (error).message}`);
}
// After Ctrl+C the signal handler cleans up and ends the process with its own status.
if (!isEnding()) {
  await cleanUp();
  process.exit(status);
}

async function main() {
  const unknown = [...options].filter((option) => !knownOptions.includes(option));
  if (unknown.length > 0) {
    throw new Error(`Không có tuỳ chọn (unknown option) ${unknown.join(' ')}; có (known): ${knownOptions.join(' ')}`);
  }
  const log = (/** @type {string} */ line) => console.log(`  ${line}`);
  say('Kiểm tra các gói npm (checking the npm packages)');
  if (!(await ensureRootInstalled(log))) log('Đã có đủ (all there).');
  say('Dựng chương trình (building)');
  await run(process.execPath, [path.join(repoRoot, 'tools', 'build.mjs')], { cwd: repoRoot });
  say('Đóng gói tiện ích (packaging the extension)');
  const { packageExtension, inKilobytes } = await import('./package.mjs');
  const { file: vsix, bytes } = await packageExtension();
  log(`${path.relative(repoRoot, vsix)}: ${inKilobytes(bytes)}`);

  await checkSamples();
  if (options.has('--check-only')) return;

  const samples = copySamples();
  const code = options.has('--browser') ? undefined : await usableCode();
  if (code) await openInCode(code, vsix, samples);
  else await openInBrowser(vsix, samples, log);
}

/** Shows the main job on the terminal, so that even a machine without a screen sees it. */
async function checkSamples() {
  say('Soát các báo cáo mẫu: soat check samples (một số mẫu cố ý có lỗi; some samples have faults on purpose)\n');
  const soat = path.join(repoRoot, 'server', 'cli', 'bin', 'soat.mjs');
  // Status 1 says that faults were found, which is what the samples are for.
  await run(process.execPath, [soat, 'check', 'samples'], { cwd: repoRoot, show: true, accept: [0, 1] });
}

/** @returns {string} a copy of the samples, so that trying things out changes no file of the repository */
function copySamples() {
  const copy = path.join(temporaryFolder('samples').path, 'samples');
  // What the tests expect of the samples is of no use to who tries them.
  const filter = (/** @type {string} */ from) => path.basename(from) !== 'expected.json';
  cpSync(path.join(repoRoot, 'samples'), copy, { recursive: true, filter });
  say(`Mở bản sao của samples/ (opening a copy; it is removed at the end): ${copy}`);
  return copy;
}

/** @param {string} samples */
function fileToOpen(samples) {
  const file = path.join(samples, firstSample);
  return existsSync(file) ? file : undefined;
}

/**
 * The user's own VS Code, where it can open a window of its own from here.
 *
 * @returns {Promise<string | undefined>} the path of `code`
 */
async function usableCode() {
  const code = findOnPath('code');
  if (code === undefined) return undefined;
  const screenless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  // In a remote or WSL terminal `code` only talks to a window elsewhere, which takes no folders of its own.
  if (screenless || process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME) return undefined;
  return run(code, ['--version']).then(
    () => code,
    () => undefined,
  );
}

/**
 * Opens the samples in the user's own VS Code, with settings and extensions of its own, until its window is closed.
 *
 * @param {string} code
 * @param {string} vsix
 * @param {string} samples
 */
async function openInCode(code, vsix, samples) {
  const { defaultSettings, writeSettings } = await import('./lib/editor.mjs');
  const data = temporaryFolder('code').path;
  const userData = path.join(data, 'user');
  writeSettings(userData, defaultSettings);
  const own = ['--user-data-dir', userData, '--extensions-dir', path.join(data, 'extensions')];
  // VS Code refuses to run as root inside its sandbox.
  if (process.getuid?.() === 0) own.push('--no-sandbox');
  say('Cài tiện ích vào VS Code riêng (installing the extension into a VS Code of its own)');
  await run(code, ['--install-extension', vsix, '--force', ...own]);

  say('Mở VS Code; đóng cửa sổ hoặc Ctrl+C để thôi (close the window or press Ctrl+C to end)');
  endWindowAtEnd(userData);
  const file = fileToOpen(samples);
  const { child } = startGroup(code, ['--new-window', '--wait', ...own, samples, ...(file ? [file] : [])], {
    stdio: 'ignore',
  });
  const closed = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (closed !== 0 && !isEnding()) throw new Error(`code: mã thoát (exit status) ${closed}`);
}

/**
 * `code` starts the window as a process that is not its child; the window's own lock file says which one it is.
 *
 * @param {string} userData
 */
function endWindowAtEnd(userData) {
  const end = () => {
    const lock = path.join(userData, 'code.lock');
    const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    try {
      if (pid > 1) process.kill(pid);
    } catch {
      // The window has been closed already.
    }
  };
  onEnd({ stop: end, abandon: end });
}

/**
 * Serves the samples in the npm-installed VS Code until Ctrl+C.
 *
 * @param {string} vsix
 * @param {string} samples
 * @param {(line: string) => void} log
 */
async function openInBrowser(vsix, samples, log) {
  const { startEditor } = await import('./lib/editor.mjs');
  say('Chuẩn bị VS Code trong trình duyệt (preparing VS Code in the browser)');
  const editor = await startEditor({ folder: samples, vsix, driver: false, log });
  const openFile = fileToOpen(samples);
  const url = openFile ? editor.address({ openFile }) : editor.url;
  say(`VS Code chạy tại (is running at):\n\n  ${url}\n`);
  if (!options.has('--no-open')) openDefaultBrowser(url);
  log('Ctrl+C để dừng và dọn sạch (to stop and clean up).');
  // Only a signal or the server's own end stops the waiting.
  await editor.ended;
  if (!isEnding()) throw new Error('Máy chủ VS Code đã dừng (the VS Code server has stopped)');
}

/**
 * Opens the default browser where there is one; where there is none, the printed address has to do.
 *
 * @param {string} url
 */
function openDefaultBrowser(url) {
  const screenless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const openers = /** @type {Record<string, [string, string[]]>} */ ({
    darwin: ['open', [url]],
    // `start` is a word of the shell, which would take the address apart at every `&`.
    win32: ['rundll32', ['url.dll,FileProtocolHandler', url]],
  });
  const [opener, args] = openers[process.platform] ?? ['xdg-open', [url]];
  if (!screenless && findOnPath(opener)) run(opener, args).catch(() => {});
}
