import assert from 'node:assert/strict';
import test from 'node:test';
import { RULES } from '../src/index.ts';
import { exampleMessages } from './kit/gallery.ts';

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
const SCOLDING = /không hợp lệ|\binvalid\b|\bYAML\b|\btoken\b|\bundefined\b|\bNaN\b|\[object|\$\{/iu;
const examples = exampleMessages();

for (const rule of RULES) {
  test(`what ${rule.id} says`, () => {
    const own = examples.get(rule.id) ?? [];
    assert.ok(own.length > 0, 'at least one fixture brings its message about');
    for (const { vi, en, fixes } of own) {
      const headline = vi.split('\n')[0] ?? '';
      assert.match(headline, VIETNAMESE);
      assert.notEqual(vi, en, 'both languages are there');
      assert.match(headline, /[.?!»)]$/u, 'a headline is a whole sentence');
      for (const text of [vi, en, ...fixes.flatMap((fix) => [fix.vi, fix.en])]) {
        assert.doesNotMatch(text, SCOLDING);
        assert.equal(text, text.normalize('NFC'));
        assert.notEqual(text.trim(), '');
      }
    }
  });
}
