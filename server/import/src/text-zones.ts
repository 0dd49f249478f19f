import { authorityLine } from '@soat/engine';
import type { Paragraph } from 'mdast';
import { isCapitals } from './lines.ts';
import { ANNEX, isNumbered } from './text-flow.ts';
import { chunksOf, type TextLine } from './text-lines.ts';

// The types of documents whose name stands alone on a line below the head (Nghị định 30/2020/NĐ-CP, Điều 7).
const TITLE =
  /^(?:BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|THÔNG BÁO|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|HƯỚNG DẪN|CHỈ THỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|BIÊN BẢN|QUY CHẾ|QUY ĐỊNH|CÔNG ĐIỆN)\s*[.:]?$/u;
/** How far from the beginning a head goes at most, in lines. */
const REACH = 40;

/** The index behind the head of a text: its last line is the name of the type; 0 for a text without one. */
export function endOfHead(lines: readonly TextLine[]): number {
  const title = lines.slice(0, REACH).findIndex((line) => TITLE.test(line.text));
  const section = lines.findIndex((line) => isNumbered(line.text) && isCapitals(line.text));
  return title >= 0 && (section < 0 || title < section) ? title + 1 : 0;
}

const RECIPIENTS = /^nơi\s+nhận\s*(?::|$)/iu;

/** The lines of «Nơi nhận» and the signature: from the first index up to the other; empty where there are none. */
export function footOf(lines: readonly TextLine[], from: number): { readonly from: number; readonly to: number } {
  const label = lines.findLastIndex((line) => RECIPIENTS.test(line.text));
  const seed = label >= from ? label : lines.findLastIndex((line) => isAuthority(line.text));
  if (seed < from) return { from: lines.length, to: lines.length };
  let first = seed;
  while (first > from && isAuthority(lines[first - 1]?.text ?? '')) first--;
  let to = seed + 1;
  while (to < lines.length && !beginsAnew(lines[to])) to++;
  return { from: first, to };
}

function isAuthority(text: string): boolean {
  return isCapitals(text) && text.length < 120 && authorityLine(text).prefix !== undefined;
}

/** An annex or a section behind the signature. */
function beginsAnew(line: TextLine | undefined): boolean {
  return line !== undefined && (ANNEX.test(line.text) || (isNumbered(line.text) && !isAuthority(line.text)));
}

/** How many blanks part what stands side by side. */
const ASIDE = 3;

interface Sides {
  left: string;
  right: string;
}

/**
 * The lines of the head or the foot, each a paragraph: a tab parts what stands side by side. The name of the nation and
 * the date are one line again where they were broken.
 */
export function linesApart(lines: readonly TextLine[]): readonly Paragraph[] {
  const sides = sidesOf(lines);
  joinBroken(sides, 'left');
  joinBroken(sides, 'right');
  return sides
    .filter(({ left, right }) => left !== '' || right !== '')
    .map(({ left, right }) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: right === '' ? left : `${left}\t${right}` }],
    }));
}

function sidesOf(lines: readonly TextLine[]): Sides[] {
  const all = lines.map((line) => chunksOf(line.raw.replaceAll('\t', ' '.repeat(ASIDE + 1)), ASIDE));
  const rights = all.filter((chunks) => chunks.length > 1).map((chunks) => chunks[1]?.start ?? 0);
  const border = rights.length === 0 ? Infinity : Math.min(...rights) - ASIDE;
  return all.map((chunks) => {
    const isRight = chunks.length === 1 && (chunks[0]?.start ?? 0) >= border;
    const left = isRight ? [] : chunks.slice(0, 1);
    const words = (some: typeof chunks): string => some.map((chunk) => chunk.text).join(' ');
    return { left: words(left), right: words(chunks.slice(left.length)) };
  });
}

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
/** How many lines of the other column may stand between two pieces. */
const BETWEEN = 3;

/** Lines that only make sense together are one: the nation's name, a date before its year. */
function joinBroken(lines: Sides[], side: keyof Sides): void {
  for (const [at, line] of lines.entries()) {
    const text = line[side];
    for (let next = at + 1; text !== '' && next <= at + BETWEEN && next < lines.length; next++) {
      const other = lines[next];
      if (!other || !belongTogether(text, other[side])) continue;
      line[side] = `${text} ${other[side]}`;
      other[side] = '';
      break;
    }
  }
}

function belongTogether(text: string, next: string): boolean {
  if (next === '') return false;
  if (/ngày.*tháng.*năm$/iu.test(text)) return /^\d{4}$/u.test(next);
  const whole = `${text} ${next}`.toUpperCase().replaceAll('HOÀ', 'HÒA');
  return whole.endsWith(NATION) && isCapitals(next) && next.length < NATION.length;
}
