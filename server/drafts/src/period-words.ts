import type { Span } from '@soat/engine';
import { PERIOD } from '@soat/engine/drafting';
import type { Day } from './days.ts';
import { writeDay } from './days.ts';
import type { PeriodChoice, Stretch } from './periods.ts';
import { OWN_NAME, withoutYear } from './words.ts';

/** A place where a text names a period, and what it says of the next one. */
export interface Renaming {
  readonly span: Span;
  readonly newText: string;
}

/** Puts the words for one period in the place of those for another. */
export class PeriodWords {
  /** What is looked for, and what takes its place; the longer forms come first. */
  readonly #names: readonly (readonly [RegExp, string])[];
  readonly #days: readonly (readonly [RegExp, string])[];
  /** A year by itself names many things besides the period, so that it is renamed only where the report names itself. */
  readonly #isYear: boolean;

  /** `title` is what the report says it is about: the names of its period are taken from there. */
  constructor(title: string, current: Stretch, next: PeriodChoice) {
    const written = [...title.matchAll(PERIOD)].map(([name]) => name.replace(/\s+/gu, ' '));
    this.#isYear = written.every((name) => /^năm \d{4}$/iu.test(name));
    const named = written.map((name): readonly [string, string] => [name, next.name]);
    const bare = written
      .filter((name) => withoutYear(name) !== name)
      .map((name): readonly [string, string] => [withoutYear(name), withoutYear(next.name)]);
    this.#names = [...named, ...bare].map(([name, other]) => [wordsPattern(name), other]);
    this.#days = [
      [dayPattern(current.from), writeDay(next.from)],
      [dayPattern(current.to), writeDay(next.to)],
    ];
  }

  /** The renamings in the title, a heading or a label, with spans that count from the start of `text`. */
  inTitle(text: string): readonly Renaming[] {
    return this.#in(text, [...this.#names, ...this.#days]);
  }

  /** The renamings in a paragraph. */
  inProse(text: string): readonly Renaming[] {
    const all = !this.#isYear || OWN_NAME.test(text);
    return this.#in(text, all ? [...this.#names, ...this.#days] : this.#days);
  }

  #in(text: string, patterns: readonly (readonly [RegExp, string])[]): readonly Renaming[] {
    const found: Renaming[] = [];
    for (const [pattern, name] of patterns) {
      for (const { 0: written, index } of text.matchAll(pattern)) {
        const span = { start: index, end: index + written.length };
        if (found.every((one) => one.span.end <= span.start || span.end <= one.span.start))
          found.push({ span, newText: inCaseOf(written, name) });
      }
    }
    return found;
  }
}

/** Words with any blanks between them, which no other letter and no year goes on from. */
function wordsPattern(name: string): RegExp {
  const words = name.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d])${words.join('\\s+')}(?![\\p{L}\\d]|(?:\\s*[/-]|\\s+năm)?\\s*\\d{4})`, 'giu');
}

/** A day as it may be written: 05/8/2024, 5/08/2024, 5 tháng 8 năm 2024. */
function dayPattern({ day, month, year }: Day): RegExp {
  return new RegExp(
    `(?<![\\d/])0?${day}(?:\\s*/\\s*0?${month}\\s*/\\s*|\\s+tháng\\s+0?${month}\\s+năm\\s+)${year}(?!\\d)`,
    'giu',
  );
}

function inCaseOf(written: string, name: string): string {
  if (/\p{L}/u.test(written) && written === written.toUpperCase() && written !== written.toLowerCase())
    return name.toUpperCase();
  return /^\p{Lu}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
