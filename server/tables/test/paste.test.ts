import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { applyEdits, BUILT_IN_KINDS, check } from '@soat/engine';
import fc from 'fast-check';
import { type Clip, pasteInto } from '../src/paste/index.ts';
import { tableOf } from '../src/text-table.ts';
import { reportWith } from './kit.ts';

const HEAD = '---\nloại: báo cáo cải cách hành chính\n---\n\n';
const WIDE = 2000;

function clipboard(name: string): Clip {
  return { html: readFileSync(new URL(`clipboard/${name}.txt`, import.meta.url), 'utf8') };
}

/** The text after a paste in place of what stands between «⟦» and «⟧», or at «¦»; undefined where there is none. */
function paste(marked: string, clip: Clip, maxWidth = WIDE): string | undefined {
  const start = marked.search(/[¦⟦]/u);
  const end = marked.includes('¦') ? start : marked.indexOf('⟧') - 1;
  const text = marked.replace(/[¦⟦⟧]/gu, '');
  const pasted = pasteInto(text, { start, end }, clip, maxWidth);
  if (!pasted) return undefined;
  for (const { span } of pasted.edits)
    assert.ok(span.end <= start || span.start >= end, 'an edit overlaps the selection');
  return applyEdits(text, [...pasted.edits, { span: { start, end }, newText: pasted.newText }]);
}

/** The pasted body without the blanks that align it. */
function bare(text: string | undefined): string {
  return (text ?? '(nothing)').slice(HEAD.length).replace(/ {2,}/gu, ' ').replace(/-{3,}/gu, '---').trimEnd();
}

test('Excel: merged headers become groups, the column numbers stay, titles and notes stand around the table', () => {
  assert.equal(
    bare(paste(`${HEAD}¦`, clipboard('excel'))),
    `KẾT QUẢ GIẢI QUYẾT HỒ SƠ QUÝ III NĂM 2026

Đơn vị tính: hồ sơ

| STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | / Trực tuyến | / Trực tiếp/BCCI | / Tồn kỳ trước | Hồ sơ đã giải quyết / Tổng số | / Sớm hạn | / Đúng hạn | / Trễ hạn |
| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |
| (1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) | (7)=(8)+(9)+(10) | (8) | (9) | (10) |
| 1 | Chứng thực | 1.602 | 1.600 | | 2 | 1.602 | 1.600 | 0 | 2 |
| 2 | Hộ tịch \\| quốc tịch | 288 | 288 | | 0 | 288 | 288 | 0 | 0 |
| Tổng số | | 1.890 | 1.888 | | 2 | 1.890 | 1.888 | 0 | 2 |

Ghi chú: số liệu chốt ngày 14/9/2026.`.replaceAll('--:', '---:'),
  );
});

test('what is pasted from Excel is read, and all its sums are checked', () => {
  const text = paste(reportWith('¦').replace('Số hồ sơ:\n\n', ''), clipboard('excel'), 120) ?? '';
  const report = check(text, { kinds: BUILT_IN_KINDS });
  assert.deepEqual(
    report.findings.map(({ rule }) => rule.id),
    [],
  );
  assert.equal(report.coverage.checked, report.coverage.figures);
  assert.ok(report.coverage.checked > 20);
});

test('Word: three levels of headers, line breaks, paragraphs around, and more than one table', () => {
  assert.equal(
    bare(paste(`${HEAD}¦`, clipboard('word'))),
    `Kết quả giải quyết hồ sơ trong kỳ:

| TT | Lĩnh vực | Tiếp nhận / Tổng số | Tiếp nhận / Trong kỳ / Trực tuyến | / Trực tiếp | Ghi chú |
| --- | --- | --: | --: | --: | --- |
| 1 | Hộ tịch | 1 | 1 | | \\<xem> phụ lục |
| * | Tổng cộng | 1 | 1 | | |

- Hồ sơ nộp trực tuyến là chủ yếu.

| Nội dung | 2025 | 2026 |
| --- | --: | --: |
| Buổi tập huấn | 3 | 4 |`
      .replaceAll('--:', '---:')
      .replace('Tiếp nhận / Trong kỳ / Trực tuyến', '/ Trong kỳ / Trực tuyến'),
  );
});

test('Google Sheets and LibreOffice', () => {
  assert.equal(
    bare(paste(`${HEAD}¦`, clipboard('sheets'))),
    '| Đơn vị | Số hồ sơ | Tỷ lệ |\n| --- | ---: | ---: |\n| Phòng A | 1.412 | 99,79% |\n| Tổng cộng | 1.412 | 99,79% |',
  );
  assert.equal(
    bare(paste(`${HEAD}¦`, clipboard('calc'))),
    '| Lĩnh vực | Đã giải quyết / Sớm hạn | / Trễ hạn |\n| --- | ---: | ---: |\n| Hộ tịch | 247 | 0 |',
  );
});

test('plain text from Excel: quotation marks, line breaks in cells, stacked header rows', () => {
  const plain =
    'STT\tLĩnh vực\tĐã giải quyết\t\r\n\t\tSớm hạn\t"Trễ\r\nhạn"\r\n1\t"Hộ tịch ""mới"""\t1.247\t0\r\n*\tTổng số\t1.247\t0\r\n';
  assert.equal(
    bare(paste(`${HEAD}¦`, { plain })),
    '| STT | Lĩnh vực | Đã giải quyết / Sớm hạn | / Trễ hạn |\n| --- | --- | ---: | ---: |\n| 1 | Hộ tịch "mới" | 1.247 | 0 |\n| * | Tổng số | 1.247 | 0 |',
  );
});

test('a selection without its head gets an empty one', () => {
  assert.equal(
    bare(paste(`${HEAD}¦`, { plain: '1\tHộ tịch\t247\n2\tĐất đai\t12\n' })),
    '| | | |\n| --: | --- | --: |\n| 1 | Hộ tịch | 247 |\n| 2 | Đất đai | 12 |',
  );
});

test('what is no table is left to the plain paste', () => {
  const table = { plain: 'A\tB\n1\t2\n' };
  for (const clip of [
    {},
    { plain: 'một dòng' },
    { plain: 'a\tb' },
    { plain: '\tif (x) {\n\t\treturn;\n\t}' },
    { plain: '\tmột\n\thai' },
    { html: '<p>Lời văn</p>', plain: 'Lời văn' },
    { html: '<table><tr><td>72</td></tr></table>', plain: '72\r\n' },
    { html: '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', plain: 'a\nb' },
    { html: '<table' },
  ])
    assert.equal(paste(`${HEAD}¦`, clip), undefined, JSON.stringify(clip));
  for (const text of [
    '¦',
    'Lời văn không có phần đầu.\n\n¦',
    '---\nloại: x¦\n---\n',
    `${HEAD}\`\`\`\n¦\n\`\`\`\n`,
    `${HEAD}    ma¦\n`,
    `${HEAD}<!--\n¦\n-->\n`,
    `${HEAD}Lệnh \`a¦b\` này.\n`,
  ])
    assert.equal(paste(text, table), undefined, text);
});

test('blank lines part the table from the text around it, in the line endings of the text', () => {
  const clip = { plain: 'A\tB\n1\t2\n3\t4\n' };
  const table = '|   A |   B |\n| --: | --: |\n|   1 |   2 |\n|   3 |   4 |';
  assert.equal(
    paste(`${HEAD}Trên.¦\nDưới.\n`, clip),
    `${HEAD}Trên.\n\n${table}\n\nDưới.\n`.replace('\n\nDưới', '\n\nDưới'),
  );
  assert.equal(paste(`${HEAD}Trên.\n\n¦\n\nDưới.\n`, clip), `${HEAD}Trên.\n\n${table}\n\nDưới.\n`);
  assert.equal(paste(`${HEAD}Trên.\n¦\nDưới.\n`, clip), `${HEAD}Trên.\n\n${table}\n\nDưới.\n`);
  assert.equal(paste(`${HEAD}Tr⟦ê⟧n.\n`, clip), `${HEAD}Tr\n\n${table}\n\nn.\n`);
  assert.equal(
    paste(`${HEAD}Trên.¦`.replaceAll('\n', '\r\n'), clip),
    `${HEAD}Trên.\n\n${table}\n`.replaceAll('\n', '\r\n'),
  );
});

const FORM = `${HEAD}| STT | Lĩnh vực | Nhận / Tổng số | / Trực tuyến |
|---|---|--:|--:|
| (1) | (2) | (3) | (4) |
| 1 | ¦ |  |  |
| * | Tổng số |  |  |

Lời.
`;

function rows(text: string | undefined): string {
  return (text ?? '(nothing)').slice(HEAD.length).split('\n').slice(3).join('\n').replace(/ {2,}/gu, ' ');
}

test('in a table the cells are filled from the cursor on, with new rows above the total row', () => {
  const data = '\tHộ tịch\t5\t4\n\tĐất đai | nhà\t7\t7\n'.replace(/^\t/gmu, '');
  assert.equal(
    rows(paste(FORM, { plain: data })),
    '| 1 | Hộ tịch | 5 | 4 |\n| 2 | Đất đai \\| nhà | 7 | 7 |\n| * | Tổng số | | |\n\nLời.\n',
  );
  assert.equal(
    rows(paste(FORM, { plain: `${data}Tổng số\t12\t11\n` })),
    '| 1 | Hộ tịch | 5 | 4 |\n| 2 | Đất đai \\| nhà | 7 | 7 |\n| * | Tổng số | 12 | 11 |\n\nLời.\n',
  );
});

test('a copied table with the same columns leaves its head behind', () => {
  const plain =
    'TT\tLĩnh vực\tTổng số\tTrực tuyến\n(1)\t(2)\t(3)\t(4)\n1\tHộ tịch\t5\t4\n2\tĐất đai\t7\t7\n\tTổng số\t12\t11\n';
  assert.equal(
    rows(paste(FORM.replace('¦', '').replace('Lĩnh', 'Lĩnh¦'), { plain })),
    '| 1 | Hộ tịch | 5 | 4 |\n| 2 | Đất đai | 7 | 7 |\n| | Tổng số | 12 | 11 |\n\nLời.\n',
  );
});

test('a column of figures goes down a column; one cell goes where the cursor is; too many columns are left alone', () => {
  const column = '<table><tr><td>5</td></tr><tr><td>7</td></tr></table>';
  const at = FORM.replace('¦', '').replace('| 1 |  |  |  |', '| 1 | Hộ tịch | ⟦9⟧ | 4 |');
  assert.equal(
    rows(paste(at, { html: column })),
    '| 1 | Hộ tịch | 5 | 4 |\n| 2 | | 7 | |\n| * | Tổng số | | |\n\nLời.\n',
  );
  const one = { html: '<table><tr><td>72</td></tr></table>', plain: '72\r\n' };
  assert.equal(rows(paste(at, one)).split('\n')[0], '| 1 | Hộ tịch | 72 | 4 |');
  assert.equal(rows(paste(FORM.replace('¦', 'Hộ¦ tịch'), one)).split('\n')[0], '| 1 | Hộ72 tịch | | |');
  assert.equal(paste(FORM, { plain: '1\t2\t3\t4\t5\n6\t7\t8\t9\t0\n' }), undefined);
});

test('short rows are made long enough, cells without blanks get them', () => {
  const text = `${HEAD}|A|B|C|\n|-|-|-|\n|x¦|\n|y||z|\n`;
  const out = paste(text, { html: '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>' });
  assert.equal((out ?? '').slice(HEAD.length), '|A|B|C|\n|-|-|-|\n| 1 | 2 |\n| 3 | 4 |z|\n');
});

const word = fc.constantFrom(
  'Hộ tịch',
  '1.079',
  '0',
  '',
  'a | b',
  '`x`',
  '\\',
  '*in*',
  '<b>',
  'Tổng số',
  'x\ny',
  'Nhóm / Cột',
);

/** A table with merged cells, as HTML. */
const htmlTable = fc
  .array(
    fc.array(fc.record({ word, right: fc.integer({ min: 1, max: 3 }), down: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => {
    const escaped = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
    const cells = (row: (typeof all)[number]): string =>
      row.map((one) => `<td colspan=${one.right} rowspan=${one.down}>${escaped(one.word)}</td>`).join('');
    return `<table>${all.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
  });

test('law: whatever is pasted, every cell of it arrives once, and nothing else changes', () => {
  fc.assert(
    fc.property(htmlTable, (html) => {
      let count = 0;
      const marked = html.replace(/(?<=[\p{L}>*`])<\/td>/gu, () => ` z${count++}z</td>`);
      const before = `${HEAD}Trên.\n\n`;
      const out = paste(`${before}¦\n\nDưới.\n`, { html: marked });
      if (out === undefined) return;
      assert.ok(out.startsWith(before) && out.endsWith('\n\nDưới.\n'));
      for (let i = 0; i < count; i++) assert.ok(out.includes(`z${i}z`), `z${i}z: ${marked}\n${out}`);
    }),
    { numRuns: 300 },
  );
});

test('law: a pasted table has as many cells in every row as in its header', () => {
  fc.assert(
    fc.property(htmlTable, (html) => {
      const out = paste(`${HEAD}¦`, { html });
      const table = out === undefined ? undefined : tableOf(out.slice(HEAD.length).replace(/^[^|].*\n\n/u, ''));
      for (const row of table?.raw.rows ?? []) assert.equal(row.cells.length, table?.raw.header.cells.length);
    }),
    { numRuns: 300 },
  );
});

test('law: no clipboard makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('<table>', '<tr>', '<td colspan=', '0', '>', '"', '\t', '\n', 'x', '</td>', '<!--', '--'),
      }),
      (junk) => {
        paste(`${HEAD}¦`, { html: junk, plain: junk });
        paste(FORM, { html: junk, plain: junk });
      },
    ),
    { numRuns: 500 },
  );
});
