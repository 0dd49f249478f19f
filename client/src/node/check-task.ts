import {
  type Disposable,
  ShellExecution,
  Task,
  type TaskDefinition,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

const TYPE = 'soat';

/**
 * Offers each folder the task «soat: check», which runs the command line over it and shows what it finds among the
 * problems. It runs the `soat` of the PATH and nothing out of the folder; in a folder that is not trusted VS Code runs no
 * task at all.
 */
export function offerCheckTasks(): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (workspace.workspaceFolders ?? []).map((folder) => checkTask({ type: TYPE }, folder)),
    resolveTask: ({ definition, scope }) => (isFolder(scope) ? checkTask(definition, scope) : undefined),
  });
}

function isFolder(scope: Task['scope']): scope is WorkspaceFolder {
  return typeof scope === 'object';
}

function checkTask(definition: TaskDefinition, folder: WorkspaceFolder): Task {
  const files: unknown = definition.files;
  const paths = Array.isArray(files) ? files.map(String) : ['.'];
  const run = new ShellExecution('soat', ['check', '--format', 'line', ...paths], { cwd: folder.uri.fsPath });
  return new Task(definition, folder, 'check', TYPE, run, ['$soat']);
}
