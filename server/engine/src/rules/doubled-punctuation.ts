import { isAddress, writtenIn } from '../facts/written.ts';
import { isMarked } from '../words/mend-syllable.ts';
import { isSyllable } from '../words/syllables.ts';
import { sectionRule } from './kit.ts';

interface MarksData {
  readonly marks: string;
  readonly choices: readonly string[];
}

/**
 * Hai dấu câu liền nhau («..», «,,», «;.») thường do gõ dư hay sửa câu mà quên xóa dấu cũ. Dấu chấm lửng («…», «...»),
 * «v.v...» và dấu kết «./.» là bình thường.
 *
 * Sai:
 * ```markdown
 * Công chức trực tại quầy,, hướng dẫn người dân nộp hồ sơ..
 * ```
 *
 * Đúng:
 * ```markdown
 * Công chức trực tại quầy, hướng dẫn người dân nộp hồ sơ, tra cứu,... qua Zalo, v.v...; kính báo cáo./.
 * ```
 */
export const rule = sectionRule<MarksData>({
  id: 'doubled-punctuation',
  severity: 'info',
  words: {
    vi: {
      title: 'Hai dấu câu liền nhau',
      message: (data) => ({
        headline: `«${data.marks}» là hai dấu câu liền nhau.`,
        mend: `chỉ giữ ${data.choices.map((choice) => `«${choice}»`).join(' hoặc ')}.`,
      }),
      fix: (name, data) => `Chỉ giữ «${data.choices[Number(name)] ?? ''}»`,
    },
    en: {
      title: 'Two marks in a row',
      message: (data) => ({
        headline: `«${data.marks}» is two marks in a row.`,
        mend: `keep ${data.choices.map((choice) => `«${choice}»`).join(' or ')}.`,
      }),
      fix: (name, data) => `Keep «${data.choices[Number(name)] ?? ''}»`,
    },
  },
  *check(facts) {
    for (const written of writtenIn(facts, GUARD)) {
      for (const match of written.text.matchAll(MARKS)) {
        const marks = match[0];
        const start = match.index;
        const at = written.placeOf(start, start + marks.length);
        if (!at || isNormal(written.text, marks, start)) continue;
        const choices = choicesOf(marks, written.text.slice(start + marks.length));
        const safe = /^([,;])\1$/u.test(marks) && !/\d$/u.test(written.text.slice(0, start));
        yield {
          at,
          severity: choices.length === 1 || marks === '..' ? 'info' : 'hint',
          data: { marks, choices },
          fixes: choices.map((newText, i) => ({ name: `${i}`, safe, edits: [{ at, newText }] })),
        };
      }
    }
  },
});

const GUARD = /[,;:.]\s?[,;:.]/u;
// Two of one kind, or of two kinds; longer runs of dots are dots to be filled in.
const MARKS =
  /(?<![,;:.…/])(?:([,;:])\1|, ,|; ;|\.\.(?![.…/\\])|,[.;:](?!\.)|;[.,:](?!\.)|:[.,;](?!\.)|\.[,;](?!\.))(?![,;:…])/gu;

/** «v.v.,» and «TP.,» are an abbreviation's full stop and a comma; 1..5 is a range. */
function isNormal(text: string, marks: string, start: number): boolean {
  if (/\d$/u.test(text.slice(0, start)) && /^\d/u.test(text.slice(start + marks.length))) return true;
  if (isAddress(text, start)) return true;
  if (!/^\.[,;]$/u.test(marks)) return false;
  const before = /[\p{L}\p{M}]+$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  return !(isMarked(before) && isSyllable(before));
}

/** The marks of which one can stay; a full stop first where a new sentence begins. */
function choicesOf(marks: string, after: string): readonly string[] {
  if (marks === '..') return ['.', '...'];
  const [first = '', last = ''] = [marks.charAt(0), marks.charAt(marks.length - 1)];
  if (first === last) return [first];
  const ends = /^\s*(?:\p{Lu}|$)/u.test(after);
  return ends === (first === '.') ? [first, last] : [last, first];
}
