import { eastAsianWidth } from 'get-east-asian-width';

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Where a tab stop stands on every terminal. */
const TAB = 8;

/** Every tab written out as blanks up to its tab stop, `column` being the column that the text begins in. */
export function expandTabs(text: string, column: number): string {
  if (!text.includes('\t')) return text;
  let out = '';
  for (const part of text.split(/(\t)/u)) {
    out += part === '\t' ? ' '.repeat(TAB - ((column + width(out)) % TAB)) : part;
  }
  return out;
}

/** How many terminal columns a text without tabs and line ends takes: combining marks take none, wide letters two. */
export function width(text: string): number {
  if (/^[ -~]*$/u.test(text)) return text.length;
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

/**
 * Takes out the control characters of a text that is shown on a terminal, so that no file can move the cursor or change
 * colours. Tabs stay.
 */
export function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/gu, '\ufffd');
}
