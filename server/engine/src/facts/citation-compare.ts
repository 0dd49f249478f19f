import type { Place } from '../text/span.ts';
import { numberedName, TYPE } from '../words/document-names.ts';
import { KNOWN_DOCUMENTS, type KnownDocument } from '../words/documents.ts';
import { KEY } from '../words/keys.ts';
import type { Stretch } from './citation-text.ts';
import type { Citation } from './citations.ts';
import type { DateMention } from './dates.ts';
import { type DateFact, dateOf, lookup, readDate } from './front-matter.ts';
import { isSlipOf } from './near-miss.ts';
import type { ReportFacts } from './report.ts';

/** A citation and the section it stands in. */
export interface Mention {
  readonly section: number;
  readonly citation: Citation;
}

/** A citation with a date that exists. */
export interface DatedMention extends Mention {
  readonly date: DateMention & { readonly ordinal: number };
}

/** One document that the report cites in two ways: `odd` against `other`. */
export interface Difference<M extends Mention = Mention> {
  readonly odd: M;
  readonly other: M;
  /** How many mentions agree with `other`, where they outvote `odd`; undefined where it is one against one. */
  readonly votes: number | undefined;
  /** Whether both are one document beyond doubt. */
  readonly sure: boolean;
}

/** Every citation of a document in reading order. */
export function mentionsIn(report: ReportFacts): readonly Mention[] {
  return report.sections.flatMap((facts, section) =>
    facts.citations.flatMap((citation): Mention[] =>
      citation.kind === 'document' || citation.kind === 'law' ? [{ section, citation }] : [],
    ),
  );
}

/** Where a stretch of a mention is in the report. */
export function placeOf({ section }: Mention, { span }: Stretch): Place {
  return { section, span };
}

/** The day on which the report was signed; undefined where it does not say, or no such day exists. */
export function issueDate(report: ReportFacts): DateFact | undefined {
  const date = dateOf(lookup(report.frontMatter, KEY.issued));
  return date?.exists ? date : undefined;
}

/** Number and groups in capitals, without the year: what two mentions of one document have in common. */
export function symbolKey({ symbol }: Citation): string | undefined {
  if (!symbol || symbol.groups.length < 2) {
    return symbol?.central && symbol.groups.length === 1 ? `${symbol.number}/${symbol.groups[0]}` : undefined;
  }
  return `${symbol.number}${symbol.party ? '-' : '/'}${symbol.groups.join('-').toUpperCase()}`;
}

/** Groups mentions by symbol without year, in order of first mention. */
export function bySymbol(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  return repeated(mentions, ({ citation }) => symbolKey(citation));
}

/** Groups laws that are cited by title. */
export function byTitle(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  return repeated(mentions, ({ citation }) => citation.title);
}

function repeated(
  mentions: readonly Mention[],
  keyOf: (mention: Mention) => string | undefined,
): readonly (readonly Mention[])[] {
  return [...grouped(mentions, keyOf).values()].filter((group) => group.length > 1);
}

/** Things by their key, in order of first appearance; those without a key are left out. */
export function grouped<T, Key>(
  things: readonly T[],
  keyOf: (thing: T) => Key | undefined,
): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Those of the mentions that have a day with its year which exists. */
export function dated(mentions: readonly Mention[]): readonly DatedMention[] {
  return mentions.flatMap((mention): DatedMention[] => {
    const { date } = mention.citation;
    return date?.ordinal === undefined ? [] : [{ ...mention, date: { ...date, ordinal: date.ordinal } }];
  });
}

/** How sure it is that two mentions are one document: the symbol alone does not say, since each office counts anew each year. */
export type Sameness = 'sure' | 'likely' | undefined;

/**
 * Whether two mentions of one symbol with different dates are one document with a slip in its date. Numbers start anew
 * each year and each commune has its own (Nghị định 30/2020/NĐ-CP, Điều 15), so that same symbols alone prove little.
 */
export function isOneWithTwoDates(a: DatedMention, b: DatedMention): Sameness {
  const { symbol } = a.citation;
  if (!symbol) return undefined;
  const sameYear = a.date.year === b.date.year;
  if (differentIssuers(a.citation, b.citation)) return undefined;
  if (symbol.central) return symbol.year !== undefined || sameYear || isLaw(a.citation) ? 'sure' : likelyByDate(a, b);
  if (sameYear && sameIssuer(a.citation, b.citation)) return 'sure';
  if (sameYear && sameSubject(a.citation, b.citation)) return 'sure';
  const bothOwn =
    a.citation.issuer === undefined && b.citation.issuer === undefined && a.citation.levels === b.citation.levels;
  if (sameYear && bothOwn && a.citation.levels.split(' ').length < 2) return 'likely';
  return likelyByDate(a, b);
}

function isLaw({ symbol }: Citation): boolean {
  return /^QH\d/u.test(symbol?.groups[0] ?? '');
}

/** One of day, month and year differs: a slip of the hand, unless the first plans of two years are cited. */
function likelyByDate(a: DatedMention, b: DatedMention): Sameness {
  if (!isSlip(a.date, b.date)) return undefined;
  if (a.date.year === b.date.year) return 'likely';
  const [yearA, yearB] = [a.citation.subjectYear?.year, b.citation.subjectYear?.year];
  if (yearA !== undefined && yearB !== undefined && yearA !== yearB) return undefined;
  if (Number(a.citation.symbol?.number) <= 10 && a.date.month === 1) return undefined;
  return 'likely';
}

type CalendarDay = Pick<DateMention, 'day' | 'month' | 'year'>;

/** Whether two days differ in one of day, month and year only. */
export function isSlip(a: CalendarDay, b: CalendarDay): boolean {
  const same = Number(a.day === b.day) + Number(a.month === b.month) + Number(a.year === b.year);
  return same === 2;
}

/** Whether both name who issued them, and these are not one office. */
export function differentIssuers(a: Citation, b: Citation): boolean {
  if (a.issuer === undefined || b.issuer === undefined) return false;
  return !isSameOffice(a.issuer, b.issuer);
}

/** Whether both name who issued them, and these are one office. */
export function sameIssuer(a: Citation, b: Citation): boolean {
  return a.issuer !== undefined && b.issuer !== undefined && isSameOffice(a.issuer, b.issuer);
}

/** «ubnd xã» is «ubnd xã Đông An» where nothing else is said. */
function isSameOffice(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return longer === shorter || longer.startsWith(`${shorter} `);
}

/** Whether both say at length what they are about, and it is the same. */
export function sameSubject(a: Citation, b: Citation): boolean {
  return a.subject.split(' ').length >= 4 && a.subject === b.subject;
}

/** All of a mention's symbol but its number, and its day: what one document with a mistyped number still has in common. */
export function numberlessKey({ citation: { symbol }, date }: DatedMention): string | undefined {
  if (!symbol || symbol.groups.length < 2) return undefined;
  return `${symbol.year ?? ''}/${symbol.groups.join('-').toUpperCase()} ${date.ordinal}`;
}

/** Two documents of one day about one thing, with numbers one slip of the finger apart, are one with a mistyped number. */
export function isOneWithTwoNumbers(a: DatedMention, b: DatedMention): Sameness {
  const [one, other] = [a.citation.symbol?.number ?? '', b.citation.symbol?.number ?? ''];
  if (differentIssuers(a.citation, b.citation) || !isSlipOf(one, other)) return undefined;
  return beginAlike(a.citation.subject, b.citation.subject) ? 'likely' : undefined;
}

// «ban hành kế hoạch cải cách hành chính năm 2024»: shorter beginnings stand before many subjects of one day.
const ALIKE_WORDS = 7;

/** Whether two subjects begin with the same words, long enough to be about one thing; what follows may be the sentence's own. */
function beginAlike(a: string, b: string): boolean {
  const [one, other] = [a.split(' '), b.split(' ')];
  const differ = one.findIndex((word, i) => word !== other[i]);
  return (differ < 0 ? one.length : differ) >= ALIKE_WORDS;
}

/**
 * Of mentions that differ in `keyOf`, those that are outvoted, each against the first that has the most votes; where
 * none has most, the later ones against the first.
 */
export function differences<M extends Mention>(
  mentions: readonly M[],
  keyOf: (mention: M) => string,
  sameness: (a: M, b: M) => Sameness,
): readonly Difference<M>[] {
  const byValue = grouped(mentions, keyOf);
  if (byValue.size < 2) return [];
  const ranked = [...byValue.values()].sort((a, b) => b.length - a.length);
  const [most = [], second = []] = ranked;
  const votes = most.length > second.length ? most.length : undefined;
  const first = votes === undefined ? mentions[0] : most[0];
  if (!first) return [];
  const found: Difference<M>[] = [];
  for (const odd of mentions) {
    if (keyOf(odd) === keyOf(first)) continue;
    // Some of them say as much as all.
    const group = (byValue.get(keyOf(first)) ?? []).slice(0, 20);
    const others = group
      .map((other) => ({ other, same: sameness(other, odd) }))
      .filter(({ same }) => same !== undefined);
    const best = others.find(({ same }) => same === 'sure') ?? others[0];
    if (best)
      found.push({ odd, other: best.other, votes: others.length > 1 ? votes : undefined, sure: best.same === 'sure' });
  }
  return found;
}

/**
 * What is known for sure of the document that a citation names. A law that is cited by title alone is taken for the
 * known one only where its date is a slip away from that one's, since laws of one title follow each other.
 */
export function knownDocument({ symbol, title, date }: Citation): KnownDocument | undefined {
  if (symbol) {
    const mended = `${Number(symbol.number)}/${symbol.mended.slice(symbol.mended.indexOf('/') + 1)}`;
    return KNOWN_DOCUMENTS.find((known) => known.symbol?.replace(/^0+/u, '') === mended);
  }
  if (title === undefined) return undefined;
  return KNOWN_DOCUMENTS.find((known) => {
    const day = known.date === undefined ? undefined : readDate(known.date);
    if (!day || known.title?.toLowerCase() !== title) return false;
    return date?.ordinal === undefined || date.ordinal === day.ordinal || isSlip(day, date);
  });
}

/** Whether a date is the one that is known of the document; undefined where none is known. */
export function hasKnownDate(citation: Citation): boolean | undefined {
  const day = readDate(knownDocument(citation)?.date ?? '');
  return day && citation.date?.ordinal !== undefined ? citation.date.ordinal === day.ordinal : undefined;
}

/** How a message names a document: type, number and symbol as they should be written, or a law's title. */
export function nameOf({ kind, type, symbol, written }: Citation): string {
  if (kind === 'law' || !symbol) return plain(written);
  return numberedName(type?.name ?? TYPE.document, symbol.mended);
}

/** Words from the source on one line. */
export function plain(written: string): string {
  return written.replace(/\s+/gu, ' ').trim();
}

/** The day of a citation without «ngày» before it, on one line. */
export function dayOf({ date }: Citation): string {
  return plain(date?.core.written ?? '');
}
