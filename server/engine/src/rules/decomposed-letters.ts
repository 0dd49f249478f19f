import { stretchesOf } from '../facts/typing.ts';
import { overlaps, type Span, span } from '../text/span.ts';
import { composeLetter } from '../words/compose.ts';
import { LEGACY_LETTERS } from '../words/legacy-letters.ts';
import { OTHER_SCRIPT } from '../words/look-alikes.ts';
import { sectionRule } from './kit.ts';

interface DecomposedData {
  readonly letters: number;
  readonly example: string;
}

/**
 * Cùng một chữ «ộ» có thể được lưu liền một ký tự (dựng sẵn), hoặc rời thành chữ cái và dấu (tổ hợp). Nhìn thì giống
 * nhau, nhưng tìm kiếm, sắp xếp và so sánh coi là khác; chữ rời hay đến từ tệp chép qua máy Mac hay bộ gõ đặt sai chế
 * độ. Mỗi đoạn chỉ nhắc một lần.
 *
 * Trong ví dụ sai dưới đây, `\u0302` là dấu mũ, `\u0323` là dấu nặng và `\u0300` là dấu huyền đứng rời sau chữ cái.
 *
 * Sai:
 * ```markdown
 * Công tác ho\u0302\u0323 tịch có nê\u0300 nếp.
 * ```
 *
 * Đúng:
 * ```markdown
 * Công tác hộ tịch có nề nếp.
 * ```
 */
export const rule = sectionRule<DecomposedData>({
  id: 'decomposed-letters',
  severity: 'info',
  words: {
    vi: {
      title: 'Chữ có dấu bị tách rời',
      message: (data) => ({
        headline: `Đoạn này có ${data.letters} chữ lưu rời dấu (Unicode tổ hợp), như «${data.example}».`,
        hint: 'nhìn không khác gì, nhưng tìm kiếm sẽ không ra chữ này.',
        mend: 'ghép thành chữ dựng sẵn.',
      }),
      fix: (_name, data) => `Ghép dấu cho ${data.letters} chữ trong đoạn`,
    },
    en: {
      title: 'Letters stored apart from their marks',
      message: (data) => ({
        headline: `${data.letters} letters here are stored apart from their marks (decomposed Unicode), such as «${data.example}».`,
        hint: 'they look the same, yet a search will not find the word.',
        mend: 'compose the letters.',
      }),
      fix: (_name, data) => `Compose ${data.letters} letters of this passage`,
    },
  },
  *check(facts) {
    const text = facts.section.text;
    if (!MARK.test(text)) return;
    for (const stretch of stretchesOf(facts)) {
      const found = decomposedIn(text, stretch, facts.code);
      const [first] = found;
      const last = found[found.length - 1];
      if (!first || !last) continue;
      yield {
        at: span(first.at.start, last.at.end),
        data: { letters: found.length, example: first.newText },
        // Beside letters of another script the composed word may want mending once more.
        fixes: [{ name: 'compose', safe: !OTHER_SCRIPT.test(text.slice(stretch.start, stretch.end)), edits: found }],
      };
    }
  },
});

const MARK = /[\u0300-\u036f]/u;
const CLUSTER = /\p{L}[\u0300-\u036f]+/gu;

function decomposedIn(
  text: string,
  { start, end }: Span,
  code: readonly Span[],
): readonly { at: Span; newText: string }[] {
  return [...text.slice(start, end).matchAll(CLUSTER)].flatMap((match) => {
    const at = span(start + match.index, start + match.index + match[0].length);
    const composed = composeLetter(match[0]);
    const newText = LEGACY_LETTERS.get(composed) ?? composed;
    return newText === match[0] || code.some((block) => overlaps(block, at)) ? [] : [{ at, newText }];
  });
}
