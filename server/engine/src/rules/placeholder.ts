import { plainLines } from '../facts/outline.ts';
import type { SectionFacts } from '../facts/report.ts';
import { type Span, span } from '../text/span.ts';
import { foldLabel } from '../words/fold.ts';
import { type GapKind, gapsOf, shownGap } from '../words/placeholders.ts';
import { sectionRule } from './kit.ts';

interface GapData {
  readonly kind: GapKind;
  readonly written: string;
}

/**
 * Chỗ để trống trong bản thảo, như «[…]», dãy dấu chấm, «…%», chữ x thay cho số, lời nhắc «(ghi rõ …)», cần điền hết trước
 * khi gửi. Dấu ba chấm ở cuối một dãy liệt kê thì không bị báo; ngày tháng còn trống là chuyện thường của bản thảo, chỉ
 * được nhắc nhẹ.
 *
 * Sai:
 * ```markdown
 * Trong kỳ tiếp nhận … hồ sơ, tỷ lệ đúng hạn đạt …%.
 * ```
 *
 * Đúng:
 * ```markdown
 * Nơi tiếp nhận có bàn viết, nước uống, máy tính tra cứu… Tỷ lệ đúng hạn đạt 99,79%.
 * ```
 */
export const rule = sectionRule<GapData>({
  id: 'placeholder',
  severity: 'warning',
  words: {
    vi: {
      title: 'Chỗ còn để trống',
      message: ({ kind, written }) => ({ headline: headlineVi(kind, written), mend: MEND_VI[kind] }),
    },
    en: {
      title: 'A gap that is not filled in',
      message: ({ kind, written }) => ({ headline: headlineEn(kind, written), mend: MEND_EN[kind] }),
    },
  },
  *check(facts) {
    yield* templateLines(facts);
    for (const { at, text, inCell } of textsOf(facts)) {
      for (const { kind, index, text: written } of gapsOf(text, inCell)) {
        const data = { kind, written: shownGap(written) };
        const place = at(index, index + written.length);
        // A draft may leave a number or a date to be filled in on the day it is signed.
        yield kind === 'date' || kind === 'number' ? { at: place, data, severity: 'info' } : { at: place, data };
      }
    }
  },
});

/** Lines of the kind's own template that nobody has written over: «Nhiệm vụ thứ nhất.» */
function* templateLines({ heading, paragraphs }: SectionFacts) {
  const body = heading?.match?.best?.section.body?.filter((line) => WORDED_STOP.test(line)) ?? [];
  if (body.length === 0) return;
  const lines = new Set(plainLines(body).map(foldLabel));
  for (const { text, span: own } of paragraphs) {
    if (text.length > LONGEST_LINE || !lines.has(foldLabel(text)) || gapsOf(text).length > 0) continue;
    yield { at: own, data: { kind: 'order' as const, written: shownGap(text) } };
  }
}

// A tab stop that says in words what belongs there; one with dots is a gap that everybody sees.
const WORDED_STOP = /\$\{\d+:[^}…]*\p{L}[^}…]*\}/u;
const LONGEST_LINE = 200;

const MAY_BE_GAP: ReadonlySet<string> = new Set(['text', 'garbled']);

interface TextAt {
  readonly text: string;
  readonly inCell: boolean;
  at(index: number, end: number): Span;
}

/** The heading's wording, the paragraphs and the cells of the tables. */
function* textsOf({ heading, paragraphs, tables }: SectionFacts): Iterable<TextAt> {
  if (heading) {
    const { wording, wordingSpan } = heading;
    // The wording is in NFC, and letters put together out of two are not where they stand in the source.
    const same = wording.length === wordingSpan.end - wordingSpan.start;
    const at = (index: number, end: number) =>
      same ? span(wordingSpan.start + index, wordingSpan.start + end) : wordingSpan;
    yield { text: wording, inCell: false, at };
  }
  for (const paragraph of paragraphs) {
    const at = (index: number, end: number) => span(paragraph.offsetOf(index), paragraph.offsetOf(end - 1) + 1);
    yield { text: paragraph.text, inCell: false, at };
  }
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells)
        if (MAY_BE_GAP.has(cell.reading.kind)) yield { text: cell.text, inCell: true, at: () => cell.span };
    }
  }
}

function headlineVi(kind: GapKind, written: string): string {
  switch (kind) {
    case 'snippet':
      return `«${written}» là chữ của mẫu soạn sẵn còn sót lại.`;
    case 'figure':
      return `Chỗ «${written}» còn thiếu số liệu.`;
    case 'order':
      return `«${written}» là lời nhắc người soạn, chưa phải nội dung.`;
    case 'number':
      return `Văn bản «${written}» chưa có số.`;
    case 'date':
      return `«${written}» chưa ghi đủ ngày tháng.`;
    default:
      return `Chỗ «${written}» còn để trống.`;
  }
}

function headlineEn(kind: GapKind, written: string): string {
  switch (kind) {
    case 'snippet':
      return `«${written}» is left over from a template.`;
    case 'figure':
      return `A figure is missing at «${written}».`;
    case 'order':
      return `«${written}» is a note to the writer, not yet the content.`;
    case 'number':
      return `The document «${written}» has no number yet.`;
    case 'date':
      return `«${written}» is not a whole date yet.`;
    default:
      return `«${written}» is still to be filled in.`;
  }
}

const MEND_VI: Readonly<Record<GapKind, string>> = {
  snippet: 'ghi nội dung thay vào, hoặc xóa đi',
  bracket: 'ghi nội dung thay vào, hoặc xóa đi',
  dots: 'ghi nội dung thay vào, hoặc xóa đi',
  figure: 'ghi số liệu vào chỗ này',
  letters: 'ghi số liệu hoặc tên vào chỗ này',
  order: 'ghi nội dung mà lời nhắc hỏi, rồi xóa lời nhắc',
  number: 'ghi số của văn bản',
  date: 'ghi ngày tháng khi ban hành',
};

const MEND_EN: Readonly<Record<GapKind, string>> = {
  snippet: 'write the content instead, or delete it',
  bracket: 'write the content instead, or delete it',
  dots: 'write the content instead, or delete it',
  figure: 'write the figure here',
  letters: 'write the figure or the name here',
  order: 'write what the note asks for and delete the note',
  number: "write the document's number",
  date: 'write the date when the report is issued',
};
