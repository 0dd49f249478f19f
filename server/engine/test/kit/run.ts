import {
  applyEdits,
  BUILT_IN_KINDS,
  check,
  LineIndex,
  type SpokenFinding,
  type SpokenFix,
  speak,
} from '../../src/index.ts';
import type { ExpectedFix, Fixture, Mark } from './fixture.ts';
import { checkLinked, type Files } from './linked.ts';
import { minimal } from './minimal.ts';

/** Checks a text with the built-in kinds and says what is found, in Vietnamese; its links lead to `files`, if given any. */
export function findingsIn(text: string, language: 'vi' | 'en' = 'vi', files?: Files): readonly SpokenFinding[] {
  const checked = files && files.size > 0 ? checkLinked(text, files) : check(text, { kinds: BUILT_IN_KINDS });
  return checked.findings.map((finding) => speak(finding, checked.cut, language));
}

/** The findings of a fixture, with spans in the fixture's own text; `strayed` are those outside of it. */
export interface FixtureRun {
  readonly findings: readonly SpokenFinding[];
  readonly strayed: readonly SpokenFinding[];
  /** Makes one fix and returns the fixture's own text afterwards. */
  fixed(fix: SpokenFix): string;
}

/** Puts a fixture into the minimal report, unless it is bare, and checks it. */
export function runFixture(fixture: Fixture, files?: Files): FixtureRun {
  const whole = fixture.bare ? { text: fixture.text, start: 0, end: fixture.text.length } : minimal(fixture.text);
  const found = findingsIn(whole.text, 'vi', files).filter(
    (f) => fixture.only === undefined || f.rule === fixture.only,
  );
  const inside = (f: SpokenFinding): boolean => f.span.start >= whole.start && f.span.end <= whole.end;
  const own = (span: { start: number; end: number }) => ({
    start: span.start - whole.start,
    end: span.end - whole.start,
  });
  return {
    findings: found.filter(inside).map((f) => ({ ...f, span: own(f.span) })),
    strayed: found.filter((f) => !inside(f)),
    fixed(fix) {
      const after = applyEdits(whole.text, fix.edits);
      return after.slice(whole.start, after.length - (whole.text.length - whole.end));
    },
  };
}

/**
 * Holds a fixture against what its margin says. Returns undefined when they agree; else a text for a human: what is
 * missing, what is not expected, and the fixture with the margin that the engine's findings would have.
 */
export function compare(fixture: Fixture, run: FixtureRun = runFixture(fixture)): string | undefined {
  const index = new LineIndex(fixture.text);
  const open = [...fixture.marks];
  const problems: string[] = [];
  for (const finding of run.findings) {
    const at = open.findIndex((mark) => matches(mark, finding, index));
    const mark = open[at];
    if (!mark) {
      problems.push(`not expected: ${describe(finding, index)}`);
      continue;
    }
    open.splice(at, 1);
    for (const expected of mark.fixes) {
      const problem = compareFix(fixture.text, mark, expected, finding, run);
      if (problem) problems.push(problem);
    }
  }
  for (const mark of open) {
    problems.push(
      `missing: line ${mark.line + 1}, columns ${mark.start}-${mark.end} ${mark.severity}[${mark.rule}] ${mark.says}`,
    );
  }
  for (const finding of run.strayed)
    problems.push(`not expected, outside the fixture's own text: ${finding.severity}[${finding.rule}] ${finding.text}`);
  if (problems.length === 0) return undefined;
  return [...problems, '', 'With the margin of what is found:', actualMargin(fixture, run, index)].join('\n');
}

function matches(mark: Mark, finding: SpokenFinding, index: LineIndex): boolean {
  const start = index.positionAt(finding.span.start);
  const end = index.positionAt(finding.span.end);
  return (
    mark.rule === finding.rule &&
    mark.severity === finding.severity &&
    start.line === mark.line &&
    start.character === mark.start &&
    end.line === mark.line + mark.down &&
    end.character === mark.end &&
    withoutBlanks(finding.text).includes(withoutBlanks(mark.says))
  );
}

function withoutBlanks(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

function describe(finding: SpokenFinding, index: LineIndex): string {
  const { line } = index.positionAt(finding.span.start);
  return `line ${line + 1} ${finding.severity}[${finding.rule}] ${finding.text}`;
}

function compareFix(
  text: string,
  mark: Mark,
  expected: ExpectedFix,
  finding: SpokenFinding,
  run: FixtureRun,
): string | undefined {
  const name = `fix ${mark.rule} ${expected.number} of line ${mark.line + 1}`;
  const fix = finding.fixes[expected.number - 1];
  if (!fix) return `${name}: there is no such fix`;
  if (!withoutBlanks(fix.title).includes(withoutBlanks(expected.title))) return `${name}: its title is «${fix.title}»`;
  const change = changedLines(text, run.fixed(fix));
  const same =
    change.lines.length === expected.lines.length && change.lines.every((line, i) => line === expected.lines[i]);
  const touches = change.from <= mark.line && mark.line < Math.max(change.to, change.from + 1);
  const place = expected.below === undefined ? touches : change.above === expected.below;
  if (same && place) return undefined;
  return [`${name}: the changed lines are`, ...fixMargin(change, touches)].join('\n');
}

interface Change {
  /** The lines `from` (included) to `to` (not included) of the old text are replaced by `lines`. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  readonly above: string;
}

/** The lines in which two texts differ, in one piece. */
export function changedLines(before: string, after: string): Change {
  const old = before.split(/\r?\n/u);
  const now = after.split(/\r?\n/u);
  let from = 0;
  while (from < old.length && from < now.length && old[from] === now[from]) from++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - from && old[old.length - 1 - tail] === now[now.length - 1 - tail])
    tail++;
  return { from, to: old.length - tail, lines: now.slice(from, now.length - tail), above: old[from - 1] ?? '' };
}

function fixMargin(change: Change, touches: boolean): string[] {
  return [
    ...(touches ? [] : [`//< ${change.above}`]),
    ...change.lines.map((line) => (line === '' ? '//>' : `//> ${line}`)),
  ];
}

function actualMargin(fixture: Fixture, run: FixtureRun, index: LineIndex): string {
  const out: string[] = [];
  if (fixture.only) out.push(`//! only ${fixture.only}`);
  if (fixture.bare) out.push('//! bare');
  for (let line = 0; line < index.lineCount; line++) {
    out.push(index.line(line));
    for (const finding of run.findings) {
      const start = index.positionAt(finding.span.start);
      if (start.line !== line) continue;
      out.push(markOf(finding, index));
      const asked = fixture.marks.find((mark) => mark.line === line && mark.rule === finding.rule)?.fixes ?? [];
      for (const { number } of asked) {
        const fix = finding.fixes[number - 1];
        if (!fix) continue;
        const change = changedLines(fixture.text, run.fixed(fix));
        out.push(`//= fix ${finding.rule}${number > 1 ? ` ${number}` : ''}`);
        out.push(...fixMargin(change, change.from <= line && line < Math.max(change.to, change.from + 1)));
      }
    }
  }
  return out.join('\n');
}

function markOf(finding: SpokenFinding, index: LineIndex): string {
  const start = index.positionAt(finding.span.start);
  const end = index.positionAt(finding.span.end);
  const what = `${finding.severity}[${finding.rule}] ${finding.message.sum?.[0] ?? finding.message.headline}`;
  const wide = end.character - start.character;
  if (start.line === end.line && start.character >= 2 && wide > 0)
    return `//${' '.repeat(start.character - 2)}${'^'.repeat(wide)} ${what}`;
  const down = end.line - start.line;
  return `//@${start.character}-${down > 0 ? `+${down}:` : ''}${end.character} ${what}`;
}
