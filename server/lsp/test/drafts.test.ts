import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ConfigurationRequest, DiagnosticRefreshRequest, RegistrationRequest } from 'vscode-languageserver/node';
import {
  KINDS,
  type KindsResult,
  NEW_REPORT_CHOICES,
  NEXT_PERIODS,
  type NewReportChoicesResult,
  type NextPeriodsResult,
  READ_FILE,
  type ReadFileParams,
  ROLL_FORWARD,
  type RollForwardParams,
  type RollForwardResult,
  SKELETON,
  type SkeletonParams,
  type SkeletonResult,
} from '../src/protocol.ts';
import { type Client, report, startClient } from './kit.ts';

const OWN_KIND = JSON.stringify({
  kind: 'báo cáo chuyển đổi số',
  title: 'BÁO CÁO',
  abbreviation: 'BC',
  frontMatter: { type: 'object', required: ['loại'], properties: { loại: { type: 'string' } } },
  outline: [{ id: 'mot', title: 'KẾT QUẢ', level: 2, presence: 'required' }],
});

let client: Client;
let settings: Record<string, unknown> = {};
const files = new Map<string, string>([['file:///xa/quy-dinh/cds.json', OWN_KIND]]);

before(async () => {
  client = await startClient({
    folder: 'file:///xa',
    initializationOptions: { readFile: true },
    prepare: ({ connection }) => {
      connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
      connection.onRequest(RegistrationRequest.type, () => undefined);
      connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
      connection.onRequest(READ_FILE, ({ uri }: ReadFileParams) => ({ text: files.get(uri) ?? null }));
    },
  });
});

after(async () => {
  await client.stop();
  assert.deepEqual(client.logged, [], 'the server has logged errors');
});

const ask = <Result>(method: string, params: unknown): Promise<Result> =>
  client.connection.sendRequest<Result>(method, params);

const OFFICE = { name: 'Ủy ban nhân dân xã Tân Hội', parent: 'Ủy ban nhân dân tỉnh Thừa Giang', place: 'Tân Hội' };

test('kinds and periods to choose from; a workspace has its own kinds too', async () => {
  const { kinds } = await ask<NewReportChoicesResult>(NEW_REPORT_CHOICES, { today: '20/9/2026' });
  assert.deepEqual(
    kinds.map(({ name }) => name),
    ['báo cáo cải cách hành chính'],
  );
  assert.deepEqual(kinds[0]?.periods[0], { name: 'quý III năm 2026', from: '15/6/2026', to: '14/9/2026' });
  settings = { schemas: { 'cds/*.md': 'quy-dinh/cds.json', 'xa/*.md': 'quy-dinh/cds.json', 'a.md': 'khong-co.json' } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const own = await ask<NewReportChoicesResult>(NEW_REPORT_CHOICES, { today: 'hôm nay' });
  assert.deepEqual(own.kinds, [
    { name: 'báo cáo chuyển đổi số', periods: [] },
    { name: 'báo cáo cải cách hành chính', periods: [] },
  ]);
  const params: SkeletonParams = {
    kind: 'báo cáo chuyển đổi số',
    fill: { office: OFFICE, period: { from: '01/8/2026', to: '31/8/2026' } },
  };
  const { snippet, fileName } = await ask<SkeletonResult>(SKELETON, params);
  assert.match(snippet, /^---\nloại: báo cáo chuyển đổi số\n/u);
  assert.equal(fileName, 'bao-cao-thang-8-nam-2026.md');
  settings = {};
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
});

test('a new report with its head filled in; days that no calendar has give none', async () => {
  const fill = { office: OFFICE, period: { name: 'quý III năm 2026', from: '15/6/2026', to: '14/9/2026' } };
  const { snippet, fileName } = await ask<SkeletonResult>(SKELETON, { fill });
  assert.match(snippet, /\ncơ quan: Ủy ban nhân dân xã Tân Hội\n/u);
  assert.match(snippet, /\n {2}từ: 15\/6\/2026\n {2}đến: 14\/9\/2026\n/u);
  assert.equal(fileName, 'bao-cao-quy-iii-nam-2026.md');
  for (const period of [
    { from: '31/2/2026', to: '14/9/2026' },
    { from: '15/9/2026', to: '14/9/2026' },
    { from: '', to: '' },
  ])
    assert.equal((await ask<SkeletonResult>(SKELETON, { fill: { ...fill, period } })).snippet, '');
});

test('the next report is offered and made; it is linked to the last one before either is saved', async () => {
  const last = 'file:///xa/6-thang.md';
  const text = report('1.079')
    .replace('01/01/2024', '15/12/2023')
    .replace('31/7/2024', '14/6/2024')
    .replace('7 tháng đầu năm', '6 tháng đầu năm')
    .replace('Số hồ sơ đã', 'Đã giải quyết 1.079 hồ sơ, đang giải quyết 31 hồ sơ.\n\nSố hồ sơ đã');
  await client.open(last, text);
  const { state, periods } = await ask<NextPeriodsResult>(NEXT_PERIODS, { uri: last });
  assert.equal(state, 'ready');
  const [period] = periods;
  assert.deepEqual(period, { name: 'quý III năm 2024', from: '15/6/2024', to: '14/9/2024' });
  const params: RollForwardParams = { uri: last, period, previous: '6-thang.md' };
  const rolled = await ask<RollForwardResult | null>(ROLL_FORWARD, params);
  assert.ok(rolled);
  assert.equal(rolled.fileName, 'bao-cao-quy-iii-nam-2024.md');
  assert.match(rolled.text, /\n {2}từ: 15\/6\/2024\n {2}đến: 14\/9\/2024\n/u);
  assert.match(rolled.text, /\nkỳ trước: 6-thang\.md\n---\n/u);
  assert.equal(rolled.blanks, 2);
  // A new file that has its place already finds its links beside that place.
  const next = 'untitled:/xa/bao-cao-quy-iii-nam-2024.md';
  await client.open(
    next,
    rolled.text.replace('Đã giải quyết … hồ sơ', 'Nhận 900 hồ sơ, trong đó 30 hồ sơ từ kỳ trước chuyển sang'),
  );
  const found = (await client.diagnostics(next)).find(({ code }) => code === 'carry-over');
  assert.match(String(found?.message), /kỳ trước còn 31 hồ sơ/u);
  assert.equal(found?.relatedInformation?.[0]?.location.uri, last);
});

test('nothing is made of other files, of reports without a period, or for days that are none', async () => {
  await client.open('file:///xa/ghi-chu.md', '# Ghi chú\n');
  assert.equal((await ask<NextPeriodsResult>(NEXT_PERIODS, { uri: 'file:///xa/ghi-chu.md' })).state, 'no-report');
  assert.equal((await ask<NextPeriodsResult>(NEXT_PERIODS, { uri: 'file:///xa/khong-co.md' })).state, 'no-report');
  const uri = 'file:///xa/khong-ky.md';
  await client.open(uri, report('1.079').replace('  đến: 31/7/2024\n', ''));
  assert.equal((await ask<NextPeriodsResult>(NEXT_PERIODS, { uri })).state, 'no-period');
  const period = { from: '01/8/2024', to: '31/8/2024' };
  assert.equal(await ask<RollForwardResult | null>(ROLL_FORWARD, { uri, period, previous: 'a.md' }), null);
  const other = 'file:///xa/6-thang.md';
  const bad = { uri: other, period: { from: '31/9/2024', to: '31/10/2024' }, previous: 'a.md' };
  assert.equal(await ask<RollForwardResult | null>(ROLL_FORWARD, bad), null);
});

test('the kinds that a report may be of are told for a place where none is yet', async () => {
  settings = { schemas: { 'cds/*.md': 'quy-dinh/cds.json' } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const kindsAt = (uri: string) => ask<KindsResult>(KINDS, { uri, text: '' });
  const { schemas } = await kindsAt('file:///xa/cds/Nam%20ngoai.md');
  assert.deepEqual(
    schemas.map((json) => (JSON.parse(json) as { kind: string }).kind),
    ['báo cáo chuyển đổi số'],
  );
  assert.deepEqual((await kindsAt('file:///xa/khac/a.md')).schemas, []);
  assert.deepEqual((await kindsAt('')).schemas, []);
});
