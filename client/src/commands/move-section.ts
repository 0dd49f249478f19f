import { MOVE_SECTION, type MoveSectionParams, type MoveSectionResult } from '@soat/lsp/protocol';
import { Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sentences } from '../language.ts';

/** Moves the section under the cursor past its neighbour; the cursor goes along, and one undo takes it back. */
export async function moveSection(client: BaseLanguageClient, direction: 'up' | 'down'): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    void window.showInformationMessage(sentences().noReport);
    return;
  }
  const { document, selection } = editor;
  const params: MoveSectionParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: { line: selection.active.line, character: selection.active.character },
    direction,
  };
  const { edit, line, reason, version } = await client.sendRequest<MoveSectionResult>(MOVE_SECTION, params);
  if (!edit) {
    if (reason) window.setStatusBarMessage(reason, 5000);
    return;
  }
  // What has been typed meanwhile must not be written over.
  if (version !== document.version) return;
  const { start, end } = edit.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  if (!(await editor.edit((builder) => builder.replace(range, edit.newText)))) return;
  const at = line ?? start.line;
  editor.selection = new Selection(at, 0, at, 0);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
