import { moveParagraph, type Paragraph } from '../markdown/prose.ts';
import { shift } from '../text/span.ts';
import type { Citation } from './citations.ts';
import type { DateMention } from './dates.ts';
import type { Passage } from './passages.ts';
import type { ProseFigure } from './prose-figures.ts';
import type { PassageFacts, ProseFacts } from './section-parts.ts';
import type { Statement } from './statements.ts';

/**
 * The facts of a run of prose that stands `by` UTF-16 units further on in its section than before and has not changed
 * otherwise. Only what has a place is made anew.
 */
export function moveProse(facts: ProseFacts, by: number): ProseFacts {
  const paragraphs = mover((paragraph: Paragraph) => moveParagraph(paragraph, by));
  const dates = mover((date: DateMention) => movedDate(date, by));
  const citations = mover((citation: Citation) => movedCitation(citation, by, dates));
  return {
    paragraphs: facts.paragraphs.map(paragraphs),
    dates: facts.dates.map(dates),
    citations: facts.citations.map(citations),
    // They are known by where they stand in their paragraph.
    noFigures: facts.noFigures,
    sentences: facts.sentences.map((sentence) => ({ ...sentence, paragraph: paragraphs(sentence.paragraph) })),
  };
}

/** The same for a passage, whose paragraphs have all moved so far: `passage` is what they make up now. */
export function movePassage(facts: PassageFacts, passage: Passage, by: number): PassageFacts {
  const figures = mover((figure: ProseFigure) => movedFigure(figure, by));
  const statements = mover((one: Statement): Statement => ({ ...one, figure: figures(one.figure) }));
  return {
    passage,
    figures: facts.figures.map(figures),
    statements: facts.statements.map(statements),
    frames: facts.frames.map((one) => ({
      ...one,
      whole: statements(one.whole),
      parts: one.parts.map(statements),
      remainder: one.remainder && statements(one.remainder),
    })),
    sums: facts.sums.map((one) => ({ ...one, whole: statements(one.whole), parts: one.parts.map(statements) })),
    excesses: facts.excesses.map((one) => ({ whole: statements(one.whole), part: statements(one.part) })),
    growths: facts.growths.map((one) => ({
      ...one,
      change: statements(one.change),
      now: statements(one.now),
      before: statements(one.before),
    })),
    leftOvers: facts.leftOvers.map((one) => ({
      ...one,
      whole: moved(one.whole, by),
      done: moved(one.done, by),
      left: moved(one.left, by),
    })),
    rankChanges: facts.rankChanges.map((one) => ({
      ...moved(one, by),
      ranks: [moved(one.ranks[0], by), moved(one.ranks[1], by)] as const,
    })),
    aimClaims: facts.aimClaims.map((one) => ({
      ...moved(one, by),
      reached: statements(one.reached),
      aim: statements(one.aim),
    })),
    claims: facts.claims.map((claim) => ({ ...claim, span: shift(claim.span, by) })),
  };
}

/** Moves each thing once, so that what two facts share they share again. */
function mover<Thing extends object>(move: (thing: Thing) => Thing): (thing: Thing) => Thing {
  const moved = new Map<Thing, Thing>();
  return (thing) => {
    const known = moved.get(thing) ?? move(thing);
    moved.set(thing, known);
    return known;
  };
}

function movedFigure(figure: ProseFigure, by: number): ProseFigure {
  const { over } = figure;
  return { ...figure, span: shift(figure.span, by), over: over && { ...over, span: shift(over.span, by) } };
}

function movedDate(date: DateMention, by: number): DateMention {
  return {
    ...moved(date, by),
    core: moved(date.core, by),
    doubled: date.doubled && moved(date.doubled, by),
  };
}

function movedCitation(citation: Citation, by: number, dates: (date: DateMention) => DateMention): Citation {
  const { typeWord, symbolAt, date, subjectYear } = citation;
  return {
    ...moved(citation, by),
    typeWord: typeWord && moved(typeWord, by),
    symbolAt: symbolAt && moved(symbolAt, by),
    date: date && dates(date),
    subjectYear: subjectYear && {
      ...subjectYear,
      at: moved(subjectYear.at, by),
      whole: moved(subjectYear.whole, by),
    },
  };
}

function moved<Thing extends { readonly span: { readonly start: number; readonly end: number } }>(
  thing: Thing,
  by: number,
): Thing {
  return { ...thing, span: shift(thing.span, by) };
}
