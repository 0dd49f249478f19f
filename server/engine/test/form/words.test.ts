import assert from 'node:assert/strict';
import test from 'node:test';
import { authorityLine, deputyOf, headOf, mayKeepTitles, plainName } from '../../src/words/authority.ts';
import { gapsOf } from '../../src/words/placeholders.ts';
import { archiveLine, isArchiveLine, isAsAbove, isSameOffice } from '../../src/words/recipients.ts';
import { FORMER_CITY, FORMER_OFFICE, FORMERLY } from '../../src/words/units.ts';

test('the prefix of a signature line', () => {
  const read = (text: string) => {
    const { prefix, rest, proper } = authorityLine(text);
    return [prefix, rest, proper];
  };
  assert.deepEqual(read('TM. ỦY BAN NHÂN DÂN'), ['TM', 'ỦY BAN NHÂN DÂN', 'TM. ỦY BAN NHÂN DÂN']);
  assert.deepEqual(read('K/T CHỦ TỊCH'), ['KT', 'CHỦ TỊCH', 'KT. CHỦ TỊCH']);
  assert.deepEqual(read('TUQ.CHỦ TỊCH'), ['TUQ', 'CHỦ TỊCH', 'TUQ. CHỦ TỊCH']);
  assert.deepEqual(read('Q. GIÁM ĐỐC'), ['Q', 'GIÁM ĐỐC', 'Q. GIÁM ĐỐC']);
  assert.deepEqual(read('THAY MẶT ỦY BAN'), ['TM', 'ỦY BAN', 'THAY MẶT ỦY BAN']);
  assert.deepEqual(read('CHỦ TỊCH'), [undefined, 'CHỦ TỊCH', 'CHỦ TỊCH']);
  assert.deepEqual(read('TMĐT VIỆT NAM'), [undefined, 'TMĐT VIỆT NAM', 'TMĐT VIỆT NAM']);
});

test('heads and their deputies', () => {
  assert.equal(headOf('CHỦ TỊCH UBND HUYỆN'), 'chủ tịch');
  assert.equal(headOf('TỔNG GIÁM ĐỐC'), 'tổng giám đốc');
  assert.equal(headOf('PHÓ CHỦ TỊCH'), undefined);
  assert.equal(headOf('CHI CỤC TRƯỞNG'), 'chi cục trưởng');
  assert.deepEqual(deputyOf('PHÓ CHỦ TỊCH THƯỜNG TRỰC'), ['chủ tịch']);
  assert.deepEqual(
    deputyOf('THỨ TRƯỞNG'),
    ['bộ trưởng', 'bộ trưởng, chủ nhiệm'].sort((a, b) => b.length - a.length),
  );
  assert.deepEqual(deputyOf('PHÓ TRƯỞNG PHÒNG'), ['trưởng phòng']);
  assert.deepEqual(deputyOf('Phó phòng'), ['trưởng phòng']);
  assert.deepEqual(deputyOf('PHÓ TRƯỞNG THÔN'), []);
  assert.equal(deputyOf('CHỦ TỊCH'), undefined);
});

test("the signer's name alone", () => {
  assert.equal(plainName('PGS.TS. Nguyễn Văn An'), 'Nguyễn Văn An');
  assert.equal(plainName('Th.S Nguyễn Văn An'), 'Nguyễn Văn An');
  assert.equal(plainName('BSCKII. Trần Thị Bình'), 'Trần Thị Bình');
  assert.equal(plainName('Tiến sĩ Lê Văn Cường'), 'Lê Văn Cường');
  for (const name of ['Ông Văn Tùng', 'Tsan Văn A', 'K’Nớ', 'Bs']) assert.equal(plainName(name), name);
  assert.ok(mayKeepTitles('Bệnh viện Đa khoa tỉnh'));
  assert.ok(!mayKeepTitles('Ủy ban nhân dân tỉnh Trường Lâm'));
});

test('lines of the recipients', () => {
  for (const line of ['Như trên', '- Như trên;', 'NHƯ KÍNH GỬI', 'Như trên (b/c)']) assert.ok(isAsAbove(line), line);
  assert.ok(!isAsAbove('Như trênh'));
  for (const line of ['Lưu.', 'Lưu: VT', 'lưu VT']) assert.ok(isArchiveLine(line), line);
  for (const line of ['Trung tâm Lưu trữ', 'Lưu trữ lịch sử tỉnh']) assert.ok(!isArchiveLine(line), line);
  assert.equal(archiveLine('Lưu: VT, KSTT (02b).'), 'Lưu: VT, KSTT (02b).');
  assert.equal(archiveLine('Lưu:VT'), 'Lưu:VT');
  assert.equal(archiveLine('Lưu: Văn thư'), 'Lưu: Văn thư');
  assert.equal(archiveLine('Lưu.'), 'Lưu: VT.');
  assert.equal(archiveLine('Lưu VP, VT;'), 'Lưu: VP, VT;');
  assert.ok(isSameOffice('UBND huyện', 'Ủy ban nhân dân huyện Phù Mỹ'));
  assert.ok(isSameOffice('Uỷ ban nhân dân huyện Phù Mỹ (báo cáo)', 'Ủy ban nhân dân huyện Phù Mỹ'));
  assert.ok(!isSameOffice('UBND', 'Ủy ban nhân dân huyện Phù Mỹ'));
  assert.ok(!isSameOffice('Văn phòng UBND huyện Phù Mỹ', 'UBND huyện Phù Mỹ'));
  assert.ok(!isSameOffice('', ''));
});

test('offices of the district level', () => {
  const office = new RegExp(FORMER_OFFICE, 'iu');
  const ended = [
    'UBND huyện',
    'Uỷ ban nhân dân quận 1',
    'Phòng Nội vụ thị xã',
    'Thường trực Quận ủy',
    'Thị uỷ',
    'Văn phòng HĐND và UBND huyện',
    'Công an thị trấn',
  ];
  for (const name of ended) assert.ok(office.test(name), name);
  const others = [
    'UBND tỉnh, các sở',
    'Ủy ban nhân dân xã Tân Hội',
    'Trường THCS Thị trấn Phù Mỹ',
    'Chi nhánh Văn phòng Đăng ký đất đai huyện Phù Mỹ',
    'UBND tỉnh chỉ đạo các huyện',
    'Thường trực Tỉnh ủy',
    'Phòng Kinh tế xã',
  ];
  for (const name of others) assert.ok(!office.test(name), name);
  assert.ok(FORMER_CITY.test('UBND thành phố Quy Nhơn'));
  assert.ok(FORMER_CITY.test('Ủy ban nhân dân TP. Quy Nhơn'));
  for (const name of ['UBND thành phố', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', 'UBND TP. Đà Nẵng'])
    assert.ok(!FORMER_CITY.test(name), name);
  for (const text of ['UBND huyện (cũ)', 'nguyên Chủ tịch UBND huyện', 'trước ngày 01/7/2025'])
    assert.ok(FORMERLY.test(text), text);
  for (const text of ['Phòng Tài nguyên huyện', 'Nguyên nhân là thiếu máy']) assert.ok(!FORMERLY.test(text), text);
});

test('gaps and what only looks like one', () => {
  const kinds = (text: string) => gapsOf(text).map(({ kind, text: written }) => `${kind} ${written}`);
  assert.deepEqual(kinds('đạt ….%'), []);
  assert.deepEqual(kinds('đạt …%, tiếp nhận … hồ sơ'), ['figure …%', 'figure …']);
  assert.deepEqual(kinds('Quyết định số     /QĐ-UBND ngày     tháng     năm 2024'), [
    'number số     /QĐ-UBND',
    'date ngày     tháng     năm 2024',
  ]);
  assert.deepEqual(kinds('ngày …/…/2024 và ngày .../6/2024'), ['date ngày …/…/2024', 'date ngày .../6/2024']);
  assert.deepEqual(kinds('Lý do……………… (ghi cụ thể từng việc)'), ['dots ………………', 'order (ghi cụ thể từng việc)']);
  const none = [
    'máy in, máy scan, ..v..v…Tổng số',
    'gmail..v.v...khai thác',
    'người dân…',
    'và những việc khác......',
    'ngày tháng năm sinh',
    'Đại hội lần thứ XX, khóa XXI',
    '(nêu rõ lý do)',
    '[báo cáo](x.md)',
    'nói rằng “dân […] biết”',
    'số /BC-UBND',
  ];
  for (const text of none) assert.deepEqual(kinds(text), [], text);
  assert.deepEqual(gapsOf('…', true), []);
});
