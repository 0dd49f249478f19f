import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  AnnotatedTextEdit,
  DocumentHighlight,
  Location,
  LocationLink,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { HEAD } from './kit.ts';
import { figureReport, type Point, PROSE, TABLE, TestSession } from './session-kit.ts';

const session = new TestSession();

before(() => session.start());
after(() => session.stop());

async function definitions(uri: string, needle: string, behind = ''): Promise<readonly string[]> {
  const found = await session.ask<LocationLink[]>('textDocument/definition', uri, needle, behind);
  return found.map((link) => session.at(link.targetUri, link.targetSelectionRange));
}

async function references(uri: string, needle: string, behind = ''): Promise<readonly Location[]> {
  return session.ask('textDocument/references', uri, needle, behind, { context: { includeDeclaration: true } });
}

describe('go to definition', () => {
  test('a figure of the prose leads to its cell, with the figure itself as origin', async () => {
    const uri = await session.open(figureReport());
    assert.deepEqual(await definitions(uri, '2.000 hồ sơ'), ['| Tổng số | [2.000]']);
    assert.deepEqual(await definitions(uri, '05 hồ sơ'), ['.978 | 11 | [5]']);
    const [link] = await session.ask<LocationLink[]>('textDocument/definition', uri, '05 hồ sơ');
    assert.ok(link?.originSelectionRange, 'an origin');
    assert.equal(session.client.document(uri).getText(link.originSelectionRange), '05');
  });

  test('a figure that adds up cells leads to each of them, a percentage to what it is worked out from', async () => {
    const uri = await session.open(figureReport());
    assert.deepEqual(await definitions(uri, '1.989'), ['1 | 1.994 | [1.978]', '4 | 1.978 | [11]']);
    const lone = await session.open(figureReport(TABLE, 'Riêng chứng thực trả sớm 600/602 hồ sơ, đạt 99,67%.'));
    assert.deepEqual(await definitions(lone, '99,67'), ['hực trả sớm [600]', 'trả sớm 600/[602]']);
  });

  test('words, and figures that stand by themselves, lead nowhere', async () => {
    const uri = await session.open(figureReport());
    for (const needle of ['máy tính', '14 máy', 'Hộ tịch', 'trích yếu', '### 1.'])
      assert.deepEqual(await definitions(uri, needle), [], needle);
  });

  test('a figure that is carried over leads to the report of the period before', async () => {
    session.files.set(
      'file:///xa/truoc.md',
      `${HEAD.replace('01/01/2024', '15/6/2023').replace('31/7/2024', '31/12/2023')}\n## I. KẾT QUẢ\n\nĐang giải quyết 31 hồ sơ.\n`,
    );
    const uri = await session.open(figureReport(TABLE, PROSE, 'kỳ trước: truoc.md\n'));
    const [link] = await session.ask<LocationLink[]>('textDocument/definition', uri, '31 | 1.994');
    assert.equal(link?.targetUri, 'file:///xa/truoc.md');
    const found = await references(uri, '31 | 1.994');
    assert.deepEqual(
      found.map((one) => one.uri),
      [uri, 'file:///xa/truoc.md'],
    );
    // Seen from the other report, which knows nothing of this one, while both are open.
    const before = await session.open(session.files.get('file:///xa/truoc.md') ?? '', 'truoc.md');
    const back = await references(before, '31 hồ sơ');
    assert.deepEqual(
      back.map((one) => session.at(one.uri, one.range)),
      [' giải quyết [31]', '.870 | 99 | [31]'],
    );
  });
});

describe('find all references', () => {
  test('of a cell: itself, the prose that restates it, the prose that adds it up', async () => {
    const uri = await session.open(figureReport());
    const told = async (needle: string, behind: string): Promise<readonly string[]> =>
      (await references(uri, needle, behind)).map(({ range }) => session.at(uri, range));
    assert.deepEqual(await told('5 |', '1.978 | 11'), ['.978 | 11 | [5]', 'sơ, quá hạn [05]', 'quá hạn còn [5]']);
    assert.deepEqual(await told('1.978', ''), ['1 | 1.994 | [1.978]', 'và đúng hạn [1.989]']);
    assert.deepEqual(await told('05 hồ sơ', ''), ['.978 | 11 | [5]', 'sơ, quá hạn [05]', 'quá hạn còn [5]']);
  });

  test('they are highlighted under the cursor, the cell as the source', async () => {
    const uri = await session.open(figureReport());
    const found = await session.ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, '05 hồ sơ');
    assert.deepEqual(
      found.map(({ range, kind }) => [session.at(uri, range), kind]),
      [
        ['.978 | 11 | [5]', 3],
        ['sơ, quá hạn [05]', 2],
        ['quá hạn còn [5]', 2],
      ],
    );
    assert.equal(await session.ask('textDocument/documentHighlight', uri, 'máy tính'), null);
  });

  test('positions behind characters beyond the basic plane, with CRLF', async () => {
    const text = figureReport(TABLE, `😀 ${PROSE}`).replaceAll('\n', '\r\n');
    const uri = await session.open(text);
    const found = await references(uri, '5 |', '1.978 | 11');
    assert.deepEqual(
      found.map(({ range }) => session.client.document(uri).getText(range)),
      ['5', '05', '5'],
    );
  });
});

describe('changing a figure everywhere it is restated', () => {
  interface Renamed {
    readonly text: string;
    readonly edit: WorkspaceEdit;
    readonly edits: readonly AnnotatedTextEdit[];
  }

  async function rename(uri: string, needle: string, newName: string, behind = ''): Promise<Renamed> {
    const edit = await session.ask<WorkspaceEdit>('textDocument/rename', uri, needle, behind, { newName });
    const change = edit.documentChanges?.[0] as TextDocumentEdit;
    return { text: session.client.apply(edit), edit, edits: change.edits as AnnotatedTextEdit[] };
  }

  const prepare = (
    uri: string,
    needle: string,
    behind = '',
  ): Promise<{ range: { start: Point; end: Point }; placeholder: string }> =>
    session.ask('textDocument/prepareRename', uri, needle, behind);

  test('every place keeps its own writing, and each change waits to be confirmed', async () => {
    const uri = await session.open(figureReport());
    const ready = await prepare(uri, '05 hồ sơ');
    assert.equal(ready.placeholder, '05');
    const { text, edit, edits } = await rename(uri, '05 hồ sơ', '7');
    assert.equal(
      text,
      figureReport(TABLE.replace('| 11 | 5 |', '| 11 | 7 |'), PROSE.replace('05 hồ sơ', '07 hồ sơ')).replace(
        'còn 5 hồ sơ',
        'còn 7 hồ sơ',
      ),
    );
    assert.equal(edits.length, 3);
    for (const { annotationId } of edits) {
      const note = edit.changeAnnotations?.[annotationId];
      assert.equal(note?.needsConfirmation, true);
      assert.match(note?.description ?? '', /^Đổi 05 thành 07/u);
    }
    // «1994» is written without a point and stays so; its cell has one.
    const other = await rename(uri, '1994', '2.004');
    assert.match(other.text, /\| 31 \| 2\.004 \| 1\.978 \|/u);
    assert.match(other.text, /Đã giải quyết 2004 hồ sơ/u);
  });

  test('what is written rounded is left alone, and the preview says so', async () => {
    const prose = 'Trong kỳ tiếp nhận 2.000 hồ sơ. Tổng tiếp nhận khoảng 2 ngàn hồ sơ.';
    const uri = await session.open(figureReport(TABLE, prose));
    const { text, edit } = await rename(uri, '2.000 hồ sơ', '2010');
    assert.match(text, /tiếp nhận 2\.010 hồ sơ\. Tổng tiếp nhận khoảng 2 ngàn hồ sơ/u);
    assert.match(edit.changeAnnotations?.table?.description ?? '', /để nguyên 1 chỗ viết làm tròn/u);
    await assert.rejects(rename(uri, '2 ngàn', '2010'), /làm tròn/u);
  });

  test('a linked report is never changed', async () => {
    const uri = await session.open(
      figureReport(TABLE, `Có 31 hồ sơ kỳ trước chuyển sang. ${PROSE}`, 'kỳ trước: truoc.md\n'),
      'sau.md',
    );
    const { edit, text } = await rename(uri, '31 hồ sơ', '33');
    assert.equal(edit.documentChanges?.length, 1);
    assert.match(text, /Có 33 hồ sơ kỳ trước[\s\S]*/u);
    assert.match(edit.changeAnnotations?.prose?.description ?? '', /không đổi 1 chỗ ở báo cáo khác/u);
  });

  test('anything else is answered in words', async () => {
    const uri = await session.open(figureReport());
    await assert.rejects(prepare(uri, 'máy tính'), /Hãy đặt con trỏ vào một con số/u);
    await assert.rejects(prepare(uri, '14 máy'), /không được nhắc lại/u);
    for (const newName of ['năm', '1,234', '5 %', '-3', ''])
      await assert.rejects(rename(uri, '05 hồ sơ', newName), /Chưa đọc được «.*» thành một con số/u, newName);
    const note = await session.open('# Ghi chú\n\nCó 5 hồ sơ, 5 hồ sơ.\n');
    assert.equal(await prepare(note, '5 hồ sơ'), null);
  });

  test('the edit is bound to the version that it was made for', async () => {
    const uri = await session.open(figureReport());
    const { edit } = await rename(uri, '05 hồ sơ', '7');
    await session.client.edit(uri, 'Trong kỳ', 'Trong  kỳ');
    assert.throws(() => session.client.apply(edit), /another version/u);
  });
});
