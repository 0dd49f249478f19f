import { tableOf } from './text-table.ts';

/** A cell of a laid-out table head: where it stands, how far it reaches, and its words. */
export interface HeadPlace {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly label: string;
}

/**
 * The header rows that paths of labels stand for: neighbours with the same beginning share a cell, and the last label of
 * a path reaches down to the lowest row. Each path has at least one label, which may be empty.
 */
export function headRows(paths: readonly (readonly string[])[]): readonly (readonly HeadPlace[])[] {
  const depth = paths.reduce((most, path) => Math.max(most, path.length), 1);
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeadPlace[] = [];
    for (let column = 0; column < paths.length; ) {
      const path = paths[column] ?? [];
      const isLast = level === path.length - 1;
      let end = column + 1;
      while (!isLast && end < paths.length && sharesGroup(path, paths[end] ?? [], level)) end++;
      if (level < path.length) {
        const label = path[level] ?? '';
        cells.push({ column, columnSpan: end - column, rowSpan: isLast ? depth - level : 1, label });
      }
      column = end;
    }
    return cells;
  });
}

function sharesGroup(a: readonly string[], b: readonly string[], level: number): boolean {
  return b.length > level + 1 && a.length > level + 1 && a.slice(0, level + 1).every((label, i) => label === b[i]);
}

/**
 * Writes paths of labels in one header row, the way the report format has it: `Nhóm / Cột`, and `/ Cột` where the group is
 * that of the cell on its left. A slash within a label loses the blanks beside it, so that it does not part groups.
 */
export function headerCells(paths: readonly (readonly string[])[]): string[] {
  return paths.map((path, column) => {
    const labels = path.map(writtenLabel);
    const left = (paths[column - 1] ?? []).map(writtenLabel);
    const group = left.slice(0, -1);
    const repeats =
      group.length > 0 && labels.length > group.length && group.every((label, level) => label === labels[level]);
    return repeats ? `/ ${labels.slice(group.length).join(' / ')}` : labels.join(' / ');
  });
}

function writtenLabel(label: string): string {
  return escapeCell(label.replace(/\s+\/(?=\s|$)\s*|(?<=^|\s)\/\s+/gu, '/'));
}

/** What header cells mean: the path of labels of each, as the engine reads them. */
export function readHeader(cells: readonly string[]): readonly (readonly string[])[] {
  const table = tableOf(`| ${cells.join(' | ')} |\n|${cells.map(() => '---|').join('')}\n`);
  return table?.table.columns.map(({ path }) => path) ?? [];
}

/**
 * Words as the content of a cell: on one line, and nothing in them that a reader of Markdown would take for a bar, a code
 * span, raw HTML or emphasis.
 */
export function escapeCell(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\\(?=[\\|`*_<[\]]|$)/gu, '\\\\')
    .replace(/[|`]/gu, '\\$&')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/\*(?=\S)(?=[^*]*\S\*)/gu, '\\*');
}
