import Mocha from 'mocha';
import { markedConsole } from './report-lines.ts';
import { computerSuite } from './suite/computer.ts';
import { draftsSuite } from './suite/drafts.ts';
import { exportSuite } from './suite/export.ts';
import { extensionSuite } from './suite/extension.ts';
import { figuresSuite } from './suite/figures.ts';
import { importSuite } from './suite/import.ts';
import { linkedSuite } from './suite/linked.ts';
import { previewSuite } from './suite/preview.ts';
import { samplesSuite } from './suite/samples.ts';
import { tablesSuite } from './suite/tables.ts';
import { tasksSuite } from './suite/tasks.ts';

/** Called by the extension host; rejects where a test has failed. */
export function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = markedConsole;
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', color: false, timeout: 30_000 });
  // The interface puts `suite` and `test` in place only now, so the suites are functions that are called afterwards.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  extensionSuite();
  figuresSuite();
  linkedSuite();
  tablesSuite();
  draftsSuite();
  computerSuite();
  exportSuite();
  importSuite();
  previewSuite();
  samplesSuite();
  tasksSuite();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
