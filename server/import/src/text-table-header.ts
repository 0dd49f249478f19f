import { foldLabel, isAsideLabel, isOrdinalLabel, isSyllable, isTotalColumnLabel } from '@soat/engine';
import type { NumberFormula } from './text-table-numbers.ts';

/** What is known of a table below its header. */
export interface TableBody {
  /** How many columns there are, and how many of them, the first ones, hold words. */
  readonly columns: number;
  readonly words: number;
  /** The texts of each row's cells, one for each column. */
  readonly rows: readonly (readonly string[])[];
  readonly formulas: readonly NumberFormula[];
  /** Whether the first column counts the rows. */
  readonly hasOrdinals: boolean;
}

/**
 * The header cells in the report's form that labels make which were read row by row: the columns of words first, then
 * groups, then the columns within the groups. Undefined where it is not sure which label belongs to which column.
 */
export function headerFromLabels(labels: readonly string[], body: TableBody): readonly string[] | undefined {
  if (!fitsOrdinals(labels[0], body)) return undefined;
  const groups = labels.length - body.columns;
  if (groups === 0) return new Set(labels.map(foldLabel)).size === labels.length ? labels.map(plain) : undefined;
  if (groups < 0) return undefined;
  const words = labels.slice(0, body.words);
  const named = labels.slice(body.words, body.words + groups);
  for (let alone = 0; alone <= 2; alone++) {
    const asides = labels.slice(body.words + groups, body.words + groups + alone);
    if (!asides.every((label) => isAsideLabel(foldLabel(label)))) return undefined;
    const leaves = labels.slice(body.words + groups + alone);
    const starts = groupStarts(leaves, groups, body);
    if (starts) return [...words.map(plain), ...grouped(named, leaves, starts), ...asides.map(plain)];
  }
  return undefined;
}

function fitsOrdinals(first: string | undefined, body: TableBody): boolean {
  return first !== undefined && isOrdinalLabel(foldLabel(first)) === body.hasOrdinals;
}

/** Header cells of groups and of the columns in them: the first column names its group, the others repeat it. */
export function grouped(groups: readonly string[], leaves: readonly string[], starts: readonly number[]): string[] {
  return leaves.map((leaf, at) => {
    const own = starts.indexOf(at);
    return own < 0 ? `/ ${plain(leaf)}` : `${plain(groups[own] ?? '')} / ${plain(leaf)}`;
  });
}

/** A slash with blanks around it would part a group from its column. */
function plain(label: string): string {
  return label.replaceAll(' / ', '/');
}

/**
 * At which columns of figures the groups begin. The number row tells it by its sums; else the columns that are named
 * totals; else the figures themselves, where they allow one division only in which each group begins with the sum of the
 * others. Undefined where nothing tells.
 */
export function groupStarts(leaves: readonly string[], groups: number, body: TableBody): readonly number[] | undefined {
  if (leaves.length < groups || groups < 1) return undefined;
  const all = divisions(leaves.length, groups);
  const stated = body.formulas.filter(isContiguous).map(({ whole, parts }) => ({
    first: whole - body.words,
    last: (parts[parts.length - 1] ?? whole) - body.words,
  }));
  const allowed = all.filter((starts) => stated.every((sum) => isWithin(sum, starts)));
  if (stated.length === groups) return only(allowed);
  const totals = leaves.flatMap((leaf, at) => (isTotalColumnLabel(foldLabel(leaf)) ? [at] : []));
  if (totals.length === groups && totals[0] === 0) return allowed.find((starts) => sameList(starts, totals));
  return only(allowed.filter((starts) => addsUp(starts, leaves.length, body)));
}

function only<One>(found: readonly One[]): One | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** More columns or groups than these no table of a report has. */
const MOST_COLUMNS = 24;
const MOST_GROUPS = 4;

/** All ways to divide so many columns among so many groups: where each group begins. */
export function divisions(columns: number, groups: number): readonly (readonly number[])[] {
  if (groups === 1) return [[0]];
  const found: number[][] = [];
  const extend = (starts: readonly number[]): void => {
    if (starts.length === groups) {
      found.push([...starts]);
      return;
    }
    const from = (starts[starts.length - 1] ?? 0) + 1;
    for (let at = from; at <= columns - (groups - starts.length); at++) extend([...starts, at]);
  };
  if (columns <= MOST_COLUMNS && groups <= MOST_GROUPS) extend([0]);
  return found;
}

/** (3)=(4)+(5)+(6): the parts stand right behind their sum. */
function isContiguous({ whole, parts }: NumberFormula): boolean {
  return parts.every((part, i) => part === whole + 1 + i);
}

/** A sum and its parts are one whole group. */
function isWithin(sum: { readonly first: number; readonly last: number }, starts: readonly number[]): boolean {
  return starts.includes(sum.first) && !starts.some((start) => start > sum.first && start <= sum.last);
}

function addsUp(starts: readonly number[], columns: number, body: TableBody): boolean {
  let isTold = false;
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? columns;
    if (end - start < 2) return false;
    for (const row of body.rows) {
      const figures = row.slice(body.words + start, body.words + end).map(figureOf);
      const [whole, ...parts] = figures;
      if (whole === undefined || parts.includes(undefined)) return false;
      const sum = parts.reduce<bigint>((total, part) => total + (part ?? 0n), 0n);
      if (sum !== whole) return false;
      isTold ||= whole > 0n;
    }
  }
  return isTold;
}

function figureOf(text: string): bigint | undefined {
  if (/^[-–—…x.]*$/u.test(text)) return 0n;
  return /^\d{1,3}(?:\.\d{3})+$|^\d{1,12}$/u.test(text) ? BigInt(text.replaceAll('.', '')) : undefined;
}

/**
 * The labels in a header whose words were read in order: each begins with a capital. Words that are all capitals, such as
 * TTHC, go on with a label unless they open it.
 */
export function labelsIn(lines: readonly string[]): readonly string[] {
  const labels: string[][] = [];
  for (const line of lines) {
    for (const word of line.split(' ')) {
      if (labels.length === 0 || beginsLabel(word)) labels.push([word]);
      else labels[labels.length - 1]?.push(word);
    }
  }
  return labels.map(labelOf);
}

/** Whether a word has a capital first and small letters behind it. */
export function beginsLabel(word: string): boolean {
  return /^["“«(]?\p{Lu}\p{Ll}/u.test(word);
}

/** Words of a narrow cell as a label; pieces of a word that was broken in two are one word again. */
export function labelOf(words: readonly string[]): string {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole[whole.length - 1];
    if (last !== undefined && isBroken(last, word)) whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole.join(' ');
}

/** «tuyế / n», «Tổn / g»: one of the two is no word, and together they are. */
function isBroken(word: string, next: string): boolean {
  if (!/^\p{Ll}+$/u.test(next) || !/\p{L}$/u.test(word)) return false;
  const [a, b] = [word.toLowerCase(), next];
  return isSyllable(a + b) && !(isSyllable(a) && isSyllable(b));
}
