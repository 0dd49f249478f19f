import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';

/** The moment that every file of a package bears; ZIP has no earlier one. In local time, as ZIP writes it. */
export const ZIP_TIME = new Date(1980, 0, 1);

/**
 * Makes a package of Office the same for the same content: identifiers made by chance are counted instead, in the order
 * in which they come, and moments of time are `moment` (ISO 8601).
 */
export function settled(bytes: Uint8Array, moment: string): Uint8Array {
  const files: Unzipped = unzipSync(bytes);
  const names = new Map<string, string>();
  const out: Zippable = {};
  // The document comes first, so that identifiers count in the order of the text.
  for (const name of Object.keys(files).sort(documentFirst)) {
    const content = files[name] ?? new Uint8Array();
    out[name] = /\.(?:xml|rels)$/u.test(name) ? strToU8(settledXml(strFromU8(content), names, moment)) : content;
  }
  const ordered = Object.fromEntries(
    Object.keys(out)
      .sort(contentTypesFirst)
      .map((name) => [name, out[name] ?? strToU8('')]),
  );
  return zipSync(ordered, { level: 6, mtime: ZIP_TIME });
}

function settledXml(xml: string, names: Map<string, string>, moment: string): string {
  return xml
    .replace(/"rId([\w-]{12,})"/gu, (_, id: string) => `"${nameOf(id, names)}"`)
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${moment}`);
}

function nameOf(id: string, names: Map<string, string>): string {
  const known = names.get(id) ?? `rIdLink${names.size + 1}`;
  names.set(id, known);
  return known;
}

function documentFirst(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(name: string): number {
  return name === 'word/document.xml' ? 0 : 1;
}

/** Readers of packages look for the list of content types at the very beginning. */
function contentTypesFirst(a: string, b: string): number {
  const first = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
  return first(a) - first(b) || (a < b ? -1 : 1);
}
