import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  type FileEvent,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import {
  CHECK_TEXT,
  type CheckTextResult,
  FIND_FILES,
  type FindFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../src/protocol.ts';
import { type Client, HEAD, rangeOf, startClient, VSCODE } from './kit.ts';

const CARRY_OVER = 'carry-over';
const WATCHED = { textDocument: VSCODE.textDocument ?? {}, workspace: { ...VSCODE.workspace, configuration: false } };

let client: Client;
let files = new Map<string, string>();
let reads: string[] = [];
let refreshed = 0;
let folders = 0;

/** Answers what the server asks for, from `files`. */
function answer(to: Client): void {
  to.connection.onRequest(RegistrationRequest.type, () => undefined);
  to.connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshed++;
  });
  to.connection.onRequest(READ_FILE, ({ uri }: ReadFileParams): ReadFileResult => {
    reads.push(uri);
    const text = files.get(decodeURIComponent(uri));
    return text === undefined ? { text: null, missing: true } : { text };
  });
  to.connection.onRequest(FIND_FILES, ({ folder, deep }: FindFilesParams) => {
    const base = decodeURIComponent(folder);
    const isIn = (uri: string): boolean => uri.startsWith(base) && (deep || !uri.slice(base.length).includes('/'));
    return { uris: [...files.keys()].filter(isIn).map((uri) => encodeURI(uri)) };
  });
}

before(async () => {
  client = await startClient({
    capabilities: WATCHED,
    initializationOptions: { readFile: true, findFiles: true },
    prepare: answer,
  });
});

after(async () => {
  await client.stop();
  assert.deepEqual(client.logged, [], 'the server has logged errors');
});

beforeEach(() => {
  files = new Map();
  reads = [];
  refreshed = 0;
  folders++;
});

/** A URI in a folder of this test alone. */
function at(name: string): string {
  return `file:///báo cáo ${folders}/${name}`;
}

function period(from: string, to: string, title: string, more = ''): string {
  return HEAD.replace('từ: 01/01/2024', `từ: ${from}`)
    .replace('đến: 31/7/2024', `đến: ${to}`)
    .replace('7 tháng đầu năm 2024', title)
    .replace(/---\n$/u, `${more}---\n`);
}

/** The report of the period before, which leaves `pending` files. */
function sixMonths(pending: number, title = '6 tháng đầu năm 2024'): string {
  return `${period('15/12/2023', '14/6/2024', title)}
## I. KẾT QUẢ THỰC HIỆN

Đã giải quyết 504 hồ sơ, đang giải quyết ${pending} hồ sơ.
`;
}

/** The report after it, which carries `carried` files over. */
function thirdQuarter(carried: number): string {
  return `${period('15/6/2024', '14/9/2024', 'quý III năm 2024', 'kỳ trước: sau-thang.md\n')}
## I. KẾT QUẢ THỰC HIỆN

Trong kỳ có ${carried} hồ sơ từ kỳ trước chuyển sang.
`;
}

async function until(happened: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 10_000; !happened(); ) {
    if (Date.now() > end) throw new Error(`${what} did not happen in 10 s`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function found(uri: string, rule = CARRY_OVER): Promise<readonly Diagnostic[]> {
  return (await client.diagnostics(uri)).filter(({ code }) => code === rule);
}

function textOf(diagnostic: Diagnostic | undefined): string {
  assert.ok(typeof diagnostic?.message === 'string', 'plain text');
  return diagnostic.message;
}

describe('the report of the period before', () => {
  test('the server says that its documents depend on each other', () => {
    const provider = client.initialized?.capabilities.diagnosticProvider;
    assert.equal(provider && 'interFileDependencies' in provider && provider.interFileDependencies, true);
  });

  test('a figure changed in its open document brings the finding in this one, without saving', async () => {
    const last = at('sau-thang.md');
    const own = at('quy-3.md');
    files.set(last, sixMonths(31));
    await client.open(last, sixMonths(31));
    await client.open(own, thirdQuarter(31));
    assert.deepEqual(await found(own), []);
    const before = refreshed;
    const changed = await client.edit(last, 'đang giải quyết 31', 'đang giải quyết 29');
    await until(() => refreshed > before, 'a refresh');
    const [finding, ...more] = await found(own);
    assert.deepEqual(more, []);
    assert.match(textOf(finding), /31.*«sau-thang\.md».*29/u);
    assert.deepEqual(finding?.range, rangeOf(client.document(own), '31', 'Trong kỳ có'));
    const [related] = finding?.relatedInformation ?? [];
    assert.equal(decodeURIComponent(related?.location.uri ?? ''), last);
    assert.deepEqual(related?.location.range, rangeOf(changed, '29'));
    assert.deepEqual(reads, [], 'an open document is not read from the disk');
    const again = refreshed;
    await client.edit(last, 'đang giải quyết 29', 'đang giải quyết 31');
    await until(() => refreshed > again, 'another refresh');
    assert.deepEqual(await found(own), []);
  });

  test('a change that makes no difference has nothing pulled anew', async () => {
    const last = at('sau-thang.md');
    const own = at('quy-3.md');
    const other = at('khac.md');
    await client.open(last, sixMonths(31));
    await client.open(own, thirdQuarter(31));
    await client.open(other, sixMonths(31));
    const ids = await Promise.all([own, other].map(async (uri) => (await client.pull(uri)).resultId ?? ''));
    await client.edit(last, 'Đã giải quyết 504', 'Đã giải quyết 505');
    await client.diagnostics(last);
    const kinds = await Promise.all([own, other].map(async (uri, i) => (await client.pull(uri, ids[i])).kind));
    assert.deepEqual(kinds, ['unchanged', 'unchanged']);
    assert.equal(refreshed, 0);
  });

  test('a file that is not open is read through the client, once, and again when it changes on the disk', async () => {
    const own = at('quy-3.md');
    files.set(at('sau-thang.md'), sixMonths(30));
    await client.open(own, thirdQuarter(31));
    assert.match(textOf((await found(own))[0]), /kỳ trước còn 30 hồ sơ/u);
    await found(own);
    assert.equal(reads.length, 1);
    files.set(at('sau-thang.md'), sixMonths(31));
    const changes: FileEvent[] = [{ uri: encodeURI(at('sau-thang.md')), type: FileChangeType.Changed }];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await until(() => refreshed > 0, 'a refresh');
    assert.deepEqual(await found(own), []);
  });

  test('the open document counts until it is closed, then the file', async () => {
    const last = at('sau-thang.md');
    const own = at('quy-3.md');
    files.set(last, sixMonths(31));
    await client.open(last, sixMonths(29));
    await client.open(own, thirdQuarter(31));
    assert.equal((await found(own)).length, 1);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: last } });
    await until(() => refreshed > 0, 'a refresh');
    assert.deepEqual(await found(own), []);
  });

  test('a file that is not there is told at its name, and found when it comes', async () => {
    const own = at('quy-3.md');
    await client.open(own, thirdQuarter(31));
    const [finding] = await found(own, 'linked-report');
    assert.deepEqual(finding?.range, rangeOf(client.document(own), 'sau-thang.md'));
    assert.match(textOf(finding), /^Không tìm thấy tệp «sau-thang\.md»/u);
    files.set(at('sau-thang.md'), sixMonths(31));
    const changes: FileEvent[] = [{ uri: encodeURI(at('sau-thang.md')), type: FileChangeType.Created }];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await until(() => refreshed > 0, 'a refresh');
    assert.deepEqual(await found(own, 'linked-report'), []);
  });

  test('two reports that name each other are no circle', async () => {
    const last = at('sau-thang.md');
    const own = at('quy-3.md');
    const circle = sixMonths(31).replace(/---\n\n/u, 'kỳ trước: quy-3.md\n---\n\n');
    await client.open(last, circle);
    await client.open(own, thirdQuarter(30));
    assert.equal((await found(own)).length, 1);
    assert.equal((await found(last, 'linked-report')).length, 1);
    await client.edit(own, 'có 30', 'có 31');
    assert.deepEqual(await found(own), []);
  });

  test('a report that is not open is checked with what it links to', async () => {
    files.set(at('sau-thang.md'), sixMonths(30));
    const params = { uri: at('quy-3.md'), text: thirdQuarter(31) };
    const { diagnostics } = await client.connection.sendRequest<CheckTextResult>(CHECK_TEXT, params);
    assert.ok(
      (diagnostics as readonly Diagnostic[]).some(({ code }) => code === CARRY_OVER),
      'the finding',
    );
  });
});

describe('the reports that one adds up', () => {
  const TABLE = '| STT | Lĩnh vực | Đã giải quyết |\n|---|---|--:|\n';
  const commune = (name: string, count: number): string =>
    `${HEAD.replace('cơ quan: Ủy ban nhân dân thị trấn Bình Dương', `cơ quan: Ủy ban nhân dân xã ${name}`)}\n${TABLE}| 1 | Hộ tịch | ${count} |\n`;
  const district = (count: number): string =>
    `${HEAD.replace(/---\n$/u, 'tổng hợp từ:\n  - xa/*.md\n---\n').replace('thị trấn Bình Dương', 'huyện Phù Mỹ')}\n${TABLE}| 1 | Hộ tịch | ${count} |\n`;

  test('a glob finds them, open ones count as they are in the editor, and one that is new is found', async () => {
    files.set(at('xa/a.md'), commune('An Hòa', 100));
    files.set(at('xa/b.md'), commune('Bình Minh', 50));
    files.set(at('xa/sâu/c.md'), commune('Cát Tường', 7));
    const own = at('huyen.md');
    await client.open(own, district(150));
    assert.deepEqual(await found(own, 'consolidation'), []);
    await client.open(at('xa/b.md'), commune('Bình Minh', 50));
    await client.edit(at('xa/b.md'), '| 50 |', '| 60 |');
    await until(() => refreshed > 0, 'a refresh');
    assert.match(textOf((await found(own, 'consolidation'))[0]), /100 \+ 60 = 160/u);
    const before = refreshed;
    files.set(at('xa/d.md'), commune('Dân Hạ', 25));
    const changes: FileEvent[] = [{ uri: encodeURI(at('xa/d.md')), type: FileChangeType.Created }];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await until(() => refreshed > before, 'another refresh');
    assert.match(textOf((await found(own, 'consolidation'))[0]), /100 \+ 60 \+ 25 = 185/u);
  });
});

test('a client that does not pull is sent the diagnostics of the report that depends on the changed one', async () => {
  const sent = new Map<string, PublishDiagnosticsParams>();
  const push = await startClient({
    capabilities: {},
    prepare: (to) => {
      to.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void sent.set(params.uri, params));
    },
  });
  try {
    const last = encodeURI(at('sau-thang.md'));
    const own = encodeURI(at('quy-3.md'));
    const has = (): boolean => sent.get(own)?.diagnostics.some(({ code }) => code === CARRY_OVER) ?? false;
    await push.open(last, sixMonths(31));
    await push.open(own, thirdQuarter(31));
    await until(() => sent.has(own), 'the first diagnostics');
    assert.equal(has(), false);
    await push.edit(last, 'đang giải quyết 31', 'đang giải quyết 29');
    await until(has, 'the finding');
    await push.edit(last, 'đang giải quyết 29', 'đang giải quyết 31');
    await until(() => !has(), 'its going');
  } finally {
    await push.stop();
  }
});
