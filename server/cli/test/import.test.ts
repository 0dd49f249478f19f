import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderWith, type JsonFile, report, soat, table } from './kit.ts';

const TEXT = readFileSync(fileURLToPath(new URL('../../import/test/fixtures/chu-tu-pdf.txt', import.meta.url)), 'utf8');
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('import: the text of a PDF becomes a report beside it; notes and findings follow, an error gives status 1', async (t) => {
  const folder = folderWith(t, { 'xa/chu.txt': TEXT });
  const run = await soat(folder, ['import', 'xa/chu.txt']);
  assert.equal(run.status, 1, run.err);
  assert.equal(run.err, '');
  assert.match(run.out, /^Đã nhập xa\/chu\.txt vào xa\/chu\.md\n\d+ điều cần biết khi nhập:\n {2}- /u);
  assert.match(run.out, / {2}- Chữ sai bảng mã đã được sửa ở 4 chỗ: «lƣợng, trƣớc/u);
  assert.match(run.out, /\nxa\/chu\.md:\d+:\d+ {2}lỗi {2}«Quyết định số 06\/KH-UBND»/u);
  assert.match(run.out, /\n\d+ lỗi, .* trong 1 tệp; \d+\/\d+ con số đã đối chiếu\n$/u);
  const markdown = read(folder, 'xa/chu.md');
  assert.match(markdown, /^---\nloại: báo cáo cải cách hành chính\n/u);
  assert.match(markdown, /\n\| \* \| Tổng số \| 900 \| 899 \| \| 1 \| 900 \| 889 \| 8 \| 3 \|\n/u);
  const checked = await soat(folder, ['check', 'xa/chu.md']);
  assert.ok(run.out.endsWith(checked.out), 'the findings are those of soat check');
  assert.deepEqual(readdirSync(path.join(folder, 'xa')).sort(), ['chu.md', 'chu.txt']);
});

test('import: a Word file comes back as the report that it was made from', async (t) => {
  const own = report(table('30'));
  const folder = folderWith(t, { 'a.md': own });
  assert.equal((await soat(folder, ['export', 'a.md', '--to', 'docx'])).status, 0);
  const run = await soat(folder, ['import', 'a.docx', '-o', 'b.md', '--lang', 'en']);
  assert.equal(run.status, 0, run.out + run.err);
  assert.match(run.out, /^Imported a\.docx to b\.md\n/u);
  assert.equal(read(folder, 'b.md').slice(0, own.indexOf('| STT')), own.slice(0, own.indexOf('| STT')));
  assert.match(read(folder, 'b.md'), /\n\| 1 \| Hộ tịch \| 10 \|\n/u);
});

test('import -: standard input goes to standard output, and what is told of it to standard error', async (t) => {
  const folder = folderWith(t, {});
  const run = await soat(folder, ['import', '-'], { input: TEXT });
  assert.equal(run.status, 1);
  assert.match(run.out, /^---\nloại: báo cáo cải cách hành chính\n[\s\S]*Tân Hội\.\/\n$/u);
  assert.match(run.err, /^\d+ điều cần biết khi nhập:\n[\s\S]*con số đã đối chiếu\n$/u);
  assert.deepEqual(readdirSync(folder), []);
  mkdirSync(path.join(folder, 'ra'));
  const named = await soat(folder, ['import', '-', '--out', 'ra'], { input: TEXT });
  assert.match(named.out, /^Đã nhập đầu vào chuẩn vào ra\/bao-cao\.md\n/u);
  assert.equal(read(folder, 'ra/bao-cao.md'), run.out);
});

test('import --format json: the findings alone go to standard output', async (t) => {
  const folder = folderWith(t, { 'chu.txt': TEXT });
  const run = await soat(folder, ['import', 'chu.txt', '--format', 'json']);
  const [file] = (JSON.parse(run.out) as { files: JsonFile[] }).files;
  assert.equal(file?.path, 'chu.md');
  assert.ok(file?.findings.some((finding) => finding.rule === 'symbol-type'));
  assert.match(run.err, /^Đã nhập chu\.txt vào chu\.md\n/u);
});

test('import: a file that is there stays whole unless --force says otherwise', async (t) => {
  const folder = folderWith(t, { 'chu.txt': TEXT, 'chu.md': 'cũ', 'b.md': report(table('30')) });
  const refused = await soat(folder, ['import', 'chu.txt']);
  assert.equal(refused.status, 2);
  assert.match(refused.err, /chu\.md: tệp đã có, chưa ghi gì; thêm --force/u);
  assert.equal(refused.out, '');
  assert.equal(read(folder, 'chu.md'), 'cũ');
  assert.equal((await soat(folder, ['import', 'chu.txt', '--force'])).status, 1);
  assert.match(read(folder, 'chu.md'), /^---\nloại:/u);
  const itself = await soat(folder, ['import', 'b.md', '--force']);
  assert.equal(itself.status, 2);
  assert.match(itself.err, /nơi ghi chính là tệp này/u);
  assert.equal(read(folder, 'b.md'), report(table('30')));
  assert.deepEqual(readdirSync(folder).sort(), ['b.md', 'chu.md', 'chu.txt']);
});

test('import: what cannot be read or written is told clearly, and nothing is left behind', async (t) => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const folder = folderWith(t, {
    'hỏng.docx': 'PK\u0003\u0004 không phải tệp nén',
    'khóa.docx': Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
    'cũ.doc': Buffer.concat([ole, Buffer.from('WordDocument', 'utf16le')]),
    'a.pdf': '%PDF-1.7\n',
    'a.rtf': '{\\rtf1 a}',
    'trống.txt': ' \n\n',
    'lạ.bin': Buffer.from([1, 2, 0, 255, 254, 0]),
    'chu.txt': TEXT,
  });
  const before = readdirSync(folder).sort();
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['hỏng.docx'], /hỏng\.docx: Tệp bị hỏng/u],
    [['khóa.docx'], /khóa\.docx: Tệp có mật khẩu/u],
    [['cũ.doc'], /cũ\.doc: Đây là tệp \.doc/u],
    [['a.pdf'], /a\.pdf: Đây là tệp PDF/u],
    [['a.rtf'], /a\.rtf: Đây là tệp RTF/u],
    [['trống.txt'], /trống\.txt: Tệp trống/u],
    [['lạ.bin'], /lạ\.bin: Soát chưa nhận ra/u],
    [['không-có.docx'], /không-có\.docx: không đọc được \(ENOENT\)/u],
    [['chu.txt', '-o', 'không-có/a.md'], /không ghi được/u],
    [['chu.txt', '--schema', 'không-có.json'], /không-có\.json: không đọc được/u],
    [[], /mỗi lần nhập một tệp/u],
    [['chu.txt', 'a.pdf'], /mỗi lần nhập một tệp/u],
  ];
  for (const [args, told] of cases) {
    const run = await soat(folder, ['import', ...args]);
    assert.equal(run.status, 2, args.join(' '));
    assert.match(run.err, told);
    assert.equal(run.out, '');
  }
  const empty = await soat(folder, ['import', '-', '--lang', 'en']);
  assert.equal(empty.status, 2);
  assert.match(empty.err, /^soat: standard input: The file is empty\.\n$/u);
  assert.deepEqual(readdirSync(folder).sort(), before);
});

test('import: text in UTF-16 and in the old encodings of one byte', async (t) => {
  const words = 'Cải cách hành chính được triển khai đồng bộ tại các bộ phận.\n';
  const tcvn3 = 'C¶i c¸ch hµnh chÝnh ®\u00ad\u00eec triÓn khai ®ång bé t¹i c¸c bé phËn.\n';
  const cp1258 = [
    0x43, 0x61, 0xd2, 0x69, 0x20, 0x63, 0xe1, 0x63, 0x68, 0x20, 0x68, 0x61, 0xcc, 0x6e, 0x68, 0x20, 0xf0, 0xf4, 0xcc,
    0x6e, 0x67, 0x20, 0x62, 0xf4, 0xf2,
  ];
  const folder = folderWith(t, {
    'a.txt': Buffer.from(`\ufeff${words}`, 'utf16le'),
    'b.txt': Buffer.from(tcvn3, 'latin1'),
    'c.txt': Buffer.from(cp1258),
  });
  for (const name of ['a', 'b']) {
    const run = await soat(folder, ['import', `${name}.txt`]);
    assert.notEqual(run.status, 2, run.err);
    assert.ok(read(folder, `${name}.md`).endsWith(words), read(folder, `${name}.md`));
  }
  await soat(folder, ['import', 'c.txt']);
  assert.ok(read(folder, 'c.md').endsWith('Cải cách hành đồng bộ\n'), read(folder, 'c.md'));
});

test('the libraries of import are no part of the program that checks', () => {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  assert.ok(existsSync(path.join(dist, 'import.mjs')));
  const main = readFileSync(path.join(dist, 'main.mjs'), 'utf8');
  assert.ok(!main.includes('mammoth') && !main.includes('AlternateContent'));
});
