/** More entries than any report needs; past them a memo starts anew, so that it can't grow without end. */
const MOST = 4000;

/**
 * Values that follow from a text and nothing else, each made once. A memo belongs to one open report and is handed on
 * from check to check: tables of one form repeat their labels over and over, and every keystroke reads them again.
 */
export class Memo<Value> {
  readonly #known = new Map<string, Value>();

  /** The value of `text`: the one made before, else `make()`, which must depend on nothing but the text. */
  of(text: string, make: () => Value): Value {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const value = make();
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(text, value);
    return value;
  }
}
