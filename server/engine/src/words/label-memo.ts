import { foldLabel } from './fold.ts';
import { type Measure, measureOf } from './measures.ts';

/** A label of a table, read once: as it is compared, and what it measures. */
export interface ReadLabel {
  /** In `foldLabel`ed form. */
  readonly folded: string;
  readonly measure: Measure;
}

/** More labels than any report has; past them the memo starts anew, so that it can't grow without end. */
const MOST = 4000;

/**
 * The labels of one open report. Tables of one form repeat their labels over and over, and every keystroke in a table
 * reads them again: each is folded and measured once.
 */
export class LabelMemo {
  readonly #known = new Map<string, ReadLabel>();

  /** What `label` says. */
  read(label: string): ReadLabel {
    let read = this.#known.get(label);
    if (!read) {
      const folded = foldLabel(label);
      read = { folded, measure: measureOf(folded) };
      if (this.#known.size >= MOST) this.#known.clear();
      this.#known.set(label, read);
    }
    return read;
  }
}
