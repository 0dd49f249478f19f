import { KINDS, type KindsResult } from '@soat/lsp/protocol';
import { type LogOutputChannel, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { withProgress } from '../background.ts';
import { type CheckedText, checkText } from '../check-text.ts';
import { askAboutFindings, type Choice, chooseFormat, chooseReport, chooseTarget, nameOf } from '../export/choices.ts';
import type { Exported } from '../export/exported.ts';
import type { Platform } from '../export/platform.ts';
import { type Made, make } from '../export/work.ts';
import { writeWhole } from '../export/write-file.ts';
import { exportWords } from '../language.ts';
import type { Reports } from '../reports.ts';

/** Whatever is given is not asked: for other extensions and for tests. */
export interface ExportArguments extends Partial<Choice> {
  /** Where the file goes; one that is there is replaced. */
  readonly target?: Uri;
  /** Whether to go on where findings stand open. */
  readonly goOn?: boolean;
}

/** Where an export ended: in a file, at the first finding, given up by the user, or with a problem that was told. */
export type ExportOutcome =
  | { readonly kind: 'written'; readonly uri: Uri }
  | { readonly kind: 'shown'; readonly uri: Uri }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: string };

interface ReportAtHand {
  readonly uri: Uri;
  readonly text: string;
  readonly checked: CheckedText;
}

const CANCELLED: ExportOutcome = { kind: 'cancelled' };

/** The commands that make files of a report: «Xuất báo cáo…» and «Mở trang in». */
export class ExportCommands {
  readonly #client: BaseLanguageClient;
  readonly #platform: Platform;
  readonly #reports: Reports;
  readonly #exported: Exported;
  readonly #log: LogOutputChannel;

  constructor(
    client: BaseLanguageClient,
    platform: Platform,
    reports: Reports,
    exported: Exported,
    log: LogOutputChannel,
  ) {
    this.#client = client;
    this.#platform = platform;
    this.#reports = reports;
    this.#exported = exported;
    this.#log = log;
  }

  /** Exports a report: the one given, else the one at hand. Findings come first, then the format, then the place. */
  async exportReport(given?: Uri, options: ExportArguments = {}): Promise<ExportOutcome> {
    const report = await this.#reportFor(given);
    if ('kind' in report) return report;
    const { uri, text, checked } = report;
    if (options.goOn !== true) {
      const outcome = await this.#findingsFirst(uri, checked);
      if (outcome) return outcome;
    }
    const { format, draft = false } = options;
    const choice = format ? { format, draft } : await chooseFormat();
    if (!choice) return CANCELLED;
    if (choice.format === 'pdf' && !this.#platform.pdf?.isThere()) return this.#tell(uri, 'no-converter');
    const target = options.target ?? (await chooseTarget(uri, choice));
    if (!target) return CANCELLED;
    if (target.toString() === uri.toString())
      return this.#failed('itself', exportWords().itself(workspace.asRelativePath(target)));
    return this.#write(uri, text, choice, target);
  }

  /** Opens the print view of a report in the user's browser, or saves it where no browser can be opened from here. */
  async openPrintView(given?: Uri): Promise<ExportOutcome> {
    const { openPage } = this.#platform;
    if (!openPage) return this.exportReport(given, { format: 'html', goOn: true });
    const report = await this.#reportFor(given);
    if ('kind' in report) return report;
    const { uri, text } = report;
    const name = `${nameOf(uri, false)}.html`;
    const made = await this.#make(uri, text, { format: 'html', draft: false }, name);
    if (!('content' in made)) return this.#tell(uri, made.problem, made.detail);
    await openPage(made.content, name);
    return { kind: 'shown', uri };
  }

  /** The report that is meant, with its text as it is now, checked; else what came of looking for one. */
  async #reportFor(given: Uri | undefined): Promise<ReportAtHand | ExportOutcome> {
    const known = given ? [given] : this.#reports.atHand();
    if (known.length === 0) return this.#noReport();
    const uri = await chooseReport(known);
    if (!uri) return CANCELLED;
    let text: string;
    try {
      text = (await workspace.openTextDocument(uri)).getText();
    } catch (error) {
      return this.#failed('unreadable', error instanceof Error ? error.message : String(error));
    }
    const checked = await checkText(this.#client, uri, text);
    return checked.report ? { uri, text, checked } : this.#noReport();
  }

  #noReport(): ExportOutcome {
    void window.showInformationMessage(exportWords().problems['no-report']);
    return { kind: 'failed', problem: 'no-report' };
  }

  async #findingsFirst(uri: Uri, { findings, diagnostics }: CheckedText): Promise<ExportOutcome | undefined> {
    const [first] = [...diagnostics].sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
    if (!first) return undefined;
    const answer = await askAboutFindings(findings, first.message.split('\n')[0] ?? '');
    if (answer === 'go-on') return undefined;
    if (answer === 'cancel') return CANCELLED;
    await window.showTextDocument(uri, { selection: first.range });
    return { kind: 'shown', uri };
  }

  async #write(uri: Uri, text: string, choice: Choice, target: Uri): Promise<ExportOutcome> {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    const words = exportWords();
    let made: Made | undefined;
    const problem = await withProgress(words.exporting(name), async (signal, say) => {
      const order = await this.#order(uri, text, choice);
      made = await make(order, this.#platform, signal, (step) => say(words.steps[step]));
      if (!('content' in made)) return undefined;
      // From here on it is too late to cancel: the file is written whole.
      say(words.steps.writing);
      return writeWhole(target, made.content, this.#platform);
    });
    if (made && 'problem' in made) return this.#tell(uri, made.problem, made.detail);
    if (problem?.kind === 'locked') return this.#failed('locked', words.locked(name));
    if (problem?.kind === 'unwritable') return this.#failed('unwritable', words.unwritable(name, problem.why));
    if (problem?.kind === 'kept') return this.#failed('kept', words.keptAs(name, problem.name));
    const cannotOpen = choice.format === 'html' && !this.#platform.openPage;
    this.#exported.tell(target, cannotOpen ? words.printSaved(name) : undefined);
    return { kind: 'written', uri: target };
  }

  async #make(uri: Uri, text: string, choice: Choice, name: string): Promise<Made> {
    const order = await this.#order(uri, text, choice);
    const words = exportWords();
    return withProgress(words.exporting(name), (signal, say) =>
      make(order, this.#platform, signal, (step) => say(words.steps[step])),
    );
  }

  async #order(uri: Uri, text: string, choice: Choice) {
    const params = { uri: this.#client.code2ProtocolConverter.asUri(uri), text };
    const { schemas } = await this.#client.sendRequest<KindsResult>(KINDS, params);
    return { text, schemas, ...choice };
  }

  /** Tells of a problem, with the way out that there is. */
  #tell(report: Uri, problem: Extract<Made, { problem: string }>['problem'], detail = ''): ExportOutcome {
    if (problem === 'cancelled') return CANCELLED;
    const words = exportWords();
    if (detail !== '') this.#log.error(`export: ${problem}: ${detail}`);
    const isPdf = problem === 'no-converter' || problem.startsWith('pdf-');
    const ways = [...(isPdf ? [words.openPrintView] : []), ...(detail === '' ? [] : [words.showLog])];
    void window.showWarningMessage(words.problems[problem], ...ways).then((way) => {
      if (way === words.openPrintView) void this.openPrintView(report);
      else if (way === words.showLog) this.#log.show();
    });
    return { kind: 'failed', problem };
  }

  #failed(problem: string, text: string): ExportOutcome {
    void window.showErrorMessage(text);
    return { kind: 'failed', problem };
  }
}
