/** Builds a snippet in VS Code's syntax, numbering its tab stops as it goes. */
export class SnippetText {
  #text = '';
  #stops = 0;

  /** Text that stands as it is. */
  plain(text: string): this {
    this.#text += text.replace(/[\\$}]/gu, '\\$&');
    return this;
  }

  /** A tab stop, with words that are there to be typed over. */
  field(words: string): this {
    this.#stops++;
    this.#text += words === '' ? `$${this.#stops}` : `\${${this.#stops}:${words.replace(/[\\$}]/gu, '\\$&')}}`;
    return this;
  }

  toString(): string {
    return this.#text;
  }
}

/** A snippet as plain text, for clients without snippets: hints stay, empty stops vanish. */
export function withoutStops(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+(?::((?:\\.|[^}\\])*))?\}|\$\d+/gu,
    (_all, escaped?: string, words?: string) => escaped ?? (words ?? '').replace(/\\([\\$}])/gu, '$1'),
  );
}
