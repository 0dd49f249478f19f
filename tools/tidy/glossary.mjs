// The glossary is true: each name in code that it gives stands in the code.

/** @typedef {(path: string, line: number, what: string) => void} Report */

const PATH = 'docs/glossary.md';

/**
 * @param {Map<string, string>} files
 * @param {Report} report
 */
export function checkGlossary(files, report) {
  const glossary = files.get(PATH);
  if (glossary === undefined) return report(PATH, 1, 'there is no glossary');
  const code = [...files]
    .filter(([path]) => /\/src\/.*\.ts$/u.test(path))
    .map(([, text]) => text)
    .join('\n');
  for (const [i, line] of glossary.split('\n').entries()) {
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1) : [];
    for (const [, name] of (cells[1] ?? '').matchAll(/`([^`]+)`/gu)) {
      if (!code.includes(name)) report(PATH, i + 1, `the code has no ${name}`);
    }
  }
}
