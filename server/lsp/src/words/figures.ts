import type { Language } from '@soat/engine';

/** What the language server says of figures as symbols: where they are stated, and how one is changed everywhere. */
export interface FigureWords {
  /** Why a place can't be renamed. */
  readonly renameNoFigure: string;
  readonly renameNotRestated: string;
  readonly renameNotSure: string;
  renameNotRead(written: string): string;
  /** Names of the groups of changes in the preview. */
  readonly inTables: string;
  readonly inProse: string;
  /** What the preview says below a group: how many places are left alone, here and in linked reports. */
  renameDescription(from: string, to: string, left: number, elsewhere: number): string;
}

export const FIGURE_WORDS: Readonly<Record<Language, FigureWords>> = {
  vi: {
    renameNoFigure: 'Hãy đặt con trỏ vào một con số của báo cáo; đổi số ấy thì mọi chỗ nhắc lại nó cũng đổi theo.',
    renameNotRestated: 'Con số này không được nhắc lại ở chỗ nào khác trong báo cáo; chỉ cần sửa ngay tại đây.',
    renameNotSure: 'Con số này viết làm tròn hoặc viết tắt, nên Soát không tự viết lại được; hãy sửa ngay tại đây.',
    renameNotRead: (written) => `Chưa đọc được «${written}» thành một con số. Hãy viết như 1.234 hoặc 12,5.`,
    inTables: 'Trong bảng',
    inProse: 'Trong lời văn',
    renameDescription: (from, to, left, elsewhere) =>
      [
        `Đổi ${from} thành ${to}`,
        left > 0 ? `để nguyên ${left} chỗ viết làm tròn` : '',
        elsewhere > 0 ? `không đổi ${elsewhere} chỗ ở báo cáo khác` : '',
      ]
        .filter((part) => part !== '')
        .join('; '),
  },
  en: {
    renameNoFigure: 'Put the cursor on a figure of the report; every place that restates it is then changed with it.',
    renameNotRestated: 'Nothing else in the report restates this figure; change it right here.',
    renameNotSure:
      'This figure is rounded or abbreviated, so that it cannot be rewritten for sure; change it right here.',
    renameNotRead: (written) => `«${written}» does not read as a figure. Write it like 1.234 or 12,5.`,
    inTables: 'In tables',
    inProse: 'In the text',
    renameDescription: (from, to, left, elsewhere) =>
      [
        `Change ${from} to ${to}`,
        left > 0 ? `${left} rounded ${left === 1 ? 'place is' : 'places are'} left as they are` : '',
        elsewhere > 0 ? `${elsewhere} ${elsewhere === 1 ? 'place' : 'places'} in other reports not changed` : '',
      ]
        .filter((part) => part !== '')
        .join('; '),
  },
};
