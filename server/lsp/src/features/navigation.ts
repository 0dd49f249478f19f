import type { FigureRef } from '@soat/engine';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type Position,
} from 'vscode-languageserver';
import { fileKey } from '../kinds.ts';
import type { ClientCan, Session, View } from '../session.ts';
import { figureAt, isSame, locationOf, rangeOf } from './figure-places.ts';

/**
 * Where the figure under the cursor comes from: of a figure that the prose restates its cell, or the cells that it adds
 * up; of one taken over from a linked report the figure there; of a percentage the figures that it is worked out from.
 */
export function definitionAt(view: View, position: Position, can: ClientCan): Location[] | LocationLink[] {
  const ref = figureAt(view, position);
  if (!ref) return [];
  const targets = sourcesOf(view, ref).flatMap((source) => locationOf(view, source) ?? []);
  if (!can.definitionLinks) return targets;
  const originSelectionRange = rangeOf(view, ref);
  return targets.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

function sourcesOf(view: View, ref: FigureRef): readonly FigureRef[] {
  const restatement = view.figures?.restatementOf(ref);
  if (restatement) return [restatement.source];
  const added = view.figures?.sumsOf(ref).find((sum) => isSame(sum.whole, ref) && isAcross(ref, sum.terms[0]?.ref));
  if (added) return added.terms.map((term) => term.ref);
  const share = view.figures?.sharesOf(ref).find(({ percent }) => percent === ref.figure);
  return [share?.part, share?.whole].flatMap((figure) => (figure ? [{ ...ref, figure }] : []));
}

/** Whether a part of a sum stands elsewhere than its whole: a cell behind a figure of the prose, another report. */
function isAcross(whole: FigureRef, part: FigureRef | undefined): boolean {
  if (part === undefined) return false;
  return part.path !== whole.path || (part.figure.cell !== undefined && whole.figure.cell === undefined);
}

/**
 * Every place that states what the figure under the cursor states: cells, prose and linked reports, and the prose that
 * adds it up with others; also in open reports that link to this one.
 */
export async function referencesAt(session: Session, view: View, position: Position): Promise<Location[]> {
  const ref = figureAt(view, position);
  if (!ref) return [];
  const places = statedAt(view, ref);
  const own = places.filter(({ path }) => path === undefined);
  const dependants = await Promise.all(session.linked.dependants(view.document.uri).map((uri) => session.view(uri)));
  return unique([
    ...places.flatMap((one) => locationOf(view, one) ?? []),
    ...dependants.flatMap((other) => own.flatMap((one) => (other ? statedIn(other, view.document.uri, one) : []))),
  ]);
}

/** The places of the report itself that state what the figure under the cursor states. */
export function highlightsAt(view: View, position: Position): DocumentHighlight[] | null {
  const ref = figureAt(view, position);
  if (!ref) return null;
  const source = view.figures?.restatementOf(ref)?.source ?? ref;
  return statedAt(view, ref)
    .filter(({ path }) => path === undefined)
    .map((one) => ({
      range: rangeOf(view, one),
      kind: isSame(one, source) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}

/** The figure, what restates it, and the prose that it is added up in with other cells. */
function statedAt(view: View, ref: FigureRef): readonly FigureRef[] {
  const places = view.figures?.restatementOf(ref)?.places ?? [ref];
  const sums = view.figures?.sumsOf(ref) ?? [];
  const added = sums.filter((sum) => !isSame(sum.whole, ref) && isAcross(sum.whole, ref)).map(({ whole }) => whole);
  const parts = sums.find((sum) => isSame(sum.whole, ref) && isAcross(ref, sum.terms[0]?.ref))?.terms ?? [];
  return [...places, ...added, ...parts.map((term) => term.ref)];
}

/** What a report that links to the document `uri` states of one of the figures there. */
function statedIn(other: View, uri: string, ref: FigureRef): readonly Location[] {
  const key = fileKey(uri);
  const path = [...(other.linked?.places ?? [])].find(([, place]) => fileKey(place.uri) === key)?.[0];
  const figure = path === undefined ? undefined : other.figures?.section(ref.section, path)?.figures[ref.figure.index];
  if (figure?.text !== ref.figure.text) return [];
  return statedAt(other, { path, section: ref.section, figure }).flatMap((one) => locationOf(other, one) ?? []);
}

function unique(locations: readonly Location[]): Location[] {
  const seen = new Set<string>();
  return locations.filter(({ uri, range }) => {
    const key = `${fileKey(uri)} ${range.start.line} ${range.start.character}`;
    return !seen.has(key) && seen.add(key);
  });
}
