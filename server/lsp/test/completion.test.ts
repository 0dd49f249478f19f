import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { HEAD, rangeOf } from './kit.ts';
import { figureReport, PROSE, TABLE, TestSession } from './session-kit.ts';

const session = new TestSession();

before(() => session.start());
after(() => session.stop());

async function list(uri: string, needle: string, trigger?: string): Promise<CompletionList> {
  const position = rangeOf(session.client.document(uri), needle).end;
  const context = trigger ? { triggerKind: 2 as const, triggerCharacter: trigger } : { triggerKind: 1 as const };
  const result = await session.client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
    context,
  });
  return Array.isArray(result)
    ? { isIncomplete: false, items: result }
    : (result ?? { isIncomplete: false, items: [] });
}

async function completeAt(uri: string, needle: string, trigger?: string): Promise<readonly CompletionItem[]> {
  const { items } = await list(uri, needle, trigger);
  return [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The document after choosing a completion. */
function chosen(uri: string, item: CompletionItem | undefined): string {
  assert.ok(item?.textEdit && 'range' in item.textEdit, 'the item has an edit');
  return TextDocument.applyEdits(session.client.document(uri), [item.textEdit]);
}

describe('figures behind a measure', () => {
  const typing = (words: string): string => figureReport(TABLE, `${words}\n\nMột đoạn văn khác.`);

  test("the table's value with its place, as soon as the blank is typed", async () => {
    const uri = await session.open(typing('Trong kỳ tiếp nhận '));
    const [item, ...more] = await completeAt(uri, 'Trong kỳ tiếp nhận ', ' ');
    assert.equal(more.length, 0);
    assert.equal(item?.label, '2.000 hồ sơ');
    assert.equal(item?.detail, 'Tổng số · Tiếp nhận / Tổng số');
    assert.equal(chosen(uri, item), typing('Trong kỳ tiếp nhận 2.000 hồ sơ'));
  });

  test('digits that are typed are gone on with, and others are left alone', async () => {
    const uri = await session.open(typing('Đã giải quyết 1 hồ sơ.'));
    assert.equal(chosen(uri, (await completeAt(uri, 'Đã giải quyết 1'))[0]), typing('Đã giải quyết 1.994 hồ sơ.'));
    const other = await session.open(typing('Đã giải quyết 7'));
    assert.deepEqual(await completeAt(other, 'Đã giải quyết 7'), []);
  });

  test('a percentage is worked out; a small figure is written as the report writes them', async () => {
    const uri = await session.open(typing('Tỷ lệ trước và đúng hạn đạt'));
    const items = await completeAt(uri, 'đúng hạn đạt');
    assert.deepEqual(
      items.map(({ label }) => label),
      ['99,75%'],
    );
    assert.equal(chosen(uri, items[0]), typing('Tỷ lệ trước và đúng hạn đạt 99,75%'));
    const zeros = await session.open(figureReport(TABLE, `Có 03 hồ sơ rút. Đã giải quyết quá hạn \n`));
    assert.equal((await completeAt(zeros, 'quyết quá hạn ', ' '))[0]?.label, '05 hồ sơ');
  });

  test('a figure that does not add up is offered as such', async () => {
    const uri = await session.open(
      figureReport(TABLE.replace('| 2.000 | 1.870 |', '| 2.010 | 1.870 |'), 'Trong kỳ tiếp nhận '),
    );
    const [item] = await completeAt(uri, 'Trong kỳ tiếp nhận ', ' ');
    assert.equal(item?.label, '2.010 hồ sơ');
    assert.match(item?.detail ?? '', /^⚠ số này chưa khớp · Tổng số/u);
  });

  test('not behind other words, in tables and headings, or in what lies ahead', async () => {
    const uri = await session.open(typing('Đơn vị bố trí người '));
    assert.deepEqual(await completeAt(uri, 'bố trí người ', ' '), []);
    assert.deepEqual(await completeAt(uri, 'bố trí người '), []);
    const ahead = await session.open(figureReport().replace('Tiếp tục thực hiện kế hoạch.', 'Phấn đấu tiếp nhận '));
    assert.deepEqual(await completeAt(ahead, 'Phấn đấu tiếp nhận ', ' '), []);
    const list = await session.open(figureReport(TABLE, '- Việc một.\n- Đã giải quyết '));
    assert.equal((await completeAt(list, '- Đã giải quyết ', ' '))[0]?.label, '1.994 hồ sơ');
  });
});

describe('tables', () => {
  const header = (line: string): string => figureReport('', `${line}\n\nMột đoạn văn.`);

  test('labels of the forms, the next column first, with the rest of its group behind a slash', async () => {
    const line = '| STT | Lĩnh vực, công việc giải quyết theo cấp | Số hồ sơ nhận giải quyết / Tổng số | ';
    const uri = await session.open(header(line));
    const items = await completeAt(uri, '/ Tổng số | ', '|');
    assert.match(items[0]?.label ?? '', /^\/ /u);
    assert.ok(
      items.some(({ label }) => /^(?:Số lượng )?[hH]ồ sơ đã giải quyết \/ /u.test(label)),
      JSON.stringify(items.map((i) => i.label)),
    );
    assert.ok(!items.some(({ label }) => label === 'STT'), 'no column twice');
    assert.equal(chosen(uri, items[0]), header(`${line}${items[0]?.label}`));
  });

  test("labels of the report's other tables, over what is typed in the cell", async () => {
    const text = figureReport(TABLE, '| Kỳ | Kỳ trước ch |\n|---|---|\n| 1 | 2 |');
    const uri = await session.open(text);
    const items = await completeAt(uri, '| Kỳ | Kỳ trước');
    const item = items.find(({ label }) => label === 'Đã giải quyết / Tổng số');
    assert.equal(item?.detail, 'đã dùng ở bảng khác');
    assert.equal(chosen(uri, item), text.replace('Kỳ trước ch |\n', 'Đã giải quyết / Tổng số |\n'));
  });

  test('the total row, added up, on the line below and in a half-typed row', async () => {
    const rows = TABLE.split('\n').slice(0, -1).join('\n');
    for (const typed of ['', '| ', '| * ']) {
      const text = figureReport(`${rows}\n${typed}`);
      const uri = await session.open(text);
      const line = session.placeOf(uri, '| 3 | Đất đai').line + 1;
      const position = { line, character: typed.length };
      const result = await session.client.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position,
      });
      const item = (result as CompletionItem[]).find(({ label }) => label === 'Tổng số');
      assert.equal(chosen(uri, item), figureReport(), `«${typed}»`);
    }
    const there = await session.open(figureReport());
    assert.ok(!(await completeAt(there, '| 11 | 5 |\n')).some(({ label }) => label === 'Tổng số'), 'there is one');
  });
});

describe('documents', () => {
  const FULL =
    'Căn cứ Kế hoạch số 04/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân thị trấn về cải cách hành chính năm 2024.';

  test('those that the report cites, in full before the first citation and short behind it', async () => {
    const uri = await session.open(figureReport(`Theo Kế hoạch số 0\n\n${FULL}\n\nThực hiện \n`));
    const early = (await completeAt(uri, 'Theo Kế hoạch số 0')).find(({ label }) => label === 'Kế hoạch số 04/KH-UBND');
    assert.match(
      chosen(uri, early),
      /Theo Kế hoạch số 04\/KH-UBND ngày 08\/01\/2024 của Ủy ban nhân dân thị trấn về [^.]*2024\n/u,
    );
    const late = (await completeAt(uri, 'Thực hiện '))[0];
    assert.equal(late?.label, 'Kế hoạch số 04/KH-UBND');
    assert.equal(late?.detail, '08/01/2024 · đã dẫn trong báo cáo');
    assert.match(chosen(uri, late), /Thực hiện Kế hoạch số 04\/KH-UBND\n/u);
  });

  test('those that are known, with their day, or with what has taken their place', async () => {
    const uri = await session.open(figureReport('Theo Nghị định số '));
    const items = await completeAt(uri, 'Theo Nghị định số ', ' ');
    assert.ok(items.length > 3 && items.every(({ label }) => label.startsWith('Nghị định số ')), 'only decrees');
    const one = items.find(({ label }) => label.includes('30/2020'));
    assert.match(chosen(uri, one), /Theo Nghị định số 30\/2020\/NĐ-CP ngày 05\/3\/2020\n/u);
    const old = items.find(({ label }) => label.includes('110/2004'));
    assert.match(old?.detail ?? '', /Đã được thay bằng/u);
    assert.deepEqual(old?.tags, [1]);
    assert.ok((old?.sortText ?? '') > (one?.sortText ?? ''), 'behind the others');
    const bare = await session.open(figureReport('Theo nghị định số 30'));
    const again = (await completeAt(bare, 'nghị định số 30')).find(({ label }) => label.includes('30/2020'));
    assert.match(chosen(bare, again), /Theo Nghị định số 30\/2020\/NĐ-CP ngày/u);
  });

  test('none in the middle of other words', async () => {
    const uri = await session.open(figureReport('Người dân nộp hồ sơ tại nhà '));
    assert.deepEqual(await completeAt(uri, 'hồ sơ tại nhà '), []);
  });
});

describe('values that the reports of the workspace have', () => {
  const other = (office: string): string =>
    HEAD.replace('thị trấn Bình Dương', office).replace('  - Lưu: VT', '  - Các phòng: ban\n  - Lưu: VT, VP');

  test('are offered under their key, the usual ones first; those of this document and of other files are not', async () => {
    session.files.set('file:///xa/cu/a.md', other('xã An Hòa'));
    session.files.set('file:///xa/cu/b.md', other('xã An Hòa'));
    session.files.set('file:///xa/cu/c.md', other('xã An Bình'));
    session.files.set('file:///xa/ghi-chu.md', '---\ncơ quan: Không phải báo cáo\n---\n');
    session.files.set('file:///xa/trong.md', '');
    const uri = await session.open(figureReport().replace(/cơ quan: .*/u, 'cơ quan: '));
    // The first answer may come before all files have been read; it says so.
    let found = await list(uri, '\ncơ quan: ');
    for (let i = 0; i < 40 && found.isIncomplete; i++) found = await list(uri, '\ncơ quan: ');
    const used = found.items.filter(({ detail }) => /đã dùng ở/u.test(detail ?? ''));
    assert.deepEqual(
      used.map(({ label, detail }) => `${label} · ${detail}`),
      ['Ủy ban nhân dân xã An Hòa · đã dùng ở 2 báo cáo', 'Ủy ban nhân dân xã An Bình · đã dùng ở 1 báo cáo'],
    );
    assert.match(chosen(uri, used[0]), /\ncơ quan: Ủy ban nhân dân xã An Hòa\n/u);
  });

  test('in lists and maps too, in marks where YAML needs them', async () => {
    const uri = await session.open(figureReport().replace('  - Lưu: VT', '  - '));
    const items = await completeAt(uri, '  - Như trên\n  - ');
    const labels = items.map(({ label }) => label);
    assert.ok(labels.includes('Lưu: VT, VP') && labels.includes('Các phòng: ban'), labels.join(' | '));
    assert.match(
      chosen(
        uri,
        items.find(({ label }) => label === 'Lưu: VT, VP'),
      ),
      /\n {2}- Lưu: VT, VP\n/u,
    );
    const place = await session.open(figureReport().replace('họ tên: Nguyễn Thị Phương Toàn', 'họ tên: '));
    assert.ok(
      (await completeAt(place, 'họ tên: ')).some(({ label }) => label === 'Nguyễn Thị Phương Toàn'),
      'the name',
    );
  });

  test('a file that changes is read again', async () => {
    session.files.set('file:///xa/cu/c.md', other('xã An Lạc'));
    await session.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///xa/cu/c.md', type: FileChangeType.Changed }],
    });
    const uri = await session.open(figureReport().replace(/cơ quan: .*/u, 'cơ quan: '));
    for (let i = 0; i < 40; i++) {
      const labels = (await list(uri, '\ncơ quan: ')).items.map(({ label }) => label);
      if (labels.includes('Ủy ban nhân dân xã An Lạc')) return;
    }
    assert.fail('the new value is not offered');
  });
});

test('what is typed elsewhere asks for nothing', async () => {
  const uri = await session.open(figureReport(TABLE, PROSE));
  for (const [needle, trigger] of [
    ['Đơn vị có ', ' '],
    ['trích yếu: ', ' '],
    ['| 2 | ', '|'],
  ] as const)
    assert.deepEqual(await completeAt(uri, needle, trigger), [], needle);
});
