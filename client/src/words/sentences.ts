/** The languages of the sentences, as the setting `soat.language` names them. */
export type Language = 'vi' | 'en';

/** Every sentence that the client says by itself. */
export interface Sentences {
  /** The status item: how many of the report's figures a check has tried. */
  coverage(checked: number, figures: number): string;
  readonly noFigures: string;
  readonly noFindings: string;
  findings(counts: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly hint: number;
  }): string;
  readonly showChecked: string;
  readonly checkedTitle: string;
  readonly checkedPlaceholder: string;
  unchecked(count: number): string;
  readonly uncheckedWhy: string;
  readonly noReport: string;
  readonly noSums: string;
  readonly checkingWorkspace: string;
  readonly noWorkspace: string;
  workspaceDone(reports: number, withFindings: number, errors: number, warnings: number): string;
  readonly workspaceCancelled: string;
  workspaceLine(path: string, coverage: string, findings: string): string;
  unreadable(path: string, why: string): string;
  readonly showProblems: string;
  readonly showLog: string;
  readonly workspaceLog: string;
  readonly serverFailed: string;
  readonly noOutline: string;
}

export const SENTENCES: Readonly<Record<Language, Sentences>> = {
  vi: {
    coverage: (checked, figures) => `${checked}/${figures} con số đã đối chiếu`,
    noFigures: 'Báo cáo chưa có con số nào',
    noFindings: 'Không có lời nhắc nào',
    findings: ({ error, warning, info, hint }) =>
      listed([
        [error, 'lỗi'],
        [warning, 'cảnh báo'],
        [info + hint, 'gợi ý'],
      ]),
    showChecked: 'Xem',
    checkedTitle: 'Soát: những phép tính đã đối chiếu',
    checkedPlaceholder: 'Chọn một phép tính để đến chỗ của nó trong báo cáo',
    unchecked: (count) => `${count} con số chưa đối chiếu được`,
    uncheckedWhy: 'Chưa có phép tính nào trong báo cáo nói về những con số này',
    noReport: 'Tệp đang mở không phải là báo cáo mà Soát biết: phần đầu chưa có «loại».',
    noSums: 'Báo cáo chưa có phép tính nào để đối chiếu',
    checkingWorkspace: 'Soát các báo cáo trong thư mục',
    noWorkspace: 'Chưa mở thư mục nào để soát.',
    workspaceDone: (reports, withFindings, errors, warnings) =>
      `Đã soát ${reports} báo cáo: ${withFindings} báo cáo có lời nhắc, ${errors} lỗi, ${warnings} cảnh báo.`,
    workspaceCancelled: 'Đã dừng theo yêu cầu; những báo cáo sau chưa được soát.',
    workspaceLine: (path, coverage, findings) => `${path}: ${coverage}; ${findings}`,
    unreadable: (path, why) => `${path}: không đọc được (${why})`,
    showProblems: 'Xem các lời nhắc',
    showLog: 'Xem kết quả từng tệp',
    workspaceLog: 'Soát: kết quả theo thư mục',
    serverFailed: 'Soát chưa khởi động được. Xem nhật ký «Soát» ở khung Đầu ra (Output).',
    noOutline: 'Chưa lấy được đề cương chuẩn; hãy thử lại khi Soát đã khởi động xong.',
  },
  en: {
    coverage: (checked, figures) => `${checked}/${figures} figures checked`,
    noFigures: 'The report states no figures yet',
    noFindings: 'No findings',
    findings: ({ error, warning, info, hint }) =>
      listed([
        [error, error === 1 ? 'error' : 'errors'],
        [warning, warning === 1 ? 'warning' : 'warnings'],
        [info + hint, info + hint === 1 ? 'hint' : 'hints'],
      ]),
    showChecked: 'Show',
    checkedTitle: 'Soát: sums that have been checked',
    checkedPlaceholder: 'Choose a sum to go to its place in the report',
    unchecked: (count) => `${count} figures could not be checked`,
    uncheckedWhy: 'Nothing in the report adds up to these figures or from them',
    noReport: 'The open file is no report that Soát knows: its head has no «loại».',
    noSums: 'The report has no sums to check yet',
    checkingWorkspace: 'Soát: checking the reports of the workspace',
    noWorkspace: 'No folder is open.',
    workspaceDone: (reports, withFindings, errors, warnings) =>
      `Checked ${reports} reports: ${withFindings} with findings, ${errors} errors, ${warnings} warnings.`,
    workspaceCancelled: 'Stopped as asked; the reports behind this one have not been checked.',
    workspaceLine: (path, coverage, findings) => `${path}: ${coverage}; ${findings}`,
    unreadable: (path, why) => `${path}: cannot be read (${why})`,
    showProblems: 'Show the findings',
    showLog: 'Show file by file',
    workspaceLog: 'Soát: workspace',
    serverFailed: 'Soát could not start. See the log «Soát» in the output panel.',
    noOutline: 'The standard outline is not there yet; try again once Soát has started.',
  },
};

function listed(parts: readonly (readonly [number, string])[]): string {
  return parts.flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : [])).join(', ');
}
