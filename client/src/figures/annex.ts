import { FIGURE_ANNEX, type FigureAnnexParams, type FigureAnnexResult } from '@soat/lsp/protocol';
import { Position, type QuickPickItem, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { figureSentences, sentences } from '../language.ts';

/** Where the list of figures is written to. */
export type AnnexPlace = 'new' | 'report';

/**
 * Writes the list of the active report's figures as Markdown: into a new document, or into the report as its annex, where
 * it takes the place of the one that is there. `place` is asked for where it is not given.
 */
export async function writeAnnex(client: BaseLanguageClient, place?: AnnexPlace): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return tell(sentences().noReport);
  const params: FigureAnnexParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const annex = await client.sendRequest<FigureAnnexResult>(FIGURE_ANNEX, params);
  if (annex.markdown === '') return tell(sentences().noReport);
  const chosen = place ?? (await askPlace(annex));
  if (chosen === 'new') {
    const content = annex.markdown.replace(/^## /u, '# ');
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  } else if (chosen === 'report') await writeInto(document, annex);
}

async function askPlace({ range }: FigureAnnexResult): Promise<AnnexPlace | undefined> {
  const words = figureSentences();
  const items: (QuickPickItem & { readonly place: AnnexPlace })[] = [
    { label: words.annexNew, detail: words.annexNewDetail, place: 'new' },
    range
      ? { label: words.annexReplace, detail: words.annexReplaceDetail, place: 'report' }
      : { label: words.annexAppend, detail: words.annexAppendDetail, place: 'report' },
  ];
  return (await window.showQuickPick(items, { title: words.annexTitle }))?.place;
}

async function writeInto(document: TextDocument, { markdown, range, version }: FigureAnnexResult): Promise<void> {
  if (document.version !== version) return tell(figureSentences().annexRefused);
  const edit = new WorkspaceEdit();
  if (range) {
    const { start, end } = range;
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), markdown);
  } else {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const eol = /\r?\n/u.exec(markdown)?.[0] ?? '\n';
    edit.insert(document.uri, end, `${end.character === 0 ? '' : eol}${eol}${markdown}`);
  }
  if (!(await workspace.applyEdit(edit))) return tell(figureSentences().annexRefused);
  const at = range?.start ?? document.positionAt(document.getText().lastIndexOf('\n## ') + 1);
  const place = new Position(at.line, 0);
  await window.showTextDocument(document, { selection: new Range(place, place) });
}

function tell(words: string): void {
  void window.showInformationMessage(words);
}
