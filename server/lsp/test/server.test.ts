import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FileChangeType,
  FoldingRangeRequest,
  HoverRequest,
  InsertTextFormat,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CHECK_TEXT,
  CHECKED,
  type CheckedResult,
  type CheckTextResult,
  COVERAGE,
  COVERAGE_CHANGED,
  type CoverageChangedParams,
  type CoverageResult,
  MANUAL_PAGE,
  type ManualPageResult,
  READ_FILE,
  type ReadFileParams,
  SKELETON,
  type SkeletonResult,
} from '../src/protocol.ts';
import { type Client, HEAD, rangeOf, report, startClient, VSCODE } from './kit.ts';

const WRONG_TOTAL = 'wrong-total';

let client: Client;
let settings: Record<string, unknown> = {};
let refreshed = 0;
let files = new Map<string, string>();
const coverages: CoverageChangedParams[] = [];
let opened = 0;

/** Answers what a server asks of VS Code's client. */
function answer(to: Client): void {
  to.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
  to.connection.onRequest(RegistrationRequest.type, () => undefined);
  to.connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshed++;
  });
  to.connection.onRequest(READ_FILE, ({ uri }: ReadFileParams) => ({ text: files.get(uri) ?? null }));
  to.connection.onNotification(COVERAGE_CHANGED, (params: CoverageChangedParams) => void coverages.push(params));
}

before(async () => {
  client = await startClient({
    folder: 'file:///xa',
    initializationOptions: { readFile: true, coverage: true },
    prepare: answer,
  });
});

after(async () => {
  await client.stop();
  assert.deepEqual(client.logged, [], 'the server has logged errors');
});

beforeEach(async () => {
  if (Object.keys(settings).length === 0) return;
  settings = {};
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
});

function newUri(): string {
  opened++;
  return `file:///xa/bao-cao-${opened}.md`;
}

/** Waits until `happened` says so, without a fixed sleep. */
async function until(happened: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 10_000; !happened(); ) {
    if (Date.now() > end) throw new Error(`${what} did not happen in 10 s`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function setTo(values: Record<string, unknown>): Promise<void> {
  settings = values;
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
}

// Every assert.ok has a message: without one, Node reads and parses this file to make one up, which takes for ever here.

/** A diagnostic's message; a client like ours is sent plain text. */
function textOf({ message }: Diagnostic): string {
  assert.ok(typeof message === 'string', 'plain text');
  return message;
}

function only(diagnostics: readonly Diagnostic[], rule: string): Diagnostic {
  const found = diagnostics.filter((diagnostic) => diagnostic.code === rule);
  assert.equal(found.length, 1, `one ${rule} in ${JSON.stringify(diagnostics.map((d) => d.code))}`);
  return found[0] as Diagnostic;
}

async function completeAt(uri: string, needle: string, triggerCharacter?: string): Promise<readonly CompletionItem[]> {
  const position = rangeOf(client.document(uri), needle).end;
  const context = triggerCharacter ? { triggerKind: 2 as const, triggerCharacter } : { triggerKind: 1 as const };
  const result = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
    context,
  });
  assert.ok(Array.isArray(result), 'a list of items');
  return result;
}

/** The document as it would be after choosing a completion. */
function chosen(uri: string, item: CompletionItem | undefined): string {
  assert.ok(item?.textEdit && 'range' in item.textEdit, 'the item has an edit');
  return TextDocument.applyEdits(client.document(uri), [item.textEdit]);
}

describe('diagnostics', () => {
  test('a wrong total is told in Vietnamese, with its addends and its rule page', async () => {
    const uri = newUri();
    const document = await client.open(uri, report('1.097'));
    const found = only(await client.diagnostics(uri), WRONG_TOTAL);
    assert.deepEqual(found.range, rangeOf(document, '1.097'));
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.equal(found.source, 'Soát');
    assert.match(textOf(found), /1\.097.*1\.079/su);
    assert.match(textOf(found), /412 \+ 388 \+ 279 = 1\.079/u);
    assert.equal(found.codeDescription?.href, 'soat-quy-tac:/wrong-total.md');
    const addends = found.relatedInformation?.map(({ location }) => document.getText(location.range));
    assert.deepEqual(addends, ['412', '388', '279']);
    assert.deepEqual(found.data, { rule: WRONG_TOTAL });
  });

  test('a report without faults has no error and no warning', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079'));
    const grave = (await client.diagnostics(uri)).filter((d) => (d.severity ?? 1) <= DiagnosticSeverity.Warning);
    assert.deepEqual(grave, []);
  });

  test('an incremental edit brings the finding and takes it away', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079'));
    assert.equal((await client.diagnostics(uri)).filter((d) => d.code === WRONG_TOTAL).length, 0);
    const document = await client.edit(uri, '1.079', '1.080');
    assert.deepEqual(only(await client.diagnostics(uri), WRONG_TOTAL).range, rangeOf(document, '1.080'));
    await client.edit(uri, '1.080', '1.079');
    assert.equal((await client.diagnostics(uri)).filter((d) => d.code === WRONG_TOTAL).length, 0);
  });

  test('positions count UTF-16 units: characters beyond the basic plane before the figure', async () => {
    const uri = newUri();
    await client.open(uri, report('1.097'));
    await client.edit(uri, 'Số hồ sơ đã giải quyết', '😀😀 Số hồ sơ 𝟗 đã giải quyết');
    await client.edit(uri, '| Phòng C', '| 😀 Phòng C');
    const document = await client.edit(uri, '| * |', '| *😀 |');
    const found = only(await client.diagnostics(uri), WRONG_TOTAL);
    assert.deepEqual(found.range, rangeOf(document, '1.097'));
    assert.deepEqual(found.relatedInformation?.at(-1)?.location.range, rangeOf(document, '279'));
  });

  test('lines that end in CRLF', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079').replaceAll('\n', '\r\n'));
    const document = await client.edit(uri, '1.079', '1.097');
    const found = only(await client.diagnostics(uri), WRONG_TOTAL);
    assert.deepEqual(found.range, rangeOf(document, '1.097'));
    assert.equal(document.getText(found.range), '1.097');
  });

  test('the same text is answered with «unchanged», another text or setting is not', async () => {
    const uri = newUri();
    await client.open(uri, report('1.097'));
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    const second = await client.pull(uri, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await client.edit(uri, 'Phòng A', 'Phòng Á');
    const third = await client.pull(uri, first.resultId);
    assert.equal(third.kind, 'full');
    await setTo({ language: 'en' });
    assert.equal((await client.pull(uri, third.resultId)).kind, 'full');
  });

  test('of a burst of changes only the newest text is checked', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079'));
    await client.diagnostics(uri);
    coverages.length = 0;
    let text = '1.079';
    const pulls: Promise<readonly Diagnostic[]>[] = [];
    for (const next of ['1.07', '1.0', '1.', '1', '10', '109', '1097']) {
      await client.edit(uri, `Tổng cộng | ${text} |`, `Tổng cộng | ${next} |`);
      pulls.push(client.diagnostics(uri));
      text = next;
    }
    const answers = await Promise.all(pulls);
    const newest = rangeOf(client.document(uri), '1097');
    assert.deepEqual(only(answers.at(-1) ?? [], WRONG_TOTAL).range, newest);
    const versions = coverages.filter((c) => c.uri === uri).map((c) => c.version);
    assert.equal(versions.at(-1), client.document(uri).version);
    assert.ok(versions.length < 7, `${versions.length} of 7 versions were checked`);
  });

  test('a cancelled request is answered as cancelled and the next one is served', async () => {
    const uri = newUri();
    await client.open(uri, report('1.097'));
    const { CancellationTokenSource, DocumentDiagnosticRequest } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, /cancel/iu);
    only(await client.diagnostics(uri), WRONG_TOTAL);
  });

  test('a closed or unknown document has no diagnostics', async () => {
    assert.deepEqual(await client.diagnostics('file:///xa/khong-mo.md'), []);
    const uri = newUri();
    await client.open(uri, report('1.097'));
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    assert.deepEqual(await client.diagnostics(uri), []);
  });
});

describe('settings', () => {
  test('the language is Vietnamese unless set, and a change asks the client to pull again', async () => {
    const uri = newUri();
    await client.open(uri, report('1.097'));
    assert.match(textOf(only(await client.diagnostics(uri), WRONG_TOTAL)), /cộng lại được/u);
    const before = refreshed;
    await setTo({ language: 'en' });
    await until(() => refreshed > before, 'the refresh');
    assert.doesNotMatch(textOf(only(await client.diagnostics(uri), WRONG_TOTAL)), /cộng lại được/u);
  });

  test('a rule can be given another severity or be turned off', async () => {
    const uri = newUri();
    await client.open(uri, report('1.097'));
    await setTo({ rules: { [WRONG_TOTAL]: 'info', 'no-such-rule': 'error', 'wrong-row-sum': 'very loud' } });
    assert.equal(only(await client.diagnostics(uri), WRONG_TOTAL).severity, DiagnosticSeverity.Information);
    await setTo({ rules: { [WRONG_TOTAL]: 'off' } });
    assert.deepEqual(
      (await client.diagnostics(uri)).filter((d) => d.code === WRONG_TOTAL),
      [],
    );
    const counts = await client.connection.sendRequest<CoverageResult>(COVERAGE, { uri });
    assert.equal(counts.findings.error, 0);
  });
});

describe('code actions', () => {
  async function actionsAt(uri: string, needle: string, diagnostics: readonly Diagnostic[] = [], kinds?: string[]) {
    const range = rangeOf(client.document(uri), needle);
    const context = { diagnostics: [...diagnostics], ...(kinds ? { only: kinds } : {}) };
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    return (found ?? []).map((action) => {
      assert.ok('kind' in action, 'an action, no command');
      return action;
    });
  }

  test('the total is mended by one edit, bound to the version', async () => {
    const uri = newUri();
    await client.open(uri, report('1.097'));
    const diagnostics = await client.diagnostics(uri);
    const mend = (await actionsAt(uri, '1.097', diagnostics)).find((a) => a.kind === 'quickfix' && a.isPreferred);
    assert.match(mend?.title ?? '', /1\.097.*1\.079/u);
    assert.equal(mend?.diagnostics?.[0]?.code, WRONG_TOTAL);
    assert.equal(client.apply(mend?.edit), report('1.079'));
  });

  test('actions are those of the text as it is now, whatever diagnostics the client still has', async () => {
    const uri = newUri();
    await client.open(uri, report('1.097'));
    const stale = await client.diagnostics(uri);
    await client.edit(uri, 'Số hồ sơ đã giải quyết theo phòng', 'Một dòng\nnữa, rồi số hồ sơ theo phòng');
    await client.edit(uri, '1.097', '2.000');
    const mend = (await actionsAt(uri, '2.000', stale)).find((action) => action.isPreferred);
    assert.match(client.apply(mend?.edit), /\| 1\.079 \|/u);
    await client.edit(uri, '2.000', '1.079');
    assert.deepEqual(await actionsAt(uri, '1.079', stale), []);
  });

  test('«leave it» puts a comment before the block, with the cursor where the reason goes, and a reason silences it', async () => {
    const uri = newUri();
    await client.open(uri, report('1.097'));
    const leave = (await actionsAt(uri, '1.097')).find((a) => a.title.startsWith('Bỏ qua'));
    const change = leave?.edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change && change.edits[0] && 'snippet' in change.edits[0], 'a snippet');
    assert.match(change.edits[0].snippet.value, /^<!-- soát: bỏ qua wrong-total: \$\{1:lý do\} -->\n\$0$/u);
    const text = client.apply(leave?.edit);
    assert.match(text, /theo phòng:\n\n<!-- soát: bỏ qua wrong-total: lý do -->\n\| STT \|/u);
    const silent = newUri();
    await client.open(silent, text.replace('lý do', 'số của Cổng dịch vụ công, chờ đối chiếu'));
    assert.deepEqual(
      (await client.diagnostics(silent))
        .map((d) => d.code)
        .filter((c) => c !== undefined && /total|suppress/u.test(String(c))),
      [],
    );
  });

  const LEGACY = report('1.079').replace('Tiếp tục thực hiện kế hoạch.', 'Nâng cao chất lƣợng, hƣớng dẫn ngƣời dân.');

  test('all letters of an old font are mended by one action', async () => {
    const uri = newUri();
    await client.open(uri, LEGACY);
    const all = (await actionsAt(uri, 'lƣợng')).find((a) => a.title === 'Sửa mọi chữ lỗi phông trong tệp');
    assert.equal(client.apply(all?.edit), LEGACY.replaceAll('ƣ', 'ư'));
  });

  test('source.fixAll.soat makes all safe fixes, no other, and is offered only when asked for', async () => {
    const uri = newUri();
    await client.open(uri, LEGACY.replace('1.079', '1.097'));
    assert.deepEqual(
      (await actionsAt(uri, 'lƣợng')).filter((a) => a.kind?.startsWith('source')),
      [],
    );
    for (const kind of ['source.fixAll.soat', 'source.fixAll', 'source']) {
      const found = await actionsAt(uri, '---', [], [kind]);
      assert.deepEqual(
        found.map((action) => action.kind),
        ['source.fixAll.soat'],
      );
      const text = client.apply(found[0]?.edit);
      assert.doesNotMatch(text, /ƣ/u);
    }
    assert.deepEqual(await actionsAt(uri, 'lƣợng', [], ['refactor']), []);
  });
});

describe('hover', () => {
  async function hoverAt(uri: string, needle: string, after?: string): Promise<string | undefined> {
    const position = rangeOf(client.document(uri), needle, after).start;
    const found = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    if (!found) return undefined;
    assert.ok(typeof found.contents === 'object' && 'value' in found.contents, 'Markdown');
    return found.contents.value;
  }

  test('a figure shows the sum it takes part in, and whether it holds', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079'));
    for (const figure of ['1.079', '388']) {
      const text = (await hoverAt(uri, figure)) ?? '';
      assert.match(text, /✓ khớp/u);
      assert.match(text, /412 {3}Phòng A\n\+ {3}388 {3}Phòng B\n\+ {3}279 {3}Phòng C\n= 1\.079 {3}Tổng cộng/u);
    }
    await client.edit(uri, '1.079', '1.097');
    assert.match((await hoverAt(uri, '1.097')) ?? '', /✗ cộng lại được 1\.079, số đã ghi nhiều hơn 18/u);
  });

  test('a percentage shows what it is worked out from', async () => {
    const uri = newUri();
    const table =
      '| STT | Đơn vị | Tổng số | Đúng hạn | Tỷ lệ đúng hạn (%) |\n|---|---|--:|--:|--:|\n| 1 | Phòng A | 200 | 150 | 75% |\n| 2 | Phòng B | 80 | 60 | 75% |\n| 3 | Phòng C | 40 | 10 | 52% |';
    const start = report('1.079').indexOf('| STT');
    await client.open(uri, `${report('1.079').slice(0, start)}${table}\n`);
    assert.match((await hoverAt(uri, '52%')) ?? '', /✗ tính lại được 25%[\s\S]*52% = 10 \/ 40/u);
    assert.match((await hoverAt(uri, '75%')) ?? '', /✓ khớp[\s\S]*75% = 150 \/ 200/u);
    const { sums } = await client.connection.sendRequest<CheckedResult>(CHECKED, { uri });
    assert.deepEqual(
      sums.filter((sum) => !sum.holds).map((sum) => sum.arithmetic),
      ['52% = 10 / 40'],
    );
  });

  test('a key of the front matter shows what it is for, words and headings show nothing', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079'));
    assert.match((await hoverAt(uri, 'trích yếu')) ?? '', /\*\*trích yếu\*\*\n\n.+/u);
    assert.match((await hoverAt(uri, 'chức vụ')) ?? '', /\*\*chức vụ\*\*/u);
    assert.equal(await hoverAt(uri, 'Phòng A'), undefined);
    assert.equal(await hoverAt(uri, 'PHƯƠNG HƯỚNG'), undefined);
  });
});

describe('completion', () => {
  test('keys of the front matter that are not there, the required ones first', async () => {
    const uri = newUri();
    await client.open(
      uri,
      report('1.079')
        .replace('địa danh: Bình Dương\n', 'đ\n')
        .replace('kính gửi:\n  - Ủy ban nhân dân huyện Phù Mỹ\n', ''),
    );
    const items = await completeAt(uri, '\nđ');
    const labels = items.map((item) => item.label);
    for (const key of ['địa danh', 'kính gửi', 'kỳ trước']) assert.ok(labels.includes(key), `${key} is offered`);
    for (const key of ['số', 'người ký']) assert.ok(!labels.includes(key), `${key} is not offered`);
    const place = items.find((item) => item.label === 'địa danh');
    assert.ok((place?.sortText ?? '') < (items.find((item) => item.label === 'kỳ trước')?.sortText ?? ''), 'in order');
    assert.match(place?.filterText ?? '', /dia danh/u);
    assert.match(chosen(uri, place), /\nđịa danh: \$\{1:[^}]+\}\nngày/u);
    const list = chosen(
      uri,
      items.find((item) => item.label === 'kính gửi'),
    );
    assert.match(list, /\nkính gửi:\n {2}- \$\{1:[^}]+\}\nngày/u);
  });

  test('keys and values inside a key', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079').replace('  chức vụ: PHÓ CHỦ TỊCH\n', '  chức vụ: \n  \n'));
    const keys = (await completeAt(uri, 'chức vụ: \n  ')).map((item) => item.label);
    assert.deepEqual(keys, []);
    const values = await completeAt(uri, 'chức vụ: ');
    assert.ok(
      values.some((item) => item.label === 'PHÓ CHỦ TỊCH'),
      'an example is offered',
    );
    assert.match(
      chosen(
        uri,
        values.find((item) => item.label === 'CHỦ TỊCH'),
      ),
      /\n {2}chức vụ: CHỦ TỊCH\n/u,
    );
    await client.edit(uri, '  thay mặt: KT. CHỦ TỊCH\n', '  \n');
    const inside = (await completeAt(uri, 'ỦY BAN NHÂN DÂN\n  ')).map((item) => item.label);
    assert.deepEqual(inside, ['thay mặt']);
  });

  test('values of `loại`, in a file that is no report yet too', async () => {
    const uri = newUri();
    await client.open(uri, '---\nloại: \n---\n');
    const items = await completeAt(uri, 'loại: ');
    assert.deepEqual(
      items.map((item) => item.label),
      ['báo cáo cải cách hành chính'],
    );
    assert.equal(chosen(uri, items[0]), '---\nloại: báo cáo cải cách hành chính\n---\n');
  });

  test('parts that are missing, numbered on, those that fit here first', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079').replace('\n## II.', '\nmuc\n\n## II.'));
    const items = (await completeAt(uri, 'muc')).filter((item) => item.label.startsWith('muc: '));
    const ordered = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.match(ordered[0]?.label ?? '', /^muc: 2\. Cải cách tổ chức bộ máy/u);
    const evaluation = items.find((item) => item.label.includes('TỒN TẠI, HẠN CHẾ'));
    assert.match(evaluation?.label ?? '', /^muc: II\. /u);
    assert.match(evaluation?.filterText ?? '', /^muc .*ton tai, han che/u);
    assert.equal(evaluation?.insertTextFormat, InsertTextFormat.Snippet);
    assert.match(chosen(uri, evaluation), /\| 1\.079 \|\n\n## II\. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN\n\n\$\{1:/u);
    assert.ok(!items.some((item) => item.label.includes('KẾT QUẢ THỰC HIỆN')), 'what is there is not offered');
  });

  test('table forms as tables that the engine itself recognises', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079').replace('\n## II.', '\nbảng\n\n## II.'));
    const items = await completeAt(uri, 'bảng');
    assert.ok(items.length >= 2 && items.every((item) => item.label.startsWith('bang: ')), 'forms are offered');
    const ten = items.find((item) => item.label.endsWith('(10)'));
    const text = chosen(uri, ten);
    assert.match(text, /\| \(1\) \| \(2\) \| \(3\)=\(4\)\+\(5\)\+\(6\) \|/u);
    const filled = text
      .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
      .replace(/\$0/u, '')
      .replace(/\$\d+/gu, '0');
    const other = newUri();
    await client.open(other, filled.replace('| * | Tổng số | 0 |', '| * | Tổng số | 7 |'));
    const codes = (await client.diagnostics(other)).map((d) => d.code);
    assert.ok(codes.includes('wrong-total') || codes.includes('wrong-row-sum'), JSON.stringify(codes));
    const { figures, checked } = await client.connection.sendRequest<CoverageResult>(COVERAGE, { uri: other });
    assert.equal(figures, checked);
  });

  test('typing the word is enough to be asked, any other word is not', async () => {
    const uri = newUri();
    await client.open(uri, report('1.079').replace('\n## II.', '\nmuc\n\nMột việc\n\n## II.'));
    assert.ok((await completeAt(uri, 'muc', 'c')).length > 0, 'parts are offered');
    assert.deepEqual(await completeAt(uri, 'Một việc', 'c'), []);
    assert.deepEqual(await completeAt(uri, '| 2 | Phòng'), []);
  });

  test('an empty file is offered the whole report, and that is one', async () => {
    const uri = newUri();
    await client.open(uri, 'baocao');
    const items = await completeAt(uri, 'baocao', 'o');
    assert.equal(items.length, 1);
    const text = chosen(uri, items[0]);
    assert.match(text, /^---\nloại: báo cáo cải cách hành chính\n/u);
    const skeleton = await client.connection.sendRequest<SkeletonResult>(SKELETON, {});
    assert.equal(skeleton.snippet, text);
    const unknown = await client.connection.sendRequest<SkeletonResult>(SKELETON, { kind: 'thơ' });
    assert.equal(unknown.snippet, '');
    const plain = newUri();
    await client.open(plain, text.replace(/\$\{\d+:([^}]*)\}/gu, '$1').replace(/\$\d+/gu, ''));
    assert.equal((await client.connection.sendRequest<CoverageResult>(COVERAGE, { uri: plain })).report, true);
  });
});

test('the manual page of a rule is there in both languages, and there is none of a rule that is not', async () => {
  const page = async (rule: string, language: string): Promise<string> => {
    return (await client.connection.sendRequest<ManualPageResult>(MANUAL_PAGE, { rule, language })).markdown;
  };
  const vi = await page(WRONG_TOTAL, 'vi');
  assert.match(vi, /^# Dòng tổng không bằng các dòng cộng lại\n/u);
  assert.match(vi, /\nSai:\n```markdown\n.*\nĐúng:\n```markdown\n/su);
  const en = await page(WRONG_TOTAL, 'en');
  assert.match(en, /^# A total row is not the sum of its rows\n/u);
  assert.equal(en.slice(en.indexOf('\n')), vi.slice(vi.indexOf('\n')));
  for (const rule of ['khong-co', 'constructor', '']) assert.equal(await page(rule, 'vi'), '', rule);
});

describe('outline', () => {
  test('headings are nested, a table stands under its heading with its caption', async () => {
    const uri = newUri();
    const document = await client.open(uri, report('1.079'));
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as DocumentSymbol[];
    assert.deepEqual(
      symbols.map((s) => s.name),
      ['I. KẾT QUẢ THỰC HIỆN', 'II. PHƯƠNG HƯỚNG, NHIỆM VỤ'],
    );
    const inner = symbols[0]?.children?.[0];
    assert.equal(inner?.name, '1. Cải cách thủ tục hành chính');
    assert.equal(inner?.children?.[0]?.name, 'Số hồ sơ đã giải quyết theo phòng');
    assert.match(document.getText(symbols[0]?.range), /^## I\.[\s\S]*1\.079 \|$/u);
  });

  test('front matter, sections and tables fold', async () => {
    const uri = newUri();
    const document = await client.open(uri, report('1.079'));
    const folds = (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })) ?? [];
    const line = (n: number): string =>
      document.getText({ start: { line: n, character: 0 }, end: { line: n + 1, character: 0 } }).trim();
    const ends = folds.map((fold) => [line(fold.startLine).slice(0, 6).trim(), line(fold.endLine).slice(0, 6).trim()]);
    assert.deepEqual(ends, [
      ['---', '---'],
      ['## I.', '| * |'],
      ['### 1.', '| * |'],
      ['| STT', '| * |'],
      ['## II.', 'Tiếp t'],
    ]);
  });
});

describe('coverage', () => {
  test('the coverage is pushed after each check and answered when asked', async () => {
    const uri = newUri();
    coverages.length = 0;
    await client.open(uri, report('1.097'));
    await client.diagnostics(uri);
    const asked = await client.connection.sendRequest<CoverageResult>(COVERAGE, { uri });
    assert.equal(asked.report, true);
    assert.equal(asked.figures, 4);
    assert.equal(asked.checked, 4);
    assert.equal(asked.findings.error, 1);
    assert.deepEqual(
      coverages.find((c) => c.uri === uri),
      { uri, version: 1, ...asked },
    );
  });

  test('every sum is listed with its arithmetic', async () => {
    const uri = newUri();
    const document = await client.open(uri, report('1.097'));
    const { sums } = await client.connection.sendRequest<CheckedResult>(CHECKED, { uri });
    assert.deepEqual(sums, [
      {
        range: rangeOf(document, '1.097'),
        label: 'Tổng cộng · Số hồ sơ',
        arithmetic: '1.097 = 412 + 388 + 279',
        holds: false,
      },
    ]);
  });

  test('a text that is not open can be checked', async () => {
    const uri = 'file:///xa/trong-thu-muc.md';
    const result = await client.connection.sendRequest<CheckTextResult>(CHECK_TEXT, { uri, text: report('1.097') });
    assert.equal(result.report, true);
    assert.equal(result.findings.error, 1);
    only(result.diagnostics as Diagnostic[], WRONG_TOTAL);
    const other = await client.connection.sendRequest<CheckTextResult>(CHECK_TEXT, { uri, text: '# Ghi chú' });
    assert.deepEqual([other.report, other.diagnostics], [false, []]);
  });
});

describe('a file that is no report', () => {
  const NOTE =
    '---\nloại: thơ\n---\n\n# Ghi chú\n\n| A | Số |\n|---|--:|\n| x | 1 |\n| y | 2 |\n| Tổng cộng | 9 |\n\nChất lƣợng.\n\nmuc\n';

  test('is left alone', async () => {
    const uri = newUri();
    const document = await client.open(uri, NOTE);
    assert.deepEqual(await client.diagnostics(uri), []);
    const range = rangeOf(document, 'lƣợng');
    const textDocument = { uri };
    const { connection } = client;
    const context = { diagnostics: [], only: ['quickfix', 'source'] };
    assert.deepEqual(await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context }), []);
    assert.equal(
      await connection.sendRequest(HoverRequest.type, { textDocument, position: rangeOf(document, '| 9').end }),
      null,
    );
    assert.deepEqual(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
    assert.deepEqual(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }), []);
    assert.deepEqual(await completeAt(uri, 'muc'), []);
    const coverage = await connection.sendRequest<CoverageResult>(COVERAGE, { uri });
    assert.deepEqual(coverage, {
      report: false,
      figures: 0,
      checked: 0,
      findings: { error: 0, warning: 0, info: 0, hint: 0 },
    });
  });

  test('becomes a report when its front matter says so, and stops being one', async () => {
    const uri = newUri();
    await client.open(uri, NOTE);
    await client.edit(uri, 'thơ', 'báo cáo cải cách hành chính');
    assert.notDeepEqual(await client.diagnostics(uri), []);
    await client.edit(uri, 'báo cáo cải cách hành chính', 'thơ');
    assert.deepEqual(await client.diagnostics(uri), []);
  });
});

describe("a workspace's own kind of report", () => {
  const KIND = {
    kind: 'báo cáo tiếp dân',
    title: 'BÁO CÁO',
    abbreviation: 'BC',
    frontMatter: {
      type: 'object',
      required: ['loại', 'cơ quan'],
      properties: { loại: { type: 'string' }, 'cơ quan': { type: 'string' } },
    },
    outline: [{ id: 'ket-qua', title: 'KẾT QUẢ TIẾP DÂN', level: 2, presence: 'required' }],
  };
  const TEXT =
    '---\nloại: báo cáo tiếp dân\ncơ quan: Xã A\n---\n\n## I. KẾT QUẢ TIẾP DÂN\n\n| Tháng | Lượt |\n|---|--:|\n| 1 | 3 |\n| 2 | 4 |\n| Tổng cộng | 8 |\n';

  test('is found by the setting, read through the client, and read again when its file changes', async () => {
    files = new Map([['file:///xa/quy-dinh/ti%E1%BA%BFp%20d%C3%A2n.json', JSON.stringify(KIND)]]);
    await setTo({ schemas: { 'tiep-dan/**/*.md': 'quy-dinh/tiếp dân.json' } });
    const uri = 'file:///xa/tiep-dan/2024/thang-6.md';
    await client.open(uri, TEXT);
    only(await client.diagnostics(uri), WRONG_TOTAL);
    const elsewhere = newUri();
    await client.open(elsewhere, TEXT);
    assert.deepEqual(await client.diagnostics(elsewhere), []);
    const renamed = JSON.stringify({ ...KIND, kind: 'báo cáo tiếp công dân' });
    files = new Map([['file:///xa/quy-dinh/ti%E1%BA%BFp%20d%C3%A2n.json', renamed]]);
    const seen = refreshed;
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///xa/quy-dinh/ti%E1%BA%BFp%20d%C3%A2n.json', type: FileChangeType.Changed }],
    });
    await until(() => refreshed > seen, 'the refresh');
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  test('is found by the front matter, beside the report', async () => {
    files = new Map([['file:///xa/rieng/loai.json', JSON.stringify(KIND)]]);
    const uri = 'file:///xa/rieng/bao-cao.md';
    await client.open(uri, TEXT.replace('cơ quan:', 'schema: loai.json\ncơ quan:'));
    only(await client.diagnostics(uri), WRONG_TOTAL);
  });

  test('a faulty file is a finding of the report that names it, never a failure', async () => {
    files = new Map([['file:///xa/hong/loai.json', '{ "kind": ']]);
    const text = report('1.097').replace('cơ quan:', 'schema: loai.json\ncơ quan:');
    const uri = 'file:///xa/hong/bao-cao.md';
    await client.open(uri, text);
    const found = await client.diagnostics(uri);
    only(found, WRONG_TOTAL);
    assert.ok(
      found.some((d) => textOf(d).includes('loai.json')),
      JSON.stringify(found.map(textOf)),
    );
    const missing = 'file:///xa/thieu/bao-cao.md';
    await client.open(missing, text);
    assert.ok(
      (await client.diagnostics(missing)).some((d) => textOf(d).includes('loai.json')),
      'it is named',
    );
  });
});

describe('bad input', () => {
  const WIDE = `| ${Array.from({ length: 10_000 }, (_, i) => i).join(' | ')} |`;
  const CASES: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['only a front matter', HEAD],
    ['an unclosed front matter', HEAD.replace(/---\n$/u, '')],
    ['broken YAML', HEAD.replace('kỳ:', 'kỳ: [').replace('số: 15', 'số: "15')],
    ['decomposed letters', report('1.097').normalize('NFD')],
    ['a half-typed table', report('1.079').replace(/\| 3 \|[\s\S]*$/u, '| 3 | Ph')],
    ['a row of 10,000 columns', `${HEAD}\n## I. KẾT QUẢ\n\n${WIDE}\n${WIDE.replace(/\d+/gu, '---')}\n${WIDE}\n`],
    [
      'lone surrogates and control characters',
      `${HEAD}\n## I. \ud800 \u0000\n\n| a | b |\n|--|--|\n| \udfff | \u0007 |\n`,
    ],
  ];
  for (const [name, text] of CASES) {
    test(`${name} is answered and logs nothing`, async () => {
      const uri = newUri();
      await client.open(uri, text);
      await client.diagnostics(uri);
      const textDocument = { uri };
      const end = client.document(uri).positionAt(text.length);
      for (const position of [{ line: 0, character: 0 }, { line: 3, character: 4 }, end]) {
        await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
        await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
      }
      const range = { start: { line: 0, character: 0 }, end };
      await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [] },
      });
      await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
      assert.deepEqual(client.logged, []);
    });
  }
});

describe('a client that does not pull diagnostics', () => {
  test('is pushed those of the newest version, and is not offered to pull', async (t) => {
    const { diagnostic: _pull, ...textDocument } = VSCODE.textDocument ?? {};
    const pushed: PublishDiagnosticsParams[] = [];
    const other = await startClient({
      capabilities: { textDocument },
      initializationOptions: { settings: { language: 'en' } },
      prepare: (c) => {
        c.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void pushed.push(params));
      },
    });
    t.after(() => other.stop());
    assert.equal(other.initialized?.capabilities.diagnosticProvider, undefined);
    const uri = 'file:///xa/bao-cao.md';
    await other.open(uri, report('1.097'));
    await until(() => pushed.length > 0, 'the first push');
    assert.equal(pushed[0]?.version, 1);
    assert.doesNotMatch(textOf(only(pushed[0]?.diagnostics ?? [], WRONG_TOTAL)), /cộng lại được/u);
    for (const [from, to] of [
      ['1.097', '1.09'],
      ['1.09', '1.0'],
      ['1.0', '1.079'],
    ] as const)
      await other.edit(uri, `| ${from} |`, `| ${to} |`);
    await until(() => pushed.at(-1)?.version === 4, 'the push of version 4');
    assert.deepEqual(
      pushed.at(-1)?.diagnostics.filter((d) => d.code === WRONG_TOTAL),
      [],
    );
    const versions = pushed.map((params) => params.version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    await other.edit(uri, '1.079', '1.097');
    await until(() => pushed.at(-1)?.version === 5, 'the push of version 5');
    const before = pushed.length;
    await other.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { soat: { rules: { [WRONG_TOTAL]: 'off' } } },
    });
    await until(() => pushed.length > before, 'the push after the settings');
    assert.deepEqual(
      pushed.at(-1)?.diagnostics.filter((d) => d.code === WRONG_TOTAL),
      [],
    );
    await other.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await until(() => pushed.at(-1)?.diagnostics.length === 0 && pushed.at(-1)?.version === undefined, 'the clearing');
  });

  test('a client that pulls is never pushed', async () => {
    const pushed: unknown[] = [];
    client.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void pushed.push(params));
    const uri = newUri();
    await client.open(uri, report('1.097'));
    await client.diagnostics(uri);
    await client.edit(uri, '1.097', '1.098');
    await client.diagnostics(uri);
    assert.deepEqual(pushed, []);
  });
});
