// What is found in a document whatever its format: the head, the foot, headings, lists.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Nodes, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { recognise } from '../src/recognise.ts';
import { write } from '../src/write.ts';
import { lostWords } from './kit.ts';

function lines(...texts: readonly string[]): RootContent[] {
  return texts.map((text) => paragraph(text));
}

function paragraph(text: string, data: Paragraph['data'] = {}): Paragraph {
  const words = (part: string): PhrasingContent[] => {
    const block = fromMarkdown(part.replace(/^\s+|\s+$/gu, '')).children[0];
    return block?.type === 'paragraph' ? block.children : [{ type: 'text', value: part }];
  };
  const parts = text.split('\t');
  const children = parts.flatMap((part, i): PhrasingContent[] => [
    ...(i > 0 ? [{ type: 'text', value: '\t' } as const] : []),
    ...words(part),
  ]);
  return { type: 'paragraph', children, data };
}

/** A table of two columns without borders: each cell is lines. */
function beside(...rows: readonly (readonly [readonly string[], readonly string[]])[]): RootContent {
  const cell = (texts: readonly string[]): TableCell => ({
    type: 'tableCell',
    children: texts.flatMap((text, i) => [...(i > 0 ? [{ type: 'break' } as const] : []), ...paragraph(text).children]),
  });
  return { type: 'table', children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })) };
}

function report(blocks: readonly RootContent[]) {
  return recognise({ root: { type: 'root', children: [...blocks] }, notes: [] });
}

const HEAD = beside(
  [
    ['UBND HUYỆN AN LÃO', '**UBND XÃ SƠN HẢI**', '------'],
    ['**CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM**', '**Độc lập – Tự do – Hạnh phúc**'],
  ],
  [['Số: 7 /BC-UBND'], ['*Sơn Hải, ngày 3 tháng 02 năm 2025*']],
);
const TITLE = [
  paragraph('**BÁO CÁO**', { centred: true }),
  paragraph('**Công tác cải cách hành chính**', { centred: true }),
  paragraph('**tháng 01 năm 2025**', { centred: true }),
];

test('head: a table of two columns', () => {
  const found = report([HEAD, ...TITLE, ...lines('Kính gửi: Phòng Nội vụ huyện.', 'Xã báo cáo như sau:')]);
  assert.equal(
    write(found),
    [
      '---',
      'loại: báo cáo cải cách hành chính',
      'cơ quan chủ quản: UBND huyện An Lão',
      'cơ quan: UBND xã Sơn Hải',
      'số: 7/BC-UBND',
      'địa danh: Sơn Hải',
      'ngày: 3/02/2025',
      'trích yếu: Công tác cải cách hành chính tháng 01 năm 2025',
      'kính gửi:',
      '  - Phòng Nội vụ huyện',
      '---',
      '',
      'Xã báo cáo như sau:',
      '',
    ].join('\n'),
  );
});

test('head: lines with tabs, an open number and date, words that have no place', () => {
  const { fields, body, notes } = report([
    ...lines(
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'XÃ SƠN HẢI\tĐộc lập - Tự do - Hạnh phúc',
      'Số:\t/BC-UBND\tSơn Hải, ngày\ttháng\tnăm 2025',
      'MẬT',
    ),
    ...TITLE,
  ]);
  assert.equal(fields.office, 'Ủy ban nhân dân xã Sơn Hải');
  assert.equal(fields.superior, '');
  assert.equal(fields.number, '/BC-UBND');
  assert.equal(fields.place, 'Sơn Hải');
  assert.equal(fields.date, undefined);
  assert.equal(body.length, 1);
  assert.ok(notes.some((note) => note.kind === 'kept-in-body' && note.text === 'MẬT'));
  assert.ok(notes.some((note) => note.detail === 'ngày' && note.text === 'Sơn Hải, ngày tháng năm 2025'));
});

test('head: title and what it is about on one line; «Báo cáo» in small letters as a title', () => {
  assert.equal(report(lines('BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH')).fields.summary, 'CÔNG TÁC CẢI CÁCH HÀNH CHÍNH');
  const small = report([paragraph('**Báo cáo**', { centred: true }), ...TITLE.slice(1)]);
  assert.equal(small.fields.summary, 'Công tác cải cách hành chính tháng 01 năm 2025');
  assert.equal(report(lines('Báo cáo này nói về việc khác.')).body.length, 1);
});

test('head: several addressees, whether they stand in a column or below each other', () => {
  const expected = ['Sở Nội vụ', 'Sở Tư pháp'];
  for (const blocks of [
    lines('Kính gửi:', '- Sở Nội vụ;', '- Sở Tư pháp.', '- Không phải nơi nhận.'),
    [beside([['Kính gửi:'], ['- Sở Nội vụ;', '- Sở Tư pháp.']]), ...lines('- Không phải nơi nhận.')],
    lines('Kính gửi: - Sở Nội vụ; - Sở Tư pháp.', '- Không phải nơi nhận.'),
  ]) {
    const { fields, body } = report([...TITLE, ...blocks]);
    assert.deepEqual(fields.addressees, expected);
    assert.equal(body.length, 1);
  }
});

test('foot: a table, lines with tabs, loose lines', () => {
  const right = ['**TM. ỦY BAN NHÂN DÂN**', '**KT. CHỦ TỊCH**', '**PHÓ CHỦ TỊCH**', '(Đã ký)', '**Đinh Văn Sơn**'];
  const left = ['*Nơi nhận:*', '- Như trên;', '- TT Đảng ủy,', 'HĐND xã;', '- Lưu: VT.'];
  for (const blocks of [
    [beside([left, right])],
    lines(
      'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
      '- Như trên;\tKT. CHỦ TỊCH',
      '- TT Đảng ủy, HĐND xã;\tPHÓ CHỦ TỊCH',
      '- Lưu: VT.\t(Đã ký)',
      '\tĐinh Văn Sơn',
    ),
    lines(
      'Nơi nhận:',
      '- Như trên;',
      '- TT Đảng ủy, HĐND xã;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      '(Đã ký)',
      'Đinh Văn Sơn',
    ),
  ]) {
    const { fields, body, notes } = report([...lines('Trên đây là báo cáo./.'), ...blocks]);
    assert.deepEqual(fields.recipients, ['Như trên', 'TT Đảng ủy, HĐND xã', 'Lưu: VT']);
    assert.deepEqual(
      [fields.authority, fields.behalf, fields.position, fields.name],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Đinh Văn Sơn'],
    );
    assert.equal(body.length, 2);
    assert.ok(notes.some((note) => note.kind === 'kept-in-body' && note.text === '(Đã ký)'));
  }
});

test('foot: a text without one keeps its last lines', () => {
  const blocks = lines('Việc một.', '- Gạch một;', 'Nguyễn Văn An phát biểu.');
  const { fields, body } = report(blocks);
  assert.equal(fields.name, '');
  assert.equal(body.length, 3);
});

function markdownOf(...texts: readonly string[]): string {
  const text = write(report(lines(...texts)));
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

test('headings: by bold, by capitals, by italics; sentences and points stay text', () => {
  assert.equal(
    markdownOf(
      '**I. KẾT QUẢ**',
      '**1. Thể chế**',
      '*1.1. Rà soát*',
      '**a) Điểm**',
      '**2. Việc hai:** đã xong.',
      'II. TỒN TẠI',
      '*1\\. Đây là một câu văn in nghiêng.*',
    ),
    [
      '## I. KẾT QUẢ',
      '### 1. Thể chế',
      '#### 1.1. Rà soát',
      '**a) Điểm**',
      '**2. Việc hai:** đã xong.',
      '## II. TỒN TẠI',
      '*1. Đây là một câu văn in nghiêng.*',
    ].join('\n\n'),
  );
});

test('headings: without Roman numbers the first kind of number is the first level', () => {
  assert.equal(markdownOf('**1. Một**', '**1.1. Hai**'), '## 1. Một\n\n### 1.1. Hai');
  assert.equal(markdownOf('**Phần I. CHUNG**', '**I. MỘT**'), '## Phần I. CHUNG\n\n### I. MỘT');
});

test('lists: `+` stands below `-`, numbers stay as they are written, `*` is no bullet', () => {
  assert.equal(
    markdownOf('\\- Một;', '\\+ Nhỏ;', '\\+ Nhỏ nữa;', '– Hai.', '1\\. A', '3\\. B', '\\* Ghi chú: x'),
    '- Một;\n  - Nhỏ;\n  - Nhỏ nữa;\n- Hai.\n\n1. A\n3. B\n\n\\* Ghi chú: x',
  );
});

// Words that the layout writes by itself, and marks of the report format.
const OF_THE_LAYOUT =
  /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|báo cáo|kính gửi|nơi nhận|ngày|tháng|năm|số(?=\s*:)/giu;

const part = fc.constantFrom(
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'ỦY BAN NHÂN DÂN',
  'XÃ SƠN HẢI',
  'Số: 7/BC-UBND',
  'Số:   /BC-VP',
  'An Lão, ngày 3 tháng 02 năm 2025',
  'An Hòa, ngày    tháng 5 năm 2025',
  '**BÁO CÁO**',
  '**Kết quả quý một**',
  '(Từ 15/12/2024 đến 14/3/2025)',
  'Kính gửi: Sở Một',
  'Kính gửi:',
  '- Sở Hai;',
  '- Sở Ba.',
  'I. PHẦN MỘT',
  '**1. Mục một**',
  'Xã báo cáo 12 việc.',
  'Nơi nhận:',
  '*Nơi nhận:*',
  '- Như trên;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'GIÁM ĐỐC',
  '(Đã ký)',
  'Đinh Văn Sơn',
  'TS. Lê Thị Mai',
  '**PHỤ LỤC I**',
  '**DANH MỤC**',
  '(Kèm theo Báo cáo số 9)',
  '-----',
  'MẬT',
);
const anyBlock = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(part, fc.boolean()).map(([text, centred]) => paragraph(text, { centred })) },
  { weight: 2, arbitrary: fc.tuple(part, part).map(([left, right]) => paragraph(`${left}\t${right}`)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(part, { maxLength: 4 }), fc.array(part, { maxLength: 4 }))
      .map((sides) => beside(sides)),
  },
  { weight: 1, arbitrary: part.map((text): RootContent => ({ type: 'code', value: text.replace(/\*/gu, '') })) },
  { weight: 1, arbitrary: fc.constant<RootContent>({ type: 'thematicBreak' }) },
);

test('law: wherever the parts of a report stand, no word is lost', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 14 }), (blocks) => {
      const found = report(structuredClone(blocks));
      const kept = `${write(found)}\n${found.notes.map((note) => note.text).join('\n')}`;
      const given = blocks
        .map((block) => shownText(block))
        .join('\n')
        .replace(OF_THE_LAYOUT, ' ');
      assert.deepEqual(lostWords(given, kept), []);
    }),
    { numRuns: 400 },
  );
});

function shownText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  const between = node.type === 'tableRow' || node.type === 'table' ? '\n' : '';
  return 'children' in node ? node.children.map((child) => shownText(child as Nodes)).join(between) : '';
}
