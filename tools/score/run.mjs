// @ts-check
/** What Soát finds in a report: by the engine itself, or, for reports that name others, by the command line. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';
import { repoRoot } from '../lib/run.mjs';

/** @typedef {import('./match.mjs').Found} Found */

register();
const engineFile = path.join(repoRoot, 'server', 'engine', 'src', 'index.ts');
/** @type {typeof import('../../server/engine/src/index.ts')} */
const engine = await import(pathToFileURL(engineFile).href);
const kinds = engine.BUILT_IN_KINDS;

/** @param {import('./cases.mjs').Case} one @returns {Found[]} */
export function findingsOf(one) {
  return one.linked ? byCommandLine(one) : checker(one.text).findings;
}

/**
 * Checks a text, and then changed forms of it, each as an editor would: what has not changed is not read again.
 *
 * @param {string} text
 * @returns {{ findings: Found[], changed: (text: string) => Found[] }}
 */
export function checker(text) {
  const base = engine.check(text, { kinds });
  if (!base.facts) throw new Error('a report of the score is none for the engine');
  return {
    findings: spoken(base),
    changed: (/** @type {string} */ other) => spoken(engine.check(other, { kinds, previous: base })),
  };
}

/** @param {import('../../server/engine/src/index.ts').CheckedReport} checked @returns {Found[]} */
function spoken(checked) {
  return checked.findings.map((finding) => {
    const { rule, severity, span, message } = engine.speak(finding, checked.cut, 'vi');
    return { rule, severity, start: span.start, end: span.end, headline: message.headline };
  });
}

/** @param {import('./cases.mjs').Case} one @returns {Found[]} */
function byCommandLine(one) {
  const program = path.join(repoRoot, 'server', 'cli', 'src', 'main.ts');
  const args = ['--import', 'tsx', program, 'check', '--format', 'json', '--lang', 'vi', one.file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: repoRoot, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`soat check ${one.name}: ${stderr || `status ${status}`}`);
  const lines = new engine.LineIndex(one.text);
  const { files } = JSON.parse(stdout);
  return files[0].findings.map((/** @type {any} */ { rule, severity, range, message }) => ({
    rule,
    severity,
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    headline: message.split('\n')[0],
  }));
}
