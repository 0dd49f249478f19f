import { UNCHECKED, type UncheckedParams, type UncheckedResult } from '@soat/lsp/protocol';
import {
  type DecorationOptions,
  type Disposable,
  type LanguageStatusItem,
  languages,
  MarkdownString,
  Range,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { figureSentences } from '../language.ts';
import type { ActiveReport } from './active-report.ts';

/**
 * The faint marks below figures that nothing checks, there only while they are asked for. They are dotted lines, so that
 * nobody has to tell colours apart, and say what they mean where the pointer rests.
 */
export class UncheckedMarks implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #report: ActiveReport;
  readonly #decoration: TextEditorDecorationType;
  readonly #subscriptions: readonly Disposable[];
  #status: LanguageStatusItem | undefined;

  constructor(client: BaseLanguageClient, report: ActiveReport) {
    this.#client = client;
    this.#report = report;
    this.#decoration = window.createTextEditorDecorationType({
      textDecoration: 'underline dotted 1px; text-underline-offset: 3px',
      overviewRulerColor: new ThemeColor('editorOverviewRuler.infoForeground'),
    });
    this.#subscriptions = [
      this.#decoration,
      report.onDidChange(() => void this.#draw()),
      window.onDidChangeVisibleTextEditors(() => void this.#draw()),
    ];
  }

  /** Whether figures are marked at the moment. */
  get shown(): boolean {
    return this.#status !== undefined;
  }

  /** Draws the marks, or takes them away. Returns how many figures of the report are marked. */
  async toggle(): Promise<number> {
    if (this.shown) {
      this.#hide();
      return 0;
    }
    const words = figureSentences();
    this.#status = languages.createLanguageStatusItem('soat.marks', { language: 'markdown' });
    this.#status.name = 'Soát';
    this.#status.text = words.marked;
    this.#status.command = { command: 'soat.toggleUnchecked', title: '×' };
    const count = await this.#draw();
    if (count === 0) window.setStatusBarMessage(words.allChecked, 4000);
    return count;
  }

  dispose(): void {
    this.#hide();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #hide(): void {
    this.#status?.dispose();
    this.#status = undefined;
    for (const editor of window.visibleTextEditors) editor.setDecorations(this.#decoration, []);
  }

  async #draw(): Promise<number> {
    const { document } = this.#report;
    if (!this.shown || !document) return 0;
    const params: UncheckedParams = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    const { ranges, message, version } = await this.#client.sendRequest<UncheckedResult>(UNCHECKED, params);
    // What has been typed meanwhile is drawn after the next check.
    if (!this.shown || version !== document.version) return ranges.length;
    const hoverMessage = new MarkdownString(message);
    const marks = ranges.map(
      ({ start, end }): DecorationOptions => ({
        range: new Range(start.line, start.character, end.line, end.character),
        hoverMessage,
      }),
    );
    for (const editor of window.visibleTextEditors)
      if (editor.document === document) editor.setDecorations(this.#decoration, marks);
    return ranges.length;
  }
}
