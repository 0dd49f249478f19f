import { strToU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { type FailureReason, ImportFailure } from './failure.ts';

/** The parts of a Word file that hold words, by their names in the package. */
export interface DocxPackage {
  readonly parts: ReadonlyMap<string, string>;
  /** Whether the file holds programs, which are not read. */
  readonly macros: boolean;
}

// A hundred pages full of tables are two megabytes of XML with ninety thousand elements. A file with more than this is no
// report, and reading it would take gigabytes of memory.
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_ELEMENTS = 300_000;
const MOST_ENTRIES = 5000;
/** A table in a cell in a text box in a table is some forty elements deep. */
const DEEPEST = 1000;

const SIGNATURES: readonly (readonly [readonly number[], FailureReason])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)/iu;

const WANTED = /^\[content_types\]\.xml$|\.rels$|^word\/[^/]+\.xml$|^docprops\/(?:core|custom)\.xml$/iu;

/**
 * Unpacks what holds words and nothing else, after a look at the list of contents: a package with too many entries or
 * too much to unpack is refused before a byte of it is unpacked. No entry gets more room than the list says it takes.
 *
 * @throws ImportFailure
 */
export function openPackage(bytes: Uint8Array): DocxPackage {
  refuseOthers(bytes);
  const names: string[] = [];
  let room = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    const wanted = WANTED.test(name);
    if (wanted) room += originalSize;
    if (room > MOST_BYTES || names.length > MOST_ENTRIES) throw new ImportFailure('too-large');
    return wanted;
  };
  const parts = new Map<string, string>();
  try {
    for (const [name, content] of Object.entries(unzipSync(bytes, { filter }))) parts.set(name, textOf(content));
  } catch (error) {
    throw error instanceof ImportFailure ? error : new ImportFailure('corrupt', error);
  }
  refuseOtherPackages(names);
  let elements = 0;
  for (const text of parts.values()) {
    const { count, depth } = measureXml(text);
    elements += count;
    if (elements > MOST_ELEMENTS) throw new ImportFailure('too-large');
    if (depth > DEEPEST) throw new ImportFailure('corrupt', 'nested too deep');
  }
  const types = parts.get('[Content_Types].xml') ?? '';
  return { parts, macros: /macroEnabled/iu.test(types) || names.some((name) => /vbaProject\.bin$/iu.test(name)) };
}

/**
 * How many elements some XML has and how deep they nest, about: a count that costs nothing beside a parser, and whose
 * mistakes (a `<` in a comment) do no harm.
 */
function measureXml(text: string): { readonly count: number; readonly depth: number } {
  let count = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1];
    if (next === '/') depth--;
    else if (next !== '?' && next !== '!') {
      count++;
      const end = text.indexOf('>', at);
      if (end < 0) break;
      if (text[end - 1] !== '/') deepest = Math.max(deepest, ++depth);
      at = end;
    }
  }
  return { count, depth: deepest };
}

/** Packs parts as a Word file that lives only in memory. */
export function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ImportFailure('empty');
  if (begins(bytes, ZIP)) return;
  if (begins(bytes, OLE)) throw new ImportFailure(oleReason(bytes));
  const known = SIGNATURES.find(([signature]) => begins(bytes, signature));
  if (known) throw new ImportFailure(known[1]);
  const start = new TextDecoder().decode(bytes.subarray(0, 400));
  throw new ImportFailure(HTML.test(start) ? 'web-page' : 'unknown');
}

/** A container of the old kind holds a document with a password, or a document of old Word, Excel or PowerPoint. */
function oleReason(bytes: Uint8Array): FailureReason {
  // Names of streams are UTF-16; the directory that lists them stands anywhere in the file.
  const has = (name: string): boolean =>
    includes(
      bytes,
      [...name].flatMap((one) => [one.charCodeAt(0), 0]),
    );
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'legacy';
  if (has('Workbook')) return 'workbook';
  if (has('PowerPoint Document')) return 'slides';
  return 'unknown';
}

function refuseOtherPackages(names: readonly string[]): void {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/[^/]+\.xml$/iu)) return;
  if (has(/^xl\//iu)) throw new ImportFailure('workbook');
  if (has(/^ppt\//iu)) throw new ImportFailure('slides');
  if (has(/^mimetype$/u) && has(/^content\.xml$/u)) throw new ImportFailure('opendocument');
  throw new ImportFailure(has(/^\[content_types\]\.xml$/iu) ? 'corrupt' : 'unknown');
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function textOf(content: Uint8Array): string {
  const [a, b] = content;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}
