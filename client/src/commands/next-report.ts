import {
  type CoverageParams,
  NEXT_PERIODS,
  type NextPeriodsResult,
  ROLL_FORWARD,
  type RollForwardParams,
  type RollForwardResult,
  type WirePeriod,
} from '@soat/lsp/protocol';
import { commands, Position, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftSentences, sentences } from '../language.ts';
import { openDraft } from './open-draft.ts';
import { askPeriod } from './period.ts';

/** How long a word in the status bar stays, in milliseconds. */
const SHOWN = 10_000;

/**
 * Makes the report of the next period out of the active one and opens it as a new file in the same folder. The active
 * report is not touched. The period is asked for where `given` is none.
 */
export async function nextReport(client: BaseLanguageClient, given?: unknown): Promise<void> {
  const words = draftSentences();
  const document = await documentToTake(client);
  if (document === 'none') return tell(sentences().noReport);
  if (!document) return;
  const { state, periods } = await stateOf(client, document);
  if (state === 'no-report') return tell(sentences().noReport);
  if (state === 'no-period') return tell(words.noPeriod);
  if (document.isUntitled) return askToSave(document);
  const chosen = isPeriod(given) ? given : await askPeriod(words.nextTitle, words.nextPlaceholder, periods);
  if (!chosen) return;
  const folder = Uri.joinPath(document.uri, '..');
  const previous = document.uri.path.split('/').pop() ?? '';
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const asked: RollForwardParams = { uri, period: chosen, previous };
  const rolled = await client.sendRequest<RollForwardResult | null>(ROLL_FORWARD, asked);
  if (!rolled) return tell(words.notRolled);
  const editor = await openDraft(folder, rolled.fileName);
  const edit = new WorkspaceEdit();
  edit.insert(editor.document.uri, new Position(0, 0), rolled.text);
  await workspace.applyEdit(edit);
  // The last of the first steps is done with this (see the walkthrough in package.json).
  void commands.executeCommand('setContext', 'soat.hasNextReport', true);
  tell(words.rolled(rolled.carried, rolled.blanks));
}

/**
 * The active document; where that is none, as when a button on the page of the first steps is pressed, an open report, which
 * is asked for where there are more. Undefined where the question is left.
 */
async function documentToTake(client: BaseLanguageClient): Promise<TextDocument | 'none' | undefined> {
  const active = window.activeTextEditor?.document;
  if (active) return active.languageId === 'markdown' ? active : 'none';
  const open = workspace.textDocuments.filter(({ languageId, isClosed }) => languageId === 'markdown' && !isClosed);
  const states = await Promise.all(open.map((document) => stateOf(client, document)));
  const items = open.flatMap((document, i) => {
    const label = workspace.asRelativePath(document.uri);
    return states[i]?.state === 'no-report' ? [] : [{ label, document }];
  });
  if (items.length < 2) return items[0]?.document ?? 'none';
  const { nextTitle: title, whichReport: placeHolder } = draftSentences();
  return (await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.document;
}

function stateOf(client: BaseLanguageClient, { uri }: TextDocument): Promise<NextPeriodsResult> {
  const params: CoverageParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest<NextPeriodsResult>(NEXT_PERIODS, params);
}

/** A command may be called with anything: menus give the address of a file. */
function isPeriod(given: unknown): given is WirePeriod {
  const { from, to } = (given ?? {}) as Partial<WirePeriod>;
  return typeof from === 'string' && typeof to === 'string';
}

async function askToSave(document: TextDocument): Promise<void> {
  const { saveFirst, save } = draftSentences();
  if ((await window.showInformationMessage(saveFirst, save)) === save) await document.save();
}

function tell(words: string): void {
  window.setStatusBarMessage(words, SHOWN);
}
