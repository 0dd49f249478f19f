import assert from 'node:assert/strict';
import test from 'node:test';
import { LineIndex } from '../src/index.ts';
import { readText, samples } from './kit/files.ts';
import { findingsIn } from './kit/run.ts';

/** What samples/expected.json says of one planted fault: the finding's range is exactly `quote`, on line `line` from 1. */
interface Planted {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly quote: string;
}

const expected: Readonly<Record<string, readonly Planted[]>> = JSON.parse(readText('samples/expected.json'));

test('expected.json speaks of every sample and of nothing else', () => {
  assert.deepEqual(Object.keys(expected).sort(), [...samples().keys()]);
});

for (const [name, text] of samples()) {
  test(`${name} has exactly the faults that were planted`, () => {
    const index = new LineIndex(text);
    const found = findingsIn(text)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule, severity, span }) => ({
        rule,
        severity,
        line: index.positionAt(span.start).line + 1,
        quote: text.slice(span.start, span.end),
      }));
    assert.deepEqual(found, expected[name]);
  });
}

test('a changed digit in any figure of the form II.06a is found in that table', () => {
  const text = samples().get('bao-cao-quy-3.md') ?? '';
  const table = { start: text.indexOf('| STT |'), end: text.indexOf('\n\n', text.indexOf('| STT |')) };
  let cells = 0;
  for (const { at, digits } of figureCells(text, table)) {
    cells++;
    for (let i = 0; i < digits.length; i++) {
      if (!/\d/u.test(digits.charAt(i))) continue;
      const other = `${(Number(digits.charAt(i)) + 1) % 10}`;
      const changed = text.slice(0, at + i) + other + text.slice(at + i + 1);
      const found = findingsIn(changed).some(
        ({ severity, span }) =>
          (severity === 'error' || severity === 'warning') && table.start <= span.start && span.end <= table.end,
      );
      assert.ok(
        found,
        `${digits} with ${other} as digit ${i + 1}: ${changed.slice(changed.lastIndexOf('\n', at) + 1, changed.indexOf('\n', at))}`,
      );
    }
  }
  assert.equal(cells, 11 * 11);
});

/** The figures of the table's rows below the column-number row, from the third column on. */
function* figureCells(text: string, table: { start: number; end: number }): Iterable<{ at: number; digits: string }> {
  let at = table.start;
  for (const line of text.slice(table.start, table.end).split('\n')) {
    if (!/^\|(?: STT |---| \(1\) )/u.test(line)) {
      for (const match of line.matchAll(/(?<=\| )[\d.]+(?= \|)/gu)) {
        const column = line.slice(0, match.index).split('|').length - 1;
        if (column >= 3) yield { at: at + match.index, digits: match[0] };
      }
    }
    at += line.length + 1;
  }
}
