// @ts-check
/**
 * Reports for measuring: dense with tables like the real ones, of any size, and without a fault: every row and every
 * column adds up. Names and figures vary, so that no two sections are alike and nothing can be answered from memory.
 */

const fields = [
  'Chứng thực',
  'Hộ tịch',
  'Bảo trợ xã hội',
  'Đất đai',
  'Hộ kinh doanh',
  'Các cơ sở giáo dục khác',
  'Thi đua - khen thưởng',
  'Việc làm',
  'Xây dựng',
  'Người có công',
  'Môi trường',
  'Đường bộ',
  'Lâm nghiệp',
  'An toàn thực phẩm',
  'Văn hóa cơ sở',
  'Thủy lợi',
];

const places = [
  'Tân Hội',
  'Bình An',
  'Phú Lộc',
  'Mỹ Thạnh',
  'Hòa Sơn',
  'Vĩnh Trung',
  'An Phước',
  'Long Điền',
  'Thạnh Mỹ',
];

const subjects = [
  'Trung tâm Phục vụ hành chính công',
  'Bộ phận tiếp nhận và trả kết quả',
  'Công chức phụ trách',
  'Tổ công nghệ số cộng đồng',
  'Văn phòng Ủy ban nhân dân',
];

const actions = [
  'rà soát từng bước của quy trình nội bộ, bỏ những giấy tờ mà cơ sở dữ liệu đã có',
  'hướng dẫn người dân nộp hồ sơ trực tuyến ngay tại nhà văn hóa thôn',
  'niêm yết công khai thủ tục và thời hạn giải quyết, cập nhật khi có thay đổi',
  'phối hợp với các phòng để trả lời phản ánh của người dân trong ngày làm việc',
  'số hóa kết quả giải quyết còn hiệu lực để người dân không phải nộp lại bản sao',
];

/**
 * Writes a report.
 *
 * @param {number} bytes how large it should be in UTF-8; it becomes larger by less than one section (about 2 KB)
 * @param {number} [seed] another seed gives another report
 * @returns {string} the report's text, with `\n` at the ends of lines
 */
export function benchDocument(bytes, seed = 1) {
  const random = randomNumbers(seed);
  const head = frontMatter(random) + opening;
  const parts = [head];
  let size = Buffer.byteLength(head) + Buffer.byteLength(closing);
  for (let section = 1; size < bytes; section++) {
    const text = sectionText(section, random);
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  return parts.join('') + closing;
}

/** How many figures the sentence of `proseSection` states. */
const FIGURES = 8;

/**
 * Writes a report whose sentences state many figures, all of them right, beside the tables.
 *
 * @param {number} bytes how large it should be, as for `benchDocument`
 * @param {number} figures how many figures its sentences state, at least
 * @returns {{ text: string, place: number }} the report, and the offset of a comma in the midst of its figures
 */
export function proseDocument(bytes, figures) {
  const random = randomNumbers(3);
  const sections = Array.from({ length: Math.ceil(figures / FIGURES) }, (_, i) => proseSection(1000 + i, random));
  const prose = sections.join('');
  const rest = benchDocument(Math.max(0, bytes - Buffer.byteLength(prose)));
  const from = rest.indexOf(closing);
  const text = rest.slice(0, from) + prose + rest.slice(from);
  return { text, place: text.indexOf(' hồ sơ, trong đó', from + prose.length / 2) + ' hồ sơ'.length };
}

/**
 * @param {number} number
 * @param {Random} random
 */
function proseSection(number, random) {
  const name = nameOf(number).replaceAll(' - ', ' ');
  const [online, inPerson, early, late] = [100 + random(800), 10 + random(90), 80 + random(20), 1 + random(6)];
  const onTime = online + inPerson - early - late - random(9);
  const resolved = early + onTime + late;
  const percent = (Math.round(((early + onTime) / resolved) * 10_000) / 100).toFixed(2).replace('.', ',');
  return `#### 2.${number}. Kết quả của xã ${name}

Trong kỳ, xã ${name} tiếp nhận ${show(online + inPerson)} hồ sơ, trong đó nộp trực tuyến ${online} hồ sơ, nộp trực tiếp ${inPerson} hồ sơ; đã giải quyết ${show(resolved)} hồ sơ, gồm trước hạn ${early} hồ sơ, đúng hạn ${onTime} hồ sơ, quá hạn ${late} hồ sơ; tỷ lệ trước hạn và đúng hạn đạt ${percent}%.

`;
}

/** The standard outline up to the part that the tables stand in. */
const opening = `## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH

Lãnh đạo Ủy ban nhân dân xã họp giao ban mỗi tuần để gỡ vướng cho từng hồ sơ sắp đến hạn.

## II. KẾT QUẢ THỰC HIỆN

### 1. Cải cách thể chế

Văn bản của các xã trước khi sắp xếp được rà soát, những văn bản trùng nội dung được thay bằng một văn bản thống nhất.

### 2. Cải cách thủ tục hành chính

Người dân được nộp hồ sơ không phụ thuộc địa giới hành chính.

`;

/** The rest of the standard outline. */
const closing = `### 3. Cải cách tổ chức bộ máy hành chính nhà nước

Các phòng chuyên môn hoạt động theo quy chế mới.

### 4. Cải cách chế độ công vụ

Công chức được bố trí theo vị trí việc làm.

### 5. Cải cách tài chính công

Tài sản công dôi dư được kiểm kê, báo cáo Ủy ban nhân dân tỉnh.

### 6. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số

Văn bản đi, đến đều được xử lý và ký số trên hệ thống quản lý văn bản.

## III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN

Vẫn còn hồ sơ đất đai quá hạn vì phải trích lục bản đồ giấy.

## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ

- Số hóa xong bản đồ địa chính của địa bàn.

## V. KIẾN NGHỊ, ĐỀ XUẤT

Đề nghị Sở Nội vụ tổ chức tập huấn tại chỗ cho công chức.

Trên đây là báo cáo công tác cải cách hành chính quý III năm 2026./.
`;

/** Where in a report to type: the offset right behind a digit of a table cell, and one inside a sentence. */
export function typingPlaces(/** @type {string} */ text) {
  const middle = Math.floor(text.length / 2);
  const row = text.indexOf('\n| 2 | ', middle);
  const cells = text.slice(row).match(/^\n\| 2 \| [^|]+\| [\d.]*\d/);
  const prose = insideSentence(text, middle);
  if (row < 0 || !cells || prose < 0) throw new Error('the document is too small to type into');
  return { cell: row + cells[0].length, prose };
}

/**
 * The first comma behind the first words of a paragraph, from the middle on; a paragraph without one is passed over.
 *
 * @param {string} text
 * @param {number} from
 * @returns {number} -1 where there is none
 */
function insideSentence(text, from) {
  for (let at = text.indexOf('\nTrong kỳ, ', from); at >= 0; at = text.indexOf('\nTrong kỳ, ', at + 1)) {
    const comma = text.indexOf(', ', at + 12);
    if (comma >= 0 && comma < text.indexOf('\n', at + 1)) return comma;
  }
  return -1;
}

/** @typedef {(below: number) => number} Random a whole number from 0 up to `below`, itself excluded */

/**
 * The generator «mulberry32»: the same seed gives the same numbers on every machine.
 *
 * @param {number} seed
 * @returns {Random}
 */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** @param {Random} random */
function frontMatter(random) {
  const place = pick(places, random);
  return `---
loại: báo cáo cải cách hành chính
cơ quan chủ quản: Ủy ban nhân dân tỉnh Thừa Giang
cơ quan: Ủy ban nhân dân xã ${place}
số: ${10 + random(200)}/BC-UBND
địa danh: ${place}
ngày: 17/9/2026
trích yếu: Công tác cải cách hành chính quý III năm 2026
kỳ:
  từ: 15/6/2026
  đến: 14/9/2026
kính gửi:
  - Ủy ban nhân dân tỉnh Thừa Giang
nơi nhận:
  - Như trên
  - Lưu: VT
người ký:
  quyền hạn: TM. ỦY BAN NHÂN DÂN
  chức vụ: CHỦ TỊCH
  họ tên: Trần Minh Khoa
---

Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân xã ${place} báo cáo như sau:

`;
}

/**
 * @param {number} number
 * @param {Random} random
 */
function sectionText(number, random) {
  const place = pick(places, random);
  const table = random(3) === 0 ? quarterTable(random) : monthTable(random);
  // A name of its own keeps a sentence from standing in the report twice.
  const sentences = Array.from(
    { length: 2 + random(3) },
    (_, i) => `${pick(subjects, random)} ở xóm ${nameOf(number * 5 + i)} ${pick(actions, random)}.`,
  );
  return `#### 2.${number}. Kết quả của thôn ${place} ${number}

Trong kỳ, ${sentences.join(' ')}

Kết quả giải quyết thủ tục hành chính của thôn ${place} ${number}:

${table}
Bình quân mỗi ngày có ${2 + random(30)} lượt người đến nộp hồ sơ.

`;
}

/**
 * A name that no other number has: the number's digits to base nine, as places.
 *
 * @param {number} number
 */
function nameOf(number) {
  return [...number.toString(places.length)].map((digit) => places[Number(digit)]).join(' - ');
}

/**
 * The form of ten columns; all that was received has been resolved.
 *
 * @param {Random} random
 */
function monthTable(random) {
  const header =
    '| STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | / Tiếp nhận trực tuyến | / Tiếp nhận trực tiếp | / Tồn kỳ trước ' +
    '| Hồ sơ đã giải quyết / Tổng số | / Sớm hạn | / Đúng hạn | / Trễ hạn |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n' +
    '| (1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) | (7)=(8)+(9)+(10) | (8) | (9) | (10) |\n';
  return tableOf(header, random, () => {
    const received = [random(900), random(90), random(9)];
    const all = sum(received);
    const late = Math.min(all, random(5));
    const onTime = Math.min(all - late, random(80));
    return [all, ...received, all, all - late - onTime, onTime, late];
  });
}

/**
 * The form of thirteen columns, in which what was received is what was resolved and what is pending.
 *
 * @param {Random} random
 */
function quarterTable(random) {
  const header =
    '| STT | Lĩnh vực | Số hồ sơ nhận giải quyết / Tổng số | / Trực tuyến | / Trực tiếp, dịch vụ bưu chính | / Từ kỳ trước ' +
    '| Số lượng hồ sơ đã giải quyết / Tổng số | / Trước hạn | / Đúng hạn | / Quá hạn | Số lượng hồ sơ đang giải quyết / Tổng số ' +
    '| / Trong hạn | / Quá hạn |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n' +
    '| (1) | (2) | (3)=(4)+(5)+(6) | (4) | (5) | (6) | (7)=(8)+(9)+(10) | (8) | (9) | (10) | (11)=(12)+(13) | (12) | (13) |\n';
  return tableOf(header, random, () => {
    const resolved = [random(800), random(80), random(5)];
    const pending = [random(40), random(4)];
    const all = sum(resolved) + sum(pending);
    const old = Math.min(all, random(12));
    const direct = Math.min(all - old, random(60));
    return [all, all - old - direct, direct, old, sum(resolved), ...resolved, sum(pending), ...pending];
  });
}

/**
 * @param {string} header
 * @param {Random} random
 * @param {() => number[]} figures makes the figures of one row
 */
function tableOf(header, random, figures) {
  const first = random(fields.length);
  const rows = Array.from({ length: 4 + random(6) }, figures);
  const totals = (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
  const lines = rows.map(
    (row, i) => `| ${i + 1} | ${fields[(first + i) % fields.length]} | ${row.map(show).join(' | ')} |\n`,
  );
  return `${header}${lines.join('')}| * | Tổng số | ${totals.map(show).join(' | ')} |\n`;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Thousands are parted by full stops, as the reports have them. */
function show(/** @type {number} */ number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}

/**
 * @param {readonly string[]} list
 * @param {Random} random
 */
function pick(list, random) {
  return list[random(list.length)] ?? '';
}
