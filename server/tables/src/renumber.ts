import { type Edit, isSubsetLabel, POINT_LETTERS, type Row, type RowNode, romanOf, rowTree } from '@soat/engine/tables';
import { ordinalColumn, ordinalText, rowText, withOrdinal } from './new-row.ts';
import type { TextTable } from './text-table.ts';

/**
 * The edits that number the rows anew in the column of ordinals, each level the way it is numbered now: 1, 2, 3 anew under
 * every section where they begin anew now, else through; 1.1 by the row above it; I, II and A, B and a, b likewise. A row
 * without an ordinal gets one where the rows beside it have. No edits where the table has no such column.
 */
export function renumber(table: TextTable): readonly Edit[] {
  if (ordinalColumn(table) === undefined) return [];
  const { top } = rowTree(table.table);
  const edits: Edit[] = [];
  new Numbering(table, runsThrough(table, top), edits).number(top, '');
  return edits;
}

/** Whether plain numbers run on from section to section: some list of them but the first begins later than 1. */
function runsThrough(table: TextTable, top: readonly RowNode[]): boolean {
  const starts: number[] = [];
  const look = (nodes: readonly RowNode[]): void => {
    const first = nodes.map(({ row }) => ordinalText(table, row.index)).find((own) => styleOf(own) === 'number');
    if (first !== undefined) starts.push(Number.parseInt(first, 10));
    for (const { children } of nodes) look(children);
  };
  look(top);
  return starts.slice(1).some((start) => start > 1);
}

class Numbering {
  readonly #table: TextTable;
  readonly #through: boolean;
  readonly #edits: Edit[];
  #last = 0;

  constructor(table: TextTable, through: boolean, edits: Edit[]) {
    this.#table = table;
    this.#through = through;
    this.#edits = edits;
  }

  /** Numbers rows that stand under the same row, whose ordinal is `parent`. */
  number(under: readonly RowNode[], parent: string): void {
    const nodes = under.flatMap((node) => this.#beside(node));
    const written = nodes.map(({ row }) => ordinalText(this.#table, row.index));
    const like = written.find((own) => styleOf(own) !== undefined) ?? '';
    const style = styleOf(like);
    const runs = style === 'number' && this.#through;
    let place = runs ? this.#last : 0;
    for (const [i, { row, children }] of nodes.entries()) {
      const own = written[i] ?? '';
      const counts = style !== undefined && (styleOf(own) === style || (own === '' && isCounted(row)));
      const ordinal = counts ? ordinalLike(like, style, ++place, parent) : own;
      if (runs) this.#last = place;
      this.#put(row.index, ordinal);
      this.number(children, ordinal);
    }
  }

  /** A row without an ordinal is read as standing under the numbered one above it; where it has no other mark it stands beside. */
  #beside(node: RowNode): readonly RowNode[] {
    const ordinal = (of: RowNode): string => ordinalText(this.#table, of.row.index);
    const isPlain = (child: RowNode): boolean =>
      ordinal(child) === '' && child.children.length === 0 && isCounted(child.row);
    const lifts = styleOf(ordinal(node)) === 'number' && node.children.length > 0 && node.children.every(isPlain);
    return lifts ? [{ row: node.row, children: [] }, ...node.children] : [node];
  }

  #put(index: number, ordinal: string): void {
    const row = this.#table.raw.rows[index];
    const newText = withOrdinal(this.#table, index, ordinal);
    if (row && newText !== rowText(this.#table, index) && ordinal !== ordinalText(this.#table, index))
      this.#edits.push({ span: row.span, newText });
  }
}

type OrdinalStyle = 'number' | 'nested' | 'roman' | 'capital' | 'letter';

function styleOf(written: string): OrdinalStyle | undefined {
  const bare = written.replace(/[.)]$/u, '');
  if (/^\d+$/u.test(bare)) return 'number';
  if (/^\d+(?:\.\d+)+$/u.test(bare)) return 'nested';
  if (/^[IVXL]+$/u.test(bare)) return 'roman';
  if (/^[A-ZĐ]$/u.test(bare)) return 'capital';
  return /^[a-zđ]$/u.test(bare) ? 'letter' : undefined;
}

/** A row that says of another what is in it is not counted: «Trong đó: trực tuyến», «- Cấp xã». */
function isCounted({ kind, label, folded }: Row): boolean {
  return (kind === 'data' || kind === 'section') && folded !== '' && !/^[-+*–•]/u.test(label) && !isSubsetLabel(folded);
}

function ordinalLike(like: string, style: OrdinalStyle, place: number, parent: string): string {
  const mark = /[.)]$/u.exec(like)?.[0] ?? '';
  return `${bareOrdinal(like, style, place, parent)}${mark}`;
}

function bareOrdinal(like: string, style: OrdinalStyle, place: number, parent: string): string {
  const letter = POINT_LETTERS.charAt((place - 1) % POINT_LETTERS.length);
  switch (style) {
    case 'number':
      return String(place).padStart(/^0\d/u.test(like) ? 2 : 1, '0');
    case 'nested':
      return `${/^\d/u.test(parent) ? parent.replace(/[.)]$/u, '') : like.replace(/\.\d+[.)]?$/u, '')}.${place}`;
    case 'roman':
      return romanOf(place);
    case 'capital':
      return letter.toUpperCase();
    case 'letter':
      return letter;
  }
}
