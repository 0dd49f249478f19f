import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { cut } from '../../src/markdown/sections.ts';
import { edited, looseEdit, report, sample } from '../kit/arbitrary.ts';

test('a text cut with the help of the cut before the edit is cut as if it were new', () => {
  fc.assert(
    fc.property(fc.oneof(sample(), report), fc.array(looseEdit, { minLength: 1, maxLength: 8 }), (start, edits) => {
      let text = start;
      let last = cut(text);
      for (const edit of edits) {
        text = edited(text, edit);
        last = cut(text, last);
        const fresh = cut(text);
        assert.deepEqual(last, fresh);
        assert.equal(last.sections.map((section) => section.text).join(''), text);
      }
    }),
    { numRuns: 600 },
  );
});

test('a fence that an edit opens takes the sections below it in, and gives them back', () => {
  const parts = ['I', 'II', 'III', 'IV', 'V', 'VI'].map((number) => `## ${number}. MỤC\n\nLời văn.\n\n`);
  const text = `---\nloại: a\n---\n\n${parts.join('')}`;
  const opened = text.replace('## III. MỤC\n', '## III. MỤC\n\n```\n');
  const closed = opened.replace('## V. MỤC\n', '```\n\n## V. MỤC\n');
  let last = cut(text);
  for (const next of [opened, closed, opened, text]) {
    last = cut(next, last);
    assert.deepEqual(last, cut(next));
  }
});
