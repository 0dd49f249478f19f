import { commands, env, UIKind, type Uri, window, workspace } from 'vscode';
import type { ExportArguments, ExportOutcome } from '../../src/commands/export-report.ts';
import { NOTE, report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

const RIGHT = report('1.079');
const WRONG = report('1.097');

/** These reports lack parts that the outline asks for, which is not what most tests look at. */
const onward = { goOn: true } as const;

function run(uri: Uri | undefined, options: ExportArguments): Thenable<ExportOutcome> {
  return commands.executeCommand<ExportOutcome>('soat.export', uri, options);
}

/** A new folder with one report in it. */
async function folderWith(text: string): Promise<kit.Folder & { readonly uri: Uri }> {
  const own = await kit.newFolder();
  return { ...own, uri: await own.write('bao-cao.md', text) };
}

/** Answers the list that an export shows, as often as it takes until the export goes on. */
async function answer(outcome: Thenable<ExportOutcome>, ...keys: readonly string[]): Promise<ExportOutcome> {
  let isDone = false;
  void outcome.then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const key of keys) await commands.executeCommand(key);
  await kit.eventually('the export to go on', () => isDone);
  return outcome;
}

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const NEXT = 'workbench.action.quickOpenSelectNext';
const CLOSE = 'workbench.action.closeQuickOpen';

/** What must work in every window, on a computer and in the browser. */
export function exportSuite(): void {
  suite('export', () => {
    kit.cleanWindow();

    test('a report becomes a Word document, and the status bar offers to open it', async () => {
      const { folder, uri, at } = await folderWith(RIGHT);
      const outcome = await run(uri, { format: 'docx', target: at('bao-cao.docx'), ...onward });
      assert.deepEqual(outcome.kind, 'written');
      assert.deepEqual([...(await workspace.fs.readFile(at('bao-cao.docx'))).subarray(0, 4)], [0x50, 0x4b, 3, 4]);
      assert.deepEqual(await kit.namesIn(folder), ['bao-cao.docx', 'bao-cao.md']);
      assert.match((await kit.soat()).exportedText() ?? '', /Đã xuất bao-cao\.docx/u);
    });

    test('print view, workbook and CSV; a draft says so', async () => {
      const { uri, at } = await folderWith(RIGHT);
      for (const format of ['html', 'xlsx', 'csv'] as const)
        assert.equal((await run(uri, { format, target: at(`a.${format}`), ...onward })).kind, 'written');
      assert.match(await kit.textOf(at('a.html')), /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u);
      assert.ok(!(await kit.textOf(at('a.html'))).includes('DỰ THẢO'));
      assert.equal((await workspace.fs.readFile(at('a.xlsx')))[0], 0x50);
      assert.deepEqual([...(await workspace.fs.readFile(at('a.csv'))).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      await run(uri, { format: 'html', draft: true, target: at('b.html'), ...onward });
      assert.match(await kit.textOf(at('b.html')), /DỰ THẢO/u);
    });

    test('what is exported is what stands in the editor, saved or not', async () => {
      const { uri, at } = await folderWith(RIGHT);
      const { document } = await window.showTextDocument(uri);
      await kit.replace(document, 'Bình Dương', 'Phù Mỹ');
      assert.ok(document.isDirty);
      await run(undefined, { format: 'html', target: at('a.html'), ...onward });
      assert.match(await kit.textOf(at('a.html')), /Phù Mỹ/u);
    });

    test('an older file is replaced whole, and nothing else is left there', async () => {
      const { folder, uri, at } = await folderWith(RIGHT);
      await workspace.fs.writeFile(at('a.docx'), new TextEncoder().encode('cũ '.repeat(50_000)));
      await run(uri, { format: 'docx', target: at('a.docx'), ...onward });
      const first = await workspace.fs.readFile(at('a.docx'));
      assert.equal(first[0], 0x50);
      await run(uri, { format: 'docx', target: at('a.docx'), ...onward });
      assert.deepEqual([...(await workspace.fs.readFile(at('a.docx')))], [...first]);
      assert.deepEqual(await kit.namesIn(folder), ['a.docx', 'bao-cao.md']);
    });

    test('what cannot be made touches no file', async () => {
      const { folder, uri, at } = await folderWith(RIGHT.replaceAll(/^\|.*\n/gmu, ''));
      await workspace.fs.writeFile(at('a.xlsx'), new TextEncoder().encode('cũ'));
      assert.deepEqual(await run(uri, { format: 'xlsx', target: at('a.xlsx'), ...onward }), {
        kind: 'failed',
        problem: 'no-table',
      });
      assert.equal(await kit.textOf(at('a.xlsx')), 'cũ');
      assert.deepEqual(await run(uri, { format: 'docx', target: uri, ...onward }), {
        kind: 'failed',
        problem: 'itself',
      });
      assert.match(await kit.textOf(uri), /^---\nloại/u);
      const note = await kit.writeFile(NOTE);
      assert.deepEqual(await run(note, { format: 'docx', target: at('b.docx'), ...onward }), {
        kind: 'failed',
        problem: 'no-report',
      });
      assert.deepEqual(await kit.namesIn(folder), ['a.xlsx', 'bao-cao.md']);
    });

    test('findings come first: the first one can be gone to', async () => {
      const { folder, uri, at } = await folderWith(WRONG);
      const outcome = await answer(run(uri, { format: 'docx', target: at('a.docx') }), ACCEPT);
      assert.equal(outcome.kind, 'shown');
      const editor = window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      assert.equal(editor?.document.getText(editor.selection), '1.097', 'the error comes before lesser ones');
      assert.deepEqual(await kit.namesIn(folder), ['bao-cao.md']);
    });

    test('findings come first: one can go on all the same, or leave it', async () => {
      const { folder, uri, at } = await folderWith(WRONG);
      const left = await answer(run(uri, { format: 'docx', target: at('a.docx') }), CLOSE);
      assert.equal(left.kind, 'cancelled');
      assert.deepEqual(await kit.namesIn(folder), ['bao-cao.md']);
      const gone = await answer(run(uri, { format: 'docx', target: at('a.docx') }), NEXT, ACCEPT);
      assert.equal(gone.kind, 'written');
    });

    test('the print view of a window that is elsewhere is saved, not lost', async () => {
      if (env.uiKind === UIKind.Desktop) return;
      const { uri } = await folderWith(RIGHT);
      const outcome = commands.executeCommand<ExportOutcome>('soat.openPrintView', uri);
      const left = await answer(outcome, CLOSE);
      assert.equal(left.kind, 'cancelled', 'it asks where to');
    });
  });
}
