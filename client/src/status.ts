import { COVERAGE, type CoverageChangedParams, type CoverageParams, type CoverageResult } from '@soat/lsp/protocol';
import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { sentences } from './language.ts';

/** The language status item of the active report: how much has been checked, and what is open. No item for other files. */
export class CoverageStatus implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #subscriptions: Disposable[];
  readonly #changed = new EventEmitter<void>();
  #item: LanguageStatusItem | undefined;

  /** `checked` fires after each check of an open document. */
  constructor(client: BaseLanguageClient, checked: Event<CoverageChangedParams>) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      checked((params) => {
        const document = activeDocument();
        if (document && client.code2ProtocolConverter.asUri(document.uri) === params.uri) this.#show(params);
      }),
      window.onDidChangeActiveTextEditor(() => void this.refresh()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#item && contentChanges.length > 0 && document === activeDocument()) this.#item.busy = true;
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('soat')) void this.refresh();
      }),
    ];
  }

  /** What the item says; undefined while there is none. */
  get text(): string | undefined {
    return this.#item?.text;
  }

  /** Whether the active document is a report. */
  get isReport(): boolean {
    return this.#item !== undefined;
  }

  /** Calls `listener` whenever the active document becomes a report or ceases to be one. */
  onDidChange(listener: () => void): Disposable {
    return this.#changed.event(listener);
  }

  /** Asks the server anew about the active document. */
  async refresh(): Promise<void> {
    const document = activeDocument();
    if (!document || this.#client.state !== State.Running) return this.#hide();
    const params: CoverageParams = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    const coverage = await this.#client.sendRequest<CoverageResult>(COVERAGE, params);
    if (activeDocument() === document) this.#show(coverage);
  }

  dispose(): void {
    this.#hide();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #hide(): void {
    if (!this.#item) return;
    this.#item.dispose();
    this.#item = undefined;
    this.#tell();
  }

  /** Commands that concern reports alone are offered on this condition. */
  #tell(): void {
    void commands.executeCommand('setContext', 'soat.isReport', this.isReport);
    this.#changed.fire();
  }

  #show({ report, figures, checked, findings }: CoverageResult): void {
    if (!report) {
      this.#hide();
      return;
    }
    const words = sentences();
    if (!this.#item) {
      this.#item = languages.createLanguageStatusItem('soat.coverage', { language: 'markdown' });
      this.#tell();
    }
    this.#item.name = 'Soát';
    this.#item.text = figures === 0 ? words.noFigures : words.coverage(checked, figures);
    this.#item.detail = words.findings(findings) || words.noFindings;
    this.#item.severity =
      findings.error > 0
        ? LanguageStatusSeverity.Error
        : findings.warning > 0
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information;
    this.#item.busy = false;
    this.#item.command = { command: 'soat.showChecked', title: words.showChecked };
  }
}

function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'markdown' ? document : undefined;
}
