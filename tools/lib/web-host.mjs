// @ts-check
/**
 * VS Code for the Web without any server behind it: plain files over HTTP and an extension host that is a web worker,
 * which is the only place where the web extension really runs. (The remote window of `editor.mjs` runs the Node one.)
 *
 * The workbench of the npm package expects a server; two replacements in its text take that away. They are pinned to the
 * version that `tools/editor-host` installs and are checked to fit exactly once.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { defaultSettings } from './editor.mjs';
import { runTestWindow } from './extension-tests.mjs';
import { ensureEditorHost, vscodeFolder } from './install.mjs';
import { onEnd } from './run.mjs';

/** Without a remote authority the workbench starts no remote extension host, and its user data stays in the browser. */
const workbenchPatches = /** @type {const} */ ([
  ['remoteAuthority:location.host', 'remoteAuthority:void 0'],
  ['P.file(this.userDataPath).with({scheme:J.vscodeRemote})', 'P.file("/").with({scheme:"vscode-userdata"})'],
]);

const contentTypes = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
});

/**
 * What to serve.
 *
 * @typedef {object} WebHostOptions
 * @property {string} extension the folder of the extension under test
 * @property {string} [tests] the bundled test module, anywhere on this machine
 * @property {string[]} [builtin] built-in extensions of VS Code to load; Markdown's grammar and the themes by default
 * @property {Record<string, unknown>} [settings] user settings, over the defaults of `editor.mjs`
 * @property {import('./install.mjs').Log} [log] told about an installation that has to be done first
 */

/**
 * Serves VS Code for the Web with an extension on a free loopback port. The workspace is the empty folder `tmp:/ws` in
 * the browser's memory.
 *
 * @param {WebHostOptions} options see {@link WebHostOptions}
 * @returns {Promise<{ url: string, port: number, missing: Set<string>, stop: () => Promise<void> }>} the window's address
 *   (on `localhost`: web workers of extensions need its sub-domains), the port, the paths that were asked for and were
 *   not there, and a function that ends it
 * @throws {Error} when a patch doesn't fit the workbench exactly once
 */
export async function startWebHost(options) {
  await ensureEditorHost(options.log);
  const workbench = patchedWorkbench();
  /** @type {Set<string>} */
  const missing = new Set();
  const folders = servedFolders(options);

  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (/** @type {string} */ type, /** @type {string} */ body) => {
      response.writeHead(200, { 'content-type': type, ...anyOrigin });
      response.end(body);
    };
    if (pathname === '/') return send('text/html', workbenchPage(request.headers.host ?? '', options));
    if (pathname.endsWith('/workbench/workbench.js')) return send('text/javascript', workbench);
    const file = servedFile(folders, pathname);
    if (file === undefined) {
      missing.add(pathname);
      response.writeHead(404, anyOrigin);
      response.end();
      return;
    }
    response.writeHead(200, {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      ...anyOrigin,
    });
    createReadStream(file).pipe(response);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const forget = onEnd({ stop: close, abandon: close });
  const stop = async () => {
    close();
    forget();
  };
  return { url: `http://localhost:${port}/`, port, missing, stop };
}

/**
 * Runs a test suite in the web extension host of a plain browser.
 *
 * @param {WebHostOptions & { tests: string } & Omit<import('./extension-tests.mjs').TestRunOptions, 'url'>} options what
 *   to serve and who hears the suite
 * @returns {Promise<number>} the suite's exit status: 0 when all passed
 */
export async function runWebTests(options) {
  const host = await startWebHost(options);
  try {
    return await runTestWindow({ ...options, url: host.url });
  } finally {
    await host.stop();
  }
}

/** The page and the sandboxed frames in it are different origins of the same server. */
const anyOrigin = { 'Access-Control-Allow-Origin': '*' };

/**
 * Where the tests are served: inside the extension, or the workbench finds no extension host that is to run them.
 */
const testsPrefix = '/extension/tests-under-test/';

/**
 * The folders that are served, each with the start of its paths; the first that fits counts.
 *
 * @param {WebHostOptions} options
 * @returns {[prefix: string, folder: string][]}
 */
function servedFolders({ extension, tests }) {
  return [
    ...(tests ? [/** @type {[string, string]} */ ([testsPrefix, path.dirname(path.resolve(tests))])] : []),
    ['/extension/', path.resolve(extension)],
    ['/static/', vscodeFolder],
  ];
}

/**
 * @param {[prefix: string, folder: string][]} folders
 * @param {string} pathname
 * @returns {string | undefined} the file, or undefined when there is none inside the folders that are served
 */
function servedFile(folders, pathname) {
  const [prefix, folder] = folders.find(([start]) => pathname.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) return undefined;
  const file = path.join(folder, decodeURIComponent(pathname.slice(prefix.length)));
  if (!file.startsWith(folder + path.sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function patchedWorkbench() {
  const file = path.join(vscodeFolder, 'out/vs/code/browser/workbench/workbench.js');
  let text = readFileSync(file, 'utf8');
  for (const [original, replacement] of workbenchPatches) {
    const hits = text.split(original).length - 1;
    if (hits !== 1) {
      throw new Error(`Bản vá workbench.js khớp ${hits} chỗ thay vì 1 (the patch must fit exactly once): ${original}`);
    }
    text = text.replace(original, () => replacement);
  }
  return text;
}

/**
 * @param {string} host the authority that the browser asked for
 * @param {WebHostOptions} options
 */
function workbenchPage(host, { tests, builtin = ['markdown-basics', 'theme-defaults'], settings }) {
  const here = { scheme: 'http', authority: host };
  const configuration = {
    productConfiguration: {
      enableTelemetry: false,
      webEndpointUrlTemplate: `http://{{uuid}}.${host}/static`,
      webviewContentExternalBaseUrlTemplate: `http://${host}/static/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    configurationDefaults: { ...defaultSettings, ...settings },
    enableSmokeTestDriver: true,
    // The workbench of this npm package refuses to start without these three.
    isEnabledCoderGettingStarted: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    userDataPath: '/user-data',
    folderUri: { scheme: 'tmp', path: '/ws' },
    developmentOptions: {
      extensions: [{ ...here, path: '/extension' }],
      ...(tests ? { extensionTestsPath: { ...here, path: testsPrefix + path.basename(tests) } } : {}),
      enableSmokeTestDriver: true,
    },
  };
  const values = /** @type {Record<string, string>} */ ({
    BASE: '.',
    VS_BASE: '.',
    WORKBENCH_NLS_FALLBACK_URL: '/static/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/static/out/nls.messages.js',
    WORKBENCH_WEB_BASE_URL: `http://${host}/static`,
    WORKBENCH_WEB_CONFIGURATION: attribute(configuration),
  });
  const template = path.join(vscodeFolder, 'out/vs/code/browser/workbench/workbench.html');
  const builtinTag = `<meta id="vscode-workbench-builtin-extensions" data-settings="${attribute(builtin.map(describeBuiltin))}">`;
  return readFileSync(template, 'utf8')
    .replace('<meta id="vscode-workbench-auth-session" data-settings="{{WORKBENCH_AUTH_SESSION}}">', () => builtinTag)
    .replace(/\{\{([A-Z_]+)\}\}/g, (_, name) => values[name] ?? '');
}

/** @param {string} name */
function describeBuiltin(name) {
  const folder = path.join(vscodeFolder, 'extensions', name);
  const texts = path.join(folder, 'package.nls.json');
  const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
  return {
    extensionPath: name,
    packageJSON: readJson(path.join(folder, 'package.json')),
    ...(existsSync(texts) ? { packageNLS: readJson(texts) } : {}),
  };
}

/** @param {unknown} value */
function attribute(value) {
  return JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
