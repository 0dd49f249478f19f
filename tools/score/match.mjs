// @ts-check
/** Holds what was found against what had to be found. */
import { spanOf } from './cases.mjs';

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {import('./cases.mjs').Expectation} Expectation
 *
 * @typedef {object} Found
 * @property {string} rule
 * @property {import('./cases.mjs').Severity} severity
 * @property {number} start UTF-16 offset in the report
 * @property {number} end
 * @property {string} headline
 *
 * @typedef {object} Outcome
 * @property {Case} case
 * @property {Found[]} findings
 * @property {{ must: Expectation, by: Found | undefined }[]} musts each with the finding that meets it
 * @property {Found[]} loud the errors and warnings
 * @property {Found[]} alarms errors and warnings that overlap no must and no nice
 * @property {{ mustNot: Expectation, by: Found }[]} violations
 * @property {Found[]} right errors and warnings that are neither alarms nor violations
 */

const ORDER = ['hint', 'info', 'warning', 'error'];

/** @param {Pick<Found, 'severity'>} finding */
export function isLoud(finding) {
  return finding.severity === 'error' || finding.severity === 'warning';
}

/**
 * One finding meets at most one must; where several could meet several, as many as possible are met.
 *
 * @param {Case} one
 * @param {Found[]} findings
 * @returns {Outcome}
 */
export function judge(one, findings) {
  const loud = findings.filter(isLoud);
  const welcome = [...one.must, ...one.nice];
  const alarms = loud.filter((finding) => !welcome.some((place) => meetsPlace(one, place, finding)));
  const violations = one.mustNot.flatMap((mustNot) =>
    loud
      .filter((by) => mustNot.quote === '*' || overlaps(by, spanOf(one.text, mustNot.quote, one.name)))
      .map((by) => ({ mustNot, by })),
  );
  const wrong = new Set([...alarms, ...violations.map(({ by }) => by)]);
  return {
    case: one,
    findings,
    musts: pairUp(one, findings),
    loud,
    alarms,
    violations,
    right: loud.filter((finding) => !wrong.has(finding)),
  };
}

/**
 * @param {Case} one
 * @param {Expectation} place
 * @param {Found} finding
 */
export function meetsPlace(one, place, finding) {
  return [place.quote, ...(place.also ?? [])].some((quote) => overlaps(finding, spanOf(one.text, quote, one.name)));
}

/** @param {Case} one @param {Found[]} findings */
function pairUp(one, findings) {
  /** @type {Map<number, number>} finding to must */
  const taken = new Map();
  const fits = one.must.map((must) =>
    findings.map(
      (finding) =>
        ORDER.indexOf(finding.severity) >= ORDER.indexOf(must.severity_at_least) && meetsPlace(one, must, finding),
    ),
  );
  /** @param {number} must @param {Set<number>} seen @returns {boolean} */
  const place = (must, seen) => {
    for (const [finding] of findings.entries()) {
      if (!fits[must]?.[finding] || seen.has(finding)) continue;
      seen.add(finding);
      const holder = taken.get(finding);
      if (holder !== undefined && !place(holder, seen)) continue;
      taken.set(finding, must);
      return true;
    }
    return false;
  };
  for (const [must] of one.must.entries()) place(must, new Set());
  const by = new Map([...taken].map(([finding, must]) => [must, findings[finding]]));
  return one.must.map((must, i) => ({ must, by: by.get(i) }));
}

/**
 * @param {{ start: number, end: number }} a a finding; an empty one overlaps what it touches
 * @param {{ start: number, end: number }} b
 */
function overlaps(a, b) {
  if (a.start === a.end) return b.start <= a.start && a.start <= b.end;
  return a.start < b.end && b.start < a.end;
}
