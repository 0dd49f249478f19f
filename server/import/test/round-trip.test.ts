// Markdown → Word → Markdown gives the same report, and Word → Markdown → Word keeps every figure.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

import fc from 'fast-check';
import { importDocx } from '../src/index.ts';
import { report } from './generated.ts';
import { counted, docxOf, modelOf, pageFrom } from './kit.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);

for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.md'))) {
  const text = readFileSync(new URL(name, SAMPLES), 'utf8');

  test(`sample ${name}: comes back from Word as it was written, but for links to other files`, async () => {
    const { markdown, notes } = await importDocx(await docxOf(text));
    assert.equal(markdown, text.replace(/^kỳ trước:.*\n/mu, ''));
    assert.deepEqual(notes, []);
  });
}

test('law: a report that goes to Word and back is the same report', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (markdown) => {
      const back = await importDocx(await docxOf(markdown));
      assert.deepEqual(modelOf(pageFrom(back.markdown)), modelOf(pageFrom(markdown)), back.markdown);
    }),
    { numRuns: 25 },
  );
});

test('law: what goes to Word and back a second time does not change any more', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (markdown) => {
      const once = await importDocx(await docxOf(markdown));
      const twice = await importDocx(await docxOf(once.markdown));
      assert.equal(twice.markdown, once.markdown);
    }),
    { numRuns: 10 },
  );
});

test('law: from Word to Markdown and back to Word, every figure is kept', async () => {
  await fc.assert(
    fc.asyncProperty(report, async (markdown) => {
      const first = await docxOf(markdown);
      const second = await docxOf((await importDocx(first)).markdown);
      assert.deepEqual(await figuresOf(second), await figuresOf(first));
    }),
    { numRuns: 10 },
  );
});

/** The figures of the words of a Word file, each as often as it stands there. */
async function figuresOf(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const { strFromU8, unzipSync } = await import('fflate');
  const files = unzipSync(bytes);
  const words = ['word/document.xml', 'word/footnotes.xml']
    .map((name) => strFromU8(files[name] ?? new Uint8Array()))
    .join('')
    .replace(/<\/w:p>|<w:br\/>|<w:tab\/>/gu, ' ')
    .replace(/<[^>]*>/gu, '');
  return new Map([...counted(words)].filter(([word]) => /\p{N}/u.test(word)));
}
