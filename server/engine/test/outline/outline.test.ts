import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { headingOf, romanOf, romanValue } from '../../src/facts/headings.ts';
import { missingSections, outlineOf, plainSkeleton, sectionSnippet, skeleton } from '../../src/facts/outline.ts';
import { applyEdits, check, speak } from '../../src/index.ts';
import { cut } from '../../src/markdown/sections.ts';
import { BUILT_IN_KINDS } from '../../src/schema/built-in.ts';
import { readText } from '../kit/files.ts';

const kind = BUILT_IN_KINDS[0];
assert.ok(kind);

function heading(text: string) {
  const section = cut(`## ${text}\n`).sections[1];
  assert.ok(section);
  return headingOf(section);
}

function factsOf(text: string) {
  const facts = check(text, { kinds: BUILT_IN_KINDS }).facts;
  assert.ok(facts);
  return facts;
}

function found(text: string, rule: string) {
  const checked = check(text, { kinds: BUILT_IN_KINDS });
  return checked.findings
    .filter((finding) => finding.rule.id === rule)
    .map((finding) => speak(finding, checked.cut, 'vi'));
}

const FRONT_MATTER = '---\nloại: báo cáo cải cách hành chính\n---\n\n';

test('numbers are split off however they are written', () => {
  const cases: readonly (readonly [string, string | undefined, readonly number[], string])[] = [
    ['I. KẾT QUẢ', 'I', [1], 'KẾT QUẢ'],
    ['III.GIẢI PHÁP', 'III', [3], 'GIẢI PHÁP'],
    ['IV/ KIẾN NGHỊ', 'IV', [4], 'KIẾN NGHỊ'],
    ['Phần II', 'II', [2], ''],
    ['PHẦN I: KẾT QUẢ', 'I', [1], 'KẾT QUẢ'],
    ['3.1. Cải cách thể chế', '3.1', [3, 1], 'Cải cách thể chế'],
    ['3.3.Cải cách', '3.3', [3, 3], 'Cải cách'],
    ['1.Công tác', '1', [1], 'Công tác'],
    ['2 - Thực hiện', '2', [2], 'Thực hiện'],
    ['đ) Về kinh phí', 'đ', [5], 'Về kinh phí'],
    ['A. CÔNG TÁC', 'A', [1], 'CÔNG TÁC'],
    ['**I. KẾT QUẢ**', 'I', [1], 'KẾT QUẢ**'],
    ['6 tháng đầu năm', undefined, [], '6 tháng đầu năm'],
    ['100% văn bản', undefined, [], '100% văn bản'],
    ['2024', undefined, [], '2024'],
    ['CÔNG TÁC', undefined, [], 'CÔNG TÁC'],
    ['VI PHẠM HÀNH CHÍNH', undefined, [], 'VI PHẠM HÀNH CHÍNH'],
    ['V/v báo cáo', undefined, [], 'V/v báo cáo'],
    ['1.234 hồ sơ', undefined, [], '1.234 hồ sơ'],
  ];
  for (const [text, number, steps, wording] of cases) {
    const fact = heading(text);
    assert.equal(fact?.number?.text, number, text);
    assert.deepEqual(fact?.number?.steps ?? [], steps, text);
    assert.equal(fact?.wording, wording, text);
    if (fact?.number) assert.equal(`## ${text}`.slice(fact.number.span.start, fact.number.span.end), number);
  }
});

test('Roman numbers survive reading and writing', () => {
  for (let n = 1; n < 100; n++) assert.equal(romanValue(romanOf(n)), n);
  for (const wrong of ['IIII', 'VX', 'IC', '', 'MUC']) assert.equal(romanValue(wrong), undefined);
});

test('the outline of the commune report matches part by part', () => {
  const text = `${FRONT_MATTER}## I. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH 7 THÁNG ĐẦU NĂM 2024

### 1.Công tác chỉ đạo, điều hành nâng cao chất lƣợng

### 3. Tiếp nhận và giải quyết các thủ tục hành chính

#### 3.1. Cải cách thể chế

#### 3.2. Cải cách thủ tục hành chính (TTHC)

#### 3.3.Cải cách tổ chức bộ máy

#### 3.4. Cải cách chế độ công vụ

#### 3.5. Cải cách tài chính công

#### 3.6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số

## II. TỒN TẠI HẠN CHẾ, NGUYÊN NHÂN

## III.GIẢI PHÁP KHẮC PHỤC HẠN CHẾ

## IV. ĐỀ XUẤT KIẾN NGHỊ
`;
  const facts = factsOf(text);
  const outline = outlineOf(facts);
  assert.deepEqual(
    outline.entries.map((entry) => entry.node?.section.id),
    [
      'ket-qua',
      'chi-dao-dieu-hanh',
      'giai-quyet-thu-tuc',
      'cai-cach-the-che',
      'cai-cach-thu-tuc-hanh-chinh',
      'cai-cach-bo-may',
      'cai-cach-cong-vu',
      'cai-cach-tai-chinh-cong',
      'chinh-quyen-so',
      'danh-gia',
      'phuong-huong',
      'kien-nghi',
    ],
  );
  assert.deepEqual(missingSections(facts, outline), []);
  assert.deepEqual(found(text, 'section-order'), []);
});

test('old letters, tone places and punctuation do not hide a part', () => {
  const facts = factsOf(
    `${FRONT_MATTER}## I. KÊT QUA\n\n## II. PHƢƠNG HƢỚNG NHIỆM VỤ\n\n## 3) Hiện đại hoá hành chính:\n`,
  );
  assert.deepEqual(
    outlineOf(facts).entries.map((entry) => entry.node?.section.id),
    [undefined, 'phuong-huong', 'chinh-quyen-so'],
  );
});

test('a part that stands in the text as a point is not missing', () => {
  const text = `${FRONT_MATTER}## I. CÔNG TÁC CHỈ ĐẠO\n\n## II. KẾT QUẢ THỰC HIỆN\n\n## III. TỒN TẠI, HẠN CHẾ\n\n## IV. PHƯƠNG HƯỚNG\n\n2. Kiến nghị, đề xuất: không có.\n`;
  assert.deepEqual(found(text, 'missing-section'), []);
});

test('the skeleton is a report that only lacks what is to be filled in', () => {
  const snippet = skeleton(kind.schema);
  const stops = [...snippet.matchAll(/\$\{(\d+):/gu)].map((match) => Number(match[1]));
  assert.deepEqual(
    stops,
    stops.map((_, i) => i + 1),
  );
  assert.ok(snippet.endsWith('$0'));
  const filled = snippet.replace(/\$\{\d+:([^}]*)\}/gu, '$1').replace('$0', '');
  const loud = (text: string) => check(text, { kinds: BUILT_IN_KINDS }).findings.map((finding) => finding.rule.id);
  assert.deepEqual([...new Set(loud(filled))], ['placeholder']);
  assert.deepEqual([...new Set(loud(plainSkeleton(kind.schema)))], ['front-matter-value', 'placeholder']);
  assert.ok(!plainSkeleton(kind.schema).includes('$'));
});

test('a part as a snippet has its number, its children and tab stops that count on', () => {
  const section = kind.schema.outline[1];
  assert.ok(section);
  const snippet = sectionSnippet(section, 'II');
  assert.match(snippet, /^## II\. KẾT QUẢ THỰC HIỆN\n\n### 1\. Cải cách thể chế\n/u);
  assert.match(snippet, /### 6\. /u);
});

test('inserting a missing part makes it there and leaves the numbers in order', () => {
  const text = readText('samples/bao-cao-quy-3.md');
  const parts = text.split(/(?=^##? )/mu);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: parts.length - 1 }), fc.constantFrom('\n', '\r\n'), (at, eol) => {
      const without = parts
        .filter((_, i) => i !== at)
        .join('')
        .replaceAll('\n', eol);
      for (const finding of found(without, 'missing-section')) {
        const fixed = applyEdits(without, finding.fixes[0]?.edits ?? []);
        const left = found(fixed, 'missing-section').map((other) => other.message.headline);
        assert.ok(!left.includes(finding.message.headline), finding.message.headline);
        assert.ok(found(fixed, 'numbering').length <= found(without, 'numbering').length);
        assert.equal(/[^\r]\n/u.test(fixed), eol === '\n');
      }
    }),
    { numRuns: 20 },
  );
});
