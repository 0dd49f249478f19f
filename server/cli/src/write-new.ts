import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { FileTrouble, systemWords } from './read-text.ts';

/**
 * Writes a file that the program makes. The content is written beside its place and then put there, so that whatever
 * happens the file is either the old one, or none, or the new one whole.
 *
 * @param file the file's place on this machine
 * @param shown the path that messages name
 * @param replace whether a file that is there may be replaced
 * @throws {FileTrouble} when a file is there that may not be replaced, or it can't be written
 */
export async function writeNew(file: string, shown: string, content: Uint8Array, replace: boolean): Promise<void> {
  refuseExisting(file, shown, replace);
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.soat-${process.pid}`);
  let temporary: string | undefined;
  try {
    const handle = await open(beside, 'wx');
    temporary = beside;
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await putInPlace(beside, file, shown, replace);
  } catch (error) {
    throw error instanceof FileTrouble ? error : new FileTrouble(shown, 'unwritable', systemWords(error));
  } finally {
    if (temporary !== undefined) await rm(temporary, { force: true });
  }
}

/** @throws {FileTrouble} when a file is there that may not be replaced */
export function refuseExisting(file: string, shown: string, replace: boolean): void {
  if (!replace && existsSync(file)) throw new FileTrouble(shown, 'exists');
}

/** A link, unlike a move, never replaces a file that another program has put there meanwhile. */
async function putInPlace(from: string, to: string, shown: string, replace: boolean): Promise<void> {
  try {
    if (replace) await rename(from, to);
    else await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new FileTrouble(shown, 'exists');
    // Windows says so of a file that Word or Excel has open.
    if (replace && /^(?:EBUSY|EPERM|EACCES)$/u.test(code ?? '') && existsSync(to))
      throw new FileTrouble(shown, 'locked');
    if (replace || existsSync(to)) throw error;
    // Some file systems know no links.
    await rename(from, to);
  }
}
