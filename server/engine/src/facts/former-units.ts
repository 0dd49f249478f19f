import { type Span, span } from '../text/span.ts';
import { FORMER_OFFICE, FORMER_UNIT, FORMERLY, REPORTS, TURNS_TO } from '../words/units.ts';
import { readDate } from './front-matter.ts';
import type { HeadingFact } from './headings.ts';
import type { Sentence } from './sentences.ts';

/**
 * An office of the district level or of a thị trấn that the text turns to (asks, hands something up) or that it names as
 * its own writer. Whether there still was such an office depends on the report's date, which a section does not know.
 */
export interface FormerUnit {
  readonly span: Span;
  readonly text: string;
  readonly role: 'asked' | 'writer';
  /** The earliest day that the sentence names, for comparing (see `DateFact.ordinal`); undefined without one. */
  readonly earliest: number | undefined;
}

// Most sections name no such unit at all, and a look for the bare words is much cheaper than for the whole pattern.
const ANY = /huyện|quận|thị xã|thị trấn|thị [ủu]/iu;
const NAME = '(?: \\p{Lu}\\p{L}*){0,4}';
const ASKED = new RegExp(`(?<!\\p{L})${TURNS_TO}\\s+(${FORMER_OFFICE})`, 'giu');
const ASKED_POINT = new RegExp(
  `^(?:[\\s\\-–+•]*|\\d{1,2}[.)]\\s*|[a-zđ]\\)\\s*)(?:đối với|kiến nghị|đề nghị)(?: với)?\\s+(${FORMER_OFFICE})${NAME}\\s*:`,
  'iu',
);
const ASKED_HEADING = new RegExp(
  `^(?:kiến nghị|đề nghị|đề xuất)(?:,? (?:kiến nghị|đề xuất))?(?: với| đối với)?\\s+(${FORMER_OFFICE})`,
  'iu',
);
const WRITER = new RegExp(`((?:UBND|[ỦU][ỷy] ban nhân dân) ${FORMER_UNIT})${NAME}\\s+${REPORTS}`, 'u');
const DATE = /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/gu;

/** The offices of the district level that a section's heading and sentences turn to. Spans are section-relative. */
export function formerUnitsOf(heading: HeadingFact | undefined, sentences: readonly Sentence[]): readonly FormerUnit[] {
  const found: FormerUnit[] = [];
  if (heading && ANY.test(heading.wording) && !FORMERLY.test(heading.wording)) addHeading(heading, found);
  for (const sentence of sentences) {
    if (ANY.test(sentence.text) && !FORMERLY.test(sentence.text)) addSentence(sentence, found);
  }
  return found;
}

function addHeading(heading: HeadingFact, found: FormerUnit[]): void {
  const match = ASKED_HEADING.exec(heading.wording);
  if (match?.[1]) found.push({ span: heading.wordingSpan, text: match[1], role: 'asked', earliest: undefined });
}

function addSentence(sentence: Sentence, found: FormerUnit[]): void {
  const { text, paragraph, index } = sentence;
  const earliest = earliestDate(text);
  const add = (office: string, at: number, role: FormerUnit['role']): void => {
    const start = paragraph.offsetOf(index + at);
    const end = paragraph.offsetOf(index + at + office.length - 1) + 1;
    if (!found.some((unit) => unit.span.start === start))
      found.push({ span: span(start, end), text: office, role, earliest });
  };
  const point = ASKED_POINT.exec(text);
  if (point?.[1]) add(point[1], text.indexOf(point[1], point.index), 'asked');
  for (const match of text.matchAll(ASKED)) {
    const office = match[1] ?? '';
    add(office, match.index + match[0].length - office.length, 'asked');
  }
  const writer = WRITER.exec(text);
  if (writer?.[1]) add(writer[1], writer.index, 'writer');
}

function earliestDate(text: string): number | undefined {
  const days = [...text.matchAll(DATE)].flatMap(([written]) => readDate(written)?.ordinal ?? []);
  return days.length > 0 ? Math.min(...days) : undefined;
}
