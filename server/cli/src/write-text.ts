import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { encode, type FileText, FileTrouble, systemWords } from './read-text.ts';

/**
 * Writes a mended text back in the encoding that the file had. The new content is written beside the file and then put
 * in its place, so that whatever happens the file is either the old one or the new one; a symbolic link stays a link.
 *
 * @param file the file's place on this machine
 * @param shown the path that messages name
 * @param old what was read; where the file is different by now, nothing is written
 * @throws {FileTrouble} when it can't be written or another program has changed it
 */
export async function writeText(file: string, shown: string, old: FileText, text: string): Promise<void> {
  let temporary: string | undefined;
  try {
    const real = await realpath(file);
    const { mode } = await stat(real);
    const beside = path.join(path.dirname(real), `.${path.basename(real)}.soat-${process.pid}`);
    const handle = await open(beside, 'wx', mode);
    temporary = beside;
    try {
      await handle.writeFile(encode(text, old.encoding));
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await readFile(real)).equals(old.bytes)) throw new FileTrouble(shown, 'changed-meanwhile');
    await rename(beside, real);
    temporary = undefined;
  } catch (error) {
    throw error instanceof FileTrouble ? error : new FileTrouble(shown, 'unwritable', systemWords(error));
  } finally {
    if (temporary !== undefined) await rm(temporary, { force: true });
  }
}
