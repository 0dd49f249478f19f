import { isContentsLine } from './docx-leave-out.ts';
import type { Numbering } from './docx-numbering.ts';
import { isOn, nearest, type StyleChain, type Styles } from './docx-styles.ts';
import { type ParagraphMark, RESERVED, SPACE, TAB, writeMark } from './marks.ts';
import type { ImportNote } from './model.ts';
import { attribute, child, descendants, elementsIn, isWord, make, remove, set, valueIn, wordsOf } from './xml.ts';

/** Gaps of at least so many blanks set words apart on the line, as a tab does. */
const GAP = /[ \u00a0]{4,}/gu;

/**
 * Writes into each paragraph and run what its styles say of it, and each number that Word counts as the text that the
 * page shows, so that what is read afterwards needs neither styles nor numbering. Lines of a table of contents and hidden
 * words are left out with a note.
 */
export function settleLooks(root: Element, styles: Styles, numbering: Numbering): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  for (const row of descendants(root, 'tr')) fillGridBefore(row);
  const tables = descendants(root, 'tbl').filter((table) => !hasLines(table, styles));
  const bare = new Set(tables.map((table) => descendants(table, 'p')[0]));
  for (const paragraph of descendants(root, 'p')) {
    const style = styles.paragraph(child(paragraph, 'pPr'));
    if (isContentsLine(style.names)) {
      const text = wordsOf(paragraph);
      if (text !== '') notes.push({ kind: 'contents', text });
      remove(paragraph);
      continue;
    }
    notes.push(...settleRuns(paragraph, style, styles));
    settleParagraph(paragraph, style, numbering, bare.has(paragraph));
  }
  return notes;
}

/** A row may leave out cells at its beginning; an empty cell keeps the others in their columns. */
function fillGridBefore(row: Element): void {
  const skipped = Number(valueIn(child(row, 'trPr'), 'gridBefore') ?? 0);
  const first = child(row, 'tc');
  if (!first || !(skipped > 0)) return;
  const cell = make(first, 'tc');
  const properties = make(first, 'tcPr');
  const span = make(first, 'gridSpan');
  set(span, 'val', String(skipped));
  properties.appendChild(span);
  cell.appendChild(properties);
  cell.appendChild(make(first, 'p'));
  row.insertBefore(cell, first);
}

/** Whether a table draws any line: by itself, by its style, or around one of its cells. */
function hasLines(table: Element, styles: Styles): boolean {
  const own = child(table, 'tblPr');
  const ofStyle = styles.table(own).elements.map((element) => child(element, 'tblPr'));
  const borders = [nearest([own, ...ofStyle], 'tblBorders'), ...descendants(table, 'tcBorders')];
  return borders.some((border) =>
    (border ? elementsIn(border) : []).some((side) => !/^(?:nil|none)$/u.test(attribute(side, 'val') ?? 'none')),
  );
}

const NOTES = ['footnoteReference', 'endnoteReference'];
const RAISED = 4;
const SWITCHES = ['b', 'i', 'strike'] as const;

function settleRuns(paragraph: Element, style: StyleChain, styles: Styles): ImportNote[] {
  const hidden: string[] = [];
  const isPreformatted = styleOf(style.names) === 'preformatted';
  const ofParagraph = style.elements.map((element) => child(element, 'rPr'));
  for (const run of descendants(paragraph, 'r')) {
    const own = child(run, 'rPr');
    const ofRun = styles.run(own).elements.map((element) => child(element, 'rPr'));
    const all = [own, ...ofRun, ...ofParagraph, styles.defaults];
    const has = (name: string): boolean => {
      const found = nearest(all, name);
      return found !== undefined && isOn(attribute(found, 'val'));
    };
    if (has('vanish')) {
      hidden.push(wordsOf(run));
      remove(run);
      continue;
    }
    settleSwitches(run, own, SWITCHES.filter(has));
    settleText(run, has('caps'), isPreformatted);
  }
  const text = hidden.join('').trim();
  return text === '' ? [] : [{ kind: 'hidden', text }];
}

/** The run's own properties, its looks spelled out and nothing left of its style. */
function settleSwitches(run: Element, own: Element | undefined, on: readonly string[]): void {
  const properties = own ?? make(run, 'rPr');
  for (const one of elementsIn(properties)) {
    if (isWord(one, 'rStyle') || SWITCHES.some((name) => isWord(one, name))) remove(one);
  }
  for (const name of on) properties.appendChild(make(run, name));
  // Some programs write raised letters as letters that are moved up, by half points.
  const moved = Number(valueIn(properties, 'position') ?? 0);
  if (Math.abs(moved) >= RAISED && !child(properties, 'vertAlign')) {
    const align = make(run, 'vertAlign');
    set(align, 'val', moved > 0 ? 'superscript' : 'subscript');
    properties.appendChild(align);
  }
  if (!own) run.insertBefore(properties, run.firstChild);
}

function settleText(run: Element, capitals: boolean, preformatted: boolean): void {
  for (const one of elementsIn(run)) {
    if (isWord(one, 'tab') || isWord(one, 'ptab')) run.replaceChild(make(run, 't', TAB), one);
    else if (isWord(one, 'cr')) run.replaceChild(make(run, 'br'), one);
    else if (isWord(one, 't')) {
      const own = (one.textContent ?? '').replace(RESERVED, '');
      const text = preformatted ? own.replaceAll(' ', SPACE) : own.replace(GAP, TAB);
      run.replaceChild(make(run, 't', capitals ? text.toUpperCase() : text), one);
    }
  }
}

function settleParagraph(paragraph: Element, style: StyleChain, numbering: Numbering, bare: boolean): void {
  const own = child(paragraph, 'pPr');
  const holders = [own, ...style.elements.map((element) => child(element, 'pPr'))];
  const label = numbering.label(own, style);
  const [direct, ...ofStyle] = holders.map((one) => child(one, 'ind'));
  const mark = markOf(holders, style, [direct, label?.indent, ...ofStyle]);
  if (own) remove(own);
  const isEmpty = wordsOf(paragraph) === '' && !NOTES.some((name) => descendants(paragraph, name).length > 0);
  // An empty cell still tells on which side its column stands.
  if (isEmpty && !isWord(paragraph.parentNode, 'tc') && mark.style !== 'preformatted') return;
  if (label && !isEmpty) paragraph.insertBefore(numberRun(paragraph, `${label.text} `), paragraph.firstChild);
  const run = make(paragraph, 'r');
  run.appendChild(make(paragraph, 't', writeMark(bare ? { ...mark, style: 'borderless' } : mark)));
  paragraph.insertBefore(run, paragraph.firstChild);
}

/** The number looks like the words that it stands before. */
function numberRun(paragraph: Element, text: string): Element {
  const run = make(paragraph, 'r');
  const first = descendants(paragraph, 'r').find((one) => wordsOf(one) !== '');
  const look = child(first, 'rPr');
  if (look) run.appendChild(look.cloneNode(true));
  run.appendChild(make(paragraph, 't', text));
  return run;
}

function markOf(
  holders: readonly (Element | undefined)[],
  style: StyleChain,
  indents: readonly (Element | undefined)[],
): ParagraphMark {
  const left = lengthOf(indents, 'left') ?? lengthOf(indents, 'start') ?? 0;
  const hanging = lengthOf(indents, 'hanging');
  const first = hanging === undefined ? (lengthOf(indents, 'firstLine') ?? 0) : -hanging;
  return {
    align: alignOf(attribute(nearest(holders, 'jc'), 'val')),
    heading: headingOf(holders, style),
    start: left + first,
    left,
    style: styleOf(style.names),
  };
}

/** The first of some indents that names a side, in millimetres. */
function lengthOf(indents: readonly (Element | undefined)[], name: string): number | undefined {
  for (const indent of indents) {
    const value = Number(attribute(indent, name) ?? Number.NaN);
    if (Number.isFinite(value)) return (value * 25.4) / 1440;
  }
  return undefined;
}

function alignOf(value: string | undefined): ParagraphMark['align'] {
  if (value === 'center' || value === 'both') return value;
  if (value === 'right' || value === 'end') return 'right';
  return value === 'left' || value === 'start' ? 'left' : undefined;
}

/** The paragraph's level in the outline, by the name of its style or as it says itself; 9 levels, and body text. */
function headingOf(holders: readonly (Element | undefined)[], style: StyleChain): number | undefined {
  for (const name of style.names) {
    const level = /^heading ([1-9])$/iu.exec(name)?.[1];
    if (level !== undefined) return Number(level);
  }
  const outline = Number(attribute(nearest(holders, 'outlineLvl'), 'val') ?? 9);
  return outline >= 0 && outline < 9 ? outline + 1 : undefined;
}

function styleOf(names: readonly string[]): ParagraphMark['style'] {
  if (names.some((name) => /^(?:intense )?quote$|^quotations$/iu.test(name))) return 'quoted';
  return names.some((name) => /^(?:html preformatted|preformatted text)$/iu.test(name)) ? 'preformatted' : undefined;
}
