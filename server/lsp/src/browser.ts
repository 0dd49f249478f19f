import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser';

/** The connection of a worker of the browser with the window that has started it. */
export function connect(): Connection {
  const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  return createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
}
