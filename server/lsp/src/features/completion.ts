import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import type { ClientCan, Session, View } from '../session.ts';
import { inFrontMatter } from './at-offset.ts';
import { completeCitation, ENDS_IN_CITATION } from './citation-completion.ts';
import { completeFigure, ENDS_IN_MEASURE } from './figure-completion.ts';
import { completeFrontMatter, completeKindName, completeUsedValues } from './front-matter-completion.ts';
import { completeSkeleton, completeSnippets } from './snippet-completion.ts';
import { completeTable } from './table-completion.ts';

/**
 * The last letters of `muc`, `mục`, `bang`, `bảng` and `baocao`, for editors that ask when one of them is typed. (VS Code
 * does not at the end of a word, so that our client asks there.) We answer only where the line is just such a word. The
 * blank stands behind a measure («tiếp nhận »), the bar begins a cell.
 */
export const TRIGGER_CHARACTERS: readonly string[] = ['c', 'g', 'o', ' ', '|'];

const TRIGGER_WORDS = /^\s*(?:muc|mục|bang|bảng|baocao)$/u;

/**
 * Whether a typed character is to be answered at all, by the line up to it. Looked at before anything is checked, since
 * a blank is typed after every word.
 */
export function isAsked(trigger: string | undefined, typed: string): boolean {
  if (trigger === undefined) return true;
  const line = typed.normalize('NFC');
  if (trigger === ' ') return ENDS_IN_MEASURE.test(line) || ENDS_IN_CITATION.test(line);
  if (trigger === '|') return /^\s*\|/u.test(line);
  return TRIGGER_WORDS.test(line);
}

/**
 * What may be completed at a position. In a report: keys and values of the front matter; in the body sections and tables,
 * labels and totals of a table, documents, and the figures that a sentence is about to state. In any other file: the
 * whole skeleton where the file is empty, and the kinds of report behind `loại:`.
 */
export async function complete(
  session: Session,
  view: View,
  position: Position,
  trigger: string | undefined,
): Promise<CompletionItem[] | CompletionList> {
  const { can } = session;
  const offset = view.document.offsetAt(position);
  const { facts } = view.report;
  if (!facts) {
    const typed = view.document.getText({ start: { line: position.line, character: 0 }, end: position });
    return trigger === undefined || TRIGGER_WORDS.test(typed.normalize('NFC'))
      ? [...completeSkeleton(view, position, can), ...completeKindName(view, offset)]
      : [];
  }
  if (!inFrontMatter(facts, offset)) return inBody(view, position, can);
  if (trigger === ' ' || trigger === '|') return [];
  const items = completeFrontMatter(view, offset, can);
  const { used, complete: isComplete } = await completeUsedValues(session, view, offset, items);
  return isComplete ? used : { isIncomplete: true, items: used };
}

function inBody(view: View, position: Position, can: ClientCan): CompletionItem[] {
  return [
    ...completeFigure(view, position),
    ...completeTable(view, position),
    ...completeCitation(view, position),
    ...completeSnippets(view, position, can),
  ];
}
