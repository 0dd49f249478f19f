import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { folderWith, report, soat, table } from './kit.ts';

const RIGHT = report(table('30'));
const WRONG = report(table('31'));
const isZip = (file: string): boolean => readFileSync(file).subarray(0, 2).toString('latin1') === 'PK';

test('export: every target beside the report, and nothing else is left there', async (t) => {
  const folder = folderWith(t, { 'xa/a.md': RIGHT });
  for (const to of ['docx', 'xlsx', 'html', 'csv']) {
    const run = await soat(folder, ['export', 'xa/a.md', '--to', to]);
    assert.equal(run.status, 0, run.err);
    assert.match(run.out, new RegExp(`^Đã xuất xa/a\\.${to}`, 'u'));
  }
  assert.deepEqual(readdirSync(path.join(folder, 'xa')).sort(), ['a.csv', 'a.docx', 'a.html', 'a.md', 'a.xlsx']);
  assert.ok(isZip(path.join(folder, 'xa/a.docx')) && isZip(path.join(folder, 'xa/a.xlsx')));
  assert.match(readFileSync(path.join(folder, 'xa/a.html'), 'utf8'), /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u);
  assert.deepEqual([...readFileSync(path.join(folder, 'xa/a.csv')).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
});

test('export: tells how many findings stand open; an error among them gives status 1', async (t) => {
  const folder = folderWith(t, { 'a.md': WRONG });
  const run = await soat(folder, ['export', 'a.md', '--to', 'docx']);
  assert.equal(run.status, 1);
  assert.match(run.out, /^Đã xuất a\.docx \(còn 1 lỗi.*chạy soat check để xem\)/u);
  assert.ok(isZip(path.join(folder, 'a.docx')));
  const english = await soat(folder, ['export', 'a.md', '--to', 'docx', '--force', '--lang', 'en']);
  assert.match(english.out, /^Exported a\.docx \(1 error/u);
});

test('export: a file that is there stays whole unless --force says otherwise', async (t) => {
  const folder = folderWith(t, { 'a.md': RIGHT, 'a.docx': 'cũ' });
  const refused = await soat(folder, ['export', 'a.md', '--to', 'docx']);
  assert.equal(refused.status, 2);
  assert.match(refused.err, /a\.docx: tệp đã có, chưa ghi gì; thêm --force/u);
  assert.equal(readFileSync(path.join(folder, 'a.docx'), 'utf8'), 'cũ');
  const forced = await soat(folder, ['export', 'a.md', '--to', 'docx', '--force']);
  assert.equal(forced.status, 0);
  assert.ok(isZip(path.join(folder, 'a.docx')));
  assert.deepEqual(readdirSync(folder).sort(), ['a.docx', 'a.md']);
});

test('export --out: a file, or a folder that is there; never the report itself', async (t) => {
  const folder = folderWith(t, { 'a.md': RIGHT });
  mkdirSync(path.join(folder, 'ra'));
  assert.equal((await soat(folder, ['export', 'a.md', '--to', 'csv', '--out', 'ra'])).status, 0);
  assert.equal((await soat(folder, ['export', 'a.md', '--to', 'csv', '--out', 'ra/bảng.csv'])).status, 0);
  assert.deepEqual(readdirSync(path.join(folder, 'ra')).sort(), ['a.csv', 'bảng.csv']);
  const itself = await soat(folder, ['export', 'a.md', '--to', 'docx', '--out', 'a.md', '--force']);
  assert.equal(itself.status, 2);
  assert.match(itself.err, /nơi ghi chính là tệp này/u);
  assert.equal(readFileSync(path.join(folder, 'a.md'), 'utf8'), RIGHT);
});

test('export: what cannot be written leaves nothing behind', async (t) => {
  const folder = folderWith(t, { 'a.md': RIGHT });
  const run = await soat(folder, ['export', 'a.md', '--to', 'docx', '--out', 'không-có/a.docx']);
  assert.equal(run.status, 2);
  assert.match(run.err, /không ghi được/u);
  mkdirSync(path.join(folder, 'b.docx', 'trong'), { recursive: true });
  const blocked = await soat(folder, ['export', 'a.md', '--to', 'docx', '--out', 'b.docx', '--force']);
  assert.equal(blocked.status, 0, 'a folder that bears the name takes the file');
  assert.ok(statSync(path.join(folder, 'b.docx', 'a.docx')).isFile());
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.docx']);
});

test('export: what is no report, what has no table, and a wrong command line give status 2', async (t) => {
  const folder = folderWith(t, { 'a.md': '# Ghi chú\n', 'b.md': report('## I. MỤC\n\nKhông có bảng.\n') });
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['a.md', '--to', 'docx'], /không phải báo cáo mà Soát biết/u],
    [['b.md', '--to', 'xlsx'], /không có bảng nào/u],
    [['b.md', '--to', 'pdf'], /không có «pdf»/u],
    [['b.md'], /cần --to/u],
    [['--to', 'docx'], /mỗi lần xuất một tệp/u],
    [['a.md', 'b.md', '--to', 'docx'], /mỗi lần xuất một tệp/u],
    [['c.md', '--to', 'docx'], /c\.md: không tìm thấy/u],
  ];
  for (const [args, told] of cases) {
    const run = await soat(folder, ['export', ...args]);
    assert.equal(run.status, 2, args.join(' '));
    assert.match(run.err, told);
  }
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md']);
});

test('export: the same report gives the same bytes in another process and time zone', async (t) => {
  const folder = folderWith(t, { 'a.md': RIGHT });
  const before = process.env.TZ;
  t.after(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  for (const [out, zone] of [
    ['1.docx', 'Asia/Ho_Chi_Minh'],
    ['2.docx', 'America/New_York'],
  ] as const) {
    process.env.TZ = zone;
    await soat(folder, ['export', 'a.md', '--to', 'docx', '--out', out]);
  }
  assert.deepEqual(readFileSync(path.join(folder, '1.docx')), readFileSync(path.join(folder, '2.docx')));
});
