import { type PlacedWord, type TextLine, wordsOf } from './text-lines.ts';

/** The column-number row of a form, as its text has it: on one line or on several. */
export interface NumberRow {
  /** The lines that it takes: from this index up to the other. */
  readonly from: number;
  readonly to: number;
  /** One for each column: `(1)`, `(3)=(4)+(5)+(6)`, without blanks. */
  readonly cells: readonly string[];
  /** Where the number of each column stands on the page; undefined where the lines do not keep the columns apart. */
  readonly columns: readonly { readonly start: number; readonly end: number }[] | undefined;
}

/** A formula of a number row: the column that is the sum and those that are added up, counted from 0. */
export interface NumberFormula {
  readonly whole: number;
  readonly parts: readonly number[];
}

const ONLY_NUMBERS = /^[\s\d()+=\-–−.…*x:/]+$/u;
const MOST_LINES = 24;
const FEWEST_COLUMNS = 3;

/**
 * The number row that begins at a line; undefined where none does. `(1) (2) (3)=(4)+(5) …` may be broken into many
 * lines by narrow columns; without brackets, 1 2 3 … must stand on one line.
 */
export function numberRowAt(lines: readonly TextLine[], from: number): NumberRow | undefined {
  const first = lines[from];
  if (!first || !ONLY_NUMBERS.test(first.text)) return undefined;
  if (!first.text.includes('(')) return plainRow(first, from);
  let to = from;
  while (to < lines.length && to - from < MOST_LINES && isPiece(lines[to])) to++;
  const own = lines.slice(from, to);
  const columns = byPlace(own);
  if (columns) return { from, to, ...columns };
  // Rows of figures may follow at once: the longest stretch that reads as a number row is one.
  for (let end = to; end > from; end--) {
    const cells = inOrder(lines.slice(from, end));
    if (cells) return { from, to: end, cells, columns: undefined };
  }
  return undefined;
}

function isPiece(line: TextLine | undefined): boolean {
  return line !== undefined && ONLY_NUMBERS.test(line.text) && /[()=+]/u.test(line.text);
}

function plainRow(line: TextLine, from: number): NumberRow | undefined {
  const words = wordsOf(line.raw);
  const counted = words.every((word, i) => new RegExp(`^${i + 1}(?:=[\\d+\\-–−]+)?$`, 'u').test(word.text));
  if (words.length <= FEWEST_COLUMNS || !counted) return undefined;
  const cells = words.map((word) => word.text);
  return { from, to: from + 1, cells, columns: isSpread(line.raw) ? words : undefined };
}

/** Whether most words of a line stand apart, as columns on a page do. */
function isSpread(raw: string): boolean {
  const words = wordsOf(raw);
  const wide = words.filter((word, i) => i > 0 && word.start - (words[i - 1]?.end ?? 0) > 1).length;
  return words.length > 2 && wide * 2 >= words.length - 1;
}

/** Lines that keep their columns apart: pieces below one another make a cell. */
function byPlace(lines: readonly TextLine[]): Pick<NumberRow, 'cells' | 'columns'> | undefined {
  if (!lines.some((line) => isSpread(line.raw))) return undefined;
  const columns: { start: number; end: number; text: string }[] = [];
  for (const line of lines) {
    for (const word of wordsOf(line.raw)) {
      const same = columns.filter((column) => overlap(column, word));
      if (same.length > 1) return undefined;
      if (!same[0]) columns.push({ ...word });
      else {
        same[0].start = Math.min(same[0].start, word.start);
        same[0].end = Math.max(same[0].end, word.end);
        same[0].text += word.text;
      }
    }
  }
  columns.sort((a, b) => a.start - b.start);
  const cells = columns.map((column) => column.text);
  return isCounted(cells) ? { cells, columns } : undefined;
}

function overlap(a: Pick<PlacedWord, 'start' | 'end'>, b: Pick<PlacedWord, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

const CELL = /\(\d{1,2}\)(?:=\(\d{1,2}\)(?:[+\-–−*x:/]\(\d{1,2}\))*)*/gu;

/** Lines that do not: the cells follow one another, each with its formula. */
function inOrder(lines: readonly TextLine[]): readonly string[] | undefined {
  const text = lines.map((line) => line.text.replace(/\s+/gu, '')).join('');
  const cells = text.match(CELL) ?? [];
  return cells.join('') === text && isCounted(cells) ? cells : undefined;
}

function isCounted(cells: readonly string[]): boolean {
  return (
    cells.length >= FEWEST_COLUMNS &&
    cells.every((cell, i) => new RegExp(`^\\(${i + 1}\\)(?:=[()\\d+\\-–−*x:/=….]+)?$`, 'u').test(cell))
  );
}

/** The sums that the cells of a number row state. */
export function formulasOf(cells: readonly string[]): readonly NumberFormula[] {
  return cells.flatMap((cell, whole) => {
    const right = /^\(?\d{1,2}\)?=([()\d+]+)$/u.exec(cell)?.[1];
    const parts = right?.match(/\d{1,2}/gu)?.map((number) => Number(number) - 1) ?? [];
    return parts.length > 1 ? [{ whole, parts }] : [];
  });
}
