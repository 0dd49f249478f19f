import {
  COVERAGE,
  COVERAGE_CHANGED,
  type CoverageChangedParams,
  type CoverageParams,
  type CoverageResult,
  type InitializationOptions,
} from '@soat/lsp/protocol';
import {
  commands,
  type DocumentPasteEditProvider,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { checkWorkspace } from './commands/check-workspace.ts';
import { type ExportArguments, ExportCommands } from './commands/export-report.ts';
import { type ImportArguments, ImportCommand } from './commands/import-report.ts';
import { moveSection } from './commands/move-section.ts';
import { type NewReportAnswers, newReport } from './commands/new-report.ts';
import { nextReport } from './commands/next-report.ts';
import { showChecked } from './commands/show-checked.ts';
import { emptyHint } from './empty-hint.ts';
import { Exported } from './export/exported.ts';
import type { Platform } from './export/platform.ts';
import { addFigures } from './figures/figures.ts';
import { sentences } from './language.ts';
import { ManualPages } from './manual-pages.ts';
import { offerParts } from './offer-parts.ts';
import { type MarkdownIt, ReportPreview } from './preview.ts';
import { answerFindFiles, answerReadFile } from './read-file.ts';
import { Reports } from './reports.ts';
import { CoverageStatus } from './status.ts';
import { tableCommands } from './tables/commands.ts';
import { tableKeys } from './tables/keys.ts';
import { TablePaste } from './tables/paste.ts';

/** What the extension offers to other extensions, and to its tests. */
export interface SoatApi {
  readonly client: BaseLanguageClient;
  /** Resolves once the server answers; rejects where it does not, which the user has been told of by then. */
  readonly started: Promise<void>;
  /** How far an open document has been checked. */
  coverage(uri: Uri): Promise<CoverageResult>;
  /** What the status item says of the active document; undefined while it is hidden. */
  statusText(): string | undefined;
  /** The lines of the tree of figures; empty where the active document is no report. */
  figureTree(): Promise<readonly string[]>;
  /** What is made of tables that are pasted. */
  readonly tablePaste: DocumentPasteEditProvider;
  /** What the status bar says of the last export; undefined while it says nothing. */
  exportedText(): string | undefined;
  /** Called by VS Code's Markdown extension for each engine that it makes: shows reports as pages in its preview. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Makes the language client of one platform. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Starts the server through `makeClient`, and adds commands and the status item. Does not wait for the server: what is
 * asked of the client meanwhile waits by itself, and nothing else of the window has to.
 */
export function start(context: ExtensionContext, makeClient: MakeClient, platform: Platform): SoatApi {
  const log = window.createOutputChannel('Soát', { log: true });
  context.subscriptions.push(log);
  const client = makeClient('soat', 'Soát', clientOptions(log));
  const checked = new EventEmitter<CoverageChangedParams>();
  const status = new CoverageStatus(client, checked.event);
  const found = checkWorkspace(client);
  const figures = addFigures(client, checked.event);
  const tablePaste = new TablePaste(client);
  const reports = new Reports(client, checked.event);
  const preview = new ReportPreview(client, platform, reports, log);
  const exported = new Exported();
  const exports = new ExportCommands(client, platform, reports, exported, log);
  const imports = new ImportCommand(client, platform, log);
  context.subscriptions.push(
    client.onNotification(COVERAGE_CHANGED, (params: CoverageChangedParams) => checked.fire(params)),
    checked,
    status,
    found,
    figures,
    reports,
    preview,
    exported,
    imports,
    platform,
    answerReadFile(client),
    answerFindFiles(client),
    new ManualPages(client),
    offerParts(() => status.isReport),
    tableKeys(status),
    tableCommands(client),
    tablePaste.register(schemes()),
    commands.registerCommand('soat.moveSectionUp', () => moveSection(client, 'up')),
    commands.registerCommand('soat.moveSectionDown', () => moveSection(client, 'down')),
    emptyHint(),
    commands.registerCommand('soat.newReport', (answers?: NewReportAnswers) => newReport(client, answers)),
    commands.registerCommand('soat.nextReport', (period?: unknown) => nextReport(client, period)),
    commands.registerCommand('soat.openWalkthrough', () => openWalkthrough(context)),
    commands.registerCommand('soat.checkWorkspace', () => found.run()),
    commands.registerCommand('soat.showChecked', (uri?: unknown, range?: unknown) => showChecked(client, uri, range)),
    commands.registerCommand('soat.export', (uri?: Uri, options?: unknown) =>
      exports.exportReport(uriOf(uri), argumentsOf<ExportArguments>(options)),
    ),
    commands.registerCommand('soat.import', (uri?: Uri, options?: unknown) =>
      imports.run(uriOf(uri), argumentsOf<ImportArguments>(options)),
    ),
    commands.registerCommand('soat.openPrintView', (uri?: Uri) => exports.openPrintView(uriOf(uri))),
    commands.registerCommand('soat.openExported', () => exported.open()),
  );
  const started = nextTurn().then(async () => {
    await startServer(client, log);
    await Promise.all([status.refresh(), figures.refresh()]);
  });
  // Whoever waits for it hears of a failure; where nobody does, the user has been told and that is all.
  started.catch(() => undefined);
  return {
    client,
    started,
    coverage: (uri) => {
      const params: CoverageParams = { uri: client.code2ProtocolConverter.asUri(uri) };
      return client.sendRequest<CoverageResult>(COVERAGE, params);
    },
    statusText: () => status.text,
    figureTree: () => figures.treeAsText(),
    tablePaste,
    exportedText: () => exported.text,
    extendMarkdownIt: (md) => preview.extend(md),
  };
}

/** Starting a process takes a while, and nothing of the window has to wait for that either. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function startServer(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(sentences().serverFailed);
    throw error;
  }
}

/** The first steps, as VS Code's own page of welcome shows them. */
async function openWalkthrough({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#soat.start`, false);
}

/** Menus hand over an address, of the preview's own tab another one that is no report's, key bindings nothing. */
function uriOf(given: unknown): Uri | undefined {
  return given instanceof Uri && !given.scheme.startsWith('webview') ? given : undefined;
}

/** The explorer's second argument is the list of all that is selected, which is no option of ours. */
function argumentsOf<Arguments>(given: unknown): Partial<Arguments> {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
}

function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  const options: InitializationOptions = { readFile: true, findFiles: true, coverage: true, commands: true };
  return {
    documentSelector: schemes().map((scheme) => ({ scheme, language: 'markdown' })),
    outputChannel: log,
    initializationOptions: options,
  };
}

/**
 * Where reports are written: on the disk, in new files, and wherever the folders of the window are. Other schemes show
 * old versions (`git:`) or copies of a report, whose findings would only stand there twice.
 */
function schemes(): readonly string[] {
  const folders = workspace.workspaceFolders?.map((folder) => folder.uri.scheme) ?? [];
  return [...new Set(['file', 'untitled', 'vscode-vfs', ...folders])];
}
