import { type Edit, TextMap, type TextTable } from '@soat/tables';
import { Range, Selection, type TextDocument, type TextEditor } from 'vscode';

/** The outlines of the document that was looked at last, and its version. */
let last: { readonly document: TextDocument; readonly version: number; readonly map: TextMap } | undefined;

/** The table at the editor's cursor; undefined where there is none, or more than one line is selected. */
export function tableAtCursor(editor: TextEditor): TextTable | undefined {
  const { document, selections, selection } = editor;
  if (selections.length !== 1 || !selection.isSingleLine) return undefined;
  // Most lines are no part of a table, and are told from one without reading the document.
  if (!mayBeTable(document, selection.active.line)) return undefined;
  return mapOf(document).tableAt(document.offsetAt(selection.active));
}

/** A row of a table has a bar; a table of one column need not have one, and is no table to anybody who looks at it. */
function mayBeTable(document: TextDocument, line: number): boolean {
  return document.lineAt(line).text.includes('|');
}

function mapOf(document: TextDocument): TextMap {
  if (last?.document !== document || last.version !== document.version) {
    const before = last?.document === document ? last.map : undefined;
    last = { document, version: document.version, map: new TextMap(document.getText(), before) };
  }
  return last.map;
}

/**
 * Makes edits of the engine's as one step that one undo takes back, and selects what they say. Nothing happens, and the
 * answer is false, where the text has changed since `table` was read.
 */
export async function applyToTable(
  editor: TextEditor,
  table: TextTable,
  edits: readonly Edit[],
  selection?: { readonly start: number; readonly end: number },
): Promise<boolean> {
  const { document } = editor;
  if (document.getText() !== table.text) return false;
  if (edits.length > 0) {
    const replaced = edits.map(({ span, newText }) => ({
      range: new Range(document.positionAt(span.start), document.positionAt(span.end)),
      newText,
    }));
    const done = await editor.edit((builder) => {
      for (const { range, newText } of replaced) builder.replace(range, newText);
    });
    if (!done) return false;
  }
  if (selection) {
    editor.selection = new Selection(document.positionAt(selection.start), document.positionAt(selection.end));
    editor.revealRange(editor.selection);
  }
  return true;
}
