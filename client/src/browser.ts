import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type SoatApi, start } from './start.ts';

let api: SoatApi | undefined;

/** Starts Soát in VS Code for the Web: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<SoatApi> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true));
  api = await start(context, (id, name, options) => new LanguageClient(id, name, worker, options));
  return api;
}

export async function deactivate(): Promise<void> {
  await api?.client.stop();
}
