import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkJson, folderWith, only, report, soat } from './kit.ts';

const FIRST = report('Đã giải quyết 504 hồ sơ, đang giải quyết 31 hồ sơ.\n')
  .replace('từ: 15/6/2026', 'từ: 15/12/2025')
  .replace('đến: 14/9/2026', 'đến: 14/6/2026')
  .replace('quý III', '6 tháng đầu');

/** A report with one more line in its front matter. */
function linking(line: string, body: string): string {
  return report(body).replace('---\n\n', `${line}\n---\n\n`);
}

const CARRIED = 'Trong kỳ có 13 hồ sơ từ kỳ trước chuyển sang.\n';

function commune(name: string, count: number): string {
  return report(table(count)).replace('cơ quan: Ủy ban nhân dân xã Tân Hội', `cơ quan: Ủy ban nhân dân xã ${name}`);
}

function table(count: number): string {
  return `| STT | Lĩnh vực | Đã giải quyết |\n|---|---|--:|\n| 1 | Hộ tịch | ${count} |\n`;
}

test('the report of the period before: the finding names both places, by paths from where the command runs', async (t) => {
  const folder = folderWith(t, {
    'kỳ này/quý 3.md': linking('kỳ trước: ../kỳ trước/6 tháng.md', CARRIED),
    'kỳ trước/6 tháng.md': FIRST,
  });
  const { run, files } = await checkJson(folder, 'kỳ này/quý 3.md');
  assert.equal(run.status, 0, 'a warning is no error');
  const finding = only(files[0], 'carry-over');
  assert.equal(finding.severity, 'warning');
  assert.equal(finding.related[0]?.path, 'kỳ trước/6 tháng.md');
  const line = FIRST.split('\n')[finding.related[0]?.range.start.line ?? 0] ?? '';
  assert.equal(line.slice(finding.related[0]?.range.start.character, finding.related[0]?.range.end.character), '31');
  const text = await soat(folder, ['check', 'kỳ này']);
  assert.match(text.out, /→ kỳ trước\/6 tháng\.md:\d+:\d+/u);
  const sarif = JSON.parse((await soat(folder, ['check', '--format', 'sarif', 'kỳ này'])).out);
  const [result] = sarif.runs[0].results.filter((one: { ruleId: string }) => one.ruleId === 'carry-over');
  const { uri } = result.relatedLocations[0].physicalLocation.artifactLocation;
  assert.equal(decodeURIComponent(uri), 'kỳ trước/6 tháng.md');
});

test('a glob of subordinate reports, without what is no report and without the report itself', async (t) => {
  const district = linking('tổng hợp từ:\n  - "*.md"', table(150)).replace('xã Tân Hội', 'huyện Tân Phú');
  const folder = folderWith(t, {
    'a.md': commune('An Hòa', 100),
    'b.md': commune('Bình Minh', 60),
    'huyện.md': district,
    'đọc trước.md': '# Ghi chú\n',
  });
  const { files } = await checkJson(folder, 'huyện.md');
  assert.match(only(files[0], 'consolidation').message, /100 \+ 60 = 160/u);
});

test('what a link does not lead to is told at its place', async (t) => {
  const folder = folderWith(t, {
    'không có.md': linking('kỳ trước: xa.md', CARRIED),
    'chính nó.md': linking('kỳ trước: ./chính nó.md', CARRIED),
    'thư mục.md': linking('kỳ trước: nhà', CARRIED),
    'ghi chú.md': linking('kỳ trước: nhà/ghi chú.md', CARRIED),
    'ảnh.md': linking('kỳ trước: nhà/ảnh.png', CARRIED),
    'trống.md': linking('tổng hợp từ:\n  - nhà/*.docx', CARRIED),
    'nhà/ghi chú.md': '# Ghi chú\n',
    'nhà/ảnh.png': new Uint8Array([137, 80, 78, 71, 0, 0, 0]),
  });
  const { run, files } = await checkJson(folder, '*.md');
  assert.equal(run.status, 0);
  assert.equal(run.err, '');
  const told = new Map(files.map((file) => [file.path, only(file, 'linked-report').message.split('\n')[0] ?? '']));
  assert.match(told.get('không có.md') ?? '', /Không tìm thấy tệp «xa\.md»/u);
  assert.match(told.get('chính nó.md') ?? '', /chính báo cáo này/u);
  assert.match(told.get('thư mục.md') ?? '', /không mở được/u);
  assert.match(told.get('ghi chú.md') ?? '', /không phải là báo cáo/u);
  assert.match(told.get('ảnh.md') ?? '', /không mở được/u);
  assert.match(told.get('trống.md') ?? '', /Không tìm thấy tệp «nhà\/\*\.docx»/u);
});

test('two reports that name each other, and many that name one', async (t) => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`kỳ/${10 + i}.md`, linking('kỳ trước: ../a.md', CARRIED)]),
  );
  const folder = folderWith(t, {
    'a.md': FIRST.replace('---\n\n', 'kỳ trước: b.md\n---\n\n'),
    'b.md': linking('kỳ trước: a.md', CARRIED),
    ...many,
  });
  const { files } = await checkJson(folder, '.');
  const found = files.filter((file) => file.findings.some(({ rule }) => rule === 'carry-over'));
  assert.equal(found.length, 41);
  only(
    files.find(({ path }) => path === 'a.md'),
    'linked-report',
  );
});
