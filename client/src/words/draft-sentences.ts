import type { Language } from './sentences.ts';

/** What is asked and said when a report is begun. */
export interface DraftSentences {
  readonly newTitle: string;
  readonly kindPlaceholder: string;
  readonly officePlaceholder: string;
  readonly otherOffice: string;
  readonly officeName: string;
  readonly officeNameExample: string;
  readonly officeNameMissing: string;
  readonly officeParent: string;
  readonly officeParentExample: string;
  readonly officePlace: string;
  readonly officePlaceExample: string;
  readonly periodPlaceholder: string;
  /** `to` is the day up to which figures are counted. */
  periodDays(from: string, to: string): string;
  readonly otherPeriod: string;
  readonly otherPeriodDetail: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly noSuchDay: string;
  periodOrder(from: string): string;
  readonly rememberPlaceholder: string;
  readonly remember: string;
  readonly rememberDetail: string;
  readonly doNotRemember: string;
  readonly nextTitle: string;
  readonly nextPlaceholder: string;
  readonly whichReport: string;
  readonly noPeriod: string;
  readonly saveFirst: string;
  readonly save: string;
  rolled(carried: number, blanks: number): string;
  readonly notRolled: string;
  /** The grey words in an empty Markdown file. */
  readonly emptyHint: string;
}

export const DRAFT_SENTENCES: Readonly<Record<Language, DraftSentences>> = {
  vi: {
    newTitle: 'Báo cáo mới',
    kindPlaceholder: 'Báo cáo loại nào?',
    officePlaceholder: 'Báo cáo của cơ quan nào?',
    otherOffice: 'Cơ quan khác …',
    officeName: 'Tên cơ quan ban hành báo cáo',
    officeNameExample: 'Ví dụ: Ủy ban nhân dân xã Tân Hội',
    officeNameMissing: 'Ghi tên cơ quan, ví dụ: Ủy ban nhân dân xã Tân Hội',
    officeParent: 'Tên cơ quan chủ quản trực tiếp (bỏ trống thì điền sau)',
    officeParentExample: 'Ví dụ: Ủy ban nhân dân tỉnh Thừa Giang',
    officePlace: 'Địa danh ghi trước ngày ban hành (bỏ trống thì điền sau)',
    officePlaceExample: 'Ví dụ: Tân Hội',
    periodPlaceholder: 'Báo cáo kỳ nào?',
    periodDays: (from, to) => `từ ${from}, chốt số liệu ${to}`,
    otherPeriod: 'Kỳ khác …',
    otherPeriodDetail: 'tự ghi từ ngày nào đến ngày nào',
    periodFrom: 'Kỳ báo cáo: từ ngày (ngày/tháng/năm)',
    periodTo: 'Kỳ báo cáo: đến ngày (ngày/tháng/năm)',
    noSuchDay: 'Ghi ngày/tháng/năm, ví dụ 15/6/2026',
    periodOrder: (from) => `Ngày cuối của kỳ phải từ ${from} trở đi`,
    rememberPlaceholder: 'Lần sau có dùng lại tên cơ quan này không?',
    remember: 'Ghi nhớ',
    rememberDetail: 'lưu vào thiết lập của VS Code trên máy này',
    doNotRemember: 'Không ghi nhớ',
    nextTitle: 'Báo cáo kỳ tiếp theo',
    nextPlaceholder: 'Kỳ tiếp theo là kỳ nào?',
    whichReport: 'Lập tiếp từ báo cáo nào?',
    noPeriod: 'Phần đầu của báo cáo này chưa ghi đủ «kỳ» (từ, đến), nên chưa biết kỳ tiếp theo.',
    saveFirst: 'Lưu báo cáo này đã: báo cáo kỳ sau cần tên tệp của nó để đối chiếu.',
    save: 'Lưu',
    rolled: (carried, blanks) =>
      carried > 0
        ? `Đã chuyển ${carried} ô từ kỳ trước sang; ${blanks} con số trong lời văn được để trống.`
        : `${blanks} con số trong lời văn được để trống. Số từ kỳ trước cần điền tay.`,
    notRolled: 'Chưa lập được báo cáo kỳ tiếp theo; hãy thử lại.',
    emptyHint: 'Gõ baocao, hoặc bấm F1 rồi chọn «Soát: Báo cáo mới»',
  },
  en: {
    newTitle: 'New report',
    kindPlaceholder: 'What kind of report?',
    officePlaceholder: 'Whose report is it?',
    otherOffice: 'Another office …',
    officeName: 'The office that issues the report',
    officeNameExample: 'For example: Ủy ban nhân dân xã Tân Hội',
    officeNameMissing: 'Write the name of the office, such as Ủy ban nhân dân xã Tân Hội',
    officeParent: 'The office right above it (leave it blank to fill it in later)',
    officeParentExample: 'For example: Ủy ban nhân dân tỉnh Thừa Giang',
    officePlace: 'The place before the date (leave it blank to fill it in later)',
    officePlaceExample: 'For example: Tân Hội',
    periodPlaceholder: 'Which period?',
    periodDays: (from, to) => `from ${from}, figures up to ${to}`,
    otherPeriod: 'Another period …',
    otherPeriodDetail: 'give its first and last day',
    periodFrom: 'First day of the period (day/month/year)',
    periodTo: 'Last day of the period (day/month/year)',
    noSuchDay: 'Write day/month/year, such as 15/6/2026',
    periodOrder: (from) => `The last day has to be ${from} or later`,
    rememberPlaceholder: 'Use the name of this office again next time?',
    remember: 'Remember it',
    rememberDetail: 'in the settings of VS Code on this computer',
    doNotRemember: 'Do not remember it',
    nextTitle: 'Report of the next period',
    nextPlaceholder: 'Which is the next period?',
    whichReport: 'Which report comes before it?',
    noPeriod: 'The head of this report does not give both days of «kỳ», so that the next period is not known.',
    saveFirst: 'Save this report first: the next one needs its name to compare with it.',
    save: 'Save',
    rolled: (carried, blanks) =>
      carried > 0
        ? `${carried} cells were carried over; ${blanks} figures in the text are left blank.`
        : `${blanks} figures in the text are left blank. What is carried over has to be filled in by hand.`,
    notRolled: 'The next report could not be made; try again.',
    emptyHint: 'Type baocao, or press F1 and choose «Soát: Báo cáo mới»',
  },
};
