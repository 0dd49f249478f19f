import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentLink, DocumentSymbol, SelectionRange } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MOVE_SECTION, type MoveSectionResult } from '../src/protocol.ts';
import { HEAD } from './kit.ts';
import { figureReport, type Point, PROSE, TABLE, TestSession } from './session-kit.ts';

const session = new TestSession();

before(() => session.start());
after(() => session.stop());

const request = <Result>(method: string, params: object): Promise<Result> =>
  session.client.connection.sendRequest<Result>(method, params);

describe('selection ranges', () => {
  async function steps(uri: string, needle: string, behind = ''): Promise<readonly string[]> {
    const document = session.client.document(uri);
    const at = document.positionAt(document.offsetAt(session.placeOf(uri, needle, behind)) + 1);
    const [found] = await request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [at],
    });
    const texts: string[] = [];
    for (let one = found; one; one = one.parent as SelectionRange) texts.push(document.getText(one.range));
    return texts;
  }

  test('of a cell: word, cell, row, table, section, the section above, all', async () => {
    const uri = await session.open(figureReport(TABLE.replace('Hộ tịch', 'Hộ tịch, chứng thực')));
    const found = await steps(uri, 'tịch, chứng');
    assert.deepEqual(found.slice(0, 3), [
      'tịch',
      'Hộ tịch, chứng thực',
      '| 2 | Hộ tịch, chứng thực | 288 | 280 | 8 | 0 | 288 | 288 | 0 | 0 |',
    ]);
    assert.match(found[3] ?? '', /^\| STT[\s\S]*\| 5 \|$/u);
    assert.match(found[4] ?? '', /^### 1\./u);
    assert.match(found[5] ?? '', /^## I\./u);
    assert.equal(found[6], session.client.document(uri).getText());
    assert.equal(found.length, 7);
  });

  test('of prose: word or figure, sentence, paragraph', async () => {
    const uri = await session.open(figureReport());
    const found = await steps(uri, '1994');
    assert.deepEqual(found.slice(0, 3), [
      '1994',
      'Đã giải quyết 1994 hồ sơ, trong đó trước và đúng hạn 1.989 hồ sơ, quá hạn 05 hồ sơ;',
      PROSE,
    ]);
    assert.equal((await steps(uri, '99,75%'))[0], '99,75%');
    assert.equal((await steps(uri, '1.989'))[0], '1.989');
  });

  test('of the front matter: word, value, entry, all of it; of any other file word and all', async () => {
    const uri = await session.open(figureReport());
    const found = await steps(uri, 'CHỦ TỊCH\n  chức');
    assert.deepEqual(found.slice(0, 3), ['CHỦ', 'KT. CHỦ TỊCH', 'thay mặt: KT. CHỦ TỊCH']);
    assert.equal((await steps(await session.open('# Ghi chú\n\nMột dòng.\n'), 'dòng')).length, 2);
    assert.equal((await steps(await session.open(figureReport().normalize('NFD')), 'I')).at(-1)?.slice(0, 3), '---');
  });
});

describe('document links', () => {
  const links = async (uri: string): Promise<readonly (readonly [string, string | undefined])[]> => {
    const found = await request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    return found.map(({ range, target }) => [session.client.document(uri).getText(range), target]);
  };

  test('the reports that are linked, but no globs and nothing that is not there', async () => {
    session.files.set('file:///xa/truoc.md', HEAD);
    session.files.set('file:///xa/xa/a.md', HEAD);
    const more = 'kỳ trước: truoc.md\ntổng hợp từ:\n  - xa/a.md\n  - xa/*.md\n  - khong-co.md\n';
    const uri = await session.open(figureReport(TABLE, PROSE, more));
    assert.deepEqual(await links(uri), [
      ['truoc.md', 'file:///xa/truoc.md'],
      ['xa/a.md', 'file:///xa/xa/a.md'],
    ]);
  });

  test('annexes by their number, and the only one without', async () => {
    const text = `${figureReport(TABLE, 'Chi tiết tại Phụ lục II và phụ lục III.')}\n## PHỤ LỤC I. MỘT\n\nA.\n\n## PHỤ LỤC II. HAI\n\nXem Phụ lục.\n`;
    const uri = await session.open(text);
    const line = session.placeOf(uri, '## PHỤ LỤC II').line + 1;
    assert.deepEqual(await links(uri), [['Phụ lục II', `${uri}#L${line}`]]);
    const one = await session.open(`${figureReport(TABLE, 'Chi tiết tại phụ lục kèm theo.')}\n## PHỤ LỤC\n\nA.\n`);
    assert.deepEqual(
      (await links(one)).map(([words]) => words),
      ['phụ lục'],
    );
    assert.deepEqual(await links(await session.open('# Ghi chú\n\nPhụ lục.\n\n# Phụ lục\n')), []);
  });
});

describe('moving a section', () => {
  async function move(uri: string, needle: string, direction: 'up' | 'down'): Promise<MoveSectionResult> {
    return request<MoveSectionResult>(MOVE_SECTION, { uri, position: session.placeOf(uri, needle), direction });
  }

  test('is one edit of what the two sections take up, with the place of the heading', async () => {
    const uri = await session.open(figureReport());
    const { edit, line, version } = await move(uri, 'Tiếp tục', 'up');
    assert.equal(version, 1);
    assert.ok(edit, 'an edit');
    const text = TextDocument.applyEdits(session.client.document(uri), [
      edit as { range: { start: Point; end: Point }; newText: string },
    ]);
    assert.match(
      text,
      /Đơn vị có 14 máy tính\.\n\n## II\. PHƯƠNG HƯỚNG, NHIỆM VỤ\n\nTiếp tục thực hiện kế hoạch\.\n\n## III\. TỒN TẠI, HẠN CHẾ\n\nSố hồ sơ quá hạn còn 5 hồ sơ\.\n$/u,
    );
    assert.match(text.split('\n')[line ?? 0] ?? '', /^## II\. PHƯƠNG HƯỚNG/u);
  });

  test('says why where there is no neighbour, or no report', async () => {
    const uri = await session.open(figureReport());
    assert.match((await move(uri, '## I.', 'up')).reason ?? '', /ở trên/u);
    assert.match((await move(uri, 'Tiếp tục', 'down')).reason ?? '', /ở dưới/u);
    const note = await session.open('# Ghi chú\n\n# Hai\n');
    assert.match((await move(note, '# Hai', 'up')).reason ?? '', /báo cáo/u);
  });
});

test('a table without a caption is named by its columns in the outline', async () => {
  const uri = await session.open(
    figureReport('| STT | Đơn vị | Số hồ sơ |\n|---|---|--:|\n| 1 | Phòng A | 5 |').replace(
      'Kết quả giải quyết hồ sơ theo lĩnh vực:\n\n',
      '',
    ),
  );
  const found = await request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  assert.equal(found[0]?.children?.[0]?.children?.[0]?.name, 'Bảng: Đơn vị, Số hồ sơ');
});
