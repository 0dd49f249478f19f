import { absolute, type SectionFacts, type Span, type Table } from '@soat/engine';
import type { CodeLens, Command } from 'vscode-languageserver';
import { SHOW_CHECKED_COMMAND } from '../protocol.ts';
import type { ClientCan, View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { FIGURE_WORDS } from '../words/figures.ts';
import { toldPlaces } from './figure-states.ts';

/**
 * A line over each table that says how many of its sums and percentages are right, or that some are not; it leads to the
 * list of them. None over a table in which nothing adds up.
 */
export function codeLenses(view: View, can: ClientCan): CodeLens[] {
  const { facts, cut } = view.report;
  if (!facts || !view.settings.codeLens) return [];
  const told = toldPlaces(view);
  const words = FIGURE_WORDS[view.settings.language];
  return facts.sections.flatMap((own, section) =>
    own.tables.flatMap((table): CodeLens[] => {
      const { right, wrong } = countIn(own, table, (span) => isIn(absolute(cut, { section, span }), told));
      if (right + wrong === 0) return [];
      const range = toRange(view.document, absolute(cut, { section, span: table.span }));
      const title = wrong > 0 ? words.someWrong(wrong, right) : words.allRight(right);
      // A client without the command shows the words all the same.
      const command: Command = can.commands
        ? { title, command: SHOW_CHECKED_COMMAND, arguments: [view.document.uri, range] }
        : { title, command: '' };
      return [{ range: { start: range.start, end: range.start }, command }];
    }),
  );
}

/** The sums and percentages of a table. What does not add up counts as wrong only where the reader is told so. */
function countIn(
  own: SectionFacts,
  table: Table,
  isTold: (span: Span) => boolean,
): { readonly right: number; readonly wrong: number } {
  const verdicts = own.verdicts.filter(({ identity }) => identity.table === table);
  const shares = own.shares.filter((share) => share.table === table);
  const broken = verdicts.filter(({ agrees }) => !agrees);
  const off = shares.filter(({ fit }) => fit === 'none');
  return {
    right: verdicts.length - broken.length + shares.length - off.length,
    wrong:
      broken.filter(({ whole, identity }) =>
        [whole, ...identity.parts.map(({ cell }) => cell)].some((cell) => isTold(cell.span)),
      ).length + off.filter(({ percent }) => isTold(percent.span)).length,
  };
}

function isIn(span: Span, told: readonly Span[]): boolean {
  return told.some((other) => other.start < span.end && span.start < other.end);
}
