import { CHECKED, type CheckedResult, type CheckedSum, type CoverageParams, type WireRange } from '@soat/lsp/protocol';
import { type QuickPickItem, Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sentences } from '../language.ts';

interface SumItem extends QuickPickItem {
  readonly sum?: CheckedSum;
}

/**
 * Lists every sum of the active report that has been checked; choosing one leads to its place. The line over a table gives
 * the report and the table's range: then only that table's sums are listed.
 */
export async function showChecked(client: BaseLanguageClient, uri?: unknown, within?: unknown): Promise<void> {
  const words = sentences();
  const editor = editorOf(client, uri);
  if (editor?.document.languageId !== 'markdown') {
    void window.showInformationMessage(words.noReport);
    return;
  }
  const params: CoverageParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const result = await client.sendRequest<CheckedResult>(CHECKED, params);
  if (!result.report) {
    void window.showInformationMessage(words.noReport);
    return;
  }
  const range = isRange(within) ? within : undefined;
  const listed = range
    ? { ...result, figures: 0, checked: 0, sums: result.sums.filter((sum) => isWithin(sum, range)) }
    : result;
  const picked = await window.showQuickPick<SumItem>(itemsOf(listed), {
    title: `${words.checkedTitle} (${words.coverage(result.checked, result.figures)})`,
    placeHolder: listed.sums.length === 0 ? words.noSums : words.checkedPlaceholder,
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item) => reveal(editor, (item as SumItem).sum),
  });
  if (picked?.sum) {
    const selection = rangeOf(picked.sum);
    editor.selection = new Selection(selection.start, selection.end);
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1, selection });
  }
}

function editorOf(client: BaseLanguageClient, uri: unknown): TextEditor | undefined {
  const isMeant = ({ document }: TextEditor): boolean => client.code2ProtocolConverter.asUri(document.uri) === uri;
  return window.visibleTextEditors.find(isMeant) ?? window.activeTextEditor;
}

function isRange(value: unknown): value is WireRange {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** A sum stands where its total stands, or in some other line of the table. */
function isWithin({ range }: CheckedSum, { start, end }: WireRange): boolean {
  return start.line <= range.start.line && range.end.line <= end.line;
}

function itemsOf({ sums, figures, checked }: CheckedResult): SumItem[] {
  const words = sentences();
  // Sums that do not hold come first: they are what the reader looks for.
  const ordered = [...sums.filter((sum) => !sum.holds), ...sums.filter((sum) => sum.holds)];
  const items: SumItem[] = ordered.map((sum) => ({
    label: `$(${sum.holds ? 'pass' : 'error'}) ${sum.arithmetic}`,
    detail: sum.label,
    sum,
  }));
  if (figures > checked)
    items.push({ label: `$(circle-slash) ${words.unchecked(figures - checked)}`, detail: words.uncheckedWhy });
  return items;
}

function reveal(editor: TextEditor, sum: CheckedSum | undefined): void {
  if (!sum) return;
  const range = rangeOf(sum);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function rangeOf({ range }: CheckedSum): Range {
  return new Range(range.start.line, range.start.character, range.end.line, range.end.character);
}
