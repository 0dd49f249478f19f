import { compare, ZERO } from '../figures/decimal.ts';
import { type Part, type Whole, withOnlineJoined } from '../words/measures.ts';
import { isTotalColumnLabel } from '../words/table-labels.ts';
import type { Ground, Identity } from './identities.ts';
import { formEquations } from './recognise-form.ts';
import { type ColumnMeasure, columnLabel, isFigure, type Row, type SignedColumn, type Table } from './table.ts';
import { judge } from './verdicts.ts';

/** A way to read the columns of a table: this column is the sum of those, in every row. */
interface Reading {
  readonly kind: 'row' | 'balance';
  readonly whole: number;
  readonly parts: readonly SignedColumn[];
  readonly ground: Ground;
  /** Whether the words by themselves say that the parts are all there is; else the rows must bear it out. */
  readonly exhaustive: boolean;
}

/** Tables wider than this are no office forms; looking for patterns among their columns would cost and find nothing. */
const WIDEST = 80;

/**
 * What must hold along the rows of a table. The column-number row's own formulas come first, then the recognised
 * form's, then the vocabulary's, then what the labels suggest and the other rows bear out; else nothing.
 */
export function rowIdentities(table: Table): readonly Identity[] {
  const { known, guessed } = readingsOf(table);
  // Of one row there is nothing that could bear a mere pattern out.
  const likely = table.rows.length > 1 ? guessed : guessed.filter(({ ground }) => ground !== 'pattern');
  const rows = table.rows.filter((row) => row.kind === 'data' || row.kind === 'total' || row.kind === 'aside');
  return [...known.flatMap((reading) => identitiesOf(table, rows, reading, true)), ...believed(table, rows, likely)];
}

/** How the columns of a table may be read, by its header alone. */
interface Readings {
  readonly known: readonly Reading[];
  readonly guessed: readonly Reading[];
}

// Every table of one header has the same columns (see `ReportMemo.frame`), and every keystroke in a cell reads it again.
const READINGS = new WeakMap<Table['columns'], Readings>();

function readingsOf(table: Table): Readings {
  const kept = READINGS.get(table.columns);
  if (kept) return kept;
  const declared = declaredReadings(table);
  const known = [...declared, ...formReadings(table, declared)];
  const taken = new Set(known.map((reading) => `${reading.kind} ${reading.whole}`));
  const guessed =
    table.columns.length > WIDEST ? [] : guesses(table, taken).filter((r) => !taken.has(`${r.kind} ${r.whole}`));
  const readings = { known, guessed };
  READINGS.set(table.columns, readings);
  return readings;
}

function declaredReadings(table: Table): readonly Reading[] {
  const { measures } = table;
  return table.formulas.flatMap(({ equation }): readonly Reading[] =>
    equation?.kind === 'sum'
      ? [
          {
            kind: kindOf(measures, equation.whole, equation.parts),
            whole: equation.whole,
            parts: equation.parts,
            ground: 'declared',
            exhaustive: true,
          },
        ]
      : [],
  );
}

function formReadings(table: Table, declared: readonly Reading[]): readonly Reading[] {
  const { measures } = table;
  const all = formEquations(table).map(
    ({ whole, parts }): Reading => ({
      kind: kindOf(measures, whole, parts),
      whole,
      parts,
      ground: 'form',
      exhaustive: true,
    }),
  );
  return all.filter(
    (reading) => !declared.some((other) => other.kind === reading.kind && other.whole === reading.whole),
  );
}

/** Received = resolved + pending is the balance of the form, which a fourth status (returned, withdrawn) may upset. */
function kindOf(measures: readonly ColumnMeasure[], whole: number, parts: readonly SignedColumn[]): 'row' | 'balance' {
  const isWhole = (column: number, name: Whole): boolean =>
    measures.some((m) => m.column.index === column && m.whole === name && m.parts.length === 0);
  const balances =
    isWhole(whole, 'received') &&
    parts.some((p) => isWhole(p.column, 'resolved')) &&
    parts.some((p) => isWhole(p.column, 'pending'));
  return balances ? 'balance' : 'row';
}

/** `known` are the wholes of which the table or its form already says what they are the sum of. */
function guesses(table: Table, known: ReadonlySet<string>): readonly Reading[] {
  const { measures } = table;
  return [...vocabularyReadings(measures), ...balanceReadings(measures), ...patternReadings(measures, known)];
}

const NEEDED: Readonly<Record<Whole, readonly (readonly Part[])[]>> = {
  received: [
    ['online', 'in-person', 'carried-over'],
    ['new', 'carried-over'],
  ],
  resolved: [['early', 'on-time', 'late']],
  pending: [['in-time', 'late']],
  due: [],
};

/** Each run of parts after (or in the group of) its whole. */
function vocabularyReadings(measures: readonly ColumnMeasure[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (const run of partRuns(measures)) {
    const whole = wholeOf(measures, run);
    if (!whole || run.length < 2) continue;
    const parts = run.map((m): SignedColumn => ({ column: m.column.index, sign: 1 }));
    readings.push({
      kind: 'row',
      whole: whole.column.index,
      parts,
      ground: 'vocabulary',
      exhaustive: isExhaustive(whole.whole, run),
    });
    const inside = run.filter((m) => !m.parts.includes('outside'));
    // Where before-time files are counted among the on-time ones, the two outer columns make up the whole.
    const broad = inside.filter((m) => m.parts.includes('on-time') || m.parts.includes('late'));
    for (const fewer of [inside, broad]) {
      if (fewer.length < 2 || fewer.length === run.length) continue;
      const columns = fewer.map((m): SignedColumn => ({ column: m.column.index, sign: 1 }));
      readings.push({
        kind: 'row',
        whole: whole.column.index,
        parts: columns,
        ground: 'vocabulary',
        exhaustive: false,
      });
    }
  }
  return readings;
}

function partRuns(measures: readonly ColumnMeasure[]): readonly (readonly ColumnMeasure[])[] {
  const runs: ColumnMeasure[][] = [];
  let run: ColumnMeasure[] = [];
  for (const measure of measures) {
    const joins =
      measure.parts.length > 0 && measure.whole !== undefined && (run.length === 0 || run[0]?.whole === measure.whole);
    if (!joins && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (measure.parts.length > 0 && measure.whole !== undefined) run.push(measure);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function wholeOf(measures: readonly ColumnMeasure[], run: readonly ColumnMeasure[]): ColumnMeasure | undefined {
  const first = run[0];
  if (!first) return undefined;
  const wholes = measures.filter((m) => m.whole === first.whole && m.parts.length === 0);
  const group = first.column.path.slice(0, -1).join(' / ');
  const sameGroup = wholes.find((m) => group !== '' && m.column.path.slice(0, -1).join(' / ') === group);
  const left = wholes.filter((m) => m.column.index < first.column.index).pop();
  return sameGroup ?? left ?? (wholes.length === 1 ? wholes[0] : undefined);
}

function isExhaustive(whole: Whole | undefined, run: readonly ColumnMeasure[]): boolean {
  const parts = withOnlineJoined(run.flatMap((measure) => measure.parts));
  if (!whole || parts.includes('outside') || new Set(parts).size !== parts.length) return false;
  return NEEDED[whole].some(
    (needed) =>
      needed.every((part) => parts.includes(part)) && parts.every((part) => needed.includes(part) || part === 'postal'),
  );
}

function balanceReadings(measures: readonly ColumnMeasure[]): readonly Reading[] {
  const only = (name: Whole): ColumnMeasure | undefined => {
    const found = measures.filter((m) => m.whole === name && m.parts.length === 0);
    return found.length === 1 ? found[0] : undefined;
  };
  const [received, resolved, pending] = [only('received'), only('resolved'), only('pending')];
  if (!received || !resolved || !pending || measures.some((m) => m.parts.includes('outside'))) return [];
  const parts = [resolved, pending].map((m): SignedColumn => ({ column: m.column.index, sign: 1 }));
  const carried = measures.some((m) => m.parts.includes('carried-over'));
  return [{ kind: 'balance', whole: received.column.index, parts, ground: 'vocabulary', exhaustive: carried }];
}

/** A column called total and the columns of its group, or the columns right after it, as many as fit. */
function patternReadings(measures: readonly ColumnMeasure[], known: ReadonlySet<string>): readonly Reading[] {
  const figures = measures.map((m) => m.column);
  const readings: Reading[] = [];
  for (const [i, measure] of measures.entries()) {
    const { column } = measure;
    if (known.has(`row ${column.index}`)) continue;
    const own = column.folded[column.folded.length - 1] ?? '';
    const named =
      isTotalColumnLabel(own) ||
      /^(?:tổng|cộng)/u.test(own) ||
      (measure.whole !== undefined && measure.parts.length === 0);
    if (!named) continue;
    const group = column.path.slice(0, -1).join(' / ');
    const inGroup = figures.filter(
      (other) => other !== column && group !== '' && other.path.slice(0, -1).join(' / ') === group,
    );
    if (inGroup.length >= 2)
      readings.push(
        pattern(
          column.index,
          inGroup.map((other) => other.index),
        ),
      );
    for (let count = 2; count <= 12 && i + count < figures.length; count++) {
      readings.push(
        pattern(
          column.index,
          figures.slice(i + 1, i + 1 + count).map((other) => other.index),
        ),
      );
    }
    if (i === figures.length - 1 && i >= 2)
      readings.push(
        pattern(
          column.index,
          figures.slice(0, i).map((other) => other.index),
        ),
      );
  }
  return readings;
}

function pattern(whole: number, columns: readonly number[]): Reading {
  return {
    kind: 'row',
    whole,
    parts: columns.map((column) => ({ column, sign: 1 })),
    ground: 'pattern',
    exhaustive: false,
  };
}

/** Of the guessed readings of one whole, those that the rows bear out, and failing that the one the words make sure. */
function believed(table: Table, rows: readonly Row[], readings: readonly Reading[]): readonly Identity[] {
  const byWhole = new Map<string, { reading: Reading; score: Score }[]>();
  for (const reading of readings) {
    const key = `${reading.kind} ${reading.whole}`;
    byWhole.set(key, [...(byWhole.get(key) ?? []), { reading, score: scoreOf(table, rows, reading) }]);
  }
  const identities: Identity[] = [];
  for (const candidates of byWhole.values()) {
    const best = candidates.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    if (best.reading.exhaustive ? isSure(best.reading, best.score) : isBorneOut(best.score)) {
      identities.push(...identitiesOf(table, rows, best.reading, best.score.holds >= Math.max(1, best.score.fails)));
    }
  }
  return identities;
}

interface Score {
  readonly holds: number;
  readonly fails: number;
  /** Rows that hold with at least two parts that are not zero: they can't hold by chance. */
  readonly telling: number;
}

function scoreOf(table: Table, rows: readonly Row[], reading: Reading): Score {
  const score = { holds: 0, fails: 0, telling: 0 };
  for (const identity of identitiesOf(table, rows, reading, true)) {
    const verdict = judge(identity);
    if (!verdict) continue;
    if (!verdict.agrees) score.fails++;
    else {
      score.holds++;
      const nonZero = identity.parts.filter(({ cell }) => isFigure(cell) && compare(cell.reading.value, ZERO) !== 0);
      if (nonZero.length >= 2) score.telling++;
    }
  }
  return score;
}

/** The reading that most rows bear out wins; between equals, the one that the words make sure. */
function rank({ reading, score }: { reading: Reading; score: Score }): number {
  return (score.holds - score.fails) * 4 + (reading.exhaustive ? 2 : 0) + (reading.ground === 'vocabulary' ? 1 : 0);
}

/** A balance that holds nowhere is some other count of the table's maker; a partition by vocabulary is one all the same. */
function isSure(reading: Reading, score: Score): boolean {
  return reading.kind === 'row' || score.holds > 0 || score.fails === 1;
}

function isBorneOut(score: Score): boolean {
  return score.telling >= 2 && score.fails * 2 <= score.holds;
}

function identitiesOf(table: Table, rows: readonly Row[], reading: Reading, borneOut: boolean): readonly Identity[] {
  const identities: Identity[] = [];
  for (const row of rows) {
    const whole = row.cells[reading.whole];
    // A row with cells missing may have its figures under the wrong labels: nothing is said of it here.
    if (!isFigure(whole) || row.cells.length !== table.columns.length) continue;
    const parts = reading.parts.flatMap(({ column, sign }) =>
      row.cells[column] ? [{ cell: row.cells[column], sign }] : [],
    );
    identities.push({ kind: reading.kind, table, whole, parts, ground: reading.ground, borneOut });
  }
  return identities;
}

/** The names of a reading's columns, for whoever explains a table: «Tổng số = Trực tuyến + Trực tiếp». */
export function describe(table: Table, identity: Identity): string {
  const name = (column: number): string => columnLabel(table.columns[column]);
  const terms = identity.parts.map(
    ({ cell, sign }, i) => `${sign === 1 ? (i === 0 ? '' : ' + ') : ' − '}${name(cell.column)}`,
  );
  return `${name(identity.whole.column)} = ${terms.join('')}`;
}
