import { Range, type TextEditor, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { exists, freeName, openDraft } from '../commands/open-draft.ts';
import type { Platform } from '../export/platform.ts';
import { writeWhole } from '../export/write-file.ts';
import { askAboutExisting, fileName, type OnExisting } from './choices.ts';

/** Where an imported report has ended up. */
export type Placed =
  | { readonly kind: 'written' | 'unsaved'; readonly uri: Uri }
  /** `target` holds what it held, and the report is open as a file that nobody has saved yet. */
  | { readonly kind: 'not-replaced'; readonly uri: Uri; readonly target: Uri }
  | { readonly kind: 'cancelled' };

/** The place of the report that a file is imported as: beside it, under its name. */
export function besideSource(source: Uri): Uri {
  const name = fileName(source).replace(/\.(?:docx|docm|dotx|dotm|txt|text|md|markdown)$/iu, '');
  return Uri.joinPath(source, '..', `${name}.md`);
}

/**
 * Writes a report beside its source and opens it. Where a file of that name is there, the user says what becomes of it,
 * unless `onExisting` says so; a file that is itself the source is never replaced. What can't be written is opened as a
 * new file that nobody has saved yet, so that nothing is lost.
 */
export async function putBeside(
  source: Uri,
  text: string,
  platform: Platform,
  onExisting: OnExisting | undefined,
): Promise<Placed> {
  const target = besideSource(source);
  const free = await freeName(Uri.joinPath(target, '..'), fileName(target));
  const isSource = target.path === source.path;
  if (!isSource && (await exists(target))) {
    const answer = onExisting ?? (await askAboutExisting(target, free));
    if (!answer) return { kind: 'cancelled' };
    if (answer === 'replace') return replaceText(target, text);
  }
  const isReadOnly = workspace.fs.isWritableFileSystem(free.scheme) === false;
  if (isReadOnly || (await writeWhole(free, new TextEncoder().encode(text), platform, true)))
    return { kind: 'unsaved', uri: await openUnsaved(text) };
  await window.showTextDocument(free, { preview: false });
  return { kind: 'written', uri: free };
}

/** Opens a text as a new file that nobody has saved yet; in a folder it has its place already. */
export async function openUnsaved(text: string, folder?: Uri, name = ''): Promise<Uri> {
  const editor = await openDraft(folder, name);
  await replaceAll(editor, text);
  return editor.document.uri;
}

/** Puts a text in the place of another as one edit, which can be taken back, and saves it. */
async function replaceText(target: Uri, text: string): Promise<Placed> {
  try {
    const editor = await window.showTextDocument(target, { preview: false });
    if (await replaceAll(editor, text))
      return { kind: (await editor.document.save()) ? 'written' : 'unsaved', uri: target };
  } catch {
    // VS Code opens no file that holds no text, and one that may only be read takes no edit.
  }
  return { kind: 'not-replaced', uri: await openUnsaved(text), target };
}

function replaceAll({ document }: TextEditor, text: string): Thenable<boolean> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), text);
  return workspace.applyEdit(edit);
}
