import { Disposable, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { draftSentences } from './language.ts';

/** Grey words in an empty Markdown file that say how a report is begun. They are no text: the first letter replaces them. */
export function emptyHint(): Disposable {
  const decoration = window.createTextEditorDecorationType({});
  const show = (editor: TextEditor | undefined): void => {
    if (editor) editor.setDecorations(decoration, isEmpty(editor) ? [hint()] : []);
  };
  show(window.activeTextEditor);
  return Disposable.from(
    decoration,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) show(window.activeTextEditor);
    }),
    workspace.onDidOpenTextDocument((document) => {
      // A change of the language closes the document and opens it again.
      if (document === window.activeTextEditor?.document) show(window.activeTextEditor);
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('soat')) show(window.activeTextEditor);
    }),
  );
}

function isEmpty({ document }: TextEditor): boolean {
  const { languageId, lineCount } = document;
  if (languageId !== 'markdown' || lineCount > 1 || document.lineAt(0).text !== '') return false;
  return workspace.getConfiguration('soat', document).get<boolean>('emptyHint', true);
}

function hint() {
  const color = new ThemeColor('editorGhostText.foreground');
  const after = { contentText: draftSentences().emptyHint, color, fontStyle: 'italic' };
  return { range: new Range(0, 0, 0, 0), renderOptions: { after } };
}
