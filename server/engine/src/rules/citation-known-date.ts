import { dayOf, hasKnownDate, knownDocument, mentionsIn, nameOf, placeOf } from '../facts/citation-compare.ts';
import { readDate } from '../facts/front-matter.ts';
import { reportRule } from './kit.ts';

interface KnownData {
  readonly name: string;
  readonly day: string;
  readonly trueDay: string;
  readonly source: string;
  /** Another place of the report has the true date. */
  readonly confirmed: boolean;
  readonly mended: string;
}

/**
 * Một số văn bản được dẫn trong hầu hết báo cáo; ngày ban hành của chúng đã biết chắc. Dẫn sai ngày thì người đọc không
 * tra được. Luật dẫn theo tên chỉ bị báo khi ngày ghi lệch một chỗ so với ngày đúng, vì nhiều luật sau trùng tên luật cũ.
 *
 * Sai:
 * ```markdown
 * Soạn thảo văn bản theo Nghị định số 30/2020/NĐ-CP ngày 03/5/2020 của Chính phủ về công tác văn thư.
 * ```
 *
 * Đúng:
 * ```markdown
 * Soạn thảo văn bản theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
 * ```
 */
export const rule = reportRule<KnownData>({
  id: 'citation-known-date',
  severity: 'warning',
  of: ['citations'],
  words: {
    vi: {
      title: 'Ngày của văn bản được dẫn khác ngày ban hành',
      message: ({ name, day, trueDay, source, confirmed, mended }) => ({
        headline: `${name} ghi ngày ${day}; ngày đúng là ${trueDay}.`,
        hint: `theo ${source}${confirmed ? '; chỗ khác trong báo cáo cũng ghi ngày này' : ''}`,
        mend: `đổi ${day} thành ${mended}`,
      }),
      related: (_role, label) => `chỗ khác ghi ngày ${label}`,
      fix: (_name, { day, mended }) => `Đổi ${day} thành ${mended}`,
    },
    en: {
      title: 'A cited document has another date',
      message: ({ name, day, trueDay, source, confirmed, mended }) => ({
        headline: `${name} is given the date ${day}; its true date is ${trueDay}.`,
        hint: `according to ${source}${confirmed ? '; another place of the report has this date too' : ''}`,
        mend: `change ${day} to ${mended}`,
      }),
      related: (_role, label) => `dated ${label} here`,
      fix: (_name, { day, mended }) => `Change ${day} to ${mended}`,
    },
  },
  *check(report) {
    const mentions = mentionsIn(report);
    for (const mention of mentions) {
      const { citation } = mention;
      const { date } = citation;
      if (!date || hasKnownDate(citation) !== false) continue;
      // Another year than the symbol's is said by itself, together with both ways to mend it.
      if (citation.symbol?.year !== undefined && citation.symbol.year !== date.year) continue;
      const known = knownDocument(citation);
      const day = readDate(known?.date ?? '');
      if (!known?.date || !day) continue;
      const right = mentions.find(
        ({ citation: other }) => hasKnownDate(other) === true && knownDocument(other) === known,
      );
      const mended = /tháng/u.test(date.core.written)
        ? `${String(day.day).padStart(2, '0')} tháng ${String(day.month).padStart(day.month < 3 ? 2 : 1, '0')} năm ${day.year}`
        : known.date;
      yield {
        at: placeOf(mention, date.core),
        data: {
          name: nameOf(citation),
          day: dayOf(citation),
          trueDay: known.date,
          source: known.source,
          confirmed: right !== undefined,
          mended,
        },
        severity: right ? ('error' as const) : ('warning' as const),
        related: right?.citation.date
          ? [{ at: placeOf(right, right.citation.date.core), role: 'right', label: dayOf(right.citation) }]
          : [],
        fixes: [{ name: 'change', safe: false, edits: [{ at: placeOf(mention, date.core), newText: mended }] }],
      };
    }
  },
});
