import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FIGURE_ANNEX, FIGURES, FIGURES_IN, type FiguresResult, MOVE_SECTION, UNCHECKED } from '../src/protocol.ts';
import { HEAD } from './kit.ts';
import { figureReport, PROSE, TABLE, TestSession } from './session-kit.ts';

const session = new TestSession();

before(() => session.start());
after(() => session.stop());

const WIDE = `| ${Array.from({ length: 3_000 }, (_, i) => i).join(' | ')} |`;
const CASES: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['only a front matter', HEAD],
  ['an unclosed front matter', HEAD.replace(/---\n$/u, '')],
  ['broken YAML', figureReport().replace('kỳ:', 'kỳ: [').replace('số: 15', 'số: "15')],
  ['decomposed letters', figureReport().normalize('NFD')],
  ['Windows line breaks and a byte order mark', `\ufeff${figureReport().replaceAll('\n', '\r\n')}`],
  ['characters beyond the basic plane', figureReport(TABLE.replaceAll('| ', '| 😀'), `𝟗 ${PROSE} 😀`)],
  ['a half-typed table', figureReport().slice(0, figureReport().indexOf('| 3 | Đất') + 6)],
  [
    'a table in a list, and marks inside figures',
    figureReport(`- một\n\n  ${TABLE.replaceAll('\n', '\n  ')}`, 'Tiếp nhận **2**.000 hồ sơ.'),
  ],
  ['a very wide table', `${HEAD}\n## I. KẾT QUẢ\n\n${WIDE}\n${WIDE.replace(/\d+/gu, '---')}\n${WIDE}\n`],
  [
    'lone surrogates and control characters',
    `${HEAD}\n## I. \ud800 \u0000\n\n| a | b |\n|--|--|\n| \udfff | \u0007 1 |\n`,
  ],
  ['figures without end', figureReport('', `Tiếp nhận ${'9'.repeat(400)} hồ sơ, ${'1.000/'.repeat(200)}`)],
];

for (const [name, text] of CASES) {
  test(`${name}: every request is answered, and nothing is logged`, async () => {
    const uri = await session.open(text);
    const document = session.client.document(uri);
    const { connection } = session.client;
    const textDocument = { uri };
    const end = document.positionAt(text.length);
    const range = { start: { line: 0, character: 0 }, end };
    const places = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => document.positionAt(Math.floor((text.length * n) / 7)));
    for (const position of places) {
      for (const method of ['definition', 'documentHighlight', 'hover', 'completion'])
        await connection.sendRequest(`textDocument/${method}`, { textDocument, position });
      await connection.sendRequest('textDocument/references', {
        textDocument,
        position,
        context: { includeDeclaration: true },
      });
      // These two answer in words where there is nothing to rename.
      await connection.sendRequest('textDocument/prepareRename', { textDocument, position }).catch(() => undefined);
      await connection
        .sendRequest('textDocument/rename', { textDocument, position, newName: '7' })
        .catch(() => undefined);
      await connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      await connection.sendRequest(MOVE_SECTION, { uri, position, direction: 'down' });
    }
    await connection.sendRequest('textDocument/selectionRange', { textDocument, positions: places });
    await connection.sendRequest('textDocument/codeLens', { textDocument });
    await connection.sendRequest('textDocument/documentLink', { textDocument });
    await connection.sendRequest('textDocument/inlayHint', { textDocument, range });
    const { sections, version } = await connection.sendRequest<FiguresResult>(FIGURES, { uri });
    for (const { section } of sections) await connection.sendRequest(FIGURES_IN, { uri, version, section });
    await connection.sendRequest(UNCHECKED, { uri });
    await connection.sendRequest(FIGURE_ANNEX, { uri });
    assert.deepEqual(session.client.logged, []);
  });
}
