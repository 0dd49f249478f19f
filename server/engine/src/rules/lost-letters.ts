import type { Paragraph } from '../markdown/prose.ts';
import { span } from '../text/span.ts';
import { sectionRule } from './kit.ts';

interface LostData {
  readonly text: string;
}

/**
 * Khi chép chữ từ một tệp PDF, các chữ cái có dấu đôi khi rơi mất và chỉ còn phụ âm đứng rời: «T NG H P» là «TỔNG HỢP».
 * Không tiếng Việt nào chỉ có phụ âm; ba tiếng như thế liền nhau thì gần như chắc là chữ đã mất.
 *
 * Sai:
 * ```markdown
 * Biểu T NG H P K T QU tiếp nhận đơn.
 * ```
 *
 * Đúng:
 * ```markdown
 * Biểu TỔNG HỢP KẾT QUẢ tiếp nhận đơn.
 * ```
 */
export const rule = sectionRule<LostData>({
  id: 'lost-letters',
  severity: 'hint',
  words: {
    vi: {
      title: 'Chữ có dấu bị mất khi chép từ PDF',
      message: (data) => ({
        headline: `«${data.text}» dường như đã mất các chữ cái có dấu.`,
        hint: 'chữ thường mất khi chép từ tệp PDF.',
        mend: 'mở văn bản gốc và gõ lại dòng này.',
      }),
    },
    en: {
      title: 'Accented letters lost in a copy from a PDF',
      message: (data) => ({
        headline: `«${data.text}» seems to have lost its accented letters.`,
        hint: 'letters often get lost when text is copied from a PDF.',
        mend: 'open the original and type the line again.',
      }),
    },
  },
  *check(facts) {
    for (const paragraph of facts.paragraphs) {
      if (!THREE_BARE.test(paragraph.text)) continue;
      for (const { start, end } of lostRuns(paragraph)) {
        const at = span(paragraph.offsetOf(start), paragraph.offsetOf(end - 1) + 1);
        yield { at, data: { text: paragraph.text.slice(start, end) } };
      }
    }
  },
});

const TOKEN = /[^\s]+/gu;
const BARE = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]';
const BARE_CONSONANTS = new RegExp(`^(?:${BARE})$`, 'iu');
const THREE_BARE = new RegExp(`(?:^|\\s)(?:${BARE})\\s+(?:${BARE})\\s+(?:${BARE})(?:\\s|$)`, 'iu');
const SHORT = /^\p{L}{1,4}$/u;

/** Runs of words on one line that hold at least three bare consonants in a row, with the short words around them. */
function lostRuns(paragraph: Paragraph): readonly { start: number; end: number }[] {
  const tokens = [...paragraph.text.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const runs: { start: number; end: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let bare = 0;
    while (BARE_CONSONANTS.test(tokens[i + bare]?.text ?? '')) bare++;
    if (bare < 3) {
      i += bare;
      continue;
    }
    let first = i;
    let last = i + bare - 1;
    while (isSingleLetter(tokens[first - 1]?.text)) first--;
    while (
      SHORT.test(tokens[last + 1]?.text ?? '') &&
      (isBare(tokens[last + 1]?.text) || isBare(tokens[last + 2]?.text))
    )
      last++;
    runs.push({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 });
    i = last;
  }
  return runs;
}

function isBare(token: string | undefined): boolean {
  return BARE_CONSONANTS.test(token ?? '');
}

/** A single vowel before the run is the displaced rest of a word: «Ợ Ế Ả T NG H P». */
function isSingleLetter(token: string | undefined): boolean {
  return token !== undefined && /^\p{L}$/u.test(token);
}
