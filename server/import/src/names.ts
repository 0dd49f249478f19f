import { isCapitals } from './lines.ts';

const UNITS = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu'];
const COUNCIL = /^(ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|ubnd|hđnd)(?= )/iu;
const UNIT = new RegExp(`^ (${UNITS.join('|')})(?!\\p{L})((?: (?!(?:${UNITS.join('|')})(?!\\p{L}))\\S+)+)`, 'iu');

/**
 * A name that stands in capitals, in small letters again: as the document itself writes it elsewhere, or, for a people's
 * committee or council of a unit, as Phụ lục II has it. Any other name stays in capitals: where its own capitals belong
 * nobody can tell.
 */
export function inSmallLetters(name: string, texts: readonly string[]): string {
  if (!isCapitals(name)) return name;
  return asWritten(name, texts) ?? byRule(name) ?? name;
}

function asWritten(name: string, texts: readonly string[]): string | undefined {
  const pattern = name.split(/\s+/u).map(escaped).join('\\s+');
  const all = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
  for (const text of texts) {
    for (const [found] of text.matchAll(all)) {
      const written = found.replace(/\s+/gu, ' ');
      if (!isCapitals(written) && written.toUpperCase() === name && /^\p{Lu}/u.test(written)) return written;
    }
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function byRule(name: string): string | undefined {
  const council = COUNCIL.exec(name)?.[1];
  if (council === undefined) return undefined;
  let written = council.includes(' ') ? upperFirst(council.toLowerCase()) : council;
  let rest = name.slice(council.length);
  while (rest !== '') {
    const [all, unit = '', own = ''] = UNIT.exec(rest) ?? [];
    if (all === undefined) return undefined;
    written += ` ${unit.toLowerCase()}${own.toLowerCase().replace(/(?<=[ -])\S/gu, (letter) => letter.toUpperCase())}`;
    rest = rest.slice(all.length);
  }
  return written;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
