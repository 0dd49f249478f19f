import { type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';

/**
 * Opens a new file in an editor that nobody has saved yet. In a folder it has its place already, so that saving asks no
 * question and its links are found; its name is one that no file there has.
 */
export async function openDraft(folder: Uri | undefined, name: string): Promise<TextEditor> {
  const document =
    (folder && (await inFolder(folder, name))) ?? (await workspace.openTextDocument({ language: 'markdown' }));
  return window.showTextDocument(document, { preview: false });
}

async function inFolder(folder: Uri, name: string): Promise<TextDocument | undefined> {
  const uri = await freeName(folder, name);
  const { authority, path } = uri;
  try {
    return await workspace.openTextDocument(Uri.from({ scheme: 'untitled', authority, path }));
  } catch {
    // Some file systems take no files that are only to be; then it has no place until it is saved.
    return undefined;
  }
}

/** `name`, or that with a number behind it, which stands for no file and for no new file that is open. */
export async function freeName(folder: Uri, name: string): Promise<Uri> {
  const [, stem = name, ending = ''] = /^(.*)(\.[^.]*)$/u.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const uri = Uri.joinPath(folder, count === 1 ? name : `${stem}-${count}${ending}`);
    const isOpen = workspace.textDocuments.some((document) => document.uri.path === uri.path && !document.isClosed);
    if (!isOpen && !(await exists(uri))) return uri;
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
