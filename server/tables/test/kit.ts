import { BUILT_IN_KINDS, check } from '@soat/engine';
import fc from 'fast-check';
import { minimal } from '../../engine/test/kit/minimal.ts';

/** What the engine reads and finds in a text, without the places: equal for texts that say the same. */
export function facts(text: string): unknown {
  const report = check(text, { kinds: BUILT_IN_KINDS });
  const tables = report.facts?.sections.flatMap((section) =>
    section.tables.map((table) => ({
      caption: table.caption,
      columns: table.columns.map(({ path, kind, number }) => ({ path, kind, number })),
      rows: table.rows.map(({ kind, label, marker, cells }) => ({
        kind,
        label,
        marker,
        cells: cells.map(({ text: own, reading }) => ({ own, kind: reading.kind })),
      })),
      formulas: table.formulas.map(({ text: own, equation, problem }) => ({ own, equation, problem })),
      marks: table.raw.delimiter.cells.length,
    })),
  );
  const paragraphs = report.facts?.sections.flatMap((section) => section.paragraphs.map((paragraph) => paragraph.text));
  const findings = report.findings.map(({ rule, severity, data }) => ({ rule: rule.id, severity, data }));
  return plain({ tables, paragraphs, findings, coverage: report.coverage });
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, one) => (typeof one === 'bigint' ? `${one}n` : one)));
}

/** A whole report around a table. */
export function reportWith(table: string): string {
  return minimal(`Số hồ sơ:\n\n${table}\n`).text;
}

const WORDS = [
  'Hộ tịch',
  'Đất đai',
  'Tổng số',
  '966',
  '1.079',
  '0',
  '-',
  '',
  '',
  '99,79%',
  '(3)=(4)+(5)',
  '**Tổng cộng**',
  'a \\| b',
  '`x \\| y`',
  'C\\\\',
  'Lý 漢字',
  'ho\u0323\u0302 sơ',
  '👩‍👩‍👧 nhà',
  'I',
  '1.1',
  '/ Đúng hạn',
  'Nhóm / Tổng số',
  '\u00a0',
  'x'.repeat(40),
];

const cell = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ', '  ', '\t'), fc.constantFrom('', ' ', '   '));

/** A GFM table as people and programs write it: ragged, with and without outer bars, escapes, wide letters. */
export const tableText: fc.Arbitrary<string> = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 7 }),
    header: fc.array(cell, { minLength: 6, maxLength: 6 }),
    marks: fc.array(fc.constantFrom('---', '--:', ':-:', ':--', '-', ' ---- '), { minLength: 6, maxLength: 6 }),
    outer: fc.constantFrom('both', 'both', 'both', 'open', 'close'),
    eol: fc.constantFrom('\n', '\r\n'),
    tail: fc.constantFrom('', ' ', '  '),
  })
  .map(({ columns, rows, header, marks, outer, eol, tail }) => {
    const join = (cells: readonly string[]): string =>
      `${outer === 'close' ? '' : '|'}${cells.join('|')}${outer === 'open' ? '' : '|'}${tail}`;
    const written = (cells: readonly (readonly [string, string, string])[]): string =>
      join(
        cells.map(([word, before, after]) => `${before || (/^[\\-]/u.test(word) ? ' ' : '')}${word}${after || ' '}`),
      );
    return [written(header.slice(0, columns)), join(marks.slice(0, columns)), ...rows.map(written)].join(eol);
  });
