import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  equal,
  isZero,
  negate,
  subtract,
  ZERO,
} from '../figures/decimal.ts';
import { exactly, type Interval, meets, rounded } from '../figures/interval.ts';
import type { Identity, SignedCell } from './identities.ts';
import { isSwap } from './near-miss.ts';
import { type Cell, type FigureCell, isFigure } from './table.ts';

/** An identity with its arithmetic done. */
export interface Verdict {
  readonly identity: Identity;
  readonly whole: FigureCell;
  /** The parts added up, blanks as 0. */
  readonly sum: Decimal;
  /** Stated whole minus sum: positive when the whole is too large. */
  readonly difference: Decimal;
  readonly agrees: boolean;
  /** Parts left empty in a column that others fill: figures not given, which could make up the difference. */
  readonly missing: readonly Cell[];
}

/** Values above this many decimals are rounded amounts, not counts, and agree within half a unit of the last digit. */
function intervalOf(value: Decimal): Interval {
  return value.scale === 0 ? exactly(value) : rounded(value);
}

/**
 * Does an identity's arithmetic. Undefined when it can't be: the whole is no figure, no part is one, or a part holds
 * something that is neither a figure nor empty.
 */
export function judge(identity: Identity): Verdict | undefined {
  const { whole, parts } = identity;
  if (!isFigure(whole) || whole.reading.percent) return undefined;
  const stated = whole.reading.value;
  const values: Decimal[] = [];
  for (const { cell, sign } of parts) {
    if (cell.reading.kind === 'blank') continue;
    if (!isFigure(cell) || cell.reading.percent) return undefined;
    values.push(sign === 1 ? cell.reading.value : negate(cell.reading.value));
  }
  if (values.length === 0) return undefined;
  const sum = values.reduce(add);
  // Counts are exact; only where something is rounded is there room to be looked at.
  const agrees =
    stated.scale === 0 && sum.scale === 0
      ? equal(stated, sum)
      : meets(intervalOf(stated), addUp(values.map(intervalOf)));
  return { identity, whole, sum, difference: subtract(stated, sum), agrees, missing: missingParts(identity) };
}

function addUp(intervals: readonly Interval[]): Interval {
  return intervals.reduce((a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high) }));
}

function missingParts(identity: Identity): readonly Cell[] {
  const empty = identity.parts.filter(({ cell }) => cell.reading.kind === 'blank' && !/^[-–—−]+$/u.test(cell.text));
  return empty.filter((part) => usedElsewhere(identity, part)).map(({ cell }) => cell);
}

/** Whether the column of an empty cell is filled in other rows; a column that is empty throughout means none, so 0. */
function usedElsewhere(identity: Identity, part: SignedCell): boolean {
  return identity.table.rows.some(
    (row) => row.index !== part.cell.row && row.kind !== 'numbers' && isFigure(row.cells[part.cell.column]),
  );
}

/** A cell that several broken identities share and that one other figure would put right in all of them. */
export interface Suspect {
  readonly cell: FigureCell;
  readonly value: Decimal;
  /** The broken identities that the value mends: at least two. */
  readonly mends: readonly Verdict[];
}

/** The value that `cell` would need for the verdict's identity to hold. */
function neededValue(verdict: Verdict, cell: FigureCell): Decimal | undefined {
  if (verdict.whole === cell) return verdict.sum;
  const part = verdict.identity.parts.find((p) => p.cell === cell);
  if (!part) return undefined;
  return part.sign === 1
    ? add(cell.reading.value, verdict.difference)
    : subtract(cell.reading.value, verdict.difference);
}

/**
 * Where a row and a column of a table are both off, the figure where they cross is usually the mistyped one: a third
 * statement decides. Returns the cells that one change would mend in at least two identities; a cell that also stands in an
 * identity that holds as it is can be no suspect. `verdicts` are those of one table.
 */
export function suspectsOf(verdicts: readonly Verdict[]): readonly Suspect[] {
  const broken = verdicts.filter((verdict) => !verdict.agrees);
  if (broken.length < 2) return [];
  const byCell = new Map<FigureCell, Verdict[]>();
  for (const verdict of broken) {
    for (const cell of [verdict.whole, ...verdict.identity.parts.map((part) => part.cell)]) {
      if (isFigure(cell)) byCell.set(cell, [...(byCell.get(cell) ?? []), verdict]);
    }
  }
  const suspects: Suspect[] = [];
  for (const [cell, shared] of byCell) {
    const value = shared.length < 2 ? undefined : agreedValue(shared, cell);
    if (value === undefined || compare(value, ZERO) < 0) continue;
    if (verdicts.some((verdict) => verdict.agrees && touches(verdict, cell))) continue;
    suspects.push({ cell, value, mends: shared });
  }
  return suspects;
}

function agreedValue(verdicts: readonly Verdict[], cell: FigureCell): Decimal | undefined {
  const first = verdicts[0] && neededValue(verdicts[0], cell);
  if (!first) return undefined;
  return verdicts.every((verdict) => {
    const value = neededValue(verdict, cell);
    return value !== undefined && equal(value, first);
  })
    ? first
    : undefined;
}

function touches(verdict: Verdict, cell: Cell): boolean {
  return verdict.whole === cell || verdict.identity.parts.some((part) => part.cell === cell);
}

/** What often lies behind a difference. Only told as a hint; nobody is accused. */
export type Tell =
  | { readonly kind: 'swapped-digits' }
  /** The difference equals one part: it was left out of the whole, or counted twice in it. */
  | { readonly kind: 'left-out' | 'counted-twice'; readonly part: Cell }
  | { readonly kind: 'wrong-sign'; readonly part: Cell };

/** Reads the difference of a broken identity as bookkeepers do. Undefined when it tells nothing. */
export function tellOf(verdict: Verdict): Tell | undefined {
  const size = absolute(verdict.difference);
  if (isZero(size)) return undefined;
  const figures = verdict.identity.parts.map(({ cell }) => cell).filter(isFigure);
  const equals = figures.filter((cell) => equal(cell.reading.value, size));
  if (equals.length === 1 && equals[0] && figures.length > 2) {
    return { kind: verdict.difference.digits < 0n ? 'left-out' : 'counted-twice', part: equals[0] };
  }
  const twice = figures.filter((cell) => equal(add(cell.reading.value, cell.reading.value), size));
  if (twice.length === 1 && twice[0]) return { kind: 'wrong-sign', part: twice[0] };
  if (
    size.digits % 9n === 0n &&
    size.scale === 0 &&
    compare(size, decimal(8n)) > 0 &&
    isSwap(verdict.whole.reading.value, verdict.sum)
  )
    return { kind: 'swapped-digits' };
  return undefined;
}
