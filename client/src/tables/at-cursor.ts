import { type Edit, type Step, TextMap, type TextTable } from '@soat/tables';
import { Range, Selection, SnippetString, type TextDocument, type TextEditor } from 'vscode';

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
 * Makes a step as one that one undo takes back, and selects what it says. Nothing happens, and the answer is false, where
 * the text has changed since `table` was read.
 */
export async function applyToTable(editor: TextEditor, table: TextTable, step: Step | EditsOnly): Promise<boolean> {
  const { document } = editor;
  if (document.getText() !== table.text) return false;
  const [first, ...others] = step.edits.map((edit) => toChange(document, edit));
  const snippet = first && snippetOf(step, textBefore(document, first.range));
  if (first && snippet) return insertWithCursor(editor, first, snippet, others);
  if (first && !(await makeChanges(editor, [first, ...others]))) return false;
  if (step.selection) {
    editor.selection = new Selection(
      document.positionAt(step.selection.start),
      document.positionAt(step.selection.end),
    );
    editor.revealRange(editor.selection);
  }
  return true;
}

/** Edits that leave the cursor where it is. */
interface EditsOnly {
  readonly edits: readonly Edit[];
  readonly selection?: undefined;
}

interface Change {
  readonly range: Range;
  readonly newText: string;
}

function toChange(document: TextDocument, { span, newText }: Edit): Change {
  return { range: new Range(document.positionAt(span.start), document.positionAt(span.end)), newText };
}

/**
 * The first edit as a snippet with the cursor in it, and a tab stop in each cell where it is to go on to; undefined where the
 * cursor is to stand elsewhere. VS Code indents the lines of a snippet like the line in which it begins, `before` it.
 */
function snippetOf(step: Step | EditsOnly, before: string): SnippetString | undefined {
  const { edits, selection } = step;
  const [first, ...others] = edits;
  if (!first || !selection || selection.start !== selection.end) return undefined;
  const { span, newText } = first;
  const points = [selection.start, ...(step.stops ?? [])].map((offset) => offset - span.start);
  const isFirst = others.every((other) => other.span.start >= span.end);
  if (!isFirst || points.some((point) => point < 0 || point > newText.length)) return undefined;
  const indent = /^[ \t]*/u.exec(before)?.[0] ?? '';
  const snippet = new SnippetString();
  let from = 0;
  for (const [i, point] of points.entries()) {
    snippet.appendText(withoutIndent(newText.slice(from, point), indent));
    snippet.appendTabstop(i === points.length - 1 ? 0 : i + 1);
    from = point;
  }
  return snippet.appendText(withoutIndent(newText.slice(from), indent));
}

function textBefore(document: TextDocument, { start }: Range): string {
  return document.lineAt(start.line).text.slice(0, start.character);
}

function withoutIndent(text: string, indent: string): string {
  return indent === '' ? text : text.replaceAll(`\n${indent}`, '\n');
}

/**
 * Makes the first change with the cursor in it at one stroke, so that no key that is typed meanwhile goes astray; the other
 * changes, which stand below it, belong to the same undo.
 */
async function insertWithCursor(editor: TextEditor, first: Change, snippet: SnippetString, others: readonly Change[]) {
  const { document } = editor;
  const lines = document.lineCount;
  const options = { undoStopBefore: true, undoStopAfter: others.length === 0 };
  const done = await editor.insertSnippet(snippet, first.range, options);
  if (!done || others.length === 0) return done;
  const added = document.lineCount - lines;
  const shifted = others.map(({ range: { start, end }, newText }) => ({
    range: new Range(start.translate(added), end.translate(added)),
    newText,
  }));
  // A key that is typed in between makes VS Code refuse the edit, and changes nothing below unless it breaks the line.
  for (let attempt = 0; attempt < 3 && document.lineCount === lines + added; attempt++)
    if (await makeChanges(editor, shifted, { undoStopBefore: false, undoStopAfter: true })) return true;
  return false;
}

async function makeChanges(
  editor: TextEditor,
  changes: readonly Change[],
  options?: Parameters<TextEditor['edit']>[1],
): Promise<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of changes) builder.replace(range, newText);
  }, options);
}
