import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type CodeAction, CodeActionRequest } from 'vscode-languageserver/node';
import { HEAD, rangeOf } from './kit.ts';
import { figureReport, TABLE, TestSession } from './session-kit.ts';

const session = new TestSession();

before(() => session.start());
after(() => session.stop());

async function actions(uri: string, needle: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
  const range = rangeOf(session.client.document(uri), needle);
  const context = { diagnostics: [], ...(only ? { only: [...only] } : {}) };
  return ((await session.client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  })) ?? []) as CodeAction[];
}

async function make(uri: string, needle: string, title: RegExp): Promise<string> {
  const action = (await actions(uri, needle)).find((one) => title.test(one.title));
  assert.ok(action, `${title} is offered`);
  return session.client.apply(action.edit);
}

async function titles(uri: string, needle: string, kind = 'refactor'): Promise<readonly string[]> {
  return (await actions(uri, needle, [kind])).map(({ title }) => title);
}

/** A report whose one table is this one. */
const reportOf = (table: string): string => `${HEAD}\n## I. KẾT QUẢ THỰC HIỆN\n\nKết quả theo phòng:\n\n${table}\n`;

describe('fill the total row', () => {
  const EMPTY = `| Đơn vị    | Tiếp nhận | Đã giải quyết |
|-----------|----------:|---|
| Phòng A   |     1.412 | 1.400 |
| Phòng B   |       388 | 388 |
| Tổng cộng |           | |`;

  test('every empty cell gets its sum, within its bars and as its column is aligned', async () => {
    const uri = await session.open(reportOf(EMPTY));
    const text = await make(uri, 'Phòng B', /^Điền dòng tổng \(2 ô trống\)$/u);
    assert.equal(text, reportOf(EMPTY.replace('|           | |', '|     1.800 | 1.788 |')));
    assert.deepEqual(
      (await session.client.diagnostics(await session.open(text))).filter(({ code }) =>
        /total|sum/u.test(String(code)),
      ),
      [],
    );
  });

  test('a table that writes its figures without points keeps doing so', async () => {
    const uri = await session.open(reportOf(EMPTY.replace('1.412', '1412').replace('1.400', '1400')));
    assert.match(await make(uri, 'Phòng B', /^Điền dòng tổng/u), /\|\s+1800 \| 1788 \|/u);
  });

  test('total columns are filled too, and CRLF is kept', async () => {
    const table = TABLE.replace('| 2.000 | 1.870', '| | 1.870')
      .replace('| 288 | 280', '| | 280')
      .replaceAll('\n', '\r\n');
    const uri = await session.open(reportOf(table).replaceAll(/\r?\n/gu, '\r\n'));
    const text = await make(uri, 'Hộ tịch', /^Điền các ô tổng còn trống \(2 ô\)$/u);
    assert.match(text, /\| Hộ tịch \| 288 \| 280 \|/u);
    assert.match(text, /\| Tổng số \| 2\.000 \| 1\.870 \|/u);
    assert.doesNotMatch(text, /(?<!\r)\n/u);
  });

  test('nothing is offered where nothing is empty, outside of tables, or for a file that is no report', async () => {
    const uri = await session.open(figureReport());
    for (const needle of ['Hộ tịch', 'Trong kỳ', '## I.']) assert.deepEqual(await titles(uri, needle), [], needle);
    const note = await session.open(EMPTY);
    assert.deepEqual(await titles(note, 'Phòng B'), []);
  });
});

describe('fill the percentages', () => {
  test('the column is filled like its neighbours', async () => {
    const table =
      '| Đơn vị | Tiếp nhận | Trực tuyến | Tỷ lệ (%) |\n|---|--:|--:|--:|\n| Phòng A | 200 | 150 | 75,0 |\n| Phòng B | 80 | 61 | 76,3 |\n| Phòng C | 7 | 3 | |';
    const uri = await session.open(reportOf(table));
    assert.equal(
      await make(uri, 'Phòng C', /^Điền tỷ lệ \(1 ô trống\)$/u),
      reportOf(table.replace('| 3 | |', '| 3 | 42,9 |')),
    );
  });
});

describe('convert stacked header rows', () => {
  const STACKED = `| STT | Lĩnh vực | Tiếp nhận | | Đã giải quyết | |
|---|---|---|---|---|---|
| | | Trực tuyến | Trực tiếp | Trước hạn | Quá hạn |
| 1 | Hộ tịch | 8 | 2 | 9 | 1 |`;

  test('one row says what the rows said, and those are gone', async () => {
    for (const eol of ['\n', '\r\n']) {
      const uri = await session.open(reportOf(STACKED).replaceAll('\n', eol));
      const text = await make(uri, 'Hộ tịch', /Nhóm \/ Cột/u);
      const joined = `| STT | Lĩnh vực | Tiếp nhận / Trực tuyến | / Trực tiếp | Đã giải quyết / Trước hạn | / Quá hạn |
|---|---|---|---|---|---|
| 1 | Hộ tịch | 8 | 2 | 9 | 1 |`;
      assert.equal(text, reportOf(joined).replaceAll('\n', eol));
      assert.deepEqual(await titles(await session.open(text), 'Hộ tịch'), []);
    }
  });
});

describe('quote a value of the front matter', () => {
  test('the value under the cursor is put into marks', async () => {
    const uri = await session.open(figureReport());
    assert.match(await make(uri, 'Bình Dương\nngày', /dấu nháy/u), /\nđịa danh: "Bình Dương"\nngày/u);
    assert.match(await make(uri, 'Như trên', /dấu nháy/u), /\n {2}- "Như trên"\n/u);
    assert.deepEqual(await titles(uri, 'người ký'), []);
  });

  test('a value that has marks is left alone; of one that YAML misreads the finding speaks', async () => {
    const text = figureReport()
      .replace('địa danh: Bình Dương', "địa danh: 'Bình Dương'")
      .replace('trích yếu: ', 'trích yếu: Chuyên đề: ');
    const uri = await session.open(text);
    assert.deepEqual(await titles(uri, "Bình Dương'"), []);
    assert.deepEqual(await titles(uri, 'Chuyên đề'), []);
    assert.match(
      await make(uri, 'Chuyên đề', /^Đặt giá trị trong dấu nháy: /u),
      /trích yếu: "Chuyên đề: Công tác [^"]+"\n/u,
    );
  });
});

describe('ignore here, with a reason', () => {
  const silenced = async (text: string, rule: string): Promise<boolean> => {
    const uri = await session.open(text.replace('lý do -->', 'đã hỏi lại -->'));
    const codes = (await session.client.diagnostics(uri)).map(({ code }) => code);
    return (
      !codes.includes(rule) && !codes.includes('stale-suppression') && !codes.includes('suppression-without-reason')
    );
  };

  test('before a table that stands right below its caption, without a blank line', async () => {
    const table = '| Đơn vị | Hồ sơ |\n|---|--:|\n| Phòng A | 412 |\n| Phòng B | 388 |\n| Tổng cộng | 900 |';
    const uri = await session.open(reportOf(table).replace('theo phòng:\n\n', 'theo phòng:\n'));
    const text = await make(uri, '900', /^Bỏ qua ở đây, kèm lý do \(wrong-total\)$/u);
    assert.match(text, /theo phòng:\n<!-- soát: bỏ qua wrong-total: lý do -->\n\| Đơn vị/u);
    assert.ok(await silenced(text, 'wrong-total'));
    // The words that hold the reason's place are no reason.
    const codes = (await session.client.diagnostics(await session.open(text))).map(({ code }) => code);
    assert.ok(codes.includes('wrong-total') && codes.includes('suppression-without-reason'), JSON.stringify(codes));
  });

  test('before a list, tight, loose, or under a paragraph, and in a nested item', async () => {
    const lists = [
      '- Việc một.\n- Nâng cao chất lƣợng.\n',
      '- Việc một.\n\n- Nâng cao chất lƣợng.\n',
      'Kết quả như sau:\n- Việc một.\n- Nâng cao chất lƣợng.\n',
      '- Việc một:\n\n  - Nâng cao chất lƣợng.\n\n- Việc hai.\n',
      '1. Việc một.\n2. Nâng cao chất lƣợng.\n',
    ];
    for (const list of lists) {
      const uri = await session.open(figureReport('', list));
      const text = await make(uri, 'lƣợng', /^Bỏ qua ở đây, kèm lý do \(legacy-encoding\)$/u);
      assert.equal(text.replace(/<!-- .* -->\n/u, ''), figureReport('', list), 'nothing else has changed');
      assert.match(text, /^<!-- soát: bỏ qua legacy-encoding: lý do -->$/mu, 'a line of its own in column 0');
      assert.ok(await silenced(text, 'legacy-encoding'), list);
    }
  });

  test('before a heading, and never about a suppression itself', async () => {
    const uri = await session.open(figureReport().replace('TỒN TẠI', 'TỒN TẠI, CHẤT LƣỢNG'));
    const text = await make(uri, 'LƣỢNG', /^Bỏ qua ở đây/u);
    assert.ok(await silenced(text, 'legacy-encoding'));
    const stale = await session.open(figureReport('<!-- soát: bỏ qua wrong-total: cũ -->\n\nMột đoạn văn.'));
    assert.deepEqual(
      (await actions(stale, 'wrong-total')).filter(({ title }) => /Bỏ qua ở đây/u.test(title)),
      [],
    );
  });
});

test('what is filled in is never done unasked', async () => {
  const uri = await session.open(
    reportOf('| Đơn vị | Hồ sơ |\n|---|--:|\n| Phòng A | 412 |\n| Phòng B | 388 |\n| Tổng cộng | |'),
  );
  assert.deepEqual(await actions(uri, 'Phòng A', ['source.fixAll']), []);
  assert.deepEqual(
    (await actions(uri, 'Phòng A', ['quickfix'])).map(({ title }) => title),
    [],
  );
});
