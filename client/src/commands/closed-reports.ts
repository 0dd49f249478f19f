import { CHECK_TEXT, type CheckTextParams, type CheckTextResult } from '@soat/lsp/protocol';
import { Disposable, languages, type Tab, TabInputText, TabInputTextDiff, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import { isSkipped, MARKDOWN_FILES } from './find-reports.ts';

/** How long changes of files are gathered before they are looked at, in milliseconds: a folder may come all at once. */
const GATHERED = 200;

/**
 * The findings of reports that no tab shows. Once reports have been checked, each is checked again when its file, one that
 * it links to or a setting has changed, and when its tab is closed.
 */
export class ClosedReports implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #collection = languages.createDiagnosticCollection('soat-workspace');
  /** Of each report that has been checked, the files that it links to; undefined where it links to none at all. */
  readonly #reports = new Map<string, { readonly uri: Uri; readonly links: ReadonlySet<string> | undefined }>();
  readonly #waiting = new Map<string, Uri>();
  #watching: Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Forgets everything that was found. */
  clear(): void {
    this.#collection.clear();
    this.#reports.clear();
    this.#waiting.clear();
  }

  /** Checks a file as it is in its editor or else on the disk. Rejects where it can't be read; nothing is shown of it then. */
  async check(uri: Uri): Promise<CheckTextResult> {
    this.#watching ??= this.#watch();
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    let text: string;
    try {
      // What is not being written stands on the disk, where it may be newer than in a document that was read before.
      text = open?.isDirty ? open.getText() : new TextDecoder().decode(await workspace.fs.readFile(uri));
    } catch (error) {
      this.#forget(uri);
      throw error;
    }
    const params: CheckTextParams = { uri: this.#client.code2ProtocolConverter.asUri(uri), text };
    const result = await this.#client.sendRequest<CheckTextResult>(CHECK_TEXT, params);
    const found = await this.#client.protocol2CodeConverter.asDiagnostics(result.diagnostics as Diagnostic[]);
    if (!result.report) this.#forget(uri);
    else {
      const links = result.links?.map((link) => this.#client.protocol2CodeConverter.asUri(link).toString());
      this.#reports.set(uri.toString(), { uri, links: links && new Set(links) });
      // Of what stands in a tab the server itself speaks.
      const inTab = window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab) === uri.toString()));
      this.#collection.set(uri, inTab ? [] : found);
    }
    return result;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watching?.dispose();
    this.#collection.dispose();
  }

  #watch(): Disposable {
    const files = workspace.createFileSystemWatcher(MARKDOWN_FILES);
    const isNew = (uri: Uri): void => this.#changed(uri, true);
    return Disposable.from(
      files,
      files.onDidChange((uri) => this.#changed(uri, false)),
      files.onDidCreate(isNew),
      files.onDidDelete(isNew),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const tab of opened) for (const { uri } of this.#known(tab)) this.#collection.delete(uri);
        this.#later(closed.flatMap((tab) => this.#known(tab)).map(({ uri }) => uri));
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('soat')) this.#later([...this.#reports.values()].map(({ uri }) => uri));
      }),
    );
  }

  /** `listed`: it is new or gone, and may be what a link led to or now leads to. */
  #changed(uri: Uri, listed: boolean): void {
    if (isSkipped(uri)) return;
    const key = uri.toString();
    const dependants = [...this.#reports.values()].filter(({ links }) => links?.has(key) || (listed && links));
    this.#later([uri, ...dependants.map((report) => report.uri)]);
  }

  /** The report that a tab shows, where it has been checked. */
  #known(tab: Tab) {
    const known = this.#reports.get(uriOf(tab) ?? '');
    return known ? [known] : [];
  }

  #later(uris: readonly Uri[]): void {
    for (const uri of uris) this.#waiting.set(uri.toString(), uri);
    if (uris.length > 0) this.#timer ??= setTimeout(() => void this.#checkWaiting(), GATHERED);
  }

  async #checkWaiting(): Promise<void> {
    for (const [key, uri] of this.#waiting) {
      this.#waiting.delete(key);
      // A file that is gone is forgotten, and what is wrong with a server is told where it is wrong.
      await this.check(uri).catch(() => undefined);
    }
    this.#timer = undefined;
  }

  #forget(uri: Uri): void {
    this.#collection.delete(uri);
    this.#reports.delete(uri.toString());
  }
}

/** The file that a tab shows as text. */
function uriOf({ input }: Tab): string | undefined {
  if (input instanceof TabInputText) return input.uri.toString();
  return input instanceof TabInputTextDiff ? input.modified.toString() : undefined;
}
