import type { OddWordFact } from '../facts/typing.ts';
import { isCommonSyllable } from '../words/common-syllables.ts';
import { sectionRule } from './kit.ts';

interface SyllableData {
  readonly kind: OddWordFact['kind'];
  readonly word: string;
  readonly mended: readonly string[];
}

/**
 * Tiếng Việt có khuôn: phụ âm đầu, vần, dấu thanh. Chữ nằm ngoài khuôn ấy, như «nghành», «đuợc», «viêc», «photocopyy»,
 * thường là gõ sai, hoặc là chữ đã rơi mất dấu khi chép từ PDF («bồi dư ng»). Tên riêng, chữ viết tắt và từ mượn quen
 * dùng trong công sở thì không bị nhắc.
 *
 * Sai:
 * ```markdown
 * Các nghành đã mở lớp bồi dư ng và đuợc cấp 03 máy photocopyy.
 * ```
 *
 * Đúng:
 * ```markdown
 * Các ngành đã mở lớp bồi dưỡng và được cấp 03 máy photocopy ở Krông Pắk, Đạ K’Nớ qua Zalo, VNeID.
 * ```
 */
export const rule = sectionRule<SyllableData>({
  id: 'impossible-syllable',
  severity: 'info',
  words: {
    vi: {
      title: 'Chữ không thể là tiếng Việt',
      message: (data) => ({
        headline: headlineVi(data),
        hint: data.kind === 'stopped' ? 'tiếng tận cùng bằng c, ch, p, t luôn có dấu sắc hoặc dấu nặng.' : undefined,
        mend:
          data.mended.length > 0
            ? `đổi thành ${data.mended.map((one) => `«${one}»`).join(' hoặc ')}.`
            : 'xem lại và gõ lại chữ này.',
      }),
      fix: (name, data) => `Đổi thành «${data.mended[Number(name)] ?? ''}»`,
    },
    en: {
      title: 'A word that no Vietnamese syllable can be',
      message: (data) => ({
        headline: headlineEn(data),
        hint:
          data.kind === 'stopped' ? 'a syllable in c, ch, p or t always bears the sắc or the nặng tone.' : undefined,
        mend:
          data.mended.length > 0
            ? `change it to ${data.mended.map((one) => `«${one}»`).join(' or ')}.`
            : 'look at it and type it again.',
      }),
      fix: (name, data) => `Change to «${data.mended[Number(name)] ?? ''}»`,
    },
  },
  *check(facts) {
    for (const { kind, span, text, mended: possible } of facts.typing.odd) {
      if (kind.startsWith('glued')) continue;
      // What the spelling allows need not be a word: «viêc» was «việc», never «viếc». Loanwords are in no list of ours.
      const mended = kind === 'doubled-letter' ? possible : possible.filter(isCommonSyllable);
      yield {
        at: span,
        severity: mended.length > 0 ? 'info' : 'hint',
        data: { kind, word: text, mended },
        fixes: mended.map((newText, i) => ({ name: `${i}`, safe: false, edits: [{ at: span, newText }] })),
      };
    }
  },
});

function headlineVi({ kind, word }: SyllableData): string {
  if (kind === 'tone-place') return `«${word}» có dấu thanh đặt chưa đúng chữ cái.`;
  if (kind === 'stopped') return `«${word}» còn thiếu dấu sắc hoặc dấu nặng.`;
  if (kind === 'doubled-letter') return `«${word}» thừa một chữ cái ở cuối.`;
  if (kind === 'lone') return `«${word}» có phụ âm đứng một mình, có lẽ đã rơi mất chữ có dấu.`;
  return `Không có tiếng nào viết là «${word}».`;
}

function headlineEn({ kind, word }: SyllableData): string {
  if (kind === 'tone-place') return `The tone mark of «${word}» stands on the wrong letter.`;
  if (kind === 'stopped') return `«${word}» lacks its sắc or nặng tone.`;
  if (kind === 'doubled-letter') return `«${word}» has one letter too many at its end.`;
  if (kind === 'lone') return `«${word}» has a consonant by itself; an accented letter may have been lost.`;
  return `There is no syllable «${word}».`;
}
