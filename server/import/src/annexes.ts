import type { Heading, Paragraph, RootContent } from 'mdast';
import { isBold, onOneLine, textOf, without } from './inline.ts';
import { isCapitals } from './lines.ts';

const ANNEX = /^phụ\s+lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2}))?(?![\p{L}\p{N}])\s*[.:–—-]?\s*/iu;
const ATTACHED = /^\(?\s*kèm\s+theo/iu;
const LONGEST = 200;

/**
 * Makes a heading `## Phụ lục I. TÊN` of the lines that open an annex. The line «(Kèm theo …)» goes where it is what the
 * layout writes by itself, which `attached` is; any other stays the annex's first line.
 */
export function withAnnexes(blocks: readonly RootContent[], attached: string): readonly RootContent[] {
  const result: RootContent[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    const isOpening = (block.type === 'paragraph' || block.type === 'heading') && opensAnnex(block);
    if (!isOpening) {
      result.push(block);
      continue;
    }
    const title: (Paragraph | Heading)[] = [];
    const own = textOf(block.children).trim();
    const named = own.length > (ANNEX.exec(own)?.[0].length ?? 0);
    for (let next = blocks[at + 1]; !named && isTitleLine(next); next = blocks[at + 1]) {
      title.push(next);
      at++;
    }
    result.push(headingOf(block, title));
    const line = blocks[at + 1];
    if (line?.type === 'paragraph' && sameWords(textOf(line.children), attached)) at++;
  }
  return result;
}

/** «Phụ lục I» in the middle, bold, or as a heading; a sentence that speaks of an annex is none. */
function opensAnnex(block: Paragraph | Heading): boolean {
  const text = textOf(block.children).trim();
  const found = ANNEX.exec(text);
  if (!found || text.length > LONGEST) return false;
  const isSet = block.type === 'heading' || isBold(block.children) || block.data?.centred === true;
  return (
    isSet && (block.type === 'heading' || text.length === found[0].length || isCapitals(text.slice(found[0].length)))
  );
}

function isTitleLine(block: RootContent | undefined): block is Paragraph {
  if (block?.type !== 'paragraph' || !block.data?.centred) return false;
  const text = textOf(block.children).trim();
  return isBold(block.children) && text.length <= LONGEST && !ATTACHED.test(text) && !ANNEX.test(text);
}

function headingOf(label: Paragraph | Heading, title: readonly (Paragraph | Heading)[]): Heading {
  const own = without(onOneLine(label.children), ['strong', 'emphasis']);
  const rest = title.flatMap((line, i) => [
    { type: 'text', value: i === 0 ? '. ' : ' ' } as const,
    ...without(onOneLine(line.children), ['strong', 'emphasis']),
  ]);
  return { type: 'heading', depth: 2, data: { level: 'settled' }, children: [...own, ...rest] };
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return plain(a) === plain(b);
}
