import { htmlOf } from './docx-html.ts';
import { openPackage } from './docx-package.ts';
import { treeOf } from './docx-tree.ts';
import { ImportFailure } from './failure.ts';
import type { RawDocument } from './model.ts';

/**
 * Reads a Word file (.docx, .docm, .dotx): its text as the page shows it, with numbers that Word counts, insertions that
 * are tracked, text boxes and footnotes; notes tell what of it a Markdown file cannot hold. Nothing is unpacked or kept
 * on disk.
 *
 * @throws ImportFailure for what is no such file, asks for a password, is damaged or larger than any report
 */
export async function readDocx(bytes: Uint8Array): Promise<RawDocument> {
  try {
    const { html, notes, properties } = await htmlOf(openPackage(bytes));
    const tree = treeOf(html);
    return { root: tree.root, notes: [...notes, ...tree.notes], properties };
  } catch (error) {
    // A hostile file may nest its elements deeper than the stack of calls is high.
    if (error instanceof RangeError) throw new ImportFailure('corrupt', error);
    throw error;
  }
}
