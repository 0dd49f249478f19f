import { CustomExecution, EventEmitter, languages, ShellExecution, Task, tasks, workspace } from 'vscode';
import { NOTE } from '../fixtures/report.ts';
import * as assert from './assert.ts';
import * as kit from './kit.ts';

/** What tasks of the command line give. */
export function tasksSuite(): void {
  suite('tasks', () => {
    test('what «soat check --format line» writes stands among the problems', async () => {
      await kit.soat();
      const uri = await kit.writeFile(NOTE);
      const name = uri.path.split('/').pop() ?? '';
      await runTask([
        `${name}:3:5: error: Dòng «Tổng cộng» ghi 9, nhưng 2 dòng trên cộng lại được 3. [wrong-total]`,
        `${workspace.asRelativePath(uri)}:5:1: warning: Thừa dấu cách: «a: b». [spaces]`,
        `${name}:6:2: hint: Tên [mục] này. [i-or-y]`,
        'một dòng khác',
      ]);
      const found = await kit.eventually('the problems', () => {
        const all = languages.getDiagnostics(uri).filter(({ source }) => source === 'Soát');
        return all.length === 3 ? all : undefined;
      });
      assert.deepEqual(
        found.map(({ message, severity, range, code }) => [
          message,
          severity,
          range.start.line,
          range.start.character,
          code,
        ]),
        [
          ['Dòng «Tổng cộng» ghi 9, nhưng 2 dòng trên cộng lại được 3.', 0, 2, 4, 'wrong-total'],
          ['Thừa dấu cách: «a: b».', 1, 4, 0, 'spaces'],
          ['Tên [mục] này.', 2, 5, 1, 'i-or-y'],
        ],
      );
      await workspace.fs.delete(uri);
    });

    test('each folder has a task that runs the command line over it', async () => {
      await kit.soat();
      const found = await tasks.fetchTasks({ type: 'soat' });
      assert.equal(found.length, workspace.workspaceFolders?.length);
      const [task] = found;
      assert.deepEqual(task?.problemMatchers, ['$soat']);
      const { execution } = task as Task;
      assert.ok(execution instanceof ShellExecution);
      assert.deepEqual([execution.command, ...(execution.args ?? [])], ['soat', 'check', '--format', 'line', '.']);
    });
  });
}

/** Runs a task that writes these lines, read by our problem matcher. */
async function runTask(lines: readonly string[]): Promise<void> {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  const execution = new CustomExecution(async () => ({
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: () => {
      for (const line of lines) written.fire(`${line}\r\n`);
      // A terminal that ends at once may end before it has been read.
      setTimeout(() => closed.fire(1), 1000);
    },
    close: () => undefined,
  }));
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const task = new Task({ type: 'soat-test' }, folder, 'soat check', 'Soát', execution, ['$soat']);
  const ended = new Promise<void>((resolve) => {
    const heard = tasks.onDidEndTask(({ execution: { task: own } }) => {
      if (own.name !== task.name) return;
      heard.dispose();
      resolve();
    });
  });
  await tasks.executeTask(task);
  await ended;
}
