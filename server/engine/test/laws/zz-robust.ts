import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BUILT_IN_KINDS, check, LANGUAGES, speak } from '../../src/index.ts';
import { cut } from '../../src/markdown/sections.ts';
import { anyText, report } from '../kit/arbitrary.ts';
import { samples } from '../kit/files.ts';
import { MINIMAL_FRONT_MATTER } from '../kit/minimal.ts';

/** Checks a text and says every finding; every place must lie in the text. */
function survives(text: string): void {
  const checked = check(text, { kinds: BUILT_IN_KINDS });
  assert.ok(checked.coverage.checked <= checked.coverage.figures);
  for (const finding of checked.findings) {
    for (const language of LANGUAGES) {
      const spoken = speak(finding, checked.cut, language);
      assert.notEqual(spoken.message.headline.trim(), '');
      const edits = spoken.fixes.flatMap((fix) => fix.edits);
      for (const { span } of [spoken, ...spoken.related, ...edits]) {
        assert.ok(
          0 <= span.start && span.start <= span.end && span.end <= text.length,
          `${spoken.rule} ${JSON.stringify(span)}`,
        );
      }
    }
  }
}

test('no text makes the engine throw, and every place lies in the text', () => {
  fc.assert(fc.property(anyText, survives), { numRuns: 2500 });
});

test('no report makes the engine throw, and every place lies in the text', () => {
  fc.assert(fc.property(report, survives), { numRuns: 2500 });
});

test('a sample cut short at any line, or typed line by line, makes nothing throw', () => {
  for (const text of samples().values()) {
    const lines = text.split('\n');
    for (let end = 0; end <= lines.length; end += 3) survives(lines.slice(0, end).join('\n'));
  }
});

test('odd documents are read to their end', () => {
  const table = `|${'1|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|${'1|'.repeat(10_000)}\n`;
  for (const text of [
    '',
    '---',
    '---\n',
    '---\nloại:',
    MINIMAL_FRONT_MATTER,
    MINIMAL_FRONT_MATTER + table,
    '\u0000\u0001',
    '|'.repeat(50_000),
    '<'.repeat(20_000),
    '#'.repeat(20_000),
  ]) {
    survives(text);
    survives(`${MINIMAL_FRONT_MATTER}\n${text}`);
  }
});

test('the sections of a cut joined are the text', () => {
  fc.assert(
    fc.property(anyText, fc.option(anyText), (text, before) => {
      const pieces = cut(text, before === null ? undefined : cut(before));
      assert.equal(pieces.sections.map((section) => section.text).join(''), text);
      assert.equal(pieces.sections[0]?.kind, 'front-matter');
      let at = 0;
      for (const [i, section] of pieces.sections.entries()) {
        assert.equal(pieces.starts[i], at);
        at += section.text.length;
      }
    }),
    { numRuns: 3000 },
  );
});
