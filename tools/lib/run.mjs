// @ts-check
/**
 * Starting child processes and cleaning up after them: the part that every tool of this folder shares.
 *
 * Two promises are kept here. Whatever a tool has started or created is gone when the tool ends, also after Ctrl+C, and
 * a command that fails is reported with its own last lines and not with a stack trace of ours.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of this repository. */
export const repoRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const windows = process.platform === 'win32';

/**
 * Something that has to be undone before this process ends.
 *
 * @typedef {object} Cleanup
 * @property {() => Promise<void> | void} stop undoes it politely; may take a few seconds
 * @property {() => void} abandon undoes it at once and without waiting, for when the process is already ending
 */

/** @type {Set<Cleanup>} */
const cleanups = new Set();
let handlersInstalled = false;
let ending = false;

/**
 * Registers something to undo when the process ends in whatever way (end of the program, `process.exit`, an error nobody
 * caught, Ctrl+C, SIGTERM, SIGHUP).
 *
 * @param {Cleanup} cleanup what to undo; both functions must bear being called when there is nothing left to undo
 * @returns {() => void} takes the registration back; call it once the thing has been undone
 */
export function onEnd(cleanup) {
  installHandlers();
  cleanups.add(cleanup);
  return () => void cleanups.delete(cleanup);
}

/**
 * Undoes everything registered with {@link onEnd}, the last first. A clean-up that fails doesn't keep the others from
 * running.
 */
export async function cleanUp() {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      await cleanup.stop();
    } catch {
      cleanup.abandon();
    }
    cleanups.delete(cleanup);
  }
}

function installHandlers() {
  if (handlersInstalled) return;
  handlersInstalled = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => endBySignal(signal));
  }
  process.on('exit', () => {
    for (const cleanup of [...cleanups].reverse()) cleanup.abandon();
  });
}

/** @param {NodeJS.Signals} signal */
function endBySignal(signal) {
  const status = 128 + os.constants.signals[signal];
  // A second Ctrl+C means that the user doesn't want to wait: the exit handler then undoes the rest by force.
  if (ending) process.exit(status);
  ending = true;
  cleanUp().finally(() => process.exit(status));
}

/**
 * Says whether a signal has asked this process to end. What fails from then on fails because of that, so that it isn't
 * worth a message.
 *
 * @returns {boolean} true from the first signal on
 */
export function isEnding() {
  return ending;
}

/**
 * Creates a temporary folder that is removed when the process ends.
 *
 * @param {string} name a word for its name, such as `editor`
 * @returns {{ path: string, remove: () => void }} the folder's absolute path, and a function that removes it earlier
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `soat-${name}-`));
  // A process that is just ending may still write into the folder, hence the retries.
  const removeNow = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const forget = onEnd({ stop: removeNow, abandon: removeNow });
  return {
    path: folder,
    remove() {
      removeNow();
      forget();
    },
  };
}

/**
 * Finds a free port of the loopback interface. Another program may take it before it is used; that is rare enough here.
 *
 * @returns {Promise<number>} the port's number
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Waits.
 *
 * @param {number} milliseconds how long
 * @returns {Promise<void>}
 */
export function sleep(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/**
 * Looks a program up on PATH.
 *
 * @param {string} name its name without `.exe` or `.cmd`
 * @returns {string | undefined} its absolute path, or undefined when it is not there
 */
export function findOnPath(name) {
  const endings = windows ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const candidate = path.join(folder, name + ending);
      if (folder && existsSync(candidate)) return candidate;
    }
  }
  return undefined;
}

/** A command that could not be started or ended with a status other than 0; its message holds its last lines. */
export class CommandError extends Error {
  /**
   * @param {string} command the command line, for the message
   * @param {number | null} status its exit status, null when it was killed or never started
   * @param {string} tail its last lines
   */
  constructor(command, status, tail) {
    super(
      `${command}: ${status === null ? 'không chạy được (did not run)' : `mã thoát (exit status) ${status}`}\n${tail}`,
    );
    this.name = 'CommandError';
    this.status = status;
  }
}

/**
 * How to run a command.
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd] the folder to run in; this process's own by default
 * @property {NodeJS.ProcessEnv} [env] its environment; this process's own by default
 * @property {boolean} [show] true passes its output through; otherwise the output is kept for a failure's message
 * @property {number[]} [accept] exit statuses that count as success; `[0]` by default
 * @property {(seconds: number) => void} [onWait] called every 10 s while it runs, with the seconds so far
 */

/**
 * Runs a command to its end.
 *
 * @param {string} command a program: a path, or a name that PATH has
 * @param {string[]} args its arguments, passed as they are (no shell reads them, except for `.cmd` files on Windows)
 * @param {RunOptions} [options] see {@link RunOptions}
 * @returns {Promise<{ status: number, output: string }>} its exit status, and its output when that was not shown
 * @throws {CommandError} when it doesn't start, is killed, or ends with a status that `accept` doesn't list
 */
export function run(command, args, options = {}) {
  const { cwd, env, show = false, accept = [0], onWait } = options;
  return new Promise((resolve, reject) => {
    const child = spawnHere(command, args, { cwd, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const kill = () => killTree(child, 'SIGTERM');
    const forget = onEnd({ stop: kill, abandon: kill });
    const started = Date.now();
    const ticker = setInterval(() => onWait?.(Math.round((Date.now() - started) / 1000)), 10_000);
    let output = '';
    const collect = (/** @type {string} */ piece) => {
      output += piece;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const line = [path.basename(command), ...args].join(' ');
    /** @param {number | null} status */
    const finish = (status, problem = '') => {
      clearInterval(ticker);
      forget();
      if (status !== null && accept.includes(status)) resolve({ status, output });
      else reject(new CommandError(line, status, lastLines(output + problem)));
    };
    child.once('error', (error) => finish(null, error.message));
    child.once('close', (status) => finish(status));
  });
}

/**
 * Starts a program that goes on running, at the head of a process group of its own, so that it and everything it starts
 * can be ended together.
 *
 * @param {string} command the program
 * @param {string[]} args its arguments
 * @param {import('node:child_process').SpawnOptions} [options] as for `child_process.spawn`
 * @returns {{ child: import('node:child_process').ChildProcess, stop: () => Promise<void> }} the process, and a function
 *   that ends the whole group: politely first, by force after 3 s
 */
export function startGroup(command, args, options = {}) {
  const child = spawnHere(command, args, { ...options, detached: !windows });
  const abandon = () => killTree(child, 'SIGKILL');
  const stop = async () => {
    killTree(child, 'SIGTERM');
    for (let waited = 0; groupIsAlive(child) && waited < 3000; waited += 50) await sleep(50);
    if (groupIsAlive(child)) abandon();
    forget();
  };
  const forget = onEnd({ stop, abandon });
  return { child, stop };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function spawnHere(command, args, options) {
  // Windows starts `.cmd` files through a shell only, which wants blanks quoted.
  if (windows && /\.(cmd|bat)$/i.test(command)) {
    const quote = (/** @type {string} */ word) => (/[\s&^]/.test(word) ? `"${word}"` : word);
    return spawn(quote(command), args.map(quote), { ...options, shell: true });
  }
  return spawn(command, args, options);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killTree(child, signal) {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  // The group exists only for processes of startGroup; a plain child of run() is signalled itself.
  if (!signalGroup(child.pid, signal)) child.kill(signal);
}

/** @param {import('node:child_process').ChildProcess} child */
function groupIsAlive(child) {
  if (child.pid === undefined) return false;
  return windows ? child.exitCode === null && child.signalCode === null : signalGroup(child.pid, 0);
}

/**
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} false when there is no such group
 */
function signalGroup(group, signal) {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

/**
 * Cuts a text down to its last lines, for a message.
 *
 * @param {string} text any text
 * @param {number} [count] how many lines to keep
 * @returns {string} the last lines that are not blank
 */
export function lastLines(text, count = 20) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(-count).join('\n');
}
