import {
  commands,
  type Disposable,
  env,
  StatusBarAlignment,
  type StatusBarItem,
  UIKind,
  type Uri,
  window,
} from 'vscode';
import { exportWords } from '../language.ts';

/** How long the status bar offers to open what was exported. */
const OFFERED = 120_000;

/** The last exported file: told in the status bar, where one click opens it, and by a command for the keyboard. */
export class Exported implements Disposable {
  #last: Uri | undefined;
  #item: StatusBarItem | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What the status bar says; undefined while it says nothing. */
  get text(): string | undefined {
    return this.#item?.text;
  }

  /** Tells of a file; `text` is in place of the usual words. */
  tell(uri: Uri, text?: string): void {
    const words = exportWords();
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    this.#last = uri;
    void commands.executeCommand('setContext', 'soat.hasExported', true);
    this.#item ??= window.createStatusBarItem('soat.exported', StatusBarAlignment.Left, 0);
    this.#item.name = 'Soát';
    this.#item.text = `$(check) ${text ?? words.done(name)}`;
    this.#item.tooltip = words.openIt;
    this.#item.command = 'soat.openExported';
    this.#item.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hide(), OFFERED);
  }

  /** Opens the file by the program that the system has for it, or shows it in the explorer where it is elsewhere. */
  async open(): Promise<void> {
    if (!this.#last) return;
    const isLocal = env.uiKind === UIKind.Desktop && env.remoteName === undefined && this.#last.scheme === 'file';
    if (isLocal) await env.openExternal(this.#last);
    else await commands.executeCommand('revealInExplorer', this.#last);
    this.#hide();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#hide();
  }

  #hide(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}
