import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { toDiagnostic } from '../to-protocol.ts';

/**
 * Answers pulled diagnostics with the check of the newest text. A result is `unchanged` only where not even the text
 * has changed: an editor moves its marks with every edit, and so must be told anew even where the findings are equal.
 */
export function pullDiagnostics(
  session: Session,
): (params: DocumentDiagnosticParams, token: CancellationToken) => Promise<DocumentDiagnosticReport> {
  return async (params, token) => {
    const { uri } = params.textDocument;
    try {
      await session.settle(uri);
      const view = await session.view(uri, token);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (!view) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const { resultId } = view;
      session.told.set(uri, resultId);
      if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = view.findings.map((finding) => toDiagnostic(view.document, finding, view.linked));
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      session.connection.console.error(`diagnostic: ${error instanceof Error ? error.stack : String(error)}`);
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    }
  };
}

/** Sends diagnostics unasked, to clients that do not pull them. */
export class PushedDiagnostics {
  readonly #session: Session;
  readonly #waiting = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Sends after every opening and change, and once more, empty, after the closing. */
  start(): void {
    const { documents, connection } = this.#session;
    documents.onDidChangeContent(({ document }) => this.#schedule(document.uri));
    documents.onDidClose(({ document }) => void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
    this.#session.refreshPushed = (uris) => {
      for (const uri of uris ?? documents.keys()) this.#schedule(uri);
    };
  }

  #schedule(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    this.#send(uri).catch((error: unknown) => {
      this.#session.connection.console.error(
        `publishDiagnostics: ${error instanceof Error ? error.stack : String(error)}`,
      );
    });
  }

  async #send(uri: string): Promise<void> {
    await this.#session.settle(uri);
    // From here on a change schedules again, and `view` itself goes on to the newest text.
    this.#waiting.delete(uri);
    const view = await this.#session.view(uri);
    if (!view || view.document.version !== view.version) return;
    this.#session.told.set(uri, view.resultId);
    await this.#session.connection.sendDiagnostics({
      uri,
      version: view.version,
      diagnostics: view.findings.map((finding) => toDiagnostic(view.document, finding, view.linked)),
    });
  }
}
