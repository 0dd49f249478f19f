import { eastAsianWidth } from 'get-east-asian-width';

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Letters and signs of one column each, as nearly all text has them: composed Vietnamese, no marks of their own. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2013\u2014\u2018-\u201d\u2026]*$/u;

/**
 * How many columns of a fixed-width font a text without tabs and line ends takes: combining marks take none, wide letters
 * two.
 */
export function width(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) columns += graphemeWidth(segment);
  return columns;
}

function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (isInvisible(grapheme)) return 0;
  // A variation selector 16 asks for the coloured, wide picture of a sign that is narrow by itself.
  if (grapheme.includes('\ufe0f')) return 2;
  return eastAsianWidth(code);
}

/** Controls, and graphemes of nothing but marks and format characters (a mark on its own, a zero-width space). */
function isInvisible(grapheme: string): boolean {
  return /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u.test(grapheme);
}
