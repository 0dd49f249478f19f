// @ts-check
/** Runs one suite in VS Code: `node test-electron.mjs EXECUTABLE EXTENSION SUITE FOLDER`; ends with the suite's status. */
import { runTests } from '@vscode/test-electron';

const [vscodeExecutablePath, extensionDevelopmentPath, extensionTestsPath, folder] = process.argv.slice(2);
if (!vscodeExecutablePath || !extensionDevelopmentPath || !extensionTestsPath || !folder) {
  throw new Error('test-electron.mjs EXECUTABLE EXTENSION SUITE FOLDER');
}
try {
  process.exitCode = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath,
    extensionTestsPath,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
}
