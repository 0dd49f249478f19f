import type { Place } from '../text/span.ts';
import { foldLabel } from '../words/fold.ts';
import { isFormula } from '../words/formulas.ts';
import type { Counts } from './counts.ts';
import type { SectionFacts } from './report.ts';
import { type ComparedSentence, sentenceSpan } from './sentences.ts';

/** Sentences in a row that stand in the report already, further up, in the same words. */
export interface Repeat {
  /** From the first of them to the last, within one paragraph. */
  readonly at: Place;
  /** Where they stand the time before. */
  readonly first: Place;
  /** The words of the first of them. */
  readonly text: string;
  /** How many sentences they are. */
  readonly count: number;
  /** What must go where they are taken out here: they, and the blanks or the bullet that go with them. */
  readonly toRemove: Place;
}

// What stands in many parts of a report is a wording its writer has chosen, and no slip.
const MOST_PLACES = 3;

interface Spot {
  readonly section: number;
  /** Its place among all sentences of its section. */
  readonly order: number;
  readonly sentence: ComparedSentence;
}

type Sections = readonly SectionFacts[];

/**
 * The long sentences that stand in the report more than once, in the order of the text. `counts` is how often each stands
 * in it (see `sentenceKeysOf`). Titles of tables, set phrases, and sentences of one pattern with figures of their own are none.
 */
export function repeatsOf(sections: Sections, counts: Counts<number>): readonly Repeat[] {
  const pairs = pairsOf(sections, placesOfRepeated(sections, counts));
  return runs(pairs).map(({ first, again }) => {
    const at = stretch(again);
    const section = sections[at.section]?.section;
    return {
      at,
      first: stretch(first),
      text: again[0]?.sentence.text ?? '',
      count: again.length,
      toRemove: withBlank(section?.text ?? '', at),
    };
  });
}

/** Whether a sentence that stands so often is one that `repeatsOf` looks at. */
export function isRepeated(count: number | undefined): boolean {
  return count !== undefined && count > 1 && count <= MOST_PLACES;
}

/** Every second place of a sentence with the one before it, in the order of the text. */
function pairsOf(sections: Sections, places: Iterable<readonly Spot[]>): readonly { first: Spot; again: Spot }[] {
  const found: { first: Spot; again: Spot }[] = [];
  for (const spots of places) {
    for (const [i, again] of spots.entries()) {
      const first = spots[i - 1];
      if (first && isSlip(sections, first, again)) found.push({ first, again });
    }
  }
  return found.sort((a, b) => a.again.section - b.again.section || a.again.order - b.again.order);
}

/** Where each long sentence stands that stands more than once and in no more than `MOST_PLACES`. */
function placesOfRepeated(sections: Sections, counts: Counts<number>): Iterable<readonly Spot[]> {
  const wanted = new Set<number>();
  for (const [key, count] of counts) if (isRepeated(count)) wanted.add(key);
  const places = new Map<string, Spot[]>();
  if (wanted.size === 0) return [];
  sections.forEach(({ sentences, sentenceKeys }, section) => {
    sentenceKeys.forEach((key, order) => {
      const sentence = wanted.has(key) ? sentences[order] : undefined;
      if (!sentence) return;
      const { folded } = wordingOf(sentence);
      const spots = places.get(folded) ?? [];
      spots.push({ section, order, sentence });
      places.set(folded, spots);
    });
  });
  return places.values();
}

/** What a sentence's own words say of it. */
interface Wording {
  readonly folded: string;
  readonly hasFigure: boolean;
  readonly isFormula: boolean;
}

// A sentence that no edit has touched is the same object in every check, and is read once.
const WORDINGS = new WeakMap<ComparedSentence, Wording>();

function wordingOf(sentence: ComparedSentence): Wording {
  const known = WORDINGS.get(sentence);
  if (known) return known;
  const { text } = sentence;
  const folded = foldLabel(text);
  const hasFigure = HAS_FIGURE.test(text.replace(NO_FIGURE, ''));
  const wording = { folded, hasFigure, isFormula: isFormula(text, folded) };
  WORDINGS.set(sentence, wording);
  return wording;
}

function isSlip(sections: Sections, first: Spot, again: Spot): boolean {
  const { hasFigure, isFormula } = wordingOf(again.sentence);
  // Under different headings the same figures may well be true of both: of two fields, of two levels.
  if (isFormula || (first.section !== again.section && hasFigure)) return false;
  return !isCaption(sections, first) && !isCaption(sections, again);
}

const HAS_FIGURE = /\d/u;
// Figures that only name something: a document with its symbol and date, a year, a quarter, a decree's article.
const NO_FIGURE =
  /\d{1,2}\/\d{1,2}\/\d{4}|(?:số )?\d+(?:\/\d{4})?\/[\p{Lu}Đ][\p{L}\d&-]*|(?:năm|tháng|quý|điều|khoản|mức độ|ngày|đề án|giai đoạn)\s+\d+(?:\s*[-–]\s*\d{4})?|\d+ tháng/giu;

/** The last words right above a table are its title, and two tables may bear the same. */
function isCaption(sections: Sections, { section, sentence }: Spot): boolean {
  const facts = sections[section];
  const end = sentence.paragraph.span.end;
  const next = facts?.blocks.find((block) => block.span.start >= end);
  if (next?.kind !== 'table') return false;
  return !facts?.paragraphs.some(({ span }) => span.start >= end && span.end <= next.span.start);
}

/** Pairs whose sentences follow one another in both places. */
interface Run {
  readonly first: [Spot, ...Spot[]];
  readonly again: [Spot, ...Spot[]];
}

/** Joins repeats whose sentences follow one another in both places, within one paragraph. */
function runs(pairs: readonly { first: Spot; again: Spot }[]): readonly Run[] {
  const found: Run[] = [];
  for (const { first, again } of pairs) {
    const open = found[found.length - 1];
    const follows =
      open && isNext(open.again[open.again.length - 1], again) && isNext(open.first[open.first.length - 1], first);
    if (follows) {
      open.first.push(first);
      open.again.push(again);
    } else found.push({ first: [first], again: [again] });
  }
  return found;
}

function isNext(before: Spot | undefined, spot: Spot): boolean {
  return before?.sentence.paragraph === spot.sentence.paragraph && before.order + 1 === spot.order;
}

/** From the first of some sentences in a row to the last. */
function stretch(spots: readonly [Spot, ...Spot[]]): Place {
  const [from] = spots;
  const to = spots[spots.length - 1] ?? from;
  return {
    section: from.section,
    span: { start: sentenceSpan(from.sentence).start, end: sentenceSpan(to.sentence).end },
  };
}

/** A stretch with what must go with it: the blanks before it; the whole lines, bullet and all, where it fills them. */
function withBlank(text: string, { section, span }: Place): Place {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const lead = text.slice(lineStart, span.start);
  const tail = text.slice(span.end, lineEnd);
  const opens = /^[ \t]*(?:(?:[-+*•–]|\d{1,3}[.)]|[a-zđ]\))[ \t]+)?$/u.test(lead);
  if (opens && tail.trim() === '') {
    const isParted = /(?:^|\n)[ \t\r]*\n$/u.test(text.slice(Math.max(0, lineStart - 20), lineStart));
    const gap = isParted ? (/^[ \t]*\r?\n/u.exec(text.slice(lineEnd, lineEnd + 20))?.[0].length ?? 0) : 0;
    return { section, span: { start: lineStart, end: lineEnd + gap } };
  }
  if (opens) return { section, span: { start: span.start, end: span.end + (/^[ \t]*/u.exec(tail)?.[0].length ?? 0) } };
  return { section, span: { start: span.start - (/[ \t]*$/u.exec(lead)?.[0].length ?? 0), end: span.end } };
}
