import { SEVERITIES, type Severity } from '../../src/index.ts';

/** A finding that a fixture's margin announces. Columns are UTF-16 units of the fixture's own line. */
export interface Mark {
  /** Zero-based line of the text without its margin. */
  readonly line: number;
  readonly start: number;
  /** How many lines further down the finding ends; 0 for nearly all. */
  readonly down: number;
  readonly end: number;
  readonly severity: Severity;
  readonly rule: string;
  /** Must stand in the Vietnamese message, blanks aside. */
  readonly says: string;
  readonly fixes: readonly ExpectedFix[];
}

/** What a fix must do: the changed lines read `lines` afterwards. */
export interface ExpectedFix {
  /** 1 for the finding's first fix. */
  readonly number: number;
  /** Must stand in the fix's Vietnamese title, blanks aside. */
  readonly title: string;
  /** The line above the change, given where the change does not touch the marked line. */
  readonly below: string | undefined;
  readonly lines: readonly string[];
}

/** A fixture file with its margin taken off. */
export interface Fixture {
  /** What the engine sees. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** `//! only RULE`: findings of other rules are not looked at. */
  readonly only: string | undefined;
  /** `//! bare`: the text is a whole document and is not put into the minimal report. */
  readonly bare: boolean;
}

const CARETS = /^\/\/ *(\^+) +([a-z]+)\[([a-z0-9-]+)\] *(.*)$/u;
const COLUMNS = /^\/\/@(\d+)-(?:\+(\d+):)?(\d+) +([a-z]+)\[([a-z0-9-]+)\] *(.*)$/u;
const FIX = /^\/\/= fix ([a-z0-9-]+)(?: (\d+))?(?: +(.*))?$/u;

/**
 * Reads a fixture. Lines that begin with `//` are its margin:
 *
 *     //! only RULE            look at this rule alone          //! bare   do not wrap the text
 *     //      ^^^^ error[RULE] text   a finding exactly under the line above
 *     //@0-2 error[RULE] text         the same with its columns written out; //@4-+2:7 ends two lines further down
 *     //= fix RULE [n] [title]        that finding's n-th fix changes lines …
 *     //< text                        … right below this line (only where the marked line itself does not change)
 *     //> text                        … and they then read so; without any, the lines go away
 *
 * Throws an Error that names the line when the margin cannot be read.
 */
export function readFixture(raw: string): Fixture {
  const kept: string[] = [];
  const marks: { -readonly [K in keyof Mark]: Mark[K] }[] = [];
  let only: string | undefined;
  let bare = false;
  let fix: { number: number; title: string; below: string | undefined; lines: string[] } | undefined;
  for (const [at, whole] of raw.split(/(?<=\n)/u).entries()) {
    if (!whole.startsWith('//')) {
      kept.push(whole);
      fix = undefined;
      continue;
    }
    const line = whole.replace(/\r?\n$/u, '');
    const wrong = (why: string): Error => new Error(`margin line ${at + 1}: ${why}: ${line}`);
    const asked = FIX.exec(line);
    if (asked) {
      const mark = marks.findLast((m) => m.rule === asked[1]);
      if (!mark) throw wrong('no finding of this rule stands above');
      fix = { number: Number(asked[2] ?? 1), title: asked[3] ?? '', below: undefined, lines: [] };
      mark.fixes = [...mark.fixes, fix];
    } else if (line.startsWith('//>') || line.startsWith('//<')) {
      if (!fix) throw wrong('no fix stands above');
      const text = line.slice(3).replace(/^ /u, '');
      if (line.startsWith('//>')) fix.lines.push(text);
      else fix.below = text;
    } else if (line.startsWith('//!')) {
      const word = /^\/\/! (?:only ([a-z0-9-]+)|bare)$/u.exec(line);
      if (!word) throw wrong('neither «//! only RULE» nor «//! bare»');
      if (word[1]) only = word[1];
      else bare = true;
    } else {
      marks.push(readMark(line, kept.length - 1, wrong));
    }
  }
  return { text: kept.join(''), marks, only, bare };
}

function readMark(line: string, above: number, wrong: (why: string) => Error): Mark {
  if (above < 0) throw wrong('no line stands above');
  const carets = CARETS.exec(line);
  if (carets) {
    const [, marked = '', severity = '', rule = '', says = ''] = carets;
    const start = line.indexOf('^');
    return {
      line: above,
      start,
      down: 0,
      end: start + marked.length,
      severity: readSeverity(severity, wrong),
      rule,
      says,
      fixes: [],
    };
  }
  const columns = COLUMNS.exec(line);
  if (!columns) throw wrong('this is no margin line (see readFixture)');
  const [, start, down = '0', end, severity = '', rule = '', says = ''] = columns;
  return {
    line: above,
    start: Number(start),
    down: Number(down),
    end: Number(end),
    severity: readSeverity(severity, wrong),
    rule,
    says,
    fixes: [],
  };
}

function readSeverity(word: string, wrong: (why: string) => Error): Severity {
  const severity = SEVERITIES.find((s) => s === word);
  if (!severity) throw wrong(`«${word}» is no severity`);
  return severity;
}
