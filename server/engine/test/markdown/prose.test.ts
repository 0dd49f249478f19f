import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type Paragraph, paragraphsOf, parsedParagraphs } from '../../src/markdown/prose.ts';

const plain = (paragraphs: readonly Paragraph[]): unknown =>
  paragraphs.map((paragraph) => ({
    text: paragraph.text,
    span: paragraph.span,
    places: [...paragraph.text].map((_, i) => paragraph.offsetOf(i)),
  }));

const words = fc.constantFrom(
  'hồ sơ',
  '966',
  '99,79%',
  '-',
  '+',
  '1.',
  'a)',
  '(3)',
  '|',
  '#',
  '–',
  '“một cửa”',
  '2.1.',
  ':',
  '=',
  '~',
  'Đạ K’Nớ',
  '…',
  '.',
);
const line = fc
  .tuple(fc.constantFrom('', '- ', '- ', '+ ', '  ', '1. ', '> '), fc.array(words, { minLength: 1, maxLength: 5 }))
  .map(([mark, all]) => mark + all.join(' '));
const run = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

test('a run read without a parser gives what remark gives', () => {
  fc.assert(
    fc.property(run, fc.nat(50), (text, offset) => {
      assert.deepEqual(plain(paragraphsOf(text, offset)), plain(parsedParagraphs(text, offset)), JSON.stringify(text));
    }),
    { numRuns: 3000 },
  );
});

test('marks are gone from the words, and every word leads back to its source', () => {
  const text = 'Đã giải quyết **966** hồ sơ (*trong đó* [02](x.md) trễ hạn), `964` sớm hạn &amp; đúng hạn.';
  const paragraph: Paragraph | undefined = paragraphsOf(text, 100)[0];
  assert.equal(paragraph?.text, 'Đã giải quyết 966 hồ sơ (trong đó 02 trễ hạn), 964 sớm hạn & đúng hạn.');
  for (const figure of ['966', '02', '964', 'sớm', 'đúng hạn.']) {
    const at: number = paragraph?.offsetOf(paragraph.text.indexOf(figure)) ?? 0;
    assert.equal(text.slice(at - 100, at - 100 + figure.length), figure);
  }
});
