import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import { definitionAt, highlightsAt, referencesAt } from './features/navigation.ts';
import { prepareRename, rename } from './features/rename.ts';
import { guarded } from './guarded.ts';
import type { ClientCan, Session, View } from './session.ts';

/** What the server can do with figures as symbols. */
export function figureCapabilities(can: ClientCan): ServerCapabilities {
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
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
  connection.onPrepareRename(answering('prepareRename', null, (view, { position }) => prepareRename(view, position)));
  connection.onRenameRequest(
    answering('rename', null, (view, { position, newName }) => rename(view, position, newName, session.can)),
  );
}
