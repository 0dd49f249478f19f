import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  commands,
  type Diagnostic,
  extensions,
  type Hover,
  languages,
  type MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { SoatApi } from '../../src/start.ts';

/** The extension, started, with its server. */
export async function soat(): Promise<SoatApi> {
  const extension = extensions.getExtension<SoatApi>('soat.soat');
  if (!extension) throw new Error('soat.soat is not installed in this window');
  const api = await extension.activate();
  await api.started;
  return api;
}

/** Asks again and again until the answer is there (neither undefined nor false); fails after ten seconds. */
export async function eventually<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
): Promise<NonNullable<Answer>> {
  for (const end = Date.now() + 10_000; ; ) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within 10 s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The folder that the window has open. */
export function folder(): Uri {
  const first = workspace.workspaceFolders?.[0];
  if (!first) throw new Error('the window has no folder');
  return first.uri;
}

/** A place in that folder, by its path. */
export function inFolder(path: string): Uri {
  return Uri.joinPath(folder(), ...path.split('/'));
}

/** A folder of the workspace that only one test looks at. */
export interface Folder {
  readonly folder: Uri;
  readonly at: (name: string) => Uri;
  readonly write: (name: string, content: string | Uint8Array) => Promise<Uri>;
}

let folders = 0;

/** Makes such a folder, with nothing in it. */
export async function newFolder(): Promise<Folder> {
  const name = `rieng-${++folders}`;
  const at = (file: string): Uri => inFolder(`${name}/${file}`);
  await workspace.fs.createDirectory(inFolder(name));
  const write = async (file: string, content: string | Uint8Array): Promise<Uri> => {
    await workspace.fs.writeFile(at(file), typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return at(file);
  };
  return { folder: inFolder(name), at, write };
}

/** The text of a file, as UTF-8. */
export async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** The names in a folder, in their order. */
export async function namesIn(own: Uri): Promise<readonly string[]> {
  return (await workspace.fs.readDirectory(own)).map(([name]) => name).sort();
}

/** Starts the extension before the tests of a suite, and leaves no message and no editor open behind each of them. */
export function cleanWindow(): void {
  suiteSetup(async () => {
    await soat();
  });
  teardown(async () => {
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.files.saveAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
}

let written = 0;

/** Writes a file into the workspace under a name of its own. */
export async function writeFile(text: string): Promise<Uri> {
  written++;
  const uri = Uri.joinPath(folder(), `thu-${written}.md`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens a new file of the workspace with this text in an editor. */
export async function open(text: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(await writeFile(text)));
}

/** The range of the first occurrence of `needle`. */
export function rangeOf(document: TextDocument, needle: string): Range {
  const start = document.getText().indexOf(needle);
  if (start < 0) throw new Error(`«${needle}» is not in the document`);
  return new Range(document.positionAt(start), document.positionAt(start + needle.length));
}

/** Replaces the first occurrence of `from` as one edit. */
export async function replace(document: TextDocument, from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, from), to);
  if (!(await workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** Our diagnostics of a document. */
export function findings(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'Soát');
}

/** The rule that a diagnostic comes from. */
export function ruleOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding of this rule. */
export function finding(uri: Uri, rule: string): Promise<Diagnostic> {
  return eventually(`a finding of ${rule}`, () => findings(uri).find((diagnostic) => ruleOf(diagnostic) === rule));
}

/** Waits until no finding of this rule is left. */
export async function noFinding(uri: Uri, rule: string): Promise<void> {
  await eventually(`no finding of ${rule}`, () => findings(uri).every((diagnostic) => ruleOf(diagnostic) !== rule));
}

export async function actionsAt(document: TextDocument, range: Range): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

export async function completionsAt(document: TextDocument, position: Position): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items;
}

export function labelOf(item: CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}

/** Everything that is shown when the mouse rests on a position. */
export async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap((hover) => hover.contents as MarkdownString[])
    .map((content) => content.value)
    .join('\n');
}
