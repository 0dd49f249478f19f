import { foldLabel, isOrdinalLabel } from '@soat/engine';
import { chunksOf, type PlacedWord, type TextLine, wordsOf } from './text-lines.ts';
import { beginsLabel, divisions, grouped, groupStarts, labelOf, type TableBody } from './text-table-header.ts';
import { middleOf } from './text-table-rows.ts';

/** Where a column stands on the page, in characters from the left. */
export type ColumnPlace = Pick<PlacedWord, 'start' | 'end'>;

/**
 * The header cells in the report's form of a table whose lines keep the columns apart: words below one another make the
 * label of a column, and the upper lines may hold the names of groups. Undefined where that is not sure.
 */
export function headerByPlace(lines: readonly TextLine[], body: TableBody): readonly string[] | undefined {
  const found = new Map<string, readonly string[]>();
  for (let upper = 0; upper < Math.max(1, lines.length); upper++) {
    const cells = headerDividedAt(upper, lines, body);
    if (cells) found.set(cells.join('|'), cells);
  }
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

/** Words that stand below one another, from the top. */
interface Stack {
  start: number;
  end: number;
  readonly words: { readonly line: number; readonly word: PlacedWord }[];
}

function headerDividedAt(upper: number, lines: readonly TextLine[], body: TableBody): readonly string[] | undefined {
  const stacks = stacksIn(lines, upper);
  if (stacks.length !== body.columns) return undefined;
  const groups: PlacedWord[] = [];
  const firstFigures = stacks[body.words]?.start ?? 0;
  for (const line of lines.slice(0, upper)) {
    for (const chunk of chunksOf(line.raw, 2))
      if (chunk.end <= firstFigures || !takeGroup(groups, chunk)) return undefined;
  }
  const texts = stacks.map((stack) => stack.words.map(({ word }) => word.text));
  if (!texts.every((words, at) => isLabel(words, at === 0 && body.hasOrdinals))) return undefined;
  const labels = texts.map((words, at) => (at === 0 && body.hasOrdinals ? words.join('') : labelOf(words)));
  if (groups.length === 0) return new Set(labels.map(foldLabel)).size === labels.length ? labels : undefined;
  groups.sort((a, b) => a.start - b.start);
  const leaves = labels.slice(body.words);
  const starts = groupStarts(leaves, groups.length, body) ?? startsBelow(groups, stacks.slice(body.words));
  if (!starts) return undefined;
  return [...labels.slice(0, body.words), ...grouped(groups.map(wordsOfGroup), leaves, starts)];
}

/** The words of the lines from `upper` on, stacked: each belongs to those that it stands under, even in part. */
function stacksIn(lines: readonly TextLine[], upper: number): readonly Stack[] {
  let stacks: Stack[] = [];
  for (let line = upper; line < lines.length; line++) {
    for (const word of wordsOf(lines[line]?.raw ?? '')) {
      const touched = stacks.filter((stack) => stack.start < word.end && word.start < stack.end);
      stacks = stacks.filter((stack) => !touched.includes(stack));
      stacks.push(merged([...touched, { start: word.start, end: word.end, words: [{ line, word }] }]));
    }
  }
  return withContinuations(stacks.sort((a, b) => a.start - b.start));
}

function merged(stacks: readonly Stack[]): Stack {
  return {
    start: Math.min(...stacks.map((stack) => stack.start)),
    end: Math.max(...stacks.map((stack) => stack.end)),
    words: stacks.flatMap((stack) => stack.words).sort((a, b) => a.line - b.line || a.word.start - b.word.start),
  };
}

/** A label has a capital: words without one above them go on with the words on their left, «Lĩnh vực». */
function withContinuations(stacks: readonly Stack[]): readonly Stack[] {
  const whole: Stack[] = [];
  for (const stack of stacks) {
    const left = whole[whole.length - 1];
    const isBeside = left !== undefined && stack.start - left.end <= 1;
    if (left && isBeside && !/^["“«(]?\p{Lu}/u.test(stack.words[0]?.word.text ?? ''))
      whole[whole.length - 1] = merged([left, stack]);
    else whole.push(stack);
  }
  return whole;
}

function wordsOfGroup(group: PlacedWord): string {
  return labelOf(group.text.split(' '));
}

/** A chunk with a capital is a group of its own; any other goes on with the group that it stands under. */
function takeGroup(groups: PlacedWord[], chunk: PlacedWord): boolean {
  const above = groups.findIndex((group) => group.start < chunk.end && chunk.start < group.end);
  const group = groups[above];
  if (beginsLabel(chunk.text)) {
    if (group) return false;
    groups.push(chunk);
    return true;
  }
  if (!group) return false;
  groups[above] = {
    text: `${group.text} ${chunk.text}`,
    start: Math.min(group.start, chunk.start),
    end: Math.max(group.end, chunk.end),
  };
  return true;
}

/** One label: it begins with a capital, and no second one begins in it. */
function isLabel(words: readonly string[], isOrdinal: boolean): boolean {
  if (isOrdinal) return isOrdinalLabel(foldLabel(words.join(''))) || isOrdinalLabel(foldLabel(words.join(' ')));
  const [first = '', ...rest] = words;
  return beginsLabel(first) && !rest.some(beginsLabel);
}

/** How much better, in characters, one division must be than any other. */
const CLEARLY = 4;

/** The groups' names stand in the middle over their columns. */
function startsBelow(groups: readonly PlacedWord[], stacks: readonly ColumnPlace[]): readonly number[] | undefined {
  const [best, second] = divisions(stacks.length, groups.length)
    .map((starts) => ({ starts, cost: costOf(starts, groups, stacks) }))
    .sort((a, b) => a.cost - b.cost);
  if (!best || (second && second.cost - best.cost < CLEARLY)) return undefined;
  return best.cost <= CLEARLY * groups.length ? best.starts : undefined;
}

function costOf(starts: readonly number[], groups: readonly PlacedWord[], stacks: readonly ColumnPlace[]): number {
  return groups.reduce((sum, group, i) => {
    const first = stacks[starts[i] ?? 0];
    const last = stacks[(starts[i + 1] ?? stacks.length) - 1];
    return sum + Math.abs(middleOf(group) - ((first?.start ?? 0) + (last?.end ?? 0)) / 2);
  }, 0);
}
