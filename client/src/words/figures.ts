import type { FigureState } from '@soat/lsp/protocol';
import type { Language } from './sentences.ts';

/** What the client says of a report's figures: in the tree, beside marks, and about the annex. */
export interface FigureSentences {
  /** What stands for a section's heading where the text has none yet. */
  readonly opening: string;
  readonly prose: string;
  readonly states: Readonly<Record<FigureState, string>>;
  /** How many of a section's figures are in which state; what there is none of is left out. */
  counts(counts: Readonly<Record<FigureState, number>>): string;
  readonly nothingToHold: string;
  readonly noFigures: string;
  readonly marked: string;
  readonly allChecked: string;
  readonly annexTitle: string;
  readonly annexNew: string;
  readonly annexNewDetail: string;
  readonly annexAppend: string;
  readonly annexAppendDetail: string;
  readonly annexReplace: string;
  readonly annexReplaceDetail: string;
  readonly annexRefused: string;
}

export const FIGURE_SENTENCES: Readonly<Record<Language, FigureSentences>> = {
  vi: {
    opening: 'Mở đầu',
    prose: 'Trong lời văn',
    states: { agrees: 'khớp', differs: 'chưa khớp', unchecked: 'chưa đối chiếu' },
    counts: ({ agrees, differs, unchecked }) =>
      [
        differs > 0 ? `${differs} chưa khớp` : '',
        agrees > 0 ? `${agrees} khớp` : '',
        unchecked > 0 ? `${unchecked} chưa đối chiếu` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    nothingToHold: 'Chưa có gì trong báo cáo để đối chiếu con số này.',
    noFigures: 'Báo cáo chưa có con số nào.',
    marked: 'Soát: đang đánh dấu số chưa đối chiếu',
    allChecked: 'Mọi con số của báo cáo đều đã có chỗ đối chiếu.',
    annexTitle: 'Ghi bảng kiểm số liệu',
    annexNew: 'Mở thành văn bản mới',
    annexNewDetail: 'Báo cáo giữ nguyên',
    annexAppend: 'Thêm vào cuối báo cáo',
    annexAppendDetail: 'Thành một phụ lục; hoàn tác được bằng một lần Ctrl+Z',
    annexReplace: 'Ghi lại phụ lục đang có trong báo cáo',
    annexReplaceDetail: 'Thay bảng kiểm cũ bằng bảng kiểm mới; hoàn tác được bằng một lần Ctrl+Z',
    annexRefused: 'Báo cáo vừa được sửa nên chưa ghi phụ lục; hãy làm lại lần nữa.',
  },
  en: {
    opening: 'Opening',
    prose: 'In the text',
    states: { agrees: 'agrees', differs: 'differs', unchecked: 'not checked' },
    counts: ({ agrees, differs, unchecked }) =>
      [
        differs > 0 ? `${differs} differ` : '',
        agrees > 0 ? `${agrees} agree` : '',
        unchecked > 0 ? `${unchecked} not checked` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    nothingToHold: 'Nothing in the report bears on this figure.',
    noFigures: 'The report states no figures yet.',
    marked: 'Soát: figures that nothing checks are marked',
    allChecked: 'Every figure of the report is checked by something.',
    annexTitle: 'Write the list of figures',
    annexNew: 'Open it as a new document',
    annexNewDetail: 'The report stays as it is',
    annexAppend: 'Append it to the report',
    annexAppendDetail: 'As an annex; one undo takes it back',
    annexReplace: "Write the report's annex anew",
    annexReplaceDetail: 'The new list takes the place of the old one; one undo takes it back',
    annexRefused: 'The report has just been changed, so the annex was not written; please try again.',
  },
};
