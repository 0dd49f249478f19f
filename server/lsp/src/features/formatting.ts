import { formatTables } from '@soat/tables';
import {
  type Connection,
  type Disposable,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { toSpan } from '../from-protocol.ts';
import type { View } from '../session.ts';
import { toTextEdits } from '../to-protocol.ts';

/** The edits that align the columns of a report's tables, in all of it or in a range; none for other files. */
export function formatting(view: View, range?: Range): TextEdit[] {
  if (!view.report.facts) return [];
  const { document, settings } = view;
  const within = range && toSpan(document, range);
  return toTextEdits(document, formatTables(document.getText(), { maxWidth: settings.tableWidth, within }));
}

/**
 * Tells the client which documents can be formatted: the open reports, and no other Markdown file, so that nobody who
 * formats those with something else is asked which of the two to take.
 */
export class FormattedReports {
  readonly #connection: Connection;
  readonly #reports = new Set<string>();
  #registered: Promise<readonly Disposable[]> = Promise.resolve([]);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** An open document has been checked, or is closed: `isReport` is then false. */
  tell(uri: string, isReport: boolean): void {
    if (this.#reports.has(uri) === isReport) return;
    if (isReport) this.#reports.add(uri);
    else this.#reports.delete(uri);
    this.#registered = this.#registered
      .then((old) => this.#register(old))
      .catch((error: unknown) => {
        this.#connection.console.error(`client/registerCapability: ${String(error)}`);
        return [];
      });
  }

  async #register(old: readonly Disposable[]): Promise<readonly Disposable[]> {
    const documentSelector = [...this.#reports].map((uri) => ({ language: 'markdown', pattern: patternOf(uri) }));
    const options = { documentSelector };
    const { client } = this.#connection;
    const fresh =
      documentSelector.length === 0
        ? []
        : await Promise.all([
            client.register(DocumentFormattingRequest.type, options),
            client.register(DocumentRangeFormattingRequest.type, options),
          ]);
    for (const one of old) one.dispose();
    return fresh;
  }
}

/** A glob that fits the path of one URI; a drive letter is left out, since clients write it in several ways. */
function patternOf(uri: string): string {
  const path = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?(.*)$/iu.exec(uri)?.[1] ?? uri;
  const decoded = decode(path).replace(/^\/[a-z]:/iu, '');
  return `**/${decoded.replace(/^\/+/u, '').replace(/[*?{}[\]!]/gu, '[$&]')}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
