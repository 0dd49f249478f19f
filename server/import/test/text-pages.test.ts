import assert from 'node:assert/strict';
import test from 'node:test';
import { mendText } from '../src/text-mend.ts';
import { pagedLines } from '../src/text-pages.ts';

const page = (from: number, length = 20): readonly string[] =>
  Array.from({ length }, (_, i) => `Dòng ${from + i} của văn bản này có nhiều chữ.`);
const left = (text: string): readonly (readonly [string, string, number | undefined])[] =>
  pagedLines(text).notes.map(({ kind, text: words, count }) => [kind, words, count]);

test('page numbers are left out with a note: at the edges of pages that form feeds part', () => {
  const text = [page(1).join('\n'), `2\n${page(2).join('\n')}`, `${page(3).join('\n')}\n- 3 -`].join('\n\f');
  assert.deepEqual(left(text), [['page-number', '2 - 3 -', 2]]);
  assert.ok(pagedLines(text).lines.every((line) => line.text.startsWith('Dòng')));
  assert.deepEqual(left(`${page(1).join('\n')}\f7\n${page(2).join('\n')}`), [], 'page 2 does not bear the number 7');
});

test('page numbers without form feeds: they count up, a page apart', () => {
  const three = [...page(1), '2', ...page(2), 'Trang 3', ...page(3), '4/9', ...page(4)];
  assert.deepEqual(left(three.join('\n')), [['page-number', '2 Trang 3 4/9', 3]]);
  assert.deepEqual(left([...page(1), '2', ...page(2)].join('\n\n')), [['page-number', '2', 1]]);
});

test('figures of a table are no page numbers', () => {
  const cells = ['1', 'Hộ tịch', '2', '2', 'Đất đai', '3', '3', 'Khác', '4'];
  assert.deepEqual(left([...page(1), ...cells, ...page(2)].join('\n')), []);
  assert.deepEqual(left([...page(1), '1 Hộ tịch 5 6 7', '2', 'Đất đai', '8 9 10', ...page(2)].join('\n')), []);
  assert.deepEqual(left([...page(1, 3), '2', ...page(2, 3), '3', ...page(3, 3)].join('\n')), [], 'no page is so short');
});

test('lines that come back on each page are left out once they are on three', () => {
  const text = [1, 2, 3].map((n) => `Báo cáo của xã Tân Hội\n${page(n).join('\n')}\nTrang ${n} trên 3`).join('\n\f');
  assert.deepEqual(left(text), [
    ['running-head', 'Báo cáo của xã Tân Hội', 3],
    ['running-head', 'Trang 1 trên 3', 1],
    ['running-head', 'Trang 2 trên 3', 1],
    ['running-head', 'Trang 3 trên 3', 1],
  ]);
  assert.deepEqual(left([1, 2].map((n) => `Đầu trang\n${page(n).join('\n')}`).join('\n\f')), []);
});

test('letters of old fonts are put right, each letter told once with its words', () => {
  const { text, notes } = mendText('chất lƣợng, trƣớc; Ðà Lạt, nǎm, lƣợng');
  assert.equal(text, 'chất lượng, trước; Đà Lạt, năm, lượng');
  assert.deepEqual(notes, [
    { kind: 'mended', text: 'lượng, trước', detail: 'lƣợng, trƣớc', count: 3 },
    { kind: 'mended', text: 'Đà', detail: 'Ðà', count: 1 },
    { kind: 'mended', text: 'năm', detail: 'nǎm', count: 1 },
  ]);
});

test('text in TCVN3 and VNI, and UTF-8 that was taken for something else, is put right line by line', () => {
  const right = 'Cải cách hành chính được triển khai đồng bộ';
  const wrong = {
    tcvn3: 'C¶i c¸ch hµnh chÝnh ®­îc triÓn khai ®ång bé',
    vni: 'Caûi caùch haønh chính ñöôïc trieån khai ñoàng boä',
    utf8: 'Cáº£i cÃ¡ch hÃ nh chÃ­nh Ä‘Æ°á»£c triá»ƒn khai Ä‘á»“ng bá»™',
  };
  for (const [name, text] of Object.entries(wrong)) {
    const mixed = mendText(`Dòng đúng của xã.\n${text}\nDòng đúng nữa.`);
    assert.equal(mixed.text, `Dòng đúng của xã.\n${right}\nDòng đúng nữa.`, name);
    assert.equal(mixed.notes.length, 1, name);
    assert.ok((mixed.notes[0]?.count ?? 0) > 3, name);
  }
});

test('marks apart from their letters are joined with them; text that is right stays as it is', () => {
  const decomposed = 'Bộ phận Một cửa'.normalize('NFD');
  assert.equal(mendText(decomposed).text, 'Bộ phận Một cửa');
  assert.equal(mendText('hô\u0323').text, 'hộ');
  const right = 'Ủy ban; “một cửa” – 99,79% 😀 © § ® été café\nK’Nớ\tA\fB';
  assert.deepEqual(mendText(right), { text: right, notes: [] });
});
