import { DiagnosticSeverity, Uri, window, workspace } from 'vscode';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

/** The samples, which the window has open as its folder. */
export function samplesSuite(): void {
  suite('samples', () => {
    async function openSample(name: string): Promise<Uri> {
      const uri = Uri.joinPath(kit.folder(), name);
      await window.showTextDocument(await workspace.openTextDocument(uri));
      return uri;
    }

    test('the 7-month report with faults is told so', async () => {
      const uri = await openSample('bao-cao-7-thang-co-loi.md');
      const found = await kit.finding(uri, 'wrong-total');
      assert.equal(found.severity, DiagnosticSeverity.Error);
      assert.match(found.message, /cộng lại/u);
    });

    test('the clean 7-month report has no error and no warning, and nearly all its figures are checked', async () => {
      const api = await kit.soat();
      const uri = await openSample('bao-cao-7-thang.md');
      const coverage = await kit.eventually('the check', async () => {
        const now = await api.coverage(uri);
        return now.report ? now : undefined;
      });
      assert.deepEqual([coverage.findings.error, coverage.findings.warning], [0, 0]);
      assert.ok(coverage.figures > 40 && coverage.checked > 40, JSON.stringify(coverage));
      await kit.eventually('the status', () => /^\d+\/\d+ con số đã đối chiếu$/u.test(api.statusText() ?? ''));
    });
  });
}
