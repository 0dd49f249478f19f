import { bold } from './inline.ts';
import { type Annex, type Flow, type FlowBlock, type Inline, plainText, type Sheet } from './model.ts';
import { textSpan } from './sheet.ts';
import { fitted, leastWidths, needsOf } from './table.ts';

/** An annex as it stands in the text: its heading and what follows it. */
export interface AnnexText extends Pick<Annex, 'label' | 'title' | 'at' | 'marks'> {
  readonly blocks: readonly FlowBlock[];
}

const ANNEX = /^(phụ lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2}))?)(?![\p{L}\p{N}])\s*[.:–—-]?\s*/iu;

/** Cuts the blocks at headings that say «PHỤ LỤC»: what stands before the first is the document's own body. */
export function cutAnnexes(blocks: readonly FlowBlock[]): {
  readonly body: readonly FlowBlock[];
  readonly annexes: readonly AnnexText[];
} {
  const starts = blocks.flatMap((block, i) => (block.kind === 'heading' && annexLabel(block.content) ? [i] : []));
  const annexes = starts.map((start, i) => annexText(blocks.slice(start, starts[i + 1] ?? blocks.length)));
  return { body: blocks.slice(0, starts[0] ?? blocks.length), annexes };
}

function annexLabel(content: readonly Inline[]): string | undefined {
  return ANNEX.exec(plainText(content))?.[1];
}

/** The words of the heading behind «Phụ lục I» are the annex's name; where there are none, the next heading is. */
function annexText(blocks: readonly FlowBlock[]): AnnexText {
  const [first, second] = blocks;
  const heading = first?.kind === 'heading' ? plainText(first.content) : '';
  const match = ANNEX.exec(heading);
  const label = properLabel(match?.[1] ?? heading);
  const rest = heading.slice(match?.[0].length ?? 0);
  if (rest !== '') return { label, title: capitals(rest), blocks: blocks.slice(1), ...originOf(first) };
  if (second?.kind === 'heading' && !/^(?:[IVXLC]+|\d+)[.)]/u.test(plainText(second.content))) {
    const title = capitals(plainText(second.content));
    return { label, title, blocks: blocks.slice(2), ...originOf(first, second) };
  }
  return { label, title: [], blocks: blocks.slice(1), ...originOf(first) };
}

/** Where the headings that an annex's head is made of were written, and the marks on them. */
function originOf(...headings: readonly (FlowBlock | undefined)[]): Pick<Annex, 'at' | 'marks'> {
  const [first] = headings;
  if (first?.at === undefined) return {};
  const runs = headings.flatMap((one) => (one?.kind === 'heading' ? one.content : []));
  return { at: first.at, marks: [...new Set(runs.flatMap((one) => (one.kind === 'text' && one.marks) || []))] };
}

/** «PHỤ LỤC I» is written «Phụ lục I» (mục III.1): lower case, the number in Roman capitals. */
function properLabel(written: string): string {
  const [first = '', second = '', ...rest] = written.split(/\s+/u);
  const words = `${first.charAt(0).toUpperCase()}${first.slice(1).toLowerCase()} ${second.toLowerCase()}`;
  return [words, ...rest.map((one) => (/^số$/iu.test(one) ? one.toLowerCase() : one.toUpperCase()))].join(' ');
}

function capitals(text: string): readonly Inline[] {
  return bold([{ kind: 'text', text: text.toUpperCase() }]);
}

/** The blocks on pages: a table that does not fit across goes on a landscape page, with the words that name it. */
export function flowsOf(blocks: readonly FlowBlock[], sheet: Sheet): readonly Flow[] {
  const flows: { landscape: boolean; blocks: FlowBlock[] }[] = [];
  const open = (landscape: boolean): FlowBlock[] => {
    const last = flows[flows.length - 1];
    if (last && last.landscape === landscape) return last.blocks;
    const own: FlowBlock[] = [];
    flows.push({ landscape, blocks: own });
    return own;
  };
  for (const block of blocks) {
    if (block.kind !== 'table') {
      open(false).push(block);
      continue;
    }
    const needs = needsOf(block);
    const { landscape, size } = placeFor(needs, sheet);
    const table = fitted(block, needs, size, textSpan(sheet, landscape));
    if (landscape) moveCaption(open(false), open);
    open(landscape).push(table);
  }
  return flows.filter((flow) => flow.blocks.length > 0);
}

function moveCaption(above: FlowBlock[], open: (landscape: boolean) => FlowBlock[]): void {
  const last = above[above.length - 1];
  const caption = last?.kind === 'paragraph' && last.keepNext ? above.pop() : undefined;
  const landscape = open(true);
  if (caption) landscape.push(caption);
}

/** Letters a point smaller are better than a page on its side; on its side, letters shrink until the words fit. */
function placeFor(needs: ReturnType<typeof needsOf>, sheet: Sheet): { landscape: boolean; size: number } {
  const usual = sheet.sizes.table;
  const tries = [
    ...[0, 1].map((less) => ({ landscape: false, size: usual - less })),
    ...[0, 1, 2, 3].map((less) => ({ landscape: true, size: usual - less })),
  ];
  const fits = tries.find(({ landscape, size }) => {
    const least = leastWidths(needs, size).reduce((a, b) => a + b, 0);
    return least <= textSpan(sheet, landscape);
  });
  return fits ?? { landscape: true, size: usual - 4 };
}

/** An annex on its pages. */
export function laidOut(annex: AnnexText, attached: string, sheet: Sheet): Annex {
  const [first] = annex.blocks;
  const own = first?.kind === 'paragraph' && /^\(?\s*kèm theo/iu.test(plainText(first.content));
  const flows = flowsOf(own ? annex.blocks.slice(1) : annex.blocks, sheet);
  const { blocks: _, ...head } = annex;
  return {
    ...head,
    attached: own && first?.kind === 'paragraph' ? plainText(first.content) : attached,
    flows: flows.length > 0 ? flows : [{ landscape: false, blocks: [] }],
  };
}
