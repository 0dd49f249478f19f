/**
 * The requests about a report's figures that Soát adds to the Language Server Protocol; `protocol.ts` takes them in. Only
 * names and shapes.
 */
import type { WireRange } from './protocol.ts';

/**
 * What is known of a figure: a check takes it in and comes out right, none that does has come out right and the reader is
 * told so, or no check takes it in.
 */
export type FigureState = 'agrees' | 'differs' | 'unchecked';

/** How many figures are in each state. */
export type FigureCounts = Readonly<Record<FigureState, number>>;

/** Client to server, request: the sections of an open report that state figures. */
export const FIGURES = 'soat/figures';
export interface FiguresParams {
  readonly uri: string;
}
export interface FiguresResult {
  /** The version of the document that the ranges are of; sections are asked for by it. */
  readonly version: number;
  readonly sections: readonly FigureSection[];
}

/** A section of a report with what is known of its figures. */
export interface FigureSection {
  /** By which `soat/figuresIn` knows it. */
  readonly section: number;
  /** Its heading; empty for the text before the first one. */
  readonly title: string;
  readonly range: WireRange;
  readonly counts: FigureCounts;
}

/** Client to server, request: the figures of one section. Empty where the document is another version by now. */
export const FIGURES_IN = 'soat/figuresIn';
export interface FiguresInParams {
  readonly uri: string;
  readonly version: number;
  readonly section: number;
}
export interface FiguresInResult {
  readonly groups: readonly FigureGroup[];
}

/** A table of a section, or its prose. */
export interface FigureGroup {
  /** The table's caption; undefined for the prose. */
  readonly table: string | undefined;
  readonly rows: readonly FigureRow[];
}

/** A row of a table with its figures; the prose is one row without a label. */
export interface FigureRow {
  readonly label: string;
  readonly range: WireRange;
  readonly figures: readonly FigureItem[];
}

export interface FigureItem {
  /** The figure as it is written. */
  readonly text: string;
  /** Its column, or the words that it stands among. */
  readonly label: string;
  readonly range: WireRange;
  readonly state: FigureState;
  /** The checks that take it in, one line each: «✓ 966 = 964 + 0 + 2». */
  readonly checks: readonly string[];
}

/** Client to server, request: the figures of an open report that no check takes in. */
export const UNCHECKED = 'soat/unchecked';
export interface UncheckedParams {
  readonly uri: string;
}
export interface UncheckedResult {
  readonly version: number;
  readonly ranges: readonly WireRange[];
  /** What is said where the pointer rests on one of them. */
  readonly message: string;
}

/** Client to server, request: the list of a report's figures as a Markdown annex. */
export const FIGURE_ANNEX = 'soat/figureAnnex';
export interface FigureAnnexParams {
  readonly uri: string;
}
export interface FigureAnnexResult {
  readonly version: number;
  /** With line breaks as the report has them; empty where the report states no figure. */
  readonly markdown: string;
  /** Where the report has this annex already. */
  readonly range?: WireRange;
}

/** The command of the client that lists the checked sums of a report, or of the part of it in a range. */
export const SHOW_CHECKED_COMMAND = 'soat.showChecked';
