import { BUILT_IN_KINDS, type Language } from '@soat/engine';
import { kindsOf, type Port } from '@soat/page/thread';
import { type FailureReason, IMPORT_WORDS, ImportFailure, importFile, noteText } from './index.ts';

export { workerPort } from '@soat/page/thread';

/**
 * What the editor needs of this room, as one bundle that runs in a thread by itself when something is imported: the
 * libraries that read Word files are heavy, and a file may be large.
 */

/** One import, as it is sent to the thread that does it. */
export interface ImportRequest {
  /** The file as it is, or a text as UTF-8. */
  readonly bytes: Uint8Array;
  /** The workspace's own kinds of report that the file may be, each as the JSON text of its schema. */
  readonly schemas: readonly string[];
  readonly language: Language;
}

/** What that thread answers; its sentences are in the language that was asked for. */
export type ImportAnswer =
  | {
      readonly kind: 'imported';
      /** The whole report. */
      readonly markdown: string;
      /** What was not simply taken over, a sentence on one line each. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: FailureReason; readonly sentence: string }
  | { readonly kind: 'failed'; readonly detail: string };

/** Answers the import requests that come through `port`, for as long as the thread lives. */
export function serve(port: Port): void {
  port.listen(async (message) => port.post(await answerTo(message as ImportRequest)));
}

async function answerTo({ bytes, schemas, language }: ImportRequest): Promise<ImportAnswer> {
  try {
    const { markdown, notes } = await importFile(bytes, [...kindsOf(schemas), ...BUILT_IN_KINDS]);
    return { kind: 'imported', markdown, notes: notes.map((note) => noteText(note, language).replace(/\s+/gu, ' ')) };
  } catch (error) {
    if (error instanceof ImportFailure)
      return { kind: 'refused', reason: error.reason, sentence: IMPORT_WORDS[language].failures[error.reason] };
    return { kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
