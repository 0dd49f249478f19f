import {
  FIGURES,
  FIGURES_IN,
  type FigureGroup,
  type FigureItem,
  type FigureRow,
  type FigureSection,
  type FigureState,
  type FiguresInParams,
  type FiguresInResult,
  type FiguresParams,
  type FiguresResult,
  type WireRange,
} from '@soat/lsp/protocol';
import {
  type Disposable,
  type Event,
  EventEmitter,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { figureSentences } from '../language.ts';
import type { ActiveReport } from './active-report.ts';

/** A line of the tree: a section, a table or the prose of it, a row, a figure. */
type Node =
  | { readonly kind: 'section'; readonly section: FigureSection; readonly version: number }
  | { readonly kind: 'group'; readonly group: FigureGroup }
  | { readonly kind: 'row'; readonly row: FigureRow }
  | { readonly kind: 'figure'; readonly figure: FigureItem };

/** An icon of its own shape for every state, so that the colour is not needed. */
const ICONS: Readonly<Record<FigureState, string>> = { agrees: 'pass', differs: 'error', unchecked: 'circle-outline' };

/** The view «Bảng kiểm số liệu»: the figures of the report that is looked at, by section, each with its state. */
export class FigureTree implements TreeDataProvider<Node>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #report: ActiveReport;
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<Node>;
  readonly #subscriptions: readonly Disposable[];

  constructor(client: BaseLanguageClient, report: ActiveReport) {
    this.#client = client;
    this.#report = report;
    this.#view = window.createTreeView('soat.figures', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      report.onDidChange(() => {
        // A view that is not seen asks for its lines when it is opened.
        if (this.#view.visible) this.#changed.fire(undefined);
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#changed.fire(undefined);
      }),
    ];
  }

  get onDidChangeTreeData(): Event<undefined> {
    return this.#changed.event;
  }

  /** The tree as text, two blanks to a level: what its lines say, with the descriptions in brackets. */
  async asText(node?: Node, depth = 0): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const child of await this.getChildren(node)) {
      const { label, description } = this.getTreeItem(child);
      lines.push(`${'  '.repeat(depth)}${label} (${description})`);
      lines.push(...(await this.asText(child, depth + 1)));
    }
    return lines;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const { document } = this.#report;
    if (!document) return [];
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    switch (node?.kind) {
      case undefined:
        return this.#sections(uri);
      case 'section':
        return this.#groups(uri, node.section.section, node.version);
      case 'group':
        return childrenOf(node.group);
      case 'row':
        return node.row.figures.map((figure) => ({ kind: 'figure', figure }));
      default:
        return [];
    }
  }

  getTreeItem(node: Node): TreeItem {
    const uri = this.#report.document?.uri;
    switch (node.kind) {
      case 'section':
        return sectionItem(node.section);
      case 'group':
        return groupItem(node.group);
      case 'row':
        return rowItem(node.row, uri);
      case 'figure':
        return figureItem(node.figure, uri);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #sections(uri: string): Promise<Node[]> {
    const params: FiguresParams = { uri };
    const { sections, version } = await this.#client.sendRequest<FiguresResult>(FIGURES, params);
    this.#view.message = sections.length === 0 ? figureSentences().noFigures : '';
    return sections.map((section) => ({ kind: 'section', section, version }));
  }

  async #groups(uri: string, section: number, version: number): Promise<Node[]> {
    const params: FiguresInParams = { uri, section, version };
    const { groups } = await this.#client.sendRequest<FiguresInResult>(FIGURES_IN, params);
    return groups.map((group) => ({ kind: 'group', group }));
  }
}

/** The rows of a table; the prose has only figures. */
function childrenOf({ table, rows }: FigureGroup): Node[] {
  if (table !== undefined) return rows.map((row) => ({ kind: 'row', row }));
  return rows.flatMap(({ figures }) => figures).map((figure) => ({ kind: 'figure', figure }));
}

function sectionItem({ title, counts, section }: FigureSection): TreeItem {
  const words = figureSentences();
  const item = new TreeItem(title || words.opening, TreeItemCollapsibleState.Collapsed);
  item.id = `section ${section} ${title}`;
  item.description = words.counts(counts);
  item.iconPath = icon(counts.differs > 0 ? 'differs' : counts.agrees > 0 ? 'agrees' : 'unchecked');
  item.accessibilityInformation = { label: `${title || words.opening}: ${words.counts(counts)}` };
  item.contextValue = 'section';
  return item;
}

function groupItem({ table, rows }: FigureGroup): TreeItem {
  const item = new TreeItem(table ?? figureSentences().prose, TreeItemCollapsibleState.Expanded);
  item.iconPath = new ThemeIcon(table === undefined ? 'note' : 'table');
  item.description = figureSentences().counts(countsOf(rows));
  return item;
}

function rowItem({ label, range, figures }: FigureRow, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  const counts = countsOf([{ figures }]);
  item.description = figureSentences().counts(counts);
  item.iconPath = icon(counts.differs > 0 ? 'differs' : counts.agrees > 0 ? 'agrees' : 'unchecked');
  goesTo(item, uri, range);
  return item;
}

function figureItem({ text, label, range, state, checks }: FigureItem, uri: Uri | undefined): TreeItem {
  const words = figureSentences();
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  item.description = label;
  item.iconPath = icon(state);
  item.tooltip = [
    `${label}: ${text} (${words.states[state]})`,
    ...(checks.length > 0 ? checks : [words.nothingToHold]),
  ].join('\n');
  item.accessibilityInformation = { label: `${text}, ${label}, ${words.states[state]}` };
  goesTo(item, uri, range);
  return item;
}

function countsOf(rows: readonly Pick<FigureRow, 'figures'>[]): Record<FigureState, number> {
  const counts = { agrees: 0, differs: 0, unchecked: 0 };
  for (const { figures } of rows) for (const { state } of figures) counts[state]++;
  return counts;
}

function icon(state: FigureState): ThemeIcon {
  return new ThemeIcon(ICONS[state]);
}

function goesTo(item: TreeItem, uri: Uri | undefined, { start, end }: WireRange): void {
  if (!uri) return;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection, preserveFocus: false }] };
}
