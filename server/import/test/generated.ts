import fc from 'fast-check';

// Words that reports are made of, and some that a reader of Markdown or of reports might trip over.
const WORDS = [
  'hồ sơ',
  'Ủy ban nhân dân xã',
  'giải quyết',
  '1.234',
  '99,79%',
  '(trong đó',
  'đúng hạn)',
  'trực tuyến;',
  'Kế hoạch số 04/KH-UBND',
  'ngày 08/01/2024',
  '“một cửa”',
  '15/6',
  'K’Nớ',
  'hạn:',
  'a)',
  'TTHC',
];
const WILD = ['\\*', '\\_', '\\[x\\]', '\\<b\\>', '\\&amp;', '\\~', '\\`', '\\#', '+', '\\|', '😀', '\\\\', '!', '\\.'];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...WILD) },
);
const plain = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
/** Words that neither begin nor end with punctuation, so that marks may stand right beside them. */
const firm = fc.array(fc.constantFrom('hồ sơ', 'tỷ lệ', '1.234', 'đúng hạn', 'TTHC'), { minLength: 1, maxLength: 3 });
const marked = firm.map((words) => words.join(' '));

const piece = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 1, arbitrary: marked.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: marked.map((text) => `*${text}*`) },
  { weight: 1, arbitrary: marked.map((text) => `***${text}***`) },
  { weight: 1, arbitrary: fc.tuple(marked, marked).map(([a, b]) => `**${a} *${b}***`) },
  { weight: 1, arbitrary: marked.map((text) => `~~${text}~~`) },
  { weight: 1, arbitrary: marked.map((text) => `[${text}](https://example.gov.vn/a?b=1)`) },
  { weight: 1, arbitrary: fc.constantFrom('chú thích[^1]', 'ghi[^hai] thêm') },
);
/** A line: it begins with a word, so that it is a paragraph. */
const line = fc
  .tuple(fc.constantFrom('Trong kỳ', 'Về', 'Đã', 'Xã'), fc.array(piece, { minLength: 1, maxLength: 5 }))
  .map(([first, rest]) => [first, ...rest].join(' '));
const paragraph = fc
  .array(line, { minLength: 1, maxLength: 2 })
  .map((lines) => lines.join('\\\n'))
  .map((text) => `${text}.`);

const list = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(line, fc.array(line, { maxLength: 2 }), fc.boolean()), { minLength: 1, maxLength: 3 }),
  )
  .map(([ordered, items]) =>
    items
      .map(([text, below, more], i) => {
        const marker = ordered ? `${i + 1}.` : '-';
        const pad = ' '.repeat(marker.length + 1);
        const nested = below.map((one) => `${pad}- ${one}`);
        return [
          `${marker} ${text}`,
          ...nested,
          ...(more && nested.length === 0 ? ['', `${pad}Đoạn tiếp.`, ''] : []),
        ].join('\n');
      })
      .join('\n'),
  );

const label = fc.constantFrom(
  'Tổng số',
  'Trực tuyến',
  'Trực tiếp, bưu chính',
  'Kỳ trước',
  'Trước hạn',
  'Quá hạn/trễ',
  'Ghi chú[^1]',
);
const group = fc.oneof(
  label.map((name) => [name]),
  fc
    .tuple(
      fc.constantFrom('Số hồ sơ nhận giải quyết', 'Hồ sơ đã giải quyết', 'Đang giải quyết'),
      fc.array(label, { minLength: 2, maxLength: 3 }),
    )
    .map(([name, labels]) => labels.map((one, i) => (i === 0 ? `${name} / ${one}` : `/ ${one}`))),
  fc
    .tuple(
      fc.constantFrom('Kết quả'),
      fc.constantFrom('Tiếp nhận', 'Giải quyết'),
      fc.array(label, { minLength: 2, maxLength: 3 }),
    )
    .map(([name, under, labels]) => labels.map((one, i) => (i === 0 ? `${name} / ${under} / ${one}` : `/ ${one}`))),
);
const figure = fc.oneof(
  fc.integer({ min: 0, max: 99999 }).map((value) => String(value).replace(/\B(?=(\d{3})+$)/gu, '.')),
  fc.constantFrom('', '-', '99,5%', '0', '**12**', 'x'),
);
const name = fc.constantFrom(
  'Hộ tịch',
  'Đất đai',
  'Chứng thực *(xã)*',
  'A<br>B',
  'Thi đua - khen thưởng',
  'Tỷ lệ a\\|b',
  '1.1. Việc làm',
);
const align = fc.constantFrom('---', ':--', '--:', ':-:');

const table = fc
  .tuple(fc.array(group, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.integer({ min: 1, max: 4 }))
  .chain(([groups, numbered, height]) => {
    const labels = ['STT', 'Lĩnh vực', ...groups.flat()];
    const width = labels.length - 2;
    return fc
      .tuple(
        fc.array(fc.tuple(name, fc.array(figure, { minLength: width, maxLength: width })), {
          minLength: height,
          maxLength: height,
        }),
        fc.array(align, { minLength: width, maxLength: width }),
        fc.array(figure, { minLength: width, maxLength: width }),
      )
      .map(([rows, aligns, totals]) => {
        const numbers = labels.map((_, i) => (i === 2 && width > 2 ? '(3)=(4)+(5)' : `(${i + 1})`));
        return [
          `| ${labels.join(' | ')} |`,
          `|---|---|${aligns.join('|')}|`,
          ...(numbered ? [`| ${numbers.join(' | ')} |`] : []),
          ...rows.map(([text, figures], i) => `| ${i + 1} | ${text} | ${figures.join(' | ')} |`),
          `| | Tổng số | ${totals.join(' | ')} |`,
        ].join('\n');
      });
  });

const quote = line.map((text) => `> ${text}`);
const code = fc.constant('```\nmột  dòng\nhai\n```');

const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 3, arbitrary: list },
  { weight: 3, arbitrary: table },
  { weight: 1, arbitrary: quote },
  { weight: 1, arbitrary: code },
);

/** Blocks one below the other; lists and quotations do not touch their like, which would make one of both. */
const blocks = fc.array(block, { minLength: 1, maxLength: 3 }).map((all) =>
  all.flatMap((one, i) => {
    const kind = (text: string | undefined) => (/^(?:-|\d+\.|>|`)/u.exec(text ?? '')?.[0] ?? '').replace(/\d+\./u, '-');
    return i > 0 && kind(one) !== '' && kind(all[i - 1]) !== '' ? ['Đoạn xen giữa.', one] : [one];
  }),
);

const heading = fc.constantFrom(
  'KẾT QUẢ THỰC HIỆN',
  'Cải cách thể chế',
  'Công tác *chỉ đạo*, điều hành',
  'Tồn tại & hạn chế[^1]',
);
const ROMAN = ['I', 'II', 'III'];
const section = fc.tuple(
  heading,
  blocks,
  fc.array(fc.tuple(heading, blocks, fc.option(fc.tuple(heading, blocks))), { maxLength: 2 }),
);

const body = fc
  .tuple(blocks, fc.array(section, { minLength: 1, maxLength: 3 }), fc.option(fc.tuple(heading, blocks)))
  .map(([opening, sections, annex]) => [
    ...opening,
    ...sections.flatMap(([title, own, below], i) => [
      `## ${ROMAN[i]}. ${title}`,
      ...own,
      ...below.flatMap(([sub, inner, deeper], j) => [
        `### ${j + 1}. ${sub}`,
        ...inner,
        ...(deeper ? [`#### ${j + 1}.1. ${deeper[0]}`, ...deeper[1]] : []),
      ]),
    ]),
    'Trên đây là báo cáo./.',
    ...(annex ? [`## Phụ lục I. ${annex[0].replace(/[*[\]^&]|\d/gu, '')}`, ...annex[1]] : []),
    '[^1]: Ghi chú **một**.\n\n    Đoạn hai.',
    '[^hai]: Ghi chú hai.',
  ]);

const date = fc.constantFrom('6/8/2024', '17/9/2026', '05/02/2025', '2025-12-31');
const head = fc.record({
  superior: fc.constantFrom('Ủy ban nhân dân huyện Phù Mỹ', 'UBND tỉnh Gia Lai', undefined),
  office: fc.constantFrom('Ủy ban nhân dân thị trấn Bình Dương', 'Văn phòng HĐND và UBND tỉnh', 'Sở Nội vụ'),
  number: fc.constantFrom('15/BC-UBND', '/BC-SNV', '7/BC-VP'),
  place: fc.constantFrom('Bình Dương', 'Thành phố Hồ Chí Minh'),
  date,
  summary: fc.constantFrom(
    'Công tác cải cách hành chính quý III năm 2026',
    'Kết quả thực hiện công tác cải cách hành chính 7 tháng đầu năm 2024 và phương hướng, nhiệm vụ những tháng cuối năm',
    '"Cải cách hành chính": kết quả',
  ),
  addressees: fc.constantFrom(['Ủy ban nhân dân huyện Phù Mỹ'], ['Sở Nội vụ', 'Sở Tư pháp'], []),
  recipients: fc.constantFrom(['Như trên', 'TT HĐND (báo cáo)', 'Lưu: VT'], ['Lưu: VT, NV (02 bản)'], []),
  signer: fc.constantFrom(
    {
      'quyền hạn': 'TM. ỦY BAN NHÂN DÂN',
      'thay mặt': 'KT. CHỦ TỊCH',
      'chức vụ': 'PHÓ CHỦ TỊCH',
      'họ tên': 'Trần Minh Khoa',
    },
    { 'quyền hạn': 'TL. CHỦ TỊCH', 'chức vụ': 'CHÁNH VĂN PHÒNG', 'họ tên': 'Lê Thị Bé' },
    { 'chức vụ': 'GIÁM ĐỐC', 'họ tên': 'Nguyễn Văn An' },
    { 'thay mặt': 'KT. GIÁM ĐỐC', 'chức vụ': 'PHÓ GIÁM ĐỐC', 'họ tên': 'Hồ Y' },
    {},
  ),
  period: fc.boolean(),
});

/** Whole reports as people write them, with everything that the format has. */
export const report = fc.tuple(head, body).map(([own, blocks]) => {
  const scalar = (key: string, value: string | undefined) =>
    value === undefined ? [] : [`${key}: ${quotedIfNeeded(value)}`];
  const many = (key: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${value}`)];
  const signer = Object.entries(own.signer);
  const front = [
    'loại: báo cáo cải cách hành chính',
    ...scalar('cơ quan chủ quản', own.superior),
    ...scalar('cơ quan', own.office),
    ...scalar('số', own.number),
    ...scalar('địa danh', own.place),
    ...scalar('ngày', own.date),
    ...scalar('trích yếu', own.summary),
    // Months of a year are a period even where the front matter leaves it open.
    ...(own.period || own.summary.includes('7 tháng') ? ['kỳ:', '  từ: 01/01/2024', '  đến: 31/7/2024'] : []),
    ...many('kính gửi', own.addressees),
    ...many('nơi nhận', own.recipients),
    ...(signer.length > 0 ? ['người ký:', ...signer.map(([key, value]) => `  ${key}: ${value}`)] : []),
  ];
  return `---\n${front.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
});

function quotedIfNeeded(value: string): string {
  return /["']/u.test(value) ? JSON.stringify(value) : value;
}
