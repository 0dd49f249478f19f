import assert from 'node:assert/strict';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import type { Log } from 'sarif';
import { checkJson, folderWith, HEAD_LINES, report, soat, table } from './kit.ts';

/** A letter that a copy from a PDF brings in, which has one sure replacement. */
const LEGACY = 'chất lƣợng';

test('fix: makes the safe fixes, keeps line ends and byte order mark, and has nothing to do a second time', async (t) => {
  const text = report(`## I. Mục\n\nNâng cao ${LEGACY} và số lƣợng.\n`);
  const folder = folderWith(t, {
    'lf.md': text,
    'crlf.md': `\ufeff${text.replaceAll('\n', '\r\n')}`,
    'utf16.md': Buffer.from(`\ufeff${text}`, 'utf16le'),
  });
  const run = await soat(folder, ['fix', '.']);
  assert.equal(run.status, 0);
  assert.match(run.out, /lf\.md: đã sửa 2 chỗ/);
  assert.match(run.out, /Đã sửa 6 chỗ trong 3 tệp/);
  const mended = text.replaceAll('ƣ', 'ư');
  assert.equal(readFileSync(path.join(folder, 'lf.md'), 'utf8'), mended);
  assert.equal(readFileSync(path.join(folder, 'crlf.md'), 'utf8'), `\ufeff${mended.replaceAll('\n', '\r\n')}`);
  assert.equal(readFileSync(path.join(folder, 'utf16.md'), 'utf16le'), `\ufeff${mended}`);
  assert.deepEqual(readdirSync(folder).sort(), ['crlf.md', 'lf.md', 'utf16.md'], 'nothing is left beside the files');
  const again = await soat(folder, ['fix', '.']);
  assert.equal(again.out, 'Không có chỗ nào tự sửa được\n');
  assert.equal(again.status, 0);
});

test('fix: what is not safe stays', async (t) => {
  const text = report(table('31'));
  const folder = folderWith(t, { 'a.md': text });
  const run = await soat(folder, ['fix', 'a.md']);
  assert.equal(run.status, 0);
  assert.match(readFileSync(path.join(folder, 'a.md'), 'utf8'), /\| 31 \|/);
});

test('fix --dry-run: a unified diff and nothing written', async (t) => {
  const text = report(`## I. Mục\n\nNâng cao ${LEGACY}.\n`);
  const folder = folderWith(t, { 'a.md': text });
  const run = await soat(folder, ['fix', '--dry-run', 'a.md']);
  assert.equal(run.status, 0);
  assert.equal(readFileSync(path.join(folder, 'a.md'), 'utf8'), text);
  const lines = run.out.split('\n');
  assert.deepEqual(lines.slice(0, 2), ['--- a/a.md', '+++ b/a.md']);
  assert.match(lines[2] ?? '', /^@@ -\d+,\d+ \+\d+,\d+ @@$/);
  assert.ok(lines.includes(`-Nâng cao ${LEGACY}.`));
  assert.ok(lines.includes('+Nâng cao chất lượng.'));
  assert.match(run.err, /Sẽ sửa 1 chỗ trong 1 tệp/);
});

test('fix: a symbolic link stays one, and a missing file gives status 2 after the others', async (t) => {
  const folder = folderWith(t, { 'thật/a.md': report(`## I. Mục\n\n${LEGACY}\n`) });
  symlinkSync(path.join('thật', 'a.md'), path.join(folder, 'b.md'));
  const run = await soat(folder, ['fix', 'none.md', 'b.md']);
  assert.equal(run.status, 2);
  assert.match(run.err, /none\.md/);
  assert.ok(lstatSync(path.join(folder, 'b.md')).isSymbolicLink());
  assert.match(readFileSync(path.join(folder, 'thật/a.md'), 'utf8'), /chất lượng/);
});

test('sarif: version, rules with help, one-based regions, related places, fixes and addresses', async (t) => {
  const folder = folderWith(t, { 'xã Tân Hội/báo cáo #1.md': report(`${table('31')}\nNâng cao ${LEGACY}.\n`) });
  const run = await soat(folder, ['check', '--format', 'sarif', '.', 'none.md']);
  assert.equal(run.status, 2);
  const log = JSON.parse(run.out) as Log;
  assert.equal(log.version, '2.1.0');
  const [only] = log.runs;
  assert.ok(only);
  assert.equal(only.columnKind, 'utf16CodeUnits');
  const rules = only.tool.driver.rules ?? [];
  assert.ok(rules.length > 0);
  for (const rule of rules) assert.ok(rule.help?.text && rule.shortDescription?.text, rule.id);
  const results = only.results ?? [];
  const total = results.find((result) => result.ruleId === 'wrong-total');
  assert.ok(total);
  assert.equal(rules[total.ruleIndex ?? -1]?.id, 'wrong-total');
  assert.equal(total.level, 'error');
  const place = total.locations?.[0]?.physicalLocation;
  const uri = place?.artifactLocation?.uri ?? '';
  assert.equal(uri, 'x%C3%A3%20T%C3%A2n%20H%E1%BB%99i/b%C3%A1o%20c%C3%A1o%20%231.md');
  assert.equal(decodeURIComponent(uri), 'xã Tân Hội/báo cáo #1.md');
  assert.ok(only.originalUriBaseIds?.[place?.artifactLocation?.uriBaseId ?? '']?.uri?.endsWith('/'));
  assert.deepEqual(place?.region, {
    startLine: HEAD_LINES + 5,
    startColumn: 15,
    endLine: HEAD_LINES + 5,
    endColumn: 17,
  });
  assert.equal(total.relatedLocations?.length, 2);
  assert.ok(total.relatedLocations?.every((related) => related.message?.text && related.physicalLocation?.region));
  const legacy = results.find((result) => result.ruleId === 'legacy-encoding');
  const replacement = legacy?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
  assert.match(replacement?.insertedContent?.text ?? '', /ư/);
  assert.equal(replacement?.deletedRegion.startLine, HEAD_LINES + 7);
  const invocation = only.invocations?.[0];
  assert.equal(invocation?.executionSuccessful, false);
  assert.equal(invocation?.toolExecutionNotifications?.length, 1);
});

test('explain: a page for every rule, and what exists for an unknown one', async (t) => {
  const folder = folderWith(t, {});
  const page = await soat(folder, ['explain', 'wrong-total']);
  assert.equal(page.status, 0);
  assert.match(page.out, /^wrong-total \(lỗi\)\n\n# /);
  assert.match(page.out, /```markdown/);
  const unknown = await soat(folder, ['explain', 'total']);
  assert.equal(unknown.status, 2);
  assert.match(unknown.err, /có phải là «wrong-total»/);
  const none = await soat(folder, ['explain']);
  assert.equal(none.status, 2);
  assert.match(none.err, /legacy-encoding {2}/);
});

test('schema: the schema of a kind as JSON', async (t) => {
  const folder = folderWith(t, {});
  const run = await soat(folder, ['schema', '--kind', 'Báo cáo cải cách hành chính'.normalize('NFD')]);
  assert.equal(run.status, 0);
  assert.equal(typeof JSON.parse(run.out), 'object');
  const unknown = await soat(folder, ['schema', '--kind', 'thư']);
  assert.equal(unknown.status, 2);
  assert.match(unknown.err, /không có loại báo cáo «thư»; có: .*báo cáo cải cách hành chính/);
});

test('a schema of one’s own: named in the front matter, or by --schema', async (t) => {
  const empty = folderWith(t, {});
  const builtIn = await soat(empty, ['schema', '--kind', 'báo cáo cải cách hành chính']);
  const own = JSON.stringify({ ...JSON.parse(builtIn.out), kind: 'báo cáo riêng' });
  const text = report(table('31')).replace('loại: báo cáo cải cách hành chính', 'loại: báo cáo riêng');
  const folder = folderWith(t, {
    'lược-đồ/riêng.json': own,
    'lược-đồ/hỏng.json': '{"kind": 1',
    'xa/có-tên.md': text.replace('---\n', '---\nschema: ../lược-đồ/riêng.json # của xã\n'),
    'xa/không-tên.md': text,
  });
  const without = await checkJson(folder, 'xa');
  assert.deepEqual(
    without.files.map((file) => file.report),
    [true, false],
  );
  const withOption = await soat(folder, [
    'check',
    '--format',
    'json',
    '--schema',
    'lược-đồ/riêng.json',
    'xa/không-tên.md',
  ]);
  assert.equal(JSON.parse(withOption.out).files[0].report, true);
  const broken = await soat(folder, ['check', '--schema', 'lược-đồ/hỏng.json', 'xa/không-tên.md']);
  assert.equal(broken.status, 2);
  assert.match(broken.err, /lược-đồ\/hỏng\.json.*: lược đồ chưa dùng được/);
  const missing = await soat(folder, ['check', '--schema', 'không-có.json', 'xa/không-tên.md']);
  assert.equal(missing.status, 2);
  assert.match(missing.err, /không-có\.json: không đọc được/);
});

test('help and version', async (t) => {
  const folder = folderWith(t, {});
  for (const args of [['help'], ['--help'], ['check', '-h']]) {
    const run = await soat(folder, args);
    assert.equal(run.status, 0);
    assert.match(run.out, /soat check \[--format text\|json\|sarif\|line\]/);
  }
  assert.match((await soat(folder, ['help', '--lang', 'en'])).out, /Exit status: 0/);
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal((await soat(folder, ['--version'])).out, `${manifest.version}\n`);
  assert.ok(existsSync(new URL('../bin/soat.mjs', import.meta.url)));
});
