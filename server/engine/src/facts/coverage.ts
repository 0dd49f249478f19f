import type { Span } from '../text/span.ts';
import type { SectionFacts } from './report.ts';
import { type Cell, isFigure } from './table.ts';

/** How many figures a section states, in its tables and its prose, and how many of them some check has tried. */
export function coverageOf(facts: SectionFacts): { readonly figures: number; readonly checked: number } {
  const stated = new Set<Cell>();
  for (const table of facts.tables) {
    const counted = new Set(
      table.columns.filter((column) => column.kind !== 'ordinal' && column.kind !== 'text').map((c) => c.index),
    );
    for (const row of table.rows) {
      if (row.kind === 'numbers' || row.kind === 'header') continue;
      for (const cell of row.cells) if (isFigure(cell) && counted.has(cell.column)) stated.add(cell);
    }
  }
  const tried = new Set(checkedCells(facts));
  for (const match of facts.tableMatches) for (const { cell } of match.cells) tried.add(cell);
  const prose = checkedFigures(facts);
  let checked = 0;
  for (const cell of stated) if (tried.has(cell)) checked++;
  for (const figure of facts.proseFigures) if (prose.has(figure.span)) checked++;
  return { figures: stated.size + facts.proseFigures.length, checked };
}

/** The spans of the prose figures that at least one check takes in: a sum, a percentage, a rise, a table that says the same. */
export function checkedFigures(facts: SectionFacts): ReadonlySet<Span> {
  const spans = new Set<Span>();
  for (const sum of facts.proseSums) for (const { figure } of [sum.whole, ...sum.parts]) spans.add(figure.span);
  for (const share of facts.proseShares)
    for (const span of [share.percent.figure.span, share.part.span, share.whole.span]) spans.add(span);
  for (const { change, now, before } of facts.proseGrowths)
    for (const { figure } of [change, now, before]) spans.add(figure.span);
  for (const match of facts.tableMatches) spans.add(match.statement.figure.span);
  const starts = new Set(facts.leftOvers.flatMap((one) => [one.whole, one.done, one.left].map((n) => n.span.start)));
  for (const { span } of facts.proseFigures) if (starts.has(span.start)) spans.add(span);
  return spans;
}

/** The cells that at least one sum or share takes in. */
export function checkedCells(facts: SectionFacts): ReadonlySet<Cell> {
  const cells = new Set<Cell>();
  for (const { identity } of facts.verdicts) {
    cells.add(identity.whole);
    for (const part of identity.parts) cells.add(part.cell);
  }
  for (const share of facts.shares) cells.add(share.percent);
  return cells;
}
