/**
 * The page model: a report laid out as Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I, has it, in plain data. Word, the
 * print view and the workbook are all made from it, so that they can't differ. Lengths are millimetres, sizes of
 * letters are points.
 */

/** A run of words that look the same. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  /** Where a link leads: http, https or mailto only; a link to anything else is its words. */
  readonly link?: string;
  /** Which of the marks that the page was asked for are on these words (see `LayoutOptions`); no words, only marks. */
  readonly marks?: readonly number[];
}

/** A piece of a line. A footnote is told by its number, which counts from 1 in the order of first use. */
export type Inline = TextRun | { readonly kind: 'break' } | { readonly kind: 'footnote'; readonly number: number };

export type Align = 'left' | 'center' | 'right';

/** A header cell, as wide and as deep as the columns and header rows that it stands over. */
export interface HeadCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly content: readonly Inline[];
}

export interface TableColumn {
  readonly align: Align;
  /** Millimetres; all columns together are as wide as the text of the page. */
  readonly width: number;
}

/** What a cell holds besides its words: an exact figure for a workbook. */
export interface CellFigure {
  /** The figure in plain notation with a decimal point: `-1234.5`. */
  readonly value: string;
  readonly decimals: number;
  readonly percent: boolean;
  readonly grouped: boolean;
}

/** A sum that a cell states: it equals these cells with their signs. Rows count in `TableBlock.rows`. */
export interface CellSum {
  readonly parts: readonly { readonly row: number; readonly column: number; readonly sign: 1 | -1 }[];
}

export interface BodyCell {
  readonly content: readonly Inline[];
  readonly figure?: CellFigure;
  /** Only where the stated figure agrees with its parts, so that a live formula shows what the report states. */
  readonly sum?: CellSum;
}

/** Where something of the page was written: an absolute UTF-16 offset. Only in a page that was laid out with its origins. */
interface Placed {
  readonly at?: number;
}

export interface BodyRow extends Placed {
  readonly kind: 'data' | 'section' | 'total';
  /** One for each column. */
  readonly cells: readonly BodyCell[];
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  /** The words right above the table; the paragraph itself stands in the flow. */
  readonly caption: string | undefined;
  /** The size of its letters: smaller than the usual where it would not fit on the page otherwise. */
  readonly size: number;
  readonly columns: readonly TableColumn[];
  /** Rows of header cells, outermost groups first. A cell stands in the row that it begins in. */
  readonly head: readonly (readonly HeadCell[])[];
  /** The column-number row of the official forms, one for each column; it is repeated with the header. */
  readonly numbers: readonly (readonly Inline[])[] | undefined;
  readonly rows: readonly BodyRow[];
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  /** 1 to 6, for the outline of the document. */
  readonly level: number;
  readonly content: readonly Inline[];
  /** «Phần …», «Chương …» stand in the middle (mẫu 6a, 6b); numbered headings begin like a paragraph. */
  readonly centred: boolean;
}

export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  /** Steps of indent: 0 in the flow, 1 in a quotation or below a list item. */
  readonly depth: number;
  /** Whether the next block must begin on the same page: a caption over its table. */
  readonly keepNext: boolean;
  /** Text that is shown line by line as it was typed. */
  readonly preformatted: boolean;
}

/** A list item's first paragraph. `marker` is as written: `-`, `1.`, `a)`; every bullet is the decree's dash. */
export interface ItemBlock extends Placed {
  readonly kind: 'item';
  readonly marker: string;
  readonly depth: number;
  readonly content: readonly Inline[];
}

export type FlowBlock = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock;

/** A run of blocks on pages of one orientation. A wide table stands on pages of its own. */
export interface Flow {
  readonly landscape: boolean;
  readonly blocks: readonly FlowBlock[];
}

/** An annex: its pages are numbered from 1 (Phụ lục I, phần I, mục III.1). */
export interface Annex extends Placed {
  /** «Phụ lục I», as a line of its own. */
  readonly label: string;
  /** The annex's name, in capitals; empty where it has none. */
  readonly title: readonly Inline[];
  /** The marks on the annex's heading. */
  readonly marks?: readonly number[];
  /** «(Kèm theo Báo cáo số …)»; left out where the annex's own first line says so. */
  readonly attached: string | undefined;
  readonly flows: readonly Flow[];
}

/** Words of the head, broken where they do not fit on one line, with a rule below and how long the rule is. */
export interface RuledLine {
  readonly lines: readonly string[];
  readonly rule: number;
}

/** The consistent set of sizes (Phụ lục I, phần I, mục IV): all grow or shrink together. */
export interface Sizes {
  readonly nation: number;
  readonly motto: number;
  readonly office: number;
  readonly symbol: number;
  readonly place: number;
  readonly title: number;
  readonly body: number;
  readonly signature: number;
  readonly recipientsLabel: number;
  readonly recipients: number;
  readonly pageNumber: number;
  readonly table: number;
}

/** The sheet: A4 with margins in the decree's ranges (top and bottom 20 to 25, left 30 to 35, right 15 to 20). */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly font: string;
  readonly sizes: Sizes;
  /** First-line indent of a paragraph: 10 or 12.7 mm. */
  readonly indent: number;
  /** Space above a paragraph, points, at least 6. */
  readonly paragraphGap: number;
  /** Line spacing as a multiple of single, 1 to 1.5. */
  readonly lineSpacing: number;
  /** Widths of the two columns of the head; together the width of the text. */
  readonly headColumns: readonly [number, number];
  /** Widths of «Nơi nhận» and the signature block. */
  readonly footColumns: readonly [number, number];
}

/** What a document's properties tell (Phụ lục VI names them); an empty text where the report does not say. */
export interface Properties {
  readonly typeName: string;
  readonly subject: string;
  readonly organName: string;
  readonly codeNumber: string;
  readonly codeNotation: string;
  /** ISO 8601, `2024-08-06`; empty for a report without a date that exists. */
  readonly issuedDate: string;
  /** The days from which to which the figures count, ISO 8601; empty where they are not both days that exist. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly signerName: string;
  readonly signerPosition: string;
}

/** The components of the page that the front matter gives. */
export type HeadComponent =
  | 'superior'
  | 'office'
  | 'symbol'
  | 'place'
  | 'title'
  | 'summary'
  | 'addressees'
  | 'signature'
  | 'recipients'
  // What the front matter says and the page does not show, such as the period.
  | 'unshown';

/** Where a component of the front matter was written, and the marks on it. */
export interface HeadOrigin {
  readonly at: number;
  readonly marks: readonly number[];
}

export interface Page {
  readonly sheet: Sheet;
  /** Component 1. */
  readonly nation: string;
  readonly motto: RuledLine;
  /** Component 2: the lines of the office above in capitals, none where there is none, and the issuing office. */
  readonly superior: readonly string[];
  readonly office: RuledLine;
  /** Component 3: «Số: 15/BC-UBND». */
  readonly symbol: string;
  /** Component 4. */
  readonly placeAndDate: string;
  /** Component 5: BÁO CÁO and what it is about. */
  readonly title: string;
  readonly summary: RuledLine;
  /** «Kính gửi:»: one stands on its line, more have a line each with their `;` and `.`; `indent` is where they begin. */
  readonly addressees: { readonly label: string; readonly lines: readonly string[]; readonly indent: number };
  /** Component 6. */
  readonly flows: readonly Flow[];
  /** Component 7: lines of authority in capitals, then the name; component 8, the seal, is put over the space between. */
  readonly signature: { readonly authority: readonly string[]; readonly name: string };
  /** Component 9, with `;` and `.` put. */
  readonly recipients: { readonly label: string; readonly lines: readonly string[] };
  readonly annexes: readonly Annex[];
  /** The paragraphs of each footnote; footnote n is at n − 1. */
  readonly footnotes: readonly (readonly (readonly Inline[])[])[];
  readonly properties: Properties;
  /** Only in a page that was laid out with its origins; a component that the front matter lacks is not there. */
  readonly origins?: Readonly<Partial<Record<HeadComponent, HeadOrigin>>>;
}

/** Every table of the report and its annexes, in order. */
export function tablesOf(page: Page): readonly TableBlock[] {
  const flows = [...page.flows, ...page.annexes.flatMap((annex) => annex.flows)];
  return flows.flatMap((flow) => flow.blocks.filter((block): block is TableBlock => block.kind === 'table'));
}

/** The words of a line without their looks; a break is a blank. */
export function plainText(content: readonly Inline[]): string {
  return content.map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? ' ' : '')).join('');
}
