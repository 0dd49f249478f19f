/**
 * How wide words are in Times New Roman, so that rules have the length of their line and columns fit their words. The
 * advance widths, in thousandths of the size of letters, are those of the Times metrics.
 */
const ROMAN: Readonly<Record<string, number>> = {
  ...widths(
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    [
      722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944,
      722, 722, 611,
    ],
  ),
  ...widths(
    'abcdefghijklmnopqrstuvwxyz',
    [
      444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
      500, 500, 444,
    ],
  ),
  ...widths(' .,;:-()/%+=–', [250, 250, 250, 278, 278, 333, 333, 333, 278, 833, 564, 564, 500]),
  đ: 500,
  Đ: 722,
};

const BOLD: Readonly<Record<string, number>> = {
  ...widths(
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    [
      722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722,
      1000, 722, 722, 667,
    ],
  ),
  ...widths(
    'abcdefghijklmnopqrstuvwxyz',
    [
      500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
      500, 500, 444,
    ],
  ),
  ...widths(' .,;:-()/%+=–', [250, 250, 250, 333, 333, 333, 333, 333, 278, 1000, 570, 570, 500]),
  đ: 556,
  Đ: 722,
};

function widths(letters: string, values: readonly number[]): Record<string, number> {
  return Object.fromEntries([...letters].map((letter, i) => [letter, values[i] ?? 500]));
}

const HORN = 60;

const MM_PER_POINT = 25.4 / 72;

/** The widths of letters met so far, in thousandths of their size. */
const KNOWN = { roman: new Map<string, number>(), bold: new Map<string, number>() } as const;

/** The width in millimetres of a text on one line at `size` points. */
export function textWidth(text: string, size: number, bold = false): number {
  const known = bold ? KNOWN.bold : KNOWN.roman;
  let sum = 0;
  for (const character of text.normalize('NFC')) {
    let width = known.get(character);
    if (width === undefined) {
      width = widthOf(character, bold ? BOLD : ROMAN);
      known.set(character, width);
    }
    sum += width;
  }
  return (sum / 1000) * size * MM_PER_POINT;
}

/** Of the marks on a letter only the horn of ơ and ư makes it wider. */
function widthOf(character: string, table: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const part of character.normalize('NFD')) {
    if (/\p{M}/u.test(part)) sum += part === '\u031b' ? HORN : 0;
    else sum += table[part] ?? 500;
  }
  return sum;
}

/** The lines that a text takes in a column so many millimetres wide, broken at blanks. */
export function wrap(text: string, size: number, bold: boolean, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
