import { Memo } from '../memo.ts';
import { foldLabel } from '../words/fold.ts';
import { type Measure, measureOf } from '../words/measures.ts';
import { readWords, type WordsRead } from '../words/odd-words.ts';
import { type NumberCell, readNumberCell } from './formula.ts';
import type { TableFrame, TableHead } from './table.ts';

/** A label of a table, read once: as it is compared, and what it measures. */
export interface ReadLabel {
  /** In `foldLabel`ed form. */
  readonly folded: string;
  readonly measure: Measure;
}

/** Longer texts are sentences, which stand in a report once. */
const LONGEST_LABEL = 80;
const NO_NUMBER = { cell: undefined };

/** What the tables of one open report repeat: labels, headers, column numbers; each is read once. */
export class ReportMemo {
  readonly heads = new Memo<TableHead>();
  readonly #labels = new Memo<ReadLabel>();
  readonly #words = new Memo<WordsRead>();
  readonly #numbers = new Memo<{ readonly cell: NumberCell | undefined }>();
  #frames = new Memo<TableFrame>();
  #forms: unknown;

  /** What a label says. */
  label(label: string): ReadLabel {
    return this.#labels.of(label, () => {
      const folded = foldLabel(label);
      return { folded, measure: measureOf(folded) };
    });
  }

  /** The words of a text, as `readWords` reads them. */
  words(text: string): WordsRead {
    return text.length > LONGEST_LABEL ? readWords(text) : this.#words.of(text, () => readWords(text));
  }

  /** A cell of the column-number row, as `readNumberCell` reads it. */
  numberCell(text: string): NumberCell | undefined {
    if (text === '' || text.length > LONGEST_LABEL) return readNumberCell(text);
    return this.#numbers.of(text, () => {
      const cell = readNumberCell(text);
      return cell ? { cell } : NO_NUMBER;
    }).cell;
  }

  /** The frame of a table, told by `key`, which says all that it depends on but for the kind's own `forms`. */
  frame(key: string, forms: unknown, make: () => TableFrame): TableFrame {
    if (forms !== this.#forms) this.#frames = new Memo();
    this.#forms = forms;
    return this.#frames.of(key, make);
  }
}
