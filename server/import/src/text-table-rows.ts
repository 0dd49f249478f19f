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
  /** The texts of the header's lines, each time that they come back at the top of a page. */
  readonly headers: readonly (readonly string[])[];
  /** The numbers of pages that stood above them. */
  readonly pageNumbers: readonly string[];
}

/** The header of a table, which may come back on the next page. */
export interface Header {
  readonly texts: readonly string[];
  /** From which of its lines on it may come back; what stands above may be a caption. */
  readonly latest: number;
  /** Where the columns of figures stand in the rows from a line on, which begin right below such a header. */
  readonly middlesAt: (at: number) => readonly Middle[] | undefined;
}

const ORDINAL =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,6}[.)]?|\p{Lu}[.)]?|\p{Ll}[.)]|[*+-]|[IVXLC]{1,6}\.\d{1,3}\.?)$/u;

const LONG_COUNT = /^\d{4}[.)]?$/u;

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

/** What counts the groups of rows. */
const GROUP = /^(?:[IVXLC]+|\p{L})[.)]?$/u;

/** How many lines a row may take before its figures come. */
const DEEPEST = 5;

/** Reads rows from a line on, as far as they go; the header that comes back on another page parts no rows. */
export function readRows(lines: readonly TextLine[], from: number, plan: RowPlan, header?: Header): ReadRows {
  const reader = new RowReader(lines, plan);
  let at = from;
  while (at < lines.length) {
    const page = header && newPage(lines, at, header);
    if (page && header && reader.turnPage(page, header.middlesAt(page.to))) at = page.to;
    else if (!page && reader.read(at)) at++;
    else break;
  }
  return reader.finished(at);
}

/** Lines between two pages of a table: the number of the page, where it stands there, and the header. */
interface NewPage {
  readonly from: number;
  readonly to: number;
  readonly number: string | undefined;
  readonly header: readonly string[];
}

function newPage(lines: readonly TextLine[], from: number, { texts, latest }: Header): NewPage | undefined {
  const number = PAGE_NUMBER.test(lines[from]?.text ?? '') ? lines[from]?.text : undefined;
  for (const at of number === undefined ? [from] : [from, from + 1]) {
    for (let first = 0; first <= latest; first++) {
      const header = texts.slice(first);
      if (header.length === 0 || !header.every((text, i) => lines[at + i]?.text === text)) continue;
      return { from, to: at + header.length, number: at > from ? number : undefined, header };
    }
  }
  return undefined;
}

const PAGE_NUMBER = /^(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—])?$/u;

class RowReader {
  readonly #lines: readonly TextLine[];
  readonly #rows: OpenRow[] = [];
  readonly #pages: NewPage[] = [];
  #plan: RowPlan;
  #open: OpenRow | undefined;
  #sure = true;
  /** The number of the last row that a number counts. */
  #count = 0;

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
    this.#count = Number(/^\d+/u.exec(parts.ordinal)?.[0] ?? this.#count);
    return this.#takeValues(parts);
  }

  /**
   * Goes on behind a header that has come back. False where the rows below it are another table's: behind a total, and
   * where they are counted from 1 again without the name of a group above them.
   */
  turnPage(page: NewPage, middles: readonly Middle[] | undefined): boolean {
    const last = this.#open ?? this.#rows[this.#rows.length - 1];
    const isAnew = /^0?1[.)]?$/u.test(wordsOf(this.#lines[page.to]?.raw ?? '')[0]?.text ?? '');
    const isGroup = GROUP.test(last?.ordinal ?? '');
    if (!last || (this.#rows.length > 0 && isTotal(last.label)) || (isAnew && !isGroup)) return false;
    this.#pages.push(page);
    if (middles?.length === this.#plan.values) this.#plan = { ...this.#plan, middles };
    return true;
  }

  /** A line cut into ordinal, words and figures. */
  #partsOf(words: readonly PlacedWord[]): RowParts {
    const { hasOrdinals, values } = this.#plan;
    const first = words[0];
    const counted = hasOrdinals && first !== undefined && this.#isOrdinal(first.text) && this.#isCount(first, words);
    const rest = counted ? words.slice(1) : words;
    const count = Math.min(valuesAtEnd(rest), values);
    return {
      ordinal: counted ? first.text : '',
      label: rest.slice(0, rest.length - count).map((word) => word.text),
      values: rest.slice(rest.length - count),
      before: rest[rest.length - count - 1] ?? (counted ? first : undefined),
    };
  }

  /** A number of four digits is mostly a year: it counts a row only behind the one before it. */
  #isOrdinal(text: string): boolean {
    return ORDINAL.test(text) || (LONG_COUNT.test(text) && Number.parseInt(text, 10) === this.#count + 1);
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
    if (this.#isRestOfTotal(parts)) return false;
    if (isTotal(parts.label)) return true;
    if (!this.#plan.hasOrdinals) return parts.label.length > 0 && !beginsSmall(parts.label) && !this.#isWide(parts);
    return parts.values.length === 0 && beginsBig(parts.label) && this.#isNamedAbove(at);
  }

  /** «TỔNG / CỘNG»: the second word of a narrow cell stands below the figures of the row, which are in the middle. */
  #isRestOfTotal({ ordinal, label, values }: RowParts): boolean {
    const open = this.#open;
    if (open?.values === undefined || ordinal !== '' || values.length > 0 || label.length !== 1) return false;
    return open.label.length === 1 && isTotal(open.label) && isTotal([...open.label, ...label]);
  }

  /** A sentence goes on where the columns of figures stand, which no name of a row does. */
  #isWide({ values, before }: RowParts): boolean {
    const [first] = this.#plan.middles ?? [];
    return first !== undefined && values.length > 0 && (before?.end ?? 0) > first;
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
      if (this.#isRestOfTotal(parts)) {
        open.label.push(...parts.label);
        return true;
      }
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
    if (open.values === undefined && !GROUP.test(open.ordinal)) return false;
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
    // A header with no row below it belongs to what comes there.
    const to = open && !isWhole ? open.from : at;
    const behind = this.#pages.find((page) => page.to >= to);
    const pages = this.#pages.filter((page) => page.to < to);
    return {
      rows,
      to: Math.min(to, behind?.from ?? to),
      sure: this.#sure,
      headers: pages.map((page) => page.header),
      pageNumbers: pages.flatMap((page) => page.number ?? []),
    };
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
  if (values.length === plan.values && isInPlace(values, plan)) return values.map((word) => word.text);
  if (values.length === 0 || values.length > plan.values) return undefined;
  return plan.middles ? byPlace(values, plan.middles) : byBlanks(parts, plan.values);
}

/** A lone figure at the end of a line may be the end of a sentence, which stands elsewhere. */
function isInPlace(values: readonly PlacedWord[], { middles }: RowPlan): boolean {
  const [column, ...others] = middles ?? [];
  if (column === undefined || others.length > 0) return true;
  return Math.abs(middleOf(values[0]) - column) <= LONE_REACH;
}

/** Half of the longest figure, in characters. */
const LONE_REACH = 6;

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
