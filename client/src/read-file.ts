import { READ_FILE, type ReadFileParams, type ReadFileResult } from '@soat/lsp/protocol';
import { type Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Lets the server read a file of the workspace, wherever that is: on the disk, on another machine, in the browser. */
export function answerReadFile(client: BaseLanguageClient): Disposable {
  return client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      const bytes = await workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri));
      return { text: new TextDecoder().decode(bytes) };
    } catch (error) {
      return { text: null, reason: error instanceof Error ? error.message : String(error) };
    }
  });
}
