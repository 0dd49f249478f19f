import type { CompletionItem, Position } from 'vscode-languageserver';
import type { ClientCan, View } from '../session.ts';
import { inFrontMatter } from './at-offset.ts';
import { completeFrontMatter, completeKindName } from './front-matter-completion.ts';
import { completeSkeleton, completeSnippets } from './snippet-completion.ts';

/**
 * The last letters of `muc`, `mục`, `bang`, `bảng` and `baocao`, for editors that ask when one of them is typed. (VS Code
 * does not at the end of a word, so that our client asks there.) We answer only where the line is just such a word.
 */
export const TRIGGER_CHARACTERS: readonly string[] = ['c', 'g', 'o'];

const TRIGGER_WORDS = /^\s*(?:muc|mục|bang|bảng|baocao)$/u;

/**
 * What may be completed at a position. In a report: keys and values of the front matter, sections and tables of the
 * body. In any other file: the whole skeleton where the file is empty, and the kinds of report behind `loại:`.
 */
export function complete(
  view: View,
  position: Position,
  trigger: string | undefined,
  can: ClientCan,
): CompletionItem[] {
  const offset = view.document.offsetAt(position);
  const line = view.document.getText({ start: { line: position.line, character: 0 }, end: position }).normalize('NFC');
  if (trigger !== undefined && !TRIGGER_WORDS.test(line)) return [];
  const { facts } = view.report;
  if (!facts) return [...completeSkeleton(view, position, can), ...completeKindName(view, offset)];
  return inFrontMatter(facts, offset) ? completeFrontMatter(view, offset, can) : completeSnippets(view, position, can);
}
