import { type ConsolidationFault, consolidationFaults, type Term, type TotalOff } from '../facts/consolidated.ts';
import type { StatedFigure } from '../facts/linked-figures.ts';
import { absolute, type Decimal, show, subtract } from '../figures/decimal.ts';
import type { Language } from '../words/labels.ts';
import { inFrontMatter, reportRule } from './kit.ts';

interface ConsolidationData {
  readonly kind: ConsolidationFault['kind'];
  readonly row: string;
  readonly label: string;
  readonly stated: string;
  readonly value: string;
  readonly difference: string;
  readonly more: boolean;
  readonly office: string;
  readonly path: string;
  readonly labels: readonly string[];
  readonly terms: readonly { readonly office: string; readonly value: string }[];
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Báo cáo cấp trên tổng hợp từ báo cáo của các đơn vị: mỗi số tổng bằng các số của từng đơn vị cộng lại, và dòng của đơn
 * vị nào thì bằng số trong báo cáo của đơn vị đó. Khi phần đầu báo cáo có mục «tổng hợp từ», Soát đọc các báo cáo ấy, cộng
 * lại và chỉ ra báo cáo nào chưa được cộng, được cộng hai lần, hay có số khác đi.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân huyện Tân Phú
 * tổng hợp từ:
 *   - xa/*.md
 * ---
 *
 * | STT | Đơn vị | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Xã An Hòa | 412 | 398 |
 * | 2 | Xã Bình Minh | 338 | 338 |
 * | | Tổng số | 750 | 736 |
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân huyện Tân Phú
 * tổng hợp từ:
 *   - xa/*.md
 * ---
 *
 * | STT | Đơn vị | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Xã An Hòa | 412 | 398 |
 * | 2 | Xã Bình Minh | 388 | 388 |
 * | | Tổng số | 800 | 786 |
 * ```
 *
 * Tệp `xa/an-hoa.md`:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân xã An Hòa
 * ---
 *
 * | STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Hộ tịch | 112 | 108 |
 * | 2 | Chứng thực | 300 | 290 |
 * | | Tổng số | 412 | 398 |
 * ```
 *
 * Tệp `xa/binh-minh.md`:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * cơ quan: Ủy ban nhân dân xã Bình Minh
 * ---
 *
 * | STT | Lĩnh vực | Tiếp nhận | Đã giải quyết |
 * |---|---|--:|--:|
 * | 1 | Hộ tịch | 88 | 88 |
 * | 2 | Chứng thực | 300 | 300 |
 * | | Tổng số | 388 | 388 |
 * ```
 */
export const rule = reportRule<ConsolidationData>({
  id: 'consolidation',
  severity: 'warning',
  needsLinked: true,
  of: ['section', 'heading', 'tables', 'measured', 'passages', 'statements', 'digest'],
  words: {
    vi: {
      title: 'Số tổng hợp không khớp báo cáo của các đơn vị',
      message: (data) => WORDS[data.kind].vi(data),
      related: (role, label) =>
        role === 'also' ? `«${label}» cũng lệch như vậy` : role === 'row' ? `dòng «${label}»` : label,
      fix: (_name, { changes }) => `Đổi ${changes.map(({ from, to }) => `${from} thành ${to}`).join(', ')}`,
    },
    en: {
      title: 'A consolidated figure does not fit the reports of the offices',
      message: (data) => WORDS[data.kind].en(data),
      related: (role, label) =>
        role === 'also' ? `«${label}» is off in the same way` : role === 'row' ? `row «${label}»` : label,
      fix: (_name, { changes }) => `Change ${changes.map(({ from, to }) => `${from} to ${to}`).join(', ')}`,
    },
  },
  *check(report) {
    for (const fault of consolidationFaults(report)) yield found(fault);
  },
});

const NONE: ConsolidationData = {
  kind: 'total',
  row: '',
  label: '',
  stated: '',
  value: '',
  difference: '',
  more: false,
  office: '',
  path: '',
  labels: [],
  terms: [],
  changes: [],
};

function found(fault: ConsolidationFault) {
  switch (fault.kind) {
    case 'row': {
      const { stated, term, row } = fault;
      return {
        at: stated.at,
        data: {
          ...NONE,
          kind: fault.kind,
          row,
          office: term.office,
          path: term.elsewhere.path,
          ...compared(stated, term.value),
          ...changed([{ stated, value: term.value }]),
        },
        related: termPlaces([term]),
        fixes: [fixOf([{ stated, value: term.value }])],
      };
    }
    case 'total': {
      const { stated, sum, terms } = fault.off;
      return {
        at: stated.at,
        data: {
          ...NONE,
          kind: fault.kind,
          terms: shownTerms(terms),
          ...compared(stated, sum),
          ...changed([{ stated, value: sum }]),
        },
        related: termPlaces(terms),
        fixes: [fixOf([{ stated, value: sum }])],
      };
    }
    case 'one-row': {
      const [first, ...more] = fault.offs as readonly [TotalOff, ...TotalOff[]];
      const changes = [...fault.offs, ...fault.cells].map(({ stated, sum }) => ({ stated, value: sum }));
      return {
        at: first.stated.at,
        data: {
          ...NONE,
          kind: fault.kind,
          row: fault.row,
          labels: fault.offs.map(({ stated }) => stated.label),
          terms: shownTerms(first.terms),
          ...compared(first.stated, first.sum),
          ...changed(changes),
        },
        related: [
          ...fault.cells.map(({ stated }) => ({ at: stated.at, role: 'row', label: fault.row })),
          ...alsoPlaces(more),
          ...termPlaces(first.terms),
        ],
        fixes: [fixOf(changes)],
      };
    }
    case 'excess': {
      const [first, ...more] = fault.offs as readonly [TotalOff, ...TotalOff[]];
      return {
        at: first.stated.at,
        severity: 'info' as const,
        data: { ...NONE, kind: fault.kind, terms: shownTerms(first.terms), ...compared(first.stated, first.sum) },
        related: [...alsoPlaces(more), ...termPlaces(first.terms)],
      };
    }
    case 'left-out':
    case 'counted-twice': {
      const { offs, term } = fault;
      const [first, ...more] = offs as readonly [TotalOff, ...TotalOff[]];
      const changes = offs.map(({ stated, sum }) => ({ stated, value: sum }));
      return {
        at: first.stated.at,
        data: {
          ...NONE,
          kind: fault.kind,
          office: term.office,
          path: term.elsewhere.path,
          labels: offs.map(({ stated }) => stated.label),
          terms: shownTerms(first.terms),
          ...compared(first.stated, first.sum),
          ...changed(changes),
        },
        related: [...alsoPlaces(more), ...termPlaces([term])],
        fixes: [fixOf(changes)],
      };
    }
    case 'no-row':
      return {
        at: inFrontMatter(fault.link.span),
        data: { ...NONE, kind: fault.kind, office: fault.office, path: fault.path },
      };
    case 'no-report':
      return { at: fault.at, severity: 'info' as const, data: { ...NONE, kind: fault.kind, row: fault.row } };
    default:
      return {
        at: inFrontMatter(fault.link.span),
        severity: 'info' as const,
        data: { ...NONE, kind: fault.kind, path: fault.path, labels: fault.labels },
      };
  }
}

interface Change {
  readonly stated: StatedFigure;
  readonly value: Decimal;
}

function compared(stated: StatedFigure, value: Decimal) {
  const difference = subtract(stated.value, value);
  return {
    label: stated.label,
    stated: show(stated.value),
    value: show(value),
    difference: show(absolute(difference)),
    more: difference.digits > 0n,
  };
}

function changed(changes: readonly Change[]) {
  return { changes: changes.map(({ stated, value }) => ({ from: show(stated.value), to: show(value) })) };
}

function fixOf(changes: readonly Change[]) {
  return {
    name: 'set',
    safe: false,
    edits: changes.map(({ stated, value }) => ({ at: stated.at, newText: stated.rewritten(value) })),
  };
}

function termPlaces(terms: readonly Term[]) {
  return terms.flatMap(({ figure, office, elsewhere }) =>
    figure ? [{ at: figure.at, role: 'term', label: office || elsewhere.path, elsewhere }] : [],
  );
}

function alsoPlaces(offs: readonly TotalOff[]) {
  return offs.map(({ stated }) => ({ at: stated.at, role: 'also', label: stated.label }));
}

function shownTerms(terms: readonly Term[]) {
  return terms.map(({ office, value, elsewhere }) => ({ office: office || elsewhere.path, value: show(value) }));
}

/** «412 + 388 = 800»; of more than a dozen reports, the first and the last few. */
function sumLine({ terms, value }: ConsolidationData): string {
  const all = terms.map((term) => term.value);
  const shown = all.length <= 12 ? all : [...all.slice(0, 8), '…', ...all.slice(-2)];
  return `${shown.join(' + ')} = ${value}`;
}

type Words = Readonly<
  Record<
    Language,
    (data: ConsolidationData) => {
      readonly headline: string;
      readonly sum?: readonly string[];
      readonly hint?: string;
      readonly mend: string;
    }
  >
>;

const WORDS: Readonly<Record<ConsolidationFault['kind'], Words>> = {
  row: {
    vi: ({ row, label, stated, value, path, difference, more }) => ({
      headline: `Dòng «${row}»: «${label}» ghi ${stated}, nhưng báo cáo của đơn vị (${path}) ghi ${value}.`,
      sum: [
        `báo cáo của đơn vị = ${value}`,
        `ghi trong bảng = ${stated} (${more ? 'nhiều hơn' : 'ít hơn'} ${difference})`,
      ],
      mend: `đổi ${stated} thành ${value}, hoặc hỏi lại đơn vị`,
    }),
    en: ({ row, label, stated, value, path, difference, more }) => ({
      headline: `Row «${row}»: «${label}» says ${stated}, but the office's own report (${path}) says ${value}.`,
      sum: [
        `the office's report = ${value}`,
        `written in the table = ${stated} (${difference} ${more ? 'more' : 'less'})`,
      ],
      mend: `change ${stated} to ${value}, or ask the office`,
    }),
  },
  total: {
    vi: (data) => ({
      headline: `«${data.label}» ghi ${data.stated}, nhưng ${data.terms.length} báo cáo nêu ở «tổng hợp từ» cộng lại được ${data.value}.`,
      sum: [sumLine(data), `ghi ở đây = ${data.stated} (${data.more ? 'nhiều hơn' : 'ít hơn'} ${data.difference})`],
      mend: `đổi ${data.stated} thành ${data.value}, hoặc soát lại báo cáo của các đơn vị`,
    }),
    en: (data) => ({
      headline: `«${data.label}» says ${data.stated}, but the ${data.terms.length} reports of «tổng hợp từ» add up to ${data.value}.`,
      sum: [sumLine(data), `written here = ${data.stated} (${data.difference} ${data.more ? 'more' : 'less'})`],
      mend: `change ${data.stated} to ${data.value}, or go over the offices' reports`,
    }),
  },
  'one-row': {
    vi: (data) => ({
      headline: `«${data.label}» ghi ${data.stated}, nhưng ${data.terms.length} báo cáo nêu ở «tổng hợp từ» cộng lại được ${data.value}; chỗ lệch nằm ở dòng «${data.row}».`,
      sum: [sumLine(data), `ghi ở đây = ${data.stated} (${data.more ? 'nhiều hơn' : 'ít hơn'} ${data.difference})`],
      ...(data.labels.length > 1
        ? { hint: `các cột sau cùng lệch ở dòng ấy: ${data.labels.map((label) => `«${label}»`).join(', ')}.` }
        : {}),
      mend: `soát lại dòng «${data.row}» với báo cáo của các đơn vị`,
    }),
    en: (data) => ({
      headline: `«${data.label}» says ${data.stated}, but the ${data.terms.length} reports of «tổng hợp từ» add up to ${data.value}; the difference is in row «${data.row}».`,
      sum: [sumLine(data), `written here = ${data.stated} (${data.difference} ${data.more ? 'more' : 'less'})`],
      ...(data.labels.length > 1
        ? { hint: `these columns are all off in that row: ${data.labels.map((label) => `«${label}»`).join(', ')}.` }
        : {}),
      mend: `hold row «${data.row}» against the reports of the offices`,
    }),
  },
  excess: {
    vi: (data) => ({
      headline: `Các số tổng bị lệch đều nhiều hơn các báo cáo cộng lại: «${data.label}» ghi ${data.stated}, ${data.terms.length} báo cáo nêu ở «tổng hợp từ» cộng lại được ${data.value}.`,
      sum: [sumLine(data), `ghi ở đây = ${data.stated} (nhiều hơn ${data.difference})`],
      hint: 'có thể đã tính cả hồ sơ của chính cơ quan này, hoặc còn một báo cáo chưa nêu ở «tổng hợp từ».',
      mend: 'nêu thêm báo cáo còn thiếu; nếu phần hơn là hồ sơ của chính cơ quan thì không phải sửa gì',
    }),
    en: (data) => ({
      headline: `Every total that differs is more than the reports give: «${data.label}» says ${data.stated}, the ${data.terms.length} reports of «tổng hợp từ» add up to ${data.value}.`,
      sum: [sumLine(data), `written here = ${data.stated} (${data.difference} more)`],
      hint: 'files of this very office may be in it, or a report is not named in «tổng hợp từ».',
      mend: 'name the report that is missing; if the rest are files of this office, nothing has to be changed',
    }),
  },
  'left-out': {
    vi: (data) => ({
      headline: `Số tổng hợp có vẻ chưa cộng báo cáo của ${data.office || data.path}: «${data.label}» ghi ${data.stated}, các báo cáo cộng lại được ${data.value}.`,
      sum: [sumLine(data), `ghi ở đây = ${data.stated} (ít hơn ${data.difference}, đúng bằng số của «${data.path}»)`],
      mend: 'cộng thêm báo cáo ấy',
    }),
    en: (data) => ({
      headline: `The totals seem to leave out the report of ${data.office || data.path}: «${data.label}» says ${data.stated}, the reports add up to ${data.value}.`,
      sum: [sumLine(data), `written here = ${data.stated} (${data.difference} less, just what «${data.path}» states)`],
      mend: 'add that report',
    }),
  },
  'counted-twice': {
    vi: (data) => ({
      headline: `Số tổng hợp có vẻ cộng hai lần báo cáo của ${data.office || data.path}: «${data.label}» ghi ${data.stated}, các báo cáo cộng lại được ${data.value}.`,
      sum: [
        sumLine(data),
        `ghi ở đây = ${data.stated} (nhiều hơn ${data.difference}, đúng bằng số của «${data.path}»)`,
      ],
      mend: 'chỉ cộng báo cáo ấy một lần',
    }),
    en: (data) => ({
      headline: `The totals seem to count the report of ${data.office || data.path} twice: «${data.label}» says ${data.stated}, the reports add up to ${data.value}.`,
      sum: [sumLine(data), `written here = ${data.stated} (${data.difference} more, just what «${data.path}» states)`],
      mend: 'count that report once',
    }),
  },
  'no-row': {
    vi: ({ office, path }) => ({
      headline: `Bảng tổng hợp theo đơn vị chưa có dòng của ${office}, dù báo cáo «${path}» đã nêu ở «tổng hợp từ».`,
      mend: 'thêm dòng của đơn vị ấy rồi tính lại tổng',
    }),
    en: ({ office, path }) => ({
      headline: `The table by offices has no row for ${office}, although «tổng hợp từ» names its report «${path}».`,
      mend: 'add a row for that office and sum up again',
    }),
  },
  'no-report': {
    vi: ({ row }) => ({
      headline: `Dòng «${row}» chưa được đối chiếu: không báo cáo nào ở «tổng hợp từ» là của đơn vị này.`,
      mend: 'nêu thêm báo cáo của đơn vị ở «tổng hợp từ»',
    }),
    en: ({ row }) => ({
      headline: `Row «${row}» is not checked: no report in «tổng hợp từ» is of this office.`,
      mend: 'name the report of the office in «tổng hợp từ»',
    }),
  },
  'no-measure': {
    vi: ({ path, labels }) => ({
      headline: `«${path}» không nêu ${labels.map((label) => `«${label}»`).join(', ')}, nên số tổng ở đây chưa được đối chiếu.`,
      mend: 'xem lại báo cáo ấy, hoặc tự đối chiếu các số này',
    }),
    en: ({ path, labels }) => ({
      headline: `«${path}» does not state ${labels.map((label) => `«${label}»`).join(', ')}, so that these totals are not checked.`,
      mend: 'look at that report, or check these totals by hand',
    }),
  },
};
