import mammoth from 'mammoth';
import { commentNotes, leaveOut, pageWords } from './docx-leave-out.ts';
import { settleLooks } from './docx-looks.ts';
import { numberingOf } from './docx-numbering.ts';
import { type DocxPackage, pack } from './docx-package.ts';
import { stylesOf } from './docx-styles.ts';
import { ImportFailure } from './failure.ts';
import type { ImportNote } from './model.ts';
import { elementsIn, parseXml, writeXml } from './xml.ts';

/** A Word file as HTML: paragraphs that begin with a mark (see `marks`), tables, and footnotes as a list at the end. */
export interface DocxHtml {
  readonly html: string;
  readonly notes: readonly ImportNote[];
  /** The file's properties by name: those of every file, and those that a program gave it. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * @throws ImportFailure `corrupt` where a part that is needed is missing or cannot be read
 */
export async function htmlOf(file: DocxPackage): Promise<DocxHtml> {
  const main = mainPart(file.parts);
  const styles = stylesOf(partLike(file, main, 'styles'));
  const numbering = numberingOf(partLike(file, main, 'numbering'));
  const notes: ImportNote[] = file.macros ? [{ kind: 'macros', text: '' }] : [];
  const parts: Record<string, string> = {};
  for (const [name, text] of file.parts) {
    if (name !== main && !/(?:^|\/)(?:footnotes|endnotes)\d*\.xml$/u.test(name)) {
      if (/\.rels$|^\[Content_Types\]\.xml$/u.test(name)) parts[name] = text;
      continue;
    }
    const document = parseXml(text);
    notes.push(...leaveOut(document.documentElement));
    notes.push(...settleLooks(document.documentElement, styles, numbering));
    parts[name] = writeXml(document);
  }
  notes.push(...marginNotes(file));
  return { html: await convert(pack(parts)), notes: gathered(notes), properties: propertiesOf(file) };
}

/** Kinds of notes that a file may give rise to at every word: each is told once, for each person. */
const GATHERED = new Set<ImportNote['kind']>(['deletion', 'picture', 'object', 'hidden', 'contents']);

function gathered(notes: readonly ImportNote[]): readonly ImportNote[] {
  const result: ImportNote[] = [];
  for (const note of notes) {
    const at = result.findIndex((one) => one.kind === note.kind && one.detail === note.detail);
    const same = GATHERED.has(note.kind) ? result[at] : undefined;
    if (!same) result.push(note);
    else {
      const text = [same.text, note.text].filter((one) => one !== '').join('\n');
      result[at] = { ...same, text, count: (same.count ?? 1) + 1 };
    }
  }
  return result;
}

function mainPart(parts: ReadonlyMap<string, string>): string {
  const relations = parts.get('_rels/.rels');
  const root = relations === undefined ? undefined : parseXml(relations).documentElement;
  for (let node = root?.firstChild; node; node = node.nextSibling) {
    const element = node as Element;
    if (node.nodeType !== 1 || !/\/officeDocument$/u.test(element.getAttribute('Type') ?? '')) continue;
    const target = (element.getAttribute('Target') ?? '').replace(/^\//u, '');
    if (parts.has(target)) return target;
  }
  if (parts.has('word/document.xml')) return 'word/document.xml';
  throw new ImportFailure('corrupt', 'no main part');
}

/** A part beside the main one: `styles.xml`, or `styles2.xml` as some programs count. */
function partLike(file: DocxPackage, main: string, name: string): string | undefined {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const found = [...file.parts.keys()].find(
    (one) => one.startsWith(folder) && new RegExp(`^${name}\\d*\\.xml$`, 'u').test(one.slice(folder.length)),
  );
  return found === undefined ? undefined : file.parts.get(found);
}

/** What stands beside the text: comments, headers and footers. The same words on all pages are told once. */
function marginNotes(file: DocxPackage): ImportNote[] {
  const notes: ImportNote[] = [];
  const seen = new Set<string>();
  for (const [name, text] of file.parts) {
    const kind = /(?:^|\/)(comments|header|footer)\d*\.xml$/u.exec(name)?.[1];
    if (kind === undefined) continue;
    const root = parseXml(text).documentElement;
    if (kind === 'comments') notes.push(...commentNotes(root));
    else {
      const words = pageWords(root);
      if (words !== '' && !/^[\d\s\-–—/]+$/u.test(words) && !seen.has(words))
        notes.push({ kind: 'page-words', text: words });
      seen.add(words);
    }
  }
  return notes;
}

function propertiesOf(file: DocxPackage): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const part of ['docProps/core.xml', 'docProps/custom.xml']) {
    const text = file.parts.get(part);
    for (const element of text === undefined ? [] : elementsIn(parseXml(text).documentElement))
      properties[element.getAttribute('name') || (element.localName ?? '')] = (element.textContent ?? '').trim();
  }
  return properties;
}

async function convert(bytes: Uint8Array): Promise<string> {
  // The library takes a buffer in Node and an array buffer in a browser.
  const input = { buffer: bytes, arrayBuffer: bytes.slice().buffer } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  const options = { includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, styleMap: [] };
  try {
    return (await mammoth.convertToHtml(input, options)).value;
  } catch (error) {
    throw error instanceof ImportFailure ? error : new ImportFailure('corrupt', error);
  }
}
