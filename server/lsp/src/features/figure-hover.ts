import { absolute, type FigureRef, type FigureShare } from '@soat/engine';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { FIGURE_WORDS } from '../words/figures.ts';
import { checkLine, checksOf, type FigureCheck, figureName } from './figure-checks.ts';
import { figureAt, isSame, locationOf } from './figure-places.ts';
import { escapeMarkdown, type Share, shareAsMarkdown, sumAsMarkdown } from './sums.ts';

/** A hover that tells more lines than these is not read. */
const MOST_LINES = 6;

/**
 * What a figure has to tell: the sum or percentage that it first stands in, laid out; then, a line each, whatever else
 * takes it in, and where else it is stated. Null where there is no figure.
 */
export function hoverFigure(view: View, position: Position): Hover | null {
  const ref = figureAt(view, position);
  if (!ref) return null;
  const checks = checksOf(view, ref);
  const { language } = view.settings;
  const [first] = checks;
  const laidOut = first && layOut(view, ref, first);
  const rest = laidOut === undefined ? checks : checks.slice(1);
  const { figure } = ref;
  const name = `**${escapeMarkdown(figureName(view, ref))}**: ${escapeMarkdown(`${figure.text}${figure.percent ? '%' : ''}`)}`;
  const isNamed = laidOut !== undefined && (first?.share !== undefined || (first?.sum && isSame(first.sum.whole, ref)));
  const lines = rest.slice(0, MOST_LINES).map((check) => `- ${escapeMarkdown(checkLine(check).replace(/^• /u, ''))}`);
  if (rest.length > MOST_LINES) lines.push(`- ${FIGURE_WORDS[language].andMore(rest.length - MOST_LINES)}`);
  const told = [
    ...(isNamed ? [] : [name]),
    ...(laidOut === undefined ? [] : [laidOut]),
    ...(checks.length === 0 ? [FIGURE_WORDS[language].nothingChecks] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...sourceLine(view, ref),
  ];
  return {
    contents: { kind: MarkupKind.Markdown, value: told.join('\n\n') },
    range: toRange(view.document, absolute(view.report.cut, { section: ref.section, span: figure.reach })),
  };
}

/** A sum or a percentage of a table with every part and its label; undefined for what is told in a line. */
function layOut(view: View, ref: FigureRef, { sum, share }: FigureCheck): string | undefined {
  const { language } = view.settings;
  if (sum?.verdict) return sumAsMarkdown(sum.verdict, language);
  const own = share && tableShare(view, ref, share);
  return own && shareAsMarkdown(own, language);
}

function tableShare(view: View, { section }: FigureRef, share: FigureShare): Share | undefined {
  return view.report.facts?.sections[section]?.shares.find(({ percent }) => percent === share.percent.cell?.cell);
}

/** A link to where the figure comes from, where that is elsewhere. */
function sourceLine(view: View, ref: FigureRef): readonly string[] {
  const source = view.figures?.restatementOf(ref)?.source;
  if (!source || isSame(source, ref)) return [];
  const location = locationOf(view, source);
  if (!location) return [];
  const line = location.range.start.line + 1;
  const words = FIGURE_WORDS[view.settings.language];
  const label = `${source.path === undefined ? '' : `${source.path}, `}${words.line(line)}`;
  return [`${words.from} [${escapeMarkdown(label)}](${location.uri}#L${line})`];
}
