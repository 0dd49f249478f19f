import { type CarryOver, carryOversOf } from '../facts/carried-over.ts';
import { absolute, show, subtract } from '../figures/decimal.ts';
import { reportRule } from './kit.ts';

interface CarryOverData {
  readonly row: string | undefined;
  readonly label: string;
  readonly stated: string;
  readonly value: string;
  readonly difference: string;
  readonly more: boolean;
  readonly path: string;
  /** Received and resolved of the last report, where it has no column for what is pending. */
  readonly computed: { readonly received: string; readonly resolved: string } | undefined;
  readonly cause: { readonly label: string; readonly stated: string; readonly value: string } | undefined;
  readonly copied: boolean;
  readonly sure: boolean;
}

/**
 * Hồ sơ «từ kỳ trước» của kỳ này chính là hồ sơ «đang giải quyết» lúc chốt số liệu kỳ trước. Khi phần đầu báo cáo có mục
 * «kỳ trước», Soát lấy số ấy từ báo cáo kỳ trước để so. Báo cáo kỳ trước không nêu số đang giải quyết thì lấy số nhận trừ
 * số đã giải quyết, và chỗ lệch chỉ là lưu ý, vì còn hồ sơ rút hoặc trả lại. Chỉ so khi kỳ này nối tiếp kỳ trước.
 *
 * Sai:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: Công tác cải cách hành chính quý III năm 2024
 * kỳ:
 *   từ: 15/6/2024
 *   đến: 14/9/2024
 * kỳ trước: sau-thang.md
 * ---
 *
 * Trong kỳ, xã tiếp nhận 840 hồ sơ, trong đó có 13 hồ sơ từ kỳ trước chuyển sang.
 * ```
 *
 * Đúng:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: Công tác cải cách hành chính quý III năm 2024
 * kỳ:
 *   từ: 15/6/2024
 *   đến: 14/9/2024
 * kỳ trước: sau-thang.md
 * ---
 *
 * Trong kỳ, xã tiếp nhận 840 hồ sơ, trong đó có 31 hồ sơ từ kỳ trước chuyển sang.
 * ```
 *
 * Tệp `sau-thang.md`:
 * ```markdown
 * ---
 * loại: báo cáo cải cách hành chính
 * trích yếu: Công tác cải cách hành chính 6 tháng đầu năm 2024
 * kỳ:
 *   từ: 15/12/2023
 *   đến: 14/6/2024
 * ---
 *
 * Đã giải quyết 1.416 hồ sơ, đang giải quyết 31 hồ sơ.
 * ```
 */
export const rule = reportRule<CarryOverData>({
  id: 'carry-over',
  severity: 'warning',
  needsLinked: true,
  of: ['section', 'heading', 'tables', 'measured', 'passages', 'statements', 'digest'],
  words: {
    vi: {
      title: 'Số từ kỳ trước chuyển sang không bằng số kỳ trước để lại',
      message: (data) => ({
        headline: `${data.row === undefined ? 'Hồ sơ' : `Dòng «${data.row}»: hồ sơ`} từ kỳ trước ghi ${data.stated}, nhưng theo «${data.path}» kỳ trước còn ${data.value} hồ sơ.`,
        sum: [
          data.computed
            ? `kỳ trước: nhận ${data.computed.received} − đã giải quyết ${data.computed.resolved} = ${data.value}`
            : `kỳ trước, đang giải quyết = ${data.value}`,
          `kỳ này, từ kỳ trước = ${data.stated} (${data.more ? 'nhiều hơn' : 'ít hơn'} ${data.difference})`,
        ],
        hint: data.cause
          ? `chỗ lệch nằm ở dòng «${data.cause.label}»: ghi ${data.cause.stated}, kỳ trước còn ${data.cause.value}.`
          : data.copied
            ? `${data.stated} là số từ kỳ trước của chính báo cáo ấy, có thể đã chép lại.`
            : data.computed
              ? 'báo cáo kỳ trước không nêu số đang giải quyết; hồ sơ rút hoặc trả lại có thể là phần lệch.'
              : data.row !== undefined
                ? 'tổng của hai kỳ vẫn khớp, nên có thể chỉ xếp khác lĩnh vực.'
                : data.sure
                  ? undefined
                  : 'hai kỳ không nối nhau đúng ngày, số có thể lệch vì vậy.',
        mend: `đổi ${data.stated} thành ${data.value}, hoặc soát lại báo cáo kỳ trước`,
      }),
      related: (role, label, { path }) => relatedWords(role, label, path).vi,
      fix: (_name, { stated, value, cause }) =>
        cause
          ? `Đổi ${stated} thành ${value}, và ${cause.stated} thành ${cause.value} ở dòng «${cause.label}»`
          : `Đổi ${stated} thành ${value}`,
    },
    en: {
      title: 'The carry-over is not what the last period left',
      message: (data) => ({
        headline: `${data.row === undefined ? '' : `Row «${data.row}»: `}${data.stated} files are carried over, but by «${data.path}» the last period left ${data.value}.`,
        sum: [
          data.computed
            ? `last period: ${data.computed.received} received − ${data.computed.resolved} resolved = ${data.value}`
            : `last period, pending = ${data.value}`,
          `this period, carried over = ${data.stated} (${data.difference} ${data.more ? 'more' : 'less'})`,
        ],
        hint: data.cause
          ? `the difference is in row «${data.cause.label}»: it says ${data.cause.stated}, the last period left ${data.cause.value}.`
          : data.copied
            ? `${data.stated} is what that report itself had carried over; it may have been copied.`
            : data.computed
              ? 'the last report does not say what was pending; files withdrawn or returned may be the difference.'
              : data.row !== undefined
                ? 'the totals of both periods agree, so that it may only be filed under another row.'
                : data.sure
                  ? undefined
                  : 'the two periods do not join to the day, which may be why.',
        mend: `change ${data.stated} to ${data.value}, or go over the last report`,
      }),
      related: (role, label, { path }) => relatedWords(role, label, path).en,
      fix: (_name, { stated, value, cause }) =>
        cause
          ? `Change ${stated} to ${value}, and ${cause.stated} to ${cause.value} in row «${cause.label}»`
          : `Change ${stated} to ${value}`,
    },
  },
  *check(report) {
    for (const found of carryOversOf(report)) {
      const { stated, balance, elsewhere, cause } = found;
      yield {
        at: stated.at,
        data: dataOf(found),
        ...(found.sure ? {} : { severity: 'info' as const }),
        related: [
          ...balance.figures.map((figure) => ({ at: figure.at, role: figure.key, label: figure.label, elsewhere })),
          ...(cause ? [{ at: cause.stated.at, role: 'row', label: cause.label }] : []),
        ],
        fixes: [
          {
            name: 'set',
            safe: false,
            edits: [found, ...(cause ? [cause] : [])].map((one) => ({
              at: one.stated.at,
              newText: one.stated.rewritten(one.balance.value),
            })),
          },
        ],
      };
    }
  },
});

function dataOf({ stated, balance, row, cause, copied, sure, elsewhere }: CarryOver): CarryOverData {
  const difference = subtract(stated.value, balance.value);
  const [received, resolved] = balance.figures;
  return {
    row,
    label: stated.label,
    stated: show(stated.value),
    value: show(balance.value),
    difference: show(absolute(difference)),
    more: difference.digits > 0n,
    path: elsewhere.path,
    computed:
      balance.kind === 'computed' && received && resolved
        ? { received: show(received.value), resolved: show(resolved.value) }
        : undefined,
    cause: cause && { label: cause.label, stated: show(cause.stated.value), value: show(cause.balance.value) },
    copied,
    sure,
  };
}

function relatedWords(role: string, label: string, path: string): { readonly vi: string; readonly en: string } {
  if (role === 'row') return { vi: `dòng «${label}»`, en: `row «${label}»` };
  return { vi: `«${label}» trong «${path}»`, en: `«${label}» in «${path}»` };
}
