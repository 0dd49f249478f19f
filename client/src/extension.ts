import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { offerCheckTasks } from './node/check-task.ts';
import { nodePlatform } from './node/platform.ts';
import { type MakeClient, type SoatApi, start } from './start.ts';

let api: SoatApi | undefined;

/** Starts Soát in VS Code on a computer: the server is a process of its own. */
export function activate(context: ExtensionContext): SoatApi {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const makeClient: MakeClient = (id, name, options) =>
    new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options);
  context.subscriptions.push(offerCheckTasks());
  api = start(context, makeClient, nodePlatform(context));
  return api;
}

export async function deactivate(): Promise<void> {
  await api?.client.stop();
}
