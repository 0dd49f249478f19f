import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
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
    [['b.md', '--to', 'odt'], /không có «odt»/u],
    [['a.md', '--to', 'pdf'], /không phải báo cáo mà Soát biết/u],
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

test('export --draft: «DỰ THẢO» in the Word document and in the print view, not in tables', async (t) => {
  const folder = folderWith(t, { 'a.md': RIGHT });
  for (const to of ['docx', 'html', 'csv']) {
    assert.equal((await soat(folder, ['export', 'a.md', '--to', to])).status, 0);
    assert.equal((await soat(folder, ['export', 'a.md', '--to', to, '--draft', '--out', `b.${to}`])).status, 0);
  }
  const read = (name: string): Buffer => readFileSync(path.join(folder, name));
  assert.ok(!read('a.docx').equals(read('b.docx')));
  assert.ok(read('b.html').includes('DỰ THẢO') && !read('a.html').includes('DỰ THẢO'));
  assert.deepEqual(read('a.csv'), read('b.csv'));
});

/** A folder that comes first on the PATH, with a program that is called as LibreOffice is and does what `body` says. */
function withOffice(t: TestContext, body: string): string {
  const program = `#!${process.execPath}
const fs = require('node:fs'), path = require('node:path');
const args = process.argv.slice(2);
const pdf = path.join(args[args.indexOf('--outdir') + 1], 'bao-cao.pdf');
${body}
`;
  const folder = folderWith(t, { soffice: program });
  chmodSync(path.join(folder, 'soffice'), 0o755);
  const before = process.env.PATH;
  process.env.PATH = `${folder}${path.delimiter}${before}`;
  t.after(() => {
    process.env.PATH = before;
  });
  return folder;
}

const posix = { skip: process.platform === 'win32' ? 'needs #!' : false } as const;

test('export --to pdf: by the LibreOffice on the PATH', posix, async (t) => {
  withOffice(t, "fs.writeFileSync(pdf, '%PDF-1.7 ' + fs.readFileSync(args.at(-1)).subarray(0, 2));");
  const folder = folderWith(t, { 'a.md': RIGHT });
  const run = await soat(folder, ['export', 'a.md', '--to', 'pdf']);
  assert.equal(run.status, 0, run.err);
  assert.match(run.out, /^Đã xuất a\.pdf/u);
  assert.equal(readFileSync(path.join(folder, 'a.pdf'), 'utf8'), '%PDF-1.7 PK');
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'a.pdf']);
  const again = await soat(folder, ['export', 'a.md', '--to', 'pdf']);
  assert.equal(again.status, 2, 'a file that is there is not made anew for nothing');
  assert.match(again.err, /tệp đã có/u);
});

test('export --to pdf: Ctrl+C ends the program, and nothing is written', posix, async (t) => {
  const office = withOffice(
    t,
    "fs.writeFileSync(path.join(__dirname, 'pid'), String(process.pid)); setInterval(() => {}, 1000);",
  );
  const folder = folderWith(t, { 'a.md': RIGHT, 'a.pdf': 'cũ' });
  const run = soat(folder, ['export', 'a.md', '--to', 'pdf', '--force'], {
    onStart: async (child) => {
      while (!existsSync(path.join(office, 'pid'))) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGINT');
    },
  });
  const { status, err } = await run;
  assert.equal(status, 2);
  assert.match(err, /đã dừng theo yêu cầu, chưa ghi gì/u);
  assert.equal(readFileSync(path.join(folder, 'a.pdf'), 'utf8'), 'cũ');
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'a.pdf']);
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
