// Word files that this project did not make: what LibreOffice writes, and what Word itself writes, by its XML.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { readDocx } from '../src/docx.ts';
import { importDocx } from '../src/index.ts';
import { docxOf, lostWords, modelOf, pageFrom, pageWords } from './kit.ts';
import { allWords, p, part, r, wordFile } from './word-kit.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
const SAMPLES = new URL('../../../samples/', import.meta.url);

for (const name of readdirSync(FIXTURES).filter((one) => one.endsWith('.docx'))) {
  const bytes = new Uint8Array(readFileSync(new URL(name, FIXTURES)));

  test(`${name}: every word is in the report or in a note`, async () => {
    const { markdown, notes } = await importDocx(bytes);
    const kept = `${pageWords(pageFrom(markdown))}\n${notes.map((note) => note.text).join('\n')}`;
    assert.deepEqual(lostWords(allWords(bytes), kept), []);
  });

  test(`${name}: a report that goes back to Word keeps every word`, async () => {
    const { markdown } = await importDocx(bytes);
    const again = await docxOf(markdown);
    assert.deepEqual(lostWords(pageWords(pageFrom(markdown)), allWords(again)), []);
    const back = await importDocx(again);
    assert.deepEqual(modelOf(pageFrom(back.markdown)), modelOf(pageFrom(markdown)));
  });
}

test('libreoffice-quy-1.docx: merged headers, footnote, tracked changes, comment, text box, nested table, annex', async () => {
  const { markdown, notes } = await importDocx(fixture('libreoffice-quy-1.docx'));
  assert.equal(markdown, readFileSync(new URL('libreoffice-quy-1.md', FIXTURES), 'utf8'));
  assert.deepEqual(
    notes.map((note) => [note.kind, note.text, note.detail]),
    [
      ['period-read', 'từ ngày 15/12/2024 đến ngày 14/3/2025', '15/12/2024–14/3/2025'],
      ['kept-in-body', '(Số liệu từ ngày 15/12/2024 đến ngày 14/3/2025)', undefined],
      ['deletion', 'Đoạn 99 đã bỏ.', 'Lê Thị Mai'],
      ['insertions', 'và 33 hồ sơ trực tiếp', undefined],
      ['text-box', 'Hộp chữ: đường dây nóng 1022.', undefined],
      ['page-words', 'Báo cáo nội bộ, trang', undefined],
      ['comment', 'Xem lại câu này trước khi trình ký.', 'Trần Văn Long'],
      ['merged-cells', '2', undefined],
      ['nested-table', 'Trong A 7 Trong B 8', undefined],
    ],
  );
});

test('libreoffice-du-thao.docx: head and foot by tabs, numbers that the program counts, a stamp in a text box', async () => {
  const { markdown, notes } = await importDocx(fixture('libreoffice-du-thao.docx'));
  assert.equal(markdown, readFileSync(new URL('libreoffice-du-thao.md', FIXTURES), 'utf8'));
  assert.deepEqual(
    notes.map((note) => [note.kind, note.detail]),
    [
      ['missing', 'ngày'],
      ['period-unsure', undefined],
      ['kept-in-body', undefined],
      ['text-box', undefined],
    ],
  );
});

test('libreoffice-luu-lai.docx: a report of ours that another program saved again is still the same', async () => {
  const { markdown, notes } = await importDocx(fixture('libreoffice-luu-lai.docx'));
  assert.equal(markdown, readFileSync(new URL('bao-cao-quy-3.md', SAMPLES), 'utf8'));
  assert.deepEqual(notes, []);
});

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FIXTURES)));
}

/** The body of the report that a Word file of this XML becomes. */
async function bodyOf(xml: string, parts: Readonly<Record<string, string>> = {}): Promise<string> {
  const { markdown } = await importDocx(wordFile(xml, parts));
  return markdown.slice(markdown.indexOf('\n---\n') + 5).trim();
}

async function notesOf(xml: string, parts: Readonly<Record<string, string>> = {}) {
  return (await readDocx(wordFile(xml, parts))).notes;
}

const STYLES = part(
  'styles',
  `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
   <w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Dam"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc 1"/><w:basedOn w:val="Dam"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
   <w:style w:type="character" w:styleId="Nhan"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
   <w:style w:type="paragraph" w:styleId="ML1"><w:name w:val="toc 1"/></w:style>`,
);

test('bold and headings come from styles as well', async () => {
  const xml = [
    p('1. Việc thứ nhất', '<w:pStyle w:val="Dam"/>'),
    `<w:p>${r('Chữ ')}${r('đậm', '<w:rStyle w:val="Nhan"/>')}${r(' và ')}${r('thường', '<w:b w:val="0"/>')}</w:p>`,
    p('II. KẾT QUẢ', '<w:pStyle w:val="Muc"/>'),
  ].join('');
  assert.equal(
    await bodyOf(xml, { 'word/styles.xml': STYLES }),
    '### 1. Việc thứ nhất\n\nChữ **đậm** và thường\n\n## II. KẾT QUẢ',
  );
});

const LEVELS = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['decimal', '%2.%3.'],
  ['lowerLetter', '%4)'],
].map(
  ([format, text], i) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
);
const NUMBERING = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${LEVELS.join('')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
   <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`,
);
const number = (id: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const bold = (text: string, properties: string): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${r(text, '<w:b/>')}</w:p>`;

test('numbers that Word counts are the text that its pages show', async () => {
  const xml = [
    bold('CHỈ ĐẠO', number(1, 0)),
    bold('Văn bản', number(1, 1)),
    bold('Kiểm tra', number(1, 1)),
    bold('Định kỳ', number(1, 2)),
    p('Điểm một', number(1, 3)),
    bold('KẾT QUẢ', number(1, 0)),
    bold('Thể chế', number(1, 1)),
    p('Việc ba', number(2, 0)),
    p('Gạch', `${number(2, 1)}<w:ind w:left="720"/>`),
    p('Việc bốn', number(2, 0)),
    p('Không số', number(0, 0)),
    p('Việc chín', number(3, 0)),
  ].join('');
  assert.equal(
    await bodyOf(xml, { 'word/numbering.xml': NUMBERING }),
    [
      '## I. CHỈ ĐẠO',
      '### 1. Văn bản',
      '### 2. Kiểm tra',
      '#### 2.1. Định kỳ',
      'a) Điểm một',
      '## II. KẾT QUẢ',
      '### 1. Thể chế',
      '3. Việc ba\n   - Gạch\n4. Việc bốn',
      'Không số',
      '9. Việc chín',
    ].join('\n\n'),
  );
});

test('capitals that are only shown, hidden words, deleted paragraph ends, moved words', async () => {
  const xml = [
    `<w:p>${r('kết quả ', '<w:caps/>')}${r('ẩn', '<w:vanish/>')}${r('chung')}</w:p>`,
    `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="Mai"/></w:rPr></w:pPr>${r('Nửa đầu ')}</w:p>`,
    p('nửa sau.'),
    `<w:p><w:moveFrom w:id="2">${r('Chuyển chỗ.')}</w:moveFrom>${r('Ở lại.')}</w:p>`,
    `<w:p><w:moveTo w:id="3">${r('Chuyển chỗ.')}</w:moveTo></w:p>`,
  ].join('');
  assert.equal(await bodyOf(xml), 'KẾT QUẢ chung\n\nNửa đầu nửa sau.\n\nỞ lại.\n\nChuyển chỗ.');
  assert.deepEqual(await notesOf(xml), [{ kind: 'hidden', text: 'ẩn' }]);
});

test('of a drawing for new and for old programs, the words of its text box come once', async () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const xml = `<w:p>${r('Trước.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${box('Trong hộp.')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('Trong hộp.')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(' Sau.')}</w:p>`;
  assert.equal(await bodyOf(xml), 'Trước. Sau.\n\nTrong hộp.');
  const old = xml.replace(/<mc:Choice[\s\S]*<\/mc:Choice>/u, '');
  assert.equal(await bodyOf(old), 'Trước. Sau.\n\nTrong hộp.');
});

test('pictures, embedded files, formulas, tables of contents', async () => {
  const xml = [
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Biểu đồ hồ sơ"/><a:graphic><a:graphicData uri="pic"><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>${r('Hình trên.')}</w:p>`,
    `<w:p><w:r><w:object/></w:r>${r('Tệp kèm.')}</w:p>`,
    `<w:p>${r('Tỷ lệ ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${r(' đạt.')}</w:p>`,
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('I. KẾT QUẢ 3')}</w:sdtContent></w:sdt>`,
    p('II. KIẾN NGHỊ 4', '<w:pStyle w:val="ML1"/>'),
    `<w:sdt><w:sdtContent>${p('Ô điền sẵn.')}</w:sdtContent></w:sdt>`,
  ].join('');
  const parts = { 'word/styles.xml': STYLES };
  assert.equal(await bodyOf(xml, parts), 'Hình trên.\n\nTệp kèm.\n\nTỷ lệ a+b đạt.\n\nÔ điền sẵn.');
  assert.deepEqual(await notesOf(xml, parts), [
    { kind: 'contents', text: 'I. KẾT QUẢ 3\nII. KIẾN NGHỊ 4', count: 2 },
    { kind: 'object', text: '' },
    { kind: 'picture', text: 'Biểu đồ hồ sơ' },
  ]);
});

const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;
const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
const table = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;
const wide = (n: number): string => `<w:gridSpan w:val="${n}"/>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';

test('tables: groups of two and three levels, a deleted row, cells left out at the beginning, a figure over rows', async () => {
  const xml = table([
    row([cell('TT', DOWN), cell('Nội dung', DOWN), cell('Tiếp nhận', wide(3)), cell('Ghi chú', DOWN)]),
    row([cell('', ON), cell('', ON), cell('Tổng số', DOWN), cell('Trong đó', wide(2)), cell('', ON)]),
    row([cell('', ON), cell('', ON), cell('', ON), cell('Mới'), cell('Kỳ trước'), cell('', ON)]),
    row(['1', '2', '3=4+5', '4', '5', '6'].map((text) => cell(text))),
    row([cell('1'), cell('Hộ tịch'), cell('12'), cell('10'), cell('2'), cell('5', DOWN)]),
    row(
      ['2', 'Bỏ', '9', '9', '0', ''].map((text) => cell(text)),
      '<w:del w:id="9" w:author="Mai"/>',
    ),
    row([cell('Đất đai'), cell('7'), cell('7'), cell('0'), cell('', ON)], '<w:gridBefore w:val="1"/>'),
  ]);
  assert.equal(
    await bodyOf(xml),
    [
      '| TT | Nội dung | Tiếp nhận / Tổng số | Tiếp nhận / Trong đó / Mới | / Kỳ trước | Ghi chú |',
      '|---|---|---|---|---|---|',
      '| 1 | 2 | 3=4+5 | 4 | 5 | 6 |',
      '| 1 | Hộ tịch | 12 | 10 | 2 | 5 |',
      '| | Đất đai | 7 | 7 | 0 | |',
    ].join('\n'),
  );
  assert.deepEqual(await notesOf(xml), [
    { kind: 'deletion', text: '2\nBỏ\n9\n9\n0', detail: 'Mai' },
    { kind: 'merged-cells', text: '5', count: 1 },
  ]);
});

test('a table that only repeats its first row on each page has a header of one row', async () => {
  const xml = table([
    row([cell('Đơn vị'), cell('Hồ sơ')], '<w:tblHeader/>'),
    row([cell('An Hòa'), cell('1.204')], '<w:tblHeader/>'),
    row([cell('Cộng'), cell('1.204')]),
  ]);
  assert.equal(await bodyOf(xml), '| Đơn vị | Hồ sơ |\n|---|---|\n| An Hòa | 1.204 |\n| Cộng | 1.204 |');
});

test('a frame of one cell is its paragraphs; a slash with blanks in a label does not part a group', async () => {
  assert.equal(await bodyOf(table([row([cell('Trong khung.')])])), 'Trong khung.');
  const xml = table([row([cell('Có / Không'), cell('Số')]), row([cell('Có'), cell('1')])]);
  assert.equal((await bodyOf(xml)).split('\n')[0], '| Có/Không | Số |');
});

test('the namespaces of strict files are read as well', async () => {
  const strict = part('document', `<w:body>${p('Một.')}</w:body>`).replaceAll(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  assert.equal(await bodyOf('', { 'word/document.xml': strict }), 'Một.');
});

test('words whose looks meet in the middle of a word are written so that they are read the same', async () => {
  const xml = `<w:p>${r('Tỷ lệ:', '<w:b/>')}${r('đạt ')}${r(' (cao)', '<w:i/>')}${r('hơn ')}${r('Th', '<w:b/>')}${r('ự', '<w:i/>')}${r('c')}</w:p>`;
  const { markdown } = await importDocx(wordFile(xml));
  assert.ok(markdown.includes('**Tỷ lệ**:đạt'), markdown);
  assert.deepEqual(lostWords('Tỷ lệ:đạt (cao)hơn Thực', markdown.replace(/[*_]/gu, '')), []);
});
