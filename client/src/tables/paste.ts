import { PASTE, type PasteParams, type PasteResult } from '@soat/lsp/protocol';
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tableSentences } from '../language.ts';

/** What the setting `editor.pasteAs.preferences` calls this paste. */
const KIND = DocumentDropOrPasteEditKind.Empty.append('soat', 'table');

/** Nobody copies a table as large as this by hand, and a browser's selection of a whole site may be. */
const LARGEST = 4_000_000;

/**
 * Pastes tables from Word, Excel and pages as tables of the report format, in Markdown with a front matter. The plain paste
 * stays at hand: in the list that VS Code shows behind every paste, and as its command «Paste as Text».
 */
export class TablePaste implements DocumentPasteEditProvider {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Offers it for Markdown of these schemes. */
  register(schemes: readonly string[]): Disposable {
    const selector = schemes.map((scheme) => ({ scheme, language: 'markdown' }));
    const pasteMimeTypes = ['text/html', 'text/plain'];
    return languages.registerDocumentPasteEditProvider(selector, this, {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes,
    });
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    clipboard: DataTransfer,
    context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    if (ranges.length !== 1 || !range || (context.only && !context.only.contains(KIND))) return undefined;
    if (!workspace.getConfiguration('soat', document).get<boolean>('tables.paste', true)) return undefined;
    if (!document.lineAt(0).text.startsWith('---')) return undefined;
    const html = await clipboard.get('text/html')?.asString();
    const plain = await clipboard.get('text/plain')?.asString();
    const mayBeTable = /<table[\s>]/iu.test(html ?? '') || plain?.includes('\t');
    if (!mayBeTable || (html?.length ?? 0) + (plain?.length ?? 0) > LARGEST || token.isCancellationRequested)
      return undefined;
    const params: PasteParams = {
      uri: this.#client.code2ProtocolConverter.asUri(document.uri),
      version: document.version,
      range: this.#client.code2ProtocolConverter.asRange(range),
      ...(html ? { html } : {}),
      ...(plain ? { plain } : {}),
    };
    const pasted = await this.#client.sendRequest<PasteResult | null>(PASTE, params, token);
    return pasted ? [toEdit(document, pasted)] : undefined;
  }
}

function toEdit(document: TextDocument, { kind, newText, edits }: PasteResult): DocumentPasteEdit {
  const words = tableSentences();
  const edit = new DocumentPasteEdit(newText, kind === 'table' ? words.pasteTable : words.pasteCells, KIND);
  if (edits.length === 0) return edit;
  const additional = new WorkspaceEdit();
  for (const { range, newText: text } of edits) {
    const { start, end } = range;
    additional.replace(document.uri, new Range(start.line, start.character, end.line, end.character), text);
  }
  edit.additionalEdit = additional;
  return edit;
}
