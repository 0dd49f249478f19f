// @ts-check
/**
 * A reporter for node:test that says little: each failure with its whole story, and at the end one line that
 * `tools/test.mjs` reads the counts from. Suites are not counted, only tests. A test that is skipped or left to do counts
 * as failed, so that nothing is left out silently.
 */

/** Stands before the line with the counts; no test writes such a line by chance. */
export const countsMark = '\u2063soat-counts ';

/**
 * @param {AsyncIterable<{ type: string, data: any }>} source node:test's events
 * @returns {AsyncGenerator<string>} what is written
 */
export default async function* reporter(source) {
  let passed = 0;
  let failed = 0;
  /** @type {string[]} the names of the tests around the one that is running */
  const names = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') {
      names.length = data.nesting;
      names.push(data.name);
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
    } else if (type === 'test:pass' || type === 'test:fail') {
      if (data.details?.type === 'suite') continue;
      const path = [...names.slice(0, data.nesting), data.name].join(' › ');
      const left =
        data.skip !== undefined ? 'bỏ qua (skipped)' : data.todo !== undefined ? 'chưa làm (todo)' : undefined;
      if (type === 'test:pass' && left === undefined) passed++;
      else {
        failed++;
        yield `  ✗ ${path}${left ? `: ${left}` : ''}\n${type === 'test:fail' ? story(data.details?.error) : ''}`;
      }
    }
  }
  yield `${countsMark}${JSON.stringify({ passed, failed })}\n`;
}

/**
 * @param {any} error what node:test says of a failure; the test's own error is its cause
 * @returns {string}
 */
function story(error) {
  const cause = error?.cause ?? error;
  const text = cause?.stack ?? cause?.message ?? String(cause);
  return `${text.replace(/^/gm, '      ')}\n`;
}
