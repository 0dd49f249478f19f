import assert from 'node:assert/strict';
import {
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import {
  FIND_FILES,
  type FindFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../src/protocol.ts';
import { type Client, HEAD, rangeOf, startClient, VSCODE } from './kit.ts';

export interface Point {
  readonly line: number;
  readonly character: number;
}

/** A server with a client that has files and settings, as VS Code's has. */
export class TestSession {
  /** What the client reads for the server, by decoded URI. */
  readonly files = new Map<string, string>();
  settings: Record<string, unknown> = {};
  /** Methods of the requests that the server has sent. */
  readonly asked: string[] = [];
  #client: Client | undefined;
  #opened = 0;

  get client(): Client {
    assert.ok(this.#client, 'the server has been started');
    return this.#client;
  }

  async start(): Promise<void> {
    this.#client = await startClient({
      folder: 'file:///xa',
      capabilities: {
        ...VSCODE,
        workspace: { ...VSCODE.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      },
      initializationOptions: { readFile: true, findFiles: true, commands: true },
      prepare: (client) => this.#answer(client),
    });
  }

  async stop(): Promise<void> {
    await this.client.stop();
    assert.deepEqual(this.client.logged, [], 'the server has logged errors');
  }

  /** Opens a text under a name of its own. */
  async open(text: string, name = `bao-cao-${++this.#opened}.md`): Promise<string> {
    const uri = `file:///xa/${name}`;
    await this.client.open(uri, text);
    return uri;
  }

  async setTo(values: Record<string, unknown>): Promise<void> {
    this.settings = values;
    await this.client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** A request about the place of `needle`, behind `after`. */
  ask<Result>(method: string, uri: string, needle: string, after = '', more: object = {}): Promise<Result> {
    return this.client.connection.sendRequest<Result>(method, {
      textDocument: { uri },
      position: this.placeOf(uri, needle, after),
      ...more,
    });
  }

  /** Where `needle` starts, behind `after`. */
  placeOf(uri: string, needle: string, after = ''): Point {
    return rangeOf(this.client.document(uri), needle, after).start;
  }

  /** The text of a range with a little before it: «(tiếp nhận )966». */
  at(uri: string, range: { start: Point; end: Point }): string {
    const document = this.client.document(uri);
    const before = document.getText({ start: { line: range.start.line, character: 0 }, end: range.start });
    return `${before.slice(-12)}[${document.getText(range)}]`;
  }

  #answer({ connection }: Client): void {
    const hear = (method: string): void => void this.asked.push(method);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(DiagnosticRefreshRequest.type, () => hear('workspace/diagnostic/refresh'));
    connection.onRequest('workspace/codeLens/refresh', () => hear('workspace/codeLens/refresh'));
    connection.onRequest('workspace/inlayHint/refresh', () => hear('workspace/inlayHint/refresh'));
    connection.onRequest(READ_FILE, ({ uri }: ReadFileParams): ReadFileResult => {
      const text = this.files.get(decodeURIComponent(uri));
      return text === undefined ? { text: null, missing: true } : { text };
    });
    connection.onRequest(FIND_FILES, ({ folder, deep }: FindFilesParams) => {
      const base = decodeURIComponent(folder);
      const isIn = (uri: string): boolean => uri.startsWith(base) && (deep || !uri.slice(base.length).includes('/'));
      return { uris: [...this.files.keys()].filter(isIn).map((uri) => encodeURI(uri)) };
    });
  }
}

/** A table of three fields; what the prose says of it stands below. Every figure is right. */
export const TABLE = `| STT | Lĩnh vực | Tiếp nhận / Tổng số | / Trực tuyến | / Trực tiếp | / Kỳ trước chuyển sang | Đã giải quyết / Tổng số | / Trước hạn | / Đúng hạn | / Quá hạn |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
| 1 | Chứng thực | 602 | 590 | 12 | 0 | 602 | 600 | 0 | 2 |
| 2 | Hộ tịch | 288 | 280 | 8 | 0 | 288 | 288 | 0 | 0 |
| 3 | Đất đai | 1.110 | 1.000 | 79 | 31 | 1.104 | 1.090 | 11 | 3 |
| * | Tổng số | 2.000 | 1.870 | 99 | 31 | 1.994 | 1.978 | 11 | 5 |`;

export const PROSE = `Trong kỳ tiếp nhận 2.000 hồ sơ. Đã giải quyết 1994 hồ sơ, trong đó trước và đúng hạn 1.989 hồ sơ, quá hạn 05 hồ sơ; tỷ lệ trước và đúng hạn đạt 99,75%. Đơn vị có 14 máy tính.`;

/** A report with that table and prose. `more` goes into its front matter. */
export function figureReport(table = TABLE, prose = PROSE, more = ''): string {
  return `${HEAD.replace(/---\n$/u, `${more}---\n`)}
## I. KẾT QUẢ THỰC HIỆN

### 1. Cải cách thủ tục hành chính

Kết quả giải quyết hồ sơ theo lĩnh vực:

${table}

${prose}

## II. TỒN TẠI, HẠN CHẾ

Số hồ sơ quá hạn còn 5 hồ sơ.

## III. PHƯƠNG HƯỚNG, NHIỆM VỤ

Tiếp tục thực hiện kế hoạch.
`;
}
