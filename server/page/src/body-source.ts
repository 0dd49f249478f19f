import type { LayoutFacts, SectionLayout, Table } from '@soat/engine';

// Characters of the private use area that no report has: they hold a table's place while the prose around it is read.
const OPEN = '\ue0f1';
const CLOSE = '\ue0f2';

/** A table of the report, with the section that it stands in and where that section begins in the report. */
export interface PlacedTable {
  readonly table: Table;
  readonly section: SectionLayout;
  readonly start: number;
}

/** The body of a report as the Markdown reader gets it: with a comment in place of each table. */
export interface BodySource {
  readonly text: string;
  readonly tables: readonly PlacedTable[];
  /** Where the body begins in the report. */
  readonly start: number;
  /** The absolute offset in the report of an offset in `text`; of a table's comment, the table's beginning. */
  absolute(offset: number): number;
}

/** A stretch of the report's text that stands in the source as it is. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

export function bodySource(report: LayoutFacts): BodySource {
  const tables: PlacedTable[] = [];
  const stretches: Stretch[] = [];
  const pieces: string[] = [];
  let length = 0;
  let sectionStart = 0;
  let start = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const section of report.sections) {
    const { text, kind } = section.section;
    if (kind === 'front-matter') start = text.length;
    else {
      const copy = (from: number, to: number): void => {
        stretches.push({ at: length, from: sectionStart + from, length: to - from });
        add(text.slice(from, to));
      };
      let at = 0;
      for (const table of section.tables) {
        copy(at, table.span.start);
        add(`<!--${OPEN}${tables.length}${CLOSE}-->\n`);
        tables.push({ table, section, start: sectionStart });
        at = table.span.end;
      }
      copy(at, text.length);
    }
    sectionStart += text.length;
  }
  return { text: pieces.join(''), tables, start, absolute: (offset) => absoluteOf(offset, stretches) };
}

function absoluteOf(offset: number, stretches: readonly Stretch[]): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle] as Stretch).at <= offset) low = middle;
    else high = middle - 1;
  }
  const { at, from, length } = stretches[low] ?? { at: 0, from: 0, length: 0 };
  return from + Math.min(length, offset - at);
}

const PLACE = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'u');

/** Which table a comment stands for; undefined for any other HTML. */
export function tableAt(html: string, { tables }: BodySource): PlacedTable | undefined {
  const index = PLACE.exec(html)?.[1];
  return index === undefined ? undefined : tables[Number(index)];
}
