import type { Root } from 'mdast';

/**
 * What every reader of a format makes of a file: its blocks in the order of the document, as the file has them. What is
 * the head of a report, a heading of which level, «Nơi nhận» and so on is found afterwards, by `recognise`, and alike
 * for all formats.
 */
export interface RawDocument {
  /**
   * Paragraphs, headings, lists, tables and footnote definitions.
   *
   * - Lines that must stay apart within a paragraph or a cell have a `break` between them.
   * - A tab in a text parts words that stand side by side on the page: the left and right of the head, or «Nơi nhận»
   *   and the signature, where no table holds them.
   * - A `heading` is what the reader is sure of; its level counts only where no number tells one. A bold numbered
   *   paragraph stays a paragraph, with its `strong`, for `recognise` to judge.
   * - A table has its header in the report's own form (`Nhóm / Cột`, `/ ` repeats the group); its column-number row, if
   *   it has one, is the first row of the body. A table without borders that only lays words out is a table too.
   */
  readonly root: Root;
  /** What the reader itself left out or changed. */
  readonly notes: readonly ImportNote[];
  /**
   * What the file says of itself beside its pages, by name. None of it is taken into the report as it is: the texts show
   * how a name that stands in capitals on the page is written in small letters, and `PeriodFrom` and `PeriodTo` are the
   * period of a report that this project exported, as long as `Subject` is still its trích yếu.
   */
  readonly properties?: Readonly<Record<string, string>>;
}

declare module 'mdast' {
  interface ParagraphData {
    /** The line stands in the middle of the page, as titles and signatures do. */
    centred?: boolean | undefined;
    /** Millimetres from the margin to where the first line begins. */
    start?: number | undefined;
    /** Millimetres from the margin to where the other lines begin. */
    left?: number | undefined;
    /** The file says that it is a quotation. */
    quoted?: boolean | undefined;
  }
}

/** A report as the one who imports it gets it. */
export interface ImportedReport {
  /** The whole Markdown file: front matter and body, lines ended by LF, in NFC. */
  readonly markdown: string;
  /** In the order of the file as far as they have one. */
  readonly notes: readonly ImportNote[];
}

/**
 * Something that was not simply taken over. `text` quotes the words that it is about; for the kinds that leave words out
 * of the report (`LEAVES_OUT`) it holds all of them, so that nothing is lost without a word.
 */
export interface ImportNote {
  readonly kind: NoteKind;
  readonly text: string;
  /** Who wrote a comment or made a change; the key of the front matter; what a mended text was before. */
  readonly detail?: string;
  /** How often, where it is told once for many. */
  readonly count?: number;
}

export type NoteKind =
  // The head and the foot of the report.
  | 'missing' // `detail` is a key of the front matter that nothing in the file tells
  | 'period-unsure' // the trích yếu names no period that is certain, `kỳ` is left out
  | 'kept-in-body' // words near the head or the foot of which it is not sure what they are: they stand in the body
  | 'period-read' // `kỳ` was worked out from the trích yếu: `text` is what it says, `detail` the two dates
  | 'kind-unsure' // nothing tells that the file is a report of a known kind
  // What a Word file has and a Markdown file has not.
  | 'comment' // a comment of the margin
  | 'deletion' // words deleted with changes tracked
  | 'insertions' // words inserted with changes tracked; they are kept
  | 'page-words' // words of a header or footer
  | 'text-box' // words of a text box; they are kept as paragraphs
  | 'picture' // a picture, `text` its description
  | 'merged-cells' // cells merged in the body of a table, whose words stand in the first of them
  | 'nested-table' // a table in a cell, whose words stay in the cell
  | 'object' // an embedded file, chart or formula that is no text
  | 'macros' // programs in the file, left out
  | 'hidden' // words that the file hides
  | 'contents' // a table of contents, which an outline makes needless
  // What text of a PDF needs.
  | 'page-number' // a page number in the text, left out
  | 'running-head' // a line that comes back at the top or the bottom of each page, left out
  | 'mended' // letters of another encoding or lost marks, put right; `detail` is what stood there
  | 'table-unsure'; // lines that look like a table whose columns cannot be told; they are kept as lines

/** The kinds of notes whose words stand nowhere else in the imported report. */
export const LEAVES_OUT: readonly NoteKind[] = [
  'comment',
  'deletion',
  'page-words',
  'picture',
  'object',
  'hidden',
  'contents',
  'page-number',
  'running-head',
];
