/**
 * Words of things that are counted, as a piece of a regular expression that ends with the word: a number before one of
 * them is a figure, whatever stands before the number.
 */
export const COUNTED =
  '(?:hồ sơ|hs|bộ|lượt|trường hợp|tthc|thủ tục|văn bản|người|cán bộ|công chức|viên chức|cơ quan|đơn vị|xã|phường|huyện|' +
  'thôn|sở|tổ|triệu|tỷ|tỉ|nghìn|ngàn|đồng|giao dịch|phiếu|cuộc|buổi|lớp|tin|bài|ý kiến|máy|điểm|chỉ tiêu|nhiệm vụ|' +
  'tiêu chí|lĩnh vực|dịch vụ|quyết định|kế hoạch|báo cáo|công văn|ngày|giờ|phút|lần|đợt|hộ|công dân|tổ chức|cá nhân|' +
  'doanh nghiệp|đại biểu|học viên|sáng kiến|mô hình|nội dung)(?!\\p{L})';
