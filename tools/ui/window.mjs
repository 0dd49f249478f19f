// @ts-check
/** What the checks of the window need beyond `tools/lib/browser.mjs`: opening files by keyboard, and reading our own things. */
import { until } from '../lib/browser.mjs';

/** @typedef {import('../lib/browser.mjs').Page} Page */

/**
 * Opens a file of the folder with Ctrl+P and waits until its text is drawn and has the keyboard.
 *
 * @param {Page} page the workbench
 * @param {string} name the file's name
 */
export async function openFile(page, name) {
  const box = page.locator('.quick-input-widget');
  await page.keyboard.press('ControlOrMeta+p');
  // In quotes it is taken as it stands; else files with longer names that were open before would come first.
  await box.locator('input').fill(`"${name}"`);
  await box.locator('.monaco-list-row.focused .label-name').getByText(name, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
  const editor = page.locator(`.editor-group-container.active .monaco-editor[data-uri$="/${name}"]`);
  await editor.locator('.view-line').first().waitFor();
  await editor.and(page.locator('.focused')).waitFor();
}

/**
 * Types over a text of the active editor, choosing it with Shift and the arrow keys. The cursor must stand before it.
 *
 * @param {Page} page the workbench
 * @param {string} old the text that goes
 * @param {string} text what is typed
 */
export async function typeOver(page, old, text) {
  for (const _ of old) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type(text);
}

/**
 * Waits until the language status of the active report says something: its words are in the label that screen readers
 * read out.
 *
 * @param {Page} page the workbench
 * @param {RegExp} wanted a pattern for it
 * @returns {Promise<string>} the whole label
 */
export async function waitForLanguageStatus(page, wanted) {
  const item = page.locator('#status\\.languageStatus');
  let last = '';
  const read = async () => {
    last = (await item.count()) > 0 ? ((await item.getAttribute('aria-label')) ?? '') : '';
    return wanted.test(last) && last;
  };
  try {
    // The first answer waits for the extension host to start, which takes its time on a busy machine.
    return await until(read, `mục trạng thái (status item) ${wanted}`, 60_000);
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}: ${last}`);
  }
}

/**
 * Counts the underlined places of the active editor, of whatever colour.
 *
 * @param {Page} page the workbench
 * @returns {Promise<number>} how many are drawn
 */
export function squiggles(page) {
  return page.locator('.editor-group-container.active .cdr[class*="squiggly-"]').count();
}

/**
 * Waits until the first error's squiggle stands under a line.
 *
 * @param {Page} page the workbench
 * @param {string} line the whole text of the drawn line
 */
export async function waitForUnderlined(page, line) {
  let last = '';
  const read = async () => {
    // Squiggles are drawn anew with every edit, so that one may be gone before it has been measured.
    const box = await page.locator('.squiggly-error').first().boundingBox({ timeout: 1000 }).catch(noBox);
    last = box ? await lineAt(page, box.y + box.height / 2) : '';
    return last === line;
  };
  try {
    await until(read, `gạch chân ở dòng (squiggle under) «${line}»`);
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message}: «${last}»`);
  }
}

const noBox = () => null;

/**
 * @param {Page} page
 * @param {number} y a height inside the window
 * @returns {Promise<string>} the text of the line that is drawn there
 */
async function lineAt(page, y) {
  const texts = await page
    .locator('.editor-group-container.active .view-line')
    .evaluateAll(
      (/** @type {HTMLElement[]} */ nodes, /** @type {number} */ wanted) =>
        nodes
          .filter((node) => node.getBoundingClientRect().top <= wanted && wanted <= node.getBoundingClientRect().bottom)
          .map((node) => node.textContent ?? ''),
      y,
    );
  return texts.join('\n').replaceAll('\u00a0', ' ');
}

/**
 * Rests with the mouse on the first error's squiggle until its hover is there.
 *
 * @param {Page} page the workbench
 * @param {string} wanted a part of what the hover must say
 * @returns {Promise<string>} the hover's text; it stays open until the mouse goes elsewhere
 */
export async function restOnSquiggle(page, wanted) {
  const place = await page.locator('.squiggly-error').first().boundingBox();
  if (!place) throw new Error('Không có gạch chân đỏ (no squiggle)');
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
  return until(async () => {
    const text = (await page.locator('.monaco-hover:not(.hidden)').allInnerTexts())
      .join('\n')
      .replaceAll('\u00a0', ' ');
    return text.includes(wanted) && text;
  }, `khung thông tin (hover) ${wanted}`);
}

/**
 * Moves the mouse to where it shows nothing: the empty part of the activity bar.
 *
 * @param {Page} page the workbench
 */
export async function moveMouseAway(page) {
  const bar = await page.locator('.part.activitybar').boundingBox();
  if (bar) await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2);
}

/**
 * Hides the side bar, which leaves more room for the text.
 *
 * @param {Page} page the workbench
 */
export async function hideSideBar(page) {
  await page.keyboard.press('ControlOrMeta+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/**
 * Waits until the suggestions are open.
 *
 * @param {Page} page the workbench
 * @param {RegExp} first a pattern for the one that is chosen
 * @returns {Promise<string>} its label
 */
export async function waitForSuggestion(page, first) {
  const focused = page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
  return until(async () => {
    const label = (await focused.count()) > 0 ? (await focused.first().innerText()).replaceAll('\u00a0', ' ') : '';
    return first.test(label) && label;
  }, `gợi ý (suggestion) ${first}`);
}

/**
 * Reads the messages that have popped up in the corner.
 *
 * @param {Page} page the workbench
 * @returns {Promise<string[]>} one text for each
 */
export function popUps(page) {
  return page.locator('.notification-toast').allInnerTexts();
}

/**
 * Waits until something has stopped fading and moving, and no longer than 3 s: what is drawn anew takes its animation away,
 * which then never finishes.
 *
 * @param {any} locator Playwright's locator of it
 */
export async function atRest(locator) {
  await locator.evaluate(async (/** @type {HTMLElement} */ node) => {
    const deadline = performance.now() + 3000;
    for (let place = ''; performance.now() < deadline; ) {
      const isMoving = document
        .getAnimations()
        .some((it) => it.playState === 'running' && it.effect?.getComputedTiming().iterations !== Infinity);
      const now = JSON.stringify(node.getBoundingClientRect());
      if (!isMoving && now === place) return;
      place = now;
      await new Promise(requestAnimationFrame);
    }
  });
}

/**
 * Fills the browser's clipboard as another program would.
 *
 * @param {Page} page the workbench
 * @param {{ html?: string, plain: string }} clip
 */
export async function copyToClipboard(page, { html, plain }) {
  await page.evaluate(
    async (/** @type {{ html: string, plain: string }} */ texts) => {
      /** @type {Record<string, Blob>} */
      const item = { 'text/plain': new Blob([texts.plain], { type: 'text/plain' }) };
      if (texts.html !== '') item['text/html'] = new Blob([texts.html], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    { html: html ?? '', plain },
  );
}

/**
 * @param {unknown} actual
 * @param {unknown} expected
 * @param {string} what
 */
export function same(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: «${actual}», chờ (expected) «${expected}»`);
}

/**
 * @param {string} text
 * @param {string} part
 */
export function contains(text, part) {
  if (!text.includes(part)) throw new Error(`không thấy (missing) «${part}» trong (in):\n${text}`);
}

/**
 * Opens the palette at a command of ours, again and again until it is there: extensions are read a little after the window
 * opens, what is offered for reports alone is not there before one has been checked, and an editor that is drawn anew
 * closes the palette.
 *
 * @param {Page} page the workbench
 * @param {string} title its title from the start; the palette stays open, with the command chosen
 */
export async function chooseCommand(page, title) {
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  const choose = async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill(`>${title}`, { timeout: 2000 });
    await row.waitFor({ timeout: 2000 });
    return true;
  };
  const leave = async () => {
    await page.keyboard.press('Escape');
    return false;
  };
  await until(() => choose().catch(leave), `lệnh (command) ${title}`, 60_000);
}

/**
 * @param {Page} page the workbench
 * @param {string} text a part of what the row says
 * @returns {any} the first such row of the list that VS Code shows at the top
 */
export function row(page, text) {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}

/**
 * Goes down that list to a row and takes it.
 *
 * @param {Page} page the workbench
 * @param {string} text a part of what the row says
 */
export async function choose(page, text) {
  await row(page, text).waitFor();
  const focused = page.locator('.quick-input-list .monaco-list-row.focused');
  await until(async () => {
    if ((await focused.innerText().catch(() => '')).includes(text)) return true;
    await page.keyboard.press('ArrowDown');
    return false;
  }, text);
  await page.keyboard.press('Enter');
}

/**
 * Waits for the dialog that asks for a file or where to save one.
 *
 * @param {Page} page the workbench
 * @param {string} name the name, or the folder with a slash behind it, that it begins with
 * @returns {Promise<any>} where the path is typed
 */
export async function fileDialog(page, name) {
  const input = page.locator('.quick-input-widget input').first();
  await until(
    async () => (await input.inputValue().catch(() => '')).endsWith(`/${name}`),
    'hộp chọn tệp (file dialog)',
  );
  return input;
}
