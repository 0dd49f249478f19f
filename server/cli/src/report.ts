import type { Coverage, Message, Severity } from '@soat/engine';

/** A zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface OutFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface OutRelated {
  readonly message: string;
  readonly path: string;
  readonly range: Range;
}

/** The source line that a finding begins on, clipped where it is long; what is marked stands between the other two. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** A finding as every output format needs it: plain data, which a worker thread can hand over. */
export interface OutFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** The whole message as plain text of several lines. */
  readonly message: string;
  readonly parts: Message;
  readonly range: Range;
  readonly excerpt: Excerpt;
  readonly related: readonly OutRelated[];
  readonly fixes: readonly OutFix[];
}

/** A file that has been read and checked. `report` is false where the text is no report; then all else is empty. */
export interface CheckedFile {
  readonly path: string;
  readonly report: boolean;
  readonly findings: readonly OutFinding[];
  readonly coverage: Coverage;
}

/** Why a file or a PATH could not be dealt with; `problem` names a sentence of the words. */
export interface Trouble {
  readonly path: string;
  readonly problem: TroubleKind;
  /** What the system or the schema's reader said of it, where that helps. */
  readonly detail: string;
}

export type TroubleKind =
  | 'nothing-matches'
  | 'unreadable'
  | 'binary'
  | 'not-utf8'
  | 'bad-schema'
  | 'unwritable'
  | 'changed-meanwhile'
  | 'no-report'
  | 'no-table'
  | 'exists'
  | 'itself'
  | 'locked'
  | 'pdf-no-converter'
  | 'pdf-failed'
  | 'pdf-timed-out'
  | 'pdf-cancelled'
  | 'too-large'
  | 'crashed';

/** What one run over many files gives: every file that could be checked, and every trouble. */
export interface Outcome {
  readonly files: readonly CheckedFile[];
  readonly troubles: readonly Trouble[];
}

/** The exit status of the contract: 2 where some work could not be done, else 1 where there is an error, else 0. */
export function exitStatus({ files, troubles }: Outcome): 0 | 1 | 2 {
  if (troubles.length > 0) return 2;
  return files.some((file) => file.findings.some((finding) => finding.severity === 'error')) ? 1 : 0;
}
