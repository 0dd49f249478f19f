/**
 * What kind of gap a placeholder is: `snippet` left over from a template of the editor; `bracket` «[…]»; `dots` a line of
 * dots or underscores to be filled in; `figure` dots where a figure belongs; `letters` a run of the letter x; `order` an
 * instruction in brackets («ghi rõ …»); `number` a document without its number; `date` a date without its day or month.
 */
export type GapKind = 'snippet' | 'bracket' | 'dots' | 'figure' | 'letters' | 'order' | 'number' | 'date';

/** A gap in a text, by UTF-16 index. */
export interface Gap {
  readonly kind: GapKind;
  readonly index: number;
  readonly text: string;
}

// Nearly every text has none of these, and is not looked at twice.
const ANY =
  /…|\.\.\.|\$\{|\$CURRENT|\[|_{3}|x{2}|\((?:ghi|nêu|điền|cần|số liệu|cập nhật|chưa có)|số\s{2,}|ngày\s{2,}/iu;

const ANY_IN_CELL = /[$[]|x{2}/iu;

const DOT = '(?:…+|\\.{3,}|_{2,})';
const GAP = '\\s{0,10}';
const UNIT =
  '(?:bộ hồ sơ|hồ sơ|lượt|trường hợp|TTHC|thủ tục|văn bản|người|cán bộ|công chức|máy|buổi|cuộc|đợt|lớp|tin|bài|đồng|triệu|tỷ)';
const BEFORE_FIGURE =
  '(?:có|là|đạt|được|tổng số|tiếp nhận|giải quyết|chiếm|khoảng|gồm|còn|nhận|bằng|ban hành|tổ chức|tăng|giảm|mới|trả|quyết|hạn|tuyến|tiếp|ích|trước|qua|sang)';

const PATTERNS: readonly (readonly [GapKind, RegExp])[] = [
  ['snippet', /\$\{\d+(?:[:|][^}\n]*)?\}?|\$\{?CURRENT_[A-Z_]+\}?/gu],
  [
    'bracket',
    /\[\s*(?:…+|\.{2,}|_+)\s*\]|\[(?:điền|ghi|nêu|nhập|chèn|bổ sung|cập nhật|tên|số|ngày|họ tên|nội dung)(?!\p{L})[^\]\n]{0,60}\](?!\()/giu,
  ],
  [
    'date',
    new RegExp(
      `(?<!\\p{L})ngày(?:${GAP}${DOT}${GAP}|\\s{2,30}|\\s+\\d{1,2}\\s+)tháng(?:${GAP}${DOT}|\\s{2,30}(?=năm))(?:${GAP}năm(?:${GAP}${DOT}|\\s+\\d{4})?)?|(?<!\\p{L})ngày(?:${GAP}${DOT}${GAP}|\\s{2,30})tháng\\s+\\d{1,2}|(?<!\\p{L})ngày\\s+${DOT}${GAP}\\/${GAP}(?:${DOT}|\\d{1,2})(?:${GAP}\\/${GAP}(?:${DOT}|\\d{4}))?`,
      'giu',
    ),
  ],
  [
    'number',
    new RegExp(
      `(?<!\\p{L})số:?${GAP}(?:${DOT}${GAP}|\\s{2,30})\\/(?:\\d{4}\\/)?\\p{Lu}[\\p{L}\\d]*(?:-[\\p{L}\\d&]+)*`,
      'gu',
    ),
  ],
  [
    'figure',
    new RegExp(
      `(?<![\\p{L}\\d.…_])${DOT}\\s?%|(?<=(?:^|[\\s(])${BEFORE_FIGURE}\\s)${DOT}(?=\\s+${UNIT}(?!\\p{L}))|(?<![\\p{L}\\d.…_])${DOT}\\/${DOT}(?=\\s+${UNIT}(?!\\p{L}))`,
      'giu',
    ),
  ],
  ['date', new RegExp(`(?<!\\p{L})(?:ngày|năm)\\s${DOT}(?=[\\s,.;)]|$)`, 'giu')],
  ['dots', new RegExp(`(?<=:\\s{0,3})${DOT}(?=[.;]?\\s*$)`, 'giu')],
  ['dots', /[.…_]{2,}(?:[ \t]?[.…_]{2,})*/gu],
  [
    'letters',
    /(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])xx(?=\s?%|\/xx|\s+(?:hồ sơ|lượt|trường hợp))(?:\/x{2,})*/giu,
  ],
  [
    'order',
    /\((?:(?:ghi|nêu) (?:rõ|cụ thể)|điền (?!kinh)|cần (?:ghi|nêu|bổ sung)|số liệu (?:cập nhật|bổ sung) sau|cập nhật sau|bổ sung sau|chưa có số liệu)(?! (?:họ|lý do|nguyên nhân|địa chỉ|tên))[^()\n]{0,160}\)/giu,
  ],
];

/** A gap as it is shown to the writer: the words of a template without the signs that only an editor reads. */
export function shownGap(text: string): string {
  const words = text
    .replace(/\$\{\d+(?:[:|]([^}\n]*))?\}?/gu, (_all, inside?: string) => inside || '…')
    .replace(/\$\{?(CURRENT_[A-Z_]+)\}?/gu, '$1');
  return words.length > 60 ? `${words.slice(0, 58)} …` : words;
}

const LONGEST_LOOK = 400;

/** Kinds that are a gap wherever they stand; the others are so only in running text. */
const ANYWHERE: ReadonlySet<GapKind> = new Set(['snippet', 'bracket', 'letters']);

/** The gaps of a text, in order; of two that overlap the first kind above. `inCell`: a cell's dots mean «none». */
export function gapsOf(text: string, inCell = false): readonly Gap[] {
  if (!(inCell ? ANY_IN_CELL : ANY).test(text)) return [];
  const found: Gap[] = [];
  for (const [kind, pattern] of PATTERNS) {
    if (inCell && !ANYWHERE.has(kind)) continue;
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      const end = index + whole.length;
      if (found.some((gap) => index < gap.index + gap.text.length && gap.index < end)) continue;
      if (isGap(kind, whole, text, index)) found.push({ kind, index, text: whole });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function isGap(kind: GapKind, whole: string, text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_LOOK), index);
  // Three crosses are thirty in Roman figures: «Đại hội lần thứ …».
  if (kind === 'letters')
    return !(/^X{3}$/u.test(whole) && /(?:thứ|khóa|khoá|thế kỷ|đại hội|phần|chương)\s+$/iu.test(before));
  // In a quotation «[…]» says that words were left out.
  if (kind === 'bracket') return !/^\[\s*[.…]/u.test(whole) || !isQuoted(before);
  if (kind !== 'dots' || /:\s*$/u.test(before)) return true;
  if (/v\.\s?v?\.?$/iu.test(before) || /^\.+v/iu.test(text.slice(index))) return false;
  return dotsIn(whole) >= (/[\p{L}\d)]$/u.test(before) ? 12 : 6);
}

/** How many dots a run makes; an underscore is as wide as two. */
function dotsIn(run: string): number {
  let dots = 0;
  for (const sign of run) dots += sign === '…' ? 3 : sign === '_' ? 2 : sign === '.' ? 1 : 0;
  return dots;
}

function isQuoted(before: string): boolean {
  const opened = (before.match(/[“«]/gu) ?? []).length - (before.match(/[”»]/gu) ?? []).length;
  return opened > 0 || (before.match(/"/gu) ?? []).length % 2 === 1;
}
