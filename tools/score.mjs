// @ts-check
/**
 * `npm run score`: measures how well Soát finds what is wrong and how silent it is where nothing is.
 *
 *     node tools/score.mjs [--failures] [--json] [--write] [--every N] [--no-mutations]
 *
 * It runs the project's own corpus and, where they stand beside the repository, the shared cases; then it changes one
 * figure at a time in the clean reports and the clean samples. Nothing is drawn by lot: two runs say the same.
 * `--failures` names what is missed and what is found wrongly, `--every 5` changes only each fifth figure, `--write` puts
 * the numbers of the corpus into docs/accuracy.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { repoRoot } from './lib/run.mjs';
import { CORPUS, isClean, readCases, SHARED } from './score/cases.mjs';
import { judge } from './score/match.mjs';
import { mutate } from './score/mutate.mjs';
import { accuracyPage, numbersOf } from './score/page.mjs';
import { findingsOf } from './score/run.mjs';
import { failuresOf, mutationFailures, mutationTable, setTable } from './score/show.mjs';

const { values: options } = parseArgs({
  options: {
    failures: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    'no-mutations': { type: 'boolean', default: false },
  },
});

const corpus = readCases('corpus', CORPUS).map((one) => judge(one, findingsOf(one)));
const shared = readCases('shared', SHARED).map((one) => judge(one, findingsOf(one)));
const mutations = options['no-mutations']
  ? undefined
  : mutate([...corpus.map((outcome) => outcome.case).filter(isClean), ...cleanSamples()], Number(options.every));

if (options.json) {
  const sets = [corpus, ...(shared.length > 0 ? [shared] : [])];
  const numbers = sets.map((outcomes) => [outcomes[0]?.case.set, numbersOf(outcomes, undefined)]);
  const shares = mutations ? numbersOf([], mutations).mutations : undefined;
  console.log(JSON.stringify({ ...Object.fromEntries(numbers), mutations: shares }, null, 2));
} else {
  for (const [title, outcomes] of /** @type {const} */ ([
    ['Bộ mẫu của dự án (corpus)', corpus],
    ['Bộ mẫu dùng chung (shared cases)', shared],
  ])) {
    if (outcomes.length > 0) console.log(`\n── ${title}\n\n${setTable(outcomes)}`);
    if (options.failures) for (const line of failuresOf(outcomes)) console.log(line);
  }
  if (mutations) {
    console.log(`\n── Đổi từng con số một (mutations)\n\n${mutationTable(mutations.shares)}`);
    if (options.failures) for (const line of mutationFailures(mutations.missed)) console.log(line);
  }
}

if (options.write) {
  if (!mutations || options.every !== '1') throw new Error('score: the page is written from a whole run only');
  writeFileSync(path.join(repoRoot, 'docs', 'accuracy.md'), accuracyPage(corpus, mutations));
  console.error('score: wrote docs/accuracy.md');
}

/** The samples in which nothing is planted. */
function cleanSamples() {
  const folder = path.join(repoRoot, 'samples');
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const names = Object.keys(expected).filter((name) => expected[name].length === 0);
  return names.map((name) => ({ name: `samples/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }));
}
