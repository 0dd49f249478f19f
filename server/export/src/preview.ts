import {
  BUILT_IN_KINDS,
  type LayoutReading,
  LineIndex,
  type ReportKind,
  readLayout,
  type Severity,
} from '@soat/engine';
import { type Mark, pageOf } from '@soat/page';
import { escapeXml } from './clean.ts';
import { sheetsHtml, type Trace } from './html.ts';

/** A finding that the preview shows where it is, in absolute UTF-16 offsets of the text. */
export interface ShownFinding extends Mark {
  readonly severity: Severity;
  /** What the reader is told of it, in one line. */
  readonly headline: string;
}

/** What the preview is made of besides the report's text. */
export interface PreviewOptions {
  readonly findings: readonly ShownFinding[];
  /** What stands above the list of findings: «Còn 2 lỗi». Not used where there are none. */
  readonly summary: string;
  /** The workspace's own kinds of report that the text may be, before the built-in ones. */
  readonly kinds?: readonly ReportKind[];
  /** What was read of an earlier text of the same report; it makes this reading quick. */
  readonly previous?: LayoutReading | undefined;
}

/**
 * A report as the page that it will be, for the editor's preview of Markdown: the sheets of the print view, every block
 * with the line that it was written on (`data-line`, as VS Code's own preview has it), findings marked where they are and
 * listed above. `html` is undefined for a text that is no report. Throws only where the program itself is at fault.
 */
export function previewOf(
  text: string,
  { findings, summary, kinds = [], previous }: PreviewOptions,
): { readonly html: string | undefined; readonly read: LayoutReading } {
  const read = readLayout(text, [...kinds, ...BUILT_IN_KINDS], previous);
  if (!read.facts) return { html: undefined, read };
  const lines = new LineIndex(text);
  const shown = new Set<number>();
  const trace: Trace = {
    attributes: (at, classes) => {
      const all = at === undefined ? classes : [...classes, 'code-line'];
      const line = at === undefined ? '' : ` data-line="${lines.positionAt(at).line}"`;
      return `${all.length > 0 ? ` class="${all.join(' ')}"` : ''}${line}`;
    },
    marked: (marks, html) => markHtml(marks, html, findings, shown),
  };
  const sheets = sheetsHtml(pageOf(read.facts, { marks: findings }), trace);
  return { html: `<div class="soat">${listHtml(findings, summary, shown)}${sheets}</div>\n`, read };
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Words under marks bear the sign of the gravest finding on them and tell of all. */
function markHtml(
  marks: readonly number[],
  html: string,
  findings: readonly ShownFinding[],
  shown: Set<number>,
): string {
  const own = marks.flatMap((i) => findings[i] ?? []);
  const severity = GRAVEST_FIRST.find((one) => own.some((finding) => finding.severity === one)) ?? 'hint';
  const title = own.map((finding) => finding.headline).join('\n');
  // The first place of a finding is where the list leads; an element has one name only.
  const named = marks.filter((i) => !shown.has(i));
  for (const i of named) shown.add(i);
  const anchors = named.map((i) => `<a id="${anchorOf(i)}"></a>`).join('');
  return `${anchors}<mark class="${severity}" title="${escapeXml(title)}">${html}</mark>`;
}

function anchorOf(index: number): string {
  return `soat-${index + 1}`;
}

function listHtml(findings: readonly ShownFinding[], summary: string, shown: ReadonlySet<number>): string {
  if (findings.length === 0) return '';
  const items = findings.map(({ severity, headline }, i) => {
    const words = escapeXml(headline);
    return `<li class="${severity}">${shown.has(i) ? `<a href="#${anchorOf(i)}">${words}</a>` : words}</li>`;
  });
  return `<details class="findings"><summary>${escapeXml(summary)}</summary><ul>${items.join('')}</ul></details>\n`;
}
