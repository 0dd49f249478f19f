import { CENTRAL_OFFICES, OFFICES } from '../words/documents.ts';
import { claims } from './citation-text.ts';
import { codeMeant, typeOfCode } from './citation-types.ts';

/**
 * What is amiss in the writing of a symbol (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3: a slash between number
 * and symbol, a hyphen between the groups, no blanks, capitals):
 * - `blank`: a blank inside; `slashes`: a slash typed twice; `dash`: another dash than the hyphen
 * - `case`: letters of the wrong case, or QD for QĐ; `no-hyphen`: groups written together or with a blank between
 * - `slash`: a slash where a hyphen belongs
 */
export type SymbolFault = 'blank' | 'slashes' | 'dash' | 'case' | 'no-hyphen' | 'slash';

/** Number and symbol of a document, taken apart. */
export interface DocumentSymbol {
  /** The number without zeros before it, so that 4 and 04 are one. */
  readonly number: string;
  /** The year in the symbols of legal normative documents: 30/2020/NĐ-CP. */
  readonly year: number | undefined;
  /** What follows the slash, group by group, as it should be written: QĐ, MTTQ, BTT. */
  readonly groups: readonly string[];
  /** The type code at its head, where the first group is one. */
  readonly code: string | undefined;
  /** The whole as it should be written. */
  readonly mended: string;
  readonly faults: readonly SymbolFault[];
  /** Symbols of the Party put the hyphen before and the slash behind: 18-NQ/TW. Their codes are their own. */
  readonly party: boolean;
  /** A number of the one office of its kind in the country. */
  readonly central: boolean;
}

/** A symbol in a text; `from` and `to` are indexes of the text it was read in. */
export interface FoundSymbol {
  readonly from: number;
  readonly to: number;
  readonly symbol: DocumentSymbol;
}

const HEAD =
  /(?=\d)(?<![\p{L}\d.,/&-])(\d{1,5})(\s{0,3}\/{1,2}\s{0,3})(?:((?:19|20)\d{2})(\s{0,3}\/{1,2}\s{0,3}))?(?=\p{L})/gu;
const PARTY =
  /(?=\d)(?<![\p{L}\d.,/&-])(\d{1,4})\s?-\s?(\p{Lu}{2,5}|QĐi|CTr|TTr)\s?\/\s?(\p{Lu}[\p{Lu}\d]{1,9})(?![\p{L}\d])/gu;
const GROUP = /\p{L}[\p{L}\d&]*(?:\.\p{L}[\p{L}\d&]*)*/uy;
const JOINT = /(\s{0,2})([-\u2010-\u2015\u2212/])(\s{0,2})(?=\p{L})/uy;

/** Every symbol of a document in a readable text. Never throws. */
export function symbolsIn(text: string): readonly FoundSymbol[] {
  if (!/\d[\s/-]{1,8}\p{L}|\d{4}\s{0,3}\//u.test(text)) return [];
  const found: FoundSymbol[] = [];
  const claim = claims(text.length);
  for (const match of text.matchAll(PARTY)) {
    const [all, number = '', code = '', office = ''] = match;
    claim(match.index, match.index + all.length);
    found.push({
      from: match.index,
      to: match.index + all.length,
      symbol: {
        number: String(Number(number)),
        year: undefined,
        groups: [code, office],
        code: undefined,
        mended: `${number}-${code}/${office}`,
        faults: [],
        party: true,
        central: CENTRAL_OFFICES.has(office),
      },
    });
  }
  for (const match of text.matchAll(HEAD)) {
    const one = readSymbol(text, match);
    if (one && claim(one.from, one.to)) found.push(one);
  }
  return found.sort((a, b) => a.from - b.from);
}

function readSymbol(text: string, head: RegExpMatchArray): FoundSymbol | undefined {
  const [all, number = '', slash = '', year, secondSlash = ''] = head;
  const from = head.index ?? 0;
  const faults = new Set<SymbolFault>();
  const slashes = slash + secondSlash;
  if (/\s/u.test(slashes)) faults.add('blank');
  if (slash.includes('//') || secondSlash.includes('//')) faults.add('slashes');
  let at = from + all.length;
  const groups: string[] = [];
  const first = groupAt(text, at);
  const firstGroups = first === undefined ? undefined : firstGroup(first, text.slice(at + first.length), faults);
  if (first === undefined || !firstGroups) return undefined;
  groups.push(...firstGroups);
  at += first.length;
  const code = typeOfCode(groups[0] ?? '') === undefined ? undefined : groups[0];
  for (let count = 0; count < 4; count++) {
    JOINT.lastIndex = at;
    const joint = JOINT.exec(text);
    const written = joint && groupAt(text, JOINT.lastIndex);
    if (!joint || !written) break;
    const next = nextGroup(written, joint, groups, code, faults);
    if (next === undefined) break;
    groups.push(next);
    at = JOINT.lastIndex + written.length;
  }
  if (code !== undefined && groups.length === 1) {
    const office = /^\s(UBND|HĐND|TTg|UBMTTQ)(?![\p{L}\d-])/u.exec(text.slice(at, at + 12));
    if (office?.[1]) {
      groups.push(office[1]);
      faults.add('no-hyphen');
      at += office[0].length;
    }
  }
  // A blank beside the slash is a slip only in what is otherwise plainly a symbol: «đạt 12 / TTHC» is none.
  if (faults.has('blank') && /\s/u.test(slashes) && (code === undefined || groups.length < 2)) {
    if (!/số\s*:?\s*$/iu.test(text.slice(Math.max(0, from - 8), from)) || groups.length < 2) return undefined;
  }
  const office = groups[code === undefined ? 0 : 1] ?? '';
  return {
    from,
    to: at,
    symbol: {
      number: String(Number(number)),
      year: year === undefined ? undefined : Number(year),
      groups,
      code,
      mended: `${number}/${year === undefined ? '' : `${year}/`}${groups.join('-')}`,
      faults: [...faults],
      party: false,
      central: CENTRAL_OFFICES.has(office) || /^(?:QH|UBTVQH)\d{1,2}$/u.test(groups[0] ?? ''),
    },
  };
}

function groupAt(text: string, at: number): string | undefined {
  GROUP.lastIndex = at;
  return GROUP.exec(text)?.[0];
}

/** The first group as it should be written, as two where a hyphen was left out; undefined where it is a word. */
function firstGroup(written: string, behind: string, faults: Set<SymbolFault>): readonly string[] | undefined {
  const hasMore = /^\s?[-\u2010-\u2015\u2212]\s?\p{L}/u.test(behind);
  const meant = codeMeant(written);
  if (meant !== undefined && (meant === written || hasMore)) {
    if (meant !== written) faults.add('case');
    return [meant];
  }
  if (!isAbbreviation(written)) return undefined;
  for (let cut = 2; cut <= 3; cut++) {
    const code = written.slice(0, cut);
    if (
      typeOfCode(code) !== undefined &&
      /^(?:UBND|HĐND|TTg|CP|UBMTTQ)$/u.test(written.slice(cut)) &&
      !OFFICES.has(written)
    ) {
      faults.add('no-hyphen');
      return [code, written.slice(cut)];
    }
  }
  return [written];
}

function nextGroup(
  written: string,
  joint: RegExpExecArray,
  groups: readonly string[],
  code: string | undefined,
  faults: Set<SymbolFault>,
): string | undefined {
  const [, before = '', sign = '', after = ''] = joint;
  // Between two blanks a dash also parts two sentences' worth of words, unless the symbol still lacks its office.
  if (before !== '' && after !== '' && (code === undefined || groups.length > 1)) return undefined;
  if (sign === '/' && (code === undefined || groups.length > 1 || !OFFICES.has(written) || before + after !== '')) {
    return isAbbreviation(written) && code === undefined && before + after === '' ? written : undefined;
  }
  const mended = officeMeant(written, faults);
  if (mended === undefined) return undefined;
  if (mended !== written) faults.add('case');
  if (before + after !== '') faults.add('blank');
  if (sign === '/') faults.add('slash');
  else if (sign !== '-') faults.add('dash');
  return mended;
}

/** An office's group as it should be written: capitals, but TTg. Other small letters are mended only beside others. */
function officeMeant(written: string, faults: ReadonlySet<SymbolFault>): string | undefined {
  if (/^ttg$/iu.test(written)) return 'TTg';
  const capitals = written.toUpperCase();
  if (isAbbreviation(written)) return OFFICES.has(capitals) ? capitals : written;
  return OFFICES.has(capitals) || (faults.has('case') && /^\p{Ll}{2,8}$/u.test(written)) ? capitals : undefined;
}

/** Capitals with a small letter here and there (TTg, QyĐ, CTr); not a word, not a name. */
function isAbbreviation(written: string): boolean {
  if (!/^\p{Lu}/u.test(written)) return false;
  const small = written.replace(/[^\p{Ll}]/gu, '').length;
  return small === 0 || (small === 1 && written.length >= 3 && written.replace(/[^\p{Lu}]/gu, '').length >= 2);
}
