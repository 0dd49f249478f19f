import { type LinkState, linkStates, type Misfit } from '../facts/linked-states.ts';
import type { Language } from '../words/labels.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface LinkData {
  readonly misfit: Misfit;
  readonly role: 'previous' | 'subordinate';
  readonly path: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Mục «kỳ trước» và «tổng hợp từ» ở phần đầu báo cáo chỉ tới những báo cáo khác để đối chiếu số liệu. Tệp không có, không
 * đọc được, không phải báo cáo, hoặc là báo cáo của cơ quan khác, kỳ khác thì không có gì để đối chiếu, và người viết cần
 * biết điều đó. Đường dẫn tính từ thư mục chứa báo cáo; ở «tổng hợp từ» dùng được dấu `*`.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân xã An Hòa
 * kỳ trước: bao-cao-qui-1.md
 * ---
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân xã An Hòa
 * kỳ trước: bao-cao-quy-1.md
 * ---
 * ```
 *
 * Tệp `bao-cao-quy-1.md`:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân xã An Hòa
 * ---
 * ```
 */
export const rule = reportRule<LinkData>({
  id: 'linked-report',
  severity: 'warning',
  needsLinked: true,
  of: [],
  words: {
    vi: {
      title: 'Báo cáo nêu ở «kỳ trước» hoặc «tổng hợp từ»',
      message: (data) => WORDS[data.misfit].vi(data),
      related: (_role, label) => label,
    },
    en: {
      title: 'The report named in «kỳ trước» or «tổng hợp từ»',
      message: (data) => WORDS[data.misfit].en(data),
      related: (_role, label) => label,
    },
  },
  *check(report) {
    for (const role of ['previous', 'subordinate'] as const) {
      for (const state of linkStates(report, role) ?? []) {
        if (!state.misfit) continue;
        const { link, path, ours, theirs, at, misfit } = state;
        yield {
          at: inFrontMatter(link.span),
          data: { misfit, role, path, ours, theirs },
          ...(at ? { severity: 'info' as const, related: [relatedTo(at, theirs)] } : {}),
        };
      }
    }
  },
});

function relatedTo({ elsewhere, span }: NonNullable<LinkState['at']>, label: string) {
  return { at: inFrontMatter(span), role: 'theirs', label, elsewhere };
}

type Words = Readonly<
  Record<Language, (data: LinkData) => { readonly headline: string; readonly hint?: string; readonly mend: string }>
>;

const KEY = { previous: 'kỳ trước', subordinate: 'tổng hợp từ' } as const;

const WORDS: Readonly<Record<Misfit, Words>> = {
  'nothing-matches': {
    vi: ({ path, role }) => ({
      headline: `Không tìm thấy tệp «${path}» nêu ở «${KEY[role]}».`,
      mend: 'xem lại tên tệp; đường dẫn tính từ thư mục chứa báo cáo này',
    }),
    en: ({ path, role }) => ({
      headline: `There is no file «${path}», which «${KEY[role]}» names.`,
      mend: 'look at the name of the file; its path begins at the folder of this report',
    }),
  },
  unreadable: {
    vi: ({ path, role }) => ({
      headline: `Tệp «${path}» nêu ở «${KEY[role]}» không mở được.`,
      mend: 'thử mở tệp ấy; nếu là thư mục thì ghi tên tệp hoặc thêm «/*.md»',
    }),
    en: ({ path, role }) => ({
      headline: `The file «${path}», which «${KEY[role]}» names, cannot be opened.`,
      mend: 'try to open that file; if it is a folder, name a file in it or add «/*.md»',
    }),
  },
  itself: {
    vi: ({ role }) => ({
      headline: `Mục «${KEY[role]}» lại chỉ tới chính báo cáo này.`,
      mend: role === 'previous' ? 'ghi tệp báo cáo của kỳ ngay trước' : 'ghi các tệp báo cáo của đơn vị cấp dưới',
    }),
    en: ({ role }) => ({
      headline: `«${KEY[role]}» names this very report.`,
      mend:
        role === 'previous' ? 'name the report of the period before' : 'name the reports of the subordinate offices',
    }),
  },
  'no-report': {
    vi: ({ path, role }) => ({
      headline: `«${path}» nêu ở «${KEY[role]}» không phải là báo cáo.`,
      mend: 'xem lại tên tệp; tệp báo cáo có mục «loại» ở phần đầu',
    }),
    en: ({ path, role }) => ({
      headline: `«${path}», which «${KEY[role]}» names, is no report.`,
      mend: 'look at the name of the file; a report has the key «loại» in its head',
    }),
  },
  'other-kind': {
    vi: ({ path, ours, theirs }) => ({
      headline: `«${path}» là ${theirs}, còn báo cáo này là ${ours}; số liệu hai bên không được đối chiếu.`,
      mend: 'chọn một báo cáo cùng loại',
    }),
    en: ({ path, ours, theirs }) => ({
      headline: `«${path}» is a «${theirs}» and this report a «${ours}»; their figures are not compared.`,
      mend: 'choose a report of the same kind',
    }),
  },
  'other-office': {
    vi: ({ path, ours, theirs }) => ({
      headline: `«${path}» là báo cáo của ${theirs}, không phải của ${ours}; số liệu hai bên không được đối chiếu.`,
      hint: 'sau khi sắp xếp đơn vị hành chính, tên cơ quan khác đi là điều bình thường.',
      mend: 'nếu chọn nhầm tệp thì ghi lại tên tệp',
    }),
    en: ({ path, ours, theirs }) => ({
      headline: `«${path}» is a report of «${theirs}», not of «${ours}»; their figures are not compared.`,
      hint: 'after units have been merged, another name is only to be expected.',
      mend: 'if it is the wrong file, name the right one',
    }),
  },
  'other-period': {
    vi: ({ path, ours, theirs, role }) => ({
      headline:
        role === 'previous'
          ? `Kỳ của báo cáo này (${ours}) không nối tiếp kỳ của «${path}» (${theirs}); số liệu hai bên không được đối chiếu.`
          : `Kỳ của «${path}» (${theirs}) khác kỳ của báo cáo này (${ours}); số liệu hai bên không được đối chiếu.`,
      mend: 'xem lại «kỳ» của hai báo cáo, hoặc chọn tệp khác',
    }),
    en: ({ path, ours, theirs, role }) => ({
      headline:
        role === 'previous'
          ? `The period of this report (${ours}) does not follow that of «${path}» (${theirs}); their figures are not compared.`
          : `The period of «${path}» (${theirs}) is not that of this report (${ours}); their figures are not compared.`,
      mend: 'look at the periods of both reports, or choose another file',
    }),
  },
  twice: {
    vi: ({ path, ours, theirs }) => ({
      headline: `«${path}» và «${ours}» đều là báo cáo của ${theirs}; số tổng hợp chưa được đối chiếu.`,
      mend: 'chỉ để lại một báo cáo của mỗi đơn vị ở «tổng hợp từ»',
    }),
    en: ({ path, ours, theirs }) => ({
      headline: `«${path}» and «${ours}» are both reports of «${theirs}»; the totals are not compared.`,
      mend: 'leave one report of each office in «tổng hợp từ»',
    }),
  },
};
