import {
  absolute,
  type ComputedBlank,
  type ComputedShare,
  computedBlanks,
  computedShares,
  joinedHeader,
  show,
  type Table,
} from '@soat/engine';
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import { toSpan } from '../from-protocol.ts';
import type { ClientCan, View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { TABLE_WORDS } from '../words/tables.ts';
import { sectionAt, touches } from './at-offset.ts';
import { fillCell } from './cell-edit.ts';
import { versionedEdit } from './versioned-edit.ts';

/** The kind of the actions that write into the table under the cursor what follows from what is there. */
export const TABLE_REWRITES = `${CodeActionKind.RefactorRewrite}.soat.table`;

/** A table of the document and the section that it stands in. */
interface PlacedTable {
  readonly section: number;
  readonly table: Table;
}

/** The table that a range begins in. */
function tableAt(view: View, range: Range): PlacedTable | undefined {
  const { start } = toSpan(view.document, range);
  const section = sectionAt(view, start);
  const table = section?.facts.tables.find(({ span }) => touches(span, section.offset));
  return section && table && { section: section.index, table };
}

/** What can be filled in and put in order in the table under the cursor. */
export function tableRewrites(view: View, range: Range, can: ClientCan): CodeAction[] {
  const placed = tableAt(view, range);
  if (!placed) return [];
  const words = TABLE_WORDS[view.settings.language];
  const action = (title: string, edits: TextEdit[]): CodeAction[] =>
    edits.length === 0 ? [] : [{ title, kind: TABLE_REWRITES, edit: versionedEdit(view, edits, can) }];
  const blanks = computedBlanks(placed.table);
  const shares = computedShares(placed.table);
  const inTotals = blanks.every(({ row }) => row.kind === 'total');
  return [
    ...action(
      inTotals ? words.fillTotalRow(blanks.length) : words.fillTotals(blanks.length),
      blankEdits(view, placed, blanks),
    ),
    ...action(words.fillShares(shares.length), shareEdits(view, placed, shares)),
    ...action(words.joinHeader, headerEdits(view, placed)),
  ];
}

function blankEdits(view: View, { section, table }: PlacedTable, blanks: readonly ComputedBlank[]): TextEdit[] {
  return blanks.map((blank) => fillCell(view, section, table, blank.cell, shownIn(table, blank)));
}

/** A sum in the way the table writes figures: without points between thousands only where it does without them. */
export function shownIn(table: Table, { value }: Pick<ComputedBlank, 'value'>): string {
  const figures = table.rows
    .flatMap((row) => row.cells)
    .flatMap(({ reading }) => (reading.kind === 'figure' ? [reading] : []));
  const bare = figures.some(
    ({ grouped, value: { digits, scale } }) => !grouped && digits >= 1000n * 10n ** BigInt(scale),
  );
  return show(value, { grouped: !bare || figures.some(({ grouped }) => grouped) });
}

function shareEdits(view: View, { section, table }: PlacedTable, shares: readonly ComputedShare[]): TextEdit[] {
  return shares.map(({ cell, value, sign }) =>
    fillCell(view, section, table, cell, `${show(value)}${sign ? '%' : ''}`),
  );
}

/** Writes the stacked header rows as one; the rows that they stood in go. */
function headerEdits(view: View, { section, table }: PlacedTable): TextEdit[] {
  const cells = joinedHeader(table);
  const stacked = table.rows.filter(({ kind }) => kind === 'header');
  const last = stacked.at(-1);
  if (!cells || !last) return [];
  const { cut } = view.report;
  const { header, delimiter } = table.raw;
  return [
    {
      range: toRange(view.document, absolute(cut, { section, span: header.span })),
      newText: `| ${cells.join(' | ')} |`,
    },
    {
      range: toRange(
        view.document,
        absolute(cut, { section, span: { start: delimiter.span.end, end: last.span.end } }),
      ),
      newText: '',
    },
  ];
}
