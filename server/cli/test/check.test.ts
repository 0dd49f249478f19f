import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { checkJson, folderWith, HEAD_LINES, only, report, soat, table } from './kit.ts';

test('json: the object of the contract, key by key', async (t) => {
  const folder = folderWith(t, { 'a.md': report(table('31')) });
  const { run, files } = await checkJson(folder, 'a.md');
  assert.deepEqual(Object.keys(JSON.parse(run.out)), ['version', 'files']);
  assert.equal(JSON.parse(run.out).version, 1);
  assert.equal(files.length, 1);
  assert.deepEqual(Object.keys(files[0] ?? {}), ['path', 'report', 'findings', 'coverage']);
  assert.equal(files[0]?.path, 'a.md');
  assert.equal(files[0]?.report, true);
  const finding = only(files[0], 'wrong-total');
  assert.deepEqual(Object.keys(finding), ['rule', 'severity', 'message', 'range', 'related', 'fixes']);
  assert.equal(finding.severity, 'error');
  assert.match(finding.message, /31/);
  assert.match(finding.message, /10 \+ 20\s+= 30/);
  const line = HEAD_LINES + 4;
  const character = '| | Tổng số | '.length;
  assert.deepEqual(finding.range, { start: { line, character }, end: { line, character: character + 2 } });
  assert.equal(finding.related.length, 2);
  assert.equal(finding.related[0]?.path, 'a.md');
  assert.equal(finding.related[0]?.range.start.line, HEAD_LINES + 2);
  assert.ok((files[0]?.coverage.checked ?? 0) >= 3);
  assert.ok((files[0]?.coverage.figures ?? 0) >= (files[0]?.coverage.checked ?? 0));
});

test('exit status: 0 without an error, 1 with one, 2 where work could not be done', async (t) => {
  const folder = folderWith(t, { 'good.md': report(table('30')), 'bad.md': report(table('31')) });
  assert.equal((await soat(folder, ['check', 'bad.md'])).status, 1);
  const both = await soat(folder, ['check', 'good.md', 'bad.md', 'none.md']);
  assert.equal(both.status, 2);
  assert.match(both.err, /none\.md: không tìm thấy/);
  assert.match(both.out, /bad\.md:/, 'the others have been checked');
  const { files } = await checkJson(folder, 'good.md');
  const errors = files.flatMap((file) => file.findings).filter((finding) => finding.severity === 'error');
  assert.equal((await soat(folder, ['check', 'good.md'])).status, errors.length > 0 ? 1 : 0);
  assert.deepEqual(
    errors.filter((finding) => finding.rule === 'wrong-total'),
    [],
  );
});

test('line: each finding on a line that other programs can read, and nothing where there is none', async (t) => {
  const folder = folderWith(t, { 'good.md': '# Ghi chú', 'sub/bad.md': report(table('31')) });
  for (const lang of ['vi', 'en']) {
    const { out, status } = await soat(folder, ['check', '--format', 'line', '--lang', lang, '.']);
    assert.equal(status, 1);
    const lines = out.trimEnd().split('\n');
    const place = `sub/bad.md:${HEAD_LINES + 5}:${'| | Tổng số | '.length + 1}`;
    const wrong = lines.filter((line) => line.endsWith(' [wrong-total]'));
    assert.equal(wrong.length, 1);
    assert.ok(wrong[0]?.startsWith(`${place}: error: `), wrong[0]);
    for (const line of lines)
      assert.match(line, /^sub\/bad\.md:\d+:\d+: (?:error|warning|info|hint): .+ \[[a-z-]+\]$/u);
  }
  assert.equal((await soat(folder, ['check', '--format', 'line', 'good.md'])).out, '');
});

test('a file that is no report is left alone', async (t) => {
  const folder = folderWith(t, { 'readme.md': `# Đọc tôi\n\n${table('31')}`, 'empty.md': '' });
  const { run, files } = await checkJson(folder, '.');
  assert.equal(run.status, 0);
  assert.deepEqual(
    files.map((file) => [file.path, file.report, file.findings.length]),
    [
      ['empty.md', false, 0],
      ['readme.md', false, 0],
    ],
  );
  const text = await soat(folder, ['check', '.']);
  assert.equal(text.out, 'Không có lỗi trong 2 tệp; 2 tệp không phải báo cáo\n');
});

test('text: place, severity, headline, source line, carets under the figure, arithmetic, rule', async (t) => {
  const folder = folderWith(t, { 'a.md': report(table('31')) });
  const { out } = await soat(folder, ['check', 'a.md']);
  const lines = out.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`a.md:${HEAD_LINES + 5}:15  lỗi  `));
  assert.ok(at >= 0, out);
  assert.match(lines[at] ?? '', /Tổng số/);
  assert.match(lines[at + 1] ?? '', /\| Tổng số \| 31 \|/);
  assert.equal((lines[at + 2] ?? '').indexOf('^'), (lines[at + 1] ?? '').indexOf('31'));
  assert.match(lines[at + 2] ?? '', /\^\^$/);
  assert.match(lines[at + 3] ?? '', /10 \+ 20\s+= 30/);
  assert.match(out, /→ a\.md:\d+:\d+ {2}Hộ tịch: 10/);
  assert.match(out, /\[wrong-total\]/);
  assert.match(lines.at(-2) ?? '', /^\d+ lỗi.* trong 1 tệp; \d+\/\d+ con số đã đối chiếu$/);
  assert.ok(!out.includes('\u001b'), 'no colours in a pipe');
});

/** How far right the first caret stands, and what the terminal columns of the line before the figure are. */
async function caretColumn(folder: string): Promise<{ caret: number; before: string }> {
  const { out } = await soat(folder, ['check', 'a.md']);
  const lines = out.split('\n');
  // Two carets stand under the two digits; other findings of the line (its letters) have other widths.
  const at = lines.findIndex((line, i) => /^\s+\|\s+\^\^$/u.test(line) && (lines[i - 1] ?? '').includes('31'));
  const source = lines[at - 1] ?? '';
  return { caret: (lines[at] ?? '').indexOf('^'), before: source.slice(0, source.indexOf('31')) };
}

test('text: carets stand right behind combining marks, wide letters and tabs', async (t) => {
  const total = (label: string): string => report(table('31').replace('Tổng số', label));
  const nfd = folderWith(t, { 'a.md': total('Tổng số'.normalize('NFD')) });
  const combining = await caretColumn(nfd);
  assert.equal(combining.caret, combining.before.normalize('NFC').length);

  const wide = await caretColumn(folderWith(t, { 'a.md': report(table('31').replace('| | Tổng', '| 計 | Tổng')) }));
  assert.equal(wide.caret, wide.before.length + 1, 'a wide letter takes two columns');

  const tabbed = await caretColumn(
    folderWith(t, { 'a.md': report(table('31').replace('| | Tổng số | 31', '|\t|\tTổng số\t|\t31')) }),
  );
  assert.ok(!tabbed.before.includes('\t'));
  assert.equal(tabbed.caret, tabbed.before.length);
});

test('text: English on demand', async (t) => {
  const folder = folderWith(t, { 'a.md': report(table('31')) });
  const { out } = await soat(folder, ['check', '--lang', 'en', 'a.md']);
  assert.match(out, / {2}error {2}/);
  assert.match(out, /in 1 file; \d+\/\d+ figures checked/);
});

test('paths: folder, glob and file, each file once; dot folders and node_modules are skipped', async (t) => {
  const folder = folderWith(t, {
    'xa/a.md': report(table('30')),
    'xa/sâu/b.MD': report(table('30')),
    'xa/c.txt': 'không',
    'xa/.ẩn/d.md': report(table('31')),
    'xa/node_modules/e.md': report(table('31')),
    'bc [1].md': report(table('30')),
  });
  const paths = async (...args: string[]): Promise<string[]> =>
    (await checkJson(folder, ...args)).files.map((file) => file.path);
  assert.deepEqual(await paths('xa'), ['xa/a.md', 'xa/sâu/b.MD']);
  assert.deepEqual(await paths('./xa/', 'xa/a.md'), ['xa/a.md', 'xa/sâu/b.MD']);
  assert.deepEqual(await paths('**/*.md'), ['bc [1].md', 'xa/a.md']);
  assert.deepEqual(await paths('bc [1].md'), ['bc [1].md']);
  assert.deepEqual(await paths(path.join(folder, 'xa', 'a.md')), [
    path.join(folder, 'xa', 'a.md').replaceAll('\\', '/'),
  ]);
});

test('paths: what matches nothing or cannot be read is said, with status 2', async (t) => {
  const folder = folderWith(t, { 'trống/ghi-chú.txt': 'x', 'a.md': report(table('30')) });
  symlinkSync('không-có.md', path.join(folder, 'gãy.md'));
  for (const [args, words] of [
    [['check', 'trống'], /trống: không tìm thấy tệp nào/],
    [['check', 'xa/*.md'], /xa\/\*\.md: không tìm thấy tệp nào/],
    [['check', '.'], /gãy\.md: không đọc được \(ENOENT\)/],
  ] as const) {
    const run = await soat(folder, args);
    assert.equal(run.status, 2, args.join(' '));
    assert.match(run.err, words);
  }
});

test('files that are no text are said to be so, and a UTF-16 file is read', async (t) => {
  const text = report(table('31'));
  const folder = folderWith(t, {
    'ảnh.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    'latin.md': new Uint8Array([0x63, 0xe9, 0x20, 0xff]),
    'le.md': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'be.md': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  });
  const binary = await soat(folder, ['check', 'ảnh.md']);
  assert.equal(binary.status, 2);
  assert.match(binary.err, /ảnh\.md: không phải tệp văn bản/);
  assert.equal(binary.out, '');
  const latin = await soat(folder, ['check', 'latin.md']);
  assert.equal(latin.status, 2);
  assert.match(latin.err, /không phải UTF-8/);
  for (const name of ['le.md', 'be.md']) {
    const { run, files } = await checkJson(folder, name);
    assert.equal(run.status, 1);
    assert.equal(only(files[0], 'wrong-total').range.start.line, HEAD_LINES + 4);
  }
});

test('CRLF and a byte order mark change no position', async (t) => {
  const text = report(table('31'));
  const crlf = text.replaceAll('\n', '\r\n');
  const folder = folderWith(t, { 'lf.md': text, 'crlf.md': crlf, 'bom.md': `\ufeff${text}` });
  const { files } = await checkJson(folder, 'lf.md', 'crlf.md', 'bom.md');
  const ranges = files.map((file) => only(file, 'wrong-total').range);
  assert.deepEqual(ranges[1], ranges[0]);
  assert.deepEqual(ranges[2], ranges[0]);
});

test('odd texts never make it fail', async (t) => {
  const wideRow = `| ${Array.from({ length: 10_000 }, (_, i) => i).join(' | ')} |\n`;
  const folder = folderWith(t, {
    'chỉ-đầu.md': report('').trimEnd(),
    'chưa-đóng.md': '---\nloại: báo cáo cải cách hành chính\nkỳ: {từ: [\n',
    'dở.md': report('| STT | Lĩnh vực | Số\n|---|--\n| 1 | Hộ'),
    'rộng.md': report(wideRow + wideRow.replace(/\d+/gu, '---') + wideRow.repeat(3)),
    'xuống-dòng.md': '\n\r\n\r',
  });
  const run = await soat(folder, ['check', '.']);
  assert.notEqual(run.status, 2);
  assert.equal(run.err, '');
  assert.ok(Math.max(...run.out.split('\n').map((line) => line.length)) < 5000, 'long lines are clipped');
});

test('a report of 1 MB, and more files than one thread takes, in the order of their names', async (t) => {
  const long = report(Array.from({ length: 9000 }, (_, i) => `## ${i}. Mục\n\n${table('30')}\n`).join(''));
  assert.ok(Buffer.byteLength(long) > 1_000_000);
  const many = Object.fromEntries(
    Array.from({ length: 70 }, (_, i) => [`xa/${100 + i}.md`, report(table(i % 7 === 0 ? '31' : '30'))]),
  );
  const folder = folderWith(t, { 'dài.md': long, ...many });
  const big = await checkJson(folder, 'dài.md');
  assert.notEqual(big.run.status, 2);
  assert.equal(big.files[0]?.findings.filter((finding) => finding.rule === 'wrong-total').length, 0);
  const { run, files } = await checkJson(folder, 'xa');
  assert.equal(run.status, 1);
  assert.deepEqual(
    files.map((file) => file.path),
    Object.keys(many),
  );
  const wrong = files.filter((file) => file.findings.some((finding) => finding.rule === 'wrong-total'));
  assert.deepEqual(
    wrong.map((file) => file.path),
    Object.keys(many).filter((_, i) => i % 7 === 0),
  );
});

test('a long output reaches a pipe whole, and a reader that stops early is no failure', async (t) => {
  const body = Array.from({ length: 2000 }, () => table('31')).join('\n\nVà bảng này:\n\n');
  const folder = folderWith(t, { 'a.md': report(body) });
  const { files } = await checkJson(folder, 'a.md');
  assert.equal(files[0]?.findings.filter((finding) => finding.rule === 'wrong-total').length, 2000);
  const run = await soat(folder, ['check', '--format', 'json', 'a.md'], { stopAfter: 100 });
  assert.equal(run.err, '');
  assert.equal(run.status, 1);
});

test('bad usage: a message and status 2', async (t) => {
  const folder = folderWith(t, {});
  for (const [args, words] of [
    [['check'], /cần ít nhất một đường dẫn/],
    [['check', '--format', 'xml', '.'], /--format là text, json, sarif hoặc line/],
    [['check', '--lang', 'fr', '.'], /--lang là vi hoặc en/],
    [['check', '--nhanh', '.'], /không có tùy chọn «--nhanh»/],
    [['check', '--format'], /«--format» dùng chưa đúng/],
    [['kiểm'], /không có lệnh «kiểm»/],
    [[], /Cách dùng/],
  ] as const) {
    const run = await soat(folder, args);
    assert.equal(run.status, 2, args.join(' '));
    assert.match(run.err, words);
    assert.equal(run.out, '');
  }
  assert.match((await soat(folder, ['check', '--lang', 'en', '--fast', '.'])).err, /there is no option “--fast”/);
});
