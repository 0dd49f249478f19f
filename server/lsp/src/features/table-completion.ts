import { type FormColumn, missingTotals, type Table } from '@soat/engine';
import { type CompletionItem, CompletionItemKind, type Position, type Range } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { COMPLETION_WORDS } from '../words/completion.ts';
import { SENTENCES } from '../words/sentences.ts';
import { sectionAt, touches } from './at-offset.ts';
import { plainLetters } from './plain-letters.ts';
import { shownIn } from './table-rewrites.ts';
import { lineAt } from './typed-text.ts';

/** Labels for the column under the cursor in a header row; the total row right below a table that has none. */
export function completeTable(view: View, position: Position): CompletionItem[] {
  const line = lineAt(view, position.line);
  if (/^\s*\|/u.test(line) && isHeader(view, position.line)) return labelItems(view, position, line);
  return /^\s*(?:\|[^|]*)?$/u.test(line) ? totalRow(view, position, line) : [];
}

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/** A header row stands above the row of dashes, or is the first row of a table that has no such row yet. */
function isHeader(view: View, line: number): boolean {
  const below = lineAt(view, line + 1);
  if (DELIMITER.test(below) && below.includes('-')) return true;
  return !/^\s*\|/u.test(lineAt(view, line - 1)) && !/^\s*\|/u.test(below);
}

/** A label that a column may have, and where it is known from. */
interface Label {
  readonly text: string;
  readonly detail: string;
}

function labelItems(view: View, position: Position, line: string): CompletionItem[] {
  const before = line.slice(0, position.character);
  const left = before
    .split(/(?<!\\)\|/u)
    .slice(1, -1)
    .map((cell) => cell.trim());
  const typed = /(?:^|\|)\s*([^|]*)$/u.exec(before)?.[1] ?? '';
  const rest = /^[^|]*?(?=\s*(?:\||$))/u.exec(line.slice(position.character))?.[0] ?? '';
  const range: Range = {
    start: { line: position.line, character: position.character - typed.length },
    end: { line: position.line, character: position.character + rest.length },
  };
  const known = new Set(left);
  const unique = [...formLabels(view, left), ...usedLabels(view, position.line)].filter(
    ({ text }) => !known.has(text) && known.add(text),
  );
  return unique.map(({ text, detail }, i) => ({
    label: text,
    kind: CompletionItemKind.Field,
    detail,
    filterText: `${text} ${plainLetters(text)}`,
    sortText: String(i).padStart(3, '0'),
    textEdit: { range, newText: text },
  }));
}

/** The columns of the known forms, the one that follows the cell on the left first; the rest of its group with a slash. */
function formLabels(view: View, left: readonly string[]): readonly Label[] {
  const forms = view.report.facts?.kind.forms ?? [];
  const before = left.at(-1);
  return forms
    .flatMap((form) => {
      const at = form.columns.findIndex(
        (column, i) => before !== undefined && isWritten(before, column, form.columns[i - 1]),
      );
      return form.columns.map((column, i) => ({
        text:
          at >= 0 && i > at && column.group !== undefined && column.group === form.columns[at]?.group
            ? `/ ${column.label}`
            : fullLabel(column),
        detail: form.title,
        rank: at >= 0 && i > at ? i - at : 100 + i,
      }));
    })
    .sort((a, b) => a.rank - b.rank);
}

function fullLabel({ group, label }: FormColumn): string {
  return group === undefined ? label : `${group} / ${label}`;
}

function isWritten(cell: string, column: FormColumn, left: FormColumn | undefined): boolean {
  const text = cell.normalize('NFC').toLowerCase();
  if (text === fullLabel(column).toLowerCase()) return true;
  return left?.group !== undefined && left.group === column.group && text === `/ ${column.label}`.toLowerCase();
}

/** The labels of the report's other tables as they are written there. */
function usedLabels(view: View, line: number): readonly Label[] {
  const { facts, cut } = view.report;
  const words = COMPLETION_WORDS[view.settings.language];
  return (facts?.sections ?? []).flatMap((own, section) =>
    own.tables.flatMap((table): Label[] => {
      const start = view.document.positionAt((cut.starts[section] ?? 0) + table.span.start).line;
      if (start === line) return [];
      return table.raw.header.cells.flatMap(({ span }) => {
        const text = own.section.text.slice(span.start, span.end);
        return text === '' ? [] : [{ text, detail: words.usedInReport }];
      });
    }),
  );
}

/** «Tổng số» with the sum of every column, offered on the line right below a table, or in its last, half-typed row. */
function totalRow(view: View, position: Position, line: string): CompletionItem[] {
  const at = tableAbove(view, position.line);
  const totals = at && missingTotals(at);
  if (!at || !totals) return [];
  const words = COMPLETION_WORDS[view.settings.language];
  const name = SENTENCES[view.settings.language].total;
  const cells = cellsOf(at, totals, name);
  const newText = `| ${cells.join(' | ')} |`;
  const end = { line: position.line, character: line.length };
  return [
    {
      label: name,
      kind: CompletionItemKind.Snippet,
      detail: words.totalRow,
      documentation: { kind: 'markdown', value: `\`\`\`markdown\n${newText}\n\`\`\`` },
      filterText: `${line.trim()} ${name} ${plainLetters(name)}`,
      sortText: '!0',
      textEdit: { range: { start: { line: position.line, character: 0 }, end }, newText },
    },
  ];
}

/** The table whose last row stands on the line above, or on this one. A half-typed row is none of its rows. */
function tableAbove(view: View, line: number): Table | undefined {
  if (line === 0) return undefined;
  const above = view.document.offsetAt({ line: line - 1, character: 0 });
  const section = sectionAt(view, above);
  const table = section?.facts.tables.find(({ span }) => touches(span, section.offset));
  if (!section || !table) return undefined;
  const here = view.document.offsetAt({ line, character: 0 }) - above + section.offset;
  const rows = table.rows.filter((row) => row.span.end <= here);
  const last = rows.at(-1);
  const isLast = last !== undefined && table.rows.indexOf(last) >= table.rows.length - 2;
  return isLast ? { ...table, rows } : undefined;
}

function cellsOf(table: Table, totals: NonNullable<ReturnType<typeof missingTotals>>, name: string): readonly string[] {
  let named = false;
  return table.columns.map((column, i) => {
    const value = totals[i];
    if (value) return shownIn(table, { value });
    if (column.kind === 'ordinal') return '*';
    if (column.kind !== 'text' || named) return '';
    named = true;
    return name;
  });
}
