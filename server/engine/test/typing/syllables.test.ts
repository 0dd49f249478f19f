import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { problemOf } from '../../src/words/mend-syllable.ts';
import { compose, isSyllable, lookUp, withoutTones } from '../../src/words/syllables.ts';
import { samples } from '../kit/files.ts';

test('every small-letter word of the samples that has a Vietnamese letter is a possible syllable', () => {
  let words = 0;
  for (const [name, text] of samples()) {
    if (name.includes('co-loi')) continue;
    for (const [word] of text.matchAll(/(?<![\p{L}'’])\p{Ll}*[^\p{Lu}\P{L}\0-\x7f]\p{Ll}*(?![\p{L}'’])/gu)) {
      words++;
      assert.ok(isSyllable(word), word);
    }
  }
  assert.ok(words > 1000, `${words} words`);
});

test('rare and difficult syllables are possible', () => {
  const rare =
    'khuỷu ngoằn ngoèo quýt giếng gìn khuếch nguệch ngoạc xoong goòng buýt tuýp tuyn yểng thuở huơ quạp quắp nghiêng nghĩa ' +
    'khuya chuếnh choáng bâng khuâng loay hoay quỵt suýt huỳnh uỵch ỉa ưỡn ỳ ý ơn ăn ngoẻo quều quốc giuộc giường';
  for (const word of rare.split(' ')) assert.ok(isSyllable(word), word);
});

test('what the spelling forbids is not possible', () => {
  const wrong =
    'nghành ngiên kông cính gê ghà đuợc trưòng viêc hòan tòan qủa gía iêu yâu quuân ịh phh cuy ngêu kuân têng cóch';
  for (const word of wrong.split(' ')) assert.ok(!isSyllable(word), word);
});

test('a syllable taken apart and put together again is itself or its other spelling', () => {
  const word = fc.constantFrom(
    ...'hòa hoà thủy thuỷ khỏe khoẻ quyển nghiêng được người quốc giữa gì giếng yêu uống oanh'.split(' '),
  );
  fc.assert(
    fc.property(word, (one) => {
      const { base, tones } = withoutTones(one);
      const again = compose(base, tones[0] ?? 0) ?? '';
      assert.ok(again === one || again === lookUp(one)?.first, `${one} ${again}`);
    }),
  );
});

test('the slip of a key is named with what was meant', () => {
  const expected: readonly (readonly [string, string, readonly string[]])[] = [
    ['nghành', 'spelling', ['ngành']],
    ['ngiệm', 'spelling', ['nghiệm']],
    ['đuợc', 'spelling', ['được']],
    ['trưòng', 'spelling', ['trường']],
    ['viêc', 'stopped', ['viếc', 'việc']],
    ['hòan', 'tone-place', ['hoàn']],
    ['qủa', 'tone-place', ['quả']],
    ['gía', 'tone-place', ['giá']],
    ['ngaỳ', 'tone-place', ['ngày']],
    ['nhưngg', 'spelling', ['nhưng']],
  ];
  for (const [word, kind, mended] of expected) assert.deepEqual(problemOf(word), { kind, mended }, word);
});

test('every mended word is a possible syllable, whatever the letters', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáạảấộờũỳ'),
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(letters, (word) => {
      if (isSyllable(word)) return;
      for (const mended of problemOf(word).mended) assert.ok(isSyllable(mended), `${word} → ${mended}`);
    }),
    { numRuns: 2000 },
  );
});
