import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  type DocumentPasteEdit,
  DocumentPasteTriggerKind,
  env,
  Selection,
  type TextEdit,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { NOTE, report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

/** What is done to tables in every window, on a computer and in the browser. */
export function tablesSuite(): void {
  suite('tables', () => {
    suiteSetup(async () => {
      await kit.soat();
    });

    teardown(async () => {
      await commands.executeCommand('workbench.action.files.saveAll');
      await commands.executeCommand('workbench.action.closeAllEditors');
    });

    test('Tab goes from cell to cell and Enter down, past the end a row is added, and each is one undo', async () => {
      const editor = await openReport();
      await put(editor, 'Phòng C');
      await commands.executeCommand('soat.table.nextCell');
      assert.equal(selected(editor), '279');
      await commands.executeCommand('soat.table.previousCell');
      assert.equal(selected(editor), 'Phòng C');
      await commands.executeCommand('soat.table.cellBelow');
      assert.equal(selected(editor), 'Tổng cộng');
      await put(editor, '279');
      await commands.executeCommand('soat.table.insertRowBelow');
      assert.match(editor.document.getText(), /\n\| 3 \| Phòng C \| 279 \|\n\| 4 \| {9}\| {5}\|\n\| \* \|/u);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), report('1.079'));
    });

    test('what is typed straight behind Tab goes into the next cell, and Tab goes through a new row by itself', async () => {
      const editor = await openReport();
      await put(editor, 'Phòng B');
      await Promise.all([
        commands.executeCommand('soat.table.nextCell'),
        commands.executeCommand('type', { text: '7' }),
      ]);
      assert.match(editor.document.getText(), /\n\| 2 \| Phòng B \| 7 \|\n/u);
      await put(editor, 'Phòng C');
      await Promise.all([
        commands.executeCommand('soat.table.nextCell'),
        commands.executeCommand('soat.table.nextCell'),
      ]);
      assert.equal(selected(editor), '*');
      await put(editor, 'Phòng C');
      await commands.executeCommand('soat.table.insertRowBelow');
      await commands.executeCommand('type', { text: 'Phòng D' });
      await Promise.all([
        commands.executeCommand('jumpToNextSnippetPlaceholder'),
        commands.executeCommand('type', { text: '21' }),
      ]);
      assert.match(
        editor.document.getText(),
        /\n\| 3 \| Phòng C \| 279 \|\n\| 4 \| Phòng D {8,9}\| 21 {4,5}\|\n\| \* \|/u,
      );
    });

    test('a new row of an indented table is indented like the others', async () => {
      const editor = await openReport();
      await kit.replace(editor.document, '| 2 | Phòng B', '  | 2 | Phòng B');
      await put(editor, 'Phòng B');
      await commands.executeCommand('soat.table.insertRowBelow');
      assert.match(
        editor.document.getText(),
        /\n {2}\| 2 \| Phòng B \| 388 \|\n {2}\| 3 \| {9}\| {5}\|\n\| 4 \| Phòng C \| 279 \|\n/u,
      );
      await commands.executeCommand('undo');
      assert.match(editor.document.getText(), /\n {2}\| 2 \| Phòng B \| 388 \|\n\| 3 \| Phòng C \| 279 \|\n/u);
    });

    test('outside of a table, and in Markdown that is no report, the keys do what they always do', async () => {
      const editor = await openReport();
      await put(editor, 'Tiếp tục');
      editor.selection = new Selection(editor.selection.start, editor.selection.start);
      await commands.executeCommand('soat.table.cellBelow');
      assert.match(editor.document.getText(), /\n\nTiếp tục/u);
    });

    test('columns and rows are changed by commands, each one undo', async () => {
      const editor = await openReport();
      const before = editor.document.getText();
      const steps: readonly (readonly [string, RegExp])[] = [
        ['insertColumnRight', /\| STT \| Đơn vị \| {2}\| Số hồ sơ \|\n\|---\|---\| --- \|--:\|\n/u],
        ['insertColumnLeft', /\| STT \| {2}\| Đơn vị \| Số hồ sơ \|\n/u],
        ['deleteColumn', /\| STT \| Số hồ sơ \|\n\|---\|--:\|\n\| 1 \| 412 \|\n/u],
        ['moveColumnRight', /\| STT \| Số hồ sơ \| Đơn vị \|\n\|---\|--:\|---\|\n\| 1 \| 412 \| Phòng A \|\n/u],
        ['moveColumnLeft', /\| Đơn vị \| STT \| Số hồ sơ \|\n/u],
        [
          'sortDescending',
          /\| 1 \| Phòng C \| 279 \|\n\| 2 \| Phòng B \| 388 \|\n\| 3 \| Phòng A \| 412 \|\n\| \* \| Tổng/u,
        ],
      ];
      for (const [command, wanted] of steps) {
        await put(editor, 'Phòng B');
        await commands.executeCommand(`soat.table.${command}`);
        assert.match(editor.document.getText(), wanted);
        await commands.executeCommand('undo');
        assert.equal(editor.document.getText(), before, command);
      }
      await kit.replace(editor.document, '| 3 | Phòng C', '| 9 | Phòng C');
      await put(editor, 'Phòng B');
      await commands.executeCommand('soat.table.renumber');
      assert.equal(editor.document.getText(), before);
    });

    test('the tables of a report are aligned by its own command and by formatting, other Markdown is left alone', async () => {
      const editor = await openReport();
      await commands.executeCommand('soat.table.format');
      const aligned = editor.document.getText();
      assert.match(aligned, /\n\| 1 {3}\| Phòng A {3}\| {6}412 \|\n/u);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), report('1.079'));
      const edits = await kit.eventually('the formatter', () => formatEdits(editor));
      await editor.edit((builder) => {
        for (const { range, newText } of edits) builder.replace(range, newText);
      });
      assert.equal(editor.document.getText(), aligned);
      const note = await kit.open(NOTE);
      assert.equal(await formatEdits(note), undefined);
    });

    test('format on save aligns the tables and does nothing else', async () => {
      const settings = workspace.getConfiguration('editor', { languageId: 'markdown' });
      const editor = await openReport();
      await kit.eventually('the formatter', () => formatEdits(editor));
      try {
        await settings.update('formatOnSave', true, true, true);
        await kit.replace(editor.document, 'Tiếp tục', 'Vẫn tiếp tục');
        await editor.document.save();
        const text = editor.document.getText();
        assert.match(text, /\n\| 1 {3}\| Phòng A {3}\| {6}412 \|\n/u);
        const bare = (of: string): string => of.replace(/ +|-+/gu, '');
        assert.equal(bare(text), bare(report('1.079').replace('Tiếp tục', 'Vẫn tiếp tục')));
      } finally {
        await settings.update('formatOnSave', undefined, true, true);
      }
    });

    test('a table is copied as plain text, its counts without dots', async () => {
      const editor = await openReport();
      await put(editor, 'Phòng B');
      await commands.executeCommand('soat.table.copy');
      assert.equal(
        await env.clipboard.readText(),
        'STT\tĐơn vị\tSố hồ sơ\n1\tPhòng A\t412\n2\tPhòng B\t388\n3\tPhòng C\t279\n*\tTổng cộng\t1079\n',
      );
    });

    test('a table from Word or Excel is pasted as a table, and one undo takes it back', async () => {
      const editor = await openReport();
      const html =
        '<table><tr><td rowspan=2>STT</td><td colspan=2>Hồ sơ</td></tr><tr><td>Nhận</td><td>Trả</td></tr><tr><td>1</td><td>1.247</td><td>1.200</td></tr></table>';
      await paste(editor, 'Tiếp tục thực hiện kế hoạch.', { 'text/html': html, 'text/plain': 'x' });
      assert.match(
        editor.document.getText(),
        /\n\n\| STT \| Hồ sơ \/ Nhận \| \/ Trả \|\n\| --- \| -----------: \| ----: \|\n\| 1 {3}\| {8}1\.247 \| 1\.200 \|\n$/u,
      );
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), report('1.079'));
    });

    test('cells that Excel copies fill the cells of a table, with new rows above the total row', async () => {
      const editor = await openReport();
      const plain = 'Phòng D\t1\nPhòng E\t2\nPhòng G\t3\nTổng cộng\t6\n';
      await paste(editor, 'Phòng B', { 'text/plain': plain });
      assert.match(
        editor.document.getText(),
        /\| 1 \| Phòng A \| 412 \|\n\| 2 \| Phòng D \| 1 \|\n\| 3 \| Phòng E \| 2 \|\n\| 4 \| Phòng G \| 3 \|\n\| \* \| Tổng cộng \| 6 \|\n/u,
      );
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), report('1.079'));
    });

    test('elsewhere, and where the setting says so, the plain paste is left to VS Code', async () => {
      const clip = { 'text/plain': 'A\tB\n1\t2\n' };
      const editor = await openReport();
      assert.ok(await pasteEdit(editor, 'Tiếp tục', clip));
      assert.equal(await pasteEdit(editor, 'trích yếu', clip), undefined);
      assert.equal(await pasteEdit(editor, 'Tiếp tục', { 'text/plain': 'lời văn' }), undefined);
      const settings = workspace.getConfiguration('soat');
      try {
        await settings.update('tables.paste', false, true);
        assert.equal(await pasteEdit(editor, 'Tiếp tục', clip), undefined);
      } finally {
        await settings.update('tables.paste', undefined, true);
      }
      assert.equal(await pasteEdit(await kit.open(NOTE), 'Chất', clip), undefined);
    });
  });
}

/** What a paste over the first occurrence of a text would do, by the provider that VS Code asks. */
async function pasteEdit(
  editor: TextEditor,
  needle: string,
  clip: Readonly<Record<string, string>>,
): Promise<DocumentPasteEdit | undefined> {
  const clipboard = new DataTransfer();
  for (const [type, text] of Object.entries(clip)) clipboard.set(type, new DataTransferItem(text));
  const { tablePaste } = await kit.soat();
  const { token } = new CancellationTokenSource();
  const range = kit.rangeOf(editor.document, needle);
  const context = { only: undefined, triggerKind: DocumentPasteTriggerKind.Automatic };
  const edits = await tablePaste.provideDocumentPasteEdits?.(editor.document, [range], clipboard, context, token);
  return edits?.[0];
}

/** Makes a paste as VS Code makes it: what takes the place of the selection and the other edits at one stroke. */
async function paste(editor: TextEditor, needle: string, clip: Readonly<Record<string, string>>): Promise<void> {
  const pasted = await pasteEdit(editor, needle, clip);
  assert.ok(typeof pasted?.insertText === 'string');
  const edit = pasted.additionalEdit ?? new WorkspaceEdit();
  edit.replace(editor.document.uri, kit.rangeOf(editor.document, needle), pasted.insertText);
  assert.ok(await workspace.applyEdit(edit));
}

/** A report whose status is known, so that the keys of its tables work. */
async function openReport(): Promise<TextEditor> {
  const api = await kit.soat();
  const editor = await kit.open(report('1.079'));
  await kit.eventually('the status', () => api.statusText());
  return editor;
}

/** Selects the first occurrence of a text. */
async function put(editor: TextEditor, needle: string): Promise<void> {
  const { start, end } = kit.rangeOf(editor.document, needle);
  await window.showTextDocument(editor.document);
  editor.selection = new Selection(start, end);
}

function selected(editor: TextEditor): string {
  return editor.document.getText(editor.selection);
}

/** What the formatters of VS Code would change; undefined where there is none, or nothing to change. */
async function formatEdits({ document }: TextEditor): Promise<readonly TextEdit[] | undefined> {
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await commands.executeCommand<TextEdit[] | undefined>(
    'vscode.executeFormatDocumentProvider',
    document.uri,
    options,
  );
  return edits && edits.length > 0 ? edits : undefined;
}
