/** A whole number as reports write it: 1.234, 1234, 05. */
const NUMBER = '(\\d{1,3}(?:\\.\\d{3})+|\\d+)';
/** Where a number ends that is no part of a date, a fraction, a percentage or a figure with decimals. */
const ENDS = '(?![\\d/%]|[.,]\\d)';
/** The sign and the words that lead from what is done to what is left. */
const LEFT = '[,;(–-]\\s*(?:(?:hiện|nay|vẫn|chỉ|nên|do đó|như vậy)\\s+)*(?:còn(?: lại| thiếu)?|thiếu|chưa sử dụng)\\s+';

/**
 * «31/36 kiến nghị, còn 05 kiến nghị»: what is done, of how many, the words in between, what is left, and the words behind
 * that. In text as written.
 */
export const LEFT_OF_FRACTION = new RegExp(
  `(?<![\\d/.,])${NUMBER}\\s*\\/\\s*${NUMBER}${ENDS}(\\s+\\p{L}[^\\d;.:()]{1,90}?)${LEFT}${NUMBER}${ENDS}((?:\\s+\\p{L}[^\\d,;.:()]{0,60})?)`,
  'dgiu',
);

/** «Được giao 245 chỉ tiêu, có mặt 231 người, còn 14»: how many were given, how many are there, how many are left. */
export const LEFT_OF_GIVEN = new RegExp(
  `(?<!\\p{L})giao(?:\\s+là|:)?\\s+${NUMBER}${ENDS}[^\\d;.:()]{0,40}?[,;]\\s*(?:(?:đã|hiện|thực tế|nay)\\s+)*(?:có mặt|hiện có|có|sử dụng|tuyển dụng|bố trí|thực hiện|hoàn thành)(?:\\s+là|:)?\\s+${NUMBER}${ENDS}[^\\d;.:()]{0,40}?${LEFT}${NUMBER}${ENDS}`,
  'dgiu',
);

const AMOUNT = '(\\d[\\d.]*(?:,\\d+)?)\\s*';

/** «Dự toán chi 46,8 tỷ đồng, đã chi 39,2 tỷ đồng (83,8%), còn 7,6 tỷ đồng»: all three in one unit of money. */
export const LEFT_OF_BUDGET = new RegExp(
  `(?<!\\p{L})(?:dự toán|kế hoạch vốn|vốn|kinh phí|tổng thu)(?:\\s+\\p{L}+){0,6}?\\s+${AMOUNT}(tỷ|tỉ|triệu)(?: đồng)?[^\\d;.:()]{0,40}?,\\s*đã (?:chi|giải ngân|thực hiện|sử dụng|phân bổ)[^\\d;.:()]{0,30}?\\s${AMOUNT}\\2(?: đồng)?\\s*(?:\\([^()]*\\))?\\s*[,;]\\s*còn(?: lại)?\\s+${AMOUNT}\\2(?!\\p{L})`,
  'dgiu',
);

/** Words right before a fraction that make it a rank or part of a name. */
export const NO_FRACTION = /(?:thứ|hạng|vị trí|xếp|đứng|số|ngày|tháng|điều|khoản)\s*$/iu;

/** What is left goes on in a list: «còn 2 xã chưa đạt, 1 xã xin lùi». */
export const GOES_ON = /^[^.;:\d]{0,60}?(?:,|và)\s*\d/iu;

/** Words behind which only the reason or the next step is told: «còn 06 kiến nghị cần kinh phí nên đưa vào dự toán năm sau». */
export const TELLS_WHY: ReadonlySet<string> = new Set('cần phải do vì đang tiếp sẽ nên vướng chờ'.split(' '));

/** Words that say of what is left only that it is not done yet, whatever it was. */
export const NOT_YET: ReadonlySet<string> = new Set(
  'chưa được có xong hoàn thành thực hiện giải quyết xử lý khắc phục đạt làm triển khai trả lời nữa'.split(' '),
);
