import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { type Mark, type Page, pageOf, tablesOf } from '../src/index.ts';
import type { FlowBlock, Inline } from '../src/model.ts';
import { factsOf, reportText } from './kit.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);

/** The mark of the first place where these words stand, in the body unless `from` says otherwise. */
function markOf(text: string, words: string, from = text.indexOf('\n---\n')): Mark {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

function laidOut(text: string, ...marked: readonly string[]): Page {
  return pageOf(factsOf(text), { marks: marked.map((words) => markOf(text, words)) });
}

function contentsOf(block: FlowBlock): readonly (readonly Inline[])[] {
  if (block.kind !== 'table') return [block.content];
  return [
    ...block.head.flat().map((cell) => cell.content),
    ...(block.numbers ?? []),
    ...block.rows.flatMap((row) => row.cells.map((cell) => cell.content)),
  ];
}

function blocksOf(page: Page): readonly FlowBlock[] {
  return [...page.flows, ...page.annexes.flatMap((annex) => annex.flows)].flatMap((flow) => flow.blocks);
}

/** For each mark, the words that the page shows under it. */
function shown(page: Page, count: number): readonly (readonly string[])[] {
  const all: string[][] = Array.from({ length: count }, () => []);
  const contents = [...blocksOf(page).flatMap(contentsOf), ...page.footnotes.flat()];
  for (const one of contents.flat())
    if (one.kind === 'text') for (const mark of one.marks ?? []) all[mark]?.push(one.text);
  for (const annex of page.annexes) for (const mark of annex.marks ?? []) all[mark]?.push(annex.label);
  for (const [component, origin] of Object.entries(page.origins ?? {}))
    for (const mark of origin?.marks ?? []) all[mark]?.push(`<${component}>`);
  return all;
}

test('origins: just the words that are meant are marked, in prose, headings, cells and notes', () => {
  const text = reportText(`## I. KẾT QUẢ NĂM

Đã giải quyết **1.250 hồ sơ**, còn 5[^1].

| STT | Lĩnh vực | Nhận / Tổng số | / Trực tuyến |
|---|---|--:|--:|
| 1 | Hộ *tịch* | 1.200 | 1.000 |
| | Tổng số | 1.230 | |

[^1]: Lời ghi dài.
`);
  const words = ['NĂM', '250 hồ', '5[', 'Trực tuyến', 'tịch', '1.230', 'ghi'];
  assert.deepEqual(shown(laidOut(text, ...words), words.length), [
    ['NĂM'],
    ['250 hồ'],
    ['5'],
    ['Trực tuyến'],
    ['tịch'],
    ['1.230'],
    ['ghi'],
  ]);
});

test('origins: words that are written differently from what they say are still found', () => {
  const text = reportText(
    'Một đoạn xuống\n  dòng, dấu \\*sao\\* và 3 &lt; 5, chữ tiê\u0301ng Việt rời dấu, `mã 12`.\n\n| A \\| B | 7 |\n|---|--:|\n| x \\| y | 9 |\n',
  );
  const words = ['xuống\n  dòng', 'sao', '&lt;', '5,', 'tiê\u0301ng', '12', 'y', '9'];
  assert.deepEqual(shown(laidOut(text, ...words), words.length), [
    ['xuống dòng'],
    ['sao'],
    ['<'],
    ['5,'],
    ['tiếng'],
    ['12'],
    ['y'],
    ['9'],
  ]);
});

test('origins: what no words show is marked at its cell, at its block or at the next one', () => {
  const text = reportText(
    `## I. MỤC

Trước.

<!-- ẩn -->

Sau.

| A | B |
|---|--:|
| x |   |

Cuối.

<!-- hết -->
`,
  );
  const empty = text.indexOf('|   |') + 2;
  const marks = [
    markOf(text, 'ẩn'),
    { start: empty, end: empty },
    markOf(text, '---|'),
    markOf(text, 'hết'),
    { start: text.length, end: text.length },
  ];
  const page = pageOf(factsOf(text), { marks });
  assert.ok(shown(page, marks.length).every((words) => words.length > 0));
  const [after] = blocksOf(page).filter((block) => block.kind === 'paragraph' && block.content.length === 2);
  assert.deepEqual(after && contentsOf(after)[0], [
    { kind: 'text', text: '', marks: [0] },
    { kind: 'text', text: 'Sau.' },
  ]);
  assert.deepEqual(tablesOf(page)[0]?.rows[0]?.cells[1]?.content.at(-1), { kind: 'text', text: '', marks: [1] });
});

test('origins: components of the front matter bear the marks on their keys and values', () => {
  const text = reportText('Thân.');
  const words = ['87/BC', 'Như trên', 'Phó Chủ tịch', 'ngày:', 'quý III'];
  const page = pageOf(factsOf(text), { marks: words.map((one) => markOf(text, one, 0)) });
  const components = ['symbol', 'recipients', 'signature', 'place', 'summary'] as const;
  for (const [mark, component] of components.entries()) assert.deepEqual(page.origins?.[component]?.marks, [mark]);
  assert.equal(page.origins?.symbol?.at, text.indexOf('số:'));
});

test('origins: every block and row tells where it was written', () => {
  const text = reportText(
    '## I. MỤC\n\nĐoạn.\n\n- Việc\n\n| A | B |\n|---|--:|\n| x | 1 |\n\n## PHỤ LỤC I. Số\n\nPhụ.\n',
  );
  const page = pageOf(factsOf(text), { marks: [] });
  const at = (words: string): number => text.indexOf(words);
  assert.deepEqual(
    blocksOf(page).map((block) => block.at),
    [at('## I.'), at('Đoạn'), at('Việc'), at('| A'), at('Phụ.')],
  );
  assert.equal(tablesOf(page)[0]?.rows[0]?.at, at('| x'));
  assert.equal(page.annexes[0]?.at, at('## PHỤ'));
});

test('origins: a page that nobody asked for them has none', () => {
  const text = readFileSync(new URL('bao-cao-7-thang.md', SAMPLES), 'utf8');
  const facts = factsOf(text);
  const bare = JSON.stringify(pageOf(facts));
  assert.ok(!/"(?:at|marks|origins)"/u.test(bare));
  const stripped = JSON.stringify(pageOf(facts, { marks: [] }), (key, value) =>
    /^(?:at|origins)$/u.test(key) || (key === 'marks' && value.length === 0) ? undefined : value,
  );
  assert.equal(stripped, bare);
});

test('law: no mark of a report’s body is lost, wherever it is, and no word changes', () => {
  for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.md'))) {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8');
    const facts = factsOf(text);
    const body = facts.sections[0]?.section.text.length ?? 0;
    const plain = wordsOf(pageOf(facts));
    const place = fc.tuple(fc.integer({ min: body, max: text.length }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
        const marks = places.map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
        const page = pageOf(facts, { marks });
        assert.ok(shown(page, marks.length).every((words) => words.length > 0));
        assert.equal(wordsOf(page), plain);
      }),
      { numRuns: 40 },
    );
  }
});

function wordsOf(page: Page): string {
  return blocksOf(page)
    .flatMap(contentsOf)
    .map((content) => content.map((one) => (one.kind === 'text' ? one.text : ' ')).join(''))
    .join('\n');
}
