import { env, type QuickPickItem, UIKind, type Uri, window, workspace } from 'vscode';
import { importWords } from '../language.ts';

/** What is imported: a file, or a text as it was copied. */
export type Source = { readonly file: Uri } | { readonly text: string };

/** The formats that the import knows, and PDF, which it refuses with the way that there is. */
const DOCUMENTS = ['docx', 'docm', 'dotx', 'dotm', 'txt', 'text', 'md', 'pdf'];

/**
 * Asks what to import; undefined where the user wants nothing. Where no text has been copied only a file is asked for. A
 * browser asks its user before it tells what was copied, so that there it is read only once it is wanted.
 */
export async function chooseSource(): Promise<Source | undefined> {
  const words = importWords();
  const isWeb = env.uiKind === UIKind.Web;
  const copied = isWeb ? '' : await copiedText();
  if (!isWeb && copied.trim() === '') return chooseFile();
  const items: (QuickPickItem & { readonly isFile: boolean })[] = [
    { label: `$(file) ${words.fromFile}`, detail: words.fromFileDetail, isFile: true },
    {
      label: `$(clippy) ${words.fromClipboard}`,
      detail: shortened(copied) || words.fromClipboardDetail,
      isFile: false,
    },
  ];
  const chosen = await window.showQuickPick(items, { title: words.sourceTitle });
  if (!chosen) return undefined;
  return chosen.isFile ? chooseFile() : { text: copied || (await copiedText()) };
}

/** What was copied, or nothing where that is not told. */
export async function copiedText(): Promise<string> {
  return env.clipboard.readText().then(
    (text) => text,
    () => '',
  );
}

/** The first words of a text, on one line. */
function shortened(text: string): string {
  const line = text.trim().slice(0, 200).replace(/\s+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

async function chooseFile(): Promise<Source | undefined> {
  const words = importWords();
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const [file] =
    (await window.showOpenDialog({
      ...(folder ? { defaultUri: folder } : {}),
      filters: { [words.documents]: DOCUMENTS, [words.allFiles]: ['*'] },
      title: words.openTitle,
      openLabel: words.open,
    })) ?? [];
  return file && { file };
}

/** What to do where the report's place is taken. */
export type OnExisting = 'keep-both' | 'replace';

/**
 * Asks what to do with a file that is there already; undefined where the user closes the list. `free` is a name beside it
 * that no file has.
 */
export async function askAboutExisting(target: Uri, free: Uri): Promise<OnExisting | undefined> {
  const words = importWords();
  const [name, other] = [fileName(target), fileName(free)];
  const items: (QuickPickItem & { readonly answer: OnExisting })[] = [
    { label: `$(files) ${words.keepBoth(other)}`, answer: 'keep-both' },
    { label: `$(replace-all) ${words.replace(name)}`, detail: words.replaceDetail, answer: 'replace' },
  ];
  const title = words.existsTitle(name);
  return (await window.showQuickPick(items, { title, placeHolder: title }))?.answer;
}

/** The last part of an address. */
export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
