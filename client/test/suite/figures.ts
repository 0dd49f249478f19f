import {
  type CodeLens,
  commands,
  type InlayHint,
  type Location,
  type LocationLink,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

/** The report with a sentence that restates its total, and one figure that nothing checks. */
function restating(total: string, inProse: string): string {
  return report(total)
    .replace('\n## II.', `\nTrong kỳ đã giải quyết ${inProse} hồ sơ. Đơn vị có 14 máy tính.\n\n## II.`)
    .replace('| Đơn vị | Số hồ sơ |', '| Đơn vị | Số hồ sơ đã giải quyết |');
}

/** What an editor makes of figures as symbols, in every window. */
export function figuresSuite(): void {
  suite('Figures', () => {
    teardown(async () => {
      await commands.executeCommand('workbench.action.files.saveAll');
      await commands.executeCommand('workbench.action.closeAllEditors');
    });

    const targets = async (document: TextDocument, at: Position): Promise<readonly string[]> => {
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return found.map((one) => document.getText('targetRange' in one ? one.targetRange : one.range));
    };

    test('go to definition leads from the sentence to the cell, references to both', async () => {
      const { document } = await kit.open(restating('1.079', '1.079'));
      const inProse = kit.rangeOf(document, '1.079 hồ sơ').start;
      const found = await kit.eventually('the definition', async () => {
        const texts = await targets(document, inProse);
        return texts.length > 0 ? texts : undefined;
      });
      assert.deepEqual(found, ['1.079']);
      const references = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        inProse,
      );
      assert.equal(references.length, 2);
    });

    test('a figure is changed everywhere it is restated, and one undo takes that back', async () => {
      const text = restating('1.079', '1.079');
      const { document } = await kit.open(text);
      await kit.eventually('the status', async () => (await kit.soat()).statusText());
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        kit.rangeOf(document, '1.079 |').start,
        '1080',
      );
      assert.ok(await workspace.applyEdit(edit), 'the edit is taken');
      assert.equal(document.getText(), restating('1.080', '1.080'));
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });

    test('a line over the table says how many sums are right, or not', async () => {
      const { document } = await kit.open(restating('1.079', '1.079'));
      const titles = async (): Promise<readonly string[]> => {
        const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
        return lenses.flatMap(({ command }) => (command?.command === 'soat.showChecked' ? [command.title] : []));
      };
      await kit.eventually('the line', async () => (await titles()).join() === '✓ 1 phép tính đúng');
      await kit.replace(document, '| 1.079 |', '| 1.097 |');
      await kit.eventually('the line for a wrong sum', async () => (await titles()).join() === '✗ 1 phép tính sai');
    });

    test('an empty total cell shows its sum', async () => {
      const { document } = await kit.open(report(''));
      const all = new Range(0, 0, document.lineCount, 0);
      const hint = await kit.eventually('the hint', async () => {
        const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
        return hints[0];
      });
      assert.equal(hint.label, '= 1.079');
    });

    test('the tree lists the figures with their state, and is empty for other files', async () => {
      const api = await kit.soat();
      await kit.open(restating('1.079', '1.079'));
      const lines = await kit.eventually('the tree', async () => {
        const tree = await api.figureTree();
        const first = '1. Cải cách thủ tục hành chính (5 khớp · 1 chưa đối chiếu)';
        return tree[0] === first ? tree : undefined;
      });
      assert.ok(lines.includes('    Tổng cộng (1 khớp)'), lines.join('\n'));
      assert.ok(
        lines.some((line) => /^ {4}14 \(.*\)$/u.test(line)),
        lines.join('\n'),
      );
      await kit.open('# Ghi chú\n');
      await kit.eventually('the empty tree', async () => (await api.figureTree()).length === 0);
    });

    test('figures that nothing checks are marked until that is turned off', async () => {
      const api = await kit.soat();
      await kit.open(restating('1.079', '1.079'));
      await kit.eventually('the tree', async () => (await api.figureTree()).length > 0);
      assert.equal(await commands.executeCommand('soat.toggleUnchecked'), 1);
      assert.equal(await commands.executeCommand('soat.toggleUnchecked'), 0);
    });

    test('a section is moved up with its number, the cursor goes along, and one undo takes it back', async () => {
      const text = report('1.079');
      const editor = await kit.open(text);
      const { document } = editor;
      await kit.eventually('the status', async () => (await kit.soat()).statusText());
      const place = kit.rangeOf(document, 'Tiếp tục').start;
      editor.selection = new Selection(place, place);
      await commands.executeCommand('soat.moveSectionUp');
      assert.match(
        document.getText(),
        /\n## I\. PHƯƠNG HƯỚNG, NHIỆM VỤ\n\nTiếp tục[^#]*\n## II\. KẾT QUẢ THỰC HIỆN\n/u,
      );
      assert.match(document.lineAt(editor.selection.active.line).text, /^## I\. PHƯƠNG HƯỚNG/u);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });

    test('the list of figures is written as a new document, or into the report, which one undo takes back', async () => {
      const text = restating('1.079', '1.079');
      const { document } = await kit.open(text);
      await kit.eventually('the status', async () => (await kit.soat()).statusText());
      await commands.executeCommand('soat.writeFigures', 'report');
      assert.ok(
        document.getText().startsWith(`${text}\n## PHỤ LỤC. BẢNG KIỂM SỐ LIỆU\n`),
        document.getText().slice(-300),
      );
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
      await commands.executeCommand('soat.writeFigures', 'new');
      const list = await kit.eventually('the new document', () => {
        const active = window.activeTextEditor?.document;
        return active !== document ? active : undefined;
      });
      assert.match(list.getText(), /^# PHỤ LỤC\. BẢNG KIỂM SỐ LIỆU\n/u);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
