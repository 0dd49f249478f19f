import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { importText } from '../src/index.ts';
import { LEAVES_OUT } from '../src/model.ts';
import { readText } from '../src/text.ts';
import { isMarkdown } from '../src/text-markdown.ts';
import { fixture, lettersOf, textsOf } from './text-kit.ts';

const TEXTS = [
  'chu-tu-pdf.txt',
  'bao-cao-7-thang.layout.txt',
  'bao-cao-7-thang.raw.txt',
  'bao-cao-7-thang.plain.txt',
  'bao-cao-quy-3.layout.txt',
  'bao-cao-quy-3.raw.txt',
].map(fixture);
const LINES = TEXTS.flatMap((text) => text.split('\n'));

// Lines that a reader might take for something that they are not.
const ODD = [
  '',
  ' ',
  '\f',
  '2',
  '- 3 -',
  'Trang 4/5',
  '1 2 3 4 5',
  '(1) (2) (3)',
  '(1)   (2)   (3)=(4)',
  '1 A 2 3',
  '1 Xã A  2  3',
  'I',
  '*',
  '-',
  '- ',
  '-a',
  '1.',
  '1.1',
  '3.3.Cải cách',
  'STT',
  'STT Lĩnh vực',
  'Tổng số 1 2',
  'a\tb\tc',
  '\t\t\t',
  '1\t2\t3',
  'BÁO CÁO',
  'PHỤ LỤC I',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  'Kính gửi: ',
  'Số: 12/BC-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
  'NAM',
  'C«ng t¸c c¶i c¸ch hµnh chÝnh',
  'UÛy ban nhaân daân',
  'Cáº£i cÃ¡ch',
  'lƣợng',
  '# Mục',
  '|a|b|',
  '|---|---|',
  '> > >',
  '```',
  '<b>',
  '&amp;',
  'o\u0302\u0323 e\u0323\u0302',
  '😀',
  '\ufffd',
  '\u00ad',
  '\u200b',
  '[^1]: x',
  '\\',
  '***',
  '1)',
  'a) b',
  '+ c',
  '===',
  '---',
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...LINES), fc.nat(80)).map(([text, at]) => text.slice(at)) },
);
const separator = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\n\n\n\n', '\f');
const text = fc
  .array(fc.tuple(line, separator), { maxLength: 60 })
  .map((pieces) => pieces.map(([words, end]) => words + end).join(''));
/** A real text with a few lines taken out, put in or doubled. */
const changed = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(fc.tuple(fc.nat(400), fc.nat(2), line), { maxLength: 6 }))
  .map(([whole, changes]) => {
    const lines = whole.split('\n');
    for (const [at, kind, own] of changes)
      lines.splice(at % lines.length, kind === 0 ? 1 : 0, ...(kind === 0 ? [] : [own]));
    return lines.join('\n');
  });
const any = fc.oneof(text, changed);

/** The letters and figures that a text has more often than another. */
function missing(from: string, to: string): readonly string[] {
  const there = lettersOf(to);
  return [...lettersOf(from)].filter(([letter, times]) => (there.get(letter) ?? 0) < times).map(([letter]) => letter);
}

/** Texts that need no mending, whose letters can be counted. */
const isPlain = (own: string): boolean =>
  readText(own).notes.every((note) => note.kind !== 'mended') && own.normalize('NFC') === own;

test('no letter and no figure of a text is lost, whatever it is', () => {
  fc.assert(
    fc.property(any, (own) => {
      fc.pre(isPlain(own));
      assert.deepEqual(missing(own, textsOf(readText(own))), []);
    }),
    { numRuns: 300 },
  );
});

// The layout writes the nation's name, the motto and the labels by itself; in a date only its figures count.
const FORM =
  /cộng hòa xã hội chủ nghĩa việt|(?<!\p{L})nam(?!\p{L})|độc lập - tự do - hạnh phúc|số:|kính gửi:|nơi nhận:|báo cáo|(?<!\p{L})(?:ngày|tháng|năm)(?!\p{L})/gu;

test('an import keeps every letter of a text in its report or its notes, capital or small', () => {
  fc.assert(
    fc.property(any, (own) => {
      fc.pre(isPlain(own) && !isMarkdown(own));
      const { markdown, notes } = importText(own);
      const left = notes
        .filter((note) => LEAVES_OUT.includes(note.kind))
        .map((note) => note.text.repeat(note.count ?? 1));
      const kept = [markdown, ...left].join('\n').toLowerCase();
      assert.deepEqual(missing(own.toLowerCase().replace(FORM, ' '), kept), []);
    }),
    { numRuns: 300 },
  );
});

test('importing a report that was imported changes nothing', () => {
  fc.assert(
    fc.property(any, (own) => {
      const { markdown } = importText(own);
      assert.deepEqual(importText(markdown), { markdown, notes: [] });
    }),
    { numRuns: 100 },
  );
});

test('a text of any length is read in a time that grows with it', () => {
  const times = [1, 8].map((copies) => {
    const own = (TEXTS.join('\n') + ODD.join('\n')).repeat(copies);
    const from = performance.now();
    importText(own);
    return performance.now() - from;
  });
  assert.ok((times[1] ?? 0) < 40 * (times[0] ?? 0) + 500, `${times.map(Math.round).join(' and ')} ms`);
});
