import type { ReportFacts } from '../facts/report.ts';
import { type ComparedSentence, isLongSentence, sentenceSpan } from '../facts/sentences.ts';
import type { Place } from '../text/span.ts';
import { foldLabel } from '../words/fold.ts';
import { isFormula } from '../words/formulas.ts';
import { reportRule } from './kit.ts';

interface RepeatData {
  readonly text: string;
  /** How many sentences in a row stand twice. */
  readonly count: number;
}

/**
 * Một câu dài có nguyên văn ở hai chỗ thường là do chép rồi quên xóa. Tiêu đề, tên bảng, câu mở đầu và kết thúc theo mẫu,
 * câu cùng khuôn nhưng khác số liệu không bị báo.
 *
 * Sai:
 * ```markdown
 * Kịp thời công bố, công khai minh bạch các thủ tục hành chính thuộc thẩm quyền. Văn bản được rà soát theo kế hoạch. Kịp
 * thời công bố, công khai minh bạch các thủ tục hành chính thuộc thẩm quyền.
 * ```
 *
 * Đúng:
 * ```markdown
 * Kịp thời công bố, công khai minh bạch các thủ tục hành chính thuộc thẩm quyền. Văn bản được rà soát theo kế hoạch.
 * ```
 */
export const rule = reportRule<RepeatData>({
  id: 'repeated-sentence',
  severity: 'warning',
  of: ['sentences', 'blocks', 'paragraphs', 'section'],
  words: {
    vi: {
      title: 'Một câu có hai lần trong báo cáo',
      message: ({ text, count }) => ({
        headline:
          count === 1
            ? `Câu này đã có ở trên: «${shortened(text)}»`
            : `${count} câu liền nhau đã có ở trên: «${shortened(text)}»`,
        mend: 'bỏ một trong hai chỗ, hoặc viết lại cho khác',
      }),
      related: () => 'lần thứ nhất',
      fix: (_name, { count }) => (count === 1 ? 'Bỏ câu ở đây' : `Bỏ ${count} câu ở đây`),
    },
    en: {
      title: 'A sentence that stands in the report twice',
      message: ({ text, count }) => ({
        headline:
          count === 1
            ? `This sentence stands above already: «${shortened(text)}»`
            : `These ${count} sentences stand above already: «${shortened(text)}»`,
        mend: 'take one of the two out, or word it differently',
      }),
      related: () => 'the first time',
      fix: (_name, { count }) => (count === 1 ? 'Take this sentence out' : `Take these ${count} sentences out`),
    },
  },
  *check(report) {
    for (const { first, again } of runs(repeats(report))) {
      const from = again[0] as Spot;
      const to = again[again.length - 1] as Spot;
      const at = stretch(from, to);
      const text = report.sections[at.section]?.section.text ?? '';
      yield {
        at,
        data: { text: from.sentence.text, count: again.length },
        related: [{ at: stretch(first[0] as Spot, first[first.length - 1] as Spot), role: 'first' }],
        fixes: [{ name: 'remove', safe: false, edits: [{ at: withBlank(text, at), newText: '' }] }],
      };
    }
  },
});

// What stands in many parts of a report is a wording its writer has chosen, and no slip.
const MOST_PLACES = 3;
const LONGEST_SHOWN = 90;

interface Spot {
  readonly section: number;
  /** Its place among all sentences of its section. */
  readonly order: number;
  readonly sentence: ComparedSentence;
}

/** Every second place of a sentence with the one before it, in the order of the text. */
function repeats(report: ReportFacts): readonly { first: Spot; again: Spot }[] {
  const found: { first: Spot; again: Spot }[] = [];
  for (const spots of placesOfRepeated(report).values()) {
    for (const [i, again] of spots.entries()) {
      const first = spots[i - 1];
      if (first && isSlip(report, first, again)) found.push({ first, again });
    }
  }
  return found.sort((a, b) => a.again.section - b.again.section || a.again.order - b.again.order);
}

/** Where each long sentence stands that stands more than once and in no more than `MOST_PLACES`, by its folded words. */
function placesOfRepeated({ sections, sentenceCounts }: ReportFacts): ReadonlyMap<string, readonly Spot[]> {
  const wanted = new Set<number>();
  for (const [key, count] of sentenceCounts) if (count > 1 && count <= MOST_PLACES) wanted.add(key);
  const places = new Map<string, Spot[]>();
  if (wanted.size === 0) return places;
  for (const [section, { sentences }] of sections.entries()) {
    for (const [order, sentence] of sentences.entries()) {
      if (!isLongSentence(sentence) || !wanted.has(sentence.key)) continue;
      const folded = foldLabel(sentence.text);
      const spots = places.get(folded) ?? [];
      spots.push({ section, order, sentence });
      places.set(folded, spots);
    }
  }
  return places;
}

function isSlip(report: ReportFacts, first: Spot, again: Spot): boolean {
  const { text } = again.sentence;
  // Under different headings the same figures may well be true of both: of two fields, of two levels.
  if (first.section !== again.section && HAS_FIGURE.test(text.replace(NO_FIGURE, ''))) return false;
  return !isFormula(text, foldLabel(text)) && !isCaption(report, first) && !isCaption(report, again);
}

const HAS_FIGURE = /\d/u;
// Figures that only name something: a document with its symbol and date, a year, a quarter, a decree's article.
const NO_FIGURE =
  /\d{1,2}\/\d{1,2}\/\d{4}|(?:số )?\d+(?:\/\d{4})?\/[\p{Lu}Đ][\p{L}\d&-]*|(?:năm|tháng|quý|điều|khoản|mức độ|ngày|đề án|giai đoạn)\s+\d+(?:\s*[-–]\s*\d{4})?|\d+ tháng/giu;

/** The last words right above a table are its title, and two tables may bear the same. */
function isCaption(report: ReportFacts, { section, sentence }: Spot): boolean {
  const facts = report.sections[section];
  const end = sentence.paragraph.span.end;
  const next = facts?.blocks.find((block) => block.span.start >= end);
  if (next?.kind !== 'table') return false;
  return !facts?.paragraphs.some(({ span }) => span.start >= end && span.end <= next.span.start);
}

/** Joins repeats whose sentences follow one another in both places, within one paragraph. */
function runs(pairs: readonly { first: Spot; again: Spot }[]): readonly { first: Spot[]; again: Spot[] }[] {
  const found: { first: Spot[]; again: Spot[] }[] = [];
  for (const { first, again } of pairs) {
    const open = found[found.length - 1];
    const follows =
      open && isNext(open.again[open.again.length - 1], again) && isNext(open.first[open.first.length - 1], first);
    if (follows) {
      open.first.push(first);
      open.again.push(again);
    } else found.push({ first: [first], again: [again] });
  }
  return found;
}

function isNext(before: Spot | undefined, spot: Spot): boolean {
  return before?.sentence.paragraph === spot.sentence.paragraph && before.order + 1 === spot.order;
}

function stretch(from: Spot, to: Spot): Place {
  return {
    section: from.section,
    span: { start: sentenceSpan(from.sentence).start, end: sentenceSpan(to.sentence).end },
  };
}

/** A stretch with what must go with it: the blanks before it; the whole lines, bullet and all, where it fills them. */
function withBlank(text: string, { section, span }: Place): Place {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const lead = text.slice(lineStart, span.start);
  const tail = text.slice(span.end, lineEnd);
  const opens = /^[ \t]*(?:(?:[-+*•–]|\d{1,3}[.)]|[a-zđ]\))[ \t]+)?$/u.test(lead);
  if (opens && tail.trim() === '') {
    const isParted = /(?:^|\n)[ \t\r]*\n$/u.test(text.slice(Math.max(0, lineStart - 20), lineStart));
    const gap = isParted ? (/^[ \t]*\r?\n/u.exec(text.slice(lineEnd, lineEnd + 20))?.[0].length ?? 0) : 0;
    return { section, span: { start: lineStart, end: lineEnd + gap } };
  }
  if (opens) return { section, span: { start: span.start, end: span.end + (/^[ \t]*/u.exec(tail)?.[0].length ?? 0) } };
  return { section, span: { start: span.start - (/[ \t]*$/u.exec(lead)?.[0].length ?? 0), end: span.end } };
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, ' ');
  return flat.length <= LONGEST_SHOWN ? flat : `${flat.slice(0, flat.lastIndexOf(' ', LONGEST_SHOWN))} …`;
}
