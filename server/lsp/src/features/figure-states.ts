import { absolute, type FigureFact, type Span } from '@soat/engine';
import type { FigureState } from '../protocol.ts';
import type { View } from '../session.ts';

/** The rules that tell of figures that do not go together, and of these the ones that speak of both places alike. */
const SUMS = ['wrong-total', 'wrong-row-sum', 'balance', 'wrong-sum-in-text', 'part-exceeds-whole'];
const SHARES = ['wrong-percentage', 'wrong-percentage-in-text'];
const PAIRS = ['text-against-table', 'text-against-text', 'table-against-table', 'carry-over', 'consolidation'];
const FIGURE_RULES: ReadonlySet<string> = new Set([...SUMS, ...SHARES, ...PAIRS, 'shrinking-cumulative']);

/**
 * Where the reader is told of a figure that does not go with others, in absolute offsets. What the settings or a
 * suppression silence, and what is only a matter of rounding, is not told.
 */
export function toldPlaces(view: View): readonly Span[] {
  return view.findings.flatMap(({ rule, severity, span, related }) => {
    if (!FIGURE_RULES.has(rule) || severity === 'hint') return [];
    const others = PAIRS.includes(rule) ? related.filter(({ path }) => path === undefined) : [];
    return [span, ...others.map((one) => one.span)];
  });
}

/** What is known of each figure of a section. `told` are the places of `toldPlaces`. */
export function statesIn(view: View, section: number, told: readonly Span[]): ReadonlyMap<FigureFact, FigureState> {
  const states = new Map<FigureFact, FigureState>();
  const checked = view.figures?.checkedIn(section);
  const own = view.figures?.section(section);
  if (!checked || !own) return states;
  const { cut } = view.report;
  const start = cut.starts[section] ?? 0;
  const end = start + (cut.sections[section]?.text.length ?? 0);
  const here = told.filter((span) => span.start < end && start < span.end);
  for (const figure of own.figures) {
    const place = absolute(cut, { section, span: figure.reach });
    const agrees = checked.get(figure);
    if (here.some((span) => span.start < place.end && place.start < span.end)) states.set(figure, 'differs');
    else if (agrees === undefined) states.set(figure, 'unchecked');
    else
      states.set(
        figure,
        agrees || !isTold(view, section, figure, here) ? (agrees ? 'agrees' : 'unchecked') : 'differs',
      );
  }
  return states;
}

/** Whether a sum that a figure takes part in is told of as wrong: the finding then stands at another of its figures. */
function isTold(view: View, section: number, figure: FigureFact, told: readonly Span[]): boolean {
  if (told.length === 0) return false;
  const ref = { path: undefined, section, figure };
  const start = view.report.cut.starts[section] ?? 0;
  const places = [
    ...(view.figures?.sumsOf(ref) ?? []).flatMap(({ whole, terms }) => [
      whole.figure,
      ...terms.map((term) => term.ref.figure),
    ]),
    ...(view.figures?.sharesOf(ref) ?? []).map(({ percent }) => percent),
  ];
  return places.some(({ reach }) =>
    told.some((span) => span.start < start + reach.end && start + reach.start < span.end),
  );
}
