import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { CodeLens, Diagnostic, InlayHint } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  FIGURE_ANNEX,
  FIGURES,
  FIGURES_IN,
  type FigureAnnexResult,
  type FiguresInResult,
  type FiguresResult,
  UNCHECKED,
  type UncheckedResult,
} from '../src/protocol.ts';
import { rangeOf, startClient } from './kit.ts';
import { figureReport, PROSE, TABLE, TestSession } from './session-kit.ts';

const session = new TestSession();

before(() => session.start());
after(() => session.stop());
beforeEach(async () => {
  if (Object.keys(session.settings).length > 0) await session.setTo({});
});

const request = <Result>(method: string, params: object): Promise<Result> =>
  session.client.connection.sendRequest<Result>(method, params);

describe('code lens over a table', () => {
  const lenses = (uri: string): Promise<readonly CodeLens[]> =>
    request('textDocument/codeLens', { textDocument: { uri } });

  test('says how many sums are right, and leads to their list', async () => {
    const uri = await session.open(figureReport());
    const [lens, ...more] = await lenses(uri);
    assert.equal(more.length, 0);
    assert.equal(lens?.command?.title, '✓ 16 phép tính đúng');
    assert.equal(lens?.command?.command, 'soat.showChecked');
    assert.equal(lens?.command?.arguments?.[0], uri);
    const document = session.client.document(uri);
    assert.match(document.getText(lens?.command?.arguments?.[1]), /^\| STT[\s\S]*\| 11 \| 5 \|$/u);
    assert.deepEqual(lens?.range.start, rangeOf(document, '| STT').start);
  });

  test('says what does not add up, unless it is silenced', async () => {
    const wrong = TABLE.replace('| 2.000 | 1.870 | 99 |', '| 2.000 | 1.870 | 98 |');
    const uri = await session.open(figureReport(wrong));
    assert.equal((await lenses(uri))[0]?.command?.title, '✗ 2 phép tính sai · 14 đúng');
    await session.setTo({ rules: { 'wrong-total': 'off', 'wrong-row-sum': 'off' } });
    assert.equal((await lenses(uri))[0]?.command?.title, '✓ 14 phép tính đúng');
    await session.setTo({ language: 'en' });
    assert.equal((await lenses(uri))[0]?.command?.title, '✗ 2 sums do not add up · 14 right');
  });

  test('stands over no table in which nothing adds up, and can be turned off', async () => {
    const uri = await session.open(figureReport('| Đơn vị | Địa chỉ |\n|---|---|\n| Phòng A | Tầng 1 |'));
    assert.deepEqual(await lenses(uri), []);
    const other = await session.open(figureReport());
    const asked = session.asked.length;
    await session.setTo({ codeLens: false });
    assert.deepEqual(await lenses(other), []);
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'])
      assert.ok(session.asked.slice(asked).includes(method), method);
    const note = await session.open(TABLE);
    assert.deepEqual(await lenses(note), []);
  });

  test('a client without the command gets the words alone', async (t) => {
    const other = await startClient();
    t.after(() => other.stop());
    await other.open('file:///xa/a.md', figureReport());
    const [lens] = await other.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: 'file:///xa/a.md' },
    });
    assert.equal(lens?.command?.title, '✓ 16 phép tính đúng');
    assert.equal(lens?.command?.command, '');
  });
});

describe('inlay hints', () => {
  const hints = async (uri: string, from?: string, to?: string): Promise<readonly InlayHint[]> => {
    const document = session.client.document(uri);
    const start = from === undefined ? { line: 0, character: 0 } : rangeOf(document, from).start;
    const end = to === undefined ? document.positionAt(document.getText().length) : rangeOf(document, to).end;
    return request('textDocument/inlayHint', { textDocument: { uri }, range: { start, end } });
  };
  const BLANK = TABLE.replace('| 2.000 | 1.870 | 99 |', '| | 1.870 | |');

  test('the sum of an empty total cell, with its arithmetic, and an edit that fills it in', async () => {
    const uri = await session.open(figureReport(BLANK));
    const found = await hints(uri);
    assert.deepEqual(
      found.map(({ label }) => label),
      ['= 2.000', '= 99'],
    );
    assert.match(String(found[1]?.tooltip), /12 \+ 8 \+ 79 = 99/u);
    const text = TextDocument.applyEdits(
      session.client.document(uri),
      found.flatMap((hint) => hint.textEdits ?? []),
    );
    assert.equal(text, figureReport());
  });

  test('of a row that is yet to be filled in nothing is told', async () => {
    const [head = '', rule = ''] = TABLE.split('\n');
    const carried = `${head}\n${rule}\n| 1 | Hộ tịch | | | | 12 | | | | |\n| 2 | Đất đai | | 5 | | 19 | | | | |`;
    const found = await hints(await session.open(figureReport(carried, 'Trong kỳ tiếp nhận … hồ sơ.')));
    assert.deepEqual(
      found.map(({ label }) => label),
      ['= 24'],
    );
  });

  test('only of the range that is asked for', async () => {
    const uri = await session.open(figureReport(BLANK));
    assert.deepEqual(await hints(uri, '## II.', 'kế hoạch'), []);
    assert.equal((await hints(uri, '| STT', '| STT')).length, 2);
  });

  test('percentages in full are quiet until asked for, and never repeat what is exact', async () => {
    const uri = await session.open(figureReport());
    assert.deepEqual(await hints(uri), []);
    await session.setTo({ inlayHints: { percentages: true } });
    const [hint, ...more] = await hints(uri);
    assert.equal(more.length, 0);
    assert.equal(hint?.label, '= 99,7492%');
    assert.deepEqual(hint?.position, rangeOf(session.client.document(uri), '99,75%').end);
    assert.equal(hint?.tooltip, '1.989 : 1.994 = 99,7492%');
    const exact = await session.open(figureReport(TABLE, 'Riêng chứng thực trả sớm 300/600 hồ sơ, đạt 50%.'));
    assert.deepEqual(await hints(exact), []);
    await session.setTo({ inlayHints: { totals: false } });
    assert.deepEqual(await hints(await session.open(figureReport(BLANK))), []);
  });
});

describe("the list of a report's figures", () => {
  test('section by section, with what is known of each', async () => {
    const uri = await session.open(figureReport());
    const { sections, version } = await request<FiguresResult>(FIGURES, { uri });
    assert.deepEqual(
      sections.map(({ title, counts }) => [title, counts]),
      [
        ['1. Cải cách thủ tục hành chính', { agrees: 37, differs: 0, unchecked: 1 }],
        ['II. TỒN TẠI, HẠN CHẾ', { agrees: 1, differs: 0, unchecked: 0 }],
      ],
    );
    const { section = 0 } = sections[0] ?? {};
    const { groups } = await request<FiguresInResult>(FIGURES_IN, { uri, version, section });
    assert.deepEqual(
      groups.map(({ table, rows }) => [table, rows.map(({ label, figures }) => [label, figures.length])]),
      [
        [
          'Kết quả giải quyết hồ sơ theo lĩnh vực',
          [
            ['Chứng thực', 8],
            ['Hộ tịch', 8],
            ['Đất đai', 8],
            ['Tổng số', 8],
          ],
        ],
        [undefined, [['', 6]]],
      ],
    );
    const total = groups[0]?.rows[3]?.figures[0];
    assert.equal(total?.label, 'Tiếp nhận / Tổng số');
    assert.deepEqual(total?.checks, [
      '✓ 2.000 = 1.870 + 99 + 31',
      '✓ 2.000 = 602 + 288 + 1.110',
      '✓ khớp với «Trong kỳ tiếp nhận 2.000»',
    ]);
    const prose = groups[1]?.rows[0]?.figures ?? [];
    assert.deepEqual(
      prose.map(({ text, state }) => `${text} ${state}`),
      ['2.000 agrees', '1994 agrees', '1.989 agrees', '05 agrees', '99,75% agrees', '14 unchecked'],
    );
    assert.equal(prose[5]?.checks.length, 0);
  });

  test('what is told of as wrong differs, at the total and at those that take part in nothing else', async () => {
    const table = '| Đơn vị | Hồ sơ |\n|---|--:|\n| Phòng A | 412 |\n| Phòng B | 388 |\n| Tổng cộng | 900 |';
    const uri = await session.open(figureReport(table, 'Một đoạn văn.'));
    const { sections, version } = await request<FiguresResult>(FIGURES, { uri });
    assert.deepEqual(sections[0]?.counts, { agrees: 0, differs: 3, unchecked: 0 });
    const { groups } = await request<FiguresInResult>(FIGURES_IN, { uri, version, section: sections[0]?.section });
    assert.deepEqual(groups[0]?.rows[2]?.figures[0]?.checks, ['✗ 900 ≠ 412 + 388 (cộng lại được 800, nhiều hơn 100)']);
  });

  test('of another version, of a section that is not there, or of a file that is no report: nothing', async () => {
    const uri = await session.open(figureReport());
    assert.deepEqual(await request(FIGURES_IN, { uri, version: 99, section: 3 }), { groups: [] });
    assert.deepEqual(await request(FIGURES_IN, { uri, version: 1, section: 999 }), { groups: [] });
    const note = await session.open(TABLE);
    assert.deepEqual(await request(FIGURES, { uri: note }), { version: 1, sections: [] });
    assert.deepEqual(await request(FIGURES, { uri: 'file:///xa/khong-mo.md' }), { version: 0, sections: [] });
  });

  test('the figures that nothing checks', async () => {
    const uri = await session.open(figureReport());
    const { ranges, message } = await request<UncheckedResult>(UNCHECKED, { uri });
    assert.deepEqual(
      ranges.map((range) => session.at(uri, range)),
      ['. Đơn vị có [14]'],
    );
    assert.match(message, /đối chiếu/u);
  });
});

describe('the annex', () => {
  const annex = (uri: string): Promise<FigureAnnexResult> => request(FIGURE_ANNEX, { uri });
  const codes = (found: readonly Diagnostic[]): readonly unknown[] => found.map(({ code }) => code).sort();

  test('lists every figure, and brings no finding and no figure of its own into the report', async () => {
    const uri = await session.open(figureReport());
    const { markdown, range } = await annex(uri);
    assert.equal(range, undefined);
    assert.match(
      markdown,
      /^## PHỤ LỤC\. BẢNG KIỂM SỐ LIỆU\n\n\| khớp \| chưa khớp \| chưa đối chiếu \|\n\|---\|---\|---\|\n\| «38» \| «0» \| «1» \|\n/u,
    );
    assert.match(
      markdown,
      /\| 25 \| Tổng số · Tiếp nhận \/ Tổng số \| «2\.000» \| ✓ 2\.000 = 1\.870 \+ 99 \+ 31; [^|]* \| khớp \|\n/u,
    );
    assert.match(markdown, /\| 6 \| [^|]+ \| «14» \| chưa có gì để đối chiếu \| chưa đối chiếu \|\n/u);
    const before = codes(await session.client.diagnostics(uri));
    const counted = await request<FiguresResult>(FIGURES, { uri });
    const joined = await session.open(`${figureReport()}\n${markdown}`);
    assert.deepEqual(codes(await session.client.diagnostics(joined)), before);
    assert.deepEqual(
      (await request<FiguresResult>(FIGURES, { uri: joined })).sections.map(({ counts }) => counts),
      counted.sections.map(({ counts }) => counts),
    );
    // Written once more, it takes the place of the one that is there.
    const again = await annex(joined);
    assert.ok(again.range, 'the place of the annex');
    assert.equal(session.client.document(joined).getText(again.range).trimEnd(), markdown.trimEnd());
    assert.equal(again.markdown, markdown);
  });

  test('the same of every sample, with the line breaks of the report', async () => {
    const { samples } = await import('../../engine/test/kit/files.ts');
    for (const [name, text] of samples()) {
      const uri = await session.open(text, name);
      const before = codes(await session.client.diagnostics(uri));
      const { markdown } = await annex(uri);
      const joined = await session.open(`${text}\n${markdown}`, `phu-luc-${name}`);
      assert.deepEqual(codes(await session.client.diagnostics(joined)), before, name);
    }
    const windows = await session.open(figureReport().replaceAll('\n', '\r\n'));
    assert.doesNotMatch((await annex(windows)).markdown, /(?<!\r)\n/u);
    const none = await session.open(
      figureReport('Không có bảng.', PROSE.replace(/\d[\d.,]*%?/gu, 'vài')).replace('còn 5', 'còn ít'),
    );
    assert.equal((await annex(none)).markdown, '');
  });
});
