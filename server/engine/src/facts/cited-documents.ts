import type { Span } from '../text/span.ts';
import { type KnownDocument, LEADS_ON, SENTENCE_GOES_ON } from '../words/documents.ts';
import {
  dayOf,
  differentIssuers,
  knownDocument,
  type Mention,
  mentionsIn,
  nameOf,
  plain,
  symbolKey,
} from './citation-compare.ts';
import type { Citation } from './citations.ts';
import type { ReportFacts } from './report.ts';

/** A document that a report cites, once or more often. */
export interface CitedDocument {
  /** Type, number and symbol as they should be written, or a law's title. */
  readonly name: string;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** The day as the fullest mention gives it; empty where none does. */
  readonly day: string;
  /** The fullest mention as it is written: with date, issuer and what it is about, on one line. */
  readonly full: string;
  /** What is known of it for sure. */
  readonly known: KnownDocument | undefined;
}

/** The documents that a report cites by number and symbol or, as laws, by title; in the order of their first mention. */
export function citedDocuments(report: ReportFacts): readonly CitedDocument[] {
  const groups: Mention[][] = [];
  const byKey = new Map<string, Mention[][]>();
  for (const mention of mentionsIn(report)) {
    const key = keyOf(mention.citation);
    if (key === undefined) continue;
    const known = byKey.get(key) ?? [];
    const group = known.find((one) => one.every((other) => isOne(other.citation, mention.citation)));
    if (group) group.push(mention);
    else {
      groups.push([mention]);
      byKey.set(key, [...known, groups[groups.length - 1] as Mention[]]);
    }
  }
  return groups.map((mentions) => documentOf(report, mentions));
}

/** The document that an offset of a section lies in a citation of. */
export function citedAt(
  report: ReportFacts,
  section: number,
  offset: number,
): { readonly document: CitedDocument; readonly mention: Mention } | undefined {
  const isHere = ({ section: own, citation }: Mention): boolean =>
    own === section && citation.span.start <= offset && offset <= citation.span.end;
  for (const document of citedDocuments(report)) {
    const mention = document.mentions.find(isHere);
    if (mention) return { document, mention };
  }
  return undefined;
}

/** A law by its title or its symbol; any other by its symbol, of which those with a year and without are not one. */
function keyOf(citation: Citation): string | undefined {
  const key = symbolKey(citation);
  if (key !== undefined) return `${key} ${citation.symbol?.year ?? ''}`;
  return citation.title;
}

/** One number is given anew each year and by each office: mentions with two days or two issuers are two documents. */
function isOne(a: Citation, b: Citation): boolean {
  const [dayA, dayB] = [a.date?.ordinal, b.date?.ordinal];
  return (dayA === undefined || dayB === undefined || dayA === dayB) && !differentIssuers(a, b);
}

function documentOf(report: ReportFacts, mentions: readonly Mention[]): CitedDocument {
  const dated = mentions.filter(({ citation }) => citation.date !== undefined);
  const candidates = dated.length > 0 ? dated : mentions;
  const texts = candidates.map((mention) => fullText(report, mention));
  const full = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
  const named = mentions.find(({ citation }) => citation.type !== undefined) ?? mentions[0];
  return {
    name: named ? nameOf(named.citation) : '',
    mentions,
    day: dated[0] ? dayOf(dated[0].citation) : '',
    full,
    known: mentions.map(({ citation }) => knownDocument(citation)).find((known) => known !== undefined),
  };
}

const LONGEST = 220;
// Titles have commas too; one behind which the sentence goes on with who does what, or with a capital, ends the citation.
const CLAUSE = new RegExp(
  `^(?:[^,.;:)\\n|]|,(?!\\s+(?:\\p{Lu}|${SENTENCE_GOES_ON}))|\\.(?!\\s|$)|\\n(?!\\s*(?:\\n|[-+*#|]|$)))*`,
  'u',
);

/** A citation with what belongs to it: up to the end of its clause, or the next document. */
function fullText(report: ReportFacts, { section, citation }: Mention): string {
  const facts = report.sections[section];
  const source = facts?.section.text ?? '';
  const { start, end }: Span = citation.span;
  const next = facts?.citations.find(({ kind, span }) => (kind === 'document' || kind === 'law') && span.start >= end)
    ?.span.start;
  const from = Math.max(end, citation.date?.span.end ?? end);
  const rest = source.slice(from, Math.min(next ?? source.length, from + LONGEST));
  const clause = CLAUSE.exec(rest)?.[0] ?? '';
  const text = plain(source.slice(start, from) + clause).replace(/[*_`]/gu, '');
  return text.replace(LEADS_ON, '');
}
