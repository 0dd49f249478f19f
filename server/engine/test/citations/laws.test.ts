import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readDate } from '../../src/facts/front-matter.ts';
import { KNOWN_DOCUMENTS } from '../../src/words/documents.ts';
import { citationsIn, datesIn } from './read.ts';

const PIECES = [
  'Quyết định',
  'Kế hoạch',
  'Luật Lưu trữ',
  'số',
  '04/KH-UBND',
  '05/QĐ- MTTQ',
  '30/2020/NĐ-CP',
  'ngày',
  '29/12/2023',
  '30/02/2024',
  'tháng 8',
  'năm 2024',
  'quý III-2020',
  '6 tháng đầu năm',
  'của',
  'UBND xã',
  'về',
  'khoản 2',
  'Điều',
  '12',
  '1.234',
  '/',
  '-',
  ',',
  ';',
  '.',
  '\n',
  ' ',
  'từ',
  'đến',
  'nǎm',
  'Ðiều 3',
  'II.06a/VPCP',
  '18-NQ/TW',
  'ngày 15',
  '…',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .chain((pieces) => fc.constantFrom(' ', '').map((glue) => pieces.join(glue)))
  .chain((joined) => fc.constantFrom(joined, joined.normalize('NFD')));

test('every stretch is where it says, in order, none within another', () => {
  fc.assert(
    fc.property(text, (sample) => {
      for (const found of [datesIn(sample), citationsIn(sample)]) {
        let last = 0;
        for (const { index, end, span, written } of found) {
          assert.ok(last <= index && index < end && end <= sample.length, `${last} ${index} ${end}`);
          assert.equal(sample.slice(index, end), written);
          assert.deepEqual(span, { start: index, end });
          last = end;
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('a text in decomposed letters is read like the composed one', () => {
  const composed = 'Quyết định số 05/QĐ-UBND ngày 5 tháng 8 năm 2024 của Ủy ban nhân dân xã';
  const decomposed = composed.normalize('NFD');
  const [one] = citationsIn(composed);
  const [other] = citationsIn(decomposed);
  assert.equal(other?.written.normalize('NFC'), one?.written);
  assert.equal(other?.date?.ordinal, one?.date?.ordinal);
  assert.equal(other?.issuer, one?.issuer);
});

test('what the data file says of known documents can be read', () => {
  for (const known of KNOWN_DOCUMENTS) {
    assert.ok(known.symbol ?? known.title, known.name);
    assert.notEqual(known.source, '');
    if (known.date) assert.equal(readDate(known.date)?.exists, true, known.name);
    if (known.symbol) assert.equal(citationsIn(known.name).at(-1)?.symbol?.mended, known.symbol);
    if (known.replacedBy)
      assert.ok(
        KNOWN_DOCUMENTS.some(({ symbol }) => symbol === known.replacedBy?.symbol),
        known.name,
      );
  }
});
