import { type CancellationToken, FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';

/** The files that may be reports, as VS Code's patterns have them. */
export const MARKDOWN_FILES = '**/*.{md,markdown}';
const SKIPPED: readonly string[] = ['node_modules', '.git'];

/** Every Markdown file of the window's folders, in the order of their paths. */
export async function findMarkdown(token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  for (const folder of workspace.workspaceFolders ?? []) found.push(...(await filesOf(folder, token)));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a file is in a folder that is no place for reports. */
export function isSkipped({ path }: Uri): boolean {
  return SKIPPED.some((name) => path.includes(`/${name}/`));
}

/** VS Code's own search is at home on disks; the folders of other file systems may have none, so they are walked. */
async function filesOf(folder: WorkspaceFolder, token: CancellationToken): Promise<readonly Uri[]> {
  if (folder.uri.scheme !== 'file') return filesBelow(folder.uri, true, token);
  const skipped = `**/{${SKIPPED.join(',')}}/**`;
  return workspace.findFiles(
    new RelativePattern(folder, MARKDOWN_FILES),
    new RelativePattern(folder, skipped),
    undefined,
    token,
  );
}

/** The Markdown files in a folder, and with `deep` in those below it. Throws where the folder can't be read. */
export async function filesBelow(directory: Uri, deep: boolean, token: CancellationToken): Promise<Uri[]> {
  if (token.isCancellationRequested) return [];
  const found: Uri[] = [];
  for (const [name, type] of await workspace.fs.readDirectory(directory)) {
    const uri = Uri.joinPath(directory, name);
    // A link to a folder has both marks and is left out: it may lead round in a circle.
    if (type === FileType.Directory) {
      if (deep && !SKIPPED.includes(name)) found.push(...(await filesBelow(uri, deep, token)));
    } else if ((type & FileType.File) !== 0 && /\.(?:md|markdown)$/iu.test(name)) found.push(uri);
  }
  return found;
}
