import { FileSystemError, Uri, workspace } from 'vscode';
import type { Platform } from './platform.ts';

/** Why a file could not be written: the words are the file system's, the last a name in the same folder. */
export type WriteProblem =
  | { readonly kind: 'locked' }
  | { readonly kind: 'unwritable'; readonly why: string }
  | { readonly kind: 'kept'; readonly name: string };

/**
 * Writes a file on any file system of the window. The content is written beside its place first and then put there, so
 * that whatever happens the old file is whole or the new one is; a file system that can't move files gets it in place.
 * With `isNew` no file is ever replaced: what came there meanwhile stays, and the content is not written. Returns
 * undefined when all went well.
 */
export async function writeWhole(
  target: Uri,
  content: Uint8Array,
  { replaceFile }: Pick<Platform, 'replaceFile'>,
  isNew = false,
): Promise<WriteProblem | undefined> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const beside = Uri.joinPath(target, '..', `.${name}.soat-${Date.now().toString(36)}`);
  try {
    await workspace.fs.writeFile(beside, content);
  } catch (error) {
    await remove(beside);
    return { kind: 'unwritable', why: wordsOf(error) };
  }
  try {
    if (isNew) await workspace.fs.rename(beside, target, { overwrite: false });
    else if (replaceFile && target.scheme === 'file') await replaceFile(beside, target);
    else await workspace.fs.rename(beside, target, { overwrite: true });
    return undefined;
  } catch (error) {
    if (isNew) {
      await remove(beside);
      return { kind: 'unwritable', why: wordsOf(error) };
    }
    return afterFailedMove(error, beside, target, content);
  }
}

/** VS Code takes the old file away before it moves the new one there: the new one must then not be lost as well. */
async function afterFailedMove(
  error: unknown,
  beside: Uri,
  target: Uri,
  content: Uint8Array,
): Promise<WriteProblem | undefined> {
  const isThere = await exists(target);
  if (isThere && target.scheme === 'file') {
    await remove(beside);
    return isLocked(error) ? { kind: 'locked' } : { kind: 'unwritable', why: wordsOf(error) };
  }
  try {
    await workspace.fs.writeFile(target, content);
    await remove(beside);
    return undefined;
  } catch (second) {
    if (!isThere) return { kind: 'kept', name: beside.path.slice(beside.path.lastIndexOf('/') + 1) };
    await remove(beside);
    return isLocked(second) ? { kind: 'locked' } : { kind: 'unwritable', why: wordsOf(second) };
  }
}

/** Windows says so of a file that Word or Excel has open. */
function isLocked(error: unknown): boolean {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return (
    /^(?:EBUSY|EPERM|EACCES|NoPermissions)$/u.test(code ?? '') || /\b(?:EBUSY|EPERM|EACCES)\b/u.test(message ?? '')
  );
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    (error: unknown) => !(error instanceof FileSystemError && error.code === 'FileNotFound'),
  );
}

async function remove(uri: Uri): Promise<void> {
  await workspace.fs.delete(uri).then(undefined, () => {});
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
