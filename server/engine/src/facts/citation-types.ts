import { DOCUMENT_TYPE_CODES } from '../generated/schemas.ts';
import { OTHER_TYPE_WORDS } from '../words/documents.ts';

/** A type of document as a citation names it: «Quyết định», with the codes that its symbols have (QĐ). */
export interface DocumentType {
  /** The full name, with its capital. */
  readonly name: string;
  /** Empty for a type whose symbols have no code: Công văn, Bộ luật. */
  readonly codes: readonly string[];
}

const NAMED: ReadonlyMap<string, DocumentType> = namedTypes();
const CODED: ReadonlyMap<string, string> = new Map(
  [...NAMED.values()].flatMap(({ name, codes }) => codes.slice(0, 1).map((code): [string, string] => [code, name])),
);
const BY_CAPITALS: ReadonlyMap<string, string> = new Map([...CODED.keys()].map((code) => [code.toUpperCase(), code]));
const UNMARKED: ReadonlyMap<string, string> = new Map([
  ['QD', 'QĐ'],
  ['ND', 'NĐ'],
]);

/** The words of types, longest first, as the alternatives of a regular expression. */
export const TYPE_WORDS: string = [...NAMED.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(' ', '\\s+'))
  .join('|');

/** The type that words like «quyết định» or «QĐ» name, in any case and with any blanks. */
export function typeNamed(words: string): DocumentType | undefined {
  return NAMED.get(words.toLowerCase().replace(/\s+/gu, ' ').trim());
}

/** The name of the type whose code this is; case counts. The codes of Luật and Pháp lệnh are not written in symbols. */
export function typeOfCode(code: string): string | undefined {
  return CODED.get(code);
}

/** The code as it should be written, for one in the wrong case or without the bar of its Đ; undefined for no code. */
export function codeMeant(written: string): string | undefined {
  if (CODED.has(written)) return written;
  const capitals = written.toUpperCase();
  return BY_CAPITALS.get(UNMARKED.get(capitals) ?? capitals);
}

function namedTypes(): ReadonlyMap<string, DocumentType> {
  const types = new Map<string, DocumentType>();
  const { codes, legislation, withoutCode } = DOCUMENT_TYPE_CODES;
  for (const [code, name] of Object.entries({ ...codes, ...legislation })) {
    // A law's symbol has no code: 72/2025/QH15.
    types.set(name.toLowerCase(), { name, codes: code === 'L' || code === 'PL' ? [] : [code] });
  }
  for (const name of withoutCode) types.set(name.toLowerCase(), { name, codes: [] });
  for (const [word, type] of Object.entries(OTHER_TYPE_WORDS)) types.set(word, type);
  return types;
}
