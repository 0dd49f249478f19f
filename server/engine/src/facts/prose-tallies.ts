import { absolute, add, compare, decimal, multiply, ZERO } from '../figures/decimal.ts';
import { foldLabel } from '../words/fold.ts';
import { FILES } from '../words/keys.ts';
import { NOT_ALL, OUTSIDE } from '../words/prose.ts';
import { BECOMES, FAMILIES, FAULTS, type Family, LEFT_OVER, NAMES_A_PART, OVERLAPPING } from '../words/tallies.ts';
import { isSlip } from './near-miss.ts';
import type { Passage } from './passages.ts';
import { hasUnread } from './prose-frames.ts';
import { type ProseSum, sumUp } from './prose-sums.ts';
import { haveOneUnit, isCount, isPartOf, isSentenceEnd, type Statement } from './statements.ts';

/**
 * Figures that make up the one before them because their names shut each other out («Kế hoạch giao 17 nhiệm vụ; đã xong
 * 11, đang làm 6»), or because each stands alone in brackets behind its name («11 nhiệm vụ: đất đai (4), xây dựng (3) …»), or all with their names in one bracket.
 * A sum that does not come out is told only where one slip of the finger explains it: a greater gap may be a part that
 * nobody named.
 */
export function talliesOf(passage: Passage, statements: readonly Statement[]): readonly ProseSum[] {
  const counts = statements.filter(
    (one) => isCount(one) && !BECOMES.test(passage.text.slice(Math.max(0, one.figure.index - 40), one.figure.index)),
  );
  if (counts.length < 3) return [];
  const known = new Map<number, Names>();
  const names = (i: number): Names => {
    const kept = known.get(i) ?? namesOf(passage.text, counts, i);
    known.set(i, kept);
    return kept;
  };
  const sums: ProseSum[] = [];
  for (const [i, whole] of counts.entries()) {
    const parts =
      partsBehind(passage.text, counts, names, i) ??
      bracketedBehind(passage.text, counts, i) ??
      listedBehind(passage.text, counts, i) ??
      namedBehind(passage.text, counts, i);
    if (!parts) continue;
    const sum = sumUp('words', whole, parts);
    const end = parts[parts.length - 1]?.figure.index ?? whole.figure.end;
    const isTold = (): boolean =>
      isExplained(sum) &&
      isPlausible(passage.text, sum) &&
      !isSettled(passage.text, sum, counts) &&
      !hasUnread(passage.text, statements, whole.figure.end, end);
    if (sum.agrees || isTold()) sums.push(sum);
  }
  return sums;
}

/** Whether one slip of the finger in one of its figures explains a broken sum. */
export function isExplained({ whole, parts, sum, difference }: ProseSum): boolean {
  return (
    isSlip(whole.figure.value, sum) ||
    parts.some((part) => {
      const meant = add(part.figure.value, difference);
      return meant.digits > 0n && isSlip(part.figure.value, meant);
    })
  );
}

/** Files withdrawn or left over from before, of which nothing is said, make for a small gap: of files only a great one is told. */
function isPlausible(text: string, { whole, parts, difference }: ProseSum): boolean {
  if (![whole, ...parts].some(({ figure }) => figure.unit === FILES)) return true;
  const isBalance =
    parts.some((part) => part.whole === 'pending' || part.parts.includes('late')) && whole.whole === 'received';
  const isNew = /(?<!\p{L})mới(?!\p{L})/iu.test(text.slice(Math.max(0, whole.figure.index - 30), whole.figure.index));
  return !isBalance || (!isNew && compare(multiply(absolute(difference), decimal(20n)), whole.figure.value) > 0);
}

/**
 * Whether the parts make up another figure of the text, which is then the one that they are parts of; or whether they
 * make up the whole with what stands behind them.
 */
function isSettled(text: string, { whole, parts, sum }: ProseSum, counts: readonly Statement[]): boolean {
  const own = new Set([whole, ...parts]);
  if (counts.some((other) => !own.has(other) && compare(other.figure.value, sum) === 0)) return true;
  // «14 công chức (06 chuyên viên chính, 08 chuyên viên), gấp đôi quý II (07 công chức)»: the first of them are all there is.
  let first = ZERO;
  for (const [i, { figure }] of parts.entries()) {
    first = add(first, figure.value);
    const next = text.slice(figure.end, parts[i + 1]?.figure.index);
    if (/\)[^()]*\(/u.test(next) && compare(first, whole.figure.value) === 0) return true;
  }
  let more = sum;
  const at = counts.indexOf(parts[parts.length - 1] as Statement);
  return counts.slice(at + 1, at + 4).some((next) => {
    more = add(more, next.figure.value);
    return compare(more, whole.figure.value) === 0;
  });
}

const SIGN = /[,;:()]/u;
const LONGEST = 160;

/** The words of a figure: those between the signs, or other figures, on both sides of it. */
function segmentOf(text: string, counts: readonly Statement[], i: number): string {
  const { index, end } = (counts[i] as Statement).figure;
  const floor = Math.max(counts[i - 1]?.figure.end ?? 0, index - LONGEST);
  const ceiling = Math.min(counts[i + 1]?.figure.index ?? text.length, end + LONGEST);
  let from = index;
  while (from > floor && !SIGN.test(text.charAt(from - 1)) && !isSentenceEnd(text, from - 1)) from--;
  let to = end;
  while (to < ceiling && !SIGN.test(text.charAt(to)) && !isSentenceEnd(text, to)) to++;
  // Between two figures without a sign, what stands before «và» belongs to the first.
  const and = from === floor && i > 0 ? text.slice(from, index).lastIndexOf(' và ') : -1;
  const andBehind = to === ceiling && i < counts.length - 1 ? text.slice(end, to).lastIndexOf(' và ') : -1;
  const left = text.slice(and >= 0 ? from + and : from, index);
  const right = text.slice(end, andBehind >= 0 ? end + andBehind : to);
  return foldLabel(`${left} ${right}`);
}

/** The name that each family has for a figure; undefined where it has none. */
type Names = readonly (string | undefined)[];

const NAMELESS: Names = [];

function namesOf(text: string, counts: readonly Statement[], i: number): Names {
  const words = segmentOf(text, counts, i);
  if (!NAMES_A_PART.test(words)) return NAMELESS;
  return FAMILIES.map(({ names }) => names.find(([, pattern]) => pattern.test(words))?.[0]);
}

/** The figures behind one that have each another name of one family, where they are all there is of it. */
function partsBehind(
  text: string,
  counts: readonly Statement[],
  names: (i: number) => Names,
  i: number,
): readonly Statement[] | undefined {
  const whole = counts[i] as Statement;
  for (const [f, family] of FAMILIES.entries()) {
    const used = new Set<string>();
    const parts: Statement[] = [];
    let end = i + 1;
    for (; end < counts.length; end++) {
      const next = counts[end] as Statement;
      // What stands in brackets behind a part is a part of that part.
      if (parts[0] && next.depth > parts[0].depth) continue;
      const name = names(end)[f];
      if (name === undefined || used.has(name) || !goesWith(text, counts, i, end)) break;
      used.add(name);
      parts.push(next);
    }
    const [first, last] = [parts[0], parts[parts.length - 1]];
    if (!first || !last || parts.length < 2 || !isFinished(text, counts, [whole, last], end)) continue;
    if (family.progress ? !isSimpleBalance(text, [whole, ...parts]) : NOT_ALL.test(textOf(text, whole, last))) continue;
    if (isClosed(text.slice(whole.figure.end, first.figure.index))) return parts;
    // A figure that has a name of the family itself is a part beside the others: «xong 10, xong 12, đang làm 9».
    if (isComplete(family, used) && names(i)[f] === undefined) return parts;
  }
  return undefined;
}

/** Whether the figure `end` can be the next of the parts of figure `i`: in its sentence, or all in the one behind it. */
function goesWith(text: string, counts: readonly Statement[], i: number, end: number): boolean {
  const [whole, first, next] = [counts[i], counts[i + 1], counts[end]] as [Statement, Statement, Statement];
  if (next.depth !== first.depth || next.sentence !== first.sentence) return false;
  if (next.depth < whole.depth && !isAbove(text, whole, first)) return false;
  if (next.sentence === whole.sentence) return isPartOf(next, whole) || isPartOf(whole, next);
  return next.sentence === whole.sentence + 1 && next.figure.unit !== '' && next.figure.unit === whole.figure.unit;
}

/** «Kết quả chấm điểm (2.085 lượt): hài lòng 1.876, …»: the whole stands alone in a bracket before the colon. */
function isAbove(text: string, whole: Statement, first: Statement): boolean {
  return /^[^():;.\d]*\)\s*:[^():;.]*$/u.test(text.slice(whole.figure.end, first.figure.index));
}

/** Whether the list of parts ends before the figure `end`: with the sentence, a semicolon, a bracket, another unit. */
function isFinished(
  text: string,
  counts: readonly Statement[],
  [whole, last]: readonly [Statement, Statement],
  end: number,
): boolean {
  const next = counts[end];
  if (!next || next.sentence !== last.sentence || next.depth !== last.depth) return true;
  return text.slice(last.figure.end, next.figure.index).includes(';') || !isPartOf(next, whole);
}

/** Words that say that what follows is all of it: a colon, «gồm», or a bracket. */
function isClosed(opener: string): boolean {
  return /[:(]\s*[^:();.]*$/u.test(opener) || /(?<!\p{L})gồm(?!\p{L})/u.test(opener);
}

function isComplete({ complete }: Family, used: ReadonlySet<string>): boolean {
  return complete.some((names) => names.every((name) => used.has(name)));
}

/** What came in is what became of it only where nothing was left over from before, withdrawn or handed on. */
function isSimpleBalance(text: string, statements: readonly Statement[]): boolean {
  const last = statements[statements.length - 1];
  if (statements.some(({ figure }) => figure.unit === FILES)) return !OUTSIDE.test(text) && !LEFT_OVER.test(text);
  const own = text.slice(statements[0]?.figure.index, (last?.figure.end ?? 0) + 40);
  return !OUTSIDE.test(own) && !/k[ỳì] trước|năm trước|tháng trước|quý trước/iu.test(own);
}

/** The words from the whole to the last part, as they are compared. */
function textOf(text: string, whole: Statement, last: Statement): string {
  return text.slice(whole.figure.end, last.figure.index).toLowerCase();
}

/** «11 nhiệm vụ trên các lĩnh vực đất đai (4), xây dựng (3), nội vụ (4)»: each part alone in brackets behind its name. */
function bracketedBehind(text: string, counts: readonly Statement[], i: number): readonly Statement[] | undefined {
  const whole = counts[i] as Statement;
  let end = i + 1;
  for (; end < counts.length; end++) {
    const { figure, depth, sentence } = counts[end] as Statement;
    const isAlone =
      /\(\s*$/u.test(text.slice(0, figure.index).slice(-4)) && /^\s*\)/u.test(text.slice(figure.end, figure.end + 4));
    if (!isAlone || depth !== whole.depth + 1 || sentence !== whole.sentence || figure.unit !== '') break;
  }
  const parts = counts.slice(i + 1, end);
  const last = parts[parts.length - 1];
  if (!last || parts.length < 3) return undefined;
  const words = foldLabel(text.slice(whole.figure.end, last.figure.end));
  return OVERLAPPING.test(words) || NOT_ALL.test(words) ? undefined : parts;
}

/** Whether the words around a list say that its parts overlap, are some of many, or are only what was found at fault. */
function mayLeaveOut(text: string, whole: Statement, last: Statement): boolean {
  const words = foldLabel(text.slice(whole.figure.end, last.figure.end + 40));
  return OVERLAPPING.test(words) || NOT_ALL.test(words) || FAULTS.test(words);
}

/**
 * «512 đơn vị được giao quyền tự chủ: 19 đơn vị tự bảo đảm, 148 đơn vị …», «26 cơ quan, đơn vị (12 phòng, 14 xã)»: figures
 * behind a colon or in a bracket, each with the unit of the whole or a kind of it.
 */
function listedBehind(text: string, counts: readonly Statement[], i: number): readonly Statement[] | undefined {
  const [whole, first] = [counts[i], counts[i + 1]];
  if (!whole || !first || whole.figure.unit === '' || first.sentence !== whole.sentence) return undefined;
  const opener = text.slice(whole.figure.end, first.figure.index);
  if (!/^[^.;:()\d]{0,70}[:(][^.;:()\d]{0,40}$/u.test(opener) || /trong đó|trong số/u.test(opener)) return undefined;
  if (first.depth !== whole.depth + (opener.includes('(') ? 1 : 0)) return undefined;
  let end = i + 1;
  while (counts[end]?.sentence === first.sentence && counts[end]?.depth === first.depth) {
    const part = counts[end] as Statement;
    if (end > i + 1 && text.slice(counts[end - 1]?.figure.end, part.figure.index).includes(';')) break;
    if (part.figure.unit === '' || !isPartOf(part, whole)) return undefined;
    end++;
  }
  const parts = counts.slice(i + 1, end);
  const last = parts[parts.length - 1];
  if (!last || parts.length < 2) return undefined;
  return mayLeaveOut(text, whole, last) ? undefined : parts;
}

/**
 * «148 văn bản của ba đơn vị cũ (Hải Thành 61, Bình Minh 49, Hải Ninh 38)»: a bracket that holds names with a figure each
 * and nothing else.
 */
function namedBehind(text: string, counts: readonly Statement[], i: number): readonly Statement[] | undefined {
  const whole = counts[i] as Statement;
  const first = counts[i + 1];
  const opener = first && text.slice(whole.figure.end, first.figure.index);
  if (!first || !opener || !NAME_IN_BRACKET.test(opener) || first.depth !== whole.depth + 1) return undefined;
  const parts: Statement[] = [];
  for (const next of counts.slice(i + 1)) {
    const from = parts[parts.length - 1];
    if (from && !BETWEEN_NAMES.test(text.slice(from.figure.end, next.figure.index))) break;
    // A measure has parts of its own vocabulary, which crosses with other names.
    if (next.depth !== first.depth || next.parts.length > 0 || !haveOneUnit(next, whole)) return undefined;
    parts.push(next);
  }
  const last = parts[parts.length - 1];
  if (!last || parts.length < 2 || !/^[^\d,;:.()]{0,30}\)/u.test(text.slice(last.figure.end))) return undefined;
  if (mayLeaveOut(text, whole, last)) return undefined;
  // «2 cụm (Cụm 1, Cụm 4)» numbers what it names.
  const names = parts.map((part, n) => text.slice((parts[n - 1] ?? whole).figure.end, part.figure.index));
  return new Set(names.map((name) => foldLabel(name))).size < names.length ? undefined : parts;
}

const NAME_IN_BRACKET = /^[^\d,;:.()]{0,70}\(\s*\p{L}[^\d,;:.()]{1,60}$/u;
const BETWEEN_NAMES = /^[^\d,;:.()]{0,30}[,;]\s*\p{L}[^\d,;:.()]{1,60}$/u;
