import { commands, type Disposable, type TextDocument, type TextDocumentChangeEvent, window, workspace } from 'vscode';

/** What stands for a part of a report when it is all that its line holds. */
const PART = /^\s*(?:muc|mục|bang|bảng)$/u;

/** What stands for a whole report when it is all that the file holds. */
const WHOLE = /^\s*baocao\s*$/u;

/**
 * Opens the suggestions as soon as a word is typed that stands for a part of a report. VS Code shows none while one types
 * Markdown, and asks no server at the end of a word, whatever characters the server would like to be asked for.
 * `isReport` says whether the active document is a report.
 */
export function offerParts(isReport: () => boolean): Disposable {
  return workspace.onDidChangeTextDocument((change) => {
    if (window.activeTextEditor?.document !== change.document || !isTyped(change)) return;
    if (asksForPart(change, isReport) || asksForWhole(change.document))
      void commands.executeCommand('editor.action.triggerSuggest');
  });
}

/** Typing is one short change in one place; Vietnamese keyboards write the last letters of a word anew. */
function isTyped({ contentChanges, reason }: TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  return reason === undefined && contentChanges.length === 1 && change !== undefined && /^\S{1,6}$/u.test(change.text);
}

function asksForPart({ document, contentChanges }: TextDocumentChangeEvent, isReport: () => boolean): boolean {
  const line = contentChanges[0]?.range.start.line ?? 0;
  return PART.test(document.lineAt(line).text.normalize('NFC')) && document.languageId === 'markdown' && isReport();
}

function asksForWhole(document: TextDocument): boolean {
  return document.lineCount < 10 && document.languageId === 'markdown' && WHOLE.test(document.getText());
}
