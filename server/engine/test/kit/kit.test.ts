import assert from 'node:assert/strict';
import test from 'node:test';
import type { SpokenFinding } from '../../src/index.ts';
import { readFixture } from './fixture.ts';
import { readHeadComment } from './head-comment.ts';
import { minimal } from './minimal.ts';
import { compare, type FixtureRun } from './run.ts';

const RAW = `//! only wrong-total
| A | 279 |
| B | 1.097 |
//    ^^^^^ error[wrong-total] 412 + 388
//= fix wrong-total
//> | B | 1.079 |
//@2-3 hint[wrong-total]
`;
const TEXT = '| A | 279 |\n| B | 1.097 |\n';

function finding(
  start: number,
  end: number,
  severity: SpokenFinding['severity'],
  fixes: SpokenFinding['fixes'] = [],
): SpokenFinding {
  return {
    rule: 'wrong-total',
    severity,
    span: { start, end },
    message: { headline: 'Sai.' },
    text: 'Sai.\n    412 + 388 = 800',
    related: [],
    fixes,
  };
}

const mend = { title: 'Đổi', safe: true, edits: [{ span: { start: 18, end: 23 }, newText: '1.079' }] };

function run(...findings: SpokenFinding[]): FixtureRun {
  return {
    findings,
    strayed: [],
    fixed: (fix) =>
      fix.edits.reduce((text, e) => text.slice(0, e.span.start) + e.newText + text.slice(e.span.end), TEXT),
  };
}

test('a fixture is read without its margin', () => {
  const fixture = readFixture(RAW);
  assert.equal(fixture.text, TEXT);
  assert.equal(fixture.only, 'wrong-total');
  assert.deepEqual(
    fixture.marks.map(({ line, start, end, severity }) => ({ line, start, end, severity })),
    [
      { line: 1, start: 6, end: 11, severity: 'error' },
      { line: 1, start: 2, end: 3, severity: 'hint' },
    ],
  );
  assert.deepEqual(fixture.marks[0]?.fixes[0]?.lines, ['| B | 1.079 |']);
});

test('a margin that cannot be read is refused', () => {
  for (const raw of [
    'a\n// ^^ blunder[x] b\n',
    '//@0-1 error[x]\n',
    'a\n//> b\n',
    'a\n//= fix other\n',
    '//! maybe\n',
    'a\n//error\n',
  ]) {
    assert.throws(() => readFixture(raw), /margin line \d/u, raw);
  }
});

test('exactly the expected findings agree', () => {
  const fixture = readFixture(RAW);
  const small = finding(14, 15, 'hint');
  assert.equal(compare(fixture, run(finding(18, 23, 'error', [mend]), small)), undefined);
  assert.match(compare(fixture, run(small)) ?? '', /missing: line 2, columns 6-11 error/u);
  assert.match(
    compare(fixture, run(finding(18, 23, 'warning'), small)) ?? '',
    /not expected: line 2 warning\[wrong-total\]/u,
  );
  assert.match(
    compare(fixture, run(finding(18, 22, 'error'), small)) ?? '',
    /missing[\s\S]*\n\/\/ {4}\^{4} error\[wrong-total\]/u,
  );
  assert.match(compare(fixture, run(finding(18, 23, 'error'), small)) ?? '', /there is no such fix/u);
  assert.match(
    compare(
      fixture,
      run(finding(18, 23, 'error', [{ ...mend, edits: [{ span: { start: 6, end: 7 }, newText: '1' }] }]), small),
    ) ?? '',
    /the changed lines are/u,
  );
});

test('a piece of a report becomes a whole one around it', () => {
  for (const piece of [
    'Một đoạn.\n',
    '## I. MỤC\n\nMột đoạn.\n',
    '---\nloại: báo cáo cải cách hành chính\n---\n',
    'Hai\r\ndòng.\r\n',
  ]) {
    const { text, start, end } = minimal(piece);
    assert.equal(text.slice(start, end), piece);
    assert.match(text, /^---\r?\nloại: báo cáo/u);
    if (piece.includes('\r')) assert.doesNotMatch(text, /[^\r]\n/u);
  }
});

test('a head comment gives its text and its examples', () => {
  const head = readHeadComment(
    "import x from 'y';\n\n/**\n * Vì sao.\n *\n * Sai:\n *\n * ```markdown\n * a\n * b\n * ```\n *\n * Đúng:\n * ```markdown\n * c\n * ```\n */\n",
  );
  assert.deepEqual(head?.wrong, ['a\nb\n']);
  assert.deepEqual(head?.right, ['c\n']);
  assert.ok(head?.text.startsWith('Vì sao.\n'));
  assert.equal(readHeadComment('const a = 1;'), undefined);
});
