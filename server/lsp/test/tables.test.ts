import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ConfigurationRequest,
  type DocumentFilter,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  RegistrationRequest,
  type TextEdit,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COVERAGE, PASTE, type PasteParams, type PasteResult } from '../src/protocol.ts';
import { type Client, rangeOf, report, startClient, VSCODE } from './kit.ts';

let client: Client;
let settings: Record<string, unknown> = {};
const registered = new Map<string, { method: string; patterns: readonly string[] }>();

before(async () => {
  client = await startClient({
    folder: 'file:///xa',
    capabilities: {
      ...VSCODE,
      textDocument: {
        ...VSCODE.textDocument,
        formatting: { dynamicRegistration: true },
        rangeFormatting: { dynamicRegistration: true },
      },
    },
    prepare: ({ connection }) => {
      connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
      connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        for (const { id, method, registerOptions } of registrations) {
          const selector =
            (registerOptions as { documentSelector?: readonly DocumentFilter[] })?.documentSelector ?? [];
          const patterns = selector.map((filter) => String('pattern' in filter ? filter.pattern : ''));
          registered.set(id, { method, patterns });
        }
      });
      connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
        for (const { id } of unregisterations) registered.delete(id);
      });
    },
  });
});

after(async () => {
  await client.stop();
  assert.deepEqual(client.logged, [], 'the server has logged errors');
});

const options = { tabSize: 2, insertSpaces: true };

async function formatted(uri: string): Promise<string> {
  const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options });
  return TextDocument.applyEdits(client.document(uri), edits ?? []);
}

function patterns(method: string): readonly string[] {
  return [...registered.values()].filter((one) => one.method === method).flatMap((one) => one.patterns);
}

test('formatting aligns the tables of a report and nothing else; a second time there is nothing to do', async () => {
  const uri = 'file:///xa/canh-cot.md';
  await client.open(uri, report('1.079'));
  const text = await formatted(uri);
  assert.match(
    text,
    /\n\| STT \| Đơn vị {4}\| Số hồ sơ \|\n\| --- \| --------- \| -------: \|\n\| 1 {3}\| Phòng A {3}\| {6}412 \|\n/u,
  );
  assert.equal(text.replace(/ +|-+/gu, ''), report('1.079').replace(/ +|-+/gu, ''));
  await client.open('file:///xa/da-canh.md', text);
  assert.equal(await formatted('file:///xa/da-canh.md'), text);
});

test('a range is formatted by itself; the setting says how long lines may get', async () => {
  const uri = 'file:///xa/mot-doan.md';
  const document = await client.open(uri, report('1.079'));
  const { start, end } = rangeOf(document, 'Phòng B');
  const ask = (): Promise<TextEdit[] | null> =>
    client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri },
      range: { start, end },
      options,
    });
  for (const edit of (await ask()) ?? []) assert.equal(edit.range.start.line, start.line);
  settings = { tables: { maxWidth: 10 } };
  const other = 'file:///xa/hep.md';
  await client.open(other, report('1.079').replaceAll('| 412', '|   412'));
  assert.match(await formatted(other), /\| 1 \| Phòng A \| 412 \|/u);
  settings = {};
});

test('only reports can be formatted, as long as they are open', async () => {
  await client.open('file:///xa/ghi%20ch%C3%BA.md', '# Ghi chú\n\n|a|b|\n|-|-|\n');
  assert.equal(await formatted('file:///xa/ghi%20ch%C3%BA.md'), '# Ghi chú\n\n|a|b|\n|-|-|\n');
  await client.open('file:///c%3A/b%C3%A1o%20c%C3%A1o%5B1%5D.md', report('1.079'));
  await client.connection.sendRequest(COVERAGE, { uri: 'file:///c%3A/b%C3%A1o%20c%C3%A1o%5B1%5D.md' });
  await client.connection.sendRequest(COVERAGE, { uri: 'file:///xa/canh-cot.md' });
  for (const method of [DocumentFormattingRequest.method, DocumentRangeFormattingRequest.method]) {
    assert.ok(patterns(method).includes('**/xa/canh-cot.md'), String(patterns(method)));
    assert.ok(patterns(method).includes('**/báo cáo[[]1[]].md'), String(patterns(method)));
    assert.ok(!patterns(method).some((pattern) => pattern.includes('ghi chú')), String(patterns(method)));
  }
});

async function paste(uri: string, place: string, clip: Pick<PasteParams, 'html' | 'plain'>, version?: number) {
  const document = client.document(uri);
  const range = rangeOf(document, place);
  const params: PasteParams = { uri, version: version ?? document.version, range, ...clip };
  return client.connection.sendRequest<PasteResult | null>(PASTE, params);
}

test('a table from the clipboard takes the place of the selection', async () => {
  const uri = 'file:///xa/dan.md';
  await client.open(uri, report('1.079'));
  const html =
    '<table><tr><td>STT</td><td>Tên</td><td>Số</td></tr><tr><td>1</td><td>An</td><td>1.079</td></tr></table>';
  const pasted = await paste(uri, 'Tiếp tục thực hiện kế hoạch.', { html, plain: 'STT\tTên\tSố' });
  assert.equal(pasted?.kind, 'table');
  assert.equal(pasted.newText, '| STT | Tên |    Số |\n| --- | --- | ----: |\n| 1   | An  | 1.079 |');
  assert.deepEqual(pasted.edits, []);
});

test('in a table the cells are filled', async () => {
  const uri = 'file:///xa/dan-o.md';
  await client.open(uri, report('1.079'));
  const pasted = await paste(uri, '388', {
    plain: '',
    html: '<table><tr><td>390</td></tr><tr><td>280</td></tr></table>',
  });
  assert.equal(pasted?.kind, 'cells');
  assert.equal(pasted.newText, '390');
  assert.deepEqual(
    pasted.edits.map(({ newText }) => newText),
    ['280'],
  );
});

test('nothing is pasted into a stale version, the front matter, or where there is no table', async () => {
  const uri = 'file:///xa/dan-cu.md';
  const document = await client.open(uri, report('1.079'));
  const plain = 'A\tB\n1\t2\n';
  assert.ok(await paste(uri, 'Tiếp tục', { plain }));
  assert.equal(await paste(uri, 'Tiếp tục', { plain }, document.version + 1), null);
  assert.equal(await paste(uri, '15/BC-UBND', { plain }), null);
  assert.equal(await paste(uri, 'Tiếp tục', { plain: 'lời văn' }), null);
});
