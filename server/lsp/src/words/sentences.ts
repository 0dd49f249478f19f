import type { Language } from '@soat/engine';

/** Every sentence that the language server says by itself; what the findings say is in their rules. */
export interface Sentences {
  readonly fixAll: string;
  readonly fixAllLegacyLetters: string;
  /** Title of the action that silences a rule at one place. */
  suppress(rule: string): string;
  readonly sumHolds: string;
  /** `difference` is shown without its sign; the written figure is more or less than the sum. */
  sumDiffers(sum: string, difference: string, more: boolean): string;
  /** `percent` is the share as it should be. */
  shareDiffers(percent: string): string;
  readonly sumOmitted: (count: number) => string;
  readonly requiredKey: string;
  readonly keyDetail: string;
  readonly exampleValue: string;
  sectionMissing(kind: string): string;
  readonly sectionOptional: string;
  readonly tableForm: string;
  readonly skeleton: string;
  readonly total: string;
  /** Placeholders of a table's snippet. */
  readonly fieldPlaceholder: string;
  readonly captionPlaceholder: string;
}

export const SENTENCES: Readonly<Record<Language, Sentences>> = {
  vi: {
    fixAll: 'Sửa mọi chỗ sửa được chắc chắn trong tệp',
    fixAllLegacyLetters: 'Sửa mọi chữ lỗi phông trong tệp',
    suppress: (rule) => `Bỏ qua ở đây, kèm lý do (${rule})`,
    sumHolds: 'khớp',
    sumDiffers: (sum, difference, more) =>
      `cộng lại được ${sum}, số đã ghi ${more ? 'nhiều hơn' : 'ít hơn'} ${difference}`,
    shareDiffers: (percent) => `tính lại được ${percent}%`,
    sumOmitted: (count) => `… và ${count} số nữa`,
    requiredKey: 'bắt buộc',
    keyDetail: 'phần đầu báo cáo',
    exampleValue: 'giá trị mẫu',
    sectionMissing: (kind) => `chưa có trong báo cáo · ${kind}`,
    sectionOptional: 'có thể thêm',
    tableForm: 'biểu mẫu',
    skeleton: 'Khung báo cáo đầy đủ theo đề cương chuẩn',
    total: 'Tổng số',
    fieldPlaceholder: 'lĩnh vực',
    captionPlaceholder: 'Tên bảng',
  },
  en: {
    fixAll: 'Mend everything in this file that has one sure answer',
    fixAllLegacyLetters: 'Mend every letter of an old font in this file',
    suppress: (rule) => `Ignore here, with a reason (${rule})`,
    sumHolds: 'adds up',
    sumDiffers: (sum, difference, more) =>
      `the parts give ${sum}; what is written is ${difference} ${more ? 'more' : 'less'}`,
    shareDiffers: (percent) => `worked out again it is ${percent}%`,
    sumOmitted: (count) => `… and ${count} more`,
    requiredKey: 'required',
    keyDetail: 'head of the report',
    exampleValue: 'example',
    sectionMissing: (kind) => `not in the report yet · ${kind}`,
    sectionOptional: 'may be added',
    tableForm: 'table form',
    skeleton: 'The whole report after the standard outline',
    total: 'Tổng số',
    fieldPlaceholder: 'field',
    captionPlaceholder: 'Caption',
  },
};
