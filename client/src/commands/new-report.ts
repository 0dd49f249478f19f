import { SKELETON, type SkeletonResult } from '@soat/lsp/protocol';
import { SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sentences } from '../language.ts';

/** Opens a new Markdown file with the standard outline, its tab stops ready to be filled in. */
export async function newReport(client: BaseLanguageClient): Promise<void> {
  const { snippet } = await client.sendRequest<SkeletonResult>(SKELETON, {});
  if (snippet === '') {
    void window.showErrorMessage(sentences().noOutline);
    return;
  }
  const document = await workspace.openTextDocument({ language: 'markdown' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet));
}
