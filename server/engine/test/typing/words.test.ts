import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readWords } from '../../src/words/odd-words.ts';
import { plainWord } from '../../src/words/scan.ts';
import { samples } from '../kit/files.ts';
import { minimal } from '../kit/minimal.ts';
import { findingsIn } from '../kit/run.ts';

const TYPING = new Set(
  'impossible-syllable glued-words missing-space doubled-punctuation stray-blank unbalanced-brackets mixed-scripts invisible-characters misread-encoding tone-placement i-or-y decomposed-letters'.split(
    ' ',
  ),
);

function typingIn(text: string): readonly string[] {
  return findingsIn(minimal(text).text)
    .filter((finding) => TYPING.has(finding.rule))
    .map((finding) => finding.rule);
}

test('the samples have no fault of typing; decomposed they have that one fault and no other', () => {
  for (const [name, text] of samples()) {
    assert.deepEqual(typingIn(text), [], name);
    const decomposed = new Set(typingIn(text.normalize('NFD')));
    assert.deepEqual([...decomposed], ['decomposed-letters'], name);
  }
});

test('a blank that is lost between two words of a sentence is found where both bear marks', () => {
  const sentence = 'công chức hướng dẫn người dân nộp hồ sơ trực tuyến';
  const gaps = [...sentence.matchAll(/(?<=[^\0-\x7f]\p{Ll}*) (?=\p{Ll}*[^\0-\x7f])/gu)].map((match) => match.index);
  let found = 0;
  for (const gap of gaps) found += readWords(sentence.slice(0, gap) + sentence.slice(gap + 1)).odd.length;
  assert.ok(found >= gaps.length - 1, `${found} of ${gaps.length}`);
});

test('what stands between two words does not change what is said of a third', () => {
  const odd = fc.constantFrom('đuợc', 'nghành', 'nhândân', 'phườngLong', 'photocopyy');
  const fine = fc.array(fc.constantFrom('hồ sơ', 'UBND', 'Zalo', '12', 'Đắk Lắk', 'K’Nớ', 'quy'), { maxLength: 5 });
  fc.assert(
    fc.property(odd, fine, fine, (word, before, after) => {
      const read = readWords([...before, word, ...after].join(' '));
      assert.deepEqual(
        read.odd.map((one) => one.text),
        [word],
      );
    }),
  );
});

test('reading never fails and every place lies in the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      for (const { start, end } of [...readWords(text).odd, ...readWords(text).variants])
        assert.ok(0 <= start && start < end && end <= text.length);
    }),
    { numRuns: 2000 },
  );
});

test('a word is read as it was meant, whatever was put between its letters', () => {
  for (const word of ['giải', 'UBND', 'trường', 'hộ']) {
    assert.equal(plainWord(word.normalize('NFD')), word);
    assert.equal(plainWord([...word].join('\u200b')), word);
  }
  assert.equal(plainWord('lƣợng'), 'lượng');
  assert.equal(plainWord('UВND'), 'UBND');
  assert.equal(plainWord('ho\u0323\u0302'), 'hộ');
});

test('a bracket that is opened before a list and closed in it has its partner', () => {
  assert.deepEqual(typingIn('Các việc sau (theo thứ tự:\n\n- tiếp nhận;\n- trả kết quả).\n'), []);
  assert.deepEqual(typingIn('Các việc sau (theo thứ tự.\n\n- tiếp nhận;\n- trả kết quả).\n'), [
    'unbalanced-brackets',
    'unbalanced-brackets',
  ]);
});

test('where two spellings are as frequent, the one of the front matter or the first one is the usual one', () => {
  const flagged = (text: string): readonly string[] =>
    findingsIn(minimal(text).text)
      .filter((finding) => finding.rule === 'i-or-y')
      .map((finding) => finding.message.headline);
  assert.match(flagged('Công chức theo nội qui và quy chế.\n')[0] ?? '', /«quy» ở đây/u);
  assert.match(flagged('Công chức theo nội quy và qui chế.\n')[0] ?? '', /«qui» ở đây/u);
  assert.equal(flagged('Công chức theo nội quy và quy chế.\n').length, 0);
});
