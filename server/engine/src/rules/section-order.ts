import type { OutlineEntry } from '../facts/outline.ts';
import { reportRule } from './kit.ts';

interface OrderData {
  readonly wording: string;
  /** A heading that stands on the wrong side of it. */
  readonly other: string;
  /** Whether it usually comes before the other one. */
  readonly earlier: boolean;
}

/**
 * Các phần của báo cáo thường theo một thứ tự: chỉ đạo, kết quả, tồn tại, phương hướng, kiến nghị; trong phần kết quả thì
 * theo sáu nội dung cải cách. Người đọc quen tìm theo thứ tự ấy.
 *
 * Sai:
 * ```markdown
 * ## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
 *
 * ## II. KẾT QUẢ THỰC HIỆN
 *
 * ## III. KIẾN NGHỊ, ĐỀ XUẤT
 *
 * ## IV. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN
 *
 * ## V. PHƯƠNG HƯỚNG, NHIỆM VỤ
 * ```
 *
 * Đúng:
 * ```markdown
 * ## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
 *
 * ## II. KẾT QUẢ THỰC HIỆN
 *
 * ## III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN
 *
 * ## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ
 *
 * ## V. KIẾN NGHỊ, ĐỀ XUẤT
 * ```
 */
export const rule = reportRule<OrderData>({
  id: 'section-order',
  severity: 'info',
  of: ['heading'],
  words: {
    vi: {
      title: 'Thứ tự các phần',
      message: ({ wording, other, earlier }) => ({
        headline: `Phần «${wording}» thường đứng ${earlier ? 'trước' : 'sau'} phần «${other}».`,
        mend: `chuyển phần này ${earlier ? 'lên trước' : 'xuống sau'} phần «${other}» rồi đánh lại số`,
      }),
      related: (_role, label) => `phần «${label}»`,
    },
    en: {
      title: 'Order of the parts',
      message: ({ wording, other, earlier }) => ({
        headline: `«${wording}» usually comes ${earlier ? 'before' : 'after'} «${other}».`,
        mend: `move it ${earlier ? 'before' : 'after'} «${other}» and number the parts anew`,
      }),
      related: (_role, label) => `the part «${label}»`,
    },
  },
  *check(report) {
    const { outline } = report;
    const first = new Set([...outline.found.values()].map((entries) => entries[0]));
    for (const siblings of siblingGroups(outline.entries.filter((entry) => first.has(entry)))) {
      const kept = longestOrdered(siblings);
      for (const entry of siblings) {
        if (kept.has(entry)) continue;
        const other = siblings.find((sibling) => kept.has(sibling) && isSwapped(sibling, entry, siblings));
        if (!other) continue;
        yield {
          at: { section: entry.section, span: entry.heading.span },
          data: {
            wording: entry.heading.wording,
            other: other.heading.wording,
            earlier: orderOf(entry) < orderOf(other),
          },
          related: [
            { at: { section: other.section, span: other.heading.span }, role: 'other', label: other.heading.wording },
          ],
        };
      }
    }
  },
});

/** Headings that stand side by side in the report and belong side by side in the outline. */
function siblingGroups(entries: readonly OutlineEntry[]): readonly (readonly OutlineEntry[])[] {
  const groups: OutlineEntry[][] = [];
  for (const entry of entries) {
    const group = groups.find(([one]) => one?.parent === entry.parent && one?.node?.parent === entry.node?.parent);
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function orderOf(entry: OutlineEntry): number {
  return entry.node?.order ?? 0;
}

/** Whether two headings stand the other way round than in the outline. */
function isSwapped(a: OutlineEntry, b: OutlineEntry, siblings: readonly OutlineEntry[]): boolean {
  return siblings.indexOf(a) < siblings.indexOf(b) !== orderOf(a) < orderOf(b);
}

/** As many headings as can be left where they are. */
function longestOrdered(siblings: readonly OutlineEntry[]): ReadonlySet<OutlineEntry> {
  const best: OutlineEntry[][] = [];
  siblings.forEach((entry, i) => {
    const before = best.slice(0, i).filter((run) => orderOf(run[run.length - 1] as OutlineEntry) < orderOf(entry));
    const longest = before.reduce<OutlineEntry[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, entry]);
  });
  return new Set(best.reduce<OutlineEntry[]>((a, b) => (b.length > a.length ? b : a), []));
}
