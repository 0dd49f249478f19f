// @ts-check
/** Which figures of a report something in the same report holds fast: these are the ones a changed digit must show in. */
import { readProse, readTables } from './read.mjs';

/**
 * @typedef {import('./read.mjs').Table} Table
 * @typedef {import('./read.mjs').Figure} Figure
 *
 * @typedef {'bound cell' | 'free cell' | 'percentage cell' | 'prose count' | 'prose percentage'} Kind
 *
 * @typedef {object} Place
 * @property {Kind} kind
 * @property {number} start offset in the report
 * @property {string} text the number as written
 */

/** @param {string} text a report in which every figure is right @returns {Place[]} in the order of the text */
export function placesOf(text) {
  const tables = readTables(text);
  const { figures, percentages } = readProse(text);
  const inTables = tables.flatMap((table) => table.rows.flat());
  /** @type {Place[]} */
  const places = [];
  for (const table of tables) {
    const bound = boundCells(table);
    for (const cell of figureCells(table)) {
      places.push({ kind: bound.has(cell) ? 'bound cell' : 'free cell', start: cell.start, text: cell.text });
    }
    places.push(...percentageCells(table));
  }
  const stated = new Set(inTables.map(({ value }) => value).filter((value) => value !== undefined && value >= 10));
  const adding = addingUp(figures);
  for (const figure of figures) {
    if (!adding.has(figure) && !(figure.ofFiles && stated.has(figure.value))) continue;
    places.push({ kind: 'prose count', start: figure.start, text: figure.text });
  }
  const totals = tables.flatMap((table) => table.rows.filter(isTotal).flat());
  const shown = new Set(inTables.map(({ text: cell }) => /^(\d+,\d+) ?%?$/u.exec(cell)?.[1]));
  for (const percentage of percentages) {
    const near = figures.filter(({ paragraph }) => isNear(paragraph, percentage.paragraph));
    if (!isHeld(percentage, near, totals, shown)) continue;
    places.push({ kind: 'prose percentage', start: percentage.start, text: percentage.text });
  }
  return places.sort((a, b) => a.start - b.start);
}

/**
 * Whether figures of the report hold a percentage fast. Among forty numbers some pair gives nearly every percentage with
 * one decimal, whatever it is of: such a one is held only by a figure of its own sentence or the one before, by the totals
 * of the tables, or by the same percentage in a table. With two decimals a fit is hardly ever chance.
 *
 * @param {import('./read.mjs').Percentage} percentage
 * @param {Figure[]} near
 * @param {import('./read.mjs').Cell[]} totals
 * @param {Set<string | undefined>} shown the percentages of the tables
 */
function isHeld({ text, sentence }, near, totals, shown) {
  const valuesOf = (/** @type {{ value: number | undefined }[]} */ of) => of.map(({ value }) => value ?? 0);
  const all = valuesOf([...near, ...totals]);
  if ((text.split(',')[1]?.length ?? 0) !== 1) return isShare(text, all);
  const own = valuesOf(near.filter((figure) => figure.sentence === sentence || figure.sentence === sentence - 1));
  return isShare(text, own, all) || isShare(text, all, own) || isShare(text, valuesOf(totals)) || shown.has(text);
}

/** The share's whole may stand in the paragraphs before it. @param {number} figure @param {number} share */
function isNear(figure, share) {
  return figure <= share && figure >= share - 2;
}

/** The cells that state the share of one cell of their row in another. @param {Table} table @returns {Place[]} */
function percentageCells(table) {
  return table.rows.slice(1).flatMap((row) => {
    const numbers = row.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const shares = row.flatMap(({ text, start }) => ({ text: /^(\d+,\d+) ?%?$/u.exec(text)?.[1] ?? '', start }));
    return shares
      .filter(({ text }) => text !== '' && isShare(text, numbers))
      .map(({ text, start }) => ({ kind: /** @type {const} */ ('percentage cell'), start, text }));
  });
}

/** The whole numbers below the header, without the ordinals. @param {Table} table */
function figureCells(table) {
  const ordinals = /^(?:STT|TT|Số TT)$/iu.test(table.rows[0]?.[0]?.text ?? '') ? 1 : 0;
  return table.rows.slice(1).flatMap((row) => row.slice(ordinals).filter(({ value }) => value !== undefined));
}

/** @param {Table} table */
export function boundCells(table) {
  const figures = new Set(figureCells(table));
  const rows = table.rows.filter((row) => row.some((cell) => figures.has(cell)));
  /** @type {Set<import('./read.mjs').Cell>} */
  const bound = new Set();
  const columns = wholeColumns(rows, table.columns, figures);
  for (const [c, parts] of rowSums(rows, columns)) {
    for (const row of rows) for (const i of [c, ...parts]) if (row[i]) bound.add(row[i]);
  }
  for (const column of columns) for (const cell of columnSum(rows, column)) bound.add(cell);
  return new Set([...bound].filter((cell) => figures.has(cell)));
}

/**
 * The columns that state whole numbers and nothing else.
 *
 * @param {import('./read.mjs').Cell[][]} rows
 * @param {number} count
 * @param {Set<import('./read.mjs').Cell>} figures
 */
function wholeColumns(rows, count, figures) {
  return Array.from({ length: count }, (_, c) => c).filter((c) => {
    const cells = rows.map((row) => row[c]).filter((cell) => cell && !/^[-–—…]?$/u.test(cell.text));
    return cells.length > 0 && cells.every((cell) => cell && figures.has(cell));
  });
}

/**
 * A column that is, in every row, the sum of the two to five columns behind it.
 *
 * @param {import('./read.mjs').Cell[][]} rows
 * @param {number[]} columns
 * @returns {[number, number[]][]}
 */
function rowSums(rows, columns) {
  /** @type {[number, number[]][]} */
  const sums = [];
  if (rows.length < 2) return sums;
  for (const [i, c] of columns.entries()) {
    for (let size = 2; size <= 5; size++) {
      const parts = columns.slice(i + 1, i + 1 + size);
      const filled = parts.filter((part) => rows.some((row) => (row[part]?.value ?? 0) > 0));
      if (parts.length < size || filled.length < 2) continue;
      const holds = rows.every(
        (row) => (row[c]?.value ?? 0) === parts.reduce((s, part) => s + (row[part]?.value ?? 0), 0),
      );
      if (holds) sums.push([c, parts]);
    }
  }
  return sums;
}

/** @param {import('./read.mjs').Cell[][]} rows @param {number} column */
function columnSum(rows, column) {
  const total = rows.find(isTotal);
  const others = rows.filter((row) => row !== total);
  const roman = others.filter(([first]) => /^[IVX]+$/u.test(first?.text ?? ''));
  const addends = roman.length > 1 ? roman : others;
  const value = total?.[column]?.value;
  if (!total || value === undefined || addends.length < 2) return [];
  const sum = addends.reduce((s, row) => s + (row[column]?.value ?? 0), 0);
  if (sum !== value) return [];
  // Below sub-totals that add up, the plain rows are held by their sub-total.
  return rows.flatMap((row) => (row[column] ? [row[column]] : []));
}

/** @param {import('./read.mjs').Cell[]} row */
function isTotal(row) {
  return row.slice(0, 2).some(({ text }) => /^\*? ?(?:tổng(?: số| cộng)?|cộng)$/iu.test(text));
}

/**
 * Figures of one paragraph that are the sum of two to five neighbours, and these neighbours. Small numbers often add up by
 * chance, so that it must also make sense: the parts stand in one sentence or all have one unit, they count one kind of
 * thing (a part with the total's unit has none beside it with another: 8 drafts and 21 procedures are no 29 drafts), and
 * none of them is the sum of the others that stand beside it, which would be counted twice.
 *
 * @param {Figure[]} figures
 */
export function addingUp(figures) {
  /** @type {Set<Figure>} */
  const bound = new Set();
  for (const [i, total] of figures.entries()) {
    for (let size = 2; size <= 5; size++) {
      for (const from of [i + 1, i - size]) {
        const parts = from < 0 ? [] : figures.slice(from, from + size);
        if (parts.length < size || parts.some(({ paragraph }) => paragraph !== total.paragraph)) continue;
        if (total.value < 10 || parts.filter(({ value }) => value > 0).length < 2) continue;
        if (parts.reduce((s, { value }) => s + value, 0) === total.value && makesSense(total, parts))
          for (const one of [total, ...parts]) bound.add(one);
      }
    }
  }
  return bound;
}

/** @param {Figure} total @param {Figure[]} parts */
function makesSense(total, parts) {
  const units = parts.map(({ unit }) => unit).filter((unit) => unit !== '');
  const isOneSentence = parts.every(({ sentence }) => sentence === parts[0]?.sentence);
  if (!isOneSentence && (units.length < parts.length || new Set(units).size > 1)) return false;
  if (total.unit !== '' && units.includes(total.unit) && units.some((unit) => unit !== total.unit)) return false;
  return !parts.some((part, i) => isSumOfRun(part.value, parts, i));
}

/** Whether a part of some size is the sum of two or more parts right behind or before it. @param {number} value @param {Figure[]} parts @param {number} i */
function isSumOfRun(value, parts, i) {
  const runs = [parts.slice(i + 1), parts.slice(0, i).reverse()];
  return runs.some((run) =>
    run.some(
      (_, size) => size >= 1 && value > 0 && run.slice(0, size + 1).reduce((s, one) => s + one.value, 0) === value,
    ),
  );
}

/**
 * Whether a percentage, rounded half up, is the share of one of the numbers in another.
 *
 * @param {string} text
 * @param {number[]} parts
 * @param {number[]} [wholes] the same numbers where they are not given
 */
export function isShare(text, parts, wholes = parts) {
  const digits = text.split(',')[1]?.length ?? 0;
  const stated = Number(text.replace(',', '.'));
  if (digits === 0 || stated <= 0 || stated >= 100) return false;
  const scale = 10 ** digits;
  return parts.some((part) =>
    wholes.some(
      (whole) => whole > part && Math.floor((part * 100 * scale) / whole + 0.5) === Math.round(stated * scale),
    ),
  );
}
