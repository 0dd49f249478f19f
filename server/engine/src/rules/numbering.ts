import { type HeadingNumber, numberLike, POINT_LETTERS } from '../facts/headings.ts';
import type { OutlineEntry } from '../facts/outline.ts';
import { reportRule } from './kit.ts';

interface NumberingData {
  readonly fault: 'skips' | 'repeats' | 'goes-back' | 'foreign-letter';
  readonly written: string;
  readonly before: string;
  /** The number that follows `before`. */
  readonly expected: string;
  /** How many headings the fix changes. */
  readonly count: number;
}

/**
 * Số thứ tự của các tiêu đề dưới cùng một mục phải liền nhau: I, II, III; 3.1, 3.2, 3.3. Các điểm đánh bằng chữ theo bảng
 * chữ cái tiếng Việt: a, b, c, d, đ, e, g (Nghị định 30/2020/NĐ-CP, Phụ lục I). Bỏ sót hay trùng số thì người đọc không
 * biết có thiếu một phần hay không.
 *
 * Sai:
 * ```markdown
 * ## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
 *
 * ## II. KẾT QUẢ THỰC HIỆN
 *
 * ## IV. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN
 * ```
 *
 * Đúng:
 * ```markdown
 * ## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
 *
 * ## II. KẾT QUẢ THỰC HIỆN
 *
 * ## III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN
 * ```
 */
export const rule = reportRule<NumberingData>({
  id: 'numbering',
  severity: 'warning',
  of: ['heading'],
  words: {
    vi: {
      title: 'Số thứ tự của tiêu đề',
      message: ({ fault, written, before, expected }) => ({
        headline: {
          skips: `Số ${written} đứng ngay sau ${before}: thiếu số ${expected}.`,
          repeats: `Số ${written} được dùng hai lần liền nhau.`,
          'goes-back': `Số ${written} đứng sau ${before}: số thứ tự bị lùi lại.`,
          'foreign-letter': `Chữ ${written} không dùng để đánh thứ tự trong bảng chữ cái tiếng Việt.`,
        }[fault],
        mend: `đổi ${written} thành ${expected}, hoặc xem có thiếu phần nào không`,
      }),
      fix: (_name, { written, expected, count }) =>
        `Đổi ${written} thành ${expected}${count > 1 ? ` và đánh lại ${count - 1} số sau đó` : ''}`,
      related: (_role, label) => `số ${label} đứng trước`,
    },
    en: {
      title: 'Numbers of headings',
      message: ({ fault, written, before, expected }) => ({
        headline: {
          skips: `${written} comes right after ${before}: ${expected} is left out.`,
          repeats: `The number ${written} is used twice in a row.`,
          'goes-back': `${written} comes after ${before}: the numbers go back.`,
          'foreign-letter': `The letter ${written} is not used for numbering in the Vietnamese alphabet.`,
        }[fault],
        mend: `change ${written} to ${expected}, or see whether a part is missing`,
      }),
      fix: (_name, { written, expected, count }) =>
        `Change ${written} to ${expected}${count > 1 ? ` and renumber the ${count - 1} after it` : ''}`,
      related: (_role, label) => `the number ${label} before it`,
    },
  },
  *check(report) {
    const { outline } = report;
    yield* faultsIn(outline.roots);
    for (const entry of outline.entries) if (entry.children.length > 1) yield* faultsIn(entry.children);
  },
});

interface Numbered {
  readonly entry: OutlineEntry;
  readonly number: HeadingNumber;
  readonly value: number;
}

function* faultsIn(siblings: readonly OutlineEntry[]) {
  const numbered = siblings.flatMap((entry): Numbered[] => {
    const number = entry.heading.number;
    return number ? [{ entry, number, value: number.steps[number.steps.length - 1] ?? 0 }] : [];
  });
  if (!isOneStyle(numbered)) return;
  // The number that each heading should have, as far as the text goes on counting from the one before.
  for (let i = 1; i < numbered.length; i++) {
    const before = numbered[i - 1] as Numbered;
    const own = numbered[i] as Numbered;
    const expected = (i === 1 ? before.value : countedOn(numbered, i - 1)) + 1;
    if (own.value === expected) continue;
    const next = numbered[i + 1];
    if (i > 1 && own.value === before.value + 1) continue;
    // Where the next heading counts on as if nothing were wrong, only this one is.
    const isOnlyThis = next !== undefined && next.value === expected + 1;
    // Counting that begins again at one is another list: an appendix, a second report in the same file.
    if (own.value === 1 && before.value > 1 && !isOnlyThis) continue;
    const text = numberLike(own.number, expected);
    if (text === undefined) continue;
    const edits = isOnlyThis ? [{ at: placeOf(own), newText: text }] : renumbered(numbered.slice(i), expected);
    yield {
      at: placeOf(own),
      data: {
        fault: faultOf(own, before, expected),
        written: own.number.text,
        before: before.number.text,
        expected: text,
        count: edits.length,
      },
      related: [{ at: placeOf(before), role: 'before', label: before.number.text }],
      fixes: [{ name: 'renumber', safe: false, edits }],
    };
  }
}

/** The value that the heading at `at` was meant to have: its own, unless its neighbours agree that it is only mistyped. */
function countedOn(numbered: readonly Numbered[], at: number): number {
  const own = (numbered[at] as Numbered).value;
  const before = numbered[at - 1]?.value;
  const next = numbered[at + 1]?.value;
  return before !== undefined && next === before + 2 ? before + 1 : own;
}

/** Headings that are numbered in different ways side by side follow a plan of their own and are left alone. */
function isOneStyle(numbered: readonly Numbered[]): boolean {
  const [first] = numbered;
  if (!first) return false;
  const { style, steps } = first.number;
  return numbered.every(
    ({ number }) =>
      number.style === style &&
      number.steps.length === steps.length &&
      steps.every((step, i) => i === steps.length - 1 || number.steps[i] === step),
  );
}

function faultOf(own: Numbered, before: Numbered, expected: number): NumberingData['fault'] {
  if (own.number.style === 'letter' && !POINT_LETTERS.includes(own.number.text.toLowerCase())) return 'foreign-letter';
  if (own.value === before.value) return 'repeats';
  return own.value > expected ? 'skips' : 'goes-back';
}

/** Numbers the headings on from `value`, as long as their own numbers run on. */
function renumbered(numbered: readonly Numbered[], value: number) {
  const edits: { at: ReturnType<typeof placeOf>; newText: string }[] = [];
  for (let i = 0; i < numbered.length; i++) {
    const own = numbered[i] as Numbered;
    const text = numberLike(own.number, value + i);
    if (text === undefined || (i > 0 && own.value !== (numbered[i - 1] as Numbered).value + 1)) break;
    if (text !== own.number.text) edits.push({ at: placeOf(own), newText: text });
  }
  return edits;
}

function placeOf({ entry, number }: Numbered) {
  return { section: entry.section, span: number.span };
}
