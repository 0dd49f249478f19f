import {
  type CheckedReport,
  check,
  FigureLinks,
  type FigureMemo,
  type ReportKind,
  type SpokenFinding,
  speak,
} from '@soat/engine';
import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  RAL,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Linked, type LinkedSet } from './features/linked.ts';
import { WorkspaceValues } from './features/workspace-values.ts';
import { Kinds, type KindsOfDocument } from './kinds.ts';
import type { InitializationOptions } from './protocol.ts';
import { readSettings, type Settings } from './settings.ts';

/** An open document as it is now: its text, what the check of just this text gave, and the settings that hold for it. */
export interface View {
  readonly document: TextDocument;
  readonly version: number;
  readonly report: CheckedReport;
  readonly settings: Settings;
  readonly kinds: readonly ReportKind[];
  /** What the report's links lead to; undefined where it has none. */
  readonly linked: LinkedSet | undefined;
  /** What ties the report's figures together, found when it is asked for; undefined where the text is no report. */
  readonly figures: FigureLinks | undefined;
  /** What is to be shown, in the user's language, with the user's severities. */
  readonly findings: readonly SpokenFinding[];
  /** Different for every text, for every change of settings, and when other reports change what is found in this one. */
  readonly resultId: string;
}

/** What the client can do, as far as it matters here. */
export interface ClientCan {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchers: boolean;
  readonly registerFormatting: boolean;
  readonly workspaceFolders: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  readonly snippetCompletion: boolean;
  readonly changeAnnotations: boolean;
  readonly definitionLinks: boolean;
  readonly prepareRename: boolean;
  readonly readFile: boolean;
  readonly findFiles: boolean;
  readonly coverage: boolean;
  readonly commands: boolean;
  readonly refreshCodeLenses: boolean;
  readonly refreshInlayHints: boolean;
}

/** The one mutable object of the server: the open documents and, of each, the last check. */
export class Session {
  readonly connection: Connection;
  readonly documents = new TextDocuments(TextDocument);
  readonly can: ClientCan;
  readonly kinds: Kinds;
  readonly linked: Linked;
  readonly values: WorkspaceValues;
  /** Checks and sends these documents anew, or every open one; does something only where diagnostics are pushed. */
  refreshPushed: (uris?: readonly string[]) => void = () => {};
  /** Of each open document, the result that its diagnostics were last told from. */
  readonly told = new Map<string, string>();
  readonly #onChecked: (view: View) => void;
  readonly #views = new Map<string, View>();
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #figures: FigureMemo = new WeakMap();
  #pushedSettings: Settings;
  #checks = 0;

  /** `onChecked` hears of every new check of an open document. */
  constructor(connection: Connection, params: InitializeParams, onChecked: (view: View) => void) {
    this.connection = connection;
    this.#onChecked = onChecked;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.can = readCapabilities(params, options);
    this.#pushedSettings = readSettings(options.settings);
    const folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.kinds = new Kinds(connection, this.can, folders);
    this.linked = new Linked(this);
    this.values = new WorkspaceValues(this, folders);
  }

  /**
   * The document as it is now, checked; undefined where it is not open or the request was cancelled meanwhile. Only the
   * newest version is ever checked, and each version once.
   */
  async view(uri: string, token?: CancellationToken): Promise<View | undefined> {
    for (;;) {
      const document = this.documents.get(uri);
      if (!document) return undefined;
      const version = document.version;
      const settings = await this.settingsOf(uri);
      const kinds = await this.kinds.of(uri, document.getText(), settings);
      const linked = await this.linked.of(uri, document.getText(), settings);
      if (token?.isCancellationRequested) return undefined;
      const now = this.documents.get(uri);
      if (now === document && now.version === version) return this.#check(document, settings, kinds, linked);
    }
  }

  /** The last check of an open document, which may be of an older text. */
  shown(uri: string): View | undefined {
    return this.#views.get(uri);
  }

  /**
   * Checks open documents again because of what they link to. Where something else is found than the client has been told,
   * it is asked to pull anew, or told.
   */
  async recheck(uris: readonly string[]): Promise<void> {
    const views = await Promise.all(uris.map((uri) => this.view(uri)));
    const changed = views.flatMap((view) => {
      const told = view && this.told.get(view.document.uri);
      return view && told !== undefined && told !== view.resultId ? [view.document.uri] : [];
    });
    if (changed.length === 0) return;
    if (!this.can.pullDiagnostics) this.refreshPushed(changed);
    else if (this.can.refreshDiagnostics) await this.connection.languages.diagnostics.refresh();
  }

  /**
   * Waits until no more changes of the document are queued. Keys that came in while the server was busy are so taken
   * together: the versions between are never checked.
   */
  async settle(uri: string): Promise<void> {
    let version = this.documents.get(uri)?.version;
    // A message is handled per turn, and ours may come before the one that brings the next change: hence two.
    for (let quiet = 0; quiet < 2; quiet++) {
      await new Promise<void>((resolve) => void RAL().timer.setImmediate(resolve));
      const now = this.documents.get(uri)?.version;
      if (now !== version) quiet = -1;
      version = now;
    }
  }

  /** The settings for a document, or for the window, asked of the client once until they change. */
  settingsOf(uri = ''): Promise<Settings> {
    if (!this.can.configuration) return Promise.resolve(this.#pushedSettings);
    const known = this.#settings.get(uri);
    if (known) return known;
    const asked = this.connection.workspace
      .getConfiguration({ ...(uri === '' ? {} : { scopeUri: uri }), section: 'soat' })
      .then(readSettings, (error: unknown) => {
        this.connection.console.error(`workspace/configuration: ${String(error)}`);
        return this.#pushedSettings;
      });
    this.#settings.set(uri, asked);
    return asked;
  }

  /** Forgets the settings. `pushed` is what a client without `workspace/configuration` sends instead. */
  settingsChanged(pushed: unknown): void {
    this.#settings.clear();
    const section = (pushed as { soat?: unknown } | undefined)?.soat;
    if (section !== undefined && section !== null) this.#pushedSettings = readSettings(section);
  }

  /** Forgets all that is kept of a document that has been closed. */
  closed(uri: string): void {
    this.#views.delete(uri);
    this.#settings.delete(uri);
    this.told.delete(uri);
    this.kinds.forget(uri);
    this.linked.forget(uri);
  }

  /** The kinds of report that a text may be besides the built-in ones, whether it is open or not. */
  async ownKinds(uri: string, text: string): Promise<readonly ReportKind[]> {
    const { kinds } = await this.kinds.of(uri, text, await this.settingsOf(uri));
    if (!this.documents.get(uri)) this.closed(uri);
    return kinds.filter((kind) => !this.kinds.builtIn.includes(kind));
  }

  /** Checks a text that is not open. Nothing of it is kept. */
  async checkText(uri: string, text: string): Promise<View> {
    const document = TextDocument.create(uri, 'markdown', 0, text);
    const settings = await this.settingsOf(uri);
    const kinds = await this.kinds.of(uri, text, settings);
    const linked = await this.linked.of(uri, text, settings);
    if (!this.documents.get(uri)) this.closed(uri);
    return this.#viewOf(document, settings, kinds, linked, undefined);
  }

  #check(document: TextDocument, settings: Settings, kinds: KindsOfDocument, linked: LinkedSet | undefined): View {
    const last = this.#views.get(document.uri);
    const same = last && last.version === document.version && last.settings === settings && last.kinds === kinds.kinds;
    if (same && last.linked === linked) return last;
    const fresh = this.#viewOf(document, settings, kinds, linked, last);
    // Another report has changed, and it makes no difference here: there is nothing new to tell.
    const quiet = same && JSON.stringify(last.findings) === JSON.stringify(fresh.findings);
    const view = quiet ? { ...fresh, resultId: last.resultId } : fresh;
    this.#views.set(document.uri, view);
    if (!quiet) this.#onChecked(view);
    return view;
  }

  #viewOf(
    document: TextDocument,
    settings: Settings,
    of: KindsOfDocument,
    linked: LinkedSet | undefined,
    last: View | undefined,
  ): View {
    const previous = last && last.kinds === of.kinds ? last.report : undefined;
    const report = check(document.getText(), {
      kinds: of.kinds,
      schemaFaults: of.faults,
      linked: linked?.reports,
      previous,
    });
    return {
      document,
      version: document.version,
      report,
      settings,
      kinds: of.kinds,
      linked,
      figures: report.facts && new FigureLinks(report.facts, this.#figures),
      findings: shownFindings(report, settings),
      resultId: String(++this.#checks),
    };
  }
}

/** The findings that the settings let through, in words and with the severities that the user wants. */
function shownFindings(report: CheckedReport, settings: Settings): readonly SpokenFinding[] {
  const shown: SpokenFinding[] = [];
  for (const finding of report.findings) {
    const wanted = settings.rules.get(finding.rule.id);
    if (wanted === 'off') continue;
    const spoken = speak(finding, report.cut, settings.language);
    shown.push(wanted ? { ...spoken, severity: wanted } : spoken);
  }
  return shown;
}

function readCapabilities(params: InitializeParams, options: InitializationOptions): ClientCan {
  const { textDocument, workspace } = params.capabilities;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registerFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletion: textDocument?.completion?.completionItem?.snippetSupport === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    readFile: options.readFile === true,
    findFiles: options.findFiles === true,
    coverage: options.coverage === true,
    commands: options.commands === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
  };
}
