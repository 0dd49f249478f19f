import { issueDate, knownDocument, mentionsIn, nameOf, placeOf } from '../facts/citation-compare.ts';
import { readDate } from '../facts/front-matter.ts';
import { reportRule } from './kit.ts';

interface ReplacedData {
  readonly name: string;
  readonly newName: string;
  readonly from: string;
  readonly source: string;
}

/**
 * Văn bản đã được thay bằng văn bản khác thì không còn là căn cứ. Dẫn lại để nói chuyện trước đây thì vẫn đúng, nên đây
 * chỉ là điều đáng xem lại.
 *
 * Sai:
 * ```markdown
 * Công tác văn thư được thực hiện theo Nghị định số 110/2004/NĐ-CP của Chính phủ.
 * ```
 *
 * Đúng:
 * ```markdown
 * Công tác văn thư được thực hiện theo Nghị định số 30/2020/NĐ-CP của Chính phủ, thay thế Nghị định số 110/2004/NĐ-CP.
 * ```
 */
export const rule = reportRule<ReplacedData>({
  id: 'citation-replaced',
  severity: 'info',
  of: ['citations'],
  words: {
    vi: {
      title: 'Dẫn văn bản đã được thay thế',
      message: ({ name, newName, from, source }) => ({
        headline: `${name} đã được thay bằng ${newName} từ ngày ${from}.`,
        hint: `theo ${source}`,
        mend: `xem có cần dẫn ${newName} không`,
      }),
    },
    en: {
      title: 'A cited document has been replaced',
      message: ({ name, newName, from, source }) => ({
        headline: `${name} was replaced by ${newName} on ${from}.`,
        hint: `according to ${source}`,
        mend: `see whether ${newName} should be cited`,
      }),
    },
  },
  *check(report) {
    const issued = issueDate(report);
    if (!issued) return;
    for (const mention of mentionsIn(report)) {
      const { citation } = mention;
      const known = knownDocument(citation);
      const from = readDate(known?.replacedBy?.from ?? '');
      if (!known?.replacedBy || !from || issued.ordinal < from.ordinal) continue;
      if (PAST.test(citation.before) || PAST.test(citation.after)) continue;
      yield {
        at: placeOf(mention, citation),
        data: {
          name: nameOf(citation),
          newName: known.replacedBy.name,
          from: known.replacedBy.from,
          source: known.source,
        },
      };
    }
  },
});

const PAST = /(?<!\p{L})(?:thay thế|thay cho|bãi bỏ|hết hiệu lực|trước đây|trước kia|sửa đổi|cũ|nguyên)(?!\p{L})/u;
