import {
  absolute,
  applyEdits,
  type CheckedReport,
  check,
  type Edit,
  entryOf,
  type FrontMatterNode,
  lookup,
  type ReportFacts,
  type Span,
} from '@soat/engine';
import {
  KEY,
  measureValue,
  periodOf,
  readDate,
  relationOf,
  reportValuesOf,
  type SectionFacts,
} from '@soat/engine/drafting';
import { writeDay } from './days.ts';
import { blankOf, carriedFigures, staleFigures } from './next-prose.ts';
import { type CarryOver, nextTable } from './next-table.ts';
import { PeriodWords, type Renaming } from './period-words.ts';
import type { PeriodChoice, Stretch } from './periods.ts';
import { yamlText } from './yaml-text.ts';

/** A report rolled forward. */
export interface NextReport {
  readonly text: string;
  /** How many cells and figures of the prose got what was carried over. */
  readonly carried: number;
  /** How many figures of the prose have become blanks. */
  readonly blanks: number;
}

/** The period of a report, as its front matter has it; undefined unless both days exist and are in order. */
export function ownPeriod(report: CheckedReport): Stretch | undefined {
  return report.facts && periodOf(report.facts);
}

/**
 * Makes the report of the next period out of a report: its words are kept, the period is moved wherever the report names
 * it, the figures become blanks that the rule on gaps knows, and tables and sentences begin with what this report leaves over.
 * Number and date are blank, and `previous`, the path of this report from the next one, is its `kỳ trước`. Undefined where
 * `report` is no report or has no period.
 */
export function rollForward(report: CheckedReport, next: PeriodChoice, previous: string): NextReport | undefined {
  const { facts } = report;
  const current = facts && periodOf(facts);
  if (!facts || !current) return undefined;
  const words = new PeriodWords(textOf(lookup(facts.frontMatter, KEY.title)), current, next);
  const carryOver = carryOverTo(current, next);
  const edits = headEdits(report, facts, words, next, previous);
  const left = measureValue(reportValuesOf(facts), 'pending', [])?.value;
  const blanks: Span[] = [];
  let carried = 0;
  for (const [section, own] of facts.sections.entries()) {
    if (section === 0) continue;
    const body = [...sectionEdits(own, words)];
    const figures = carriedFigures(own, carryOver, left);
    carried += figures.length;
    body.push(...figures);
    const kept = [...body.map(({ span }) => span), ...fixedParts(own)];
    for (const span of staleFigures(own, kept)) blanks.push(absolute(report.cut, { section, span }));
    for (const table of own.tables) {
      const cells = nextTable(table, own, carryOver, () => carried++);
      body.push(...cells.filter(({ span }) => body.every((one) => isApart(one.span, span))));
    }
    edits.push(...body.map(({ span, newText }) => ({ span: absolute(report.cut, { section, span }), newText })));
  }
  return { text: withBlanks(report, edits, blanks), carried, blanks: blanks.length };
}

function isApart(a: Span, b: Span): boolean {
  return a.end <= b.start || b.end <= a.start;
}

/** What follows from how the next period lies to this one. */
function carryOverTo(current: Stretch, next: PeriodChoice): CarryOver {
  const fact = (day: Stretch['from']) => readDate(writeDay(day));
  const [from, to, nextFrom, nextTo] = [current.from, current.to, next.from, next.to].map(fact);
  if (!from || !to || !nextFrom || !nextTo) return 'unknown';
  if (from.ordinal === nextFrom.ordinal) return 'same';
  const texts = { fromText: '', toText: '' };
  const relation = relationOf({ from, to, ...texts }, { from: nextFrom, to: nextTo, ...texts });
  return relation === 'adjacent' || relation === 'near' ? 'balance' : 'unknown';
}

function textOf(node: FrontMatterNode | undefined): string {
  return node?.kind === 'text' ? node.text : '';
}

function headEdits(
  { cut }: CheckedReport,
  { frontMatter }: ReportFacts,
  words: PeriodWords,
  next: PeriodChoice,
  previous: string,
): Edit[] {
  const edits: Edit[] = [];
  const source = cut.text;
  const put = (node: FrontMatterNode | undefined, newText: string): void => {
    // A key without a value has an empty span right behind its colon.
    if (node) edits.push({ span: node.span, newText: source[node.span.start - 1] === ':' ? ` ${newText}` : newText });
  };
  put(lookup(frontMatter, KEY.period, KEY.from), writeDay(next.from));
  put(lookup(frontMatter, KEY.period, KEY.to), writeDay(next.to));
  const number = lookup(frontMatter, 'số');
  if (number?.kind === 'text')
    put(number, source.slice(number.span.start, number.span.end).replace(/\d+(?=\s*\/)/u, ''));
  put(lookup(frontMatter, KEY.issued), '');
  const title = lookup(frontMatter, KEY.title);
  if (title) edits.push(...moved(words.inTitle(source.slice(title.span.start, title.span.end)), title.span.start));
  const link = entryOf(frontMatter.root, KEY.previous);
  if (link) put(link.value, yamlText(previous));
  else {
    const eol = source.includes('\r\n') ? '\r\n' : '\n';
    const at = { start: frontMatter.span.end, end: frontMatter.span.end };
    edits.push({ span: at, newText: `${KEY.previous}: ${yamlText(previous)}${eol}` });
  }
  return edits;
}

function moved(renamings: readonly Renaming[], by: number): readonly Edit[] {
  return renamings.map(({ span, newText }) => ({ span: { start: span.start + by, end: span.end + by }, newText }));
}

/** The renamings of the period in a section: in its heading, its prose and its tables, but not in code. */
function sectionEdits({ section, blocks }: SectionFacts, words: PeriodWords): readonly Edit[] {
  const { heading, text } = section;
  const inHeading = heading
    ? moved(words.inTitle(text.slice(heading.span.start, heading.span.end)), heading.span.start)
    : [];
  const inBlocks = blocks.flatMap(({ kind, span }) => {
    if (kind === 'code' || kind === 'html') return [];
    const own = text.slice(span.start, span.end);
    // A run of prose is taken paragraph by paragraph, since a paragraph tells whether it speaks of the report itself.
    if (kind === 'table') return moved(words.inTitle(own), span.start);
    return [...own.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/gu)].flatMap(({ 0: paragraph, index }) =>
      moved(words.inProse(paragraph), span.start + index),
    );
  });
  return [...inHeading, ...inBlocks];
}

/** Numbers that belong to what the prose names: documents and days. */
function fixedParts({ citations, dates }: SectionFacts): readonly Span[] {
  return [...citations, ...dates].map(({ span }) => span);
}

/**
 * The text with its blanks. The rule on gaps knows «…» beside what is counted or named as a share; where it would not
 * notice one, the blank stands in brackets.
 */
function withBlanks(report: CheckedReport, edits: readonly Edit[], blanks: readonly Span[]): string {
  const plain = blanks.map((span) => blankOf(span, true));
  const draft = applyEdits(report.cut.text, [...edits, ...plain]);
  const checked = check(draft, { kinds: report.options.kinds });
  const gaps = checked.findings
    .filter(({ rule }) => rule.id === 'placeholder')
    .map(({ at }) => absolute(checked.cut, at));
  const places = newPlaces([...edits, ...plain]);
  const settled = plain.map((edit) => {
    const at = places.get(edit) ?? 0;
    return gaps.some(({ start, end }) => start <= at && at < end) ? edit : blankOf(edit.span, false);
  });
  return applyEdits(report.cut.text, [...edits, ...settled]);
}

/** Where the new text of each edit begins once all have been made. */
function newPlaces(edits: readonly Edit[]): ReadonlyMap<Edit, number> {
  const places = new Map<Edit, number>();
  let shift = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    places.set(edit, edit.span.start + shift);
    shift += edit.newText.length - (edit.span.end - edit.span.start);
  }
  return places;
}
