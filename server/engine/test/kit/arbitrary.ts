import fc from 'fast-check';
import { samples } from './files.ts';
import { MINIMAL_FRONT_MATTER } from './minimal.ts';

/** A run of words, figures and marks as they stand in reports, with the characters that make trouble. */
export const scrap: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Trong kỳ tiếp nhận 966 hồ sơ, đạt 99,79%.',
    '## I. KẾT QUẢ THỰC HIỆN',
    '### 1. Cải cách thể chế',
    '#### 3.1. Cải cách thể chế',
    '## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ',
    '#',
    '| STT | Lĩnh vực | Tổng số | / Sớm hạn |',
    '|---|---|--:|--:|',
    '| (1) | (2) | (3)=(4)+(5) | (4) |',
    '| 1 | Hộ tịch | 288 | 288 |',
    '| I | Cấp xã | | |',
    '| * | Tổng số | 966 | 964 |',
    '| | | 1.234,5 | 1O2 |',
    '<!-- soát: bỏ qua wrong-total: chờ đối chiếu -->',
    '<!-- soát: bỏ qua',
    '---',
    'loại: báo cáo cải cách hành chính',
    'ngày: 31/02/2024',
    '  - Lưu: VT',
    '```',
    '~~~',
    '<div>',
    '- mục',
    'a) điểm a',
    'chất lƣợng',
    'nǎm 2024',
    '',
    '\ufeff',
    '\u0000',
    '😀',
    '\ud800',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

const lineEnding = fc.constantFrom('\n', '\n', '\r\n');

/** A report of scraps below a front matter that makes it one. */
export const report: fc.Arbitrary<string> = fc
  .tuple(fc.array(scrap, { maxLength: 14 }), lineEnding, fc.boolean())
  .map(([scraps, eol, decomposed]) => {
    const text = `${MINIMAL_FRONT_MATTER}\n${scraps.join('\n')}\n`.replaceAll('\n', eol);
    return decomposed ? text.normalize('NFD') : text;
  });

/** Any text at all: scraps, reports, parts of the samples, their lines in any order. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(scrap, { maxLength: 10 }).map((scraps) => scraps.join('\n')),
  report,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(sample(), fc.nat(), fc.nat())
    .map(([text, a, b]) => text.slice(Math.min(a, b) % text.length, Math.max(a, b) % text.length)),
  fc.tuple(sample(), fc.nat()).map(([text, end]) => text.slice(0, end % text.length)),
  sample().chain((text) => fc.shuffledSubarray(text.split('\n')).map((lines) => lines.join('\n'))),
);

/** One of the samples, with either line ending. */
export function sample(): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...samples().values()), lineEnding).map(([text, eol]) => text.replaceAll('\n', eol));
}

/** An edit of a text whose length is not known yet: see `edited`. */
export interface LooseEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A keystroke, a deletion, a paste. */
export const looseEdit: fc.Arbitrary<LooseEdit> = fc.record({
  at: fc.nat(),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 400 })),
  insert: fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '9',
      '|',
      '\n',
      '#',
      '\n## II. MỤC\n\n',
      '---\n',
      '`',
      '\n```\n',
      '\n~~~~ a\n',
      '<!--',
      '\n<div>\n',
      '-->',
      ' ',
    ),
    scrap.map((s) => `${s}\n`),
  ),
});

/** The text after an edit; it may fall anywhere, within a surrogate pair too, as an editor's buffer might. */
export function edited(text: string, edit: LooseEdit): string {
  const at = edit.at % (text.length + 1);
  return text.slice(0, at) + edit.insert + text.slice(at + edit.remove);
}
