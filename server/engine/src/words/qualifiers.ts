const FILLERS = new Set(
  (
    'là có được đạt gồm tổng số cộng hồ sơ bộ tất cả toàn bộ thủ tục hành chính tthc trong kỳ tháng quý năm đầu cuối lũy kế ' +
    'đến nay khoảng hơn gần trên ước của cho xong thêm cả mới giải quyết tiếp nhận xử lý trả kết quả đã đang và với từ ngày ' +
    'xã phường huyện tỉnh thị trấn quận thành phố thị địa bàn bộ phận một cửa trung tâm phục vụ hành chính công ủy ban nhân ' +
    'dân ubnd sở phòng ban ngành các đơn vị địa phương cơ quan chi nhánh văn này ấy đó phần mềm hệ thống thông tin riêng ' +
    'tính chung qua ra vào bao người công dân tổ chức cá doanh nghiệp nộp gửi đề nghị cần phải yêu cầu hiện sau khi ở tại ' +
    'cấp nhà nước quầy nơi hằng hàng sáu ba bảy chín mười hai bốn năm tám nhìn kể thì đều cùng lại còn việc công tác ' +
    'tuy mặc dù nhưng song vì nên nhờ cũng chỉ vẫn mà để theo biểu bảng số liệu báo cáo chốt hết chung tổ khu phố thôn ấp ' +
    'lượng thực hiện nội vụ tư pháp cổng ghi đây do trước kỳ giờ nổi bật nhiều'
  ).split(' '),
);

/** Words that pick out one day, one office or a mean, whatever else is said. */
const SINGLED_OUT =
  /(?<!\p{L})(?:qua(?= (?!bưu|mạng|dịch vụ bưu|đường bưu|hình thức|trực))|bình quân|trung bình|mỗi|cao điểm|cao nhất|thấp nhất|nhiều nhất|ít nhất|ngay trong ngày|ngoài giờ)(?!\p{L})/u;

/**
 * The words around a measure that narrow it to some kind of files («hồ sơ phi địa giới tiếp nhận», «tiếp nhận qua hệ thống
 * của bộ», «bình quân mỗi ngày tiếp nhận»), in `foldLabel`ed text; empty where there are none. `words` are those of the
 * clause up to the figure, the measure's own among them, the names of offices left out. A figure so narrowed is none of the report's totals.
 */
export function qualifierIn(words: string): string {
  if (SINGLED_OUT.test(words)) return words;
  const files = words.lastIndexOf('hồ sơ');
  const behindFiles = files < 0 ? '' : words.slice(files + 'hồ sơ'.length);
  const measure = words.search(MEASURE_WORD);
  // «Trung tâm số hóa 11.057 hồ sơ khi tiếp nhận»: words without a measure of their own say what else was done.
  const beforeMeasure = measure < 0 ? (files < 0 ? words : '') : words.slice(0, measure);
  const behindMeasure = measure < 0 ? '' : words.slice(measure);
  return contentOf(behindFiles) || contentOf(beforeMeasure) || contentOf(behindMeasure);
}

const MEASURE_WORD = /(?<!\p{L})(?:tiếp nhận|nhận|giải quyết|xử lý|trả)(?!\p{L})/u;

// Words of the parts and wholes themselves narrow nothing.
const OWN_WORDS =
  /(?<!\p{L})(?:trực tuyến|toàn trình|một phần|trực tiếp|bưu chính(?: công ích)?|dịch vụ(?: công)?|qua mạng|môi trường mạng|bcci|(?:trước|sớm|đúng|quá|trễ|chậm|trong|còn|đến|chưa đến|chưa tới|chưa quá)(?: thời)? (?:hạn|hẹn)|quý (?:iv|i{1,3})|(?:kỳ|quý|tháng|năm) trước(?: (?:chuyển|mang|đưa) (?:sang|qua|lại))?|tồn(?: đầu kỳ| cuối kỳ| đọng)?|chưa|không|chuyển (?:sang|qua)|kỳ sau|xong)(?!\p{L})/gu;

function contentOf(words: string): string {
  return words
    .replace(OWN_WORDS, ' ')
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word) && !/^\d+$/u.test(word))
    .join(' ');
}

/** Whether a qualifier says more than the name of the field or office that a figure is held against anyway. */
export function narrowsBeyond(qualifier: string, name: string): boolean {
  const named = `lĩnh vực ${name}`.split(' ');
  return qualifier !== '' && (name === '' || qualifier.split(' ').some((word) => !named.includes(word)));
}
