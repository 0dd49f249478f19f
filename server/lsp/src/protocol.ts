/**
 * The requests and notifications that Soát adds to the Language Server Protocol. Only names and shapes: the client
 * reads this file too, and must not draw a language server into its bundle by doing so.
 */

export * from './figure-protocol.ts';
export * from './outline-protocol.ts';

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
  /** URIs of the reports that it links to and that could be read; undefined where it links to none at all. */
  readonly links?: readonly string[] | undefined;
}

/** A period that a report may be of: its name and its days as reports write them, `15/6/2026`. */
export interface WirePeriod {
  /** «quý III năm 2026»; where the client leaves it out the server names the period by its days. */
  readonly name?: string;
  readonly from: string;
  readonly to: string;
}

/** Client to server, request: what a new report may be: its kind, and the regular periods around today. */
export const NEW_REPORT_CHOICES = 'soat/newReportChoices';
export interface NewReportChoicesParams {
  /** `20/9/2026`: the server has no clock of its own. */
  readonly today: string;
}
export interface NewReportChoicesResult {
  readonly kinds: readonly {
    readonly name: string;
    /** The one that is due or just past first; none where the kind has no regular periods. */
    readonly periods: readonly WirePeriod[];
  }[];
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

/** Client to server, request: a new report of a kind, as a snippet with tab stops. */
export const SKELETON = 'soat/skeleton';
export interface SkeletonParams {
  /** The value of `loại`; the first known kind where it is left out. */
  readonly kind?: string;
  /** What is known of the report. Without it, the standard outline comes with examples to be typed over. */
  readonly fill?: {
    readonly office: { readonly name: string; readonly parent: string; readonly place: string };
    readonly period: WirePeriod;
  };
}
export interface SkeletonResult {
  /** In the snippet syntax of VS Code; empty where the kind is not known, or the period has no such days. */
  readonly snippet: string;
  /** A name for its file. */
  readonly fileName: string;
}

/** Client to server, request: the period of an open report, and those that may follow it, the most likely first. */
export const NEXT_PERIODS = 'soat/nextPeriods';
export interface NextPeriodsResult {
  /** `no-period`: a report whose period is missing or not in order. */
  readonly state: 'no-report' | 'no-period' | 'ready';
  readonly periods: readonly WirePeriod[];
}

/** Client to server, request: the report of the next period, made out of an open report. */
export const ROLL_FORWARD = 'soat/rollForward';
export interface RollForwardParams {
  readonly uri: string;
  readonly period: WirePeriod;
  /** The path of the open report from the folder in which the next one will lie. */
  readonly previous: string;
}
export interface RollForwardResult {
  readonly text: string;
  readonly fileName: string;
  /** How many cells got the figure that was carried over, and how many figures of the prose are blank now. */
  readonly carried: number;
  readonly blanks: number;
}

/** Client to server, request: what a paste makes of a selection where the clipboard holds a table. */
export const PASTE = 'soat/paste';
export interface PasteParams {
  readonly uri: string;
  /** The version of the document that `range` counts in; for any other there is no answer. */
  readonly version: number;
  readonly range: WireRange;
  readonly html?: string;
  readonly plain?: string;
}
export interface PasteResult {
  /** `table`: a new table; `cells`: the cells of a table that is there are filled. */
  readonly kind: 'table' | 'cells';
  /** What takes the place of the selection. */
  readonly newText: string;
  /** More edits for the same stroke; none overlaps the selection. */
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
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
  /** Whether the client has the commands that the server's answers name (`soat.showChecked`). */
  readonly commands?: boolean;
  /** Whether the client wants `soat/coverageChanged`. */
  readonly coverage?: boolean;
  /** The settings, for clients without `workspace/configuration`. */
  readonly settings?: unknown;
}
