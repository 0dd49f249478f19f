// @ts-check
/** Changes one figure at a time in reports that are right, and counts how often that is noticed. */
import { isLoud } from './match.mjs';
import { placesOf } from './places.mjs';
import { wholeNumber } from './read.mjs';
import { checker } from './run.mjs';

/**
 * @typedef {import('./places.mjs').Place} Place
 *
 * @typedef {object} Slip one changed figure
 * @property {string} text the number as it is now written
 * @property {boolean} small whether it is a percentage one unit of its last digit away: then a hint will do
 *
 * @typedef {object} Missed
 * @property {string} report
 * @property {string} kind
 * @property {string} from
 * @property {string} to
 * @property {string} around the words around the figure
 *
 * @typedef {{ kind: string, places: number, slips: number, caught: number }} Share
 */

/**
 * @param {{ name: string, text: string }[]} reports
 * @param {number} [every] takes only each so-manieth place
 * @returns {{ shares: Share[], missed: Missed[] }}
 */
export function mutate(reports, every = 1) {
  /** @type {Map<string, Share>} */
  const shares = new Map(KINDS.map((kind) => [kind, { kind, places: 0, slips: 0, caught: 0 }]));
  /** @type {Missed[]} */
  const missed = [];
  for (const { name, text } of reports) {
    const { findings, changed } = checker(text);
    const known = new Set(findings.map((finding) => keyOf(finding, text)));
    for (const [i, place] of placesOf(text).entries()) {
      if (i % every !== 0) continue;
      const share = shares.get(place.kind);
      if (!share) continue;
      share.places++;
      for (const slip of slipsOf(place)) {
        const other = text.slice(0, place.start) + slip.text + text.slice(place.start + place.text.length);
        const noticed = changed(other).some(
          (finding) => (isLoud(finding) || slip.small) && !known.has(keyOf(finding, other)),
        );
        share.slips++;
        if (noticed) share.caught++;
        else
          missed.push({ report: name, kind: place.kind, from: place.text, to: slip.text, around: around(text, place) });
      }
    }
  }
  return { shares: [...shares.values()], missed };
}

/** @type {readonly Place['kind'][]} */
export const KINDS = ['bound cell', 'free cell', 'percentage cell', 'prose count', 'prose percentage'];

/** @param {import('./match.mjs').Found} finding @param {string} text */
function keyOf({ rule, severity, start, end }, text) {
  return `${rule} ${severity} ${text.slice(0, start).split('\n').length} ${text.slice(start, end)}`;
}

/** @param {string} text @param {Place} place */
function around(text, place) {
  return text.slice(Math.max(0, place.start - 40), place.start + place.text.length + 30).replaceAll('\n', ' ⏎ ');
}

/**
 * The slips of a hand: one digit wrong, two neighbours swapped, one more, one less, a zero too many.
 *
 * @param {Pick<Place, 'kind' | 'text'>} place
 * @returns {Slip[]} each another number than the one that stands there
 */
export function slipsOf({ kind, text }) {
  const percent = kind === 'prose percentage' || kind === 'percentage cell';
  /** @type {Set<string>} */
  const written = new Set();
  for (const [i, digit] of [...text].entries()) {
    if (!/\d/u.test(digit)) continue;
    const other = (Number(digit) + 3) % 10;
    const wrong = other === 0 && i === 0 ? 4 : other;
    written.add(text.slice(0, i) + wrong + text.slice(i + 1));
    const next = text.slice(i + 1).search(/\d/u) + i + 1;
    const neighbour = text[next];
    if (next > i && neighbour !== digit && !(i === 0 && neighbour === '0'))
      written.add(text.slice(0, i) + neighbour + text.slice(i + 1, next) + digit + text.slice(next + 1));
  }
  const small = [moved(text, 1), moved(text, -1)];
  written.add(moved(text, 9, true));
  for (const one of small) written.add(one);
  written.delete(text);
  written.delete('');
  return [...written].map((to) => ({ text: to, small: percent && small.includes(to) }));
}

/**
 * @param {string} text
 * @param {number} by units of the last digit, or with `times` so many times itself
 * @param {boolean} [times]
 */
function moved(text, by, times = false) {
  const decimals = text.split(',')[1]?.length ?? 0;
  const units = Number(text.replace(/[.,]/gu, ''));
  const now = times ? units + units * by : units + by;
  if (now < 0) return '';
  const digits = String(now).padStart(decimals + 1, '0');
  const whole = decimals > 0 ? digits.slice(0, -decimals) : digits;
  const grouped = text.includes('.')
    ? whole.replace(/\B(?=(?:\d{3})+$)/gu, '.')
    : whole.padStart(/^0\d/u.test(text) ? 2 : 1, '0');
  const result = decimals > 0 ? `${grouped},${digits.slice(-decimals)}` : grouped;
  return decimals === 0 && wholeNumber(result) === wholeNumber(text) ? '' : result;
}
