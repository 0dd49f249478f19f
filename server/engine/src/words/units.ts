/**
 * The units of the district level and the thị trấn, which ended on 01/7/2025: since then there are two levels, the
 * province and the xã, phường or đặc khu (Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15).
 */
export const FORMER_UNIT = '(?:huyện|quận|thị xã|thị trấn)';

/** The day from which a report can no longer turn to such a unit, as reports write it. */
export const TWO_LEVELS_SINCE = '01/7/2025';

/** The cities that are provinces themselves; every other city was a unit of the district level. */
const CITIES = '(?:Hà Nội|Hồ Chí Minh|HCM|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)';

const COUNCIL =
  '(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân|UBMTTQ(?: ?VN)?|MTTQ|Mặt trận Tổ quốc(?: Việt Nam)?)';
const OFFICE =
  '(?:Thường trực|Ban Thường vụ|Ban Chấp hành|Ban Tổ chức|Đảng [ủu][ỷy]|Lãnh đạo|Chủ tịch|Văn phòng(?! đăng ký)|' +
  '(?<!Văn )Phòng(?! khám| giao dịch| đăng ký| chống)|Các phòng,? ban|Các phòng|Các ban,? ngành|Các ban|Các ngành|Công an|Thanh tra|Đoàn giám sát)';
// Words between an office and its unit, none of which names a unit of another level or another doer.
const BETWEEN =
  '(?:(?!\\s(?:tỉnh|xã|phường|đặc khu|trung ương|chỉ đạo|các|quan tâm|xem xét)(?!\\p{L}))[^,;.:()\\n]){0,40}?';

/** An office of such a unit: «UBND huyện», «Phòng Nội vụ quận», «Thường trực Huyện ủy». */
export const FORMER_OFFICE =
  `(?<!\\p{L})(?:(?:${COUNCIL}(?:,| và)? )?${COUNCIL}\\s(?:các )?${FORMER_UNIT}(?!\\p{L})|` +
  `${OFFICE}${BETWEEN}\\s${FORMER_UNIT}(?!\\p{L})|(?:Ban Thường vụ |Thường trực )?(?:Huyện|Quận|Thị) [ủu][ỷy](?!\\p{L}))`;

/** An office of a city that is no province: only a city named with its name. Case matters. */
export const FORMER_CITY = new RegExp(
  `(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân)\\s+(?:[Tt]hành phố|TP\\.?)\\s*(?!${CITIES})\\p{Lu}[\\p{L} ]*`,
  'u',
);

/** Words that speak of what was, not of what is. */
export const FORMERLY =
  /(?<!\p{L})(?:cũ|(?<!(?:tài|thái|tây|bình|cao) )nguyên(?! nhân)|trước đây|trước kia|trước ngày|trước thời điểm|trước khi|trước sắp xếp|trước sáp nhập|trước hợp nhất|sau khi sắp xếp|kết thúc hoạt động|chấm dứt hoạt động|giải thể|bàn giao|chuyển giao|sắp xếp|sáp nhập|hợp nhất|khi còn)(?!\p{L})/iu;

/** How a sentence turns to an office: it asks, or hands something up. Stands right before the office. */
export const TURNS_TO =
  '(?:kính gửi|kính trình|kính báo cáo|kính đề nghị|kính mong|kính kiến nghị|(?<!đã |từng |được |theo )(?:đề nghị|kiến nghị))(?: (?:với|lên|đến|tới))?:?';

/** How a report speaks of the office that writes it, right behind the office and its name. */
export const REPORTS = '(?:kính báo cáo|trân trọng báo cáo|kính trình|báo cáo (?:kết quả|tình hình)[^.;]*như sau)';
