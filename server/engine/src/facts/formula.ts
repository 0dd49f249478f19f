import type { Span } from '../text/span.ts';

/**
 * What one cell of the column-number row says: the column's own number and, where it is a formula, its equations.
 * `1=2+3+...+7` is number 1 with one equation; `9=11+12+13=14+15+16+17` is number 9 with two, each a partition of its own.
 */
export interface NumberCell {
  /** The column's number or letter: `3`, `A`; undefined for a cell such as «MS» that only heads the row. */
  readonly number: string | undefined;
  readonly equations: readonly Equation[];
  /** The text behind the first `=` where it could not be read. */
  readonly unreadable: boolean;
}

/** The right-hand side of one `=`. */
export type Equation =
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'share'; readonly part: string; readonly whole: string };

export interface Term {
  readonly number: string;
  readonly sign: 1 | -1;
  /** Whether the term stands for all columns from the one before it up to the one after it (`…`). */
  readonly range?: true;
}

export interface FormulaText {
  readonly span: Span;
  readonly text: string;
}

const NUMBER = /^[([]?(\d{1,3}|[A-Za-zĐđ]{1,2})[)\]]?/u;
const HEAD_WORDS = /^(?:ms|mã số|cột|a|stt|tt|số tt)$/iu;

/**
 * Reads one cell of a column-number row, with or without parentheses and blanks. Returns undefined when the cell can
 * be no part of such a row (a word, a figure with decimals …); an empty cell has neither number nor equations.
 */
export function readNumberCell(text: string): NumberCell | undefined {
  const compact = text.replace(/[\s\u00a0*_\\]/gu, '').replaceAll('…', '...');
  if (compact === '') return { number: undefined, equations: [], unreadable: false };
  if (HEAD_WORDS.test(text.trim()) && !NUMBER.test(compact))
    return { number: undefined, equations: [], unreadable: false };
  const own = NUMBER.exec(compact);
  if (!own && !compact.startsWith('=')) return undefined;
  const rest = own ? compact.slice(own[0].length) : compact;
  if (rest === '') return own ? { number: own[1], equations: [], unreadable: false } : undefined;
  if (!rest.startsWith('='))
    return HEAD_WORDS.test(text.trim()) ? { number: undefined, equations: [], unreadable: false } : undefined;
  const equations: Equation[] = [];
  let unreadable = false;
  for (const side of rest
    .slice(1)
    .replace(/[;,.]+$/u, '')
    .split('=')) {
    const equation = readSide(side);
    if (equation) equations.push(equation);
    else unreadable = true;
  }
  return { number: own?.[1], equations, unreadable };
}

function readSide(side: string): Equation | undefined {
  const share = /^[([]?(\d{1,3})[)\]]?[/:][([]?(\d{1,3})[)\]]?(?:[x×*.]?100)?%?$/iu.exec(side);
  if (share) return { kind: 'share', part: share[1] ?? '', whole: share[2] ?? '' };
  const terms: Term[] = [];
  let sign: 1 | -1 = 1;
  let expectTerm = true;
  for (let rest = side; rest !== ''; ) {
    const operator = /^[+\-−–]/u.exec(rest);
    if (operator) {
      if (expectTerm && terms.length > 0) return undefined;
      sign = operator[0] === '+' ? 1 : -1;
      expectTerm = true;
      rest = rest.slice(1);
      continue;
    }
    if (!expectTerm) return undefined;
    const dots = /^\.{2,}/u.exec(rest);
    const number = dots ? undefined : NUMBER.exec(rest);
    if (!dots && !number) return undefined;
    terms.push(dots ? { number: '', sign, range: true } : { number: number?.[1] ?? '', sign });
    rest = rest.slice((dots ?? number)?.[0].length ?? 1);
    expectTerm = false;
  }
  if (expectTerm || terms.length === 0 || terms[0]?.range || terms[terms.length - 1]?.range) return undefined;
  return { kind: 'sum', terms };
}

/** Writes out the ranges of a sum: 2+3+...+7 has the terms 2, 3, 4, 5, 6, 7. Undefined when a range has no numeric ends. */
export function expandTerms(terms: readonly Term[]): readonly Term[] | undefined {
  const out: Term[] = [];
  for (const [i, term] of terms.entries()) {
    if (!term.range) {
      out.push(term);
      continue;
    }
    const from = Number(terms[i - 1]?.number);
    const to = Number(terms[i + 1]?.number);
    if (!Number.isInteger(from) || !Number.isInteger(to) || to <= from) return undefined;
    for (let n = from + 1; n < to; n++) out.push({ number: String(n), sign: term.sign });
  }
  return out;
}
