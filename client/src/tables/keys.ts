import { type Move, move } from '@soat/tables';
import { commands, Disposable, type TextEditor, window, workspace } from 'vscode';
import { applyToTable, tableAtCursor } from './at-cursor.ts';

/** True while the cursor is in a table of a report: the keys of tables are bound on this condition. */
const IN_TABLE = 'soat.inTable';

/** What the active document is, as far as the keys are concerned. */
export interface ActiveReport {
  readonly isReport: boolean;
  onDidChange(listener: () => void): Disposable;
}

/** Keeps the condition of the key bindings true to where the cursor is, and moves it between cells. */
export function tableKeys(report: ActiveReport): Disposable {
  let known: boolean | undefined;
  const tell = (editor: TextEditor | undefined): void => {
    const inTable = editor !== undefined && isInTable(editor, report);
    if (inTable === known) return;
    known = inTable;
    void commands.executeCommand('setContext', IN_TABLE, inTable);
  };
  tell(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) tell(textEditor);
    }),
    window.onDidChangeActiveTextEditor(tell),
    // A change that leaves the cursor where it is, such as an undo, may make a table of its line or unmake it.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) tell(window.activeTextEditor);
    }),
    report.onDidChange(() => tell(window.activeTextEditor)),
    ...key('soat.table.nextCell', 'next', 'tab'),
    ...key('soat.table.previousCell', 'previous', 'outdent'),
    ...key('soat.table.cellBelow', 'below', 'lineBreakInsert'),
  );
}

function isInTable(editor: TextEditor, report: ActiveReport): boolean {
  return report.isReport && editor.document.languageId === 'markdown' && tableAtCursor(editor) !== undefined;
}

/** A key that moves to another cell; where the cursor has left the table meanwhile it does what it does everywhere. */
function key(command: string, to: Move, otherwise: string): readonly Disposable[] {
  return [
    commands.registerCommand(command, async () => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const table = tableAtCursor(editor);
      const step = table && move(table, editor.document.offsetAt(editor.selection.active), to);
      if (!table || !step) await commands.executeCommand(otherwise);
      else await applyToTable(editor, table, step);
    }),
  ];
}
