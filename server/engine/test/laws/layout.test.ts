import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { BUILT_IN_KINDS, check, type LayoutReading, readLayout } from '../../src/index.ts';

const FOLDERS = ['../corpus/', '../../../../samples/'].map((name) => new URL(name, import.meta.url));
const TEXTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);

/** What a layout sees of a reading, as plain data. */
function seen({ facts }: Pick<LayoutReading, 'facts'>): unknown {
  return facts?.sections.map(({ section, tables, verdicts }) => ({ section, tables, verdicts }));
}

test('law: the layout’s reading has the tables and verdicts of a check', () => {
  for (const text of TEXTS)
    assert.deepEqual(seen(readLayout(text, BUILT_IN_KINDS)), seen(check(text, { kinds: BUILT_IN_KINDS })));
});

test('law: reading on from an earlier reading is reading anew', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TEXTS),
      fc.nat(),
      fc.nat(60),
      fc.string({ maxLength: 20 }),
      (text, at, length, put) => {
        const start = at % text.length;
        const edited = text.slice(0, start) + put + text.slice(start + length);
        const before = readLayout(text, BUILT_IN_KINDS);
        assert.deepEqual(seen(readLayout(edited, BUILT_IN_KINDS, before)), seen(readLayout(edited, BUILT_IN_KINDS)));
      },
    ),
    { numRuns: 60 },
  );
});

test('law: no text makes the reading throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      readLayout(text, BUILT_IN_KINDS);
      readLayout(`---\nloại: báo cáo cải cách hành chính\n---\n${text}`, BUILT_IN_KINDS);
    }),
  );
});
