// Just enough reading of TypeScript and JavaScript for tidy: which text is code, which is comment, which is string.

/**
 * @typedef {object} SourceLine
 * @property {string} code the line with comments and the insides of strings blanked out
 * @property {string[]} strings the string literals that begin on the line, without their quotes
 */

/**
 * Splits a source into lines of code and string literals. A template's `${…}` counts as part of the string.
 * @param {string} source
 * @returns {SourceLine[]}
 */
export function readSource(source) {
  const lines = [{ code: '', strings: [] }];
  const current = () => lines[lines.length - 1];
  const skip = (text) => {
    for (const character of text) {
      if (character === '\n') lines.push({ code: '', strings: [] });
      else current().code += ' ';
    }
  };
  const piece =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*|[\s\S]/gu;
  for (const [text] of source.matchAll(piece)) {
    if (text.startsWith('//') || text.startsWith('/*')) skip(text);
    else if (text.length > 1 && text.startsWith('/')) {
      if (regexMayStart(current().code)) skip(text);
      else addCode(lines, text);
    } else if (text.length > 1) {
      current().strings.push(text.slice(1, -1));
      current().code += text.charAt(0);
      skip(text.slice(1, -1));
      current().code += text.charAt(0);
    } else addCode(lines, text);
  }
  return lines;
}

function addCode(lines, text) {
  for (const character of text) {
    if (character === '\n') lines.push({ code: '', strings: [] });
    else lines[lines.length - 1].code += character;
  }
}

/** Whether a slash behind this code opens a regular expression and is no division. */
function regexMayStart(before) {
  const code = before.trimEnd();
  return code === '' || /[([{,;=:?!&|+\-*%<>~^]$/u.test(code) || /\b(?:return|typeof|case|of|in)$/u.test(code);
}

/**
 * The modules that a source imports or re-exports.
 * @param {string} source
 * @returns {{ line: number, from: string, typeOnly: boolean }[]} line counts from 1
 */
export function importsOf(source) {
  const found = [];
  const statement =
    /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]*?\sfrom\s+)?'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'\s*\)/gmu;
  for (const match of source.matchAll(statement)) {
    const line = source.slice(0, match.index).split('\n').length;
    found.push({ line, from: match[2] ?? match[3] ?? '', typeOnly: match[1] !== undefined });
  }
  return found;
}
