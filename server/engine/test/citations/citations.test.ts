import assert from 'node:assert/strict';
import test from 'node:test';
import { citationsIn } from './read.ts';

/** Each symbol in its sentence, as the citation is read: words, mended symbol and what was amiss. */
const SYMBOLS: readonly (readonly [text: string, written: string, mended: string, faults: string])[] = [
  ['theo Kế hoạch số 04/KH-UBND ngày', 'Kế hoạch số 04/KH-UBND', '04/KH-UBND', ''],
  ['Nghị định 30/2020/NĐ-CP.', 'Nghị định 30/2020/NĐ-CP', '30/2020/NĐ-CP', ''],
  ['Quyết định số 05/QĐ- MTTQ-BTT của', 'Quyết định số 05/QĐ- MTTQ-BTT', '05/QĐ-MTTQ-BTT', 'blank'],
  ['Công văn số 581/SNV-CCHC&PC,', 'Công văn số 581/SNV-CCHC&PC', '581/SNV-CCHC&PC', ''],
  ['số 12/QĐ-UBND-HC', '12/QĐ-UBND-HC', '12/QĐ-UBND-HC', ''],
  ['Luật số 72/2025/QH15', 'Luật số 72/2025/QH15', '72/2025/QH15', ''],
  ['Nghị quyết số 18-NQ/TW', 'Nghị quyết số 18-NQ/TW', '18-NQ/TW', ''],
  ['Quyết định số 04/qđ-ubnd', 'Quyết định số 04/qđ-ubnd', '04/QĐ-UBND', 'case'],
  ['Kế hoạch số 04/KHUBND', 'Kế hoạch số 04/KHUBND', '04/KH-UBND', 'no-hyphen'],
  ['Kế hoạch số 04 / KH – UBND', 'Kế hoạch số 04 / KH – UBND', '04/KH-UBND', 'blank dash'],
  ['Kế hoạch số 04/KH-UBND - Ủy ban', 'Kế hoạch số 04/KH-UBND', '04/KH-UBND', ''],
  ['kế\nhoạch số 44/KH-UBND', 'kế\nhoạch số 44/KH-UBND', '44/KH-UBND', ''],
];

for (const [text, written, mended, faults] of SYMBOLS) {
  test(`«${text.replace('\n', ' ')}» cites ${mended}`, () => {
    const [citation, ...more] = citationsIn(text);
    assert.deepEqual(more, []);
    assert.equal(citation?.written, written);
    assert.equal(text.slice(citation?.index, citation?.end), written);
    assert.equal(citation?.symbol?.mended, mended);
    assert.equal(citation?.symbol?.faults.join(' '), faults);
  });
}

test('articles, forms and numbers alone are covered whole', () => {
  const text =
    'điểm a khoản 2 Điều 103; khoản 1, 2; Biểu II.06a/VPCP/KSTT; Mẫu 07a/BTP; Đề án 06; Phụ lục II; Chương III';
  assert.deepEqual(
    citationsIn(text).map(({ kind, written }) => `${kind}: ${written}`),
    [
      'article: điểm a',
      'article: khoản 2',
      'article: Điều 103',
      'article: khoản 1, 2',
      'form: II.06a/VPCP/KSTT',
      'form: 07a/BTP',
      'number: Đề án 06',
      'article: Phụ lục II',
      'article: Chương III',
    ],
  );
});

test('figures are no citations', () => {
  const text =
    'Đạt 4.561/5.650 hồ sơ; 9/63 tỉnh; 24/7; ban hành quyết định 15 trường hợp; điểm 8,5; khoản 12 triệu đồng; Báo cáo 6 tháng; phần 5,2%';
  assert.deepEqual(
    citationsIn(text).map(({ written }) => written),
    [],
  );
});

test('a citation has its own date, from behind its issuer too', () => {
  const dates = (text: string) => citationsIn(text).map(({ date }) => date?.core.written);
  assert.deepEqual(dates('Kế hoạch số 11/KH-UBND ngày 21/01/2025 của UBND xã'), ['21/01/2025']);
  assert.deepEqual(dates('Kế hoạch số 11/KH-UBND của UBND xã Đạ K’Nớ ngày 21/01/2025'), ['21/01/2025']);
  assert.deepEqual(dates('Thông tư 01/2020/TT-VPCP (21/10/2020)'), ['21/10/2020']);
  assert.deepEqual(dates('Kế hoạch số 11/KH-UBND được triển khai ngày 21/01/2025'), [undefined]);
  assert.deepEqual(dates('Nghị định số 30/2020/NĐ-CP có hiệu lực từ ngày 05/3/2020'), [undefined]);
});

test('one office has one name', () => {
  const [citation] = citationsIn(
    'Kế hoạch số 11/KH-UBND ngày 21/01/2025 của Uỷ ban nhân dân xã Đông An về cải cách hành chính',
  );
  assert.equal(citation?.issuer, 'ubnd xã đông an');
  assert.equal(citation?.subject, 'về cải cách hành chính');
});

test('laws go by their titles', () => {
  const text =
    'Luật Phòng, chống tham nhũng ngày 20/11/2018; Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024; Luật Tổ chức Chính phủ và Luật Đất đai';
  assert.deepEqual(
    citationsIn(text).map(({ title, symbol, date }) => [title, symbol?.mended, date?.core.written]),
    [
      ['phòng chống tham nhũng', undefined, '20/11/2018'],
      ['lưu trữ', '33/2024/QH15', '21/6/2024'],
      ['tổ chức chính phủ', undefined, undefined],
      ['đất đai', undefined, undefined],
    ],
  );
});

test("a date that may be another act's is not the law's", () => {
  const [, law] = citationsIn(
    'Nghị định số 34/2016/NĐ-CP quy định chi tiết Luật Ban hành văn bản quy phạm pháp luật ngày 14/5/2016',
  );
  assert.equal(law?.date, undefined);
  const [, inner] = citationsIn(
    'Luật sửa đổi một số điều của Luật Tiếp công dân ngày 14/5/2016 và Luật Tiếp công dân ngày 25/11/2013',
  );
  assert.equal(inner?.date?.core.written, '25/11/2013');
});
