import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { page } from '../../page/test/kit.ts';
import { toCsv, toXlsx } from '../src/index.ts';
import { elements, FULL, filesOf } from './kit.ts';

const workbook = (body: string): Readonly<Record<string, string>> => {
  const bytes = toXlsx(page(body));
  assert.ok(bytes);
  return filesOf(bytes);
};
const sheetOf = (body: string, number = 1): string => workbook(body)[`xl/worksheets/sheet${number}.xml`] ?? '';
const cellAt = (sheet: string, place: string): string =>
  elements(sheet, 'c').find((cell) => cell.startsWith(`<c r="${place}"`)) ?? '';
const csv = (body: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(page(body)));

test('xlsx: a sheet for every table, its caption above, merged header cells', () => {
  const files = workbook(FULL);
  assert.match(files['xl/workbook.xml'] ?? '', /name="Bảng 1"[\s\S]*name="Bảng 2"/u);
  assert.equal(Object.keys(files).filter((name) => name.startsWith('xl/worksheets/')).length, 2);
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  assert.match(cellAt(sheet, 'A1'), /Bảng 1\. Kết quả/u);
  const merges = [...sheet.matchAll(/<mergeCell ref="([^"]*)"/gu)].map((match) => match[1]);
  assert.deepEqual(merges, ['A1:F1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3']);
  assert.match(sheet, /ySplit="4"/u);
});

test('xlsx: figures are numbers, sums that hold are live formulas', () => {
  const sheet = sheetOf(FULL);
  assert.match(cellAt(sheet, 'C5'), /<f>SUM\(D5:E5\)<\/f><v>1200<\/v>/u);
  assert.match(cellAt(sheet, 'D7'), /<f>SUM\(D5:D6\)<\/f><v>1030<\/v>/u);
  assert.match(cellAt(sheet, 'F5'), /<v>0\.995<\/v>/u);
  assert.ok(!cellAt(sheet, 'E6').includes('<v>'), 'a blank stays blank');
  assert.match(cellAt(sheet, 'B5'), /t="inlineStr"><is><t xml:space="preserve">Hộ tịch</u);
});

test('xlsx: a stated sum that is wrong stays as stated, without a formula', () => {
  const sheet = sheetOf(FULL.replace('| 1.230 |', '| 1.231 |'));
  assert.match(cellAt(sheet, 'C7'), /<v>1231<\/v>/u);
  assert.ok(!cellAt(sheet, 'C7').includes('<f>'));
});

test('xlsx: formats follow the figures as written', () => {
  const files = workbook(
    '| Năm | Số | Tỷ lệ | Dài |\n|---|--:|--:|--:|\n| 2024 | 1.234,5 | 99,79% | 1.234.567.890.123.456.789 |\n',
  );
  const codes = [...(files['xl/styles.xml'] ?? '').matchAll(/formatCode="([^"]*)"/gu)].map((match) => match[1]);
  assert.deepEqual(codes, ['0', '#,##0.0', '#,##0.00%']);
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  assert.match(cellAt(sheet, 'A2'), /<v>2024<\/v>/u);
  assert.match(cellAt(sheet, 'B2'), /<v>1234\.5<\/v>/u);
  assert.match(cellAt(sheet, 'C2'), /<v>0\.9979<\/v>/u);
  assert.match(cellAt(sheet, 'D2'), /1\.234\.567\.890\.123\.456\.789/u);
});

test('xlsx: the same bytes again; no workbook without a table', () => {
  assert.deepEqual(toXlsx(page(FULL)), toXlsx(page(FULL)));
  assert.equal(toXlsx(page('Không có bảng.')), undefined);
  assert.equal(toCsv(page('Không có bảng.')), undefined);
});

test('csv: byte order mark, group headers written out, figures without signs between thousands', () => {
  const [first, labels, numbers, ...rows] = csv(FULL).split('\r\n');
  assert.equal(first, '\ufeffBảng 1. Kết quả');
  assert.equal(labels, 'STT,Lĩnh vực,Nhận / Tổng số,Nhận / Trực tuyến,Nhận / Trực tiếp,Tỷ lệ');
  assert.equal(numbers, '(1),(2),(3)=(4)+(5),(4),(5),(6)');
  assert.equal(rows[0], '1,Hộ tịch,1200,1000,200,"99,5%"');
  assert.equal(rows[2], ',Tổng số,1230,1030,200,');
  assert.equal(rows[3], '', 'an empty line between two tables');
});

test('csv: text that a spreadsheet would run is marked as text; quotes are doubled', () => {
  const text = csv('| A | B |\n|---|---|\n| =HYPERLINK("x") | "hai", ba |\n| -1.234 | - |\n');
  assert.match(text, /"'=HYPERLINK\(""x""\)","""hai"", ba"/u);
  assert.match(text, /\r\n-1234,-\r\n/u);
});

test('law: every figure of a random table is in the workbook, exactly', () => {
  const figure = fc.integer({ min: 0, max: 999_999 });
  fc.assert(
    fc.property(fc.array(fc.array(figure, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const written = rows.map((row, i) => `| Dòng ${i} | ${row.map((n) => n.toLocaleString('vi-VN')).join(' | ')} |`);
      const sheet = sheetOf(`| Tên | Một | Hai | Ba |\n|---|--:|--:|--:|\n${written.join('\n')}\n`);
      const shown = [...sheet.matchAll(/<v>([^<]*)<\/v>/gu)].map((match) => Number(match[1]));
      assert.deepEqual(shown, rows.flat());
    }),
    { numRuns: 30 },
  );
});
