import {
  FIND_FILES,
  type FindFilesParams,
  type FindFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '@soat/lsp/protocol';
import { type Disposable, FileSystemError, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { filesBelow } from './commands/find-reports.ts';

/** Lets the server read a file of the workspace, wherever that is: on the disk, on another machine, in the browser. */
export function answerReadFile(client: BaseLanguageClient): Disposable {
  return client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      const bytes = await workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri));
      return { text: new TextDecoder().decode(bytes) };
    } catch (error) {
      const missing = error instanceof FileSystemError && error.code === 'FileNotFound';
      return { text: null, reason: error instanceof Error ? error.message : String(error), missing };
    }
  });
}

/** Lets the server list the Markdown files of a folder, on any file system. A folder that is not there has none. */
export function answerFindFiles(client: BaseLanguageClient): Disposable {
  return client.onRequest(FIND_FILES, async ({ folder, deep }: FindFilesParams, token): Promise<FindFilesResult> => {
    const found = await filesBelow(client.protocol2CodeConverter.asUri(folder), deep, token).then(
      (uris) => uris,
      () => [],
    );
    return { uris: found.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
  });
}
