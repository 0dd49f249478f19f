import type { FindingCounts } from '@soat/lsp/protocol';
import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { exportWords, sentences } from '../language.ts';
import type { Format } from '../words/export-words.ts';

/** What the user has chosen to make of a report. */
export interface Choice {
  readonly format: Format;
  readonly draft: boolean;
}

interface ChoiceItem extends QuickPickItem {
  readonly choice?: Choice;
}

const FORMATS: readonly Format[] = ['docx', 'pdf', 'html', 'xlsx', 'csv'];
const WITH_DRAFTS: readonly Format[] = ['docx', 'pdf', 'html'];

/** Asks which format; undefined where the user wants none. */
export async function chooseFormat(): Promise<Choice | undefined> {
  const words = exportWords();
  const item = (format: Format, draft: boolean): ChoiceItem => {
    const { label, detail } = words.formats[format];
    return draft
      ? { label: words.draft(label), choice: { format, draft } }
      : { label, detail, choice: { format, draft } };
  };
  const items: ChoiceItem[] = [
    ...FORMATS.map((format) => item(format, false)),
    { label: words.drafts, kind: QuickPickItemKind.Separator },
    ...WITH_DRAFTS.map((format) => item(format, true)),
  ];
  return (await window.showQuickPick(items, { title: words.formatTitle, matchOnDetail: true }))?.choice;
}

/** What to do about findings that stand open: `cancel` where the user closes the list. */
export type FindingsAnswer = 'go-on' | 'go-to-first' | 'cancel';

/** Tells how many findings stand open and asks whether to go on. `first` is what the gravest of them says. */
export async function askAboutFindings(counts: FindingCounts, first: string): Promise<FindingsAnswer> {
  const words = exportWords();
  const items: (QuickPickItem & { readonly answer: FindingsAnswer })[] = [
    { label: `$(arrow-right) ${words.goToFirst}`, detail: first, answer: 'go-to-first' },
    { label: `$(export) ${words.goOn}`, detail: words.goOnDetail, answer: 'go-on' },
  ];
  const title = words.findingsTitle(sentences().findings(counts));
  return (await window.showQuickPick(items, { title, placeHolder: title }))?.answer ?? 'cancel';
}

/** Asks which of several reports is meant. */
export async function chooseReport(reports: readonly Uri[]): Promise<Uri | undefined> {
  if (reports.length < 2) return reports[0];
  const items = reports.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  return (await window.showQuickPick(items, { title: exportWords().whichReport }))?.uri;
}

/** Asks where to save; VS Code itself asks before a file that is there is replaced. */
export async function chooseTarget(report: Uri, { format, draft }: Choice): Promise<Uri | undefined> {
  const words = exportWords();
  return window.showSaveDialog({
    defaultUri: Uri.joinPath(folderOf(report), `${nameOf(report, draft)}.${format}`),
    filters: { [words.formats[format].label.replace(/\s*\(.*\)$/u, '')]: [format] },
    title: words.saveTitle,
    saveLabel: words.save,
  });
}

/** The report's own folder; of a file that has none yet, the first folder of the window. */
function folderOf(report: Uri): Uri {
  if (report.scheme !== 'untitled') return Uri.joinPath(report, '..');
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
}

/** The report's own name. A draft has another, so that it does not take the place of the report that is to be signed. */
export function nameOf(report: Uri, draft: boolean): string {
  const words = exportWords();
  const own = report.path.slice(report.path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/iu, '');
  const name = report.scheme === 'untitled' || own === '' ? words.untitled : own;
  return draft ? `${name}-${words.draftName}` : name;
}
