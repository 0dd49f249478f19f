import assert from 'node:assert/strict';
import test from 'node:test';
import { judge } from './match.mjs';
import { slipsOf } from './mutate.mjs';
import { placesOf } from './places.mjs';
import { readProse } from './read.mjs';

const TEXT = 'Nhận 40 hồ sơ, trả 30 hồ sơ, còn 20 hồ sơ.';

test('one finding meets one must, and the others are told apart', () => {
  const one = caseOf({
    must: [must('40 hồ sơ'), must('40 hồ sơ, trả 30 hồ sơ')],
    nice: [],
    mustNot: [{ quote: '20' }],
  });
  const outcome = judge(one, [found(5, 7), found(TEXT.indexOf('20'), TEXT.indexOf('20') + 2)]);
  assert.deepEqual(
    outcome.musts.map(({ by }) => by !== undefined),
    [true, false],
  );
  assert.equal(outcome.alarms.length, 1);
  assert.equal(outcome.violations.length, 1);
  assert.equal(outcome.right.length, 1);
});

test('findings are dealt out so that as many musts as possible are met', () => {
  const wide = must('40 hồ sơ, trả 30 hồ sơ');
  const outcome = judge(caseOf({ must: [wide, must('40 hồ sơ')] }), [found(5, 7), found(19, 21)]);
  assert.ok(outcome.musts.every(({ by }) => by));
});

test('a hint does not meet a must that asks for a warning, and is no false alarm', () => {
  const outcome = judge(caseOf({ must: [must('40')] }), [{ ...found(5, 7), severity: 'hint' }]);
  assert.equal(outcome.musts[0].by, undefined);
  assert.deepEqual(outcome.alarms, []);
});

test('an expectation can be met at another place', () => {
  const outcome = judge(caseOf({ must: [{ ...must('40'), also: ['còn 20'] }] }), [found(33, 35)]);
  assert.ok(outcome.musts[0].by);
});

test('the slips of a hand', () => {
  const slips = slipsOf({ kind: 'bound cell', text: '1.208' }).map(({ text }) => text);
  assert.deepEqual(
    slips.sort(),
    ['1.028', '1.201', '1.207', '1.209', '1.238', '1.280', '1.508', '12.080', '2.108', '4.208'].sort(),
  );
});

test('only a percentage is forgiven one unit of its last digit', () => {
  const small = (kind) =>
    slipsOf({ kind, text: '99,79' })
      .filter((slip) => slip.small)
      .map(({ text }) => text);
  assert.deepEqual(small('prose percentage').sort(), ['99,78', '99,80']);
  assert.deepEqual(small('prose count'), []);
});

test('a number is never changed into itself', () => {
  assert.deepEqual(
    slipsOf({ kind: 'prose count', text: '0' })
      .map(({ text }) => text)
      .sort(),
    ['1', '3'],
  );
});

test('the cells that a sum holds are told from those that nothing holds', () => {
  const table = [
    '| STT | Lĩnh vực | Tổng | Trực tuyến | Trực tiếp | Năm mua |',
    '|---|---|--:|--:|--:|--:|',
    '| 1 | Hộ tịch | 30 | 10 | 20 | 2019 |',
    '| 2 | Đất đai | 12 | 5 | 7 | 2021 |',
  ].join('\n');
  assert.deepEqual(kinds(table, 'bound cell'), ['30', '10', '20', '12', '5', '7']);
  assert.deepEqual(kinds(table, 'free cell'), ['2019', '2021']);
});

test('prose figures that add up, and the percentages of two figures, are held', () => {
  const prose = 'Nhận 300 hồ sơ, gồm 199 hồ sơ mới và 101 hồ sơ cũ (33,67%); tăng 12,5%; tiếp 250 lượt người.';
  assert.deepEqual(kinds(prose, 'prose count'), ['300', '199', '101']);
  assert.deepEqual(kinds(prose, 'prose percentage'), ['33,67']);
});

test('figures that only happen to add up are not held', () => {
  const prose =
    'Trong 29 dự thảo, có 8 dự thảo quy định tổng số 21 thủ tục.\n\nCó 2 lớp cho cao đẳng 2. Trong năm bổ nhiệm 3, luân chuyển 5 người, nhận 4 công chức; xuất sắc 14 người.';
  assert.deepEqual(kinds(prose, 'prose count'), []);
  assert.deepEqual(kinds('Rà soát 145 văn bản: giữ 82, hợp nhất 41 thành 19, bãi bỏ 22.', 'prose count'), [
    '145',
    '82',
    '41',
    '22',
  ]);
});

test('a percentage with one decimal is held by a figure near it only', () => {
  const figures = 'Nhận 300 hồ sơ, 431 đơn, 512 phiếu.\n\nNăm qua mở 12 lớp. Mọi người dự đủ. Xếp loại tốt 70,3%.';
  assert.deepEqual(kinds(figures, 'prose percentage'), []);
  assert.deepEqual(kinds('Nhận 512 đơn, trả 360 đơn, đạt 70,3%.', 'prose percentage'), ['70,3']);
});

test('dates, symbols and names are no figures', () => {
  const { figures } = readProse(
    report('Ngày 05/8/2024, Quyết định số 12/QĐ-UBND, Điều 7, mức độ 3, Quận 1: 41 hồ sơ.'),
  );
  assert.deepEqual(
    figures.map(({ text }) => text),
    ['41'],
  );
});

function kinds(body, kind) {
  return placesOf(report(body))
    .filter((place) => place.kind === kind)
    .map(({ text }) => text);
}

function report(body) {
  return `---\nloại: báo cáo\n---\n\n${body}\n`;
}

function caseOf(parts) {
  return {
    set: 'test',
    name: 'test',
    file: 'test.md',
    text: TEXT,
    linked: false,
    must: [],
    nice: [],
    mustNot: [],
    ...parts,
  };
}

function must(quote) {
  return { quote, family: 'prose-sum', severity_at_least: 'warning' };
}

function found(start, end) {
  return { rule: 'a-rule', severity: 'warning', start, end, headline: '' };
}
