import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenLike } from '../../src/facts/dates.ts';
import { datesIn } from './read.ts';

/** Each way of writing, with what it names: form, and day/month/quarter/months/years as far as they are there. */
const FORMS: readonly (readonly [text: string, written: string, form: string, parts: string])[] = [
  ['ký ngày 29/12/2023 tại xã', 'ngày 29/12/2023', 'day', '29.12..2023'],
  ['(29/12/2023)', '29/12/2023', 'day', '29.12..2023'],
  ['ngày 17.5.2018.', 'ngày 17.5.2018', 'day', '17.5..2018'],
  ['ngày 5-8-2024;', 'ngày 5-8-2024', 'day', '5.8..2024'],
  ['lúc 2024-08-06 và', '2024-08-06', 'day', '6.8..2024'],
  ['Ngày 05 tháng 8 năm 2024,', 'Ngày 05 tháng 8 năm 2024', 'day', '5.8..2024'],
  ['trước 15 tháng 12 hằng năm', '15 tháng 12', 'day-of-month', '15.12..'],
  ['ngày 1-7', 'ngày 1-7', 'day-of-month', '1.7..'],
  ['ngày 27, 28/11 tại', 'ngày 27, 28/11', 'day-of-month', '27.11..'],
  ['trong 5-2021.', '5-2021', 'month', '.5..2021'],
  ['Tháng 8/2021, xã', 'Tháng 8/2021', 'month', '.8..2021'],
  ['tháng 7, 8 năm 2024', 'tháng 7, 8 năm 2024', 'month', '.7..2024'],
  ['trong tháng 8, 15 cơ quan', 'tháng 8', 'month', '.8..'],
  ['quý III-2020', 'quý III-2020', 'quarter', '..3.2020'],
  ['Quý I/2020', 'Quý I/2020', 'quarter', '..1.2020'],
  ['Quý IV năm 2024', 'Quý IV năm 2024', 'quarter', '..4.2024'],
  ['6 tháng đầu năm 2024', '6 tháng đầu năm 2024', 'months', '..6.2024'],
  ['trong 7 tháng đầu năm', '7 tháng đầu năm', 'months', '..7.'],
  ['Sáu tháng cuối năm 2023', 'Sáu tháng cuối năm 2023', 'months', '..6.2023'],
  ['báo cáo 9 tháng.', '9 tháng', 'months', '..9.'],
  ['nǎm 2025 được giao', 'nǎm 2025', 'year', '...2025'],
  ['giai đoạn 2021-2030', 'giai đoạn 2021-2030', 'year', '...2021,2030'],
  ['các năm 2022, 2023 và 2024', 'năm 2022, 2023 và 2024', 'year', '...2022,2023,2024'],
  ['năm 2023, 2024 hồ sơ', 'năm 2023', 'year', '...2023'],
  ['trước ngày 20 hằng tháng', 'ngày 20', 'day-only', '20...'],
];

for (const [text, written, form, parts] of FORMS) {
  test(`«${text}» names ${written}`, () => {
    const [date, ...more] = datesIn(text);
    assert.deepEqual(more, []);
    assert.equal(date?.written, written);
    assert.equal(text.slice(date?.index, date?.end), written);
    assert.equal(date?.form, form);
    assert.equal(
      [date?.day, date?.month, date?.quarter ?? date?.months, date?.years.join()].map((part) => part ?? '').join('.'),
      parts,
    );
  });
}

const NO_DATES = [
  'đạt 4.561/5.650 hồ sơ',
  'xếp thứ 9/63 tỉnh',
  'dịch vụ mức độ 3, 4',
  'mỗi ngày 10 hồ sơ',
  'mỗi tháng 12 hồ sơ',
  'giảm từ 5-7 hồ sơ',
  'đạt 12/2024 hồ sơ',
  'đạt 1.234.567 lượt',
  'bộ phận làm việc 24/7',
  'Kế hoạch số 04/KH-UBND',
  'lương tháng 13/2024',
];

for (const text of NO_DATES) {
  test(`«${text}» names no date`, () => {
    assert.deepEqual(
      datesIn(text).map(({ written }) => written),
      [],
    );
  });
}

test('both ends of a range know their part', () => {
  const [from, to] = datesIn('số liệu từ 1/7 đến ngày 26/11/2025');
  assert.deepEqual([from?.written, from?.role], ['1/7', 'from']);
  assert.deepEqual([to?.written, to?.role], ['ngày 26/11/2025', 'to']);
});

test('the calendar is kept, leap years too', () => {
  const faults = (text: string): unknown => datesIn(text)[0]?.fault;
  assert.equal(faults('ngày 29/02/2024'), undefined);
  assert.equal(faults('ngày 29/02/2023'), 'day');
  assert.equal(faults('ngày 29/02/1900'), 'day');
  assert.equal(faults('ngày 29/02'), undefined);
  assert.equal(faults('ngày 31 tháng 6'), 'day');
  assert.equal(faults('15/13/2024'), 'month');
  assert.equal(faults('ngày 15/5/20224'), 'year');
});

test('a slash typed twice is kept with its place', () => {
  const [date] = datesIn('ngày 10/11//2025');
  assert.equal(date?.fault, undefined);
  assert.deepEqual([date?.doubled?.index, date?.doubled?.end], [10, 12]);
});

test('a date is put in the way in which another is written', () => {
  const [short, words, dotted] = datesIn('ngày 05/8/2024; ngày 6 tháng 9 năm 2024; 7.10.2024');
  assert.ok(short && words && dotted);
  assert.equal(writtenLike(short, words), '05 tháng 8 năm 2024');
  assert.equal(writtenLike(words, short), '06/9/2024');
  assert.equal(writtenLike(short, dotted), '05.8.2024');
});
