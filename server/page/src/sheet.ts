import type { Sheet, Sizes } from './model.ts';
import { textWidth } from './text-width.ts';
import { PAGE_WORDS } from './words.ts';

// Quốc hiệu 13, Tiêu ngữ 14, địa danh 14, and all else of the same set (Phụ lục I, phần I, mục IV).
const SIZES: Sizes = {
  nation: 13,
  motto: 14,
  office: 13,
  symbol: 13,
  place: 14,
  title: 14,
  body: 14,
  signature: 14,
  recipientsLabel: 12,
  recipients: 11,
  pageNumber: 13,
  table: 12,
};

const LEFT = 30;
const RIGHT = 15;

/** A4 as the decree has it. The right column of the head is just as wide as Quốc hiệu on one line. */
export const SHEET: Sheet = makeSheet();

function makeSheet(): Sheet {
  const text = 210 - LEFT - RIGHT;
  const right = Math.ceil(textWidth(PAGE_WORDS.nation, SIZES.nation, true)) + 2;
  return {
    width: 210,
    height: 297,
    top: 20,
    bottom: 20,
    left: LEFT,
    right: RIGHT,
    font: 'Times New Roman',
    sizes: SIZES,
    indent: 12.7,
    paragraphGap: 6,
    lineSpacing: 1.1,
    headColumns: [text - right, right],
    footColumns: [text / 2 - 5, text / 2 + 5],
  };
}

/** How wide the text of a page is, in millimetres. */
export function textSpan(sheet: Sheet, landscape: boolean): number {
  return (landscape ? sheet.height : sheet.width) - sheet.left - sheet.right;
}

/** How large the letters of «DỰ THẢO» are in points, and how dark: the text over them stays easy to read. */
export const WATERMARK = { size: 110, colour: '#d9d9d9' } as const;
