import { MANUAL_PAGE, MANUAL_SCHEME, type ManualPageParams, type ManualPageResult } from '@soat/lsp/protocol';
import { type Disposable, EventEmitter, type TextDocumentContentProvider, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { language } from './language.ts';

/**
 * The manual pages of the rules as read-only documents, to which the rule's name in every finding leads. The server holds
 * their text, so that they are there without a network, in the browser too.
 */
export class ManualPages implements TextDocumentContentProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: readonly Disposable[];

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      workspace.registerTextDocumentContentProvider(MANUAL_SCHEME, this),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('soat.language')) this.#refresh();
      }),
    ];
  }

  get onDidChange() {
    return this.#changed.event;
  }

  /** The page of `/<rule>.md`; empty where there is no such rule. */
  async provideTextDocumentContent({ path }: Uri): Promise<string> {
    // A page that was left open is asked for as soon as the window opens, before the server has started.
    await this.#client.start();
    const params: ManualPageParams = { rule: path.replace(/^\/|\.md$/gu, ''), language: language() };
    return (await this.#client.sendRequest<ManualPageResult>(MANUAL_PAGE, params)).markdown;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === MANUAL_SCHEME) this.#changed.fire(uri);
  }
}
