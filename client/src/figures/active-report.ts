import { COVERAGE, type CoverageChangedParams, type CoverageParams, type CoverageResult } from '@soat/lsp/protocol';
import { commands, type Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** The context key that says whether the tree of figures is to be seen. */
const CONTEXT = 'soat.reportOpen';

/** How long after a check it is told of, so that typing does not ask for the figures with every key. */
const QUIET = 300;

/** The report that is looked at: that of the active editor, or the last one while the focus is elsewhere. */
export class ActiveReport implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #document: TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onDidCheck` tells of every new check of an open document. */
  constructor(client: BaseLanguageClient, onDidCheck: Event<CoverageChangedParams>) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      window.onDidChangeActiveTextEditor(() => void this.refresh()),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) void this.refresh();
      }),
      onDidCheck(({ uri, report }) => this.#checked(uri, report)),
    ];
  }

  /** Another report is looked at, or the same one has been checked anew. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** Asks the server whether the active document is a report. */
  async refresh(): Promise<void> {
    const active = window.activeTextEditor?.document;
    // A panel or a tree that has the focus is no other document.
    if (!active && this.#document && !this.#document.isClosed) return;
    const report = active !== undefined && (await this.#isReport(active));
    if (window.activeTextEditor?.document === active) this.#set(report ? active : undefined);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #isReport(document: TextDocument): Promise<boolean> {
    const uri = this.#uri(document);
    if (document.languageId !== 'markdown' || uri === undefined || this.#client.state !== State.Running) return false;
    const params: CoverageParams = { uri };
    return (await this.#client.sendRequest<CoverageResult>(COVERAGE, params)).report;
  }

  #uri(document: TextDocument | undefined): string | undefined {
    return document && this.#client.code2ProtocolConverter.asUri(document.uri);
  }

  #checked(uri: string, report: boolean): void {
    const document = window.activeTextEditor?.document ?? this.#document;
    if (document?.languageId !== 'markdown' || uri !== this.#uri(document)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const active = window.activeTextEditor?.document ?? document;
      if (active === document) this.#set(report ? document : undefined);
    }, QUIET);
  }

  #set(document: TextDocument | undefined): void {
    this.#document = document;
    void commands.executeCommand('setContext', CONTEXT, document !== undefined);
    this.#changed.fire();
  }
}
