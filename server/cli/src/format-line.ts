import type { CheckedFile } from './report.ts';
import { harmless } from './terminal-text.ts';

/**
 * One line for each finding, for programs that read the output of checkers line by line, and nothing where there is none:
 *
 *     bao-cao.md:60:21: error: Dòng «Tổng số» ghi 967, nhưng … [wrong-total]
 *
 * Lines and columns count from 1, columns in UTF-16 units. The severities are the protocol's words in every language. The
 * problem matcher `$soat` of the extension reads these lines.
 */
export function formatLines(files: readonly CheckedFile[]): string {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map(({ range: { start }, severity, parts, rule }) => {
      const place = `${path}:${start.line + 1}:${start.character + 1}`;
      return `${harmless(`${place}: ${severity}: ${parts.headline} [${rule}]`)}\n`;
    }),
  );
  return lines.join('');
}
