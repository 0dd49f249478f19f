import { type CancellationToken, CodeLensRefreshRequest, type ServerCapabilities } from 'vscode-languageserver';
import { codeLenses } from './features/code-lens.ts';
import { figureAnnex } from './features/figure-annex.ts';
import { figureSections, figuresIn, uncheckedFigures } from './features/figure-list.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { documentLinks } from './features/links.ts';
import { definitionAt, highlightsAt, referencesAt } from './features/navigation.ts';
import { prepareRename, rename } from './features/rename.ts';
import { moveSection } from './features/section-moves.ts';
import { selectionRanges } from './features/selection.ts';
import { guarded } from './guarded.ts';
import {
  FIGURE_ANNEX,
  FIGURES,
  FIGURES_IN,
  type FigureAnnexParams,
  type FigureAnnexResult,
  type FiguresInParams,
  type FiguresInResult,
  type FiguresParams,
  type FiguresResult,
  MOVE_SECTION,
  type MoveSectionParams,
  type MoveSectionResult,
  UNCHECKED,
  type UncheckedParams,
  type UncheckedResult,
} from './protocol.ts';
import type { ClientCan, Session, View } from './session.ts';

/** What the server can do with figures as symbols, and with the parts of a report. */
export function figureCapabilities(can: ClientCan): ServerCapabilities {
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    renameProvider: can.prepareRename ? { prepareProvider: true } : true,
  };
}

interface InDocument {
  readonly textDocument: { readonly uri: string };
}

/** Answers the requests about figures. */
export function addFigureFeatures(session: Session): void {
  const { connection } = session;
  const answering =
    <Params extends InDocument, Result>(
      name: string,
      empty: Result,
      answer: (view: View, params: Params) => Result | Promise<Result>,
    ) =>
    (params: Params, token: CancellationToken): Promise<Result> =>
      guarded(session, name, empty, async (p: Params) => {
        const view = await session.view(p.textDocument.uri, token);
        return view ? answer(view, p) : empty;
      })(params);
  connection.onDefinition(
    answering('definition', [], (view, { position }) => definitionAt(view, position, session.can)),
  );
  connection.onReferences(answering('references', [], (view, { position }) => referencesAt(session, view, position)));
  connection.onDocumentHighlight(
    answering('documentHighlight', null, (view, { position }) => highlightsAt(view, position)),
  );
  connection.onCodeLens(answering('codeLens', [], (view) => codeLenses(view, session.can)));
  connection.languages.inlayHint.on(answering('inlayHint', [], (view, { range }) => inlayHints(view, range)));
  connection.onSelectionRanges(
    answering('selectionRange', [], (view, { positions }) => selectionRanges(view, positions)),
  );
  connection.onDocumentLinks(answering('documentLink', [], (view) => documentLinks(view)));
  connection.onPrepareRename(answering('prepareRename', null, (view, { position }) => prepareRename(view, position)));
  connection.onRenameRequest(
    answering('rename', null, (view, { position, newName }) => rename(view, position, newName, session.can)),
  );
  addFigureRequests(session);
}

/** The requests of figure-protocol.ts and outline-protocol.ts. */
function addFigureRequests(session: Session): void {
  const answer = <Params extends { readonly uri: string }, Result>(
    name: string,
    empty: Result,
    work: (view: View, params: Params) => Result,
  ): void => {
    const handler = guarded(session, name, empty, async (params: Params) => {
      const view = await session.view(params.uri);
      return view ? work(view, params) : empty;
    });
    session.connection.onRequest(name, (params: Params): Promise<unknown> => handler(params));
  };
  answer<FiguresParams, FiguresResult>(FIGURES, { version: 0, sections: [] }, figureSections);
  answer<FiguresInParams, FiguresInResult>(FIGURES_IN, { groups: [] }, figuresIn);
  answer<UncheckedParams, UncheckedResult>(UNCHECKED, { version: 0, ranges: [], message: '' }, uncheckedFigures);
  answer<MoveSectionParams, MoveSectionResult>(MOVE_SECTION, { version: 0 }, moveSection);
  answer<FigureAnnexParams, FigureAnnexResult>(FIGURE_ANNEX, { version: 0, markdown: '' }, figureAnnex);
}

/** Has the client ask anew for what the settings decide. */
export function refreshFigures({ connection, can }: Session): void {
  const failed = (error: unknown): void => connection.console.error(`refresh: ${String(error)}`);
  if (can.refreshCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
  if (can.refreshInlayHints) connection.languages.inlayHint.refresh().catch(failed);
}
