import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { foldLabel } from '../../src/words/fold.ts';
import { wordingKey } from '../../src/words/wording-key.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['Hồ sơ trễ hạn', 'hồ sơ  **trễ** hạn.'],
  ['hoà giải', 'hòa giải'],
  ['tỉ lệ, kỹ thuật', 'tỷ lệ kĩ thuật'],
  ['chất lƣợng', 'chất lượng'],
  ['Ðà Lạt', 'đà lạt'],
];

test('what folds to one wording has one key', () => {
  for (const [one, other] of SAME) {
    assert.equal(foldLabel(one), foldLabel(other));
    assert.deepEqual(wordingKey(one), wordingKey(other));
  }
});

test('a composed text, a decomposed one and one in capitals have one key, with the words that folding leaves', () => {
  const word = fc.constantFrom(
    'hồ',
    'sơ',
    'quá',
    'hạn',
    'Ủy',
    'ban',
    '966',
    '99,79%',
    'Hộ-tịch',
    '(thuế)',
    'kỳ',
    'đúng',
    '…',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 16 }), (words) => {
      const text = words.join(' ');
      const folded = foldLabel(text);
      assert.equal(wordingKey(text).words, folded === '' ? 0 : folded.split(' ').length);
      for (const like of [text.normalize('NFD'), text.toUpperCase(), folded]) {
        assert.equal(wordingKey(like).key, wordingKey(text).key);
      }
    }),
  );
});

test('other words have other keys', () => {
  assert.notEqual(wordingKey('tiếp nhận 966 hồ sơ').key, wordingKey('tiếp nhận 996 hồ sơ').key);
});
