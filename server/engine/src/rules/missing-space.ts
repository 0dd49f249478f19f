import { isAddress, type Written, writtenIn } from '../facts/written.ts';
import { span } from '../text/span.ts';
import { isMarked } from '../words/mend-syllable.ts';
import { isSyllable } from '../words/syllables.ts';
import { sectionRule } from './kit.ts';

interface SpaceData {
  readonly kind: 'mark' | 'bracket' | 'dots' | 'number';
  readonly text: string;
  readonly mended: string;
}

/**
 * Sau dấu phẩy, dấu chấm, dấu hai chấm và sau số thứ tự của mục có một dấu cách: «cán bộ, công chức», «1. Công tác».
 * Thiếu dấu cách thì hai chữ dính vào nhau khi xuống dòng, và tìm kiếm không ra.
 *
 * Sai:
 * ```markdown
 * Lãnh đạo giao cán bộ,công chức theo dõi hồ sơ.Kết quả được báo cáo.
 * ```
 *
 * Đúng:
 * ```markdown
 * Lãnh đạo giao cán bộ, công chức theo dõi 1,5 ngàn hồ sơ, v.v... Kết quả ở Q.1, TP.HCM được báo cáo.
 * ```
 */
export const rule = sectionRule<SpaceData>({
  id: 'missing-space',
  severity: 'info',
  words: {
    vi: {
      title: 'Thiếu dấu cách sau dấu câu',
      message: (data) => ({
        headline: `«${data.text}» thiếu dấu cách ${WHERE.vi[data.kind]}.`,
        mend: `viết là «${data.mended}».`,
      }),
      fix: (_name, data) => `Thêm dấu cách: «${data.mended}»`,
    },
    en: {
      title: 'No blank behind a mark',
      message: (data) => ({
        headline: `«${data.text}» lacks a blank ${WHERE.en[data.kind]}.`,
        mend: `write «${data.mended}».`,
      }),
      fix: (_name, data) => `Add a blank: «${data.mended}»`,
    },
  },
  *check(facts) {
    for (const written of writtenIn(facts, GUARD)) {
      for (const gap of gapsIn(written)) {
        const { start, end, at, kind } = gap;
        const place = written.placeOf(start, end);
        if (!place) continue;
        const text = written.text.slice(start, end);
        const mended = `${written.text.slice(start, at)} ${written.text.slice(at, end)}`;
        // Only the blank is put in: the words on either side may have fixes of their own.
        const blank = place.start + at - start;
        yield {
          at: place,
          severity: kind === 'mark' ? 'info' : 'hint',
          data: { kind, text, mended },
          // A number that opens a paragraph makes a list of it once the blank is there.
          fixes: [
            {
              name: 'blank',
              safe: kind === 'mark' || kind === 'bracket' || (kind === 'number' && written.heading),
              edits: [{ at: span(blank, blank), newText: ' ' }],
            },
          ],
        };
      }
    }
  },
});

const WHERE = {
  vi: { mark: 'sau dấu câu', bracket: 'bên ngoài dấu ngoặc', dots: 'sau dấu chấm lửng', number: 'sau số thứ tự' },
  en: { mark: 'behind the mark', bracket: 'outside the bracket', dots: 'behind the dots', number: 'behind the number' },
} as const;

// Cheaper than the patterns below, and true wherever one of them is.
const GUARD = /[,;:!?).…][^\s\d.,;:)…/]|[^\s(]\([^\s)]/u;
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|\p{Ll})[.)](?=\p{L}\p{M}*\p{L})[\p{L}\p{M}]+/u;
const MARK = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,})([,;:!?.])([\p{L}\p{M}]{2,})/gu;
const AFTER_BRACKET = /\)([\p{L}\p{M}]{2,})/gu;
const BEFORE_BRACKET = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,})\([\p{L}\p{M}]{2,}/gu;
const DOTS =
  /(?<=[\p{L}.] ?)(?<![.…]{2})(?:…|(?<!\.)\.{3})(?!\p{L}*(?:ngày|tháng|năm|số)(?!\p{L}))([\p{L}\p{M}]{2,})/gu;

interface Gap {
  readonly kind: SpaceData['kind'];
  readonly start: number;
  readonly end: number;
  /** Where the blank belongs. */
  readonly at: number;
}

function* gapsIn({ text }: Written): Iterable<Gap> {
  const number = NUMBER.exec(text);
  if (number) {
    const at = number[0].search(/[.)]\p{L}/u) + 1;
    yield { kind: 'number', start: 0, end: number[0].length, at };
  }
  for (const match of text.matchAll(MARK)) {
    const [whole, left = '', mark = '', right = ''] = match;
    const start = match.index;
    if (number && start < number[0].length) continue;
    if (mark === '.' ? !endsSentence(left, right) : !isMarked(left + right)) continue;
    if (!isAddress(text, start)) yield { kind: 'mark', start, end: start + whole.length, at: start + left.length + 1 };
  }
  for (const match of text.matchAll(AFTER_BRACKET)) {
    const word = match[1] ?? '';
    if (match.index < (number?.[0].length ?? 0) || !isSyllable(word.toLowerCase()) || isAddress(text, match.index))
      continue;
    const end = match.index + match[0].length;
    yield { kind: 'bracket', start: match.index, end, at: match.index + 1 };
  }
  for (const match of text.matchAll(BEFORE_BRACKET)) {
    const word = match[1] ?? '';
    if (!isMarked(word) || !isSyllable(word.toLowerCase()) || isAddress(text, match.index)) continue;
    const at = match.index + word.length;
    yield { kind: 'bracket', start: match.index, end: match.index + match[0].length, at };
  }
  for (const match of text.matchAll(DOTS)) {
    const end = match.index + match[0].length;
    yield { kind: 'dots', start: match.index, end, at: end - (match[1] ?? '').length };
  }
}

/** A small-letter word, a full stop, a capital: no abbreviation looks like that (TP.HCM, ThS.Nguyễn, tp.Đà Lạt). */
function endsSentence(left: string, right: string): boolean {
  const small = left === left.toLowerCase() && isSyllable(left);
  const capital = /^\p{Lu}\p{Ll}+$/u.test(right) && isSyllable(right.toLowerCase());
  return small && capital && isMarked(left + right);
}
