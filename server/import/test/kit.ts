import { BUILT_IN_KINDS, check, type ReportFacts } from '@soat/engine';
import { toDocx } from '@soat/export';
import { type FlowBlock, type Inline, type Page, pageOf, plainText, type TableBlock } from '@soat/page';

export function factsOf(markdown: string): ReportFacts {
  const { facts } = check(markdown, { kinds: BUILT_IN_KINDS });
  if (!facts) throw new Error(`the text is no report:\n${markdown.slice(0, 400)}`);
  return facts;
}

export function pageFrom(markdown: string): Page {
  return pageOf(factsOf(markdown));
}

export function docxOf(markdown: string): Promise<Uint8Array> {
  return toDocx(pageFrom(markdown));
}

/**
 * What makes two reports the same: their pages, part by part, word by word and look by look, with the period and all that
 * the front matter says of office, number, date and signer. Five things do not count, because a page does not show them:
 *
 * - whether the words behind a dash or a number are an item of a list or a paragraph that begins with it;
 * - bold type where the layout sets all of a heading, of a row or of a cell of the header bold anyway;
 * - a table's caption apart from the paragraph above it, whose words it repeats;
 * - how many blanks stand between two words;
 * - links to other files (`kỳ trước`, `tổng hợp từ`), which no page has.
 */
export function modelOf(page: Page): unknown {
  const flow = ({ blocks, landscape }: Page['flows'][number]) => ({ landscape, blocks: blocks.map(modelOfBlock) });
  return {
    ...page,
    sheet: undefined,
    flows: page.flows.map(flow),
    annexes: page.annexes.map((annex) => ({ ...annex, title: looksOf(annex.title), flows: annex.flows.map(flow) })),
  };
}

function modelOfBlock(block: FlowBlock): unknown {
  switch (block.kind) {
    case 'heading':
      return { ...block, content: looksOf(unbold(block.content)) };
    case 'paragraph':
      return wordsOf(block.content, block.depth);
    case 'item': {
      const marker: Inline = { kind: 'text', text: `${block.marker} ` };
      return wordsOf([marker, ...block.content], block.depth);
    }
    case 'table':
      return modelOfTable(block);
  }
}

function wordsOf(content: readonly Inline[], depth: number): unknown {
  return { words: looksOf(content), depth };
}

function modelOfTable(table: TableBlock): unknown {
  return {
    ...table,
    caption: undefined,
    numbers: table.numbers?.map((content) => plainText(content)),
    rows: table.rows.map((row) => {
      const words = row.cells.filter((cell) => plainText(cell.content) !== '');
      const allBold = words.every((cell) => cell.content.every((one) => one.kind !== 'text' || one.bold));
      const isSet = row.kind !== 'data' || allBold;
      return {
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: looksOf(isSet ? unbold(cell.content) : cell.content) })),
      };
    }),
  };
}

function unbold(content: readonly Inline[]): readonly Inline[] {
  return content.map((one) => {
    if (one.kind !== 'text') return one;
    const { bold: _, ...rest } = one;
    return rest;
  });
}

/** Runs that look the same as one. */
function looksOf(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const piece of content) {
    const one = evened(piece);
    const last = joined[joined.length - 1];
    const same =
      one.kind === 'text' &&
      last?.kind === 'text' &&
      JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...last, text: '' });
    if (same) joined[joined.length - 1] = { ...last, text: last.text + one.text };
    else joined.push(one);
  }
  return joined;
}

/** Single blanks, and properties in one order. */
function evened(one: Inline): Inline {
  if (one.kind !== 'text') return one;
  const sorted = Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) as typeof one;
  return { ...sorted, text: one.text.replace(/[ \t]+/gu, ' ') };
}

/** How often each word stands in a text; «m²» and «m2» are one word. */
export function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return counts;
}

/** The words that stand more often in the first text than in the second. */
export function lostWords(from: string, to: string): readonly string[] {
  const there = counted(to);
  return [...counted(from)]
    .filter(([word, times]) => (there.get(word) ?? 0) < times)
    .map(([word, times]) => `${word}: ${there.get(word) ?? 0} of ${times}`);
}

/** Every word that a page shows. */
export function pageWords(page: Page): string {
  const blocks = (all: readonly FlowBlock[]): string[] =>
    all.flatMap((block) => {
      if (block.kind !== 'table') return [block.kind === 'item' ? `${block.marker} ` : '', shown(block.content)];
      return [
        ...block.head.flatMap((row) => row.map((cell) => shown(cell.content))),
        ...(block.numbers ?? []).map(shown),
        ...block.rows.flatMap((row) => row.cells.map((cell) => shown(cell.content))),
      ];
    });
  return [
    ...page.superior,
    ...page.office.lines,
    page.nation,
    ...page.motto.lines,
    page.symbol,
    page.placeAndDate,
    page.title,
    ...page.summary.lines,
    page.addressees.label,
    ...page.addressees.lines,
    ...page.flows.flatMap((flow) => blocks(flow.blocks)),
    ...page.signature.authority,
    page.signature.name,
    page.recipients.label,
    ...page.recipients.lines,
    ...page.annexes.flatMap((annex) => [
      annex.label,
      shown(annex.title),
      annex.attached ?? '',
      ...annex.flows.flatMap((flow) => blocks(flow.blocks)),
    ]),
    ...page.footnotes.flatMap((note) => note.map(shown)),
  ].join('\n');
}

function shown(content: readonly Inline[]): string {
  return content.map((one) => (one.kind === 'text' ? one.text : ' ')).join('');
}
