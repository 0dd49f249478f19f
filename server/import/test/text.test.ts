import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { importText } from '../src/index.ts';
import { readText } from '../src/text.ts';
import { lostWords } from './kit.ts';
import { findingsOf, fixture, headings, paragraphs, textsOf } from './text-kit.ts';

const TEXT = fixture('chu-tu-pdf.txt');
/** The letters that old fonts leave in a text, put right as an import does. */
const mended = (text: string): string => text.replaceAll('\u01a3', 'ư').replaceAll('\u01a2', 'Ư');
/** Words of the form itself, which the front matter says in its keys or the layout writes by itself. */
const FORM = 'BÁO CÁO Nơi nhận Kính gửi';

test('the text of a PDF is a report: front matter, headings, paragraphs', () => {
  const { markdown, notes } = importText(TEXT);
  assert.equal(
    markdown.slice(0, markdown.indexOf('\n---\n', 4)),
    `---
loại: báo cáo cải cách hành chính
trích yếu: Công tác cải cách hành chính 9 tháng đầu năm 2023
nơi nhận:
  - UBND huyện
  - TT Đảng ủy (báo cáo)
  - Các ban, ngành của xã
  - Lưu
người ký:
  quyền hạn: TM. ỦY BAN NHÂN DÂN
  thay mặt: KT. CHỦ TỊCH
  chức vụ: PHÓ CHỦ TỊCH
  họ tên: Trần Thị Phương Mai`,
  );
  assert.deepEqual(
    markdown.split('\n').filter((line) => line.startsWith('#')),
    [
      '## I. KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH CỦA XÃ TRONG 9 THÁNG ĐẦU NĂM 2023',
      '### 1. Công tác chỉ đạo, điều hành và việc nâng cao chất lượng phục vụ người dân tại bộ phận một cửa của xã',
      '### 2. Niêm yết công khai thủ tục hành chính',
      '### 3. Kết quả các nội dung cải cách hành chính',
      '#### 3.1. Cải cách thể chế',
      '#### 3.2. Cải cách thủ tục hành chính (TTHC)',
      '#### 3.3. Cải cách tổ chức bộ máy',
      '#### 3.4. Cải cách chế độ công vụ',
      '#### 3.5. Cải cách tài chính công',
      '#### 3.6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
      '## II. TỒN TẠI HẠN CHẾ, NGUYÊN NHÂN',
      '### 1. Những tồn tại, hạn chế',
      '### 2. Nguyên nhân:',
      '## III. GIẢI PHÁP KHẮC PHỤC HẠN CHẾ',
      '## IV. ĐỀ XUẤT KIẾN NGHỊ',
    ],
  );
  assert.ok(
    notes.some(
      ({ kind, text, detail, count }) =>
        kind === 'mended' && count === 4 && text.startsWith('lượng, trước') && detail?.startsWith('lƣợng, trƣớc'),
    ),
  );
  assert.ok(markdown.includes('mẫu đơn như trước đây.\n'), 'a paragraph goes on over the end of a page');
});

test('the table comes out right: its header is broken into many lines, one cell of each row is blank', () => {
  const { markdown } = importText(TEXT);
  assert.equal(
    markdown.slice(markdown.indexOf('| STT'), markdown.indexOf('\n\n#### 3.3.')),
    `| STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | / Tiếp nhận trực tuyến | / Tiếp nhận trực tiếp | / Tồn kỳ trước | Hồ sơ đã giải quyết / Tổng số | / Sớm hạn | / Đúng hạn | / Trễ hạn |
|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
| (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) |
| 1 | Người có công | 35 | 35 | | 0 | 35 | 35 | 0 | 0 |
| 2 | Đất đai | 118 | 117 | | 1 | 118 | 109 | 6 | 3 |
| 3 | Chứng thực | 540 | 540 | | 0 | 540 | 540 | 0 | 0 |
| 4 | Hộ tịch | 207 | 207 | | 0 | 207 | 205 | 2 | 0 |
| * | Tổng số | 900 | 899 | | 1 | 900 | 889 | 8 | 3 |`,
  );
});

test('what is wrong in the text is found in the report, and nothing else', () => {
  const found = findingsOf(importText(TEXT).markdown).filter((one) => !one.startsWith('front-matter-missing'));
  assert.deepEqual(found, [
    'archive-line: Lưu',
    'symbol-type: Quyết định số 06/KH-UBND',
    'citation-known-date: 22/6/2016',
    'repeated-sentence: Công khai đầy đủ, kịp thời những thủ tục thuộc thẩm quyền của xã trên trang thông tin điện tử của huyện.',
    'missing-space: …phục',
    'i-or-y: qui',
    'impossible-syllable: scann',
    'word-against-figure: còn thấp',
    'impossible-syllable: dư ng',
    'closing-mark: ./',
  ]);
});

test('no word of the text is lost', () => {
  const { markdown } = importText(TEXT);
  assert.deepEqual(lostWords(mended(TEXT), `${markdown}\n${FORM}`), []);
  assert.deepEqual(lostWords(mended(TEXT), textsOf(readText(TEXT))), []);
});

const SEED = fileURLToPath(new URL('../../../../shared/seed/', import.meta.url));

test('a report of a real office, where it stands beside the repository, comes in whole', () => {
  for (const name of existsSync(SEED) ? readdirSync(SEED) : []) {
    const text = readFileSync(SEED + name, 'utf8');
    const { markdown } = importText(text);
    assert.deepEqual(lostWords(mended(text), `${markdown}\n${FORM}`), [], name);
    assert.ok(markdown.includes('\n| * | Tổng số | 966 | 966 | | 0 | 966 | 964 | 0 | 2 |\n'), name);
    assert.equal(markdown.split('\n').filter((line) => /^#### 3\.[1-6]\. /u.test(line)).length, 6, name);
    assert.equal(markdown.split('\n').filter((line) => /^## (?:I|II|III|IV)\. /u.test(line)).length, 4, name);
    const found = findingsOf(markdown);
    const wanted = [
      'word-against-figure: còn thấp',
      'symbol-type:',
      'citation-known-date: 22/6/2016',
      'malformed-symbol:',
      'repeated-sentence:',
    ];
    for (const one of wanted)
      assert.ok(
        found.some((finding) => finding.startsWith(one)),
        `${name}: ${one}`,
      );
    const sums = found.filter((finding) =>
      /^(?:wrong-|balance|table-against|part-exceeds|text-against)/u.test(finding),
    );
    assert.deepEqual(sums, [], name);
  }
});

const sample = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../samples/${name}.md`, import.meta.url)), 'utf8');
const body = (markdown: string): string => markdown.slice(markdown.indexOf('\n---\n', 4) + 5);
const front = (markdown: string): string =>
  markdown.slice(0, markdown.indexOf('\n---\n', 4)).replace(/\nkỳ(?: trước)?:(?:.+|(?:\n {2}.+)+)/gu, '');

test('the text that keeps the columns apart, as `pdftotext -layout` gives it, is the report that was printed', () => {
  for (const name of ['bao-cao-7-thang', 'bao-cao-quy-3']) {
    const { markdown, notes } = importText(fixture(`${name}.layout.txt`));
    assert.equal(body(markdown), body(sample(name)));
    assert.equal(front(markdown), front(sample(name)));
    assert.ok(notes.some((note) => note.kind === 'page-number' && note.text === '2 3' && note.count === 2));
    assert.ok(!notes.some((note) => note.kind === 'table-unsure' || note.kind === 'kept-in-body'));
  }
});

test('the text in the order of its pieces, as `pdftotext -raw` gives it, has the same words and the same full table', () => {
  const { markdown } = importText(fixture('bao-cao-quy-3.raw.txt'));
  assert.equal(front(markdown), front(sample('bao-cao-quy-3')));
  const rows = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('|'));
  assert.deepEqual(rows(markdown), rows(sample('bao-cao-quy-3')));
  const words = (text: string): string => body(text).replace(/\s+/gu, ' ');
  assert.equal(words(markdown), words(sample('bao-cao-quy-3')));
});

test('where nothing tells which cell is empty, or which cell belongs where, lines stay lines', () => {
  for (const name of ['bao-cao-7-thang.raw.txt', 'bao-cao-7-thang.plain.txt']) {
    const text = fixture(name);
    const { markdown, notes } = importText(text);
    const unsure = notes.filter((note) => note.kind === 'table-unsure');
    assert.equal(unsure.length, 1, name);
    assert.ok(!markdown.includes('|'), name);
    assert.deepEqual(lostWords(text, textsOf(readText(text))), [], name);
    assert.equal(front(markdown), front(sample('bao-cao-7-thang')), name);
  }
  const { markdown } = importText(fixture('bao-cao-7-thang.raw.txt'));
  assert.ok(markdown.includes('\\\n1 Bảo trợ xã hội 72 72 0 72 72 0 0\\\n'));
});

test('a text in Markdown is read as such, and a report comes back as it is', () => {
  const report = sample('bao-cao-quy-3');
  assert.deepEqual(importText(report.replaceAll('\n', '\r\n')), { markdown: report, notes: [] });
  const { markdown } = importText(body(report));
  assert.equal(body(markdown), body(report));
  assert.ok(
    importText('# Ghi chú\n\nChữ **đậm** và [liên kết](https://example.gov.vn).').markdown.includes(
      'Chữ **đậm** và [liên kết]',
    ),
  );
});

test('an annex behind the signature is a section of its own', () => {
  const text = `${TEXT}\nPHỤ LỤC\n\nSố liệu kèm theo báo cáo của xã.\n`;
  assert.deepEqual(headings(readText(text)).slice(-2), ['IV. ĐỀ XUẤT KIẾN NGHỊ', 'PHỤ LỤC']);
  assert.equal(paragraphs(readText(text)).at(-1), 'Số liệu kèm theo báo cáo của xã.');
  assert.ok(importText(text).markdown.includes('họ tên: Trần Thị Phương Mai'));
});

test('texts that are no report, or nothing at all, keep all they have', () => {
  assert.deepEqual(readText('').root.children, []);
  assert.deepEqual(paragraphs(readText(' \n\f\n\t\n')), []);
  assert.deepEqual(paragraphs(readText('Một dòng.')), ['Một dòng.']);
  assert.ok(importText('Danh sách 😀 12 người.').markdown.endsWith('\nDanh sách 😀 12 người.\n'));
});
