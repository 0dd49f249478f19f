import { foldLabel, isTotalLabel } from '@soat/engine';
import { isValue, type PlacedWord, type TextLine, wordsOf } from './text-lines.ts';
import { labelOf } from './text-table-header.ts';

/** Where a column of figures stands on the page: the middle of it, in characters. */
export type Middle = number;

/** What is known of a table before its rows are read. */
export interface RowPlan {
  /** How many columns of figures it has. */
  readonly values: number;
  /** Whether its rows are counted by their first cells. */
  readonly hasOrdinals: boolean;
  /** Where the columns of figures stand; undefined where the lines do not keep them apart. */
  readonly middles: readonly Middle[] | undefined;
}

/** The rows of a table. */
export interface ReadRows {
  /** Ordinal (where the rows have them), name, figures: one text for each column. */
  readonly rows: readonly (readonly string[])[];
  /** The index of the first line behind them. */
  readonly to: number;
  /** False where a row has fewer figures than columns and nothing tells which cell is empty. */
  readonly sure: boolean;
}

const ORDINAL =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,6}[.)]?|\p{Lu}[.)]?|\p{Ll}[.)]|[*+-]|[IVXLC]{1,6}\.\d{1,3}\.?)$/u;

/** Whether a line begins as a counted row does. */
export function beginsCounted(line: TextLine): boolean {
  return ORDINAL.test(wordsOf(line.raw)[0]?.text ?? '');
}

/** How many figures a line ends in. */
export function valuesAtEnd(words: readonly PlacedWord[]): number {
  let count = 0;
  while (count < words.length && isValue(words[words.length - 1 - count]?.text ?? '')) count++;
  return count;
}

interface OpenRow {
  /** The index of its first line. */
  readonly from: number;
  readonly ordinal: string;
  readonly label: string[];
  values: readonly string[] | undefined;
}

/** How many lines a row may take before its figures come. */
const DEEPEST = 5;

/** Reads rows from a line on, as far as they go. */
export function readRows(lines: readonly TextLine[], from: number, plan: RowPlan): ReadRows {
  const reader = new RowReader(lines, plan);
  let at = from;
  while (at < lines.length && reader.read(at)) at++;
  return reader.finished(at);
}

class RowReader {
  readonly #lines: readonly TextLine[];
  readonly #plan: RowPlan;
  readonly #rows: OpenRow[] = [];
  #open: OpenRow | undefined;
  #sure = true;

  constructor(lines: readonly TextLine[], plan: RowPlan) {
    this.#lines = lines;
    this.#plan = plan;
  }

  /** Reads one line; false where it is no part of the table. */
  read(at: number): boolean {
    const line = this.#lines[at];
    if (!line) return false;
    const words = wordsOf(line.raw);
    const parts = this.#partsOf(words);
    if (!this.#begins(at, parts)) return this.#goesOn(at, parts);
    if (this.#open && !this.#close()) return false;
    if (this.#isEnd(parts)) return false;
    this.#open = { from: at, ordinal: parts.ordinal, label: [...parts.label], values: undefined };
    return this.#takeValues(parts);
  }

  /** A line cut into ordinal, words and figures. */
  #partsOf(words: readonly PlacedWord[]): RowParts {
    const { hasOrdinals, values } = this.#plan;
    const first = words[0];
    const counted = hasOrdinals && first !== undefined && ORDINAL.test(first.text) && this.#isCount(first, words);
    const rest = counted ? words.slice(1) : words;
    const count = Math.min(valuesAtEnd(rest), values);
    return {
      ordinal: counted ? first.text : '',
      label: rest.slice(0, rest.length - count).map((word) => word.text),
      values: rest.slice(rest.length - count),
      before: rest[rest.length - count - 1] ?? (counted ? first : undefined),
    };
  }

  /** A figure at the beginning of a line counts the row, unless the line holds the figures of a row begun above. */
  #isCount(first: PlacedWord, words: readonly PlacedWord[]): boolean {
    const { values, middles } = this.#plan;
    if (!isValue(first.text) || valuesAtEnd(words) < words.length) return true;
    if (middles) return first.end <= (middles[0] ?? 0) - 2 || words.length > values;
    return words.length === 1 || words.length > values;
  }

  #begins(at: number, parts: RowParts): boolean {
    if (parts.ordinal !== '') return !(this.#open?.ordinal === '' && this.#open.values === undefined);
    if (this.#open?.values === undefined && this.#open) return false;
    if (isTotal(parts.label)) return true;
    if (!this.#plan.hasOrdinals) return parts.label.length > 0 && !beginsSmall(parts.label);
    return parts.values.length === 0 && beginsBig(parts.label) && this.#isNamedAbove(at);
  }

  /** The name of a row may begin above the line of its figures, where cells are centred from top to bottom. */
  #isNamedAbove(at: number): boolean {
    const next = this.#lines[at + 1];
    if (!next || this.#plan.middles === undefined) return false;
    const { ordinal, label, values } = this.#partsOf(wordsOf(next.raw));
    return ordinal !== '' && values.length > 0 && (label.length === 0 || beginsSmall(label));
  }

  #goesOn(at: number, parts: RowParts): boolean {
    const open = this.#open;
    if (!open) return false;
    if (open.values !== undefined) {
      if (parts.ordinal !== '' || parts.values.length > 0 || !beginsSmall(parts.label)) return false;
      // Words behind the last row go on with its name where they are few, as a narrow cell has them.
      if (parts.label.length > 6 || isTotal(open.label)) return false;
      open.label.push(...parts.label);
      return true;
    }
    if (at - open.from >= DEEPEST) return false;
    if (parts.ordinal !== '') this.#open = { ...open, ordinal: parts.ordinal };
    this.#open?.label.push(...parts.label);
    return this.#takeValues(parts);
  }

  /** Gives the open row its figures; a few figures at the end of words are words as well. */
  #takeValues(parts: RowParts): boolean {
    const open = this.#open;
    if (!open || parts.values.length === 0) return true;
    const filled = filledCells(parts, this.#plan);
    if (filled) open.values = filled;
    else if (parts.values.length * 2 >= this.#plan.values && parts.values.length > 1) {
      this.#sure = false;
      open.values = parts.values.map((word) => word.text);
    } else open.label.push(...parts.values.map((word) => word.text));
    return true;
  }

  /** Ends the open row. A row without figures is the name of those below, if a Roman number or a letter counts it. */
  #close(): boolean {
    const open = this.#open;
    if (!open) return true;
    if (open.values === undefined && !/^(?:[IVXLC]+|\p{L})[.)]?$/u.test(open.ordinal)) return false;
    this.#rows.push(open);
    this.#open = undefined;
    return true;
  }

  /** Behind the total row nothing but a whole row belongs to the table. */
  #isEnd(parts: RowParts): boolean {
    const last = this.#rows[this.#rows.length - 1];
    if (!last || this.#rows.length < 2 || !isTotal(last.label)) return false;
    return filledCells(parts, this.#plan) === undefined;
  }

  finished(at: number): ReadRows {
    const open = this.#open;
    const isWhole = open?.values !== undefined;
    if (open && isWhole) this.#rows.push(open);
    const rows = this.#rows.map((row) => {
      const values = row.values ?? Array.from({ length: this.#plan.values }, () => '');
      return [...(this.#plan.hasOrdinals ? [row.ordinal] : []), labelOf(row.label), ...values];
    });
    return { rows, to: open && !isWhole ? open.from : at, sure: this.#sure };
  }
}

interface RowParts {
  readonly ordinal: string;
  readonly label: readonly string[];
  readonly values: readonly PlacedWord[];
  /** The word that stands before the figures. */
  readonly before: PlacedWord | undefined;
}

function isTotal(label: readonly string[]): boolean {
  return label.length > 0 && isTotalLabel(foldLabel(label.join(' ')));
}

function beginsSmall(label: readonly string[]): boolean {
  return /^["“«(]?\p{Ll}/u.test(label[0] ?? '');
}

function beginsBig(label: readonly string[]): boolean {
  return /^["“«(]?\p{Lu}/u.test(label[0] ?? '');
}

/**
 * The figures of a row, one text for each column. Where there are fewer figures than columns, their places tell which
 * cells are empty; on lines without places a blank too many does, one for each empty cell. Undefined where nothing tells.
 */
function filledCells(parts: RowParts, plan: RowPlan): readonly string[] | undefined {
  const { values } = parts;
  if (values.length === plan.values) return values.map((word) => word.text);
  if (values.length === 0 || values.length > plan.values) return undefined;
  return plan.middles ? byPlace(values, plan.middles) : byBlanks(parts, plan.values);
}

function byBlanks({ values, before }: RowParts, columns: number): readonly string[] | undefined {
  const cells: string[] = [];
  let end = before?.end;
  for (const word of values) {
    const empty = end === undefined ? 0 : word.start - end - 1;
    for (let i = 0; i < empty && cells.length < columns; i++) cells.push('');
    cells.push(word.text);
    end = word.end;
  }
  return cells.length === columns ? cells : undefined;
}

/** How much better, in characters, the best reading must be than the next. */
const CLEARLY = 2;

/**
 * Figures and the numbers over their columns are set differently, the one on the right and the other in the middle: all
 * figures of a row may stand off by as much. What counts is how far each is from where the others would have it.
 */
function byPlace(values: readonly PlacedWord[], middles: readonly Middle[]): readonly string[] | undefined {
  const reach = 0.6 * median(middles.slice(1).map((middle, i) => middle - (middles[i] ?? 0)));
  const [best, second] = placings(values.length, middles.length)
    .map((columns) => {
      const off = columns.map((column, i) => middleOf(values[i]) - (middles[column] ?? 0));
      const usual = median(off);
      const apart = off.map((one) => Math.abs(one - usual));
      const cost = apart.reduce((sum, one) => sum + one, Math.abs(usual));
      return { columns, cost, farthest: Math.max(Math.abs(usual), ...apart) };
    })
    .sort((a, b) => a.cost - b.cost);
  if (!best || best.farthest > reach || (second && second.cost - best.cost < CLEARLY)) return undefined;
  const cells = middles.map(() => '');
  for (const [i, column] of best.columns.entries()) cells[column] = values[i]?.text ?? '';
  return cells;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function middleOf(word: { readonly start: number; readonly end: number } | undefined): Middle {
  return word ? (word.start + word.end) / 2 : 0;
}

/** All ways to put so many figures, in order, into so many columns; none where there are too many to try. */
function placings(figures: number, columns: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const extend = (chosen: readonly number[]): void => {
    if (found.length > MOST_PLACINGS) return;
    if (chosen.length === figures) {
      found.push([...chosen]);
      return;
    }
    const from = (chosen[chosen.length - 1] ?? -1) + 1;
    for (let at = from; at <= columns - (figures - chosen.length); at++) extend([...chosen, at]);
  };
  extend([]);
  return found.length > MOST_PLACINGS ? [] : found;
}

const MOST_PLACINGS = 500;
