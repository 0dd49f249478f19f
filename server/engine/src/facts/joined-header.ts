import type { Table } from './table.ts';

/**
 * The header row that says in one row, by `Nhóm / Cột`, what a table's stacked header rows say: one text for each cell,
 * ready to be put between bars. Undefined for a table without stacked header rows.
 */
export function joinedHeader(table: Table): readonly string[] | undefined {
  if (!table.rows.some((row) => row.kind === 'header')) return undefined;
  return table.columns.map(({ path }, i) => {
    const labels = path.map((label) => label.replace(/[\\|]/gu, '\\$&'));
    const own = labels[labels.length - 1] ?? '';
    const left = table.columns[i - 1]?.path ?? [];
    const groups = path.slice(0, -1);
    // A leading slash repeats all of the groups on its left.
    const repeats =
      groups.length > 0 && groups.length === left.length - 1 && groups.every((group, at) => group === left[at]);
    return repeats ? `/ ${own}` : labels.join(' / ');
  });
}
