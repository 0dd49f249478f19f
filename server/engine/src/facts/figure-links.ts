import { compare, type Decimal, decimal, equal, isZero, subtract } from '../figures/decimal.ts';
import { overlaps } from '../text/span.ts';
import { FILES } from '../words/keys.ts';
import { type PlacedClaim, placedClaims } from './figure-claims.ts';
import { type LinkedStatement, linkedStatements } from './linked-restatements.ts';
import { differencesOf } from './match-differences.ts';
import { isOwnPeriod, ownPeriods, periodName } from './periods.ts';
import type { ReportFacts, SectionFacts } from './report.ts';
import { type PlacedCell, proseConflictsOf, tableConflictsOf } from './restatements.ts';
import { type FigureFact, type FigureShare, type SectionFigures, sectionFigures } from './section-figures.ts';
import { periodIn, type Statement } from './statements.ts';
import { type PlacedMatch, tableMatchesOf } from './table-matches.ts';
import type { Verdict } from './verdicts.ts';

/** A figure with the section that it stands in, of this report or, where `path` is given, of a linked one. */
export interface FigureRef {
  /** `LinkedReport.path`; undefined for the report itself. */
  readonly path: string | undefined;
  readonly section: number;
  readonly figure: FigureFact;
}

/** The places that state one and the same thing. */
export interface Restatement {
  /** The report's own places in the order of the text, then those of linked reports. At least two. */
  readonly places: readonly FigureRef[];
  /** Where it comes from: the cell that the others restate; the figure of a linked report that is taken over. */
  readonly source: FigureRef;
  /** Whether all of them can be true together. */
  readonly agrees: boolean;
}

/** Figures that must add up, within a section, across the report or across linked ones. */
export interface LinkedSum {
  readonly whole: FigureRef;
  readonly terms: readonly { readonly ref: FigureRef; readonly sign: 1 | -1 }[];
  readonly sum: Decimal;
  /** The whole as it is stated, less the sum. */
  readonly difference: Decimal;
  readonly agrees: boolean;
  /** Of a sum within a table. */
  readonly verdict: Verdict | undefined;
}

/** What was read of the sections of reports that have been asked about; a section that has not changed is not read again. */
export type FigureMemo = WeakMap<SectionFacts, SectionFigures>;

/** Two places that state one thing. */
interface Edge {
  readonly a: FigureRef;
  readonly b: FigureRef;
  readonly agrees: boolean;
}

/** Sections, restatements and sums are found when they are first asked for, and then kept. */
export class FigureLinks {
  readonly #report: ReportFacts;
  readonly #memo: FigureMemo;
  #restatements: ReadonlyMap<string, Restatement> | undefined;
  #across: readonly LinkedSum[] | undefined;
  #statements: readonly LinkedStatement[] | undefined;
  #matches: readonly PlacedMatch[] | undefined;
  #claims: readonly PlacedClaim[] | undefined;

  /** `memo` is what the caller keeps from one check of its documents to the next. */
  constructor(report: ReportFacts, memo: FigureMemo) {
    this.#report = report;
    this.#memo = memo;
  }

  /** The figures of a section of the report, or of a linked report. Empty where there is no such section. */
  section(index: number, path?: string): SectionFigures | undefined {
    const facts = this.#factsAt(index, path);
    if (!facts) return undefined;
    let figures = this.#memo.get(facts);
    if (!figures) {
      figures = sectionFigures(facts);
      this.#memo.set(facts, figures);
    }
    return figures;
  }

  /** The figure that an offset of a section rests on or touches. */
  at(section: number, offset: number): FigureRef | undefined {
    const figure = this.section(section)?.at(offset);
    return figure && { path: undefined, section, figure };
  }

  /** All places that state what a figure states, itself among them; undefined where no other does. */
  restatementOf(ref: FigureRef): Restatement | undefined {
    this.#restatements ??= groupsOf(this.#edges());
    return this.#restatements.get(keyOf(ref));
  }

  /** The sums that a figure is the whole of, then those that it is a part of. */
  sumsOf(ref: FigureRef): readonly LinkedSum[] {
    const key = keyOf(ref);
    const all = [...this.#sumsIn(ref), ...this.#sumsAcross()];
    const wholes = all.filter(({ whole }) => keyOf(whole) === key);
    const parts = all.filter(({ terms }) => terms.some((term) => keyOf(term.ref) === key));
    return [...wholes, ...parts];
  }

  /** The percentages that a figure is, or is worked out from. */
  sharesOf({ path, section, figure }: FigureRef): readonly FigureShare[] {
    const shares = this.section(section, path)?.shares ?? [];
    return shares.filter(({ percent, part, whole }) => percent === figure || part === figure || whole === figure);
  }

  /** What the prose says in words of a figure of the report as a whole («không có hồ sơ quá hạn»), or with it. */
  claimsOf({ path, section, figure }: FigureRef): readonly PlacedClaim[] {
    if (path !== undefined) return [];
    return this.#placedClaims().filter(
      ({ claim, section: own, about }) =>
        (own === section && overlaps(claim.span, figure.span)) ||
        about.some((place) => place.section === section && place.span.start === figure.reach.start),
    );
  }

  /**
   * The figures of a section that some check takes in (a sum, a percentage, a restatement, a claim), with whether at
   * least one of these comes out right. For a whole section this is cheaper than asking of every figure.
   */
  checkedIn(section: number): ReadonlyMap<FigureFact, boolean> {
    const checked = new Map<FigureFact, boolean>();
    const own = this.section(section);
    if (!own) return checked;
    const put = (figure: FigureFact | undefined, agrees: boolean): void => {
      if (figure) checked.set(figure, agrees || checked.get(figure) === true);
    };
    for (const { whole, parts, agrees } of own.sums)
      for (const figure of [whole, ...parts.map((part) => part.figure)]) put(figure, agrees);
    for (const { percent, part, whole, fit } of own.shares)
      for (const figure of [percent, part, whole]) put(figure, fit !== 'none');
    const claims = this.#placedClaims().filter((placed) => placed.section === section);
    for (const figure of own.figures) {
      const restated = this.restatementOf({ path: undefined, section, figure });
      if (restated) put(figure, restated.agrees);
      if (claims.some(({ claim }) => overlaps(claim.span, figure.span))) put(figure, true);
    }
    for (const { whole, terms, agrees } of this.#sumsAcross())
      for (const ref of [whole, ...terms.map((term) => term.ref)])
        if (ref.path === undefined && ref.section === section) put(ref.figure, agrees);
    return checked;
  }

  #factsAt(index: number, path: string | undefined): SectionFacts | undefined {
    if (path === undefined) return this.#report.sections[index];
    return this.#report.linked?.find((one) => one.path === path)?.checked?.facts?.sections[index];
  }

  #ref(section: number, offset: number, path?: string): FigureRef | undefined {
    const figure = this.section(section, path)?.startingAt(offset);
    return figure && { path, section, figure };
  }

  #sumsIn({ path, section, figure }: FigureRef): readonly LinkedSum[] {
    const place = (fact: FigureFact): FigureRef => ({ path, section, figure: fact });
    return (this.section(section, path)?.sums ?? [])
      .filter(({ whole, parts }) => whole === figure || parts.some((part) => part.figure === figure))
      .map((sum) => ({
        ...sum,
        whole: place(sum.whole),
        terms: sum.parts.map((part) => ({ ref: place(part.figure), sign: part.sign })),
      }));
  }

  #placedClaims(): readonly PlacedClaim[] {
    this.#claims ??= placedClaims(this.#report);
    return this.#claims;
  }

  #linked(): readonly LinkedStatement[] {
    this.#statements ??= linkedStatements(this.#report);
    return this.#statements;
  }

  /** The matches between prose and tables that agree, and those that differ and are told of. */
  #matched(): readonly PlacedMatch[] {
    if (!this.#matches) {
      const all = tableMatchesOf(this.#report);
      this.#matches = [...all.filter((match) => match.agrees), ...differencesOf(all)];
    }
    return this.#matches;
  }

  /** Sums of cells that the prose states as one figure, and those over linked reports. */
  #sumsAcross(): readonly LinkedSum[] {
    this.#across ??= [
      ...this.#matched().flatMap((match) => this.#sumOfMatch(match)),
      ...this.#linked().flatMap((statement) => this.#sumOfLinked(statement)),
    ];
    return this.#across;
  }

  #sumOfMatch({ section, statement, tableSection, cells, value, agrees }: PlacedMatch): readonly LinkedSum[] {
    const whole = this.#ref(section, statement.figure.span.start);
    const refs = cells.flatMap(({ cell }) => this.#ref(tableSection, cell.span.start) ?? []);
    if (!whole || refs.length < 2 || refs.length !== cells.length) return [];
    // «Tiếp nhận» without the carry-over is a difference of two cells; everything else is their sum.
    const [first] = cells;
    const taken = first !== undefined && compare(value, first.cell.reading.value) < 0;
    const terms = refs.map((ref, i) => ({ ref, sign: taken && i > 0 ? (-1 as const) : (1 as const) }));
    const difference = subtract(whole.figure.value, value);
    return [{ whole, terms, sum: value, difference, agrees, verdict: undefined }];
  }

  #sumOfLinked({ ours, terms, sum, agrees }: LinkedStatement): readonly LinkedSum[] {
    const whole = this.#ref(ours.at.section, ours.at.span.start);
    if (!whole || terms.length < 2) return [];
    const refs = terms.flatMap(({ path, figure, sign }) => {
      const ref = this.#ref(figure.at.section, figure.at.span.start, path);
      return ref ? [{ ref, sign }] : [];
    });
    return [{ whole, terms: refs, sum, difference: subtract(ours.value, sum), agrees, verdict: undefined }];
  }

  #edges(): readonly Edge[] {
    return [
      ...this.#matched().flatMap(({ section, statement, tableSection, cells, agrees }) => {
        const [only] = cells;
        if (cells.length !== 1 || !only) return [];
        return edge(
          this.#ref(tableSection, only.cell.span.start),
          this.#ref(section, statement.figure.span.start),
          agrees,
        );
      }),
      ...this.#proseEdges(),
      ...this.#tableEdges(),
      ...this.#linked().flatMap(({ ours, terms, agrees }) => {
        const [only] = terms;
        if (terms.length !== 1 || !only) return [];
        const there = this.#ref(only.figure.at.section, only.figure.at.span.start, only.path);
        return edge(there, this.#ref(ours.at.section, ours.at.span.start), agrees);
      }),
    ];
  }

  /** Sentences that state one measure of the report as a whole: with the same amount, or told of as two. */
  #proseEdges(): readonly Edge[] {
    const own = ownPeriods(this.#report);
    const firsts = new Map<string, FigureRef>();
    const edges: Edge[] = [];
    for (const [section, { heading, statements, digest }] of this.#report.sections.entries()) {
      if (heading?.isPlan) continue;
      for (const statement of statements.flat()) {
        const key = restatedKey(statement, digest.confined);
        if (key === undefined || !isOwnPeriod(statement.period, own)) continue;
        const ref = this.#ref(section, statement.figure.span.start);
        const first = firsts.get(key);
        if (!ref) continue;
        if (first) edges.push({ a: first, b: ref, agrees: true });
        else firsts.set(key, ref);
      }
    }
    const conflicts = proseConflictsOf(this.#report).flatMap(({ first, second }) =>
      edge(
        this.#ref(first.section, first.statement.figure.span.start),
        this.#ref(second.section, second.statement.figure.span.start),
        false,
      ),
    );
    return [...edges, ...conflicts];
  }

  /** Totals that two tables share. */
  #tableEdges(): readonly Edge[] {
    const refOf = ({ cell, section }: PlacedCell): FigureRef | undefined => this.#ref(section, cell.cell.span.start);
    const same = sharedTotals(this.#report).flatMap(([a, b]) => edge(refOf(a), refOf(b), true));
    const differing = tableConflictsOf(this.#report).flatMap(({ first, second }) =>
      edge(refOf(first), refOf(second), false),
    );
    return [...same, ...differing];
  }
}

function edge(a: FigureRef | undefined, b: FigureRef | undefined, agrees: boolean): readonly Edge[] {
  return a && b ? [{ a, b, agrees }] : [];
}

function keyOf({ path, section, figure }: FigureRef): string {
  return `${path ?? ''}\u0000${section}\u0000${figure.index}`;
}

/**
 * What a figure of the prose says, as one word, where two that say it are sure to mean the same; undefined for others.
 * A percentage without decimals and a small number come up by chance.
 */
function restatedKey(
  { figure, whole, parts, of, scope, qualifier, period, office }: Statement,
  confined: string,
): string | undefined {
  if (!whole || scope !== '' || qualifier !== '' || figure.use !== 'statement' || figure.approximate) return undefined;
  const telling = figure.percent
    ? figure.value.scale > 0
    : parts.length === 0 || compare(figure.value, decimal(10)) >= 0;
  if (!telling || whole === 'due' || (!figure.percent && figure.unit !== FILES)) return undefined;
  const base = of === undefined || typeof of === 'string' ? (of ?? '') : `${of.whole} ${of.parts.join(' ')}`;
  const amount = `${figure.value.digits}/${figure.value.scale}`;
  return [whole, ...[...parts].sort(), figure.percent, base, periodName(period), office, confined, amount].join(
    '\u0000',
  );
}

/** The totals that two tables state alike, where one of them is no small number or there are two: see `tableConflictsOf`. */
function sharedTotals(report: ReportFacts): readonly (readonly [PlacedCell, PlacedCell])[] {
  const tables = new Map<PlacedCell['cell']['table'], Map<string, PlacedCell>>();
  for (const [section, { digest }] of report.sections.entries()) {
    for (const { key, cell } of digest.totals) {
      const totals = tables.get(cell.table) ?? new Map<string, PlacedCell>();
      tables.set(cell.table, totals);
      if (!totals.has(key)) totals.set(key, { cell, section });
    }
  }
  if (tables.size > 12) return [];
  const all = [...tables];
  return all.flatMap(([table, totals], i) =>
    all.slice(i + 1).flatMap(([other, others]) => {
      const periods = [periodIn(table.caption ?? ''), periodIn(other.caption ?? '')];
      if (periods[0] !== undefined && periods[1] !== undefined && periods[0] !== periods[1]) return [];
      return sharedBetween(totals, others);
    }),
  );
}

function sharedBetween(
  totals: ReadonlyMap<string, PlacedCell>,
  others: ReadonlyMap<string, PlacedCell>,
): readonly (readonly [PlacedCell, PlacedCell])[] {
  const amount = ({ cell }: PlacedCell): Decimal => cell.cell.reading.value;
  const shared = [...totals].flatMap(([key, first]) => {
    const second = others.get(key);
    return second ? [[first, second] as const] : [];
  });
  const same = shared.filter(([a, b]) => equal(amount(a), amount(b)));
  const telling = same.filter(([a]) => !isZero(amount(a)));
  const isSure = telling.length >= 2 || telling.some(([a]) => compare(amount(a), decimal(10)) >= 0);
  return isSure && shared.length - same.length <= same.length ? same : [];
}

/** Joins the places that edges lead between into groups, by the key of each place. */
function groupsOf(edges: readonly Edge[]): ReadonlyMap<string, Restatement> {
  const groups = new Map<string, Building>();
  for (const { a, b, agrees } of edges) {
    const [one, other] = [groups.get(keyOf(a)), groups.get(keyOf(b))];
    const group = one ?? other ?? { places: new Map<string, FigureRef>(), sources: [], agrees: true };
    const put = (key: string, ref: FigureRef): void => {
      group.places.set(key, ref);
      groups.set(key, group);
    };
    if (one && other && one !== other) {
      for (const [key, ref] of other.places) put(key, ref);
      group.sources.push(...other.sources);
      group.agrees &&= other.agrees;
    }
    for (const ref of [a, b]) put(keyOf(ref), ref);
    group.sources.push(a);
    group.agrees &&= agrees;
  }
  const finished = new Map<Building, Restatement>();
  return new Map(
    [...groups].map(([key, group]) => {
      const done = finished.get(group) ?? finish(group);
      finished.set(group, done);
      return [key, done];
    }),
  );
}

interface Building {
  readonly places: Map<string, FigureRef>;
  /** The first place of each edge: the cell, the figure taken over, the earlier sentence. */
  readonly sources: FigureRef[];
  agrees: boolean;
}

function finish({ places, sources, agrees }: Building): Restatement {
  const ordered = [...places.values()].sort(byPlace);
  const source =
    sources.find(({ path }) => path !== undefined) ??
    ordered.find(({ figure }) => figure.cell) ??
    (ordered[0] as FigureRef);
  return { places: ordered, source, agrees };
}

function byPlace(a: FigureRef, b: FigureRef): number {
  const own = Number(a.path !== undefined) - Number(b.path !== undefined);
  if (own !== 0 || a.path === undefined) return own || a.section - b.section || a.figure.index - b.figure.index;
  return a.path < (b.path ?? '')
    ? -1
    : a.path > (b.path ?? '')
      ? 1
      : a.section - b.section || a.figure.index - b.figure.index;
}
