import { type FigureRef, readCell, rewrittenAs } from '@soat/engine';
import {
  type AnnotatedTextEdit,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientCan, View } from '../session.ts';
import { FIGURE_WORDS } from '../words/figures.ts';
import { figureAt, rangeOf } from './figure-places.ts';

/**
 * The figure that would be changed everywhere it is restated. Throws an answer in words where there is none, or where it
 * is stated only once; null in a file that is no report.
 */
export function prepareRename(view: View, position: Position): { range: Range; placeholder: string } | null {
  if (!view.report.facts) return null;
  const { ref } = restatedAt(view, position);
  return { range: rangeOf(view, ref), placeholder: ref.figure.text };
}

/**
 * Changes a figure in every place of the report that states it, each in its own writing, to be confirmed place by place.
 * A place whose writing can't be kept for sure is left alone, and so is every linked report.
 */
export function rename(view: View, position: Position, newName: string, can: ClientCan): WorkspaceEdit | null {
  if (!view.report.facts) return null;
  const words = FIGURE_WORDS[view.settings.language];
  const { ref, own, elsewhere } = restatedAt(view, position);
  const reading = readCell(newName.trim());
  if (
    reading.kind !== 'figure' ||
    reading.value.digits < 0n ||
    reading.writing === 'ambiguous-comma' ||
    (reading.percent && !ref.figure.percent)
  )
    return refuse(words.renameNotRead(newName.trim()));
  if (rewrittenAs(ref.figure, reading.value) === undefined) return refuse(words.renameNotSure);
  const changes = own.flatMap((place) => {
    const newText = rewrittenAs(place.figure, reading.value);
    return newText === undefined ? [] : [{ place, newText }];
  });
  const edits = changes
    .filter(({ place, newText }) => newText !== place.figure.text)
    .map(({ place, newText }): AnnotatedTextEdit => {
      const edit = { range: rangeOf(view, place), newText };
      return can.changeAnnotations
        ? { ...edit, annotationId: place.figure.cell ? 'table' : 'prose' }
        : (edit as AnnotatedTextEdit);
    });
  const description = words.renameDescription(
    ref.figure.text,
    rewrittenAs(ref.figure, reading.value) ?? '',
    own.length - changes.length,
    elsewhere,
  );
  return asWorkspaceEdit(view, edits, description, can);
}

function restatedAt(
  view: View,
  position: Position,
): { readonly ref: FigureRef; readonly own: readonly FigureRef[]; readonly elsewhere: number } {
  const words = FIGURE_WORDS[view.settings.language];
  const ref = figureAt(view, position);
  if (!ref) return refuse(words.renameNoFigure);
  const places = view.figures?.restatementOf(ref)?.places ?? [];
  const own = places.filter(({ path }) => path === undefined);
  if (own.length < 2) return refuse(words.renameNotRestated);
  return { ref, own, elsewhere: places.length - own.length };
}

function refuse(why: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, why);
}

function asWorkspaceEdit(view: View, edits: AnnotatedTextEdit[], description: string, can: ClientCan): WorkspaceEdit {
  const words = FIGURE_WORDS[view.settings.language];
  const { uri } = view.document;
  if (!can.versionedEdits) return { changes: { [uri]: edits } };
  const documentChanges = [{ textDocument: { uri, version: view.version }, edits }];
  if (!can.changeAnnotations) return { documentChanges };
  return {
    documentChanges,
    changeAnnotations: {
      table: { label: words.inTables, needsConfirmation: true, description },
      prose: { label: words.inProse, needsConfirmation: true, description },
    },
  };
}
