import { type Grid, gridOf } from './grid.ts';

/**
 * A table that was copied as plain text, as Excel does: cells parted by tabs, a cell with a line break or a tab in it put
 * into quotation marks. Undefined where the text is none: not every line has as many tabs as the first, or there are none.
 */
export function readTsv(text: string): Grid | undefined {
  if (!text.includes('\t')) return undefined;
  const rows = rowsOf(text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, ''));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return undefined;
  return gridOf(rows.map((row) => row.map((cell) => cell.replace(/[\s\u00a0]+/gu, ' ').trim())));
}

const QUOTED = /"((?:[^"]|"")*)"(?=\t|\n|$)/uy;
const PLAIN = /[^\t\n]*/uy;

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let at = 0; ; at++) {
    QUOTED.lastIndex = at;
    PLAIN.lastIndex = at;
    const quoted = QUOTED.exec(text);
    const found = quoted ?? PLAIN.exec(text);
    rows[rows.length - 1]?.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (found?.[0] ?? ''));
    at += found?.[0].length ?? 0;
    if (at >= text.length) return rows;
    if (text[at] === '\n') rows.push([]);
  }
}
