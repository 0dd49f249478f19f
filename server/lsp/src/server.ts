import {
  CodeActionKind,
  type CompletionItem,
  type CompletionList,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActions, FIX_ALL } from './features/code-actions.ts';
import { complete, isAsked, TRIGGER_CHARACTERS } from './features/completion.ts';
import { checkedSums, coverage } from './features/coverage.ts';
import { PushedDiagnostics, pullDiagnostics } from './features/diagnostics.ts';
import { newReportChoices, nextPeriods, nextReport, skeletonSnippet } from './features/drafts.ts';
import { foldingRanges } from './features/folding.ts';
import { FormattedReports, formatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { manualPage } from './features/manual.ts';
import { paste } from './features/paste.ts';
import { documentSymbols } from './features/symbols.ts';
import { addFigureFeatures, figureCapabilities, refreshFigures } from './figure-server.ts';
import { guarded } from './guarded.ts';
import {
  CHECK_TEXT,
  CHECKED,
  type CheckedResult,
  type CheckTextParams,
  type CheckTextResult,
  COVERAGE,
  COVERAGE_CHANGED,
  type CoverageChangedParams,
  type CoverageParams,
  type CoverageResult,
  KINDS,
  type KindsParams,
  type KindsResult,
  MANUAL_PAGE,
  type ManualPageParams,
  type ManualPageResult,
  NEW_REPORT_CHOICES,
  NEXT_PERIODS,
  type NewReportChoicesParams,
  type NewReportChoicesResult,
  type NextPeriodsResult,
  PASTE,
  type PasteParams,
  type PasteResult,
  ROLL_FORWARD,
  type RollForwardParams,
  type RollForwardResult,
  SKELETON,
  type SkeletonParams,
  type SkeletonResult,
} from './protocol.ts';
import { Session } from './session.ts';
import { SOURCE, toCoverage, toDiagnostic } from './to-protocol.ts';

const NOTHING: CoverageResult = {
  report: false,
  figures: 0,
  checked: 0,
  findings: { error: 0, warning: 0, info: 0, hint: 0 },
};

/** Serves one client over `connection` until that ends. */
export function serve(connection: Connection): void {
  connection.onInitialize((params) => initialize(connection, params));
  connection.listen();
}

function initialize(connection: Connection, params: InitializeParams): InitializeResult {
  const formatted = new FormattedReports(connection);
  const session = new Session(connection, params, (view) => {
    if (session.can.registerFormatting) formatted.tell(view.document.uri, view.report.facts !== undefined);
    if (!session.can.coverage) return;
    const changed: CoverageChangedParams = {
      uri: view.document.uri,
      version: view.version,
      ...toCoverage(view.report, view.findings),
    };
    void connection.sendNotification(COVERAGE_CHANGED, changed);
  });
  addFeatures(session);
  addRequests(session);
  addFigureFeatures(session);
  addDraftRequests(session);
  addUpkeep(session);
  session.documents.onDidClose(({ document }) => formatted.tell(document.uri, false));
  session.linked.start();
  session.documents.listen(connection);
  return {
    serverInfo: { name: 'soat' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(session.can.pullDiagnostics
        ? { diagnosticProvider: { identifier: 'soat', interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
      documentSymbolProvider: { label: SOURCE },
      foldingRangeProvider: true,
      ...figureCapabilities(session.can),
      ...(session.can.registerFormatting
        ? {}
        : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

function addFeatures(session: Session): void {
  const { connection } = session;
  if (session.can.pullDiagnostics) connection.languages.diagnostics.on(pullDiagnostics(session));
  else new PushedDiagnostics(session).start();
  connection.onCodeAction((params, token) =>
    guarded(session, 'codeAction', [], async (p: typeof params) => {
      const view = await session.view(p.textDocument.uri, token);
      return view ? codeActions(view, p.range, p.context, session.can) : [];
    })(params),
  );
  connection.onHover((params, token) =>
    guarded(session, 'hover', null, async (p: typeof params) => {
      const view = await session.view(p.textDocument.uri, token);
      return view ? hover(view, p.position) : null;
    })(params),
  );
  connection.onCompletion((params, token) =>
    guarded(session, 'completion', [], async (p: typeof params): Promise<CompletionItem[] | CompletionList> => {
      const { textDocument, position, context } = p;
      const start = { line: position.line, character: 0 };
      const typed = session.documents.get(textDocument.uri)?.getText({ start, end: position }) ?? '';
      if (!isAsked(context?.triggerCharacter, typed)) return [];
      const view = await session.view(textDocument.uri, token);
      return view ? complete(session, view, position, context?.triggerCharacter) : [];
    })(params),
  );
  connection.onDocumentSymbol((params, token) =>
    guarded(session, 'documentSymbol', [], async (p: typeof params) => {
      const view = await session.view(p.textDocument.uri, token);
      return view ? documentSymbols(view) : [];
    })(params),
  );
  connection.onFoldingRanges((params, token) =>
    guarded(session, 'foldingRange', [], async (p: typeof params) => {
      const view = await session.view(p.textDocument.uri, token);
      return view ? foldingRanges(view) : [];
    })(params),
  );
  connection.onDocumentFormatting((params, token) =>
    guarded(session, 'formatting', [], async (p: typeof params) => {
      const view = await session.view(p.textDocument.uri, token);
      return view ? formatting(view) : [];
    })(params),
  );
  connection.onDocumentRangeFormatting((params, token) =>
    guarded(session, 'rangeFormatting', [], async (p: typeof params) => {
      const view = await session.view(p.textDocument.uri, token);
      return view ? formatting(view, p.range) : [];
    })(params),
  );
}

/** The requests of protocol.ts. */
function addRequests(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    COVERAGE,
    guarded(session, COVERAGE, NOTHING, async ({ uri }: CoverageParams) => {
      const view = await session.view(uri);
      return view ? coverage(view) : NOTHING;
    }),
  );
  connection.onRequest(
    CHECKED,
    guarded(session, CHECKED, { ...NOTHING, sums: [] } as CheckedResult, async ({ uri }: CoverageParams) => {
      const view = await session.view(uri);
      return view ? { ...coverage(view), sums: checkedSums(view) } : { ...NOTHING, sums: [] };
    }),
  );
  connection.onRequest(
    CHECK_TEXT,
    guarded(
      session,
      CHECK_TEXT,
      { ...NOTHING, diagnostics: [] } as CheckTextResult,
      async (params: CheckTextParams) => {
        const view = await session.checkText(params.uri, params.text);
        return {
          ...coverage(view),
          diagnostics: view.findings.map((finding) => toDiagnostic(view.document, finding, view.linked)),
          links: view.linked && [...view.linked.places.values()].map(({ uri }) => uri),
        };
      },
    ),
  );
  connection.onRequest(
    PASTE,
    guarded(session, PASTE, null, (params: PasteParams): Promise<PasteResult | null> => paste(session, params)),
  );
  connection.onRequest(
    KINDS,
    guarded(session, KINDS, { schemas: [] } as KindsResult, async ({ uri, text }: KindsParams) => {
      const kinds = await session.ownKinds(uri, text);
      return { schemas: kinds.map((kind) => JSON.stringify(kind.schema)) };
    }),
  );
  connection.onRequest(
    MANUAL_PAGE,
    guarded(session, MANUAL_PAGE, { markdown: '' }, async (params: ManualPageParams): Promise<ManualPageResult> => {
      return { markdown: manualPage(params) };
    }),
  );
}

/** The requests that begin a report. */
function addDraftRequests(session: Session): void {
  const { connection } = session;
  const none: NewReportChoicesResult = { kinds: [] };
  connection.onRequest(
    NEW_REPORT_CHOICES,
    guarded(session, NEW_REPORT_CHOICES, none, (params: NewReportChoicesParams) => newReportChoices(session, params)),
  );
  const nothing: SkeletonResult = { snippet: '', fileName: '' };
  connection.onRequest(
    SKELETON,
    guarded(session, SKELETON, nothing, (params: SkeletonParams) => skeletonSnippet(session, params)),
  );
  const unknown: NextPeriodsResult = { state: 'no-report', periods: [] };
  connection.onRequest(
    NEXT_PERIODS,
    guarded(session, NEXT_PERIODS, unknown, async ({ uri }: CoverageParams) => nextPeriods(await session.view(uri))),
  );
  connection.onRequest(
    ROLL_FORWARD,
    guarded(session, ROLL_FORWARD, null, async (params: RollForwardParams): Promise<RollForwardResult | null> => {
      return nextReport(await session.view(params.uri), params);
    }),
  );
}

/** Settings, files and folders that change while documents are open. */
function addUpkeep(session: Session): void {
  const { connection } = session;
  connection.onInitialized(async () => {
    if (session.can.registerConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'soat' });
    }
    if (!session.can.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const [come, gone] = [added, removed].map((folders) => folders.map((folder) => folder.uri));
      session.kinds.foldersChanged(come ?? [], gone ?? []);
      session.values.foldersChanged(come ?? [], gone ?? []);
      refresh(session);
    });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settingsChanged(settings);
    refresh(session);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (session.kinds.filesChanged(changes.map((change) => change.uri))) refresh(session);
    session.linked.filesChanged(changes);
    session.values.filesChanged(changes);
  });
  session.documents.onDidClose(({ document }) => session.closed(document.uri));
}

/** Has every open document checked anew: by the client's next pull, else by checking and pushing. */
function refresh(session: Session): void {
  refreshFigures(session);
  if (session.can.pullDiagnostics && session.can.refreshDiagnostics) {
    const { connection } = session;
    connection.languages.diagnostics.refresh().catch((error: unknown) => {
      connection.console.error(`workspace/diagnostic/refresh: ${String(error)}`);
    });
  } else if (!session.can.pullDiagnostics) {
    session.refreshPushed();
  }
}
