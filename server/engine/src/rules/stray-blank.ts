import { writtenIn } from '../facts/written.ts';
import { sectionRule } from './kit.ts';

interface BlankData {
  readonly kind: 'several' | 'before-mark' | 'in-bracket';
  readonly near: string;
}

/**
 * Dấu cách thừa: hai dấu cách liền nhau, dấu cách trước dấu phẩy, dấu chấm, hoặc sát bên trong dấu ngoặc. Bản in vì thế
 * so le, và tìm cả cụm từ không ra. Chỗ chừa trống để điền («ngày   tháng», «Số:   /BC») không bị nhắc.
 *
 * Sai:
 * ```markdown
 * Công chức chấp hành  nghiêm giờ làm việc , nội quy cơ quan.
 * ```
 *
 * Đúng:
 * ```markdown
 * Công chức chấp hành nghiêm giờ làm việc, nội quy cơ quan; báo cáo số:   /BC-UBND, ngày   tháng   năm 2024.
 * ```
 */
export const rule = sectionRule<BlankData>({
  id: 'stray-blank',
  severity: 'hint',
  words: {
    vi: {
      title: 'Dấu cách thừa',
      message: (data) => ({
        headline: `${WHERE.vi[data.kind]} («${data.near}»).`,
        mend: data.kind === 'several' ? 'chỉ để một dấu cách.' : 'bỏ dấu cách này.',
      }),
      fix: () => 'Bỏ dấu cách thừa',
    },
    en: {
      title: 'A blank too many',
      message: (data) => ({
        headline: `${WHERE.en[data.kind]} («${data.near}»).`,
        mend: data.kind === 'several' ? 'keep one blank.' : 'take the blank out.',
      }),
      fix: () => 'Take the blank out',
    },
  },
  *check(facts) {
    for (const written of writtenIn(facts, GUARD)) {
      for (const match of written.text.matchAll(BLANKS)) {
        const start = match.index;
        const end = start + match[0].length;
        const at = written.placeOf(start, end);
        const before = written.text.slice(Math.max(0, start - 12), start);
        const after = written.text.slice(end, end + 12);
        if (!at || isToFill(before, after)) continue;
        const kind = /^[,;:.!?]/u.test(after)
          ? 'before-mark'
          : /\($/u.test(before) || /^\)/u.test(after)
            ? 'in-bracket'
            : 'several';
        const near = `${lastWord(before)}${match[0]}${firstWord(after)}`;
        const safe = !/\d$/u.test(before) || kind === 'in-bracket';
        yield {
          at,
          data: { kind, near },
          fixes: [{ name: 'remove', safe, edits: [{ at, newText: kind === 'several' ? ' ' : '' }] }],
        };
      }
    }
  },
});

const WHERE = {
  vi: {
    several: 'Ở đây có nhiều dấu cách liền nhau',
    'before-mark': 'Ở đây có dấu cách thừa trước dấu câu',
    'in-bracket': 'Ở đây có dấu cách thừa bên trong dấu ngoặc',
  },
  en: {
    several: 'There are several blanks in a row here',
    'before-mark': 'There is a blank before the mark here',
    'in-bracket': 'There is a blank inside the bracket here',
  },
} as const;

const GUARD = / [,;:.!?](?:\s|$)| {2}|\( | \)/u;
const BLANKS =
  /(?<=[\p{L}\p{M}\p{N}%)”»"]) +(?=[,;:.!?](?:\s|$))|(?<=\() +(?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}\p{N}%]) +(?=\))|(?<=\S) {2,}(?=\S)/gu;

/** Blanks that are left for something to be written in, and the gap that a lost table cell leaves between two figures. */
function isToFill(before: string, after: string): boolean {
  if (/\d$/u.test(before) && /^\d/u.test(after)) return true;
  return /^(?:\/|tháng|năm|…|\.\.)/iu.test(after) || /(?:ngày|tháng|năm|số|:|…|\.\.)$/iu.test(before);
}

function lastWord(text: string): string {
  return /\S*$/u.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^\S*/u.exec(text)?.[0] ?? '';
}
