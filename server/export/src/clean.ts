// What XML 1.0 cannot hold: control characters but for tab and line ends, halves of surrogate pairs, and two more.
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the characters that no XML or HTML file can hold. */
export function clean(text: string): string {
  return text.replace(UNFIT, '');
}

/** A text as it stands in XML or HTML, in an element or in a quoted attribute. */
export function escapeXml(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
