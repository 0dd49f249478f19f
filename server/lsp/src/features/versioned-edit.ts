import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ClientCan, View } from '../session.ts';

/** An edit of the document that is bound to the version that it was computed for, where the client can take it so. */
export function versionedEdit(view: View, edits: (TextEdit | SnippetTextEdit)[], can: ClientCan): WorkspaceEdit {
  const { uri } = view.document;
  if (can.versionedEdits) return { documentChanges: [{ textDocument: { uri, version: view.version }, edits }] };
  return { changes: { [uri]: edits.filter((edit): edit is TextEdit => 'newText' in edit) } };
}
