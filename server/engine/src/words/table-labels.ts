// Every label here is in `foldLabel`ed form: whoever reads a table folds each label once.

const ORDINAL = new Set(['stt', 'tt', 'số tt', 'số thứ tự', 'ms', 'mã số']);
const TOTAL =
  /^(?:tổng(?: số)?(?: cộng)?|cộng|tổng cộng toàn (?:tỉnh|huyện|xã)|(?:toàn|cả) (?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường))$/u;
const SUBTOTAL = /^(?:cộng|tổng(?: số| cộng)?) (?:mục |phần |nhóm )?(?:[ivx]+|[a-zđ]|\d+)$/u;
const TOTAL_COLUMN = /^(?:tổng(?: số| cộng)?(?: hồ sơ)?|cộng|số lượng|sl|tổng số lượng)$/u;
const GENERIC_COLUMN = /^(?:số|số hồ sơ|hồ sơ|số lượng hồ sơ|tthc|số tthc|thủ tục|số thủ tục|trường hợp)$/u;
const SUBSET = /^trong đó(?!\p{L})/u;
const ASIDE =
  /^(?:lũy kế|cùng kỳ|so (?:với|sánh)|tỷ lệ|tỉ lệ|bình quân|trung bình|ghi chú|tăng|giảm|chênh lệch)(?!\p{L})/u;
const PERCENT = /%|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|phần trăm/u;
const NOT_ADDITIVE =
  /bình quân|trung bình|xếp hạng|xếp loại|thứ hạng|^hạng|chỉ số|(?<!\p{L})điểm(?! (?:tiếp nhận|cầu|bưu|phục vụ|đến|giao dịch))(?!\p{L})|so sánh|điểm (?:số|chuẩn|đạt|tự chấm|đánh giá|thẩm định)|^năm(?! \d{4}$)(?: |$)|mức độ hài lòng|so với|^tăng|^giảm|chênh lệch|đơn giá|hệ số|ký hiệu/u;
const ROW_NAME = /^(?:tháng|quý|năm|kỳ|tuần|ngày|nội dung|lĩnh vực|đơn vị|tên)(?!\p{L})/u;

/** Whether a header cell names the column of ordinals (STT, TT; form 07a/BTP has it anywhere, so it is found by name). */
export function isOrdinalLabel(label: string): boolean {
  return ORDINAL.has(label);
}

/** Whether a header cell names what each row is about, so that even bare numbers in it are names (Năm, Tháng). */
export function isRowNameLabel(label: string): boolean {
  return ROW_NAME.test(label);
}

/** Whether a row's name is that of a total row: Tổng số, Tổng cộng, Tổng, Cộng, with or without `*` and bold. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(label);
}

/** Whether a row's name is that of a sub-total closing the rows above it: «Cộng I», «Tổng nhóm A». */
export function isSubtotalLabel(label: string): boolean {
  return SUBTOTAL.test(label);
}

/** Whether a column's own label says that it is the total of its group. */
export function isTotalColumnLabel(label: string): boolean {
  return TOTAL_COLUMN.test(label);
}

/** Whether a column's own label leaves it to its group to say what it counts: «Trước hạn / Số hồ sơ». */
export function isGenericColumnLabel(label: string): boolean {
  return TOTAL_COLUMN.test(label) || GENERIC_COLUMN.test(label);
}

/** Whether a row's label opens a «trong đó»: what follows is a part of the row above and not necessarily all of it. */
export function isSubsetLabel(label: string): boolean {
  return SUBSET.test(label);
}

/** Whether a row stands beside the others without being added to them: cumulative, last year's, planned, a share. */
export function isAsideLabel(label: string): boolean {
  return ASIDE.test(label);
}

/** Whether a column states shares of something. */
export function isPercentLabel(path: readonly string[]): boolean {
  const own = path[path.length - 1] ?? '';
  return PERCENT.test(own);
}

/** Whether a column holds figures that make no sense added up: averages, ranks, scores, years, changes. */
export function isNotAdditiveLabel(path: readonly string[]): boolean {
  return path.some((label) => NOT_ADDITIVE.test(label));
}

/** Whether a caption says that its table holds only some offices or fields: then its total is not that of all. */
export function isOfSome(caption: string): boolean {
  return /một số|tiêu biểu|điển hình|nhiều nhất|cao nhất|thấp nhất|đứng đầu|(?<!\p{L})tại \d+ |các (?:đơn vị|lĩnh vực|xã|phường) có/iu.test(
    caption,
  );
}
