import { commands } from 'vscode';
import type { ExportOutcome } from '../../src/commands/export-report.ts';
import { report } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

/** What the browser cannot do is told, with the way that there is. */
export function browserSuite(): void {
  suite('in the browser', () => {
    test('no program can make a PDF', async () => {
      const uri = await kit.writeFile(report('1.079'));
      const target = kit.inFolder('a.pdf');
      const options = { format: 'pdf', target, goOn: true };
      const outcome = await commands.executeCommand<ExportOutcome>('soat.export', uri, options);
      assert.deepEqual(outcome, { kind: 'failed', problem: 'no-converter' });
    });
  });
}
