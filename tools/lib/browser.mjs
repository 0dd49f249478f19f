// @ts-check
/**
 * A real browser, and a kit of small functions that use the VS Code in it as a person does: by keyboard, and by reading
 * what stands on the screen.
 */
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder, ensureEditorHost, hostFolder } from './install.mjs';
import { findOnPath, lastLines, onEnd, temporaryFolder } from './run.mjs';

/**
 * Playwright's page and browser. Playwright is a package of the editor host, which may not be installed when types are
 * checked, hence no import of its types.
 *
 * @typedef {any} Page
 * @typedef {any} Browser
 */

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const hostRequire = createRequire(path.join(hostFolder, 'package.json'));

/** @param {string} name */
async function importFromHost(name) {
  return import(pathToFileURL(hostRequire.resolve(name)).href);
}

/**
 * Starts a browser without a window: `SOAT_BROWSER` (a path) if set, else an installed Chrome, Chromium or Edge, else the
 * Chromium of the editor host's packages. It ends with this process at the latest.
 *
 * @param {{ log?: import('./install.mjs').Log | undefined }} [options] `log` is told about an installation that has to be done first
 * @returns {Promise<{ browser: Browser, close: () => Promise<void> }>} Playwright's browser, and a function that ends it
 * @throws {Error} when none starts; the message says which were tried and why each failed
 */
export async function launchBrowser({ log } = {}) {
  await ensureEditorHost(log);
  const { chromium } = (await importFromHost('playwright-core')).default;
  const failures = [];
  for (const candidate of browserCandidates()) {
    try {
      const { executablePath, env } = await candidate();
      // Everything the browser writes goes into a folder of ours: a browser killed midway leaves nothing behind.
      const scratch = temporaryFolder('browser');
      try {
        const browser = await chromium.launch({
          executablePath,
          args: browserFlags,
          env: {
            ...process.env,
            ...env,
            TMPDIR: scratch.path,
            XDG_CONFIG_HOME: scratch.path,
            XDG_CACHE_HOME: scratch.path,
          },
          // Ctrl+C is ours to handle, or Playwright would end this process before the other clean-ups are done.
          handleSIGINT: false,
          handleSIGTERM: false,
          handleSIGHUP: false,
        });
        return closable(browser, scratch);
      } catch (error) {
        scratch.remove();
        throw error;
      }
    } catch (error) {
      failures.push(lastLines(String(error), 8));
    }
  }
  throw new Error(`Không khởi động được trình duyệt nào (no browser could be started)\n${failures.join('\n')}`);
}

/**
 * @param {Browser} browser
 * @param {{ remove: () => void }} scratch
 */
function closable(browser, scratch) {
  const close = async () => {
    forget();
    await browser.close();
    scratch.remove();
  };
  // Playwright itself kills its browser when the process exits.
  const forget = onEnd({ stop: close, abandon: () => {} });
  return { browser, close };
}

/**
 * A browser to try: resolves to its program and the variables it needs.
 *
 * @typedef {() => Promise<{ executablePath: string, env?: NodeJS.ProcessEnv }>} Candidate
 */

/** @returns {Candidate[]} */
function browserCandidates() {
  const chosen = process.env.SOAT_BROWSER;
  if (chosen) return [async () => ({ executablePath: chosen })];
  /** @type {Candidate[]} */
  const installed = installedBrowsers().map((executablePath) => async () => ({ executablePath }));
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed;
  return [...installed, () => packagedBrowser(false), () => packagedBrowser(true)];
}

function installedBrowsers() {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (it) => `/Applications/${it}.app/Contents/MacOS/${it}`,
  );
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((program) =>
    roots.flatMap((root) => (root ? [path.join(root, program)] : [])),
  );
  switch (process.platform) {
    case 'darwin':
      return mac.filter((file) => existsSync(file));
    case 'win32':
      return windows.filter((file) => existsSync(file));
    default:
      return names.flatMap((name) => findOnPath(name) ?? []);
  }
}

/**
 * The Chromium inside `@sparticuz/chromium`, unpacked once into the cache. The package's own unpacking is not used: it
 * writes into fixed places of the system's temporary folder.
 *
 * @param {boolean} withLibraries true makes it use the package's libnss3, libnspr4 and libexpat instead of the system's
 */
async function packagedBrowser(withLibraries) {
  const entry = hostRequire.resolve('@sparticuz/chromium');
  const packed = path.join(path.dirname(entry), '..', 'bin');
  const { version } = hostRequire(path.join(path.dirname(entry), '..', 'package.json'));
  const unpacked = path.join(cacheFolder, `chromium-${version}`);
  if (!existsSync(unpacked)) await unpackBrowser(packed, unpacked);
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  if (withLibraries) env.LD_LIBRARY_PATH = path.join(unpacked, 'lib');
  // A machine without any fonts would show empty boxes; the package's Open Sans has all Vietnamese letters.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = path.join(unpacked, 'fonts.conf');
  return { executablePath: path.join(unpacked, 'chromium'), env };
}

/**
 * @param {string} packed
 * @param {string} unpacked
 */
async function unpackBrowser(packed, unpacked) {
  const { extract } = (await importFromHost('tar-fs')).default;
  const partial = `${unpacked}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const remove = () => rmSync(partial, { recursive: true, force: true });
  const forget = onEnd({ stop: remove, abandon: remove });
  const open = (/** @type {string} */ name) => createReadStream(path.join(packed, name)).pipe(createBrotliDecompress());
  await Promise.all([
    pipeline(open('chromium.br'), createWriteStream(path.join(partial, 'chromium'), { mode: 0o755 })),
    pipeline(open('al2023.tar.br'), extract(partial)),
    pipeline(open('fonts.tar.br'), extract(partial)),
  ]);
  writeFileSync(path.join(partial, 'fonts.conf'), fontconfig);
  // The finished folder appears at once, so that another process never finds half of it.
  if (!existsSync(unpacked)) renameSync(partial, unpacked);
  remove();
  forget();
}

const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * What window to open.
 *
 * @typedef {object} WorkbenchOptions
 * @property {import('./editor.mjs').Editor} editor a running editor of `startEditor`
 * @property {string} [folder] the folder to show; the editor's own by default
 * @property {string} [openFile] a file to open in it; the function then waits until its text is on the screen
 * @property {[string, string][]} [payload] more of the workbench's payload
 * @property {Record<string, (...args: any[]) => unknown> | undefined} [functions] functions of ours that scripts of the page may call
 * @property {{ width: number, height: number } | undefined} [viewport] the window's size; 1400 by 900 by default
 * @property {((page: Page) => Promise<void>) | undefined} [prepare] called with the page while it is still empty
 * @property {import('./install.mjs').Log | undefined} [log] told about an installation that has to be done first
 */

/**
 * Opens a VS Code window in a new browser.
 *
 * @param {WorkbenchOptions} options see {@link WorkbenchOptions}
 * @returns {Promise<{ page: Page, close: () => Promise<void> }>} Playwright's page with the workbench on it, and a
 *   function that ends the browser
 * @throws {Error} when the window or the file doesn't appear within 60 s
 */
export async function openWorkbench({ editor, folder, openFile, payload, functions, viewport, prepare, log }) {
  const shown = { ...(folder ? { folder } : {}), ...(openFile ? { openFile } : {}), ...(payload ? { payload } : {}) };
  const { page, close } = await openPage(editor.address(shown), { functions, viewport, prepare, log });
  try {
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    if (openFile) {
      await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
      await page
        .locator('.editor-group-container.active .monaco-editor')
        .first()
        .click({ position: { x: 200, y: 5 } });
    }
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Opens an address in a new browser.
 *
 * @param {string} url the address
 * @param {Pick<WorkbenchOptions, 'functions' | 'viewport' | 'prepare' | 'log'> & { onConsole?: (text: string) => void }} [options]
 *   functions for the page, the window's size, what to do with the page beforehand, and who hears what the page writes to
 *   its console
 * @returns {Promise<{ page: Page, close: () => Promise<void> }>} the page, and a function that ends the browser
 */
export async function openPage(url, { functions = {}, viewport, prepare, onConsole, log } = {}) {
  const { browser, close } = await launchBrowser({ log });
  try {
    const context = await browser.newContext({
      viewport: viewport ?? { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    if (onConsole) page.on('console', (/** @type {any} */ message) => onConsole(message.text()));
    for (const [name, callee] of Object.entries(functions)) await page.exposeFunction(name, callee);
    await prepare?.(page);
    await page.goto(url);
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The text that the active editor shows, from top to bottom; VS Code draws only the lines inside the window.
 *
 * @param {Page} page the workbench
 * @returns {Promise<string>} the visible lines; inlay hints are part of them
 */
export async function editorText(page) {
  const lines = await page.evaluate(() => {
    const editor = document.querySelector('.editor-group-container.active .monaco-editor');
    // The lines stand in the document in the order they were drawn, so that their place has to be asked for.
    const rows = [...(editor?.querySelectorAll('.view-line') ?? [])].map((row) => ({
      top: row.getBoundingClientRect().top,
      text: row.textContent ?? '',
    }));
    return rows.sort((one, other) => one.top - other.top).map((row) => row.text);
  });
  return withPlainBlanks(lines.join('\n'));
}

/** VS Code draws blanks as no-break spaces. @param {string} text */
function withPlainBlanks(text) {
  return text.replaceAll('\u00a0', ' ');
}

/**
 * Waits until something holds, asking every 100 ms.
 *
 * @template T
 * @param {() => Promise<T> | T} ask gives something truthy once it holds
 * @param {string} what what is awaited, for the message
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<Exclude<T, false | null | undefined>>} what `ask` gave
 * @throws {Error} when it doesn't hold in time
 */
export async function until(ask, what, timeout = 20_000) {
  for (const deadline = Date.now() + timeout; Date.now() < deadline; ) {
    const answer = await ask();
    if (answer) return /** @type {Exclude<T, false | null | undefined>} */ (answer);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Chờ quá ${timeout / 1000} s (timed out): ${what}`);
}

/**
 * Waits until the active editor shows a text.
 *
 * @param {Page} page the workbench
 * @param {string | RegExp} wanted the text, or a pattern for it
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<string>} all the visible text
 * @throws {Error} when it doesn't appear in time; the message holds what is shown instead
 */
export async function waitForText(page, wanted, timeout) {
  const has = (/** @type {string} */ text) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
  try {
    return await until(
      async () => {
        const text = await editorText(page);
        return has(text) && text;
      },
      `văn bản (text) ${wanted}`,
      timeout,
    );
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}\n${await editorText(page)}`);
  }
}

/**
 * Waits for a squiggle under the text.
 *
 * @param {Page} page the workbench
 * @param {'error' | 'warning' | 'info' | 'hint'} severity which colour
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<number>} how many are drawn
 */
export async function waitForSquiggle(page, severity, timeout = 20_000) {
  const squiggles = page.locator(`.squiggly-${severity}`);
  await squiggles.first().waitFor({ state: 'attached', timeout });
  return squiggles.count();
}

/**
 * Waits until no squiggle of a severity is drawn any more.
 *
 * @param {Page} page the workbench
 * @param {'error' | 'warning' | 'info' | 'hint'} severity which colour
 * @param {number} [timeout] in milliseconds
 */
export async function waitForNoSquiggle(page, severity, timeout) {
  await until(
    async () => (await page.locator(`.squiggly-${severity}`).count()) === 0,
    `hết (no) squiggly-${severity}`,
    timeout,
  );
}

/**
 * Puts the cursor somewhere, as a person does with Ctrl+G.
 *
 * @param {Page} page the workbench
 * @param {number} line counted from 1
 * @param {number} [column] counted from 1 in UTF-16 units
 */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Runs a command from the palette.
 *
 * @param {Page} page the workbench
 * @param {string} title its title, as the palette shows it, from the start
 */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/**
 * Shows the hover at the cursor, as Ctrl+K Ctrl+I does.
 *
 * @param {Page} page the workbench
 * @param {string | RegExp} [wanted] waits until the hover holds this, for hovers have several parts that come one by one
 * @returns {Promise<string>} the hover's text; the hover stays open until Escape
 */
export async function hoverText(page, wanted = /\S/) {
  // A hover asked for before its diagnostics are there says nothing, hence the repeated asking.
  for (let attempt = 0; ; attempt++) {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.press('ControlOrMeta+i');
    const read = async () => {
      const parts = await page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').allInnerTexts();
      const text = withPlainBlanks(parts.join('\n')).trim();
      return (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) && text;
    };
    try {
      return await until(read, `khung thông tin (hover) ${wanted}`, 4000);
    } catch (error) {
      await page.keyboard.press('Escape');
      if (attempt === 3) throw error;
    }
  }
}

/**
 * Opens the quick fixes at the cursor with Ctrl+. and leaves the list open.
 *
 * @param {Page} page the workbench
 * @returns {Promise<string[]>} their titles in order, without the headings
 */
export async function quickFixTitles(page) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  // Asked before the server has answered, VS Code says that there is nothing to fix, hence the repeated asking.
  for (let attempt = 0; ; attempt++) {
    await page.keyboard.press('ControlOrMeta+.');
    try {
      await rows.first().waitFor({ timeout: 4000 });
      break;
    } catch (error) {
      await page.keyboard.press('Escape');
      if (attempt === 3) throw error;
    }
  }
  const titles = await rows.locator('.title').allInnerTexts();
  return titles.map((/** @type {string} */ title) => withPlainBlanks(title).trim());
}

/**
 * Applies a quick fix at the cursor by keyboard.
 *
 * @param {Page} page the workbench
 * @param {string | RegExp} [wanted] part of its title; the first one by default
 * @returns {Promise<string>} the title of the fix that was applied
 * @throws {Error} when none fits; the message holds the titles there are
 */
export async function applyQuickFix(page, wanted = '') {
  const titles = await quickFixTitles(page);
  const index = titles.findIndex((title) => (typeof wanted === 'string' ? title.includes(wanted) : wanted.test(title)));
  const title = titles[index];
  if (title === undefined) throw new Error(`Không có cách sửa (no such fix) “${wanted}”: ${titles.join(' | ')}`);
  // The list opens with the first fix chosen; headings are passed over by the arrow keys.
  for (let step = 0; step < index; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.action-widget .monaco-list-row.action').first().waitFor({ state: 'hidden' });
  return title;
}

/**
 * Opens the suggestions at the cursor with Ctrl+Space and leaves the list open.
 *
 * @param {Page} page the workbench
 * @returns {Promise<string[]>} the labels that are drawn, in order
 */
export async function suggestions(page) {
  await page.keyboard.press('Control+Space');
  const widget = page.locator('.suggest-widget.visible');
  await widget.locator('.monaco-list-row').first().waitFor();
  const labels = await widget.locator('.monaco-list-row .label-name').allInnerTexts();
  return labels.map((/** @type {string} */ label) => withPlainBlanks(label).trim());
}

/**
 * Opens the Problems panel and reads it.
 *
 * @param {Page} page the workbench
 * @returns {Promise<string[]>} its visible rows, files and problems alike
 */
export async function problems(page) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('ControlOrMeta+Shift+m');
  await panel.waitFor();
  const rows = await panel.locator('.monaco-list-row').allInnerTexts();
  return rows.map((/** @type {string} */ row) =>
    withPlainBlanks(row)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  );
}

/**
 * Reads the status bar, language status items included.
 *
 * @param {Page} page the workbench
 * @returns {Promise<string[]>} the items' texts and spoken labels, those without any left out
 */
export async function statusItems(page) {
  const items = await page
    .locator('.statusbar-item')
    .evaluateAll((/** @type {HTMLElement[]} */ nodes) =>
      nodes.map((node) => node.innerText.trim() || (node.getAttribute('aria-label') ?? '')),
    );
  return items.map(withPlainBlanks).filter((/** @type {string} */ text) => text !== '');
}

/**
 * Takes a picture of the window.
 *
 * @param {Page} page the workbench
 * @param {string} file where to write the PNG; its folder is created
 * @param {{ x: number, y: number, width: number, height: number }} [clip] a part of the window; all of it by default
 * @returns {Promise<string>} `file`
 */
export async function screenshot(page, file, clip) {
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, ...(clip ? { clip } : {}) });
  return file;
}
