import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BUILT_IN_KINDS, check, movedSection } from '../../src/index.ts';
import { anyText } from '../kit/arbitrary.ts';
import { samples } from '../kit/files.ts';

const HEAD = '---\nloại: báo cáo cải cách hành chính\n---\n';

/** The body after moving the section that `needle` stands in; undefined where it can't be moved. */
function moved(body: string, needle: string, direction: 'up' | 'down'): string | undefined {
  const text = HEAD + body;
  const { facts, cut } = check(text, { kinds: BUILT_IN_KINDS });
  assert.ok(facts, 'a report');
  const at = text.indexOf(needle);
  const section = cut.starts.findLastIndex((start) => start <= at);
  const change = movedSection(facts, cut, section, direction);
  if (!change) return undefined;
  const after = text.slice(0, change.start) + change.newText + text.slice(change.end);
  assert.ok(after.slice(change.heading).startsWith('#'), 'the place of its heading');
  return after.slice(HEAD.length);
}

const BODY = `
Mở đầu.

## I. MỘT

### 1. Việc một

Đoạn một.

#### 1.1. Chi tiết

### 2. Việc hai

Đoạn hai.

## II. HAI

Đoạn ba.
`;

test('two sections change places and numbers, with all that is under them', () => {
  assert.equal(
    moved(BODY, 'Việc hai', 'up'),
    `
Mở đầu.

## I. MỘT

### 1. Việc hai

Đoạn hai.

### 2. Việc một

Đoạn một.

#### 2.1. Chi tiết

## II. HAI

Đoạn ba.
`,
  );
  assert.equal(moved(BODY, 'Đoạn ba', 'up'), moved(BODY, '## I. MỘT', 'down'));
  assert.match(
    moved(BODY, 'Đoạn ba', 'up') ?? '',
    /^\nMở đầu\.\n\n## I\. HAI\n\nĐoạn ba\.\n\n## II\. MỘT\n\n### 1\. /u,
  );
});

test('down and up again is where it was', () => {
  for (const [name, text] of samples()) {
    const body = text.slice(text.indexOf('\n---\n') + 5);
    const down = moved(body, '#### 3.2.', 'down');
    if (down === undefined) continue;
    const heading = /#### \S+ Cải cách thủ tục hành chính/u.exec(down)?.[0] ?? '';
    assert.equal(moved(down, heading, 'up'), body, name);
  }
});

test('there is no way past the first and the last, from outside of a section, or into another', () => {
  assert.equal(moved(BODY, '## I. MỘT', 'up'), undefined);
  assert.equal(moved(BODY, 'Đoạn ba', 'down'), undefined);
  assert.equal(moved(BODY, 'Việc hai', 'down'), undefined);
  assert.equal(moved(BODY, 'Mở đầu', 'down'), undefined);
});

test('the closing sentence stays at the end, without a line break there too', () => {
  const closing = `${BODY}\nTrên đây là báo cáo./.`;
  const text = moved(closing, 'Đoạn ba', 'up') ?? '';
  assert.match(text, /Đoạn hai\.\n\nTrên đây là báo cáo\.\/\.$/u);
  const bare = moved(BODY.trimEnd(), 'Đoạn ba', 'up') ?? '';
  assert.match(bare, /Đoạn ba\.\n\n## II\. MỘT[\s\S]*Đoạn hai\.$/u);
});

test('a comment that leaves a finding of a heading out goes with it', () => {
  const comment = '<!-- soát: bỏ qua numbering: theo mẫu riêng -->\n### 2.';
  const text = moved(BODY.replace('### 2.', comment), 'Việc hai', 'up') ?? '';
  assert.match(text, /## I\. MỘT\n\n<!-- soát: bỏ qua numbering: theo mẫu riêng -->\n### 1\. Việc hai/u);
  assert.doesNotMatch(text, /Đoạn hai\.\n\n<!--/u);
});

test('headings without numbers only change places; CRLF is kept', () => {
  const plain = '\n## Một\n\nA.\n\n## Hai\n\nB.\n';
  assert.equal(moved(plain, 'Hai', 'up'), '\n## Hai\n\nB.\n\n## Một\n\nA.\n');
  const windows = moved(BODY.replaceAll('\n', '\r\n'), 'Việc hai', 'up') ?? '';
  assert.equal(windows.replaceAll('\r\n', '\n'), moved(BODY, 'Việc hai', 'up'));
  assert.doesNotMatch(windows, /(?<!\r)\n/u);
});

test('law: nothing is lost but digits of numbers, whatever the text', () => {
  const letters = (text: string): string => [...text.replace(/[\dIVXLC\s]/gu, '')].sort().join('');
  fc.assert(
    fc.property(anyText, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (text, at, direction) => {
      const { facts, cut } = check(text, { kinds: BUILT_IN_KINDS });
      if (!facts) return;
      const change = movedSection(facts, cut, at % cut.sections.length, direction);
      if (!change) return;
      const before = text.slice(change.start, change.end);
      if (/#+ *\p{Ll}\)/u.test(before)) return;
      assert.equal(letters(change.newText), letters(before));
    }),
    { numRuns: 150 },
  );
});
