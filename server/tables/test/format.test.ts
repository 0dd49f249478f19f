import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEdits } from '@soat/engine';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { formatTables } from '../src/format.ts';
import { width } from '../src/width.ts';
import { facts, reportWith, tableText } from './kit.ts';

const WIDE = { maxWidth: 400 };

function formatted(text: string, maxWidth = 400): string {
  return applyEdits(text, formatTables(text, { maxWidth }));
}

test('figures go to the right, words to the left, also where the delimiter row does not say so', () => {
  const text = `| STT | Lĩnh vực | Tiếp nhận |Đã giải quyết|
|---|---|--:|---|
|1|Hộ tịch|1.079|5|
| * | Tổng số | 9 | 1.234 |
`;
  assert.equal(
    formatted(text),
    `| STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |
| --- | -------- | --------: | ------------- |
| 1   | Hộ tịch  |     1.079 |             5 |
| *   | Tổng số  |         9 |         1.234 |
`,
  );
});

test('letters made of two code points, wide letters and emoji take the columns that they are drawn in', () => {
  const text = `| Tên | Số |\n|---|--:|\n| ho\u0323\u0302 | 1 |\n| 漢字 | 22 |\n| 👩‍👩‍👧 | 333 |\n| hộ khẩu | 4 |\n`;
  const lines = formatted(text).trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => width(line)),
    lines.map(() => width(lines[0] ?? '')),
  );
  assert.equal(lines[2], '| ho\u0323\u0302      |   1 |');
});

test('escaped bars and bars in code stay in their cells', () => {
  const text = '| A | B |\n|---|---|\n| a \\| b | `x \\| y` |\n| C\\\\ | d |\n';
  assert.equal(
    formatted(text),
    '| A      | B        |\n| ------ | -------- |\n| a \\| b | `x \\| y` |\n| C\\\\    | d        |\n',
  );
});

test('where the header would make the lines too long, only the rows below it are aligned', () => {
  const text = `| STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | / Trực tuyến |
|---|---|--:|--:|
| (1) | (2) | (3)=(4)+(5)+(6) | (4) |
| 1 | Hộ tịch | 5 | 5 |
| * | Tổng số | 1.966 | 33 |
`;
  assert.equal(
    formatted(text, 60),
    `| STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | / Trực tuyến |
| --- | --- | --: | --: |
| (1) | (2) | (3)=(4)+(5)+(6) | (4) |
| 1 | Hộ tịch |     5 |  5 |
| * | Tổng số | 1.966 | 33 |
`,
  );
});

test('where even the rows are too long, every cell has one blank on each side', () => {
  const text = `|A|B|\n|---|:-:|\n|${'chữ '.repeat(20)}|1|\n|  b  ||\n`;
  assert.equal(formatted(text, 40), `| A | B |\n| --- | :-: |\n| ${'chữ '.repeat(20).trim()} | 1 |\n| b | |\n`);
});

test('a part of the text can be formatted by itself, with the widths of the whole table', () => {
  const text = '| A | B |\n|---|--:|\n|x|1|\n|yyyy|22|\n\n| C | D |\n|---|---|\n';
  const start = text.indexOf('|x|');
  const edits = formatTables(text, { ...WIDE, within: { start, end: start + 3 } });
  assert.equal(applyEdits(text, edits), text.replace('|x|1|', '| x    |   1 |'));
  for (const { span } of edits) assert.ok(span.start >= start && span.end <= start + 5);
});

test('tables in code, in lists and in the front matter are no tables', () => {
  const table = '|a|b|\n|-|-|\n|1|2|\n';
  for (const text of [
    `---\nx: |\n${table}---\n\nLời.\n`,
    `\`\`\`\n${table}\`\`\`\n`,
    table.replace(/^/gmu, '    '),
    `- mục\n\n${table.replace(/^/gmu, '  ')}`,
    `> ${table.replaceAll('\n|', '\n> |')}`,
    `<!--\n${table}-->\n`,
  ])
    assert.deepEqual(formatTables(text, WIDE), [], text);
});

test('an indented table keeps its indent, a text that ends in its table gets no line break', () => {
  assert.equal(formatted('  |a|b|\n  |-|-:|\n  |x|2|'), '  | a   |   b |\n  | --- | --: |\n  | x   |   2 |');
});

test('law: blanks and dashes apart, nothing changes; twice is once; the engine reads and finds the same', () => {
  const bare = (text: string): string => text.replace(/[ \t]+/gu, '').replace(/-+/gu, '-');
  fc.assert(
    fc.property(tableText, fc.constantFrom(20, 60, 400), (table, maxWidth) => {
      const text = reportWith(table);
      const edits = formatTables(text, { maxWidth });
      for (const { span, newText } of edits) {
        assert.match(text.slice(span.start, span.end), /^(?:[ \t]*|:?-+:?)$/u);
        assert.match(newText, /^(?:[ \t]*|:?-+:?)$/u);
      }
      const once = applyEdits(text, edits);
      assert.equal(bare(once), bare(text));
      assert.equal(formatted(once, maxWidth), once);
      assert.deepEqual(facts(once), facts(text));
    }),
    { numRuns: 300 },
  );
});

test('law: every other reader of Markdown sees the same cells and alignments', () => {
  const read = (text: string): unknown => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
    return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)));
  };
  fc.assert(
    fc.property(tableText, (table) => {
      assert.deepEqual(read(formatted(`Số:\n\n${table}\n`)), read(`Số:\n\n${table}\n`));
    }),
    { numRuns: 300 },
  );
});

test('a table of ten thousand rows is aligned within a second', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `| ${i} | Lĩnh vực thứ ${i} | ${i * 7} |`);
  const text = `| STT | Tên | Số |\n|---|---|--:|\n${rows.join('\n')}\n`;
  const from = performance.now();
  formatted(text);
  assert.ok(performance.now() - from < 1000);
});
