import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import type { NewReportAnswers } from '../../src/commands/new-report.ts';
import { report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

const ANSWERS: NewReportAnswers = {
  kind: 'báo cáo cải cách hành chính',
  office: { name: 'Ủy ban nhân dân xã Tân Hội', parent: 'Ủy ban nhân dân tỉnh Thừa Giang', place: 'Tân Hội' },
  period: { name: 'quý III năm 2026', from: '15/6/2026', to: '14/9/2026' },
};

/** How reports begin, in every window. What is asked on the way is seen in the real window, by keyboard. */
export function draftsSuite(): void {
  suite('new reports', () => {
    suiteSetup(async () => {
      await kit.soat();
    });

    teardown(async () => {
      for (const document of workspace.textDocuments.filter(({ isUntitled }) => isUntitled)) {
        await window.showTextDocument(document);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      await commands.executeCommand('workbench.action.closeAllEditors');
    });

    test('a new report has its head filled in, follows the standard outline, and has its place in the folder', async () => {
      await commands.executeCommand('soat.newReport', ANSWERS);
      const editor = await kit.eventually('the editor', () => window.activeTextEditor);
      const { document } = editor;
      assert.equal(document.languageId, 'markdown');
      assert.match(document.getText(), /^---\nloại: báo cáo cải cách hành chính\n/u);
      assert.match(document.getText(), /\ntrích yếu: Công tác cải cách hành chính quý III năm 2026\n/u);
      assert.match(document.getText(), /\n## I\. /u);
      assert.equal((await (await kit.soat()).coverage(document.uri)).report, true);
      assert.equal(nameOf(document), 'bao-cao-quy-iii-nam-2026.md');
      assert.ok(document.isUntitled, 'nothing has been saved');
      await commands.executeCommand('soat.newReport', ANSWERS);
      const second = await kit.eventually('another one', () => {
        const active = window.activeTextEditor?.document;
        return active === document ? undefined : active;
      });
      assert.equal(nameOf(second), 'bao-cao-quy-iii-nam-2026-2.md');
    });

    test('the next report opens beside the last one, linked to it, with what was pending carried over', async () => {
      const { document } = await kit.open(lastReport());
      const before = document.getText();
      await kit.eventually('the status', async () => (await kit.soat()).statusText());
      await commands.executeCommand('soat.nextReport', {
        name: 'quý III năm 2024',
        from: '15/6/2024',
        to: '14/9/2024',
      });
      const next = await kit.eventually('the next report', () => {
        const active = window.activeTextEditor?.document;
        return active !== document && active?.getText().includes('kỳ trước: ') ? active : undefined;
      });
      assert.equal(document.getText(), before, 'the last report is not touched');
      assert.ok(next.isUntitled, 'nothing has been saved');
      assert.equal(folderOf(next.uri), folderOf(document.uri));
      assert.match(next.getText(), new RegExp(`\nkỳ trước: ${nameOf(document)}\n`, 'u'));
      assert.match(next.getText(), /\n\| 1 \| Phòng A \| {5}\| 20 \| {5}\| {4}\|\n/u);
      // The link is found before either is saved, so that a wrong figure is noticed at once.
      await kit.replace(next, '| 20 |', '| 21 |');
      await kit.replace(next, '| 31 |', '| 32 |');
      const found = await kit.finding(next.uri, 'carry-over');
      assert.match(found.message, /kỳ trước còn 31 hồ sơ/u);
    });

    test('a report that is not saved yet, and one without a period, are left as they are', async () => {
      const { document } = await kit.open(report('1.079').replace('  đến: 31/7/2024\n', ''));
      await commands.executeCommand('soat.nextReport', ANSWERS.period);
      assert.equal(window.activeTextEditor?.document, document);
      assert.equal(workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, 0);
    });
  });
}

function lastReport(): string {
  return report('1.079')
    .replace('01/01/2024', '15/12/2023')
    .replace('31/7/2024', '14/6/2024')
    .replace('7 tháng đầu năm', '6 tháng đầu năm')
    .replace(/\| STT[\s\S]*?\n\n/u, TABLE);
}

const TABLE = `| STT | Đơn vị | Nhận / Tổng số | / Từ kỳ trước | Đã giải quyết | Đang giải quyết |
|---|---|--:|--:|--:|--:|
| 1 | Phòng A | 412 | 3 | 392 | 20 |
| 2 | Phòng B | 388 | 5 | 377 | 11 |
| * | Tổng cộng | 800 | 8 | 769 | 31 |

`;

function nameOf({ uri }: TextDocument): string {
  return uri.path.split('/').pop() ?? '';
}

function folderOf(uri: Uri): string {
  return Uri.joinPath(uri, '..').path;
}
