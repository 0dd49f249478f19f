import {
  type ColumnChange,
  changeColumn,
  insertRow,
  renumber,
  type Step,
  sortRows,
  type TextTable,
  tableTsv,
} from '@soat/tables';
import { commands, Disposable, env, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import { sentences, tableSentences } from '../language.ts';
import { applyToTable, tableAtCursor } from './at-cursor.ts';
import { copyForWord } from './copy-panel.ts';

/** What a command makes of a table and the cursor's offset in it; undefined where there is nothing to be done. */
type Work = (table: TextTable, offset: number) => Step | undefined;

const column =
  (change: ColumnChange): Work =>
  (table, offset) =>
    changeColumn(table, offset, change);

const WORKS: Readonly<Record<string, Work>> = {
  'soat.table.insertRowAbove': (table, offset) => insertRow(table, offset, 'above'),
  'soat.table.insertRowBelow': (table, offset) => insertRow(table, offset, 'below'),
  'soat.table.insertColumnLeft': column('insert-left'),
  'soat.table.insertColumnRight': column('insert-right'),
  'soat.table.deleteColumn': column('delete'),
  'soat.table.moveColumnLeft': column('move-left'),
  'soat.table.moveColumnRight': column('move-right'),
  'soat.table.sortAscending': (table, offset) => sortRows(table, offset, 'ascending'),
  'soat.table.sortDescending': (table, offset) => sortRows(table, offset, 'descending'),
};

/** How long a word in the status bar stays, in milliseconds. */
const SHOWN = 5000;

/** The commands on the table at the cursor. Each is one step of undo, and tells in the status bar where it can do nothing. */
export function tableCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    ...Object.entries(WORKS).map(([id, work]) =>
      onTable(id, async (editor, table) => {
        const step = work(table, editor.document.offsetAt(editor.selection.active));
        if (!step) tell(tableSentences().nothingToDo);
        else await applyToTable(editor, table, step);
      }),
    ),
    onTable('soat.table.renumber', async (editor, table) => {
      const edits = renumber(table);
      if (edits.length === 0) tell(tableSentences().alreadyNumbered);
      else await applyToTable(editor, table, { edits });
    }),
    onTable('soat.table.copy', async (_editor, table) => {
      await env.clipboard.writeText(tableTsv(table));
      tell(tableSentences().tableCopied);
    }),
    onTable('soat.table.copyForWord', async (_editor, table) => copyForWord(table)),
    commands.registerCommand('soat.table.format', () => format(client)),
  );
}

function onTable(id: string, run: (editor: TextEditor, table: TextTable) => Promise<void>): Disposable {
  return commands.registerCommand(id, async () => {
    const editor = window.activeTextEditor;
    const table = editor?.document.languageId === 'markdown' ? tableAtCursor(editor) : undefined;
    if (!editor || !table) tell(tableSentences().noTable);
    else await run(editor, table);
  });
}

function tell(words: string): void {
  window.setStatusBarMessage(words, SHOWN);
}

/** Aligns the tables of the active report, whatever else formats Markdown in this window. */
async function format(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return tell(sentences().noReport);
  const { document } = editor;
  const { version } = document;
  const edits = await client.sendRequest<TextEdit[]>('textDocument/formatting', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    options: { tabSize: 2, insertSpaces: true },
  });
  if (document.version !== version) return;
  const converted = await client.protocol2CodeConverter.asTextEdits(edits);
  if (!converted || converted.length === 0) return tell(tableSentences().alreadyAligned);
  await editor.edit((builder) => {
    for (const { range, newText } of converted) builder.replace(range, newText);
  });
}
