import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { closest, readDate } from '../../src/facts/front-matter.ts';
import {
  type FrontMatterNode,
  kindOf,
  lookup,
  nodeAt,
  readFrontMatter,
  toData,
} from '../../src/markdown/front-matter.ts';
import { BUILT_IN_KINDS } from '../../src/schema/built-in.ts';

function data(yaml: string): unknown {
  return toData(readFrontMatter(`---\n${yaml}\n---\n`).root);
}

function codes(yaml: string): string[] {
  return readFrontMatter(`---\n${yaml}\n---\n`).problems.map((problem) => problem.code);
}

/** Every text of a front matter with its span. */
function texts(node: FrontMatterNode | undefined): { text: string; start: number; end: number }[] {
  if (!node) return [];
  if (node.kind === 'text') return [{ text: node.text, ...node.span }];
  if (node.kind === 'list') return node.items.flatMap(texts);
  return node.entries.flatMap((entry) => [{ text: entry.key, ...entry.keySpan }, ...texts(entry.value)]);
}

test('scalars keep the text that was written', () => {
  assert.deepEqual(data('số: 01\nngày: 2024-08-06\nđúng: yes\nrỗng: ~\nsố thực: 1.50'), {
    số: '01',
    ngày: '2024-08-06',
    đúng: 'yes',
    rỗng: '~',
    'số thực': '1.50',
  });
});

test('a one-line map in a list is the text that it was written as', () => {
  assert.deepEqual(data('nơi nhận:\n  - Như trên\n  - Lưu: VT\n  - "Lưu: VT, 02 bản"'), {
    'nơi nhận': ['Như trên', 'Lưu: VT', 'Lưu: VT, 02 bản'],
  });
  assert.deepEqual(data('a:\n  - k: v\n    k2: v2'), { a: [{ k: 'v', k2: 'v2' }] });
});

test('spans lead back to the source', () => {
  const source = '---\nsố: 15/BC-UBND   # ghi chú\nkỳ:\n  từ: 01/01/2024\n  - x\n---\n'.replace('  - x\n', '');
  const frontMatter = readFrontMatter(source);
  for (const { text, start, end } of texts(frontMatter.root)) assert.equal(source.slice(start, end), text);
  assert.equal(source.slice(frontMatter.span.start, frontMatter.span.end), source.slice(4, -4));
});

test('a key without a value has an empty text behind its colon', () => {
  const source = '---\nsố:\nngày: \n---\n';
  const node = lookup(readFrontMatter(source), 'số');
  assert.deepEqual(node, { kind: 'text', text: '', span: { start: 7, end: 7 } });
});

test('keys in any normal form, with any line ending and a byte order mark, are the same keys', () => {
  const plain = '---\nloại: báo cáo cải cách hành chính\nkỳ:\n  từ: 01/01/2024\n---\n';
  for (const text of [plain, plain.normalize('NFD'), plain.replaceAll('\n', '\r\n'), `\uFEFF${plain}`]) {
    const frontMatter = readFrontMatter(text);
    assert.equal(frontMatter.closed, true);
    assert.deepEqual(frontMatter.problems, []);
    assert.equal(kindOf(frontMatter, BUILT_IN_KINDS)?.name, 'báo cáo cải cách hành chính');
    const node = nodeAt(frontMatter, '/kỳ/từ');
    assert.ok(node?.kind === 'text');
    assert.equal(node.text, '01/01/2024');
    assert.equal(text.slice(node.span.start, node.span.end), '01/01/2024');
  }
});

test('the kind is found whatever the case and the blanks', () => {
  const kind = (value: string) => kindOf(readFrontMatter(`---\nloại: ${value}\n---\n`), BUILT_IN_KINDS);
  assert.ok(kind('Báo cáo  CẢI CÁCH hành chính'));
  assert.equal(kind('báo cáo khác'), undefined);
  assert.equal(kind(''), undefined);
});

test('a fault in one line costs only that line', () => {
  const cases: readonly (readonly [string, string, unknown])[] = [
    ['a: Báo cáo: công tác', 'colon', 'Báo cáo: công tác'],
    ['a: *sao', 'special', '*sao'],
    ['a: @gì', 'special', '@gì'],
    ['a: > 10', 'special', '> 10'],
    ['a: [x] và y', 'special', '[x] và y'],
    ['a: "chưa đóng', 'quote', '"chưa đóng'],
    ['a: "x" y', 'quote', '"x" y'],
    ['a:liền', 'no-blank', 'liền'],
    ['a：rộng', 'no-blank', 'rộng'],
  ];
  for (const [line, code, value] of cases) {
    assert.deepEqual(codes(`${line}\nb: hai`), [code], line);
    assert.deepEqual(data(`${line}\nb: hai`), { a: value, b: 'hai' }, line);
  }
  assert.deepEqual(data('a: một\nmột dòng chữ\nb: hai'), { a: 'một', b: 'hai' });
  assert.deepEqual(data('kỳ:\n\ttừ: 1\n\tđến: 2\nb: hai'), { kỳ: { từ: '1', đến: '2' }, b: 'hai' });
});

test('what the mending writes is read as it was meant', () => {
  for (const line of [
    'a: Báo cáo: công tác',
    'a: *sao',
    'a: "chưa đóng',
    'a: nói "x": y',
    'a:liền',
    'a：rộng',
    'a:\n  - Lưu: VT: 2 bản',
    'kỳ:\n\ttừ: 1',
  ]) {
    const source = `---\n${line}\nb: hai\n---\n`;
    const [problem] = readFrontMatter(source).problems;
    assert.ok(problem?.mend, line);
    const mended =
      source.slice(0, problem.mend.span.start) + problem.mend.newText + source.slice(problem.mend.span.end);
    assert.deepEqual(readFrontMatter(mended).problems, [], mended);
    assert.equal(readFrontMatter(mended).closed, true);
  }
});

test('blocks of text, lists in brackets and comments are plain YAML', () => {
  assert.deepEqual(
    codes('# ghi chú\na: |\n  dòng: một\n  *hai\nb: [x, y]\nc: [x,\n  y]\nd: "x" # y\ne: dòng một\n  dòng hai'),
    [],
  );
  assert.deepEqual(data('b: [x, y]\nc: dòng một\n  dòng hai'), { b: ['x', 'y'], c: 'dòng một dòng hai' });
});

test('an unclosed front matter ends where its keys end', () => {
  const frontMatter = readFrontMatter('---\nloại: a\nsố: 1\n\nỦy ban nhân dân báo cáo: xong.\n');
  assert.equal(frontMatter.closed, false);
  assert.equal(frontMatter.span.end, '---\nloại: a\nsố: 1\n'.length);
  assert.deepEqual(toData(frontMatter.root), { loại: 'a', số: '1' });
});

test('a text without a front matter has none', () => {
  for (const text of ['', 'chữ', '--- x\n', '\uFEFF']) assert.equal(readFrontMatter(text).present, false);
});

test('no text makes the reader throw, and every span lies in the text', () => {
  const scrap = fc.constantFrom(
    'a: ',
    '- ',
    '"',
    "'",
    '[',
    '{',
    ']',
    ': ',
    '\n',
    '\t',
    '  ',
    '#',
    '&a ',
    '*a ',
    '? ',
    '| ',
    '|\n',
    '---\n',
    '\r\n',
    'từ',
    '：',
    '!x ',
    ',',
    '\uD800',
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 40 }), fc.boolean(), (scraps, closed) => {
      const text = `---\n${scraps.join('')}${closed ? '\n---\n' : ''}`;
      const frontMatter = readFrontMatter(text);
      toData(frontMatter.root);
      for (const { start, end } of [
        ...texts(frontMatter.root),
        ...frontMatter.problems.map((problem) => problem.span),
      ]) {
        assert.ok(0 <= start && start <= end && end <= text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('a hundred kilobytes of garbage are read in good time', () => {
  for (const piece of ['[', '{', '- ', 'a: "\n', 'a: *b\n', '| a | b |\n', '"', 'a:\n ']) {
    const start = performance.now();
    readFrontMatter(`---\n${piece.repeat(Math.ceil(100_000 / piece.length))}`);
    assert.ok(performance.now() - start < 2_000, piece);
  }
});

test('dates are read as people write them and held against the calendar', () => {
  assert.equal(readDate('29/02/2024')?.exists, true);
  assert.equal(readDate('29/02/2023')?.exists, false);
  assert.equal(readDate('2024-06-31')?.exists, false);
  assert.equal(readDate('00/01/2024')?.exists, false);
  assert.equal(readDate('tháng 8'), undefined);
  assert.ok((readDate('01/01/2024')?.ordinal ?? 0) > (readDate('31/12/2023')?.ordinal ?? 0));
});

test('a misspelt key leads to the one that was meant', () => {
  const keys = ['trích yếu', 'kính gửi', 'nơi nhận', 'ngày', 'kỳ', 'kỳ trước'];
  assert.equal(closest('Trich_yeu', keys), 'trích yếu');
  assert.equal(closest('kính gữi', keys), 'kính gửi');
  assert.equal(closest('noi nhân', keys), 'nơi nhận');
  assert.equal(closest('title', keys), undefined);
});
