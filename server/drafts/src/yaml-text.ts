/** A text as a value in YAML: in quotation marks only where YAML would take its signs for something else. */
export function yamlText(text: string): string {
  const needsQuotes = /^[\s"'#&*!|>%@`{[\]},?:-]|:(?:\s|$)|\s#|\s$|^$/u.test(text);
  return needsQuotes ? JSON.stringify(text) : text;
}
