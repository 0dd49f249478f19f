import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type MakeClient, type SoatApi, start } from './start.ts';
import { webPlatform } from './web/platform.ts';

let api: SoatApi | undefined;

/** Starts Soát in VS Code for the Web: the server is a worker. */
export function activate(context: ExtensionContext): SoatApi {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true));
  const makeClient: MakeClient = (id, name, options) => new LanguageClient(id, name, worker, options);
  api = start(context, makeClient, webPlatform(context));
  return api;
}

export async function deactivate(): Promise<void> {
  await api?.client.stop();
}
