import { absolute, type FigureOffer, figureOffers, show } from '@soat/engine';
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { COMPLETION_WORDS } from '../words/completion.ts';
import { sectionAt } from './at-offset.ts';
import { toldPlaces } from './figure-states.ts';
import { lineAt, paragraphBefore } from './typed-text.ts';

/** Words behind which a figure is offered as soon as a blank is typed: what these reports count, and «đạt». */
export const ENDS_IN_MEASURE =
  /(?:tiếp nhận|nhận giải quyết|giải quyết|(?:trước|sớm|đúng|quá|trễ|trong) hạn|trực tuyến|trực tiếp|chuyển sang|chuyển qua|tỷ lệ|tỉ lệ|đạt|chiếm)(?: là| được| có)?\s$/iu;

/**
 * The figure that a table states of what the sentence before the cursor speaks of, with its place. Digits that are typed
 * already are replaced.
 */
export function completeFigure(view: View, position: Position): CompletionItem[] {
  const { facts } = view.report;
  const section = sectionAt(view, view.document.offsetAt(position));
  const line = lineAt(view, position.line);
  if (!facts || !section || /^\s*[|#]/u.test(line)) return [];
  const typed = /(?<![\p{L}\d.,/])[\d.,]*$/u.exec(line.slice(0, position.character))?.[0] ?? '';
  const start = { line: position.line, character: position.character - typed.length };
  const before = paragraphBefore(view, start).normalize('NFC');
  if (!/\p{L}\s*$/u.test(before)) return [];
  const behind = line.slice(position.character);
  const words = COMPLETION_WORDS[view.settings.language];
  const digits = typed.replace(/\D/gu, '');
  const found = figureOffers(facts, section.index, before);
  const padded = found.length > 0 && writesZeros(view);
  const offers = found
    .map((offer) => ({ offer, figure: written(offer, padded) }))
    .filter(({ figure }) => figure.replace(/\D/gu, '').startsWith(digits));
  return offers.map(({ offer, figure }, i) => {
    const unit = offer.percent || /^\s*(?:hồ sơ|bộ|HS|%)/iu.test(behind) ? '' : ' hồ sơ';
    const gap = /\s$/u.test(before) ? '' : ' ';
    return {
      label: `${figure}${unit}`,
      kind: CompletionItemKind.Value,
      detail: `${isDoubtful(view, offer) ? `${words.doubtful} · ` : ''}${offer.from.join(offer.percent ? ' : ' : ' + ')}`,
      documentation: words.fromTable,
      // What is typed so far is digits or nothing; no word of the label may be asked for.
      filterText: `${typed}${figure}`,
      sortText: `!${i}`,
      preselect: i === 0,
      textEdit: { range: { start, end: position }, newText: `${gap}${figure}${unit}` },
    };
  });
}

/** Whether the reader is told that a cell which the figure is from does not go with others. */
function isDoubtful(view: View, { cells }: FigureOffer): boolean {
  const told = toldPlaces(view);
  if (told.length === 0) return false;
  return (view.report.facts?.sections ?? []).some((own, section) =>
    own.tables.some((table) =>
      cells.some((cell) => {
        if (table.rows[cell.row]?.cells[cell.column] !== cell) return false;
        const place = absolute(view.report.cut, { section, span: cell.span });
        return told.some((span) => span.start < place.end && place.start < span.end);
      }),
    ),
  );
}

function written({ value, percent }: FigureOffer, padded: boolean): string {
  const text = show(value);
  if (percent) return `${text}%`;
  return padded && /^\d$/u.test(text) && text !== '0' ? `0${text}` : text;
}

/** Whether the report writes 05 for 5 in its sentences. */
function writesZeros(view: View): boolean {
  return (view.report.facts?.sections ?? []).some(({ section, proseFigures }) =>
    proseFigures.some(({ span }) => /^0\d$/u.test(section.text.slice(span.start, span.end))),
  );
}
