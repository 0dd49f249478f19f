// @ts-check
/**
 * A plain reading of a report's tables and figures, made for the score alone: it shares nothing with the engine, so that
 * a figure which the engine overlooks still counts as one that had to be checked.
 */

/**
 * @typedef {object} Cell
 * @property {string} text without blanks around it
 * @property {number} start offset in the report
 * @property {number | undefined} value a whole number; undefined for anything else
 *
 * @typedef {object} Table
 * @property {Cell[][]} rows without the delimiter and the column-number row; header rows have no values
 * @property {number} columns
 *
 * @typedef {object} Figure
 * @property {number} start
 * @property {string} text
 * @property {number} value
 * @property {number} paragraph
 * @property {number} sentence counted through the report
 * @property {string} unit the word behind it; one for all people, and none where that word names nothing that is counted
 * @property {boolean} ofFiles whether a word for files follows
 *
 * @typedef {object} Percentage
 * @property {number} start
 * @property {string} text the number without its sign
 * @property {number} paragraph
 * @property {number} sentence counted as those of the figures
 */

const WHOLE = /^(?:\d{1,3}(?:\.\d{3})+|\d+)$/u;

/** @param {string} text */
export function wholeNumber(text) {
  return WHOLE.test(text) ? Number(text.replaceAll('.', '')) : undefined;
}

/** @param {string} text a report @returns {Table[]} */
export function readTables(text) {
  /** @type {Table[]} */
  const tables = [];
  /** @type {Cell[][]} */
  let rows = [];
  for (const { line, start } of [...linesOf(text), { line: '', start: text.length }]) {
    if (line.startsWith('|')) {
      rows.push(cellsOf(line, start));
      continue;
    }
    if (rows.length > 2) tables.push({ rows: rows.filter(isRow), columns: rows[0]?.length ?? 0 });
    rows = [];
  }
  return tables;
}

/** @param {Cell[]} row */
function isRow(row) {
  if (row.every(({ text }) => /^:?-{3,}:?$/u.test(text))) return false;
  const numbered = row.filter(({ text }) => /^\(\d+\)|^\d+ ?=/u.test(text)).length;
  return numbered < 2;
}

/** @param {string} line @param {number} start @returns {Cell[]} */
function cellsOf(line, start) {
  const cells = [];
  let from = 1;
  for (let at = line.indexOf('|', 1); at >= 0; at = line.indexOf('|', from)) {
    const raw = line.slice(from, at);
    const text = raw.trim().replace(/^\*\*(.*)\*\*$/u, '$1');
    cells.push({ text, start: start + from + raw.indexOf(text), value: wholeNumber(text) });
    from = at + 1;
  }
  return cells;
}

/** @param {string} text */
function* linesOf(text) {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { line, start };
    start += line.length + 1;
  }
}

/**
 * The figures and percentages of the running text: neither front matter nor headings, tables and captions of them.
 *
 * @param {string} text a report
 * @returns {{ figures: Figure[], percentages: Percentage[] }}
 */
export function readProse(text) {
  const body = text.indexOf('\n---\n', 4) + 5;
  /** @type {Figure[]} */
  const figures = [];
  /** @type {Percentage[]} */
  const percentages = [];
  let paragraph = 0;
  let sentences = 0;
  for (const { line, start } of linesOf(text)) {
    if (line === '') paragraph++;
    sentences++;
    if (start < body || /^[#|<]/u.test(line)) continue;
    const bare = withoutNames(line);
    const ends = [...line.matchAll(/(?<!(?:TP|KT|TM|TX))[.!?] +(?=["“(]?[\p{Lu}\d])/gu)].map(({ index }) => index);
    const first = sentences;
    const sentenceAt = (/** @type {number} */ at) => first + ends.filter((end) => end < at).length;
    sentences += ends.length;
    for (const match of bare.matchAll(/(?<![\d.,/])(\d+(?:,\d+)?) ?%/gu)) {
      if (isAim(bare, match.index)) continue;
      percentages.push({
        start: start + match.index,
        text: match[1] ?? '',
        paragraph,
        sentence: sentenceAt(match.index),
      });
    }
    for (const match of bare.matchAll(/(?<![\d.,\p{L}-])(?:\d{1,3}(?:\.\d{3})+|\d+)(?!\d|[.,]\d| ?%|-\d)/gu)) {
      if (isRough(bare, match.index, match[0].length)) continue;
      figures.push({
        start: start + match.index,
        text: match[0],
        value: wholeNumber(match[0]) ?? 0,
        paragraph,
        sentence: sentenceAt(match.index),
        unit: unitBehind(bare.slice(match.index + match[0].length)),
        ofFiles: /^ (?:bộ|hồ sơ|HS)/u.test(bare.slice(match.index + match[0].length)),
      });
    }
  }
  return { figures, percentages };
}

const PEOPLE = /^(?:người|cán|công chức|viên chức|lao động|đồng chí)/u;
const NOTHING_COUNTED =
  /^(?:được|thuộc|đã|đang|do|của|là|ở|tại|trực|trong|trên|so|với|chưa|không|còn|và|hoặc|thành|xuống|lên|đạt|có|theo|qua|mức)(?!\p{L})/u;

/** @param {string} behind what stands behind a figure */
function unitBehind(behind) {
  const words = /^ (\p{Ll}+(?: \p{Ll}+)?)/u.exec(behind)?.[1] ?? '';
  if (PEOPLE.test(words)) return 'người';
  return NOTHING_COUNTED.test(words) ? '' : (words.split(' ')[0] ?? '');
}

/** Dates, symbols, names: blanked, so that what is left stays at its place. @param {string} line */
function withoutNames(line) {
  const names = [
    /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?<![\d.])\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d.])|\d{1,2}[-/]\d{4}/gu,
    /ngày \d+ tháng \d+(?: năm \d+)?/gu,
    /\d+(?:\/\d+)?\/(?!\d)[\p{Lu}\d.-]+/gu,
    /(?<!\p{L})(?<!tổng )(?:số|năm|tháng|quý|khoản|mức|mức độ|phòng|tổng đài) \d{1,4}(?![\d.]\d|\d)/giu,
    /(?:Quận|Phường|Khu phố|Điều|Biểu) \d{1,2}(?![\d.]\d|\d)/gu,
    /\d+ (?:năm|tháng|ngày|giờ|phút|tuần|lần)/giu,
  ];
  return names.reduce((bare, name) => bare.replace(name, (found) => ' '.repeat(found.length)), line);
}

/** @param {string} line @param {number} at @param {number} length */
function isRough(line, at, length) {
  return (
    /(?<!\p{L})(?:gần|hơn|trên|khoảng|ước|xấp xỉ|bình quân|tăng|giảm)(?: \p{L}+)? $/iu.test(line.slice(0, at)) ||
    // «Hợp nhất 41 thành 19»: what they have become is counted already.
    /\d(?: \p{L}+){0,3} thành $/iu.test(line.slice(0, at)) ||
    /^ (?:ngàn|nghìn|triệu|tỷ|điểm)/u.test(line.slice(at + length))
  );
}

/** @param {string} line @param {number} at */
function isAim(line, at) {
  return /(?<!\p{L})(?:tăng|giảm|phấn đấu|chỉ tiêu|mục tiêu|ít nhất|tối thiểu|chưa đạt|rút ngắn|ước bằng|xấp xỉ|gần|trên) [^.;%]{0,24}$/iu.test(
    line.slice(Math.max(0, at - 40), at),
  );
}
