// @ts-check
/** The labelled reports: what stands in them, and what has to be found in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../lib/run.mjs';

/**
 * What an `NN-name.expect.json` says.
 *
 * @typedef {object} Expectation
 * @property {string} quote occurs once in the report; in `must_not` also `*`, the whole report
 * @property {string[]} [also] other places that will do
 * @property {string} [what]
 * @property {string} [why]
 * @property {string} family
 * @property {Severity} severity_at_least
 *
 * @typedef {'error' | 'warning' | 'info' | 'hint'} Severity
 *
 * @typedef {object} Case
 * @property {string} set which collection it belongs to
 * @property {string} name
 * @property {string} file absolute
 * @property {string} text
 * @property {boolean} linked whether it is checked together with the reports that it names
 * @property {Expectation[]} must
 * @property {Expectation[]} nice
 * @property {Expectation[]} mustNot
 */

/** The corpus of the project itself. */
export const CORPUS = path.join(repoRoot, 'server', 'engine', 'test', 'corpus');
/** Cases that others keep beside the repository; a checkout need not have them. */
export const SHARED = path.join(repoRoot, '..', 'shared', 'cases');

/**
 * Reads the cases of a folder: `NN-name.md` with `NN-name.expect.json`, or, for reports that name others, a folder
 * `NN-name` and in the expectation the key `report`, the path of the report to be checked.
 *
 * @param {string} set
 * @param {string} folder absolute; one that is not there has no cases
 * @returns {Case[]} by name
 * @throws when a quote does not occur exactly once: then the expectation means nothing
 */
export function readCases(set, folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.expect.json'));
  return names.sort().map((name) => {
    const expected = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    const file = path.join(folder, expected.report ?? name.replace('.expect.json', '.md'));
    const one = {
      set,
      name: name.replace('.expect.json', ''),
      file,
      text: readFileSync(file, 'utf8'),
      linked: expected.report !== undefined,
      must: expected.must ?? [],
      nice: expected.nice ?? [],
      mustNot: expected.must_not ?? [],
    };
    for (const { quote, also = [] } of [...one.must, ...one.nice, ...one.mustNot]) {
      for (const each of [quote, ...also]) if (each !== '*') spanOf(one.text, each, name);
    }
    return one;
  });
}

/** A case in which nothing at all may be found. @param {Case} one */
export function isClean(one) {
  return one.mustNot.some(({ quote }) => quote === '*');
}

/**
 * @param {string} text
 * @param {string} quote
 * @param {string} name for the message
 */
export function spanOf(text, quote, name) {
  const start = text.indexOf(quote);
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) {
    throw new Error(`${name}: «${quote}» ${start < 0 ? 'does not occur' : 'occurs more than once'}`);
  }
  return { start, end: start + quote.length };
}
