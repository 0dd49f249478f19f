import { compose, faultOf, isSyllable, withoutTones } from './syllables.ts';

/** Why a word is no Vietnamese syllable, as far as one can say. */
export interface SyllableProblem {
  /**
   * `tone-place`: the tone mark stands on the wrong letter; `stopped`: a syllable in c, ch, p, t has neither the sắc nor
   * the nặng tone; `spelling`: there is no such syllable.
   */
  readonly kind: 'tone-place' | 'stopped' | 'spelling';
  /** What may have been meant, at most two. */
  readonly mended: readonly string[];
}

/** Slips of spelling and of the keyboard, and what was meant: tried in this order on the letters without tone marks. */
const SLIPS: readonly (readonly (readonly [slip: RegExp, meant: string])[])[] = [
  [
    [/^ngh(?=[^eêi])/u, 'ng'],
    [/^ng(?=[eêi])/u, 'ngh'],
    [/^gh(?=[^eêi])/u, 'g'],
    [/^g(?=[eê])/u, 'gh'],
    [/^k(?=[^eêiy])/u, 'c'],
    [/^c(?=[eêiy])/u, 'k'],
    [/^c(?=uy|oa|oe|uâ|uê)/u, 'q'],
  ],
  [
    [/(?:ưo|uơ)(?=.)/u, 'ươ'],
    [/uye(?=[nt])/u, 'uyê'],
    [/^(?:ye|iê)/u, 'yê'],
    [/ie(?=.)/u, 'iê'],
    [/ing$/u, 'inh'],
    [/êng$/u, 'ênh'],
    [/ic$/u, 'ich'],
    [/êc$/u, 'êch'],
  ],
  [
    [/uo(?=.)/u, 'ươ'],
    [/uo(?=.)/u, 'uô'],
  ],
  [[/([aăâeêioôơuưy])\1|(.)\2$/u, '$1$2']],
];

/** Says what is the matter with a word in lower case and NFC that is no syllable. */
export function problemOf(word: string): SyllableProblem {
  const { base, tones } = withoutTones(word);
  const [tone = 0] = tones;
  if (tones.length < 2) {
    const fault = faultOf(base, tone);
    if (!fault) return { kind: 'tone-place', mended: given(compose(base, tone)) };
    if (fault === 'stopped')
      return { kind: 'stopped', mended: [...given(compose(base, 2)), ...given(compose(base, 5))] };
  }
  return { kind: 'spelling', mended: meant(base, tones.length === 0 ? [0] : tones) };
}

function meant(base: string, tones: readonly number[]): readonly string[] {
  const inTones = (bases: readonly string[]): string[] => [
    ...new Set(bases.flatMap((own) => tones.flatMap((tone) => given(compose(own, tone))))),
  ];
  if (tones.length > 1) return few(inTones([base]));
  for (const slips of SLIPS) {
    const found = inTones(slips.map(([slip, right]) => base.replace(slip, right)).filter((own) => own !== base));
    if (found.length > 0) return few(found);
  }
  const shorter = inTones([...base].map((_letter, at) => base.slice(0, at) + base.slice(at + 1)));
  return shorter.length === 1 ? shorter : [];
}

const ONSET = /^[bcdđghklmnpqrstvx]/u;

/**
 * The two syllables that a word is glued from: each has at least two letters and a marked one, and the
 * second begins with a consonant. Undefined where it can be cut in no or in several ways.
 */
export function gluedFrom(word: string): readonly [string, string] | undefined {
  let found: [string, string] | undefined;
  for (let at = 2; at <= word.length - 2; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (!isMarked(left) || !isMarked(right) || !isSyllable(left) || !isSyllable(right) || !ONSET.test(right)) continue;
    if (found) return undefined;
    found = [left, right];
  }
  return found;
}

/** Whether a word has a letter that only Vietnamese is written with: one with a hat, a horn, a bar or a tone mark. */
export function isMarked(word: string): boolean {
  return /[^\0-\x7f]/u.test(word);
}

function given(word: string | undefined): string[] {
  return word === undefined ? [] : [word];
}

function few(found: readonly string[]): readonly string[] {
  return found.length <= 2 ? found : [];
}
