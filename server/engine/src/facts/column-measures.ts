import type { Part, Whole } from '../words/measures.ts';
import { isGenericColumnLabel } from '../words/table-labels.ts';
import type { Column, ColumnMeasure } from './table.ts';

/** The measures of a table's figure columns, in order; columns of which the vocabulary knows nothing have neither. */
export function columnMeasures(columns: readonly Column[]): readonly ColumnMeasure[] {
  const measures = columns.filter((column) => column.kind === 'figure').map(ownMeasure);
  return measures.map((measure, i) => ({ ...measure, whole: measure.whole ?? contextOf(measures, i) }));
}

/** What the labels of a column say by themselves: the innermost label counts first, then its groups. */
function ownMeasure(column: Column): ColumnMeasure {
  const read = [...column.measures].reverse();
  const own = read[0];
  const groups = read.slice(1);
  const parts =
    own && own.parts.length > 0
      ? own.parts
      : ownOnlyTotals(column)
        ? (groups.find((g) => g.parts.length > 0)?.parts ?? [])
        : [];
  const whole = own?.whole ?? groups.find((group) => group.whole)?.whole;
  // A label of its own that the vocabulary does not know is not the whole of its group: it is some unknown part of it.
  if (!own?.whole && parts.length === 0 && !ownOnlyTotals(column)) return { column, whole: undefined, parts };
  return { column, whole, parts: whole === 'resolved' ? parts.flatMap(inTimeOfResolved) : parts };
}

function ownOnlyTotals(column: Column): boolean {
  return column.path.length > 1 && isGenericColumnLabel(column.folded[column.folded.length - 1] ?? '');
}

/** Of what is already resolved, «trong hạn» means before or on time. */
function inTimeOfResolved(part: Part): readonly Part[] {
  return part === 'in-time' ? ['early', 'on-time'] : [part];
}

/**
 * The whole that a part belongs to when its labels do not say: how it came in is a part of what was received; before,
 * on time and late are parts of what was resolved; «trong hạn, quá hạn» of the whole that stands nearest on the left.
 */
function contextOf(measures: readonly ColumnMeasure[], i: number): Whole | undefined {
  const parts = measures[i]?.parts ?? [];
  if (parts.length === 0) return undefined;
  if (
    parts.some(
      (part) =>
        part === 'online' || part === 'in-person' || part === 'postal' || part === 'carried-over' || part === 'new',
    )
  ) {
    return 'received';
  }
  const run = runAround(measures, i);
  if (run.some((measure) => measure.parts.includes('early') || measure.parts.includes('on-time'))) return 'resolved';
  for (let left = i - 1; left >= 0; left--) {
    const measure = measures[left];
    if (measure?.whole && measure.parts.length === 0) return measure.whole;
  }
  return undefined;
}

/** The neighbouring columns that are parts without a whole of their own, the column itself among them. */
function runAround(measures: readonly ColumnMeasure[], i: number): readonly ColumnMeasure[] {
  const loose = (measure: ColumnMeasure | undefined): boolean =>
    measure !== undefined && measure.whole === undefined && measure.parts.length > 0;
  let from = i;
  let to = i;
  while (loose(measures[from - 1])) from--;
  while (loose(measures[to + 1])) to++;
  return measures.slice(from, to + 1);
}
