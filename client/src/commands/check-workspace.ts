import type { CheckTextResult } from '@soat/lsp/protocol';
import {
  type CancellationToken,
  commands,
  type Disposable,
  type OutputChannel,
  type Progress,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sentences } from '../language.ts';
import { ClosedReports } from './closed-reports.ts';
import { findMarkdown } from './find-reports.ts';

/** What the check of a whole workspace found. */
export interface WorkspaceSummary {
  readonly reports: number;
  readonly withFindings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly cancelled: boolean;
}

/** The command that checks every report of the workspace; it keeps the findings of files that are not open. */
export interface WorkspaceCheck extends Disposable {
  run(): Promise<WorkspaceSummary | undefined>;
}

export function checkWorkspace(client: BaseLanguageClient): WorkspaceCheck {
  const closed = new ClosedReports(client);
  let log: OutputChannel | undefined;

  async function run(): Promise<WorkspaceSummary | undefined> {
    const words = sentences();
    if (!workspace.workspaceFolders?.length) {
      void window.showInformationMessage(words.noWorkspace);
      return undefined;
    }
    log ??= window.createOutputChannel(words.workspaceLog);
    const channel = log;
    channel.clear();
    closed.clear();
    const summary = await window.withProgress(
      { location: ProgressLocation.Notification, title: words.checkingWorkspace, cancellable: true },
      (progress, token) => checkFiles(progress, token, channel),
    );
    const text = words.workspaceDone(summary.reports, summary.withFindings, summary.errors, summary.warnings);
    channel.appendLine(summary.cancelled ? `${text} ${words.workspaceCancelled}` : text);
    void tell(text, channel);
    return summary;
  }

  async function checkFiles(
    progress: Progress<{ message?: string; increment?: number }>,
    token: CancellationToken,
    channel: OutputChannel,
  ): Promise<WorkspaceSummary> {
    const uris = await findMarkdown(token);
    const summary = { reports: 0, withFindings: 0, errors: 0, warnings: 0 };
    for (const uri of uris) {
      if (token.isCancellationRequested) return { ...summary, cancelled: true };
      progress.report({ message: workspace.asRelativePath(uri), increment: 100 / uris.length });
      const result = await checkFile(uri, channel);
      if (!result?.report) continue;
      summary.reports++;
      if (result.diagnostics.length > 0) summary.withFindings++;
      summary.errors += result.findings.error;
      summary.warnings += result.findings.warning;
    }
    return { ...summary, cancelled: false };
  }

  async function checkFile(uri: Uri, channel: OutputChannel): Promise<CheckTextResult | undefined> {
    const words = sentences();
    const path = workspace.asRelativePath(uri);
    let result: CheckTextResult;
    try {
      result = await closed.check(uri);
    } catch (error) {
      channel.appendLine(words.unreadable(path, error instanceof Error ? error.message : String(error)));
      return undefined;
    }
    if (!result.report) return result;
    const coverage = words.coverage(result.checked, result.figures);
    channel.appendLine(words.workspaceLine(path, coverage, words.findings(result.findings) || words.noFindings));
    return result;
  }

  async function tell(text: string, channel: OutputChannel): Promise<void> {
    const words = sentences();
    const chosen = await window.showInformationMessage(text, words.showProblems, words.showLog);
    if (chosen === words.showProblems) await commands.executeCommand('workbench.actions.view.problems');
    else if (chosen === words.showLog) channel.show();
  }

  return {
    run,
    dispose: () => {
      closed.dispose();
      log?.dispose();
    },
  };
}
