import type { ImportNote } from './model.ts';
import {
  above,
  all,
  attribute,
  child,
  descendants,
  elementsIn,
  isWord,
  make,
  nextElement,
  remove,
  unwrap,
  wordsOf,
} from './xml.ts';

/**
 * The first steps on the XML of a part: of what a file says twice one remains, words in places that Markdown has not are
 * moved or left out with a note. What is left is paragraphs and tables with runs of text.
 */
export function leaveOut(root: Element): readonly ImportNote[] {
  chooseAlternatives(root);
  const notes = [
    ...leaveDeletions(root),
    ...noteInsertions(root),
    ...leaveContents(root),
    ...leaveObjects(root),
    ...moveTextBoxes(root),
    ...leavePictures(root),
  ];
  readFormulas(root);
  joinDeletedEnds(root);
  for (const name of ['bdo', 'dir', 'smartTag', 'customXml']) for (const one of descendants(root, name)) unwrap(one);
  return notes;
}

/** Of a drawing that is written once for new programs and once for old ones, the one with words remains. */
function chooseAlternatives(root: Element): void {
  for (const element of all(root, (one) => one.localName === 'AlternateContent')) {
    const options = elementsIn(element);
    const chosen = options.find((one) => descendants(one, 'txbxContent').length > 0) ?? options[options.length - 1];
    for (const option of options) if (option !== chosen) remove(option);
    if (chosen) unwrap(chosen);
    unwrap(element);
  }
}

/** Words that are deleted with changes tracked are not on the page any more. */
function leaveDeletions(root: Element): ImportNote[] {
  const notes: ImportNote[] = [];
  const leave = (element: Element, by: Element): void => {
    const text = wordsOf(element);
    if (text !== '') notes.push({ kind: 'deletion', text, ...detail(attribute(by, 'author')) });
    remove(element);
  };
  for (const row of descendants(root, 'tr')) {
    const mark = child(child(row, 'trPr'), 'del');
    if (mark) leave(row, mark);
  }
  // Words that were moved stand in their new place.
  for (const moved of descendants(root, 'moveFrom')) remove(moved);
  for (const element of descendants(root, 'del')) {
    const inProperties = isWord(element.parentNode, 'rPr') || isWord(element.parentNode, 'trPr');
    if (!inProperties) leave(element, element);
  }
  return notes;
}

function detail(text: string | undefined): { detail?: string } {
  return text === undefined || text === '' ? {} : { detail: text };
}

function noteInsertions(root: Element): ImportNote[] {
  const inserted = descendants(root, 'ins').filter((one) => wordsOf(one) !== '');
  const texts = inserted.map(wordsOf);
  for (const element of descendants(root, 'ins')) if (!isWord(element.parentNode, 'rPr')) unwrap(element);
  for (const element of descendants(root, 'moveTo')) unwrap(element);
  return texts.length === 0 ? [] : [{ kind: 'insertions', text: texts.join('\n'), count: texts.length }];
}

/** A paragraph whose end is deleted goes on in the next one. */
function joinDeletedEnds(root: Element): void {
  for (const paragraph of descendants(root, 'p')) {
    const next = nextElement(paragraph);
    if (!child(child(child(paragraph, 'pPr'), 'rPr'), 'del') || !isWord(next, 'p')) continue;
    const properties = child(next, 'pPr');
    const before = properties ? properties.nextSibling : next.firstChild;
    for (const piece of elementsIn(paragraph)) if (!isWord(piece, 'pPr')) next.insertBefore(piece, before);
    remove(paragraph);
  }
}

function leaveContents(root: Element): ImportNote[] {
  const notes: ImportNote[] = [];
  for (const gallery of descendants(root, 'docPartGallery')) {
    const element = above(gallery, 'sdt');
    if (!element || !/table of contents/iu.test(attribute(gallery, 'val') ?? '')) continue;
    const text = wordsOf(element);
    if (text !== '') notes.push({ kind: 'contents', text });
    remove(element);
  }
  return notes;
}

/** Embedded files, charts and pieces of other documents. */
function leaveObjects(root: Element): ImportNote[] {
  const wanted = (element: Element): boolean =>
    ['object', 'altChunk', 'subDoc', 'control'].some((name) => isWord(element, name)) ||
    (element.localName === 'graphicData' && /\/(?:chart|diagram)/u.test(element.getAttribute('uri') ?? ''));
  return all(root, wanted).map((element) => {
    const text = wordsOf(element);
    remove(element);
    return { kind: 'object', text } as const;
  });
}

/** What stands in a text box comes behind the paragraph that holds it. */
function moveTextBoxes(root: Element): ImportNote[] {
  const notes: ImportNote[] = [];
  for (const box of descendants(root, 'txbxContent')) {
    const text = wordsOf(box);
    const holder = outermostParagraph(box, root);
    if (text === '' || !holder) continue;
    notes.push({ kind: 'text-box', text });
    const behind = holder.nextSibling;
    for (const block of elementsIn(box)) holder.parentNode?.insertBefore(block, behind);
  }
  return notes;
}

/** The paragraph of the text itself, or of the cell, that a text box hangs on. */
function outermostParagraph(box: Element, root: Element): Element | undefined {
  let holder = above(box, 'p');
  for (let up = holder; up && up !== root; up = above(up, 'txbxContent')) {
    if (isWord(up, 'txbxContent')) holder = above(up, 'p');
  }
  return holder;
}

/** Pictures go with a note of what they are said to show; lines and other shapes without words just go. */
function leavePictures(root: Element): ImportNote[] {
  const notes: ImportNote[] = [];
  for (const drawing of all(root, (one) => isWord(one, 'drawing') || isWord(one, 'pict'))) {
    const picture = all(drawing, (one) => one.localName === 'blip' || one.localName === 'imagedata')[0];
    const named = all(drawing, (one) => one.localName === 'docPr')[0];
    const text = named?.getAttribute('descr') || named?.getAttribute('title') || picture?.getAttribute('o:title') || '';
    if (picture) notes.push({ kind: 'picture', text });
    remove(drawing);
  }
  return notes;
}

/** Formulas that Word sets by itself are read as their characters in a row. */
function readFormulas(root: Element): void {
  for (const formula of all(root, (one) => one.localName === 'oMath')) {
    const text = all(formula, (one) => one.localName === 't')
      .map((one) => one.textContent ?? '')
      .join('');
    const like = above(formula, 'p');
    if (!like) continue;
    const run = make(like, 'r');
    run.appendChild(make(like, 't', text));
    formula.parentNode?.insertBefore(run, formula);
    remove(formula);
  }
  for (const outer of all(root, (one) => one.localName === 'oMathPara')) unwrap(outer);
}

/** The comments of the margin, with who wrote them. */
export function commentNotes(root: Element): readonly ImportNote[] {
  return descendants(root, 'comment').flatMap((comment) => {
    const text = wordsOf(comment);
    return text === '' ? [] : [{ kind: 'comment', text, ...detail(attribute(comment, 'author')) } as const];
  });
}

/** The words of a header or footer but for page numbers, which the page gets anew. */
export function pageWords(root: Element): string {
  for (const element of descendants(root, 'fldSimple')) {
    if (/\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b/u.test(attribute(element, 'instr') ?? '')) remove(element);
  }
  for (const paragraph of descendants(root, 'p')) leavePageFields(paragraph);
  chooseAlternatives(root);
  leaveDeletions(root);
  return wordsOf(root);
}

/** A field is written as runs: its begin, its instruction, what separates, its result, its end. */
function leavePageFields(paragraph: Element): void {
  let instruction = '';
  let results: Element[] = [];
  let state: 'outside' | 'instruction' | 'result' = 'outside';
  for (const run of descendants(paragraph, 'r')) {
    const mark = attribute(child(run, 'fldChar'), 'fldCharType');
    if (mark === 'begin') {
      state = 'instruction';
      instruction = '';
      results = [];
    } else if (mark === 'separate') state = 'result';
    else if (mark === 'end') {
      if (/\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b/u.test(instruction)) for (const one of results) remove(one);
      state = 'outside';
    } else if (state === 'instruction') instruction += child(run, 'instrText')?.textContent ?? '';
    else if (state === 'result') results.push(run);
  }
}

/** Whether a paragraph is a line of a table of contents, by the name of its style. */
export function isContentsLine(names: readonly string[]): boolean {
  return names.some((name) => /^(?:toc|contents) \d$/iu.test(name));
}
