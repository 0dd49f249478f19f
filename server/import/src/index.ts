import type { ReportKind } from '@soat/engine';
import { readDocx } from './docx.ts';
import { ImportFailure } from './failure.ts';
import type { ImportedReport, RawDocument } from './model.ts';
import { recognise } from './recognise.ts';
import { readText } from './text.ts';
import { textIn } from './text-bytes.ts';
import { isMarkdown, isReport, readMarkdown } from './text-markdown.ts';
import { write } from './write.ts';

export { type FailureReason, ImportFailure } from './failure.ts';
export { type ImportedReport, type ImportNote, LEAVES_OUT, type NoteKind, type RawDocument } from './model.ts';
export { IMPORT_WORDS, noteText } from './words/import-words.ts';

/** A document of any format as a checked report: recognised and written. */
export function imported(raw: RawDocument, kinds?: readonly ReportKind[]): ImportedReport {
  const report = recognise(raw, kinds);
  return { markdown: write(report), notes: report.notes };
}

/**
 * A Word file as a report in Markdown, with notes of all that is not simply taken over.
 *
 * @throws ImportFailure for a file that cannot be read
 */
export async function importDocx(bytes: Uint8Array, kinds?: readonly ReportKind[]): Promise<ImportedReport> {
  return imported(await readDocx(bytes), kinds);
}

/**
 * The text of a PDF, pasted or piped, as a report in Markdown, with notes of all that is not simply taken over. A text
 * that is written in Markdown is read as such; one that is a report already comes back as it is. Never throws.
 */
export function importText(text: string, kinds?: readonly ReportKind[]): ImportedReport {
  if (isReport(text))
    return {
      markdown: text
        .replace(/^\ufeff/u, '')
        .replace(/\r\n?/gu, '\n')
        .normalize('NFC'),
      notes: [],
    };
  if (isMarkdown(text)) {
    try {
      return imported(readMarkdown(text), kinds);
    } catch (error) {
      // Blocks may be nested deeper than the stack of calls is high; as plain lines they can still be read.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return imported(readText(text), kinds);
}

/**
 * A Word file, or a file with the text of a PDF, as a report in Markdown: what it is tell its bytes and not its name.
 *
 * @throws ImportFailure for a file that is neither, has no words in it, or cannot be read
 */
export async function importFile(bytes: Uint8Array, kinds?: readonly ReportKind[]): Promise<ImportedReport> {
  const text = textIn(bytes);
  if (text === undefined) return importDocx(bytes, kinds);
  if (text.trim() === '') throw new ImportFailure('empty');
  return importText(text, kinds);
}
