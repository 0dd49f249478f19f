// Each point of docs/nghi-dinh-30.md that a program can check, on the XML of the Word document.
import assert from 'node:assert/strict';
import test from 'node:test';
import { pageOf } from '@soat/page';
import { factsOf, page, reportText } from '../../page/test/kit.ts';
import { toDocx } from '../src/index.ts';
import { elements, FULL, filesOf, paragraphWith, wordsOf } from './kit.ts';

const TWO = { 'kính gửi': '\n  - Sở Nội vụ\n  - Sở Tư pháp', ngày: '6/2/2026', số: '5/BC-UBND' };
const bytes = await toDocx(page(FULL, TWO));
const files = filesOf(bytes);
const xml = files['word/document.xml'] ?? '';
const mm = (twips: string | undefined): number => (Number(twips) * 25.4) / 1440;
const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`${name}="([^"]*)"`, 'u').exec(text)?.[1];
const sizeOf = (paragraph: string): number => Number(attribute(elements(paragraph, 'w:sz')[0] ?? '', 'w:val')) / 2;
const isBold = (paragraph: string): boolean => /<w:b\/>/u.test(paragraph);
const isItalic = (paragraph: string): boolean => /<w:i\/>/u.test(paragraph);
const isCentred = (paragraph: string): boolean => /<w:jc w:val="center"\/>/u.test(paragraph);

test('A4, margins in the decree’s ranges, in every section', () => {
  const sections = elements(xml, 'w:sectPr');
  assert.equal(sections.length, 5, 'upright, landscape, upright with the signature, two annexes');
  for (const section of sections) {
    const size = elements(section, 'w:pgSz')[0] ?? '';
    const sides = [mm(attribute(size, 'w:w')), mm(attribute(size, 'w:h'))].sort((a, b) => a - b).map(Math.round);
    assert.deepEqual(sides, [210, 297]);
    const margin = elements(section, 'w:pgMar')[0] ?? '';
    const [top = 0, bottom = 0, left = 0, right = 0] = ['top', 'bottom', 'left', 'right'].map((side) =>
      Math.round(mm(attribute(margin, `w:${side}`))),
    );
    assert.ok(top >= 20 && top <= 25 && bottom >= 20 && bottom <= 25, margin);
    assert.ok(left >= 30 && left <= 35 && right >= 15 && right <= 20, margin);
  }
  const wide = sections.map((section) => /w:orient="landscape"/u.test(section));
  assert.deepEqual(wide, [false, true, false, false, false]);
});

test('Times New Roman, black, Vietnamese, nothing else', () => {
  const styles = files['word/styles.xml'] ?? '';
  assert.match(elements(styles, 'w:rPrDefault')[0] ?? '', /w:ascii="Times New Roman"[\s\S]*w:val="vi-VN"/u);
  const used = new Set([...xml.matchAll(/<w:pStyle w:val="([^"]*)"/gu)].map((match) => match[1]));
  const own = elements(styles, 'w:style').filter((style) => used.has(attribute(style, 'w:styleId')));
  assert.equal(own.length, used.size);
  for (const text of [xml, own.join(''), files['word/footnotes.xml'] ?? '']) {
    for (const [, font] of text.matchAll(/w:ascii="([^"]*)"/gu)) assert.equal(font, 'Times New Roman');
    for (const [, colour] of text.matchAll(/<w:color w:val="([^"]*)"/gu)) assert.equal(colour, '000000');
  }
});

test('Quốc hiệu 13 bold, Tiêu ngữ 14 bold with a rule as long as its line', () => {
  const nation = paragraphWith(xml, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  assert.ok(isBold(nation) && isCentred(nation));
  assert.equal(sizeOf(nation), 13);
  const motto = paragraphWith(xml, 'Độc lập - Tự do - Hạnh phúc');
  assert.ok(isBold(motto) && isCentred(motto));
  assert.equal(sizeOf(motto), 14);
  const below = xml.slice(xml.indexOf(motto) + motto.length);
  assert.match(below, /^<w:p><w:pPr>[^\n]{0,80}<w:pBdr><w:top w:val="single"/u);
});

test('the office above is not bold, the issuing office is; a rule stands below', () => {
  for (const line of ['TỈNH THỪA GIANG', 'XÃ TÂN HỘI']) {
    const own = paragraphWith(xml, line);
    assert.equal(isBold(own), line === 'XÃ TÂN HỘI');
    assert.equal(sizeOf(own), 13);
  }
});

test('the number and its symbol 13 upright; place and date 14 italic with the decree’s zeros', () => {
  const symbol = paragraphWith(xml, 'Số: 05/BC-UBND');
  assert.equal(sizeOf(symbol), 13);
  assert.ok(!isItalic(symbol) && isCentred(symbol));
  const date = paragraphWith(xml, 'Tân Hội, ngày 06 tháng 02 năm 2026');
  assert.equal(sizeOf(date), 14);
  assert.ok(isItalic(date) && isCentred(date));
});

test('BÁO CÁO and what it is about: bold, centred, 14', () => {
  for (const line of ['BÁO CÁO', 'Công tác cải cách hành chính quý III năm 2026']) {
    const own = paragraphWith(xml, line);
    assert.ok(isBold(own) && isCentred(own), line);
    assert.equal(sizeOf(own), 14);
  }
});

test('Kính gửi: the dashes of several offices stand under the colon', () => {
  const label = paragraphWith(xml, 'Kính gửi:');
  const lines = ['- Sở Nội vụ;', '- Sở Tư pháp.'].map((line) => paragraphWith(xml, line));
  const left = (paragraph: string): number => Number(attribute(elements(paragraph, 'w:ind')[0] ?? '', 'w:left'));
  const dash = lines.map((line) => left(line) - Number(attribute(line, 'w:hanging')));
  assert.equal(dash[0], dash[1]);
  assert.ok((dash[0] ?? 0) > left(label) + 900, 'right of the label');
});

test('body: 14, justified, first line indented by 10 or 12.7 mm, at least 6 points apart, 1 to 1.5 lines', () => {
  const own = paragraphWith(xml, 'Đoạn đậm, nghiêng, cổng và chú thích.');
  assert.match(own, /<w:jc w:val="both"\/>/u);
  assert.equal(Math.round(mm(attribute(own, 'w:firstLine')) * 10) / 10, 12.7);
  assert.ok(Number(attribute(own, 'w:before')) >= 120);
  const line = Number(attribute(own, 'w:line'));
  assert.ok(line >= 240 && line <= 360 && attribute(own, 'w:lineRule') === 'auto');
  assert.equal(sizeOf(own), 14);
});

test('headings keep their numbers as written, are bold and stay with what follows', () => {
  for (const [text, style] of [
    ['I. KẾT QUẢ', 'Heading1'],
    ['1. Thủ tục', 'Heading2'],
  ] as const) {
    const own = paragraphWith(xml, text);
    assert.ok(isBold(own) && /<w:keepNext\/>/u.test(own));
    assert.equal(attribute(elements(own, 'w:pStyle')[0] ?? '', 'w:val'), style);
  }
  assert.ok(!/<w:numPr>/u.test(xml), 'no numbering that Word would count itself');
});

test('emphasis, links and footnotes arrive', () => {
  const own = paragraphWith(xml, 'Đoạn đậm, nghiêng, cổng và chú thích.');
  const runs = elements(own, 'w:r');
  assert.ok(runs.some((run) => wordsOf(run) === 'đậm' && isBold(run)));
  assert.ok(runs.some((run) => wordsOf(run) === 'nghiêng' && isItalic(run)));
  const link = attribute(elements(own, 'w:hyperlink')[0] ?? '', 'r:id');
  assert.ok((files['word/_rels/document.xml.rels'] ?? '').includes(`Id="${link}"`));
  assert.match(files['word/_rels/document.xml.rels'] ?? '', /Target="https:\/\/example\.gov\.vn"/u);
  assert.match(own, /<w:footnoteReference w:id="1"\/>/u);
  assert.ok(wordsOf(files['word/footnotes.xml'] ?? '').includes('Lời ghi.'));
});

test('tables: merged header cells, repeated on each page; rows do not split', () => {
  const table = elements(xml, 'w:tbl').find((one) => wordsOf(one).includes('Hộ tịch')) ?? '';
  const rows = elements(table, 'w:tr');
  assert.deepEqual(
    rows.map((row) => /<w:tblHeader\/>/u.test(row)),
    [true, true, true, false, false, false],
  );
  assert.ok(rows.every((row) => /<w:cantSplit\/>/u.test(row)));
  assert.match(rows[0] ?? '', /<w:gridSpan w:val="3"\/>/u);
  assert.equal((rows[0]?.match(/<w:vMerge w:val="restart"\/>/gu) ?? []).length, 3);
  assert.equal((rows[1]?.match(/<w:vMerge w:val="continue"\/>/gu) ?? []).length, 3);
  assert.ok(isBold(rows[5] ?? ''), 'the total row is bold');
  assert.ok(!isBold(rows[3] ?? ''));
});

test('a wide table stands on a landscape page with its caption', () => {
  const from = xml.indexOf('w:sectPr', xml.indexOf('Hộ tịch'));
  const to = xml.indexOf('w:orient="landscape"');
  const between = xml.slice(from, to);
  assert.ok(between.includes('Bảng 2. Rộng:') && between.includes('Nghiêng15'));
});

test('the page number: 13, centred in the upper margin, not on the first page; annexes count from 1', () => {
  const sections = elements(xml, 'w:sectPr');
  assert.deepEqual(
    sections.map((section) => /<w:titlePg\/>/u.test(section)),
    [true, false, false, true, true],
  );
  assert.deepEqual(
    sections.map((section) => /<w:pgNumType[^>]*w:start="1"/u.test(section)),
    [false, false, false, true, true],
  );
  const headers = Object.entries(files).filter(([name]) => /^word\/header\d+\.xml$/u.test(name));
  const numbered = headers.filter(([, text]) => /PAGE/u.test(text));
  assert.ok(numbered.length > 0 && numbered.length < headers.length);
  for (const [, text] of numbered) assert.ok(isCentred(text) && sizeOf(text) === 13);
});

test('Nơi nhận: label 12 bold italic, lines 11 with «;» and «.»; signature 14 bold with room to sign', () => {
  const label = paragraphWith(xml, 'Nơi nhận:');
  assert.ok(isBold(label) && isItalic(label));
  assert.equal(sizeOf(label), 12);
  for (const line of ['- Như trên;', '- Thường trực HĐND xã;', '- Lưu: VT.'])
    assert.equal(sizeOf(paragraphWith(xml, line)), 11);
  for (const line of ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Minh Khoa']) {
    const own = paragraphWith(xml, line);
    assert.ok(isBold(own) && isCentred(own), line);
    assert.equal(sizeOf(own), 14);
  }
  const room = Number(attribute(paragraphWith(xml, 'Trần Minh Khoa'), 'w:before'));
  assert.ok(mm(String(room)) >= 25, 'as high as a seal’s better half');
  assert.match(paragraphWith(xml, 'Trên đây là báo cáo./.'), /<w:keepNext\/>/u);
});

test('annexes: label, name in capitals, and where they belong', () => {
  for (const line of ['Phụ lục I', 'SỐ LIỆU', 'Phụ lục II']) {
    const own = paragraphWith(xml, line);
    assert.ok(isBold(own) && isCentred(own), line);
  }
  const attached = elements(xml, 'w:p').filter((one) =>
    wordsOf(one).startsWith('(Kèm theo Báo cáo số 05/BC-UBND ngày 06 tháng 02 năm 2026'),
  );
  assert.equal(attached.length, 2);
  assert.ok(attached.every((one) => isItalic(one) && isCentred(one)));
});

test('properties tell what the report is', () => {
  const core = files['docProps/core.xml'] ?? '';
  assert.match(core, /<dc:title>Báo cáo Công tác cải cách hành chính quý III năm 2026</u);
  assert.match(core, /<dc:creator>Ủy ban nhân dân xã Tân Hội</u);
  assert.match(core, /2026-02-06T00:00:00Z/u);
  const custom = files['docProps/custom.xml'] ?? '';
  for (const value of ['05', 'BC-UBND', '2026-02-06', 'Trần Minh Khoa'])
    assert.ok(custom.includes(`>${value}<`), value);
});

test('the same report gives the same bytes', async () => {
  assert.deepEqual(await toDocx(page(FULL, TWO)), bytes);
  assert.ok(!/T\d\d:\d\d:\d\d\.\d+Z/u.test(files['docProps/core.xml'] ?? ''));
});

test('a suppression leaves no trace in any part of the file', async () => {
  const text = '<!-- soát: bỏ qua wrong-total: bí mật -->\n\nHai <!-- bí mật --> chữ.';
  const own = filesOf(await toDocx(page(text)));
  for (const [name, content] of Object.entries(own)) assert.ok(!content.includes('bí mật'), name);
});

test('text that XML cannot hold, and marks that it must escape', async () => {
  const own = filesOf(await toDocx(pageOf(factsOf(reportText('A\u0001B \ud800 & < > " \u{1f600}')))));
  const body = own['word/document.xml'] ?? '';
  assert.ok(wordsOf(body).includes('AB '));
  assert.ok(body.includes('&amp; &lt; &gt;'));
  assert.ok(!body.includes('\u0001') && !body.includes('\ufffd'));
});

test('a report with nothing but its kind still gives a document', async () => {
  const empty = pageOf(factsOf('---\nloại: báo cáo cải cách hành chính\n---\n'));
  const own = filesOf(await toDocx(empty));
  assert.ok(wordsOf(own['word/document.xml'] ?? '').includes('BÁO CÁO'));
});

test('«Phần» and «Chương» stand in the middle', async () => {
  const own = filesOf(await toDocx(page('## Phần I. CHUNG\n\nMột.')))['word/document.xml'] ?? '';
  assert.ok(isCentred(paragraphWith(own, 'Phần I. CHUNG')));
  assert.ok(!isCentred(paragraphWith(own, 'Một.')));
});

test('«DỰ THẢO» stands behind the text of every page: in every header of every section, annexes too', async () => {
  const draft = await toDocx(page(FULL, TWO), { draft: true });
  const own = filesOf(draft);
  const sections = elements(own['word/document.xml'] ?? '', 'w:sectPr');
  const relations = own['word/_rels/document.xml.rels'] ?? '';
  const headers = sections.flatMap((section) =>
    elements(section, 'w:headerReference').map((reference) => {
      const id = attribute(reference, 'r:id');
      const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`, 'u').exec(relations)?.[0] ?? '';
      return own[`word/${attribute(target, 'Target')}`] ?? '';
    }),
  );
  assert.equal(headers.length, sections.length * 2, 'the first page and the others');
  const ids = headers.map((header) => {
    const [shape = ''] = elements(header, 'v:shape');
    assert.match(shape, /<v:textpath [^>]*string="DỰ THẢO"/u);
    assert.match(shape, /rotation:315;z-index:-\d+;/u, 'askew and behind');
    assert.match(header, /xmlns:v="urn:schemas-microsoft-com:vml"/u);
    assert.equal(elements(header, 'w:p').length, 1, 'the header is no higher for it');
    return attribute(shape, 'id');
  });
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(draft, await toDocx(page(FULL, TWO), { draft: true }), 'the same bytes each time');
  assert.equal(own['word/document.xml'], xml, 'the text itself is the same');
  assert.ok(Object.values(files).every((text) => !text.includes('DỰ THẢO')));
});
