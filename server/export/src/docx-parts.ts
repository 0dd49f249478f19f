import { type Inline, type Page, type TableBlock, textWidth } from '@soat/page';
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { breakable } from './breakable.ts';
import { clean } from './clean.ts';

/** Word counts lengths in twentieths of a point and letters in half points. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const halfPoints = (points: number): number => points * 2;
export const points = (value: number): number => value * 20;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** A run of words; the font and language are those of the whole document. */
export function run(text: string, size: number, look: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ text: clean(text), size: halfPoints(size), ...look });
}

/** Pieces of a line as runs; `look` comes on top of each one's own. */
export function runs(content: readonly Inline[], size: number, look: Partial<IRunOptions> = {}): ParagraphChild[] {
  return content.map((one) => {
    if (one.kind === 'break') return new TextRun({ break: 1, size: halfPoints(size) });
    if (one.kind === 'footnote') return new FootnoteReferenceRun(one.number);
    const own = run(one.text, size, {
      ...look,
      ...(one.bold ? { bold: true } : {}),
      ...(one.italic ? { italics: true } : {}),
      ...(one.strike ? { strike: true } : {}),
    });
    return one.link === undefined ? own : new ExternalHyperlink({ link: clean(one.link), children: [own] });
  });
}

/** A line in the middle. */
export function centred(
  text: string,
  size: number,
  look: Partial<IRunOptions> = {},
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, size, look)], ...more });
}

/** The rule under a line: the upper border of a paragraph that is indented on both sides to the rule's length. */
export function rule(columnWidth: number, length: number): Paragraph {
  const side = twips(Math.max(0, (columnWidth - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { before: 50, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** Columns side by side without borders: the head, and «Nơi nhận» beside the signature. Each row does not split. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  const no = { top: 0, bottom: 0, left: 0, right: 0 };
  return new Table({
    width: { size: twips(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: no,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({ children, width: { size: twips(widths[i] ?? 0), type: WidthType.DXA }, margins: no }),
          ),
        }),
    ),
  });
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table of the report: merged header cells repeated on each page, no row split between pages. */
export function dataTable(table: TableBlock): Table {
  const { size } = table;
  const widths = table.columns.map((column) => column.width);
  const head = table.head.map(
    (row) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: 1, rule: HeightRule.ATLEAST },
        children: row.map((cell) => {
          const wide = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((a, b) => a + b, 0);
          return tableCell(cell.content, 'center', size, wide, { bold: true }, cell.columnSpan, cell.rowSpan);
        }),
      }),
  );
  const numbers = table.numbers
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.numbers.map((content, i) =>
            tableCell(breakable(content), 'center', size - 1, widths[i] ?? 0, { italics: true }),
          ),
        }),
      ]
    : [];
  const body = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.cells.map((cell, i) =>
          tableCell(
            cell.content,
            table.columns[i]?.align ?? 'left',
            size,
            widths[i] ?? 0,
            row.kind === 'data' ? {} : { bold: true },
          ),
        ),
      }),
  );
  return new Table({
    width: { size: twips(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: LINES,
    rows: [...head, ...numbers, ...body],
  });
}

function tableCell(
  content: readonly Inline[],
  align: keyof typeof ALIGN,
  size: number,
  width: number,
  look: Partial<IRunOptions>,
  columnSpan = 1,
  rowSpan = 1,
): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: twips(1), right: twips(1), top: 20, bottom: 20 },
    children: [new Paragraph({ alignment: ALIGN[align], children: runs(content, size, look) })],
  });
}

/** «Kính gửi»: one office on the label's line; more below each other, their dashes under the colon (mục II.9.a). */
export function addressees(page: Page): Paragraph[] {
  const { label, lines, indent } = page.addressees;
  const size = page.sheet.sizes.body;
  const [only, ...others] = lines;
  if (only === undefined) return [];
  const spacing = { before: points(12), after: points(6) };
  if (others.length === 0) return [centred(`${label} ${only}`, size, {}, { spacing })];
  const left = indent + textWidth(label, size);
  const hanging = textWidth('- ', size);
  return [
    new Paragraph({ indent: { left: twips(indent) }, spacing: { before: points(12) }, children: [run(label, size)] }),
    ...lines.map(
      (line) =>
        new Paragraph({
          indent: { left: twips(left + hanging), hanging: twips(hanging) },
          children: [run(line, size)],
        }),
    ),
  ];
}
