import type { CoverageChangedParams } from '@soat/lsp/protocol';
import { commands, type Disposable, type Event, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Knows which open documents are reports, for commands that are not told which one is meant. */
export class Reports implements Disposable {
  readonly #open = new Map<string, Uri>();
  readonly #subscriptions: readonly Disposable[];
  #previewed: Uri | undefined;

  /** `checked` fires after each check of an open document. */
  constructor(client: BaseLanguageClient, checked: Event<CoverageChangedParams>) {
    this.#subscriptions = [
      checked(({ uri, report }) => {
        const own = client.protocol2CodeConverter.asUri(uri);
        if (report) this.#add(own);
        else this.#open.delete(own.toString());
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#open.delete(uri.toString())),
    ];
  }

  /** Hears that a report is shown in a preview. */
  previewed(uri: Uri): void {
    this.#previewed = uri;
    this.#add(uri);
    void commands.executeCommand('setContext', 'soat.previewsReport', true);
  }

  /** The report that the user most probably means: the active one, the one in the preview, else all that are open. */
  atHand(): readonly Uri[] {
    const active = window.activeTextEditor?.document;
    if (active && (active.languageId === 'markdown' || this.#open.has(active.uri.toString()))) return [active.uri];
    const previewed = this.#previewed && this.#open.get(this.#previewed.toString());
    return previewed ? [previewed] : [...this.#open.values()];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #add(uri: Uri): void {
    if (this.#open.size === 0) void commands.executeCommand('setContext', 'soat.seesReports', true);
    this.#open.set(uri.toString(), uri);
  }
}
