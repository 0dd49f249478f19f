import type { Align } from '@soat/page';

/**
 * What HTML has no place for and the way from Word to Markdown must carry: how a paragraph stands on the page. It goes
 * along as the paragraph's first characters, between two of the private use area, which are taken out again at the end.
 */
export interface ParagraphMark {
  readonly align: Align | 'both' | undefined;
  /** 1 to 9, for a paragraph of the outline. */
  readonly heading: number | undefined;
  /** Millimetres from the margin: the first line, the others. */
  readonly start: number;
  readonly left: number;
  /** `borderless` stands in the first cell of a table without lines. */
  readonly style: 'quoted' | 'preformatted' | 'borderless' | undefined;
}

const OPEN = '\ue0f4';
const CLOSE = '\ue0f5';
const MARK = new RegExp(`^\\s*${OPEN}([^${CLOSE}]*)${CLOSE}`, 'u');

/** A tab; HTML would make it a blank. */
export const TAB = '\ue0f3';

/** A blank of a line that is shown as it was typed; of several, HTML would keep one. */
export const SPACE = '\ue0f6';

/** Every character of this module, which no text of a file may bring in. */
export const RESERVED = /[\ue0f3-\ue0f6]/gu;

export function writeMark(mark: ParagraphMark): string {
  const fields = [mark.align ?? '', mark.heading ?? '', round(mark.start), round(mark.left), mark.style ?? ''];
  return `${OPEN}${fields.join(';')}${CLOSE}`;
}

/** The mark at the beginning of a text and the text without it; undefined where there is none. */
export function readMark(text: string): { readonly mark: ParagraphMark; readonly rest: string } | undefined {
  const found = MARK.exec(text);
  if (!found) return undefined;
  const [align = '', heading = '', start = '', left = '', style = ''] = (found[1] ?? '').split(';');
  return {
    rest: text.slice(found[0].length),
    mark: {
      align: align === '' ? undefined : (align as NonNullable<ParagraphMark['align']>),
      heading: heading === '' ? undefined : Number(heading),
      start: Number(start),
      left: Number(left),
      style: style === '' ? undefined : (style as NonNullable<ParagraphMark['style']>),
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
