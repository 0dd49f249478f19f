import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Hover } from 'vscode-languageserver/node';
import { HEAD } from './kit.ts';
import { figureReport, PROSE, TABLE, TestSession } from './session-kit.ts';

const session = new TestSession();

before(() => session.start());
after(() => session.stop());
beforeEach(async () => {
  if (Object.keys(session.settings).length > 0) await session.setTo({});
});

async function hoverAt(uri: string, needle: string, behind = ''): Promise<string> {
  const found = await session.ask<Hover | null>('textDocument/hover', uri, needle, behind);
  if (!found) return '';
  assert.ok(typeof found.contents === 'object' && 'value' in found.contents, 'Markdown');
  return found.contents.value;
}

describe('hover on a figure', () => {
  test('of a cell: the first sum laid out, the others and the prose in a line each', async () => {
    const uri = await session.open(figureReport());
    const text = await hoverAt(uri, '2.000 | 1.870');
    assert.match(text, /^\*\*Tổng số · Tiếp nhận \/ Tổng số\*\*: 2\.000 ✓ khớp\n\n```text\n/u);
    assert.match(text, /\n- ✓ 2\.000 = 602 \+ 288 \+ 1\.110\n- ✓ khớp với «Trong kỳ tiếp nhận 2\.000»$/u);
  });

  test('of the prose: what it is part of, the cell that it restates, and a link to it', async () => {
    const uri = await session.open(figureReport());
    const text = await hoverAt(uri, '05 hồ sơ');
    assert.match(text, /^\*\*[^*]*quá hạn[^*]*\*\*: 05\n\n- ✓ /u);
    assert.match(text, /khớp với «Tổng số · Đã giải quyết \/ Quá hạn 5»/u);
    const line = session.placeOf(uri, '| * | Tổng số').line + 1;
    assert.ok(text.includes(`Lấy từ [dòng ${line}](${uri}#L${line})`), text);
    assert.match(await hoverAt(uri, '1.989'), /✓ 1\.989 = 1\.978 \+ 11/u);
    assert.match(await hoverAt(uri, '99,75'), /✓ 99,75% = 1\.989 \/ 1\.994/u);
  });

  test('what does not agree is said with the arithmetic', async () => {
    const prose = PROSE.replace('2.000', '2.010').replace('1.989', '1.898').replace('99,75', '97,55');
    const uri = await session.open(figureReport(TABLE, prose));
    assert.match(await hoverAt(uri, '2.010'), /✗ khác với «Tổng số · Tiếp nhận \/ Tổng số 2\.000»/u);
    assert.match(await hoverAt(uri, '1.898'), /✗ 1\.898 ≠ 1\.978 \+ 11 \(cộng lại được 1\.989, ít hơn 91\)/u);
    assert.match(await hoverAt(uri, '97,55'), /✗ 97,55% ≠ 1\.898 \/ 1\.994 \(tính lại được 95,19%\)/u);
  });

  test('words about it stand below, and what nothing checks says so', async () => {
    const uri = await session.open(figureReport(TABLE, `${PROSE} Không có hồ sơ quá hạn.`));
    assert.match(await hoverAt(uri, '5 |', '1.978 | 11'), /\n- ✗ «Không có hồ sơ quá hạn»/u);
    assert.match(await hoverAt(uri, '14 máy'), /^\*\*Đơn vị có\*\*: 14\n\nChưa có phép tính/u);
  });

  test('in English where that is set; marks in labels are no Markdown', async () => {
    await session.setTo({ language: 'en' });
    const uri = await session.open(figureReport(TABLE.replace('Hộ tịch', 'Hộ [tịch]')));
    assert.match(await hoverAt(uri, '05 hồ sơ'), /the same as «Tổng số/u);
    assert.match(await hoverAt(uri, '280'), /\*\*Hộ \\\[tịch\\\] · /u);
  });

  test('what is carried over leads to the other report', async () => {
    session.files.set(
      'file:///xa/truoc.md',
      `${HEAD.replace('01/01/2024', '15/6/2023').replace('31/7/2024', '31/12/2023')}\n## I. KẾT QUẢ\n\nĐang giải quyết 31 hồ sơ.\n`,
    );
    const uri = await session.open(figureReport(TABLE, PROSE, 'kỳ trước: truoc.md\n'));
    assert.match(await hoverAt(uri, '31 | 1.994'), /Lấy từ \[truoc\.md, dòng \d+\]\(file:\/\/\/xa\/truoc\.md#L\d+\)$/u);
  });
});

describe('hover on a citation', () => {
  const cite = (words: string): string => figureReport(TABLE, words);

  test('shows the document in full, as the report has it somewhere else', async () => {
    const uri = await session.open(
      cite(
        'Theo Kế hoạch số 04/KH-UBND, thị trấn tổ chức tuyên truyền.\n\nCăn cứ Kế hoạch số 04/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân thị trấn về cải cách hành chính, chuyển đổi số năm 2024, thị trấn đã phân công.',
      ),
    );
    const text = await hoverAt(uri, '04/KH-UBND');
    assert.equal(
      text,
      '**Kế hoạch số 04/KH-UBND**\n\nKế hoạch số 04/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân thị trấn về cải cách hành chính, chuyển đổi số năm 2024\n\nBáo cáo dẫn văn bản này 2 lần.',
    );
  });

  test('shows what is known: its day, and what has taken its place', async () => {
    const uri = await session.open(
      cite('Theo Nghị định số 09/2019/NĐ-CP và Nghị định số 110/2004/NĐ-CP về công tác văn thư.'),
    );
    assert.match(
      await hoverAt(uri, '09/2019'),
      /^\*\*Nghị định số 09\/2019\/NĐ-CP\*\*[\s\S]*Ngày ban hành: 24\/01\/2019/u,
    );
    assert.match(
      await hoverAt(uri, '110/2004'),
      /Nghị định số 110\/2004\/NĐ-CP về công tác văn thư[\s\S]*⚠ Đã được thay bằng Nghị định số 30\/2020\/NĐ-CP từ ngày 05\/3\/2020/u,
    );
  });

  test('one number of two offices is two documents; words beside a citation show nothing', async () => {
    const uri = await session.open(
      cite(
        'Kế hoạch số 04/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân xã An Hòa. Kế hoạch số 04/KH-UBND ngày 09/3/2024 của Ủy ban nhân dân xã An Bình.',
      ),
    );
    assert.match(await hoverAt(uri, '04/KH-UBND', 'An Hòa.'), /09\/3\/2024 của Ủy ban nhân dân xã An Bình$/u);
    assert.equal(await hoverAt(uri, 'xã An Bình'), '');
  });
});
