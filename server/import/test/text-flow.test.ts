import assert from 'node:assert/strict';
import test from 'node:test';
import { readText } from '../src/text.ts';
import { headings, paragraphs } from './text-kit.ts';

const read = (...lines: readonly string[]): readonly string[] => paragraphs(readText(lines.join('\n')));

// Sixteen centimetres of Times New Roman hold about as much as the longest of these lines.
const WRAPPED = [
  'Trong kỳ, Ủy ban nhân dân xã đã tập trung chỉ đạo các bộ phận nâng cao chất lượng',
  'phục vụ người dân; rà soát toàn bộ thủ tục thuộc thẩm quyền, niêm yết đầy đủ tại nơi',
  'tiếp nhận và trên trang thông tin điện tử để người dân biết, theo dõi và kiểm tra việc',
  'giải quyết hồ sơ của công chức theo đúng quy định hiện hành.',
];

test('lines that go on are one paragraph, whatever blank lines stand between them', () => {
  const whole = WRAPPED.join(' ');
  assert.deepEqual(read(...WRAPPED), [whole]);
  assert.deepEqual(read(...WRAPPED.flatMap((line) => [line, ''])), [whole]);
  assert.deepEqual(paragraphs(readText(`${WRAPPED.slice(0, 2).join('\n')}\n\f\n${WRAPPED.slice(2).join('\n')}`)), [
    whole,
  ]);
  assert.deepEqual(paragraphs(readText(WRAPPED.join('\r\n'))), [whole]);
});

test('a first word that would have fit begins a paragraph', () => {
  const rest = WRAPPED.slice(3).join(' ');
  assert.deepEqual(read(...WRAPPED, 'Việc tuyên truyền được lồng ghép trong các cuộc họp thôn.').length, 2);
  assert.deepEqual(read(...WRAPPED, 'Số liệu do các bộ phận cung cấp', 'Biên bản kèm theo'), [
    [...WRAPPED.slice(0, 3), rest].join(' '),
    'Số liệu do các bộ phận cung cấp',
    'Biên bản kèm theo',
  ]);
});

test('a name in the middle of a sentence begins no paragraph', () => {
  const lines = [
    ...WRAPPED.slice(0, 3),
    'giải quyết hồ sơ của công chức theo đúng quy định tại Nghị định của Chính phủ và của',
    'Ủy ban nhân dân tỉnh.',
  ];
  assert.deepEqual(read(...lines), [lines.join(' ')]);
});

test('dashes, letters and numbers begin points; within a sentence they do not', () => {
  assert.deepEqual(read(...WRAPPED, '- Hộ tịch;', '-Chứng thực;', '+ bản sao', 'từ sổ gốc;', 'a) Đất đai.'), [
    WRAPPED.join(' '),
    '- Hộ tịch;',
    '-Chứng thực;',
    '+ bản sao từ sổ gốc;',
    'a) Đất đai.',
  ]);
  const law = [
    ...WRAPPED.slice(0, 2),
    'tiếp nhận và trên trang thông tin điện tử của huyện theo quy định tại Điều 5, khoản',
    '2. Cơ quan chủ trì tự chịu trách nhiệm về việc này.',
  ];
  assert.deepEqual(read(...law), [law.join(' ')]);
  const dates = [
    ...WRAPPED.slice(0, 2),
    'tiếp nhận và trên trang thông tin điện tử của huyện theo Kế hoạch số 12/KH-UBND ngày',
    '09/5/2024 của xã.',
  ];
  assert.deepEqual(read(...dates), [dates.join(' ')]);
});

test('a symbol that was broken at its dash is whole again', () => {
  const lines = [
    ...WRAPPED.slice(0, 2),
    'tiếp nhận và trên trang thông tin điện tử để người dân theo dõi theo Quyết định số 05/QĐ-',
    'UBND của huyện.',
  ];
  assert.ok(read(...lines)[0]?.endsWith('số 05/QĐ-UBND của huyện.'));
});

test('headings: with their blank, over two lines, with the text on their line', () => {
  const raw = readText(
    [
      'I.KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH',
      'NĂM 2024',
      '1.Công tác chỉ đạo',
      ...WRAPPED,
      '2. Niêm yết thủ tục',
      ...WRAPPED,
      '2.1.Hình thức niêm yết',
      ...WRAPPED,
      'II/ TỒN TẠI, HẠN CHẾ',
      '1. Tồn tại',
      '- Một số hồ sơ còn chậm.',
      '2. Nguyên nhân: Một số hồ sơ phải xác minh ở nhiều nơi.',
      'III.GIẢI PHÁP',
      '1. Nhắc việc trước hạn một ngày.',
      '2. Mở thêm quầy tiếp nhận.',
    ].join('\n'),
  );
  assert.deepEqual(headings(raw), [
    'I. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2024',
    '1. Công tác chỉ đạo',
    '2. Niêm yết thủ tục',
    '2.1. Hình thức niêm yết',
    'II/ TỒN TẠI, HẠN CHẾ',
    '1. Tồn tại',
    '2. Nguyên nhân:',
    'III. GIẢI PHÁP',
  ]);
  assert.ok(paragraphs(raw).includes('Một số hồ sơ phải xác minh ở nhiều nơi.'));
});

test('points with numbers one under the other are no headings', () => {
  assert.deepEqual(headings(readText('1. Mở lớp tập huấn\n2. Cấp thêm máy tính\n3. Bố trí kinh phí')), []);
  assert.deepEqual(headings(readText('1. Đề nghị Sở Nội vụ mở thêm lớp bồi dưỡng cho công chức cấp xã.')), []);
  assert.deepEqual(headings(readText('6 tháng đầu năm 2024\n12 hồ sơ quá hạn\n1.234 hồ sơ')), []);
});

const BODY = ['BÁO CÁO', 'Công tác cải cách hành chính năm 2024', ...WRAPPED];
const FOOT = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Minh Khoa'];

test('the head in two columns: a tab parts the sides, what was broken is whole again', () => {
  const head = [
    '   UBND HUYỆN AN HÒA         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
    '  ỦY BAN NHÂN DÂN                       NAM',
    '     XÃ TÂN HỘI              Độc lập - Tự do - Hạnh phúc',
    '    Số: 12/BC-UBND         Tân Hội, ngày 05 tháng 12 năm',
    '                                       2024',
  ];
  assert.deepEqual(read(...head, ...BODY).slice(0, 4), [
    'UBND HUYỆN AN HÒA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'ỦY BAN NHÂN DÂN',
    'XÃ TÂN HỘI\tĐộc lập - Tự do - Hạnh phúc',
    'Số: 12/BC-UBND\tTân Hội, ngày 05 tháng 12 năm 2024',
  ]);
});

test('the head line by line, left and right in turn', () => {
  const head = [
    'ỦY BAN NHÂN DÂN',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
    'XÃ TÂN HỘI',
    'NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/BC-UBND',
  ];
  assert.deepEqual(read(...head, ...BODY).slice(0, 5), [
    'ỦY BAN NHÂN DÂN',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'XÃ TÂN HỘI',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/BC-UBND',
  ]);
});

test('the foot stays line by line; an annex behind it begins anew', () => {
  const all = read(...BODY, ...FOOT, 'Phụ lục I', 'Biểu số liệu của xã');
  assert.deepEqual(all.slice(3), [...FOOT, 'Phụ lục I', 'Biểu số liệu của xã']);
  const beside = read(
    ...BODY,
    'Nơi nhận:                      TM. ỦY BAN NHÂN DÂN',
    '- Như trên;                         CHỦ TỊCH',
    '- Lưu: VT.',
    '                               Trần Minh Khoa',
  );
  assert.deepEqual(beside.slice(3), [
    'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
    '- Như trên;\tCHỦ TỊCH',
    '- Lưu: VT.',
    '\tTrần Minh Khoa',
  ]);
});
