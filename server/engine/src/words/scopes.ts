/**
 * Words that confine a figure to one level of government. `all` takes every confinement away again. In `foldLabel`ed
 * text.
 */
export const LEVELS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'all',
    pattern:
      / (?:toàn|cả) (?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường|thị trấn|địa bàn|ngành) | tính chung | tổng cộng /,
  },
  { name: 'cấp tỉnh', pattern: / cấp tỉnh | (?:các |khối )sở | sở ban ngành | sở ngành / },
  { name: 'cấp huyện', pattern: / cấp huyện | các huyện | các quận huyện / },
  { name: 'cấp xã', pattern: / cấp xã | các xã | các phường / },
];

/** The three levels of government, which together are all of a province. */
export const ALL_LEVELS: readonly string[] = ['cấp tỉnh', 'cấp huyện', 'cấp xã'];

/** Words that confine a figure to one field, office or kind. In `foldLabel`ed text; each match is one confinement. */
export const PLACE_WORDS =
  / (?<!\d )(?<!các )(?<!mọi )(?<!những )(?<!bất cứ )(?<!bất kỳ )(?<!từng )(?<!mỗi )(?<!hai )(?<!ba )(?<!nhiều )(?:riêng|đối với|lĩnh vực|cấp độ|mức độ)(?: [\p{L}\p{N}]+){1,4}/gu;

/** Words for offices with the proper name behind them, in text as written. */
export const OFFICES =
  /(?<!\p{L})(?:[Tt]rung tâm|[Vv]ăn phòng|[Ss]ở|[Pp]hòng|[Bb]an(?= \p{Lu})|[Cc]hi nhánh|[Cc]ông an|[ỦUủu]y ban nhân dân|[Uu]ỷ ban nhân dân|UBND|[Xx]ã|[Pp]hường|[Hh]uyện|[Tt]hị trấn|[Qq]uận|[Bb]ộ phận|[Qq]uầy|[Cc]ấp (?:tỉnh|huyện|xã))(?: \p{Lu}[\p{L}’']*)*/gu;

/** Words before a colon that name no field or office: they only lead to the figures. */
export const LEAD_IN =
  /^(?:trong đó|cụ thể|kết quả|gồm|bao gồm|như sau|sau đây|chia theo|số liệu|tổng|kết luận|lưu ý|ghi chú|về|theo|trong|tình hình|tính|đến|nhìn chung|nói chung|tóm lại|ưu điểm|mặt được|kết quả nổi bật|nhược điểm|hạn chế|tồn tại|khó khăn|thuận lợi|nguyên nhân|đánh giá|nhận xét|tháng|quý|năm|kỳ)(?!\p{L})|như sau$|sau đây$/u;

/** A period that something is compared with: what follows is not of that period. */
export const COMPARED_WITH = /(?<!\p{L})(?:so với|(?:nhiều|ít|cao|thấp|lớn|nhỏ) hơn|kém) [^,;:.()]*/giu;

/** Words that name a period, in text as written. */
export const PERIOD =
  /(?<!\p{L})(?:(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một) tháng(?: đầu| cuối)?(?: năm)?(?: \d{4})?|tháng \d{1,2}(?:\s*[/-]\s*\d{4}|(?: năm \d{4})?)|tháng này|(?:tháng|quý|kỳ|năm) (?:đó|ấy)|trong tháng(?! \d)|quý [IVX]+(?:\s*[/-]\s*\d{4}|(?: năm \d{4})?)|quý \d(?:\s*[/-]\s*\d{4}|(?: năm \d{4})?)|(?:cả |suốt )?năm \d{4}|(?:cả|suốt|trong) (?:\d+ )?năm(?! \d)|cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?|(?:trong|cả) k[ỳì]|k[ỳì] này|lũy kế|luỹ kế|từ đầu năm)(?!\p{L})/giu;
