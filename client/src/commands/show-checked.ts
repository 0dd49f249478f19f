import { CHECKED, type CheckedResult, type CheckedSum, type CoverageParams } from '@soat/lsp/protocol';
import { type QuickPickItem, Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sentences } from '../language.ts';

interface SumItem extends QuickPickItem {
  readonly sum?: CheckedSum;
}

/** Lists every sum of the active report that has been checked; choosing one leads to its place. */
export async function showChecked(client: BaseLanguageClient): Promise<void> {
  const words = sentences();
  const editor = window.activeTextEditor;
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
  const picked = await window.showQuickPick<SumItem>(itemsOf(result), {
    title: `${words.checkedTitle} (${words.coverage(result.checked, result.figures)})`,
    placeHolder: result.sums.length === 0 ? words.noSums : words.checkedPlaceholder,
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item) => reveal(editor, (item as SumItem).sum),
  });
  if (picked?.sum) {
    const range = rangeOf(picked.sum);
    editor.selection = new Selection(range.start, range.end);
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1, selection: range });
  }
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
