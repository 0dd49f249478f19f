import { TYPE } from '../words/document-names.ts';
import { CODES_THAT_ARE_OFFICES, ISSUED_BY_ANOTHER, OFFICES } from '../words/documents.ts';
import { fold } from '../words/fold.ts';
import { typeOfCode } from './citation-types.ts';
import type { Citation } from './citations.ts';

/**
 * What a type word and a symbol say against each other.
 * - `code`: the symbol has the code of another type: «Quyết định số 04/KH-UBND»
 * - `letter`: an official letter with a type code: «Công văn số 15/BC-SNV»
 * - `no-code`: a symbol like those of official letters behind another type word: «Quyết định số 12/UBND-VX»
 */
export interface TypeClash {
  readonly kind: 'code' | 'letter' | 'no-code';
  /** The type that the word names, with its capital. */
  readonly word: string;
  /** The type that the symbol stands for; «Công văn» for one without a code. */
  readonly symbolType: string;
  /** The type word to put instead, in the case of the one that stands there; undefined where it can't be meant. */
  readonly otherWord: string | undefined;
  /** The symbol that goes with the word; undefined where it can't be told. */
  readonly otherSymbol: string | undefined;
}

// Who may issue these decides their symbols: no other office's can be turned into one by its letters alone.
const LEGISLATION: ReadonlySet<string> = new Set(['NĐ', 'TT', 'TTLT', 'NQLT', 'VBHN']);

// An official letter's symbol never begins with these.
const NEVER_AN_OFFICE: ReadonlySet<string> = new Set(['QĐ', 'NQ', 'NĐ', 'BC', 'TTr', 'CTr']);

/** The clash within a citation; undefined where word and symbol agree, or where people rightly put them together. */
export function typeClash(citation: Citation): TypeClash | undefined {
  const { kind, type, typeWord, symbol } = citation;
  if (kind !== 'document' || !type || !typeWord || !symbol || symbol.party) return undefined;
  const { code } = symbol;
  if (type.name === TYPE.officialLetter) return code === undefined ? undefined : letterClash(citation, code);
  if (code === undefined) return officeClash(citation);
  if (type.codes.includes(code) || type.codes.some((own) => code.startsWith(own) && code !== 'TTr')) return undefined;
  const symbolType = typeOfCode(code) ?? '';
  if (isIssuedByAnother(citation, code) || isInList(citation, symbolType)) return undefined;
  const own = type.codes[0];
  return {
    kind: 'code',
    word: type.name,
    symbolType,
    // A circular is a ministry's: «Tờ trình số 12/TT-UBND» can only lack a letter.
    otherWord: code === 'TT' && !symbol.central ? undefined : inCaseOf(typeWord.written, symbolType),
    otherSymbol:
      own === undefined || [own, ...(own === 'TTr' ? [] : [code])].some((one) => LEGISLATION.has(one))
        ? undefined
        : withGroups(citation, [own, ...symbol.groups.slice(1)]),
  };
}

function letterClash(citation: Citation, code: string): TypeClash | undefined {
  const { symbol, typeWord } = citation;
  const [, office = ''] = symbol?.groups ?? [];
  const isPlain = OFFICES.has(office) || office.length >= 3;
  if (!NEVER_AN_OFFICE.has(code) && (CODES_THAT_ARE_OFFICES.has(code) ? !/^(?:UBND|HĐND)$/u.test(office) : !isPlain))
    return undefined;
  const symbolType = typeOfCode(code) ?? '';
  if (isInList(citation, symbolType)) return undefined;
  return {
    kind: 'letter',
    word: TYPE.officialLetter,
    symbolType,
    otherWord: inCaseOf(typeWord?.written ?? '', symbolType),
    otherSymbol: office === '' ? undefined : withGroups(citation, symbol?.groups.slice(1) ?? []),
  };
}

/** «Quyết định số 12/UBND-VX»; «12/UBND-QĐ», the order of old symbols, is left alone. */
function officeClash(citation: Citation): TypeClash | undefined {
  const { symbol, type, typeWord } = citation;
  const [first = ''] = symbol?.groups ?? [];
  const own = type?.codes[0];
  if (!symbol || !type || !typeWord || own === undefined || symbol.year !== undefined || symbol.groups.length < 2)
    return undefined;
  if (!OFFICES.has(first) || !/^\p{Lu}\p{Ll}/u.test(typeWord.written) || ISSUED_BY_ANOTHER.has(type.name))
    return undefined;
  if (symbol.groups.some((group) => type.codes.includes(group))) return undefined;
  return {
    kind: 'no-code',
    word: type.name,
    symbolType: TYPE.officialLetter,
    otherWord: inCaseOf(typeWord.written, TYPE.officialLetter),
    otherSymbol: withGroups(citation, [own, ...symbol.groups]),
  };
}

/** A plan or scheme with the number of the decision that issues it. */
function isIssuedByAnother({ type, before }: Citation, code: string): boolean {
  if (type?.name === TYPE.regulation || type?.name === TYPE.guidance) return true;
  // Conclusions of a meeting go out as an announcement.
  if (type?.name === TYPE.conclusion) return code === 'TB';
  if (code !== 'QĐ' && code !== 'NQ') return false;
  if (ISSUED_BY_ANOTHER.has(type?.name ?? '')) return true;
  const issuing = before.lastIndexOf(fold(typeOfCode(code) ?? ''));
  return (
    issuing >= 0 &&
    /(?:ban hành|phê duyệt|thông qua|kèm theo|thực hiện)/u.test(before.slice(issuing)) &&
    !/\d\s?\/\s?\p{L}/u.test(before.slice(issuing))
  );
}

/** «Kế hoạch, Quyết định số 04/KH-UBND, 15/QĐ-UBND», «Thông báo kết luận số 88/TB-VPCP»: both words stand before the symbol. */
function isInList({ before }: Citation, symbolType: string): boolean {
  return new RegExp(`${fold(symbolType)}\\s*(?:,|và|hoặc|/)?\\s*(?:các\\s+)?$`, 'u').test(before);
}

function withGroups({ symbol }: Citation, groups: readonly string[]): string {
  const mended = symbol?.mended ?? '';
  return `${mended.slice(0, mended.lastIndexOf('/') + 1)}${groups.join('-')}`;
}

/** A type's name in the case of the word whose place it takes. */
function inCaseOf(written: string, name: string): string {
  if (written.length > 3 && written === written.toUpperCase()) return name.toUpperCase();
  return /^\p{Ll}/u.test(written) ? name.toLowerCase() : name;
}
