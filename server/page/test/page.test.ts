import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type FlowBlock, type Page, pageOf, plainText, type TableBlock, tablesOf, textSpan } from '../src/index.ts';
import { factsOf, page, reportText } from './kit.ts';

const blocksOf = (own: Page): readonly FlowBlock[] => own.flows.flatMap((flow) => flow.blocks);
const wordsOf = (block: FlowBlock | undefined): string =>
  block === undefined || block.kind === 'table' ? '' : plainText(block.content);
const bare = (text: string): string => text.replaceAll('\u00a0', ' ');

test('head: names in capitals, the number with its zero, the date with the decree’s zeros', () => {
  const own = page('Nội dung.', { số: '5/BC-UBND', ngày: '6/2/2026' });
  assert.deepEqual(own.superior, ['ỦY BAN NHÂN DÂN', 'TỈNH THỪA GIANG']);
  assert.deepEqual(own.office.lines, ['ỦY BAN NHÂN DÂN', 'XÃ TÂN HỘI']);
  assert.equal(own.symbol, 'Số: 05/BC-UBND');
  assert.equal(bare(own.placeAndDate), 'Tân Hội, ngày 06 tháng 02 năm 2026');
  assert.equal(own.title, 'BÁO CÁO');
  assert.deepEqual(own.properties.codeNumber, '05');
  assert.deepEqual(own.properties.codeNotation, 'BC-UBND');
  assert.equal(own.properties.issuedDate, '2026-02-06');
});

test('head: months from 3 have no zero; what is not known is left blank', () => {
  assert.equal(bare(page('', { ngày: '2026-03-15' }).placeAndDate), 'Tân Hội, ngày 15 tháng 3 năm 2026');
  const draft = page('', { số: '/BC-UBND', ngày: undefined, 'cơ quan chủ quản': undefined });
  assert.match(bare(draft.placeAndDate), /^Tân Hội, ngày {2,}tháng {2,}năm/u);
  assert.match(bare(draft.symbol), /^Số: {3,}\/BC-UBND$/u);
  assert.deepEqual(draft.superior, []);
  assert.equal(draft.properties.issuedDate, '');
});

test('rules: as long as the motto, a third to a half of the other lines', () => {
  const own = page('Nội dung.');
  assert.ok(own.motto.rule > 55 && own.motto.rule < 65, String(own.motto.rule));
  assert.ok(own.summary.rule > 35 && own.summary.rule < 50, String(own.summary.rule));
});

test('kính gửi: one has no dash, more have dashes, «;» and «.»', () => {
  assert.deepEqual(page('').addressees.lines, ['Ủy ban nhân dân tỉnh Thừa Giang']);
  const two = page('', { 'kính gửi': '\n  - Sở Nội vụ\n  - Kính gửi: Sở Tư pháp' });
  assert.deepEqual(two.addressees.lines, ['- Sở Nội vụ;', '- Sở Tư pháp.']);
  assert.deepEqual(page('', { 'kính gửi': undefined }).addressees.lines, []);
});

test('nơi nhận and the signature', () => {
  const own = page('');
  assert.deepEqual(own.recipients.lines, ['- Như trên;', '- Thường trực HĐND xã;', '- Lưu: VT.']);
  assert.deepEqual(own.signature.authority, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  assert.equal(own.signature.name, 'Trần Minh Khoa');
});

test('body: headings and lists keep their numbers as written', () => {
  const own = page('## II. MỤC\n\n#### 3.1. Con\n\n4) bốn\n5) năm\n\n* sao\n  - trong\n\na) điểm');
  assert.deepEqual(
    blocksOf(own).map((b) => (b.kind === 'item' ? `${b.depth} ${b.marker} ${wordsOf(b)}` : `${b.kind} ${wordsOf(b)}`)),
    ['heading II. MỤC', 'heading 3.1. Con', '0 4) bốn', '0 5) năm', '0 - sao', '1 - trong', 'paragraph a) điểm'],
  );
});

test('body: emphasis, links, footnotes; comments and suppressions leave no trace', () => {
  const own = page(
    [
      '<!-- soát: bỏ qua wrong-total: chờ đối chiếu -->',
      'Một **đậm** *nghiêng* [cổng](https://example.gov.vn) và [bài](khac.md)<!-- ẩn -->[^b], dòng',
      'hai[^a].',
      '',
      '[^a]: Chú thích *a*.',
      '[^b]: Chú thích b.',
    ].join('\n'),
  );
  const [block, ...others] = blocksOf(own);
  assert.deepEqual(others, []);
  assert.ok(block && block.kind === 'paragraph');
  assert.deepEqual(block.content, [
    { kind: 'text', text: 'Một ' },
    { kind: 'text', text: 'đậm', bold: true },
    { kind: 'text', text: ' ' },
    { kind: 'text', text: 'nghiêng', italic: true },
    { kind: 'text', text: ' ' },
    { kind: 'text', text: 'cổng', link: 'https://example.gov.vn' },
    { kind: 'text', text: ' và bài' },
    { kind: 'footnote', number: 1 },
    { kind: 'text', text: ', dòng hai' },
    { kind: 'footnote', number: 2 },
    { kind: 'text', text: '.' },
  ]);
  assert.deepEqual(
    own.footnotes.map((note) => note.map(plainText).join()),
    ['Chú thích b.', 'Chú thích a.'],
  );
});

const GROUPED = `Bảng 1. Kết quả:

| STT | Lĩnh vực | Nhận / Tổng số | / Trực tuyến | / Trực tiếp | Ghi chú |
|---|---|--:|--:|--:|:-:|
| (1) | (2) | (3)=(4)+(5) | (4) | (5) | (6) |
| 1 | Hộ tịch | 1.200 | 1.000 | 200 | *a* |
| 2 | Đất đai | 30 | 30 | | 1. b[^1] |
| | **Tổng số** | 1.230 | 1.030 | 200 | |

[^1]: Ghi.
`;

function onlyTable(own: Page): TableBlock {
  const [table, ...others] = tablesOf(own);
  assert.ok(table && others.length === 0);
  return table;
}

test('table: group headers become spans, the column-number row belongs to the head', () => {
  const table = onlyTable(page(GROUPED));
  const shape = table.head.map((row) =>
    row.map((c) => `${plainText(c.content)} c${c.column} ${c.columnSpan}x${c.rowSpan}`),
  );
  assert.deepEqual(shape, [
    ['STT c0 1x2', 'Lĩnh vực c1 1x2', 'Nhận c2 3x1', 'Ghi chú c5 1x2'],
    ['Tổng số c2 1x1', 'Trực tuyến c3 1x1', 'Trực tiếp c4 1x1'],
  ]);
  assert.deepEqual(table.numbers?.map(plainText), ['(1)', '(2)', '(3)=(4)+(5)', '(4)', '(5)', '(6)']);
  assert.deepEqual(
    table.columns.map((c) => c.align),
    ['center', 'left', 'right', 'right', 'right', 'center'],
  );
  assert.deepEqual(
    table.rows.map((row) => row.kind),
    ['data', 'data', 'total'],
  );
  assert.deepEqual(table.rows[1]?.cells[5]?.content, [
    { kind: 'text', text: '1. b' },
    { kind: 'footnote', number: 1 },
  ]);
  const before = blocksOf(page(GROUPED))[0];
  assert.ok(before?.kind === 'paragraph' && before.keepNext);
});

test('table: figures are exact and sums lead to their parts', () => {
  const table = onlyTable(page(GROUPED));
  const cell = table.rows[0]?.cells[2];
  assert.deepEqual(cell?.figure, { value: '1200', decimals: 0, percent: false, grouped: true });
  assert.deepEqual(cell?.sum?.parts, [
    { row: 0, column: 3, sign: 1 },
    { row: 0, column: 4, sign: 1 },
  ]);
  const total = table.rows[2]?.cells[3];
  assert.deepEqual(
    total?.sum?.parts.map((p) => `${p.row}:${p.column}`),
    ['0:3', '1:3'],
  );
});

test('table: a stated sum that is wrong stays what the report states', () => {
  const table = onlyTable(page(GROUPED.replace('1.200 | 1.000', '1.201 | 1.000')));
  assert.equal(table.rows[0]?.cells[2]?.figure?.value, '1201');
  assert.equal(table.rows[0]?.cells[2]?.sum, undefined);
});

test('table: stacked header rows are header cells too', () => {
  const table = onlyTable(
    page(
      '| STT | Lĩnh vực | Nhận | |\n|---|---|--:|--:|\n| | | Tổng | Mới |\n| 1 | Hộ tịch | 3 | 2 |\n| 2 | Đất | 4 | 2 |\n',
    ),
  );
  assert.deepEqual(
    table.head[0]?.map((c) => `${plainText(c.content)} ${c.columnSpan}x${c.rowSpan}`),
    ['STT 1x2', 'Lĩnh vực 1x2', 'Nhận 2x1'],
  );
  assert.equal(table.rows.length, 2);
});

const WIDE = `Bảng rộng:

| ${Array.from({ length: 16 }, (_, i) => `Nghiêng${i}`).join(' | ')} |
|${'---|'.repeat(16)}
| ${Array.from({ length: 16 }, () => '1.234.567').join(' | ')} |

Sau bảng.`;

test('a table too wide for the page stands on a landscape page with its caption', () => {
  const own = page(`Trước.\n\n${WIDE}`);
  assert.deepEqual(
    own.flows.map((flow) => [flow.landscape, flow.blocks.map((b) => b.kind)]),
    [
      [false, ['paragraph']],
      [true, ['paragraph', 'table']],
      [false, ['paragraph']],
    ],
  );
  const widths = onlyTable(own).columns.reduce((sum, column) => sum + column.width, 0);
  assert.ok(onlyTable(own).size < 12, 'its letters shrink as far as they must');
  assert.ok(Math.abs(widths - textSpan(own.sheet, true)) < 0.5, String(widths));
});

test('annexes begin at «PHỤ LỤC» headings and lead back to the report', () => {
  const own = page('## I. MỤC\n\nThân.\n\n## PHỤ LỤC I. Số liệu\n\nMột.\n\n## PHỤ LỤC II\n\n### Danh sách\n\nHai.');
  assert.deepEqual(blocksOf(own).map(wordsOf), ['I. MỤC', 'Thân.']);
  assert.deepEqual(
    own.annexes.map((a) => [a.label, plainText(a.title), a.flows.flatMap((f) => f.blocks.map(wordsOf)).join()]),
    [
      ['Phụ lục I', 'SỐ LIỆU', 'Một.'],
      ['Phụ lục II', 'DANH SÁCH', 'Hai.'],
    ],
  );
  assert.equal(
    own.annexes[0]?.attached,
    '(Kèm theo Báo cáo số 87/BC-UBND ngày 17 tháng 9 năm 2026 của Ủy ban nhân dân xã Tân Hội)',
  );
});

test('law: no word of a plain body is lost, whatever is typed', () => {
  const word = fc.stringMatching(/^[a-zàảđươ]{1,8}$/u);
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `- ${text}`),
    line.map((text) => `> ${text}`),
    fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (parts) => {
      const own = page(parts.join('\n\n'));
      const shown = blocksOf(own).flatMap((b) =>
        b.kind === 'table'
          ? [
              ...b.head.flat().map((c) => plainText(c.content)),
              ...b.rows.flatMap((r) => r.cells.map((c) => plainText(c.content))),
            ]
          : [wordsOf(b)],
      );
      const written = parts.join(' ').match(/\p{L}+/gu) ?? [];
      assert.deepEqual(
        shown
          .join(' ')
          .match(/\p{L}+/gu)
          ?.sort() ?? [],
        written.map((w) => w.normalize('NFC')).sort(),
      );
    }),
    { numRuns: 60 },
  );
});

test('law: no text makes the layout throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
      pageOf(factsOf(reportText(body)));
    }),
    { numRuns: 100 },
  );
});
