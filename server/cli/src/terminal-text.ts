import { width } from '@soat/tables/width';

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

/**
 * Takes out the control characters of a text that is shown on a terminal, so that no file can move the cursor or change
 * colours. Tabs stay.
 */
export function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/gu, '\ufffd');
}
