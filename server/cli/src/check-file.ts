import { check, type Language, LineIndex, type LinkedReport, type Span, type SpokenRelated, speak } from '@soat/engine';
import { excerpt } from './excerpt.ts';
import type { Target } from './find-files.ts';
import { type Kinds, kindsFor } from './kinds.ts';
import { linkedFor, shownLinked } from './linked.ts';
import { readText } from './read-text.ts';
import type { CheckedFile, OutFinding, Range } from './report.ts';

/**
 * Reads one file, checks it and turns the findings into ranges and words.
 *
 * @throws {FileTrouble} when the file can't be read as text
 */
export async function checkFile(target: Target, language: Language, kinds: Kinds): Promise<CheckedFile> {
  const { text } = await readText(target.file, target.path);
  return checkText(text, target, language, kinds);
}

/** Checks a text as the file `target`. Positions are those of the text without its byte order mark. */
export async function checkText(text: string, target: Target, language: Language, kinds: Kinds): Promise<CheckedFile> {
  const linked = await linkedFor(text, target, kinds);
  const checked = check(text, { ...(await kindsFor(text, target, kinds)), linked });
  const lines = new LineIndex(text);
  const toRange = (span: Span): Range => rangeIn(lines, span);
  const elsewhere = linkedPlaces(target, linked ?? []);
  const findings = checked.findings.map((found): OutFinding => {
    const spoken = speak(found, checked.cut, language);
    const range = toRange(spoken.span);
    return {
      rule: spoken.rule,
      severity: spoken.severity,
      message: spoken.text,
      parts: spoken.message,
      range,
      excerpt: excerpt(lines, range),
      related: spoken.related.map((r) => ({
        message: r.text,
        ...(elsewhere(r) ?? { path: target.path, range: toRange(r.span) }),
      })),
      fixes: spoken.fixes.map((fix) => ({
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map((edit) => ({ range: toRange(edit.span), newText: edit.newText })),
      })),
    };
  });
  return { path: target.path, report: checked.facts !== undefined, findings, coverage: checked.coverage };
}

function rangeIn(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** Gives the places of findings that lie in linked reports, by the path that output names and the range there. */
function linkedPlaces(
  target: Target,
  linked: readonly LinkedReport[],
): (place: SpokenRelated) => { path: string; range: Range } | undefined {
  const indices = new Map<string, LineIndex>();
  return ({ path, span }) => {
    const text = path === undefined ? undefined : linked.find((one) => one.path === path)?.checked?.cut.text;
    if (path === undefined || text === undefined) return undefined;
    const lines = indices.get(path) ?? new LineIndex(text);
    indices.set(path, lines);
    return { path: shownLinked(target, path), range: rangeIn(lines, span) };
  };
}
