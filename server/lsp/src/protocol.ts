/**
 * The requests and notifications that Soát adds to the Language Server Protocol. Only names and shapes: the client
 * reads this file too, and must not draw a language server into its bundle by doing so.
 */

/** A zero-based line and a zero-based UTF-16 character. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** How many findings of each severity are shown, after the user's settings. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** How far a report has been checked. For a file that is no report, `report` is false and all numbers are 0. */
export interface CoverageResult {
  readonly report: boolean;
  /** Figures that the report states, in tables and in prose. */
  readonly figures: number;
  /** How many of them at least one check has tried. */
  readonly checked: number;
  readonly findings: FindingCounts;
}

/** Client to server, request: the coverage of an open document. */
export const COVERAGE = 'soat/coverage';
export interface CoverageParams {
  readonly uri: string;
}

/** Server to client, notification after a check, sent only where the client's initialization options ask for it. */
export const COVERAGE_CHANGED = 'soat/coverageChanged';
export interface CoverageChangedParams extends CoverageResult {
  readonly uri: string;
  readonly version: number;
}

/** Client to server, request: every sum and percentage of an open report that the engine has tried. */
export const CHECKED = 'soat/checked';
export interface CheckedResult extends CoverageResult {
  readonly sums: readonly CheckedSum[];
}

/** One sum or percentage: where its result stands, what it is called, the arithmetic in one line, and whether it holds. */
export interface CheckedSum {
  readonly range: WireRange;
  readonly label: string;
  readonly arithmetic: string;
  readonly holds: boolean;
}

/** Client to server, request: checks a text that need not be open, for the check of a whole workspace. */
export const CHECK_TEXT = 'soat/checkText';
export interface CheckTextParams {
  readonly uri: string;
  readonly text: string;
}
export interface CheckTextResult extends CoverageResult {
  /** Diagnostics as the Language Server Protocol has them. */
  readonly diagnostics: readonly unknown[];
}

/** Client to server, request: the kinds of report that a text may be because the workspace or the text itself says so. */
export const KINDS = 'soat/kinds';
export interface KindsParams {
  readonly uri: string;
  readonly text: string;
}
export interface KindsResult {
  /** The JSON text of each one's schema, the surest first; empty where only the built-in kinds count. */
  readonly schemas: readonly string[];
}

/** Client to server, request: the standard outline of a kind of report, as a snippet with tab stops. */
export const SKELETON = 'soat/skeleton';
export interface SkeletonParams {
  /** The value of `loại`; the first known kind where it is left out. */
  readonly kind?: string;
}
export interface SkeletonResult {
  /** In the snippet syntax of VS Code; empty where the kind is not known. */
  readonly snippet: string;
}

/**
 * The scheme of the addresses that findings name as their explanation: `soat-quy-tac:/<rule>.md`. The client shows a
 * document there, whose text it asks of the server, so that the pages are at hand without a network.
 */
export const MANUAL_SCHEME = 'soat-quy-tac';

/** Client to server, request: the manual page of a rule. */
export const MANUAL_PAGE = 'soat/manual';
export interface ManualPageParams {
  /** The rule's id, such as `wrong-total`. */
  readonly rule: string;
  /** English has its own title above the Vietnamese page. */
  readonly language: 'vi' | 'en';
}
export interface ManualPageResult {
  /** Markdown; empty where there is no such rule. */
  readonly markdown: string;
}

/** Server to client, request: the text of a file of the workspace, so that it works in virtual workspaces too. */
export const READ_FILE = 'soat/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  /** Null where the file could not be read; `reason` then says why, in the words of the file system. */
  readonly text: string | null;
  readonly reason?: string;
  /** False where the file is there all the same; left out where the client can't tell. */
  readonly missing?: boolean;
}

/** Server to client, request: the Markdown files in a folder, for the globs with which a report names others. */
export const FIND_FILES = 'soat/findFiles';
export interface FindFilesParams {
  readonly folder: string;
  /** Whether the folders below count too. */
  readonly deep: boolean;
}
export interface FindFilesResult {
  /** Empty where the folder is not there or can't be read. */
  readonly uris: readonly string[];
}

/** What the client tells the server as it starts. */
export interface InitializationOptions {
  /** Whether the client answers `soat/readFile`. */
  readonly readFile?: boolean;
  /** Whether the client answers `soat/findFiles`. */
  readonly findFiles?: boolean;
  /** Whether the client wants `soat/coverageChanged`. */
  readonly coverage?: boolean;
  /** The settings, for clients without `workspace/configuration`. */
  readonly settings?: unknown;
}
