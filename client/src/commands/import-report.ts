import type { ImportAnswer, ImportRequest } from '@soat/import/editor';
import { KINDS, type KindsResult } from '@soat/lsp/protocol';
import { type Disposable, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Cancelled, inThread, type ThreadFailure, withProgress } from '../background.ts';
import type { Platform } from '../export/platform.ts';
import { chooseSource, copiedText, fileName, type OnExisting, type Source } from '../import/choices.ts';
import { NotesPages } from '../import/notes-page.ts';
import { besideSource, openUnsaved, type Placed, putBeside } from '../import/place.ts';
import { importWords, language } from '../language.ts';

/** Whatever is given is not asked: for other extensions and for tests. */
export interface ImportArguments {
  /** A text, as it was copied, in place of a file. */
  readonly text?: string;
  /** What becomes of a file that is in the report's place. */
  readonly onExisting?: OnExisting;
}

/** Where an import ended: in a report, given up by the user, or with a problem that was told. */
export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly uri: Uri;
      readonly saved: boolean;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: string; readonly sentence: string };

/** No Word file of a report is nearly as large, pictures and all; more is not read into memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** How long a word in the status bar stays, in milliseconds. */
const SHOWN = 10_000;

/** The command «Nhập báo cáo từ Word, PDF…»: makes a report of a Word file or of the text of a PDF. */
export class ImportCommand implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #platform: Platform;
  readonly #log: LogOutputChannel;
  readonly #notes = new NotesPages();

  constructor(client: BaseLanguageClient, platform: Platform, log: LogOutputChannel) {
    this.#client = client;
    this.#platform = platform;
    this.#log = log;
  }

  /**
   * Imports the file given, else what the user chooses: a file, whose report is written beside it, or the text that was
   * copied, which becomes a new file. The report is then open, and is checked like any other.
   */
  async run(given?: Uri, { text, onExisting }: ImportArguments = {}): Promise<ImportOutcome> {
    const source = text === undefined ? (given ? { file: given } : await chooseSource()) : { text };
    if (!source) return { kind: 'cancelled' };
    const words = importWords();
    const name = 'file' in source ? fileName(source.file) : words.clipboard;
    if ('text' in source && source.text.trim() === '') return this.#failed('nothing-copied', words.nothingCopied);
    let bytes: Uint8Array;
    try {
      if ('file' in source && (await workspace.fs.stat(source.file)).size > MOST_BYTES)
        return this.#failed('too-large', words.tooLarge(name));
      bytes = 'file' in source ? await workspace.fs.readFile(source.file) : new TextEncoder().encode(source.text);
    } catch (error) {
      return this.#failed('unreadable', words.unreadable(name, error instanceof Error ? error.message : String(error)));
    }
    const answer = await this.#read(bytes, source, name);
    if (answer.kind === 'cancelled') return answer;
    if (answer.kind === 'refused') return this.#refused(name, answer);
    if (answer.kind === 'failed') return this.#crashed(name, answer);
    const placed = await this.#place(source, answer.markdown, onExisting);
    if (placed.kind === 'cancelled') return placed;
    this.#tell(toldOf(source, name, placed), placed.kind, answer.notes);
    return { kind: 'imported', uri: placed.uri, saved: placed.kind === 'written', notes: answer.notes };
  }

  dispose(): void {
    this.#notes.dispose();
  }

  /** Has the import done in a thread of its own, so that a large file holds up neither the window nor the checks. */
  async #read(bytes: Uint8Array, source: Source, name: string): Promise<ImportAnswer | ThreadFailure | Cancelled> {
    const place = 'file' in source ? besideSource(source.file) : placeOfCopied();
    const uri = place ? this.#client.code2ProtocolConverter.asUri(place) : '';
    const { schemas } = await this.#client.sendRequest<KindsResult>(KINDS, { uri, text: '' });
    const request: ImportRequest = { bytes, schemas, language: language() };
    return withProgress(importWords().importing(name), (signal) =>
      inThread(this.#platform.startImport, request, signal),
    );
  }

  async #place(source: Source, markdown: string, onExisting: OnExisting | undefined): Promise<Placed> {
    if ('file' in source) return putBeside(source.file, markdown, this.#platform, onExisting);
    const uri = await openUnsaved(markdown, workspace.workspaceFolders?.[0]?.uri, nameOfCopied());
    return { kind: 'unsaved', uri };
  }

  /** One message; the notes themselves stand in a document that its button opens. */
  #tell(told: string, kind: Placed['kind'], notes: readonly string[]): void {
    const words = importWords();
    if (notes.length === 0) {
      if (kind === 'not-replaced') void window.showWarningMessage(told);
      else window.setStatusBarMessage(told, SHOWN);
      return;
    }
    const message = `${told} ${words.notes(notes.length)}.`;
    const page = this.#notes.keep(message, notes);
    void window.showInformationMessage(message, words.showNotes).then((chosen) => {
      if (chosen === words.showNotes) void this.#notes.show(page);
    });
  }

  /** A PDF is refused with the way that there is: its text. */
  #refused(name: string, { reason, sentence }: Extract<ImportAnswer, { kind: 'refused' }>): ImportOutcome {
    const { fromClipboard } = importWords();
    const ways = reason === 'pdf' ? [fromClipboard] : [];
    void window.showWarningMessage(`${name}: ${sentence}`, ...ways).then(async (way) => {
      if (way === fromClipboard) await this.run(undefined, { text: await copiedText() });
    });
    return { kind: 'failed', problem: reason, sentence };
  }

  #crashed(name: string, { detail }: ThreadFailure): ImportOutcome {
    const words = importWords();
    const sentence = words.failed(name);
    this.#log.error(`import: ${detail}`);
    void window.showErrorMessage(sentence, words.showLog).then((way) => {
      if (way === words.showLog) this.#log.show();
    });
    return { kind: 'failed', problem: 'failed', sentence };
  }

  #failed(problem: string, sentence: string): ImportOutcome {
    void window.showWarningMessage(sentence);
    return { kind: 'failed', problem, sentence };
  }
}

/** What is said of a report that is open now. */
function toldOf(source: Source, from: string, placed: Exclude<Placed, { kind: 'cancelled' }>): string {
  const words = importWords();
  if ('text' in source) return words.importedCopied;
  if (placed.kind === 'not-replaced') return words.notReplaced(fileName(placed.target));
  return placed.kind === 'written' ? words.imported(from, fileName(placed.uri)) : words.importedUnsaved(from);
}

function nameOfCopied(): string {
  return `${importWords().untitled}.md`;
}

/** Where a report that comes from no file will stand; undefined where the window has no folder. */
function placeOfCopied(): Uri | undefined {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, nameOfCopied());
}
