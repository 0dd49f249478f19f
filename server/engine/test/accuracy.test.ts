import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import test, { before } from 'node:test';
import { promisify } from 'node:util';
import { ROOT, readText } from './kit/files.ts';

/** What `npm run score -- --json` says of one set of reports; shares are between 0 and 1. */
interface Numbers {
  readonly reports: number;
  readonly cleanReports: number;
  readonly recall: number;
  readonly precision: number;
  readonly loudOnClean: number;
  readonly violations: number;
  readonly families: Readonly<Record<string, { readonly must: number; readonly found: number }>>;
}

/** How often a changed figure was noticed, by kind of place. */
type Mutations = Readonly<Record<string, { readonly slips: number; readonly share: number }>>;

/**
 * The least that is accepted, whatever docs/accuracy.md records: a precision of 0.99, a recall of 0.95, no
 * error or warning on a clean report, 0.99 of the bound cells and 0.9 of the figures and percentages in prose.
 */
const FLOORS = {
  precision: 0.99,
  recall: 0.95,
  loudOnClean: 0,
  mutations: { 'bound cell': 0.99, 'percentage cell': 0.9, 'prose count': 0.9, 'prose percentage': 0.9 },
  shared: { precision: 0.99, recall: 0.99 },
} as const;

const recorded = recordedNumbers();
let corpus: Numbers;
let shared: Numbers | undefined;
let mutations: Mutations;

before(async () => {
  const options = { cwd: ROOT, maxBuffer: 1 << 26 };
  const { stdout } = await promisify(execFile)(process.execPath, ['tools/score.mjs', '--json'], options);
  ({ corpus, shared, mutations } = JSON.parse(stdout));
});

test('the corpus is big enough, and half of it has no fault', () => {
  assert.ok(corpus.reports >= 44, `${corpus.reports} reports`);
  assert.ok(corpus.cleanReports * 2 >= corpus.reports, `${corpus.cleanReports} clean ones of ${corpus.reports}`);
});

test('docs/accuracy.md is about the corpus as it is now', () => {
  const musts = (numbers: Numbers) => Object.entries(numbers.families).map(([family, { must }]) => [family, must]);
  assert.equal(recorded.reports, corpus.reports, 'run `npm run score -- --write`');
  assert.deepEqual(musts(recorded), musts(corpus), 'run `npm run score -- --write`');
});

test('clean reports draw no more errors and warnings than recorded', () => {
  assert.ok(
    corpus.loudOnClean <= Math.min(recorded.loudOnClean, FLOORS.loudOnClean),
    `${corpus.loudOnClean} on clean reports`,
  );
  assert.ok(corpus.violations <= recorded.violations, `${corpus.violations} at places where none may be`);
});

test('precision and recall are no lower than recorded, nor than what is asked for', () => {
  atLeast('precision', corpus.precision, recorded.precision, FLOORS.precision);
  atLeast('recall', corpus.recall, recorded.recall, FLOORS.recall);
});

test('no family of faults is found less often than recorded', () => {
  for (const [family, { found }] of Object.entries(recorded.families)) {
    atLeast(family, corpus.families[family]?.found ?? 0, found, 0);
  }
});

test('changed figures are noticed as often as recorded, and as often as is asked for', () => {
  for (const [kind, { share }] of Object.entries(recorded.mutations)) {
    const floor = FLOORS.mutations[kind as keyof typeof FLOORS.mutations] ?? 0;
    atLeast(kind, mutations[kind]?.share ?? 0, share, floor);
  }
  for (const kind of Object.keys(FLOORS.mutations)) assert.ok((mutations[kind]?.slips ?? 0) >= 90, `few of ${kind}`);
});

test('the shared cases, where they are there, hold', () => {
  if (shared === undefined) return;
  atLeast('precision on the shared cases', shared.precision, 0, FLOORS.shared.precision);
  atLeast('recall on the shared cases', shared.recall, 0, FLOORS.shared.recall);
});

function atLeast(what: string, now: number, before: number, floor: number): void {
  assert.ok(now >= before, `${what} has fallen from ${before} to ${now}; npm run score -- --failures says where`);
  assert.ok(now >= floor, `${what} is ${now}, asked for is ${floor}; npm run score -- --failures says where`);
}

function recordedNumbers(): Numbers & { readonly mutations: Mutations } {
  const block = /```json\n([\s\S]*?)\n```/u.exec(readText('docs/accuracy.md'))?.[1];
  assert.ok(block, 'docs/accuracy.md has no block of numbers');
  return JSON.parse(block);
}
