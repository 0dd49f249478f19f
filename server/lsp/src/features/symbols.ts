import { absolute, type Table } from '@soat/engine';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { OUTLINE_WORDS } from '../words/outline.ts';

interface Open {
  readonly level: number;
  readonly children: DocumentSymbol[];
}

/** The report's headings, nested by level, each with its tables. Empty for a file that is no report. */
export function documentSymbols(view: View): DocumentSymbol[] {
  const { facts, cut } = view.report;
  const top: DocumentSymbol[] = [];
  if (!facts) return top;
  let open: Open[] = [{ level: 0, children: top }];
  facts.sections.forEach((section, index) => {
    const level = section.section.heading?.level;
    if (level !== undefined) {
      open = open.filter((parent) => parent.level < level);
      const symbol = headingSymbol(view, index, level);
      open.at(-1)?.children.push(symbol);
      open.push({ level, children: symbol.children ?? [] });
    }
    for (const table of section.tables) {
      const range = toRange(view.document, absolute(cut, { section: index, span: table.span }));
      const name = tableName(view, table);
      open.at(-1)?.children.push({ name, kind: SymbolKind.Array, range, selectionRange: range });
    }
  });
  return top;
}

/** A table's caption; of one without a caption its first columns. */
export function tableName(view: View, { caption, columns }: Table): string {
  const labels = columns.filter(({ kind }) => kind !== 'ordinal').map(({ path }) => path.at(-1) ?? '');
  const named = labels.filter((label) => label !== '').slice(0, 3);
  return (
    caption?.trim() ||
    OUTLINE_WORDS[view.settings.language].tableOf(`${named.join(', ')}${labels.length > 3 ? ' …' : ''}`)
  );
}

function headingSymbol(view: View, index: number, level: number): DocumentSymbol {
  const { cut } = view.report;
  const section = cut.sections[index];
  const start = cut.starts[index] ?? 0;
  const heading = section?.heading?.span ?? { start: 0, end: 0 };
  const name = section?.text.slice(heading.start, heading.end).trim() || '#'.repeat(level);
  return {
    name,
    kind: SymbolKind.String,
    range: toRange(view.document, { start, end: endOfSection(view, index) }),
    selectionRange: toRange(view.document, absolute(cut, { section: index, span: heading })),
    children: [],
  };
}

/** Where a heading's part of the text ends: before the next heading of its level or above, without blank lines. */
export function endOfSection(view: View, index: number): number {
  const { cut } = view.report;
  const level = cut.sections[index]?.heading?.level ?? 0;
  let next = index + 1;
  while (next < cut.sections.length && (cut.sections[next]?.heading?.level ?? 0) > level) next++;
  const start = cut.starts[index] ?? 0;
  const end = cut.starts[next] ?? cut.text.length;
  return start + cut.text.slice(start, end).trimEnd().length;
}
