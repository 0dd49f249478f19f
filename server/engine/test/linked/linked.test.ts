import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  BUILT_IN_KINDS,
  type CheckedReport,
  check,
  LineIndex,
  type LinkedReport,
  linksIn,
  type SpokenFinding,
  speak,
} from '../../src/index.ts';
import { anyText } from '../kit/arbitrary.ts';
import { readText, samples } from '../kit/files.ts';
import { checkLinked, type Files, linkedFrom } from '../kit/linked.ts';

const kinds = BUILT_IN_KINDS;
const RULES = new Set(['carry-over', 'shrinking-cumulative', 'consolidation', 'linked-report']);

function head(period: readonly [string, string], more = ''): string {
  return `---\nloại: báo cáo cải cách hành chính\ncơ quan: UBND xã An Hòa\nkỳ:\n  từ: ${period[0]}\n  đến: ${period[1]}\n${more}---\n\n## I. KẾT QUẢ\n\n`;
}

const FIRST = ['15/12/2023', '14/6/2024'] as const;
const SECOND = ['15/6/2024', '14/9/2024'] as const;
const last = `${head(FIRST)}Đã giải quyết 504 hồ sơ, đang giải quyết 31 hồ sơ.\n`;
const own = (carried: number, more = 'kỳ trước: truoc.md\n'): string =>
  `${head(SECOND, more)}Trong kỳ có ${carried} hồ sơ từ kỳ trước chuyển sang.\n`;
const files: Files = new Map([['truoc.md', last]]);

function spoken(checked: CheckedReport): readonly SpokenFinding[] {
  return checked.findings.filter(({ rule }) => RULES.has(rule.id)).map((finding) => speak(finding, checked.cut, 'vi'));
}

function rulesIn(text: string, beside: Files): readonly string[] {
  return spoken(checkLinked(text, beside)).map(({ rule, severity }) => `${severity} ${rule}`);
}

test('the place in the other report is a span of its text', () => {
  const text = own(13);
  const [finding] = spoken(checkLinked(text, files));
  assert.equal(text.slice(finding?.span.start, finding?.span.end), '13');
  const [related] = finding?.related ?? [];
  assert.equal(related?.path, 'truoc.md');
  assert.equal(last.slice(related?.span.start, related?.span.end), '31');
});

test('nothing is said where the edge has not looked for the linked reports', () => {
  assert.deepEqual(spoken(check(own(13), { kinds })), []);
  const half = linkedFrom(own(13), files).slice(1);
  assert.deepEqual(spoken(check(own(13), { kinds, linked: half })), []);
});

test('a suppression of a rule that needs linked reports is stale only where they have been looked for', () => {
  const text = own(31).replace('Trong kỳ có', '<!-- soát: bỏ qua carry-over: đã đối chiếu -->\n\nTrong kỳ có');
  const stale = (checked: CheckedReport): boolean =>
    checked.findings.some(({ rule }) => rule.id === 'stale-suppression');
  assert.equal(stale(check(text, { kinds })), false);
  assert.equal(stale(checkLinked(text, files)), true);
  assert.deepEqual(rulesIn(text.replace('có 31', 'có 13'), files), []);
});

test('the same text with the same linked reports is the same check', () => {
  const first = checkLinked(own(13), files);
  assert.ok(first.options.linked, 'the linked reports are known');
  const again = check(own(13), { kinds, linked: first.options.linked.map((one) => ({ ...one })), previous: first });
  assert.equal(again, first);
});

test('when only a linked report changes, no section is read again', () => {
  const first = checkLinked(own(31), files);
  const other = checkLinked(own(31), new Map([['truoc.md', last.replace('31', '29')]]), first);
  assert.notEqual(other, first);
  assert.equal(spoken(other).length, 1);
  for (const [i, section] of other.facts?.sections.entries() ?? []) assert.equal(section, first.facts?.sections[i]);
});

test('a carry-over is compared only where one period follows the other', () => {
  const between = (from: string, to: string): readonly string[] =>
    rulesIn(own(13).replace(`từ: ${SECOND[0]}\n  đến: ${SECOND[1]}`, `từ: ${from}\n  đến: ${to}`), files);
  assert.deepEqual(between('15/6/2024', '14/9/2024'), ['warning carry-over']);
  assert.deepEqual(between('14/6/2024', '14/9/2024'), ['warning carry-over']);
  assert.deepEqual(between('18/6/2024', '14/9/2024'), ['info carry-over']);
  assert.deepEqual(between('10/6/2024', '14/9/2024'), ['info carry-over']);
  assert.deepEqual(between('15/12/2023', '14/9/2024'), []);
  assert.deepEqual(between('01/9/2024', '30/9/2024'), ['info linked-report']);
  assert.deepEqual(between('01/01/2023', '30/6/2023'), ['info linked-report']);
  assert.deepEqual(between('14/9/2024', '15/6/2024'), []);
  const newYear = (text: string): string => text.replace(FIRST[1], '31/12/2024').replace(FIRST[0], '01/01/2024');
  assert.deepEqual(
    rulesIn(
      own(13).replace(SECOND[0], '01/01/2025').replace(SECOND[1], '31/3/2025'),
      new Map([['truoc.md', newYear(last)]]),
    ),
    ['warning carry-over'],
  );
  const leap = own(13).replace(SECOND[0], '01/3/2024').replace(SECOND[1], '31/3/2024');
  assert.deepEqual(rulesIn(leap, new Map([['truoc.md', last.replace(FIRST[1], '29/02/2024')]])), [
    'warning carry-over',
  ]);
});

test('tables of another period, level or field are not taken for the whole report', () => {
  const table = (caption: string, pending: number): string =>
    `${caption}\n\n| STT | Lĩnh vực | Tiếp nhận | Đã giải quyết | Đang giải quyết |\n|---|---|--:|--:|--:|\n| 1 | Hộ tịch | ${pending + 10} | 10 | ${pending} |\n`;
  const titled = (body: string): Files =>
    new Map([['truoc.md', head(FIRST).replace('kỳ:', 'trích yếu: Kết quả 6 tháng đầu năm 2024\nkỳ:') + body]]);
  assert.deepEqual(rulesIn(own(13), titled(table('Kết quả 6 tháng đầu năm 2024:', 31))), ['warning carry-over']);
  assert.deepEqual(rulesIn(own(13), titled(table('Kết quả năm 2023:', 31))), []);
  assert.deepEqual(rulesIn(own(13), titled(table('Kết quả lĩnh vực đất đai:', 31))), []);
  assert.deepEqual(rulesIn(own(13), titled(`${table('Kết quả:', 31)}\n${table('Kết quả tại cấp xã:', 13)}`)), [
    'warning carry-over',
  ]);
  assert.deepEqual(rulesIn(own(13), titled(`${table('Kết quả:', 31)}\n${table('Kết quả:', 13)}`)), []);
});

test('what shrinks in one row is one finding, whatever the caption calls the period', () => {
  const body = (caption: string, rows: string): string =>
    `${caption}\n\n| STT | Lĩnh vực | Tiếp nhận / Tổng số | / Trực tuyến | / Trực tiếp | / Tồn kỳ trước | Đã giải quyết |\n|---|---|--:|--:|--:|--:|--:|\n${rows}`;
  const text = (to: string, title: string, rest: string, more = ''): string =>
    head(['15/12/2023', to], more).replace('kỳ:', `trích yếu: Kết quả ${title}\nkỳ:`) + rest;
  const before = text(
    '14/6/2024',
    '6 tháng đầu năm 2024',
    body('Kết quả 6 tháng:', '| 1 | Hộ tịch | 110 | 60 | 40 | 10 | 110 |\n'),
  );
  const found = (caption: string, row: string): readonly SpokenFinding[] =>
    spoken(
      checkLinked(
        text('14/9/2024', '9 tháng năm 2024', body(caption, `| 1 | Hộ tịch | ${row} |\n`), 'kỳ trước: truoc.md\n'),
        new Map([['truoc.md', before]]),
      ),
    );
  for (const caption of ['Lũy kế 9 tháng đầu năm 2024:', 'Kết quả từ đầu năm:', 'Kết quả:', 'Kết quả 9 tháng/2024:']) {
    const [one, ...more] = found(caption, '105 | 55 | 40 | 10 | 105');
    assert.equal(more.length, 0, caption);
    assert.match(one?.text ?? '', /ghi 105, ít hơn 110[\s\S]*«Tiếp nhận \/ Trực tuyến», «Đã giải quyết»/u, caption);
  }
  assert.deepEqual(found('Kết quả quý III:', '105 | 55 | 40 | 10 | 105'), []);
  assert.deepEqual(found('Kết quả:', '125 | 75 | 40 | 10 | 115'), []);
  assert.deepEqual(found('Kết quả:', '112 | 72 | 40 | 0 | 112'), [], 'the carry-over is no cumulative figure');
});

test('the samples that are linked agree, and a figure that shrinks is told', () => {
  const all = samples();
  const text = all.get('bao-cao-7-thang.md') ?? '';
  assert.deepEqual(rulesIn(text, all), []);
  const shrunk = text.replaceAll('| 966 |', '| 816 |');
  const found = spoken(checkLinked(shrunk, all)).map(({ span }) => new LineIndex(shrunk).positionAt(span.start).line);
  assert.ok(found.length > 0, 'the totals of 7 months are less than those of 6');
});

test('the linked reports of the corpus', () => {
  const corpus = 'server/engine/test/corpus/';
  const read = (folder: string, names: readonly string[]): Files =>
    new Map(names.map((name) => [name, readText(`${corpus}${folder}/${name}`)]));
  const communes = ['xa/xa-a-luoi.md', 'xa/xa-b.md', 'xa/xa-c.md'];
  assert.deepEqual(rulesIn(readText(`${corpus}22-ky-truoc-khop/quy-2.md`), read('22-ky-truoc-khop', ['quy-1.md'])), []);
  assert.deepEqual(rulesIn(readText(`${corpus}23-tong-hop-khop/huyen.md`), read('23-tong-hop-khop', communes)), []);
});

test('links are read from the front matter alone, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const links = linksIn(text);
      for (const { span, written } of links)
        assert.ok(text.slice(span.start, span.end).length >= written.length || written !== '', 'a place');
      const linked = links.map(
        ({ role, written }): LinkedReport => ({
          role,
          written,
          path: written,
          checked: undefined,
          trouble: 'unreadable',
        }),
      );
      check(text, { kinds, linked });
    }),
    { numRuns: 200 },
  );
  assert.deepEqual(linksIn('# kỳ trước: a.md\n'), []);
  const written = (text: string): readonly string[] => linksIn(text).map((link) => `${link.role} ${link.written}`);
  assert.deepEqual(written('---\nkỳ trước: a.md\ntổng hợp từ:\n  - xa/*.md\n  - b.md\n---\n'), [
    'previous a.md',
    'subordinate xa/*.md',
    'subordinate b.md',
  ]);
  assert.deepEqual(written('---\nkỳ trước:\ntổng hợp từ: xa/*.md\n---\n'), ['subordinate xa/*.md']);
  assert.deepEqual(written('---\nkỳ trước: a.md\n---\n'.normalize('NFD')), ['previous a.md']);
});
