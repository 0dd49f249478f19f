import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BUILT_IN_KINDS, check, figureOffers, missingTotals, show } from '../../src/index.ts';
import { anyText } from '../kit/arbitrary.ts';
import { samples } from '../kit/files.ts';

function offers(words: string): readonly string[] {
  const { facts } = check(samples().get('bao-cao-quy-3.md') ?? '', { kinds: BUILT_IN_KINDS });
  assert.ok(facts, 'a report');
  const section = facts.sections.findIndex(({ tables }) => tables.length > 0);
  return figureOffers(facts, section, words).map(({ value, percent }) => `${show(value)}${percent ? '%' : ''}`);
}

test('a measure offers what the table has of it', () => {
  assert.deepEqual(offers('Trong kỳ tiếp nhận '), ['1.815']);
  assert.deepEqual(offers('Đã giải quyết 1.742 hồ sơ, trong đó trước hạn'), ['1.535']);
  assert.deepEqual(offers('Đang giải quyết 73 hồ sơ, trong đó quá hạn '), ['4']);
  assert.deepEqual(offers('Lĩnh vực hộ tịch tiếp nhận '), ['463']);
  assert.deepEqual(offers('Giải quyết trước và đúng hạn '), ['1.732']);
  assert.deepEqual(offers('Trong kỳ mới tiếp nhận '), ['1.771']);
});

test('a share offers what it comes to, and no count where the words say that it is one', () => {
  assert.deepEqual(offers('Tỷ lệ trước và đúng hạn đạt '), ['99,43%']);
  assert.deepEqual(offers('Tỷ lệ hồ sơ trực tuyến đạt'), ['82,48%']);
});

test('nothing is offered for other things, other periods, or where no table speaks of it', () => {
  for (const words of ['Cơ quan có ', '', 'Năm 2023 tiếp nhận ', 'Ngày 05/6/2026, ', 'Phấn đấu '])
    assert.deepEqual(offers(words), [], words);
});

test('the total row of a table that has none', () => {
  const totals = (rows: string): readonly (string | undefined)[] | undefined => {
    const text = `---\nloại: báo cáo cải cách hành chính\n---\n\n## I. KẾT QUẢ\n\n| STT | Đơn vị | Tiếp nhận | Tỷ lệ (%) |\n|---|---|--:|--:|\n${rows}`;
    const table = check(text, { kinds: BUILT_IN_KINDS }).facts?.sections.at(-1)?.tables[0];
    assert.ok(table, 'a table');
    return missingTotals(table)?.map((value) => value && show(value));
  };
  const rows = '| 1 | Phòng A | 1.412 | 60,1 |\n| 2 | Phòng B | 388 | 39,9 |\n';
  assert.deepEqual(totals(rows), [undefined, undefined, '1.800', undefined]);
  assert.equal(totals(`${rows}| * | Tổng số | 1.800 | |\n`), undefined);
  assert.equal(totals('| 1 | Phòng A | | |\n'), undefined);
});

test('law: no words make it throw', () => {
  const { facts } = check(samples().get('bao-cao-7-thang.md') ?? '', { kinds: BUILT_IN_KINDS });
  assert.ok(facts, 'a report');
  const section = facts.sections.findIndex(({ tables }) => tables.length > 0);
  fc.assert(
    fc.property(anyText, (words) => {
      figureOffers(facts, section, words);
    }),
    { numRuns: 100 },
  );
});
