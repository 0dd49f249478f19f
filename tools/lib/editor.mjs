// @ts-check
/**
 * A real VS Code in a browser page: starts the server inside the npm-installed editor host on a free loopback port, with
 * folders of its own, so that the user's settings and extensions are neither read nor touched.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureEditorHost, serverNode, vscodeFolder } from './install.mjs';
import { freePort, lastLines, run, startGroup, temporaryFolder } from './run.mjs';

/**
 * Settings of every editor started here: no telemetry, nothing from the network, no panels that hide the text, and no
 * automatic saving, which in browsers is on by default and would rewrite the files under test.
 */
export const defaultSettings = Object.freeze({
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'window.confirmBeforeClose': 'never',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
});

/** Settings by which folders are not trusted, without a question that would stand before the window. */
const restricted = Object.freeze({
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
});

/**
 * What to start.
 *
 * @typedef {object} EditorOptions
 * @property {string} [folder] the folder to open, or a `.code-workspace` file, absolute; none opens an empty window
 * @property {string} [vsix] a packaged extension to install first
 * @property {string | string[]} [extensionDevelopmentPath] folders of extensions to load as they are
 * @property {Record<string, unknown>} [settings] user settings, over {@link defaultSettings}
 * @property {boolean} [driver] false leaves out VS Code's smoke-test driver: an extension under test is then not loaded
 *   from its folder, but messages of extensions appear as toasts, which the driver keeps back
 * @property {boolean} [trust] true asks for trust in folders as VS Code does by itself: all are restricted until it is given
 * @property {NodeJS.ProcessEnv} [env] variables for the server and its extension host, over this process's own
 * @property {import('./install.mjs').Log} [log] told about an installation that has to be done first
 */

/**
 * A running editor.
 *
 * @typedef {object} Editor
 * @property {string} url the address of the window on `folder`, for a browser
 * @property {number} port the loopback port
 * @property {string} [folder] the folder that was asked for
 * @property {string} logFile what the server wrote; gone after `stop`
 * @property {(extra?: { folder?: string, openFile?: string, payload?: [string, string][] }) => string} address makes the
 *   address of a window that differs from `url`: another folder, a file that is open from the start, or more of the
 *   workbench's payload
 * @property {(file: string) => string} remoteUri the URI that the workbench has for a file of this machine
 * @property {Promise<void>} ended settles when the server has ended, by `stop` or by itself
 * @property {() => Promise<void>} stop ends the server and all it started and removes its folders
 */

/**
 * Starts an editor, installing the editor host first where it is missing. It ends with this process at the latest.
 *
 * @param {EditorOptions} [options] see {@link EditorOptions}
 * @returns {Promise<Editor>} the editor, once it listens
 * @throws {Error} when the extension can't be installed or the server doesn't come up within 60 s; the message holds the
 *   last lines of its log
 */
export async function startEditor(options = {}) {
  await ensureEditorHost(options.log);
  const data = temporaryFolder('editor');
  try {
    return await startInFolder(options, data);
  } catch (error) {
    data.remove();
    throw error;
  }
}

/**
 * @param {EditorOptions} options
 * @param {{ path: string, remove: () => void }} data
 * @returns {Promise<Editor>}
 */
async function startInFolder(options, data) {
  const { folder, vsix } = options;
  const folders = dataFolders(data.path);
  const env = { ...environmentForServer(), ...ownTemporaryFolder(data.path), ...options.env };
  const trust = options.trust ? restricted : {};
  writeSettings(folders.userData, { ...defaultSettings, ...trust, ...options.settings });
  if (vsix) await installExtension(vsix, folders.args, env);

  const port = await freePort();
  const logFile = path.join(data.path, 'server.log');
  const log = openSync(logFile, 'a');
  const args = [serverMain(), '--host', '127.0.0.1', '--port', String(port), ...serverFlags, ...folders.args];
  if (!options.trust) args.push('--disable-workspace-trust');
  if (options.driver !== false) args.push('--enable-smoke-test-driver');
  // The server's stderr is full of harmless stack traces of a logger without its native part: they go to a file.
  const { child, stop } = startGroup(serverNode(), args, { env, stdio: ['ignore', log, log] });
  closeSync(log);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve());
  });
  await untilListening(child, port, logFile).catch(async (error) => {
    await stop();
    throw error;
  });

  const authority = `127.0.0.1:${port}`;
  const remoteUri = (/** @type {string} */ file) => `vscode-remote://${authority}${uriPath(file)}`;
  const developed = [options.extensionDevelopmentPath ?? []].flat();
  /** @type {Editor['address']} */
  const address = (extra = {}) => {
    /** @type {[string, string][]} */
    const payload = [
      ['skipWelcome', 'true'],
      ...developed.map((it) => /** @type {[string, string]} */ (['extensionDevelopmentPath', remoteUri(it)])),
      ...(extra.openFile ? [/** @type {[string, string]} */ (['openFile', remoteUri(extra.openFile)])] : []),
      ...(extra.payload ?? []),
    ];
    const shown = extra.folder ?? folder;
    const kind = shown?.endsWith('.code-workspace') ? 'workspace' : 'folder';
    const query = new URLSearchParams(shown ? { [kind]: slashPath(shown) } : { ew: 'true' });
    query.set('payload', JSON.stringify(payload));
    return `http://${authority}/?${readable(query.toString())}`;
  };
  return {
    url: address(),
    port,
    ...(folder === undefined ? {} : { folder }),
    logFile,
    ended,
    address,
    remoteUri,
    async stop() {
      await stop();
      data.remove();
    },
  };
}

/**
 * Takes back what forms escape and addresses need not, because people read and copy this one. Every reader of addresses
 * understands %20, a plus sign for a blank only some.
 *
 * @param {string} query
 */
function readable(query) {
  return query.replaceAll('+', '%20').replace(/%(2F|3A|2C)/g, decodeURIComponent);
}

const serverFlags = ['--without-connection-token', '--accept-server-license-terms', '--disable-telemetry'];

/** @param {string} base */
function dataFolders(base) {
  const userData = path.join(base, 'user');
  const extensions = path.join(base, 'extensions');
  const server = path.join(base, 'server');
  return {
    userData,
    args: ['--server-data-dir', server, '--user-data-dir', userData, '--extensions-dir', extensions],
  };
}

/**
 * Writes the user settings of a VS Code that has its own data folder.
 *
 * @param {string} userData the folder given as `--user-data-dir`; created when missing
 * @param {Record<string, unknown>} settings what `settings.json` is to hold
 */
export function writeSettings(userData, settings) {
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * @param {string} vsix
 * @param {string[]} dataArgs
 * @param {NodeJS.ProcessEnv} env
 */
async function installExtension(vsix, dataArgs, env) {
  const args = [serverMain(), '--install-extension', path.resolve(vsix), '--force', '--accept-server-license-terms'];
  await run(serverNode(), [...args, ...dataArgs], { env });
}

function serverMain() {
  return path.join(vscodeFolder, 'out', 'server-main.js');
}

/** Variables of an outer VS Code, or of a tool that loads code into every Node, would change how the server behaves. */
function environmentForServer() {
  const foreign = /^(VSCODE_.*|ELECTRON_.*|NODE_OPTIONS)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * The extension host leaves sockets in the temporary folder when it is killed, so that it gets ours, which is removed.
 * The path of a socket may have about 100 characters only, which a long temporary folder (as on macOS) would exceed.
 *
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function ownTemporaryFolder(folder) {
  return process.platform === 'linux' && folder.length < 45 ? { TMPDIR: folder, XDG_RUNTIME_DIR: folder } : {};
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} port
 * @param {string} logFile
 */
async function untilListening(child, port, logFile) {
  let failure = '';
  child.once('error', (error) => {
    failure = error.message;
  });
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    if (failure || child.exitCode !== null || child.signalCode !== null) break;
    const answered = await fetch(`http://127.0.0.1:${port}/version`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const tail = lastLines(readFileSync(logFile, 'utf8'));
  throw new Error(`Máy chủ VS Code không chạy được (the VS Code server did not come up) ${failure}\n${tail}`);
}

/**
 * Turns a path of this machine into the path of a URI: escaped, with forward slashes, and with a slash before a drive.
 *
 * @param {string} file an absolute path, or one relative to the current folder
 * @returns {string} the path, such as `/c:/Users/x/b%C3%A1o-c%C3%A1o.md`
 */
export function uriPath(file) {
  return encodeURI(slashPath(file)).replace(/[?#]/g, encodeURIComponent);
}

/** @param {string} file */
function slashPath(file) {
  const forward = path.resolve(file).replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
