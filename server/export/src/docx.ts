import { type Annex, type Flow, type FlowBlock, type Page, type Sheet, textSpan, textWidth } from '@soat/page';
import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { clean } from './clean.ts';
import {
  addressees,
  centred,
  dataTable,
  halfPoints,
  points,
  rule,
  run,
  runs,
  sideBySide,
  twips,
} from './docx-parts.ts';
import { settled } from './same-bytes.ts';
import { watermark } from './watermark.ts';

/** How the Word document is made. */
export interface DocxOptions {
  /** Whether «DỰ THẢO» stands behind the text of every page. */
  readonly draft?: boolean;
}

/**
 * The report as a Word document that needs no touching up before it is signed. The same page gives the same bytes: the
 * document's moments are the report's own date, and nothing in it is made by chance.
 */
export async function toDocx(page: Page, { draft = false }: DocxOptions = {}): Promise<Uint8Array> {
  const document = new Document({
    ...propertiesOf(page),
    styles: stylesOf(page.sheet),
    footnotes: footnotesOf(page),
    sections: sectionsOf(page, draft),
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return settled(bytes, `${page.properties.issuedDate || '1980-01-01'}T00:00:00Z`);
}

function propertiesOf(page: Page) {
  const own = page.properties;
  const named = {
    TypeName: own.typeName,
    CodeNumber: own.codeNumber,
    CodeNotation: own.codeNotation,
    IssuedDate: own.issuedDate,
    PeriodFrom: own.periodFrom,
    PeriodTo: own.periodTo,
    OrganName: own.organName,
    Subject: own.subject,
    SignerPosition: own.signerPosition,
    SignerName: own.signerName,
  };
  return {
    title: clean(`${own.typeName} ${own.subject}`.trim()),
    subject: clean(own.subject),
    creator: clean(own.organName),
    lastModifiedBy: clean(own.organName),
    description: clean([own.codeNumber, own.codeNotation].filter(Boolean).join('/')),
    customProperties: Object.entries(named)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name, value: clean(value) })),
  };
}

const STYLE = { quoted: 'Quote', preformatted: 'HTMLPreformatted' } as const;

function stylesOf(sheet: Sheet) {
  const look = { font: sheet.font, size: halfPoints(sheet.sizes.body), color: '000000' };
  const heading = { run: { ...look, bold: true } };
  return {
    default: {
      document: { run: { ...look, language: { value: 'vi-VN' } } },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      heading4: heading,
      heading5: heading,
      heading6: heading,
      hyperlink: { run: { color: '000000' } },
      footnoteText: { run: { ...look, size: halfPoints(10) } },
    },
    // Word's own styles for what no look tells: whoever reads the file back knows a quotation by them.
    paragraphStyles: [
      { id: STYLE.quoted, name: 'Quote', basedOn: 'Normal', quickFormat: true, run: look },
      { id: STYLE.preformatted, name: 'HTML Preformatted', basedOn: 'Normal', run: look },
    ],
  };
}

function footnotesOf(page: Page): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    page.footnotes.map((paragraphs, i) => [
      String(i + 1),
      {
        children: (paragraphs.length > 0 ? paragraphs : [[]]).map(
          (content) =>
            new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: [run(' ', 10), ...runs(content, 10)] }),
        ),
      },
    ]),
  );
}

/** Makes a header of one line, with what stands behind the text of its pages. */
type MakeHeader = (children: readonly TextRun[]) => Header;

function sectionsOf(page: Page, draft: boolean): ISectionOptions[] {
  let watermarks = 0;
  const header: MakeHeader = (children) => {
    const line = new Paragraph({ alignment: AlignmentType.CENTER, children: [...children] });
    if (draft) line.addChildElement(watermark(page.sheet, watermarks++));
    return new Header({ children: [line] });
  };
  const flows: readonly Flow[] = page.flows.length > 0 ? page.flows : [{ landscape: false, blocks: [] }];
  const body: readonly Flow[] = [
    // The head and the signature stand on upright pages.
    ...(flows[0]?.landscape ? [{ landscape: false, blocks: [] }] : []),
    ...flows,
    ...(flows[flows.length - 1]?.landscape ? [{ landscape: false, blocks: [] }] : []),
  ];
  return [
    ...body.map((flow, i) => {
      const isLast = i === body.length - 1;
      const children = [
        ...(i === 0 ? headOf(page) : []),
        ...blocksOf(flow.blocks, page.sheet, isLast),
        ...(isLast ? footOf(page) : []),
      ];
      return section(page.sheet, flow.landscape, children, i === 0 ? 'first' : 'goes-on', header);
    }),
    ...page.annexes.flatMap((annex) => annexSections(annex, page.sheet, header)),
  ];
}

function annexSections(annex: Annex, sheet: Sheet, header: MakeHeader): ISectionOptions[] {
  return annex.flows.map((flow, i) => {
    const head = i === 0 ? annexHead(annex, sheet) : [];
    const children = [...head, ...blocksOf(flow.blocks, sheet, false)];
    return section(sheet, flow.landscape, children, i === 0 ? 'restarts' : 'goes-on', header);
  });
}

/** The first page of a document and of an annex bears no number; an annex counts from 1 again. */
function section(
  sheet: Sheet,
  landscape: boolean,
  children: readonly FileChild[],
  numbering: 'first' | 'goes-on' | 'restarts',
  header: MakeHeader,
): ISectionOptions {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sheet.sizes.pageNumber) });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: numbering !== 'goes-on',
      page: {
        // The library itself swaps the sides of a landscape page.
        size: {
          width: twips(sheet.width),
          height: twips(sheet.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(sheet.top),
          bottom: twips(sheet.bottom),
          left: twips(sheet.left),
          right: twips(sheet.right),
          header: twips(sheet.top / 2),
          footer: twips(sheet.bottom / 2),
        },
        ...(numbering === 'restarts' ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: header([number]),
      first: header([]),
    },
    children: [...children],
  };
}

/** Components 1 to 5, and «Kính gửi». */
function headOf(page: Page): FileChild[] {
  const { sheet } = page;
  const { sizes } = sheet;
  const [left, right] = sheet.headColumns;
  const gap = { spacing: { before: points(6) } };
  const span = textSpan(sheet, false);
  return [
    sideBySide(sheet.headColumns, [
      [
        [
          ...page.superior.map((line) => centred(line, sizes.office)),
          ...page.office.lines.map((line) => centred(line, sizes.office, { bold: true })),
          rule(left, page.office.rule),
        ],
        [
          centred(page.nation, sizes.nation, { bold: true }),
          ...page.motto.lines.map((line) => centred(line, sizes.motto, { bold: true })),
          rule(right, page.motto.rule),
        ],
      ],
      [
        [centred(page.symbol, sizes.symbol, {}, gap)],
        [centred(page.placeAndDate, sizes.place, { italics: true }, gap)],
      ],
    ]),
    centred(page.title, sizes.title, { bold: true }, { spacing: { before: points(18) } }),
    ...page.summary.lines.map((line) => centred(line, sizes.title, { bold: true })),
    rule(span, page.summary.rule),
    ...addressees(page),
  ];
}

/** Components 7 to 9: «Nơi nhận» on the left, the signature with room to sign and to seal on the right. */
function footOf(page: Page): FileChild[] {
  const { sizes, footColumns } = page.sheet;
  const [label, ...lines] = [page.recipients.label, ...page.recipients.lines];
  const recipients = [
    new Paragraph({ children: [run(label ?? '', sizes.recipientsLabel, { bold: true, italics: true })] }),
    ...lines.map((line) => hanging(line, sizes.recipients)),
  ];
  const signature = [
    ...page.signature.authority.map((line) => centred(line, sizes.signature, { bold: true })),
    centred(page.signature.name, sizes.signature, { bold: true }, { spacing: { before: points(72) } }),
  ];
  return [
    new Paragraph({ keepNext: true, spacing: { before: 0, line: points(12), lineRule: LineRuleType.EXACT } }),
    sideBySide(footColumns, [[lines.length > 0 ? recipients : [new Paragraph({})], signature]]),
  ];
}

function hanging(line: string, size: number): Paragraph {
  const width = twips(textWidth('- ', size));
  return new Paragraph({ indent: { left: width, hanging: width }, children: [run(line, size)] });
}

function annexHead(annex: Annex, sheet: Sheet): FileChild[] {
  const { body } = sheet.sizes;
  return [
    centred(annex.label, body, { bold: true }),
    ...(annex.title.length > 0
      ? [new Paragraph({ alignment: AlignmentType.CENTER, children: runs(annex.title, body, { bold: true }) })]
      : []),
    ...(annex.attached === undefined
      ? []
      : [centred(annex.attached, body, { italics: true }, { spacing: { after: points(12) } })]),
  ];
}

function blocksOf(blocks: readonly FlowBlock[], sheet: Sheet, beforeSignature: boolean): FileChild[] {
  return blocks.flatMap((block, i): FileChild[] => {
    const above = blocks[i - 1];
    // Two tables in a row would be one table to Word.
    if (block.kind === 'table') return above?.kind === 'table' ? [smallGap(), dataTable(block)] : [dataTable(block)];
    // The end of the text goes with the signature, which never stands on a page alone.
    return [paragraph(block, sheet, beforeSignature && i === blocks.length - 1, styleOf(blocks, i))];
  });
}

/** The style of a block that is indented below no list item, or is shown as it was typed. */
function styleOf(blocks: readonly FlowBlock[], at: number): string | undefined {
  const block = blocks[at];
  if (block?.kind === 'paragraph' && block.preformatted) return STYLE.preformatted;
  if ((block?.kind !== 'paragraph' && block?.kind !== 'item') || block.depth === 0) return undefined;
  for (let i = at - 1; i >= 0; i--) {
    const above = blocks[i];
    if (above?.kind !== 'paragraph' && above?.kind !== 'item') break;
    if (above.kind === 'item' && above.depth < block.depth) return undefined;
    if (above.depth === 0) break;
  }
  return STYLE.quoted;
}

function smallGap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, line: points(8), lineRule: LineRuleType.EXACT } });
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function paragraph(
  block: Exclude<FlowBlock, { kind: 'table' }>,
  sheet: Sheet,
  keepNext: boolean,
  style: string | undefined,
): Paragraph {
  const size = sheet.sizes.body;
  const spacing = {
    before: points(sheet.paragraphGap),
    after: 0,
    line: Math.round(240 * sheet.lineSpacing),
    lineRule: LineRuleType.AUTO,
  };
  const firstLine = twips(sheet.indent);
  if (block.kind === 'heading') {
    // The sections of a report are written `##`; a document's title is no heading of its outline.
    const heading = HEADINGS[Math.max(0, block.level - 2)] ?? HeadingLevel.HEADING_6;
    const place = block.centred
      ? { alignment: AlignmentType.CENTER }
      : { alignment: AlignmentType.JUSTIFIED, indent: { firstLine } };
    return new Paragraph({
      heading,
      ...place,
      spacing,
      keepNext: true,
      children: runs(block.content, size, { bold: true }),
    });
  }
  const left = twips(block.depth * 8);
  const marker = block.kind === 'item' && block.marker !== '' ? [run(`${block.marker} `, size)] : [];
  return new Paragraph({
    ...(style === undefined ? {} : { style }),
    alignment: block.kind === 'paragraph' && block.preformatted ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    indent: { firstLine, ...(left > 0 ? { left } : {}) },
    spacing,
    keepNext: keepNext || (block.kind === 'paragraph' && block.keepNext),
    children: [...marker, ...runs(block.content, size)],
  });
}
