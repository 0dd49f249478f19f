import { commands, SnippetString, TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import { NOTE, report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

const WRONG_TOTAL = 'wrong-total';

/** What must work in every window, on a computer and in the browser. */
export function extensionSuite(): void {
  suite('Soát', () => {
    suiteSetup(async () => {
      await kit.soat();
    });

    teardown(async () => {
      await commands.executeCommand('workbench.action.files.saveAll');
      await commands.executeCommand('workbench.action.closeAllEditors');
    });

    test('its commands are there', async () => {
      const all = await commands.getCommands(true);
      for (const command of [
        'soat.newReport',
        'soat.checkWorkspace',
        'soat.showChecked',
        'soat.export',
        'soat.openPrintView',
      ])
        assert.ok(all.includes(command), command);
    });

    test('a wrong total is underlined with a Vietnamese message that points at its addends', async () => {
      const { document } = await kit.open(report('1.097'));
      const found = await kit.finding(document.uri, WRONG_TOTAL);
      assert.equal(document.getText(found.range), '1.097');
      assert.match(found.message, /cộng lại được 1\.079/u);
      assert.match(found.message, /412 \+ 388 \+ 279/u);
      const addends = found.relatedInformation?.map(({ location }) => document.getText(location.range));
      assert.deepEqual(addends, ['412', '388', '279']);
    });

    test("the rule's name leads to its page, which needs no network", async () => {
      const { document } = await kit.open(report('1.097'));
      const { code } = await kit.finding(document.uri, WRONG_TOTAL);
      assert.ok(typeof code === 'object', 'the name is a link');
      assert.equal(code.target.toString(), 'soat-quy-tac:/wrong-total.md');
      // Not waited for: in a browser by itself the frame in which the preview draws would come from the network.
      void commands.executeCommand('vscode.open', code.target);
      await kit.eventually('the page', () => {
        const input = window.tabGroups.activeTabGroup.activeTab?.input;
        const shown = input instanceof TabInputText || input instanceof TabInputCustom;
        return shown && input.uri.toString() === 'soat-quy-tac:/wrong-total.md';
      });
      const page = await workspace.openTextDocument(code.target);
      assert.equal(page.languageId, 'markdown');
      assert.match(page.getText(), /^# Dòng tổng không bằng các dòng cộng lại\n.*\nSai:\n```markdown\n/su);
      assert.equal((await (await kit.soat()).coverage(page.uri)).report, false);
      const settings = workspace.getConfiguration('soat');
      try {
        await settings.update('language', 'en', true);
        await kit.eventually('the English title', () => page.getText().startsWith('# A total row'));
      } finally {
        await settings.update('language', undefined, true);
      }
      assert.equal((await workspace.openTextDocument(Uri.parse('soat-quy-tac:/khong-co.md'))).getText(), '');
    });

    test('typing a wrong figure brings the finding, typing the right one takes it away', async () => {
      const { document } = await kit.open(report('1.079'));
      await kit.eventually('the status', async () => (await kit.soat()).statusText());
      assert.deepEqual(
        kit.findings(document.uri).filter((d) => kit.ruleOf(d) === WRONG_TOTAL),
        [],
      );
      await kit.replace(document, '1.079', '1.080');
      await kit.finding(document.uri, WRONG_TOTAL);
      await kit.replace(document, '1.080', '1.079');
      await kit.noFinding(document.uri, WRONG_TOTAL);
    });

    test('the code action mends the total, and one undo takes it back', async () => {
      const { document } = await kit.open(report('1.097'));
      const found = await kit.finding(document.uri, WRONG_TOTAL);
      const mend = await kit.eventually('the action', async () => {
        return (await kit.actionsAt(document, found.range)).find((action) => action.isPreferred && action.edit);
      });
      assert.match(mend.title, /1\.097.*1\.079/u);
      assert.ok(mend.edit && (await workspace.applyEdit(mend.edit)));
      assert.equal(document.getText(), report('1.079'));
      await kit.noFinding(document.uri, WRONG_TOTAL);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), report('1.097'));
      await kit.finding(document.uri, WRONG_TOTAL);
    });

    test('resting on a figure shows its sum', async () => {
      const { document } = await kit.open(report('1.079'));
      const at = kit.rangeOf(document, '388').start;
      const text = await kit.eventually('the hover', async () => (await kit.hoverAt(document, at)) || undefined);
      assert.match(text, /✓ khớp/u);
      assert.match(text, /= 1\.079 {3}Tổng cộng/u);
    });

    test('a missing part is offered, and stands there with its tab stops', async () => {
      const editor = await kit.open(report('1.079').replace('\n## II.', '\nmuc\n\n## II.'));
      const { document } = editor;
      const at = kit.rangeOf(document, 'muc').end;
      const item = await kit.eventually('the part', async () => {
        const items = await kit.completionsAt(document, at);
        return items.find((i) => kit.labelOf(i).startsWith('muc: ') && kit.labelOf(i).includes('TỒN TẠI, HẠN CHẾ'));
      });
      assert.ok(item.insertText instanceof SnippetString && item.range);
      await editor.insertSnippet(item.insertText, 'inserting' in item.range ? item.range.inserting : item.range);
      assert.match(document.getText(), /\n\n## II\. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN\n\n\S/u);
      assert.notEqual(document.getText(editor.selection), '', 'the first tab stop is selected');
    });

    test('keys of the front matter are offered', async () => {
      const { document } = await kit.open(report('1.079').replace('địa danh: Bình Dương\n', '\n'));
      const at = kit.rangeOf(document, 'ngày:').start.translate(-1);
      const item = await kit.eventually('the key', async () => {
        return (await kit.completionsAt(document, at)).find((i) => kit.labelOf(i) === 'địa danh');
      });
      assert.ok(item.insertText instanceof SnippetString);
    });

    test('the status item tells how much has been checked, and is hidden for other files', async () => {
      const api = await kit.soat();
      const { document } = await kit.open(report('1.097'));
      const text = await kit.eventually('the status', () => api.statusText());
      assert.equal(text, '4/4 con số đã đối chiếu');
      const coverage = await api.coverage(document.uri);
      assert.equal(coverage.findings.error, 1);
      await kit.open(NOTE);
      await kit.eventually('the status to be hidden', () => api.statusText() === undefined);
    });

    test('a file that is no report is left alone', async () => {
      const api = await kit.soat();
      const { document } = await kit.open(NOTE);
      const coverage = await api.coverage(document.uri);
      assert.equal(coverage.report, false);
      // A pull has been answered once another document, opened later, has its findings.
      const later = await kit.open(report('1.097'));
      await kit.finding(later.document.uri, WRONG_TOTAL);
      assert.deepEqual(kit.findings(document.uri), []);
      const actions = await kit.actionsAt(document, kit.rangeOf(document, 'lƣợng'));
      const ours = actions.filter((action) => /^quickfix|soat/u.test(action.kind?.value ?? ''));
      assert.deepEqual(
        ours.map((action) => action.title),
        [],
      );
    });

    test('a rule can be turned off and the language changed while the report is open', async () => {
      const { document } = await kit.open(report('1.097'));
      await kit.finding(document.uri, WRONG_TOTAL);
      const settings = workspace.getConfiguration('soat');
      try {
        await settings.update('language', 'en', true);
        await kit.eventually('English words', () => {
          return kit
            .findings(document.uri)
            .find((d) => kit.ruleOf(d) === WRONG_TOTAL && !d.message.includes('cộng lại được'));
        });
        await settings.update('rules', { [WRONG_TOTAL]: 'off' }, true);
        await kit.noFinding(document.uri, WRONG_TOTAL);
      } finally {
        await settings.update('rules', undefined, true);
        await settings.update('language', undefined, true);
      }
      await kit.finding(document.uri, WRONG_TOTAL);
    });

    test('the whole workspace is checked, files that are not open too', async () => {
      const faulty = await kit.writeFile(report('1.097'));
      const note = await kit.writeFile(NOTE);
      const summary = await commands.executeCommand<{ reports: number; errors: number; cancelled: boolean }>(
        'soat.checkWorkspace',
      );
      assert.ok(summary.reports >= 1 && summary.errors >= 1 && !summary.cancelled, JSON.stringify(summary));
      const found = await kit.finding(faulty, WRONG_TOTAL);
      assert.match(found.message, /cộng lại được 1\.079/u);
      assert.deepEqual(kit.findings(note), []);
      await window.showTextDocument(await workspace.openTextDocument(faulty));
      await kit.eventually(
        'one finding, not two',
        () => kit.findings(faulty).filter((d) => kit.ruleOf(d) === WRONG_TOTAL).length === 1,
      );
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await kit.finding(faulty, WRONG_TOTAL);
    });

    test('once the workspace has been checked, a file that changes on the disk is checked again', async () => {
      const faulty = await kit.writeFile(report('1.097'));
      const name = faulty.path.split('/').pop() ?? '';
      const linking = await kit.writeFile(report('1.079').replace('\n---\n', `\nkỳ trước: ${name}\n---\n`));
      await commands.executeCommand('soat.checkWorkspace');
      await kit.finding(faulty, WRONG_TOTAL);
      await workspace.fs.writeFile(faulty, new TextEncoder().encode(report('1.079')));
      await kit.noFinding(faulty, WRONG_TOTAL);
      await workspace.fs.writeFile(faulty, new TextEncoder().encode(report('1.097')));
      await kit.finding(faulty, WRONG_TOTAL);
      const made = await kit.writeFile(report('1.087'));
      await kit.finding(made, WRONG_TOTAL);
      await workspace.fs.delete(faulty);
      await kit.noFinding(faulty, WRONG_TOTAL);
      await kit.eventually('the link that leads nowhere', () =>
        kit.findings(linking).some((found) => found.message.includes(`Không tìm thấy tệp «${name}»`)),
      );
    });
  });
}
