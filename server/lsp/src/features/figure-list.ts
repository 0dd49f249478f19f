import { absolute, type FigureFact, type FigureRef, type Span, type Table } from '@soat/engine';
import type {
  FigureCounts,
  FigureGroup,
  FigureItem,
  FigureRow,
  FigureSection,
  FigureState,
  FiguresInParams,
  FiguresInResult,
  FiguresResult,
  UncheckedResult,
} from '../protocol.ts';
import type { View } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { FIGURE_WORDS } from '../words/figures.ts';
import { checkLine, checksOf, figureName } from './figure-checks.ts';
import { rangeOf } from './figure-places.ts';
import { statesIn, toldPlaces } from './figure-states.ts';
import { tableName } from './symbols.ts';

type States = ReadonlyMap<FigureFact, FigureState>;

/** The sections of a report that state figures, with how many of these are in which state. */
export function figureSections(view: View): FiguresResult {
  const told = toldPlaces(view);
  const sections = (view.report.facts?.sections ?? []).flatMap((_, section): FigureSection[] => {
    const counts = countsOf(statesIn(view, section, told));
    if (counts.agrees + counts.differs + counts.unchecked === 0) return [];
    const heading = view.report.cut.sections[section]?.heading?.span;
    const span = heading ?? { start: 0, end: 0 };
    const range = toRange(view.document, absolute(view.report.cut, { section, span }));
    return [{ section, title: heading ? view.document.getText(range) : '', range, counts }];
  });
  return { version: view.version, sections };
}

/** 5.650 of «4.561/5.650» is told with the figure before it. */
function countsOf(states: States): FigureCounts {
  const counts: Record<FigureState, number> = { agrees: 0, differs: 0, unchecked: 0 };
  for (const [figure, state] of states) if (!figure.second) counts[state]++;
  return counts;
}

/** The figures of one section: table by table and row by row, and then those of the prose. */
export function figuresIn(view: View, { version, section }: Omit<FiguresInParams, 'uri'>): FiguresInResult {
  const facts = view.report.facts?.sections[section];
  if (!facts || version !== view.version) return { groups: [] };
  const states = statesIn(view, section, toldPlaces(view));
  const tables = facts.tables.map((table) => tableGroup(view, section, table, states));
  const prose = [...states].filter(([figure]) => !figure.cell && !figure.second);
  const stated = prose.map(([figure, state]) => itemOf(view, { path: undefined, section, figure }, state));
  return {
    groups: [
      ...tables.filter(({ rows }) => rows.length > 0),
      ...(stated[0] ? [{ table: undefined, rows: [{ label: '', range: stated[0].range, figures: stated }] }] : []),
    ],
  };
}

function tableGroup(view: View, section: number, table: Table, states: States): FigureGroup {
  const own = [...states].filter(([{ cell }]) => cell?.table === table);
  const rows = table.rows.flatMap((row): FigureRow[] => {
    const figures = own.filter(([{ cell }]) => cell?.row === row);
    if (figures.length === 0) return [];
    return [
      {
        label: figures[0]?.[0].row ?? '',
        range: toRange(view.document, absolute(view.report.cut, { section, span: row.span })),
        figures: figures.map(([figure, state]) => itemOf(view, { path: undefined, section, figure }, state)),
      },
    ];
  });
  return { table: tableName(view, table), rows };
}

function itemOf(view: View, ref: FigureRef, state: FigureState): FigureItem {
  const { figure } = ref;
  return {
    text: `${figure.value.digits < 0n ? '−' : ''}${figure.text}${figure.percent ? '%' : ''}`,
    label: figure.cell ? figure.label : figureName(view, ref),
    range: rangeOf(view, ref),
    state,
    checks: checksOf(view, ref).map(checkLine),
  };
}

/** The figures that no check takes in. */
export function uncheckedFigures(view: View): UncheckedResult {
  const told: readonly Span[] = toldPlaces(view);
  const ranges = (view.report.facts?.sections ?? []).flatMap((_, section) =>
    [...statesIn(view, section, told)].flatMap(([figure, state]) =>
      state === 'unchecked' ? [rangeOf(view, { path: undefined, section, figure })] : [],
    ),
  );
  return { version: view.version, ranges, message: FIGURE_WORDS[view.settings.language].nothingChecks };
}
