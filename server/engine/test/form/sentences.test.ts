import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { comparedSentencesOf, sentenceSpan, sentencesOf } from '../../src/facts/sentences.ts';
import { paragraphsOf } from '../../src/markdown/prose.ts';
import { wordingKey } from '../../src/words/wording-key.ts';
import { scrap } from '../kit/arbitrary.ts';

function split(text: string): string[] {
  return paragraphsOf(text, 0).flatMap((paragraph) => sentencesOf(paragraph).map((sentence) => sentence.text));
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Một câu. Hai câu! Ba câu? Bốn câu', ['Một câu.', 'Hai câu!', 'Ba câu?', 'Bốn câu']],
  ['UBND TP. Hồ Chí Minh và Q. 1 báo cáo. Hết.', ['UBND TP. Hồ Chí Minh và Q. 1 báo cáo.', 'Hết.']],
  ['KT. CHỦ TỊCH ký. TS. Nguyễn Văn A. Bình dự họp.', ['KT. CHỦ TỊCH ký.', 'TS. Nguyễn Văn A. Bình dự họp.']],
  ['Có 1.234 hồ sơ, đạt 99,79%. 100% văn bản được ký số.', ['Có 1.234 hồ sơ, đạt 99,79%.', '100% văn bản được ký số.']],
  ['Ngày 17.5.2018 ban hành. Ngày 01/7 có hiệu lực.', ['Ngày 17.5.2018 ban hành.', 'Ngày 01/7 có hiệu lực.']],
  ['Máy in, máy scan, v.v. Tổng số 20 máy.', ['Máy in, máy scan, v.v.', 'Tổng số 20 máy.']],
  ['Máy in, máy scan v.v. đều tốt… Tổng số 20 máy.', ['Máy in, máy scan v.v. đều tốt…', 'Tổng số 20 máy.']],
  ['3.1. Cải cách thể chế. Văn bản tốt.', ['3.1. Cải cách thể chế.', 'Văn bản tốt.']],
  ['a. Nội dung một. Nội dung hai.', ['a. Nội dung một.', 'Nội dung hai.']],
  ['II. KẾT QUẢ đạt được. Tốt.', ['II. KẾT QUẢ đạt được.', 'Tốt.']],
  ['Được xếp loại A. Tiếp tục phát huy.', ['Được xếp loại A.', 'Tiếp tục phát huy.']],
  ['Đủ mức độ 3, mức độ 4. Người dân nộp qua mạng.', ['Đủ mức độ 3, mức độ 4.', 'Người dân nộp qua mạng.']],
  ['UBND cấp xã.Công tác tuyên truyền tốt.', ['UBND cấp xã.', 'Công tác tuyên truyền tốt.']],
  ['Xem dichvucong.gov.vn để biết. Hết.', ['Xem dichvucong.gov.vn để biết.', 'Hết.']],
  ['Báo cáo (Công văn số 5. Ngày 03/4) đã gửi. Hết.', ['Báo cáo (Công văn số 5. Ngày 03/4) đã gửi.', 'Hết.']],
  ['Kính báo cáo./. Hết.', ['Kính báo cáo./.', 'Hết.']],
  ['Ông nói: “Tốt.” Mọi người đồng ý.', ['Ông nói: “Tốt.”', 'Mọi người đồng ý.']],
  ['Gồm các việc sau:\na) việc một;\n• việc hai', ['Gồm các việc sau:', 'a) việc một;', '• việc hai']],
  ['Một câu bị\nngắt dòng ở giữa. Câu sau.', ['Một câu bị\nngắt dòng ở giữa.', 'Câu sau.']],
  ['- Mục một. Câu hai.\n- Mục hai.', ['Mục một.', 'Câu hai.', 'Mục hai.']],
];

for (const [text, sentences] of CASES) {
  test(`sentences of «${text.replaceAll('\n', ' ⏎ ')}»`, () => assert.deepEqual(split(text), sentences));
}

test('sentences come in order, do not overlap, and leave out nothing but blanks', () => {
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 8 }), (scraps) => {
      for (const paragraph of paragraphsOf(scraps.join('\n'), 0)) {
        let at = 0;
        for (const { index, end, text } of sentencesOf(paragraph)) {
          assert.ok(at <= index && index < end && end <= paragraph.text.length);
          assert.equal(paragraph.text.slice(at, index).trim(), '');
          assert.equal(paragraph.text.slice(index, end), text);
          at = end;
        }
        assert.equal(paragraph.text.slice(at).trim(), '');
      }
    }),
    { numRuns: 200 },
  );
});

test('a sentence knows where it stands in its section, marks of Markdown or not', () => {
  const source = 'Câu **đậm** đầu. Câu *nghiêng* sau.';
  const [first, second] = paragraphsOf(source, 0).flatMap(comparedSentencesOf);
  assert.ok(first && second);
  assert.equal(source.slice(sentenceSpan(first).start, sentenceSpan(first).end), 'Câu **đậm** đầu.');
  assert.equal(source.slice(sentenceSpan(second).start, sentenceSpan(second).end), 'Câu *nghiêng* sau.');
  assert.deepEqual([second.key, second.words], [wordingKey('câu nghiêng sau').key, 3]);
});
