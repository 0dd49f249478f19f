import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { pageOf, tablesOf } from '@soat/page';
import fc from 'fast-check';
import { factsOf, page } from '../../page/test/kit.ts';
import { toCsv, toDocx, toHtml, toXlsx } from '../src/index.ts';
import { filesOf, wordsOf } from './kit.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);

/** How often each word stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.md'))) {
  test(`sample ${name}: every word of the body is in the Word document, as often as it is written`, async () => {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8').normalize('NFC');
    const own = pageOf(factsOf(text));
    const document = filesOf(await toDocx(own))['word/document.xml'] ?? '';
    // Paragraphs apart, so that the last word of one and the first of the next stay two.
    const shown = counted(wordsOf(document.replaceAll('</w:p>', '<w:t> </w:t></w:p>')));
    const body = text.slice(text.indexOf('\n---\n') + 5).replace(/<!--[\s\S]*?-->/gu, '');
    for (const [word, times] of counted(body)) assert.ok((shown.get(word) ?? 0) >= times, `${word}: ${times} times`);
    assert.ok(tablesOf(own).length > 0 && toXlsx(own) && toCsv(own));
  });
}

test('law: no body keeps a report from being exported, and no mark of it breaks the XML', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (body) => {
      const own = page(`${body}\n\n| <a> | & |\n|---|---|\n| ${body.replace(/[\n\r|]/gu, ' ')} | 1 |\n`);
      const document = filesOf(await toDocx(own))['word/document.xml'] ?? '';
      const open = document.match(/<w:p[ >]/gu)?.length ?? 0;
      const close = document.match(/<\/w:p>/gu)?.length ?? 0;
      assert.equal(open, close);
      assert.ok(!/&(?!amp;|lt;|gt;|quot;|apos;|#)/u.test(document));
      toHtml(own);
      toXlsx(own);
      toCsv(own);
    }),
    { numRuns: 40 },
  );
});
