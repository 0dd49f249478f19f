/** A zero-based line and a zero-based UTF-16 character, as the Language Server Protocol counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns absolute UTF-16 offsets of one text into lines and characters, and back. `\n`, `\r\n` and `\r` end a line. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of `offset`; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position; a position past the end of a line or of the text is moved back to that end. */
  offsetAt(position: Position): number {
    if (position.line >= this.#starts.length) return this.#text.length;
    const start = this.#starts[position.line] ?? 0;
    return Math.min(start + position.character, this.lineEnd(position.line));
  }

  /** The text of one line, without its line ending. */
  line(line: number): string {
    return this.#text.slice(this.#starts[line] ?? this.#text.length, this.lineEnd(line));
  }

  private lineEnd(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    if (this.#text.charCodeAt(end - 1) === 10 && line + 1 < this.#starts.length) end--;
    if (this.#text.charCodeAt(end - 1) === 13) end--;
    return end;
  }
}
