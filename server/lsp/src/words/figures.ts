import type { Language } from '@soat/engine';
import type { FigureState } from '../protocol.ts';

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
  /** The line over a table. */
  allRight(right: number): string;
  someWrong(wrong: number, right: number): string;
  /** What rests behind a computed total that is not written yet. */
  totalHint(arithmetic: string): string;
  /** What is said of a figure that no check takes in. */
  readonly nothingChecks: string;
  /** How much a total is off its sum: `difference` without its sign. */
  off(difference: string, more: boolean, sum: string): string;
  /** What a percentage is when worked out again. */
  shareIs(percent: string): string;
  /** The other places that state a figure. */
  restated(places: string, agrees: boolean): string;
  andMore(count: number): string;
  readonly states: Readonly<Record<FigureState, string>>;
  readonly annexTitle: string;
  /** What the text before the first heading is called. */
  readonly annexOpening: string;
  readonly annexColumns: readonly string[];
  readonly noCheck: string;
  /** «Lấy từ» and the place, which is a link. */
  readonly from: string;
  line(line: number): string;
  /** What the preview says below a group: how many places are left alone, here and in linked reports. */
  renameDescription(from: string, to: string, left: number, elsewhere: number): string;
}

export const FIGURE_WORDS: Readonly<Record<Language, FigureWords>> = {
  vi: {
    renameNoFigure: 'Hãy đặt con trỏ vào một con số của báo cáo; đổi số ấy thì mọi chỗ nhắc lại nó cũng đổi theo.',
    renameNotRestated: 'Con số này không được nhắc lại ở chỗ nào khác trong báo cáo; chỉ cần sửa ngay tại đây.',
    renameNotSure: 'Con số này viết làm tròn hoặc viết tắt, nên Soát không tự viết lại được; hãy sửa ngay tại đây.',
    renameNotRead: (written) => `Chưa đọc được «${written}» thành một con số. Hãy viết như 1.234 hoặc 12,5.`,
    allRight: (right) => `✓ ${right} phép tính đúng`,
    someWrong: (wrong, right) => `✗ ${wrong} phép tính sai${right > 0 ? ` · ${right} đúng` : ''}`,
    totalHint: (arithmetic) => `Ô này còn trống; cộng lại được:\n\n${arithmetic}\n\nNhấp đúp để điền.`,
    nothingChecks: 'Chưa có phép tính, tỷ lệ hay chỗ nhắc lại nào trong báo cáo đối chiếu được con số này.',
    off: (difference, more, sum) => `(cộng lại được ${sum}, ${more ? 'nhiều hơn' : 'ít hơn'} ${difference})`,
    shareIs: (percent) => `(tính lại được ${percent}%)`,
    restated: (places, agrees) => (agrees ? `khớp với ${places}` : `khác với ${places}`),
    andMore: (count) => `và ${count} chỗ nữa`,
    states: { agrees: 'khớp', differs: 'chưa khớp', unchecked: 'chưa đối chiếu' },
    annexTitle: 'PHỤ LỤC. BẢNG KIỂM SỐ LIỆU',
    annexOpening: 'Mở đầu',
    annexColumns: ['STT', 'Số liệu', 'Ghi trong báo cáo', 'Đối chiếu', 'Kết quả'],
    noCheck: 'chưa có gì để đối chiếu',
    from: 'Lấy từ',
    line: (line) => `dòng ${line}`,
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
    allRight: (right) => `✓ ${right} ${right === 1 ? 'sum is' : 'sums are'} right`,
    someWrong: (wrong, right) =>
      `✗ ${wrong} ${wrong === 1 ? 'sum does' : 'sums do'} not add up${right > 0 ? ` · ${right} right` : ''}`,
    totalHint: (arithmetic) => `This cell is empty; its sum is:\n\n${arithmetic}\n\nDouble-click to fill it in.`,
    nothingChecks: 'No sum, percentage or restatement in the report bears on this figure.',
    off: (difference, more, sum) => `(the parts give ${sum}, ${more ? 'more' : 'less'} by ${difference})`,
    shareIs: (percent) => `(worked out again it is ${percent}%)`,
    restated: (places, agrees) => (agrees ? `the same as ${places}` : `other than ${places}`),
    andMore: (count) => `and ${count} more`,
    states: { agrees: 'agrees', differs: 'differs', unchecked: 'not checked' },
    annexTitle: 'PHỤ LỤC. BẢNG KIỂM SỐ LIỆU',
    annexOpening: 'Opening',
    annexColumns: ['STT', 'Figure', 'As written', 'Held against', 'Result'],
    noCheck: 'nothing to hold it against',
    from: 'From',
    line: (line) => `line ${line}`,
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
