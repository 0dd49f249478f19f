import type { FigureFact, FigureRef, Span } from '@soat/engine';
import type { FigureState } from '../protocol.ts';
import type { View } from '../session.ts';

/** The rules that tell of figures that do not go together, and of these the ones that speak of both places alike. */
const SUMS = ['wrong-total', 'wrong-row-sum', 'balance', 'wrong-sum-in-text', 'part-exceeds-whole'];
const SHARES = ['wrong-percentage', 'wrong-percentage-in-text', 'aim-against-figure'];
const DIFFERENCES = ['wrong-growth-in-text', 'wrong-remainder-in-text'];
const PAIRS = ['text-against-table', 'text-against-text', 'table-against-table', 'carry-over', 'consolidation'];
const FIGURE_RULES: ReadonlySet<string> = new Set([
  ...SUMS,
  ...SHARES,
  ...DIFFERENCES,
  ...PAIRS,
  'shrinking-cumulative',
]);

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
  // Counted from the section's start, as the spans of its figures are.
  const here = told
    .filter((span) => span.start < end && start < span.end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  for (const figure of own.figures) {
    const agrees = checked.get(figure);
    if (isIn(figure.reach, here)) states.set(figure, 'differs');
    else if (agrees === true) states.set(figure, 'agrees');
    // What takes it in may be silenced: then nothing is known of it.
    else states.set(figure, agrees === false && isTold(view, section, figure, here) ? 'differs' : 'unchecked');
  }
  return states;
}

/** Whether a sum that a figure takes part in is told of as wrong: the finding then stands at another of its figures. */
function isTold(view: View, section: number, figure: FigureFact, told: readonly Span[]): boolean {
  if (told.length === 0) return false;
  const ref: FigureRef = { path: undefined, section, figure };
  const sums = view.figures?.sumsOf(ref) ?? [];
  const refs = sums.flatMap(({ whole, terms }) => [whole, ...terms.map((term) => term.ref)]);
  const near = refs.filter((one) => one.path === undefined && one.section === section).map((one) => one.figure);
  const percents = (view.figures?.sharesOf(ref) ?? []).map(({ percent }) => percent);
  return [...near, ...percents].some(({ reach }) => isIn(reach, told));
}

function isIn(place: Span, told: readonly Span[]): boolean {
  return told.some((span) => span.start < place.end && place.start < span.end);
}
