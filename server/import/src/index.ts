import type { ReportKind } from '@soat/engine';
import { readDocx } from './docx.ts';
import type { ImportedReport, RawDocument } from './model.ts';
import { recognise } from './recognise.ts';
import { write } from './write.ts';

export { type FailureReason, ImportFailure } from './failure.ts';
export { type ImportedReport, type ImportNote, LEAVES_OUT, type NoteKind, type RawDocument } from './model.ts';

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
