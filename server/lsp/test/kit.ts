import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export { MINIMAL_FRONT_MATTER as HEAD, reportWithTotal as report } from '../../engine/test/kit/minimal.ts';

/** The server as it is shipped. */
export const SERVER = fileURLToPath(new URL('../../../client/dist/server.js', import.meta.url));

/** What VS Code's client can do, as far as the server looks at it. */
export const VSCODE: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, changeAnnotationSupport: {} },
  },
};

/** A client at the other end of a server process, with its own copy of the documents. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly logged: string[] = [];
  readonly #process: ChildProcess;
  readonly #documents = new Map<string, TextDocument>();
  initialized: InitializeResult | undefined;

  constructor(process: ChildProcess, connection: ProtocolConnection) {
    this.#process = process;
    this.connection = connection;
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logged.push(message));
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  async open(uri: string, text: string): Promise<TextDocument> {
    const document = TextDocument.create(uri, 'markdown', 1, text);
    this.#documents.set(uri, document);
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return document;
  }

  /** Replaces the first occurrence of `from`, as one incremental change. */
  async edit(uri: string, from: string, to: string): Promise<TextDocument> {
    const document = this.document(uri);
    const start = document.getText().indexOf(from);
    if (start < 0) throw new Error(`${from} is not in the document`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) };
    return this.change(uri, [{ range, newText: to }]);
  }

  /** Makes text edits, which must not overlap, as one change. */
  async change(uri: string, edits: readonly TextEdit[]): Promise<TextDocument> {
    const document = this.document(uri);
    const changes = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const changed = TextDocument.update(document, changes, document.version + 1);
    this.#documents.set(uri, changed);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: changed.version },
      contentChanges: changes,
    });
    return changed;
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const result = await this.pull(uri);
    if (result.kind !== 'full') throw new Error('expected a full report');
    return result.items;
  }

  /** The text that a workspace edit of one document gives; of a snippet's stops the words stay. */
  apply(edit: WorkspaceEdit | undefined): string {
    const change = edit?.documentChanges?.[0];
    if (!change || !('edits' in change)) throw new Error('no versioned edit');
    const document = this.document(change.textDocument.uri);
    if (change.textDocument.version !== document.version) throw new Error('the edit is for another version');
    const edits = change.edits.map((e) =>
      'snippet' in e ? { range: e.range, newText: e.snippet.value.replace(/\$\{\d+:([^}]*)\}|\$\d/gu, '$1') } : e,
    );
    return TextDocument.applyEdits(document, edits);
  }

  async stop(): Promise<void> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const status = await ended;
    this.connection.dispose();
    if (status !== 0) throw new Error(`the server ended with status ${status}`);
  }
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folder?: string;
  /** Called before `initialized` is sent, to answer requests of the server. */
  readonly prepare?: (client: Client) => void;
}

/** Starts a server process and does the handshake. */
export async function startClient(options: StartOptions = {}): Promise<Client> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: run npm run build first`);
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const client = new Client(child, connection);
  options.prepare?.(client);
  connection.listen();
  client.initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: options.folder ?? null,
    workspaceFolders: options.folder ? [{ uri: options.folder, name: 'thử' }] : null,
    capabilities: options.capabilities ?? VSCODE,
    initializationOptions: options.initializationOptions ?? {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return client;
}

/** The range of the first occurrence of `needle` at or behind `after`. */
export function rangeOf(document: TextDocument, needle: string, after = ''): { start: Point; end: Point } {
  const text = document.getText();
  const start = text.indexOf(needle, text.indexOf(after));
  if (start < 0) throw new Error(`${needle} is not in the document`);
  return { start: document.positionAt(start), end: document.positionAt(start + needle.length) };
}

interface Point {
  readonly line: number;
  readonly character: number;
}
