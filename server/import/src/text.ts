import type { RootContent } from 'mdast';
import type { RawDocument } from './model.ts';
import { measurePage, type PageMeasure, paragraphsOf } from './text-flow.ts';
import { blocksOf } from './text-headings.ts';
import type { TextLine } from './text-lines.ts';
import { mendText } from './text-mend.ts';
import { pagedLines } from './text-pages.ts';
import { type FoundTable, findTables } from './text-table.ts';
import { endOfHead, footOf, linesApart } from './text-zones.ts';

/**
 * Reads the text of a PDF, as it comes from the clipboard or from a program that takes the text out: wrapped lines are
 * joined, page numbers left out, tables rebuilt where their columns can be told, letters of old encodings put right.
 * Whatever is not sure stays as it stands, with a note. Never throws.
 */
export function readText(text: string): RawDocument {
  const mended = mendText(text);
  const { lines, notes } = pagedLines(mended.text);
  const head = endOfHead(lines);
  const foot = footOf(lines, head);
  const stretches = [lines.slice(head, foot.from), lines.slice(foot.to)].map((own) => stretchOf(own));
  const page = measurePage(stretches.flatMap((stretch) => stretch.prose));
  const [before = [], after = []] = stretches.map((stretch) => blocksIn(stretch, page));
  return {
    root: {
      type: 'root',
      children: [
        ...linesApart(lines.slice(0, head)),
        ...before,
        ...linesApart(lines.slice(foot.from, foot.to)),
        ...after,
      ],
    },
    notes: [...notes, ...mended.notes, ...stretches.flatMap(({ tables }) => tables.flatMap((table) => table.notes))],
  };
}

/** Lines with the tables among them; `prose` is what stands before, between and behind these. */
interface Stretch {
  readonly tables: readonly FoundTable[];
  readonly prose: readonly (readonly TextLine[])[];
}

function stretchOf(lines: readonly TextLine[]): Stretch {
  const tables = findTables(lines);
  const prose = [...tables, undefined].map((table, i) => lines.slice(tables[i - 1]?.to ?? 0, table?.from));
  return { tables, prose };
}

/** Paragraphs on either side of a table count together: a heading's sibling may stand behind it. */
function blocksIn({ tables, prose }: Stretch, page: PageMeasure): readonly RootContent[] {
  return prose.flatMap((lines, i) => [...blocksOf(paragraphsOf(lines, page)), ...(tables[i]?.blocks ?? [])]);
}
