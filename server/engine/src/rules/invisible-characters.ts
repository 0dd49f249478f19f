import type { Fix } from '../diagnostics/finding.ts';
import type { SectionFacts } from '../facts/report.ts';
import { overlaps, type Span, span } from '../text/span.ts';
import { isSyllable } from '../words/syllables.ts';
import { sectionRule } from './kit.ts';

interface InvisibleData {
  readonly kind: 'invisible' | 'private' | 'fixed-blank';
  readonly codes: readonly string[];
  /** The words around it, with the sign taken out. */
  readonly near: string;
  readonly count: number;
}

/**
 * Khi chép từ web, PDF hoặc Word, những ký tự không nhìn thấy (dấu cách rộng 0, gạch nối mềm, dấu BOM, ký tự điều
 * khiển) hay lọt vào giữa chữ. Mắt không thấy nhưng tìm kiếm không ra, số không cộng được. Ký hiệu của phông Symbol,
 * Wingdings thì mỗi máy hiện một kiểu. Dấu cách không ngắt giữa các chữ số, hay trước %, là bình thường.
 *
 * Sai:
 * ```markdown
 * Hồ sơ được giải​ quyết đúng hạn.
 * ```
 *
 * Đúng:
 * ```markdown
 * Hồ sơ được giải quyết đúng hạn.
 * ```
 */
export const rule = sectionRule<InvisibleData>({
  id: 'invisible-characters',
  severity: 'warning',
  words: {
    vi: {
      title: 'Ký tự không nhìn thấy',
      message: (data) => ({
        headline: headlineVi(data),
        sum: data.codes.map((code) => `ký tự ${code}`),
        hint: HINTS.vi[data.kind],
        mend:
          data.kind === 'fixed-blank'
            ? 'thay bằng dấu cách thường.'
            : data.kind === 'private'
              ? 'thay bằng gạch đầu dòng hoặc bỏ đi.'
              : 'bỏ ký tự này.',
      }),
      fix: (name) => FIXES.vi[name] ?? FIXES.vi.remove ?? '',
    },
    en: {
      title: 'Characters that cannot be seen',
      message: (data) => ({
        headline: headlineEn(data),
        sum: data.codes.map((code) => `character ${code}`),
        hint: HINTS.en[data.kind],
        mend:
          data.kind === 'fixed-blank'
            ? 'put plain blanks.'
            : data.kind === 'private'
              ? 'put a dash, or take it out.'
              : 'take the character out.',
      }),
      fix: (name) => FIXES.en[name] ?? FIXES.en.remove ?? '',
    },
  },
  *check(facts) {
    const text = facts.section.text;
    const quiet = [
      ...facts.code,
      ...facts.blocks.filter((block) => block.kind === 'html').map((block) => block.span),
      ...facts.typing.misread.map((one) => one.span),
    ];
    if (ANY.test(text)) {
      for (const match of text.matchAll(RUN)) {
        const at = span(match.index, match.index + match[0].length);
        if (isMeant(text, at, facts) || quiet.some((block) => overlaps(block, at))) continue;
        const kind = /[\ue000-\uf8ff]/u.test(match[0]) ? 'private' : 'invisible';
        yield {
          at,
          ...(kind === 'private' ? { severity: 'info' as const } : {}),
          data: { kind, codes: codesOf(match[0]), near: near(text, at), count: 1 },
          fixes: [fixOf(text, at, kind)],
        };
      }
    }
    if (FIXED_BLANK.test(text)) yield* fixedBlanks(facts, quiet);
  },
});

const SIGNS =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\ufeff\\ufffc\\ue000-\\uf8ff';
const ANY = new RegExp(`[${SIGNS}]`, 'u');
const RUN = new RegExp(`[${SIGNS}]+`, 'gu');
const FIXED_BLANK = /[\u00a0\u202f]/u;
const WORD_AROUND = new RegExp(`[\\p{L}\\p{M}\\p{N}${SIGNS}]`, 'u');

/** The mark of UTF-8 at the start of a file, and what joins the parts of an emoji. */
function isMeant(text: string, at: Span, facts: SectionFacts): boolean {
  if (at.start === 0 && at.end === 1 && text.charCodeAt(0) === 0xfeff && facts.section.kind === 'front-matter')
    return true;
  const before = text.slice(Math.max(0, at.start - 2), at.start);
  return (
    text.slice(at.start, at.end) === '\u200d' &&
    (before.endsWith('\ufe0f') || /\p{Extended_Pictographic}$/u.test(before))
  );
}

function fixOf(text: string, at: Span, kind: InvisibleData['kind']): Fix {
  const before = text.slice(Math.max(0, at.start - 2), at.start);
  const after = text.slice(at.end, at.end + 2);
  const edit = (newText: string) => [{ at, newText }];
  if (kind === 'private') {
    const opens = /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, at.start - 12), at.start));
    return opens
      ? { name: 'dash', safe: false, edits: edit(/^\s/u.test(after) ? '-' : '- ') }
      : { name: 'remove', safe: false, edits: edit('') };
  }
  const blank = standsForBlank(text, at);
  // At a line's start or beside a figure, taking a sign out may change what the line means.
  const safe = /[\p{L}\p{M}]$/u.test(before) && /^(?:[\p{L}\p{M},.;:)]|[ ][\p{L}\p{M}])/u.test(after);
  return { name: blank ? 'blank' : 'remove', safe, edits: edit(blank ? ' ' : '') };
}

/** A line separator does, and a zero-width blank between two words that are none when joined. */
function standsForBlank(text: string, at: Span): boolean {
  const signs = text.slice(at.start, at.end);
  if (/[\u2028\u2029]/u.test(signs)) return true;
  if (!signs.includes('\u200b')) return false;
  const left = /[\p{L}\p{M}]+$/u.exec(text.slice(Math.max(0, at.start - 10), at.start))?.[0].toLowerCase() ?? '';
  const right = /^[\p{L}\p{M}]+/u.exec(text.slice(at.end, at.end + 10))?.[0].toLowerCase() ?? '';
  return isSyllable(left) && isSyllable(right) && !isSyllable(left + right);
}

/** Blanks that do not break, between words: one finding for a paragraph, as Word writes them in crowds. */
function* fixedBlanks(facts: SectionFacts, quiet: readonly Span[]) {
  const text = facts.section.text;
  for (const { span: own } of facts.paragraphs) {
    const found = [...text.slice(own.start, own.end).matchAll(/(?<=[\p{L}\p{M},;:.)])[\u00a0\u202f](?=\p{L})/gu)]
      .map((match) => span(own.start + match.index, own.start + match.index + 1))
      .filter((at) => !quiet.some((block) => overlaps(block, at)));
    const [first] = found;
    const last = found[found.length - 1];
    if (!first || !last) continue;
    const codes = [...new Set(found.map((at) => codesOf(text.slice(at.start, at.end))[0] ?? ''))];
    yield {
      at: span(first.start, last.end),
      severity: 'hint' as const,
      data: { kind: 'fixed-blank' as const, codes, near: near(text, first), count: found.length },
      fixes: [{ name: 'blanks', safe: true, edits: found.map((at) => ({ at, newText: ' ' })) }],
    };
  }
}

function near(text: string, at: Span): string {
  let start = at.start;
  let end = at.end;
  while (start > 0 && at.start - start < 12 && WORD_AROUND.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - at.end < 12 && WORD_AROUND.test(text.charAt(end))) end++;
  return text
    .slice(start, end)
    .replace(new RegExp(RUN.source, 'gu'), '')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .trim();
}

function codesOf(signs: string): readonly string[] {
  return [...new Set(signs)].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

function headlineVi({ kind, near: word, count }: InvisibleData): string {
  if (kind === 'fixed-blank') return `Đoạn này có ${count} dấu cách không ngắt giữa các chữ.`;
  if (kind === 'private') return 'Chỗ này có ký hiệu riêng của một phông chữ (Symbol, Wingdings).';
  return word === '' ? 'Chỗ này có ký tự không nhìn thấy.' : `Trong «${word}» có ký tự không nhìn thấy.`;
}

function headlineEn({ kind, near: word, count }: InvisibleData): string {
  if (kind === 'fixed-blank') return `${count} blanks between words here are of the kind that does not break.`;
  if (kind === 'private') return 'Here stands a sign that only one font knows (Symbol, Wingdings).';
  return word === ''
    ? 'Here stands a character that cannot be seen.'
    : `«${word}» has a character in it that cannot be seen.`;
}

const HINTS: Readonly<Record<'vi' | 'en', Readonly<Record<InvisibleData['kind'], string>>>> = {
  vi: {
    invisible: 'ký tự này thường theo vào khi chép từ web, PDF hoặc Word.',
    private: 'máy khác sẽ hiện thành ô vuông hoặc hình khác.',
    'fixed-blank': 'dấu cách này làm việc tìm cả cụm từ không ra.',
  },
  en: {
    invisible: 'such characters come along in a copy from the web, a PDF or Word.',
    private: 'another computer shows a box or another picture.',
    'fixed-blank': 'a search for the phrase will not find it.',
  },
};

const FIXES: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = {
  vi: {
    remove: 'Bỏ ký tự này',
    blank: 'Thay bằng dấu cách',
    blanks: 'Thay bằng dấu cách thường trong cả đoạn',
    dash: 'Thay bằng gạch đầu dòng',
  },
  en: {
    remove: 'Take the character out',
    blank: 'Put a blank instead',
    blanks: 'Put plain blanks in the whole paragraph',
    dash: 'Put a dash instead',
  },
};
