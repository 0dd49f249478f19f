import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActions, FIX_ALL } from './features/code-actions.ts';
import { complete, TRIGGER_CHARACTERS } from './features/completion.ts';
import { checkedSums, coverage } from './features/coverage.ts';
import { PushedDiagnostics, pullDiagnostics } from './features/diagnostics.ts';
import { foldingRanges } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { manualPage } from './features/manual.ts';
import { skeletonOf } from './features/skeleton.ts';
import { documentSymbols } from './features/symbols.ts';
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
  const session = new Session(connection, params, (view) => {
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
  addUpkeep(session);
  session.linked.start();
  session.documents.listen(connection);
  return {
    serverInfo: { name: 'soat' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(session.can.pullDiagnostics
        ? { diagnosticProvider: { identifier: 'soat', interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
      documentSymbolProvider: { label: SOURCE },
      foldingRangeProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/**
 * A handler that answers `empty` where the work fails for a reason that nobody foresaw, and says so in the log: a fault
 * of ours must cost one answer, not the server.
 */
function guarded<Params, Result>(
  session: Session,
  name: string,
  empty: Result,
  work: (params: Params) => Promise<Result>,
): (params: Params) => Promise<Result> {
  return (params) =>
    work(params).catch((error: unknown) => {
      session.connection.console.error(
        `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return empty;
    });
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
    guarded(session, 'completion', [], async (p: typeof params) => {
      const view = await session.view(p.textDocument.uri, token);
      return view ? complete(view, p.position, p.context?.triggerCharacter, session.can) : [];
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
        };
      },
    ),
  );
  connection.onRequest(
    KINDS,
    guarded(session, KINDS, { schemas: [] } as KindsResult, async ({ uri, text }: KindsParams) => {
      const kinds = await session.ownKinds(uri, text);
      return { schemas: kinds.map((kind) => JSON.stringify(kind.schema)) };
    }),
  );
  connection.onRequest(
    SKELETON,
    guarded(session, SKELETON, { snippet: '' }, async ({ kind }: SkeletonParams): Promise<SkeletonResult> => {
      return { snippet: skeletonOf(session.kinds.builtIn, kind) };
    }),
  );
  connection.onRequest(
    MANUAL_PAGE,
    guarded(session, MANUAL_PAGE, { markdown: '' }, async (params: ManualPageParams): Promise<ManualPageResult> => {
      return { markdown: manualPage(params) };
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
      session.kinds.foldersChanged(
        added.map((folder) => folder.uri),
        removed.map((folder) => folder.uri),
      );
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
  });
  session.documents.onDidClose(({ document }) => session.closed(document.uri));
}

/** Has every open document checked anew: by the client's next pull, else by checking and pushing. */
function refresh(session: Session): void {
  if (session.can.pullDiagnostics && session.can.refreshDiagnostics) {
    void session.connection.languages.diagnostics.refresh();
  } else if (!session.can.pullDiagnostics) {
    session.refreshPushed();
  }
}
