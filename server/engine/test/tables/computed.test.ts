import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  BUILT_IN_KINDS,
  check,
  columnLabel,
  computedBlanks,
  computedShares,
  joinedHeader,
  show,
  type Table,
} from '../../src/index.ts';
import { anyText } from '../kit/arbitrary.ts';
import { fixtureFiles, samples } from '../kit/files.ts';
import { readFixture } from '../kit/fixture.ts';
import { minimal } from '../kit/minimal.ts';

function tablesIn(text: string): readonly Table[] {
  return check(text, { kinds: BUILT_IN_KINDS }).facts?.sections.flatMap(({ tables }) => tables) ?? [];
}

function tableOf(piece: string): Table {
  const [table] = tablesIn(minimal(piece).text);
  assert.ok(table, 'a table');
  return table;
}

function blanks(piece: string): readonly string[] {
  const table = tableOf(piece);
  return computedBlanks(table).map(
    ({ row, cell, value }) => `${row.label} · ${columnLabel(table.columns[cell.column])} = ${show(value)}`,
  );
}

const HEAD = `| STT | Lĩnh vực | Tiếp nhận / Tổng số | / Trực tuyến | / Trực tiếp |
|---|---|--:|--:|--:|
`;

test('an empty total row is the sum of its rows, in every column that has figures', () => {
  assert.deepEqual(
    blanks(`${HEAD}| 1 | Chứng thực | 602 | 602 | |\n| 2 | Hộ tịch | 1.288 | 1.288 | |\n| * | Tổng số | | | |\n`),
    ['Tổng số · Tiếp nhận / Tổng số = 1.890', 'Tổng số · Tiếp nhận / Trực tuyến = 1.890'],
  );
});

test('a total row that is filled in part tells which rows it adds up', () => {
  const rows =
    '| I | Cấp xã | 30 | 20 | 10 |\n| 1 | Hộ tịch | 10 | 5 | 5 |\n| 2 | Đất đai | 20 | 15 | 5 |\n| II | Cấp tỉnh | 7 | 6 | 1 |\n';
  assert.deepEqual(blanks(`${HEAD}${rows}| | Tổng số | 37 | | 11 |\n`), ['Tổng số · Tiếp nhận / Trực tuyến = 26']);
});

test('a total column is computed in each row, and then the total row', () => {
  const numbers = '| (1) | (2) | (3)=(4)+(5) | (4) | (5) |\n';
  assert.deepEqual(
    blanks(`${HEAD}${numbers}| 1 | Chứng thực | | 590 | 12 |\n| 2 | Hộ tịch | | 280 | |\n| * | Tổng số | | | |\n`),
    [
      'Chứng thực · Tiếp nhận / Tổng số = 602',
      'Hộ tịch · Tiếp nhận / Tổng số = 280',
      'Tổng số · Tiếp nhận / Tổng số = 882',
      'Tổng số · Tiếp nhận / Trực tuyến = 870',
      'Tổng số · Tiếp nhận / Trực tiếp = 12',
    ],
  );
});

test('sums of sums wait for each other: the balance of form II.06a', () => {
  const piece = `| STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | Đã giải quyết / Tổng số | / Trước hạn | / Quá hạn | Đang giải quyết |
|---|---|--:|--:|--:|--:|--:|
| (1) | (2) | (3)=(4)+(7) | (4)=(5)+(6) | (5) | (6) | (7) |
| 1 | Chứng thực | | | 600 | 2 | 8 |
`;
  assert.deepEqual(blanks(piece), [
    'Chứng thực · Số hồ sơ nhận giải quyết / Tổng số = 610',
    'Chứng thực · Đã giải quyết / Tổng số = 602',
  ]);
});

test('nothing is computed where it is not known: no figure, a dash, words, a cell too few', () => {
  for (const total of ['| * | Tổng số | - | – | … |', '| * | Tổng số | | 5 |']) {
    assert.deepEqual(
      blanks(`${HEAD}| 1 | Chứng thực | 602 | 602 | |\n| 2 | Hộ tịch | 288 | 288 | |\n${total}\n`),
      [],
      total,
    );
  }
  assert.deepEqual(
    blanks(`${HEAD}| 1 | Chứng thực | 602 | 602 | |\n| 2 | Hộ tịch | 2O8 | 288 | 0 |\n| * | Tổng số | | 890 | 0 |\n`),
    [],
  );
  assert.deepEqual(blanks(`${HEAD}| 1 | Chứng thực | | | |\n| * | Tổng số | | | |\n`), []);
});

function shares(piece: string): readonly string[] {
  return computedShares(tableOf(piece)).map(({ row, value, sign }) => `${row.label} ${show(value)}${sign ? '%' : ''}`);
}

const PERCENTS = (label: string): string =>
  `| STT | Đơn vị | Tiếp nhận | Trực tuyến | ${label} |\n|---|---|--:|--:|--:|\n`;

test('an empty column of percentages of two figures is the share of the second', () => {
  const rows = '| 1 | Phòng A | 200 | 150 | |\n| 2 | Phòng B | 80 | 61 | |\n| | Tổng số | 280 | 211 | |\n';
  assert.deepEqual(shares(`${PERCENTS('Tỷ lệ')}${rows}`), ['Phòng A 75,00%', 'Phòng B 76,25%', 'Tổng số 75,36%']);
  assert.deepEqual(shares(`${PERCENTS('Tỷ lệ (%)')}${rows}`), ['Phòng A 75,00', 'Phòng B 76,25', 'Tổng số 75,36']);
});

test('empty percentages follow the others of their column, decimals and sign too', () => {
  const rows = '| 1 | Phòng A | 200 | 150 | 75,0% |\n| 2 | Phòng B | 80 | 61 | 76,3% |\n| 3 | Phòng C | 7 | 3 | |\n';
  assert.deepEqual(shares(`${PERCENTS('Tỷ lệ (%)')}${rows}`), ['Phòng C 42,9%']);
});

test('the share of the total, where there is one figure column and a total row', () => {
  const piece =
    '| Đơn vị | Hồ sơ | Tỷ lệ (%) |\n|---|--:|--:|\n| Phòng A | 30 | |\n| Phòng B | 10 | |\n| Tổng số | 40 | |\n';
  assert.deepEqual(shares(piece), ['Phòng A 75,00', 'Phòng B 25,00', 'Tổng số 100,00']);
});

test('no percentage where it is not known what of what, or of nothing', () => {
  assert.deepEqual(shares(`${PERCENTS('Tỷ lệ')}| 1 | Phòng A | 100 | 150 | |\n| 2 | Phòng B | 80 | 61 | |\n`), []);
  assert.deepEqual(shares(`${PERCENTS('Tỷ lệ')}| 1 | Phòng A | 0 | 0 | |\n`), []);
  const three =
    '| Đơn vị | Tiếp nhận | Trực tuyến | Trực tiếp | Tỷ lệ |\n|---|--:|--:|--:|--:|\n| Phòng A | 30 | 20 | 10 | |\n';
  assert.deepEqual(shares(three), []);
});

test('stacked header rows become one header row', () => {
  const piece = `| STT | Lĩnh vực | Tiếp nhận | | | Đã giải quyết | |
|---|---|---|---|---|---|---|
| | | Tổng số | Trực tuyến | Trực tiếp | Trước hạn | Quá hạn |
| 1 | Hộ tịch | 10 | 8 | 2 | 9 | 1 |
`;
  assert.deepEqual(joinedHeader(tableOf(piece)), [
    'STT',
    'Lĩnh vực',
    'Tiếp nhận / Tổng số',
    '/ Trực tuyến',
    '/ Trực tiếp',
    'Đã giải quyết / Trước hạn',
    '/ Quá hạn',
  ]);
  assert.equal(joinedHeader(tableOf(`${HEAD}| 1 | Hộ tịch | 10 | 8 | 2 |\n`)), undefined);
});

test('law: a joined header says what the stacked rows said', () => {
  const rows = '| 1 | Hộ tịch | 10 | 8 | 2 | 9 | 1 |\n| 2 | Đất đai | 5 | 5 | 0 | 5 | 0 |\n';
  const stacked = [
    `| STT | Lĩnh vực | Tiếp nhận | | | Đã giải quyết | |\n|---|---|---|---|---|---|---|\n| | | Tổng số | Trực tuyến | Trực tiếp | Trước hạn | Quá hạn |\n${rows}`,
    `| STT | Lĩnh vực | Hồ sơ | | | | |\n|---|---|---|---|---|---|---|\n| | | Tiếp nhận | | | Đã giải quyết | |\n| | | Tổng số | Trực tuyến | Trực tiếp | Trước hạn | Quá hạn |\n${rows}`,
    `| STT | Lĩnh vực | Tiếp nhận / Tổng số | Trong đó | | Đã giải quyết | Ghi \\| chú |\n|---|---|---|---|---|---|---|\n| | | | Trực tuyến | Trực tiếp | Trước hạn | **Quá hạn** |\n${rows}`,
  ];
  const texts = [
    ...stacked.map((piece) => minimal(piece).text),
    ...samples().values(),
    ...fixtureFiles().map(({ raw }) => minimal(readFixture(raw).text).text),
  ];
  let joined = 0;
  for (const text of texts) {
    for (const table of tablesIn(text)) {
      const cells = joinedHeader(table);
      if (!cells) continue;
      joined++;
      const body = table.rows
        .filter(({ kind }) => kind !== 'header')
        .map(({ cells: own }) => `| ${own.map((cell) => cell.text).join(' | ')} |`);
      const again = tableOf(`| ${cells.join(' | ')} |\n|${cells.map(() => '---').join('|')}|\n${body.join('\n')}\n`);
      assert.deepEqual(
        again.columns.map(({ path }) => path),
        table.columns.map(({ path }) => (path.length === 0 ? [''] : path)),
        text.slice(0, 200),
      );
    }
  }
  assert.ok(joined >= stacked.length, 'tables with stacked header rows');
});

/** The table with these values in its empty cells, as a piece of a report. */
function filled(table: Table, values: ReadonlyMap<unknown, string>): string {
  const lines = table.rows.map(({ cells }) => `| ${cells.map((cell) => values.get(cell) ?? cell.text).join(' | ')} |`);
  const header = table.columns.map(({ path }) => path.join(' / '));
  return `| ${header.join(' | ')} |\n|${header.map(() => '---').join('|')}|\n${lines.join('\n')}\n`;
}

test('law: what is computed goes into empty cells only and holds there; no text makes it throw', () => {
  let computed = 0;
  const hold = (text: string): void => {
    for (const table of tablesIn(text)) {
      for (const { cell } of computedShares(table)) assert.equal(cell.text, '');
      const blanksOf = computedBlanks(table);
      if (blanksOf.length === 0) continue;
      computed += blanksOf.length;
      assert.ok(blanksOf.every(({ cell }) => cell.text === ''));
      const piece = filled(table, new Map(blanksOf.map(({ cell, value }) => [cell, show(value)])));
      const places = new Set(blanksOf.map(({ cell }) => `${cell.row} ${cell.column}`));
      const facts = check(minimal(piece).text, { kinds: BUILT_IN_KINDS }).facts;
      for (const { agrees, whole } of facts?.sections.flatMap(({ verdicts }) => verdicts) ?? [])
        assert.ok(agrees || !places.has(`${whole.row} ${whole.column}`), piece);
    }
  };
  for (const [name, text] of samples()) {
    // In a report whose rows are wrong a total can't be right both ways.
    if (name.includes('co-loi')) continue;
    hold(text);
    hold(
      text.replace(
        /^(\| [*|] .*Tổng số \|)(.*)$/mu,
        (_all, start: string, rest: string) => start + rest.replace(/[\d.]+/gu, ''),
      ),
    );
  }
  assert.ok(computed > 10, 'the total rows of the samples have been computed');
  fc.assert(fc.property(anyText, hold), { numRuns: 60 });
});
