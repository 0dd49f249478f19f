// The names that open raw HTML at any place (CommonMark 0.31, HTML blocks, kind 6).
const BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|' +
  'figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|' +
  'noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

const RAW = /^<(?:script|pre|style|textarea)(?:[\s>]|$)/iu;
const BLOCK = new RegExp(`^</?(?:${BLOCK_NAMES})(?:[\\s]|/?>|$)`, 'iu');
const ATTRIBUTE = /[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/iu.source;
const ANY_TAG = new RegExp(`^(?:<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*[ \\t]*/?>|</[a-z][a-z0-9-]*[ \\t]*>)[ \\t]*$`, 'iu');

/** Where raw HTML ends: with the line that holds `marker`, or before the next blank line. */
export type HtmlEnd = { readonly marker: RegExp } | 'blank-line';

/**
 * What ends the raw HTML that a line opens, or undefined if it opens none. `line` begins with its first character that
 * is no white space and ends without its line ending. A lone tag of any other name opens raw HTML only where no
 * paragraph stands open, which the caller knows.
 */
export function htmlEndOf(line: string, inParagraph: boolean): HtmlEnd | undefined {
  if (line.startsWith('<!--')) return { marker: /-->/u };
  if (RAW.test(line)) return { marker: /<\/(?:script|pre|style|textarea)>/iu };
  if (line.startsWith('<?')) return { marker: /\?>/u };
  if (line.startsWith('<![CDATA[')) return { marker: /\]\]>/u };
  if (/^<![a-z]/iu.test(line)) return { marker: />/u };
  if (BLOCK.test(line)) return 'blank-line';
  return !inParagraph && ANY_TAG.test(line) ? 'blank-line' : undefined;
}
