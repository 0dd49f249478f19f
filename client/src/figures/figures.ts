import type { CoverageChangedParams } from '@soat/lsp/protocol';
import { commands, type Disposable, type Event } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ActiveReport } from './active-report.ts';
import { type AnnexPlace, writeAnnex } from './annex.ts';
import { UncheckedMarks } from './marks.ts';
import { FigureTree } from './tree.ts';

/** What an editor shows of a report's figures: their tree, the marks of those that nothing checks, their annex. */
export interface Figures extends Disposable {
  /** To be called once the server answers. */
  refresh(): Promise<void>;
  /** What the tree says at the moment. */
  treeAsText(): Promise<readonly string[]>;
}

/** Adds the tree and the commands. `onDidCheck` tells of every new check of a document. */
export function addFigures(client: BaseLanguageClient, onDidCheck: Event<CoverageChangedParams>): Figures {
  const report = new ActiveReport(client, onDidCheck);
  const marks = new UncheckedMarks(client, report);
  const tree = new FigureTree(client, report);
  const parts: readonly Disposable[] = [
    report,
    marks,
    tree,
    commands.registerCommand('soat.toggleUnchecked', () => marks.toggle()),
    commands.registerCommand('soat.writeFigures', (place?: AnnexPlace) =>
      writeAnnex(client, place === 'new' || place === 'report' ? place : undefined),
    ),
  ];
  return {
    refresh: () => report.refresh(),
    treeAsText: () => tree.asText(),
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}
