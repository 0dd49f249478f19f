import assert from 'node:assert/strict';
import test from 'node:test';
import { BUILT_IN_KINDS } from '@soat/engine';
import fc from 'fast-check';
import { addDays, dayNumber, endOfMonth, isMonthEnd } from '../src/days.ts';
import { fileName, nameOf, periodsAfter, periodsAround, periodsOf, type Stretch, writeDay } from '../src/index.ts';
import { withoutYear } from '../src/words.ts';

const [KIND] = BUILT_IN_KINDS;
assert.ok(KIND);
const PERIODS = periodsOf(KIND);

function day(written: string): Stretch['from'] {
  const [d = 0, month = 0, year = 0] = written.split('/').map(Number);
  return { day: d, month, year };
}

function stretch(from: string, to: string): Stretch {
  return { from: day(from), to: day(to) };
}

function shown({ name, from, to }: { name: string } & Stretch): string {
  return `${name}: ${writeDay(from)}–${writeDay(to)}`;
}

test('the regular periods with their cut-off days, the one that is due or just past first', () => {
  assert.deepEqual(periodsAround(PERIODS, day('20/3/2026')).slice(0, 3).map(shown), [
    'quý I năm 2026: 15/12/2025–14/3/2026',
    '6 tháng đầu năm 2026: 15/12/2025–14/6/2026',
    'năm 2025: 15/12/2024–14/12/2025',
  ]);
  assert.equal(shown(periodsAround(PERIODS, day('02/01/2027'))[0] as never), 'năm 2026: 15/12/2025–14/12/2026');
  assert.deepEqual(periodsAround([], day('20/3/2026')), []);
});

test('the next period by the regulation, over the turn of the year too', () => {
  const next = (from: string, to: string): string => shown(periodsAfter(PERIODS, stretch(from, to))[0] as never);
  assert.equal(next('15/12/2025', '14/3/2026'), '6 tháng đầu năm 2026: 15/12/2025–14/6/2026');
  assert.equal(next('15/12/2025', '14/6/2026'), 'quý III năm 2026: 15/6/2026–14/9/2026');
  assert.equal(next('15/6/2026', '14/9/2026'), 'năm 2026: 15/12/2025–14/12/2026');
  assert.equal(next('15/12/2025', '14/12/2026'), 'quý I năm 2027: 15/12/2026–14/3/2027');
  // Days that have drifted are still the same period; the next one keeps to the regulation.
  assert.equal(next('12/12/2025', '15/6/2026'), 'quý III năm 2026: 15/6/2026–14/9/2026');
});

test('an office that counts whole months goes on doing so', () => {
  const next = (from: string, to: string): string[] => periodsAfter(PERIODS, stretch(from, to)).map(shown);
  assert.equal(next('01/01/2024', '30/6/2024')[0], 'quý III năm 2024: 01/7/2024–30/9/2024');
  assert.equal(next('01/7/2024', '30/9/2024')[0], 'năm 2024: 01/01/2024–31/12/2024');
  assert.deepEqual(next('01/01/2024', '31/7/2024').slice(0, 2), [
    '8 tháng đầu năm 2024: 01/01/2024–31/8/2024',
    'tháng 8 năm 2024: 01/8/2024–31/8/2024',
  ]);
  assert.equal(next('01/12/2024', '31/12/2024')[0], 'tháng 1 năm 2025: 01/01/2025–31/01/2025');
  assert.equal(next('21/7/2024', '20/8/2024')[0], 'từ ngày 21/8/2024 đến ngày 20/9/2024: 21/8/2024–20/9/2024');
  assert.equal(next('01/3/2024', '10/3/2024')[0], 'từ ngày 11/3/2024 đến ngày 20/3/2024: 11/3/2024–20/3/2024');
});

test('a period that somebody has chosen is named by the regulation, by its months, or by its days', () => {
  assert.equal(nameOf(PERIODS, stretch('15/12/2025', '14/3/2026')), 'quý I năm 2026');
  assert.equal(nameOf(PERIODS, stretch('01/01/2026', '31/7/2026')), '7 tháng đầu năm 2026');
  assert.equal(nameOf(PERIODS, stretch('01/8/2026', '31/8/2026')), 'tháng 8 năm 2026');
  assert.equal(nameOf(PERIODS, stretch('05/3/2026', '20/4/2026')), 'từ ngày 05/3/2026 đến ngày 20/4/2026');
});

test('law: a following period ends later, and none is offered twice', () => {
  const anyDay = fc.integer({ min: 15_000, max: 25_000 });
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (start, length) => {
      const from = addDays(day('01/01/1970'), start);
      const to = addDays(from, length);
      const next = periodsAfter(PERIODS, { from, to });
      assert.ok(next.length > 0);
      for (const one of next) {
        assert.ok(dayNumber(one.to) > dayNumber(to), shown(one));
        assert.ok(dayNumber(one.from) <= dayNumber(one.to), shown(one));
      }
      assert.equal(new Set(next.map((one) => `${writeDay(one.from)} ${writeDay(one.to)}`)).size, next.length);
    }),
  );
});

test('days are counted as the calendar has them and written as the decree has them', () => {
  assert.deepEqual(addDays(day('28/02/2024'), 2), day('1/3/2024'));
  assert.deepEqual(endOfMonth(day('15/01/2023'), 1), day('28/2/2023'));
  assert.ok(isMonthEnd(day('29/02/2024')) && !isMonthEnd(day('28/02/2024')));
  assert.equal(writeDay(day('5/2/2024')), '05/02/2024');
  assert.equal(writeDay(day('5/8/2024')), '05/8/2024');
});

test('names without their year, and names of files', () => {
  assert.equal(withoutYear('6 tháng đầu năm 2026'), '6 tháng đầu năm');
  assert.equal(withoutYear('quý III năm 2026'), 'quý III');
  assert.equal(withoutYear('năm 2026'), 'năm 2026');
  assert.equal(fileName('quý III năm 2026'), 'bao-cao-quy-iii-nam-2026.md');
  assert.equal(fileName('từ ngày 05/3/2026 đến ngày 20/4/2026'), 'bao-cao-tu-ngay-05-3-2026-den-ngay-20-4-2026.md');
});
