import { compare } from '../figures/decimal.ts';
import { foldLabel } from '../words/fold.ts';
import { FILES } from '../words/keys.ts';
import {
  isWayIn,
  joinOnTime,
  measureBefore,
  measureOf,
  type Part,
  type Whole,
  wholeOfParts,
} from '../words/measures.ts';
import { partName } from '../words/prose.ts';
import { qualifierIn } from '../words/qualifiers.ts';
import { COMPARED_WITH, LEAD_IN, LEVELS, OFFICES, PERIOD, PLACE_WORDS } from '../words/scopes.ts';
import { KINDS_OF } from '../words/tallies.ts';
import type { Passage } from './passages.ts';
import type { ProseFigure } from './prose-figures.ts';

/** A figure of the prose with what it measures, of what, and when: as far as the words say. */
export interface Statement {
  readonly figure: ProseFigure;
  /** The words that the measure was read from, as written: «trước hạn có». */
  readonly label: string;
  /** Undefined where the words name no measure, or more than one. */
  readonly whole: Whole | undefined;
  /** Empty for a statement of the whole itself. */
  readonly parts: readonly Part[];
  /**
   * Of a percentage: the measure that its words name as what it is a share of («98,31% số tiếp nhận», «tỷ lệ trực tuyến
   * trên số tiếp nhận mới là 86,87%»); `total` where they only say «tổng số», `other` where they name something that the
   * vocabulary does not know, `some` where they confine it to one field or office.
   */
  readonly of: ShareOf;
  /** Levels and fields that the words confine it to, folded and sorted; empty for the report as a whole. */
  readonly scope: string;
  /** Words that narrow it to some kind of files (see `qualifierIn`); empty for all files. */
  readonly qualifier: string;
  /** The offices that its sentence names up to it, folded. */
  readonly office: string;
  /** The period that the words name, folded; empty where they name none. */
  readonly period: string;
  /** How many brackets it stands in, and which sentence and which item (between , ; : . and brackets) it belongs to. */
  readonly depth: number;
  readonly sentence: number;
  readonly item: number;
  /** Which run of words between semicolons and full stops it stands in. */
  readonly clause: number;
}

/** A measure: a whole, or parts of it. */
export interface Measured {
  readonly whole: Whole;
  readonly parts: readonly Part[];
}

/** See `Statement.of`. */
export type ShareOf = Measured | 'total' | 'other' | 'some' | undefined;

/** Whether two figures may count the same things: one unit, or one of them written without. */
export function haveOneUnit(a: Statement, b: Statement): boolean {
  return a.figure.unit === b.figure.unit || a.figure.unit === '' || b.figure.unit === '';
}

/** Whether one figure may count some of what the other counts: the same unit, or a kind of it (sở, huyện are cơ quan). */
export function isPartOf(part: Statement, whole: Statement): boolean {
  return haveOneUnit(part, whole) || (KINDS_OF.get(whole.figure.unit)?.has(part.figure.unit) ?? false);
}

/** Whether a statement says how many there are of something. */
export function isCount({ figure }: Statement): boolean {
  return !figure.percent && figure.use === 'statement';
}

const ASIDE = /(?<!\p{L})riêng /u;

/** What the figures of a passage state, in order; `figures` are those of the passage. */
export function statementsOf(passage: Passage, figures: readonly ProseFigure[]): readonly Statement[] {
  if (figures.length === 0) return [];
  const layout = layoutOf(passage.text, figures);
  const labels = figures.map((_, i) => labelOf(passage.text, figures, i));
  const statements: Statement[] = [];
  // What a bracket confines its figures to is over when it closes.
  const scopes: string[] = [''];
  // So is the period that it names: «(quý đó nhận 2.100 hồ sơ)».
  const periods: string[] = [''];
  let office = '';
  let sentence = -1;
  let narrowed = '';
  let outerScope = '';
  const told = new Set<string>();
  for (const [i, figure] of figures.entries()) {
    const place = layout[i] as Layout;
    enter(scopes, place.depth);
    enter(periods, place.depth);
    if (place.sentence !== sentence) {
      // Behind «cấp huyện 6.983 hồ sơ, cấp xã 15.217 hồ sơ.» a new sentence is of both again, as it was before them; and so
      // it is behind «riêng đất đai đạt 62,2%».
      if (told.size > 1 || [...told].some((scope) => ASIDE.test(scope))) scopes[0] = outerScope;
      outerScope = scopes[0] ?? '';
      told.clear();
    }
    const from = i === 0 ? 0 : (figures[i - 1] as ProseFigure).end;
    const before = passage.text.slice(from, figure.index);
    const period = periodOf(before, place.depth, periods);
    const scope = scopeIn(before) ?? scopes[place.depth] ?? '';
    scopes[place.depth] = scope;
    if (scope !== '') told.add(scope);
    const { text, measure, of } = labels[i] as Label;
    const whole = measure.whole ?? contextOf(measure.parts, statements);
    if (place.sentence !== sentence) {
      office = '';
      narrowed = '';
    }
    sentence = place.sentence;
    office = officeIn(before) || office;
    // What narrows the first figure of a sentence narrows those that go on from it.
    const qualifier = qualifierOf(text, whole, passage.text, figure) || narrowed;
    if (whole && measure.parts.length === 0) narrowed = qualifier;
    statements.push({
      figure,
      label: partName(text),
      whole,
      parts: measure.parts,
      of,
      scope,
      qualifier,
      office,
      period,
      ...place,
    });
  }
  return withWholes(statements);
}

/** Goes into brackets, where what was said before them still holds, or out of them, where what they said is over. */
function enter(said: string[], depth: number): void {
  while (said.length <= depth) said.push(said[said.length - 1] ?? '');
  said.length = depth + 1;
}

/** The period of a figure by the words `before` it, else by those before them: `periods` has the last one of each depth. */
function periodOf(before: string, depth: number, periods: string[]): string {
  const named = (words: string): string | undefined => periodIn(words.replace(COMPARED_WITH, ' '));
  const bracket = depth > 0 ? before.lastIndexOf('(') : -1;
  const outer = bracket < 0 ? undefined : named(before.slice(0, bracket));
  if (outer !== undefined) periods[depth - 1] = outer;
  const period = named(before.slice(bracket + 1)) ?? outer ?? periods[depth] ?? '';
  periods[depth] = period;
  // A figure in brackets behind «so với …» is of the period compared with, and only that one is.
  return (bracket < 0 ? undefined : periodIn(before)) ?? period;
}

/**
 * A figure without words of its own that is followed by its parts is their whole: «Lĩnh vực đất đai: 18.204 hồ sơ, trước
 * hạn 17.033 hồ sơ, đúng hạn 1.120 hồ sơ …». Only within one clause, and only where the clause names no other whole.
 */
function withWholes(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement, i) => {
    if (statement.whole || statement.figure.percent || statement.figure.unit !== FILES) return statement;
    const following: Statement[] = [];
    for (const next of statements.slice(i + 1)) {
      if (next.clause !== statement.clause || (!next.figure.percent && next.parts.length === 0)) break;
      if (!next.figure.percent) following.push(next);
    }
    const wholes = new Set(following.map((next) => next.whole));
    const [whole] = wholes;
    // One part that is more than the whole may be the mistyped one; two are parts of something else.
    const fitting = following.filter((next) => compare(next.figure.value, statement.figure.value) > 0).length <= 1;
    return following.length >= 2 && wholes.size === 1 && fitting ? { ...statement, whole } : statement;
  });
}

/** What narrows a figure of files; a whole that is only guessed from the parts behind it is narrowed by its own words. */
function qualifierOf(label: string, whole: Whole | undefined, text: string, figure: ProseFigure): string {
  if (whole === undefined) return foldLabel(label);
  // Without its unit a figure counts files only where its sentence speaks of files.
  if (figure.unit === '' && !/hồ sơ|bộ|tthc|thủ tục/iu.test(text)) return foldLabel(label);
  const clause = label.slice(label.lastIndexOf(',') + 1).replace(OFFICES, ' ');
  return qualifierIn(foldLabel(clause));
}

interface Layout {
  readonly depth: number;
  readonly sentence: number;
  readonly clause: number;
  readonly item: number;
}

/** Counts brackets, sentences, clauses and items up to each figure. */
function layoutOf(text: string, figures: readonly ProseFigure[]): readonly Layout[] {
  const layout: Layout[] = [];
  const place = { depth: 0, sentence: 0, clause: 0, item: 0 };
  let at = 0;
  for (const figure of figures) {
    for (; at < figure.index; at++) step(text, at, place);
    layout.push({ ...place });
    at = Math.max(at, figure.end);
  }
  return layout;
}

function step(
  text: string,
  at: number,
  place: { depth: number; sentence: number; clause: number; item: number },
): void {
  const sign = text.charAt(at);
  if (sign === '(') place.depth++;
  else if (sign === ')') place.depth = Math.max(0, place.depth - 1);
  if (sign === ',' || sign === ';' || sign === ':' || sign === '(' || sign === ')') place.item++;
  if (sign === ';') place.clause++;
  if (isSentenceEnd(text, at)) {
    place.sentence++;
    place.clause++;
    place.item++;
    place.depth = 0;
  }
  if (sign === 'v' && /^và\s/u.test(text.slice(at, at + 3)) && /\s/u.test(text.charAt(at - 1))) place.item++;
}

const STOP = /[.!?]/u;

/** A full stop between words ends a sentence; one in a figure or an abbreviation does not. */
export function isSentenceEnd(text: string, at: number): boolean {
  if (!STOP.test(text.charAt(at))) return false;
  return (
    /^\s+["“(]?[\p{Lu}\d-]/u.test(text.slice(at + 1, at + 6)) &&
    !/(?:^|[\s(])(?:TP|Tp|Q|P|TX|TT|ThS|TS|Ths)$/u.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** The sentence that a stretch of a text stands in, as indexes, without the mark that ends it. */
export function sentenceAround(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return around(text, from, to, isSentenceEnd);
}

/** The same for the run of words between semicolons and full stops. */
export function clauseAround(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  return around(text, from, to, (own, at) => own.charAt(at) === ';' || isSentenceEnd(own, at));
}

function around(
  text: string,
  from: number,
  to: number,
  ends: (text: string, at: number) => boolean,
): { readonly start: number; readonly end: number } {
  let start = from;
  while (start > 0 && !ends(text, start - 1)) start--;
  let end = to;
  while (end < text.length && !ends(text, end)) end++;
  return { start, end };
}

interface Label {
  readonly text: string;
  readonly of: ShareOf;
  readonly measure: { readonly whole: Whole | undefined; readonly parts: readonly Part[] };
}

/** «Ba hồ sơ trễ hạn: 02 hồ sơ phải giám định, …»: the label counts by itself, and what follows is a part of that. */
const COUNTED_IN_WORDS =
  /(?<!\p{L})(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:hồ sơ|trường hợp|thủ tục|văn bản)(?!\p{L})[^,;]*$/iu;

/** «Tiếp nhận 1.250 hồ sơ mới»: behind the files themselves the word by itself says that they are new. */
const NEW: ReturnType<typeof measureOf> = { whole: undefined, wholes: [], parts: ['new'] };

const UNBOUND: Label['measure'] = { whole: undefined, parts: [] };

/** The words of a figure: those before it, else those right behind it; both where each says another half of it. */
function labelOf(text: string, figures: readonly ProseFigure[], i: number): Label {
  const figure = figures[i] as ProseFigure;
  const previous = figures[i - 1];
  const next = figures[i + 1];
  const gap = text.slice(previous?.end ?? 0, figure.index);
  const words = leftWords(gap, previous !== undefined);
  const ahead = figure.percent ? shareAhead(words) : undefined;
  const left = ahead ? words.slice(0, ahead.index) : words;
  const behindText = rightWords(text.slice(figure.end, next?.index ?? text.length), next !== undefined);
  const of = ahead?.of ?? (figure.percent ? shareOf(behindText) : undefined);
  // Behind a fraction the words name what it is a fraction of: «441/444 hồ sơ đã trả».
  const right = of || figure.over ? '' : behindText;
  const before = measureBefore(foldLabel(left));
  const behind = /^\s*mới(?!\p{L})/iu.test(right) ? NEW : measureOf(foldLabel(right));
  const label = (left.trim() || right.trim()).replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, '');
  if (before.wholes.length > 1 || behind.wholes.length > 1 || COUNTED_IN_WORDS.test(left))
    return { text: label, measure: UNBOUND, of };
  return { text: label, measure: combine(before, behind, /^\s*\(/u.test(right)), of };
}

const OF_SOME =
  /\s(?:của|thuộc|ở|tại)\s+(?:từng|mỗi|lĩnh vực|ngành|nhóm|khối|đơn vị|địa bàn|cấp)(?!\p{L})|^\s*(?:hồ sơ|số|trường hợp)\s[^,;.()]*\s(?:thuộc|do|tập trung|rơi vào)(?!\p{L})/iu;

/** «Tỷ lệ trực tuyến trên số tiếp nhận mới là …»: the words before a percentage name its whole, from `index` on. */
function shareAhead(words: string): { readonly index: number; readonly of: ShareOf } | undefined {
  const found = /\s(?:tính )?(?:trên|so với)\s+(?:tổng số|tổng|số|lượng)\s[^,;:.()]*$/iu.exec(words);
  if (!found || !/tỷ lệ|tỉ lệ/iu.test(words.slice(0, found.index))) return undefined;
  return { index: found.index, of: shareOf(found[0].replace(/\s(?:là|đạt|bằng|chiếm|ở mức)\s*$/iu, '')) };
}

/** «98,31% số tiếp nhận», «99,60% so với số đã giải quyết»: the words behind a percentage name its whole. */
function shareOf(behind: string): ShareOf {
  // «42,4% số nhận mới của lĩnh vực», «78,9% hồ sơ trễ hạn thuộc lĩnh vực đất đai»: of which figure is not ours to tell.
  if (OF_SOME.test(behind)) return 'some';
  const words = behind.replace(/[.!\s]+$/u, '');
  if (/^\s*(?:so với|tính trên|trên|trong|của)?\s*tổng(?: số| cộng| số hồ sơ| hồ sơ)?\s*$/iu.test(words))
    return 'total';
  if (!/^\s*(?:so với|tính trên|trên|trong|của)?\s*(?:tổng |tổng số |số |lượng )/iu.test(words)) return undefined;
  const { whole, parts } = measureOf(foldLabel(words));
  const named = whole ?? wholeOfParts(parts);
  return named ? { whole: named, parts: parts.length > 1 ? [] : parts } : 'other';
}

type Read = ReturnType<typeof measureOf>;

function combine(before: Read, behind: Read, behindIsGloss: boolean): Label['measure'] {
  const named = before.whole !== undefined || before.parts.length > 0;
  const after = named && behindIsGloss ? { whole: undefined, parts: [] } : behind;
  if (before.parts.length > 0 && after.parts.length > 0 && after.parts.join() !== before.parts.join()) return UNBOUND;
  const parts = before.parts.length > 0 ? before.parts : after.parts;
  const whole = before.whole ?? (before.parts.length > 0 ? undefined : after.whole);
  return fits(whole, parts) ? { whole, parts: settle(whole, parts) } : UNBOUND;
}

/** «Nhận mới trực tiếp» is one of the ways in; of what is resolved, «trong hạn» is before or on time. */
function settle(whole: Whole | undefined, parts: readonly Part[]): readonly Part[] {
  if (parts.length > 1 && parts.includes('new')) return parts.filter((part) => part !== 'new');
  if (whole === 'resolved')
    return parts.flatMap((part): readonly Part[] => (part === 'in-time' ? ['early', 'on-time'] : [part]));
  return parts;
}

/** How files came in is no breakdown of what was resolved, nor their being late of what came in: such a mixture is unbound. */
function fits(whole: Whole | undefined, parts: readonly Part[]): boolean {
  const ways = parts.some((part) => isWayIn(part));
  const terms = parts.some((part) => TERMS.has(part));
  if (ways && terms) return false;
  if (parts.includes('outside')) return false;
  if (whole === 'due' && parts.length > 0) return false;
  return !(ways && whole !== undefined && whole !== 'received') && !(terms && whole === 'received');
}

const TERMS: ReadonlySet<Part> = new Set(['early', 'on-time', 'late', 'in-time']);

/** The whole that a part belongs to when its own words do not say: the last one named, where it can have such a part. */
function contextOf(parts: readonly Part[], earlier: readonly Statement[]): Whole | undefined {
  if (parts.length === 0) return undefined;
  if (parts.some((part) => isWayIn(part))) return 'received';
  if (parts.includes('early') || parts.includes('on-time')) return 'resolved';
  for (let i = earlier.length - 1; i >= 0; i--) {
    const whole = earlier[i]?.whole;
    if (whole === 'resolved' || whole === 'pending') return whole;
  }
  return parts.includes('in-time') ? 'pending' : 'resolved';
}

/** Between two figures, the words up to the first sign belong to the first, the rest to the second. */
function leftWords(gap: string, hasPrevious: boolean): string {
  let rest = hasPrevious ? gap.slice(ownedByPrevious(gap)) : gap;
  // A bracket closed right before the figure explains its label: «nhận mới (trực tiếp và bưu chính) 190.319».
  rest = rest.replace(/\(([^()]*)\)(\s*)$/u, ' $1 ').replace(/:\s*$/u, ' ');
  const hard = Math.max(
    rest.lastIndexOf(';'),
    rest.lastIndexOf(':'),
    rest.lastIndexOf('('),
    rest.lastIndexOf(')'),
    lastSentenceEnd(rest),
  );
  const clause = rest.slice(hard + 1);
  // «Đúng hạn, trước hạn đạt …» names one measure, not two.
  const pieces = joinOnTime(clause).split(',');
  for (let i = pieces.length - 1; i >= 0; i--) {
    const read = measureOf(foldLabel(pieces[i] ?? ''));
    if (read.wholes.length > 0 || read.parts.length > 0) return pieces.slice(i).join(',');
  }
  return clause;
}

function lastSentenceEnd(text: string): number {
  for (let at = text.length - 1; at >= 0; at--)
    if (STOP.test(text.charAt(at)) && isSentenceEnd(`${text}A`, at)) return at;
  return -1;
}

/** Where the first sentence of a text ends; -1 where it does not. */
function firstSentenceEnd(text: string): number {
  for (let at = text.search(STOP); at >= 0 && at < text.length; at++) if (isSentenceEnd(text, at)) return at;
  return -1;
}

/** «Trong số 1.572 hồ sơ trên đã giải quyết 1.538 hồ sơ»: what goes on behind such a word is of the next figure. */
const REFERRING =
  /^\s*(?:(?:bộ )?hồ sơ|hs|trường hợp|thủ tục|người|\p{L}+)?\s*(?:nói trên|nêu trên|trên(?! tổng| số| địa bàn)|này|đó|ấy)(?=\s\p{L})/iu;

function ownedByPrevious(gap: string): number {
  // The words behind a figure alone in brackets are still that figure's.
  const closing = /^\s*\)/u.exec(gap)?.[0].length ?? 0;
  if (closing > 0) return closing + ownedByPrevious(gap.slice(closing));
  const referring = REFERRING.exec(gap)?.[0];
  if (referring) return referring.length;
  const sign = gap.search(/[,;:()]/u);
  const stop = firstSentenceEnd(gap);
  const first = [sign, stop].filter((at) => at >= 0).sort((a, b) => a - b)[0];
  if (first !== undefined) return first + (gap.charAt(first) === '(' ? 0 : 1);
  const and = gap.lastIndexOf(' và ');
  return and >= 0 ? and + 4 : gap.length;
}

// What such a word opens says something else: «1.248 hồ sơ trong 6 tháng mà không có hồ sơ quá hạn».
const NEXT_CLAUSE = /\s(?:mà|nhưng|song|nên|vì|do|bởi|nhờ|để|không có|không còn|không phát sinh|chưa có)\s/iu;

function rightWords(gap: string, hasNext: boolean): string {
  const bracket = /^\s*\([^()\d]*\)/u.exec(gap);
  if (bracket) return bracket[0];
  // A figure alone in brackets belongs to the words behind them: «85,98% (2.846 hồ sơ) nộp trực tuyến».
  if (/^\s*\)/u.test(gap)) return rightWords(gap.replace(/^\s*\)/u, ''), hasNext);
  const referring = hasNext ? REFERRING.exec(gap)?.[0] : undefined;
  if (referring) return referring;
  const sign = gap.search(/[,;:()]/u);
  const stop = firstSentenceEnd(gap.slice(0, 200));
  const clause = gap.search(NEXT_CLAUSE);
  const end = [sign, stop, clause, gap.length].filter((at) => at >= 0).sort((a, b) => a - b)[0] ?? gap.length;
  const own = gap.slice(0, end);
  const and = own.lastIndexOf(' và ');
  return hasNext && end === gap.length && and >= 0 ? own.slice(0, and) : own.slice(0, 80);
}

/** The last period that a text names, folded; undefined for none. */
export function periodIn(text: string): string | undefined {
  const found = [...text.matchAll(PERIOD)].pop();
  return found ? foldLabel(found[0]) : undefined;
}

/** What a text confines its figures to, folded; empty where it takes all in; undefined where it says nothing of it. */
export function scopeIn(text: string): string | undefined {
  // Each piece between two signs by itself, and all of them folded at once.
  const folded = ` ${foldLabel(text.replace(/[,;:.()]+/gu, ' ¦ ')).replaceAll('¦', '|')} `;
  const levels = LEVELS.filter(({ pattern }) => pattern.test(folded)).map(({ name }) => name);
  const places = [...folded.matchAll(PLACE_WORDS)].map((match) => match[0].trim());
  const named = nameBeforeColon(text);
  if (named) places.push(named);
  if (levels.includes('all')) return '';
  return levels.length + places.length > 0 ? [...levels, ...places].sort().join(' | ') : undefined;
}

/** «Bảo trợ xã hội: nhận 890 hồ sơ» confines its figures to what stands before the colon, unless that only leads on. */
function nameBeforeColon(text: string): string | undefined {
  const found = [...text.matchAll(/(?:^|[;.]\s)\s*(?:[a-zđ]\)|\d+[.)]|[-+–])?\s*([^;:.,()\d]{3,60}):/gu)].pop();
  const name = foldLabel(found?.[1] ?? '');
  const { wholes, parts } = measureOf(name);
  return name === '' || wholes.length + parts.length > 0 || LEAD_IN.test(name) ? undefined : name;
}

/** The offices that a text names, folded: the word for one and the proper name behind it. */
export function officeIn(text: string): string {
  const names = [...text.matchAll(OFFICES)].map((match) => foldLabel(match[0]));
  return [...new Set(names)].sort().join(' | ');
}
