// Sentences live in the rules' words and in words/; comments make no promises; nothing of one machine gets in.
import { readSource } from './source.mjs';

/** @typedef {(path: string, line: number, what: string) => void} Report */

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
// A string that is a piece of a regular expression is no sentence.
const PATTERN = /\(\?|\\[pdsbw]/u;
const ROOMS_WITH_WORDS = /^server\/engine\/src\/(?:rules|words|generated|schema)\//u;
const UNFINISHED = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|FIX${'ME'}|HA${'CK'}|X${'XX'})\\b`, 'u');
const MACHINE_PATH = /(?<![\w.:/~$}-])\/(?:home|Users|work|root|mnt|media)\/[\w.-]+|\b[A-Z]:\\\\?Users\\/u;
const ADDRESS = /https?:\/\/[^\s"'`)>]+/gu;

/**
 * @param {Map<string, string>} files
 * @param {Report} report
 */
export function checkWords(files, report) {
  for (const [path, text] of files) {
    if (path.startsWith('server/engine/src/') && path.endsWith('.ts') && !ROOMS_WITH_WORDS.test(path)) {
      for (const [i, { strings }] of readSource(text).entries()) {
        const sentence = strings.find((s) => VIETNAMESE.test(s) && /\S\s+\S/u.test(s) && !PATTERN.test(s));
        if (sentence) report(path, i + 1, `words belong into words/ or a rule: «${sentence}»`);
      }
    }
    checkLines(path, text, report);
  }
}

function checkLines(path, text, report) {
  const lock = path.endsWith('package-lock.json');
  const code = /\.(?:ts|mjs|js|json|md|ya?ml)$/u.test(path) || path.endsWith('.npmrc');
  if (!code) return;
  if (text !== text.normalize('NFC') && !/\/(?:fixtures|corpus)\//u.test(path))
    report(path, 1, 'the text is not in Unicode NFC');
  for (const [i, line] of text.split('\n').entries()) {
    if (!lock && UNFINISHED.test(line)) report(path, i + 1, 'unfinished work is an issue, not a comment');
    const machine = lock ? undefined : MACHINE_PATH.exec(line);
    if (machine) report(path, i + 1, `a path of one machine: ${machine[0]}`);
    for (const [address] of line.matchAll(ADDRESS)) {
      if (isRegistry(address)) report(path, i + 1, `a registry's address: ${address}`);
    }
    if (path.endsWith('.npmrc') && /^\s*(?:\S*:)?(?:registry|proxy|https-proxy|_auth\w*)\s*=/u.test(line)) {
      report(path, i + 1, 'which registry to use is the matter of each machine');
    }
  }
}

function isRegistry(address) {
  const host = /^https?:\/\/([^/]+)/u.exec(address)?.[1] ?? '';
  if (host === 'registry.npmjs.org' || host === 'www.npmjs.com') return false;
  return (
    /registry|artifactory|nexus|verdaccio|mirror|proxy/u.test(host) ||
    /\/(?:npm|artifactory|nexus)\/.*\.tgz/u.test(address)
  );
}
