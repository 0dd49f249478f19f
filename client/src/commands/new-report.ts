import {
  NEW_REPORT_CHOICES,
  type NewReportChoicesResult,
  SKELETON,
  type SkeletonParams,
  type SkeletonResult,
  type WirePeriod,
} from '@soat/lsp/protocol';
import { SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftSentences, sentences } from '../language.ts';
import { askOffice, type Office, offerToRemember } from './office.ts';
import { openDraft } from './open-draft.ts';
import { askPeriod, today } from './period.ts';

/** What is known of a report before it is begun; what is given is not asked for. */
export interface NewReportAnswers {
  readonly kind?: string;
  readonly office?: Office;
  readonly period?: WirePeriod;
}

/**
 * Asks for the kind of report, the office and the period, and opens a new file with the standard outline, its tab stops
 * ready to be filled in. Escape at any question ends it, and nothing has happened.
 */
export async function newReport(client: BaseLanguageClient, given: NewReportAnswers = {}): Promise<void> {
  const { kinds } = await client.sendRequest<NewReportChoicesResult>(NEW_REPORT_CHOICES, { today: today() });
  if (kinds.length === 0) {
    void window.showErrorMessage(sentences().noOutline);
    return;
  }
  const name = given.kind ?? (await askKind(kinds.map((kind) => kind.name)));
  if (name === undefined) return;
  const office = given.office ?? (await askOffice());
  if (!office) return;
  const { newTitle: title, periodPlaceholder } = draftSentences();
  const offers = kinds.find((kind) => kind.name === name)?.periods ?? [];
  const period = given.period ?? (await askPeriod(title, periodPlaceholder, offers));
  if (!period || (!given.office && !(await offerToRemember(office)))) return;
  const params: SkeletonParams = { kind: name, fill: { office, period } };
  const { snippet, fileName } = await client.sendRequest<SkeletonResult>(SKELETON, params);
  if (snippet === '') {
    void window.showErrorMessage(sentences().noOutline);
    return;
  }
  const editor = await openDraft(workspace.workspaceFolders?.[0]?.uri, fileName);
  await editor.insertSnippet(new SnippetString(snippet));
}

async function askKind(names: readonly string[]): Promise<string | undefined> {
  if (names.length === 1) return names[0];
  const { newTitle: title, kindPlaceholder: placeHolder } = draftSentences();
  return window.showQuickPick(names, { title, placeHolder, ignoreFocusOut: true });
}
