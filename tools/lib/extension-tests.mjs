// @ts-check
/**
 * Running a test suite inside an extension host whose window is a browser page: the suite's output and its end reach us
 * through two functions that VS Code's smoke-test driver calls on the page.
 */
import { openPage, screenshot } from './browser.mjs';

/** Lines of output with this character before them are the suite's; everything else is VS Code's own talk. */
export const outputMark = '\u2063';

/**
 * What to run.
 *
 * @typedef {object} TestRunOptions
 * @property {string} url the window's address; it must name the extension and the tests
 * @property {(line: string) => void} onLine hears the suite's output
 * @property {(line: string) => void} [onNoise] hears everything else that the extension host and the page write
 * @property {number} [timeout] in milliseconds; 180 s by default
 * @property {string} [screenshotOnFailure] a file for a picture of the window when the suite fails
 * @property {import('./install.mjs').Log} [log] told about an installation that has to be done first
 */

/**
 * Opens a window that runs a test suite and waits for its end.
 *
 * @param {TestRunOptions} options see {@link TestRunOptions}
 * @returns {Promise<number>} the suite's exit status: 0 when all passed, 124 when it didn't end in time
 */
export async function runTestWindow({ url, onLine, onNoise, timeout = 180_000, screenshotOnFailure, log }) {
  /** @type {(status: number) => void} */
  let finish = () => {};
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const { page, close } = await openPage(url, {
    ...(log ? { log } : {}),
    ...(onNoise ? { onConsole: onNoise } : {}),
    functions: {
      codeAutomationLog: (/** @type {string} */ _type, /** @type {unknown[]} */ args) => sort(args.join(' ')),
      codeAutomationExit: (/** @type {number} */ status) => finish(Number(status) || 0),
    },
  });
  /** @param {string} text */
  function sort(text) {
    const at = text.indexOf(outputMark);
    if (at >= 0) onLine(text.slice(at + outputMark.length));
    else onNoise?.(text);
  }
  const timer = setTimeout(() => {
    onLine(`Bộ kiểm thử không kết thúc sau ${timeout / 1000} s (the test suite did not end in time)`);
    finish(124);
  }, timeout);
  page.on('crash', () => finish(125));
  const status = await finished;
  clearTimeout(timer);
  if (status !== 0 && screenshotOnFailure) await screenshot(page, screenshotOnFailure).catch(() => {});
  await close();
  return status;
}
