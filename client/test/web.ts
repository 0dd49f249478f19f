import 'mocha/mocha.js';
import { env, UIKind } from 'vscode';
import { markedConsole } from './report-lines.ts';
import * as assert from './suite/assert.ts';
import { browserSuite } from './suite/browser-only.ts';
import { draftsSuite } from './suite/drafts.ts';
import { exportSuite } from './suite/export.ts';
import { extensionSuite } from './suite/extension.ts';
import { figuresSuite } from './suite/figures.ts';
import { importSuite } from './suite/import.ts';
import { linkedSuite } from './suite/linked.ts';
import { previewSuite } from './suite/preview.ts';
import { tablesSuite } from './suite/tables.ts';

/** Called by the web extension host; rejects where a test has failed. */
export function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = markedConsole;
  mocha.setup({ ui: 'tdd', reporter: 'spec', color: false, timeout: 30_000 });
  suite('host', () => {
    test('is the browser alone', () => {
      assert.equal(env.appHost, 'web');
      assert.equal(env.uiKind, UIKind.Web);
    });
  });
  extensionSuite();
  figuresSuite();
  linkedSuite();
  tablesSuite();
  draftsSuite();
  browserSuite();
  exportSuite();
  importSuite();
  previewSuite();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
