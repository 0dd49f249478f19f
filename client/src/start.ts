import { COVERAGE, type CoverageParams, type CoverageResult, type InitializationOptions } from '@soat/lsp/protocol';
import {
  commands,
  type DocumentPasteEditProvider,
  type ExtensionContext,
  type LogOutputChannel,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { checkWorkspace } from './commands/check-workspace.ts';
import { moveSection } from './commands/move-section.ts';
import { type NewReportAnswers, newReport } from './commands/new-report.ts';
import { nextReport } from './commands/next-report.ts';
import { showChecked } from './commands/show-checked.ts';
import { emptyHint } from './empty-hint.ts';
import { addFigures } from './figures/figures.ts';
import { sentences } from './language.ts';
import { ManualPages } from './manual-pages.ts';
import { offerParts } from './offer-parts.ts';
import { answerFindFiles, answerReadFile } from './read-file.ts';
import { CoverageStatus } from './status.ts';
import { tableCommands } from './tables/commands.ts';
import { tableKeys } from './tables/keys.ts';
import { TablePaste } from './tables/paste.ts';

/** What the extension offers to other extensions, and to its tests. */
export interface SoatApi {
  readonly client: BaseLanguageClient;
  /** How far an open document has been checked. */
  coverage(uri: Uri): Promise<CoverageResult>;
  /** What the status item says of the active document; undefined while it is hidden. */
  statusText(): string | undefined;
  /** The lines of the tree of figures; empty where the active document is no report. */
  figureTree(): Promise<readonly string[]>;
  /** What is made of tables that are pasted. */
  readonly tablePaste: DocumentPasteEditProvider;
}

/** Makes the language client of one platform. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server through `makeClient`, and adds commands and the status item. Resolves once the server answers. */
export async function start(context: ExtensionContext, makeClient: MakeClient): Promise<SoatApi> {
  const log = window.createOutputChannel('Soát', { log: true });
  context.subscriptions.push(log);
  const client = makeClient('soat', 'Soát', clientOptions(log));
  const status = new CoverageStatus(client);
  const found = checkWorkspace(client);
  const figures = addFigures(client, status.onDidCheck);
  const tablePaste = new TablePaste(client);
  context.subscriptions.push(
    status,
    found,
    figures,
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
  );
  try {
    await client.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(sentences().serverFailed);
    throw error;
  }
  await Promise.all([status.refresh(), figures.refresh()]);
  return {
    client,
    coverage: (uri) => {
      const params: CoverageParams = { uri: client.code2ProtocolConverter.asUri(uri) };
      return client.sendRequest<CoverageResult>(COVERAGE, params);
    },
    statusText: () => status.text,
    figureTree: () => figures.treeAsText(),
    tablePaste,
  };
}

/** The first steps, as VS Code's own page of welcome shows them. */
async function openWalkthrough({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#soat.start`, false);
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
