import { applyEdits } from '../text/edit.ts';
import { type Span, span } from '../text/span.ts';
import type { Misreading } from '../words/encodings.ts';
import { sectionRule } from './kit.ts';

interface MisreadData {
  readonly misreading: Misreading;
  readonly words: number;
  readonly example: { readonly from: string; readonly to: string };
}

/**
 * Văn bản gõ bằng phông cũ (TCVN3 hay còn gọi là ABC, VNI), hoặc tệp UTF-8 mở nhầm bảng mã, hiện ra thành chữ lạ: «c¶i
 * c¸ch hµnh chÝnh», «caûi caùch haønh chính», «Cáº£i cÃ¡ch». Nghị định 30/2020/NĐ-CP (Phụ lục I) yêu cầu phông Unicode.
 * Cả đoạn được chuyển mã một lần, không sửa từng chữ.
 *
 * Sai:
 * ```markdown
 * C«ng t¸c c¶i c¸ch hµnh chÝnh ®­îc triÓn khai ®ång bé.
 * ```
 *
 * Đúng:
 * ```markdown
 * Công tác cải cách hành chính được triển khai đồng bộ.
 * ```
 */
export const rule = sectionRule<MisreadData>({
  id: 'misread-encoding',
  severity: 'error',
  words: {
    vi: {
      title: 'Chữ bị đọc nhầm bảng mã',
      message: (data) => ({
        headline: `Đoạn này có ${data.words} chỗ bị đọc nhầm bảng mã ${SOURCES.vi[data.misreading]}: «${data.example.from}» đúng ra là «${data.example.to}».`,
        hint: HINTS.vi[data.misreading],
        mend: 'chuyển cả đoạn sang Unicode rồi đọc lại một lượt.',
      }),
      fix: () => 'Chuyển cả đoạn sang Unicode',
    },
    en: {
      title: 'Text read in a wrong encoding',
      message: (data) => ({
        headline: `${data.words} places here were read in a wrong encoding (${SOURCES.en[data.misreading]}): «${data.example.from}» should be «${data.example.to}».`,
        hint: HINTS.en[data.misreading],
        mend: 'turn the whole passage into Unicode and read it once.',
      }),
      fix: () => 'Turn the whole passage into Unicode',
    },
  },
  *check(facts) {
    for (const { misreading, span: at, edits, sure } of facts.typing.misread) {
      const [first] = edits;
      if (!first) continue;
      yield {
        at,
        data: { misreading, words: edits.length, example: firstWord(facts.section.text, first.at, edits) },
        fixes: [{ name: 'convert', safe: sure, edits }],
      };
    }
  },
});

/** The whole word that the first change falls into, before and after. */
function firstWord(
  text: string,
  at: Span,
  edits: readonly { readonly at: Span; readonly newText: string }[],
): MisreadData['example'] {
  let { start, end } = at;
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  const inside = edits.filter((edit) => edit.at.start < end);
  const own = inside.map((edit) => ({ span: span(edit.at.start - start, edit.at.end - start), newText: edit.newText }));
  const from = text.slice(start, Math.max(end, inside[inside.length - 1]?.at.end ?? end));
  return { from, to: applyEdits(from, own) };
}

const WORD = /[^\s|.,;:!?()]/u;

const SOURCES: Readonly<Record<'vi' | 'en', Readonly<Record<Misreading, string>>>> = {
  vi: { TCVN3: 'TCVN3 (ABC)', VNI: 'VNI', 'UTF-8': 'UTF-8' },
  en: { TCVN3: 'TCVN3 (ABC)', VNI: 'VNI', 'UTF-8': 'UTF-8 as Windows-1252' },
};

const HINTS: Readonly<Record<'vi' | 'en', Readonly<Record<Misreading, string>>>> = {
  vi: {
    TCVN3: 'chữ này gõ bằng phông cũ kiểu .VnTime.',
    VNI: 'chữ này gõ bằng phông cũ kiểu VNI-Times.',
    'UTF-8': 'tệp gốc đã được mở bằng bảng mã phương Tây.',
  },
  en: {
    TCVN3: 'it was typed in an old font such as .VnTime.',
    VNI: 'it was typed in an old font such as VNI-Times.',
    'UTF-8': 'the file was once opened in a Western encoding.',
  },
};
