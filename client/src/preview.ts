import type { ShownFinding } from '@soat/export/editor';
import { KINDS, type KindsResult } from '@soat/lsp/protocol';
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  type LogOutputChannel,
  languages,
  Position,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkText } from './check-text.ts';
import type { LayoutBundle, Platform } from './export/platform.ts';
import { exportWords, sentences } from './language.ts';
import type { Reports } from './reports.ts';

type Read = ReturnType<LayoutBundle['previewOf']>['read'];
type Kinds = ReturnType<LayoutBundle['kindsOf']>;

/** What is used of markdown-it, which belongs to VS Code's own Markdown extension. */
export interface MarkdownIt {
  parse(text: string, env: unknown): object[];
  readonly renderer: { render(tokens: object[], options: unknown, env: unknown): string };
}

/** What VS Code's preview hands its renderer; only what is used. */
interface RenderEnvironment {
  readonly currentDocument?: Uri;
}

/** What is known of a document that a preview shows. */
interface Shown {
  /** The findings that the preview was last drawn with. */
  drawn: string;
  /** What was read of its text the last time, with these kinds. */
  read: Read | undefined;
  kinds: { readonly schemas: string; readonly own: Kinds } | undefined;
  /** The findings of a text that no editor shows, for which nobody asks the server. */
  asked: { readonly text: string; findings: readonly Found[] } | undefined;
}

interface Found {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly severity: ShownFinding['severity'];
  readonly headline: string;
}

/** A text whose front matter says what kind of report it is; every other text is left alone without a closer look. */
const MAY_BE_REPORT = /^\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?lo(?:\u1ea1|a\u0323)i[ \t]*:/u;

/** How long findings must stand still before a preview is drawn anew because of them alone. */
const REST = 400;

/**
 * Draws reports in VS Code's own Markdown preview as the pages that they will be. It stands between the parser and the
 * renderer: what others ask the parser for (the outline, links, folding) stays as it is, and so does every other text.
 */
export class ReportPreview implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #platform: Platform;
  readonly #reports: Pick<Reports, 'previewed'>;
  readonly #log: LogOutputChannel;
  readonly #shown = new Map<string, Shown>();
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    client: BaseLanguageClient,
    platform: Platform,
    reports: Pick<Reports, 'previewed'>,
    log: LogOutputChannel,
  ) {
    this.#client = client;
    this.#platform = platform;
    this.#reports = reports;
    this.#log = log;
    this.#subscriptions = [
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.#shown.has(uri.toString()))) this.#refreshSoon();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('soat')) return;
        for (const shown of this.#shown.values()) shown.kinds = undefined;
      }),
    ];
  }

  /** Takes its place in the Markdown engine; VS Code calls this once for each engine that it makes. */
  extend(md: MarkdownIt): MarkdownIt {
    const sources = new WeakMap<object, string>();
    const { parse } = md;
    const { render } = md.renderer;
    md.parse = (text, env) => {
      const tokens = parse.call(md, text, env);
      if (MAY_BE_REPORT.test(text)) sources.set(tokens, text);
      return tokens;
    };
    md.renderer.render = (tokens, options, env) => {
      const usual = (): string => render.call(md.renderer, tokens, options, env);
      const text = sources.get(tokens);
      return text === undefined ? usual() : this.#draw(text, env as RenderEnvironment, usual);
    };
    return md;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #draw(text: string, env: RenderEnvironment | undefined, usual: () => string): string {
    // A preview of changes writes its own marks into the text, which a page would lose.
    if (text.includes('<span data-diff-')) return usual();
    try {
      const bundle = this.#platform.bundleNow();
      if (bundle) return this.#page(bundle, text, env?.currentDocument) ?? usual();
      void this.#platform.loadBundle().then(refresh, (error: unknown) => this.#log.error(wordsOf(error)));
      return usual();
    } catch (error) {
      this.#log.error(`preview: ${wordsOf(error)}`);
      return `<p class="soat-note">${escaped(exportWords().previewFailed)}</p>\n${usual()}`;
    }
  }

  /** The page of a text; undefined where it is no report after all. */
  #page(bundle: LayoutBundle, text: string, uri: Uri | undefined): string | undefined {
    const document = uri && workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (!uri || document?.getText() !== text) return bundle.previewOf(text, { findings: [], summary: '' }).html;
    const shown = this.#of(uri);
    const findings = this.#findings(document, shown);
    const { html, read } = bundle.previewOf(text, {
      findings: findings.map((found) => placed(document, found)),
      summary: summaryOf(findings),
      kinds: this.#kinds(bundle, document, shown),
      previous: shown.read,
    });
    shown.read = read;
    shown.drawn = JSON.stringify(findings);
    if (html === undefined) return undefined;
    this.#reports.previewed(uri);
    return html;
  }

  #of(uri: Uri): Shown {
    const key = uri.toString();
    const shown = this.#shown.get(key) ?? { drawn: '', read: undefined, kinds: undefined, asked: undefined };
    this.#shown.set(key, shown);
    return shown;
  }

  /** What the editor shows under the text; for a text that no editor shows, what the server answers when asked. */
  #findings(document: TextDocument, shown: Shown): readonly Found[] {
    if (isInEditor(document)) {
      shown.asked = undefined;
      return languages.getDiagnostics(document.uri).filter(isOurs).map(foundIn);
    }
    const text = document.getText();
    if (shown.asked?.text !== text) {
      const asked = { text, findings: [] as readonly Found[] };
      shown.asked = asked;
      void checkText(this.#client, document.uri, text).then(({ diagnostics }) => {
        asked.findings = diagnostics.map(foundIn);
        if (shown.asked === asked && diagnostics.length > 0) this.#refreshSoon();
      });
    }
    return shown.asked?.findings ?? [];
  }

  /** The workspace's own kinds of report, which the server knows; until it has answered, there are none. */
  #kinds(bundle: LayoutBundle, document: TextDocument, shown: Shown): Kinds {
    if (!shown.kinds) {
      shown.kinds = { schemas: '[]', own: [] };
      const params = { uri: this.#client.code2ProtocolConverter.asUri(document.uri), text: document.getText() };
      void this.#client.sendRequest<KindsResult>(KINDS, params).then(({ schemas }) => {
        const key = JSON.stringify(schemas);
        if (key === shown.kinds?.schemas) return;
        shown.kinds = { schemas: key, own: bundle.kindsOf(schemas) };
        void refresh();
      });
    }
    return shown.kinds.own;
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const isStale = ([key, shown]: [string, Shown]): boolean => {
        const document = workspace.textDocuments.find((one) => one.uri.toString() === key);
        return document !== undefined && JSON.stringify(this.#findings(document, shown)) !== shown.drawn;
      };
      if ([...this.#shown].some(isStale)) void refresh();
    }, REST);
  }
}

async function refresh(): Promise<void> {
  await commands.executeCommand('markdown.preview.refresh');
}

function isInEditor({ uri }: TextDocument): boolean {
  const inputs = window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input));
  return inputs.some((input) => input instanceof TabInputText && input.uri.toString() === uri.toString());
}

function isOurs({ source }: Diagnostic): boolean {
  return source === 'Soát';
}

const SEVERITIES: Readonly<Record<DiagnosticSeverity, ShownFinding['severity']>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

function foundIn({ range, severity, message }: Diagnostic): Found {
  const { start, end } = range;
  return {
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    severity: SEVERITIES[severity],
    headline: message.split('\n')[0] ?? '',
  };
}

function placed(document: TextDocument, { range, severity, headline }: Found): ShownFinding {
  const offset = ({ line, character }: Found['range']['start']): number =>
    document.offsetAt(new Position(line, character));
  return { start: offset(range.start), end: offset(range.end), severity, headline };
}

function summaryOf(findings: readonly Found[]): string {
  const count = (severity: Found['severity']): number => findings.filter((one) => one.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') };
  return exportWords().previewFindings(sentences().findings(counts));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
