// Which room may import what, and that the engine stays pure.
import { importsOf, readSource } from './source.mjs';

/** @typedef {(path: string, line: number, what: string) => void} Report */

const RULE_MAY_USE = /^(?:\.\/kit\.ts|\.\.\/(?:facts|figures|words|text)\/)/u;
const RULE_MAY_TYPE = /^\.\.\/(?:schema|diagnostics|markdown|generated)\//u;
const IMPURE =
  /\b(?:Date\b|Math\.random|process\b|globalThis|setTimeout|setInterval|setImmediate|queueMicrotask|performance\b|crypto\b|fetch\b|console\b|require\b|eval\b|new Function)/u;

/**
 * @param {Map<string, string>} files
 * @param {Report} report
 */
export function checkRooms(files, report) {
  for (const [path, text] of files) {
    if (!/\.(?:ts|mts|mjs|js)$/u.test(path)) continue;
    const say = (line, what) => report(path, line, what);
    for (const found of importsOf(text)) checkImport(path, found, say);
    if (path.startsWith('server/engine/src/') && !path.includes('/generated/')) checkPurity(text, say);
  }
}

function checkImport(path, { line, from, typeOnly }, say) {
  if (path.startsWith('server/engine/src/')) {
    if (/^(?:node:|vscode)/u.test(from)) say(line, `the engine is pure and must not import ${from}`);
    if (/^(?:\.\.\/){2,}(?:lsp|cli|client)\//u.test(from)) say(line, `the engine must not know ${from}`);
  }
  if (/^server\/engine\/src\/rules\/(?!kit\.ts)/u.test(path) && !RULE_MAY_USE.test(from)) {
    const sibling = from.startsWith('./');
    if (sibling) say(line, `no rule imports another: ${from}`);
    else if (!(typeOnly && RULE_MAY_TYPE.test(from)))
      say(line, `a rule imports the kit, facts, figures, words and text only: ${from}`);
  }
  if (from.startsWith('vscode-languageserver') && !/^(?:server\/lsp|tools|client\/test)\//u.test(path))
    say(line, 'only server/lsp imports vscode-languageserver');
  if (
    /^vscode(?:-languageclient.*)?$/u.test(from) &&
    !path.startsWith('client/') &&
    !path.startsWith('tools/editor-host/')
  ) {
    say(line, `only client imports ${from}`);
  }
}

function checkPurity(text, say) {
  for (const [i, { code }] of readSource(text).entries()) {
    const found = IMPURE.exec(code);
    // A property or a type member that happens to bear such a name is no use of it.
    if (
      found &&
      !/[.\w]$/u.test(code.slice(0, found.index)) &&
      !/^\s*[?:]/u.test(code.slice(found.index + found[0].length))
    ) {
      say(i + 1, `the engine takes no clock, no randomness and nothing of its host: ${found[0]}`);
    }
  }
}
