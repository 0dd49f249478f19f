import { type Disposable, type TextDocumentContentProvider, Uri, ViewColumn, window, workspace } from 'vscode';
import { importWords } from '../language.ts';

const SCHEME = 'soat-nhap';

/** What is to be known of the imports of this window: a document for each that can be read and not written. */
export class NotesPages implements TextDocumentContentProvider, Disposable {
  readonly #pages = new Map<string, string>();
  readonly #registered = workspace.registerTextDocumentContentProvider(SCHEME, this);

  /** Keeps the notes of one import, for as long as the window is open. Returns where they can be shown. */
  keep(title: string, notes: readonly string[]): Uri {
    const path = `/${this.#pages.size + 1}/${importWords().notesTitle}.md`;
    const uri = Uri.from({ scheme: SCHEME, path });
    this.#pages.set(uri.path, `${title}\n\n${notes.map((note) => `- ${note}\n`).join('')}`);
    return uri;
  }

  /** Shows such a document beside the report, which keeps the keyboard. */
  async show(uri: Uri): Promise<void> {
    const options = { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true };
    await window.showTextDocument(await workspace.openTextDocument(uri), options);
  }

  provideTextDocumentContent({ path }: Uri): string {
    return this.#pages.get(path) ?? '';
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
