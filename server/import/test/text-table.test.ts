import assert from 'node:assert/strict';
import test from 'node:test';
import { readText } from '../src/text.ts';
import { paragraphs, tables, textsOf } from './text-kit.ts';

const HEAD = [
  'STT Lĩnh vực',
  'Số hồ sơ tiếp nhận Số hồ sơ đã giải quyết',
  'Tổng số',
  'Trực',
  'tuyến',
  'Trực tiếp',
  'Tổng số',
  'Đúng hạn',
  'Quá hạn',
];
const NUMBERS = '(1) (2) (3) (4) (5) (6) (7) (8)';
const GROUPED = [
  'STT',
  'Lĩnh vực',
  'Số hồ sơ tiếp nhận / Tổng số',
  '/ Trực tuyến',
  '/ Trực tiếp',
  'Số hồ sơ đã giải quyết / Tổng số',
  '/ Đúng hạn',
  '/ Quá hạn',
];
const text = (...lines: readonly string[]): string => ['Kết quả giải quyết hồ sơ:', ...lines].join('\n');

/** The one table of a text, which nothing is unsure about. */
function table(...lines: readonly string[]): readonly (readonly string[])[] {
  const raw = readText(text(...lines));
  const all = tables(raw);
  assert.deepEqual(raw.notes, [], paragraphs(raw).join('\n'));
  assert.equal(all.length, 1, paragraphs(raw).join('\n'));
  return all[0] ?? [];
}

/** Asserts that lines stay lines, in order, with a note that quotes them all. */
function assertKept(...lines: readonly string[]): void {
  const raw = readText(text(...lines));
  assert.deepEqual(tables(raw), []);
  const words = lines.map((line) => line.trim().replace(/\s+/gu, ' '));
  assert.ok(paragraphs(raw).includes(words.join(' / ')), paragraphs(raw).join('\n'));
  assert.deepEqual(raw.notes, [{ kind: 'table-unsure', text: words.join('\n') }]);
}

test('rows with all their figures, the number row with and without formulas', () => {
  const rows = ['1 Hộ tịch 30 20 10 28 27 1', '2 Đất đai 5 5 0 5 5 0', '* Tổng số 35 25 10 33 32 1'];
  const cells = [
    ['1', 'Hộ tịch', '30', '20', '10', '28', '27', '1'],
    ['2', 'Đất đai', '5', '5', '0', '5', '5', '0'],
    ['*', 'Tổng số', '35', '25', '10', '33', '32', '1'],
  ];
  assert.deepEqual(table(...HEAD, NUMBERS, ...rows), [GROUPED, NUMBERS.split(' '), ...cells]);
  const formulas = ['(1) (2) (3)=', '(4)+(5)', '(4) (5) (6)=(7)+(8) (7) (8)'];
  const numbers = ['(1)', '(2)', '(3)=(4)+(5)', '(4)', '(5)', '(6)=(7)+(8)', '(7)', '(8)'];
  assert.deepEqual(table(...HEAD, ...formulas, ...rows), [GROUPED, numbers, ...cells]);
  assert.deepEqual(table(...HEAD, '1 2 3 4 5 6 7 8', ...rows), [GROUPED, '1 2 3 4 5 6 7 8'.split(' '), ...cells]);
  assert.deepEqual(table(...HEAD, ...rows), [GROUPED, ...cells]);
});

test('a blank too many stands for each empty cell, wherever it is', () => {
  const rows = table(
    ...HEAD,
    NUMBERS,
    '1 Hộ tịch 30 30  28 28 0',
    '2 Đất đai  5 0 5  0',
    '3 Khác 1 1   1 0',
    'Tổng số 36 36 0 34 34 0',
  ).slice(2);
  assert.deepEqual(rows, [
    ['1', 'Hộ tịch', '30', '30', '', '28', '28', '0'],
    ['2', 'Đất đai', '', '5', '0', '5', '', '0'],
    ['3', 'Khác', '1', '1', '', '', '1', '0'],
    ['', 'Tổng số', '36', '36', '0', '34', '34', '0'],
  ]);
});

test('blanks that stand for nothing do not shift figures', () => {
  const rows = table(...HEAD, NUMBERS, '1  Hộ tịch  30 20 10  28 27 1', '2 Đất đai 5 5 0 5  5 0').slice(2);
  assert.deepEqual(rows, [
    ['1', 'Hộ tịch', '30', '20', '10', '28', '27', '1'],
    ['2', 'Đất đai', '5', '5', '0', '5', '5', '0'],
  ]);
});

test('where a figure is missing and nothing tells where, the lines are kept', () => {
  assertKept(...HEAD, NUMBERS, '1 Hộ tịch 30 20 10 28 27 1', '2 Đất đai 5 5 5 5 0', '* Tổng số 35 25 10 33 32 1');
  assertKept(...HEAD, '1 Hộ tịch 30 20 10 28 27 1', '2 Đất đai 5 5 5 5 0', '3 Khác 1 1 1 1');
});

test('names of rows on several lines, section rows, thousands, dashes', () => {
  const rows = table(
    ...HEAD,
    NUMBERS,
    'I Cấp xã',
    '1 Hộ tịch 1.030 1.020 10 1.028 1.027 1',
    '2',
    'Đất đai và',
    'môi trường',
    '5 5 - 5 5 -',
    '3 Giáo dục 2 2 0 2 2 0',
    'và đào tạo',
    'II Cấp huyện',
    '1 Xây dựng 3 3 0 3 3 0',
    'Tổng cộng 1.040 1.030 10 1.038 1.037 1',
    'Trong kỳ, xã đã trả kết quả cho 1.038 người.',
  ).slice(2);
  assert.deepEqual(
    rows.map((row) => row.slice(0, 4)),
    [
      ['I', 'Cấp xã', '', ''],
      ['1', 'Hộ tịch', '1.030', '1.020'],
      ['2', 'Đất đai và môi trường', '5', '5'],
      ['3', 'Giáo dục và đào tạo', '2', '2'],
      ['II', 'Cấp huyện', '', ''],
      ['1', 'Xây dựng', '3', '3'],
      ['', 'Tổng cộng', '1.040', '1.030'],
    ],
  );
});

test('what follows a table is no part of it', () => {
  const raw = readText(
    text(
      ...HEAD,
      NUMBERS,
      '1 Hộ tịch 30 20 10 28 27 1',
      '2 Đất đai 5 5 0 5 5 0',
      '3.3.Cải cách tổ chức bộ máy',
      'Xã rà soát chức năng, nhiệm vụ trong năm 2024',
      'và 2025.',
    ),
  );
  assert.equal(tables(raw)[0]?.length, 4);
  assert.deepEqual(paragraphs(raw).slice(1), [
    '3.3. Cải cách tổ chức bộ máy',
    'Xã rà soát chức năng, nhiệm vụ trong năm 2024 và 2025.',
  ]);
});

test('groups are told by sums of the number row, by totals, or by the figures themselves', () => {
  const named = [
    'STT Đơn vị',
    'Tiếp nhận Giải quyết',
    'Chung',
    'Trực tuyến',
    'Trực tiếp',
    'Chung',
    'Đúng hạn',
    'Quá hạn',
  ];
  const rows = ['1 Xã A 30 20 10 28 27 1', '2 Xã B 5 5 0 5 5 0'];
  const header = [
    'STT',
    'Đơn vị',
    'Tiếp nhận / Chung',
    '/ Trực tuyến',
    '/ Trực tiếp',
    'Giải quyết / Chung',
    '/ Đúng hạn',
    '/ Quá hạn',
  ];
  assert.deepEqual(table(...named, NUMBERS, ...rows)[0], header);
  const odd = ['1 Xã A 30 21 10 28 27 1', '2 Xã B 5 5 0 5 5 0'];
  assert.deepEqual(table(...named, '(1) (2) (3)=(4)+(5) (4) (5) (6)=(7)+(8) (7) (8)', ...odd)[0], header);
  const raw = readText(text(...named, NUMBERS, ...odd));
  assert.deepEqual(
    tables(raw)[0]?.[0],
    NUMBERS.split(' '),
    'the numbers head the table where the labels cannot be placed',
  );
  assert.deepEqual(raw.notes, [{ kind: 'table-unsure', text: named.join('\n') }]);
  assert.ok(paragraphs(raw).includes(named.join(' / ')));
});

const GROUPED_SHARES = [
  'STT',
  'Đơn vị',
  'Tiếp nhận / Tổng số',
  '/ Trực tuyến',
  '/ Trực tiếp',
  'Giải quyết / Tổng số',
  '/ Đúng hạn',
  '/ Quá hạn',
];

test('a column of shares stands beside the groups', () => {
  const header = table(
    'STT Đơn vị',
    'Tiếp nhận Giải quyết Tỷ lệ',
    'Tổng số',
    'Trực tuyến',
    'Trực tiếp',
    'Tổng số',
    'Đúng hạn',
    'Quá hạn',
    '(1) (2) (3) (4) (5) (6) (7) (8) (9)',
    '1 Xã A 30 20 10 28 27 1 96,4%',
    '2 Xã B 5 5 0 5 5 0 100%',
  );
  assert.deepEqual(header[0], [...GROUPED_SHARES, 'Tỷ lệ']);
});

test('a plain header of one line, with and without ordinals', () => {
  assert.deepEqual(table('STT Tên thôn Số hộ Số khẩu', '1 Thôn Đông 120 480', '2 Thôn Tây 96 377'), [
    ['STT', 'Tên thôn', 'Số hộ', 'Số khẩu'],
    ['1', 'Thôn Đông', '120', '480'],
    ['2', 'Thôn Tây', '96', '377'],
  ]);
  assert.deepEqual(
    table('Tên thôn Số hộ Số khẩu', '(1) (2) (3)', 'Thôn Đông 120 480', 'Thôn Tây 96 377', 'Cộng 216 857')[3],
    ['Thôn Tây', '96', '377'],
  );
});

test('cells parted by tabs, as Excel gives them', () => {
  assert.deepEqual(table('STT\tTên thôn\tSố hộ\t\tGhi chú', '1\tThôn Đông\t120\t\t', '2\tThôn Tây\t96\t7'), [
    ['STT', 'Tên thôn', 'Số hộ', '', 'Ghi chú'],
    ['1', 'Thôn Đông', '120', '', ''],
    ['2', 'Thôn Tây', '96', '7', ''],
  ]);
});

const LAYOUT = [
  '                                  Số hồ sơ tiếp nhận           Số hồ sơ đã giải quyết',
  ' STT      Lĩnh vực             Tổng     Trực     Trực        Tổng     Đúng      Quá',
  '                                số     tuyến     tiếp         số      hạn       hạn',
];
const PLACED = ' (1)        (2)                 (3)      (4)      (5)         (6)     (7)       (8)';

test('columns that are kept apart: figures belong to the column that they stand in', () => {
  const rows = table(
    ...LAYOUT,
    PLACED,
    '  1    Hộ tịch                    30       20       10          28      27         1',
    '       Đất đai và',
    '  2                                5        5                    5       5',
    '       môi trường',
    '  3    Khác                                 1                    1       1         0',
    '  *    Tổng số                    35       26       10          34      33         1',
  );
  assert.deepEqual(rows, [
    GROUPED,
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    ['1', 'Hộ tịch', '30', '20', '10', '28', '27', '1'],
    ['2', 'Đất đai và môi trường', '5', '5', '', '5', '5', ''],
    ['3', 'Khác', '', '1', '', '1', '1', '0'],
    ['*', 'Tổng số', '35', '26', '10', '34', '33', '1'],
  ]);
});

test('columns that are kept apart, without a number row', () => {
  const rows = table(
    ...LAYOUT,
    '  1    Hộ tịch                    30       20       10          28      27         1',
    '  2    Đất đai                     5        5                    5       5         0',
    '  *    Tổng số                    35       25       10          33      32         1',
  );
  assert.deepEqual(rows[0], GROUPED);
  assert.deepEqual(rows[2], ['2', 'Đất đai', '5', '5', '', '5', '5', '0']);
});

test('a word that a narrow cell has broken in two is one word again', () => {
  const rows = table(
    'STT Lĩnh vực',
    'Tổn',
    'g số',
    'Trực',
    'tuyế',
    'n',
    'Trực',
    'tiếp',
    '(1) (2) (3) (4) (5)',
    '1 Hộ tịch 3 2 1',
    '2 Đất đai 5 5 0',
  );
  assert.deepEqual(rows[0], ['STT', 'Lĩnh vực', 'Tổng số', 'Trực tuyến', 'Trực tiếp']);
});

test('sentences with figures at their ends are no rows', () => {
  for (const lines of [
    ['1. Trong năm 2024 xã tiếp nhận 120', 'hồ sơ; năm 2023 là 118.'],
    ['Các năm 2021 2022 2023 đều đạt.', 'Riêng năm 2024 2025 chưa có số.'],
    ['- Thôn 1 có 12 15 người.', '- Thôn 2 có 14 16 người.'],
  ])
    assert.deepEqual(tables(readText(text(...lines))), [], lines.join('\n'));
});

test('the name of a total on two lines is one name, wherever its figures stand', () => {
  const [rows, total] = [['1 Hộ tịch 30 20 10 28 27 1', '2 Đất đai 5 5 0 5 5 0'], '35 25 10 33 32 1'];
  const named: readonly (readonly string[])[] = [
    [`TỔNG ${total}`, 'CỘNG'],
    ['TỔNG', total, 'CỘNG'],
    ['TỔNG', 'CỘNG', total],
    ['TỔNG', `CỘNG ${total}`],
  ];
  for (const lines of named) {
    const last = table(...HEAD, NUMBERS, ...rows, ...lines, 'Xã đã trả kết quả đúng hạn.').at(-1);
    assert.deepEqual(last, ['', 'TỔNG CỘNG', ...total.split(' ')]);
  }
});

const UNCOUNTED = 'Lĩnh vực Tổng số Trực tuyến';

test('rows that nothing counts, with a name on two lines, under a header of one line', () => {
  const cells = [
    ['Lĩnh vực', 'Tổng số', 'Trực tuyến'],
    ['Hộ tịch', '30', '20'],
    ['Đất đai và môi trường', '5', '5'],
    ['Tổng số', '35', '25'],
  ];
  const rows = ['Hộ tịch 30 20', 'Đất đai và môi', 'trường 5 5', 'Tổng số 35 25'];
  assert.deepEqual(table(UNCOUNTED, ...rows, 'Trong kỳ, xã đã trả kết quả đúng hạn.'), cells);
  const captioned = readText(text('Kết quả giải quyết trong quý', UNCOUNTED, ...rows));
  assert.deepEqual(tables(captioned), [cells]);
  assert.ok(paragraphs(captioned).includes('Kết quả giải quyết trong quý'), 'a caption is no header');
});

test('rows that nothing counts, in groups of columns that add up; under years; in places', () => {
  const groups = ['Lĩnh vực Số hồ sơ tiếp nhận', 'Tổng số Trực tuyến Trực tiếp'];
  assert.deepEqual(table(...groups, 'Hộ tịch 30 20 10', 'Đất đai 5 5 0')[0], [
    'Lĩnh vực',
    'Số hồ sơ tiếp nhận / Tổng số',
    '/ Trực tuyến',
    '/ Trực tiếp',
  ]);
  assert.deepEqual(table('Chỉ tiêu 2023 2024', 'Hồ sơ tiếp nhận 30 20', 'Hồ sơ đã trả 5 5')[0], [
    'Chỉ tiêu',
    '2023',
    '2024',
  ]);
  const placed = readText(
    text(
      'Lĩnh vực            Tổng số     Trực tuyến    Trực tiếp',
      'Hộ tịch                  30             20           10',
      'Bảo trợ xã',
      'hội                       3                           3',
      'Tổng số                  33             20           13',
      'Trong kỳ, số hồ sơ xã tiếp nhận ít hơn năm 2023',
    ),
  );
  assert.deepEqual(tables(placed)[0]?.slice(2), [
    ['Bảo trợ xã hội', '3', '', '3'],
    ['Tổng số', '33', '20', '13'],
  ]);
  assert.ok(paragraphs(placed).includes('Trong kỳ, số hồ sơ xã tiếp nhận ít hơn năm 2023'), 'a sentence is no row');
});

test('names with one figure each are a table where they stand apart', () => {
  const lines = ['Lĩnh vực              Số hồ sơ', 'Hộ tịch                     30', 'Đất đai                      5'];
  assert.deepEqual(table(...lines, 'Tổng số                     35', 'Ít hơn năm 2023'), [
    ['Lĩnh vực', 'Số hồ sơ'],
    ['Hộ tịch', '30'],
    ['Đất đai', '5'],
    ['Tổng số', '35'],
  ]);
  assertKept('Hộ tịch 30', 'Đất đai 5', 'Tổng số 35');
});

test('rows that nothing counts are kept as lines where a figure is missing, or the header', () => {
  assertKept(`${UNCOUNTED} Trực tiếp`, 'Hộ tịch 30 20 10', 'Đất đai 5 5', 'Xây dựng 3 1 2', 'Tổng số 38 26 12');
  assertKept('Hộ tịch 30 20', 'Đất đai 5 5', 'Tổng số 35 25');
});

test('sentences and headings that end in figures are no table', () => {
  const prose = [
    'Trong kỳ, Ủy ban nhân dân xã đã tiếp nhận hồ sơ của các năm 2023 2024',
    'và đã giải quyết xong.',
    'Kết quả đạt được so với các năm 2022 2023',
    'là rất tốt.',
  ];
  for (const lines of [prose, ['PHỤ LỤC 1', 'BIỂU SỐ 2', 'NĂM 2024', 'Một câu.']]) {
    const raw = readText(text(...lines));
    assert.deepEqual(tables(raw), []);
    assert.deepEqual(raw.notes, []);
  }
});

test('a header that comes back on the next page, with the page’s number above it, parts no table', () => {
  const rows = ['1 Hộ tịch 30 20 10 28 27 1', '2 Đất đai 5 5 0 5 5 0', '3 Khác 1 1 0 1 1 0'];
  const pages: readonly (readonly [head: readonly string[], again: readonly string[]])[] = [
    [
      [...HEAD, NUMBERS],
      [...HEAD, NUMBERS],
    ],
    [[...HEAD, NUMBERS], [NUMBERS]],
    [HEAD, HEAD],
  ];
  for (const [head, again] of pages) {
    const whole = readText(text(...head, ...rows));
    const [first = '', second = '', third = ''] = rows;
    const parted = readText(text(...head, first, second, '2', ...again, third));
    assert.deepEqual(tables(parted), tables(whole));
    assert.deepEqual(parted.notes, [
      { kind: 'running-head', text: again.join('\n'), count: 1 },
      { kind: 'page-number', text: '2', count: 1 },
    ]);
  }
  const uncounted = readText(text(UNCOUNTED, 'Hộ tịch 30 20', 'Đất đai 5 5', UNCOUNTED, 'Khác 1 1'));
  assert.equal(tables(uncounted)[0]?.length, 4);
});

test('the same header over other rows begins another table', () => {
  const rows = ['1 Hộ tịch 30 20 10 28 27 1', '2 Đất đai 5 5 0 5 5 0'];
  const total = 'Tổng số 35 25 10 33 32 1';
  assert.equal(tables(readText(text(...HEAD, NUMBERS, ...rows, total, ...HEAD, NUMBERS, ...rows))).length, 2);
  assert.equal(tables(readText(text(...HEAD, NUMBERS, ...rows, ...HEAD, NUMBERS, ...rows))).length, 2);
  const counted = ['I Cấp xã 35 25 10 33 32 1', ...HEAD, NUMBERS, ...rows];
  assert.equal(tables(readText(text(...HEAD, NUMBERS, total, ...counted))).length, 1, 'nor below a group with figures');
  const grouped = ['I Cấp xã', ...rows, 'II Cấp tỉnh', ...HEAD, NUMBERS, ...rows];
  assert.equal(tables(readText(text(...HEAD, NUMBERS, ...grouped))).length, 1, 'below the name of a group it goes on');
  const behind = readText(text(...HEAD, NUMBERS, ...rows, ...HEAD, NUMBERS));
  assert.equal(behind.notes.filter(({ kind }) => kind === 'running-head').length, 0, 'no row, no page');
});

test('a group may come before the first counted row, and rows are counted beyond a thousand', () => {
  const flat = 'STT Lĩnh vực Tổng số Trực tuyến';
  assert.deepEqual(table(flat, 'I Cấp xã', '1 Hộ tịch 30 20', '2 Đất đai 5 5')[1], ['I', 'Cấp xã', '', '']);
  const many = Array.from({ length: 1200 }, (_, i) => `${i + 1} Hộ tịch 30 20`);
  assert.deepEqual(table(flat, ...many).at(-1), ['1200', 'Hộ tịch', '30', '20']);
});

test('a table of words is one where its lines keep the cells apart', () => {
  const lines = [
    'Tên thiết bị             Số lượng       Năm mua       Tình trạng',
    'Máy tính để bàn                 6          2018       Tốt',
    'Máy quét                        2          2020       Tốt',
    'Máy in                          3          2016       Một máy hỏng',
  ];
  const cells = [
    ['Tên thiết bị', 'Số lượng', 'Năm mua', 'Tình trạng'],
    ['Máy tính để bàn', '6', '2018', 'Tốt'],
    ['Máy quét', '2', '2020', 'Tốt'],
    ['Máy in', '3', '2016', 'Một máy hỏng'],
  ];
  assert.deepEqual(table(...lines, 'Xã tự chấm 82,5 điểm trên thang 100 điểm.'), cells);
  const broken = 'Máy chủ                         1          2021';
  assertKept(...lines, broken);
  const close = lines.map((line) => line.replace(/(?<=\d) {3,}(?=Tốt|Một)/u, ' '));
  assertKept(...close);
});

test('no paragraph of lines that are kept is so long that reading it takes its time squared', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `${i + 1} Hộ tịch 30 ${i % 2 ? '20 ' : ''}10`);
  const raw = readText(text(...HEAD, NUMBERS, ...lines));
  const lengths = raw.root.children.map((block) => ('children' in block ? block.children.length : 0));
  assert.ok(Math.max(...lengths) <= 400, 'two hundred lines and the breaks between them');
  assert.equal(raw.notes.filter(({ kind }) => kind === 'table-unsure').length, 1);
  assert.ok(lines.every((line) => textsOf(raw).includes(line)));
});
