import { type Language, type Message, renderMessage, SEVERITIES, type Severity } from '@soat/engine';
import { width } from '@soat/tables/width';
import type { CheckedFile, Excerpt, OutFinding } from './report.ts';
import { expandTabs, harmless } from './terminal-text.ts';
import { CLI_WORDS } from './words/cli-words.ts';

/** Puts a style of the terminal around a text, or returns the text as it is. */
export type Paint = (style: Style, text: string) => string;

type Style = 'bold' | 'dim' | Severity;

const CODES: Readonly<Record<Style, string>> = {
  bold: '1',
  dim: '2',
  error: '31',
  warning: '33',
  info: '36',
  hint: '36',
};

/** Colours for a terminal that wants them; for everything else the text stays plain. */
export function painter(colours: boolean): Paint {
  return colours ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_, text) => text;
}

/** All findings for people to read, then one line that sums up. */
export function formatText(files: readonly CheckedFile[], language: Language, paint: Paint): string {
  const blocks = files.flatMap((file) =>
    file.findings.map((finding) => findingBlock(file.path, finding, language, paint)),
  );
  return `${[...blocks, summary(files, language)].join('\n\n')}\n`;
}

function findingBlock(path: string, finding: OutFinding, language: Language, paint: Paint): string {
  const { start } = finding.range;
  const place = paint('bold', `${path}:${start.line + 1}:${start.character + 1}`);
  const severity = paint(finding.severity, CLI_WORDS[language].severities[finding.severity]);
  const lines = [`${place}  ${severity}  ${harmless(finding.parts.headline)}`];
  lines.push(...excerptLines(finding.excerpt, start.line + 1, finding.severity, paint));
  lines.push(...restOfMessage(finding.parts, language).map((line) => `  ${harmless(line)}`));
  for (const related of finding.related) {
    const at = related.range.start;
    lines.push(paint('dim', `  → ${related.path}:${at.line + 1}:${at.character + 1}  ${harmless(related.message)}`));
  }
  lines.push(paint('dim', `  [${finding.rule}]`));
  return lines.join('\n');
}

/** The message without its headline, which stands in the first line already. */
function restOfMessage(message: Message, language: Language): string[] {
  return renderMessage({ ...message, headline: '' }, language)
    .split('\n')
    .slice(1);
}

/** The source line and a line of carets under what is marked, both behind the line's number. */
function excerptLines(part: Excerpt, line: number, severity: Severity, paint: Paint): string[] {
  const before = expandTabs(harmless(part.before), 0);
  const marked = expandTabs(harmless(part.marked), width(before));
  const after = expandTabs(harmless(part.after), width(before) + width(marked));
  const number = String(line);
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return [
    `  ${paint('dim', `${number} |`)} ${before}${marked}${after}`.trimEnd(),
    `  ${paint('dim', `${' '.repeat(number.length)} |`)} ${' '.repeat(width(before))}${paint(severity, carets)}`,
  ];
}

/** «3 lỗi, 1 lưu ý trong 4 tệp; 42/45 con số đã đối chiếu». */
function summary(files: readonly CheckedFile[], language: Language): string {
  const words = CLI_WORDS[language];
  const findings = files.flatMap((file) => file.findings);
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [words.count(severity, count)] : [];
  });
  const parts = [words.summary(counts.join(', ') || words.nothingFound, files.length)];
  const figures = files.reduce((sum, file) => sum + file.coverage.figures, 0);
  const checked = files.reduce((sum, file) => sum + file.coverage.checked, 0);
  if (figures > 0) parts.push(words.checked(checked, figures));
  const others = files.filter((file) => !file.report).length;
  if (others > 0) parts.push(words.noReports(others));
  return parts.join('; ');
}
