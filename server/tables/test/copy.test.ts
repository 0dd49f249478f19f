import assert from 'node:assert/strict';
import test from 'node:test';
import { TextMap, tableHtml, tableTsv } from '../src/index.ts';
import { pasteInto } from '../src/paste/index.ts';
import type { TextTable } from '../src/text-table.ts';

const HEAD = '---\nloại: x\n---\n\n';
const TABLE = `| STT | Lĩnh vực | Nhận / Tổng số | / Trong kỳ / Trực tuyến | / Trực tiếp | Tỷ lệ |
|---|---|--:|--:|--:|--:|
| (1) | (2) | (3)=(4)+(5) | (4) | (5) | (6) |
| 01 | Hộ tịch \\| "mới" | 1.602 | 1.600 | 2 | 99,88% |
| * | **Tổng số** | 1.602 | 1.600 | - | 100% |
`;

function first(text: string): TextTable {
  const [table] = new TextMap(text).tables();
  assert.ok(table);
  return table;
}

test('as plain text: a row for each level of the header, counts without dots, quotation marks doubled', () => {
  assert.equal(
    tableTsv(first(TABLE)),
    `STT\tLĩnh vực\tNhận\t\t\tTỷ lệ
\t\tTổng số\tTrong kỳ\t\t
\t\t\tTrực tuyến\tTrực tiếp\t
(1)\t(2)\t(3)=(4)+(5)\t(4)\t(5)\t(6)
01\t"Hộ tịch | ""mới"""\t1602\t1600\t2\t99,88%
*\tTổng số\t1602\t1600\t-\t100%
`,
  );
});

test('as HTML: merged header cells, values that Excel understands, words as they are', () => {
  const html = tableHtml(first(TABLE.replace('Hộ tịch', 'Hộ <tịch> &')));
  assert.match(html, /<th rowspan="3"[^>]*>STT<\/th>/u);
  assert.match(html, /<th colspan="3"[^>]*>Nhận<\/th>/u);
  assert.match(html, /<th rowspan="2"[^>]*>Tổng số<\/th><th colspan="2"[^>]*>Trong kỳ<\/th>/u);
  assert.match(html, /<td x:num="1602" [^>]*>1\.602<\/td>/u);
  assert.match(html, /<td x:num="0\.9988" [^>]*>99,88%<\/td>/u);
  assert.match(html, /<td style="text-align:center">01<\/td>/u);
  assert.match(html, /Hộ &lt;tịch&gt; &amp; \| &quot;mới&quot;/u);
  assert.match(html, /<b>Tổng số<\/b>/u);
});

test('a table that is copied and pasted again is the same table', () => {
  const pasted = pasteInto(HEAD, { start: HEAD.length, end: HEAD.length }, { html: tableHtml(first(TABLE)) }, 1000);
  const again = first(pasted?.newText ?? '');
  const words = ({ table }: TextTable): unknown => ({
    paths: table.columns.map(({ path }) => path),
    rows: table.rows.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell.text.replaceAll('*', ''))]),
  });
  assert.deepEqual(words(again), words(first(TABLE)));
});
