import {
  absolute,
  type ComputedBlank,
  computedBlanks,
  type FigureShare,
  precisely,
  type SectionFacts,
  type Span,
  show,
  type Table,
} from '@soat/engine';
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import { toSpan } from '../from-protocol.ts';
import type { View } from '../session.ts';
import { FIGURE_WORDS } from '../words/figures.ts';
import { fillCell } from './cell-edit.ts';
import { shownIn } from './table-rewrites.ts';

/** How many decimals more than are stated a percentage is shown with. */
const MORE_DECIMALS = 2;

/** What follows from the figures in a range and is not written: sums of empty total cells, percentages in full. */
export function inlayHints(view: View, range: Range): InlayHint[] {
  const { facts, cut } = view.report;
  const { totals, percentages } = view.settings.inlayHints;
  if (!facts || !(totals || percentages)) return [];
  const asked = toSpan(view.document, range);
  const meets = (section: number, span: Span): boolean => {
    const place = absolute(cut, { section, span });
    return place.start <= asked.end && asked.start <= place.end;
  };
  return facts.sections.flatMap((own, section) => {
    if (!meets(section, { start: 0, end: own.section.text.length })) return [];
    const tables = totals ? own.tables.filter((table) => meets(section, table.span)) : [];
    const shares = percentages ? sharesIn(view, section, own) : [];
    return [
      ...tables.flatMap((table) =>
        nearlyFilled(computedBlanks(table)).map((blank) => totalHint(view, section, table, blank)),
      ),
      ...shares
        .filter(({ percent }) => meets(section, percent.reach))
        .flatMap((share) => percentHint(view, section, share)),
    ];
  });
}

/**
 * The sums of which most figures are there, and which rest on no sum that has too few: in rows that are yet to be filled in
 * they would be told too early.
 */
function nearlyFilled(blanks: readonly ComputedBlank[]): readonly ComputedBlank[] {
  const byCell = new Map(blanks.map((blank) => [blank.cell, blank]));
  const isTold = ({ parts, empty }: Pick<ComputedBlank, 'parts' | 'empty'>): boolean =>
    parts.length > empty && parts.every(({ cell }) => isTold(byCell.get(cell) ?? FILLED));
  return blanks.filter(isTold);
}

const FILLED = { parts: [], empty: -1 };

function sharesIn(view: View, section: number, own: SectionFacts): readonly FigureShare[] {
  return own.shares.length + own.proseShares.length > 0 ? (view.figures?.section(section)?.shares ?? []) : [];
}

function totalHint(view: View, section: number, table: Table, blank: ComputedBlank): InlayHint {
  const text = shownIn(table, blank);
  const at = absolute(view.report.cut, { section, span: blank.cell.span }).start;
  const terms = blank.parts.map(
    ({ value, sign }, i) => `${sign < 0 ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + '}${show(value)}`,
  );
  return {
    position: view.document.positionAt(at),
    label: `= ${text}`,
    kind: InlayHintKind.Parameter,
    tooltip: FIGURE_WORDS[view.settings.language].totalHint(`${cut(terms)} = ${show(blank.value)}`),
    textEdits: [fillCell(view, section, table, blank.cell, text)],
    paddingRight: true,
  };
}

/** A column of a hundred rows is not told term by term. */
function cut(terms: readonly string[]): string {
  return terms.length <= 12 ? terms.join('') : `${terms.slice(0, 8).join('')} + …${terms.slice(-2).join('')}`;
}

function percentHint(view: View, section: number, share: FigureShare): InlayHint[] {
  const exact = precisely(share, MORE_DECIMALS);
  if (!exact) return [];
  const source = view.report.cut.sections[section]?.text ?? '';
  const { end } = share.percent.span;
  const sign = /^[ \u00a0]?%/u.exec(source.slice(end, end + 2))?.[0].length ?? 0;
  return [
    {
      position: view.document.positionAt((view.report.cut.starts[section] ?? 0) + end + sign),
      label: `= ${show(exact)}%`,
      kind: InlayHintKind.Parameter,
      tooltip: `${show(share.partValue)} : ${show(share.wholeValue)} = ${show(exact)}%`,
      paddingLeft: true,
    },
  ];
}
