import type { Position } from 'vscode-languageserver';
import type { View } from '../session.ts';

/** The text of one line without its line break. */
export function lineAt(view: View, line: number): string {
  const { document } = view;
  if (line < 0 || line >= document.lineCount) return '';
  return document
    .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/[\r\n]+$/u, '');
}

/** The paragraph up to a position: from the first line behind a blank line, a heading, a table or a list mark. */
export function paragraphBefore(view: View, { line, character }: Position): string {
  const lines = [lineAt(view, line).slice(0, character)];
  for (let i = line - 1; i >= 0 && lines.length < 20; i--) {
    if (ITEM.test(lines[0] ?? '')) break;
    const above = lineAt(view, i);
    if (/^\s*(?:$|#|\||<!--|---)/u.test(above)) break;
    lines.unshift(above);
  }
  return lines.join(' ').replace(ITEM, '');
}

const ITEM = /^\s*(?:[-+*]|\d{1,2}[.)]|[a-zđ]\))\s+/u;
